"""Making the resolution: of all articles, or of a few new ones in a store whose others are resolved."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from itertools import chain

from rdflib import Graph

from onrecord.graph.identity.clustering import cluster
from onrecord.graph.identity.gathering import around, everything
from onrecord.graph.identity.judgements import ruling, set_aside
from onrecord.graph.identity.model import SAME_FROM
from onrecord.graph.identity.stored import company, stored, told, triples
from onrecord.graph.sparql import in_parts
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import constructed, rows
from onrecord.graph.vocabulary import RESOLUTION

_SHOWN_FROM = 0.3

_HELD = """
CONSTRUCT { ?s ?p ?o } {
  GRAPH <urn:onrecord:resolution> {
    { VALUES ?s { SOME } ?s ?p ?o }
    UNION { VALUES ?name { SOME } ?s or:identifies|or:homonymOf ?name . ?s ?p ?o }
    UNION { VALUES ?name { SOME } ?homonym or:homonymOf ?name ; or:means ?s . ?s ?p ?o }
  }
}"""
_RESOLVED = "SELECT ?name { GRAPH <urn:onrecord:resolution> { ?name or:sameEntityAs ?entity } } LIMIT 1"


def resolve(
    store: Store, articles: Collection[str] | None = None, *, names: Collection[str] = ()
) -> set[str]:
    """Decide which names are one entity and keep it in the store; gives the names that mean another one now.

    Args:
        store: what to resolve.
        articles: the IRIs of articles that are new, or in the place of others, since the store was last
            resolved; only names that share a key with one of theirs are decided anew, and the result is the
            same. All articles, when not given.
        names: IRIs of further names to decide on: those that articles had in whose place some of these are,
            and those that were judged since.

    Raises:
        StoreError: the store can't be read or written.
    """
    if articles is not None and any(rows(store, _RESOLVED)):
        return _resolve_some(store, articles, names)
    before = stored(store)
    evidence = everything(store)
    graph = Graph(identifier=RESOLUTION)
    found = triples(evidence.profiles, cluster(evidence, ruling(store)))
    for triple in chain(found, company(evidence.present)):
        graph.add(triple)
    store.replace(graph)
    return before.moved(told(graph))


def entities(store: Store, kinds: Collection[str]) -> dict[str, str]:
    """The names of all entities of some kinds by IRI; what is known in one article alone is left out."""
    held = stored(store)
    profiles = everything(store).profiles
    return {
        name: one.name
        for name, one in sorted(profiles.items())
        if not one.local and str(one.kind) in kinds and held.of(name) == name
    }


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names that may be one entity, as a user sees them.

    Attributes:
        name: what the one is called.
        other: what the other is called.
        pair: their IRIs.
        score: as in `Likeness`.
        why: in plain words.
    """

    name: str
    other: str
    pair: tuple[str, str]
    score: float
    why: str


def pairs(store: Store) -> list[Pair]:
    """The pairs of names that speak for being one entity and that nobody judged, the least certain first."""
    held = ruling(store)
    evidence = everything(store)
    found = cluster(evidence, held).likenesses
    judged = {*held.same, *held.different}
    near = [one for one in found if one.score >= _SHOWN_FROM and one.pair not in judged]
    near.sort(key=lambda one: (abs(one.score - SAME_FROM), one.pair))
    called = {iri: one.name for iri, one in evidence.profiles.items()}
    return [Pair(called[one.one], called[one.other], one.pair, one.score, one.why) for one in near]


def _resolve_some(store: Store, articles: Collection[str], names: Collection[str]) -> set[str]:
    held = ruling(store)
    names = {*names, *_no_more_bound(store, {*names})}
    evidence = around(store, articles, names, held.bound)
    found = cluster(evidence, held)
    old = set(_held(store, {*found.names, *names, *articles}))
    new = set(triples(evidence.profiles, found))
    new |= set(company({one: evidence.present[one] for one in articles if one in evidence.present}))
    store.amend(str(RESOLUTION), old - new, new - old)
    return told(old).moved(told(new))


def _no_more_bound(store: Store, names: set[str]) -> Iterator[str]:
    """The names that were judged together with these before an article that named one of the two was gone."""
    return (name for one in set_aside(store) if names & {*one.names} for name in one.names)


def _held(store: Store, things: Collection[str]) -> Iterator[Triple]:
    """What the store's resolution says of some names and articles."""
    return (triple for query in in_parts(_HELD, things) for triple in constructed(store, query))
