"""Claims as truth discovery takes them: sources that give values for items, as a sparse matrix.

A *fact* is one value of one item, given by at least one source; the facts of an item exclude each other.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from onrecord.graph.counting import commonest
from onrecord.graph.truth.values import normalised

Numbers: TypeAlias = NDArray[np.float64]
Indices: TypeAlias = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Claims:
    """Who gives which value for what.

    Attributes:
        sources: their names, sorted.
        items: their names, sorted.
        values: of each fact its value, as most of its sources write it; by item, then by normalised value.
        item_of: of each fact the index of its item; never falls.
        given: sources × facts, 1 where the source gives the fact.
    """

    sources: Sequence[str]
    items: Sequence[str]
    values: Sequence[str]
    item_of: Indices
    given: sparse.csr_array

    @classmethod
    def of(cls, triples: Iterable[tuple[str, str, str]]) -> Claims:
        """From triples of source, item and value, in any order; repeated ones count once.

        Values that are the same but for case, spaces or the order of a list are one fact.
        """
        spellings: dict[tuple[str, str], dict[str, int]] = {}
        claimed = set()
        for source, item, value in triples:
            fact = (item, normalised(value))
            claimed.add((source, fact))
            counted = spellings.setdefault(fact, {})
            counted[value] = counted.get(value, 0) + 1
        sources = sorted({source for source, _ in claimed})
        facts = sorted(spellings)
        items = sorted({item for item, _ in facts})
        at_source, at_item, at_fact = (
            {name: k for k, name in enumerate(of)} for of in (sources, items, facts)
        )
        pairs = np.array(sorted((at_source[s], at_fact[f]) for s, f in claimed), dtype=np.int64).reshape(
            -1, 2
        )
        return cls(
            sources,
            items,
            [commonest(spellings[fact]) for fact in facts],
            np.array([at_item[item] for item, _ in facts], dtype=np.int64),
            sparse.csr_array(
                (np.ones(len(pairs)), (pairs[:, 0], pairs[:, 1])), shape=(len(sources), len(facts))
            ),
        )

    @cached_property
    def votes(self) -> Numbers:
        """How many sources give each fact."""
        return np.asarray(self.given.sum(axis=0), dtype=np.float64).ravel()

    @cached_property
    def activity(self) -> Numbers:
        """How many facts each source gives."""
        return np.asarray(self.given.sum(axis=1), dtype=np.float64).ravel()

    @cached_property
    def spoken(self) -> sparse.csr_array:
        """Sources × items: how many values the source gives."""
        given = self.given.tocoo()
        return sparse.csr_array(
            (np.ones(given.nnz), (given.coords[0], self.item_of[given.coords[1]])),
            shape=(len(self.sources), len(self.items)),
        )

    @cached_property
    def rivals(self) -> Indices:
        """Of each fact, how many its item has, itself among them."""
        return np.asarray(np.bincount(self.item_of)[self.item_of], dtype=np.int64)

    @cached_property
    def starts(self) -> Indices:
        """The first fact of each item."""
        return np.flatnonzero(np.diff(self.item_of, prepend=-1))

    def by_item(self, per_fact: Numbers) -> Numbers:
        """The sum over each item's facts, given back for each fact."""
        sums = np.bincount(self.item_of, weights=per_fact, minlength=len(self.items))
        return np.asarray(sums[self.item_of], dtype=np.float64)

    def softmax(self, per_fact: Numbers) -> Numbers:
        """Log weights of facts as probabilities that sum to 1 within each item."""
        if not len(per_fact):
            return per_fact
        most = np.maximum.reduceat(per_fact, self.starts)[self.item_of]
        weights = np.exp(per_fact - most)
        return np.asarray(weights / self.by_item(weights))

    def mean_of(self, per_fact: Numbers) -> Numbers:
        """For each source the mean over the facts it gives."""
        return np.asarray(self.given @ per_fact) / np.maximum(self.activity, 1)

    def where_given(self, table: sparse.csr_array) -> Numbers:
        """A table of sources × facts where the source gives the fact, in the order of `given`."""
        table.sort_indices()  # else each is looked for in the whole of its row
        given = self.given.tocoo()
        return np.asarray(table[given.coords[0], given.coords[1]], dtype=np.float64).ravel()

    def chosen(self, belief: Numbers) -> Indices:
        """Of each item the fact believed most; of equals the one with more sources, then the first."""
        order = np.lexsort((-self.votes, -np.round(belief, 12), self.item_of))
        return order[self.starts]


@dataclass(frozen=True, eq=False)
class Verdict:
    """What a method believes.

    Attributes:
        belief: of each fact, the higher the more believed; only facts of one item compare.
        trust: of each source, the higher the more trusted; its scale is the method's, and 0 to 1, the
            expected share of right values, for all but the methods of `onrecord.graph.truth.invested`.
    """

    belief: Numbers
    trust: Numbers
