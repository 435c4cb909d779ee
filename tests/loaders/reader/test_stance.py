"""How a source stands to what it speaks of."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Stance
from onrecord.loaders.reader.stance import stance_of


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERTS),
        ("has denied", Stance.DENIES),
        ("disputed", Stance.DENIES),
        ("questioned", Stance.DOUBTS),
        ("does not believe", Stance.DOUBTS),
        ("thinks", Stance.BELIEVES),
        ("are hopeful", Stance.BELIEVES),
        ("vowed", Stance.INTENDS),
        ("asked", Stance.ASKS),
        ("did not deny", Stance.ASSERTS),
        ("never said", Stance.DENIES),
        ("could not confirm", Stance.DOUBTS),
        ("has not criticized", Stance.ASSERTS),
    ],
)
def test_the_stance_follows_from_the_cue_and_its_negation(cue: str, stance: Stance) -> None:
    assert stance_of(cue) is stance
