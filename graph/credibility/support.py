"""How well a claim is supported: what counts for it, what against, and how much.

The value is the sum of up to seven contributions, kept within 0 and 1. The amounts are a newsroom's order of
preference put into numbers, not fitted to any data:

- a second independent source counts as much as the first (the two-source rule), a third half of that, and
  more add nothing, since further agreement is mostly the same sources again;
- who speaks on the record answers for it, so a named source outweighs any unnamed one, however near (AP
  Stylebook, "anonymous sources": only when there is no other way, and say how the source knows);
- each source that denies or doubts it takes off less than one that says it adds, since denials come cheap;
- second-hand takes off a little;
- a source whose record is bad counts for less, for and against, and one with a good record for a little more.
  One without a record counts as one that is fairly reliable: not to be known yet is no reproach;
- what was said long before it was last repeated counts for less (`onrecord.graph.credibility.freshness`).

Laws hold, with the weight of each source given, and are tested: a further independent source never lowers the
value; a copy, a relay and a denial never raise it. Prominence plays no part.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from onrecord.graph.counting import numbered
from onrecord.graph.credibility.assessment import Component, Factor
from onrecord.graph.credibility.testimony import (
    SHOWN,
    Testimony,
    named,
    said,
    speakers,
    supporting,
    told_apart,
)
from onrecord.graph.credibility.voices import Weigh, as_voices, independent
from onrecord.graph.model import Level, Proximity

ORIGINS = (0.0, 0.20, 0.40, 0.50)
"""What none, one, two, and three or more independent sources add."""

LEVELS = {
    Level.ON_THE_RECORD: 0.30,
    Level.ON_BACKGROUND: 0.10,
    Level.DEEP_BACKGROUND: 0.05,
    Level.UNATTRIBUTED: 0.0,
}
"""What the most open level of attribution among its sources adds."""

PROXIMITIES = {
    Proximity.WITNESS: 0.15,
    Proximity.INSIDER: 0.10,
    Proximity.BRIEFED: 0.05,
    Proximity.OBSERVER: 0.0,
}
"""What the nearest of its unnamed sources adds; a named source adds nothing here."""

DISPUTES = (0.0, -0.15, -0.30)
"""What none, one, and two or more sources that deny or doubt it take off."""

RELAY_ONLY = -0.10
"""What it takes off that the claim is known at second hand alone."""

WEIGHTS = {"A": 1.2, "B": 1.1, "C": 1.0, "D": 0.7, "E": 0.4, "F": 1.0}
"""How much a source counts, for or against, by the letter of its record (Admiralty code)."""


def components(testimonies: Sequence[Testimony]) -> tuple[Component, ...]:
    """What speaks for and against a claim, by factor; empty when no source says it, or hardly likely.

    A source that only asks supports nothing. All that one speaker says of a claim is one origin. The first
    five factors take every source at face value; what age and the sources' records change comes after. Two
    of which one may speak for the other are one source (`onrecord.graph.credibility.voices`).
    """
    origins = [one for one in testimonies if supporting(one)]
    against = [one for one in testimonies if one.stance.disputes]
    if not said(origins):
        return ()
    parts = (
        _independent(origins),
        _level(origins),
        *_proximity(origins),
        *_dispute(against),
        *_relay_only(origins),
    )
    face = round(sum(part.contribution for part in parts), 3)
    aged = round(_amount(origins, against, lambda one: one.freshness), 3)
    weighed = round(_amount(origins, against, lambda one: one.freshness * one.weight), 3)
    return (*parts, *_freshness(testimonies, aged - face), *_weight(testimonies, weighed - aged))


def value_of(parts: Iterable[Component]) -> float | None:
    """The sum of the contributions, kept within 0 and 1; None when there are none."""
    parts = tuple(parts)
    if not parts:
        return None
    return round(min(1.0, max(0.0, sum(part.contribution for part in parts))), 3)


def amount_of(count: float, amounts: Sequence[float]) -> float:
    """The amount for so many sources, on straight lines between those for whole numbers."""
    whole = min(int(count), len(amounts) - 1)
    upper = min(whole + 1, len(amounts) - 1)
    return amounts[whole] + (count - whole) * (amounts[upper] - amounts[whole])


def _amount(origins: Sequence[Testimony], against: Sequence[Testimony], weigh: Weigh) -> float:
    """The sum of what all factors add, with each testimony counting as much as `weigh` says."""
    for_it = independent(origins, weigh)
    against_it = independent(against, lambda one: weigh(one) * one.strength)
    level = max(LEVELS[one.level] * min(1.0, weigh(one)) for one in origins)
    near = max(
        (PROXIMITIES[one.proximity] * min(1.0, weigh(one)) for one in origins if one.proximity), default=0.0
    )
    relayed = RELAY_ONLY if all(one.relayed for one in origins) else 0.0
    return round(amount_of(for_it, ORIGINS) + level + near + amount_of(against_it, DISPUTES) + relayed, 9)


def _independent(origins: Sequence[Testimony]) -> Component:
    count = int(independent(origins))
    words = f"{numbered(count, 'independent source')}: {told_apart(as_voices(origins))}"
    contribution = ORIGINS[min(count, len(ORIGINS) - 1)]
    return Component(Factor.INDEPENDENT_ORIGINS, count, contribution, _because(origins), words)


def _level(origins: Sequence[Testimony]) -> Component:
    best = max(origins, key=lambda one: LEVELS[one.level])
    contribution = LEVELS[best.level]
    raw = round(contribution / LEVELS[Level.ON_THE_RECORD], 3)
    of_this = [one for one in origins if one.level is best.level]
    words = f"at best {best.level}: {named(of_this)}"
    return Component(Factor.LEVEL_OF_ATTRIBUTION, raw, contribution, _because(of_this), words)


def _proximity(origins: Sequence[Testimony]) -> tuple[Component, ...]:
    stated = [one for one in origins if one.proximity is not None]
    if not stated:
        return ()
    nearest = max(PROXIMITIES[one.proximity] for one in stated if one.proximity)
    of_this = [one for one in stated if one.proximity and PROXIMITIES[one.proximity] == nearest]
    raw = round(nearest / PROXIMITIES[Proximity.WITNESS], 3)
    words = f"{of_this[0].proximity}: {named(of_this)}"
    return (Component(Factor.SOURCE_PROXIMITY, raw, nearest, _because(of_this), words),)


def _dispute(against: Sequence[Testimony]) -> tuple[Component, ...]:
    if not against:
        return ()
    count = independent(against, lambda one: one.strength)
    denials = [one for one in against if one.strength == 1]
    others = [one for one in against if one.strength < 1]
    words = [f"denied or doubted by {named(denials)}"] if denials else []
    if others:
        say = "says" if len(speakers(others)) == 1 else "say"
        words.append(f"contradicted by what {named(others)} {say}")
    contribution = round(amount_of(count, DISPUTES), 3)
    return (Component(Factor.DISPUTE, round(count, 3), contribution, _because(against), "; ".join(words)),)


def _relay_only(origins: Sequence[Testimony]) -> tuple[Component, ...]:
    if not all(one.relayed for one in origins):
        return ()
    words = "known at second hand alone"
    return (Component(Factor.RELAY_ONLY, 1, RELAY_ONLY, _because(origins), words),)


def _freshness(testimonies: Sequence[Testimony], change: float) -> tuple[Component, ...]:
    """What age takes off; more than nothing where what has aged is a denial."""
    old = [one for one in testimonies if one.freshness < 1]
    if not old or not round(change, 3):
        return ()
    least = min(one.freshness for one in old)
    words = f"long before it was last repeated or disputed, or taken back since: {named(old)}"
    return (Component(Factor.FRESHNESS, round(least, 3), round(change, 3), _because(old), words),)


def _weight(testimonies: Sequence[Testimony], change: float) -> tuple[Component, ...]:
    """What the records of the sources add or take off."""
    known = [one for one in testimonies if one.weight != 1]
    if not known or not round(change, 3):
        return ()
    counts = sorted({(one.name, one.weight) for one in known})
    words = ", ".join(f"{name} counts as {weight:g}" for name, weight in counts[:SHOWN])
    least = min(one.weight for one in known)
    note = f"by the record so far, or the user's rating: {words}"
    return (Component(Factor.SOURCE_WEIGHT, round(least, 3), round(change, 3), _because(known), note),)


def _because(testimonies: Collection[Testimony]) -> tuple[str, ...]:
    return tuple(sorted({one.utterance for one in testimonies}))
