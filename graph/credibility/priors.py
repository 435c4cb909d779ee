"""What the user knows of some outlets, carried over to others that copy or cite them, or are copied by them.

A value is carried along edges, not made from their number: how many edges an outlet has says only how sure
the carried value is. Prominence plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse.linalg import spsolve

ANCHOR = 1.0
"""How many average neighbours the mean of the known ratings counts as."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A rating that nobody gave, carried over from neighbours.

    Attributes:
        value: 0 to 1, as the known ratings.
        share: how much of it comes from known ratings along edges, 0 to 1; the rest is their plain mean. It
            depends on how near they are, so it falls with every step.
    """

    value: float
    share: float


def carry(edges: Iterable[tuple[str, str, float]], known: Mapping[str, float]) -> dict[str, Carried]:
    """Ratings for all outlets on the edges that `known` has none for.

    Each is the weighted mean of its neighbours', known or carried, and of the mean of all known, which counts
    as `ANCHOR` average neighbours: the harmonic function of Zhu, Ghahramani and Lafferty (ICML 2003), with
    the anchor that keeps it from going further than the edges bear out. Edges count both ways.

    Args:
        edges: who copies or cites whom, and how much (above 0); loops are left out.
        known: ratings from 0 to 1.
    """
    pairs = [(a, b, weight) for a, b, weight in edges if a != b and weight > 0]
    names = sorted({name for a, b, _ in pairs for name in (a, b)})
    free = [name for name in names if name not in known]
    if not known or not free:
        return {}
    at = {name: number for number, name in enumerate(names)}
    rows, columns = [at[a] for a, _, _ in pairs], [at[b] for _, b, _ in pairs]
    one_way = sparse.csr_array(([pair[2] for pair in pairs], (rows, columns)), shape=(len(names), len(names)))
    joined = (one_way + one_way.T).tocsr()
    fixed = np.array([known.get(name, 0.0) for name in names])
    rated = np.array([name in known for name in names])
    degree = np.asarray(joined.sum(axis=1)).ravel()
    anchor = ANCHOR * degree / np.maximum(np.diff(joined.indptr), 1)
    table = (sparse.diags_array(degree + anchor) - joined).tocsc()[~rated][:, ~rated]
    reach = joined[~rated]
    mean = float(np.mean(list(known.values())))
    values = spsolve(table, reach @ np.where(rated, fixed, 0.0) + anchor[~rated] * mean)
    shares = spsolve(table, reach @ rated.astype(float))
    return {
        name: Carried(round(float(value), 3), round(float(share), 3))
        for name, value, share in zip(
            free, np.atleast_1d(np.clip(values, 0, 1)), np.atleast_1d(shares), strict=True
        )
    }
