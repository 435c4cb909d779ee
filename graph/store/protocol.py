"""What every store can do, wherever it keeps its graphs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Literal, Protocol, Self, TypeAlias, get_args

import pyoxigraph as ox
from rdflib import Dataset, Graph
from rdflib.term import Node

from onrecord.errors import ArgumentError

Access = Literal["read", "write", "create"]
"""What a store is opened for; "create" is as "write", and makes a folder that is missing."""

ARTICLES = "SELECT DISTINCT ?g { GRAPH ?g { ?g a schema:NewsArticle } }"
COUNTS = "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"

Triple: TypeAlias = tuple[Node, Node, Node]
"""Subject, predicate and object, as rdflib has them."""

Results = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples
"""SELECT, ASK and CONSTRUCT or DESCRIBE give these; iterate over them once, while the store is open."""


class Queried(Protocol):
    """Whatever answers queries as a store does."""

    def query(self, sparql: str) -> Results:
        """As `Store.query`."""


class Store(Protocol):
    """Named graphs, one an article, that answer SPARQL. A context manager: it closes itself."""

    def replace(self, graph: Graph) -> None:
        """Make the named graph of this identifier hold these triples and no others, at once or not at all.

        Raises:
            StoreError: the graph has blank nodes or no IRI, or the store can't be written to.
        """

    def amend(self, name: str, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of a named graph and put others in, at once or not at all.

        For a large graph of which little changes; what is removed and is not there does no harm, and what is
        both removed and added is there afterwards.

        Raises:
            ArgumentError: `name` is no IRI.
            StoreError: a triple has a blank node, or the store can't be written to.
        """

    def remove(self, name: str) -> None:
        """Take a named graph out, at once or not at all; harmless where there is none of this name.

        What was derived from an article stays: `onrecord.remove` takes that out, too.

        Raises:
            ArgumentError: `name` is no IRI.
            StoreError: the store can't be written to.
        """

    def query(self, sparql: str) -> Results:
        """Answer a SPARQL 1.1 query; over the union of all graphs unless it says FROM which.

        The prefixes of `vocabulary.PREFIXES` are known without being declared. Rows come lazily: read them in
        the thread that asked, since Oxigraph lets no other one read or free them (`rows` reads all).

        Raises:
            QueryError: with line and column, for bad syntax; for an update; for a SERVICE clause.
            StoreError: the store can't be read.
        """

    def article(self, name: str) -> Graph:
        """The named graph of an article, or of the resolution or assessment, as rdflib has it, in memory.

        Numbers and times come back in their canonical form: ``0.930`` as ``0.93``.

        Raises:
            ArgumentError: `name` is no IRI.
            NotFoundError: there is no such graph.
        """

    def articles(self) -> list[str]:
        """The IRIs of all articles, sorted."""

    def graphs(self) -> dict[str, int]:
        """How many triples each named graph holds, by its IRI."""

    def quads(self) -> Iterator[ox.Quad]:
        """Everything the store holds, in no order, lazily."""

    def quads_of(self, name: str) -> Iterator[ox.Quad]:
        """What one named graph holds, in no order; nothing when there is no such graph."""

    def dataset(self) -> Dataset:
        """The store as an rdflib `Dataset`, for those who want rdflib. The same prefixes are known.

        Give it queries as strings only: a prepared query makes rdflib's own engine answer, which is 13
        to 250 times slower here (benchmarks/README.md).

        Its `query` raises:
            QueryError: as `query` here does.
        """

    def flush(self) -> None:
        """Return when all that was written is on the disk."""

    def close(self) -> None:
        """Release the store to other processes; closing twice is harmless."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def check_access(access: str) -> None:
    """Let pass what is an `Access`.

    Raises:
        ArgumentError: it is none, such as the "r" of Python's own `open`.
    """
    if access not in get_args(Access):
        known = ", ".join(map(repr, get_args(Access)))
        raise ArgumentError(f"{access!r} is no access to a store (known: {known})")


def is_address(location: str | Path) -> bool:
    """Whether a location is a server's, ``scheme://…``, rather than a folder's."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", str(location)) is not None
