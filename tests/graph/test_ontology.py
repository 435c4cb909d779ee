from __future__ import annotations

from importlib import resources

import pytest
from rdflib import OWL, RDF, RDFS, SH, Graph, URIRef

from onrecord.graph.vocabulary import DQV, OR, OWN


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return read("onrecord.ttl")


def read(name: str) -> Graph:
    return Graph().parse(data=resources.files("onrecord.graph").joinpath(name).read_text("utf-8"))


def own(nodes: object) -> set[str]:
    return {str(node) for node in nodes if str(node).startswith(str(OWN))}  # type: ignore[attr-defined]


def test_every_term_of_the_code_is_defined_and_no_other(ontology: Graph) -> None:
    assert own(ontology.subjects()) == {str(OR[name]) for name in OR.__annotations__ if name[0] != "_"}


def test_every_term_has_a_label_and_a_comment(ontology: Graph) -> None:
    for term in map(URIRef, own(ontology.subjects())):
        assert len(str(ontology.value(term, RDFS.label))) > 2
        assert str(ontology.value(term, RDFS.comment)).endswith(".")


def test_every_term_is_a_class_a_property_an_individual_or_a_metric(ontology: Graph) -> None:
    kinds = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual, DQV.Metric}
    for term in map(URIRef, own(ontology.subjects())):
        assert len(set(ontology.objects(term, RDF.type)) & kinds) == 1


def test_every_property_says_what_it_leads_to(ontology: Graph) -> None:
    for kind in (OWL.ObjectProperty, OWL.DatatypeProperty):
        for term in ontology.subjects(RDF.type, kind):
            assert (term, RDFS.range, None) in ontology


def test_every_individual_is_among_the_values_of_a_property(ontology: Graph) -> None:
    values = {str(item) for values in ontology.objects(None, OWL.oneOf) for item in ontology.items(values)}
    assert own(ontology.subjects(RDF.type, OWL.NamedIndividual)) == values


def test_the_ontology_has_a_version(ontology: Graph) -> None:
    assert str(ontology.value(URIRef("https://w3id.org/onrecord/ns"), OWL.versionInfo))


def test_the_shapes_use_only_terms_that_are_defined(ontology: Graph) -> None:
    shapes = read("shapes.ttl")
    used = own(shapes.objects()) | own(shapes.predicates()) | own(shapes.subjects())
    assert used <= own(ontology.subjects())
    assert (None, SH.path, OR.evidence) in shapes


def test_every_class_of_the_ontology_has_a_shape(ontology: Graph) -> None:
    targets = set(read("shapes.ttl").objects(None, SH.targetClass))
    assert {URIRef(iri) for iri in own(ontology.subjects(RDF.type, OWL.Class))} <= targets
