"""Articles in: load, read, report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
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
from onrecord.graph.model import Article
from onrecord.graph.store.connect import connect
from onrecord.loaders.ingest import Loaded, ingest, readings
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.triples import article_graph
from onrecord.terminal import count


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
    """Read articles into the store; the same article again replaces itself."""
    replaced = attributions = 0
    loaded: list[str] = []
    lacking: dict[str, list[str]] = {"outlet": [], "date": []}
    former: set[str] = set()
    failed, found = _with_an_article_first(
        documents(source, metadata(outlet, author, date, url), force=force)
    )
    if found is None:
        terminal.say(f"no article could be read; nothing was written to {store}")
        finish(failed)
        return
    with (
        connect(store, "create") as opened,
        closing(ingest(found, opened, TrainedReader(strict=strict, threads=1))) as results,
    ):
        try:
            for result in results:
                if isinstance(result, Loaded):
                    loaded.append(result.article.iri)
                    _note_what_lacks(result.article, lacking)
                    former |= result.former
                    replaced += result.replaced
                    attributions += len(result.reading.utterances)
                else:
                    failed += 1
                    terminal.complain(result)
        except KeyboardInterrupt:
            terminal.say(f"interrupted: what was read until now is in {store}; load the rest again")
            raise
        derive(opened, loaded, names=former)
        opened.flush()
    _say_what_lacks(lacking)
    again = f" ({replaced} of them again)" if replaced else ""
    terminal.say(f"{count(len(loaded), 'article')}{again}, {count(attributions, 'attribution')}, in {store}")
    finish(failed)


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


def _note_what_lacks(article: Article, lacking: dict[str, list[str]]) -> None:
    """Note an article that doesn't say who published it, or when: much of what is asked rests on that."""
    if article.outlet is None:
        lacking["outlet"].append(article.heading)
    if article.published is None:
        lacking["date"].append(article.heading)


def _say_what_lacks(lacking: dict[str, list[str]]) -> None:
    for what, headings in lacking.items():
        if headings:
            several = len(headings) > 1
            such = f"{headings[0]!r}{' and others' if several else ''}"
            again = (
                f"those of each {what} again with --{what}, or all as JSONL"
                if several
                else f"it again with --{what}"
            )
            terminal.say(f"no {what} found in {count(len(headings), 'article')}: {such} (load {again})")


def read(
    source: Sources,
    format: Annotated[ReadFormat, typer.Option(help="How to print it.")] = ReadFormat.TEXT,  # noqa: A002
    outlet: Outlet = None,
    author: Author = None,
    date: Published = None,
    url: Url = None,
    force: Force = False,
    strict: Strict = False,
) -> None:
    """Read articles and print what was found, without a store."""
    failed = 0
    found = documents(source, metadata(outlet, author, date, url), force=force)
    for one in readings(found, TrainedReader(strict=strict, threads=1)):
        if isinstance(one, LoadError):
            failed += 1
            terminal.complain(one)
            continue
        article, reading = one
        if format is ReadFormat.JSONL:
            terminal.out(json.dumps(record(article, reading), ensure_ascii=False))
        elif format is ReadFormat.TTL:
            terminal.out(article_graph(article, reading).serialize(format="turtle"))
        else:
            terminal.reading(article, reading)
    finish(failed)


def report(
    source: Sources,
    folder: Annotated[
        Path, typer.Option("--output", "-o", metavar="FOLDER", help="The folder to leave it in.")
    ],
    outlet: Outlet = None,
    author: Author = None,
    date: Published = None,
    url: Url = None,
    force: Force = False,
    strict: Strict = False,
    title: Annotated[str, typer.Option(help="The report's title.")] = "Who said what",
) -> None:
    """Read articles without a store, and leave overview, graph, article pages and RDF in a folder to send."""
    found = documents(source, metadata(outlet, author, date, url), force=force)
    reports.prepare(folder)
    for result in reports.write_report(found, folder, TrainedReader(strict=strict, threads=1), title=title):
        if isinstance(result, LoadError):
            terminal.complain(result)
            continue
        if not result.articles:
            terminal.say(f"no article could be read; nothing was written to {folder}")
            raise typer.Exit(1)
        terminal.say(f"{count(result.articles, 'article')}; open {result.files[0]} in a browser")
        finish(result.unread)
