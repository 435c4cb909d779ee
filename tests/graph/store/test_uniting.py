"""Judgements of two stores in one: none is lost, of two about the same the newer counts, and that is told."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from onrecord.graph.credibility.trust import TrustJudgement, judgements, record
from onrecord.graph.identity import judgements as identity
from onrecord.graph.identity.judgements import Judgement, Verdict
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.uniting import digest, judged_in, united
from onrecord.graph.vocabulary import ID, JUDGEMENTS, OR, TRUST

POST, TIMES = f"{ID}outlet/harbour-post", f"{ID}outlet/lorne-times"
PAIR = (f"{ID}person/a-reyk", f"{ID}person/ann-reyk")


def rated(outlet: str, rating: float, who: str, day: int) -> TrustJudgement:
    return TrustJudgement(outlet, rating, None, who, f"2026-01-{day:02}T12:00:00.250000+00:00")


def judged(verdict: Verdict, who: str, day: int) -> Judgement:
    return Judgement(verdict, PAIR, who, f"2026-01-{day:02}T12:00:00+00:00")


def given(store: LocalStore, *ratings: TrustJudgement) -> Graph:
    """The graph of these ratings, of which the store then has none."""
    before = store.graphs().keys()
    record(store, ratings)
    graph = store.article(str(TRUST))
    assert str(TRUST) not in before
    store.remove(str(TRUST))
    return graph


def test_ratings_of_other_outlets_are_added_and_nothing_is_told(store: LocalStore) -> None:
    theirs = given(store, rated(TIMES, 0.9, "bob", 2))
    ours = given(store, rated(POST, 0.3, "ann", 1))
    found = united(ours, theirs)
    assert (found.removed, found.added, found.overruled) == (set(), set(theirs), [])


def test_of_two_ratings_of_one_outlet_the_newer_counts_whichever_way_they_meet(store: LocalStore) -> None:
    theirs, ours = given(store, rated(POST, 0.9, "bob", 2)), given(store, rated(POST, 0.3, "ann", 1))
    found = united(ours, theirs)
    assert (set(ours) - found.removed) | found.added == set(theirs)
    told = f"<{POST}>: “rating 0.9” of bob (2026-01-02) counts, not “rating 0.3” of ann (2026-01-01)"
    assert [str(one) for one in found.overruled] == [told]
    back = united(theirs, ours)
    assert (back.removed, back.added, [str(one) for one in back.overruled]) == (set(), set(), [told])
    assert len(back.beaten) == 1


def test_who_says_the_same_later_signs_and_contradicts_nobody(store: LocalStore) -> None:
    theirs, ours = given(store, rated(POST, 0.3, "bob", 2)), given(store, rated(POST, 0.3, "ann", 1))
    found = united(ours, theirs)
    assert (len(found.added) > 0, found.overruled) == (True, [])


def test_contrary_judgements_of_names_are_told_in_words(store: LocalStore) -> None:
    identity.record(store, [judged(Verdict.DIFFERENT, "bob", 2)])
    theirs = judged_in(store, str(JUDGEMENTS))
    identity.record(store, [judged(Verdict.SAME, "ann", 3)])
    found = united(judged_in(store, str(JUDGEMENTS)), theirs)
    assert found.added == set()
    (one,) = found.overruled
    assert (one.about, one.counts, one.dropped) == (
        PAIR,
        "“one entity” of ann (2026-01-03)",
        "“two entities” of bob (2026-01-02)",
    )


def test_a_number_or_a_time_in_another_form_is_the_same_judgement(store: LocalStore) -> None:
    ours = given(store, rated(POST, 0.3, "ann", 1))
    other = {
        (s, p, Literal("0.300", datatype=o.datatype) if p == OR.rating and isinstance(o, Literal) else o)
        for s, p, o in ours
    }
    assert digest(ours) == digest(other)
    assert not united(ours, other).added


def test_a_judgement_without_a_time_is_older_than_any(store: LocalStore) -> None:
    ours = given(store, rated(POST, 0.3, "ann", 1))
    (node,) = {s for s, _, _ in ours}
    found = united(ours, [(node, OR.about, URIRef(POST))])
    assert found.added == set()


def test_a_store_without_judgements_has_none(store: LocalStore) -> None:
    assert judged_in(store, str(TRUST)) == set()
    assert judgements(store) == {}
