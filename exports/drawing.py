"""What of a network the graph page draws, in which lane; legibility sets the cap, not speed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

import networkx as nx

from onrecord.exports.layout import SimpleGraph
from onrecord.graph.network.shape import Network

DRAW_ALL_UP_TO: Final = 400
DRAW_AT_MOST: Final = 300
CLUSTER_FROM: Final = 1500
SPOKEN: Final = frozenset({"says", "disputes", "relays"})
_TIES: Final = SPOKEN | {"affiliated", "quotes", "told", "writes_for", "holds", "about"}
OUTLETS, ORGANIZATIONS, SOURCES, CLAIMS = range(4)


def drawn_nodes(network: Network, most: int = DRAW_AT_MOST) -> frozenset[str]:
    """The nodes to draw: all up to 400 or `most`, else at most `most` of them.

    Left out first are claims without a source, then the people and organisations with the fewest ties, and of
    the claims those that connect the fewest of the sources drawn.
    """
    if len(network) <= (max(most, DRAW_ALL_UP_TO) if most >= DRAW_AT_MOST else most):
        return frozenset(network)
    ties = tie_graph(network)
    claims = {node for node, told in network.nodes(data=True) if told["kind"] == "claim"}
    entities = sorted(set(network) - claims, key=lambda node: (-ties.degree(node), node))
    kept = set(entities[: most // 2])
    near = {claim: sum(other in kept for other in ties[claim]) for claim in claims}
    best = sorted(claims, key=lambda claim: (-near[claim], -network.degree(claim), claim))
    kept.update(claim for claim in best[: most - len(kept)] if near[claim])
    lonely = {node for node in kept if not any(other in kept for other in ties[node])}
    return frozenset(kept - lonely) or frozenset(entities[:most])


def tie_graph(network: Network, nodes: Iterable[str] | None = None) -> SimpleGraph:
    """Who is tied to what by speaking, relaying, quoting, telling or belonging, as an undirected graph.

    A claim without a source is tied to the outlet that states it. Mere mentions are no tie.

    Args:
        network: the typed network.
        nodes: the nodes wanted; None for all.
    """
    wanted = set(network if nodes is None else nodes)
    ties: SimpleGraph = nx.Graph()
    ties.add_nodes_from(sorted(wanted))
    for source, target, told in network.edges(data=True):
        kind = told["kind"]
        states = kind == "reported" and network.nodes[target].get("unattributed")
        if source in wanted and target in wanted and source != target and (kind in _TIES or states):
            ties.add_edge(source, target)
    return ties


def speakers(network: Network) -> frozenset[str]:
    """The nodes that say, dispute or relay something."""
    return frozenset(source for source, _, told in network.edges(data=True) if told["kind"] in SPOKEN)


def lane(attributes: Mapping[str, Any], *, speaks: bool) -> int:
    """The lane of a node, from the left: outlets, organisations, sources, claims.

    An organisation that speaks is a source; an outlet stays among the outlets, because it relays; an author
    who only writes stands beside the organisations, between outlets and sources.
    """
    kind = attributes["kind"]
    if kind in {"claim", "cluster"}:
        return CLAIMS
    if kind == "outlet":
        return OUTLETS
    return ORGANIZATIONS if kind in {"organization", "author"} and not speaks else SOURCES
