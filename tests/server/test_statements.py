"""A claim is shown with the ways of those that are one with it, and with what contradicts it."""

from __future__ import annotations

import pytest

from onrecord.graph import credibility
from onrecord.graph.corroboration.model import Contradiction, Corroboration
from onrecord.graph.local import LocalStore
from onrecord.server.statements import Way, ways
from tests.articles import AUTHOR, FERRY, PLANT

CLOSED, RUNS, SAFE = f"{AUTHOR.iri}#c1", f"{FERRY.iri}#c1", f"{FERRY.iri}#c2"
CRACKS, WORKERS = f"{FERRY.iri}#c4", f"{PLANT.iri}#c4"


def shown(store: LocalStore, claim: str) -> list[Way]:
    assessed = credibility.explain(store, claim)
    return ways(store, claim, credibility.same(store, claim), credibility.contradicting(store, assessed))


@pytest.fixture
def corroborated(store: LocalStore) -> LocalStore:
    """The quay is safe as the ferry runs; that it is closed contradicts both."""
    group = dict.fromkeys((RUNS, SAFE), min(RUNS, SAFE))
    one, other = sorted((CLOSED, min(RUNS, SAFE)))
    against = Contradiction(one, other, 1.0, "a user judged so")
    credibility.rebuild(store, Corroboration(group, (against,)))
    return store


def test_what_is_one_with_a_claim_is_told_with_it(corroborated: LocalStore) -> None:
    found = [(way.names, way.disputes, way.other and way.other[0]) for way in shown(corroborated, RUNS)]
    assert found[:2] == [
        (["Ann Reyk", "Lorne Times"], False, None),
        (["Ann Reyk", "Lorne Times"], False, "the quay is safe"),
    ]


def test_what_contradicts_a_claim_disputes_it(corroborated: LocalStore) -> None:
    (way,) = (way for way in shown(corroborated, RUNS) if way.disputes)
    assert way.other is not None
    assert "The quay is closed" in way.other[0]
    assert way.steps[0].did == "says it"


def test_a_claim_alone_has_its_own_ways(store: LocalStore) -> None:
    credibility.rebuild(store)
    assert [way.other for way in shown(store, RUNS)] == [None]


def test_what_articles_state_in_their_own_voice_is_told_with_what_is_one_with_it(store: LocalStore) -> None:
    group = dict.fromkeys((CRACKS, WORKERS), CRACKS)
    credibility.rebuild(store, Corroboration(group))
    own, other = shown(store, CRACKS)
    assert own.names == ["Source not given", "Lorne Times"]
    assert other.names == ["Source not given", "Harbour Post"]
    assert other.other is not None
    assert other.other[0] == "The plant has 300 workers."
