"""The ready-made questions about corroboration, on articles whose answers are known by hand."""

from __future__ import annotations

from onrecord.graph.local import LocalStore
from tests.graph.corroboration.stories import BRIDGE, FERRY, NO_BRIDGE, SCHOOL
from tests.graph.test_questions import answer


def test_claims_of_several_outlets_and_one_origin_are_told(archive: LocalStore) -> None:
    (row,) = [row for row in answer(archive, "single-origin-claims") if row["source"] != "Ann Reyk"]
    assert row == {
        "claim": FERRY, "outlets": "2", "articles": "2", "source": "a sailor",
        "first_published": "2026-01-05",
    }  # fmt: skip
    assert answer(archive, "single-origin-claims", least="3") == []


def test_what_one_person_says_in_two_outlets_has_one_origin(archive: LocalStore) -> None:
    assert [
        row["claim"] for row in answer(archive, "single-origin-claims") if row["source"] == "Ann Reyk"
    ] == [SCHOOL]


def test_who_cites_whom_in_a_circle_is_told_with_the_words(archive: LocalStore) -> None:
    found = answer(archive, "circular-reporting")
    assert [(row["published_by"], row["quote"]) for row in found] == [
        ("Coast Wire", f"{BRIDGE}, Harbour Post said"), ("Harbour Post", f"{BRIDGE}, Coast Wire said"),
    ]  # fmt: skip
    assert {row["who_cites_whom"] for row in found} == {
        "Coast Wire cites Harbour Post; Harbour Post cites Coast Wire"
    }
    assert answer(archive, "circular-reporting", outlet="Coast Wire") == found
    assert answer(archive, "circular-reporting", outlet="Lorne Mail") == []


def test_contradictions_between_sources_are_told_from_both_sides(archive: LocalStore) -> None:
    found = {(row["said_by"], row["other_said_by"]) for row in answer(archive, "contradictions")}
    others = {"an official", "Carl Oduya", "Coast Wire", "Harbour Post"}
    assert found == {(one, "Ann Reyk") for one in others} | {("Ann Reyk", one) for one in others}
    of_oduya = answer(archive, "contradictions", person="Carl Oduya")
    assert [(row["said_by"], row["claim"], row["other_claim"]) for row in of_oduya] == [
        ("Carl Oduya", BRIDGE, NO_BRIDGE)
    ]
    assert "negated" in of_oduya[0]["why"]


def test_a_source_that_contradicts_itself_is_told_the_earlier_claim_first(archive: LocalStore) -> None:
    (row,) = answer(archive, "self-contradictions")
    assert (row["said_by"], row["published"], row["other_published"]) == (
        "Ann Reyk",
        "2026-01-04",
        "2026-01-08",
    )
    assert answer(archive, "self-contradictions", person="Carl Oduya") == []


def test_a_claim_that_was_unnamed_and_then_named_is_told(archive: LocalStore) -> None:
    (row,) = answer(archive, "changed-level")
    assert row["change"] == "unnamed, then named"
    assert (row["unnamed_since"], row["unnamed_sources"]) == ("2026-01-04", "an official")
    assert (row["named_since"], row["named_sources"]) == ("2026-01-08", "Carl Oduya")
