"""What "denied it" denies."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Span, Speech, Stance
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

Parts = tuple[str, str, str]


def read(text: str, *attributions: Parts) -> list[tuple[Stance, str]]:
    """The stances and contents of attributions, each given by its source, cue and content, in text order."""
    at, found = 0, []
    for source, cue, content in attributions:
        start = text.index(source, at)
        said, of, what = (
            (Span(first := text.index(part, start), first + len(part)),) for part in (source, cue, content)
        )
        found.append(Attribution(said, of, what, 1.0))
        at = of[0].end
    reading = SpanReader(lambda _: Found(found, []), "given").read(Article("urn:x", text, "x"))
    return [(one.stance, " ".join(s.of(text) for s in one.content)) for one in reading.utterances]


SAID = "Joan Lund", "said", "the pier leaked"


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("denied", "it"),
        ("has denied", "this"),
        ("disputes", "that"),
        ("rejected", "the finding"),
        ("dismissed", "the claims"),
        ("disputed", "her account"),
        ("rejected", "the latest report"),
    ],
)
@pytest.mark.parametrize("between", [". ", ".\n\n", ", but ", ". On Monday morning in Northport "])
def test_who_denies_it_denies_what_somebody_else_said_just_before(
    between: str, cue: str, content: str
) -> None:
    text = f"Joan Lund said the pier leaked{between}Peter Roe {cue} {content}."
    denial = read(text, SAID, ("Peter Roe", cue, content))[1]
    assert denial == (Stance.DENIES, "the pier leaked")


@pytest.mark.parametrize(
    ("text", "denial"),
    [
        ("Joan Lund said the pier leaked. Peter Roe rejected it.", ("Peter Roe", "rejected", "it")),
        ("Joan Lund said the pier leaked. Lund denied it.", ("Lund", "denied", "it")),
        ("Joan Lund said the pier leaked. It was old. Peter Roe denied it.", ("Peter Roe", "denied", "it")),
        ("Joan Lund said the pier leaked. Peter Roe has seen it.", ("Peter Roe", "has seen", "it")),
        (
            "Joan Lund said the pier leaked. The sea has risen, though Peter Roe denied it.",
            ("Peter Roe", "denied", "it"),
        ),
    ],
)
def test_it_may_be_a_plan_or_ones_own_words_or_something_long_ago(text: str, denial: Parts) -> None:
    assert read(text, SAID, denial)[1][1] == "it"


@pytest.mark.parametrize(
    "what", ["the charge", "the charges", "both counts", "all the charges", "the offences"]
)
def test_a_charge_is_the_courts_and_not_what_a_witness_said(what: str) -> None:
    text = f"Joan Lund said the pier leaked. Peter Roe denies {what}."
    assert read(text, SAID, ("Peter Roe", "denies", what))[1] == (Stance.DENIES, what)


def test_what_is_wanted_or_only_named_is_no_claim_to_deny() -> None:
    denial = "Peter Roe", "denied", "it"
    wanted = "Joan Lund", "wants", "to close the pier"
    assert read("Joan Lund wants to close the pier. Peter Roe denied it.", wanted, denial)[1][1] == "it"
    named = "Joan Lund", "defended", "the pier"
    assert read("Joan Lund defended the pier. Peter Roe denied it.", named, denial)[1][1] == "it"


def test_two_who_deny_it_deny_the_same() -> None:
    text = "Joan Lund said the pier leaked. Peter Roe denied it. Ada Dorn, too, rejected the claim."
    found = read(text, SAID, ("Peter Roe", "denied", "it"), ("Ada Dorn", "rejected", "the claim"))
    assert found[1:] == [(Stance.DENIES, "the pier leaked")] * 2


def test_a_denial_of_what_was_quoted_is_not_in_the_words_of_who_denies_it() -> None:
    text = "“The pier leaks,” Joan Lund said. Peter Roe denied it."
    quoted = Attribution((Span(18, 27),), (Span(28, 32),), (Span(0, 17),), 1.0)
    denial = Attribution((Span(34, 43),), (Span(44, 50),), (Span(51, 53),), 1.0)
    reader = SpanReader(lambda _: Found([quoted, denial], []), "given")
    said, denied = reader.read(Article("urn:x", text, "x")).utterances
    assert (said.speech, denied.speech) == (Speech.DIRECT, Speech.INDIRECT)
    assert denied.content == said.content
    assert (denied.label, denied.names_only) == (said.label, said.names_only)
    assert [cue.of(text) for cue in denied.cue] == ["denied it"]
