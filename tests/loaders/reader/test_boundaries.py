"""Spans brought to where words, names and noun phrases begin and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.boundaries import settled, whole_words, with_subjects, without_dashes
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.gathering import cast_of
from onrecord.loaders.reader.text.document import lay_out

ROLES = {"{": "}", "<": ">", "[": "]"}


def marked(text: str) -> tuple[str, list[Attribution]]:
    """The text without its marks, and the attributions that they make, one for each line, of its
    ``{source}``, ``<cue>`` and ``[content]``."""
    bare, found = "", []
    for line in text.splitlines(keepends=True):
        spans: dict[str, list[Span]] = {"{": [], "<": [], "[": []}
        opened: list[tuple[str, int]] = []
        for sign in line:
            if sign in ROLES:
                opened.append((sign, len(bare)))
            elif sign in ROLES.values():
                role, start = opened.pop()
                spans[role].append(Span(start, len(bare)))
            else:
                bare += sign
        found.append(Attribution(tuple(spans["{"]), tuple(spans["<"]), tuple(spans["["]), 1.0))
    return bare, found


def sources(text: str) -> list[str]:
    """The source that is settled on in a marked text of one line."""
    bare, (one,) = marked(text)
    document = lay_out(bare)
    return [span.of(bare) for span in settled(document, cast_of(document, []), one).source]


def test_a_cut_word_belongs_to_the_span_that_has_its_beginning() -> None:
    bare, (one,) = marked("{The coun}cil has <refoc>[used on the pier].")
    whole = whole_words(bare, one)
    assert [span.of(bare) for span in (*whole.source, *whole.cue, *whole.content)] == [
        "The council",
        "refocused",
        "on the pier",
    ]


def test_a_word_whose_beginning_no_span_has_is_taken_whole() -> None:
    bare, (one,) = marked("Mal{colm} <said> [no].")
    assert whole_words(bare, one).source[0].of(bare) == "Malcolm"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("— The pier was sold.", "The pier was sold."), ("• -- Sold", "Sold"), ("a plan -", "a plan"),
        ("of the pier (", "of the pier"), ("-5 degrees", "-5 degrees"), ("harbour-master", "harbour-master"),
        ("—", "—"), ("the pier – sold – is safe", "the pier – sold – is safe"),
    ],
)  # fmt: skip
def test_a_claim_begins_and_ends_with_no_dash(text: str, kept: str) -> None:
    assert without_dashes(f"So: {text}", Span(4, 4 + len(text))).of(f"So: {text}") == kept


@given(st.text("ab c.’", min_size=1, max_size=30), st.data())
def test_no_span_ends_inside_a_word_afterwards(text: str, data: st.DataObject) -> None:
    cuts = sorted(
        data.draw(st.lists(st.integers(0, len(text)), min_size=4, max_size=4, unique=True))
        if len(text) > 3
        else [0, 0, 0, len(text)]
    )
    one = Attribution((), (Span(cuts[0], cuts[1]),), (Span(cuts[2], cuts[3]),), 1.0)
    for span in whole_words(text, one).spans:
        assert not (0 < span.end < len(text) and text[span.end - 1 : span.end + 1].isalnum())


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("{The} clerk first <said> [that it was sold].", ["The clerk"]),
        ("<Waving> [a flag], {the} harbour protesters moved on.", ["the harbour protesters"]),
        ("{A} <belief> [that it was sold] spread.", []),
        ("{A}<:> [It was sold.]", ["A"]),
        ("Yesterday {Mr}. Lund <said> [it was sold].", ["Mr. Lund"]),
        ("{Lund} and others {who} <said> [it was sold].", ["Lund"]),
        ("{All the pilots} {I met} <said> [it was sold].", ["All the pilots I met"]),
        ("{Roe}, whom {Joan Lund, the mayor,} <called> [a liar].", ["Joan Lund, the mayor,"]),
    ],
)  # fmt: skip
def test_a_source_is_one_whole_noun_phrase(text: str, source: list[str]) -> None:
    assert sources(text) == source


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "{Lund} <said> [it had sold the harbour]'s oldest pier, and left.",
            "it had sold the harbour's oldest pier",
        ),
        ("{Lund} <said> [it was the harbour’]s.", "it was the harbour’s"),
        ("[That]<’s according to> {Lund}.", "That"),
        ("{Lund} <said> ['it had sold the harbour'], and left.", "'it had sold the harbour'"),
        ("[She had the piers] sold last May, {the clerk} <said>.", "She had the piers sold last May"),
        ("[She had the piers] sold, and in May, {the clerk} <said>.", "She had the piers"),
        ("{The clerk}, as [he had it] from Lund, <said> so.", "he had it"),
    ],
)
def test_a_content_goes_on_to_the_end_of_the_clause_that_it_cuts(text: str, content: str) -> None:
    bare, (one,) = marked(text)
    document = lay_out(bare)
    assert [span.of(bare) for span in settled(document, cast_of(document, []), one).content] == [content]


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        ("{Lund} <called> [it a loss],\n <adding> [that the pier was sold].", True),
        ("{Lund} <called> [it a loss] and\n <vowed> [to sell the pier].", True),
        ("{Lund} <called> [it a loss], but the pier\n <was seen as> [lost].", False),
        ("{Lund} <called> [it a loss] and it\n <seemed> [to matter].", False),
        ("{Lund} <called> [it a loss].\n <Adding> [to it, the pier was sold].", False),
    ],
)
def test_a_further_verb_has_the_source_of_the_one_before(text: str, shared: bool) -> None:
    bare, found = marked(text.replace("\n", "¶\n"))
    bare = bare.replace("¶\n", "  ")
    first, second = with_subjects(bare, found)
    assert (second.source == first.source) is shared
