"""Assessments as RDF, and read back from the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef

from onrecord.graph.sparql import KNOWN_PREFIXES, iri
from onrecord.graph.store import Store, Triple, rows
from onrecord.graph.support import Assessment, Basis, Component, Factor, Metric
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
_STORED = """
SELECT ?metric ?admiralty ?reason ?value ?low ?high ?held
       ?component ?factor ?raw ?contribution ?note ?because {
  GRAPH <urn:onrecord:assessment> {
    ?measurement dqv:computedOn NODE ; dqv:isMeasurementOf ?metric ;
        or:admiralty ?admiralty ; rdfs:comment ?reason .
    OPTIONAL { ?measurement dqv:value ?value }
    OPTIONAL { ?measurement or:lowest ?low ; or:highest ?high }
    OPTIONAL { ?measurement or:held ?held }
    OPTIONAL {
      ?measurement or:component ?component .
      ?component or:factor ?factor ; or:rawValue ?raw ; or:contribution ?contribution ; rdfs:comment ?note .
      OPTIONAL { ?component or:because ?because }
    }
  }
} ORDER BY ?component ?because"""
_NOTES = """
SELECT ?note {
  GRAPH <urn:onrecord:assessment> { ?measurement dqv:computedOn NODE ; or:note ?note }
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
    """The assessment of a claim or source as the store holds it, or None."""
    found = list(rows(store, _STORED.replace("NODE", iri(of))))
    if not found:
        return None
    metric, admiralty, reason, value, low, high, held = found[0][:7]
    notes = sorted(note for (note,) in rows(store, _NOTES.replace("NODE", iri(of))))
    parts: dict[str, list[tuple[Any, ...]]] = {}
    for row in found:
        if row[7] is not None:
            parts.setdefault(row[7], []).append(row[8:])
    return Assessment(
        of=of,
        metric=_METRIC_OF[metric],
        value=None if value is None else float(value),
        admiralty=admiralty,
        components=tuple(_component(part) for part in parts.values()),
        reason=reason,
        interval=None if low is None else (float(low), float(high)),
        notes=tuple(note.partition(". ")[2] for note in notes),
        held=None if held is None else float(held),
    )


@lru_cache(maxsize=4096)
def _decimal(number: float) -> Literal:
    return Literal(f"{number:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


@lru_cache(maxsize=4096)
def _words(text: str) -> Literal:
    return Literal(text)


def _component(part: Sequence[tuple[Any, ...]]) -> Component:
    factor, raw, contribution, note, _ = part[0]
    because = tuple(utterance for *_, utterance in part if utterance is not None)
    return Component(_FACTOR_OF[factor], float(raw), float(contribution), because, note)
