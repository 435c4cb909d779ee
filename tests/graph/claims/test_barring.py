"""What keeps claims from being one and from contradicting each other, however much alike they are."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.graph.claims.barring import why_no_contradiction, why_not_the_same

WEDNESDAY = date(2026, 3, 4)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lund had forged two wills", "Weiss forged two wills"),
        ("the mayor of Tarn sold the pier", "the pier had been sold by the mayor of Quell"),
        ("a ferry sank off Tarn", "off Quell a ferry sank"),
        ("she won the primary in North Tarn", "she won South Quell’s Liberal primary"),
        ("the board fined Osk Rail for the crash", "Tarn Coal was fined for the crash by the board"),
        ("Marl Dairies hid the tests", "the tests were hidden by Marl Motors"),
        ("Clara Lund sold the pier", "the pier was sold by Otto Lund"),
        ("Ruritanian jets bombed the depot", "the depot was bombed by French jets"),
    ],
)
def test_claims_that_name_others_are_not_one(a: str, b: str) -> None:
    for why in (why_not_the_same(a, b), why_not_the_same(b, a)):
        assert why is not None
        assert why.startswith("each names another")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Clara Lund sold the pier in Tarn", "Ms. Lund had sold the Tarn pier"),
        ("Mayor Clara Lund sold the pier", "the mayor had sold the pier of Tarn"),
        ("the Tarn Harbour Board sold the pier", "the THB sold the pier"),
        ("Russia bombed the depot at Quell", "Russian jets bombed Quell’s depot"),
        ("Osk Rail hid the tests from Lund", "the company had hidden the tests from Clara Lund"),
        ("I never met Otto Lund in Tarn", "Clara Weiss had never met Lund"),
        ("Police found two bodies in Tarn", "Officers found two bodies in Tarn"),
        ("Foreign Minister Clara Lund resigned", "Clara Lund, the foreign minister, resigned"),
        ("The Federal Bureau of Investigation raided the pier", "the FBI raided the pier"),
        ("Yes, ask the harbour master", "You’ll have to ask the harbour master"),
    ],
)
def test_a_name_in_another_form_keeps_no_claims_apart(a: str, b: str) -> None:
    assert why_not_the_same(a, b) is None
    assert why_not_the_same(b, a) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("sales rose in 2014", "sales had risen in 2016"),
        ("the pier shut in the first quarter", "the pier was shut in the third quarter"),
        ("the court sat on Monday", "the court had been sitting on Friday"),
        ("nine miners were wounded in the blast", "the blast killed nine miners"),
        ("the clerk was charged with theft", "the clerk had been convicted of theft"),
        ("the blast killed 12", "12 were hurt in the blast besides those killed"),
        ("the board would sell the pier", "the pier had been sold by the board"),
        ("the governor signed the rent bill", "the governor had vetoed the rent bill"),
    ],
)
def test_what_is_of_another_time_or_kind_is_not_one(a: str, b: str) -> None:
    assert why_not_the_same(a, b) is not None
    assert why_not_the_same(b, a) is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the blast killed nine miners and hurt two", "nine miners died in the blast"),
        ("the clerk was arrested on charges of theft", "the clerk had been detained for theft"),
        ("the board will sell the pier", "the board would sell the pier"),
        ("the board agreed to sell the pier", "the board would sell the pier"),
        ("sales rose in May 2014", "sales had risen in May"),
        ("the pier may shut", "the pier might shut in May"),
        ("the pier would have been sold", "the pier was to be sold"),
        ("the vote was called off", "the vote will not be held"),
        ("he might not win it", "he would win no vote"),
        ("the vote is not before March", "the vote is in June"),
        ("the board sold a pier in Tarn", "the board sold Osk Rail a pier"),
    ],
)
def test_what_one_tells_besides_keeps_no_claims_apart(a: str, b: str) -> None:
    assert why_not_the_same(a, b) is None
    assert why_not_the_same(b, a) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lund had not shelled the clinic in Tarn", "Lund shelled the clinic in Quell"),
        ("the mayor of Tarn has resigned", "the mayor of Quell has resigned"),
        ("Osk Rail laid off 90 drivers in Tarn", "Marl Motors laid off 90 drivers in Tarn"),
        ("Tarn council had sold the pier", "the council in Quell had not sold the pier"),
        ("the ferry was full on Friday", "the ferry was empty on Monday"),
        ("sales rose in 2014", "sales fell in 2016"),
        ("imports rose in the first quarter", "imports fell in the second quarter"),
        ("crime fell last year", "crime rose in 2015"),
        ("the debt was 3 million in 2014", "the debt was 5 million in 2016"),
        ("Judge Lund paid the judge", "Judge Weiss did not pay the judge"),
    ],
)
def test_claims_of_different_things_or_times_do_not_contradict(a: str, b: str) -> None:
    assert why_no_contradiction(a, b) is not None
    assert why_no_contradiction(b, a) is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Lund won the vote in Tarn", "Weiss won the vote in Tarn"),
        ("the vote in Tarn was won by Lund", "Weiss won the vote in Tarn"),
        ("the letter was written by Lund", "the letter was written by Weiss"),
        ("the summit was held in Tarn", "the summit was held in Quell"),
        ("the vote is on Friday", "the vote is on Monday"),
        ("the mill was founded in 1987", "the mill was founded in 1978"),
        ("sales rose in 2014", "sales fell in 2014"),
        ("sales rose in 2014", "sales fell"),
        ("Lund sold the pier in Tarn", "Lund did not sell the pier"),
    ],
)
def test_of_what_there_is_one_another_name_or_day_may_contradict(a: str, b: str) -> None:
    assert why_no_contradiction(a, b) is None
    assert why_no_contradiction(b, a) is None


def test_last_year_is_told_from_the_day_of_the_article() -> None:
    a, b = "crime fell last year", "crime rose in 2025"
    assert why_no_contradiction(a, b) is not None
    assert why_no_contradiction(a, b, (WEDNESDAY, None)) is None
