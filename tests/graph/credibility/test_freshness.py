from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.credibility.freshness import aged, left_of
from onrecord.graph.credibility.support import components, value_of
from onrecord.graph.credibility.testimony import Testimony as Said
from onrecord.graph.credibility.testimony import recalls, supporting
from onrecord.graph.model import Level, Stance

START = date(2026, 1, 1)
DAYS = st.integers(0, 900).map(lambda days: START + timedelta(days))
SAID = Said("urn:u1", "urn:reyk", "Ann Reyk", Stance.ASSERTS, Level.ON_THE_RECORD, day=START)
LATER = START + timedelta(400)

TESTIMONIES = st.builds(
    Said,
    utterance=st.integers(0, 99).map("urn:u{}".format),
    speaker=st.integers(0, 4).map("urn:s{}".format),
    name=st.just("somebody"),
    stance=st.sampled_from(Stance),
    level=st.sampled_from(Level),
    strength=st.sampled_from([0.6, 1.0]),
    day=st.none() | DAYS,
    recalled=st.booleans(),
)
SEVERAL = st.lists(TESTIMONIES, max_size=7)
ECHOES = st.lists(DAYS, max_size=3)


def value(heard: list[Said], echoes: list[date]) -> float | None:
    return value_of(components(aged(heard, echoes)))


@pytest.mark.parametrize(("days", "left"), [(-5, 1), (0, 1), (30, 1), (365, 0.5), (4000, 0.5)])
def test_what_is_left_of_a_testimony_of_so_many_days(days: int, left: float) -> None:
    assert left_of(days) == left


def test_an_old_claim_that_is_only_passed_round_again_is_weaker() -> None:
    assert value([SAID], []) == 0.5
    assert value([SAID], [LATER]) == 0.25


def test_an_old_claim_that_somebody_confirms_afresh_is_not_weaker() -> None:
    fresh = replace(SAID, utterance="urn:u2", speaker="urn:oduya", day=LATER)
    assert value([SAID, fresh], []) == 0.7


def test_an_old_denial_counts_for_less_against_newer_support() -> None:
    denial = replace(SAID, utterance="urn:u2", speaker="urn:oduya", stance=Stance.DENIES)
    assert value([replace(SAID, day=LATER), denial], []) == 0.425


def test_what_its_speaker_has_taken_back_since_counts_for_little() -> None:
    denial = replace(SAID, utterance="urn:u2", stance=Stance.DENIES, day=START + timedelta(3))
    before, denied = aged([SAID, denial], [])
    assert (before.freshness, denied.freshness) == (0.25, 1)
    denied, after = aged([denial, replace(SAID, day=START + timedelta(9))], [])
    assert (after.freshness, denied.freshness) == (1, 0.25)


def test_what_an_article_recalls_takes_nothing_back_and_is_taken_back() -> None:
    """ "Reyk, who had insisted that it was not so, admitted" it."""
    denied = replace(SAID, utterance="urn:u2", stance=Stance.DENIES, recalled=True)
    admitted, recalled = aged([SAID, denied], [])
    assert (admitted.freshness, recalled.freshness) == (1, 0.25)
    asserted, denied = aged([replace(SAID, recalled=True), replace(denied, recalled=False)], [])
    assert (asserted.freshness, denied.freshness) == (0.25, 1)


@pytest.mark.parametrize(
    ("cue", "earlier"),
    [
        ("had insisted", True),
        ("previously said", True),
        ("said", False),
        ("admitted", False),
        ("hadn't", False),
        ("retracted her earlier statement", False),
        ("had apologised for saying", False),
    ],
)
def test_a_cue_tells_what_was_said_before(cue: str, *, earlier: bool) -> None:
    assert recalls(cue) == earlier


@given(SEVERAL, ECHOES, TESTIMONIES)
def test_an_independent_confirmation_on_any_day_never_lowers_the_value(
    heard: list[Said], echoes: list[date], more: Said
) -> None:
    if supporting(more) and (before := value(heard, echoes)) is not None:
        assert (value([*heard, replace(more, speaker="urn:new")], echoes) or 0) >= before


@given(SEVERAL, ECHOES, TESTIMONIES)
def test_a_denial_on_any_day_never_raises_the_value(
    heard: list[Said], echoes: list[date], more: Said
) -> None:
    denial = replace(more, stance=Stance.DENIES)
    assert (value([*heard, denial], echoes) or 0) <= (value(heard, echoes) or 0)


@given(SEVERAL, ECHOES, DAYS)
def test_a_copy_or_relay_on_any_day_never_raises_the_value(
    heard: list[Said], echoes: list[date], day: date
) -> None:
    assert (value(heard, [*echoes, day]) or 0) <= (value(heard, echoes) or 0)
