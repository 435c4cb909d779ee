from __future__ import annotations

import networkx as nx

from onrecord.exports.clusters import overview
from onrecord.exports.graph_page import graph_page
from onrecord.graph.network.shape import Network
from tests.browser import OpenPage
from tests.exports.graph_page.shown import embedded
from tests.exports.invented_network import network


def three_claims() -> Network:
    made: Network = nx.MultiDiGraph()
    for iri, kind in (
        ("post", "outlet"),
        ("acme", "organization"),
        ("city", "organization"),
        ("jo", "person"),
    ):
        made.add_node(iri, kind=kind, label=iri.title())
    for claim in ("c1", "c2", "c3", "c4"):
        made.add_node(claim, kind="claim", label=claim)
        made.add_edge("post", claim, kind="reported")
    for claim, subject in (("c1", "acme"), ("c2", "acme"), ("c1", "city")):
        made.add_edge(claim, subject, kind="mentions")
    made.add_edge("jo", "acme", kind="affiliated")
    made.add_edge("jo", "city", kind="affiliated", article="a")
    made.add_edge("jo", "city", kind="affiliated", article="b")
    made.add_edge("jo", "c3", kind="says")
    return made


def test_claims_cluster_by_what_they_mention_else_by_where_most_articles_have_their_speaker() -> None:
    made = overview(three_claims(), 300)
    clusters = {
        told["label"]: told["members"] for _, told in made.nodes(data=True) if told["kind"] == "cluster"
    }
    assert clusters == {"2 claims about Acme": ["c1", "c2"], "1 claim about or from City": ["c3"]}
    weights = {told["weight"] for _, _, told in made.edges(data=True) if told["kind"] == "holds"}
    assert weights == {1, 2}


def test_an_overview_keeps_to_its_size() -> None:
    for most in (10, 50, 300):
        assert len(overview(network(3000), most)) <= most


def test_a_record_too_large_is_drawn_by_clusters_and_search_still_finds_every_claim(
    open_page: OpenPage,
) -> None:
    page = open_page(graph_page(network(1600)))
    assert "clusters of claims" in page.inner_text("#drawn")
    assert page.evaluate(
        "record.nodes.filter(isDrawn).every((n) => n.kind !== 'claim' && n.kind !== 'person')"
    )
    page.evaluate("choose(record.nodes.find((node) => node.members).id)")
    claim = page.locator("#panel li button").first
    words = claim.inner_text()
    claim.click()
    assert page.inner_text("#panel h2") == words
    assert page.evaluate("canvasNodes.get(state.selected) !== null")
    page.click("[data-view=table]")
    page.select_option("#table-name", "names")
    assert "Cluster of claims" not in page.inner_text("#rows")


def test_below_the_limit_there_are_no_clusters() -> None:
    nodes = embedded(graph_page(network(450)))["nodes"]
    assert not any(node["kind"] == "cluster" for node in nodes)
