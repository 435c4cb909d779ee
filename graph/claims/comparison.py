"""Two claims compared: how much of each the other says, and what in them can't both be so.

Likeness alone can't tell a claim from its negation. So words are aligned by lemma and synonym (WordNet), what
conflicts is counted apart (negation, antonyms, numbers, days, names, who did it to whom, a word that stands
in another's place), and a logistic regression weighs them, some two by two: an opposite means little where
nothing else agrees. Where the caller says what a network that read both makes of them, that counts too, else
another set of weights does without. training/claims.py fits both.
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from difflib import SequenceMatcher
from enum import StrEnum
from functools import cache, lru_cache
from importlib import resources
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from .newsroom import group, opposed
from .wording import Wording, lexicon, wording

FEATURES = (
    "likeness", "covered", "order", "negation", "antonyms", "kin antonyms", "numbers differ", "numbers agree",
    "days differ", "names differ", "names agree", "swapped", "conflict", "shorter", "longer",
    "fewer left", "more left", "wording", "replaced", "added", "follows", "follows both ways",
    "denied", "left open",
)  # fmt: skip
HALF = 0.5
CLOSE = 0.12
"""Of two roundings of one number the lesser lacks at most this share of the larger."""

FARTHEST = 3.0
"""A value counts as at most this many standard deviations from the mean: beyond, nothing was learned."""

_PREFIX = 5
_NEGATING = ("un", "in", "im", "dis", "ir")
Numbers: TypeAlias = NDArray[np.float64]


class Entailment(NamedTuple):
    """What a network that read two claims at once says of them, the same whichever comes first.

    Attributes:
        one: logarithms of how likely it is that one of them follows from, contradicts, leaves open the other.
        other: the same the other way round.
    """

    one: tuple[float, float, float]
    other: tuple[float, float, float]


class Relation(StrEnum):
    """What two claims are to each other; what a comparison tells of them, and what users judge."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two claims are to each other, how likely that is by the model (0 to 1), and why."""

    label: Relation
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Seen:
    """What was found in a pair: the values of `FEATURES`, and in words what agrees and conflicts."""

    values: Numbers
    reasons: tuple[str, ...]


def compare(a: str, b: str, entailment: Entailment | None = None) -> Judgement:
    """Judge two claims by their words and by what follows from what, where that is known.

    The same words in the same order are the same claim, whatever they say.
    """
    if wording(a).tokens == wording(b).tokens:
        return Judgement(Relation.SAME, 1.0, "the same words")
    seen = look(a, b, entailment)
    chances = likelihoods(seen.values, weights()["words" if entailment is None else "both"])
    best = int(chances.argmax())
    return Judgement(tuple(Relation)[best], round(float(chances[best]), 3), "; ".join(seen.reasons))


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over features and products of two.

    Attributes:
        names: which of `FEATURES` it takes.
        products: pairs of indices into `names` [2, products].
        centre: the features' means over the pairs it was fitted on [names].
        scale: their standard deviations [names].
        table: weights [terms, 3], terms as `terms` gives them, labels as `Relation` does.
    """

    names: tuple[str, ...]
    products: NDArray[np.int64]
    centre: Numbers
    scale: Numbers
    table: Numbers


def terms(values: Numbers, centre: Numbers, scale: Numbers, products: NDArray[np.int64]) -> Numbers:
    """1, each value in standard deviations within FARTHEST, and products of two [..., terms]."""
    near = np.clip((values - centre) / scale, -FARTHEST, FARTHEST)
    first, second = products
    return np.concatenate(
        [np.ones((*near.shape[:-1], 1)), near, near[..., first] * near[..., second]], axis=-1
    )


def likelihoods(values: Numbers, by: Weights) -> Numbers:
    """How likely each label is [3], by the values of FEATURES."""
    taken = values[[FEATURES.index(name) for name in by.names]]
    scores = terms(taken, by.centre, by.scale, by.products) @ by.table
    chances: Numbers = np.exp(scores - scores.max())
    chances /= chances.sum()
    return chances


def look(a: str, b: str, entailment: Entailment | None = None) -> Seen:
    """The features of a pair, the same whichever comes first; those of entailment are NaN without it."""
    first, second = wording(a), wording(b)
    found = _conflicts(first, second)
    values = {
        **_agreement(first, second),
        **found.values(),
        **_edits(first, second),
        **_read_together(entailment),
        "kin antonyms": _kin_antonyms(first, second),
    }
    reasons = [f"{round(100 * values['likeness'])}% of the words in common, synonyms counted"]
    reasons += [] if entailment is None else [_told(entailment)]
    return Seen(np.array([values[name] for name in FEATURES]), (*reasons, *found.reasons()))


def _agreement(one: Wording, other: Wording) -> dict[str, float]:
    """How much of each the other says, and how much there is of either."""
    there, here = _matches(one, other)
    covered = sorted((_share(there), _share(here)))
    shorter, longer = sorted((len(one.lemmas), len(other.lemmas)))
    fewer, more = sorted(sum(share < HALF for share in side) for side in (there, here))
    return {
        "likeness": 2 * covered[0] * covered[1] / (sum(covered) or 1),
        "covered": covered[1],
        "order": _order(one, other),
        "names agree": float(bool(one.names & other.names)),
        "shorter": shorter,
        "longer": longer,
        "fewer left": fewer,
        "more left": more,
    }


@dataclass(frozen=True, slots=True)
class _Conflicts:
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
        yield from ["numbers differ"] * self.numbers + ["numbers agree"] * self.same_numbers
        yield from [f"days differ: {', '.join(sorted(self.days))}"] * bool(self.days)
        yield from [f"names differ: {', '.join(sorted(self.names))}"] * bool(self.names)
        yield from ["who does it to whom is swapped"] * self.swapped


def _conflicts(one: Wording, other: Wording) -> _Conflicts:
    differ, agree = _numbers(one, other)
    mine, others = one.names - set(other.lemmas), other.names - set(one.lemmas)
    apart = one.days and other.days and not one.days & other.days
    return _Conflicts(
        negation=one.negations % 2 != other.negations % 2,
        opposites=_antonyms(one, other),
        numbers=differ,
        same_numbers=agree,
        days=one.days | other.days if apart else frozenset(),
        names=mine | others if mine and others else frozenset(),
        swapped=_swapped(one, other) or _swapped(other, one),
    )


def _read_together(entailment: Entailment | None) -> dict[str, float]:
    """Logarithms of how likely it is by the network; NaN where no network has read the claims."""
    if entailment is None:
        return dict.fromkeys(("follows", "follows both ways", "denied", "left open"), math.nan)
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


def _share(matches: list[float]) -> float:
    return sum(matches) / len(matches) if matches else 0.0


def _matches(one: Wording, other: Wording) -> tuple[list[float], list[float]]:
    """For each word of either how well the best word of the other matches it, 0 to 1."""
    table = [[_alike(a, b) for b in other.lemmas] for a in one.lemmas]
    there = [max(row, default=0.0) for row in table]
    here = [max(column) for column in zip(*table, strict=True)] if table else [0.0] * len(other.lemmas)
    return there, here


@lru_cache(maxsize=1 << 18)
def _alike(a: str, b: str) -> float:
    if a == b:
        return 1.0
    if group(a) == group(b):
        return 0.9
    senses = lexicon().senses
    if senses.get(a, frozenset()) & senses.get(b, frozenset()):
        return 0.9
    return 0.7 if len(a) >= _PREFIX and len(b) >= _PREFIX and a[:_PREFIX] == b[:_PREFIX] else 0.0


def _antonyms(one: Wording, other: Wording) -> list[tuple[str, str]]:
    """Opposite words of which neither stands in both claims."""
    mine, others = set(one.lemmas) - set(other.lemmas), set(other.lemmas) - set(one.lemmas)
    return [(a, b) for a in sorted(mine) for b in sorted(others) if _opposite(a, b)]


def _opposite(a: str, b: str) -> bool:
    return b in _opposites(a) or opposed(a, b)


@lru_cache(maxsize=1 << 16)
def _opposites(word: str) -> frozenset[str]:
    """The words that WordNet, or a prefix, makes the opposite of a word."""
    made = {f"{prefix}{word}" for prefix in _NEGATING}
    bare = {word.removeprefix(prefix) for prefix in _NEGATING if word.startswith(prefix)}
    return lexicon().antonyms.get(word, frozenset()) | made | bare


def _kin_antonyms(one: Wording, other: Wording) -> float:
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
        any(_alike(word, b) > HALF for word in lexicon().antonyms.get(a, ()))
        or any(_alike(word, a) > HALF for word in lexicon().antonyms.get(b, ()))
    )


def _edits(one: Wording, other: Wording) -> dict[str, float]:
    """How alike the words are in order (0 to 1), in how many places they differ, in how many one has more."""
    first, second = sorted((one.tokens, other.tokens))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    steps = Counter(step for step, *_ in matcher.get_opcodes())
    return {
        "wording": matcher.ratio(),
        "replaced": steps["replace"],
        "added": steps["insert"] + steps["delete"],
    }


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


def _order(one: Wording, other: Wording) -> float:
    """The share of neighbouring words that both have, 0 to 1."""
    pairs = [set(zip(w.lemmas, w.lemmas[1:], strict=False)) for w in (one, other)]
    return len(pairs[0] & pairs[1]) / (len(pairs[0] | pairs[1]) or 1)


def _swapped(one: Wording, other: Wording) -> bool:
    """Whether two names have changed places and the voice has not, or the voice has and they have not.

    Where no two names are common, whether three words are, in reversed order or, where the voice has changed,
    in the same: who did it to whom.
    """
    common = [word for word in dict.fromkeys(one.lemmas) if word in other.lemmas]
    named = [word for word in common if word in one.names | other.names]
    if len(named) > 1:
        places = [other.lemmas.index(word) for word in named]
        return (places[0] > places[-1]) != (one.passive != other.passive) and len(common) > len(named)
    places = [other.lemmas.index(word) for word in common]
    if one.passive != other.passive:
        return bool(places[2:]) and places == sorted(places)
    return _falls(places)


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


@cache
def weights() -> Mapping[str, Weights]:
    """The weights that ship: "both", and "words" for when no network has read the claims."""
    held = json.loads(resources.files("onrecord.graph.claims").joinpath("weights.json").read_text("utf-8"))
    return {
        name: Weights(
            tuple(one["names"]),
            np.array(one["products"]),
            *(np.array(one[part]) for part in ("centre", "scale", "table")),
        )
        for name, one in held.items()
    }
