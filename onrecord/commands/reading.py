"""Articles in: load, read, report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from onrecord import report as reports
from onrecord import terminal
from onrecord.commands.options import (
    DEFAULT_STORE,
    Author,
    Force,
    Outlet,
    Published,
    Sources,
    StoreFolder,
    Strict,
    Url,
    documents,
    finish,
    metadata,
)
from onrecord.derived import derive
from onrecord.errors import LoadError
from onrecord.exports.records import record
from onrecord.graph.counting import numbered
from onrecord.graph.model import Article
from onrecord.graph.store.connect import connect
from onrecord.loaders.ingest import Loaded, ingest, readings
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.triples import article_graph


class ReadFormat(StrEnum):
    """How `onrecord read` prints."""

    TEXT = "text"
    JSONL = "jsonl"
    TTL = "ttl"


def load(
    source: Sources,
    store: StoreFolder = DEFAULT_STORE,
    outlet: Outlet = None,
    author: Author = None,
    date: Published = None,
    url: Url = None,
    force: Force = False,
    strict: Strict = False,
) -> None:
    """Read articles into the store. An article loaded again replaces its earlier version."""
    failed, found = _with_an_article_first(
        documents(source, metadata(outlet, author, date, url), force=force)
    )
    if found is None:
        terminal.say(f"no article could be read; nothing was written to {store}")
        finish(failed)
        return
    tally = _Tally(failed)
    with (
        connect(store, "create") as opened,
        closing(ingest(found, opened, TrainedReader(strict=strict, threads=1))) as results,
    ):
        try:
            for result in results:
                tally.add(result)
        except KeyboardInterrupt:
            terminal.say(f"interrupted: what was read until now is in {store}; load the rest again")
            raise
        derive(opened, tally.changed, names=tally.former)
        opened.flush()
    tally.tell(store)
    finish(tally.failed)


@dataclass(slots=True)
class _Tally:
    """What came of a load.

    Attributes:
        failed: how many documents could not be loaded.
        loaded: how many were.
        changed: the IRIs of these, and of those that are gone.
        former: the IRIs of those whom the articles named in whose place they are.
        moved: the headings of articles that took the place of the same text without an address.
        replaced: how many articles took the place of another.
        attributions: how many were read.
        lacking: the headings of articles that don't say who published them, or when, by that option's name:
            much of what is asked rests on it.
    """

    failed: int
    loaded: int = 0
    changed: list[str] = field(default_factory=list)
    former: set[str] = field(default_factory=set)
    moved: list[str] = field(default_factory=list)
    replaced: int = 0
    attributions: int = 0
    lacking: dict[str, list[str]] = field(default_factory=lambda: {"outlet": [], "date": []})

    def add(self, result: Loaded | LoadError) -> None:
        """Count an article in, or complain of what could not be loaded."""
        if isinstance(result, LoadError):
            self.failed += 1
            terminal.complain(result)
            return
        self.loaded += 1
        self.changed += result.changed
        self.former |= result.former
        if result.without_address:
            self.moved.append(result.article.heading)
        self.replaced += result.replaced
        self.attributions += len(result.reading.utterances)
        if result.article.outlet is None:
            self.lacking["outlet"].append(result.article.heading)
        if result.article.published is None:
            self.lacking["date"].append(result.article.heading)

    def tell(self, store: str) -> None:
        """Say how much is in the store now, what the articles lack, and which got an address."""
        for option, headings in self.lacking.items():
            if headings:
                terminal.say(_lack(option, headings))
        if self.moved:
            number = numbered(len(self.moved), "article is", "articles are")
            terminal.say(f"{number} in the place of the same text without an address: {_such(self.moved)}")
        again = f" ({self.replaced} of them again)" if self.replaced else ""
        articles, attributions = (
            numbered(self.loaded, "article"),
            numbered(self.attributions, "attribution"),
        )
        terminal.say(f"{articles}{again}, {attributions}, in {store}")


def _lack(option: str, headings: Sequence[str]) -> str:
    again = (
        f"those of each {option} again with --{option}, or all as JSONL"
        if len(headings) > 1
        else f"it again with --{option}"
    )
    return f"no {option} found in {numbered(len(headings), 'article')}: {_such(headings)} (load {again})"


def _such(headings: Sequence[str]) -> str:
    return f"{headings[0]!r}{' and others' if len(headings) > 1 else ''}"


def _with_an_article_first(
    found: Iterator[Article | LoadError],
) -> tuple[int, Iterator[Article | LoadError] | None]:
    """Complain of all that can't be loaded before the first article, so that no store is made for nothing.

    Returns:
        How many could not be loaded, and all from the first article on; None where there is none.
    """
    failed = 0
    for one in found:
        if not isinstance(one, LoadError):
            return failed, chain([one], found)
        failed += 1
        terminal.complain(one)
    return failed, None


def _noting(found: Iterator[Article | LoadError], lacking: list[str]) -> Iterator[Article | LoadError]:
    """What is found, as it comes; the headings of articles without an outlet are added to `lacking`."""
    for one in found:
        if isinstance(one, Article) and one.outlet is None:
            lacking.append(one.heading)
        yield one


def _tell_lacking(headings: Sequence[str]) -> None:
    if headings:
        articles = numbered(len(headings), "article")
        terminal.say(f"no outlet found in {articles}: {_such(headings)} (give it with --outlet)")


def read(
    source: Sources,
    format: Annotated[ReadFormat, typer.Option(help="The format to print.")] = ReadFormat.TEXT,  # noqa: A002
    outlet: Outlet = None,
    author: Author = None,
    date: Published = None,
    url: Url = None,
    force: Force = False,
    strict: Strict = False,
) -> None:
    """Read articles and print who says what in them, without a store."""
    failed = 0
    lacking: list[str] = []
    found = _noting(documents(source, metadata(outlet, author, date, url), force=force), lacking)
    for one in readings(found, TrainedReader(strict=strict, threads=1)):
        if isinstance(one, LoadError):
            failed += 1
            terminal.complain(one)
            continue
        article, reading = one
        if format is ReadFormat.JSONL:
            terminal.data(json.dumps(record(article, reading), ensure_ascii=False))
        elif format is ReadFormat.TTL:
            terminal.data(article_graph(article, reading).serialize(format="turtle"))
        else:
            terminal.reading(article, reading)
    _tell_lacking(lacking)
    finish(failed)


def report(
    source: Sources,
    folder: Annotated[Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder to write to.")],
    outlet: Outlet = None,
    author: Author = None,
    date: Published = None,
    url: Url = None,
    force: Force = False,
    strict: Strict = False,
    title: Annotated[str, typer.Option(help="The report's title.")] = "Who said what",
) -> None:
    """Read articles without a store, and write an overview, the graph, pages and RDF to a folder to share."""
    lacking: list[str] = []
    found = _noting(documents(source, metadata(outlet, author, date, url), force=force), lacking)
    reports.prepare(folder)
    for result in reports.write_report(found, folder, TrainedReader(strict=strict, threads=1), title=title):
        if isinstance(result, LoadError):
            terminal.complain(result)
            continue
        if not result.articles:
            terminal.say(f"no article could be read; nothing was written to {folder}")
            raise typer.Exit(1)
        _tell_lacking(lacking)
        terminal.say(f"{numbered(result.articles, 'article')}; open {result.files[0]} in a browser")
        finish(result.unread)
