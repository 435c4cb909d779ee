"""The store as the jobs of the server use it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from onrecord.graph.identity.presence import present
from onrecord.graph.sparql import KNOWN_PREFIXES, names_dataset
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.protocol import Access
from onrecord.graph.vocabulary import ASSESSMENT


class ServedStore(LocalStore):
    """The store, or a snapshot of it, as the jobs use it: what the protocol can ask beyond `Store.query`.

    Attributes:
        touched: the graphs that were written by their names since all was derived.
        former: the names that these had before, in what was an article.
        updated: whether an update was made since, which may have written any graph.
    """

    def __init__(self, path: str | Path, access: Access = "read") -> None:
        super().__init__(path, access)
        self.touched: set[str] = set()
        self.former: set[str] = set()
        self.updated = False

    def touch(self, graph: str | None) -> None:
        """Note that a graph is about to be written; who writes the scores has written what they are of."""
        if graph == str(ASSESSMENT):
            self.settle()
        elif graph is not None:
            self.touched.add(graph)
            self.former.update(chain.from_iterable(present(self, [graph]).values()))

    def settle(self) -> None:
        """Forget what was written: the derived graphs are of it."""
        self.touched.clear()
        self.former.clear()
        self.updated = False

    def answer(self, job: dict[str, Any]) -> ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples:
        """Answer a query over the data set that the protocol, else the query, names; else over the union."""
        default, named = job.get("default") or [], job.get("named") or []
        dataset: dict[str, Any] = {"use_default_graph_as_union": not names_dataset(job["text"])}
        if default or named:
            graphs = [[ox.NamedNode(name) for name in names] for names in (default, named)]
            dataset = {"default_graph": graphs[0], "named_graphs": graphs[1]}
        return self._inner.query(job["text"], base_iri=job.get("base"), prefixes=KNOWN_PREFIXES, **dataset)

    def update(self, text: str, base: str | None) -> None:
        """Apply an update, as a whole or not at all."""
        self.updated = True
        self._inner.update(text, base_iri=base, prefixes=KNOWN_PREFIXES)

    def holds(self, graph: str | None) -> bool:
        """Whether a graph has been made; the default graph always is."""
        return graph is None or self._inner.contains_named_graph(ox.NamedNode(graph))

    def triples(self, graph: str | None) -> Iterator[ox.Triple]:
        """The triples of a named graph, or of the default graph."""
        found = self._inner.quads_for_pattern(None, None, None, _graph(graph))
        return (quad.triple for quad in found)

    def put(self, graph: str | None, triples: list[ox.Triple], *, whole: bool) -> None:
        """Add triples to a graph, or make it hold these alone; one transaction."""
        name = _graph(graph)
        target = "DEFAULT" if graph is None else f"GRAPH {name}"
        data = " . ".join(str(triple) for triple in triples)
        inside = data if graph is None else f"GRAPH {name} {{ {data} }}"
        steps = [f"DROP SILENT {target}"] if whole else []
        steps += [] if graph is None else [f"CREATE SILENT {target}"]
        self._inner.update("; ".join([*steps, f"INSERT DATA {{ {inside} }}"]))

    def drop(self, graph: str | None) -> None:
        """Remove a graph and all it holds."""
        self._inner.update("DROP DEFAULT" if graph is None else f"DROP GRAPH {_graph(graph)}")


def _graph(name: str | None) -> ox.NamedNode | ox.DefaultGraph:
    return ox.DefaultGraph() if name is None else ox.NamedNode(name)
