"""Questions to the store: query, rank, explain; and of pairs of claims: compare."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from onrecord import answers, pairs, terminal
from onrecord.commands.options import DEFAULT_STORE, StoreFolder
from onrecord.errors import AmbiguousError, LoadError, NotFoundError
from onrecord.graph import credibility, questions
from onrecord.graph.counting import numbered
from onrecord.graph.credibility.assessment import Metric
from onrecord.graph.names import also_called, claims_of, find
from onrecord.graph.network.shape import SOURCES
from onrecord.graph.store.connect import connect
from onrecord.graph.store.protocol import Store

_OTHERS = 3
"""Others of a name that are told."""


def query(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help="SPARQL, a .rq file, or the name of a ready-made question; '-' reads standard input.",
            show_default=False,
        ),
    ] = "",
    store: StoreFolder = DEFAULT_STORE,
    format: Annotated[  # noqa: A002
        answers.AnswerFormat, typer.Option(help="The format of the answer.")
    ] = answers.AnswerFormat.TABLE,
    param: Annotated[
        list[str] | None,
        typer.Option(
            "--param", "-p", metavar="NAME=VALUE", help="A parameter of a ready-made question. Repeatable."
        ),
    ] = None,
    list_: Annotated[bool, typer.Option("--list", help="List the ready-made questions and exit.")] = False,
) -> None:
    """Query the store, in SPARQL or with one of the ready-made questions."""
    if list_:
        for question in questions.questions().values():
            terminal.question(question)
        return
    if not query.strip():
        raise typer.BadParameter("give SPARQL, a .rq file or a ready-made question (onrecord query --list)")
    query = answers.typed() if query.strip() == "-" else query
    with connect(store) as opened, _ended_by_ctrl_c():
        answer = answers.ask(opened, query, answers.parameters(param or []))
        answers.show(answer, format, ready_made=answers.is_ready_made(query))


@contextmanager
def _ended_by_ctrl_c() -> Iterator[None]:
    """Have Ctrl-C end the process at once: Python's own handling waits until Oxigraph has answered."""
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def rank(
    store: StoreFolder = DEFAULT_STORE,
    of: Annotated[
        answers.Ranked | None,
        typer.Option(help="What to rank. Default: claims with --by support, otherwise people."),
    ] = None,
    by: Annotated[
        answers.Measure,
        typer.Option(
            help="support (of claims), record (of sources) or credibility (whichever applies);"
            " all others measure prominence."
        ),
    ] = answers.Measure.PAGERANK,
    over: Annotated[
        answers.Over,
        typer.Option(
            help="For prominence: the whole network, or links among sources or among outlets alone."
        ),
    ] = answers.Over.NETWORK,
    limit: Annotated[int, typer.Option(min=1, help="The most lines to print.")] = 20,
) -> None:
    """Rank people, outlets, organisations or claims, by support or by prominence in the network."""
    with connect(store) as opened:
        answers.show_ranking(opened, of, by, over, limit)


def explain(
    name: Annotated[
        str, typer.Argument(metavar="NAME-or-IRI", help="A person, outlet, organisation or claim.")
    ],
    store: StoreFolder = DEFAULT_STORE,
    without: Annotated[
        str | None,
        typer.Option(
            metavar="SOURCE", help="Leave this source out: show the score as if it had said nothing."
        ),
    ] = None,
) -> None:
    """Show how well a claim or source is supported: each part of its score, with the evidence."""
    with connect(store) as opened:
        assessed = _assessed(opened, name)
        left_out = None if without is None else find(opened, without, kinds=SOURCES)
        if left_out == assessed:
            raise typer.BadParameter(f"--without {without!r} is what is to be explained: give another source")
        assessment = credibility.explain(opened, assessed, without=left_out)
        terminal.columned(credibility.explanation(opened, assessment, without=left_out), credibility.INDENT)
        if assessment.metric is Metric.SOURCE_RECORD:
            _say_what_else_is_meant(opened, name, assessed)


def _say_what_else_is_meant(store: Store, name: str, source: str) -> None:
    """Say on stderr which other sources and claims a name may mean beside this source."""
    others, claims = also_called(store, name, source, SOURCES), claims_of(store, name)
    if others:
        more = f" and {numbered(len(others) - _OTHERS, 'other')}" if len(others) > _OTHERS else ""
        terminal.say(f"{name!r} may also mean {', '.join(others[:_OTHERS])}{more} (give the whole name)")
    if claims:
        such = f"{claims[0]}{' and others' if len(claims) > 1 else ''}"
        terminal.say(f"{name!r} is also the whole of a claim: {such} (give its IRI to explain that)")


def _assessed(store: Store, name: str) -> str:
    """The source or claim that is meant, before any article of which the name is a part."""
    try:
        return find(store, name, kinds=(*SOURCES, "claim"))
    except AmbiguousError:
        raise
    except NotFoundError as error:
        if not _names_articles(store, name):
            raise
        raise NotFoundError(
            f"{name!r}: names no single claim or source, but an article, which has no score"
            " (give more of a claim or source; 'onrecord article' shows how an article is sourced)"
        ) from error


def _names_articles(store: Store, name: str) -> bool:
    try:
        find(store, name, kinds=("article",), with_near=False)
    except AmbiguousError:
        return True
    except NotFoundError:
        return False
    return True


def compare(
    file: Annotated[
        str,
        typer.Argument(
            metavar="PAIRS.jsonl",
            help="A file with one pair of claims per line; '-' reads standard input.",
            show_default=False,
        ),
    ],
) -> None:
    """Tell whether pairs of claims are the same, contradict each other or are unrelated, and why.

    Each line is {"a": {"text": …, "speaker": …, "date": …}, "b": {…}}, of which only the texts are
    required. With a speaker or a date (2026-01-31), "I resigned" of two people, or "this week" of two
    weeks, is not the same.
    """
    failed = 0
    for one in pairs.judged(pairs.lines(file)):
        if isinstance(one, LoadError):
            failed += 1
            terminal.complain(one)
        terminal.data(json.dumps(pairs.record(one), ensure_ascii=False))
    if failed:
        terminal.say(f"{numbered(failed, 'line')} could not be compared")
        raise typer.Exit(1)
