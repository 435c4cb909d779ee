"""Bodies called by the first or the last words of their names."""

from __future__ import annotations

import pytest

from onrecord.graph.identity.spelling.bodies import within
from onrecord.graph.store.local import LocalStore
from tests.graph.identity.invented import named, one_entity, resolved


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("Reyk Tide", {"reyk", "tide"}),
        ("Reyk Tide Patriots", {"reyk", "reyk tide", "tide patriots", "patriots"}),
        ("Reyk Tide Students", {"tide students"}),
        ("Reyk Board of Tides", {"reyk", "reyk board", "tides", "board of tides"}),
        ("Democratic Party of Lorne", {"lorne", "party of lorne"}),
        ("Reyk-led Tide", {"reyk led", "tide"}),
        ("Tide for Germany", {"tide"}),
    ],
)
def test_a_name_holds_those_of_its_ends_that_are_more_than_common_words(name: str, found: set[str]) -> None:
    assert {" ".join(one) for one in within(name)} == found


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Reyk Tide", "Reyk Tide Capital Management"),
        ("Reyk Tide", "Reyk Tide of Lornes and Basels"),
        ("Harbour Gulls", "Lorne Harbour Gulls"),
        ("Asawitri Tides", "Asawitiri Tides"),
        ("Reyk", "Reyk Party"),
    ],
)
def test_a_body_is_the_one_that_an_article_names_in_full_beside_it(
    empty: LocalStore, short: str, long: str
) -> None:
    resolved(empty, named(1, f"o:{short}", f"o:{long}"))
    assert one_entity(empty, short, long)


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Reyk Tide", "Reyk Tide Students"),
        ("Reyk Tide", "Reyk Tide Medical Center"),
        ("Reyk Tide", "Reyk Tide-backed Oil"),
        ("Supreme Court", "Lorne Supreme Court"),
    ],
)
def test_a_part_or_one_called_after_it_is_another(empty: LocalStore, short: str, long: str) -> None:
    resolved(empty, named(1, f"o:{short}", f"o:{long}"))
    assert not one_entity(empty, short, long)


@pytest.mark.parametrize(("name", "one"), [("Reyk Tide", True), ("Reyk Tide Oil", False)])
def test_one_word_is_enough_where_two_articles_know_the_longer_name(
    empty: LocalStore, name: str, *, one: bool
) -> None:
    resolved(empty, named(1, "o:Reyk", f"o:{name}"), named(2, "o:Reyk Tide"), named(3, "o:Reyk"))
    assert one_entity(empty, "Reyk", name) == one


def test_a_surname_beside_it_is_no_body(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Reyk", "o:Reyk Tide", "Ann Reyk"), named(2, "o:Reyk Tide"))
    assert not one_entity(empty, "Reyk", "Reyk Tide")


def test_a_longer_name_that_few_know_is_no_other_for_a_known_one(empty: LocalStore) -> None:
    resolved(
        empty, named(1, "o:Reyk Tide", "o:Reyk Tide Oil"), named(2, "o:Reyk Tide"), named(3, "o:Reyk Tide")
    )
    assert not one_entity(empty, "Reyk Tide", "Reyk Tide Oil")


def test_of_several_longer_names_the_one_named_beside_it_is_meant(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Reyk Tide", "o:Reyk Tide Oil"), named(2, "o:Reyk Tide Wool"))
    assert one_entity(empty, "Reyk Tide", "Reyk Tide Oil")
    assert not one_entity(empty, "Reyk Tide", "Reyk Tide Wool")


def test_of_several_named_beside_it_none_is_meant(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Reyk Tide", "o:Reyk Tide Oil", "o:Reyk Tide Wool"))
    assert not one_entity(empty, "Reyk Tide", "Reyk Tide Oil")


def test_a_fund_for_campaigns_goes_by_the_name_of_its_group_if_as_many_know_it(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Lorne Rising"), named(2, "o:Lorne Rising PAC"), named(3, "o:Reyk Rising PAC"))
    assert one_entity(empty, "Lorne Rising", "Lorne Rising PAC")
    assert not one_entity(empty, "Lorne Rising", "Reyk Rising PAC")


def test_of_two_names_of_a_group_the_longer_tells_its_fund(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Herrings USA", "o:Herrings"), named(2, "o:Herrings USA Action"))
    assert one_entity(empty, "Herrings USA", "Herrings", "Herrings USA Action")


@pytest.mark.parametrize("long", ["U.S. Embassy", "United States Embassy", "Embassy of the United States"])
def test_a_common_noun_is_the_longer_name_only_if_all_its_articles_have_that(
    empty: LocalStore, long: str
) -> None:
    resolved(empty, named(1, "o:Embassy", f"o:{long}"))
    assert one_entity(empty, "Embassy", long)
    resolved(empty, named(2, "o:Embassy"))
    assert not one_entity(empty, "Embassy", long)
