"""HTML: the article of a page without what surrounds it, and what the page says of it."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterator
from typing import Any, BinaryIO

from lxml import etree
from lxml.html import HTMLParser, document_fromstring
from trafilatura import bare_extraction
from trafilatura.metadata import extract_metadata

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.address import web_address
from onrecord.loaders.formats.byline import people
from onrecord.loaders.formats.encoding import decode
from onrecord.loaders.formats.json_ld import read_json_ld
from onrecord.loaders.formats.metadata import Metadata, language_tag, make_article, parse_date
from onrecord.loaders.formats.stream import read_whole

# What a library says of a page it can't read is said by our LoadError.
for _library in ("trafilatura", "htmldate", "courlan", "justext"):
    logging.getLogger(_library).addHandler(logging.NullHandler())

Page = Any  # lxml has no types

_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE)
_CHARSET_WITHIN = 4096
# What XML 1.0 can't hold makes lxml raise wherever a tree is changed, so it must not come into the tree.
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_MAX_DIGITS = 7
_NUMBERED = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_AUTHOR_TAGS = ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl")
_DATE_TAGS = ("article:published_time", "datepublished", "parsely-pub-date", "pubdate", "dc.date", "date")
# A page whose longest paragraph is shorter, in code points, holds menus and captions alone.
_SHORTEST_PARAGRAPH = 40
_GENERATOR = "OnRecord"  # as the templates of `onrecord.exports` have it
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "ab", "list", "table"})


# What trafilatura's own code was seen to raise on broken pages: a page that it can't read is bad input.
_BREAKDOWNS = (AttributeError, LookupError, RecursionError, TypeError, ValueError, etree.LxmlError)


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield the one article of a page, or the one LoadError that says why there is none.

    The text is what trafilatura takes for the article, without menus and comments, headline and subheads
    included where they stand in it; paragraphs, list items and table rows are separated by a blank line. The
    metadata is that of JSON-LD, then of the meta tags, then what trafilatura finds.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        page = _parse(read_whole(stream, where), where)
        stated = _metadata(page)
        yield make_article(where, _main_text(page, where), given.over(stated))
    except LoadError as error:
        yield error


def text_of(markup: str, where: str) -> str:
    """The text of a piece of HTML that holds an article and little else, as feeds have it.

    Raises:
        LoadError: there is no article in it.
    """
    return _main_text(_tree(f"<html><body><article>{markup}</article></body></html>", where), where)


def _parse(content: bytes, where: str) -> Page:
    charset = _CHARSET.search(content[:_CHARSET_WITHIN])
    page = _tree(decode(content, where, charset[1].decode("ascii") if charset else None), where)
    if _is_ours(page):
        raise LoadError(f"{where}: a page that OnRecord wrote (load the articles that it was made from)")
    return page


def _tree(markup: str, where: str) -> Page:
    try:
        parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
        return document_fromstring(_xml_compatible(markup).encode("utf-8"), parser=parser)
    except etree.ParserError as error:
        raise LoadError(f"{where}: no HTML in it (give a page that holds an article)") from error


def _xml_compatible(markup: str) -> str:
    """`markup` with every character that XML can't hold replaced by U+FFFD, numbered ones included."""
    return _NOT_XML.sub("\ufffd", _NUMBERED.sub(_allowed_reference, markup))


def _allowed_reference(found: re.Match[str]) -> str:
    digits, base = (found[1], 16) if found[1] else (found[2], 10)
    number = int(digits, base) if len(digits) <= _MAX_DIGITS else 0
    allowed = 0 < number <= sys.maxunicode and not _NOT_XML.match(chr(number))
    return found[0] if allowed else "\ufffd"


def _is_ours(page: Page) -> bool:
    """Whether a page shows what was read from articles: read anew, all of it would be said once more."""
    return any(
        tag.get("name") == "generator" and tag.get("content") == _GENERATOR for tag in page.iter("meta")
    )


def _metadata(page: Page) -> Metadata:
    scripts = (
        script.text_content()
        for script in page.iter("script")
        if script.get("type", "").strip().casefold().startswith("application/ld+json")
    )
    stated = read_json_ld(scripts).over(_tagged(page))
    if not (stated.outlet and stated.authors and stated.published and stated.title):
        stated = stated.over(_guessed(page))
    outlet = (stated.outlet or "").casefold()
    return Metadata(
        outlet=stated.outlet,
        authors=tuple(name for name in stated.authors if name.casefold() != outlet),
        published=stated.published,
        url=_canonical(page) or web_address(stated.url),
        title=stated.title,
        language=stated.language
        or language_tag(page.get("lang") or page.get("{http://www.w3.org/XML/1998/namespace}lang")),
    )


def _tagged(page: Page) -> Metadata:
    tags: dict[str, str] = {}
    for tag in page.iter("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop") or ""
        tags.setdefault(name.strip().casefold(), (tag.get("content") or "").strip())
    outlet = tags.get("og:site_name") or tags.get("publisher")
    dates = (parse_date(tags.get(name, "")) for name in _DATE_TAGS)
    bylines = (people([tags.get(name, "")], outlet) for name in _AUTHOR_TAGS)
    return Metadata(
        outlet=outlet,
        authors=next(filter(None, bylines), ()),
        published=next(filter(None, dates), None),
        url=tags.get("og:url"),
        title=tags.get("og:title"),
        language=language_tag(tags.get("og:locale")),
    )


def _guessed(page: Page) -> Metadata:
    """What trafilatura guesses of the page, a date only where the markup gives one; nothing if it fails."""
    try:
        found = extract_metadata(page, extensive=False)
    except _BREAKDOWNS:
        return Metadata()
    outlet = found.sitename
    return Metadata(
        outlet=outlet,
        authors=people([found.author or ""], outlet),
        published=parse_date(found.date or ""),
        title=found.title,
    )


def _canonical(page: Page) -> str | None:
    links = (
        link.get("href")
        for link in page.iter("link")
        if link.get("rel", "").strip().casefold() == "canonical"
    )
    return next(filter(None, map(web_address, links)), None)


def _main_text(page: Page, where: str) -> str:
    try:
        found = bare_extraction(page, fast=True, include_comments=False)
    except _BREAKDOWNS as error:
        raise LoadError(f"{where}: broken page ({type(error).__name__}; give its text instead)") from error
    body = getattr(found, "body", None)
    blocks = [] if body is None else list(_blocks(body))
    if max(map(len, blocks), default=0) < _SHORTEST_PARAGRAPH:
        raise LoadError(f"{where}: no article found in the page (give its text, or another page)")
    return "\n\n".join(blocks)


def _blocks(body: Page) -> Iterator[str]:
    """The text of each block of trafilatura's tree, where <lb> breaks a line and <cell> is part of a row."""
    words: list[str] = []
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield from _block(words)
            words.clear()
        if event == "start":
            words.append("\n" if element.tag == "lb" else "")
            words.append(element.text or "")
        else:
            words.append(" | " if element.tag == "cell" and element.getnext() is not None else "")
            words.append(element.tail or "")
    yield from _block(words)


def _block(words: list[str]) -> Iterator[str]:
    lines = (" ".join(line.split()) for line in "".join(words).split("\n"))
    text = "\n".join(line for line in lines if line)
    if text:
        yield text
