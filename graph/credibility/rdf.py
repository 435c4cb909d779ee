"""Assessments as RDF, and read back from the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.graph.credibility.assessment import Assessment, Basis, Component, Factor, Metric
from onrecord.graph.sparql import KNOWN_PREFIXES, in_parts, iri
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import constructed, rows
from onrecord.graph.vocabulary import ASSESSMENT, DQV, OR, PROV

_FACTORS = {
    Factor.INDEPENDENT_ORIGINS: OR.IndependentOrigins,
    Factor.LEVEL_OF_ATTRIBUTION: OR.LevelOfAttribution,
    Factor.SOURCE_PROXIMITY: OR.SourceProximity,
    Factor.DISPUTE: OR.Dispute,
    Factor.RELAY_ONLY: OR.RelayOnly,
    Factor.FRESHNESS: OR.Freshness,
    Factor.SOURCE_WEIGHT: OR.SourceWeight,
}
_METRICS = {Metric.CLAIM_SUPPORT: OR.ClaimSupport, Metric.SOURCE_RECORD: OR.SourceRecord}
_FACTOR_OF = {str(term): factor for factor, term in _FACTORS.items()}
_METRIC_OF = {str(term): metric for metric, term in _METRICS.items()}
_TRIPLES = """
CONSTRUCT { ?s ?p ?o } WHERE {
  VALUES ?node { SOME }
  GRAPH <urn:onrecord:assessment> { ?node or:component? ?s . ?s ?p ?o }
}"""
_SUPPORT = """
SELECT ?claim ?value ?admiralty {
  GRAPH ARTICLE { ?claim a schema:Claim }
  GRAPH <urn:onrecord:assessment> {
    ?measurement dqv:computedOn ?claim ; or:admiralty ?admiralty .
    OPTIONAL { ?measurement dqv:value ?value }
  }
}"""


def assessment_graph(assessments: Iterable[Assessment]) -> Graph:
    """The assessments as RDF (DQV), a graph named ``urn:onrecord:assessment``, without blank nodes.

    An assessment without a value has no ``dqv:value``. IRIs are made of a hash of what is assessed, so that
    the same assessments give the same graph.
    """
    graph = Graph(identifier=ASSESSMENT)
    for prefix, namespace in KNOWN_PREFIXES.items():
        graph.bind(prefix, namespace, replace=True)
    for one in assessments:
        for triple in triples(one):
            graph.add(triple)
    return graph


def measurement(of: str) -> URIRef:
    """The IRI of the assessment of a claim or source."""
    return URIRef(f"{ASSESSMENT}#{hashlib.sha256(of.encode('utf-8')).hexdigest()[:24]}")


def triples(one: Assessment) -> Iterator[Triple]:
    """What the graph says of one assessment."""
    node = measurement(one.of)
    yield node, RDF.type, DQV.QualityMeasurement
    yield node, DQV.computedOn, URIRef(one.of)
    yield node, DQV.isMeasurementOf, _METRICS[one.metric]
    yield node, OR.admiralty, _words(one.admiralty)
    yield node, RDFS.comment, _words(one.reason)
    low, high = one.interval or (None, None)
    for term, number in ((DQV.value, one.value), (OR.lowest, low), (OR.highest, high), (OR.held, one.held)):
        if number is not None:
            yield node, term, _decimal(number)
    for place, note in enumerate(one.notes):
        yield node, OR.note, _words(f"{place}. {note}")
    yield from _basis(node, one.basis)
    for place, part in enumerate(one.components, 1):
        component = URIRef(f"{node}-{place}")
        yield node, OR.component, component
        yield component, OR.factor, _FACTORS[part.factor]
        yield component, OR.rawValue, _decimal(part.raw)
        yield component, OR.contribution, _decimal(part.contribution)
        yield component, RDFS.comment, _words(part.note)
        for utterance in part.because:
            yield component, OR.because, URIRef(utterance)


def _basis(node: URIRef, basis: Basis | None) -> Iterator[Triple]:
    if basis is None:
        return
    yield node, OR.tally, Literal(basis.tally)
    if basis.article is not None:
        yield node, PROV.wasDerivedFrom, URIRef(basis.article)
    if basis.group is not None:
        yield node, OR.inGroup, URIRef(basis.group)
    for speaker in basis.tested_by:
        yield node, OR.testedBy, URIRef(speaker)


def support(store: Store, article: str) -> dict[str, tuple[float | None, str]]:
    """Value and Admiralty code of each assessed claim of an article, by the claim's IRI."""
    query = _SUPPORT.replace("ARTICLE", iri(article))
    return {
        claim: (None if value is None else float(value), code) for claim, value, code in rows(store, query)
    }


def stored(store: Store, of: str) -> Assessment | None:
    """The assessment of a claim or source as the store holds it, or None; without its basis."""
    graph = Graph()
    for triple in kept_triples(store, [of]):
        graph.add(triple)
    node = measurement(of)
    if (node, RDF.type, DQV.QualityMeasurement) not in graph:
        return None
    notes = sorted(graph.objects(node, OR.note), key=lambda note: int(str(note).partition(".")[0]))
    parts = sorted(graph.objects(node, OR.component), key=lambda part: int(str(part).rpartition("-")[2]))
    low, high = _number(graph, node, OR.lowest), _number(graph, node, OR.highest)
    return Assessment(
        of=of,
        metric=_METRIC_OF[str(graph.value(node, DQV.isMeasurementOf))],
        value=_number(graph, node, DQV.value),
        admiralty=str(graph.value(node, OR.admiralty)),
        components=tuple(_component(graph, part) for part in parts),
        reason=str(graph.value(node, RDFS.comment)),
        interval=None if low is None or high is None else (low, high),
        notes=tuple(str(note).partition(". ")[2] for note in notes),
        held=_number(graph, node, OR.held),
    )


def kept_triples(store: Store, nodes: Iterable[str]) -> Iterator[Triple]:
    """All that the store says of the assessments of these claims and sources."""
    for part in in_parts(_TRIPLES, (str(measurement(node)) for node in nodes)):
        yield from constructed(store, part)


@lru_cache(maxsize=4096)
def _decimal(number: float) -> Literal:
    return Literal(f"{number:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


@lru_cache(maxsize=4096)
def _words(text: str) -> Literal:
    return Literal(text)


def _number(graph: Graph, node: Node, term: URIRef) -> float | None:
    value = graph.value(node, term)
    return None if value is None else float(str(value))


def _component(graph: Graph, part: Node) -> Component:
    return Component(
        factor=_FACTOR_OF[str(graph.value(part, OR.factor))],
        raw=_number(graph, part, OR.rawValue) or 0.0,
        contribution=_number(graph, part, OR.contribution) or 0.0,
        because=tuple(sorted(str(utterance) for utterance in graph.objects(part, OR.because))),
        note=str(graph.value(part, RDFS.comment)),
    )
