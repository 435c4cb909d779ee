"""Assessments: how well each claim is supported, and each source's record so far, with the reasons.

A claim's value is that of `onrecord.graph.support`. A source's is the mean over the claims it stands behind,
factor by factor: what it says itself, and what it publishes or passes on from a source. What has no source,
or too little of a record, has no value ("?") and says why. Nothing here says whether a claim is true or a
person honest, and centrality plays no part.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef

from onrecord.errors import NotFoundError
from onrecord.graph.identity.stored import stored
from onrecord.graph.model import Level, Proximity, Stance
from onrecord.graph.network import SOURCES, Network, network
from onrecord.graph.priors import carry
from onrecord.graph.projections import outlets
from onrecord.graph.sparql import KNOWN_PREFIXES, iri
from onrecord.graph.store import Store, rows
from onrecord.graph.support import (
    Assessment,
    Component,
    Factor,
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
from onrecord.graph.truth import DEFAULT, METHODS, Claims
from onrecord.graph.vocabulary import ASSESSMENT, DQV, OR

RECORD_FROM = 3
"""Claims that a source must stand behind before its record is judged."""

RELIABILITY = ((0.9, "A"), (0.75, "B"), (0.5, "C"), (0.25, "D"), (0.0, "E"))
"""The letters of the Admiralty code, each from this share of tested claims that hold, as far as is known."""

RATINGS_FROM = 3
"""Ratings that the user must have given before they are carried over."""

CARRIED_FROM = 0.25
"""The share that must come from ratings along edges before a carried rating is told."""

CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
"""STIX 2.1's confidence (appendix A, Admiralty Credibility scale) by the code's number; 6 has none."""

_BECAUSE = 12
_SO, _DISPUTED = "so", "not so"
_SEED, _DRAWS = 20261125, 400
_QUOTED = 3
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

_LETTERS = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability can't be judged",
}  # fmt: skip
_DIGITS = {
    "1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful",
    "5": "improbable", "6": "truth can't be judged",
}  # fmt: skip

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
_TITLE = """
SELECT ?words { NODE schema:text|schema:name|rdfs:label ?words } ORDER BY ?words LIMIT 1"""
_QUOTES = """
SELECT ?utterance ?quote ?title ?outlet {
  VALUES ?utterance { UTTERANCES }
  GRAPH ?article {
    ?utterance or:evidence ?span .
    ?span nif:anchorOf ?quote .
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline ?headline }
    OPTIONAL { ?article schema:publisher ?publisher . ?publisher schema:name ?outlet }
  }
  BIND(COALESCE(?headline, STR(?article)) AS ?title)
}"""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A claim, what was said of it, and what that comes to."""

    iri: str
    said: tuple[Testimony, ...]
    parts: tuple[Component, ...]

    def tested_against(self, source: str) -> bool | None:
        """Whether others confirm it (True) or dispute it (False); None when no other speaks of it."""
        if any(one.stance.disputes and one.speaker != source for one in self.said):
            return False
        return True if len({one.speaker for one in self.said if supporting(one)}) > 1 else None


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
    held = _held(claims.values())
    letters = {source: _reliability(source, [claims[c] for c in behind[source]], held) for source in behind}
    same = stored(store)
    known = {same.of(outlet): one for outlet, one in judgements(store).items()}
    letters |= {
        source: _letter(one.rating)
        for source, one in known.items()
        if source in letters and one.rating is not None
    }
    notes = {**_carried(graph, known), **{source: _judged(one) for source, one in known.items()}}
    assessed = [_assess_claim(claims[claim], letters) for claim in sorted(claims)]
    assessed += [
        replace(
            _assess_source(source, [claims[c] for c in sorted(behind[source])], letters[source]),
            notes=tuple(notes.get(source, ())),
        )
        for source in sorted(behind)
    ]
    return assessed


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


def _claims(graph: Network, origins: Mapping[str, str]) -> dict[str, _Claim]:
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
    return {claim: _Claim(claim, group, components(group)) for claim, group in told.items()}


def _stands_behind(graph: Network, claims: Mapping[str, _Claim]) -> dict[str, set[str]]:
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


def _assess_claim(claim: _Claim, letters: Mapping[str, str]) -> Assessment:
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


def _notes(claim: _Claim, letter: str) -> Iterator[str]:
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


def _held(claims: Iterable[_Claim]) -> dict[str, float]:
    """The chance that each claim holds against those who dispute it, by truth discovery over all of them.

    Who says it and who disputes it are two values of one item; the default of `onrecord.graph.truth` decides.
    """
    stands = [
        (one.speaker, claim.iri, _DISPUTED if one.stance.disputes else _SO)
        for claim in claims
        for one in claim.said
        if supporting(one) or one.stance.disputes
    ]
    table = Claims.of(stands)
    belief = METHODS[DEFAULT](table).belief
    return {
        table.items[item]: float(chance)
        for item, value, chance in zip(table.item_of, table.values, belief, strict=True)
        if value == _SO
    }


def _tested(source: str, claims: Iterable[_Claim], held: Mapping[str, float]) -> list[float]:
    """The chances of its claims that others speak of; what nobody else speaks of tells nothing."""
    return [held[claim.iri] for claim in claims if claim.tested_against(source) is not None]


def _reliability(source: str, claims: Iterable[_Claim], held: Mapping[str, float]) -> str:
    """The letter of the Admiralty code: F until enough of its claims were confirmed or disputed by others."""
    tested = _tested(source, claims, held)
    if len(tested) < RECORD_FROM:
        return "F"
    share = sum(tested) / len(tested)
    return _letter(share)


def _letter(share: float) -> str:
    return next(letter for least, letter in RELIABILITY if share >= least)


def _assess_source(source: str, claims: Sequence[_Claim], letter: str) -> Assessment:
    if len(claims) < RECORD_FROM:
        reason = f"{len(claims)} sourced claim{'' if len(claims) == 1 else 's'}, and {RECORD_FROM} are needed"
        return Assessment(source, Metric.SOURCE_RECORD, None, f"{letter}6", (), reason)
    parts = tuple(_averages(claims))
    reason = f"the mean of its {len(claims)} sourced claims"
    value = value_of(parts)
    return Assessment(
        source, Metric.SOURCE_RECORD, value, f"{letter}6", parts, reason, _spread(claims, value)
    )


def _spread(claims: Sequence[_Claim], value: float | None) -> tuple[float, float] | None:
    """The 5th and 95th percentile of the mean under a bootstrap over its claims (Efron 1979), seeded."""
    if value is None:
        return None
    values = np.array([value_of(claim.parts) or 0.0 for claim in claims])
    draws = np.random.default_rng(_SEED).integers(len(values), size=(_DRAWS, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), (5, 95))
    return round(min(value, float(low)), 3), round(max(value, float(high)), 3)


def _averages(claims: Sequence[_Claim]) -> Iterator[Component]:
    """For each factor the mean over all claims; a claim to which it does not apply counts as 0."""
    for factor in Factor:
        found = [part for claim in claims for part in claim.parts if part.factor is factor]
        if found:
            yield Component(
                factor,
                raw=round(sum(part.raw for part in found) / len(claims), 3),
                contribution=round(sum(part.contribution for part in found) / len(claims), 3),
                because=tuple(dict.fromkeys(iri for part in found for iri in part.because))[:_BECAUSE],
                note=f"on average, from {len(found)} of {len(claims)} claims",
            )


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


def rebuild(store: Store, origins: Mapping[str, str] | None = None) -> int:
    """Assess everything anew and put it in the place of what the store held; how many were assessed.

    Raises:
        StoreError: the store can't be read or written.
    """
    assessments = assess(store, origins=origins)
    store.replace(assessment_graph(assessments))
    return len(assessments)


def support(store: Store, article: str) -> dict[str, tuple[float | None, str]]:
    """Value and Admiralty code of each assessed claim of an article, by the claim's IRI."""
    query = _SUPPORT.replace("ARTICLE", iri(article))
    return {
        claim: (None if value is None else float(value), code) for claim, value, code in rows(store, query)
    }


def explain(store: Store, of: str, *, without: str | None = None) -> Assessment:
    """The assessment of a claim or source as the store holds it; made anew where it holds none.

    With `without`, the IRI of a source, what it would be if that source had said nothing.

    Raises:
        NotFoundError: it is neither a claim nor a source of one, so there is nothing to assess.
    """
    stored = [] if without else list(rows(store, _STORED.replace("NODE", iri(of))))
    if not stored:
        found = next((one for one in assess(store, without=without) if one.of == of), None)
        if found is None:
            raise NotFoundError(f"<{of}>: is neither a claim nor the source of one, so it has no assessment")
        return found
    metric, admiralty, reason, value, low, high = stored[0][:6]
    notes = sorted(note for (note,) in rows(store, _NOTES.replace("NODE", iri(of))))
    parts: dict[str, list[tuple[Any, ...]]] = {}
    for row in stored:
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


def explanation(store: Store, assessment: Assessment) -> str:
    """An assessment in plain words: the value, and each component with the words of the articles behind it.

    Several lines, without colour; text of articles is in it verbatim, control characters too.
    """
    title = next(
        (words for (words,) in rows(store, _TITLE.replace("NODE", iri(assessment.of)))), assessment.of
    )
    value = "?" if assessment.value is None else f"{assessment.value:.2f} of 1"
    if assessment.interval is not None:
        value += f", between {assessment.interval[0]:.2f} and {assessment.interval[1]:.2f}"
    lines = [title, f"{assessment.metric}: {value} ({assessment.reason})", _admiralty(assessment)]
    quotes = _quotes(store, (utterance for part in assessment.components for utterance in part.because))
    for part in assessment.components:
        lines += ["", f"{part.contribution:+.2f}  {part.factor}: {part.note}"]
        lines += [f"       {quotes[one]}" for one in part.because[:_QUOTED] if one in quotes]
        if len(part.because) > _QUOTED:
            lines.append(f"       and {len(part.because) - _QUOTED} more")
    lines += ["", *assessment.notes] if assessment.notes else []
    return "\n".join(lines)


def _admiralty(assessment: Assessment) -> str:
    letter, digit = assessment.admiralty[0], assessment.admiralty[1]
    words = f"Admiralty {assessment.admiralty}: source: {_LETTERS[letter]}"
    return (
        words
        if assessment.metric is Metric.SOURCE_RECORD
        else f"{words}; information: {_DIGITS[digit]}{_stix(digit)}"
    )


def _stix(digit: str) -> str:
    return f" (STIX confidence {CONFIDENCE[digit]})" if digit in CONFIDENCE else ""


def _decimal(number: float) -> Literal:
    return Literal(f"{number:.3f}".rstrip("0").rstrip("."), datatype=XSD.decimal)


def _component(part: Sequence[tuple[Any, ...]]) -> Component:
    factor, raw, contribution, note, _ = part[0]
    because = tuple(utterance for *_, utterance in part if utterance is not None)
    return Component(_FACTOR_OF[factor], float(raw), float(contribution), because, note)


def _quotes(store: Store, utterances: Iterable[str]) -> dict[str, str]:
    """The words behind each utterance, and where they stand."""
    wanted = " ".join(iri(one) for one in dict.fromkeys(utterances))
    found = rows(store, _QUOTES.replace("UTTERANCES", wanted))
    return {
        utterance: f"{title}{f' ({outlet})' if outlet else ''}: {' '.join(quote.split())}"
        for utterance, quote, title, outlet in found
    }
