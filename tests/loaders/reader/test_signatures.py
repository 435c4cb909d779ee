"""Quotations that are signed below, and what is no signature."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.signatures import signatures_in, with_signatures
from onrecord.loaders.reader.english.sentences import paragraphs
from onrecord.loaders.reader.found import Attribution

SAID = "“The pier is unsafe.”"


def signed(text: str) -> list[tuple[str, list[str]]]:
    """Who signs what."""
    found = signatures_in(text, paragraphs(text))
    return [(one.who.of(text), [part.of(text) for part in one.signed]) for one in found]


def spans(text: str, words: str) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),)


@pytest.mark.parametrize("dash", ["—", "— ", "– ", "- ", "--", "-- "])
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_a_quotation_is_signed_below(dash: str, between: str) -> None:
    text = f"Letters.\n\n{SAID}{between}{dash}Commissioner Joan Lund, of Northport.\n\nIt leaks."
    assert signed(text) == [("Commissioner Joan Lund, of Northport", [SAID])]


def test_a_signature_may_stand_behind_its_quotation() -> None:
    assert signed(f"Letters.\n\n{SAID} — Joan Lund\n\nIt leaks.") == [("Joan Lund", [SAID])]


def test_a_quotation_goes_on_over_paragraphs_until_it_is_closed() -> None:
    text = f"“Not that,” said Roe.\n\n“It rots.\n\n“It creaks.\n\n{SAID}\n\n— Joan Lund"
    assert signed(text) == [("Joan Lund", ["“It rots.", "“It creaks.", SAID])]


def test_a_quotation_may_be_marked_by_an_angle() -> None:
    assert signed("She wrote:\n\n> It rots.\n\n— Joan Lund") == [("Joan Lund", ["> It rots."])]


@pytest.mark.parametrize(
    "text",
    [
        "“It rots,” said Joan Lund.\n\n— Peter Roe",
        f"{SAID}\n\n— A longer view —",
        f"{SAID}\n\nPeter Roe",
        f"{SAID}\n\n— and it creaks",
        f"{SAID}\n\n— {'Very ' * 15}Long",
        f"{SAID}\n\n— Joan Lund met the board",
        "The winners are:\n\n— Joan Lund",
    ],
)
def test_what_is_no_signature(text: str) -> None:
    assert signed(text) == []


def test_words_go_to_who_signed_them_and_to_nobody_else() -> None:
    text = f"The union wrote this:\n\n{SAID}\n\n— Joan Lund, a welder\n\n“It is safe.”\n\n— Peter Roe, 34"
    union = Attribution(spans(text, "The union"), spans(text, "wrote"), spans(text, SAID), 0.9)
    both = (*spans(text, SAID), *spans(text, "“It is safe.”"))
    lund = Attribution(spans(text, "Joan Lund"), (), both, 0.9)
    found = with_signatures([union, lund], text, paragraphs(text), bool)
    assert [(one.source, one.content) for one in found] == [
        (spans(text, "Joan Lund, a welder"), spans(text, SAID)),
        (spans(text, "Peter Roe, 34"), spans(text, "“It is safe.”")),
    ]


def test_what_was_found_of_a_signature_and_nothing_else_stays_as_it_is() -> None:
    text = f"{SAID}\n\n— Joan Lund, Northport"
    lund = Attribution(spans(text, "Joan Lund"), (), spans(text, "The pier is unsafe."), 0.9)
    assert with_signatures([lund], text, paragraphs(text), bool) == [lund]


def test_a_signature_names_somebody() -> None:
    text = f"{SAID}\n\n— Harbours"
    assert with_signatures([], text, paragraphs(text), lambda _: []) == []


def test_what_is_not_signed_stays() -> None:
    text = f"The union wrote that it rots:\n\n{SAID}\n\n— Joan Lund"
    content = (*spans(text, "that it rots"), *spans(text, SAID))
    union = Attribution(spans(text, "The union"), spans(text, "wrote"), content, 0.9)
    assert with_signatures([union], text, paragraphs(text), bool)[0].content == spans(text, "that it rots")


def test_what_is_said_inside_a_signed_quotation_stays_inside_it() -> None:
    text = "“Roe said that it rots.”\n\n— Joan Lund"
    inner = Attribution(spans(text, "Roe"), spans(text, "said"), spans(text, "that it rots"), 0.9)
    (outer,) = with_signatures([inner], text, paragraphs(text), bool)
    assert outer.inner == (inner,)


PARTS = ["“A.”", "“B.", "— Joan Lund", "> C", "D", "\n\n", "\n", " "]


@given(st.lists(st.sampled_from(PARTS), max_size=20).map("".join))
@example("> It said “The pier is sold.”— Joan Lund\n\n— Carl Oduya")
def test_signed_quotations_stand_before_their_signatures_and_apart(text: str) -> None:
    found = list(signatures_in(text, paragraphs(text)))
    edges = [edge for one in found for span in (*one.signed, one.dash, one.who) for edge in span]
    assert edges == sorted(edges)
