from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.loaders.reader.networks.entailment import entailment, logarithms, words

SAME, CONTRADICTS, UNRELATED = range(3)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The ceasefire has collapsed", "The truce is over", SAME),
        ("The clinic will treat refugees", "Refugees will be turned away by the clinic", CONTRADICTS),
        ("The general met the envoy", "The envoy never saw the general", CONTRADICTS),
        ("The airline cut 900 posts", "The airline serves coffee on board", UNRELATED),
    ],
)
def test_it_tells_what_words_in_common_do_not(a: str, b: str, label: int) -> None:
    assert int(logarithms(a, b).mean(axis=0).argmax()) == label


@settings(max_examples=20, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_it_gives_chances_and_makes_no_difference_of_order(a: str, b: str) -> None:
    found = logarithms(a, b)
    assert np.exp(found).sum(axis=1) == pytest.approx([1, 1], abs=1e-4)
    assert np.allclose(found, logarithms(b, a)[::-1], atol=1e-4)
    assert np.allclose(np.concatenate(entailment(a, b)), np.concatenate(entailment(b, a)), atol=1e-4)


def test_the_vectors_of_words_are_those_of_the_encoder() -> None:
    vectors = words(np.array([[2003, 2003, 2025]]))
    assert vectors.shape == (1, 3, 384)
    assert np.array_equal(vectors[0, 0], vectors[0, 1])
    assert 0.5 < np.linalg.norm(vectors[0, 2]) < 3


def test_a_text_that_is_too_long_is_cut() -> None:
    assert np.allclose(logarithms("word " * 5000, "a"), logarithms("word " * 300, "a"), atol=1e-4)
