"""What an outlet alone was told."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

PIER = "The old pier was sold twice last May"


def read(text: str, *found: tuple[str, str, str]) -> Reading:
    """The reading of a text in which the source, cue and content of each attribution are these words."""

    def spans(words: str) -> tuple[Span, ...]:
        return (Span(text.index(words), text.index(words) + len(words)),) if words else ()

    given = [Attribution(spans(who), spans(cue), spans(said), 1.0) for who, cue, said in found]
    return SpanReader(lambda _: Found(given, []), "given").read(Article("urn:x", text, "x"))


def told(reading: Reading, text: str) -> list[tuple[str | None, str, list[str]]]:
    """The speaker and the content of each utterance, and who passed it on."""
    named = {entity.key: entity.name for entity in reading.entities}
    return [
        (
            named.get(one.speaker or ""),
            one.content[0].of(text),
            [named[relay.relayer] for relay in one.relays],
        )
        for one in reading.utterances
    ]


@pytest.mark.parametrize(
    ("end", "speaker"),
    [
        ("a clerk in the harbour office has told The Lorne Standard", "clerk in the harbour office"),
        ("Joan Lund told the Lorne Post on Monday", "Joan Lund"),
        ("Radio Lorne has learned from two rowers at the club", "two rowers at the club"),
        ("Radio Lorne has been told by two rowers at the club", "two rowers at the club"),
        ("Radio Lorne has learnt from filings of the club", "filings of the club"),
    ],
)
def test_whom_an_outlet_has_it_from_is_its_source(end: str, speaker: str) -> None:
    text = f"{PIER}, {end}. It was late."
    (said,) = told(read(text), text)
    assert said[:2] == (speaker, PIER)
    assert len(said[2]) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"{PIER}, and a clerk told The Lorne Standard.",
        f"{PIER}, a clerk told the Harbour Trust.",
        f"{PIER}, Radio Lorne has learned from two rowers that it was late.",
        f"{PIER}, nobody has told Radio Lorne.",
        f"“{PIER},” another clerk, Joan Lund told Radio Lorne.",
    ],
)
def test_whatever_else_ends_a_sentence_is_no_source_of_it(text: str) -> None:
    assert told(read(text), text) == []


def test_what_was_found_inside_it_is_said_inside_it() -> None:
    text = "Joan Lund warned that the pier was sold, a clerk has told Radio Lorne."
    reading = read(text, ("Joan Lund", "warned", "that the pier was sold"))
    assert told(reading, text) == [
        ("Joan Lund", "that the pier was sold", ["clerk", "Radio Lorne"]),
        ("clerk", "Joan Lund warned that the pier was sold", ["Radio Lorne"]),
    ]


def test_a_source_that_was_found_stays() -> None:
    text = f"{PIER}, another clerk, Joan Lund told Radio Lorne."
    reading = read(text, ("another clerk, Joan Lund", "told", PIER))
    assert told(reading, text) == [("Joan Lund", PIER, ["Radio Lorne"])]
