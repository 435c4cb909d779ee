from __future__ import annotations

import itertools
import time

import networkx as nx
import pytest

from onrecord.exports.drawing import CLAIMS, ORGANIZATIONS, OUTLETS, SOURCES, drawn_nodes, lane, tie_graph
from onrecord.exports.layout import SimpleGraph, _positions, lane_orders, map_positions
from tests.exports.invented_network import network


def labelled(graph: SimpleGraph) -> dict[str, str]:
    return {node: f"A rather long label of {node} for the map" for node in graph}


def random_graph(nodes: int, edges: int) -> SimpleGraph:
    graph: SimpleGraph = nx.Graph()
    numbered = nx.gnm_random_graph(nodes, edges, seed=1)
    graph.add_nodes_from(map(str, numbered))
    graph.add_edges_from((str(a), str(b)) for a, b in numbered.edges())
    return graph


def test_the_same_graph_is_laid_out_the_same() -> None:
    graph = random_graph(30, 40)
    assert map_positions(graph, labelled(graph)) == map_positions(graph, labelled(graph))


def test_a_graph_drawn_before_is_not_laid_out_again_nor_spoilt_by_its_reader() -> None:
    graph = random_graph(31, 41)
    first = map_positions(graph, labelled(graph))
    known = _positions.cache_info().misses
    kept = dict(first)
    first.clear()
    assert map_positions(graph, labelled(graph)) == kept
    assert _positions.cache_info().misses == known


def test_no_label_box_overlaps_another_on_a_small_map() -> None:
    graph = random_graph(60, 70)
    places = map_positions(graph, labelled(graph))
    assert set(places) == set(graph)
    for (x, y), (a, b) in itertools.combinations(places.values(), 2):
        assert abs(x - a) > 100 or abs(y - b) > 60


def test_an_empty_and_a_single_node_have_a_layout() -> None:
    assert map_positions(nx.Graph(), {}) == {}
    one: SimpleGraph = nx.Graph()
    one.add_node("a")
    assert set(map_positions(one, {"a": ""})) == {"a"}


def test_a_map_is_about_as_wide_as_it_is_high() -> None:
    graph = random_graph(80, 60)
    xs, ys = zip(*map_positions(graph, labelled(graph)).values(), strict=True)
    assert 0.4 < (max(xs) - min(xs)) / (max(ys) - min(ys)) < 2.5


def test_nodes_stand_beside_what_they_are_tied_to_in_the_next_lane() -> None:
    graph: SimpleGraph = nx.Graph([("a", "z"), ("b", "y"), ("c", "x")])
    order = lane_orders(graph, {"a": 0, "b": 0, "c": 0, "x": 1, "y": 1, "z": 1}, frozenset())
    assert [order["a"], order["b"], order["c"]] == [order["z"], order["y"], order["x"]]


def test_what_belongs_last_stands_at_the_bottom_of_its_lane() -> None:
    graph: SimpleGraph = nx.Graph([("a", "x"), ("a", "y")])
    graph.add_node("bare")
    order = lane_orders(graph, {"a": 0, "x": 1, "y": 1, "bare": 1}, frozenset({"bare"}))
    assert order["bare"] == 1


def test_up_to_400_nodes_all_are_drawn() -> None:
    assert drawn_nodes(network(400)) == set(network(400))


def test_past_400_about_300_are_drawn_and_no_claim_without_a_source() -> None:
    big = network(1000)
    drawn = drawn_nodes(big)
    assert 200 <= len(drawn) <= 300
    assert not any(big.nodes[node].get("unattributed") for node in drawn)
    ties = tie_graph(big, drawn)
    assert all(ties.degree(node) for node in drawn)


def test_many_unconnected_nodes_are_still_drawn_in_part() -> None:
    lonely: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    lonely.add_nodes_from((f"n{number:03}", {"kind": "person", "label": "x"}) for number in range(500))
    assert len(drawn_nodes(lonely)) == 300


@pytest.mark.parametrize(
    ("kind", "speaks", "expected"),
    [
        ("claim", False, CLAIMS),
        ("outlet", True, OUTLETS),
        ("author", False, ORGANIZATIONS),
        ("author", True, SOURCES),
        ("organization", False, ORGANIZATIONS),
        ("organization", True, SOURCES),
        ("unnamed", True, SOURCES),
    ],
)
def test_every_kind_has_its_lane(kind: str, speaks: bool, expected: int) -> None:
    assert lane({"kind": kind}, speaks=speaks) == expected


def test_three_thousand_nodes_are_prepared_in_seconds() -> None:
    began = time.monotonic()
    big = network(3000)
    drawn = drawn_nodes(big)
    map_positions(tie_graph(big, drawn), labelled(tie_graph(big, drawn)))
    assert time.monotonic() - began < 30
