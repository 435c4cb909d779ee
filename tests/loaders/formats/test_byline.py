from __future__ import annotations

from datetime import date

import pytest

from onrecord.loaders.formats.byline import Byline, parse_byline, people
from onrecord.loaders.formats.metadata import parse_date


@pytest.mark.parametrize(
    ("text", "authors", "outlet"),
    [
        ("By Mira Okafor", ("Mira Okafor",), None),
        ("Written by Mira Okafor and Tom Ferrin", ("Mira Okafor", "Tom Ferrin"), None),
        (
            "Mira Okafor, Tom Ferrin, and Juan de la Cruz",
            ("Mira Okafor", "Tom Ferrin", "Juan de la Cruz"),
            None,
        ),
        ("BY MIRA O’NEIL", ("Mira O’Neil",), None),
        ("Dr. Mira Okafor in Port Lorne", ("Mira Okafor",), None),
        ("Mira Okafor, Staff Writer", ("Mira Okafor",), None),
        ("Mira Okafor, @mira, mira@hp.example", ("Mira Okafor",), None),
        ("MIRA OKAFOR. Follow her on Twitter @mira", ("Mira Okafor",), None),
        ("Mira Okafor | The Harbour Post", ("Mira Okafor",), "The Harbour Post"),
        ("Mira Okafor, Lorne Post", ("Mira Okafor",), "Lorne Post"),
        ("Mira Okafor, Lorne Mail, 6 May 2026", ("Mira Okafor",), "Lorne Mail"),
        ("Mira Okafor, Radio Sarn", ("Mira Okafor",), "Radio Sarn"),
        ("Mira Okafor, Harrow & Vale Review", ("Mira Okafor",), "Harrow & Vale Review"),
        ("Harrow & Vale Review", (), "Harrow & Vale Review"),
        ("Mira Okafor & Tom Ferrin", ("Mira Okafor", "Tom Ferrin"), None),
        ("Mira Okafor & The Vale Review", ("Mira Okafor",), "The Vale Review"),
        ("Mira Okafor and Emily Post", ("Mira Okafor", "Emily Post"), None),
        ("Mira Okafor, Special to The Lorne Gazette", ("Mira Okafor",), "The Lorne Gazette"),
        ("Jean-Luc d'Artois", ("Jean-Luc d'Artois",), None),
        ("AP", (), "AP"),
        ("admin", (), None),
        ("Staff Writer", (), None),
        ("https://hp.example/mira", (), None),
        ("Harbour Newsroom", (), None),
        ("", (), None),
    ],
)
def test_people_and_outlet_of_a_byline(text: str, authors: tuple[str, ...], outlet: str | None) -> None:
    byline = parse_byline(text)
    assert (byline.authors, byline.outlet) == (authors, outlet)


def test_a_byline_can_hold_the_date() -> None:
    assert parse_byline("By Mira Okafor - March 12, 2024") == Byline(
        ("Mira Okafor",), None, date(2024, 3, 12), complete=True
    )


def test_a_sentence_is_no_complete_byline() -> None:
    assert not parse_byline("By Friday, the river had risen").complete


def test_the_outlet_is_not_its_own_author() -> None:
    assert people(["Lorne Today", "Mira Okafor", "Port Lorne"], "The Port Lorne") == ("Mira Okafor",)


@pytest.mark.parametrize(
    "text",
    [
        "2024-03-12",
        "2024-03-12T23:59:00-11:00",
        "2024-03-12 08:00",
        "20240312",
        "12 March 2024",
        "March 12, 2024",
        "Mar. 12, 2024",
        "Tuesday, March 12th, 2024 at 10:15 am",
        "Tue, 12 Mar 2024 08:00:00 GMT",
    ],
)
def test_a_date_is_read_as_written(text: str) -> None:
    assert parse_date(text) == date(2024, 3, 12)


@pytest.mark.parametrize("text", ["", "yesterday", "03/12/2024", "2024-13-12", "2024", "March 2024"])
def test_a_date_that_is_not_certain_is_none(text: str) -> None:
    assert parse_date(text) is None
