"""Prominence: where a node stands in the network. It is no measure of credibility, nor is it used for one.

Every measure is networkx's. Parallel edges count as one with the sum of their weights; an edge without
``weight`` weighs 1, and loops are left out. Direction is that of the edges (`shape` and `projections` say
which way they run), so that prominence flows from who draws on another to who is drawn on: a source that
many outlets quote, an outlet that many others relay.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx
import numpy as np
from scipy.sparse.linalg import ArpackError

from onrecord.errors import ArgumentError, OnrecordError, reason
from onrecord.graph.network.selection import kinds_named

if TYPE_CHECKING:
    AnyGraph: TypeAlias = nx.Graph[str]
else:
    AnyGraph = nx.Graph

EXACT_UP_TO = 2_000
"""Nodes up to which betweenness is exact; at 10,000 edges that takes half a minute."""

DENSE_UP_TO = 100
"""Nodes up to which eigenvectors come from the whole matrix: Arpack finds none of two or three nodes."""

SAMPLE = 500
"""How many starting nodes betweenness is estimated from, past that (Brandes and Pich, 2007)."""

SEED = 20260101
"""Fixed, so that the same store gives the same ranks."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """A node and its place.

    Attributes:
        iri: the node.
        label: its name.
        kind: what it is.
        value: the measure; its range depends on the measure.
    """

    iri: str
    label: str
    kind: str
    value: float


@dataclass(frozen=True, slots=True)
class Ranking:
    """Nodes by falling prominence.

    Attributes:
        by: the measure.
        ranked: highest first, equal ones by label.
        sampled: True when the values are estimates from a sample of the nodes.
    """

    by: str
    ranked: tuple[Ranked, ...]
    sampled: bool


def rank(graph: AnyGraph, by: str, of: str | Iterable[str] | None = None) -> Ranking:
    """Nodes by prominence, highest first.

    The measure is taken over the whole graph, and `of` only says which nodes to give.

    Args:
        graph: a network or a projection of one; nodes need ``kind`` and ``label``.
        by: one of `MEASURES`.
        of: the kind or kinds of node to give, "outlet" or "outlets"; all, when not given.

    Raises:
        ArgumentError: there is no such measure or kind.
        OnrecordError: the measure is not defined on this graph, or finds no end.
    """
    if by not in MEASURES:
        raise ArgumentError(f"no measure {by!r} (known: {', '.join(MEASURES)})")
    kinds = None if of is None else kinds_named(of)
    values = _measured(graph, by) if len(graph) else {}
    found = [
        Ranked(iri, facts["label"], facts["kind"], float(values[iri]))
        for iri, facts in graph.nodes(data=True)
        if kinds is None or facts["kind"] in kinds
    ]
    found.sort(key=lambda one: (-round(one.value, 12), one.label, one.iri))
    return Ranking(by, tuple(found), sampled=by == "betweenness" and len(graph) > EXACT_UP_TO)


def pagerank(graph: AnyGraph) -> Mapping[str, float]:
    """The chance that someone who keeps following edges is here; all values sum to 1 (Brin and Page, 1998).

    High: drawn on by many, or by some that are themselves much drawn on.
    """
    return nx.pagerank(graph)


def betweenness(graph: AnyGraph) -> Mapping[str, float]:
    """The share of shortest ways between others that lead through here, 0 to 1 (Freeman, 1977).

    High: joins parts of the network that would be far from each other, as an outlet that brings what one
    group of sources says to another group. Weights are left out. Past `EXACT_UP_TO` nodes it is an estimate.
    """
    sample = SAMPLE if len(graph) > EXACT_UP_TO else None
    return nx.betweenness_centrality(graph, k=sample, seed=SEED)


def degree(graph: AnyGraph) -> Mapping[str, float]:
    """How many others it is joined to, either way, as a share of all others.

    High: has to do with many. 0 to 1, and up to 2 where edges are directed, since each way counts.
    """
    return nx.degree_centrality(graph)


def hubs(graph: AnyGraph) -> Mapping[str, float]:
    """How much it draws on those that are drawn on; all values sum to 1 (Kleinberg, 1999, HITS).

    High: an outlet that gathers from the sources that others gather from too. The same as `authorities` on an
    undirected graph.

    Raises:
        OnrecordError: the graph has no edges.
    """
    return _hits(graph)[0]


def authorities(graph: AnyGraph) -> Mapping[str, float]:
    """How much it is drawn on by those that draw on much; all values sum to 1 (Kleinberg, 1999, HITS).

    High: a source or outlet on which the gatherers agree. "Authority" is the method's word, not a judgement.

    Raises:
        OnrecordError: the graph has no edges.
    """
    return _hits(graph)[1]


def eigenvector(graph: AnyGraph) -> Mapping[str, float]:
    """How well it is joined to those that are well joined, 0 to 1 (Bonacich, 1972).

    High: in the thick of the largest close group. It is defined where every node can be reached from every
    other, so it is taken on the largest part where that holds, and is 0 elsewhere.

    Raises:
        OnrecordError: no two nodes can reach each other.
    """
    if isinstance(graph, nx.DiGraph):
        parts = list(nx.strongly_connected_components(graph))
    else:
        parts = list(nx.connected_components(graph))
    largest = max(parts, key=lambda part: (len(part), sorted(part)))
    if len(largest) < 2:  # noqa: PLR2004  # a node alone
        raise OnrecordError("eigenvector is not defined here: no two nodes reach each other (try pagerank)")
    part = graph.subgraph(largest)
    small = len(part) <= DENSE_UP_TO
    values = _dense(part) if small else nx.eigenvector_centrality_numpy(part, weight="weight")
    return {node: abs(values.get(node, 0.0)) for node in graph}


MEASURES: dict[str, Callable[[AnyGraph], Mapping[str, float]]] = {
    "pagerank": pagerank,
    "betweenness": betweenness,
    "degree": degree,
    "hubs": hubs,
    "authorities": authorities,
    "eigenvector": eigenvector,
}
"""The measures of prominence, by name."""


def _measured(graph: AnyGraph, by: str) -> Mapping[str, float]:
    try:
        return MEASURES[by](_simple(graph))
    except (nx.NetworkXException, ArpackError, np.linalg.LinAlgError) as error:
        raise OnrecordError(f"{by} finds no end here: {reason(error)} (try degree)") from error


def _dense(graph: AnyGraph) -> dict[str, float]:
    """The eigenvector of the largest eigenvalue, of length 1, as networkx has it of larger graphs."""
    values, vectors = np.linalg.eig(nx.to_numpy_array(graph, weight="weight").T)
    first = vectors[:, values.real.argmax()].real
    return dict(zip(graph, map(float, first / np.linalg.norm(first)), strict=True))


def _hits(graph: AnyGraph) -> tuple[Mapping[str, float], Mapping[str, float]]:
    if not graph.number_of_edges():
        raise OnrecordError("hubs and authorities are not defined here: nothing is joined (try degree)")
    return nx.hits(graph)


def _simple(graph: AnyGraph) -> AnyGraph:
    """The graph with parallel edges made one, weights summed; without loops."""
    simple: AnyGraph = nx.DiGraph() if graph.is_directed() else nx.Graph()
    simple.add_nodes_from(graph)
    edges: Iterable[tuple[str, str, dict[str, Any]]] = graph.edges(data=True)
    for a, b, facts in edges:
        if a != b:
            weight = simple.edges[a, b]["weight"] if simple.has_edge(a, b) else 0
            simple.add_edge(a, b, weight=weight + facts.get("weight", 1))
    return simple
