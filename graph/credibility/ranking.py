"""Claims by support, and sources by record, the best first.

The assessments are asked, not the network, which takes minutes to build of thousands of articles.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import islice

from onrecord.graph.identity.named import called
from onrecord.graph.identity.stored import stored as identity
from onrecord.graph.model import EntityKind
from onrecord.graph.sparql import filled, iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import facts_of, rows, rows_about
from onrecord.graph.vocabulary import CLASSES, SCHEMA

_CLAIMS = """
SELECT ?node ?value ?group {
  { SELECT ?m ?value {
      GRAPH <urn:onrecord:assessment> { ?m dqv:isMeasurementOf or:ClaimSupport ; dqv:value ?value }
    } ORDER BY DESC(?value) LIMIT MOST }
  OPTIONAL { GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?node } }
  OPTIONAL { GRAPH <urn:onrecord:assessment> { ?m or:inGroup ?group } }
}"""
_SOURCES = """
SELECT ?node ?value {
  GRAPH <urn:onrecord:assessment> {
    ?m dqv:isMeasurementOf or:SourceRecord ; dqv:value ?value ; dqv:computedOn ?node .
    OPTIONAL { ?m or:lowest ?low }
  }
} ORDER BY DESC(?value) DESC(?low)"""
_CLASSES = "SELECT DISTINCT ?node ?class { VALUES ?node { SOME } ?node a ?class }"
_ALL = "SELECT DISTINCT ?article ?node { GRAPH ?article { ?node a CLASS } }"
_JUDGED = """
SELECT ?node ?admiralty ?low ?high {
  VALUES ?node { SOME }
  GRAPH <urn:onrecord:assessment> {
    ?m dqv:computedOn ?node ; or:admiralty ?admiralty .
    OPTIONAL { ?m or:lowest ?low }
    OPTIONAL { ?m or:highest ?high }
  }
}"""
_NOT_JUDGED = "F6"
_EVERYTHING = 10**9
"""More rows than there are; after LIMIT engines take no number of any size."""


@dataclass(frozen=True, slots=True)
class Rated:
    """A claim or source, and how it is judged.

    Attributes:
        iri: its IRI; a source's is that of its entity.
        label: the claim's words, or what most articles call the source.
        value: support or record, 0 to 1; None where it can't be judged.
        interval: lowest and highest, or None.
        admiralty: the code, "B2".
    """

    iri: str
    label: str
    value: float | None
    interval: tuple[float, float] | None
    admiralty: str


def best(store: Store, kind: EntityKind | None, limit: int) -> list[Rated]:
    """The first so many of a kind, best first; where fewer can be judged, then those that can't.

    Of claims that are one claim there is one: the score is that of all of them.
    Of equal ones first whose interval begins higher, since more is known of it, then by label and IRI; of
    claims at the limit whatever the store has first, always the same.

    Args:
        store: which holds assessments.
        kind: of the sources; None for claims.
        limit: how many, 1 or more.

    Raises:
        StoreError: the store can't be read.
    """
    limit = min(limit, _EVERYTHING)
    found = _valued(store, kind, limit) if kind else _supported(store, limit)
    values: dict[str, float | None] = dict(islice(found.once.items(), limit))
    labels = called(store, values)
    values = {node: value for node, value in values.items() if node in labels}  # no article has it any more
    if len(values) < limit:
        others = called(store, _all(store, kind) - found.judged)
        rest = sorted(others, key=lambda node: (others[node], node))[: limit - len(values)]
        values |= dict.fromkeys(rest)
        labels |= others
    codes, intervals = _judged(store, values)

    def rank(node: str) -> tuple[bool, float, float, str, str]:
        lowest, _ = intervals.get(node, (0.0, 0.0))
        return values[node] is None, -(values[node] or 0), -lowest, labels[node], node

    ordered = sorted(values, key=rank)
    return [
        Rated(node, labels[node], values[node], intervals.get(node), codes.get(node, _NOT_JUDGED))
        for node in ordered
    ]


@dataclass(frozen=True, slots=True)
class _Found:
    """The values of what can be judged, the best first, once a group; and all that was looked at."""

    once: dict[str, float]
    judged: frozenset[str]


def _supported(store: Store, limit: int) -> _Found:
    """The best supported claims: so many groups, or all that there are."""
    most = 2 * limit
    while True:
        found = list(rows(store, filled(_CLAIMS, MOST=str(most))))
        once: dict[str, tuple[str, float]] = {}
        for claim, value, group in found:
            first, _ = once.get(group or claim, (claim, 0))
            once[group or claim] = min(first, claim), float(value)
        if len(once) >= limit or len(found) < most:
            return _Found(dict(once.values()), frozenset(claim for claim, *_ in found))
        most *= 4


def _valued(store: Store, kind: EntityKind, limit: int) -> _Found:
    """The sources of a kind with the best records."""
    valued = list(rows(store, _SOURCES))
    classes = facts_of(store, _CLASSES, (node for node, _ in valued))
    of_kind = ((node, float(value)) for node, value in valued if str(CLASSES[kind]) in classes.get(node, ()))
    once = dict(islice(of_kind, limit))
    return _Found(once, frozenset(once))


def _all(store: Store, kind: EntityKind | None) -> set[str]:
    """All claims, or all sources of a kind; names that are one entity by its IRI."""
    class_ = iri(str(SCHEMA.Claim if kind is None else CLASSES[kind]))
    same = identity(store)
    return {same.of(node, article) for article, node in rows(store, filled(_ALL, CLASS=class_))}


def _judged(store: Store, nodes: Collection[str]) -> tuple[dict[str, str], dict[str, tuple[float, float]]]:
    """The Admiralty code of each, and the interval of those that have one."""
    found = list(rows_about(store, _JUDGED, nodes))
    intervals = {node: (float(low), float(high)) for node, _, low, high in found if low and high}
    return {node: code for node, code, *_ in found}, intervals
