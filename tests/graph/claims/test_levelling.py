"""Claims as they are best compared."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.graph.claims.comparison import Relation, told
from onrecord.graph.claims.levelling import Levelled, levelled
from onrecord.loaders.reader.networks.entailment import ENTAILING

WEDNESDAY, THURSDAY = date(2026, 3, 4), date(2026, 3, 5)


@pytest.mark.parametrize(
    ("denial", "denied"),
    [
        ("it is a lie that the board paid him", "the board paid him"),
        ("It’s simply not true that the board paid him", "the board paid him"),
        ("it was wrong to say that the board paid him", "the board paid him"),
        ("the claim that the board paid him is false", "the board paid him"),
        ("rumours that the board paid him are untrue", "the board paid him"),
    ],
)
def test_what_is_denied_from_outside_is_compared_without_and_turned_round(denial: str, denied: str) -> None:
    assert levelled(denial, denied) == Levelled(denied, denied, turned=True)
    assert levelled(denial, denial) == Levelled(denied, denied)
    assert told(denial, denied, ENTAILING).label is Relation.CONTRADICTS
    assert told(denial, "the board did not pay him", ENTAILING).label is Relation.SAME


@pytest.mark.parametrize(
    "text",
    [
        "it is wrong that banks are saved",
        "it is clear that the board paid him",
        "the idea that counts is false",
    ],
)
def test_what_denies_nothing_from_outside_is_compared_as_it_is(text: str) -> None:
    assert levelled(text, "the board paid him") == Levelled(text, "the board paid him")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the gate was not locked", "the gate was unlocked", "the gate was locked"),
        ("it wasn’t fair", "it was unfair", "it was fair"),
        ("he did not fail to declare it", "he did declare it", "he did declare it"),
    ],
)
def test_the_contrary_of_the_contrary_is_compared_without_either(a: str, b: str, same: str) -> None:
    assert levelled(a, b) == Levelled(same, same)
    assert levelled(b, a) == Levelled(same, same)


def test_a_contrary_alone_stays() -> None:
    a, b = "the gate was locked", "the gate was unlocked"
    assert levelled(a, b) == Levelled(a, b)
    assert told(a, b, ENTAILING).label is Relation.CONTRADICTS


def test_who_denies_a_number_does_not_say_another() -> None:
    a, b = "it is a lie that the board paid him 40 crowns", "the board paid him 50 crowns"
    assert told(a, b, ENTAILING).label is Relation.UNRELATED


@pytest.mark.parametrize(
    ("a", "days", "as_told"),
    [
        ("the talks ended yesterday", (WEDNESDAY, None), "the talks ended on Tuesday"),
        ("the talks ended yesterday", (THURSDAY, None), "the talks ended on Wednesday"),
        ("the talks ended last night", (None, None), "the talks ended last night"),
    ],
)
def test_yesterday_is_a_day_of_the_week_where_the_other_tells_one(
    a: str, days: tuple[date | None, date | None], as_told: str
) -> None:
    b = "the talks ended on Tuesday"
    assert levelled(a, b, days) == Levelled(as_told, b)
    assert levelled(a, "the talks ended", days) == Levelled(a, "the talks ended")
