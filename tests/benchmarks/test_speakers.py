"""Whose words count as whose, and how a source is worded."""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from benchmarks.people import Case
from benchmarks.speakers import Counts, Outcome, outcome, score, table, wording
from onrecord.graph.model import Article

LUND = {"index": 0, "speaker": "Joan Lund", "kind": "person"}
NOBODY = {"index": 0, "speaker": None, "kind": "unnamed"}


def answer(speaker: str | None, category: str = "person") -> dict[str, str | None]:
    """An attribution as it was read."""
    return {"speaker": speaker, "category": category}


@pytest.mark.parametrize(
    ("speaker", "category", "went"),
    [
        ("joan lund", "person", Outcome.RIGHT),
        ("Lund", "person", Outcome.PART),
        ("Joan A. Lund", "person", Outcome.PART),
        ("Lund campaign", "organization", Outcome.OTHER),
        ("Peter Roe", "person", Outcome.OTHER),
        (None, "unnamed", Outcome.NOBODY),
        ("the report", "document", Outcome.NOBODY),
    ],
)
def test_words_go_to_the_right_person_or_to_someone_else_or_to_nobody(
    speaker: str | None, category: str, went: Outcome
) -> None:
    assert outcome(LUND, answer(speaker, category)) is went


def test_words_that_were_not_read_go_to_nobody() -> None:
    assert outcome(LUND, {}) is Outcome.NOBODY


def test_a_source_without_a_name_is_right_when_nobody_is_named() -> None:
    assert outcome(NOBODY, answer(None, "unnamed")) is Outcome.RIGHT
    assert outcome(NOBODY, answer("the report", "document")) is Outcome.RIGHT
    assert outcome(NOBODY, answer("Joan Lund")) is Outcome.OTHER


def test_whoever_else_may_be_meant_is_right_too() -> None:
    assert outcome(LUND | {"also": ["Peter Roe", None]}, answer("Peter Roe")) is Outcome.RIGHT
    assert outcome(LUND | {"also": ["Peter Roe", None]}, answer(None, "unnamed")) is Outcome.RIGHT


@pytest.mark.parametrize(
    ("source", "worded"),
    [
        ("Joan Lund, the mayor,", "person, full name"),
        ("Mayor Lund’s", "person, surname"),
        ("Joan", "person, first name"),
        ("she", "person, pronoun"),
        ("the mayor", "person, description"),
    ],
)
def test_a_source_is_worded_with_a_name_a_pronoun_or_a_description(source: str, worded: str) -> None:
    assert wording(source, LUND) == worded


def test_the_generation_is_no_surname() -> None:
    assert wording("Lund", LUND | {"speaker": "Joan Lund Jr."}) == "person, surname"


def test_what_has_no_source_does_not_count() -> None:
    gold = [{"source": [], "cue": [[0, 2]], "content": [[3, 8]]}]
    case = Case(Article("urn:x", "It leaks", "x"), gold, {"attributions": [NOBODY | {"kind": "none"}]})
    counts: Counts = defaultdict(Counter)
    score(counts, case, [], given_spans=True, miss=lambda _: None)
    assert not counts


def test_the_table_sums_all_up_first() -> None:
    rows = [*table({"unnamed": Counter({Outcome.RIGHT: 3, Outcome.OTHER: 1})})]
    assert rows[1].split() == ["all", "4", "75.0", "3", "0", "0", "1"]
