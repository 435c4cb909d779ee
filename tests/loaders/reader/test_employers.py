"""Posts in a body that the text does not name beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Reading
from tests.loaders.reader.affiliations import Row, rows

Read = Callable[..., Reading]

FOODS = "Harlow Foods said on Monday that the plant would close. "
"""What speaks of one company alone."""


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            f"{FOODS}Finance director Joan Lund added that sales were low.",
            ("Joan Lund", "Harlow Foods", "Finance director", "current"),
        ),
        (
            f"{FOODS}“Sales were low,” said chief executive Peter Roe.",
            ("Peter Roe", "Harlow Foods", "chief executive", "current"),
        ),
        (f"{FOODS}CEO Peter Roe was away.", ("Peter Roe", "Harlow Foods", "CEO", "current")),
        (f"{FOODS}Spokesman Peter Roe was away.", ("Peter Roe", "Harlow Foods", "Spokesman", "current")),
        (
            "Harlow Foods told staff on Friday. Its chairman, Peter Roe, was away.",
            ("Peter Roe", "Harlow Foods", "chairman", "current"),
        ),
        (
            "Northport Rangers said that the roof leaked. Captain Peter Roe was away.",
            ("Peter Roe", "Northport Rangers", "Captain", "current"),
        ),
        (
            f"{FOODS * 3}\n\nRain fell.\n\nSnow fell.\n\nFinance director Joan Lund was away.",
            ("Joan Lund", "Harlow Foods", "Finance director", "current"),
        ),
        (
            "Speaking to the Harbour Post, its chairman, Peter Roe, said it leaked.",
            ("Peter Roe", None, "chairman", "current"),
        ),
    ],
)
def test_a_post_is_held_in_the_body_that_the_text_is_about(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


@pytest.mark.parametrize(
    "text",
    [
        f"{FOODS}Former finance director Joan Lund was away.",
        f"{FOODS}A finance director, Joan Lund, was away.",
        f"{FOODS}They met hedge fund manager Joan Lund.",
        f"{FOODS}Democratic chairman Joan Lund was away.",
        f"{FOODS}Novelist Joan Lund was away.",
        f"{FOODS}Joan Lund, director of the bakers' group, was away.",
        f"{FOODS}Joan Lund, head of the drivers group, was away.",
        f"{FOODS}Captain Joan Lund was away.",
        f"{FOODS}They left for Harbour Bank. Chief executive Joan Lund was away.",
        f"{FOODS}Harbour Bank agreed. Chief executive Joan Lund was away.",
        f"{FOODS}\n\nRain fell.\n\nSnow fell.\n\nChief executive Joan Lund was away.",
        "The Department of Trade said that it closed. Chief executive Joan Lund was away.",
        "Northport Rangers won on Friday.\n\nCaptain Joan Lund was away.",
        f"Harbour Bank met. {FOODS * 3}\n\nRain fell.\n\nManager Joan Lund left.",
        "Peter Roe left Harlow Foods. Chief executive Joan Lund was away.",
        "They left for Harlow Foods. Chief executive Joan Lund was away.",
        "Peter Roe said so. “Harlow Foods will close,” finance director Joan Lund said.",
    ],
)
def test_it_is_held_nowhere_where_another_may_be_meant_or_none_need_be(read: Read, text: str) -> None:
    assert {row[1] for row in rows(read(text)) if row[0] == "Joan Lund"} == {None}


def test_a_body_named_in_what_somebody_says_is_not_the_speakers(read: Read) -> None:
    text = "The Dockers Union left. “Harlow Foods knew,” said the union’s secretary, Joan Lund."
    assert ("Joan Lund", "Dockers Union", "secretary", "current") in rows(read(text))


def test_what_is_called_the_group_before_a_post_is_no_body(read: Read) -> None:
    text = f"{FOODS}Group medical director Joan Lund was away."
    assert rows(read(text)) == [("Joan Lund", "Harlow Foods", "Group medical director", "current")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met a spokesman for the Joan Lund campaign.", []),
        ("He was chief of staff to Senator Joan Lund.", [("Joan Lund", None, "Senator", "current")]),
        ("She was a head of planning for Joan Lund.", []),
        ("The secretary of state mocked Joan Lund.", []),
    ],
)
def test_who_serves_somebody_does_not_lend_the_role(read: Read, text: str, found: list[Row]) -> None:
    reading = read(text)
    assert "Joan Lund" in {entity.name for entity in reading.entities}
    assert rows(reading) == found


def test_what_a_post_is_concerned_with_is_no_body_where_it_opens_a_sentence(read: Read) -> None:
    assert rows(read("Site manager Joan Lund left.")) == [("Joan Lund", None, "Site manager", "current")]


def test_an_office_in_letters_is_read_beside_another(read: Read) -> None:
    found = rows(read("Co-founder and CEO Joan Lund left."))
    assert found == [("Joan Lund", None, "Co-founder", "current"), ("Joan Lund", None, "CEO", "current")]


def test_what_somebody_heads_is_a_part_of_the_role(read: Read) -> None:
    text = f"{FOODS}Head of corporate affairs Joan Lund was away."
    assert rows(read(text)) == [("Joan Lund", "Harlow Foods", "Head of corporate affairs", "current")]


def test_who_had_a_post_in_a_company_had_it_there(read: Read) -> None:
    text = "Shares in Ostra fell. Former Ostra finance director Joan Lund left."
    assert rows(read(text)) == [("Joan Lund", "Ostra", "finance director", "former")]
