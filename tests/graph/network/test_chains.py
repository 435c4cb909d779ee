"""A claim's ways are those that the articles tell, each from its origin on."""

from __future__ import annotations

from typing import Any

import networkx as nx

from onrecord.graph.network.building import network
from onrecord.graph.network.chains import chains
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.articles import FERRY, PLANT

TIMES, REYK = f"{ID}outlet/lorne-times", f"{ID}person/ann-reyk"


def record(*told: tuple[str, str, str, str | None]) -> Network:
    """A network of statements: who, claim, utterance, and which utterance it relays."""
    graph: Network = nx.MultiDiGraph()
    for number, (speaker, claim, utterance, relays) in enumerate(told):
        facts: dict[str, Any] = {} if relays is None else {"relays": relays}
        place = {"article": "urn:a", "evidence": [number, number + 1], "utterance": utterance}
        graph.add_edge(speaker, claim, key=utterance, kind="relays" if relays else "says", **place, **facts)
    return graph


def speakers(found: list[list[Any]]) -> list[list[str]]:
    return [[one["speaker"] for one in way] for way in found]


def test_a_way_runs_from_the_origin_over_each_relay() -> None:
    told = record(("a", "c", "1", None), ("b", "c", "2", "1"), ("d", "c", "3", "2"))
    assert speakers(chains(told, "c")) == [["a", "b", "d"]]


def test_two_who_pass_on_the_same_are_two_ways() -> None:
    told = record(("a", "c", "1", None), ("b", "c", "2", "1"), ("d", "c", "3", "1"))
    assert speakers(chains(told, "c")) == [["a", "b"], ["a", "d"]]


def test_a_way_leads_over_what_another_article_calls_the_claim() -> None:
    told = record(("a", "c", "1", None), ("b", "other", "2", "1"))
    assert speakers(chains(told, "c")) == speakers(chains(told, "other")) == [["a", "b"]]


def test_a_ring_of_relays_is_told_once_around() -> None:
    told = record(("a", "c", "1", "2"), ("b", "c", "2", "1"))
    assert sorted(speakers(chains(told, "c"))) == [["a", "b"], ["b", "a"]]


def test_a_relay_of_somebody_unknown_begins_a_way() -> None:
    (way,) = chains(record(("b", "c", "2", "1")), "c")
    assert (way[0]["speaker"], way[0]["relays"]) == ("b", "1")


def test_a_claim_that_nobody_makes_was_told_in_no_way(store: LocalStore) -> None:
    assert chains(network(store), f"{PLANT.iri}#c4") == []


def test_the_ways_of_read_articles_are_those_they_tell(store: LocalStore) -> None:
    whole = network(store)
    assert speakers(chains(whole, f"{PLANT.iri}#c1")) == [[f"{PLANT.iri}#e1", TIMES]]
    assert speakers(chains(whole, f"{FERRY.iri}#c1")) == [[REYK]]


def test_a_network_of_some_articles_is_the_whole_without_the_others(store: LocalStore) -> None:
    whole, some = network(store), network(store, [FERRY.iri])
    held = {claim for claim, facts in whole.nodes(data=True) if facts.get("article") == FERRY.iri}
    assert {claim for claim, facts in some.nodes(data=True) if facts["kind"] == "claim"} == held
    assert all(some.nodes[claim] == whole.nodes[claim] for claim in held)
