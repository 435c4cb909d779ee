"""How far a score may be off: for what was read wrongly, and for how little there is to go by.

All intervals are to hold nine times in ten. ``benchmarks/coverage.py`` checks on synthetic sources, whose
truth is known, how often they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy.special import betaincinv, betaln, comb, stdtrit

from onrecord.graph.credibility.support import (
    DISPUTES,
    LEVELS,
    ORIGINS,
    PROXIMITIES,
    RELAY_ONLY,
    components,
    value_of,
)
from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.credibility.voices import as_voices
from onrecord.graph.model import Level, Proximity

ENOUGH = len(ORIGINS) - 1 + len(DISPUTES) - 1
"""Independent sources after which no further one changes the sum: 3 for it and 2 against."""

EXACTLY = 8
"""Testimonies of which each set that may be there is weighed; of more, `DRAWS` sets are drawn."""

DRAWS = 500
JEFFREYS = 0.5
"""Jeffreys' prior Beta(½, ½): near-nominal coverage for shares (Brown, Cai and DasGupta, Stat. Sci. 2001)."""

UNSEEN = 0.08
"""The standard deviation by which truth discovery is off for a source as a whole, however many its claims.

Set so that on synthetic sources the intervals hold as often as they say; without it 0.75 do at 40 claims."""

SUPPORT_BEFORE, SPREAD_BEFORE = 0.5, 0.2
"""Mean and standard deviation of a claim's support where nothing is known; they count as one claim."""

_SEED = 20261125
_LOW, _HIGH = 0.05, 0.95
_ROUNDING = 1e-9
_NAMED, _UNNAMED = LEVELS[Level.ON_THE_RECORD], LEVELS[Level.ON_BACKGROUND]

Interval: TypeAlias = tuple[float, float]
_Numbers: TypeAlias = NDArray[np.float64]


class _Reduced(NamedTuple):
    """A testimony reduced to what an interval depends on; equal patterns give equal intervals.

    The weight and the confidence are of whole hundredths, so that many claims are of one pattern.
    """

    source: int
    supports: bool
    weight: float
    level: float
    near: float
    relayed: bool
    confidence: float


def interval(testimonies: Sequence[Testimony]) -> Interval | None:
    """Where the value would lie had `ENOUGH` independent sources been heard; None where there is no value.

    The posterior predictive distribution: each utterance is there with the reader's confidence; the share of
    sources that would say it rather than dispute it has a Beta posterior from those heard (Jeffreys' prior),
    as has the share of named ones (uniform prior); of as many as are lacking, those that say it, and the
    named among these, follow beta-binomial distributions. Given is the shortest stretch that holds nine
    tenths. So a single source leaves a wide interval, and five leave what the reader may have
    got wrong. A claim of which nothing is left counts as 0. The interval is widened to hold the value.
    """
    value = value_of(components(testimonies))
    if value is None:
        return None
    low, high = _predicted(_pattern(testimonies))
    return round(min(value, low), 3), round(max(value, high), 3)


def share_interval(count: int, total: float, doubt: float) -> tuple[float, Interval]:
    """The expected share of claims that hold, and its interval, from a Beta posterior.

    Whether a claim holds is itself a chance, so the posterior is a mixture of Betas, and those chances are
    off together (`UNSEEN`); it is replaced by the Beta of the same mean and variance.

    Args:
        count: the claims.
        total: the sum of the chances that they hold.
        doubt: the sum of chance × (1 − chance) over them.
    """
    size = count + 2 * JEFFREYS
    mean = (total + JEFFREYS) / size
    between = doubt / size**2 + UNSEEN**2
    variance = (mean * (1 - mean) - between) / (size + 1) + between
    scale = max(mean * (1 - mean) / variance - 1, 1e-3)
    low, high = betaincinv(mean * scale, (1 - mean) * scale, (_LOW, _HIGH))
    return round(float(mean), 3), (round(float(low), 3), round(float(high), 3))


def mean_interval(count: int, total: float, squares: float) -> Interval:
    """The interval of the mean support of a source's claims: Student's t of a normal-gamma posterior.

    After Gelman et al., Bayesian Data Analysis, section 3.3, with `SUPPORT_BEFORE` and `SPREAD_BEFORE`
    counting as one claim.

    Args:
        count: the claims, at least one.
        total: the sum of their values.
        squares: the sum of the squares of their values.
    """
    mean = total / count
    within = max(squares - count * mean**2, 0.0)
    size = count + 1
    centre = (SUPPORT_BEFORE + total) / size
    sum_of_squares = SPREAD_BEFORE**2 + within + count / size * (mean - SUPPORT_BEFORE) ** 2
    half = _student(size) * (sum_of_squares / size / size) ** 0.5
    low, high = max(0.0, min(mean, centre - half)), min(1.0, max(mean, centre + half))
    return round(low, 3), round(high, 3)


@lru_cache(maxsize=4096)
def _student(degrees: int) -> float:
    return float(stdtrit(degrees, _HIGH))


def _pattern(testimonies: Sequence[Testimony]) -> tuple[_Reduced, ...]:
    """What an interval depends on, in an order of its own."""
    counted = [one for one in as_voices(testimonies) if supporting(one) or one.stance.disputes]
    order = sorted(counted, key=lambda one: (_reduced(one, 0), one.speaker))
    sources = {name: number for number, name in enumerate(dict.fromkeys(one.speaker for one in order))}
    return tuple(sorted(_reduced(one, sources[one.speaker]) for one in counted))


def _reduced(one: Testimony, source: int) -> _Reduced:
    near: Proximity | None = one.proximity
    return _Reduced(
        source,
        supporting(one),
        round(one.freshness * one.weight * (1.0 if supporting(one) else one.strength), 2),
        LEVELS[one.level],
        0.0 if near is None else PROXIMITIES[near],
        one.relayed,
        round(one.confidence, 2),
    )


@lru_cache(maxsize=100_000)
def _predicted(pattern: tuple[_Reduced, ...]) -> Interval:
    """The shortest stretch that holds nine in ten; the values are few, so it holds more."""
    there, chance = _sets(pattern)
    for_it = _counted(pattern, there, [one.supports for one in pattern])
    against = _counted(pattern, there, [not one.supports for one in pattern])
    named = _counted(pattern, there, [one.supports and one.level == _NAMED for one in pattern])
    lacking = np.maximum(0, np.rint(ENOUGH - for_it - against))
    face = _face(pattern, there)
    values, chances = [], []
    for agreeing in range(ENOUGH + 1):
        may = lacking >= agreeing
        likely = chance[may] * _beta_binomial(
            agreeing, lacking[may], JEFFREYS + for_it[may], JEFFREYS + against[may]
        )
        disputed = against[may] + lacking[may] - agreeing
        unnamed = _beta_binomial(0, agreeing, 1 + named[may], 1 + np.maximum(for_it - named, 0)[may])
        some = _Face(*(part[may] for part in face))
        for level, share in ((_NAMED, 1 - unnamed), (_UNNAMED, unnamed))[0 if agreeing else 1 :]:
            values.append(_values(some, for_it[may], disputed, agreeing, level if agreeing else 0.0))
            chances.append(likely * share)
    return _shortest(np.concatenate(values).round(3), np.concatenate(chances))


def _sets(pattern: Sequence[_Reduced]) -> tuple[NDArray[np.bool_], _Numbers]:
    """Sets of testimonies that may be there [sets, testimonies], and how likely each is."""
    sure = np.array([one.confidence for one in pattern])
    if len(pattern) > EXACTLY:
        there = np.random.default_rng(_SEED).random((DRAWS, len(pattern))) < sure
        return there, np.full(DRAWS, 1 / DRAWS)
    numbers = np.arange(1 << len(pattern))[:, None]
    there = (numbers >> np.arange(len(pattern)) & 1).astype(bool)
    return there, np.where(there, sure, 1 - sure).prod(axis=1)


def _beta_binomial(successes: int, trials: _Numbers | int, a: _Numbers, b: _Numbers) -> _Numbers:
    """How likely so many successes of so many trials are, where their rate is distributed as Beta(a, b)."""
    likely = np.exp(betaln(successes + a, trials - successes + b) - betaln(a, b))
    return np.asarray(comb(trials, successes) * likely, dtype=np.float64)


def _shortest(values: _Numbers, chances: _Numbers) -> Interval:
    """The shortest stretch that holds nine tenths; of several the one that holds most, then the lowest."""
    known, which = np.unique(values, return_inverse=True)
    held = np.concatenate(([0.0], np.cumsum(np.bincount(which, chances))))
    needed = (_HIGH - _LOW) * held[-1] - _ROUNDING
    last = np.searchsorted(held, held[:-1] + needed) - 1
    first = np.flatnonzero(last < len(known))
    width, inside = known[last[first]] - known[first], held[last[first] + 1] - held[first]
    best = min(range(len(first)), key=lambda k: (round(float(width[k]), 3), -round(float(inside[k]), 9), k))
    return float(known[first[best]]), float(known[last[first[best]]])


def _counted(pattern: Sequence[_Reduced], there: NDArray[np.bool_], which: Sequence[bool]) -> _Numbers:
    """In each set, how many sources there are of those that are meant, each by the best that it says."""
    total = np.zeros(len(there))
    for source in {one.source for one in pattern}:
        weights = [
            one.weight if meant and one.source == source else 0.0
            for one, meant in zip(pattern, which, strict=True)
        ]
        total += (there * weights).max(axis=1)
    return total


class _Face(NamedTuple):
    """What each set adds by itself: its level, its proximity, and whether it is at first hand [sets]."""

    level: _Numbers
    near: _Numbers
    first_hand: _Numbers


def _face(pattern: Sequence[_Reduced], there: NDArray[np.bool_]) -> _Face:
    weights = np.array([min(1.0, one.weight) if one.supports else 0.0 for one in pattern])
    level = (there * (weights * [one.level for one in pattern])).max(axis=1)
    near = (there * (weights * [one.near for one in pattern])).max(axis=1)
    return _Face(level, near, (there * [one.supports and not one.relayed for one in pattern]).max(axis=1))


def _values(face: _Face, for_it: _Numbers, against: _Numbers, agreeing: int, level: float) -> _Numbers:
    """The value of each set, as `onrecord.graph.credibility.support` adds it up.

    Args:
        face: what the sets add by themselves.
        for_it: how many sources say it, by set.
        against: how many dispute it, by set, with those that are lacking.
        agreeing: how many of those that are lacking say it.
        level: the level of the most open of these.
    """
    origins = for_it + agreeing
    relayed = 0.0 if agreeing else np.where(face.first_hand > 0, 0.0, RELAY_ONLY)
    total = (
        np.interp(origins, range(len(ORIGINS)), ORIGINS)
        + np.maximum(face.level, level)
        + face.near
        + np.interp(against, range(len(DISPUTES)), DISPUTES)
        + relayed
    )
    return np.where(origins > 0, np.clip(total, 0, 1), 0.0)
