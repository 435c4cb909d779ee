from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.loaders.reader.meaning import likeness, meaning


@pytest.mark.parametrize(
    ("claim", "paraphrase", "other"),
    [
        ("The ceasefire has collapsed", "The truce is over", "The roof is made of slate"),
        ("The lender sheds 5,000 jobs", "The bank lays off 5,000 workers", "The bank opens in Zurich"),
    ],
)
def test_a_paraphrase_without_a_common_word_is_nearer_than_another_claim(
    claim: str, paraphrase: str, other: str
) -> None:
    assert likeness(claim, paraphrase) > likeness(claim, other) + 0.05


@settings(max_examples=20)
@given(st.text(max_size=200))
def test_any_text_has_a_vector_of_length_one(text: str) -> None:
    assert np.linalg.norm(meaning(text)) == pytest.approx(1, abs=1e-4)


def test_a_text_that_is_too_long_is_cut() -> None:
    assert likeness("word " * 5000, "word " * 300) == pytest.approx(1, abs=1e-4)
