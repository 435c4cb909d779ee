"""The commands: parse, call, print. What they do lives in loaders, graph and exports."""

from __future__ import annotations

import getpass
import json
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import Progress, TaskID

from onrecord import __version__, answers, demo, pages, pairs, terminal
from onrecord import report as reports
from onrecord.errors import LoadError, OnrecordError, QueryError, StoreError
from onrecord.exports.article_page import MOST_COMPARED
from onrecord.exports.drawing import DRAW_AT_MOST
from onrecord.exports.files import write_store
from onrecord.exports.graph_page import View, graph_page
from onrecord.exports.records import record
from onrecord.exports.writing import write_text
from onrecord.graph import credibility, questions
from onrecord.graph import trust as judgements
from onrecord.graph.check import check as problems_in
from onrecord.graph.local import mend, open_store
from onrecord.graph.model import Article
from onrecord.graph.names import find
from onrecord.graph.network import SOURCES
from onrecord.graph.push import holds_others
from onrecord.graph.push import push as copies
from onrecord.graph.selection import KINDS_OF, Part
from onrecord.graph.stores import connect, is_address
from onrecord.loaders.discovery import discover
from onrecord.loaders.formats import Metadata
from onrecord.loaders.formats.metadata import parse_date
from onrecord.loaders.ingest import Loaded, articles, ingest, readings
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.triples import article_graph
from onrecord.server.settings import MEGABYTE, Settings
from onrecord.server.start import serve as serve_store
from onrecord.server.start import with_token

app = typer.Typer(
    name="onrecord",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

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
        metavar="SOURCE...", help="Files, folders, globs; '-' reads standard input.", show_default=False
    ),
]
Outlet = Annotated[str | None, typer.Option(help="The outlet that published it, where the text lacks it.")]
Author = Annotated[
    list[str] | None, typer.Option(help="Who wrote it; once for each.", metavar="NAME", show_default=False)
]
Published = Annotated[str | None, typer.Option("--date", help="The day of publication: 2026-01-31.")]
Url = Annotated[str | None, typer.Option(help="The article's address; it names the article in the store.")]
Strict = Annotated[
    bool,
    typer.Option("--strict", help="Keep only what is nearly certain."),
]
Force = Annotated[bool, typer.Option("--force", help="Read articles that are not in English, too.")]
Output = Annotated[Path, typer.Option("--output", "-o", metavar="FILE", help="The file to write.")]

DEFAULT_STORE = "onrecord.store"


class ReadFormat(StrEnum):
    """How `onrecord read` prints."""

    TEXT = "text"
    JSONL = "jsonl"
    TTL = "ttl"


def main() -> None:
    """Run the command line; every error of ours is one line on stderr and exit code 1."""
    try:
        app()
    except QueryError as error:
        terminal.complain(f"query: {error}")
        sys.exit(1)
    except OnrecordError as error:
        terminal.complain(error)
        sys.exit(1)


@app.callback()
def root(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and exit.", is_eager=True)
    ] = False,
) -> None:
    """Read news into a graph of who said what, on whose authority, through which outlet."""
    if version:
        terminal.out(f"onrecord {__version__}")
        raise typer.Exit


@app.command()
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
    failed = loaded = replaced = attributions = 0
    given = _given(outlet, author, date, url)
    with (
        connect(store, "create") as opened,
        closing(
            ingest(_found(source, given, force=force), opened, TrainedReader(strict=strict, threads=1))
        ) as results,
    ):
        try:
            for result in results:
                if isinstance(result, Loaded):
                    loaded += 1
                    replaced += result.replaced
                    attributions += len(result.reading.utterances)
                else:
                    failed += 1
                    terminal.complain(result)
        except KeyboardInterrupt:
            terminal.say(f"interrupted: what was read until now is in {store}; load the rest again")
            raise
        credibility.rebuild(opened)
        opened.flush()
    again = f" ({replaced} of them again)" if replaced else ""
    terminal.say(f"{_count(loaded, 'article')}{again}, {_count(attributions, 'attribution')}, in {store}")
    _finish(failed)


@app.command()
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
    found = _found(source, _given(outlet, author, date, url), force=force)
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
    _finish(failed)


@app.command()
def query(
    query: Annotated[
        str,
        typer.Argument(help="SPARQL, a .rq file, or the name of a ready-made question.", show_default=False),
    ] = "",
    store: StoreFolder = DEFAULT_STORE,
    format: Annotated[  # noqa: A002
        answers.AnswerFormat, typer.Option(help="How to print the answer.")
    ] = answers.AnswerFormat.TABLE,
    param: Annotated[
        list[str] | None,
        typer.Option("--param", "-p", metavar="NAME=VALUE", help="A value for a ready-made question."),
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the ready-made questions and exit.")] = False,
) -> None:
    """Ask the store: SPARQL, or one of the ready-made questions."""
    if list_:
        for question in questions.questions().values():
            terminal.question(question)
        return
    if not query.strip():
        raise typer.BadParameter("give SPARQL, a .rq file or a ready-made question (onrecord query --list)")
    with connect(store) as opened:
        answers.show(answers.ask(opened, query, answers.parameters(param or [])), format)


@app.command()
def rank(
    store: StoreFolder = DEFAULT_STORE,
    of: Annotated[answers.Ranked, typer.Option(help="What to rank.")] = answers.Ranked.PEOPLE,
    by: Annotated[
        answers.Measure,
        typer.Option(
            help="support, record and credibility (either) are what is said; the others are prominence."
        ),
    ] = answers.Measure.PAGERANK,
    over: Annotated[
        answers.Over, typer.Option(help="For prominence: the whole network, or a projection of it.")
    ] = answers.Over.NETWORK,
    limit: Annotated[int, typer.Option(min=1, help="How many to print.")] = 20,
) -> None:
    """Rank people, outlets, organisations or claims, by support or by prominence in the network."""
    with connect(store) as opened:
        answers.show_ranking(opened, of, by, over, limit)


@app.command()
def explain(
    name: Annotated[
        str, typer.Argument(metavar="NAME-or-IRI", help="A person, outlet, organisation or claim.")
    ],
    store: StoreFolder = DEFAULT_STORE,
    without: Annotated[
        str | None,
        typer.Option(metavar="SOURCE", help="What would be left had this source said nothing."),
    ] = None,
) -> None:
    """Say how well a claim or source is supported, component by component, with the evidence."""
    with connect(store) as opened:
        left_out = None if without is None else str(find(opened, without, kinds=SOURCES))
        assessment = credibility.explain(opened, str(find(opened, name)), without=left_out)
        terminal.out(terminal.visible(credibility.explanation(opened, assessment)))


@app.command()
def trust(
    outlets: Annotated[
        Path,
        typer.Argument(metavar="OUTLETS.csv", help="Columns outlet, and rating (0 to 1) or state_control."),
    ],
    store: StoreFolder = DEFAULT_STORE,
    by: Annotated[
        str | None, typer.Option("--by", metavar="NAME", help="Who judges so; the user's name if not given.")
    ] = None,
) -> None:
    """Keep what you know of outlets; it outranks what is derived and survives every rebuild."""
    failed = 0
    given = []
    with connect(store, "write") as opened:
        for one in judgements.read(outlets, opened, by or getpass.getuser(), datetime.now(UTC)):
            if isinstance(one, judgements.Judgement):
                given.append(one)
            else:
                failed += 1
                terminal.complain(one)
        judgements.record(opened, given)
        credibility.rebuild(opened)
        opened.flush()
    terminal.say(f"{_count(len(given), 'judgement')} kept, in {store}")
    if failed:
        terminal.say(f"{_count(failed, 'line')} could not be taken")
        raise typer.Exit(1)


@app.command()
def compare(
    file: Annotated[
        str,
        typer.Argument(
            metavar="PAIRS.jsonl",
            help="One pair of claims a line; '-' reads standard input.",
            show_default=False,
        ),
    ],
) -> None:
    """Say of pairs of claims whether they are the same, contradict each other or are unrelated, and why.

    A line is {"a": {"text", "speaker", "date"}, "b": {...}}; all but text may be left out.
    """
    failed = 0
    for one in pairs.judged(pairs.lines(file)):
        if isinstance(one, LoadError):
            failed += 1
            terminal.complain(one)
        terminal.out(json.dumps(pairs.record(one), ensure_ascii=False))
    if failed:
        terminal.say(f"{_count(failed, 'line')} could not be compared")
        raise typer.Exit(1)


@app.command()
def graph(
    output: Output,
    store: StoreFolder = DEFAULT_STORE,
    about: Annotated[
        str | None,
        typer.Option(metavar="NAME-or-IRI", help="Only what is near this person, outlet or claim."),
    ] = None,
    hops: Annotated[int, typer.Option(min=1, help="How near, with --about.")] = 2,
    view: Annotated[
        View | None, typer.Option(help="The view to open with.  [default: lanes if few nodes, else map]")
    ] = None,
    of: Annotated[
        str | None,
        typer.Option(metavar="KIND,...", help=f"Only nodes of these kinds: {', '.join(KINDS_OF)}."),
    ] = None,
    since: Annotated[
        str | None, typer.Option(metavar="DATE", help="Only articles of this day and later: 2026-01-31.")
    ] = None,
    until: Annotated[str | None, typer.Option(metavar="DATE", help="Only articles up to this day.")] = None,
    max_nodes: Annotated[
        int, typer.Option(min=1, help="How many nodes to draw at most; the rest can be searched.")
    ] = DRAW_AT_MOST,
    title: Annotated[str, typer.Option(help="The page's title.")] = "Who said what",
) -> None:
    """Write the interactive graph as one HTML file that opens offline."""
    part = Part(
        about=about, hops=hops, of=_kinds(of), since=_day("--since", since), until=_day("--until", until)
    )
    with connect(store) as opened:
        write_text(output, graph_page(opened, title=title, view=view, max_nodes=max_nodes, **part))
    terminal.say(f"wrote {output}")


@app.command()
def article(
    article: Annotated[
        list[str],
        typer.Argument(
            metavar="ARTICLE...",
            help="An article in the store: its IRI, id, or part of its title; of several, side by side.",
            show_default=False,
        ),
    ],
    output: Output,
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Write an annotated article, or several side by side, as one HTML file that opens offline."""
    if len(article) > MOST_COMPARED:
        raise typer.BadParameter(f"{len(article)} articles: at most {MOST_COMPARED} go side by side")
    with connect(store) as opened:
        found = dict.fromkeys(str(find(opened, one, kinds=("article",))) for one in article)
        write_text(output, pages.side_by_side(opened, list(found)))
    terminal.say(f"wrote {output}")


@app.command()
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
    given = _given(outlet, author, date, url)
    reports.make_folder(folder)
    found = _found(source, given, force=force)
    for result in reports.write_report(found, folder, TrainedReader(strict=strict, threads=1), title=title):
        if isinstance(result, LoadError):
            terminal.complain(result)
            continue
        if not result.articles:
            terminal.say(f"no article could be read; nothing was written to {folder}")
            raise typer.Exit(1)
        terminal.say(f"{_count(result.articles, 'article')}; open {result.files[0]} in a browser")
        _finish(result.unread)


@app.command()
def export(output: Output, store: StoreFolder = DEFAULT_STORE) -> None:
    """Write the store to a .ttl, .trig, .nq, .jsonld, .graphml, .gexf or .csv file."""
    with connect(store) as opened:
        write_store(opened, output)
    terminal.say(f"wrote {output}")


@app.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A .nq or .trig file.")],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Take in the named graphs of an N-Quads or TriG file, such as `export` writes."""
    with open_store(store, "create") as opened:
        number = opened.load(file)
    terminal.say(f"{_count(number, 'graph')} from {file}, in {store}")


@app.command()
def backup(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder that is missing or empty.")],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Copy the store to a folder, which is a store itself; at once, and in little room on the same disk."""
    with open_store(store) as opened:
        opened.snapshot(folder)
    terminal.say(f"wrote {folder}")


@app.command()
def restore(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="What `backup` wrote.")],
    store: StoreFolder = DEFAULT_STORE,
    replace: Annotated[
        bool, typer.Option("--replace", help="Even when the store holds articles, which are lost.")
    ] = False,
) -> None:
    """Have the store hold what a backup holds, and nothing else."""
    with open_store(folder) as saved, open_store(store, "create") as opened:
        if opened.graphs() and not replace:
            raise StoreError(
                f"{store}: holds articles already (--replace loses them; or give another --store)"
            )
        opened.restore(saved)
        number = len(opened.articles())
    terminal.say(f"{_count(number, 'article')}, in {store}")


@app.command()
def push(
    to: Annotated[
        str,
        typer.Option(
            metavar="URL", help="The SPARQL server; its credentials are taken from the environment."
        ),
    ],
    store: StoreFolder = DEFAULT_STORE,
) -> None:
    """Copy the store to a SPARQL server, verified by counts; again after a break, it goes on where it was."""
    with open_store(store) as source, connect(to, "write") as target, terminal.progress() as bar:
        counts = source.graphs()
        task = bar.add_task("sending graphs", total=len(counts))
        sent = 0
        for one in copies(source, target, to):
            sent += one.sent
            bar.advance(task)
        if holds_others(counts, target):
            credibility.rebuild(target)
    quads = _count(sum(counts.values()), "quad")
    terminal.say(f"{_count(len(counts), 'graph')} in {to} ({sent:,} sent now), {quads}")


@app.command()
def check(
    store: StoreFolder = DEFAULT_STORE,
    repair: Annotated[
        bool, typer.Option("--repair", help="Mend what can be: the folder, and the assessments.")
    ] = False,
) -> None:
    """Check every article graph against the SHACL shapes, and that evidence is what the texts say."""
    if repair:
        for done in _repaired(store):
            terminal.say(done)
    with connect(store) as opened:
        problems = problems_in(opened)
        for problem in problems:
            terminal.out(terminal.visible(f"{problem.graph}: {problem.focus}: {problem.message}"))
        terminal.say(
            f"{_count(len(opened.articles()), 'article')} checked, {_count(len(problems), 'problem')}"
        )
    if problems:
        raise typer.Exit(1)


@app.command()
def serve(
    store: StoreFolder = DEFAULT_STORE,
    host: Annotated[
        str, typer.Option(help="Where to listen; others can reach all but loopback.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")] = 7878,
    allow_update: Annotated[
        bool, typer.Option("--allow-update", help="Let those write who show the token.")
    ] = False,
    token: Annotated[
        str | None,
        typer.Option(
            envvar="ONRECORD_TOKEN", help="The token; made and printed when not given.", show_envvar=True
        ),
    ] = None,
    no_token: Annotated[
        bool, typer.Option("--no-token", help="Anyone on this machine may write; on loopback only.")
    ] = False,
    timeout: Annotated[float, typer.Option(min=1, help="Seconds that a query may take.")] = 30,
    max_rows: Annotated[int, typer.Option(min=1, help="Rows or triples of an answer.")] = 1_000_000,
    max_size: Annotated[int, typer.Option(min=1, help="Megabytes of an answer.")] = 512,
    max_memory: Annotated[
        int, typer.Option(min=1024, help="Megabytes of address space of a process that answers.")
    ] = 4096,
    cors: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ORIGIN", help="Pages of this site may read answers; '*' for all.", show_default=False
        ),
    ] = None,
) -> None:
    """Serve the store: a SPARQL endpoint, a query editor and pages; read-only unless told otherwise."""
    if is_address(store):
        raise StoreError(f"{store}: is a server itself, and what is served is a folder (give --store FOLDER)")
    asked = Settings(
        Path(store),
        host,
        port,
        allow_update=allow_update,
        timeout=timeout,
        origins=tuple(cors or ()),
        max_rows=max_rows,
        max_bytes=max_size * MEGABYTE,
        max_memory=max_memory * MEGABYTE,
    )
    settings = with_token(asked, token, without=no_token)
    if settings.token is not None and token is None:
        terminal.say(f"token for writing: {settings.token}")
    serve_store(settings, terminal.say)


@app.command(name="demo")
def demonstrate(
    folder: Annotated[Path, typer.Argument(help="Where to leave it.")] = Path("onrecord-demo"),
) -> None:
    """Go the whole way on the shipped examples: store, pages and RDF in one folder."""
    demo.run(folder)


def _found(sources: list[str], given: Metadata, *, force: bool) -> Iterator[Article | LoadError]:
    """All articles that the sources hold, with a bar on stderr that counts files and articles."""
    files = list(discover(sources))
    if given.url and len(files) > 1:
        raise typer.BadParameter("--url names one article, and there are several sources")
    with terminal.progress() as bar:
        task = bar.add_task("reading", total=len(files))
        for number, document in enumerate(articles(_advancing(bar, task, files), given, force=force), 1):
            bar.update(task, description=f"reading {_count(number, 'article')}, files")
            yield document


def _advancing(bar: Progress, task: TaskID, files: list[Path | LoadError]) -> Iterator[Path | LoadError]:
    """The files, each counted when the next is asked for."""
    for file in files:
        yield file
        bar.advance(task)


def _given(outlet: str | None, author: list[str] | None, day: str | None, url: str | None) -> Metadata:
    return Metadata(outlet=outlet, authors=tuple(author or ()), published=_day("--date", day), url=url)


def _day(option: str, words: str | None) -> date | None:
    day = parse_date(words) if words else None
    if words and day is None:
        raise typer.BadParameter(f"{option} {words!r} is no date (give one like 2026-01-31)")
    return day


def _kinds(words: str | None) -> tuple[str, ...]:
    kinds = tuple(word.strip() for word in (words or "").split(",") if word.strip())
    for kind in kinds:
        if kind not in KINDS_OF:
            raise typer.BadParameter(f"--of {kind!r} is no kind of node (known: {', '.join(KINDS_OF)})")
    return kinds


def _repaired(store: str) -> Iterator[str]:
    """Mend a store, and say what was mended."""
    if not is_address(store):
        yield from mend(Path(store))
    with connect(store, "write") as opened:
        credibility.rebuild(opened)
        opened.flush()
    yield "the assessments were made anew"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def _finish(failed: int) -> None:
    """Exit with 1 when something could not be loaded."""
    if failed:
        terminal.say(f"{_count(failed, 'document')} could not be loaded")
        raise typer.Exit(1)
