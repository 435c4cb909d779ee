"""Which statements are worth a comparison: those whose terms weigh enough in common.

Two statements are candidates when twice the weight that they share is at least LEAST percent of the sum of
their weights (Dice's coefficient). It depends on the two alone, so it can be computed for all at once or for
a few against the rest, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from onrecord.graph.corroboration.features import Features

LEAST = 28
"""Percent; benchmarks/README.md says what it finds and costs."""

BLOCK = 1000
"""How many statements are multiplied with all others at once."""


def enough(shared: int, mass: int, other: int) -> bool:
    """Whether a shared weight makes candidates of two statements of these weights."""
    return 200 * shared >= LEAST * (mass + other)


def probes(given: Features) -> tuple[tuple[int, ...], int]:
    """The terms of which every candidate must have one, and the weight of the others.

    What shares S has itself a mass of S or more, so that 200 S >= LEAST (mass + S).
    """
    rest = given.mass
    for number, weight in enumerate(given.weights):
        if (200 - LEAST) * rest < LEAST * given.mass:
            return given.terms[:number], rest
        rest -= weight
    return given.terms, 0


def pairs(given: Sequence[Features]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """All candidates among some statements, block by block: the indices of the first and of the second."""
    matrix = _matrix(given)
    binary = csr_array((np.ones_like(matrix.data), matrix.indices, matrix.indptr), shape=matrix.shape)
    turned = binary.T.tocsr()
    mass = np.array([one.mass for one in given], dtype=np.int64)
    for start in range(0, len(given), BLOCK):
        shared = (matrix[start : start + BLOCK] @ turned).tocoo()
        first, second = shared.row.astype(np.int64) + start, shared.col.astype(np.int64)
        kept = (first < second) & (200 * shared.data.astype(np.int64) >= LEAST * (mass[first] + mass[second]))
        yield first[kept], second[kept]


def near(
    given: Features,
    posted: Callable[[int], Sequence[tuple[int, int]]],
    held: Callable[[Sequence[int]], Iterator[tuple[int, Features]]],
) -> list[int]:
    """The candidates of one statement among those that are indexed.

    Args:
        given: its terms.
        posted: the statements that have a term, each with its mass.
        held: the terms of statements.
    """
    terms, rest = probes(given)
    weights = dict(zip(given.terms, given.weights, strict=True))
    shared: dict[int, int] = {}
    masses: dict[int, int] = {}
    for term in terms:
        for one, mass in posted(term):
            shared[one] = shared.get(one, 0) + weights[term]
            masses[one] = mass
    mass = given.mass
    hopeful = [one for one, weight in shared.items() if enough(weight + rest, mass, masses[one])]
    return [
        one
        for one, theirs in held(hopeful)
        if enough(sum(weights.get(term, 0) for term in theirs.terms), mass, masses[one])
    ]


def _matrix(given: Sequence[Features]) -> csr_array:
    """The weights, a row for each statement and a column for each term."""
    terms = np.fromiter((term for one in given for term in one.terms), dtype=np.int64)
    weights = np.fromiter((weight for one in given for weight in one.weights), dtype=np.int32)
    known, columns = np.unique(terms, return_inverse=True)
    starts = np.concatenate(([0], np.cumsum([len(one.terms) for one in given], dtype=np.int64)))
    return csr_array((weights, columns, starts), shape=(len(given), max(1, len(known))))
