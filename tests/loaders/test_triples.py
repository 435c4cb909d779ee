from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from rdflib import RDF, RDFS, BNode, Graph, Literal, URIRef

from onrecord.graph.check import check_article
from onrecord.graph.model import Article, Entity, EntityKind, Level, Reading, Span, Stance
from onrecord.graph.recall import recall
from onrecord.graph.store.local import open_store
from onrecord.graph.vocabulary import ITSRDF, NIF, OR, ORG, PROV, SCHEMA
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.triples import article_graph, claim_text
from tests.articles import ferry, plant, sale, span
from tests.readings import readings, words

NOW = datetime(2026, 1, 9, 12, tzinfo=UTC)
PLANT = URIRef("https://harbour.example/plant")


def part(name: str) -> URIRef:
    return URIRef(f"{PLANT}#{name}")


def written(made: tuple[Article, Reading]) -> Graph:
    return article_graph(*made, made_at=NOW)


@given(readings())
@settings(deadline=None)
def test_every_span_says_what_the_text_has_at_its_offsets(made: tuple[Article, Reading]) -> None:
    graph = written(made)
    spans = set(graph.subjects(RDF.type, NIF.RFC5147String))
    for iri in spans:
        begin, end = (int(str(graph.value(iri, term))) for term in (NIF.beginIndex, NIF.endIndex))
        assert str(graph.value(iri, NIF.anchorOf)) == made[0].text[begin:end]
    for evidence in (OR.evidence, OR.sourceSpan, OR.cueSpan, OR.contentSpan):
        assert set(graph.objects(None, evidence)) <= spans


@given(readings())
@settings(deadline=None)
def test_what_is_recalled_says_the_same_graph(made: tuple[Article, Reading]) -> None:
    graph = written(made)
    assert set(written(recall(graph))) == set(graph)


@given(readings())
@settings(deadline=None)
def test_an_article_is_called_by_its_title_or_else_by_its_first_words(made: tuple[Article, Reading]) -> None:
    article, graph = made[0], written(made)
    (called,) = map(str, graph.objects(URIRef(article.iri), SCHEMA.headline | RDFS.label))
    assert called == article.heading
    if article.title is None and article.text.split():  # else by what the input calls it
        assert len(called) <= 80
        assert " ".join(article.text.split()).startswith(called.removesuffix("…"))


@given(readings())
@settings(deadline=None)
def test_a_graph_has_no_blank_node(made: tuple[Article, Reading]) -> None:
    assert not any(isinstance(term, BNode) for triple in written(made) for term in triple)


def test_a_reading_comes_back_from_the_store_as_it_was(tmp_path: Path) -> None:
    made = plant()
    with open_store(tmp_path / "store", "create") as store:
        store.replace(written(made))
        assert recall(store.article(str(PLANT))) == made


def test_a_claim_has_its_words_without_quotation_marks() -> None:
    text = "“We stay,” Reyk said, “and we pay.”"
    article = Article("urn:x:y", text, "y")
    assert (
        claim_text(article, (span(text, "“We stay,”"), span(text, "“and we pay.”")))
        == "We stay … and we pay."
    )


@pytest.mark.parametrize(
    ("content", "claim"),
    [
        ("the vote was “a farce.”", "the vote was “a farce.”"),
        ("“unhinged” and “unfit” to lead", "“unhinged” and “unfit” to lead"),
        ("“We stay” was all", "“We stay” was all"),
        ('it was "a farce."', 'it was "a farce."'),
        ('"We stay" was all', '"We stay" was all'),
        ("“We stay.\n\n“We pay.”", "We stay.\n\nWe pay."),
        ("“He is 6'2\" tall”", "He is 6'2\" tall"),
        ("‘Of course’ it leaks", "‘Of course’ it leaks"),
        ("‘It leaks,’ and ‘it stinks’", "‘It leaks,’ and ‘it stinks’"),
        ("‘The dockers’ union leaks’", "The dockers’ union leaks"),
        ("‘It leaks’", "It leaks"),
    ],
)
def test_a_part_in_quotation_marks_keeps_both(content: str, claim: str) -> None:
    assert claim_text(Article("urn:x:y", content, "y"), (Span(0, len(content)),)) == claim


def test_a_claim_of_nothing_but_marks_keeps_them() -> None:
    assert claim_text(Article("urn:x:y", "…“”…", "y"), (Span(1, 3),)) == "“”"


def test_an_unnamed_source_belongs_to_its_article_and_says_what_is_said_of_it() -> None:
    graph = written(plant())
    assert (part("e1"), RDF.type, OR.UnnamedSource) in graph
    assert (part("e1"), OR.proximity, OR.Insider) in graph
    assert (part("e1"), OR.reasonWithheld, Literal("on condition of anonymity")) in graph
    assert graph.value(part("e1"), SCHEMA.name) is None


def test_a_relay_is_an_utterance_that_points_at_what_it_relays() -> None:
    graph = written(plant())
    times = URIRef("https://w3id.org/onrecord/id/outlet/lorne-times")
    assert (part("u1r1"), OR.relays, part("u1")) in graph
    assert (part("u1r1"), PROV.wasQuotedFrom, part("u1")) in graph
    assert (part("u1r1"), OR.speaker, times) in graph
    assert (times, OR.reported, part("c1")) in graph


def test_each_who_says_it_together_has_an_utterance_of_one_claim() -> None:
    article, reading = plant()
    joint = replace(reading.utterances[1], others=("e1", "e2"))
    graph = written((article, replace(reading, utterances=(reading.utterances[0], joint))))
    times = URIRef("https://w3id.org/onrecord/id/outlet/lorne-times")
    assert [graph.value(part(name), OR.speaker) for name in ("u2s1", "u2s2")] == [part("e1"), times]
    for name in ("u2s1", "u2s2"):
        assert (part(name), OR.jointWith, part("u2")) in graph
        assert (part(name), OR.claim, part("c2")) in graph
    assert (times, OR.disputed, part("c2")) in graph
    assert list(check_article(graph)) == []
    assert recall(graph)[1].utterances[1].others == ("e1", "e2")


def test_who_is_named_beside_a_group_that_is_not_is_on_the_record() -> None:
    article, reading = plant()
    joint = replace(reading.utterances[0], others=("e3",), level_stated=False)
    graph = written((article, replace(reading, utterances=(joint,))))
    assert [graph.value(part(name), OR.level) for name in ("u1", "u1s1")] == [OR.OnBackground, OR.OnTheRecord]
    assert recall(graph)[1].utterances[0].level is Level.ON_BACKGROUND


def test_a_doubted_claim_is_disputed_not_said() -> None:
    graph = written(plant())
    reyk = URIRef("https://w3id.org/onrecord/id/person/ann-reyk")
    assert (reyk, OR.disputed, part("c2")) in graph
    assert (reyk, OR.said, part("c2")) not in graph


def test_a_refusal_is_kept_and_makes_no_claim() -> None:
    article, reading = plant()
    silent = replace(reading.utterances[1], stance=Stance.INTENDS, answered=False, relays=())
    utterances = (reading.utterances[0], silent, *reading.utterances[2:])
    graph = written((article, replace(reading, utterances=utterances)))
    reyk = URIRef("https://w3id.org/onrecord/id/person/ann-reyk")
    assert (part("u2"), RDF.type, OR.NonAnswer) in graph
    assert (part("u2"), OR.asked, reyk) in graph
    assert (part("u2"), RDF.type, OR.Utterance) not in graph
    assert (part("c2"), None, None) not in graph
    assert (None, None, part("c2")) not in graph
    assert list(check_article(graph)) == []


def test_a_claim_that_cannot_be_read_alone_has_a_label_and_says_whether_it_states_nothing() -> None:
    graph = written(sale())
    named, stated = (URIRef(f"{sale()[0].iri}#c{number}") for number in (1, 2))
    assert graph.value(named, SCHEMA.text) == Literal("the sale of the quay")
    assert graph.value(named, RDFS.label) == Literal("defended the sale of the quay")
    assert graph.value(stated, RDFS.label) == Literal("called the sale a mistake")
    assert list(graph.subject_objects(OR.namesOnly)) == [(named, Literal(True))]
    assert list(check_article(graph)) == []
    graph.remove((named, RDFS.label, None))
    (missing,) = check_article(graph)
    assert missing.message.startswith("A claim that names only has a label that can be read.")


def test_a_sentence_without_a_source_is_a_claim_that_nobody_made() -> None:
    graph = written(plant())
    assert (part("u4"), OR.level, OR.Unattributed) in graph
    assert graph.value(part("u4"), OR.speaker) is None
    assert str(graph.value(part("c4"), SCHEMA.text)) == "The plant has 300 workers."


def test_a_membership_has_role_status_and_evidence() -> None:
    graph = written(ferry())
    (membership,) = graph.subjects(ORG.organization)
    assert (membership, OR.status, OR.Former) in graph
    assert (membership, OR.role, Literal("harbour master")) in graph
    assert (None, ITSRDF.taIdentRef, graph.value(membership, ORG.member)) in graph


def test_two_spellings_of_one_name_are_one_entity() -> None:
    text = "HARBOUR POST said so, and the Harbour Post again."
    spelled = ("HARBOUR POST", "Harbour Post")
    entities = tuple(
        Entity(f"e{n}", EntityKind.OUTLET, name, (span(text, name),)) for n, name in enumerate(spelled)
    )
    graph = written((Article("urn:x:y", text, "y"), Reading("by hand", entities)))
    (outlet,) = graph.subjects(RDF.type, SCHEMA.NewsMediaOrganization)
    assert list(graph.objects(outlet, SCHEMA.name)) == [Literal("HARBOUR POST")]
    assert list(graph.objects(outlet, SCHEMA.alternateName)) == [Literal("Harbour Post")]


@given(words)
@settings(deadline=None, max_examples=20)
def test_what_is_read_in_any_text_has_the_shape_of_an_article(text: str) -> None:
    article = Article("https://harbour.example/any", f"“{text}” Ann Reyk said. {text}", "any")
    assert list(check_article(written((article, TrainedReader().read(article))))) == []


def test_the_base_of_identities_is_a_setting() -> None:
    graph = article_graph(*ferry(), base="https://desk.example/", made_at=NOW)
    assert (URIRef("https://desk.example/person/ann-reyk"), RDF.type, SCHEMA.Person) in graph
