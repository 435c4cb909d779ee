"""Which statements are worth a comparison: those whose terms weigh enough in common.

Two statements are candidates when twice the weight that they share is at least LEAST percent of the sum of
their weights (Dice's coefficient). It depends on the two alone, so it can be computed for all at once or for
a few against the rest, and the result is the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

from onrecord.graph.corroboration.features import Features

LEAST = 25
"""Percent; benchmarks/README.md says what it finds and costs."""

BLOCK = 1000
"""How many statements are multiplied with all others at once."""


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
    probed = [probes(one) for one in given]
    probing = _first_of_each(matrix, np.array([len(terms) for terms, _ in probed], dtype=np.int64))
    rest = np.array([rest for _, rest in probed], dtype=np.int64)
    mass = np.array([one.mass for one in given], dtype=np.int64)
    turned = binary.T.tocsr()
    for start in range(0, len(given), BLOCK):
        shared = (probing[start : start + BLOCK] @ turned).tocoo()
        first, second = shared.row.astype(np.int64) + start, shared.col.astype(np.int64)
        needed = LEAST * (mass[first] + mass[second])
        kept = (first < second) & (200 * (shared.data + rest[first]) >= needed)
        first, second, needed = first[kept], second[kept], needed[kept]
        exact = np.asarray(matrix[first].multiply(binary[second]).sum(axis=1)).ravel()
        kept = 200 * exact.astype(np.int64) >= needed
        yield first[kept], second[kept]


def near(
    given: Features,
    posted: Callable[[int], tuple[NDArray[np.int64], NDArray[np.int64]]],
    held: Callable[[Sequence[int]], Mapping[int, NDArray[np.int64]]],
) -> list[int]:
    """The candidates of one statement among those that are indexed.

    Args:
        given: its terms.
        posted: the statements that have a term, and their masses.
        held: the terms of statements, by their numbers.
    """
    probing, rest = probes(given)
    found = [posted(term) for term in probing]
    if not found:
        return []
    numbers = np.concatenate([some for some, _ in found])
    masses = np.concatenate([some for _, some in found])
    heavy = np.repeat(given.weights[: len(found)], [len(some) for some, _ in found])
    known, first, which = np.unique(numbers, return_index=True, return_inverse=True)
    shared = np.bincount(which, heavy, minlength=len(known))
    needed = LEAST * (given.mass + masses[first])
    hopeful = 200 * (shared + rest) >= needed
    terms = held(known[hopeful].tolist())
    some = [
        (number, least)
        for number, least in zip(known[hopeful].tolist(), needed[hopeful], strict=True)
        if number in terms
    ]
    if not some:
        return []
    exact = _shared(given, [terms[number] for number, _ in some])
    return [number for (number, least), weight in zip(some, exact, strict=True) if 200 * weight >= least]


def _shared(given: Features, others: Sequence[NDArray[np.int64]]) -> NDArray[np.int64]:
    """The weight of the terms that a statement has in common with each of several, which all have some."""
    order = np.argsort(given.terms)
    terms = np.array(given.terms, dtype=np.int64)[order]
    weights = np.array(given.weights, dtype=np.int64)[order]
    all_terms = np.concatenate(others)
    at = np.searchsorted(terms, all_terms)
    at[at == len(terms)] = 0
    common = np.where(terms[at] == all_terms, weights[at], 0)
    starts = np.concatenate(([0], np.cumsum([len(one) for one in others])[:-1]))
    return np.asarray(np.add.reduceat(common, starts), dtype=np.int64)


def _matrix(given: Sequence[Features]) -> csr_array:
    """The weights, a row for each statement and a column for each term."""
    terms = np.fromiter((term for one in given for term in one.terms), dtype=np.int64)
    weights = np.fromiter((weight for one in given for weight in one.weights), dtype=np.int32)
    known, columns = np.unique(terms, return_inverse=True)
    starts = np.concatenate(([0], np.cumsum([len(one.terms) for one in given], dtype=np.int64)))
    return csr_array((weights, columns, starts), shape=(len(given), max(1, len(known))))


def _first_of_each(matrix: csr_array, counts: NDArray[np.int64]) -> csr_array:
    """The first entries of each row; a row holds its heaviest terms first."""
    lengths = np.diff(matrix.indptr)
    place = np.arange(len(matrix.data)) - np.repeat(matrix.indptr[:-1], lengths)
    kept = place < np.repeat(counts, lengths)
    starts = np.concatenate(([0], np.cumsum(counts)))
    return csr_array((matrix.data[kept], matrix.indices[kept], starts), shape=matrix.shape)
