from __future__ import annotations

from dataclasses import replace

import pytest
from rdflib import BNode, Graph, URIRef

from onrecord.errors import NotFoundError
from onrecord.graph.check import check
from onrecord.graph.credibility import (
    assess,
    assessment_graph,
    explain,
    explanation,
    rebuild,
    support,
)
from onrecord.graph.credibility.assessment import Assessment, Factor, Metric
from onrecord.graph.model import Relay
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ASSESSMENT, CORROBORATION, ID, OR, PROV
from onrecord.loaders.triples import article_graph
from tests.articles import FERRY, MADE_AT, PLANT, ferry, plant, span

REYK, TIMES = f"{ID}person/ann-reyk", f"{ID}outlet/lorne-times"
CLOSES, KEPT_OPEN, WORKERS = (f"{PLANT.iri}#c{n}" for n in (1, 3, 4))


def assessed(store: LocalStore) -> dict[str, Assessment]:
    return {one.of: one for one in assess(store)}


def test_every_claim_and_every_source_is_assessed(store: LocalStore) -> None:
    found = assessed(store)
    claims = {node for node, facts in network(store).nodes(data=True) if facts["kind"] == "claim"}
    assert {iri for iri, one in found.items() if one.metric is Metric.CLAIM_SUPPORT} == claims
    assert {REYK, TIMES, f"{PLANT.iri}#e1"} <= set(found)


def test_a_claim_of_an_insider_at_second_hand_is_explained_by_its_components(store: LocalStore) -> None:
    one = assessed(store)[CLOSES]
    assert (one.value, one.admiralty) == (0.3, "F6")
    assert [(part.factor, part.contribution) for part in one.components] == [
        (Factor.INDEPENDENT_ORIGINS, 0.2),
        (Factor.LEVEL_OF_ATTRIBUTION, 0.1),
        (Factor.SOURCE_PROXIMITY, 0.1),
        (Factor.RELAY_ONLY, -0.1),
    ]
    assert {part.because for part in one.components} == {(f"{PLANT.iri}#u1",)}


def test_a_claim_without_a_source_has_no_value_and_says_why(store: LocalStore) -> None:
    one = assessed(store)[WORKERS]
    assert (one.value, one.admiralty, one.components) == (None, "F6", ())
    assert one.reason == "no source is given for it"


def test_a_claim_that_is_only_disputed_has_no_value_and_says_why(store: LocalStore) -> None:
    one = assessed(store)[f"{PLANT.iri}#c2"]
    assert (one.value, one.reason) == (None, "nobody here says it, though somebody denies or doubts it")


def test_a_source_with_too_few_claims_is_not_judged(store: LocalStore) -> None:
    one = assessed(store)[f"{ID}person/carl-oduya"]
    assert (one.value, one.admiralty) == (None, "F6")
    assert one.reason == "0 sourced claims that state something, and 3 are needed"


def test_a_source_is_judged_by_the_mean_of_its_claims(store: LocalStore) -> None:
    one = assessed(store)[REYK]
    assert (one.value, one.reason) == (0.5, "the mean of its 3 sourced claims")
    outlet = assessed(store)[TIMES]
    assert outlet.value == pytest.approx((0.3 + 0.5 + 0.5) / 3, abs=0.002)


def test_a_source_whose_claims_nobody_else_speaks_of_has_no_letter(store: LocalStore) -> None:
    assert {one.admiralty[0] for one in assess(store)} == {"F"}


def several(store: LocalStore, *, agree: int, dispute: int) -> dict[str, Assessment]:
    """Ann Reyk makes three claims; of some of them Carl Oduya says the same, and some he disputes."""
    article, reading = ferry()
    first, second, denial = reading.utterances
    graph = article_graph(article, replace(reading, utterances=(first, second, first)), made_at=MADE_AT)
    for number in range(1, agree + dispute + 1):
        other = URIRef(f"{article.iri}#u1{number}")
        graph += _copy(graph, URIRef(f"{article.iri}#u{number}"), other)
        graph.set((other, OR.speaker, URIRef(f"{ID}person/carl-oduya")))
        if number > agree:
            graph.set((other, OR.stance, OR.Denies))
    store.replace(graph)
    assert denial.stance.disputes
    return assessed(store)


def _copy(graph: Graph, subject: URIRef, name: URIRef) -> Graph:
    copy = Graph()
    for predicate, value in graph.predicate_objects(subject):
        copy.add((name, predicate, value))
    return copy


def test_a_source_that_others_confirm_has_a_letter(empty: LocalStore) -> None:
    found = several(empty, agree=3, dispute=0)
    assert found[REYK].admiralty == "B6"
    assert found[REYK].held == 0.875
    assert found[f"{FERRY.iri}#c1"].admiralty == "B2"
    assert found[f"{FERRY.iri}#c1"].value == 0.72


def test_disputes_lower_the_letter_and_word_against_word_is_an_even_chance(empty: LocalStore) -> None:
    assert several(empty, agree=2, dispute=1)[REYK].admiralty == "B6"
    assert several(empty, agree=0, dispute=3)[REYK].admiralty == "C6"


def test_an_outlet_is_not_confirmed_by_having_published_a_claim(empty: LocalStore) -> None:
    assert several(empty, agree=0, dispute=0)[TIMES].admiralty == "F6"


def test_ten_reports_of_one_origin_are_worth_no_more_than_one(empty: LocalStore) -> None:
    article, reading = plant()
    first = reading.utterances[0]
    once = replace(reading, utterances=(first,))
    relay = Relay("e2", (), span(article.text, "Lorne Times"))
    often = replace(reading, utterances=(replace(first, relays=first.relays + (relay,) * 9),))
    values = []
    for version in (once, often):
        empty.replace(article_graph(article, version, made_at=MADE_AT))
        values.append(assessed(empty)[CLOSES].value)
    assert values == [0.3, 0.3]


def test_assessments_come_back_from_the_store_as_they_were_made(store: LocalStore) -> None:
    made = assess(store)
    assert rebuild(store) == len(made)
    assert [explain(store, one.of) for one in made] == made


def test_rebuilding_changes_nothing_that_was_read(store: LocalStore) -> None:
    before = set(store.quads())
    rebuild(store)
    assert before < set(store.quads())
    again = set(store.quads())
    rebuild(store)
    assert set(store.quads()) == again


def test_the_graph_of_assessments_is_well_formed_and_has_no_blank_nodes(store: LocalStore) -> None:
    graph = assessment_graph(assess(store))
    assert graph.identifier == ASSESSMENT
    assert not [node for node in graph.all_nodes() if isinstance(node, BNode)]
    rebuild(store)
    assert check(store) == []


def test_without_stored_assessments_one_is_made_when_asked_for(store: LocalStore) -> None:
    assert explain(store, CLOSES).value == 0.3


def test_what_is_neither_claim_nor_source_has_no_assessment(store: LocalStore) -> None:
    with pytest.raises(NotFoundError, match="neither a claim nor the source of one"):
        explain(store, PLANT.iri)


def test_the_support_of_an_article_is_by_claim(store: LocalStore) -> None:
    rebuild(store)
    found = support(store, PLANT.iri)
    assert (found[CLOSES], found[KEPT_OPEN], found[WORKERS]) == ((0.3, "F6"), (0.5, "F3"), (None, "F6"))
    assert len(found) == 4


def test_an_explanation_reads_well(store: LocalStore) -> None:
    assert explanation(store, explain(store, KEPT_OPEN)).splitlines() == [
        "We keep it open",
        "claim support: 0.50 of 1, between 0.40 and 0.80 (from what the articles give for it)",
        "Admiralty F3: source: reliability can't be judged; information: possibly true (STIX confidence 50)",
        "",
        "what raises it:",
        "+0.20  independent origins: 1 independent source: Ann Reyk",
        "       Plant to close, Harbour Post, 2026-01-02: “We keep it open,” Reyk told",
        "+0.30  level of attribution: at best on the record: Ann Reyk",
        "       Plant to close, Harbour Post, 2026-01-02: “We keep it open,” Reyk told",
        "",
        "matters most: Ann Reyk; without this source no score",
        "not known: whether a second, independent source says so",
        "not known: what those whom it concerns say to it: no denial or doubt of it was found",
        "not known: how reliable the source is, since others speak of too few of its claims",
    ]


def test_an_explanation_without_a_value_says_why(store: LocalStore) -> None:
    text = explanation(store, explain(store, WORKERS))
    assert "claim support: ? (no source is given for it)" in text


def test_the_network_carries_the_assessments(store: LocalStore) -> None:
    rebuild(store)
    node = network(store).nodes[CLOSES]
    assert (node["value"], node["admiralty"]) == (0.3, "F6")
    assert node["components"][0] == {
        "factor": "independent origins",
        "raw": 1.0,
        "contribution": 0.2,
        "note": "1 independent source: two officials",
    }
    assert network(store).nodes[WORKERS]["value"] is None


def test_a_store_that_holds_nothing_leaves_nothing_to_assess(empty: LocalStore) -> None:
    assert assess(empty) == []
    assert rebuild(empty) == 0


def test_without_a_source_what_it_alone_said_is_gone(store: LocalStore) -> None:
    rebuild(store)
    without = explain(store, KEPT_OPEN, without=REYK)
    assert (without.value, without.reason) == (None, "no source is given for it")
    assert explain(store, CLOSES, without=REYK).value == explain(store, CLOSES).value


def test_of_a_source_too_it_is_told_what_is_left_without_another(store: LocalStore) -> None:
    rebuild(store)
    whole = explain(store, TIMES)
    assert explain(store, TIMES, without=f"{ID}person/nobody").value == whole.value
    assert explain(store, TIMES, without=REYK).reason != whole.reason
    with pytest.raises(NotFoundError, match="nothing is left to assess without"):
        explain(store, TIMES, without=TIMES)


def test_copies_of_one_utterance_are_one_origin(empty: LocalStore) -> None:
    several(empty, agree=1, dispute=0)
    first, other, claim = (f"{FERRY.iri}#{name}" for name in ("u1", "u11", "c1"))
    assert assessed(empty)[claim].value == 0.7
    empty.amend(str(CORROBORATION), (), [(URIRef(other), PROV.hadPrimarySource, URIRef(first))])
    copied = assessed(empty)
    assert copied[claim].value == 0.5
    assert f"{ID}person/carl-oduya" in copied


def test_the_interval_of_a_record_holds_its_mean(store: LocalStore) -> None:
    low, high = assessed(store)[TIMES].interval or (1, 0)
    assert low < (assessed(store)[TIMES].value or 0) < high
