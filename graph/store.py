"""Where graphs are kept: what every store can do."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self, TypeAlias
from typing import Literal as OneOf

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import XSD, Dataset, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.errors import NotFoundError, QueryError
from onrecord.graph.sparql import KNOWN_PREFIXES, in_parts, iri

Access = OneOf["read", "write", "create"]
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
            StoreError: a triple has a blank node, `name` is no IRI, or the store can't be written to.
        """

    def query(self, sparql: str) -> Results:
        """Answer a SPARQL 1.1 query; over the union of all graphs unless it says FROM which.

        The prefixes of `vocabulary.PREFIXES` are known without being declared. Rows come lazily: read them in
        the thread that asked, since Oxigraph lets no other one read or free them (`rows` reads all at once).

        Raises:
            QueryError: with line and column, for bad syntax; for an update; for a SERVICE clause.
            StoreError: the store can't be read.
        """

    def article(self, name: str) -> Graph:
        """The named graph of an article, or of the resolution or assessment, as rdflib has it, in memory.

        Numbers and times come back in their canonical form: ``0.930`` as ``0.93``.

        Raises:
            NotFoundError: there is no such graph.
        """

    def articles(self) -> list[str]:
        """The IRIs of all articles, sorted."""

    def graphs(self) -> dict[str, int]:
        """How many triples each named graph holds, by its IRI."""

    def quads(self) -> Iterator[ox.Quad]:
        """Everything the store holds, in no order, lazily."""

    def dataset(self) -> Dataset:
        """The store as an rdflib `Dataset`, for those who want rdflib.

        Give it queries as strings only: a prepared query makes rdflib's own engine answer, which is 13
        to 250 times slower here (benchmarks/README.md).
        """

    def flush(self) -> None:
        """Return when all that was written is on the disk."""

    def close(self) -> None:
        """Release the store to other processes; closing twice is harmless."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def is_address(location: str | Path) -> bool:
    """Whether a location is a server's, ``scheme://…``, rather than a folder's."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*://", str(location)) is not None


def rows(store: Queried, sparql: str) -> Iterator[tuple[Any, ...]]:
    """The rows of a SELECT: IRIs and lexical values as str, None where nothing is bound.

    All are read at once: an answer that is left half read may be freed in another thread, which Oxigraph
    does not allow.

    Raises:
        QueryError: the query is not a SELECT, and as `Store.query` does.
        StoreError: as `Store.query` does.
    """
    found = store.query(sparql)
    if not isinstance(found, ox.QuerySolutions):
        raise QueryError("only a SELECT gives rows")
    return iter([tuple(None if term is None else _text(term) for term in solution) for solution in found])


def rows_about(
    store: Queried, query: str, given: Iterable[str], written: Callable[[str], str] = iri
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query about some values, some hundreds at a time.

    Args:
        store: what is asked.
        query: with ``SOME`` in the place of the values, as in ``VALUES ?claim { SOME }``.
        given: the values, IRIs where `written` isn't given; the same one twice counts once.
        written: a value as SPARQL writes it.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: as `Store.query` does.
    """
    return (row for part in in_parts(query, given, written) for row in rows(store, part))


def facts_of(store: Queried, query: str, nodes: Iterable[str]) -> dict[str, list[str]]:
    """What the store has of nodes that another query found, by node; nothing of one of which it has none.

    As an optional part of that query, Oxigraph would read all that fits it, if that is two patterns or more.

    Args:
        store: what is asked.
        query: of two variables, the node and the fact: ``SELECT ?node ?fact { VALUES ?node { SOME } … }``.
        nodes: their IRIs.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: as `Store.query` does.
    """
    found: dict[str, list[str]] = {}
    for node, fact in rows_about(store, query, nodes):
        found.setdefault(node, []).append(fact)
    return found


def constructed(store: Queried, sparql: str) -> list[Triple]:
    """The triples of a CONSTRUCT as rdflib has them; all are read at once, as in `rows`.

    Raises:
        QueryError: the query gives rows, and as `Store.query` does.
        StoreError: as `Store.query` does.
    """
    found = store.query(sparql)
    if not isinstance(found, ox.QueryTriples):
        raise QueryError("only a CONSTRUCT or DESCRIBE gives triples")
    return [(_node(one.subject), _node(one.predicate), _node(one.object)) for one in found]


def copied(held: ox.Store, name: str) -> Graph:
    """A named graph of an Oxigraph store as rdflib has it, in memory.

    Raises:
        NotFoundError: there is no such graph.
    """
    graph = Graph(identifier=URIRef(name))
    for prefix, namespace in KNOWN_PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    for subject, predicate, value in Graph(OxigraphStore(store=held), identifier=URIRef(name)):
        graph.add((subject, predicate, _plain(value) if isinstance(value, Literal) else value))
    if not graph:
        raise NotFoundError(f"<{name}>: nothing in the store has this IRI as its graph")
    return graph


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    if isinstance(term, ox.Literal):
        return _plain(Literal(term.value, lang=term.language, datatype=_datatype(term)))
    return URIRef(_text(term))


def _datatype(literal: ox.Literal) -> URIRef | None:
    """None where a language says it all: rdflib takes one of the two."""
    return None if literal.language else URIRef(literal.datatype.value)


def _plain(literal: Literal) -> Literal:
    """Oxigraph names the datatype of every string; rdflib, and the loaders, leave xsd:string out."""
    return Literal(str(literal)) if literal.datatype == XSD.string else literal


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value
