"""Identity as RDF, in the graph ``urn:onrecord:resolution``: without blank nodes, IRIs by hash."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from rdflib import RDF, RDFS, XSD, Literal, URIRef
from rdflib.term import Node

from onrecord.graph.identity.blocking import keys
from onrecord.graph.identity.model import SAME_FROM, Clustering, Homonym, Identity, Likeness, Profile
from onrecord.graph.identity.presence import shared
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Queried, Store, Triple
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import CLASSES, OR, RESOLUTION, SCHEMA

_KINDS = {str(iri): kind for kind, iri in CLASSES.items()}
_SAME = """
SELECT ?name ?entity {
  GRAPH <urn:onrecord:resolution> { ?name or:sameEntityAs ?entity } FILTER(?name != ?entity)
}"""
_APART = """
SELECT ?name ?article ?entity {
  GRAPH <urn:onrecord:resolution> { ?homonym or:homonymOf ?name ; or:means ?entity ; or:inArticle ?article }
}"""
_SAME_OF = """
SELECT ?name ?entity {
  VALUES ?name { SOME }
  GRAPH <urn:onrecord:resolution> { ?name or:sameEntityAs ?entity } FILTER(?name != ?entity)
}"""
_APART_OF = """
SELECT ?name ?article ?entity {
  VALUES ?name { SOME }
  GRAPH <urn:onrecord:resolution> { ?homonym or:homonymOf ?name ; or:means ?entity ; or:inArticle ?article }
}"""
_HOMONYMS = """
SELECT ?name ?entity ?label ?class ?article ?why {
  GRAPH <urn:onrecord:resolution> {
    ?homonym or:homonymOf ?name ; or:means ?entity ; or:inArticle ?article ; rdfs:comment ?why .
    ?entity a ?class ; schema:name ?label
  }
}"""
_WHY = """
SELECT ?one ?other ?score ?why {
  VALUES ?one { NAMES }
  GRAPH <urn:onrecord:resolution> {
    ?identification or:identifies ?one , ?other ; or:confidence ?score ; rdfs:comment ?why
  }
  FILTER(?one != ?other)
}"""


def stored(store: Queried, names: Collection[str] | None = None) -> Identity:
    """Which names are one entity, as the store holds it; nothing is where it was never resolved.

    Args:
        store: the store.
        names: the IRIs of the names that will be asked about; None for all.

    Raises:
        StoreError: the store can't be read.
    """
    if names is None:
        same, apart = list(rows(store, _SAME)), list(rows(store, _APART))
    else:
        same, apart = (list(rows_about(store, query, names)) for query in (_SAME_OF, _APART_OF))
    return Identity(dict(same), {(name, article): entity for name, article, entity in apart})


def told(found: Iterable[Triple]) -> Identity:
    """Which names are one entity, as triples of a resolution say it."""
    same, of_homonyms = OR.sameEntityAs, {OR.homonymOf, OR.means, OR.inArticle}
    names: dict[str, str] = {}
    homonyms: dict[Node, dict[Node, set[str]]] = defaultdict(lambda: defaultdict(set))
    for subject, property_, value in found:
        if property_ == same and subject != value:
            names[str(subject)] = str(value)
        elif property_ in of_homonyms:
            homonyms[subject][property_].add(str(value))
    apart = {
        (name, article): entity
        for one in homonyms.values()
        for name in one[OR.homonymOf]
        for entity in one[OR.means]
        for article in one[OR.inArticle]
    }
    return Identity(names, apart)


def reasons(store: Store, names: Collection[str]) -> list[Likeness]:
    """Why some names are one entity with others, as far as rules made them so; the surest first."""
    given = " ".join(iri(name) for name in sorted(names))
    found = {
        tuple(sorted((one, other))): (float(score), why)
        for one, other, score, why in rows(store, _WHY.replace("NAMES", given))
    }
    likenesses = [Likeness(one, other, score, why) for (one, other), (score, why) in found.items()]
    return sorted(likenesses, key=lambda one: (-one.score, one.pair))


def homonyms(store: Store) -> list[Homonym]:
    """The names that mean somebody else in some articles, sorted by name and articles."""
    places: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, entity, label, class_, article, why in rows(store, _HOMONYMS):
        places[name, entity, label, class_, why].append(article)
    found = [
        Homonym(name, entity, label, _KINDS[class_], tuple(sorted(articles)), why)
        for (name, entity, label, class_, why), articles in places.items()
    ]
    return sorted(found, key=lambda one: (one.name, one.articles))


def company(present: Mapping[str, Iterable[str]]) -> Iterator[Triple]:
    """What is kept of who is named together, by article, so that later it is read at one look."""
    for article, names in present.items():
        yield URIRef(article), OR.company, Literal(" ".join(sorted(shared(names))))


def triples(profiles: Mapping[str, Profile], clustering: Clustering) -> Iterator[Triple]:
    """What is kept of a resolution, and what later ones look names up by."""
    same, key, acronym = OR.sameEntityAs, OR.lookupKey, OR.acronym
    for name, entity in clustering.names.items():
        node = URIRef(name)
        yield node, same, URIRef(entity)
        yield from ((node, key, Literal(one)) for one in keys(profiles[name]))
        yield from ((node, acronym, Literal(letters)) for letters in profiles[name].expands)
    for likeness in clustering.likenesses:
        if likeness.score >= SAME_FROM and len({clustering.names[name] for name in likeness.pair}) == 1:
            yield from _identification(likeness)
    for homonym in clustering.homonyms:
        yield from _homonym(homonym)


def _identification(likeness: Likeness) -> Iterator[Triple]:
    node = _node("same", *likeness.pair)
    yield node, RDF.type, OR.Identification
    yield node, OR.identifies, URIRef(likeness.one)
    yield node, OR.identifies, URIRef(likeness.other)
    yield node, OR.confidence, Literal(f"{likeness.score:.3f}", datatype=XSD.decimal)
    yield node, RDFS.comment, Literal(likeness.why)


def _homonym(homonym: Homonym) -> Iterator[Triple]:
    node, entity = _node("homonym", homonym.name, homonym.entity), URIRef(homonym.entity)
    yield node, RDF.type, OR.Homonym
    yield node, OR.homonymOf, URIRef(homonym.name)
    yield node, OR.means, entity
    yield node, RDFS.comment, Literal(homonym.why)
    yield from ((node, OR.inArticle, URIRef(article)) for article in homonym.articles)
    yield entity, RDF.type, CLASSES[homonym.kind]
    yield entity, SCHEMA.name, Literal(homonym.label)


def _node(*about: str) -> URIRef:
    return URIRef(f"{RESOLUTION}#{hashlib.sha256(' '.join(about).encode('utf-8')).hexdigest()[:24]}")
