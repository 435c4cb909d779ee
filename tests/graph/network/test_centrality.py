from __future__ import annotations

import networkx as nx
import pytest
from scipy.sparse.linalg import ArpackError

from onrecord.errors import ArgumentError, OnrecordError
from onrecord.graph.network import centrality
from onrecord.graph.network.building import network
from onrecord.graph.network.centrality import MEASURES, Ranking, rank
from onrecord.graph.network.projections import outlets, sources
from onrecord.graph.store.local import LocalStore


def drawn(*edges: tuple[str, str], directed: bool = True) -> nx.Graph[str]:
    """A graph of these edges; whatever its name, a node is an outlet."""
    graph: nx.Graph[str] = nx.DiGraph(edges) if directed else nx.Graph(edges)
    nx.set_node_attributes(graph, {node: {"kind": "outlet", "label": node.upper()} for node in graph})
    return graph


def values(ranking: Ranking) -> dict[str, float]:
    return {one.iri: round(one.value, 4) for one in ranking.ranked}


STAR = drawn(("a", "hub"), ("b", "hub"), ("c", "hub"))
PATH = drawn(("a", "b"), ("b", "c"), directed=False)


def test_all_pagerank_goes_to_the_one_that_all_draw_on() -> None:
    found = rank(STAR, "pagerank")
    assert found.ranked[0].iri == "hub"
    assert sum(one.value for one in found.ranked) == pytest.approx(1)
    # Each leaf has t, the hub t + 0.85 (3t + hub/4 …) solved by hand: hub = t (1 + 3 · 0.85).
    leaf = found.ranked[1].value
    assert found.ranked[0].value == pytest.approx(leaf * (1 + 3 * 0.85), rel=1e-4)


def test_who_stands_between_all_others_has_all_betweenness() -> None:
    assert values(rank(PATH, "betweenness")) == {"b": 1.0, "a": 0.0, "c": 0.0}


def test_degree_is_the_share_of_others_that_one_is_joined_to() -> None:
    assert values(rank(PATH, "degree")) == {"b": 1.0, "a": 0.5, "c": 0.5}


def test_hubs_draw_on_authorities() -> None:
    assert values(rank(STAR, "authorities")) == {"hub": 1.0, "a": 0.0, "b": 0.0, "c": 0.0}
    assert values(rank(STAR, "hubs")) == {"a": 0.3333, "b": 0.3333, "c": 0.3333, "hub": 0.0}


def test_eigenvector_of_a_path_is_one_to_root_two_to_one() -> None:
    assert values(rank(PATH, "eigenvector")) == {"b": 0.7071, "a": 0.5, "c": 0.5}


def test_eigenvector_is_taken_on_the_largest_part_and_is_0_elsewhere() -> None:
    apart = drawn(("a", "b"), ("b", "c"), ("x", "y"), directed=False)
    assert values(rank(apart, "eigenvector")) == {"b": 0.7071, "a": 0.5, "c": 0.5, "x": 0.0, "y": 0.0}


def test_eigenvector_is_not_defined_where_nothing_comes_back() -> None:
    with pytest.raises(OnrecordError, match=r"eigenvector is not defined here.*try pagerank"):
        rank(STAR, "eigenvector")


@pytest.mark.parametrize("by", ["hubs", "authorities"])
def test_hits_is_not_defined_where_nothing_is_joined(by: str) -> None:
    alone = drawn(("a", "a"))
    with pytest.raises(OnrecordError, match="nothing is joined"):
        rank(alone, by)


def test_parallel_edges_count_as_one_with_their_weights_summed() -> None:
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.add_nodes_from("abc", kind="outlet", label="x")
    graph.add_edge("a", "b", weight=2)
    graph.add_edge("a", "b")
    graph.add_edge("a", "c")
    found = values(rank(graph, "pagerank"))
    base = found["a"]
    assert (found["b"] - base) / (found["c"] - base) == pytest.approx(3, rel=0.01)


def test_only_the_kind_asked_for_is_given_and_equals_stand_by_name() -> None:
    graph = drawn(("z", "hub"), ("a", "hub"))
    graph.nodes["hub"]["kind"] = "person"
    assert [one.label for one in rank(graph, "pagerank", of="outlet").ranked] == ["A", "Z"]
    assert [one.label for one in rank(graph, "pagerank", of=["person", "outlet"]).ranked] == ["HUB", "A", "Z"]


def test_a_kind_may_be_asked_for_as_the_commands_do_and_an_unknown_one_is_refused() -> None:
    assert rank(STAR, "pagerank", of="outlets") == rank(STAR, "pagerank", of="outlet")
    with pytest.raises(ArgumentError, match=r"'planets' is not a kind \(known: people"):
        rank(STAR, "pagerank", of=["outlets", "planets"])


def test_an_unknown_measure_names_those_there_are() -> None:
    with pytest.raises(OnrecordError, match=r"no measure 'fame' \(known: pagerank, betweenness, degree"):
        rank(STAR, "fame")


@pytest.mark.parametrize("by", MEASURES)
@pytest.mark.parametrize("of", [None, "people", "outlets", "claims"])
def test_every_measure_ranks_the_whole_of_a_store(by: str, of: str | None, store: LocalStore) -> None:
    """Its largest part in which each reaches each other has two nodes: who speaks, and is spoken to."""
    graph = network(store)
    assert max(map(len, nx.strongly_connected_components(graph))) == 2
    found = rank(graph, by, of)
    assert found.ranked
    assert all(-1e-9 < one.value <= 2 for one in found.ranked)


@pytest.mark.parametrize("directed", [True, False])
def test_eigenvector_of_few_nodes_is_that_of_many(directed: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    ring = [(str(n), str((n + step) % 9)) for n in range(9) for step in (1, 1 + n % 3)]
    graph = drawn(*ring, directed=directed)
    few = values(rank(graph, "eigenvector"))
    monkeypatch.setattr(centrality, "DENSE_UP_TO", 0)
    assert few == pytest.approx(values(rank(graph, "eigenvector")), abs=1e-3)


@pytest.mark.parametrize("error", [nx.PowerIterationFailedConvergence(100), ArpackError(-9999)])
def test_a_measure_that_finds_no_end_says_so_in_a_line(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> dict[str, float]:
        raise error

    monkeypatch.setitem(MEASURES, "pagerank", fails)
    with pytest.raises(OnrecordError, match=r"pagerank finds no end here: .* \(try degree\)"):
        rank(STAR, "pagerank")


@pytest.mark.parametrize("by", MEASURES)
def test_an_empty_graph_ranks_nothing(by: str) -> None:
    assert rank(drawn(), by) == Ranking(by, (), sampled=False)


@pytest.mark.parametrize("by", MEASURES)
def test_every_measure_says_what_a_high_value_means(by: str) -> None:
    assert "High:" in (MEASURES[by].__doc__ or "")


@pytest.mark.parametrize("by", ["pagerank", "betweenness", "degree", "hubs", "authorities"])
def test_a_real_network_and_its_projections_can_be_ranked(store: LocalStore, by: str) -> None:
    whole = network(store)
    for graph in (whole, sources(whole), sources(whole, by="articles"), outlets(whole)):
        assert len(rank(graph, by).ranked) == len(graph)


def test_past_a_size_betweenness_is_sampled_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(centrality, "EXACT_UP_TO", 20)
    monkeypatch.setattr(centrality, "SAMPLE", 10)
    ring = drawn(*((f"n{n}", f"n{(n + 1) % 21}") for n in range(21)), directed=False)
    found = rank(ring, "betweenness")
    assert found.sampled
    assert found == rank(ring, "betweenness")
    assert not rank(ring, "degree").sampled
    assert not rank(PATH, "betweenness").sampled
