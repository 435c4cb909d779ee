"""Corroboration as RDF, in the graph ``urn:onrecord:corroboration``: without blank nodes, IRIs by hash."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator

from rdflib import RDF, RDFS, XSD, Literal, URIRef

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.model import Circle, Comparison, Contradiction, Corroboration, Layer
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import CORROBORATION, OR, PROV

RELATIONS = {
    Relation.SAME: OR.Same,
    Relation.CONTRADICTS: OR.Contradicts,
    Relation.UNRELATED: OR.Unrelated,
}

_GROUPS = """
SELECT ?claim ?group { GRAPH <urn:onrecord:corroboration> { ?group or:member ?claim } }"""
_CONTRADICTIONS = """
SELECT ?one ?other ?confidence ?why {
  GRAPH <urn:onrecord:corroboration> {
    ?comparison or:relation or:Contradicts ; or:compares ?one , ?other ; or:confidence ?confidence ;
      rdfs:comment ?why .
  }
  FILTER(STR(?one) < STR(?other))
}"""
_ORIGINS = """
SELECT ?utterance ?origin {
  GRAPH <urn:onrecord:corroboration> { ?utterance prov:hadPrimarySource ?origin }
}"""

_GROUP_OF = """
SELECT ?claim ?group {
  VALUES ?claim { SOME } GRAPH <urn:onrecord:corroboration> { ?group or:member ?claim }
}"""
_MEMBERS_OF = """
SELECT ?claim ?group {
  VALUES ?group { SOME } GRAPH <urn:onrecord:corroboration> { ?group or:member ?claim }
}"""
_AGAINST = """
SELECT ?one ?other ?confidence ?why {
  VALUES ?one { SOME }
  GRAPH <urn:onrecord:corroboration> {
    ?comparison or:compares ?one , ?other ; or:relation or:Contradicts ; or:confidence ?confidence ;
      rdfs:comment ?why .
  }
  FILTER(?one != ?other)
}"""
_ORIGINS_OF = """
SELECT ?utterance ?origin {
  VALUES ?claim { SOME }
  GRAPH ?article { ?utterance or:claim ?claim }
  GRAPH <urn:onrecord:corroboration> { ?utterance prov:hadPrimarySource ?origin }
}"""

_CIRCLES_OF = """
SELECT ?why {
  GRAPH <urn:onrecord:corroboration> {
    ?group or:member CLAIM . ?circle or:circulates ?group ; rdfs:comment ?why .
  }
}"""


def stored(store: Store) -> Corroboration:
    """The corroboration that the store holds; empty when there is none.

    Raises:
        StoreError: the store can't be read.
    """
    return Corroboration(
        groups=dict(rows(store, _GROUPS)),
        contradictions=tuple(
            sorted(
                Contradiction(one, other, float(confidence), why)
                for one, other, confidence, why in rows(store, _CONTRADICTIONS)
            )
        ),
        origins=dict(rows(store, _ORIGINS)),
    )


def near(store: Store, claims: Collection[str]) -> Corroboration:
    """What the store's corroboration holds of these claims and of all that hangs together with them.

    That is: their groups, what contradicts any claim of these, the groups of that, and so on; and the origins
    of what is said of all these claims.

    Raises:
        StoreError: the store can't be read.
    """
    groups: dict[str, str] = {}
    against: set[Contradiction] = set()
    known: set[str] = set()
    fresh = set(claims)
    while fresh:
        known |= fresh
        names = {group for _, group in rows_about(store, _GROUP_OF, fresh)}
        found = dict(rows_about(store, _MEMBERS_OF, names))
        groups |= found
        fresh |= found.keys()
        known |= fresh
        told = rows_about(store, _AGAINST, fresh)
        some = {
            Contradiction(min(pair), max(pair), float(confidence), why) for *pair, confidence, why in told
        }
        against |= some
        fresh = {claim for one in some for claim in (one.one, one.other)} - known
    return Corroboration(groups, tuple(sorted(against)), dict(rows_about(store, _ORIGINS_OF, known)))


def circles_of(store: Store, claim: str) -> list[str]:
    """Who cites whom in each circle in which a claim, or another of its group, is reported.

    Raises:
        StoreError: the store can't be read.
    """
    return sorted(why for (why,) in rows(store, _CIRCLES_OF.replace("CLAIM", iri(claim))))


def group_iri(first: str) -> str:
    """The IRI of a group, made of the IRI of its first claim in the alphabet."""
    return str(_node("group", first))


def triples(layer: Layer) -> Iterator[Triple]:
    """A layer, or a part of one, as triples."""
    for claim, group in layer.groups.items():
        yield URIRef(group), RDF.type, OR.ClaimGroup
        yield URIRef(group), OR.member, URIRef(claim)
    for comparison in layer.comparisons:
        yield from _comparison(comparison)
    for one in layer.origins:
        yield URIRef(one.utterance), PROV.hadPrimarySource, URIRef(one.origin)
        yield URIRef(one.utterance), RDFS.comment, Literal(one.why)
    for copy in layer.copies:
        yield URIRef(copy.article), PROV.wasDerivedFrom, URIRef(copy.source)
        yield URIRef(copy.article), RDFS.comment, Literal(copy.why)
    for circle in layer.circles:
        yield from _circle(circle)


def _comparison(one: Comparison) -> Iterator[Triple]:
    node = _node("comparison", one.one, one.other)
    yield node, RDF.type, OR.Comparison
    yield node, OR.compares, URIRef(one.one)
    yield node, OR.compares, URIRef(one.other)
    yield node, OR.relation, RELATIONS[one.relation]
    yield node, OR.confidence, Literal(f"{one.confidence:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)
    yield node, RDFS.comment, Literal(one.why)


def _circle(circle: Circle) -> Iterator[Triple]:
    node = _node("circle", circle.group, *circle.outlets)
    yield node, RDF.type, OR.CircularReporting
    yield node, OR.circulates, URIRef(circle.group)
    yield node, RDFS.comment, Literal(circle.why)
    for outlet in circle.outlets:
        yield node, OR.involves, URIRef(outlet)
    for utterance in circle.utterances:
        yield node, OR.because, URIRef(utterance)


def _node(kind: str, *parts: str) -> URIRef:
    digest = hashlib.sha256("\n".join((kind, *parts)).encode("utf-8")).hexdigest()[:24]
    return URIRef(f"{CORROBORATION}#{digest}")
