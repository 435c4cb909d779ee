"""How many independent sources speak: two of which one may speak for the other count as one.

Each source is paired with one other at most, by a maximum matching, so of n sources n less the pairs are
left. Hence a further source never makes them fewer, and that two turn out to be one never makes them more,
also where each counts for as much as its weight: a pair saves the lesser of two weights.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from math import fsum

import networkx as nx

from onrecord.graph.credibility.testimony import Testimony, supporting

_DIGITS = 9
"""Weights are summed to so many decimals, so that the order of sources makes no difference."""

Weigh = Callable[[Testimony], float]
_Pairs = list[tuple[str, str]]


def independent(side: Iterable[Testimony], weigh: Weigh = lambda _: 1.0) -> float:
    """How many independent sources speak, each counting as much as the best that it says.

    Args:
        side: the testimonies for a claim, or those against it.
        weigh: how much a testimony counts, 0 or more.
    """
    side = tuple(side)
    most: dict[str, float] = {}
    for one in side:
        most[one.speaker] = max(most.get(one.speaker, 0.0), weigh(one))
    saved = (min(most[one], most[other]) for one, other in _pairs(side, most))
    return round(fsum(most.values()) - fsum(saved), _DIGITS)


def as_voices(testimonies: Iterable[Testimony]) -> tuple[Testimony, ...]:
    """The testimonies with one speaker for each two that count as one, for the claim and against it."""
    testimonies = tuple(testimonies)
    for_it = dict(_alike(one for one in testimonies if supporting(one)))
    against = dict(_alike(one for one in testimonies if one.stance.disputes))
    if not for_it and not against:
        return testimonies
    return tuple(
        replace(one, speaker=(for_it if supporting(one) else against).get(one.speaker, one.speaker))
        for one in testimonies
    )


def counted_as_one(side: Iterable[Testimony]) -> _Pairs:
    """The names of each two that count as one, each pair and all of them sorted."""
    side = tuple(side)
    names = {one.speaker: one.name for one in side}
    return sorted((min(pair), max(pair)) for pair in ((names[a], names[b]) for a, b in _alike(side)))


def _alike(side: Iterable[Testimony]) -> _Pairs:
    """Each two speakers that count as one, where all count alike."""
    side = tuple(side)
    return _pairs(side, {one.speaker: 1.0 for one in side})


def _pairs(side: tuple[Testimony, ...], weights: Mapping[str, float]) -> _Pairs:
    """The matching that saves most among speakers that are not independent, in order."""
    tied = {
        (min(one.speaker, other), max(one.speaker, other))
        for one in side
        for other in one.depends_on & weights.keys() - {one.speaker}
    }
    if not tied:
        return []
    graph: nx.Graph[str] = nx.Graph()
    for one, other in sorted(tied):
        graph.add_edge(one, other, weight=min(weights[one], weights[other]))
    return sorted((min(pair), max(pair)) for pair in nx.max_weight_matching(graph))
