"""What the panel of the graph page tells of a node, and of the whole."""

from __future__ import annotations

import networkx as nx

from onrecord.exports.cards import points
from onrecord.exports.graph_page import graph_page
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.articles import sale
from tests.browser import OpenPage
from tests.exports.graph_page.shown import chain_of_three


def test_the_chain_of_relays_runs_from_origin_to_article(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    for iri, kind, label in (
        ("s", "unnamed", "an official"),
        ("o", "outlet", "Wire"),
        ("c", "claim", "It closed"),
    ):
        small.add_node(iri, kind=kind, label=label)
    common = {
        "article": "https://a.example/1",
        "article_title": "T",
        "outlet": "The Post",
        "quote": "It closed",
    }
    small.add_edge("s", "c", kind="says", utterance="u1", stance="asserts", level="on background", **common)
    small.add_edge("o", "c", kind="relays", utterance="u2", relays="u1", **common)
    page = open_page(graph_page(small), "#node=s")
    assert page.locator(".chain li").all_inner_texts() == ["an official", "Wire", "The Post"]
    assert page.get_attribute(".evidence a", "href") == "https://a.example/1"


def test_a_score_shows_its_parts_and_no_score_shows_a_question_mark(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    part = {"factor": "independent origins", "raw": 2, "contribution": 0.25, "note": "two speakers"}
    small_part = {"factor": "relay only", "raw": 0.02, "contribution": -0.002, "note": ""}
    small.add_node("a", kind="claim", label="A", value=0.62, admiralty="C3", components=[part, small_part])
    small.nodes["a"].update(interval=(0.4, 0.75), notes=["not known: how the source knows"])
    small.add_node("b", kind="claim", label="B", value=None, admiralty=None, components=[])
    page = open_page(graph_page(small), "#node=a")
    assert "62 / 100, between 40 and 75" in page.inner_text(".score")
    assert page.inner_text(".open-questions") == "not known: how the source knows"
    assert "C3" in page.inner_text(".score")
    assert page.inner_text(".components tbody").split("\n") == [
        "+25\tindependent origins: two speakers",
        "−0.2\trelay only",
    ]
    page.evaluate("choose('b')")
    assert page.inner_text(".score").split("\n")[0].startswith("?")


def test_the_same_words_are_listed_once_with_how_often_they_stand_there(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("p", kind="person", label="Ann Reyk")
    small.add_node("q", kind="person", label="Carl Oduya")
    for name, words in (("a", "The quay is safe"), ("b", "The quay is safe"), ("c", "The ferry runs")):
        small.add_node(name, kind="claim", label=words)
        small.add_edge(name, "p", kind="mentions")
        small.add_edge("p", "q", kind="told", utterance=name, quote=words)
    page = open_page(graph_page(small), "#node=p")
    spoken = page.locator("#panel h3:has-text('Spoken of in 3 claims') + ul li")
    assert spoken.all_inner_texts() == ["The quay is safe (2 times)", "The ferry runs"]
    assert page.locator("#panel h3:has-text('Ties') + ul li").all_inner_texts() == ["told Carl Oduya"]


def test_the_glance_leaves_out_what_there_is_none_of(open_page: OpenPage) -> None:
    panel = open_page(graph_page(chain_of_three())).inner_text("#panel")
    assert "none of them unnamed" in panel
    assert "without a source" not in panel


def test_the_glance_tells_the_disputed_claims_of_the_period_and_how_many_more(open_page: OpenPage) -> None:
    made: Network = nx.MultiDiGraph()
    made.add_node("p", kind="person", label="Ann Reyk")
    for number in range(10):
        told = {"article": f"a{number}", "article_title": "A", "date": f"2026-01-{number + 1:02}"}
        made.add_node(f"c{number}", kind="claim", label=f"claim {number}", **told)
        made.add_edge("p", f"c{number}", kind="disputes", utterance=f"u{number}", quote="No.", **told)
    page = open_page(graph_page(made))
    assert "2 more are in the table." in page.inner_text("#panel")
    page.evaluate("setPeriod('2026-01-01', '2026-01-03'); refresh()")
    listed = page.locator("#panel h3:has-text('Disputed claims') + ul li")
    assert listed.all_inner_texts() == ["claim 0", "claim 1", "claim 2"]
    assert "more are in the table" not in page.inner_text("#panel")


def test_the_script_rounds_as_the_other_pages_do(open_page: OpenPage, html: str) -> None:
    values = [n / 1000 for n in range(-1000, 1001)]
    assert open_page(html).evaluate("(all) => all.map((one) => Number(points(one)))", values) == [
        points(value) for value in values
    ]


def test_a_claim_that_states_nothing_is_told_by_its_label_and_has_no_score(
    open_page: OpenPage, sold: LocalStore
) -> None:
    named, stated = (f"{sale()[0].iri}#c{number}" for number in (1, 2))
    page = open_page(graph_page(sold), f"#node={named}")
    assert page.inner_text("#panel h2") == "defended the sale of the quay"
    assert "No score: the words name something and state nothing" in page.inner_text("#panel")
    assert page.locator("#panel .score").count() == 0
    assert page.inner_text(".evidence .who").strip() == "Ann Reyk does so"
    page.evaluate(f"choose('{stated}')")
    assert page.inner_text(".score").startswith("?")
    page.evaluate(f"choose('{ID}person/ann-reyk')")
    assert page.inner_text(".evidence .who").strip() == "defended the sale of the quay"
