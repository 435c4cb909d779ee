from __future__ import annotations

import copy
import re

import networkx as nx
import pytest

from onrecord.errors import ArgumentError
from onrecord.exports.graph_page import RecordNetwork, graph_page
from onrecord.graph.network.shape import Network
from tests.exports.graph_page.shown import embedded
from tests.exports.invented_network import network


def test_every_node_and_edge_is_embedded_though_not_all_are_drawn() -> None:
    big = network(450)
    record = embedded(graph_page(big))
    assert len(record["nodes"]) == 450
    assert len(record["edges"]) == big.number_of_edges()
    assert len([node for node in record["nodes"] if "x" in node]) <= 300


def test_the_same_network_gives_the_same_page_and_is_left_as_it_was() -> None:
    small = network(40)
    before = copy.deepcopy(small)
    assert graph_page(small) == graph_page(network(40))
    assert nx.utils.graphs_equal(small, before)


def test_a_page_loads_nothing_and_names_no_other_host_in_its_own_markup() -> None:
    html = graph_page(network(20))
    markup = re.sub(r"<script\b.*?</script>", "", html, flags=re.DOTALL)
    assert not re.search(r"""(?:src|href)=["'](?!#)""", markup)
    assert "url(" not in markup
    assert html.startswith("<!doctype html>")
    assert '<meta charset="utf-8">' in html


def test_a_view_that_there_is_not_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(
        ArgumentError, match=r"^'lane' is no view \(known: lanes, map, matrix, timeline, table\)$"
    ):
        graph_page(network(20), view="lane")


def test_zero_is_a_score_and_none_is_not() -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("a", kind="person", label="A", value=0.0, aliases=[])
    small.add_node("b", kind="person", label="B", value=None)
    first, second = embedded(graph_page(small))["nodes"]
    assert first["value"] == 0.0
    assert "value" not in second
    assert "aliases" not in first


def test_articles_are_told_once_with_a_link_only_where_it_is_safe() -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("a", kind="person", label="A")
    small.add_node("c", kind="claim", label="C", article="javascript:alert(1)")
    common = {
        "kind": "says",
        "article": "javascript:alert(1)",
        "article_title": "T",
        "outlet": None,
        "date": None,
    }
    small.add_edge("a", "c", **common)
    record = embedded(graph_page(small, article_pages={"javascript:alert(1)": "javascript:alert(2)"}))
    assert record["articles"] == {"javascript:alert(1)": {"title": "T"}}
    assert embedded(graph_page(small, article_pages={"javascript:alert(1)": "a/one.html"}))["articles"] == {
        "javascript:alert(1)": {"title": "T", "page": "a/one.html"}
    }


def test_a_node_without_a_label_is_refused() -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("a", kind="person")
    with pytest.raises(KeyError, match="label"):
        graph_page(small)


def test_parallel_edges_are_kept_and_unknown_ends_refused() -> None:
    drawing = RecordNetwork("T")
    drawing.add_node("a", "A")
    drawing.add_node("b", "B")
    drawing.add_edge("a", "b", kind="says")
    drawing.add_edge("a", "b", kind="says")
    assert drawing.num_edges() == 2
    with pytest.raises(KeyError, match="z"):
        drawing.add_edge("a", "z")
    assert drawing.generate_html() == drawing.html
