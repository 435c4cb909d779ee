"""Files to look at, send and take elsewhere: graph, article, export."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from onrecord import pages, terminal
from onrecord.commands.options import DEFAULT_STORE, PageOutput, StoreFolder, day_of
from onrecord.errors import NotFoundError
from onrecord.exports.article_page import MOST_COMPARED
from onrecord.exports.drawing import DRAW_AT_MOST
from onrecord.exports.files import WRITERS, write_store
from onrecord.exports.graph_page import View, graph_page
from onrecord.exports.writing import write_text
from onrecord.graph.names import find
from onrecord.graph.network.building import network
from onrecord.graph.network.selection import KINDS_OF, Part, select
from onrecord.graph.network.shape import called
from onrecord.graph.store.connect import connect


def graph(
    output: PageOutput,
    store: StoreFolder = DEFAULT_STORE,
    about: Annotated[
        str | None,
        typer.Option(metavar="NAME-or-IRI", help="Only what is near this person, outlet or claim."),
    ] = None,
    hops: Annotated[int, typer.Option(min=1, help="With --about: how many links away at most.")] = 2,
    view: Annotated[
        View | None, typer.Option(help="The view to open with.  [default: lanes if few nodes, else map]")
    ] = None,
    of: Annotated[
        str | None,
        typer.Option(metavar="KIND,...", help=f"Only nodes of these kinds: {', '.join(KINDS_OF)}."),
    ] = None,
    since: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Only articles of this day or later, such as 2026-01-31."),
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles of this day or earlier.")
    ] = None,
    max_nodes: Annotated[
        int, typer.Option(min=1, help="The most nodes to draw. The others can be found by searching.")
    ] = DRAW_AT_MOST,
    title: Annotated[
        str | None, typer.Option(help="The page's title.  [default: Who said what, and around whom]")
    ] = None,
) -> None:
    """Write the interactive graph as one HTML file that opens offline."""
    part = Part(hops=hops, of=_kinds(of), since=day_of("--since", since), until=day_of("--until", until))
    with connect(store) as opened:
        part["about"] = node = None if about is None else find(opened, about)
        wanted = select(network(opened), **part)
        if not wanted and (of or since or until):
            raise NotFoundError(
                "nothing in the store is of these kinds and days (widen --of, --since, --until)"
            )
        around = "" if node is None else f", around {called(wanted, node)}"
        page = graph_page(
            wanted, title=title or f"Who said what{around}", view=view, max_nodes=max_nodes, opened=node
        )
        write_text(output, page)
    terminal.say(f"wrote {output}")


def article(
    article: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE",
            help="The IRI, id or part of the title of an article. Several are shown side by side.",
            show_default=False,
        ),
    ],
    output: PageOutput,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Write an annotated article, or several side by side, as one HTML file that opens offline."""
    if len(article) > MOST_COMPARED:
        raise typer.BadParameter(f"{len(article)} articles: at most {MOST_COMPARED} go side by side")
    with connect(store) as opened:
        found = dict.fromkeys(find(opened, one, kinds=("article",)) for one in article)
        write_text(output, pages.side_by_side(opened, list(found)))
    terminal.say(f"wrote {output}")


def export(
    output: Annotated[
        Path,
        typer.Option("--output", "-o", metavar="FILE", help="The file to write; '-' is standard output."),
    ],
    store: StoreFolder = DEFAULT_STORE,
    format: Annotated[  # noqa: A002
        str | None,
        typer.Option(
            metavar="EXTENSION", help="With -o -: the format, such as nq. Otherwise the file's name tells it."
        ),
    ] = None,
) -> None:
    """Write the store to a .ttl, .trig, .nq, .jsonld, .graphml, .gexf or .csv file."""
    to_stdout = str(output) in {"-", "/dev/stdout"}
    if to_stdout is (format is None):
        lacking = "give --format, such as --format nq" if to_stdout else "--format goes with -o - alone"
        raise typer.BadParameter(f"-o {output}: {lacking}")
    extension = f".{(format or '').removeprefix('.')}"
    if to_stdout and extension not in WRITERS:
        raise typer.BadParameter(f"no format {format!r} (known: {', '.join(sorted(WRITERS))})")
    with connect(store) as opened:
        if format is None:
            write_store(opened, output)
            terminal.say(f"wrote {output}")
            return
        with TemporaryDirectory(prefix="onrecord-export-") as folder:
            made = Path(folder) / f"store{extension}"
            write_store(opened, made)
            terminal.copy(made)


def _kinds(words: str | None) -> tuple[str, ...]:
    kinds = tuple(word.strip() for word in (words or "").split(",") if word.strip())
    for kind in kinds:
        if kind not in KINDS_OF:
            raise typer.BadParameter(f"--of {kind!r} is not a kind of node (known: {', '.join(KINDS_OF)})")
    return kinds
