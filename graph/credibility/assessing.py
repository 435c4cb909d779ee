"""Assessments of all claims and sources that a store holds.

A claim's value is that of `onrecord.graph.support`. A source's is the mean over the claims it stands behind,
factor by factor: what it says itself, and what it publishes or passes on from a source. What has no source,
or too little of a record, has no value ("?") and says why. Nothing here says whether a claim is true or a
person honest, and centrality plays no part.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from onrecord.graph.credibility.rdf import assessment_graph
from onrecord.graph.credibility.records import Claim, assess_source, held_of, letter_of, reliability
from onrecord.graph.model import Level, Proximity, Stance
from onrecord.graph.network import SOURCES, Network, network
from onrecord.graph.priors import carry
from onrecord.graph.projections import outlets
from onrecord.graph.store import Store
from onrecord.graph.support import (
    Assessment,
    Metric,
    Testimony,
    collapsed,
    components,
    deciding,
    information,
    interval,
    supporting,
    unknown,
    value_of,
)
from onrecord.graph.trust import Judgement, judgements

RATINGS_FROM = 3
"""Ratings that the user must have given before they are carried over."""

CARRIED_FROM = 0.25
"""The share that must come from ratings along edges before a carried rating is told."""


def assess(
    store: Store, *, origins: Mapping[str, str] | None = None, without: str | None = None
) -> list[Assessment]:
    """The assessments of all claims and sources that the store holds, claims first, sorted by IRI.

    Reads the whole store, about 0.4 ms an utterance; see `rebuild` for keeping the result.

    Args:
        store: what to assess.
        origins: which utterance copies which, see `onrecord.graph.support.collapsed`.
        without: IRI of a source to leave out of everything, for what would be left.
    """
    graph = network(store)
    if without is not None and without in graph:
        graph.remove_node(without)
    claims = _claims(graph, origins or {})
    behind = _stands_behind(graph, claims)
    held = held_of(claims.values())
    letters = {source: reliability(source, [claims[c] for c in behind[source]], held) for source in behind}
    known = judgements(store)
    letters |= {
        source: letter_of(one.rating)
        for source, one in known.items()
        if source in letters and one.rating is not None
    }
    notes = {**_carried(graph, known), **{source: _judged(one) for source, one in known.items()}}
    assessed = [_assess_claim(claims[claim], letters) for claim in sorted(claims)]
    assessed += [
        replace(
            assess_source(source, [claims[c] for c in sorted(behind[source])], letters[source]),
            notes=tuple(notes.get(source, ())),
        )
        for source in sorted(behind)
    ]
    return assessed


def rebuild(store: Store, origins: Mapping[str, str] | None = None) -> int:
    """Assess everything anew and put it in the place of what the store held; how many were assessed.

    Raises:
        StoreError: the store can't be read or written.
    """
    assessments = assess(store, origins=origins)
    store.replace(assessment_graph(assessments))
    return len(assessments)


def _judged(one: Judgement) -> list[str]:
    """What the user holds of an outlet, in words."""
    given = f"says {one.who} ({one.when[:10]})"
    words = [] if one.rating is None else [f"rated {one.rating:.2f}, {given}; the letter is from this"]
    return words + ([] if one.control is None else [f"state control: {one.control}, {given}"])


def _carried(graph: Network, known: Mapping[str, Judgement]) -> dict[str, list[str]]:
    """Ratings carried over to outlets that nobody rated, in words; they change no value and no letter."""
    ratings = {outlet: one.rating for outlet, one in known.items() if one.rating is not None}
    if len(ratings) < RATINGS_FROM:
        return {}
    edges = [(a, b, float(facts["weight"])) for a, b, facts in outlets(graph).edges(data=True)]
    words = (
        "nobody rated it; {:.2f} carried over from outlets that it draws on or that draw on it "
        "({:.0%} from ratings, the rest their mean), which changes no letter"
    )
    return {
        outlet: [words.format(found.value, found.share)]
        for outlet, found in carry(edges, ratings).items()
        if found.share >= CARRIED_FROM
    }


def _claims(graph: Network, origins: Mapping[str, str]) -> dict[str, Claim]:
    said: dict[str, list[Testimony]] = {
        node: [] for node, facts in graph.nodes(data=True) if facts["kind"] == "claim"
    }
    relayed = {edge["relays"] for _, _, edge in graph.edges(data=True) if edge["kind"] == "relays"}
    for speaker, claim, edge in graph.edges(data=True):
        if edge["kind"] in ("says", "disputes"):
            near = graph.nodes[speaker]["proximity"]
            said[claim].append(
                Testimony(
                    utterance=edge["utterance"],
                    speaker=speaker,
                    name=graph.nodes[speaker]["label"],
                    stance=Stance(edge["stance"]),
                    level=Level(edge["level"]),
                    proximity=None if near is None else Proximity(near),
                    relayed=edge["utterance"] in relayed,
                    confidence=1.0 if edge["confidence"] is None else edge["confidence"],
                )
            )
    told = {claim: collapsed(group, origins) for claim, group in said.items()}
    return {claim: Claim(claim, group, components(group)) for claim, group in told.items()}


def _stands_behind(graph: Network, claims: Mapping[str, Claim]) -> dict[str, set[str]]:
    """The claims with a value that each source stands behind; none, for one who only disputes or asks."""
    behind: dict[str, set[str]] = {}
    for claim in claims.values():
        for one in claim.said:
            behind.setdefault(one.speaker, set()).update([claim.iri] if supporting(one) else [])
    for source, claim_iri, edge in graph.edges(data=True):
        if edge["kind"] in ("says", "disputes"):
            behind.setdefault(source, set())
        if edge["kind"] in ("reported", "relays") and graph.nodes[source]["kind"] in SOURCES:
            behind.setdefault(source, set()).update([claim_iri] if claims[claim_iri].parts else [])
    return behind


def _assess_claim(claim: Claim, letters: Mapping[str, str]) -> Assessment:
    value = value_of(claim.parts)
    if value is not None:
        letter = min(letters[one.speaker] for one in claim.said if supporting(one))
        reason = "from what the articles give for it"
    else:
        letter = "F"
        reason = _why_not(claim.said)
    code = f"{letter}{information(claim.said)}"
    notes = () if value is None else tuple(_notes(claim, letter))
    return Assessment(
        claim.iri, Metric.CLAIM_SUPPORT, value, code, claim.parts, reason, interval(claim.said), notes
    )


def _notes(claim: Claim, letter: str) -> Iterator[str]:
    decided = deciding(claim.said)
    if decided is not None:
        one, rest = decided
        yield f"matters most: {one.name}; without it {'?' if rest is None else f'{rest:.2f}'}"
    for words in unknown(claim.said):
        yield f"not known: {words}"
    if letter == "F":
        yield "not known: how reliable the source is, since others speak of too few of its claims"


def _why_not(said: Sequence[Testimony]) -> str:
    if any(one.stance.disputes for one in said):
        return "nobody here says it, though somebody denies or doubts it"
    return "it is only asked, and nobody says it" if said else "no source is given for it"
