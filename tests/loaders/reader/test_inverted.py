"""Who speaks after the verb at the end of a sentence."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

GATE = "Peter Roe was asleep when the gate fell on him"
Roles = tuple[str, str, list[str]]


def read(text: str, *found: Roles, confidence: float = 0.8) -> Reading:
    """The reading of a text in which the source, the cue and the parts of the content are these words."""

    def spans(*parts: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(part), text.index(part) + len(part)) for part in parts if part)

    given = [Attribution(spans(who), spans(cue), spans(*said), confidence) for who, cue, said in found]
    return SpanReader(lambda _: Found(given, []), "given").read(Article("urn:x", text, "x"))


def told(reading: Reading, text: str) -> list[tuple[str | None, list[str]]]:
    """The speaker and the content of each utterance."""
    named = {entity.key: entity.name for entity in reading.entities}
    return [
        (named.get(one.speaker or ""), [part.of(text) for part in one.content]) for one in reading.utterances
    ]


@pytest.mark.parametrize(
    ("who", "name"),
    [
        ("his sister, Joan Roe", "Joan Roe"),
        ("his sister Joan Roe", "Joan Roe"),
        ("Joan Lund, the head of the club", "Joan Lund"),
        ("Joan Lund of the Harbour Trust, who saw it", "Joan Lund"),
    ],
)
@pytest.mark.parametrize(
    ("source", "said"), [("", [GATE]), ("Peter Roe", []), ("Peter Roe", ["was asleep when"])]
)
def test_whoever_is_named_after_the_verb_speaks(who: str, name: str, source: str, said: list[str]) -> None:
    text = f"{GATE}, said {who}."
    assert told(read(text, (source, "said", [*said, who])), text) == [(name, [GATE])]


def test_the_last_part_of_an_apposition_is_not_all_of_who_speaks() -> None:
    text = f"{GATE}, said Joan Lund, the head of the club."
    found = ("the head of the club", "said", [GATE, "Joan Lund"])
    assert told(read(text, found), text) == [("Joan Lund", [GATE])]


def test_a_sentence_that_no_attribution_tells_of_has_who_ends_it() -> None:
    text = f"It rained. {GATE}, said his sister, Joan Roe. It was late."
    assert told(read(text), text) == [("Joan Roe", [GATE])]


def test_what_was_found_in_the_words_before_is_left_out_where_it_is_less_sure() -> None:
    text = "Peter Roe warned the club, said his sister, Joan Roe."
    first, last = ("Peter Roe", "warned", ["the club"]), ("Peter Roe", "said", ["his sister, Joan Roe"])
    assert told(read(text, first, last), text) == [("Joan Roe", ["Peter Roe warned the club"])]


@pytest.mark.parametrize(
    ("source", "said", "text"),
    [
        ("Peter Roe", "his sister, Joan Roe, was late", "Peter Roe said his sister, Joan Roe, was late."),
        ("Peter Roe", "Joan Lund was the head", "Peter Roe, a clerk, said Joan Lund was the head."),
        ("Peter Roe", "Joan Lund, a clerk", "Peter Roe, the head of the club, said Joan Lund, a clerk."),
        ("Peter Roe", "Joan Lund would come", "Peter Roe fell when he came, said Joan Lund would come."),
    ],
)
def test_whoever_is_spoken_of_after_the_verb_does_not_speak(source: str, said: str, text: str) -> None:
    assert told(read(text, (source, "said", [said])), text) == [(source, [said])]


def test_who_was_found_after_the_verb_stays_with_what_was_found() -> None:
    text = f"Then the rain came and {GATE}, said Joan Lund."
    assert told(read(text, ("Joan Lund", "said", [GATE])), text) == [("Joan Lund", [GATE])]
