from __future__ import annotations

from dataclasses import replace
from typing import Any

import networkx as nx
import pytest

from onrecord.errors import NotFoundError
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.model import Comparison, Layer
from onrecord.graph.corroboration.stored import group_iri, triples
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.model import EntityKind, Relay
from onrecord.graph.network.building import network
from onrecord.graph.network.projections import outlets, sources
from onrecord.graph.network.selection import neighbourhood
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import CORROBORATION, ID
from onrecord.loaders.triples import article_graph
from tests.articles import AUTHOR, FERRY, MADE_AT, PLANT, note, plant, span
from tests.graph.identity.invented import named

REYK, ODUYA, WRITER = f"{ID}person/ann-reyk", f"{ID}person/carl-oduya", f"{ID}person/bo-writer"
POST, TIMES = f"{ID}outlet/harbour-post", f"{ID}outlet/lorne-times"
PORT = f"{ID}organization/lorne-port-authority"
OFFICIALS = f"{PLANT.iri}#e1"


@pytest.fixture
def whole(store: LocalStore) -> Network:
    return network(store)


def edges(network: Network, kind: str) -> list[tuple[str, str]]:
    return sorted((a, b) for a, b, edge in network.edges(data=True) if edge["kind"] == kind)


def the_edge(network: Network, kind: str, source: str) -> dict[str, Any]:
    (found,) = (e for a, _, e in network.edges(data=True) if e["kind"] == kind and a == source)
    return found


def test_every_node_has_a_kind_and_a_label(whole: Network) -> None:
    kinds = [kind for _, kind in sorted((iri, node["kind"]) for iri, node in whole.nodes(data=True))]
    assert all(node["label"] for _, node in whole.nodes(data=True))
    assert {kind: kinds.count(kind) for kind in set(kinds)} == {
        "person": 3, "outlet": 2, "organization": 1, "unnamed": 2, "author": 1, "claim": 9,
    }  # fmt: skip


def test_the_edges_run_from_who_acts_to_what_is_acted_on(whole: Network) -> None:
    assert edges(whole, "says") == sorted(
        [
            (OFFICIALS, f"{PLANT.iri}#c1"),
            (REYK, f"{PLANT.iri}#c3"),
            (REYK, f"{FERRY.iri}#c1"),
            (REYK, f"{FERRY.iri}#c2"),
            (f"{AUTHOR.iri}#e1", f"{AUTHOR.iri}#c1"),
        ]
    )
    assert edges(whole, "disputes") == sorted([(REYK, f"{PLANT.iri}#c2"), (ODUYA, f"{FERRY.iri}#c3")])
    assert edges(whole, "relays") == [(TIMES, f"{PLANT.iri}#c1")]
    assert edges(whole, "told") == [(REYK, POST)]
    assert edges(whole, "affiliated") == sorted([(ODUYA, PORT), (f"{AUTHOR.iri}#e2", POST)])
    assert edges(whole, "writes_for") == [(WRITER, POST)]


def test_a_publisher_reports_every_claim_of_its_articles(whole: Network) -> None:
    reported = edges(whole, "reported")
    assert [claim for outlet, claim in reported if outlet == POST] == [
        f"{PLANT.iri}#c{n}" for n in range(1, 5)
    ]
    assert (TIMES, f"{PLANT.iri}#c1") not in reported


def test_a_publisher_quotes_each_source_with_one_weighted_edge(whole: Network) -> None:
    weights = {(a, b): e["weight"] for a, b, e in whole.edges(data=True) if e["kind"] == "quotes"}
    assert weights == {(POST, OFFICIALS): 1, (POST, REYK): 2, (TIMES, REYK): 2, (TIMES, ODUYA): 1}


def test_an_edge_quotes_its_evidence(whole: Network) -> None:
    edge = the_edge(whole, "says", OFFICIALS)
    start, end = edge["evidence"]
    assert edge["quote"] == PLANT.text[start:end]
    assert edge["quote"].startswith("The plant in Lorne will close, two officials")
    assert {name: edge[name] for name in edge if name not in ("quote", "evidence")} == {
        "kind": "says", "article": PLANT.iri, "article_title": "Plant to close", "outlet": "Harbour Post",
        "date": "2026-01-02", "utterance": f"{PLANT.iri}#u1", "content": "The plant in Lorne will close",
        "cue": "said", "stance": "asserts", "level": "on background", "speech": "indirect", "hedged": False,
        "confidence": 0.9,
    }  # fmt: skip


def test_a_relay_points_at_what_it_relays_and_has_no_stance(whole: Network) -> None:
    edge = the_edge(whole, "relays", TIMES)
    assert (edge["relays"], edge["utterance"]) == (f"{PLANT.iri}#u1", f"{PLANT.iri}#u1r1")
    assert (edge["quote"], edge["stance"], edge["confidence"]) == ("as reported by Lorne Times", None, None)


def test_an_affiliation_has_role_status_and_evidence(whole: Network) -> None:
    edge = the_edge(whole, "affiliated", ODUYA)
    assert (edge["role"], edge["status"]) == ("harbour master", "former")
    assert edge["quote"] == "a former harbour master at Lorne Port Authority"


def test_roles_stand_in_the_node_also_where_no_organisation_is_given(whole: Network) -> None:
    assert whole.nodes[REYK]["roles"] == ["Mayor", "mayor"]
    assert whole.nodes[ODUYA]["roles"] == ["former harbour master"]


def test_entities_keep_what_is_said_of_them(whole: Network) -> None:
    officials = whole.nodes[OFFICIALS]
    assert officials["described_as"] == "two officials close to the council"
    assert (officials["proximity"], officials["reason_withheld"]) == ("insider", "on condition of anonymity")
    assert whole.nodes[TIMES]["ownership"] == "family-owned"
    assert whole.nodes[REYK]["aliases"] == ["Reyk"]


def test_a_claim_knows_whether_anybody_stands_behind_it(whole: Network) -> None:
    facts = {c: (n["unattributed"], n["origins"]) for c, n in whole.nodes(data=True) if n["kind"] == "claim"}
    assert facts[f"{PLANT.iri}#c1"] == (False, 1)
    assert facts[f"{PLANT.iri}#c2"] == (False, 0)
    assert facts[f"{PLANT.iri}#c4"] == (True, 0)
    assert whole.nodes[f"{PLANT.iri}#c4"]["quote"] == "The plant has 300 workers."


def test_an_article_without_outlet_title_or_date_has_its_first_words_on_its_edges(whole: Network) -> None:
    edge = the_edge(whole, "says", f"{AUTHOR.iri}#e1")
    assert (edge["outlet"], edge["article_title"], edge["date"]) == (None, AUTHOR.heading, None)


def test_of_several_names_the_most_frequent_is_the_label(empty: LocalStore) -> None:
    for number, name in enumerate(("The Harbour Post", "Harbour Post", "Harbour Post")):
        article, reading = note()
        entities = tuple(replace(e, name=name) if e.key == "e3" else e for e in reading.entities)
        article = replace(article, iri=f"https://two.example/{number}")
        empty.replace(article_graph(article, replace(reading, entities=entities), made_at=MADE_AT))
    assert network(empty).nodes[POST]["label"] == "Harbour Post"
    assert network(empty).nodes[POST]["aliases"] == ["The Harbour Post"]


def test_an_empty_store_is_an_empty_network(empty: LocalStore) -> None:
    assert len(network(empty)) == 0


def test_what_is_about_a_node_grows_with_the_hops(whole: Network) -> None:
    assert set(neighbourhood(whole, TIMES, 0)) == {TIMES}
    near = neighbourhood(whole, ODUYA, 1)
    assert set(near) == {ODUYA, PORT, TIMES, f"{FERRY.iri}#c3"}
    assert set(near) < set(neighbourhood(whole, ODUYA, 2))


def test_nothing_is_about_a_node_that_is_not_there(whole: Network) -> None:
    with pytest.raises(NotFoundError, match="nobody"):
        neighbourhood(whole, "urn:nobody", 1)


def weights(projection: nx.Graph[str]) -> dict[tuple[str, str], int]:
    return {(a, b): edge["weight"] for a, b, edge in projection.edges(data=True)}


def test_sources_that_speak_of_one_claim_are_joined(whole: Network) -> None:
    found = sources(whole)
    assert weights(found) == {tuple(sorted((OFFICIALS, TIMES))): 1} or weights(found) == {
        (OFFICIALS, TIMES): 1
    }
    assert set(found) == {OFFICIALS, TIMES, REYK, ODUYA, f"{AUTHOR.iri}#e1"}


def test_sources_that_speak_in_one_article_are_joined(whole: Network) -> None:
    joined = {frozenset(pair): weight for pair, weight in weights(sources(whole, by="articles")).items()}
    assert joined == {
        frozenset((OFFICIALS, TIMES)): 1,
        frozenset((OFFICIALS, REYK)): 1,
        frozenset((TIMES, REYK)): 1,
        frozenset((REYK, ODUYA)): 1,
    }


def test_an_outlet_draws_on_the_one_it_relays(whole: Network) -> None:
    found = outlets(whole)
    assert weights(found) == {(POST, TIMES): 1}
    assert found.nodes[POST]["label"] == "Harbour Post"


def test_a_chain_of_relays_runs_through_each_of_its_outlets(empty: LocalStore) -> None:
    article, reading = plant()
    text = article.text
    third = replace(reading.entities[1], key="e6", name="Hill Wire")
    mayor = Relay("e3", (), span(text, "Mayor Ann Reyk"))
    chain = (*reading.utterances[0].relays, mayor, Relay("e6", (), span(text, "Lorne Times")))
    first = replace(reading.utterances[0], relays=chain)
    entities = (*reading.entities, third)
    empty.replace(article_graph(article, replace(reading, entities=entities, utterances=(first,))))
    wire = f"{ID}outlet/hill-wire"
    assert third.kind is EntityKind.OUTLET
    assert weights(outlets(network(empty))) == {(POST, wire): 1, (wire, TIMES): 1}


def test_an_outlet_draws_on_a_publisher_that_it_takes_for_an_organisation(empty: LocalStore) -> None:
    article, reading = plant()
    told = tuple(
        replace(one, kind=EntityKind.ORGANIZATION) if one.name == "Lorne Times" else one
        for one in reading.entities
    )
    empty.replace(article_graph(article, replace(reading, entities=told), made_at=MADE_AT))
    empty.replace(named(1, publisher="w:Lorne Times"))
    resolve(empty)
    assert weights(outlets(network(empty))) == {(POST, TIMES): 1}


def test_an_outlet_draws_on_the_one_that_was_told(empty: LocalStore) -> None:
    article, reading = plant()
    told = replace(reading.utterances[2], told_to="e2")
    empty.replace(article_graph(article, replace(reading, utterances=(told,))))
    assert weights(outlets(network(empty))) == {(POST, TIMES): 1}


def test_claims_say_which_are_one_claim_and_which_contradict(store: LocalStore) -> None:
    one, other, against = f"{PLANT.iri}#c1", f"{FERRY.iri}#c1", f"{FERRY.iri}#c2"
    first, second = sorted((one, against))
    group = group_iri(min(one, other))
    layer = Layer(
        groups={one: group, other: group},
        comparisons=(Comparison(first, second, Relation.CONTRADICTS, 0.9, "negated"),),
    )
    store.amend(str(CORROBORATION), (), triples(layer))
    claims = network(store).nodes
    assert claims[one]["group"] == claims[other]["group"] == group
    assert claims[against]["group"] is None
    assert claims[one]["contradicts"] == [against]
    assert claims[against]["contradicts"] == [one]
    assert claims[other]["contradicts"] == []


def test_a_claim_that_cannot_be_read_alone_is_called_by_its_cue_too(sold: LocalStore) -> None:
    made = network(sold)
    told = {
        (n["label"], n["text"], n["names_only"]) for _, n in made.nodes(data=True) if n["kind"] == "claim"
    }
    assert told == {
        ("defended the sale of the quay", "the sale of the quay", True),
        ("called the sale a mistake", "the sale a mistake", False),
    }
    assert the_edge(made, "says", REYK)["content"] == "the sale of the quay"
