"""Where nodes stand on the graph page: computed here, so that a page opens at once, always the same."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import networkx as nx
import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    SimpleGraph = nx.Graph[str]
else:
    SimpleGraph = nx.Graph

Point = tuple[float, float]
Points = NDArray[np.float64]

KAMADA_KAWAI_UP_TO: Final = 150
_EDGE: Final = 105.0  # pixels between neighbours before label boxes are kept apart
_GAP: Final = 26.0  # pixels between components
_LINE, _CHARACTER, _CHARACTERS, _LINES = 18.0, 8.2, 20, 3  # of a label, as the page draws it
_TOUCH: Final = 0.5  # pixels by which boxes may overlap
_ALONE: Final = 60.0  # width and height for a node without its label
_NODE: Final = 40.0  # height of a node with its ring


def map_positions(graph: SimpleGraph, labels: Mapping[str, str]) -> dict[str, Point]:
    """A place for every node of an undirected graph, its label below it.

    Each component is laid out alone and the components are packed, the largest first. Up to 150 nodes in all,
    by Kamada and Kawai, and no two label boxes overlap; beyond, by a seeded spring layout, and no two nodes
    do: so many labels can't be read at once, and the page tests them for collisions as it draws.

    Args:
        graph: what is to be drawn; self loops are ignored.
        labels: the words below each node.

    Returns:
        Pixels at a scale of 1, y downwards, from (0, 0) to the right and down. The same graph gives the same
        places; the last few graphs' are kept, because a server and a notebook draw the same one often.
    """
    named = tuple(sorted((node, labels[node]) for node in graph))
    ties = tuple(sorted((min(edge), max(edge)) for edge in graph.edges()))
    return dict(_positions(named, ties))


@lru_cache(maxsize=16)
def _positions(named: tuple[tuple[str, str], ...], ties: tuple[tuple[str, str], ...]) -> dict[str, Point]:
    """The places of nodes with their labels, tied in pairs; both in order."""
    labels = dict(named)
    graph: SimpleGraph = nx.Graph()
    graph.add_nodes_from(labels)
    graph.add_edges_from(ties)
    careful = len(graph) <= KAMADA_KAWAI_UP_TO
    components = sorted(nx.connected_components(graph), key=lambda nodes: (-len(nodes), min(nodes)))
    blocks = [_component(graph, sorted(nodes), labels, careful=careful) for nodes in components]
    return _pack(blocks)


def _component(
    graph: SimpleGraph, nodes: Sequence[str], labels: Mapping[str, str], *, careful: bool
) -> tuple[list[str], Points, Points]:
    """The nodes, the centres of their boxes, and the widths and heights of the boxes."""
    part: SimpleGraph = nx.Graph()
    part.add_nodes_from(nodes)
    part.add_edges_from(sorted((min(e), max(e)) for e in graph.subgraph(nodes).edges() if e[0] != e[1]))
    boxes = np.array([_box(labels[node]) if careful else (_ALONE, _ALONE) for node in nodes])
    if len(nodes) == 1:
        return list(nodes), np.zeros((1, 2)), boxes
    placed = nx.kamada_kawai_layout(part) if careful else nx.spring_layout(part, seed=1, iterations=120)
    points = np.array([placed[node] for node in nodes])
    lengths = [math.dist(placed[a], placed[b]) for a, b in part.edges()]
    points *= _EDGE / max(float(np.median(lengths)), 1e-9)
    return list(nodes), _apart(points, boxes), boxes


def _box(label: str) -> Point:
    lines = textwrap.wrap(label[:200], _CHARACTERS)[:_LINES] or [""]
    return max(_NODE, _CHARACTER * max(map(len, lines)) + 8), _NODE + _LINE * len(lines) + 4


def _apart(points: Points, boxes: Points) -> Points:
    """The points moved until no box overlaps another; spread a little where pushing alone does not do it."""
    while not _push(points, boxes):
        points *= 1.12
    return points


def _push(points: Points, boxes: Points, rounds: int = 80) -> bool:
    """Push overlapping boxes apart in place, along the axis that they overlap less in; True when none do."""
    from scipy.spatial import KDTree  # noqa: PLC0415 - a quarter of a second that reading does not need

    for _ in range(rounds):
        pairs = KDTree(points).query_pairs(float(boxes.max()), p=math.inf, output_type="ndarray")
        one, other = pairs[:, 0], pairs[:, 1]
        away = points[one] - points[other]
        needed = (boxes[one] + boxes[other]) / 2
        overlap = needed - np.abs(away)
        hit = (overlap > _TOUCH).all(axis=1)
        if not hit.any():
            return True
        share = overlap / needed
        sideways = share[:, 0] < share[:, 1]
        axis = np.stack([sideways, ~sideways], axis=1) & hit[:, None]
        shift = 0.4 * overlap * np.where(away < 0, -1, 1) * axis
        np.add.at(points, one, shift)
        np.add.at(points, other, -shift)
    return False


def _pack(blocks: Sequence[tuple[list[str], Points, Points]]) -> dict[str, Point]:
    """Blocks in rows, about as wide in all as they are high."""
    extents = [_extent(points, boxes) for _, points, boxes in blocks]
    area = sum((high - low + _GAP).prod() for low, high in extents)
    width = max([math.sqrt(area) * 1.1, *(float((high - low)[0]) for low, high in extents)])
    places: dict[str, Point] = {}
    x = y = row = 0.0
    for (nodes, points, boxes), (low, high) in zip(blocks, extents, strict=True):
        across, down = high - low
        if x and x + across > width:
            x, y, row = 0.0, y + row + _GAP, 0.0
        corner = np.array([x, y]) - low
        for node, (left, top), box in zip(nodes, points + corner, boxes, strict=True):
            places[node] = (round(float(left), 1), round(float(top - box[1] / 2 + _NODE / 2), 1))
        x, row = x + across + _GAP, max(row, down)
    return places


def _extent(points: Points, boxes: Points) -> tuple[Points, Points]:
    return (points - boxes / 2).min(axis=0), (points + boxes / 2).max(axis=0)


def lane_orders(graph: SimpleGraph, lanes: Mapping[str, int], last: frozenset[str]) -> dict[str, float]:
    """Where each node stands in its lane, from 0 (top) to 1, so that few links cross.

    Args:
        graph: what is to be drawn.
        lanes: the lane of each node, from the left.
        last: nodes that belong at the bottom of their lane.
    """
    columns: dict[int, list[str]] = {}
    for node in sorted(graph, key=lambda node: (node in last, -graph.degree(node), node)):
        columns.setdefault(lanes[node], []).append(node)
    order = {node: _fraction(n, column) for column in columns.values() for n, node in enumerate(column)}
    for sweep in range(24):
        for lane in sorted(columns, reverse=bool(sweep % 2)):
            column = columns[lane]
            centre = {node: _barycentre(graph, node, lanes, order) for node in column}
            column.sort(key=lambda node: (node in last, centre[node]))
            order.update((node, _fraction(n, column)) for n, node in enumerate(column))
    return order


def _barycentre(graph: SimpleGraph, node: str, lanes: Mapping[str, int], order: Mapping[str, float]) -> float:
    beside = [order[other] for other in graph[node] if lanes[other] != lanes[node]]
    return sum(beside) / len(beside) if beside else order[node]


def _fraction(number: int, column: Sequence[str]) -> float:
    return round(number / max(1, len(column) - 1), 4)
