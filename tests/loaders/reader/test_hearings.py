"""What courts and inquests are told."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Level, Reading, Span, Utterance
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found


def read(text: str, source: str, cue: str, *content: str) -> tuple[Reading, Utterance]:
    """The reading of a text with one attribution of these words, and that one."""

    def spans(*words: str) -> tuple[Span, ...]:
        return tuple(Span(text.index(w), text.index(w) + len(w)) for w in words if w)

    found = Attribution(spans(source), spans(cue), spans(*content), 1.0)
    reader = SpanReader(lambda _: Found([found], []), "given")
    reading = reader.read(Article("urn:x", text, "x"))
    (said,) = reading.utterances
    return reading, said


def words(said: Utterance, text: str) -> tuple[list[str], list[str], list[str]]:
    source, cue, content = ([s.of(text) for s in role] for role in (said.source, said.cue, said.content))
    return source, cue, content


@pytest.mark.parametrize("cue", ["heard", "has heard", "was told", "hears"])
def test_a_court_that_hears_is_no_source(cue: str) -> None:
    text = f"The pier had no rail at all, an inquest {cue}. It was shut."
    _, said = read(text, "an inquest", cue, "The pier had no rail at all")
    assert words(said, text) == ([], [f"an inquest {cue}"], ["The pier had no rail at all"])
    assert (said.speaker, said.level) == (None, Level.UNATTRIBUTED)


def test_what_hears_is_no_part_of_what_it_hears() -> None:
    text = "The jury was told the pier had no rail at all."
    _, said = read(text, "", "was told", "The jury", "the pier had no rail at all")
    assert words(said, text) == ([], ["The jury was told"], ["the pier had no rail at all"])


@pytest.mark.parametrize("cue", ["were told", "were told in a letter"])
def test_whoever_is_told_is_no_source(cue: str) -> None:
    text = f"Parents {cue} that the pier had no rail."
    _, said = read(text, "Parents", cue, "that the pier had no rail")
    assert words(said, text) == ([], [f"Parents {cue}"], ["that the pier had no rail"])


def test_who_says_that_he_was_told_is_the_source() -> None:
    text = "She was one of those who were told that the pier had no rail."
    _, said = read(text, "who", "were told", "that the pier had no rail")
    assert [span.of(text) for span in said.source] == ["who"]


def test_a_court_with_a_name_is_who_was_told() -> None:
    text = "The pier had no rail at all, Northport Crown Court heard. It was shut."
    reading, said = read(text, "Northport Crown Court", "heard", "The pier had no rail at all")
    assert reading.entity(said.told_to or "").name == "Northport Crown Court"


def test_a_court_is_told_at_the_end_of_a_headline() -> None:
    text = "Pier had no rail, court told\n\nThe pier in Northport was shut on Monday."
    _, said = read(text, "court", "told", "Pier had no rail")
    assert words(said, text) == ([], ["court told"], ["Pier had no rail"])


@pytest.mark.parametrize(
    ("source", "cue"), [("The court", "told"), ("The mayor", "heard"), ("The court", "ruled")]
)
def test_whoever_speaks_stays_the_source(source: str, cue: str) -> None:
    text = f"{source} {cue} that the pier had no rail at all."
    _, said = read(text, source, cue, "that the pier had no rail at all")
    assert [span.of(text) for span in said.source] == [source]


def test_what_the_finder_passes_over_is_read_by_its_end() -> None:
    reader = SpanReader(lambda _: Found([], []), "given")
    text = "Joan Lund, 58, had sold the old pier twice, Northport Crown Court heard. Nobody knew, he heard."
    (said,) = reader.read(Article("urn:x", text, "x")).utterances
    assert words(said, text) == (
        [],
        ["Northport Crown Court heard"],
        ["Joan Lund, 58, had sold the old pier twice"],
    )


def test_a_paper_at_the_end_of_a_sentence_is_its_source() -> None:
    reader = SpanReader(lambda _: Found([], []), "given")
    text = "The old pier will be sold, as per filings of Monday. Each rower pays nine crowns, per the rule."
    (said,) = reader.read(Article("urn:x", text, "x")).utterances
    assert words(said, text) == (["filings of Monday"], ["as per"], ["The old pier will be sold"])
