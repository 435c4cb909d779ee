"""How names are compared, and what counts as right."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from benchmarks.people import Case, key, score
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
