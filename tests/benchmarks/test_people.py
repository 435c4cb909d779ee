"""How names are compared, and what counts as right."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

import pytest

from benchmarks.people import Case, held, key, same_roles, score, who_holds_what
from benchmarks.scoring import Tallies, Tally
from onrecord.graph.model import Article

TEXT = "Joan Lund of Acme said no, Peter Roe told the Post."
LUND = {"source": [[0, 9]], "cue": [[18, 22]], "content": [[23, 25]]}


def scored(read: dict[str, Any], *, given_spans: bool = True) -> Tallies:
    """The tallies of one reading of `TEXT`."""
    annotation = {
        "people": ["Joan Lund", "Peter Roe"],
        "affiliations": [{"person": "Joan Lund", "organization": "Acme", "role": None, "status": "current"}],
        "attributions": [{"index": 0, "speaker": "Joan Lund", "told_to": None, "relayed_by": None}],
    }
    tallies: Tallies = defaultdict(Tally)
    case = Case(Article("urn:x", TEXT, "x"), [LUND], annotation)
    empty: dict[str, Any] = {"people": [], "affiliations": [], "attributions": []}
    score(tallies, case, empty | read, given_spans=given_spans, miss=lambda _: None)
    return tallies


def test_names_are_compared_without_article_possessive_and_capitals() -> None:
    assert key("The Harbour Post’s") == key("harbour post")
    assert key(None) is None


def test_people_are_right_by_name() -> None:
    people = [{"name": "joan lund", "mentions": [[0, 9]]}, {"name": "Ada Byline", "mentions": [[5, 9]]}]
    assert scored({"people": people})["people"] == Tally(1, 2, 2)


def test_affiliations_of_unnamed_sources_do_not_count() -> None:
    people = [{"name": "Joan Lund", "mentions": [[0, 9]]}]
    rows = [{"person": name, "organization": "Acme", "role": None} for name in ("Joan Lund", "aide")]
    assert scored({"people": people, "affiliations": rows})["affiliations"] == Tally(1, 1, 1)


def test_a_speaker_is_right_by_name() -> None:
    said = LUND | {"speaker": "joan lund", "told_to": None, "relayed_by": None}
    assert scored({"attributions": [said]})["speaker"] == Tally(1, 1, 1)


def test_an_attribution_that_is_not_found_counts_only_where_spans_were_given() -> None:
    assert scored({})["speaker"] == Tally(0, 0, 1)
    assert scored({}, given_spans=False)["speaker"] == Tally(0, 0, 0)


def has(role: str | None, status: str = "current", **more: str | list[str]) -> dict[str, Any]:
    """An affiliation of Joan Lund."""
    return {"person": "Joan Lund", "organization": None, "role": role, "status": status} | more


def compared(wanted: list[dict[str, Any]], found: list[dict[str, Any]]) -> Tallies:
    """The tallies of the affiliations `found` where `wanted` are there."""
    tallies: Tallies = defaultdict(Tally)
    read = {"people": [{"name": "Joan Lund"}], "affiliations": found}
    annotation = {"people": ["Joan Lund"], "affiliations": wanted}
    who_holds_what(tallies, annotation, read, lambda _: lambda _: None)
    return tallies


@pytest.mark.parametrize(
    ("role", "right"),
    [("senior adviser", 1), ("Adviser to Roe", 1), ("a Roe adviser of old", 0), ("mayor", 0)],
)
def test_a_role_is_right_with_half_of_the_words_of_one_of_its_wordings(role: str, right: int) -> None:
    wanted = [has("adviser", also=["adviser to Roe"])]
    assert compared(wanted, [has(role)])["person and role"] == Tally(right, 1, 1)


def test_a_role_said_once_more_counts_neither_way() -> None:
    found = [has("Sen."), has("Ohio senator"), has("mayor")]
    assert compared([has("Sen.", also=["Ohio senator"])], found)["person and role"] == Tally(1, 2, 1)


def test_a_role_does_not_pass_for_another_persons() -> None:
    assert not same_roles(held([has("mayor")]), held([has("mayor", person="Peter Roe")]))[0]


def test_a_role_in_two_bodies_is_one_with_both_statuses() -> None:
    (one,) = held([has("director", "former", organization="Acme"), has("director", organization="Bolt")])
    assert one.statuses == {"former", "current"}


def test_only_the_status_of_a_role_that_was_found_counts_where_it_is_known() -> None:
    wanted = [has("mayor", "former"), has("nurse", "unknown"), has("poet", "former"), has("judge")]
    found = [has("mayor"), has("nurse"), has("judge", "former")]
    tallies = compared(wanted, found)
    assert tallies["status"] == Tally(0, 2, 2)
    assert tallies["former"] == Tally(0, 1, 1)


def test_whoever_the_annotator_names_counts_though_the_text_was_read_as_naming_nobody() -> None:
    tallies: Tallies = defaultdict(Tally)
    read = {"people": [], "affiliations": [has(None, organization="Acme")]}
    annotation = {"people": ["Joan Lund"], "affiliations": [has(None, organization="Acme")]}
    who_holds_what(tallies, annotation, read, lambda _: lambda _: None)
    assert tallies["affiliations"] == Tally(1, 1, 1)
