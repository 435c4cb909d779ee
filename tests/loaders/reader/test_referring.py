"""Roles that are said of somebody without the name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import EntityKind, Reading
from tests.loaders.reader.affiliations import Row, rows

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "The pier closed during Joan Lund's tenure as mayor of Northport.",
            ("Joan Lund", None, "mayor of Northport", "former"),
        ),
        (
            "Joan Lund defended her long record as secretary of state.",
            ("Joan Lund", None, "secretary of state", "former"),
        ),
        (
            "Peter Roe kept his title as chairman of the Harbour Foundation.",
            ("Peter Roe", "Harbour Foundation", "chairman", "current"),
        ),
        (
            "Joan Lund left on Monday. She is a pilot for Harbour Airways.",
            ("Joan Lund", "Harbour Airways", "pilot", "current"),
        ),
        (
            "Joan Lund and Peter Roe met while she was mayor.",
            ("Joan Lund", None, "mayor", "former"),
        ),
        (
            "When she was a prosecutor, Joan Lund met him.",
            ("Joan Lund", None, "prosecutor", "former"),
        ),
        (
            "Joan Lund left. He said she founded the Harbour Foundation.",
            ("Joan Lund", "Harbour Foundation", "founder", "unknown"),
        ),
    ],
)
def test_a_role_said_of_a_pronoun_is_that_of_whom_it_means(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Joan Lund said that Ada Bell used her role as mayor.",
        "Joan Lund praised her husband's record as mayor.",
        "Joan Lund said “he is the mayor of Northport”.",
        "Joan Lund spoke of her first term as mayor.",
        "Joan Lund left. She is hopeful it will end.",
    ],
)
def test_a_role_is_nobodys_where_two_may_be_meant_or_none_is_held(read: Read, text: str) -> None:
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Joan Lund left the pier. “It leaks,” the former secretary of state said.",
            ("Joan Lund", None, "secretary of state", "former"),
        ),
        (
            "Peter Roe left the pier. The Northport businessman said it leaks.",
            ("Peter Roe", None, "Northport businessman", "current"),
        ),
    ],
)
def test_a_description_says_a_role_of_whom_the_text_is_about(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Peter Roe met Joan Lund. The candidate said it leaks.",
        "Peter Roe left the pier. The billionaire said it leaks.",
        "Peter Roe left the pier. The harbour pilot said it leaks.",
        "Tom Bell from Ohio left. Then Peter Roe left the pier. The Ohio businessman said it leaks.",
    ],
)
def test_a_description_that_may_mean_another_or_says_no_role_is_left_alone(read: Read, text: str) -> None:
    reading = read(text)
    people = {entity.key for entity in reading.entities if entity.kind is EntityKind.PERSON}
    assert not [one for one in reading.affiliations if one.member in people]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Joan Lund is governor of the bank.", ("Joan Lund", None, "governor of the bank", "current")),
        (
            "Ada Bell, a former director of the charity, left.",
            ("Ada Bell", None, "director of the charity", "former"),
        ),
    ],
)
def test_a_body_without_a_name_is_not_the_outlet_of_the_byline(read: Read, text: str, row: Row) -> None:
    signed = f"Boats come in to the quay\n\nBy Tom Dale, Reuters\n\n{text}"
    assert rows(read(signed, authors=("Tom Dale",), outlet="Reuters")) == [row]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Reyk Motors is small. Ada Bell, a former director of the company, left.", "Reyk Motors"),
        ("Reyk University is small. Ada Bell, a former director of the company, left.", None),
        ("Reyk Motors is small. Ada Bell, a former director of the charity, left.", None),
        ("She told Reuters so. Ada Bell, a former director of the bank, left.", None),
    ],
)
def test_a_post_is_held_in_a_body_that_the_noun_fits(read: Read, text: str, body: str | None) -> None:
    assert [row[1] for row in rows(read(text))] == [body]
