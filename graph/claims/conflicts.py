"""What in two claims can't both be so: negation, opposites, numbers, days, names, who did it to whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from .likeness import HALF, alike
from .newsroom import opposed
from .wording import Wording, lexicon

CLOSE = 0.12
"""Of two roundings of one number the lesser lacks at most this share of the larger."""

_NEGATING = ("un", "in", "im", "dis", "ir")


@dataclass(frozen=True, slots=True)
class Conflicts:
    """What in two claims can't both be so.

    Attributes:
        negation: whether one is negated and the other is not.
        opposites: opposite words, in pairs.
        numbers: whether each has a number that the other lacks.
        same_numbers: whether they share one, at least roughly; no conflict, and told among them.
        days: those of both, where each has some and none is the other's.
        names: those that only one has, where each has such.
        swapped: whether who does it to whom is swapped.
    """

    negation: bool
    opposites: list[tuple[str, str]]
    numbers: bool
    same_numbers: bool
    days: frozenset[str]
    names: frozenset[str]
    swapped: bool

    def values(self) -> dict[str, float]:
        """The conflicts as features, and their sum, to which names add a half."""
        found = {
            "negation": float(self.negation),
            "antonyms": float(bool(self.opposites)),
            "numbers differ": float(self.numbers),
            "days differ": float(bool(self.days)),
            "names differ": float(bool(self.names)),
            "swapped": float(self.swapped),
        }
        conflict = min(1.0, sum(found.values()) - found["names differ"] / 2)
        return {**found, "numbers agree": float(self.same_numbers), "conflict": conflict}

    def reasons(self) -> Iterator[str]:
        """The conflicts in words."""
        yield from ["one is negated"] * self.negation
        yield from (f"opposites: {one} / {other}" for one, other in self.opposites)
        yield from ["numbers differ"] * self.numbers
        yield from ["numbers agree"] * (self.same_numbers and not self.numbers)
        yield from [f"days differ: {', '.join(sorted(self.days))}"] * bool(self.days)
        yield from [f"names differ: {', '.join(sorted(self.names))}"] * bool(self.names)
        yield from ["who does it to whom is swapped"] * self.swapped


def conflicts(one: Wording, other: Wording) -> Conflicts:
    """What in them can't both be so."""
    differ, agree = _numbers(one, other)
    mine, others = one.names - set(other.lemmas), other.names - set(one.lemmas)
    apart = one.days and other.days and not one.days & other.days
    return Conflicts(
        negation=one.negations % 2 != other.negations % 2,
        opposites=_antonyms(one, other),
        numbers=differ,
        same_numbers=agree,
        days=one.days | other.days if apart else frozenset(),
        names=mine | others if mine and others else frozenset(),
        swapped=_swapped(one, other) or _swapped(other, one),
    )


def _antonyms(one: Wording, other: Wording) -> list[tuple[str, str]]:
    """Opposite words of which neither stands in both claims; which quarter it was is none."""
    mine, others = (
        set(this.lemmas) - set(that.lemmas) - _ranks_of_periods(this)
        for this, that in ((one, other), (other, one))
    )
    return [(a, b) for a in sorted(mine) for b in sorted(others) if _opposite(a, b)]


def _ranks_of_periods(claim: Wording) -> set[str]:
    """The words that tell which part of a year is meant: "first" in "the first quarter"."""
    return {first for first, second in pairwise(claim.tokens) if second in {"quarter", "half"}}


def _opposite(a: str, b: str) -> bool:
    return b in _opposites(a) or opposed(a, b)


@lru_cache(maxsize=1 << 16)
def _opposites(word: str) -> frozenset[str]:
    """The words that WordNet, or a prefix, makes the opposite of a word."""
    made = {f"{prefix}{word}" for prefix in _NEGATING}
    bare = {word.removeprefix(prefix) for prefix in _NEGATING if word.startswith(prefix)}
    return lexicon().antonyms.get(word, frozenset()) | made | bare


def kin_antonyms(one: Wording, other: Wording) -> float:
    """How many words have an opposite in the other claim only by way of a synonym."""
    mine, others = set(one.lemmas) - set(other.lemmas), set(other.lemmas) - set(one.lemmas)
    antonyms = lexicon().antonyms
    with_antonyms = others & antonyms.keys()
    return float(
        sum(any(_kin_opposite(a, b) for b in (others if a in antonyms else with_antonyms)) for a in mine)
    )


@lru_cache(maxsize=1 << 18)
def _kin_opposite(a: str, b: str) -> bool:
    return not _opposite(a, b) and (
        any(alike(word, b) > HALF for word in lexicon().antonyms.get(a, ()))
        or any(alike(word, a) > HALF for word in lexicon().antonyms.get(b, ()))
    )


def _numbers(one: Wording, other: Wording) -> tuple[bool, bool]:
    """Whether each has a number that the other lacks, and whether they share one, at least roughly."""
    mine = [n for n in one.numbers if not any(_close(n, m) for m in other.numbers)]
    others = [m for m in other.numbers if not any(_close(n, m) for n in one.numbers)]
    return bool(mine and others), len(mine) < len(one.numbers)


def _close(a: float, b: float) -> bool:
    """Whether one number may be the other rounded: 300 and 311, 3 and 2.8, but not 8 and 9 or 4.1 and 4.5."""
    if _is_year(a) and _is_year(b):
        return a == b
    return abs(a - b) <= min(max(_unit(a), _unit(b)) / 2, CLOSE * max(abs(a), abs(b)))


@lru_cache(maxsize=1 << 12)
def _unit(number: float) -> float:
    """The power of ten that a number is told in: 100 of 300, 0.1 of 2.8."""
    return float(Decimal(1).scaleb(int(Decimal(repr(number)).normalize().as_tuple().exponent)))


def _is_year(number: float) -> bool:
    return 1900 <= number <= 2100 and number == int(number)  # noqa: PLR2004  # the years that news speaks of


def _swapped(one: Wording, other: Wording) -> bool:
    """Whether two names have changed places and the voice has not, or the voice has and they have not.

    Where no two names are common, whether three words are, in reversed order or, where the voice has changed,
    in the same: who did it to whom.
    """
    common = [word for word in dict.fromkeys(one.lemmas) if word in other.lemmas]
    within = _within_names(one) | _within_names(other)
    named = [word for word in common if word in one.names | other.names and word not in within]
    if len(named) > 1:
        places = [other.lemmas.index(word) for word in named]
        return (places[0] > places[-1]) != (one.passive != other.passive) and len(common) > len(named)
    places = [other.lemmas.index(word) for word in common]
    if one.passive != other.passive:
        return bool(places[2:]) and places == sorted(places)
    return _falls(places)


def _within_names(claim: Wording) -> frozenset[str]:
    """The words of names of several words but their first: "Reyk" of "Ann Reyk"."""
    return frozenset(
        second
        for first, second in pairwise(claim.tokens)
        if second in claim.names and (first in claim.names or first == claim.tokens[0])
    )


def _falls(places: list[int]) -> bool:
    """Whether three of the places fall, others between them or not: 4, 9, 2, 1."""
    highest, below = -1, -1
    for place in places:
        if place < below:
            return True
        if place < highest:
            below = max(below, place)
        highest = max(highest, place)
    return False
