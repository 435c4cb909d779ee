from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.credibility.priors import carry

NAMES = st.sampled_from("abcdef")
EDGES = st.lists(st.tuples(NAMES, NAMES, st.floats(0.1, 10)), max_size=15)


def test_a_rating_is_carried_to_a_neighbour_and_drawn_to_the_mean() -> None:
    found = carry([("new", "good", 1.0)], {"good": 0.9, "bad": 0.1})["new"]
    assert (found.value, found.share) == (0.7, 0.5)


def test_a_rating_fades_with_every_step() -> None:
    found = carry([("far", "near", 1.0), ("near", "good", 1.0)], {"good": 1.0, "bad": 0.0})
    assert 0.5 < found["far"].value < found["near"].value < 1
    assert found["far"].share < found["near"].share


def test_without_ratings_nothing_is_carried() -> None:
    assert carry([("a", "b", 1.0)], {}) == {}
    assert carry([], {"a": 1.0}) == {}


@given(EDGES, st.dictionaries(NAMES, st.floats(0, 1), min_size=1, max_size=4))
def test_what_is_carried_lies_within_what_is_known(
    edges: list[tuple[str, str, float]], known: dict[str, float]
) -> None:
    for name, found in carry(edges, known).items():
        assert name not in known
        assert min(known.values()) - 0.001 <= found.value <= max(known.values()) + 0.001
        assert -0.001 <= found.share <= 1


@given(EDGES, st.floats(0, 1))
def test_how_many_edges_an_outlet_has_raises_nothing(
    edges: list[tuple[str, str, float]], rating: float
) -> None:
    assert all(
        found.value == pytest.approx(rating, abs=0.001) for found in carry(edges, {"a": rating}).values()
    )
