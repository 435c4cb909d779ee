"""What the record has beside a claim: where else it is made, from which origin, and what contradicts it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from onrecord.graph.corroboration.between import Between, Finding, in_words
from onrecord.graph.credibility.claim_groups import Links, StoredLinks
from onrecord.graph.credibility.gathering import ArticleSummary, Gathered, StoredUtterance, gather, some_rows
from onrecord.graph.identity.named import called
from onrecord.graph.model import Level
from onrecord.graph.network.shape import Network
from onrecord.graph.store.protocol import Store

_ORIGINS = """
SELECT ?utterance ?origin ?why {
  VALUES
  GRAPH <urn:onrecord:corroboration> { ?utterance prov:hadPrimarySource ?origin ; rdfs:comment ?why }
}"""


class Standing(StrEnum):
    """How the origin of one claim stands to that of another that says the same."""

    INDEPENDENT = "independent of this one"
    SAME_SOURCE = "the same source"
    DERIVED = "goes back to this one"
    ORIGIN = "where this one comes from"
    SHARED = "has the same origin"
    UNSOURCED = "no source given"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """A claim that says the same as another, or contradicts it.

    Attributes:
        claim: its IRI.
        words: what it says, as it is called.
        who: who says it, by name; empty in the article's own voice.
        level: the level of attribution.
        utterance: IRI of the first utterance of it.
        article: IRI of the article.
        summary: what the article is.
        standing: how its origin stands to that of the other claim; None where it contradicts it.
        why: what makes it go back to the same origin, in plain words; or None.
        found: what makes it the same as the other or contradict it, by way of what, and how surely, in plain
            words; or None.
        confidence: how sure that is, 0 to 1; None where it is not known.
    """

    claim: str
    words: str
    who: tuple[str, ...]
    level: Level
    utterance: str
    article: str
    summary: ArticleSummary
    standing: Standing | None = None
    why: str | None = None
    found: str | None = None
    confidence: float | None = None


@dataclass(frozen=True, slots=True)
class Counterparts:
    """What the record has beside one claim.

    Attributes:
        same: the claims of other articles that say the same, independent origins first, then by day.
        against: those that contradict it, in its own article too, the surest first.
    """

    same: tuple[Counterpart, ...] = ()
    against: tuple[Counterpart, ...] = ()


def counterparts(store: Store, claims: Collection[str]) -> dict[str, Counterparts]:
    """What the store has beside each of these claims; nothing of a claim that stands alone.

    It takes a handful of queries, however many claims are asked about.

    Args:
        store: the store, its corroboration derived.
        claims: IRIs of claims.

    Raises:
        StoreError: the store can't be read.
    """
    links = StoredLinks(store)
    links.reach(claims)
    wanted = {one for claim in claims for one in (*links.same_as(claim), *dict(links.against(claim)))}
    if not wanted:
        return {}
    record = _record(store, wanted | set(claims))
    found = {claim: _beside(claim, links, record) for claim in claims if claim in record.gathered.claims}
    return {claim: one for claim, one in found.items() if one.same or one.against}


def compared(network: Network) -> list[str]:
    """The claims of a network that were compared with others: there is something beside these alone."""
    return [node for node, told in network.nodes(data=True) if told.get("group") or told.get("contradicts")]


@dataclass(frozen=True, slots=True)
class _Record:
    """What is said of the claims, their words, and by utterance where it goes back to and why."""

    gathered: Gathered
    between: Between
    texts: Mapping[str, str]
    origins: Mapping[str, tuple[str, str]]
    speakers: Mapping[str, str]

    def first_hand(self, claim: str) -> list[StoredUtterance]:
        return [one for one in self.gathered.utterances.get(claim, ()) if one.relays is None]

    def why(self, utterance: str) -> str | None:
        return self.origins[utterance][1] if utterance in self.origins else None

    def roots(self, claim: str) -> dict[str, str]:
        """The utterances that a claim goes back to, each with the one that does."""
        said = (one.utterance for one in self.first_hand(claim))
        return {self.origins.get(one, (one, ""))[0]: one for one in said}

    def sources(self, claim: str) -> set[str]:
        """Who stands at the origins of a claim; an origin that is not known here stands for itself."""
        if not any(one.speaker for one in self.first_hand(claim)):
            return set()
        return {self.speakers.get(root, root) for root in self.roots(claim)}

    def disputed(self, claim: str) -> bool:
        return any(one.stance is not None and one.stance.disputes for one in self.first_hand(claim))


def _record(store: Store, claims: Collection[str]) -> _Record:
    found = gather(store, claims)
    utterances = [one for said in found.utterances.values() for one in said]
    rows = some_rows(store, _ORIGINS, "utterance", {one.utterance for one in utterances})
    between = Between.of(store, claims)
    return _Record(
        found,
        between,
        called(store, claims),
        {utterance: (origin, why) for utterance, origin, why in rows},
        {one.utterance: one.speaker for one in utterances if one.speaker is not None},
    )


def _beside(claim: str, links: Links, record: _Record) -> Counterparts:
    """Who denies a claim contradicts who says it; who denies a contradicting one does not thereby say it."""
    denied = record.disputed(claim)
    agreeing, against = [], []
    for other in links.same_as(claim):
        if record.disputed(other) is denied:
            if record.gathered.claims.get(other) == record.gathered.claims[claim]:
                continue
            standing = _standing(claim, other, record)
            agreeing += _counterparts(other, record, record.between.same(claim, other), *standing)
        else:
            stance = "it is said there" if denied else "it is denied there"
            against += _counterparts(other, record, record.between.same(claim, other), None, stance)
    if not denied:
        for other, found in links.against(claim):
            if not record.disputed(other):
                finding = record.between.against(claim, other, (found.one, found.other))
                against += _counterparts(other, record, finding or Finding(found.why, found.confidence))
    return Counterparts(
        tuple(sorted(agreeing, key=lambda one: (one.standing is not Standing.INDEPENDENT, *_place(one)))),
        tuple(sorted(against, key=lambda one: (-(one.confidence or 1.0), *_place(one)))),
    )


def _counterparts(
    claim: str,
    record: _Record,
    finding: Finding | None,
    standing: Standing | None = None,
    why: str | None = None,
) -> list[Counterpart]:
    """A claim as it is shown; none where the store no longer holds it."""
    said = sorted(record.first_hand(claim), key=lambda one: one.utterance)
    article = record.gathered.claims.get(claim)
    if article is None or not said:
        return []
    names = (record.gathered.names.get((article, one.speaker)) for one in said if one.speaker)
    return [
        Counterpart(
            claim=claim,
            words=record.texts.get(claim, ""),
            who=tuple(dict.fromkeys(filter(None, names))),
            level=said[0].level,
            utterance=said[0].utterance,
            article=article,
            summary=record.gathered.articles[article],
            standing=standing,
            why=why,
            found=None if finding is None else in_words(finding, record.texts),
            confidence=None if finding is None else finding.confidence,
        )
    ]


def _standing(claim: str, other: str, record: _Record) -> tuple[Standing, str | None]:
    """How the origin of `other` stands to that of `claim`, and why it goes back to another, if it does."""
    own, others = record.roots(claim), record.roots(other)
    shared = own.keys() & others.keys()
    if shared:
        root = min(shared)
        why = record.why(others[root]) or record.why(own[root])
        if own[root] == root:
            return Standing.DERIVED, why
        return (Standing.ORIGIN if others[root] == root else Standing.SHARED), why
    sources = record.sources(other)
    if not sources:
        return Standing.UNSOURCED, None
    if sources & record.sources(claim):
        return Standing.SAME_SOURCE, None
    return Standing.INDEPENDENT, next(filter(None, map(record.why, others.values())), None)


def _place(one: Counterpart) -> tuple[str, str]:
    day = one.summary.day
    return ("9999" if day is None else day.isoformat(), one.claim)
