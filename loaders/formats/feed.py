"""Feeds (RSS and Atom): an article for each entry that has more than a headline."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape, unescape
from typing import Any, BinaryIO

import feedparser

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import html
from onrecord.loaders.formats.address import web_address
from onrecord.loaders.formats.byline import is_outlet, people
from onrecord.loaders.formats.metadata import Metadata, language_tag, make_article
from onrecord.loaders.formats.stream import read_whole

Feed = Any  # feedparser has no types
Entry = Any

# What feedparser's own code was seen to raise on broken feeds: one that it can't read is bad input.
_BREAKDOWNS = (AttributeError, LookupError, RecursionError, TypeError, ValueError)

_MARKUP = re.compile(r"<[a-z!/]", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]*>")
_PARTED = re.compile(r"\s+[-–—|»>:]+\s+")


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield an article for each entry of a feed: its content, or its summary where it has no content.

    Its address is the entry's link, its outlet the feed's title. What a link leads to is not fetched. Entries
    that are headlines alone are passed over; one LoadError at the end says how many those were.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        feed = _parse(read_whole(stream, where), where)
    except LoadError as error:
        yield error
        return
    bare = 0
    for number, entry in enumerate(feed.entries, 1):
        place = f"{where}:{number}"
        try:
            text = _text(entry, place)
        except LoadError:
            bare += 1
            continue
        try:
            yield make_article(place, text, given.over(_metadata(entry, feed.feed)))
        except LoadError as error:
            yield error
    if bare or not feed.entries:
        told = f"{bare} of {len(feed.entries)} entries hold no text to read (give the pages they lead to)"
        yield LoadError(f"{where}: {told if bare else 'no entry in this feed'}")


def _parse(content: bytes, where: str) -> Feed:
    try:
        feed = feedparser.parse(io.BytesIO(content), sanitize_html=False)
    except _BREAKDOWNS as error:
        raise LoadError(f"{where}: broken feed ({type(error).__name__}; give its pages instead)") from error
    if not feed.get("version"):
        raise LoadError(f"{where}: no RSS or Atom feed in it (give a feed, or a page as .html)")
    return feed


def _text(entry: Entry, place: str) -> str:
    """The words of an entry.

    Raises:
        LoadError: there are none but a headline.
    """
    held = max((one.get("value") or "" for one in entry.get("content", [])), key=len, default="")
    held = held or entry.get("summary") or ""
    return html.text_of(held if _MARKUP.search(held) else f"<p>{escape(held)}</p>", place)


def _metadata(entry: Entry, feed: Entry) -> Metadata:
    outlet = _outlet(entry.get("source", {}).get("title") or feed.get("title") or "")
    # Asked for by feedparser's own `get`, "updated" is what was published, with a warning.
    day = entry.get("published_parsed") or dict.get(entry, "updated_parsed")
    authors = [one.get("name") or "" for one in entry.get("authors", [])]
    return Metadata(
        outlet=outlet,
        authors=people(authors, outlet),
        published=_day(day),
        url=web_address(entry.get("link")),
        title=unescape(_TAG.sub("", entry.get("title") or "")),
        language=language_tag(feed.get("language")),
    )


def _day(parsed: Sequence[int] | None) -> date | None:
    """A day as feedparser gives it; None where there is none, as of "0000-00-00"."""
    try:
        return date(*parsed[:3]) if parsed else None
    except ValueError:
        return None


def _outlet(title: str) -> str | None:
    """The outlet in a feed's title: the part that is like one ("The Post" in "World | The Post"); or all."""
    parts = _PARTED.split(title)
    return next((part for part in parts if is_outlet(part)), title) or None
