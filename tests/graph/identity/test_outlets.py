"""Papers and other bodies that are called by one word."""

from __future__ import annotations

import pytest

from onrecord.graph.check import check
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.stored import homonyms, stored
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named, resolved

POST, LORNE = f"{ID}outlet/post", f"{ID}outlet/lorne-post"


def test_a_body_called_like_someone_beside_it_is_no_university(empty: LocalStore) -> None:
    assert resolved(empty, named(1, "o:Oduya", "Sam Oduya"), named(2, "o:Oduya University")).names == {}


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("He told the Nation so.", True),
        ("The Nation's editor agreed.", True),
        ("It stood on nation.com and Nation.com.", True),
        ("The Nation of Harbours agreed.", False),
    ],
)
def test_a_common_word_is_an_outlet_where_its_article_tells_of_one(
    empty: LocalStore, text: str, one: bool
) -> None:
    found = resolved(empty, named(1, "w:Nation"), named(2, "o:Nation", text=text))
    assert (len(found.names) == 1) == one


def test_the_post_is_the_paper_that_publishes_the_article(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "w:Post", publisher="w:Lorne Post"),
        named(2, "w:Post", "w:Lorne Post", publisher="w:Basel Post"),
        named(3, "w:Post"),
        named(4, "w:Post", "w:Lorne Post"),
        named(5, "w:Post", "w:Lorne Post", "w:Basel Post"),
    )
    meant = [found.of(POST, f"https://two.example/{number}") for number in range(1, 6)]
    assert meant == [LORNE, f"{ID}outlet/basel-post", POST, LORNE, POST]
    assert check(empty) == []
    assert {one.label for one in homonyms(empty)} == {"Lorne Post", "Basel Post"}


def test_a_judgement_says_what_the_post_is(empty: LocalStore) -> None:
    where = "https://two.example/1"
    resolved(empty, named(1, "w:Post", publisher="w:Lorne Post"))
    record(empty, [Judgement(Verdict.DIFFERENT, (POST,), "Ines", "2026-11-25T09:00:00", (where,))])
    resolve(empty)
    assert stored(empty).of(POST, where) not in {POST, LORNE}


@pytest.mark.parametrize("mentions", [1, 3])
def test_who_publishes_is_an_outlet_whatever_others_take_it_for(empty: LocalStore, mentions: int) -> None:
    cited = [named(number + 2, "o:Quay Daily") for number in range(mentions)]
    found = resolved(empty, named(1, publisher="w:Quay Daily"), *cited)
    assert found.of(f"{ID}organization/quay-daily") == f"{ID}outlet/quay-daily"


def test_who_publishes_later_is_an_outlet_then(empty: LocalStore) -> None:
    cited = named(2, "o:Quay Daily"), named(3, "o:Quay Daily", "w:Quay Daily")
    before = resolved(empty, *cited)
    assert before.of(f"{ID}outlet/quay-daily") == f"{ID}organization/quay-daily"
    empty.replace(named(1, publisher="w:Quay Daily"))
    resolve(empty, ["https://two.example/1"])
    assert stored(empty).of(f"{ID}organization/quay-daily") == f"{ID}outlet/quay-daily"


def test_an_organisation_that_is_once_taken_for_an_outlet_stays_one(empty: LocalStore) -> None:
    harbour = [named(number, "o:Lorne Harbour Board") for number in range(3)]
    found = resolved(empty, *harbour, named(4, "w:Lorne Harbour Board"))
    assert found.of(f"{ID}outlet/lorne-harbour-board") == f"{ID}organization/lorne-harbour-board"
