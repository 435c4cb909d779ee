from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from onrecord.graph.corroboration.candidates import LEAST, near, pairs
from onrecord.graph.corroboration.features import HEAVIEST, Features, features

_weights = {term: 1 + (37 * term) % HEAVIEST for term in range(12)}


def of(terms: set[int]) -> Features:
    ordered = sorted(terms, key=lambda term: (-_weights[term], term))
    return Features(tuple(ordered), tuple(_weights[term] for term in ordered))


def shared(one: Features, other: Features) -> int:
    return sum(_weights[term] for term in set(one.terms) & set(other.terms))


@given(st.lists(st.sets(st.sampled_from(sorted(_weights)), min_size=1).map(of), min_size=1, max_size=9))
def test_all_at_once_and_one_by_one_find_what_shares_enough(made: list[Features]) -> None:
    wanted = {
        (a, b) for b in range(len(made)) for a in range(b)
        if 2 * shared(made[a], made[b]) >= LEAST / 100 * (made[a].mass + made[b].mass)
    }  # fmt: skip

    def posted(term: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        having = [number for number, one in enumerate(made) if term in one.terms]
        return np.array(having, dtype=np.int64), np.array([made[n].mass for n in having], dtype=np.int64)

    def terms(numbers: Sequence[int]) -> dict[int, NDArray[np.int64]]:
        return {number: np.array(made[number].terms, dtype=np.int64) for number in numbers}

    found = {
        pair for first, second in pairs(made) for pair in zip(first.tolist(), second.tolist(), strict=True)
    }
    looked_up = {
        (min(a, b), max(a, b)) for a, one in enumerate(made) for b in near(one, posted, terms) if a != b
    }
    assert found == looked_up == {pair for pair in wanted if shared(made[pair[0]], made[pair[1]])}
    assert LEAST > 0


def test_rare_words_and_names_weigh_more_than_common_ones() -> None:
    found = features("The president said that the Zeewolde polder would be flooded")
    assert found.weights[0] > found.weights[-1]
    assert list(found.weights) == sorted(found.weights, reverse=True)


def test_synonyms_of_the_newsroom_are_one_term() -> None:
    assert features("The company signed 40 deals") == features("The firm signed forty deals")
