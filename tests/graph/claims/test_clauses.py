"""Which contents state something."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.claims.clauses import states


@pytest.mark.parametrize(
    "text",
    [
        "he is the nominee", "the factory pollutes the lake", "to leave the union", "Roe won the vote",
        "The witness changed her story", "Smoking causes lung cancer", "Roe leads in most polls",
        "voters want a recount", "Gold hit a record high", "it's a disaster", "they'd never agree",
        "the union quietly dropped its claim", "that Roe resigned", "not to sell the plant", "we need a plan",
        "this provides an incentive", "the deal that was signed is void", "The woman who fell sued the city",
        "what the mayor promised", "exactly what she would do", "the fact that the plant leaks oil",
        "The worst of the talk that circulates at rallies can be ignored", "this year he won the seat",
        "The mill closed. A new one, which was promised, never came.", "The firm lost by 5 points",
        "Sales dropped by half", "The embargo ends in January", "the mayor wants to leave",
    ],
)  # fmt: skip
def test_a_text_with_a_finite_verb_or_an_infinitive_states_something(text: str) -> None:
    assert states(text)


@pytest.mark.parametrize(
    "text",
    [
        "the Democratic presidential nominee", "a victory in the New Hampshire primary", "Roe", "Drew Marks",
        "him", "the need for tighter border control", "Roe’s remarks on immigration", "to comment", "",
        "Roe’s use of a private car", "his repeated calls to close the border", "a proposed ban on cars",
        "building a wall", "Roe for accepting donations", "the minister as divisive",
        "a bill that would have banned cars", "the deal he is pushing", "an inquiry led by a judge",
        "a question about whether he would stay", "a nurse who could not be named", "the ten years it took",
        "gifts attributed to people of small means", "the bridge, which was closed", "a need for more nurses",
        "her letter of May 4", "a challenger to the mayor", "the mayor, who spoke on Friday",
        "a ban because he asked for one", "the Harbour provisions of the Ports Act",
    ],
)  # fmt: skip
def test_a_text_that_only_names_something_states_nothing(text: str) -> None:
    assert not states(text)


@given(st.text(max_size=60))
def test_any_text_is_looked_at(text: str) -> None:
    assert states(text) in (True, False)
