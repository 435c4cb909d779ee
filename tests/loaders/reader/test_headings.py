"""What stands before a colon and says nothing."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

LONG = (
    "The state will acquire forty acres of land by the harbour for the second part of the new line, which is "
    "to open in two years, and owners are to be paid at once."
)


def read(label: str, said: str, rest: str = "") -> Reading:
    """The reading of a paragraph that opens with a label and a colon, found as an attribution."""
    text = f"{label}: {said}{rest}"
    end = len(label)
    spans = (Span(0, end),), (Span(end, end + 1),), (Span(end + 2, end + 2 + len(said)),)
    reader = SpanReader(lambda _: Found([Attribution(*spans, 1.0)], []), "given")
    return reader.read(Article("urn:x", text, "x"))


@pytest.mark.parametrize("label", ["KOCHI", "NEW DELHI", "KOTA MELUR"])
def test_the_place_that_a_report_is_from_says_nothing(label: str) -> None:
    assert read(label, LONG).utterances == ()


@pytest.mark.parametrize("label", ["LIVE", "Q&A", "Exclusive"])
def test_the_kind_of_an_article_says_nothing(label: str) -> None:
    assert read(label, "Why the harbour is to close").utterances == ()


def test_a_name_in_capitals_that_the_text_has_elsewhere_speaks() -> None:
    assert len(read("LUND", LONG, "\n\nJoan Lund wrote it by the old pier.").utterances) == 1


@pytest.mark.parametrize("label", ["Poll", "Joan Lund", "Study"])
def test_whatever_else_stands_before_a_colon_speaks(label: str) -> None:
    assert len(read(label, "The harbour is to close").utterances) == 1
