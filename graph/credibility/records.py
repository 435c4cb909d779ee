"""A source's record: how well its claims are supported, and how many hold of those that others speak of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from onrecord.graph.support import (
    Assessment,
    Component,
    Factor,
    Metric,
    Testimony,
    supporting,
    value_of,
)
from onrecord.graph.truth import DEFAULT, METHODS, Claims

RECORD_FROM = 3
"""Claims that a source must stand behind before its record is judged."""

RELIABILITY = ((0.9, "A"), (0.75, "B"), (0.5, "C"), (0.25, "D"), (0.0, "E"))
"""The letters of the Admiralty code, each from this share of tested claims that hold, as far as is known."""

_BECAUSE = 12
_SO, _DISPUTED = "so", "not so"
_SEED, _DRAWS = 20261125, 400


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim, what was said of it, and what that comes to."""

    iri: str
    said: tuple[Testimony, ...]
    parts: tuple[Component, ...]

    def tested_against(self, source: str) -> bool | None:
        """Whether others confirm it (True) or dispute it (False); None when no other speaks of it."""
        if any(one.stance.disputes and one.speaker != source for one in self.said):
            return False
        return True if len({one.speaker for one in self.said if supporting(one)}) > 1 else None


def held_of(claims: Iterable[Claim]) -> dict[str, float]:
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


def _tested(source: str, claims: Iterable[Claim], held: Mapping[str, float]) -> list[float]:
    """The chances of its claims that others speak of; what nobody else speaks of tells nothing."""
    return [held[claim.iri] for claim in claims if claim.tested_against(source) is not None]


def reliability(source: str, claims: Iterable[Claim], held: Mapping[str, float]) -> str:
    """The letter of the Admiralty code: F until enough of its claims were confirmed or disputed by others."""
    tested = _tested(source, claims, held)
    if len(tested) < RECORD_FROM:
        return "F"
    share = sum(tested) / len(tested)
    return letter_of(share)


def letter_of(share: float) -> str:
    """The letter of the Admiralty code for a share of claims that hold."""
    return next(letter for least, letter in RELIABILITY if share >= least)


def assess_source(source: str, claims: Sequence[Claim], letter: str) -> Assessment:
    """The record of a source from the claims it stands behind."""
    if len(claims) < RECORD_FROM:
        reason = f"{len(claims)} sourced claim{'' if len(claims) == 1 else 's'}, and {RECORD_FROM} are needed"
        return Assessment(source, Metric.SOURCE_RECORD, None, f"{letter}6", (), reason)
    parts = tuple(_averages(claims))
    reason = f"the mean of its {len(claims)} sourced claims"
    value = value_of(parts)
    return Assessment(
        source, Metric.SOURCE_RECORD, value, f"{letter}6", parts, reason, _spread(claims, value)
    )


def _spread(claims: Sequence[Claim], value: float | None) -> tuple[float, float] | None:
    """The 5th and 95th percentile of the mean under a bootstrap over its claims (Efron 1979), seeded."""
    if value is None:
        return None
    values = np.array([value_of(claim.parts) or 0.0 for claim in claims])
    draws = np.random.default_rng(_SEED).integers(len(values), size=(_DRAWS, len(values)))
    low, high = np.percentile(values[draws].mean(axis=1), (5, 95))
    return round(min(value, float(low)), 3), round(max(value, float(high)), 3)


def _averages(claims: Sequence[Claim]) -> Iterator[Component]:
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
