"""JSONL: an object a line with "text" and optionally "id", "title", "author", "outlet", "date" and "url"."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any, BinaryIO

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.formats.byline import parse_byline
from onrecord.loaders.formats.encoding import binary_kind
from onrecord.loaders.formats.metadata import Metadata, make_article, parse_date, without_surrogates
from onrecord.loaders.formats.stream import MAX_BYTES, fingerprint

Record = dict[str, Any]

_EXAMPLE = 'give an object with "text"'


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield an article or a LoadError for every line, as it is read; blank lines are passed over.

    The text is kept character for character, save that lone surrogates become U+FFFD. An "id" that is an
    absolute http, https or urn IRI serves as the URL when there is none.

    Raises:
        OSError: the stream can't be read.
    """
    before = fingerprint(stream)
    for number, line in _lines(stream):
        if number == 1 and (kind := binary_kind(line)):
            yield LoadError(f"{where}: looks binary: {kind} ({_EXAMPLE} a line)")
            return
        try:
            yield _article(line, f"{where}:{number}", given)
        except LoadError as error:
            yield error
    if fingerprint(stream) != before:
        yield LoadError(f"{where}: changed while it was read (load it again)")


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Each line that is not blank, with its number from 1; a line beyond `MAX_BYTES` is cut just beyond."""
    number = 0
    while line := stream.readline(MAX_BYTES + 1):
        number += 1
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, line
        while len(line) > MAX_BYTES and not line.endswith(b"\n"):
            line = stream.readline(MAX_BYTES + 1)


def _article(line: bytes, place: str, given: Metadata) -> Article:
    if len(line) > MAX_BYTES:
        raise LoadError(f"{place}: a line larger than {MAX_BYTES >> 20} MiB (give one article a line)")
    record = _record(line, place)
    text = _string(record, "text", place)
    if not text.strip():
        raise LoadError(f'{place}: "text" is missing or empty ({_EXAMPLE})')
    identifier = _identifier(record, place)
    authors, agency = _authors(record, place)
    stated = Metadata(
        outlet=_string(record, "outlet", place).strip() or agency,
        authors=authors,
        published=None if given.published else _published(record, place),
        url=_string(record, "url", place).strip() or _as_url(identifier),
        title=_string(record, "title", place),
    )
    return make_article(place, text, given.over(stated), identifier)


def _record(line: bytes, place: str) -> Record:
    try:
        record = json.loads(line.rstrip().decode("utf-8"))
    except UnicodeDecodeError as error:
        raise LoadError(
            f"{place}: not UTF-8 at byte {error.start + 1} of the line (save it as UTF-8)"
        ) from error
    except json.JSONDecodeError as error:
        reason = error.msg[:1].lower() + error.msg[1:].removesuffix(" at")
        raise LoadError(f"{place}: not JSON: {reason} at column {error.colno} ({_EXAMPLE})") from error
    except (ValueError, RecursionError) as error:  # a number of too many digits, nesting too deep
        raise LoadError(f"{place}: JSON beyond what can be read ({_EXAMPLE})") from error
    if not isinstance(record, dict):
        raise LoadError(f"{place}: {_kind(record)}, not an object ({_EXAMPLE})")
    return record


def _string(record: Record, name: str, place: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise LoadError(f'{place}: "{name}" is {_kind(value)}, not a string')
    return value


def _identifier(record: Record, place: str) -> str | None:
    value = record.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    return without_surrogates(_string(record, "id", place)).strip() or None


def _as_url(identifier: str | None) -> str | None:
    if identifier is None:
        return None
    try:
        return article_iri("", identifier)
    except LoadError:
        return None


def _authors(record: Record, place: str) -> tuple[tuple[str, ...], str | None]:
    value = record.get("author")
    names = value if isinstance(value, list) else [_string(record, "author", place)]
    if not all(isinstance(name, str) for name in names):
        raise LoadError(f'{place}: "author" holds something else than strings')
    authors: list[str] = []
    agency = None
    for name in names:
        byline = parse_byline(name)
        agency = agency or byline.outlet
        # What is no byline we know is still what the record calls the author.
        strange = not (byline.authors or byline.outlet or byline.complete) and re.search(r"\w", name)
        authors += [name] if strange else byline.authors
    return tuple(authors), agency


def _published(record: Record, place: str) -> date | None:
    text = _string(record, "date", place).strip()
    if not text:
        return None
    published = parse_date(text)
    if published is None:
        raise LoadError(f'{place}: can\'t read the "date" {text[:60]!r} (write it as 2024-03-12)')
    return published


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a truth value", type(None): "null"}
    return names.get(type(value), "a number")
