from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.graph.claims.features import Entailment
from onrecord.loaders.reader.networks.entailment import ENTAILING, renumbered, words

Read: TypeAlias = Callable[[str, str], Entailment]
SAME, CONTRADICTS, UNRELATED = range(3)
NETWORKS = pytest.mark.parametrize("read", [ENTAILING.quick, ENTAILING.careful])


@NETWORKS
@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The ceasefire has collapsed", "The truce is over", SAME),
        ("The clinic will treat refugees", "Refugees will be refused treatment by the clinic", CONTRADICTS),
        ("The general met the envoy", "The envoy never saw the general", CONTRADICTS),
        ("The airline cut 900 posts", "The airline serves coffee on board", UNRELATED),
    ],
)
def test_it_tells_what_words_in_common_do_not(read: Read, a: str, b: str, label: int) -> None:
    assert int(np.argmax(read(a, b))) == label


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The lender took its tenant to court", "a suit that the tenant faces, brought by the lender", SAME),
        (
            "The lender took its tenant to court",
            "a suit that the lender faces, brought by its tenant",
            CONTRADICTS,
        ),
    ],
)
def test_the_careful_one_tells_who_does_it_to_whom_however_it_is_put(a: str, b: str, label: int) -> None:
    assert int(np.argmax(ENTAILING.careful(a, b))) == label


@NETWORKS
@settings(max_examples=20, deadline=None)
@given(a=st.text(max_size=200), b=st.text(max_size=200))
def test_it_gives_chances_and_makes_no_difference_of_order(read: Read, a: str, b: str) -> None:
    found = read(a, b)
    assert np.exp(found).sum() == pytest.approx(1, abs=1e-4)
    assert found == read(b, a)


def test_the_same_pieces_have_other_numbers_in_the_other_vocabulary() -> None:
    """There "[CLS]" is "<s>", "[SEP]" is "</s>", and the words come behind four more signs."""
    assert renumbered(np.array([101, 2003, 30521, 102, 0])).tolist() == [0, 2007, 30525, 2, 1]


def test_the_vectors_of_words_are_those_of_the_encoder() -> None:
    vectors = words(np.array([[2003, 2003, 2025]]))
    assert vectors.shape == (1, 3, 384)
    assert np.array_equal(vectors[0, 0], vectors[0, 1])
    assert 0.5 < np.linalg.norm(vectors[0, 2]) < 3


@NETWORKS
def test_a_text_that_is_too_long_is_cut(read: Read) -> None:
    assert np.allclose(read("word " * 5000, "a"), read("word " * 300, "a"), atol=1e-4)
