from __future__ import annotations

import io
from datetime import date

import pytest

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.markdown import load
from onrecord.loaders.formats.metadata import Metadata


def article(content: str) -> Article:
    (item,) = load(io.BytesIO(content.encode()), "a.md", Metadata())
    assert isinstance(item, Article), item
    return item


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Quay *closed*\n\nHe **said** so.", "Quay closed\n\nHe said so."),
        ("See [the audit](https://hp.example/a 'x') and `log`.", "See the audit and log."),
        ("One\ntwo  \nthree", "One two\nthree"),
        ("> “No,” she said.\n\n- first\n- second", "“No,” she said.\n\nfirst\n\nsecond"),
        ("![The quay](quay.jpg)\n\nText <b>here</b> &amp; there.\n\n<div>gone</div>", "Text here & there."),
        ("```\ncode stays\n```", "code stays"),
        ("A 5\\* hotel_name_here", "A 5* hotel_name_here"),
        ("**14:20** Mayor Ann Reyk said so.", "14:20\nMayor Ann Reyk said so."),
        ("**2.20pm BST** – Mayor Ann Reyk said so.", "2.20pm BST –\nMayor Ann Reyk said so."),
        (
            "__9 a.m.:__\n“No,” she said.\n\n*15:05*  \nHe left.",
            "9 a.m.:\n“No,” she said.\n\n15:05\nHe left.",
        ),
        ("**12.50** euros is what **Reyk** paid.", "12.50 euros is what Reyk paid."),
        ("At **14:20** Reyk **said** so.", "At 14:20 Reyk said so."),
        ("**14:20**", "14:20"),
        ("**2016** Reyk won. **98.60** Voters", "2016 Reyk won. 98.60 Voters"),
    ],
)
def test_the_words_stay_and_the_marks_go(source: str, text: str) -> None:
    assert article(source).text == text


def test_front_matter_is_metadata_and_no_text() -> None:
    found = article(
        "---\ntitle: 'Harbour chief: out'\nauthor: [Mira Okafor, Tom Ferrin]\ndate: 2024-03-12T10:00:00Z\n"
        "outlet: The Harbour Post\nurl: https://hp.example/1\nlang: en_GB\ntags:\n  - x\n---\n"
        "\nShe resigned.\n"
    )
    assert found.text == "She resigned."
    assert found == Article(
        iri="https://hp.example/1",
        text="She resigned.",
        identifier="https://hp.example/1",
        title="Harbour chief: out",
        authors=("Mira Okafor", "Tom Ferrin"),
        outlet="The Harbour Post",
        published=date(2024, 3, 12),
        language="en-GB",
    )


def test_front_matter_of_a_clipped_page_is_read() -> None:
    found = article('---\nsource: "https://hp.example/1"\nauthor:\n  - "[[Mira Okafor]]"\n---\nShe resigned.')
    assert (found.iri, found.authors, found.outlet) == ("https://hp.example/1", ("Mira Okafor",), None)


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (r'"He said \"no\" twice"', 'He said "no" twice'),
        ("'The dam''s gate'", "The dam's gate"),
        ("Gate 4#b leaked  # checked", "Gate 4#b leaked"),
        ('"Price of #1 gas"', "Price of #1 gas"),
    ],
)
def test_quoted_words_of_front_matter_are_as_yaml_has_them(title: str, said: str) -> None:
    found = article(f"---\ntitle: {title}\nauthor: [\"Okafor, Mira\", 'Tom Ferrin']\n---\nShe resigned.")
    assert found.title == said
    assert found.authors == article('---\nauthor: ["Okafor, Mira", Tom Ferrin]\n---\nShe resigned.').authors
    assert "Tom Ferrin" in found.authors


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    assert article("---\n\nShe said: no.\n\n---\n\nHe left.").text == "She said: no.\n\nHe left."


def test_the_first_heading_is_the_title_and_a_byline_follows_it() -> None:
    found = article("# Harbour chief quits\n\n*By Mira Okafor, The Harbour Post*\n\nShe resigned.")
    assert (found.title, found.authors, found.outlet) == (
        "Harbour chief quits",
        ("Mira Okafor",),
        "The Harbour Post",
    )


def test_a_date_that_can_not_be_read_is_an_error() -> None:
    (item,) = load(io.BytesIO(b"---\ndate: 3/12/24\n---\nShe resigned."), "a.md", Metadata())
    assert isinstance(item, LoadError)
    assert str(item) == "a.md: can't read the date '3/12/24' (write it as 2024-03-12)"
