"""Options that several commands take, and how their words are read."""

from __future__ import annotations

import getpass
import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, TaskID

from onrecord import terminal
from onrecord.errors import LoadError
from onrecord.graph.counting import numbered
from onrecord.graph.model import Article
from onrecord.graph.sparql import in_utf8
from onrecord.loaders.discovery import discover
from onrecord.loaders.formats import STDIN, Metadata
from onrecord.loaders.formats.address import Address
from onrecord.loaders.formats.metadata import parse_date
from onrecord.loaders.ingest import articles

StoreFolder = Annotated[
    str,
    typer.Option(
        "--store",
        envvar="ONRECORD_STORE",
        metavar="DIR|URL",
        help="The store's folder, or the address of a SPARQL server.",
    ),
]
Sources = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE",
        help="Files, folders, globs, addresses of pages; '-' reads standard input.",
        show_default=False,
    ),
]
Articles = Annotated[
    list[str],
    typer.Argument(
        metavar="ARTICLE", help="The IRI, web address or part of the title of an article.", show_default=False
    ),
]
Outlet = Annotated[
    str | None, typer.Option(help="The outlet that published the article, where the text does not say.")
]
Author = Annotated[
    list[str] | None,
    typer.Option(
        help="Who wrote it. Repeat the option for several authors.", metavar="NAME", show_default=False
    ),
]
Published = Annotated[str | None, typer.Option("--date", help="The day of publication, such as 2026-01-31.")]
Url = Annotated[str | None, typer.Option(help="The article's web address, by which the store then knows it.")]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Keep only what the reader is nearly certain of."),
]
Force = Annotated[bool, typer.Option("--force", help="Read articles even if they are not in English.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")]


def _page_named(path: Path) -> Path:
    """The path, if a browser would take what has its name for a page.

    Raises:
        BadParameter: its extension is another format's.
    """
    if path.suffix.lower() not in {"", ".htm", ".html"}:
        raise typer.BadParameter(
            f"{path}: an HTML page is written (give a name that ends in .html;"
            " 'onrecord export' writes other formats)"
        )
    return path


PageOutput = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="FILE.html", callback=_page_named, help="The HTML file to write."),
]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who makes the judgement. Default: your user name.")
]

Source = Path | Address | LoadError
"""What `discover` finds of what the user named."""

DEFAULT_STORE = "onrecord.store"

NAMED = ("person", "organization", "outlet")
"""The kinds of entity that are known beyond one article."""


def documents(sources: list[str], given: Metadata, *, force: bool) -> Iterator[Article | LoadError]:
    """All articles that the sources hold, lazily, with a bar on stderr that counts files and articles.

    Raises:
        BadParameter: one URL is given for several sources.
        Exit: none of the sources is there, so that nothing need be made for them; each was complained of.
    """
    files = list(discover(sources))
    if given.url and len(files) > 1:
        raise typer.BadParameter("--url names one article, and there are several sources")
    if not any(map(_is_there, files)):
        for missing in articles(files, given):
            terminal.complain(missing)
        finish(len(files))
    return _read(files, given, force=force)


def _is_there(source: Source) -> bool:
    """Whether a source may hold something, as far as is known before it is opened."""
    return isinstance(source, Address) or (
        isinstance(source, Path) and (source == STDIN or os.path.lexists(source))
    )


def _read(files: list[Source], given: Metadata, *, force: bool) -> Iterator[Article | LoadError]:
    with terminal.progress() as bar:
        task = bar.add_task("reading", total=len(files))
        for number, document in enumerate(articles(_advancing(bar, task, files), given, force=force), 1):
            bar.update(task, description=f"reading {numbered(number, 'article')}, files")
            yield document


def _advancing(bar: Progress, task: TaskID, files: list[Source]) -> Iterator[Source]:
    """The files, each counted when the next is asked for."""
    for file in files:
        yield file
        bar.advance(task)


def metadata(outlet: str | None, author: list[str] | None, day: str | None, url: str | None) -> Metadata:
    """What the user tells of the articles that their files don't.

    Raises:
        BadParameter: the day is no date.
    """
    return Metadata(outlet=outlet, authors=tuple(author or ()), published=day_of("--date", day), url=url)


def day_of(option: str, words: str | None) -> date | None:
    """The day that an option gives, None where it is left out.

    Raises:
        BadParameter: it is no date.
    """
    day = parse_date(words) if words else None
    if words and day is None:
        raise typer.BadParameter(f"{option} {words!r} is not a date (give one like 2026-01-31)")
    return day


def judge_named(by: str | None) -> str:
    """Who judges: `by`, or the name of the user of this machine.

    Raises:
        BadParameter: neither is known, as in a container whose user has no name.
        ArgumentError: as `onrecord.graph.sparql.in_utf8` does.
    """
    try:
        return in_utf8(by or getpass.getuser())
    except (KeyError, OSError) as error:
        raise typer.BadParameter("this machine's user has no name (give --by NAME)") from error


def finish(failed: int) -> None:
    """Exit with 1 when something could not be loaded."""
    if failed:
        terminal.say(f"{numbered(failed, 'document')} could not be loaded")
        raise typer.Exit(1)
