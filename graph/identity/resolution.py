"""Making the resolution: of all articles, or of a few new ones in a store whose others are resolved."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rdflib import Graph

from onrecord.graph.identity.decision import keys
from onrecord.graph.identity.evidence import around, everything, standing
from onrecord.graph.identity.grouping import group
from onrecord.graph.identity.judgements import ruling
from onrecord.graph.identity.model import SAME_FROM
from onrecord.graph.identity.stored import stored, triples
from onrecord.graph.sparql import iri
from onrecord.graph.store import Store, Triple, constructed
from onrecord.graph.vocabulary import RESOLUTION

_SHOWN_FROM = 0.3

_HELD = """
CONSTRUCT { ?s ?p ?o } {
  GRAPH <urn:onrecord:resolution> {
    { VALUES ?s { NAMES } ?s ?p ?o }
    UNION { VALUES ?name { NAMES } ?s or:identifies|or:homonymOf ?name . ?s ?p ?o }
    UNION { VALUES ?name { NAMES } ?homonym or:homonymOf ?name ; or:means ?s . ?s ?p ?o }
  }
}"""
_BATCH = 400


def resolve(store: Store, articles: Collection[str] | None = None) -> int:
    """Decide which names are one entity and keep it in the store; how many names were decided on.

    Args:
        store: what to resolve.
        articles: the IRIs of articles that are new since the store was last resolved; only names that share a
            key with one of theirs are decided anew, and the result is the same. All articles, when not given.
            What changed or took out articles needs all.

    Raises:
        StoreError: the store can't be read or written.
    """
    if articles is not None and str(RESOLUTION) in store.graphs():
        return _resolve_more(store, articles)
    evidence = everything(store)
    grouped = group(evidence, ruling(store))
    graph = Graph(identifier=RESOLUTION)
    for triple in triples(evidence.profiles, grouped):
        graph.add(triple)
    store.replace(graph)
    return len(grouped.names)


def articles_naming(store: Store, names: Collection[str]) -> set[str]:
    """The articles that have one of these names."""
    return {article for article, _ in standing(store, sorted(names))}


def entities(store: Store, kinds: Collection[str]) -> dict[str, str]:
    """The names of all entities of some kinds by IRI; what is known in one article alone is left out."""
    held = stored(store)
    profiles = everything(store).profiles
    return {
        name: told.name
        for name, told in sorted(profiles.items())
        if not told.local and str(told.kind) in kinds and held.of(name) == name
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
    found = group(evidence, held).likenesses
    judged = {*held.same, *held.different}
    near = [one for one in found if one.score >= _SHOWN_FROM and one.pair not in judged]
    near.sort(key=lambda one: (abs(one.score - SAME_FROM), one.pair))
    called = {iri: told.name for iri, told in evidence.profiles.items()}
    return [Pair(called[one.one], called[one.other], one.pair, one.score, one.why) for one in near]


def _resolve_more(store: Store, articles: Collection[str]) -> int:
    evidence = around(store, articles, keys)
    held = ruling(store)
    grouped = group(evidence, held)
    store.amend(str(RESOLUTION), _held(store, sorted(grouped.names)), triples(evidence.profiles, grouped))
    return len(grouped.names)


def _held(store: Store, names: list[str]) -> list[Triple]:
    """What the store's resolution says of some names."""
    found: list[Triple] = []
    for start in range(0, len(names), _BATCH):
        given = " ".join(iri(name) for name in names[start : start + _BATCH])
        found += constructed(store, _HELD.replace("NAMES", given))
    return found
