"""How alike two claims are: how much of each the other says, word by word and in what order."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from functools import lru_cache

from .newsroom import group
from .wording import Wording, lexicon

HALF = 0.5
_PREFIX = 5


def agreement(one: Wording, other: Wording) -> dict[str, float]:
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


def edits(one: Wording, other: Wording) -> dict[str, float]:
    """How alike the words are in order (0 to 1), in how many places they differ, in how many one has more."""
    first, second = sorted((one.tokens, other.tokens))
    matcher = SequenceMatcher(None, first, second, autojunk=False)
    steps = Counter(step for step, *_ in matcher.get_opcodes())
    return {
        "wording": matcher.ratio(),
        "replaced": steps["replace"],
        "added": steps["insert"] + steps["delete"],
    }


def _order(one: Wording, other: Wording) -> float:
    """The share of neighbouring words that both have, 0 to 1."""
    pairs = [set(zip(w.lemmas, w.lemmas[1:], strict=False)) for w in (one, other)]
    return len(pairs[0] & pairs[1]) / (len(pairs[0] | pairs[1]) or 1)


def _matches(one: Wording, other: Wording) -> tuple[list[float], list[float]]:
    """For each word of either how well the best word of the other matches it, 0 to 1."""
    table = [[alike(a, b) for b in other.lemmas] for a in one.lemmas]
    there = [max(row, default=0.0) for row in table]
    here = [max(column) for column in zip(*table, strict=True)] if table else [0.0] * len(other.lemmas)
    return there, here


def _share(matches: list[float]) -> float:
    return sum(matches) / len(matches) if matches else 0.0


@lru_cache(maxsize=1 << 18)
def alike(a: str, b: str) -> float:
    """How alike two lemmas are: 1 for one word, 0.9 for synonyms, 0.7 where they begin alike, else 0."""
    if a == b:
        return 1.0
    if group(a) == group(b):
        return 0.9
    senses = lexicon().senses
    if senses.get(a, frozenset()) & senses.get(b, frozenset()):
        return 0.9
    return 0.7 if len(a) >= _PREFIX and len(b) >= _PREFIX and a[:_PREFIX] == b[:_PREFIX] else 0.0
