"""Roles by the construction that tells them, and in which body they are held."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Reading
from tests.loaders.reader.affiliations import Row, rows

Read = Callable[..., Reading]

TRUST = "Harbour Trust"


@pytest.mark.parametrize(
    ("text", "row"),
    [
        # what a party, an age or a place sets off from the name
        ("Rep. Joan Lund (R-Ohio), chairman of the Harbour Trust, left.", (TRUST, "chairman", "current")),
        ("Joan Lund (Lab, Northport), chair of the Harbour Trust, left.", (TRUST, "chair", "current")),
        ("Rep. Joan Lund, D-Ohio, a member of the Harbour Trust, left.", (TRUST, "member", "current")),
        ("Sen. Joan Lund of Ohio, the head of the Harbour Trust, left.", (TRUST, "head", "current")),
        ("Joan Lund, 59, has worked at the Harbour Trust since May.", (TRUST, None, "unknown")),
        # verbs
        ("Joan Lund, who worked in the Harbour Trust, left.", (TRUST, None, "former")),
        ("Joan Lund, who served briefly in the Harbour Trust, left.", (TRUST, None, "former")),
        ("Joan Lund, who heads the sales team at the Harbour Trust, left.", (TRUST, "head", "current")),
        ("Joan Lund, who teaches law at Lorne University, left.", ("Lorne University", "teacher", "current")),
        ("Joan Lund is on the board of the Harbour Trust.", (TRUST, "board member", "current")),
        ("Joan Lund, who sits on the Port Committee, left.", ("Port Committee", "member", "current")),
        ("Joan Lund resigned as director of the Harbour Trust.", (TRUST, "director", "former")),
        ("Joan Lund has stepped down as director of the Harbour Trust.", (TRUST, "director", "former")),
        ("Joan Lund has served as director of the Harbour Trust.", (TRUST, "director", "unknown")),
        ("Joan Lund took over as head of the Harbour Trust.", (TRUST, "head", "current")),
        ("Joan Lund has been named director of the Harbour Trust.", (TRUST, "director", "current")),
        ("Joan Lund became director of the Harbour Trust in 2003.", (TRUST, "director", "unknown")),
        ("The Harbour Trust named Joan Lund as director on Monday.", (TRUST, "director", "current")),
        ("The Harbour Trust appointed Joan Lund chief executive.", (TRUST, "chief executive", "current")),
        ("Joan Lund joined the Harbour Trust as a director.", (TRUST, "director", "unknown")),
        ("As chair of the Harbour Trust, Joan Lund left.", (TRUST, "chair", "unknown")),
        # times
        ("Joan Lund, until last year the head of the Harbour Trust, left.", (TRUST, "head", "former")),
        ("Joan Lund, formerly head of the Harbour Trust, left.", (TRUST, "head", "former")),
        ("Joan Lund, the head of the Harbour Trust at the time, left.", (TRUST, "head", "former")),
        ("Joan Lund, who at the time was a member of the Harbour Trust, left.", (TRUST, "member", "former")),
        ("Joan Lund, a minister now at the Harbour Trust, left.", (TRUST, None, "current")),
        # the body before the role or behind it
        ("A former aide for Norland's Harbour Trust, Joan Lund, left.", (TRUST, "aide", "former")),
        ("Joan Lund, with the Harbour Trust, left.", (TRUST, None, "current")),
        ("Joan Lund, of the Harbour Trust, left.", (TRUST, None, "current")),
        ("Joan Lund, chairman, Harbour Trust", (TRUST, "chairman", "current")),
        ("The Harbour Trust, whose leader, Joan Lund, left, is late.", (TRUST, "leader", "current")),
        ('Joan Lund, host of "Low Tide" on Lorne Radio, left.', ("Lorne Radio", "host", "current")),
        ("Columnist Joan Lund wrote in the Harbour Post.", ("Harbour Post", "Columnist", "current")),
        ("Joan Lund at the Harbour Post reports that it left.", ("Harbour Post", None, "current")),
        ("She told the Harbour Post, where Joan Lund is an editor.", ("Harbour Post", "editor", "current")),
        ("Joan Lund, a nurse at the Royal Thornbury, left.", ("Royal Thornbury", "nurse", "current")),
        ("The Halden Corp tycoon Joan Lund left.", ("Halden Corp", "tycoon", "current")),
        ("The trust, founded in 1999 by the engineer Joan Lund, left.", (None, "engineer", "current")),
        (
            "The Harbour Trust, founded in 1999 by the engineer Joan Lund, left.",
            (TRUST, "founder", "unknown"),
        ),
        (
            "Joan Lund, a mother of three and director at the Harbour Trust, left.",
            (TRUST, "director", "current"),
        ),
        ("The Harbour Trust met. The trust's chairman, Joan Lund, left.", (TRUST, "chairman", "current")),
        ("Joan Lund is an editor who works for Halden Corp.", ("Halden Corp", None, "current")),
        # parties
        ("Labour MP Joan Lund left.", ("Labour", "MP", "current")),
        ("Joan Lund, a Fine Gael TD, left.", ("Fine Gael", "TD", "current")),
        # campaigns
        ("Peter Roe left. Roe campaign Chairman Joan Lund left.", ("Roe campaign", "Chairman", "current")),
        (
            "Joan Lund, an official in the Roe administration, left.",
            ("Roe administration", "official", "current"),
        ),
        ("Joan Lund, an aide in Peter Roe's campaigns, left.", ("Roe campaign", "aide", "current")),
    ],
)
def test_who_holds_what_where(read: Read, text: str, row: tuple[str | None, str | None, str]) -> None:
    organization, role, status = row
    assert ("Joan Lund", organization, role, status) in rows(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Two directors of the Harbour Trust, Joan Lund and Peter Roe, left.",
        "Joan Lund and Peter Roe, two directors of the Harbour Trust, left.",
        "Joan Lund and Peter Roe, directors of the Harbour Trust, left.",
    ],
)
def test_what_several_are_each_is(read: Read, text: str) -> None:
    assert rows(read(text)) == [
        ("Joan Lund", TRUST, "directors", "current"),
        ("Peter Roe", TRUST, "directors", "current"),
    ]


def test_each_of_a_list_has_a_body_of_his_own(read: Read) -> None:
    text = "The economists Joan Lund at Lorne University and Peter Roe at the Harbour Institute left."
    assert rows(read(text)) == [
        ("Joan Lund", "Lorne University", "economists", "current"),
        ("Peter Roe", "Harbour Institute", "economists", "current"),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Joan Lund, a lobbyist close to the Harbour Trust, left.",
            ("Joan Lund", None, "lobbyist", "current"),
        ),
        ("Joan Lund, a pilot with a gift for tunes, left.", ("Joan Lund", None, "pilot", "current")),
        (
            "Joan Lund, a former mayor of Lorne, teaches at Lorne University.",
            ("Joan Lund", None, "mayor of Lorne", "former"),
        ),
        (
            "The rebel MP for Thornbury, Joan Lund, left.",
            ("Joan Lund", None, "rebel MP for Thornbury", "current"),
        ),
        ("Joan Lund, minister for Trade, left.", ("Joan Lund", None, "minister for Trade", "current")),
        (
            "Joan Lund, a D.C.-based strategist, left.",
            ("Joan Lund", None, "D.C.-based strategist", "current"),
        ),
    ],
)
def test_what_names_no_employer(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


def test_whose_member_somebody_is_is_the_party(read: Read) -> None:
    for text in (
        "The Labour MP for Thornbury, Joan Lund, left.",
        "Joan Lund, Labour MP for Thornbury, left.",
    ):
        assert rows(read(text)) == [("Joan Lund", "Labour", "MP for Thornbury", "current")]


@pytest.mark.parametrize(
    "text",
    [
        "As president, Joan Lund would sell the Harbour Trust.",
        "They met Joan Lund at the Harbour Trust.",
        "Joan Lund, the only director to speak, left.",
        "As the judge read his decision, Joan Lund left.",
    ],
)
def test_what_tells_no_role(read: Read, text: str) -> None:
    assert rows(read(text)) == []


def test_the_evidence_of_a_post_has_its_role(read: Read) -> None:
    text = "Joan Lund joined the Harbour Trust as a director in May."
    (post,) = read(text).affiliations
    assert post.evidence.of(text) == "Joan Lund joined the Harbour Trust as a director"
