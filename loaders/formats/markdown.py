"""Markdown: the words without the marks, and the front matter that notes and clipped pages begin with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from markdown_it import MarkdownIt

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.encoding import decode, normalize_lines
from onrecord.loaders.formats.masthead import FIELDS, field_metadata, read_masthead
from onrecord.loaders.formats.metadata import Metadata, language_tag, make_article
from onrecord.loaders.formats.stream import read_whole

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_ENTRY = re.compile(r"^([A-Za-z][\w -]*?)\s*:(?:\s+(.*))?$")
_ITEM = re.compile(r"^\s*-\s+(.+)$")
_WIKI_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]]*)\]\]")

_PARSER = MarkdownIt("commonmark")


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield the one article of a Markdown file, or the one LoadError that says why there is none.

    The text has no front matter, marks, link targets, images or HTML; blocks are separated by a blank line.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        source = normalize_lines(decode(read_whole(stream, where), where))
        stated, body = split_front_matter(source, where, dated=given.published is not None)
        tokens = _PARSER.parse(body)
        text = "\n\n".join(_blocks(tokens))
        stated = stated.over(Metadata(title=_first_heading(tokens))).over(read_masthead(text))
        yield make_article(where, text, given.over(stated))
    except LoadError as error:
        yield error


def split_front_matter(source: str, where: str, *, dated: bool = False) -> tuple[Metadata, str]:
    """What the front matter states, and the text after it.

    Reads simple YAML: ``key: value`` lines, quoted or not, and lists in either style. Other keys are left
    out; a block that has no known key is text, not front matter.

    Args:
        source: the whole file.
        where: its name, at the head of the message.
        dated: True when the date is known already, so that the one stated here does not matter.

    Raises:
        LoadError: there is a date that can't be read.
    """
    block = _FRONT_MATTER.match(source)
    entries = _entries(block[1]) if block else {}
    known = {name: values for name, values in entries.items() if name.casefold() in FIELDS}
    if block is None or not known:
        return Metadata(), source
    stated = Metadata()
    for name, values in known.items():
        stated = stated.over(_entry_metadata(name, values, where, dated=dated))
    return stated, source[block.end() :]


def _entry_metadata(name: str, values: list[str], where: str, *, dated: bool) -> Metadata:
    field = FIELDS[name.casefold()]
    if field == "language":
        return Metadata(language=language_tag(values[0]))
    found = field_metadata(name, "; ".join(values) if field == "author" else values[0])
    if found is None and field == "published" and not dated:
        raise LoadError(f"{where}: can't read the date {values[0][:60]!r} (write it as 2024-03-12)")
    return found or Metadata()


def _entries(block: str) -> dict[str, list[str]]:
    entries: dict[str, list[str]] = {}
    values: list[str] = []
    for line in block.split("\n"):
        if entry := _ENTRY.match(line):
            values = entries.setdefault(entry[1], [])
            values += _values(entry[2] or "")
        elif item := _ITEM.match(line):
            values += _values(item[1])
    return {name: values for name, values in entries.items() if values}


def _values(text: str) -> list[str]:
    text = text.strip()
    if text.startswith("[") and text.endswith("]") and not text.startswith("[["):
        parts = [_plain(part) for part in text[1:-1].split(",")]
    else:
        parts = [_plain(text)]
    return [part for part in parts if part]


def _plain(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return _WIKI_LINK.sub(r"\1", value).strip()


def _first_heading(tokens: list[Token]) -> str | None:
    for mark, content in pairwise(tokens):
        if mark.type == "heading_open" and mark.tag == "h1":
            return _words(content) or None
    return None


def _blocks(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        text = _words(token) if token.type == "inline" else token.content if token.tag == "code" else ""
        if text.strip():
            yield text.strip()


def _words(inline: Token) -> str:
    """The words of a paragraph or heading, a soft line break as a space."""
    words = []
    for token in inline.children or ():
        if token.type in ("text", "code_inline", "text_special"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" " if token.type == "softbreak" else "\n")
    return "".join(words)
