from __future__ import annotations

import gzip
import io
import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import jsonl
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.language import FEWEST_LETTERS


def items(content: str | bytes) -> list[Article | LoadError]:
    data = content.encode() if isinstance(content, str) else content
    return list(jsonl.load(io.BytesIO(data), "a.jsonl", Metadata()))


def article(**record: object) -> Article:
    (item,) = items(json.dumps(record))
    assert isinstance(item, Article), item
    return item


@given(st.text(alphabet=st.characters(), min_size=1, max_size=FEWEST_LETTERS - 1).filter(str.strip))
def test_text_is_kept_character_for_character_save_lone_surrogates(text: str) -> None:
    read = article(text=text).text
    assert read == "".join("\ufffd" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


def test_every_field_is_read() -> None:
    assert article(
        text="She resigned.",
        id="hp-1",
        title="Harbour chief\nquits",
        author=["Mira Okafor", "By Tom Ferrin"],
        outlet="The Harbour Post",
        date="2024-03-12",
        url="https://hp.example/1#comments",
        score=3,
    ) == Article(
        iri="https://hp.example/1",
        text="She resigned.",
        identifier="hp-1",
        title="Harbour chief quits",
        authors=("Mira Okafor", "Tom Ferrin"),
        outlet="The Harbour Post",
        published=date(2024, 3, 12),
    )


def test_null_and_empty_fields_are_absent() -> None:
    found = article(text="She resigned.", id=None, title="", author=None, outlet=" ", date="", url=None)
    assert found == Article(iri=found.iri, text="She resigned.", identifier=found.iri)
    assert found.iri.startswith("urn:sha256:")


@pytest.mark.parametrize("identifier", ["https://hp.example/1", "urn:isbn:12345"])
def test_an_id_that_is_an_iri_serves_as_url(identifier: str) -> None:
    assert article(text="She resigned.", id=identifier).iri == identifier


def test_an_id_may_be_a_number() -> None:
    assert article(text="She resigned.", id=17).identifier == "17"


@pytest.mark.parametrize(
    ("author", "authors", "outlet"),
    [
        ("MIRA OKAFOR and Tom Ferrin", ("Mira Okafor", "Tom Ferrin"), None),
        ("Mira Okafor, The Harbour Post", ("Mira Okafor",), "The Harbour Post"),
        ("AP", (), "AP"),
        ("None", (), None),
        ("Pim", ("Pim",), None),
    ],
)
def test_an_author_may_be_a_byline(author: str, authors: tuple[str, ...], outlet: str | None) -> None:
    found = article(text="She resigned.", author=author)
    assert (found.authors, found.outlet) == (authors, outlet)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("not json", "not JSON: expecting value at column 1"),
        ('{"text": "cut', "not JSON: unterminated string starting at column 10"),
        ("[1]", "a list, not an object"),
        ("null", "null, not an object"),
        ("{}", '"text" is missing or empty'),
        ('{"text": " "}', '"text" is missing or empty'),
        ('{"text": ["a"]}', '"text" is a list, not a string'),
        ('{"text": "a", "title": 5}', '"title" is a number, not a string'),
        ('{"text": "a", "id": true}', '"id" is a truth value, not a string'),
        ('{"text": "a", "author": [1]}', '"author" holds something else than strings'),
        ('{"text": "a", "date": "12/3/24"}', "can't read the \"date\" '12/3/24' (write it as 2024-03-12)"),
        ('{"text": "a", "url": "hp.example"}', "'hp.example' can't name an article"),
        ("[" * 100_000, "JSON beyond what can be read"),
        ("9" * 10_000, "JSON beyond what can be read"),
    ],
)
def test_a_bad_line_is_one_error_and_the_others_are_read(line: str, reason: str) -> None:
    first, error, last = items(f'{{"text": "One."}}\n\n{line}\n{{"text": "Two."}}')
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert isinstance(error, LoadError)
    assert str(error).startswith(f"a.jsonl:3: {reason}")


def test_a_line_that_is_not_utf_8_is_one_error() -> None:
    error, last = items(b'{"text": "caf\xe9"}\n{"text": "Two."}\n')
    assert str(error) == "a.jsonl:1: not UTF-8 at byte 14 of the line (save it as UTF-8)"
    assert isinstance(last, Article)


def test_a_line_beyond_the_limit_is_passed_over_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "MAX_BYTES", 2**20)
    error, last = items('{"text": "' + "a" * 3 * 2**20 + '"}\n{"text": "Two."}\n')
    assert str(error).startswith("a.jsonl:1: a line larger than 1 MiB")
    assert isinstance(last, Article)


def test_a_byte_order_mark_is_no_part_of_the_first_line() -> None:
    (item,) = items(b'\xef\xbb\xbf{"text": "One."}')
    assert isinstance(item, Article)


def test_a_compressed_file_is_one_error() -> None:
    packed = gzip.compress(b'{"text": "One."}\n' * 50)
    (error,) = items(packed)
    assert str(error) == 'a.jsonl: looks binary: gzip (give an object with "text" a line)'
