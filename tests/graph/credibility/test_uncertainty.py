from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.credibility.support import components, value_of
from onrecord.graph.credibility.testimony import Testimony as Said
from onrecord.graph.credibility.uncertainty import interval, mean_interval, share_interval
from onrecord.graph.model import Level, Stance
from tests.graph.credibility.test_support import DENIAL, NAMED, TESTIMONIES

CROWD = [replace(NAMED, utterance=f"urn:{n}", speaker=f"urn:{n}") for n in range(6)]


def width(heard: list[Said]) -> float:
    low, high = interval(heard) or (0, 0)
    return high - low


@given(st.lists(TESTIMONIES, max_size=6, unique_by=lambda one: one.utterance))
def test_an_interval_holds_the_value(heard: list[Said]) -> None:
    found, value = interval(heard), value_of(components(heard))
    if found is None:
        assert value is None
    else:
        assert 0 <= found[0] <= (value or 0) <= found[1] <= 1


@given(st.lists(TESTIMONIES, max_size=6, unique_by=lambda one: one.utterance))
def test_the_order_in_which_things_are_read_changes_no_interval(heard: list[Said]) -> None:
    assert interval(heard) == interval(list(reversed(heard)))


def test_one_source_leaves_a_wide_interval_and_enough_of_them_none() -> None:
    assert interval([NAMED]) == (0.4, 0.8)
    assert width(CROWD[:1]) > width(CROWD[:3]) >= width(CROWD) == 0


def test_what_may_have_been_misread_widens_the_interval() -> None:
    assert width([replace(one, confidence=0.6) for one in CROWD]) > 0


def test_a_disputed_claim_may_come_to_lie_lower() -> None:
    alone, disputed = interval([NAMED]) or (0, 0), interval([NAMED, DENIAL]) or (0, 0)
    assert disputed[1] < alone[1]


def test_a_share_of_few_is_wide_and_of_many_is_narrow() -> None:
    few, many = share_interval(3, 3, 0), share_interval(300, 300, 0)
    assert few[0] == 0.875
    assert few[1][0] < 0.6
    assert few[1][1] > 0.99
    assert many[0] > 0.99
    assert many[1][0] > 0.8


def test_a_share_of_claims_that_nobody_can_decide_is_wider_than_of_decided_ones() -> None:
    undecided, decided = share_interval(20, 10, 5)[1], share_interval(20, 10, 0)[1]
    assert undecided[1] - undecided[0] > decided[1] - decided[0]


def test_the_mean_of_few_claims_is_wide_and_of_many_is_narrow() -> None:
    (low, high), (lower, upper) = mean_interval(3, 1.5, 0.75), mean_interval(300, 150, 75)
    assert low < lower < 0.5 < upper < high
    assert mean_interval(1, 0.9, 0.81)[1] <= 1


def test_a_single_unnamed_source_may_come_to_be_confirmed_by_named_ones() -> None:
    unnamed = replace(NAMED, level=Level.ON_BACKGROUND, stance=Stance.ASSERTS)
    assert (interval([unnamed]) or (0, 0))[1] == 0.8
