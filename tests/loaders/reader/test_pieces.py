"""A text as the model sees it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Span
from onrecord.loaders.reader.networks.pieces import FULL_STOP, OPENING, QUOTED, cut
from onrecord.loaders.reader.text.document import lay_out


def types(text: str) -> dict[str, int]:
    pieces = cut(lay_out(text))
    return {text[s:e]: int(t) for s, e, t in zip(pieces.starts, pieces.ends, pieces.types, strict=True)}


def test_the_type_of_a_piece_tells_its_case() -> None:
    assert types("so The BBC eBook.") == {".": 0, "so": OPENING, "The": 1, "BBC": 2, "eBook": 3}


def test_the_type_of_a_piece_tells_whether_it_is_quoted() -> None:
    assert types("He said “we left” then.") == {
        ".": 0,
        "He": OPENING + 1,
        "said": 0,
        "“": QUOTED,
        "we": QUOTED,
        "left": QUOTED,
        "”": QUOTED,
        "then": 0,
    }


def test_the_first_piece_of_each_paragraph_opens_it() -> None:
    found = types("one\n\ntwo three")
    assert [piece for piece, type_ in found.items() if type_ & OPENING] == ["one", "two"]


def test_a_paragraph_that_ends_in_a_word_is_closed_by_a_full_stop_of_no_width() -> None:
    pieces = cut(lay_out("Ship sinks, says owner\n\nIt sank."))
    spelt = list(zip(pieces.ids.tolist(), pieces.starts.tolist(), pieces.ends.tolist(), strict=True))
    assert [(start, end) for piece, start, end in spelt if piece == FULL_STOP] == [(22, 22), (31, 32)]


@given(st.text())
def test_pieces_stand_in_order_inside_any_text(text: str) -> None:
    pieces = cut(lay_out(text))
    places = [*zip(pieces.starts.tolist(), pieces.ends.tolist(), strict=True)]
    assert places == sorted(places)
    assert all(0 <= start <= end <= len(text) for start, end in places)
    assert len(pieces.types) == len(pieces.ids) == len(places)


def test_the_pieces_within_a_span_are_those_that_it_touches() -> None:
    pieces = cut(lay_out("He said so"))
    assert pieces.within(Span(3, 7)) == (1, 2)
    assert pieces.within(Span(4, 9)) == (1, 3)
    assert pieces.within(Span(2, 3)) == (1, 1)
    assert pieces.span(0, 2) == Span(0, 7)
