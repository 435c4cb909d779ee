"""Assessments as RDF, and read back from the store."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from typing import Any

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef

from onrecord.graph.sparql import KNOWN_PREFIXES, iri
from onrecord.graph.store import Store, rows
from onrecord.graph.support import Assessment, Component, Factor, Metric
from onrecord.graph.vocabulary import ASSESSMENT, DQV, OR

_FACTORS = {
    Factor.INDEPENDENT_ORIGINS: OR.IndependentOrigins,
    Factor.LEVEL_OF_ATTRIBUTION: OR.LevelOfAttribution,
    Factor.SOURCE_PROXIMITY: OR.SourceProximity,
    Factor.DISPUTE: OR.Dispute,
    Factor.RELAY_ONLY: OR.RelayOnly,
}
_METRICS = {Metric.CLAIM_SUPPORT: OR.ClaimSupport, Metric.SOURCE_RECORD: OR.SourceRecord}
_FACTOR_OF = {str(term): factor for factor, term in _FACTORS.items()}
_METRIC_OF = {str(term): metric for metric, term in _METRICS.items()}
_STORED = """
SELECT ?metric ?admiralty ?reason ?value ?low ?high ?component ?factor ?raw ?contribution ?note ?because {
  GRAPH <urn:onrecord:assessment> {
    ?measurement dqv:computedOn NODE ; dqv:isMeasurementOf ?metric ;
        or:admiralty ?admiralty ; rdfs:comment ?reason .
    OPTIONAL { ?measurement dqv:value ?value }
    OPTIONAL { ?measurement or:lowest ?low ; or:highest ?high }
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
        measurement = URIRef(f"{ASSESSMENT}#{hashlib.sha256(one.of.encode('utf-8')).hexdigest()[:24]}")
        graph.add((measurement, RDF.type, DQV.QualityMeasurement))
        graph.add((measurement, DQV.computedOn, URIRef(one.of)))
        graph.add((measurement, DQV.isMeasurementOf, _METRICS[one.metric]))
        graph.add((measurement, OR.admiralty, Literal(one.admiralty)))
        graph.add((measurement, RDFS.comment, Literal(one.reason)))
        if one.value is not None:
            graph.add((measurement, DQV.value, _decimal(one.value)))
        for term, end in zip((OR.lowest, OR.highest), one.interval or (), strict=False):
            graph.add((measurement, term, _decimal(end)))
        for number, note in enumerate(one.notes):
            graph.add((measurement, OR.note, Literal(f"{number}. {note}")))
        for number, part in enumerate(one.components, 1):
            component = URIRef(f"{measurement}-{number}")
            graph.add((measurement, OR.component, component))
            graph.add((component, OR.factor, _FACTORS[part.factor]))
            graph.add((component, OR.rawValue, _decimal(part.raw)))
            graph.add((component, OR.contribution, _decimal(part.contribution)))
            graph.add((component, RDFS.comment, Literal(part.note)))
            for utterance in part.because:
                graph.add((component, OR.because, URIRef(utterance)))
    return graph


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
    metric, admiralty, reason, value, low, high = found[0][:6]
    notes = sorted(note for (note,) in rows(store, _NOTES.replace("NODE", iri(of))))
    parts: dict[str, list[tuple[Any, ...]]] = {}
    for row in found:
        if row[6] is not None:
            parts.setdefault(row[6], []).append(row[7:])
    return Assessment(
        of=of,
        metric=_METRIC_OF[metric],
        value=None if value is None else float(value),
        admiralty=admiralty,
        components=tuple(_component(part) for part in parts.values()),
        reason=reason,
        interval=None if low is None else (float(low), float(high)),
        notes=tuple(note.partition(". ")[2] for note in notes),
    )


def _decimal(number: float) -> Literal:
    return Literal(f"{number:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


def _component(part: Sequence[tuple[Any, ...]]) -> Component:
    factor, raw, contribution, note, _ = part[0]
    because = tuple(utterance for *_, utterance in part if utterance is not None)
    return Component(_FACTOR_OF[factor], float(raw), float(contribution), because, note)
