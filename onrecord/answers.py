"""Answers to questions of the store, put to SPARQL or to the network, and how they are printed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from enum import StrEnum
from pathlib import Path

import pyoxigraph as ox

from onrecord import columns, terminal
from onrecord.errors import NotFoundError, OnrecordError, QueryError, reason
from onrecord.graph import questions
from onrecord.graph.counting import numbered
from onrecord.graph.credibility.ranking import best
from onrecord.graph.model import EntityKind
from onrecord.graph.network import centrality, projections
from onrecord.graph.network.building import network
from onrecord.graph.network.centrality import AnyGraph
from onrecord.graph.network.shape import Network
from onrecord.graph.sparql import KNOWN_PREFIXES
from onrecord.graph.store.protocol import Results, Store
from onrecord.loaders.triples import QUOTES


class AnswerFormat(StrEnum):
    """How an answer is printed; rows as ttl and triples as csv make no sense and are refused."""

    TABLE = "table"
    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    XML = "xml"
    TTL = "ttl"


class Ranked(StrEnum):
    """What can be ranked."""

    PEOPLE = "people"
    OUTLETS = "outlets"
    ORGANIZATIONS = "organizations"
    UNNAMED = "unnamed"
    CLAIMS = "claims"


class Over(StrEnum):
    """The graph that prominence is taken over: the whole network, or a projection of it."""

    NETWORK = "network"
    SOURCES = "sources"
    OUTLETS = "outlets"


class Measure(StrEnum):
    """What to rank by: support of claims, record of sources, either (credibility), or a centrality."""

    SUPPORT = "support"
    RECORD = "record"
    CREDIBILITY = "credibility"
    PAGERANK = "pagerank"
    BETWEENNESS = "betweenness"
    DEGREE = "degree"
    HUBS = "hubs"
    AUTHORITIES = "authorities"
    EIGENVECTOR = "eigenvector"


KINDS = {
    Ranked.PEOPLE: "person",
    Ranked.OUTLETS: "outlet",
    Ranked.ORGANIZATIONS: "organization",
    Ranked.UNNAMED: "unnamed",
    Ranked.CLAIMS: "claim",
}
PROJECTIONS: dict[Over, Callable[[Network], AnyGraph]] = {
    Over.NETWORK: lambda network: network,
    Over.SOURCES: projections.sources,
    Over.OUTLETS: projections.outlets,
}

ROWS = {
    AnswerFormat.CSV: ox.QueryResultsFormat.CSV,
    AnswerFormat.TSV: ox.QueryResultsFormat.TSV,
    AnswerFormat.JSON: ox.QueryResultsFormat.JSON,
    AnswerFormat.XML: ox.QueryResultsFormat.XML,
}


_NAMED = {"article": "title", "other_article": "other_title", "outlet": "outlet_name", "who": "source"}
"""Columns of ready-made questions that a table leaves out, since another tells the same in words."""


def is_ready_made(question: str) -> bool:
    """Whether this can be the name of a ready-made question, and neither SPARQL nor a .rq file."""
    return Path(question).suffix != ".rq" and not any(mark in question for mark in "{ \n")


def ask(store: Store, question: str, parameters: dict[str, str]) -> Results:
    """Answer SPARQL, a .rq file, or the ready-made question of that name.

    Raises:
        QueryError: malformed SPARQL, or parameters given with SPARQL or a file.
        NotFoundError: no ready-made question or file has this name.
    """
    if is_ready_made(question):
        return questions.ask(store, question, **parameters)
    if parameters:
        raise QueryError("--param goes with a ready-made question; write values into SPARQL itself")
    path = Path(question)
    return store.query(_file(path) if path.suffix == ".rq" else question)


def typed() -> str:
    """The SPARQL on standard input.

    Raises:
        QueryError: there is none, or it is no UTF-8.
    """
    try:
        text = "" if sys.stdin is None else sys.stdin.buffer.read().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"standard input can't be read: {reason(error)}") from error
    if not text.strip():
        raise QueryError("standard input is empty (write SPARQL to it)")
    return f"{text}\n"


def parameters(given: list[str]) -> dict[str, str]:
    """``NAME=VALUE`` texts by name.

    Raises:
        QueryError: one has no "=".
    """
    pairs = [text.partition("=") for text in given]
    for name, equals, _ in pairs:
        if not equals:
            raise QueryError(f"--param {name!r} has no value (give --param NAME=VALUE)")
    return {name.strip(): value for name, _, value in pairs}


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise NotFoundError(
            f"{path}: no such file (give SPARQL, a .rq file or a ready-made question)"
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise QueryError(f"{path}: can't be read as a query: {why}") from error


def show(answer: Results, format_: AnswerFormat, *, ready_made: bool = False) -> None:
    """Print an answer on stdout; a table of a ready-made question has titles of articles and no IRIs.

    Where it quotes the very words of each claim, it gives them once.

    Raises:
        QueryError: the answer has no such format.
    """
    if isinstance(answer, ox.QueryTriples):
        _show_triples(answer, format_)
    elif format_ in ROWS:
        terminal.data((answer.serialize(format=ROWS[format_]) or b"").decode("utf-8"))
    elif format_ is AnswerFormat.TTL:
        raise QueryError(
            "--format ttl needs triples (CONSTRUCT or DESCRIBE); for rows: table, csv, tsv, json, xml"
        )
    elif isinstance(answer, ox.QueryBoolean):
        terminal.out("yes" if answer else "no")
    else:
        _show_table(answer, _NAMED if ready_made else {})


def _show_triples(answer: ox.QueryTriples, format_: AnswerFormat) -> None:
    if format_ not in (AnswerFormat.TABLE, AnswerFormat.TTL):
        raise QueryError(f"--format {format_.value} needs rows (SELECT or ASK); triples are printed as ttl")
    turtle = ox.serialize(answer, format=ox.RdfFormat.TURTLE, prefixes=KNOWN_PREFIXES)
    terminal.data((turtle or b"").decode("utf-8"))


def _show_table(answer: ox.QuerySolutions, named: Mapping[str, str]) -> None:
    asked = [variable.value for variable in answer.variables]
    found = list(answer)
    shown = [column for column in asked if named.get(column) not in asked]
    if named and {"claim", "quote"} <= {*shown} and all(_says_the_same(row) for row in found):
        shown.remove("quote")
    rows = [[short(row[column]) for column in shown] for row in found]
    if rows:
        columns.table([column.replace("_", " ") if named else column for column in shown], rows)
    terminal.flush()
    terminal.say(numbered(len(rows), "row"))


def _says_the_same(row: ox.QuerySolution) -> bool:
    """Whether the quote of a row is its claim, quotation marks apart."""
    claim, quote = (short(row[column]).strip(QUOTES) for column in ("claim", "quote"))
    return claim == quote


def short(term: object) -> str:
    """A term for a person: text as it is, IRIs by prefix where there is one, nothing for the unbound."""
    if not isinstance(term, ox.NamedNode):
        return "" if term is None else str(getattr(term, "value", term))
    for prefix, namespace in KNOWN_PREFIXES.items():
        if term.value.startswith(namespace):
            return f"{prefix}:{term.value.removeprefix(namespace)}"
    return term.value


def show_ranking(store: Store, of: Ranked | None, by: Measure, over: Over, limit: int) -> None:
    """Print the first `limit` of a ranking on stdout, and on stderr what the measure is.

    Args:
        store: what is ranked in.
        of: what to rank; None for claims by support, and people by all else.
        by: the measure.
        over: the graph that prominence is taken over; support and record have none.
        limit: how many to print.

    Raises:
        OnrecordError: the measure is not defined on this graph, or the projection holds nothing of the kind.
    """
    of = of or (Ranked.CLAIMS if by is Measure.SUPPORT else Ranked.PEOPLE)
    if by in (Measure.SUPPORT, Measure.RECORD) and (by is Measure.SUPPORT) != (of is Ranked.CLAIMS):
        other = "record" if by is Measure.SUPPORT else "support"
        raise OnrecordError(f"{of.value} have no {by.value} (give --of {of.value} --by {other})")
    if by in (Measure.SUPPORT, Measure.RECORD, Measure.CREDIBILITY):
        _show_support(store, of, limit)
        return
    ranking = centrality.rank(PROJECTIONS[over](network(store)), by.value, KINDS[of])
    if not ranking.ranked and over is not Over.NETWORK:
        raise OnrecordError(
            f"no {of.value} in the projection to {over.value} (rank others, or --over network)"
        )
    columns.table((by.value, of.value), [(f"{one.value:.4f}", one.label) for one in ranking.ranked[:limit]])
    sampled = ", estimated from a sample" if ranking.sampled else ""
    terminal.say(f"{by.value} over the {over.value}: prominence, not credibility{sampled}")


def _show_support(store: Store, of: Ranked, limit: int) -> None:
    """The best supported first; what can't be judged comes last."""
    kind = None if of is Ranked.CLAIMS else EntityKind(KINDS[of])
    rows = [
        (_score(one.value), _between(one.interval), one.admiralty, one.label)
        for one in best(store, kind, limit)
    ]
    measure = "support" if of is Ranked.CLAIMS else "record"
    columns.table((measure, "between", "Admiralty", of.value), rows)


def _between(interval: tuple[float, float] | None) -> str:
    return "" if interval is None else f"{interval[0]:.2f}–{interval[1]:.2f}"


def _score(value: float | None) -> str:
    return "?" if value is None else f"{value:.2f}"
