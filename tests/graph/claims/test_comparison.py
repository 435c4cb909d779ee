from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.claims.comparison import Entailing, Relation, compare, same_words, same_words_of_one
from onrecord.graph.claims.features import Entailment, look
from onrecord.graph.claims.newsroom import as_asserted, as_done, explicit
from onrecord.graph.claims.wording import lemma, wording


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("The harbour will be dredged in May", "In May the harbour will be dredged", Relation.SAME),
        ("The clinic will treat refugees", "The clinic will not treat refugees", Relation.CONTRADICTS),
        ("The airline cut 900 posts", "The airline cut 250 posts", Relation.CONTRADICTS),
        ("Ferry prices rose in winter", "Ferry prices fell in winter", Relation.CONTRADICTS),
        ("The airline cut 900 posts", "A painter won a prize in Ghent", Relation.UNRELATED),
    ],
)
def test_more_than_likeness_decides(a: str, b: str, label: Relation) -> None:
    assert compare(a, b).label is label


@pytest.mark.parametrize(
    ("follows", "denied", "left_open", "label", "why"),
    [
        (0.9, 0.05, 0.05, Relation.SAME, "one seems to say what the other says (90%)"),
        (0.05, 0.9, 0.05, Relation.CONTRADICTS, "one seems to deny the other (90%)"),
        (0.05, 0.05, 0.9, Relation.UNRELATED, "neither clearly says what the other says or denies it"),
    ],
)
def test_entailment_counts_where_it_is_known(
    follows: float, denied: float, left_open: float, label: Relation, why: str
) -> None:
    a, b = "The clinic in Tarn treats refugees", "Refugees are seen by the clinic in Tarn"
    said = Entailment(math.log(follows), math.log(denied), math.log(left_open))
    found = compare(a, b, Entailing(lambda _a, _b: said, lambda _a, _b: said))
    assert found.label is label
    assert f"read together, {why}" in found.why


def test_a_judgement_says_what_conflicts() -> None:
    assert "rise / fall" in compare("Ferry prices rose", "Ferry prices fell").why.replace(
        "fall / rise", "rise / fall"
    )
    assert "negated" in compare("The clinic will treat refugees", "The clinic won't treat refugees").why
    assert "negated" in compare("the gate was locked", "the gate was unlocked").why


@pytest.mark.parametrize(
    ("a", "b", "swapped"),
    [
        ("The keeper beat the champion in the race", "The champion beat the keeper in the race", True),
        ("Norland invaded Sudland in spring", "Sudland invaded Norland in spring", True),
        ("Norland invaded Sudland", "Sudland was invaded by Norland", False),
        ("The keeper tripped the striker", "The keeper was tripped by the striker", True),
        ("The keeper tripped the striker", "The striker was tripped by the keeper", False),
        ("The clinic closed after the storm", "After the storm the clinic closed", False),
        ("The storm killed the keeper", "The keeper died in the storm", False),
    ],
)
def test_who_does_it_to_whom_is_swapped_where_parts_change_places(a: str, b: str, *, swapped: bool) -> None:
    assert ("who does it to whom is swapped" in compare(a, b).why) == swapped


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("He failed to declare it", "He did not declare it"),
        ("She has refused to sign", "She did not sign"),
        ("She has ruled out standing again", "She will not be standing again"),
        ("The plan lacks a date", "The plan has no date"),
        ("The clinic ran out of beds", "The clinic had no beds left"),
        ("Reyk lost to Moss", "Reyk was beaten by Moss"),
        ("The failed plan was refused by all", "The failed plan was refused by all"),
    ],
)
def test_what_denies_without_not_is_read_with_it(text: str, said: str) -> None:
    assert explicit(text) == said


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("the clinic hid the tests from the board", "clinic hid tests from board", True),
        ("she had never sold it", "she never sold it", True),
        ("the clinic was shut", "the clinic has been shut", True),
        ("the clinic is shut", "the clinic has been shut", False),
        ("he sells it", "he sold it", False),
        ("the women left", "the woman left", False),
        ("the", "a", False),
    ],
)
def test_words_are_the_same_but_for_articles_and_had(a: str, b: str, *, same: bool) -> None:
    assert same_words(a, b) == same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("I never sold my clinic", "she had never sold her clinic", True),
        ("We sold it", "they had sold it", True),
        ("I hit him", "he hit me", False),
        ("he sold her clinic", "I sold my clinic", False),
        ("I never sold it", "she sold it", False),
    ],
)
def test_of_one_person_i_and_she_are_the_same_word(a: str, b: str, *, same: bool) -> None:
    assert same_words_of_one(a, b) == same
    assert same_words_of_one(b, a) == same


def test_reasons_do_not_contradict_themselves() -> None:
    told = compare("Sales rose by 8 percent in 2023", "Sales rose by 8 percent in 2024").why
    assert "numbers differ" in told
    assert "numbers agree" not in told
    assert "negated" not in compare("the cook was shown out", "the cook was dismissed").why
    assert "negated" in compare("they sold the claim", "they dismissed the claim").why
    assert (
        "first / second"
        not in compare("sales fell in the first quarter", "sales rose in the second quarter").why
    )


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_makes_no_difference_which_claim_comes_first(a: str, b: str) -> None:
    assert look(a, b).values == pytest.approx(look(b, a).values, nan_ok=True)


@given(st.text(max_size=80))
def test_any_text_can_be_compared_with_itself(text: str) -> None:
    judgement = compare(text, text)
    assert judgement.label is not Relation.CONTRADICTS
    assert 0 <= judgement.confidence <= 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1,200 soldiers", (1200,)),
        ("1.2 thousand troops", (1200,)),
        ("half of voters", (-50,)),
        ("50 percent of voters", (-50,)),
        ("$4 million", (4e6,)),
        ("forty people", (40,)),
        ("$60m", (6e7,)),
        ("four in ten children", (-40,)),
        ("two out of five children", (-40,)),
        ("a tenth of its value", (-10,)),
        ("in the last quarter", ()),
    ],
)
def test_numbers_are_read_whichever_way_they_are_written(text: str, numbers: tuple[float, ...]) -> None:
    assert wording(text).numbers == pytest.approx(numbers)


def test_inflected_words_have_one_lemma() -> None:
    assert {lemma(word) for word in ("cutting", "cut", "cuts")} == {"cut"}
    assert lemma("fell") == "fall"


@pytest.mark.parametrize(
    ("denied", "asserted"),
    [
        ("bribing the board", "Reyk did bribe the board"),
        ("having sold the clinic", "Reyk had sold the clinic"),
        ("being in Tarn", "Reyk was in Tarn"),
        ("planning permission", "planning permission"),
        ("the board was bribed", "the board was bribed"),
        ("any knowledge of it", "any knowledge of it"),
    ],
)
def test_an_act_that_somebody_denies_is_read_as_done(denied: str, asserted: str) -> None:
    assert as_done(denied, "Reyk", lemma) == asserted
    assert as_done(denied, "", lemma) == denied


@pytest.mark.parametrize(
    ("denied", "asserted"),
    [
        ("any clinic had been closed", "clinic had been closed"),
        ("the board was offered any money by anyone", "the board was offered money by someone"),
        ("it had ever paid any of them", "it had paid some of them"),
        ("the company sold anything", "the company sold something"),
    ],
)
def test_what_is_denied_is_read_as_who_asserts_it_would_say_it(denied: str, asserted: str) -> None:
    """A network takes "any" and "ever" for a denial in themselves, which the denial would then deny."""
    assert as_asserted(denied) == asserted
