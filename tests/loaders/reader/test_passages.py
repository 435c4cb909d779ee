"""The project's own passages are read no worse than they were: a guard, see benchmarks/passages.py."""

from __future__ import annotations

import pytest

from benchmarks.passages import measure
from benchmarks.scoring import Tallies
from onrecord.loaders.reader import TrainedReader
from tests.passages import load

FLOORS = {
    "full overlap": 0.88,
    "nested overlap": 0.25,
    "people": 0.91,
    "affiliations": 0.85,
    "speaker": 0.8,
    "reason": 0.6,
    "relayed by": 0.6,
    "told to": 0.9,
    "stance": 0.97,
    "level": 0.85,
    "speech": 0.97,
}
"""F1 of each figure, a little below what was measured when the weights were made."""


@pytest.fixture(scope="module")
def tallies() -> Tallies:
    return measure(TrainedReader(), load())


@pytest.mark.parametrize("figure", FLOORS)
def test_the_passages_are_read_no_worse_than_before(figure: str, tallies: Tallies) -> None:
    assert tallies[figure].f1 >= FLOORS[figure]
