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


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("declined to confirm", "that it leaks", Stance.INTENDS),
        ("would neither confirm nor deny", "that it leaks", Stance.INTENDS),
        ("declined to say", "whether it leaks", Stance.INTENDS),
        ("refuses to disavow", "the claim", Stance.INTENDS),
        ("would not say", "whether it leaks", Stance.INTENDS),
        ("did not say", "that it leaks", Stance.DENIES),
        ("declined, saying", "it leaks", Stance.ASSERTS),
        ("swears", "it leaks", Stance.ASSERTS),
        ("swore", "to mend it", Stance.INTENDS),
    ],
)
def test_who_refuses_intends_not_to(cue: str, content: str, stance: Stance) -> None:
    assert stance_of(cue, content) is stance
