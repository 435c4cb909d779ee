from __future__ import annotations

from collections.abc import Callable

import pytest
from rdflib import RDF, BNode, Graph, Literal, URIRef

from onrecord.derived import derive
from onrecord.graph.check import Problem, behind, check, check_article
from onrecord.graph.model import Span
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import (
    ASSESSMENT,
    CORROBORATION,
    DQV,
    NIF,
    OR,
    ORG,
    RESOLUTION,
    SCHEMA,
    span_iri,
)
from onrecord.loaders.triples import article_graph
from tests.articles import MADE_AT, PLANT, graphs, sale

ARTICLE = URIRef(PLANT.iri)
FIRST = URIRef(f"{PLANT.iri}#u1")
RELAY = URIRef(f"{PLANT.iri}#u1r1")
MEMBERSHIP = URIRef(f"{PLANT.iri}#m1")
SPAN = span_iri(PLANT.iri, Span(0, 29))
WHOLE = span_iri(PLANT.iri, Span(0, len(PLANT.text)))


def test_what_the_loaders_make_is_well_formed(store: LocalStore) -> None:
    assert check(store) == []


def test_an_empty_store_is_well_formed(empty: LocalStore) -> None:
    assert check(empty) == []


def test_derived_graphs_are_told_that_lag_behind_the_articles(store: LocalStore) -> None:
    assert [one.graph for one in behind(store)] == [str(RESOLUTION), str(CORROBORATION), str(ASSESSMENT)]
    derive(store)
    assert behind(store) == []
    store.replace(article_graph(*sale(), made_at=MADE_AT))
    assert [one.graph for one in behind(store)] == [str(RESOLUTION), str(CORROBORATION), str(ASSESSMENT)]
    derive(store)
    scores = store.article(str(ASSESSMENT))
    store.remove(str(ASSESSMENT))
    assert [one.graph for one in behind(store)] == [str(ASSESSMENT)]
    store.replace(scores)
    assert behind(store) == []


def test_a_removed_article_leaves_derived_graphs_behind_until_they_are_made_anew(store: LocalStore) -> None:
    derive(store)
    for name in store.articles():
        store.remove(name)
    assert "check --repair" in behind(store)[0].message
    derive(store)
    assert behind(store) == []


def test_an_empty_store_lags_behind_nothing(empty: LocalStore) -> None:
    assert behind(empty) == []


def without(subject: URIRef, predicate: URIRef) -> Callable[[Graph], object]:
    return lambda graph: graph.remove((subject, predicate, None))


def with_(subject: URIRef, predicate: URIRef, value: URIRef | Literal | BNode) -> Callable[[Graph], object]:
    return lambda graph: graph.add((subject, predicate, value))


def instead(subject: URIRef, predicate: URIRef, value: URIRef | Literal) -> Callable[[Graph], object]:
    return lambda graph: graph.set((subject, predicate, value))


@pytest.mark.parametrize(
    ("harm", "focus", "message"),
    [
        (without(FIRST, OR.claim), FIRST, "An utterance has one claim. (or:claim)"),
        (without(FIRST, OR.evidence), FIRST, "An utterance has one span of evidence. (or:evidence)"),
        (without(FIRST, OR.stance), FIRST, "An utterance has stance, speech, confidence and content; or"),
        (without(RELAY, OR.speaker), RELAY, "or relays another"),
        (with_(FIRST, OR.level, OR.DeepBackground), FIRST, "one level of attribution"),
        (instead(FIRST, OR.stance, OR.Former), FIRST, "at most one stance, of the six"),
        (instead(FIRST, OR.confidence, Literal(1.5)), FIRST, "Confidence is an xsd:decimal from 0 to 1"),
        (instead(MEMBERSHIP, OR.status, OR.Asks), MEMBERSHIP, "current, former or unknown"),
        (without(ARTICLE, SCHEMA.inLanguage), ARTICLE, "An article has one language"),
        (instead(ARTICLE, SCHEMA.datePublished, Literal("2026")), ARTICLE, "an xsd:date"),
        (instead(FIRST, OR.speaker, URIRef("urn:nobody")), FIRST, "or:speaker is <urn:nobody>, which is not"),
        (instead(FIRST, OR.toldTo, URIRef("urn:nobody")), FIRST, "or:toldTo is <urn:nobody>, which is not"),
        (instead(RELAY, OR.relays, URIRef("urn:nothing")), RELAY, "A relay relays one utterance"),
        (instead(MEMBERSHIP, ORG.member, URIRef("urn:nobody")), MEMBERSHIP, "org:member is <urn:nobody>"),
        (instead(SPAN, NIF.anchorOf, Literal("The plant")), SPAN, "is 'The plant in Lorne will close', not"),
        (instead(SPAN, NIF.endIndex, Literal(9999)), SPAN, "lies outside the text"),
        (instead(SPAN, NIF.endIndex, Literal("9999")), SPAN, "which are integers"),
        (without(SPAN, NIF.anchorOf), SPAN, "and anchorOf"),
        (without(SPAN, NIF.referenceContext), SPAN, "its context"),
        (without(WHOLE, NIF.isString), ARTICLE, "An article has one text; this one has 0."),
        (without(ARTICLE, RDF.type), ARTICLE, "holds a text and is not an article's"),
    ],
    ids=lambda value: value if isinstance(value, str) and " " in value else "",
)
def test_harm_to_an_article_is_found(
    harm: Callable[[Graph], object], focus: URIRef, message: str, store: LocalStore
) -> None:
    graph = graphs()[0]
    harm(graph)
    store.replace(graph)
    found = [problem for problem in check(store) if problem.focus == str(focus)]
    assert any(message in problem.message for problem in found), found
    assert {problem.graph for problem in check(store)} == {PLANT.iri}


def test_a_blank_node_is_found() -> None:
    graph = graphs()[0]
    node = BNode()
    graph.add((FIRST, URIRef("urn:x"), node))
    assert Problem(PLANT.iri, str(node), "A blank node: remote stores can't keep it.") in list(
        check_article(graph)
    )


def test_a_wrong_assessment_is_found(store: LocalStore) -> None:
    assessment = Graph(identifier=ASSESSMENT)
    measurement = URIRef(f"{ASSESSMENT}#1")
    assessment.add((measurement, RDF.type, DQV.QualityMeasurement))
    assessment.add((measurement, OR.admiralty, Literal("Z9")))
    store.replace(assessment)
    messages = [problem.message for problem in check(store)]
    assert "An assessment has one Admiralty code. (or:admiralty)" in messages
    assert "An assessment is of one thing. (dqv:computedOn)" in messages
