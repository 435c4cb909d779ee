from __future__ import annotations

import math

import pytest

from onrecord.graph.claims.comparison import Entailing, Relation, read_together
from onrecord.graph.claims.features import Entailment, Seen, look
from onrecord.graph.corroboration import deciding
from onrecord.graph.corroboration.deciding import decide, decisions, may_stand, of_the_same
from onrecord.graph.corroboration.statements import Statement, statement
from onrecord.graph.vocabulary import ID
from onrecord.loaders.reader.networks.entailment import ENTAILING

TEXTS = (
    "The bridge over the Lorne river will be torn down in 2027",
    "The bridge over the river Lorne will be torn down in 2027",
    "The bridge over the Lorne river will not be torn down in 2027",
    "Two hundred passengers were rescued from the burning ferry",
)


def made(text: str) -> Statement:
    return statement(text, claim=f"urn:claim:{text}")


def sure(follows: float) -> Entailing:
    found = Entailment(math.log(follows), math.log((1 - follows) / 2), math.log((1 - follows) / 2))
    return Entailing(lambda _a, _b: found, lambda _a, _b: found)


def seen(a: str, b: str, follows: float) -> Seen:
    return read_together(look(a, b), a, b, sure(follows))


@pytest.fixture
def pairs() -> list[tuple[Statement, Statement]]:
    known = [made(text) for text in TEXTS]
    return [(one, other) for one in known for other in known if one is not other]


def test_entailment_outweighs_words_that_agree() -> None:
    one, other = made(TEXTS[0]), made(TEXTS[1])
    found = decide(one, other, sure(0.97))
    assert found is not None
    assert found.relation is Relation.SAME
    assert decide(one, other, sure(0.02)) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "The survey of the harbour board has a margin of error of 4.1 points",
            "The margin of error in the survey of the harbour board is 4.5 points",
        ),
        (
            "The harbour board will tear down the old bridge over the Lorne next spring",
            "Next spring the old bridge over the Lorne and its inn will be torn down by the harbour board",
        ),
    ],
)
def test_statements_are_one_where_one_may_stand_for_the_other(a: str, b: str) -> None:
    """What differs in a number never is; what differs in words is where one follows from the other."""
    follows = decide(made(a), made(b), sure(0.97))
    assert decide(made(a), made(b), sure(0.45)) is None
    assert (follows is None) == ("4.1" in a)


@pytest.mark.parametrize(("follows", "same"), [(0.1, False), (0.45, False), (0.9, True)])
def test_what_only_takes_another_for_granted_is_not_the_same(follows: float, *, same: bool) -> None:
    a = "Letters on sewage were among 22 that had gone through the private server of Reyk"
    b = "Reyk used a private server while she chaired the harbour board"
    assert may_stand(seen(a, b, follows)) == same


def test_whose_parts_are_exchanged_is_not_the_same_however_sure_the_network_is() -> None:
    told = "The harbour board of Lorne sued the pilots"
    assert may_stand(seen(told, "The pilots were sued by the harbour board of Lorne", 0.97))
    assert not may_stand(seen(told, "The pilots sued the harbour board of Lorne", 0.97))


def test_entailment_is_not_asked_about_what_words_make_unlikely() -> None:
    def asked(_a: str, _b: str) -> Entailment:
        raise AssertionError

    other = made("A painter from Ghent won a prize for her glass")
    assert decide(made(TEXTS[0]), other, Entailing(asked, asked)) is None


def test_what_a_quick_reading_makes_unlikely_is_not_read_carefully() -> None:
    asked = []

    def careful(a: str, b: str) -> Entailment:
        asked.append((a, b))
        return sure(0.97).careful(a, b)

    one = made("The harbour board will tear down the old bridge over the Lorne next spring")
    other = made("the old bridge over the Lorne will be torn down next spring by the harbour board")
    left_open = Entailment(-6.0, -6.0, -0.01)
    assert decide(one, other, Entailing(lambda _a, _b: left_open, careful)) is None
    assert not asked
    decide(one, other, Entailing(sure(0.9).quick, careful))
    assert [set(pair) for pair in asked] == [{one.text, other.text}]


def test_nearly_the_same_words_are_not_read_carefully_where_a_quick_reading_is_sure() -> None:
    def asked(_a: str, _b: str) -> Entailment:
        raise AssertionError

    found = decide(made(TEXTS[0]), made(f"{TEXTS[0]} after all"), Entailing(sure(0.97).quick, asked))
    assert found is not None
    assert found.relation is Relation.SAME


def test_what_states_nothing_is_neither_the_same_nor_a_contradiction() -> None:
    one, other = made("the new Democratic presidential nominee"), made("the Democratic presidential nominee")
    assert decide(one, other) is None
    assert decide(one, other, sure(0.99)) is None


@pytest.mark.parametrize("entails", [None, ENTAILING])
def test_other_processes_decide_alike(
    pairs: list[tuple[Statement, Statement]],
    entails: Entailing | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    here = [decide(*pair, entails) for pair in pairs]
    monkeypatch.setattr(deciding, "ALONE", 1)
    monkeypatch.setattr(deciding, "PROCESSORS", 2)
    assert list(decisions(pairs, entails)) == here
    assert Relation.CONTRADICTS in {found.relation for found in here if found}


def test_what_no_other_process_can_import_is_asked_in_this_one(
    pairs: list[tuple[Statement, Statement]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "ALONE", 1)
    monkeypatch.setattr(deciding, "PROCESSORS", 2)
    asked = []

    def quick(a: str, b: str) -> Entailment:
        asked.append((a, b))
        return sure(0.5).quick(a, b)

    list(decisions(pairs, Entailing(quick, quick)))
    assert asked


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("bo-reyk", "ann-moss", False), ("bo-reyk", "bo-reyk", True), ("bo-t-reyk", "bo-reyk", True),
        ("bo-reyk", "carl-reyk", False), ("reyk", "bo-reyk", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "texts",
    [
        ("he would vote to save the ferry of Ann Desal", "they would vote to save the ferry of Ann Desal"),
        ("I will vote to save the ferry of Ann Desal", "he would vote to save the ferry of Ann Desal"),
        ("to save the old ferry of Ann Desal", "not to save the old ferry of Ann Desal"),
    ],
)
def test_what_is_said_of_whoever_says_it_is_one_claim_of_one_person(
    texts: tuple[str, str], one: str, other: str, *, may_be_one: bool
) -> None:
    """Whom it names after "he" is somebody else, which makes no two claims one; middle names part nobody."""
    named = [f"{ID}person/ann-desal"]
    made = [
        statement(text, claim=f"urn:{text}", speaker=f"{ID}person/{who}", people=named)
        for text, who in zip(texts, (one, other), strict=True)
    ]
    assert of_the_same(*made) == may_be_one


def test_the_articles_own_he_may_be_whom_the_sentence_names() -> None:
    text = "She will vote to save the ferry, Ann Desal will"
    one, other = (statement(text, claim=f"urn:{n}", people=[f"{ID}person/ann-desal"]) for n in range(2))
    assert of_the_same(one, other)


REYK, DESAL = f"{ID}person/bo-reyk", f"{ID}person/ann-desal"


def said(text: str, who: str, *, bodies: tuple[str, ...] = (), day: str = "") -> Statement:
    return statement(text, claim=f"urn:{text} {who}", speaker=who, bodies=bodies, day=day)


def test_the_speakers_own_words_are_compared_with_the_report_of_them() -> None:
    """Without a pronoun there too, whoever says it; but who names another does not speak of oneself."""
    quoted = said("We will shut the old ferry in June", REYK)
    for text, relation in (
        ("the old ferry would shut in June", Relation.SAME),
        ("the old ferry would not shut in June", Relation.CONTRADICTS),
    ):
        found = decide(quoted, said(text, REYK), ENTAILING)
        assert found is not None
        assert found.relation is relation
        assert decide(quoted, said(text, DESAL), ENTAILING) is None
    stolen = said("I never took money from the ferry fund", REYK)
    assert decide(stolen, said("Lund took money from the ferry fund", REYK), ENTAILING) is None


def test_i_and_she_are_one_word_of_one_person() -> None:
    quoted = said("I never took money from the ferry fund", REYK)
    reported = said("she had never taken money from the ferry fund", REYK)
    found = decide(quoted, reported, sure(0.02))
    assert found is not None
    assert found.relation is Relation.SAME
    assert decide(quoted, said(reported.text, DESAL), ENTAILING) is None


def test_we_may_be_the_body_that_somebody_speaks_for() -> None:
    board = f"{ID}organization/marl-ferries"
    told = said("Marl Ferries dumped oil in the Lorne", DESAL)
    for text in ("We never dumped oil in the Lorne", "We did not dump any oil in the Lorne"):
        found = decide(said(text, REYK, bodies=(board,)), told, ENTAILING)
        assert found is not None
        assert found.relation is Relation.CONTRADICTS
        assert decide(said(text, REYK), told, ENTAILING) is None


@pytest.mark.parametrize(
    ("text", "days", "one"),
    [
        ("Ann Desal won the vote in Lorne", ("2022-05-20", "2026-05-20"), False),
        ("Ann Desal won the vote in Lorne", ("2026-05-01", "2026-05-20"), True),
        ("Ann Desal won the vote in Lorne", ("", "2026-05-20"), True),
        ("Ann Desal won the 2022 vote in Lorne", ("2022-05-20", "2026-05-20"), True),
        ("the oil of the ferries harms the Lorne", ("2022-05-20", "2026-05-20"), True),
        ("I never took money from the ferry fund", ("2022-05-20", "2026-05-20"), False),
    ],
)
def test_what_happened_is_of_its_year(text: str, days: tuple[str, str], *, one: bool) -> None:
    """The same words of two people a year apart may tell of another vote; what is so stays so."""
    found = decide(said(text, REYK, day=days[0]), said(text, DESAL, day=days[1]), ENTAILING)
    assert (found is not None and found.relation is Relation.SAME) == one
    again = [said(text, REYK, day=day) for day in days]
    assert of_the_same(*again)
