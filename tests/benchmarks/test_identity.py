from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import pytest

from benchmarks.agreement import kappa
from benchmarks.identity import (
    NEVER_LISTED,
    SETS,
    Mention,
    Pair,
    called_otherwise,
    exact,
    false_merges,
    pairs,
    parts,
    places,
    resolved,
    tally,
)
from benchmarks.scoring import Tally
from onrecord.graph.identity.model import Identity
from onrecord.graph.model import EntityKind
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import slug
from tests.graph.identity.invented import named


def pair(one: str, other: str, *, same: bool) -> Pair:
    a, b = (Mention(f"{name} at home", name, EntityKind.PERSON) for name in (one, other))
    return Pair(a, b, "any", same)


def test_agreement_is_one_for_equal_labels_and_nought_for_those_of_chance() -> None:
    assert kappa([(True, True), (False, False)]) == 1
    assert kappa([(True, True), (True, False), (False, True), (False, False)]) == 0


def test_a_namesake_is_asked_for_in_its_article_and_a_name_that_was_not_read_is_nobody() -> None:
    given = [pair("Ann Reyk", "Ann Reyk", same=False), pair("Ann Reyk", "Bo Moss", same=True)]
    places = {("Ann Reyk at home", "Ann Reyk"): ("ann", "here")}
    apart = Identity({}, {("ann", "here"): "another ann"})
    assert tally(given, resolved(apart, places)) == Tally(hits=0, predicted=1, gold=1)
    assert tally(given, exact) == Tally(hits=0, predicted=1, gold=1)


def test_a_name_that_the_reading_calls_otherwise_by_now_is_the_only_one_with_its_words(
    empty: LocalStore,
) -> None:
    empty.replace(named(1, "Joseph F. Dunford Jr.", "Ann Reyk", "Bo Reyk"))
    known = places(empty)
    lost = [Mention("a1", name, EntityKind.PERSON) for name in ("Joseph F. Dunford", "Reyk", "Moss")]
    assert called_otherwise(empty, known, lost) == {
        ("a1", "Joseph F. Dunford"): known["a1", "Joseph F. Dunford Jr."]
    }


def test_or_else_the_only_one_of_its_kind_all_of_whose_words_it_has(empty: LocalStore) -> None:
    empty.replace(named(1, "o:Tide Watch", "October", "o:Lorne", "o:Lorne Port"))
    known = places(empty)
    names = ("October Tide Watch", "Tide Board Watch", "Lorne Port Authority")
    lost = [Mention("a1", name, EntityKind.ORGANIZATION) for name in names]
    assert called_otherwise(empty, known, lost) == {("a1", "October Tide Watch"): known["a1", "Tide Watch"]}
    assert called_otherwise(empty, known, [Mention("a1", "October Tide Watch", EntityKind.PERSON)]) == {
        ("a1", "October Tide Watch"): known["a1", "October"]
    }


def test_only_people_with_two_first_names_count_as_such() -> None:
    given = [pair("Ann Reyk", "Bo Reyk", same=False), pair("Reyk", "Bo Reyk", same=False)]
    assert false_merges(given, lambda _: True) == given[:1]


def test_there_are_300_pairs_and_each_pair_of_names_is_in_one_half() -> None:
    given = pairs()
    assert len(given) == 300
    for one in given:
        assert one.test == Pair(one.b, one.a, "other way round", one.same).test


def names(given: Iterable[Pair]) -> set[str]:
    return {slug(side.name) for pair in given for side in (pair.a, pair.b)}


def test_later_sets_share_no_name_with_those_before_but_one_new_pairs_one_at_most() -> None:
    before: set[str] = set()
    for held in map(pairs, SETS[:8]):
        one_new = [pair for pair in held if pair.drawn.startswith("one-new/")]
        assert not names(pair for pair in held if pair not in one_new) & before
        assert all(names([pair]) - before for pair in one_new)
        before |= names(held)


@pytest.mark.parametrize("number", [9, 10])
def test_a_set_of_new_mentions_has_no_pair_of_names_again_and_a_name_in_a_new_article_in_each(
    number: int,
) -> None:
    before = [pair for held in map(pairs, SETS[: number - 1]) for pair in held]
    given = pairs(SETS[number - 1])
    assert not {frozenset(names([pair])) for pair in before} & {frozenset(names([pair])) for pair in given}
    drawn = {(side.id, slug(side.name)) for pair in before for side in (pair.a, pair.b)}
    assert all({(side.id, slug(side.name)) for side in (pair.a, pair.b)} - drawn for pair in given)


def test_no_name_is_in_more_than_two_pairs_of_the_tenth_set() -> None:
    assert max(Counter(name for pair in pairs(SETS[9]) for name in names([pair])).values()) == 2


def test_a_set_that_is_halved_is_reported_and_listed_by_its_halves() -> None:
    assert {name for number in range(1, len(SETS) + 1) for name in parts(number)} >= NEVER_LISTED
    assert sum(map(len, parts(9).values())) == len(pairs(SETS[8]))


@pytest.mark.parametrize("side", ["a", "b"])
def test_annotations_hold_names_and_no_sentences(side: str) -> None:
    assert max(len(getattr(one, side).name.split()) for held in SETS for one in pairs(held)) < 12
