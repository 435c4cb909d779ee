"""Plain text: encodings, what is refused, and what the first lines say."""

from __future__ import annotations

import io
from datetime import date

import pytest

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.masthead import read_masthead
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.formats.text import load

PARAGRAPH = (
    "The head of the harbour board resigned on Tuesday, a day after documents showed that a dredging "
    "contract went to a firm run by her brother.\n"
)


def text_of(content: bytes) -> str:
    """The text, in whatever language it is."""
    (item,) = load(io.BytesIO(content), "a.txt", Metadata())
    item = item.article if isinstance(item, LanguageError) else item
    assert isinstance(item, Article), item
    return item.text


def refusal(content: bytes) -> str:
    (item,) = load(io.BytesIO(content), "a.txt", Metadata())
    assert isinstance(item, LoadError), item
    return str(item)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("“Café,” she said.", "utf-8"),
        ("“Café,” she said.", "utf-8-sig"),
        ("“Café,” she said.", "utf-16"),
        ("“Café,” she said.", "utf-32"),
        ("“Café – no,” she said. It cost 5 €.", "cp1252"),
        ("Le maire a été réélu à l’unanimité, dit-on.", "cp1252"),
        ("Мэр сказал журналистам, что гавань закроется в понедельник на ремонт.", "cp1251"),
    ],
)
def test_the_encoding_is_found(text: str, encoding: str) -> None:
    assert text_of(text.encode(encoding)) == text


def test_a_few_broken_bytes_in_utf_8_cost_only_themselves() -> None:
    assert (
        text_of("“Yes,” he said. “And".encode() + b"\xe2\x80" + " so.”".encode())
        == "“Yes,” he said. “And\ufffd so.”"
    )


def test_line_ends_become_newlines() -> None:
    assert text_of(b"One.\r\nTwo.\rThree.\n") == "One.\nTwo.\nThree.\n"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"\x1f\x8b\x08\x00", "gzip"),
        (b"\x89PNG\r\n\x1a\n\x00", "PNG"),
        (b"{\\rtf1\\ansi", "RTF"),
        (b"a\x00b\x00c", "NUL"),
        (b"a\x01\x02\x03b", "control characters"),
    ],
)
def test_what_is_not_text_is_refused(content: bytes, reason: str) -> None:
    message = refusal(content)
    assert message.startswith("a.txt: looks binary: ")
    assert reason in message


@pytest.mark.parametrize(
    ("masthead", "expected"),
    [
        ("Harbour chief quits\n\n", Metadata(title="Harbour chief quits")),
        ("Harbour chief quits\n", Metadata(title="Harbour chief quits")),
        (
            "Will the harbour close?\nBy Mira Okafor\n",
            Metadata(title="Will the harbour close?", authors=("Mira Okafor",)),
        ),
        (
            "Harbour chief quits\nBy Mira Okafor and TOM FERRIN | The Harbour Post\nMarch 12, 2024\n\n",
            Metadata(
                "The Harbour Post",
                ("Mira Okafor", "Tom Ferrin"),
                date(2024, 3, 12),
                title="Harbour chief quits",
            ),
        ),
        (
            "The Harbour Post\nHarbour chief quits\nPublished: 12 March 2024 | Updated: 13 March 2024\n\n",
            Metadata("The Harbour Post", published=date(2024, 3, 12), title="Harbour chief quits"),
        ),
        (
            "Harbour chief quits\n\nMira Okafor, The Harbour Post\nPublished: Tuesday, 12 March 2024\n",
            Metadata("The Harbour Post", ("Mira Okafor",), date(2024, 3, 12), title="Harbour chief quits"),
        ),
        (
            "Headline: Harbour chief quits.\nByline: Mira Okafor\nSource: The Harbour Post\nURL: https://hp.example/1\n",
            Metadata(
                "The Harbour Post", ("Mira Okafor",), None, "https://hp.example/1", "Harbour chief quits."
            ),
        ),
        (
            "Harbour chief quits\nBy Mira Okafor\nCity editor\nIt rained.\n12 March 2024\n\nROME (AP) - ",
            Metadata("AP", ("Mira Okafor",), date(2024, 3, 12), title="Harbour chief quits"),
        ),
        (
            "Harbour chief quits\n\nShe had known of it for a year.\n\nBy Mira Okafor\n12 March 2024\n",
            Metadata(None, ("Mira Okafor",), date(2024, 3, 12), title="Harbour chief quits"),
        ),
        (
            "Harbour chief quits\n\nBut why?\n\nMira Okafor in Lorne\nTue 12 Mar 2024 07.00 GMT\n\n",
            Metadata(None, ("Mira Okafor",), date(2024, 3, 12), title="Harbour chief quits"),
        ),
        (
            "Harbour chief quits\n\n12 March 2024\n\nMira Okafor and Tom Ferrin\nBBC News\n\n",
            Metadata(
                "BBC News", ("Mira Okafor", "Tom Ferrin"), date(2024, 3, 12), title="Harbour chief quits"
            ),
        ),
        (
            "How it went\n\nThe harbour board was warned and did nothing.\n\n12 March 2024\n\n",
            Metadata(title="How it went"),
        ),
        ("Mira Okafor\n\n12 March 2024\n\n", Metadata(title="Mira Okafor", published=date(2024, 3, 12))),
        ("PORT LORNE (Reuters) — ", Metadata("Reuters")),
        ("PORT LORNE, March 12 (AP) - ", Metadata("AP")),
        ("Newsroom staff on strike\nUpdated: 13 March 2024\n\n", Metadata(title="Newsroom staff on strike")),
        ("Source: harbour chief to quit\n\n", Metadata(title="Source: harbour chief to quit")),
        (
            "Boy held after fire\nLorne Evening News\n6 August 2026\n\n",
            Metadata("Lorne Evening News", published=date(2026, 8, 6), title="Boy held after fire"),
        ),
        (
            "Ferry inquiry opens\nBy Parliamentary staff\nThe Beacon\n17 June 2026\n\n",
            Metadata("The Beacon", published=date(2026, 6, 17), title="Ferry inquiry opens"),
        ),
        (
            "Morning Post: talk with a mayor\nRadio Lorne\n8 September 2026\n\n",
            Metadata("Radio Lorne", published=date(2026, 9, 8), title="Morning Post: talk with a mayor"),
        ),
        *(
            (
                f"Bridge shut\nBy Mira Okafor\n{outlet}\n30 August 2026\n\n",
                Metadata(outlet, ("Mira Okafor",), date(2026, 8, 30), title="Bridge shut"),
            )
            for outlet in ("Quayside Post", "The Daily Beacon", "The Meridian")
        ),
        *(
            (
                f"Bridge shut\nBy Mira Okafor\n{place}\n30 August 2026\n\n",
                Metadata(None, ("Mira Okafor",), date(2026, 8, 30), title="Bridge shut"),
            )
            for place in ("Port Lorne", "The Hague", "The bridge")
        ),
        (
            "Bridge shut\nBy Mira Okafor\n30 August 2026\n\nThe Aftermath\n\n",
            Metadata(None, ("Mira Okafor",), date(2026, 8, 30), title="Bridge shut"),
        ),
        (
            "Bridge shut\nBy Mira Okafor\nThe Hague, 30 August 2026\n\n",
            Metadata(None, ("Mira Okafor",), date(2026, 8, 30), title="Bridge shut"),
        ),
        ("", Metadata()),
        ("By Friday, the water had gone.\n\n", Metadata()),
        ("He came in from the sea and\nfound the town asleep, and not\n", Metadata()),
        ("He resigned.\n\n", Metadata()),
        (
            "Harbour to close\n\nLocal Democracy Reporter: Síle Lund\n\n",
            Metadata(title="Harbour to close", authors=("Síle Lund",)),
        ),
        (
            "Harbour to close\n\nJane Doe\nHealth and media reporter\nPosted Tue 3 Jun 2025 at 6:02am\n\n",
            Metadata(title="Harbour to close", authors=("Jane Doe",), published=date(2025, 6, 3)),
        ),
        (
            "Harbour to close\n\nJane Doe\nNorthport — 22 May 2025\n\n",
            Metadata(title="Harbour to close", authors=("Jane Doe",), published=date(2025, 5, 22)),
        ),
        (
            "Harbour to close\n\nOur Bureau | Northport | February 6, 2025\n\n",
            Metadata(title="Harbour to close", published=date(2025, 2, 6)),
        ),
        (
            "Harbour to close\n\nBy Jane Doe in Northport\nPublished: 10:00am, 4 Apr 2025\n\n",
            Metadata(title="Harbour to close", authors=("Jane Doe",), published=date(2025, 4, 4)),
        ),
        (
            "PRESS RELEASE\n\nHarbour to close\n\nNORTHPORT, 18 August 2025 – The harbour closes. ",
            Metadata(title="Harbour to close", published=date(2025, 8, 18)),
        ),
        (
            "Harbour to close\n\nIn May 2024, the board had said, on Monday, that it was shut.\n\n",
            Metadata(title="Harbour to close"),
        ),
    ],
)
def test_the_first_lines_say_what_they_state(masthead: str, expected: Metadata) -> None:
    assert read_masthead(masthead + PARAGRAPH) == expected


def test_a_dateline_counts_in_a_text_of_one_paragraph() -> None:
    text = "Harbour chief quits\n\nPORT LORNE (AP) — " + PARAGRAPH
    assert read_masthead(text) == Metadata("AP", title="Harbour chief quits")


def test_a_credit_at_the_end_names_the_authors() -> None:
    text = PARAGRAPH + "\n(Reporting by Mira Okafor in Port Lorne; editing by Tom Ferrin)\n"
    assert read_masthead(text).authors == ("Mira Okafor",)


def test_title_and_byline_stay_within_the_text() -> None:
    content = "Harbour chief quits\n\nBy Mira Okafor\n\n" + PARAGRAPH
    assert text_of(content.encode()) == content


def test_front_matter_is_metadata_and_no_text() -> None:
    head = (
        "---\r\n# clipped\r\ntitle: Harbour chief quits\r\nauthor:\r\n  - Mira Okafor\r\n"
        "outlet: The Harbour Post\r\ndate: 2024-03-12\r\nurl: https://hp.example/1\r\n"
        "tags: [\r\n  quay\r\n]\r\n---\r\n\r\n"
    )
    given = Metadata(outlet="Lorne Times")
    (found,) = load(io.BytesIO((head + PARAGRAPH).encode()), "a.txt", given)
    assert found == Article(
        iri="https://hp.example/1",
        text=PARAGRAPH,
        identifier="https://hp.example/1",
        title="Harbour chief quits",
        authors=("Mira Okafor",),
        outlet="Lorne Times",
        published=date(2024, 3, 12),
    )


@pytest.mark.parametrize(
    "head",
    [
        "---\nDate: 12 March 2024\nThe quay was shut, she said.\n---\n",  # not each line is one of a mapping
        "---\ncolour: blue\n---\n",  # no key that is known
        "\n---\ntitle: Fog\n---\n",  # not at the beginning
        "---\ntitle: Fog\n",  # without an end
    ],
)
def test_what_stands_between_rules_may_be_text(head: str) -> None:
    assert text_of((head + PARAGRAPH).encode()) == head + PARAGRAPH


def test_a_date_in_front_matter_that_can_not_be_read_is_an_error() -> None:
    assert refusal(b"---\ndate: 3/12/24\n---\nShe resigned.").startswith(
        "a.txt: can't read the date '3/12/24'"
    )
