"""How well a claim is supported: what counts for it, what against, and how much.

The value is the sum of five contributions, kept within 0 and 1. The amounts are a newsroom's order of
preference put into numbers, not fitted to any data:

- a second independent source counts as much as the first (the two-source rule), a third half of that, and
  more add nothing, since further agreement is mostly the same sources again;
- who speaks on the record answers for it, so a named source outweighs any unnamed one, however near (AP
  Stylebook, "anonymous sources": only when there is no other way, and say how the source knows);
- each source that denies or doubts it takes off less than one that says it adds, since denials come cheap;
- second-hand takes off a little.

Two laws hold, and are tested: a further independent source never lowers the value, and a relay never raises
it. Prominence plays no part.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from onrecord.graph.model import Level, Proximity, Stance

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

_SUPPORTING = (Stance.ASSERTS, Stance.BELIEVES, Stance.INTENDS)
_SHOWN = 5
_SEED = 20261125
_DRAWS = 400


class Factor(StrEnum):
    """What a component measures; in the RDF the term of this name in `onrecord.ttl`."""

    INDEPENDENT_ORIGINS = "independent origins"
    LEVEL_OF_ATTRIBUTION = "level of attribution"
    SOURCE_PROXIMITY = "source proximity"
    DISPUTE = "dispute"
    RELAY_ONLY = "relay only"


class Metric(StrEnum):
    """What an assessment is of; in the RDF the term of this name in `onrecord.ttl`."""

    CLAIM_SUPPORT = "claim support"
    SOURCE_RECORD = "source record"


@dataclass(frozen=True, slots=True)
class Testimony:
    """One utterance about a claim, at first hand or not, as far as support goes.

    Attributes:
        utterance: its IRI.
        speaker: the IRI of whoever says it.
        name: the speaker's name.
        stance: how the speaker stands to it.
        level: the level of attribution.
        proximity: how near an unnamed speaker is; None when unstated or named.
        relayed: True when the article has it from another who passed it on.
        confidence: how sure the reader is of having read it rightly, 0 to 1.
    """

    utterance: str
    speaker: str
    name: str
    stance: Stance
    level: Level
    proximity: Proximity | None = None
    relayed: bool = False
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Component:
    """One part of an assessment.

    Attributes:
        factor: what it measures.
        raw: what was found: a number of sources, a share, or a place on a scale from 0 to 1.
        contribution: what it adds to the value, or takes from it.
        because: IRIs of utterances that it rests on; for a source's record the first few.
        note: what was found, in plain words.
    """

    factor: Factor
    raw: float
    contribution: float
    because: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Assessment:
    """How well a claim is supported, or the claims of a source have been so far.

    Attributes:
        of: IRI of the claim or source.
        metric: which of the two.
        value: 0 to 1, or None ("?") where there is too little to go by.
        admiralty: reliability of the source, A to F, and credibility of the information, 1 to 6 (NATO
            AJP-2.1); F and 6 where it can't be judged. A source's own code always ends in 6.
        components: what the value is the sum of; empty when there is none.
        reason: what the value rests on, or why there is none, in plain words.
        interval: the lowest and highest value to reckon with, of which the value is one, or None without it.
        notes: what matters most and what is not known, in plain words, in this order.
    """

    of: str
    metric: Metric
    value: float | None
    admiralty: str
    components: tuple[Component, ...]
    reason: str
    interval: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()


def supporting(testimony: Testimony) -> bool:
    """Whether the speaker says that it is so, or means to bring it about."""
    return testimony.stance in _SUPPORTING


def collapsed(testimonies: Iterable[Testimony], origins: Mapping[str, str]) -> tuple[Testimony, ...]:
    """The testimonies without those that copy another: of each origin one, so that copies add nothing.

    Args:
        testimonies: what is said of one claim.
        origins: by the IRI of a copying utterance that of the utterance that it goes back to; an utterance
            that is not in it is its own origin. An origin that is itself not among the testimonies is stood
            for by the first of its copies, by IRI.
    """
    kept: dict[str, Testimony] = {}
    for one in sorted(testimonies, key=lambda one: (one.utterance in origins, one.utterance)):
        origin = origins.get(one.utterance)
        if origin is None:
            kept[one.utterance] = one
        else:
            kept.setdefault(origin, one)
    return tuple(kept.values())


def interval(testimonies: Sequence[Testimony]) -> tuple[float, float] | None:
    """The 5th and 95th percentile of the value, with each utterance there by the reader's confidence.

    A claim of which nothing is left counts as 0. It holds what the reader may have got wrong, not what the
    articles leave out. None where there is no value.
    """
    value = value_of(components(testimonies))
    if value is None:
        return None
    chances = np.array([one.confidence for one in testimonies])
    draws = np.random.default_rng(_SEED).random((_DRAWS, len(chances))) < chances
    patterns, counts = np.unique(draws, axis=0, return_counts=True)
    values = [
        value_of(components([one for one, there in zip(testimonies, pattern, strict=True) if there])) or 0.0
        for pattern in patterns
    ]
    low, high = np.percentile(np.repeat(values, counts), (5, 95))
    return round(min(value, float(low)), 3), round(max(value, float(high)), 3)


def deciding(testimonies: Sequence[Testimony]) -> tuple[Testimony, float | None] | None:
    """The source without which the value would differ most, and the value then (leave-one-out).

    None where leaving out any one changes nothing; of equals the first by IRI.
    """
    value = value_of(components(testimonies))
    if value is None:
        return None
    found: list[tuple[float, Testimony, float | None]] = []
    for speaker in sorted(_speakers(testimonies)):
        rest = value_of(components([one for one in testimonies if one.speaker != speaker]))
        first = next(one for one in testimonies if one.speaker == speaker)
        found.append((abs(value - (rest or 0.0)), first, rest))
    change, first, rest = max(found, key=lambda one: one[0])
    return (first, rest) if change else None


def unknown(testimonies: Sequence[Testimony]) -> tuple[str, ...]:
    """What the articles leave open that would change the value, in plain words."""
    origins = [one for one in testimonies if supporting(one)]
    found = []
    if len(_speakers(origins)) == 1:
        found.append("whether a second, independent source says so")
    if origins and not any(one.stance.disputes for one in testimonies):
        found.append("what those whom it concerns say to it: nobody here denies or doubts it")
    if origins and all(one.level is not Level.ON_THE_RECORD for one in origins):
        found.append("who the source is: none is named")
        if not any(one.proximity for one in origins):
            found.append("how the source knows")
    if origins and all(one.relayed for one in origins):
        found.append("what was said at first hand")
    return tuple(found)


def components(testimonies: Sequence[Testimony]) -> tuple[Component, ...]:
    """What speaks for and against a claim, by factor; empty when no source says it.

    A source that only asks supports nothing. All that one speaker says of a claim is one origin.
    """
    origins = [one for one in testimonies if supporting(one)]
    against = [one for one in testimonies if one.stance.disputes]
    if not origins:
        return ()
    return (
        _independent(origins),
        _level(origins),
        *_proximity(origins),
        *_dispute(against),
        *_relay_only(origins),
    )


def value_of(parts: Iterable[Component]) -> float | None:
    """The sum of the contributions, kept within 0 and 1; None when there are none."""
    parts = tuple(parts)
    if not parts:
        return None
    return round(min(1.0, max(0.0, sum(part.contribution for part in parts))), 3)


def information(testimonies: Sequence[Testimony]) -> str:
    """The second half of the Admiralty code, 1 to 6 (NATO AJP-2.1, information credibility).

    1 confirmed: three or more independent sources, undisputed. 2 probably true: two. 3 possibly true: one, at
    first hand and not on deep background; or several, disputed. 4 doubtful: one, disputed. 5 improbable: more
    dispute it than say it, and at least two. 6 can't be judged: all else.
    """
    origins = [one for one in testimonies if supporting(one)]
    said, disputed = len(_speakers(origins)), len(_speakers(t for t in testimonies if t.stance.disputes))
    if not said:
        return "6"
    if disputed:
        return "5" if disputed > said else "4" if said == 1 else "3"
    if said == 1:
        clear = any(not one.relayed and one.level is not Level.DEEP_BACKGROUND for one in origins)
        return "3" if clear else "6"
    return "2" if said == 2 else "1"  # noqa: PLR2004  # two sources


def _independent(origins: Sequence[Testimony]) -> Component:
    count = len(_speakers(origins))
    words = f"{count} independent source{'' if count == 1 else 's'}: {named(origins)}"
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
    count = len(_speakers(against))
    words = f"denied or doubted by {named(against)}"
    contribution = DISPUTES[min(count, len(DISPUTES) - 1)]
    return (Component(Factor.DISPUTE, count, contribution, _because(against), words),)


def _relay_only(origins: Sequence[Testimony]) -> tuple[Component, ...]:
    if not all(one.relayed for one in origins):
        return ()
    words = "known at second hand alone"
    return (Component(Factor.RELAY_ONLY, 1, RELAY_ONLY, _because(origins), words),)


def _speakers(testimonies: Iterable[Testimony]) -> set[str]:
    return {one.speaker for one in testimonies}


def _because(testimonies: Collection[Testimony]) -> tuple[str, ...]:
    return tuple(sorted({one.utterance for one in testimonies}))


def named(testimonies: Iterable[Testimony]) -> str:
    """The speakers' names, each once, the first few of many."""
    names = sorted(dict.fromkeys(one.name for one in testimonies))
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return ", ".join(names[:_SHOWN]) + more
