"""Deciding on what changed gives what deciding on everything gives."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyoxigraph import Quad
from rdflib import Graph

from onrecord.graph.identity.ambiguous import mistaken, written
from onrecord.graph.identity.judgements import Judgement, Verdict, judgements, record, withdraw
from onrecord.graph.identity.presence import present
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.stored import stored
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named

NAMES = (
    *("John Smith", "Jane Smith", "J. Smith", "l:Smith", "Jack Smith", "Chris Smith", "Christine Smith"),
    *("o:World Health Organization", "o:WHO", "w:Lorne Times", "w:lornetimes.com", "o:Wheel Hub Oil"),
    *("w:Times", "o:Times", "w:Basel Times", "w:lt"),
    *("o:Reykstad", "o:Reykstad University", "o:Reykstad Institute", "l:Jack", "o:Reykstad Tide Board"),
    *("Oyo Smith", "l:Oyo", "Oyo Basel", "l:Jack", "Jack Smith"),
    *("o:Basel", "o:Smith", "John Smith Jr."),
    *("o:Tide Rising", "o:Tide Rising PAC", "o:Tide Rising Oil", "o:Old Tide Rising"),
    *("o:Health Ministry", "o:Ministry of Health", "o:Kenyan Health Ministry", "o:Smith campaign", "o:RTB"),
    *("o:House Tide Committee", "o:Senate Tide Committee", "o:Tide Committee", "o:Smith University"),
)
TEXTS = (
    *("", "The World Health Organization (WHO) met.", "Wheel Hub Oil (WHO) closed."),
    *("Their son, Jack, met [John] Smith.", "Jack Smith of the Reykstad Tide Board. Jane wrote."),
    *(
        "OSLO — It is.",
        "NAIROBI — The Health Ministry met.",
        "Mrs. Smith met.",
        "The Reykstad Tide Board (RTB) met.",
    ),
    *("Reykstad is quiet.", "Smith said that Jack wrote.", "Jack and Jane Smith met Pope Oyo."),
    *("It was the Smith administration.", "Prince Jack and Jane Smith wrote."),
)


@contextmanager
def few() -> Iterator[None]:
    """So few articles make one known by a first name or a surname, or a body by a short one."""
    with patch.multiple(written, PUBLIC=2, FEW=2), patch.multiple(mistaken, PUBLIC=2, FAR_MORE=2):
        yield


article = st.tuples(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4, unique=True),
    st.sampled_from(TEXTS),
    st.sampled_from((None, "w:Lorne Times", "w:lt", "w:Basel Times")),
)


def graph(number: int, told: tuple[list[str], str, str | None]) -> Graph:
    """An article, whose first name is a president's where it is a John's."""
    posts = [(0, None, "President")] if told[0][0].startswith("John") else []
    return named(number, *told[0], text=told[1], publisher=told[2], posts=posts)


def resolution(store: LocalStore) -> set[Quad]:
    return {quad for quad in store.quads() if "resolution" in str(quad.graph_name)}


def put(store: LocalStore, new: Graph) -> set[str]:
    """Put an article in the place of another, as loading does."""
    name = str(new.identifier)
    former = present(store, [name]).get(name, frozenset())
    store.replace(new)
    return resolve(store, [name], names=former)


@settings(max_examples=25, deadline=None)
@example(
    [(["John Smith"], "", None), (["w:Lorne Times"], "", None), (["w:lornetimes.com", "w:Times"], "", None)],
    (["John Smith"], "", "w:Basel Times"),
)
@given(st.lists(article, min_size=2, max_size=4), article)
def test_of_an_article_that_was_replaced_nothing_is_left(
    told: list[tuple[list[str], str, str | None]], other: tuple[list[str], str, str | None]
) -> None:
    with few(), TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        for number, one in enumerate(told):
            store.replace(graph(number, one))
        resolve(store)
        before = stored(store)
        moved = put(store, graph(0, other))
        after = stored(store)
        assert moved == before.moved(after)
        found = resolution(store)
        resolve(store)
        assert resolution(store) == found


@settings(max_examples=25, deadline=None)
@example(
    [
        (["o:Reykstad"], "", None),
        (["o:Reykstad"], "Jack Smith of the Reykstad Tide Board. Jane wrote.", None),
        (["o:Reykstad Tide Board", "o:Reykstad"], "", None),
    ]
)
@given(st.lists(article, min_size=2, max_size=5))
def test_articles_one_by_one_give_what_all_at_once_give(
    told: list[tuple[list[str], str, str | None]],
) -> None:
    with few(), TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        for number, one in reversed([*enumerate(told)]):
            put(store, graph(number, one))
        found = resolution(store)
        resolve(store)
        assert resolution(store) == found


@settings(max_examples=25, deadline=None)
@given(st.lists(article, min_size=2, max_size=5))
def test_of_an_article_that_was_removed_nothing_is_left(
    told: list[tuple[list[str], str, str | None]],
) -> None:
    with few(), TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        for number, one in enumerate(told):
            store.replace(graph(number, one))
        resolve(store)
        before = stored(store)
        name = str(graph(0, told[0]).identifier)
        former = present(store, [name])[name]
        store.remove(name)
        moved = resolve(store, [name], names=former)
        assert moved == before.moved(stored(store))
        found = resolution(store)
        resolve(store)
        assert resolution(store) == found


def test_a_name_that_was_judged_one_with_a_name_of_a_removed_article_is_its_own_again(
    empty: LocalStore,
) -> None:
    gone, left = named(1, "l:Oduya"), named(2, "l:Zoe")
    for new in (gone, left):
        empty.replace(new)
    (other,), (one,) = (present(empty, [str(new.identifier)])[str(new.identifier)] for new in (gone, left))
    record(empty, [Judgement(Verdict.SAME, (other, one), "Ines", "2026-01-09T12:00:00+00:00")])
    resolve(empty)
    assert stored(empty).of(one) == other
    empty.remove(str(gone.identifier))
    resolve(empty, [str(gone.identifier)], names=[other])
    assert stored(empty).of(one) == one


def test_names_judged_to_be_one_stay_one_when_only_one_of_them_is_named_again(empty: LocalStore) -> None:
    pair = f"{ID}person/ann-reyk", f"{ID}person/sam-oduya"
    for new in (named(1, "Ann Reyk"), named(2, "Sam Oduya")):
        empty.replace(new)
    resolve(empty)
    judged = Judgement(Verdict.SAME, pair, "Ines", "2026-11-25T09:00:00")
    record(empty, [judged])
    assert resolve(empty, (), names=pair)
    assert stored(empty).of(pair[0]) == stored(empty).of(pair[1])
    put(empty, named(3, "Ann Reyk", "John Smith"))
    assert stored(empty).of(pair[0]) == stored(empty).of(pair[1])
    withdraw(empty, [judged])
    assert resolve(empty, (), names=pair)
    assert stored(empty).of(pair[0]) != stored(empty).of(pair[1])


def test_a_judgement_is_of_who_is_called_so_wherever_a_corrected_article_has_them(empty: LocalStore) -> None:
    empty.replace(named(1, "l:Quay", "Ann Reyk"))
    empty.replace(named(2, "Sam Oduya", "Bo Lind"))
    resolve(empty)
    here, there = "https://two.example/1", f"{ID}person/sam-oduya"
    judged = Judgement(Verdict.SAME, (f"{here}#e0", there), "Ines", "2026-11-25T09:00:00")
    record(empty, [judged])
    assert resolve(empty, (), names=judged.names)
    assert stored(empty).of(f"{here}#e0") == stored(empty).of(there)
    put(empty, named(1, "l:Lind", "l:Quay", "Ann Reyk"))
    found = resolution(empty)
    assert stored(empty).of(f"{here}#e1") == stored(empty).of(there)
    assert stored(empty).of(f"{here}#e0") != stored(empty).of(there)
    resolve(empty)
    assert resolution(empty) == found
    assert withdraw(empty, judgements(empty)) == 1


def test_a_judgement_of_somebody_whom_a_corrected_article_lost_counts_for_nothing(empty: LocalStore) -> None:
    empty.replace(named(1, "l:Quay", "Ann Reyk"))
    empty.replace(named(2, "Sam Oduya", "Bo Lind"))
    pair = "https://two.example/1#e0", f"{ID}person/sam-oduya"
    record(empty, [Judgement(Verdict.SAME, pair, "Ines", "2026-11-25T09:00:00")])
    resolve(empty)
    put(empty, named(1, "l:Lind", "Ann Reyk"))
    assert stored(empty).of(pair[0]) != stored(empty).of(pair[1])
    assert judgements(empty) == []


@settings(max_examples=40, deadline=None)
@example(
    [(["l:Jack"], "Their son, Jack, met [John] Smith.", None), (["Jack Smith", "John Smith"], "", None)], 0
)
@given(st.lists(article, min_size=2, max_size=4), st.integers(0))
def test_a_name_that_is_looked_at_again_means_what_it_meant(
    told: list[tuple[list[str], str, str | None]], which: int
) -> None:
    with few(), TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        for number, one in enumerate(told):
            store.replace(graph(number, one))
        resolve(store)
        found, articles = resolution(store), store.articles()
        names = sorted({name for beside in present(store, articles).values() for name in beside})
        assert resolve(store, (), names={names[which % len(names)]}) == set()
        assert resolution(store) == found
