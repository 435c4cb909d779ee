"""Groups of claims that say the same, with all that is said of them and what contradicts them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from onrecord.graph.corroboration.model import Contradiction, Corroboration
from onrecord.graph.corroboration.stored import near
from onrecord.graph.counting import commonest
from onrecord.graph.credibility.collapsing import first_hand
from onrecord.graph.credibility.dependence import dependent
from onrecord.graph.credibility.gathering import Gathered, StoredUtterance
from onrecord.graph.credibility.leaving_out import left_out, remaining
from onrecord.graph.credibility.namesakes import as_one
from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.model import Stance
from onrecord.graph.store.protocol import Store


@dataclass
class Links:
    """What corroboration says, by group; a claim that is alone is a group of its own IRI.

    Attributes:
        groups: by claim its group, for claims in groups of several.
        members: by group its claims.
        rivals: by group those that contradict it, each with the surest contradiction of any pair of claims.
        origins: by utterance the one that it goes back to.
    """

    groups: dict[str, str] = field(default_factory=dict)
    members: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rivals: dict[str, dict[str, Contradiction]] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, corroborated: Corroboration) -> Links:
        """The links that corroboration found."""
        links = cls()
        links.take(corroborated)
        return links

    def take(self, corroborated: Corroboration) -> None:
        """Add what corroboration found; of each group that it holds a claim of, it must hold all."""
        members: dict[str, list[str]] = {}
        for claim, group in corroborated.groups.items():
            members.setdefault(group, []).append(claim)
        self.groups.update(corroborated.groups)
        self.members.update({group: tuple(sorted(claims)) for group, claims in members.items()})
        for found in corroborated.contradictions:
            one, other = self.group_of(found.one), self.group_of(found.other)
            if one != other:
                for a, b in ((one, other), (other, one)):
                    known = self.rivals.setdefault(a, {})
                    known[b] = max(known.get(b, found), found, key=_sureness)
        self.origins.update(corroborated.origins)

    def reach(self, claims: Iterable[str]) -> None:
        """Read what is needed of these claims, their groups and rivals; here all is in memory."""

    def group_of(self, claim: str) -> str:
        """The group of a claim."""
        return self.groups.get(claim, claim)

    def claims_of(self, groups: Iterable[str]) -> set[str]:
        """The claims of groups."""
        return {claim for group in groups for claim in self.members.get(group, (group,))}

    def rivals_of(self, groups: Iterable[str]) -> set[str]:
        """The groups that contradict any of these."""
        return {rival for group in groups for rival in self.rivals.get(group, ())}

    def same_as(self, claim: str) -> list[str]:
        """The other claims of a claim's group."""
        return [one for one in self.members.get(self.group_of(claim), ()) if one != claim]

    def against(self, claim: str) -> Iterator[tuple[str, Contradiction]]:
        """The claims of the groups that contradict a claim's group, each with what is surest of its group."""
        for rival, found in self.rivals.get(self.group_of(claim), {}).items():
            yield from ((one, found) for one in self.members.get(rival, (rival,)))

    def items_of(self, groups: Iterable[str]) -> set[str]:
        """These groups and all that contradict them, directly or through others."""
        found: set[str] = set()
        fresh = set(groups)
        while fresh:
            found |= fresh
            fresh = self.rivals_of(fresh) - found
        return found


class StoredLinks(Links):
    """The links that a store holds, read as far as they are reached."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        self._store = store
        self._reached: set[str] = set()

    def reach(self, claims: Iterable[str]) -> None:
        """Read what is not known yet.

        Raises:
            StoreError: the store can't be read.
        """
        fresh = set(claims) - self._reached
        if fresh:
            found = near(self._store, fresh)
            self.take(found)
            ends = {claim for one in found.contradictions for claim in (one.one, one.other)}
            self._reached |= fresh | found.groups.keys() | ends


@dataclass(frozen=True, slots=True)
class Group:
    """One or several claims that say the same, and all that is said of them.

    Attributes:
        iri: the group's IRI.
        claims: its claims that the store holds, sorted.
        said: what is said of any of them, copies included, by IRI; without weight and freshness.
        echoes: the days on which it was mentioned without independent support.
        carriers: by utterance who published its article, and who passed it on there.
        names_only: whether they name something and state nothing that could be confirmed or denied.
    """

    iri: str
    claims: tuple[str, ...]
    said: tuple[Testimony, ...]
    echoes: tuple[date, ...]
    carriers: Mapping[str, tuple[str, ...]]
    names_only: bool = False

    @property
    def behind(self) -> set[str]:
        """The sources that stand behind it: who says it, and who publishes or passes on that it is said."""
        for_it = [one for one in self.said if supporting(one)]
        carrying = {who for one in for_it for who in self.carriers.get(one.utterance, ())}
        return {one.speaker for one in for_it} | carrying

    @property
    def others(self) -> set[str]:
        """The sources that speak of it, or carry it, and don't stand behind it."""
        carrying = {who for carriers in self.carriers.values() for who in carriers}
        return ({one.speaker for one in self.said} | carrying) - self.behind

    def without(self, source: str, origins: Mapping[str, str]) -> Group:
        """What is left of it had a source said, published and passed on nothing.

        Args:
            source: its IRI.
            origins: by the IRI of an utterance that of the one that it goes back to.
        """
        gone = left_out(source, self.said, self.carriers, origins)
        carriers = {one: who for one, who in self.carriers.items() if one not in gone}
        return replace(self, said=tuple(remaining(self.said, gone, origins)), carriers=carriers)

    def own(self, origins: Mapping[str, str]) -> tuple[Testimony, ...]:
        """What is said of it, without copies, and once what several say together or may be one source."""
        return first_hand(self.said, origins)


def _sureness(one: Contradiction) -> tuple[float, str, str]:
    """Of two as sure, the same one is taken, in whatever order they come."""
    return one.confidence, one.one, one.other


def grouped(found: Gathered, links: Links, *, without: str | None = None) -> dict[str, Group]:
    """The groups of all claims that were gathered, by IRI; with `without` what is left without a source."""
    claims: dict[str, list[str]] = {}
    for claim in sorted(found.claims):
        claims.setdefault(links.group_of(claim), []).append(claim)
    groups = {group: _group(group, tuple(members), found, links) for group, members in claims.items()}
    if without is None:
        return groups
    return {name: group.without(without, links.origins) for name, group in groups.items()}


def contradicting(group: Group, groups: Mapping[str, Group], links: Links) -> Iterator[Testimony]:
    """What speaks against a group: who says what contradicts it, as denials of the contradiction's strength.

    Who denies a contradicting claim does not thereby say this one.
    """
    for rival, found in sorted(links.rivals.get(group.iri, {}).items()):
        if rival in groups:
            for one in groups[rival].own(links.origins):
                if supporting(one):
                    yield replace(one, stance=Stance.DENIES, strength=min(one.strength, found.confidence))


def _group(iri: str, claims: tuple[str, ...], found: Gathered, links: Links) -> Group:
    """What is said of a group's claims."""
    utterances = [one for claim in claims for one in found.utterances.get(claim, ())]
    relays = {one.relays: one for one in utterances if one.relays is not None}
    names = _names(utterances, found)
    echoing = [one for one in utterances if one.relays or not one.speaker or one.utterance in links.origins]
    said = [
        _testimony(one, one.speaker, one.stance, found, relayed=one.utterance in relays)
        for one in utterances
        if not one.relays and one.speaker and one.stance
    ]
    told = [*as_one(dependent((replace(one, name=names[one.speaker]) for one in said), found.contents))]
    return Group(
        iri,
        claims,
        tuple(sorted(told, key=lambda one: one.utterance)),
        tuple(sorted({day for one in echoing if (day := found.articles[one.article].day)})),
        {one.utterance: tuple(_carriers(one, found, relays)) for one in utterances if not one.relays},
        found.naming.issuperset(claims),
    )


def _names(utterances: Iterable[StoredUtterance], found: Gathered) -> dict[str, str]:
    """What each speaker is called most often in these articles; of equals the first."""
    told: dict[str, Counter[str]] = {}
    for one in utterances:
        if one.speaker is not None:
            name = found.names.get((one.article, one.speaker), one.speaker)
            told.setdefault(one.speaker, Counter())[name] += 1
    return {who: commonest(counted) for who, counted in told.items()}


def _testimony(
    one: StoredUtterance, speaker: str, stance: Stance, found: Gathered, *, relayed: bool
) -> Testimony:
    told = found.articles[one.article]
    return Testimony(
        utterance=one.utterance,
        speaker=speaker,
        name=speaker,
        stance=stance,
        level=one.level,
        proximity=found.near.get(speaker),
        relayed=relayed,
        confidence=one.confidence,
        day=told.day,
        place=told.place,
        depends_on=found.bodies.get((one.article, speaker), frozenset()),
        roles=found.roles.get((one.article, speaker), frozenset()),
        joint=one.joint,
        recalled=one.recalled,
    )


def _carriers(one: StoredUtterance, found: Gathered, relays: Mapping[str, StoredUtterance]) -> Iterator[str]:
    """The publisher, and the chain of those who passed it on."""
    publisher = found.articles[one.article].publisher
    if publisher is not None:
        yield publisher
    seen: set[str] = set()
    utterance = one.utterance
    while utterance in relays and utterance not in seen:
        seen.add(utterance)
        relay = relays[utterance]
        if relay.speaker is not None:
            yield relay.speaker
        utterance = relay.utterance
