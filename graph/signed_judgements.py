"""What users judge: signed with who and when, in graphs that no rebuild touches.

A judgement has an IRI of its own, made from what it is about: a newer one takes the place of an older one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping

from rdflib import XSD, Literal, URIRef

from onrecord.graph.sparql import in_parts, iri
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import constructed
from onrecord.graph.vocabulary import OR, PROV

_HELD = """
CONSTRUCT { ?judgement ?property ?value }
{ VALUES ?judgement { SOME } GRAPH GRAPH_IRI { ?judgement ?property ?value } }"""


def judgement_iri(graph: URIRef, about: str) -> URIRef:
    """The judgement in this graph about these things, given as one text."""
    return URIRef(f"{graph}#{hashlib.sha256(about.encode('utf-8')).hexdigest()[:24]}")


def signed(judgement: URIRef, who: str, when: str) -> Iterator[Triple]:
    """Who judged and when, the latter in ISO 8601."""
    yield judgement, OR.judgedBy, Literal(who)
    yield judgement, PROV.generatedAtTime, Literal(when, datatype=XSD.dateTime)


def keep(store: Store, graph: URIRef, given: Mapping[URIRef, Iterable[Triple]]) -> None:
    """Put judgements, by their IRIs, in the place of older ones with these IRIs.

    Raises:
        StoreError: the store can't be written.
    """
    old = _held(store, graph, given)
    new = {triple for triples in given.values() for triple in triples}
    store.amend(str(graph), old - new, new - old)


def withdraw(store: Store, graph: URIRef, judgements: Collection[URIRef]) -> int:
    """Take judgements back; how many there were.

    Raises:
        StoreError: the store can't be written.
    """
    old = _held(store, graph, judgements)
    store.amend(str(graph), old, ())
    return len({subject for subject, _, _ in old})


def _held(store: Store, graph: URIRef, judgements: Iterable[URIRef]) -> set[Triple]:
    asked = _HELD.replace("GRAPH_IRI", iri(graph))
    return {triple for query in in_parts(asked, judgements) for triple in constructed(store, query)}
