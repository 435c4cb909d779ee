from __future__ import annotations

from onrecord.graph.corroboration.between import Between, Finding, in_words
from onrecord.graph.corroboration.model import WORD_FOR_WORD
from onrecord.graph.corroboration.stored import circles_of
from onrecord.graph.credibility import explain, explanation, rebuild
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import OR

SAME, AGAINST = str(OR.Same), str(OR.Contradicts)
FOUND = Between(
    [
        ("a1", "a2", SAME, 1.0, WORD_FOR_WORD),
        ("a1", "b", SAME, 0.9, "much alike"),
        ("b", "c", SAME, 0.8, "somewhat alike"),
        ("c", "z", AGAINST, 0.95, "one is negated"),
        ("b", "z", AGAINST, 0.91, "they differ"),
    ]
)


def test_the_same_words_and_what_was_compared_are_told_as_found() -> None:
    assert FOUND.same("a2", "a1") == Finding(WORD_FOR_WORD, 1.0)
    assert FOUND.same("a2", "b") == Finding("much alike", 0.9)


def test_what_is_the_same_by_way_of_another_is_told_so_and_is_no_surer_than_the_least_step() -> None:
    assert FOUND.same("c", "a2") == Finding("somewhat alike", 0.8, ("b",))
    assert FOUND.same("a1", "unknown") is None


def test_a_pair_that_contradicts_has_its_own_reason_not_that_of_a_surer_one() -> None:
    assert FOUND.against("z", "b", ("c", "z")) == Finding("they differ", 0.91)
    assert FOUND.against("a2", "z", ("c", "z")) == Finding("one is negated", 0.95, ("c",))
    assert in_words(Finding("they differ", 0.9, ("c",)), {"c": "it rains"}) == (
        "by way of “it rains”: they differ; 90% sure"
    )


def test_that_a_claim_is_in_a_circle_is_explained(archive: LocalStore) -> None:
    claim = "https://post.example/3#c1"
    circle = "Coast Wire cites Harbour Post; Harbour Post cites Coast Wire"
    assert circles_of(archive, claim) == [circle]
    lines = explanation(archive, explain(archive, claim)).splitlines()
    assert lines[lines.index("circular reporting:") + 1].strip() == circle
    assert circles_of(archive, "https://wire.example/1#c2") == []


def test_the_same_claim_comes_with_why_and_how_surely(archive: LocalStore) -> None:
    rebuild(archive)
    text = explanation(archive, explain(archive, "https://wire.example/1#c1"))
    assert "rescued from the burning ferry (nearly word for word the same, in copied text; 100% sure)" in text


def test_of_the_same_claim_it_is_told_where_it_is_denied(archive: LocalStore) -> None:
    rebuild(archive)
    text = explanation(archive, explain(archive, "https://post.example/3#c2"))
    assert "(denied or doubted there; word for word the same; 100% sure)" in text
