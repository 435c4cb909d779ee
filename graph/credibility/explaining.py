"""Assessments in plain words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.errors import NotFoundError
from onrecord.graph.corroboration.between import Between
from onrecord.graph.corroboration.between import in_words as found_in_words
from onrecord.graph.corroboration.stored import circles_of
from onrecord.graph.counting import numbered, signed
from onrecord.graph.credibility.admiralty import CONFIDENCE, in_words
from onrecord.graph.credibility.assessing import assess
from onrecord.graph.credibility.assessment import Assessment, Factor, Metric
from onrecord.graph.credibility.claim_groups import StoredLinks
from onrecord.graph.credibility.gathering import article_summaries, claims_by, some_rows
from onrecord.graph.credibility.keeping import is_assessed
from onrecord.graph.credibility.rdf import stored
from onrecord.graph.credibility.rebuilding import reassess
from onrecord.graph.identity.named import called, named
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows

INDENT = 7
"""Letters of an explanation's first column: a value, or nothing beside what belongs to the line above."""

_QUOTED = 3
_LISTED = 10
_PLACES = "SELECT ?claim ?article { VALUES GRAPH ?article { ?claim a schema:Claim } }"
_SAME = """
SELECT ?claim {
  GRAPH <urn:onrecord:assessment> {
    ?own dqv:computedOn NODE ; or:inGroup ?group .
    ?m or:inGroup ?group ; dqv:computedOn ?claim .
  }
}"""
_CLAIM_OF = "SELECT ?claim { VALUES ?utterance or:claim ?claim }"
_OTHERS = """
SELECT DISTINCT ?claim {
  VALUES ?utterance { UTTERANCES }
  ?utterance or:claim ?claim ; or:stance ?stance
  FILTER(?stance NOT IN (or:Denies, or:Doubts))
}"""
_DISPUTED = """
SELECT DISTINCT ?claim {
  VALUES
  GRAPH ?article { ?utterance or:claim ?claim ; or:stance ?stance }
  FILTER(?stance IN (or:Denies, or:Doubts))
}"""
_OF_SOURCE = """
SELECT DISTINCT ?claim ?value {
  VALUES ?node { NAMES }
  GRAPH ?article { ?node or:said|or:reported ?claim FILTER(MEANT) }
  GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?claim ; dqv:value ?value }
} ORDER BY DESC(?value) ?claim"""
_QUOTES = """
SELECT ?utterance ?article ?quote {
  VALUES
  GRAPH ?article { ?utterance or:evidence ?span . ?span nif:anchorOf ?quote }
}"""


def explain(store: Store, of: str, *, without: str | None = None) -> Assessment:
    """The assessment of a claim or source as the store holds it; made anew where it holds none.

    Args:
        store: where it is kept.
        of: IRI of the claim or source.
        without: IRI of a source: what the assessment would be had that source said, published and passed on
            nothing. The records of others change as far as the claim, or the source's claims, bear on them.

    Raises:
        NotFoundError: it is neither a claim nor a source of one, or no longer without the source left out.
    """
    of, without = str(of), None if without is None else str(without)  # an rdflib URIRef equals no text
    if without is None:
        found = stored(store, of)
    elif is_assessed(store):
        changed = claims_by(store, named(store, of).names) or {of}
        found = _of(of, reassess(store, changed, without=without).assessments)
    else:
        found = None
    found = found or _of(of, assess(store, without=without))
    if found is None and without is not None:
        raise NotFoundError(f"<{of}>: nothing is left to assess without <{without}>")
    if found is not None and without is not None:
        found = replace(found, notes=(_left_out(store, found, without), *found.notes))
    if found is None:
        raise NotFoundError(f"<{of}>: is neither a claim nor the source of one, so it has no assessment")
    return found


def _left_out(store: Store, left: Assessment, source: str) -> str:
    """What was left out of an assessment, in words."""
    name = called(store, [source]).get(source, source)
    whole = stored(store, left.of)
    if whole is None or left.metric is not Metric.CLAIM_SUPPORT:
        return f"left out: {name}, with all that this source says, publishes and passes on"
    before, after = ({one for part in found.components for one in part.because} for found in (whole, left))
    number = numbered(len(before - after), "statement")
    return f"left out: {name}, with {number} on this claim that this source makes, publishes or passes on"


def explanation(store: Store, assessment: Assessment, *, without: str | None = None) -> str:
    """An assessment in plain words: the value, what raises and lowers it, and what it rests on.

    Each component comes with the words of the articles behind it; then what matters most and what is not
    known. Of a claim also in which circle outlets cite each other for it, all claims of its group and those
    that contradict it, each with why and how surely; of a source its claims, best supported first.

    Several lines, without colour; text of articles is in it verbatim, control characters too.

    Args:
        store: where it is kept.
        assessment: what `explain` gives.
        without: what `explain` was given; claims of which nothing is left without it are not listed.
    """
    title = called(store, [assessment.of]).get(assessment.of, assessment.of)
    value = "?" if assessment.value is None else f"{assessment.value:.2f} of 1"
    if assessment.interval is not None:
        value += f", between {assessment.interval[0]:.2f} and {assessment.interval[1]:.2f}"
    lines = [title, f"{assessment.metric}: {value} ({assessment.reason})", _admiralty(assessment)]
    lines += _parts(store, assessment)
    lines += ["", *assessment.notes] if assessment.notes else []
    if assessment.metric is Metric.CLAIM_SUPPORT:
        circles = circles_of(store, assessment.of)
        lines += ["", "circular reporting:", *(f"{'':{INDENT}}{one}" for one in circles)] if circles else []
        same = _same(store, assessment.of)
        if without is not None:
            same = [one for one in same if one in {assessment.of, *_told(store, assessment)}]
        against = _contradicting(store, assessment)
        why = _findings(store, assessment.of, same, against)
        lines += _listed(store, "the same claim:", same, why)
        lines += _listed(store, "contradicted by:", against, why)
    else:
        query = named(store, assessment.of).asked(_OF_SOURCE)
        gone = claims_by(store, named(store, without).names) if without is not None else set()
        claims = {claim: value for claim, value in rows(store, query) if claim not in gone}
        heading = (
            "best supported first" if without is None else "as they are supported with what was left out"
        )
        lines += _listed(store, f"its claims, {heading}:", claims)
    return "\n".join(lines)


def _same(store: Store, claim: str) -> list[str]:
    """The claims that are assessed as one with this one, itself among them; none, where it stands alone."""
    return [one for (one,) in rows(store, _SAME.replace("NODE", iri(claim)))]


def _told(store: Store, assessment: Assessment) -> set[str]:
    """The claims of all utterances that an assessment rests on."""
    because = {utterance for part in assessment.components for utterance in part.because}
    return {claim for (claim,) in some_rows(store, _CLAIM_OF, "utterance", because)}


def _contradicting(store: Store, assessment: Assessment) -> list[str]:
    """The claims of those who are counted against a claim and say it of another claim, sorted."""
    disputes = [part for part in assessment.components if part.factor is Factor.DISPUTE]
    because = sorted({utterance for part in disputes for utterance in part.because})
    query = _OTHERS.replace("UTTERANCES", " ".join(map(iri, because)))
    return sorted(claim for (claim,) in rows(store, query))


def _findings(store: Store, claim: str, same: Collection[str], against: Collection[str]) -> dict[str, str]:
    """Why other claims are the same as a claim or contradict it, and how surely, by claim."""
    links = StoredLinks(store)
    links.reach({claim})
    rivals = links.rivals.get(links.group_of(claim), {})
    between = Between.of(store, links.claims_of({links.group_of(claim), *rivals}))
    disputed = {one for (one,) in some_rows(store, _DISPUTED, "claim", {claim, *same})}
    found = {one: between.same(claim, one) for one in same if one != claim}
    for one in against:
        pair = rivals.get(links.group_of(one))
        found[one] = None if pair is None else between.against(claim, one, (pair.one, pair.other))
    texts = called(store, {via for one in found.values() if one for via in one.via[:1]})
    told = {one: [found_in_words(finding, texts)] for one, finding in found.items() if finding is not None}
    for one in disputed:
        told.setdefault(one, []).insert(0, "denied or doubted there")
    return {one: "; ".join(parts) for one, parts in told.items()}


def _of(node: str, assessments: Iterable[Assessment]) -> Assessment | None:
    return next((one for one in assessments if one.of == node), None)


def _parts(store: Store, assessment: Assessment) -> Iterator[str]:
    """What raises the value, then what lowers it, each with its evidence."""
    quotes = _quotes(store, (utterance for part in assessment.components for utterance in part.because))
    up = [part for part in assessment.components if part.contribution >= 0]
    down = [part for part in assessment.components if part.contribution < 0]
    for heading, parts in (("what raises it:", up), ("what lowers it:", down)):
        yield from ["", heading] if parts else []
        for part in parts:
            yield f"{signed(part.contribution, 2):{INDENT}}{part.factor}: {part.note}"
            yield from (f"{'':{INDENT}}{quotes[one]}" for one in part.because[:_QUOTED] if one in quotes)
            if len(part.because) > _QUOTED:
                yield f"{'':{INDENT}}and {len(part.because) - _QUOTED} more"


def _listed(
    store: Store, heading: str, claims: Collection[str], why: Mapping[str, str] | None = None
) -> list[str]:
    """The first `_LISTED` claims: the value of each where there are some, its article, what it says, why."""
    shown = list(claims)[:_LISTED]
    values = claims if isinstance(claims, Mapping) else {}
    found = dict(some_rows(store, _PLACES, "claim", set(shown)))
    articles, texts = article_summaries(store, set(found.values())), called(store, found)
    lines = []
    for claim in shown:
        if claim in found:
            value = f"{float(values[claim]):.2f}" if claim in values else ""
            words = " ".join(texts.get(claim, claim).split())
            reason = f" ({why[claim]})" if why and claim in why else ""
            lines.append(f"{value:{INDENT}}{articles[found[claim]].place}: {words}{reason}")
    more = [f"{'':{INDENT}}and {len(claims) - _LISTED} more"] if len(claims) > _LISTED else []
    return ["", heading, *lines, *more] if lines else []


def _admiralty(assessment: Assessment) -> str:
    claim = assessment.metric is not Metric.SOURCE_RECORD
    words = f"Admiralty {assessment.admiralty}: {in_words(assessment.admiralty, claim=claim)}"
    return f"{words}{_stix(assessment.admiralty[1])}" if claim else words


def _stix(digit: str) -> str:
    return f" (STIX confidence {CONFIDENCE[digit]})" if digit in CONFIDENCE else ""


def _quotes(store: Store, utterances: Iterable[str]) -> dict[str, str]:
    """The words behind each utterance, and where they stand."""
    found = list(some_rows(store, _QUOTES, "utterance", set(utterances)))
    articles = article_summaries(store, {article for _, article, _ in found})
    return {
        utterance: f"{articles[article].place}: {' '.join(quote.split())}"
        for utterance, article, quote in found
    }
