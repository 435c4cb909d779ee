"""Simpler graphs made from the network: who shares a claim with whom, which outlet draws on which."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, TypeAlias

import networkx as nx
from networkx.algorithms import bipartite

from onrecord.graph.network.shape import Network

if TYPE_CHECKING:
    Projection: TypeAlias = nx.Graph[str]
    DirectedProjection: TypeAlias = nx.DiGraph[str]
else:
    Projection = nx.Graph
    DirectedProjection = nx.DiGraph

_SPEAKING = ("says", "disputes", "relays")


def sources(network: Network, by: Literal["claims", "articles"] = "claims") -> Projection:
    """Sources joined when they speak of the same claims, or in the same articles; undirected.

    A source speaks of a claim that it says, disputes or relays. Edges have ``weight``, the number of claims
    or articles shared (1 or more); nodes keep ``kind`` and ``label``. A source that shares nothing is there,
    alone.
    """
    spoken: nx.Graph[str] = nx.Graph()
    speakers = set()
    for speaker, claim, edge in network.edges(data=True):
        if edge["kind"] in _SPEAKING:
            spoken.add_edge(speaker, f"shared {claim if by == 'claims' else edge['article']}")
            speakers.add(speaker)
    projection: Projection = bipartite.weighted_projected_graph(spoken, sorted(speakers))
    _keep_names(network, projection)
    return projection


def outlets(network: Network) -> DirectedProjection:
    """Outlets joined when one takes its news from another; directed: A → B where A draws on B.

    The publisher of an article draws on an outlet that is named in it as the one that was told, that reports,
    or that says something itself; of a chain of relays ("A, citing B, citing C") it draws on the last, and
    each of them on the one before. An outlet never draws on itself. Edges have ``weight``, the number of
    utterances (1 or more). Every outlet of the network is there, also one that stands alone.
    """
    projection: DirectedProjection = nx.DiGraph()
    projection.add_nodes_from(node for node, facts in network.nodes(data=True) if facts["kind"] == "outlet")
    drawn = {(a, b, utterance) for a, b, utterance in _drawn(network) if a != b}
    for a, b, _ in sorted(drawn):
        weight = projection.edges[a, b]["weight"] + 1 if projection.has_edge(a, b) else 1
        projection.add_edge(a, b, weight=weight)
    _keep_names(network, projection)
    return projection


def _drawn(network: Network) -> Iterator[tuple[str, str, str]]:
    """Outlet, the outlet it draws on, and the utterance that shows it."""
    publishers, passed_on = _publishers(network), _relays(network)
    for source, target, edge in network.edges(data=True):
        outlet = target if edge["kind"] == "told" else source
        if edge["kind"] in (*_SPEAKING, "told") and network.nodes[outlet]["kind"] == "outlet":
            reader = _next_outlet(network, passed_on, edge["utterance"]) or publishers.get(edge["article"])
            if reader is not None:
                yield reader, outlet, edge["utterance"]


def _publishers(network: Network) -> dict[str, str]:
    """The publisher of each article that has one."""
    return {
        network.nodes[claim]["article"]: outlet
        for outlet, claim, edge in network.edges(data=True)
        if edge["kind"] == "reported"
    }


def _relays(network: Network) -> dict[str, tuple[str, str]]:
    """For each utterance that is passed on: who passes it on, and the utterance that does so."""
    return {
        edge["relays"]: (relayer, edge["utterance"])
        for relayer, _, edge in network.edges(data=True)
        if edge["kind"] == "relays"
    }


def _next_outlet(network: Network, passed_on: dict[str, tuple[str, str]], utterance: str) -> str | None:
    """The first outlet that passes an utterance on, through whoever is between; None when none does."""
    seen = set()
    while utterance in passed_on and utterance not in seen:
        seen.add(utterance)
        relayer, utterance = passed_on[utterance]
        if network.nodes[relayer]["kind"] == "outlet":
            return relayer
    return None


def _keep_names(network: Network, projection: Projection) -> None:
    for node, facts in projection.nodes(data=True):
        facts.update(kind=network.nodes[node]["kind"], label=network.nodes[node]["label"])
