"""What is said of a claim, as far as its support goes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.graph.model import Level, Proximity, Stance

_SUPPORTING = (Stance.ASSERTS, Stance.BELIEVES, Stance.INTENDS)
_RECALLING = re.compile(r"\b(?:had|previously|earlier|once|initially|originally|formerly)\b", re.IGNORECASE)
_RETRACTING = re.compile(
    r"\b(?:retract|recant|withdr|disown|correct|apologi|regret|sorry)|\bback\b|\bwrong", re.IGNORECASE
)
SHOWN = 5
"""How many names are told at most where there are many."""

SAID_FROM = 0.5
"""How likely it must be that anybody says it at all, by the reader's confidence, for there to be a value."""


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
        weight: how much the source counts, from `support.WEIGHTS`; 1 where nothing is known of it.
        freshness: what is left of it for its age, 0 to 1.
        strength: how sure it is that it is against the claim at all, 0 to 1: below 1 for those who say what
            contradicts it.
        day: when the article appeared, or None.
        place: the article it stands in and the outlet, in words, or empty.
        depends_on: the IRIs of those of whom the speaker is not independent: bodies that it belongs to and,
            where its article does not name it, whom the article names for the same claim.
        roles: the roles that its article states of the speaker.
        joint: the IRI of the utterance that it is said together with; its own, or empty, for who is alone, or
            named first.
        recalled: whether its article recalls what was said before that article's day.
        counts_as: the IRI of the speaker as whom this one counts, or empty for itself: the first of those who
            say it together or who may be one.
    """

    utterance: str
    speaker: str
    name: str
    stance: Stance
    level: Level
    proximity: Proximity | None = None
    relayed: bool = False
    confidence: float = 1.0
    weight: float = 1.0
    freshness: float = 1.0
    strength: float = 1.0
    day: date | None = None
    place: str = ""
    depends_on: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    joint: str = ""
    recalled: bool = False
    counts_as: str = ""


def recalls(cue: str) -> bool:
    """Whether an attribution's cue tells of an earlier day's words: "had insisted", "previously denied".

    Who takes an "earlier statement" back does so after it.
    """
    return _RECALLING.search(cue) is not None and _RETRACTING.search(cue) is None


def supporting(testimony: Testimony) -> bool:
    """Whether the speaker says that it is so, or means to bring it about."""
    return testimony.stance in _SUPPORTING


def said(testimonies: Iterable[Testimony]) -> bool:
    """Whether it is likely enough, by the reader's confidence, that anybody says it (`SAID_FROM`)."""
    nobody = 1.0
    for one in testimonies:
        if supporting(one):
            nobody *= 1 - one.confidence
    return 1 - nobody >= SAID_FROM


def speakers(testimonies: Iterable[Testimony]) -> set[str]:
    """The IRIs of those who speak."""
    return {one.speaker for one in testimonies}


def named(testimonies: Iterable[Testimony]) -> str:
    """The speakers' names, each once, the first few of many."""
    return _listed({one.name for one in testimonies})


def told_apart(testimonies: Iterable[Testimony]) -> str:
    """As `named`, with the names of those who are one source together: "the ministry with Ann Reyk"."""
    names: dict[str, set[str]] = {}
    for one in testimonies:
        names.setdefault(one.speaker, set()).add(one.name)
    return _listed(" with ".join(sorted(of_one)) for of_one in names.values())


def _listed(words: Iterable[str]) -> str:
    names = sorted(set(words))
    more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
