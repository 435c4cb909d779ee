from __future__ import annotations

from datetime import date

import pytest

from onrecord.graph.claims.circumstances import Said, by_name, considered
from onrecord.graph.claims.comparison import Judgement, Relation

MAY, JUNE = date(2026, 5, 4), date(2026, 6, 1)


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        (Said("I never met him", "Clara Weiss"), Said("I never met him", "Tom Orr"), Relation.UNRELATED),
        (Said("I never met him", "Clara Weiss"), Said("I never met him", "Ms. Weiss"), Relation.SAME),
        (Said("I never met him", "Clara Weiss"), Said("I never met him", "She"), Relation.SAME),
        (Said("I never met him", "Mr. Weiss"), Said("I never met him", "Mr. Orr"), Relation.UNRELATED),
        (Said("The dam never leaked", "Clara Weiss"), Said("The dam never leaked", "Tom Orr"), Relation.SAME),
        (Said("The dam leaked today", day=MAY), Said("The dam leaked today", day=JUNE), Relation.UNRELATED),
        (Said("The dam leaked today", day=MAY), Said("The dam leaked today"), Relation.SAME),
        (
            Said("The poll has Orr up", day=MAY),
            Said("The poll has Orr up", day=JUNE),
            Relation.UNRELATED,
        ),
        (Said("The dam leaked in May", day=MAY), Said("The dam leaked in May", day=JUNE), Relation.SAME),
    ],
)
def test_who_speaks_and_when_tells_apart_what_words_make_one(a: Said, b: Said, label: Relation) -> None:
    found = considered(Judgement(Relation.SAME, 0.9, "the same words"), a, b)
    assert found.label is label
    assert found.why.endswith("the same words")
    assert considered(Judgement(Relation.SAME, 0.9, "the same words"), b, a).label is label


def test_one_may_deny_what_another_says_of_oneself() -> None:
    found = Judgement(Relation.CONTRADICTS, 0.9, "one is negated")
    a, b = Said("I met him", "Clara Weiss"), Said("I never met her", "Tom Orr")
    assert considered(found, a, b) is found


@pytest.mark.parametrize(
    ("a", "b", "label"),
    [
        ("I never took it", "I took it", Relation.UNRELATED),
        ("I never took it from Orr", "I gave it away", Relation.CONTRADICTS),
        ("I never took it from you", "I gave it away", Relation.CONTRADICTS),
    ],
)
def test_what_two_say_of_themselves_alone_is_no_contradiction(a: str, b: str, label: Relation) -> None:
    found = Judgement(Relation.CONTRADICTS, 0.9, "one is negated")
    assert considered(found, Said(a, "Clara Weiss"), Said(b, "Tom Orr")).label is label
    assert considered(found, Said(a, "Clara Weiss"), Said(b, "Ms. Weiss")) is found


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("I never met him", "Ann Reyk never met him"), ("I’m not your aide", "Ann Reyk is not your aide"),
        ("We’ve sold our clinic", "Ann Reyk has sold Ann Reyk’s clinic"),
        ("she had left", "she had left"), ("the board fired him", "the board fired him"),
    ],
)  # fmt: skip
def test_whoever_says_it_is_named_for_the_pronoun(text: str, named: str) -> None:
    assert by_name(text, "Ann Reyk") == named
