"""Decoding finds the best tags that make sense."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from onrecord.loaders.reader.networks.tagging import best_tags, log_softmax, spans

ODDS = arrays(np.float32, (4, 5), elements=st.floats(-5, 5, width=32))


def makes_sense(tags: tuple[int, ...], *, cut_off: bool) -> bool:
    """Whether every tag that goes on follows one of its own span."""
    before = (tags[0] - 1 if cut_off and tags[0] % 2 == 0 else 0, *tags)
    return all(
        tag == 0 or tag % 2 == 1 or last in (tag, tag - 1) for last, tag in zip(before, tags, strict=False)
    )


@given(ODDS, st.booleans())
def test_no_sequence_that_makes_sense_is_likelier(odds: np.ndarray, cut_off: bool) -> None:
    scores = log_softmax(odds)

    def likelihood(tags: tuple[int, ...]) -> float:
        return float(scores[np.arange(4), list(tags)].sum())

    (found,) = best_tags(scores[None], np.array([4]), cut_off=cut_off)
    every = [t for t in product(range(5), repeat=4) if makes_sense(t, cut_off=cut_off)]
    assert tuple(found) in every
    assert likelihood(tuple(found)) >= max(map(likelihood, every)) - 1e-4


@given(ODDS, st.integers(1, 4))
def test_a_row_is_decoded_as_if_it_were_alone(odds: np.ndarray, length: int) -> None:
    scores = log_softmax(np.stack([odds, odds[::-1]]))
    short, _ = best_tags(scores, np.array([length, 4]))
    (alone,) = best_tags(scores[:1, :length], np.array([length]))
    assert short[:length].tolist() == alone.tolist()
    assert not short[length:].any()


def test_spans_begin_with_a_beginning_and_end_before_another_class() -> None:
    assert spans(np.array([0, 1, 2, 1, 0, 3, 4, 2])) == [(1, 3, 0), (3, 4, 0), (5, 7, 1), (7, 8, 0)]
    assert spans(np.array([4, 4, 0])) == [(0, 2, 1)]
    assert spans(np.array([0, 0])) == []


def test_probabilities_add_up_to_one() -> None:
    odds = np.array([[1000.0, -1000.0, 0.0]], dtype=np.float32)
    assert np.allclose(np.exp(log_softmax(odds)).sum(-1), 1)
