"""Assessments in the store: what it keeps of them for a later rebuild, and how they are exchanged."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.graph.credibility.assessment import Assessment
from onrecord.graph.credibility.gathering import some_rows
from onrecord.graph.credibility.rdf import kept_triples, triples
from onrecord.graph.credibility.records import tried
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import ASSESSMENT

WRITTEN_AT_ONCE = 20_000
"""How many assessments are exchanged in one transaction."""

_KEPT = """
SELECT ?node ?tally ?admiralty {
  VALUES
  GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?node ; or:admiralty ?admiralty ; or:tally ?tally }
}"""
_NODES = "SELECT ?node { GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?node } }"
_OF_ARTICLES = """
SELECT ?node {
  VALUES
  GRAPH <urn:onrecord:assessment> { ?m prov:wasDerivedFrom ?article ; dqv:computedOn ?node }
}"""
_OF_GROUPS = """
SELECT ?node {
  VALUES
  GRAPH <urn:onrecord:assessment> { ?m or:inGroup ?group ; dqv:computedOn ?node }
}"""
_TESTED = """
SELECT ?speaker ?node {
  VALUES
  GRAPH <urn:onrecord:assessment> { ?m or:testedBy ?speaker ; dqv:computedOn ?node }
}"""
_CARRIED = """
SELECT ?node ?note {
  VALUES
  GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?node ; or:note ?note }
}"""


@dataclass(frozen=True, slots=True)
class KeptClaim:
    """What the store keeps of a claim's assessment: its group, and what that added to which sources' sums."""

    group: str
    rivals: tuple[str, ...]
    terms: dict[str, Counter[str]]


def kept_claims(store: Store, claims: Collection[str]) -> dict[str, KeptClaim]:
    """What the store keeps of these claims; nothing of those that it has no assessment of."""
    return {node: _claim(json.loads(tally)) for node, tally, _ in some_rows(store, _KEPT, "node", claims)}


def kept_sources(store: Store, sources: Collection[str]) -> dict[str, tuple[Counter[str], str]]:
    """The sums and the letter of each of these sources that the store has an assessment of."""
    return {
        node: (Counter(json.loads(tally)), admiralty[0])
        for node, tally, admiralty in some_rows(store, _KEPT, "node", sources)
    }


def kept_notes(store: Store, sources: Collection[str], start: str) -> dict[str, list[str]]:
    """The notes of sources that begin with `start`."""
    found: dict[str, list[str]] = {}
    for node, note in some_rows(store, _CARRIED, "node", sources):
        words = note.partition(". ")[2]
        if words.startswith(start):
            found.setdefault(node, []).append(words)
    return found


def assessed_of(store: Store, articles: Iterable[str]) -> set[str]:
    """The claims of articles that the store has assessments of, though the articles may hold them no more."""
    return {node for (node,) in some_rows(store, _OF_ARTICLES, "article", set(articles))}


def members_of(store: Store, groups: Collection[str]) -> set[str]:
    """The claims that were assessed in these groups; a group of one claim bears its IRI and is not found."""
    return {node for (node,) in some_rows(store, _OF_GROUPS, "group", groups)}


def tested_of(store: Store, speakers: Collection[str], most: int) -> set[str]:
    """Claims that each speaker speaks of and others too; of each speaker the first `most` by IRI."""
    found: dict[str, set[str]] = {}
    for speaker, node in some_rows(store, _TESTED, "speaker", speakers):
        found.setdefault(speaker, set()).add(node)
    return {claim for claims in found.values() for claim in sorted(claims)[:most]}


def is_assessed(store: Store) -> bool:
    """Whether the store holds assessments that can be added to."""
    return any(rows(store, "SELECT ?m { GRAPH <urn:onrecord:assessment> { ?m or:tally ?tally } } LIMIT 1"))


def write(store: Store, assessments: Sequence[Assessment], gone: Iterable[str] = ()) -> None:
    """Put assessments in the place of those of the same claims and sources, and drop those of `gone`.

    In one transaction up to `WRITTEN_AT_ONCE`; of more, that many at a time.
    """
    nodes = sorted(set(gone))
    for start in range(0, max(len(assessments), 1), WRITTEN_AT_ONCE):
        some = assessments[start : start + WRITTEN_AT_ONCE]
        old = set(kept_triples(store, [*(one.of for one in some), *(nodes if start == 0 else ())]))
        new = {triple for one in some for triple in triples(one)}
        if old != new:
            store.amend(str(ASSESSMENT), old - new, new - old)


def write_all(store: Store, assessments: Sequence[Assessment]) -> None:
    """Make the store hold these assessments and no others."""
    held = {node for (node,) in rows(store, _NODES)}
    write(store, assessments, held - {one.of for one in assessments})


def _claim(tally: dict[str, Any]) -> KeptClaim:
    terms = tried(tally["behind"], tally["others"], tally["held"])
    for who in tally["behind"]:
        terms[who].update(tally["sums"])  # not +=, which drops what is below 0
    return KeptClaim(tally["group"], tuple(tally["rivals"]), terms)
