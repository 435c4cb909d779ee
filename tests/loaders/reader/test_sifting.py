"""Sources that were asked, and attributions in the furniture of a page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.sifting import sifted
from tests.loaders.reader.test_boundaries import marked


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("<Asked> [whether the pier was sold], {Lund} laughed.", False),
        ("<Asked> [whether he was hurt by it], {Lund} laughed.", False),
        ("{Lund} laughed when <asked about> [the pier].", False),
        ("{Lund} was <asked> [whether the pier was sold].", False),
        ("{Lund} <asked> [whether the pier was sold].", True),
        ("<Asked> by {a reporter} [whether the pier was sold], Lund laughed.", True),
        ("[“Is it sold?”] <asked> {Lund}.", True),
        ("When {a reporter} <asked> [about the pier], Lund laughed.", True),
    ],
)
def test_whoever_was_asked_is_no_source_of_the_question(text: str, kept: bool) -> None:
    bare, found = marked(text)
    (one,) = sifted(bare, found, [])
    assert bool(one.source) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("By {the rule} {a rower} <must> [wear a vest].", False),
        ("{Lund} <would> [not offer details].", True),
        ("{Lund} <must say> [that it was sold].", True),
    ],
)
def test_what_somebody_must_do_is_not_what_he_says(text: str, kept: bool) -> None:
    bare, found = marked(text)
    assert [*sifted(bare, found, [])] == found * kept


def test_what_stands_in_furniture_is_no_attribution_unless_its_speaker_is_behind_it() -> None:
    bare, found = marked("<Read> [the full story].\n[Read the full story], {Lund} <said>.")
    first = bare.index("\n")
    kept = list(sifted(bare, found, [Span(0, first), Span(first + 1, len(bare))]))
    assert kept == found[1:]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("[The budget] <was passed by> {the council} on Monday.", False),
        ("[The pier] <has been widely praised by> {Lund}.", True),
        ("[The bill] <was rejected by> {the council}.", False),
        ("[The claim] <was rejected by> {the council}.", True),
        ("[His remarks] <were condemned by> {the council}.", True),
        ("[Lund] <was attacked by> {Reyk}.", True),
        ("[The sale] <was announced by> {Lund}.", True),
        ("[The sale of the pier] <was first reported by> {the Harbour Post}.", True),
        ("[The sale] <was seen by> {some} [as a mistake].", True),
        ("[Lund] <was criticised by> {Reyk} [for selling the pier].", True),
        ("{Lund} <praised> [the pier].", True),
        ("[That the pier leaks] <was known by> {Lund}.", True),
    ],
)
def test_what_was_done_to_a_thing_is_no_statement(text: str, kept: bool) -> None:
    bare, found = marked(text)
    assert list(sifted(bare, found, [])) == (found if kept else [])


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("{Lund} <was convicted of> [theft].", False),
        ("{Joan Lund}, 43, of Northport, <was found guilty of> [theft].", False),
        ("{A rower} <has been arrested on suspicion of> [theft].", False),
        ("{Lund} was later <jailed for> [theft].", False),
        ("{The clerk} <charged> [Lund with theft].", True),
        ("[Lund] was <charged with> [theft] by {the clerk}.", True),
        ("{Lund} <tried to explain> [the sale].", True),
        ("[“You lie,”] {Lund} <charged in> a letter.", True),
        ("{Lund}, who was jailed for theft, <said> [it leaks].", True),
    ],
)
def test_what_justice_does_to_somebody_is_no_statement_of_theirs(text: str, kept: bool) -> None:
    bare, found = marked(text)
    assert list(sifted(bare, found, [])) == (found if kept else [])


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("{Lund} <was accused of> [theft].", "Lund … theft"),
        ("{Lund}, <who is said to have> [sold it], left.", "Lund … sold it"),
        ("Of rowers, {who} <are expected> [to win], Lund is first.", "to win"),
    ],
)
def test_who_is_accused_does_not_say_it(text: str, content: str) -> None:
    bare, found = marked(text)
    (one,) = sifted(bare, found, [])
    assert (one.source, " … ".join(span.of(bare) for span in one.content)) == ((), content)


@pytest.mark.parametrize(
    "text",
    [
        "{Lund} <accused> [Roe of theft].",
        "[Lund] <was accused of theft by> {Roe}.",
        "{Lund} <said> to cheers [that it leaks].",
        "{Lund} <was said> [Roe].",
    ],
)
def test_who_accuses_says_it(text: str) -> None:
    bare, found = marked(text)
    assert list(sifted(bare, found, [])) == found


def test_what_justice_does_to_somebody_is_none_inside_a_content_either() -> None:
    bare, (outer, inner) = marked(
        "{Roe} <said> [Lund was convicted of theft.]\n{Lund} <was convicted of> [theft]."
    )
    (one,) = sifted(bare, [replace(outer, inner=(inner,))], [])
    assert one == outer
