from __future__ import annotations

import pytest

from benchmarks.identity import Mention
from benchmarks.identity_drawing import BY_WORDS, Held, by_words, draw, with_new_mentions, with_one_new
from onrecord.graph.model import EntityKind


def held(name: str, article: str = "one", kind: EntityKind = EntityKind.ORGANIZATION) -> Held:
    return Held(Mention(article, name, kind), f"https://example.org/{name}")


@pytest.mark.parametrize(
    ("one", "other", "way"),
    [
        ("The Harbour Board", "Harbour Board", "words/same"),
        ("Harbour Board", "Harbour Board of Marrow", "words/first"),
        ("Harbour Board", "Marrow Harbour Board", "words/last"),
        ("Board of Harbours", "Marrow Harbours Pension Board of Trustees", "words/among"),
        ("Harbour Board Union", "Harbour Board Trust", "words/two-first"),
        ("Harbour Union", "Harbour Trust", "words/one-first"),
        ("Marrow Harbour Board", "Old Board of the Harbour", "words/two-shared"),
        ("Harborside", "Harbourside", "words/spelled"),
        ("Harbour Board", "Ferry Union", None),
        ("Ministry of Fish", "Board of the Poor", None),
    ],
)
def test_a_stratum_of_words_is_the_same_whichever_side_is_first(
    one: str, other: str, way: str | None
) -> None:
    a, b = held(one), held(other, "two")
    assert by_words(a, b) == by_words(b, a) == way


def test_people_and_names_of_one_article_have_no_stratum_of_words() -> None:
    assert by_words(held("Harbour Board"), held("Harbour Board of Marrow")) is None
    assert by_words(held("Ann Reyk"), held("Ann Reyk", "two", EntityKind.PERSON)) is None


def test_one_side_is_among_the_articles_asked_for_also_where_hundreds_share_a_word() -> None:
    many = [held(f"Harbour Club {number}", f"old {number}") for number in range(400)]
    names = [*many, held("Harbour Club", "new")]
    drawn = draw(names, {"words/first": 3}, by_words, 1, among={"new"})
    assert [kind for kind, *_ in drawn] == ["words/first"] * 2  # no name is in more than two pairs
    assert all("new" in {one.mention.id, other.mention.id} for _, one, other in drawn)
    assert draw(names, BY_WORDS, by_words, 1, among={"absent"}) == []


def test_one_new_name_beside_an_old_is_enough_if_no_other_article_has_it() -> None:
    old, new, both = (
        held("Harbour Board"),
        held("Harbour Board of Marrow", "new"),
        held("Harbour Club", "new"),
    )
    of = with_one_new(by_words, [old, new, both, held("Harbour Club")], {"harbour-board"}, {"new"})
    assert of(old, new) == "words/first"
    assert of(old, both) is None


def test_names_drawn_before_make_a_new_pair_where_one_stands_in_another_article() -> None:
    board, long, club = (
        held("Harbour Board"),
        held("Harbour Board of Marrow", "two"),
        held("Harbour Club", "two"),
    )
    of = with_new_mentions(by_words, [(board.mention, club.mention), (long.mention, held("Tide").mention)])
    assert of(board, long) is None  # both stand where they were drawn
    assert of(board, held("Harbour Club", "three")) is None  # they were a pair
    assert of(held("Harbour Board", "three"), long) == "words/first"
