"""What a query found, as Python and rdflib have it: rows, facts, triples, whole graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import XSD, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.errors import NotFoundError, QueryError
from onrecord.graph.sparql import KNOWN_PREFIXES, in_parts, iri, named_node
from onrecord.graph.store.protocol import Queried, Triple


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
    return iter([tuple([None if term is None else _text(term) for term in row]) for row in found])


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
        ArgumentError: one is no absolute IRI.
        StoreError: as `Store.query` does.
    """
    return (row for part in in_parts(query, given, written) for row in rows(store, part))


def facts_of(store: Queried, query: str, nodes: Iterable[str]) -> dict[str, list[str]]:
    """The facts that the store has of some nodes, by node; a node without any is left out.

    As an optional part of that query, Oxigraph would read all that fits it, if that is two patterns or more.

    Args:
        store: what is asked.
        query: of two variables, the node and the fact: ``SELECT ?node ?fact { VALUES ?node { SOME } … }``.
        nodes: their IRIs.

    Raises:
        ArgumentError: one is no absolute IRI.
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
        ArgumentError: the name is no IRI.
        NotFoundError: there is no such graph.
    """
    graph = Graph(identifier=URIRef(named_node(name).value))
    for prefix, namespace in KNOWN_PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    for subject, predicate, value in Graph(OxigraphStore(store=held), identifier=URIRef(name)):
        graph.add((subject, predicate, _plain(value) if isinstance(value, Literal) else value))
    if not graph:
        raise NotFoundError(f"<{name}>: nothing in the store has this IRI as its graph")
    return graph


def _node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
    return _literal(term) if isinstance(term, ox.Literal) else _named(_text(term))


@lru_cache(maxsize=1 << 16)
def _named(iri: str) -> URIRef:
    """An IRI as rdflib has it, which looks at each letter: predicates and names come by the thousand."""
    return URIRef(iri)


def _literal(literal: ox.Literal) -> Literal:
    """A literal as rdflib and the loaders have it: the datatype of a string or a language is left out."""
    datatype = _named(literal.datatype.value)
    plain = literal.language is not None or datatype == XSD.string
    return Literal(literal.value, lang=literal.language, datatype=None if plain else datatype)


def _plain(literal: Literal) -> Literal:
    """Oxigraph names the datatype of every string; rdflib, and the loaders, leave xsd:string out."""
    return Literal(str(literal)) if literal.datatype == XSD.string else literal


def _text(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(term) if isinstance(term, ox.Triple) else term.value
