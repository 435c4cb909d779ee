"""The articles of other genres: whether their annotations are sound, and what counts as right in them."""

from __future__ import annotations

from typing import Any

import pytest

from benchmarks.genres import SPLITS, as_annotated, cases, measure, with_spans_given
from benchmarks.people import Case, given
from onrecord.graph.model import Article

TEXT = "Joan Lund of Acme Corp said that the old pier was shut. She said so on Monday at the Harbour Post."
LUND = {
    "source": [[0, 22]],
    "cue": [[23, 27]],
    "content": [[28, 54]],
    "type": "indirect",
    "index": 0,
    "speaker": "Joan Lund",
    "kind": "person",
}


def case(**annotation: object) -> Case:
    """`TEXT` with its one attribution, and what is said of it besides."""
    whole: dict[str, Any] = {
        "id": "x",
        "people": ["Joan Lund"],
        "bodies": [],
        "either": [],
        "aliases": {},
        "affiliations": [],
    }
    return Case(Article("urn:x", TEXT, "x"), [LUND], whole | {"attributions": [LUND]} | annotation)


@pytest.mark.parametrize("split", SPLITS)
def test_spans_are_whole_words_and_names_stand_in_the_text(split: str) -> None:
    for one in cases(split):
        text, annotation = one.article.text, one.annotation
        for said in one.gold:
            assert said["content"]
            for start, end in (*said["source"], *said["cue"], *said["content"]):
                assert 0 <= start < end <= len(text)
                assert text[start:end] == text[start:end].strip()
                assert not (text[start - 1 : start].isalnum() and text[start].isalnum())
                assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum())
        known = {*annotation["people"], *annotation["aliases"], *annotation["aliases"].values()}
        named = {*known, *annotation["either"], *(body["name"] for body in annotation["bodies"])}
        assert {held["person"] for held in annotation["affiliations"]} <= known
        assert {held["organization"] for held in annotation["affiliations"]} <= {*named, None}


def test_the_splits_have_no_article_in_common() -> None:
    some, other = ({one.article.text for one in cases(split)} for split in SPLITS)
    assert some
    assert some.isdisjoint(other)


def test_bodies_count_by_name_and_by_kind() -> None:
    wanted = [{"name": "Acme Corp", "kind": "outlet"}, {"name": "Harbour Post", "kind": "outlet"}]
    tallies, _ = measure([case(bodies=wanted)], given([LUND]))
    assert (tallies["bodies"].hits, tallies["bodies"].predicted, tallies["bodies"].gold) == (2, 2, 2)
    assert tallies["kind of body"].recall == 0.5


def test_what_is_left_open_counts_neither_way() -> None:
    tallies, _ = measure([case(either=["Acme Corp", "Harbour Post"])], given([LUND]))
    assert (tallies["bodies"].predicted, tallies["bodies"].gold) == (0, 0)


def test_a_speaker_of_another_kind_is_a_miss() -> None:
    heard: list[object] = []
    wrong = LUND | {"speaker": None, "kind": "document"}
    one = Case(Article("urn:x", TEXT, "x"), [wrong], case(attributions=[wrong]).annotation)
    tallies, _ = measure([one], given([LUND]), heard.append)
    assert tallies["kind of source"].recall == 0
    assert any("kind of source" in str(line) for line in heard)


def test_an_alias_is_as_right_as_the_name() -> None:
    read = {"people": [{"name": "Lund"}], "either": [[0, 4]]}
    assert as_annotated(read, {"Lund": "Joan Lund"}) == {
        "people": [{"name": "Joan Lund"}],
        "either": [[0, 4]],
    }


def test_attributions_without_a_cue_are_not_given() -> None:
    counts = with_spans_given([case()])
    assert sum(went.total() for went in counts.values()) == 1
    without = LUND | {"cue": []}
    nothing = with_spans_given([Case(Article("urn:x", TEXT, "x"), [without], case().annotation)])
    assert sum(went.total() for went in nothing.values()) == 0
