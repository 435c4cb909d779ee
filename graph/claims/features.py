"""What is looked at in two claims: how alike they are, what conflicts, and what a network made of them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .conflicts import conflicts, kin_antonyms
from .likeness import HALF, agreement, edits
from .wording import wording

WORDS = (
    "likeness", "covered", "order", "negation", "antonyms", "kin antonyms", "numbers differ", "numbers agree",
    "days differ", "names differ", "names agree", "swapped", "conflict", "shorter", "longer",
    "fewer left", "more left", "wording", "replaced", "added",
)  # fmt: skip
"""What the words show."""

QUICK = ("follows", "denied", "left open")
CAREFUL = tuple(f"carefully {name}" for name in QUICK)
"""What a small and a large network that read both claims make of them."""

FEATURES = WORDS + QUICK + CAREFUL
Numbers: TypeAlias = NDArray[np.float64]


class Entailment(NamedTuple):
    """What a network that read two claims at once says of them, the same whichever comes first.

    Attributes:
        follows: logarithm of how likely it is that one says what the other says.
        denied: the same of that one contradicts the other.
        left_open: the same of that each leaves the other open.
    """

    follows: float
    denied: float
    left_open: float


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a pair, the same whichever comes first.

    Attributes:
        values: those of `FEATURES` [features]; NaN those of entailment, until a network has read the pair.
        agrees: in words what agrees.
        conflicts: in words what conflicts.
        told: in words what the network that read it last makes of it.
    """

    values: Numbers
    agrees: str
    conflicts: tuple[str, ...]
    told: str = ""

    def __getitem__(self, feature: str) -> float:
        """The value of one of `FEATURES`."""
        return float(self.values[FEATURES.index(feature)])

    @property
    def reasons(self) -> tuple[str, ...]:
        """In words what agrees, what a network makes of it, and what conflicts."""
        return (self.agrees, *([self.told] if self.told else []), *self.conflicts)

    def read(self, entailment: Entailment, names: Sequence[str]) -> Seen:
        """The same with what a network makes of both claims: as QUICK or CAREFUL."""
        values = self.values.copy()
        first = FEATURES.index(names[0])
        values[first : first + len(names)] = entailment
        return replace(self, values=values, told=_told(entailment))


def look(a: str, b: str) -> Seen:
    """What the words of a pair show."""
    first, second = wording(a), wording(b)
    found = conflicts(first, second)
    values = {
        **agreement(first, second),
        **found.values(),
        **edits(first, second),
        "kin antonyms": kin_antonyms(first, second),
    }
    agrees = f"{round(100 * values['likeness'])}% of the words in common, synonyms counted"
    return Seen(np.array([values.get(name, math.nan) for name in FEATURES]), agrees, tuple(found.reasons()))


def _told(entailment: Entailment) -> str:
    """What the network makes of the two, for a person to read."""
    follows, denied, _ = map(math.exp, entailment)
    if denied >= HALF:
        return f"read together, one seems to deny the other ({_percent(denied)})"
    if follows >= HALF:
        return f"read together, one seems to say what the other says ({_percent(follows)})"
    return "read together, neither clearly says what the other says or denies it"


def _percent(chance: float) -> str:
    return "over 99%" if chance > 0.99 else f"{chance:.0%}"  # noqa: PLR2004  # nothing is read for certain
