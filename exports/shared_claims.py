"""Articles side by side: which cards tell of one claim, and which contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from onrecord.exports.cards import Card
from onrecord.graph.correspondence import correspondences
from onrecord.graph.model import Article, Reading


@dataclass(frozen=True)
class Shared:
    """A claim of several articles.

    Attributes:
        cards: one place for each article, None where it does not tell of the claim.
        contradictions: two cards that can't both be so, and why.
    """

    cards: list[Card | None]
    contradictions: list[tuple[Card, Card, str]]


def shared_claims(
    articles: Sequence[tuple[Article, Reading]], cards: Sequence[Sequence[Card]]
) -> list[Shared]:
    """The claims of several articles, given with their cards; those of more articles come first."""
    row_of: dict[tuple[int, int], dict[int, int]] = {}
    against: defaultdict[tuple[int, int], list[tuple[Card, Card, str]]] = defaultdict(list)
    for (a, one), (b, other) in combinations(enumerate(articles), 2):
        for pair in correspondences(one, other):
            left = row_of.get((a, pair.one), {a: pair.one})
            right = row_of.get((b, pair.other), {b: pair.other})
            if all(right.get(column, number) == number for column, number in left.items()):
                row = {**left, **right}
                row_of.update(dict.fromkeys(row.items(), row))
                if pair.contradiction is not None:
                    sides = cards[a][pair.one], cards[b][pair.other]
                    against[a, pair.one].append((*sides, pair.contradiction))
    rows = {id(row): row for row in row_of.values()}.values()
    return [
        Shared(
            [cards[n][row[n]] if n in row else None for n in range(len(articles))],
            [found for place in sorted(row.items()) for found in against[place]],
        )
        for row in sorted(rows, key=lambda row: (-len(row), sorted(row.items())))
    ]


def beside(shared: Sequence[Shared]) -> dict[str, list[tuple[Card, str | None]]]:
    """Of each card, by its key, those of other articles on its claim, and why they contradict it or None."""
    against = {
        frozenset((one.key, other.key)): why for row in shared for one, other, why in row.contradictions
    }
    return {
        one.key: [
            (other, against.get(frozenset((one.key, other.key))))
            for other in row.cards
            if other and other != one
        ]
        for row in shared
        for one in row.cards
        if one
    }
