"""What two claims must share to be worth a comparison: their terms, the rarer the weightier.

A term's weight comes from a table that ships (training/commonness.py makes it), not from the store: so one
more article changes the weight of nothing, and whether two claims are candidates depends on these two alone.
"""

from __future__ import annotations

import gzip
import hashlib
import math
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from onrecord.graph.claims.newsroom import group
from onrecord.graph.claims.wording import wording

HEAVIEST = 100
"""The weight of a term that the table lacks; weights are whole, so sums are the same in any order."""

FEWEST = 3
"""Terms of their own that a claim needs before its words alone say what it is about."""

LEAST_TERMS = 2
"""Terms that a claim needs to be compared at all; below FEWEST only with what the same speaker says, and
within its article."""


@dataclass(frozen=True, slots=True)
class Features:
    """A claim's terms as numbers, heaviest first, and their weights from 1 to HEAVIEST."""

    terms: tuple[int, ...]
    weights: tuple[int, ...]

    @property
    def mass(self) -> int:
        """The sum of the weights."""
        return sum(self.weights)


def terms(text: str) -> set[str]:
    """The lemmas of a text, one for each group of the newsroom's synonyms, and its numbers and days."""
    words = wording(text)
    return {
        *(group(lemma) for lemma in words.lemmas),
        *(f"{abs(number):g}" for number in words.numbers),
        *words.days,
    }


def features(text: str) -> Features:
    """The terms of a text with their weights."""
    weighted = sorted((-weight(term), code(term)) for term in terms(text))
    return Features(tuple(term for _, term in weighted), tuple(-heavy for heavy, _ in weighted))


@lru_cache(maxsize=1 << 16)
def weight(term: str) -> int:
    """1 to HEAVIEST: the logarithm of how rare the term is (inverse document frequency), as a share."""
    claims, counts = _commonness()
    return max(1, round(HEAVIEST * math.log(claims / counts.get(term, 1)) / math.log(claims)))


@lru_cache(maxsize=1 << 16)
def code(term: str) -> int:
    """A term as a number of 63 bits."""
    return int.from_bytes(hashlib.blake2b(term.encode("utf-8"), digest_size=8).digest()) >> 1


@cache
def _commonness() -> tuple[int, dict[str, int]]:
    """How many claims were counted, and in how many of them the common terms stand."""
    data = resources.files("onrecord.graph.corroboration").joinpath("commonness.txt.gz").read_bytes()
    first, *lines = gzip.decompress(data).decode("utf-8").splitlines()
    return int(first), {term: int(count) for term, _, count in (line.rpartition(" ") for line in lines)}
