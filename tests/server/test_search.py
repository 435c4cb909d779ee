"""What the search page lists, and in which order."""

from __future__ import annotations

import re

from onrecord.graph.identity.ambiguous.mistaken import PUBLIC
from onrecord.graph.store.local import LocalStore
from onrecord.server.pages.search import search
from tests.graph.identity.invented import named, resolved


def listed(store: LocalStore, words: str) -> list[str]:
    """The headings and names of the page, in order."""
    main = search(store, {"q": words}).partition("<main")[2]
    return re.findall(r"<(?:h2|bdi)[^>]*>([^<]+)</(?:h2|bdi)>", main.partition("</h1>")[2])


def test_who_is_in_more_articles_comes_first(empty: LocalStore) -> None:
    resolved(empty, named(1, "Bo Reyk"), named(2, "Clementine Reyk"), named(3, "Clementine Reyk"))
    assert listed(empty, "reyk") == ["People", "Clementine Reyk", "Bo Reyk"]
    assert "in 2 articles" in search(empty, {"q": "reyk"})


def test_a_surname_finds_who_is_known_before_what_merely_begins_with_it(empty: LocalStore) -> None:
    resolved(empty, named(1, "Reykstad Moss", "Reyk Oduya", "Ann Reyk"), named(2, "Ann Reyk"))
    assert listed(empty, "reyk") == ["People", "Ann Reyk", "Reyk Oduya", "Reykstad Moss"]


def test_an_entity_that_articles_take_for_two_kinds_is_listed_once(empty: LocalStore) -> None:
    resolved(empty, *(named(number, "Ann Reyk") for number in range(PUBLIC)), named(99, "o:Reyk"))
    assert listed(empty, "reyk") == ["People", "Ann Reyk"]


def test_claims_are_found_by_their_words_and_by_the_cue_in_their_label(sold: LocalStore) -> None:
    named, stated = "defended the sale of the quay", "called the sale a mistake"
    assert listed(sold, "the sale") == ["Claims", stated, "Carl Oduya", named, "Ann Reyk"]
    assert listed(sold, "defended sale") == ["Claims", named, "Ann Reyk"]


def test_a_person_is_told_apart_by_the_post_that_most_articles_state(empty: LocalStore) -> None:
    for number, role in enumerate(["clerk", "warden", "warden"]):
        empty.replace(named(number, "Ann Reyk", "o:Lorne Port Authority", posts=[(0, 1, role)]))
    assert listed(empty, "reyk") == ["People", "Ann Reyk", "warden, Lorne Port Authority"]


def test_a_post_is_told_as_former_and_without_a_body_that_no_article_names(store: LocalStore) -> None:
    assert "former harbour master, Lorne Port Authority" in listed(store, "oduya")
    assert listed(store, "reyk")[:3] == ["People", "Ann Reyk", "Mayor"]
