"""A claim is shown with all ways in which it was told."""

from __future__ import annotations

from onrecord.graph.store.local import LocalStore
from onrecord.server.pages.ways import ways
from tests.articles import AUTHOR, FERRY, PLANT


def test_a_claim_came_from_its_origin_over_who_passed_it_on(store: LocalStore) -> None:
    (way,) = ways(store, f"{PLANT.iri}#c1")
    assert way.names == ["two officials", "Lorne Times", "Harbour Post"]
    assert [step.did for step in way.steps] == ["says it", "passes it on"]
    assert not way.disputes


def test_who_denies_a_claim_disputes_it(store: LocalStore) -> None:
    (way,) = ways(store, f"{FERRY.iri}#c3")
    assert way.names == ["Carl Oduya", "Lorne Times"]
    assert way.disputes


def test_what_an_article_states_in_its_own_voice_comes_from_nobody(store: LocalStore) -> None:
    (way,) = ways(store, f"{FERRY.iri}#c4")
    assert way.names == ["Source not given", "Lorne Times"]


def test_an_article_without_title_and_outlet_ends_a_way(store: LocalStore) -> None:
    (way,) = ways(store, f"{AUTHOR.iri}#c1")
    assert way.names[0] == "a person"
    assert way.names[1] == AUTHOR.heading
