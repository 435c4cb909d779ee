"""What small archives make of names beside the whole."""

from __future__ import annotations

from pathlib import Path

from benchmarks.identity_parts import bearers, joined, parted, resolved
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named

ANN = f"{ID}person/ann-reykal"


def test_parts_hold_every_article_once_and_may_know_less(empty: LocalStore, tmp_path: Path) -> None:
    for graph in (named(1, "l:Reykal", "Bo Writer"), named(2, "Ann Reykal"), named(3, "o:Lorne Council")):
        empty.replace(graph)
    profiles, names = resolved(empty)
    assert joined(profiles, names) == {("https://two.example/1#e0", ANN): "people, a bare name"}
    found = []
    for part in parted(empty, tmp_path, 3):
        mine, theirs = resolved(part)
        assert joined(mine, theirs) == {}
        found += part.articles()
    assert sorted(found) == sorted(empty.articles())


def test_a_surname_has_the_bearers_that_are_two_people(empty: LocalStore) -> None:
    for graph in (named(1, "Ann Reykal"), named(2, "Bo Reykal"), named(3, "Ann M. Reykal", "l:Reykal")):
        empty.replace(graph)
    assert {last: len(people) for last, people in bearers(*resolved(empty)).items()} == {"reykal": 2}
