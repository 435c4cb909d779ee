"""Denials that a comma sets off, and what they deny."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Stance
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Found
from tests.loaders.reader.test_boundaries import marked

Told = tuple[str | None, Stance, str]


def told(text: str) -> list[Told]:
    """Who says what in a marked text, each with its stance."""
    bare, given = marked(text)
    found = [one for one in given if one.content]
    reading = SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", bare, "x"))
    return [
        (
            reading.entity(one.speaker).name if one.speaker else None,
            one.stance,
            " … ".join(span.of(bare) for span in one.content),
        )
        for one in reading.utterances
    ]


LUND = ("Joan Lund", Stance.ASSERTS, "the pier leaked")


@pytest.mark.parametrize(
    "text",
    [
        "{Joan Lund} <said> [the pier leaked, a claim the council rejects].",
        "{Joan Lund} <said> [the pier leaked], a claim dismissed by the council as scaremongering.",
        "{Joan Lund} <said> [the pier leaked], an allegation that was denied by the council.",
        "{Joan Lund} <said> [the pier leaked, which the] council denies.",
        "{Joan Lund} <said> [the pier leaked] – a figure the council has always disputed.",
    ],
)
def test_who_denies_it_after_a_comma_denies_what_was_said_before_that(text: str) -> None:
    assert told(text) == [LUND, ("council", Stance.DENIES, "the pier leaked")]


def test_what_the_finder_took_it_for_gives_way() -> None:
    text = "Joan Lund said the pier leaked, [a] claim {the council} <rejects>."
    assert told(text) == [("council", Stance.DENIES, "a claim")]


def test_what_the_paper_itself_says_is_denied_too() -> None:
    text = "The pier was sold in May, a claim the council denies."
    assert told(text) == [("council", Stance.DENIES, "The pier was sold in May")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Lund was charged with theft, which the clerk denies.", "which"),
        ("The council sold the pier, which the clerk rejects.", "which"),
    ],
)
def test_who_is_charged_does_not_deny_that(text: str, content: str) -> None:
    assert [one[2] for one in told(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The charge, which Lund denies, carries ten years.",
        "The council, which denies wrongdoing, left.",
        "Lund, a claim adjuster, denied it.",
        "The pier leaked, a claim campaigners say the council denies.",
        "“The pier leaked, a claim the council denies.”",
    ],
)
def test_what_tells_of_a_noun_or_is_quoted_is_left_alone(text: str) -> None:
    assert told(text) == []


def test_who_said_it_does_not_deny_it() -> None:
    text = "{Joan Lund} <said> [the pier leaked], a claim Lund denied."
    assert told(text)[0] == LUND
    assert told(text)[1][2] == "a claim"
