"""A store on a server that speaks SPARQL 1.1 over HTTP: the newsroom's, or a cluster's."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from types import TracebackType
from typing import IO, Any, Self, cast

import pyoxigraph as ox
from rdflib import Dataset, Graph

from onrecord.errors import QueryError, StoreError
from onrecord.graph.sparql import (
    KNOWN_PREFIXES,
    changes,
    form,
    iri,
    named_node,
    names_dataset,
    permit,
    syntax_error,
    triples,
    with_prefixes,
)
from onrecord.graph.store.engines import ENGINES, Engine, Union, engine_named, engine_of
from onrecord.graph.store.protocol import ARTICLES, COUNTS, Access, Results, Triple, check_access
from onrecord.graph.store.results import copied, rows
from onrecord.graph.store.view import view
from onrecord.graph.store.wire import Credentials, Wire

TRIPLES = {"Accept": "application/n-triples"}
SOLUTIONS = {"Accept": "application/sparql-results+json"}

_NOTHING = ox.Store()
_NOT_IN_UNION = "ASK { GRAPH ?g { ?s ?p ?o } FILTER NOT EXISTS { ?s ?p ?o } }"


class RemoteStore:
    """Named graphs on a SPARQL server. `protocol.Store` documents the methods.

    The engine is told from the server's own answer, or by ``$ONRECORD_STORE_ENGINE``; `engines` says what
    differs between them. A graph is replaced by one request, and whether that happens at once or not at all
    is the server's affair.
    """

    def __init__(
        self, address: str, access: Access = "read", *, credentials: Credentials | None = None
    ) -> None:
        check_access(access)
        credentials = credentials or Credentials.from_environment()
        self._wire = Wire(address, credentials)
        self.address = self._wire.address
        self._access = access
        try:
            self.engine = _told_engine() or engine_of(self.address, self._wire.server())
            self._wire.authenticate(self.engine)
            self._private = self.engine.private if credentials.given else ""
            self._base = self.address.removesuffix(self._private).removesuffix(self.engine.query)
            self._data = None if self.engine.data is None else self._url(self.engine.data)
            self._need_union()
        except BaseException:
            self._wire.close()
            raise

    def replace(self, graph: Graph) -> None:
        """Make the named graph hold these triples alone, by PUT where there is a Graph Store."""
        self._need_write()
        with self._writing():
            name = iri(str(graph.identifier))
            held = triples(graph)
            insert = changes(str(graph.identifier), (), held)
        if held and self._data:
            self._send(
                "PUT",
                self._data,
                params={self.engine.graph: str(graph.identifier)},
                content="".join(f"{one} .\n" for one in held).encode(),
                headers={"Content-Type": self.engine.triples},
            )
        else:
            self._update(f"DROP SILENT GRAPH {name}; {insert}")

    def amend(self, name: str, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of a named graph and put others in, by one update."""
        self._need_write()
        graph = named_node(name).value
        with self._writing():
            update = changes(graph, triples(removed), triples(added))
        if update:
            self._update(update)

    def remove(self, name: str) -> None:
        """Take a named graph out, by one update."""
        self._need_write()
        self._update(f"DROP SILENT GRAPH {iri(name)}")

    def query(self, sparql: str) -> Results:
        """Answer a query that only reads, over the union of all graphs unless it says FROM.

        The syntax is checked here, so that errors read alike for every engine; functions of the engine's own
        may be used.
        """
        permit(sparql)
        try:
            _NOTHING.query(sparql, prefixes=KNOWN_PREFIXES)
        except SyntaxError as error:
            raise syntax_error(sparql, str(error)) from error
        except RuntimeError:
            pass  # a function that Oxigraph lacks; the server may have it
        union = {} if names_dataset(sparql) else self.engine.parameters
        asked = form(sparql)
        rdf = asked in ("CONSTRUCT", "DESCRIBE")
        body = self._ask(sparql, TRIPLES if rdf else SOLUTIONS, union)
        with self._reading():
            if rdf:
                return _triples(body)
            found = ox.parse_query_results(body, format=ox.QueryResultsFormat.JSON)
            return _yes_or_no(found) if asked == "ASK" else found

    def article(self, name: str) -> Graph:
        """The named graph with this IRI, copied into memory."""
        return copied(self._held(named_node(name).value), name)

    def articles(self) -> list[str]:
        """The IRIs of all articles, sorted."""
        return sorted(name for (name,) in rows(self, ARTICLES))

    def graphs(self) -> dict[str, int]:
        """How many triples each named graph holds, without the graphs that are the engine's own."""
        return {
            name: int(number) for name, number in rows(self, COUNTS) if not name.startswith(self.engine.own)
        }

    def quads(self) -> Iterator[ox.Quad]:
        """All named graphs, each by a request of its own."""
        for name in self.graphs():
            yield from self._graph(name)

    def quads_of(self, name: str) -> Iterator[ox.Quad]:
        """What one named graph holds, numbers and times as Oxigraph writes them."""
        return iter(self._held(name))

    def dataset(self) -> Dataset:
        """An rdflib view for reading; query it with strings only."""
        return view(cast(ox.Store, _View(self)))

    def flush(self) -> None:
        """Nothing waits here: a server answers when it has written."""

    def close(self) -> None:
        """Close the connections; harmless when closed already."""
        self._wire.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _url(self, path: str) -> str:
        return f"{self._base}{path}{self._private if path else ''}"

    def _need_write(self) -> None:
        if self._access == "read":
            raise StoreError(f"{self.address}: opened for reading only (open it with access 'write')")

    def _update(self, update: str) -> None:
        self._send("POST", self._url(self.engine.update), data={"update": update})

    def _send(self, method: str, url: str, **request: Any) -> None:  # noqa: ANN401
        try:
            self._wire.answer(method, url, **request).close()
        except QueryError as error:
            raise StoreError(str(error)) from error

    def _ask(self, sparql: str, headers: dict[str, str], parameters: Mapping[str, str]) -> IO[bytes]:
        return self._wire.answer(
            "POST",
            self._url(self.engine.query),
            cut=self.engine.cut,
            data={"query": with_prefixes(sparql), **parameters},
            headers=headers,
        )

    def _held(self, name: str) -> ox.Store:
        held = ox.Store()
        held.extend(self._graph(name))
        return held

    def _graph(self, name: str) -> Iterator[ox.Quad]:
        """The quads of one named graph, none when there is no such graph."""
        try:
            graph = ox.NamedNode(name)
        except ValueError:
            return
        found = self._ask(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH {graph} {{ ?s ?p ?o }} }}", TRIPLES, {})
        with self._reading():
            for quad in ox.parse(found, format=ox.RdfFormat.N_TRIPLES):
                yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)

    def _need_union(self) -> None:
        """Refuse a server whose default graph lacks what the named graphs hold: most answers would be empty.

        Asking is also how a wrong address and wrong credentials are found out.
        """
        query = _NOT_IN_UNION if self.engine.union is Union.SETTING else "ASK {}"
        if bool(self.query(query)) is (self.engine.union is Union.SETTING):
            raise StoreError(
                f"{self.address}: queries here don't see the named graphs ({self.engine.note or 'no union'})"
            )

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Turn what no update can say into a StoreError."""
        try:
            yield
        except ValueError as error:
            raise StoreError(f"{self.address}: {error}") from error

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Turn what is wrong with the form of an answer into a StoreError."""
        try:
            yield
        except (SyntaxError, ValueError, OSError) as error:
            raise StoreError(f"{self.address}: what the server answers can't be read: {error}") from error


class _View:
    """As much of `pyoxigraph.Store` as rdflib needs for reading."""

    def __init__(self, store: RemoteStore) -> None:
        self._store = store

    def query(self, sparql: str, *, substitutions: dict[ox.Variable, Any], **_: object) -> Results:
        if substitutions:
            raise StoreError("values can't be bound from outside in a store on a server (write them in)")
        return self._store.query(sparql)

    def named_graphs(self) -> Iterator[ox.NamedNode]:
        return (ox.NamedNode(name) for name in self._store.graphs())

    def quads_for_pattern(self, *pattern: object) -> Iterator[ox.Quad]:
        """Quads with these terms; what is None, or left out at the end, may be anything."""
        given = zip("spog", pattern, strict=False)
        values = " ".join(f"VALUES ?{name} {{ {term} }}" for name, term in given if term is not None)
        found = self._store.query(f"SELECT ?s ?p ?o ?g {{ {values} GRAPH ?g {{ ?s ?p ?o }} }}")
        return (ox.Quad(*row) for row in cast(ox.QuerySolutions, found))


def _told_engine() -> Engine | None:
    name = os.environ.get("ONRECORD_STORE_ENGINE", "")
    if name and engine_named(name) is None:
        known = ", ".join(engine.name.lower() for engine in ENGINES)
        raise StoreError(f"$ONRECORD_STORE_ENGINE is {name!r}, which is not an engine known here ({known})")
    return engine_named(name)


def _triples(body: IO[bytes]) -> ox.QueryTriples:
    """RDF as the answer to a query, which pyoxigraph makes for its own stores alone."""
    held = ox.Store()
    held.load(body, ox.RdfFormat.N_TRIPLES)
    return cast(ox.QueryTriples, held.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"))


def _yes_or_no(found: ox.QuerySolutions | ox.QueryBoolean) -> ox.QueryBoolean:
    """The answer to ASK; Virtuoso gives a table with 1 or 0 in its only cell."""
    if isinstance(found, ox.QueryBoolean):
        return found
    yes = [str(cell.value) for row in found for cell in row] == ["1"]
    return cast(ox.QueryBoolean, _NOTHING.query(f"ASK {{ FILTER({'true' if yes else 'false'}) }}"))
