"""What a claim's value turns on, and what the articles leave open, in plain words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.graph.credibility.support import components, value_of
from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.credibility.voices import independent
from onrecord.graph.model import Level

Deciding = tuple[Testimony, float | None]
"""What the value turns on most, and the value without it."""


def deciding(testimonies: Sequence[Testimony], without: Callable[[str], float | None]) -> Deciding | None:
    """The source without which the value would differ most, and the value then (leave-one-out).

    None where leaving out any one changes nothing; of equals the first by IRI.

    Args:
        testimonies: what is said of a claim and against it, as it counts.
        without: gives the value without a source, by its IRI.
    """
    return _most(testimonies, lambda one: one.speaker, without)


def deciding_evidence(testimonies: Sequence[Testimony]) -> Deciding | None:
    """As `deciding`, for a single utterance rather than all that one source says."""

    def without(utterance: str) -> float | None:
        return value_of(components([one for one in testimonies if one.utterance != utterance]))

    return _most(testimonies, lambda one: one.utterance, without)


def _most(
    testimonies: Sequence[Testimony],
    part: Callable[[Testimony], str],
    without: Callable[[str], float | None],
) -> Deciding | None:
    value = value_of(components(testimonies))
    if value is None:
        return None
    found: list[tuple[float, Testimony, float | None]] = []
    for left_out in sorted({part(one) for one in testimonies}):
        rest = without(left_out)
        first = next(one for one in testimonies if part(one) == left_out)
        found.append((round(abs(value - (rest or 0.0)), 3), first, rest))
    change, first, rest = max(found, key=lambda one: one[0])
    return (first, rest) if change else None


def unknown(testimonies: Sequence[Testimony]) -> tuple[str, ...]:
    """What the articles leave open that would change the value, in plain words."""
    origins = [one for one in testimonies if supporting(one)]
    found = []
    if independent(origins) == 1:
        found.append("whether a second, independent source says so")
    if origins and not any(one.stance.disputes for one in testimonies):
        found.append("what those whom it concerns say to it: no denial or doubt of it was found")
    if origins and all(one.level is not Level.ON_THE_RECORD for one in origins):
        found.append("who the source is: none is named")
        if not any(one.proximity for one in origins):
            found.append("how the source knows")
    if origins and all(one.relayed for one in origins):
        found.append("what was said at first hand")
    return tuple(found)
