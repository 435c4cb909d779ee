"""What is compared with what when articles are new: their texts, and their statements with all others."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import TypeAlias

from onrecord.graph.claims.comparison import Entailing
from onrecord.graph.corroboration import candidates
from onrecord.graph.corroboration.copies import COPIED, SHARED, corrected, share
from onrecord.graph.corroboration.deciding import decisions, of_the_same
from onrecord.graph.corroboration.index import Index
from onrecord.graph.corroboration.statements import Statement
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows

FEW = 2000
"""Statements up to which candidates are looked up in the index; beyond, all are multiplied with all."""

ALIKE = 0.8
"""The share of words in common (Jaccard's index) from which claims in copied text are taken for one."""

Numbered: TypeAlias = tuple[int, Statement]
"""A statement with its number in the index."""

_TEXT = "SELECT ?text { GRAPH ARTICLE { ?context nif:isString ?text } }"


def find_copies(store: Store, index: Index, articles: Collection[str] | None) -> None:
    """Note which articles are copies, and which claims are the same by that.

    Args:
        store: where the articles' texts are.
        index: what is known of all articles, where copies are noted.
        articles: IRIs of the articles to look at beside all; None for all.

    Raises:
        StoreError: the store can't be read.
    """
    texts: dict[str, str] = {}
    some = None if articles is None else sorted(articles)
    for one, other in list(index.likely_copies(some, SHARED)):
        for article in (one, other):
            if article not in texts:
                found = rows(store, _TEXT.replace("ARTICLE", iri(article)))
                texts[article] = next((text for (text,) in found), "")
        shared = share(texts[one], texts[other])
        if shared >= COPIED:
            index.add_copy(one, other, shared, _linked(index.texts_of(one), index.texts_of(other)))


def _linked(
    claims: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The claims of two articles that say the same in nearly the same words, each in one pair at most.

    One that was corrected says something else, and is compared as other claims are.
    """
    texts = dict(others)
    left = [(claim, frozenset(text.casefold().split())) for claim, text in texts.items()]
    for claim, text in claims:
        words = frozenset(text.casefold().split())
        near = [
            (len(words & theirs) / (len(words | theirs) or 1), number)
            for number, (_, theirs) in enumerate(left)
        ]
        best, number = max(near, key=lambda one: (one[0], -one[1]), default=(0.0, 0))
        if best >= ALIKE and not corrected(text, texts[left[number][0]]):
            yield claim, left.pop(number)[0]


def compare_new(index: Index, new: list[Numbered], entails: Entailing | None) -> None:
    """Note what new statements are to each other and to all that the index holds, each with its number."""
    (_compare_few if len(new) <= FEW else _compare_all)(index, new, entails)


def _compare_all(index: Index, fresh: list[Numbered], entails: Entailing | None) -> None:
    """Decide on all candidates among the statements of which one at least is new."""
    new = {number for number, _ in fresh}
    known = sorted(index.statements().items())
    comparable = [(number, one) for number, one in known if one.features.terms]
    together = _together_in(index)
    found = (
        pair
        for block in candidates.pairs([one.features for _, one in comparable])
        for a, b in zip(*(side.tolist() for side in block), strict=True)
        if comparable[a][0] in new or comparable[b][0] in new
        for pair in [together(comparable[a], comparable[b])]
        if of_the_same(pair[0][1], pair[1][1])  # cheap here, before they go to other processes
    )
    _keep_decisions(index, found, entails)


def _compare_few(index: Index, fresh: list[Numbered], entails: Entailing | None) -> None:
    """The same, by looking up what each new statement has in common with others."""
    new = {number: one for number, one in fresh if one.features.terms}
    posted = cache(index.posted)
    near = {
        number: [
            other
            for other in candidates.near(one.features, posted, index.terms)
            if other not in new or other > number
        ]
        for number, one in new.items()
    }
    others = index.statements({other for some in near.values() for other in some})
    together = _together_in(index)
    found = (
        together((number, new[number]), (other, others[other]))
        for number, some in near.items()
        for other in some
    )
    _keep_decisions(index, found, entails)


def _together_in(index: Index) -> Callable[[Numbered, Numbered], tuple[Numbered, Numbered]]:
    """Takes two statements, both as of an article where that alone tells what one speaks of and has both.

    So "the dam leaked" is compared with "the dam leaked near the gate" where one article has both.
    """
    made_in = cache(lambda article: index.numbers(articles=[article]))

    def together(one: Numbered, other: Numbered) -> tuple[Numbered, Numbered]:
        for (_, short), (number, whole) in ((one, other), (other, one)):
            if short.within and not whole.about and number in made_in(short.within):
                told = (number, replace(whole, about=frozenset({short.within})))
                return (one, told) if number == other[0] else (told, other)
        return one, other

    return together


def _keep_decisions(
    index: Index,
    pairs: Iterable[tuple[Numbered, Numbered]],
    entails: Entailing | None,
) -> None:
    numbers: list[tuple[int, int]] = []

    def noted() -> Iterator[tuple[Statement, Statement]]:
        for (number, one), (other_number, other) in pairs:
            numbers.append((number, other_number))
            yield one, other

    found = enumerate(decisions(noted(), entails))
    index.add_decisions([(*numbers[at], decision) for at, decision in found if decision is not None])
