"""What is looked at in two claims: how alike they are, what conflicts, and what a network made of them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .conflicts import conflicts, kin_antonyms
from .likeness import HALF, agreement, edits
from .wording import wording

FEATURES = (
    "likeness", "covered", "order", "negation", "antonyms", "kin antonyms", "numbers differ", "numbers agree",
    "days differ", "names differ", "names agree", "swapped", "conflict", "shorter", "longer",
    "fewer left", "more left", "wording", "replaced", "added", "follows", "follows both ways",
    "denied", "left open",
)  # fmt: skip
Numbers: TypeAlias = NDArray[np.float64]


class Entailment(NamedTuple):
    """What a network that read two claims at once says of them, the same whichever comes first.

    Attributes:
        one: logarithms of how likely it is that one of them follows from, contradicts, leaves open the other.
        other: the same the other way round.
    """

    one: tuple[float, float, float]
    other: tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a pair, the same whichever comes first.

    Attributes:
        values: those of `FEATURES` [features]; NaN those of entailment, until a network has read the pair.
        reasons: in words what agrees, what the network makes of it, and what conflicts.
    """

    values: Numbers
    reasons: tuple[str, ...]

    def __getitem__(self, feature: str) -> float:
        """The value of one of `FEATURES`."""
        return float(self.values[FEATURES.index(feature)])

    def read(self, entailment: Entailment) -> Seen:
        """The same with what a network that read both claims makes of them."""
        values = self.values.copy()
        for name, value in _entailed(entailment).items():
            values[FEATURES.index(name)] = value
        agrees, *conflict = self.reasons
        return Seen(values, (agrees, _told(entailment), *conflict))


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
    return Seen(np.array([values.get(name, math.nan) for name in FEATURES]), (agrees, *found.reasons()))


def _entailed(entailment: Entailment) -> dict[str, float]:
    """Logarithms of how likely it is by the network."""
    (one, one_denied, one_open), (other, other_denied, other_open) = entailment
    return {
        "follows": max(one, other),
        "follows both ways": min(one, other),
        "denied": (one_denied + other_denied) / 2,
        "left open": (one_open + other_open) / 2,
    }


def _told(entailment: Entailment) -> str:
    """What the network makes of the two, for a person to read."""
    one, other = ([math.exp(chance) for chance in way] for way in entailment)
    denied = (one[1] + other[1]) / 2
    less, more = sorted((one[0], other[0]))
    if denied >= HALF:
        return f"read together, one seems to deny the other ({_percent(denied)})"
    if less >= HALF:
        return f"read together, each seems to follow from the other ({_percent(less)})"
    if more >= HALF:
        return f"read together, one seems to follow from the other ({_percent(more)}), but not the reverse"
    return "read together, neither clearly follows from the other or denies it"


def _percent(chance: float) -> str:
    return "over 99%" if chance > 0.99 else f"{chance:.0%}"  # noqa: PLR2004  # nothing is read for certain
