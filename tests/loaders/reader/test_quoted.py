"""Who was quoted as saying something."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found


def read(text: str, source: str, cue: str, *content: str) -> Reading:
    """The reading of a text with one attribution of these words."""

    def spans(*words: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words if w)

    found = Attribution(spans(source), spans(cue), spans(*content), 1.0)
    return SpanReader(lambda _: Found([found], []), "given").read(Article("urn:x", text, "x"))


def speaker(reading: Reading) -> str:
    (said,) = reading.utterances
    return reading.entity(said.speaker or "").name


@pytest.mark.parametrize("who", ["Joan Lund", "The head of Acme Corp, Ms. Joan Lund,", "Dr Joan Lund"])
def test_who_stands_before_the_cue_is_the_source(who: str) -> None:
    text = f"{who} was quoted as saying the pier was shut."
    assert speaker(read(text, "", "was quoted as saying", "the pier was shut")) == "Joan Lund"


@pytest.mark.parametrize("source", ["", "the Harbour Post"])
def test_who_is_quoted_is_no_part_of_what_is_said(source: str) -> None:
    text = "“It was shut,” Joan Lund is quoted as saying by the Harbour Post."
    reading = read(text, source, "is quoted as saying", "“It was shut,”", "Joan Lund")
    assert speaker(reading) == "Joan Lund"
    assert [span.of(text) for span in reading.utterances[0].content] == ["“It was shut,”"]


def test_who_quotes_is_not_who_says_it() -> None:
    text = "Joan Lund was quoted by the Harbour Post as saying that the pier was shut. It was late."
    reading = read(text, "the Harbour Post", "was quoted by", "Joan Lund")
    (said,) = reading.utterances
    assert speaker(reading) == "Joan Lund"
    assert [span.of(text) for span in said.cue] == ["was quoted", "as saying"]
    assert [span.of(text) for span in said.content] == ["that the pier was shut"]


def test_who_quotes_somebody_stays_the_source_of_anything_else() -> None:
    text = "Joan Lund was quoted by the Harbour Post on the state of the pier."
    reading = read(text, "the Harbour Post", "was quoted by", "Joan Lund")
    assert speaker(reading) == "Harbour Post"
