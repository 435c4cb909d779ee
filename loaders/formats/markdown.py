"""Markdown: the words without the marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, BinaryIO

from markdown_it import MarkdownIt

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.encoding import decode, normalize_lines
from onrecord.loaders.formats.front_matter import split_front_matter
from onrecord.loaders.formats.masthead import read_masthead
from onrecord.loaders.formats.metadata import Metadata, make_article
from onrecord.loaders.formats.stream import read_whole

if TYPE_CHECKING:
    from markdown_it.token import Token


_PARSER = MarkdownIt("commonmark")
_TIME = re.compile(
    r"\W*(?:(?:[01]?\d|2[0-3])[:.][0-5]\d(?::[0-5]\d)?|\d{1,2}(?=\s*[ap]\.?m))(?:\s*(?:[ap]\.?m\b|hrs?\b|h\b))?"
    r"(?-i:\s*\(?[A-Z]{2,4}\b)?\W*",
    re.IGNORECASE,
)
"""When an entry of a live report was written, as it is marked before its words: 14:20, 2.20pm BST."""


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
    """The words of a paragraph or heading, a soft line break as a space, a time in bold on its own line."""
    words: list[str] = []
    time = ""
    for token in inline.children or ():
        if token.type in ("text", "code_inline", "text_special"):
            words.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            words.append(" " if token.type == "softbreak" else "\n")
        elif token.type in ("strong_close", "em_close") and _TIME.fullmatch("".join(words)):
            time = "".join(words)
    return _apart(time, "".join(words).removeprefix(time))


def _apart(time: str, words: str) -> str:
    """A time, and on the next line what it is of, unless that goes on with the sentence: **12.50** euros."""
    rest = words.lstrip(" \n:|.–—-")
    if not time or not rest or rest[0].islower():
        return time + words
    return f"{time}{words.removesuffix(rest)}".rstrip() + f"\n{rest}"
