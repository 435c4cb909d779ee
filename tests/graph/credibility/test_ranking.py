from __future__ import annotations

import pytest

from onrecord.graph.credibility import rebuild
from onrecord.graph.credibility.ranking import best
from onrecord.graph.model import EntityKind
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.results import rows
from tests.graph.newsroom import NAMES, Said, article, corroborate

GROUPS = "SELECT ?claim ?group { ?m dqv:computedOn ?claim ; or:inGroup ?group }"
ARTICLES = {n: [Said(who, n % 3), Said(who, 7)] for n, who in enumerate(NAMES)}


@pytest.fixture
def assessed(empty: LocalStore) -> LocalStore:
    """Six articles, with their assessments."""
    for number, said in ARTICLES.items():
        empty.replace(article(number, said))
    corroborate(empty, ARTICLES)
    rebuild(empty)
    return empty


@pytest.mark.parametrize("kind", [None, *EntityKind])
def test_all_of_a_kind_are_ranked_as_the_network_has_them(
    assessed: LocalStore, kind: EntityKind | None
) -> None:
    expected = {
        node: (facts["label"], facts["value"], facts["interval"], facts["admiralty"] or "F6")
        for node, facts in network(assessed).nodes(data=True)
        if facts["kind"] == (kind or "claim")
    }
    groups = {node: node for node in expected} | dict(rows(assessed, GROUPS))
    found = best(assessed, kind, 100)
    judged = [one for one in found if one.value is not None]
    assert len({groups[one.iri] for one in judged}) == len(judged)
    told = {one.iri: (one.label, one.value, one.interval, one.admiralty) for one in found}
    assert told == {node: facts for node, facts in expected.items() if node in told}
    left_out = {groups[node] for node in expected.keys() - told.keys()}
    assert left_out <= {groups[one.iri] for one in judged}
    if kind is None:
        assert left_out
    values = [-1 if one.value is None else one.value for one in found]
    assert values == sorted(values, reverse=True)


def test_no_more_than_the_limit_are_given_and_these_are_the_best(assessed: LocalStore) -> None:
    values = [one.value for one in best(assessed, None, 100)]
    assert [one.value for one in best(assessed, None, 3)] == values[:3]
    assert [one.value for one in best(assessed, None, 10**30)] == values


def test_of_equal_records_the_one_of_more_claims_comes_first(empty: LocalStore) -> None:
    articles = {0: [Said("Zoe", n) for n in range(6)], 1: [Said("Ada", n) for n in range(6, 9)]}
    for number, said in articles.items():
        empty.replace(article(number, said))
    rebuild(empty)
    found = best(empty, EntityKind.PERSON, 2)
    assert [(one.label, one.value) for one in found] == [("Zoe", 0.5), ("Ada", 0.5)]


def test_what_has_no_assessment_comes_last_by_name(empty: LocalStore) -> None:
    empty.replace(article(1, ARTICLES[1]))
    assert [(one.label, one.value, one.admiralty) for one in best(empty, EntityKind.PERSON, 5)] == [
        ("Ben", None, "F6")
    ]
