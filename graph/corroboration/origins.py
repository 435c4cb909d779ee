"""Which utterances of a group go back to one, by copied text and by relays; and who cites whom in circles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import networkx as nx

from onrecord.graph.corroboration.copies import agency
from onrecord.graph.corroboration.index import ArticleFacts
from onrecord.graph.corroboration.model import Circle, Copy, Origin
from onrecord.graph.corroboration.statements import DISPUTES, Said

_LAST = "9999"


@dataclass(frozen=True, slots=True)
class Place:
    """An article as far as its order among copies goes.

    Attributes:
        iri: its IRI.
        day: ISO 8601, or "".
        publisher: IRI, or None.
        name: the publisher's name, or "".
        credited: whether an article with the same text gives the publisher as its source.
    """

    iri: str
    day: str
    publisher: str | None
    name: str
    credited: bool

    @property
    def order(self) -> tuple[str, bool, str]:
        """The earlier first; of one day whom others credit; then by IRI. Without a day it comes last."""
        return self.day or _LAST, not self.credited, self.iri


@dataclass(frozen=True, slots=True)
class Told:
    """An utterance with its article."""

    said: Said
    place: Place

    @property
    def order(self) -> tuple[tuple[str, bool, str], str]:
        """The order of the articles, then by IRI."""
        return self.place.order, self.said.iri

    @property
    def disputes(self) -> bool:
        """Whether it speaks against the claim."""
        return self.said.stance in DISPUTES

    @property
    def known_speaker(self) -> str | None:
        """The speaker, when known beyond the article."""
        who = self.said.speaker
        return None if who is None or who.startswith(f"{self.place.iri}#") else who


def places(
    articles: Mapping[str, ArticleFacts], copies: Iterable[tuple[str, str, float]]
) -> dict[str, Place]:
    """Articles with their order.

    Args:
        articles: by IRI.
        copies: pairs of articles with the same text; both of each pair are among the articles.
    """
    credited: dict[str, set[str]] = {}
    for one, other, _ in copies:
        for mine, theirs in ((one, other), (other, one)):
            if theirs in articles:
                credited.setdefault(mine, set()).update(articles[theirs].credits)
    return {
        iri: Place(
            iri,
            one.day,
            one.publisher,
            one.name,
            bool(one.name) and agency(one.name) in credited.get(iri, ()),
        )
        for iri, one in articles.items()
    }


def copied(pairs: Iterable[tuple[str, str, float]], known: Mapping[str, Place]) -> Iterator[Copy]:
    """Each article that has a copy before it, with the first of these."""
    found: dict[str, tuple[str, float]] = {}
    for one, other, share in pairs:
        first, later = sorted((one, other), key=lambda iri: known[iri].order)
        if later not in found or known[first].order < known[found[later][0]].order:
            found[later] = first, share
    for article, (source, share) in sorted(found.items()):
        yield Copy(article, source, f"{share:.0%} of the shorter text stand word for word in the other")


def origins(
    told: Sequence[Told], links: Iterable[tuple[str, str]], outlets: Mapping[str, str]
) -> list[Origin]:
    """The utterances of one group that go back to another one of it.

    Args:
        told: all utterances of its claims.
        links: pairs of claims that are one because the text of their articles was copied.
        outlets: the names of the outlets, by IRI.
    """
    parents = {**_relayed(told, outlets), **_from_copies(told, links)}
    order = {one.said.iri: one.order for one in told}
    found = []
    for utterance in sorted(parents):
        root = _root(utterance, parents, order)
        if root != utterance:
            found.append(Origin(utterance, root, parents[utterance][1]))
    return found


def circles(group: str, told: Iterable[Told], outlets: Mapping[str, str]) -> list[Circle]:
    """Outlets that give each other as the source of the group's claim."""
    cites: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for one in told:
        publisher = one.place.publisher
        for cited in {one.said.speaker, one.said.told} & outlets.keys():
            if publisher is not None and cited is not None and cited != publisher:
                cites.add_edge(publisher, cited, utterance=one.said.iri)
    found = []
    for component in nx.strongly_connected_components(cites):
        if len(component) > 1:
            inside: list[tuple[str, str, str]] = sorted(cites.subgraph(component).edges(data="utterance"))
            said = sorted({f"{outlets.get(a, a)} cites {outlets.get(b, b)}" for a, b, _ in inside})
            utterances = tuple(sorted({utterance for _, _, utterance in inside}))
            found.append(Circle(group, tuple(sorted(component)), utterances, "; ".join(said)))
    return sorted(found)


_Parents: TypeAlias = dict[str, tuple[str, str]]
_Order: TypeAlias = tuple[tuple[str, bool, str], str]


def _from_copies(told: Sequence[Told], links: Iterable[tuple[str, str]]) -> _Parents:
    """For each utterance in copied text its earliest copy, and why; relays go with relays."""
    by_claim: dict[str, list[Told]] = {}
    for one in sorted(told, key=lambda one: (one.said.relays is not None, one.said.iri)):
        by_claim.setdefault(one.said.claim, []).append(one)
    alike: nx.Graph[str] = nx.Graph()
    for claim, other in links:
        for one, two in zip(by_claim.get(claim, ()), by_claim.get(other, ()), strict=False):
            if (one.said.relays is None) == (two.said.relays is None) and _may_be_one(one, two):
                alike.add_edge(one.said.iri, two.said.iri)
    known = {one.said.iri: one for one in told}
    parents: _Parents = {}
    for component in nx.connected_components(alike):
        first = min((known[iri] for iri in component), key=lambda one: one.order)
        why = f"its text is copied: it stands first in {_named(first.place)}"
        parents.update({iri: (first.said.iri, why) for iri in component if iri != first.said.iri})
    return parents


def _relayed(told: Sequence[Told], outlets: Mapping[str, str]) -> _Parents:
    """For each utterance that its article has from an outlet the one in the outlet's own article, and why."""
    relays: dict[str, list[Told]] = {}
    for one in told:
        if one.said.relays is not None:
            relays.setdefault(one.said.relays, []).append(one)
    parents: _Parents = {}
    for one in told:
        if one.said.relays is not None:
            continue
        chain = list(_chain(one.said.iri, relays))
        for outlet in dict.fromkeys(
            (one.said.speaker, one.said.told, *(relay.said.speaker for relay in chain))
        ):
            if outlet is None or outlet not in outlets or outlet == one.place.publisher:
                continue
            found = _in_own_article(one, outlet, told, outlets)
            if found is not None:
                why = f"it is reported by {outlets[outlet]}, whose own article has it: {_named(found.place)}"
                parents.update({each.said.iri: (found.said.iri, why) for each in (one, *chain)})
                break
    return parents


def _may_be_one(one: Told, other: Told) -> bool:
    """Whether two utterances may have one speaker: not when both are known and differ, or one denies it."""
    speakers = {one.known_speaker, other.known_speaker} - {None}
    return len(speakers) < 2 and one.disputes == other.disputes  # noqa: PLR2004  # one and the other


def _chain(utterance: str, relays: Mapping[str, Sequence[Told]]) -> Iterator[Told]:
    """Who passed an utterance on, the nearest to the speaker first."""
    seen = set()
    waiting = [utterance]
    while waiting:
        for relay in relays.get(waiting.pop(0), ()):
            if relay.said.iri not in seen:
                seen.add(relay.said.iri)
                waiting.append(relay.said.iri)
                yield relay


def _in_own_article(one: Told, outlet: str, told: Iterable[Told], outlets: Mapping[str, str]) -> Told | None:
    """The utterance in the outlet's own article that an utterance elsewhere may come from: the likeliest."""
    speaker = None if one.known_speaker in outlets else one.known_speaker

    def may_be(other: Told) -> bool:
        before = not one.place.day or not other.place.day or other.place.day <= one.place.day
        known = other.known_speaker
        return (
            other.place.publisher == outlet and other.place.iri != one.place.iri
            and other.said.relays is None and before and other.disputes == one.disputes
            and (speaker is None or known is None or known == speaker)
        )  # fmt: skip

    return min(
        filter(may_be, told),
        key=lambda other: (other.known_speaker != speaker, other.said.speaker is None, other.order),
        default=None,
    )


def _root(utterance: str, parents: _Parents, order: Mapping[str, _Order]) -> str:
    """What an utterance goes back to in the end; of a circle, its first in order."""
    path: list[str] = []
    while utterance in parents and utterance not in path:
        path.append(utterance)
        utterance = parents[utterance][0]
    if utterance not in path:
        return utterance
    return min(path[path.index(utterance) :], key=order.__getitem__)


def _named(place: Place) -> str:
    return " of ".join(part for part in (place.name or place.iri, place.day) if part)
