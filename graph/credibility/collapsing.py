"""Testimonies that go back to one utterance, are given together, or may be of one source, taken as one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from onrecord.graph.counting import joined
from onrecord.graph.credibility.support import LEVELS, PROXIMITIES
from onrecord.graph.credibility.testimony import Testimony, supporting


def first_hand(testimonies: Iterable[Testimony], origins: Mapping[str, str]) -> tuple[Testimony, ...]:
    """The testimonies of one claim as they count: without copies, each with the speaker as whom it counts.

    It takes what `collapsed` takes.
    """
    heard = (replace(one, speaker=one.counts_as or one.speaker) for one in jointly(testimonies))
    return collapsed(heard, origins)


def collapsed(testimonies: Iterable[Testimony], origins: Mapping[str, str]) -> tuple[Testimony, ...]:
    """The testimonies without those that copy another: of each origin one, so that copies add nothing.

    Args:
        testimonies: what is said of one claim.
        origins: by the IRI of a copying utterance that of the utterance that it goes back to; an utterance
            that is not in it is its own origin. For an origin that is itself not among the testimonies its
            copies stand together as one, which supports the claim no more in anything than the least of
            them; those of their speakers who support it are one source.
    """
    testimonies = tuple(testimonies)
    if not any(one.utterance in origins for one in testimonies):
        return testimonies
    kept: list[Testimony] = []
    copies: dict[str, list[Testimony]] = {}
    for one in sorted(testimonies, key=lambda one: one.utterance):
        if one.utterance in origins:
            copies.setdefault(origins[one.utterance], []).append(one)
        else:
            kept.append(one)
    there = {one.utterance for one in kept}
    gone = {origin: alike for origin, alike in copies.items() if origin not in there}
    kept += [_least(origin, alike) for origin, alike in gone.items()]
    alike = [[one for one in group if supporting(one)] for group in gone.values()]
    one_source = _united({one.speaker for one in group} for group in alike)
    ties: dict[str, frozenset[str]] = {}
    for one in chain.from_iterable(alike):
        source = one_source[one.speaker]
        ties[source] = one.depends_on.union(ties.get(source, ()))
    return tuple(_renamed(one, one_source, ties) for one in kept)


def jointly(testimonies: Iterable[Testimony]) -> tuple[Testimony, ...]:
    """The testimonies with what several say together ("Doe and Roe said") once, under all their names.

    It counts as said by the first of them in order of their IRIs, so that in each report of it that is the
    same one, whoever is named first there.
    """
    together: dict[str, list[Testimony]] = {}
    for one in testimonies:
        together.setdefault(one.joint or one.utterance, []).append(one)
    return tuple(_as_one(several) for several in together.values())


def _as_one(several: Sequence[Testimony]) -> Testimony:
    if len(several) == 1:
        return several[0]
    first = min(several, key=lambda one: one.speaker)
    return replace(
        first,
        name=joined(sorted({one.name for one in several})),
        level=max((one.level for one in several), key=LEVELS.__getitem__),
        weight=max(one.weight for one in several),
        depends_on=frozenset().union(*(one.depends_on for one in several)),
        roles=frozenset().union(*(one.roles for one in several)),
    )


def _renamed(one: Testimony, one_source: Mapping[str, str], ties: Mapping[str, frozenset[str]]) -> Testimony:
    """With the one source in the place of each of its speakers, where that supports the claim.

    On whom they depend in any copy, it depends in all that it says.
    """
    if not one_source or not supporting(one):
        return one
    source = one_source.get(one.speaker, one.speaker)
    others = one.depends_on.union(ties.get(source, ()))
    return replace(
        one, speaker=source, depends_on=frozenset(one_source.get(other, other) for other in others)
    )


def _united(sets: Iterable[set[str]]) -> dict[str, str]:
    """For each member of sets that overlap, directly or through others, the first of all of them."""
    found: list[set[str]] = []
    for one in sets:
        joined = [other for other in found if other & one]
        found = [other for other in found if not other & one] + [one.union(*joined)]
    return {member: min(one) for one in found for member in one}


def _least(origin: str, alike: Sequence[Testimony]) -> Testimony:
    """What supports a claim no more, and is no less against it, than any of several copies."""
    against = [one for one in alike if one.stance.disputes]
    if against:
        return replace(
            against[0],
            speaker=origin,
            weight=max(one.weight for one in against),
            freshness=max(one.freshness for one in against),
            strength=max(one.strength for one in against),
            day=max((one.day for one in against if one.day), default=None),
            depends_on=frozenset.intersection(*(one.depends_on for one in against)),
        )
    first = next((one for one in alike if not supporting(one)), alike[0])
    stated = [one.proximity for one in alike if one.proximity]
    return replace(
        first,
        level=min((one.level for one in alike), key=LEVELS.__getitem__),
        proximity=min(stated, key=PROXIMITIES.__getitem__) if len(stated) == len(alike) else None,
        relayed=any(one.relayed for one in alike),
        confidence=min(one.confidence for one in alike),
        weight=min(one.weight for one in alike),
        freshness=min(one.freshness for one in alike),
        day=min((one.day for one in alike if one.day), default=None),
        depends_on=frozenset().union(*(one.depends_on for one in alike)),
    )
