"""Articles side by side: which cards tell of one claim or contradict each other, as the record has it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.exports.cards import Card
from onrecord.graph.counterparts import Counterparts

_CONTRARY = "both can't be so"


@dataclass(frozen=True)
class Shared:
    """A claim of several articles.

    Attributes:
        cards: one place for each article, None where it does not tell of the claim.
        contradictions: two cards that can't both be so, and why.
    """

    cards: list[Card | None]
    contradictions: list[tuple[Card, Card, str]]


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two cards, each by its column and number, that tell of one claim or contradict each other, and why."""

    one: tuple[int, int]
    other: tuple[int, int]
    against: str | None


def shared_claims(
    counterparts: Sequence[Mapping[int, Counterparts]], cards: Sequence[Sequence[Card]]
) -> list[Shared]:
    """The claims of several articles; those of more articles come first.

    Args:
        counterparts: of each article, what the record has beside the claims of its cards, by their number.
        cards: of each article, in the same order.
    """
    row_of: dict[tuple[int, int], dict[int, int]] = {}
    against: defaultdict[tuple[int, int], list[tuple[Card, Card, str]]] = defaultdict(list)
    for pair in sorted(_pairs(counterparts, cards), key=lambda pair: pair.against is not None):
        left, right = (row_of.get(place, dict([place])) for place in (pair.one, pair.other))
        if all(right.get(column, number) == number for column, number in left.items()):
            row = {**left, **right}
            row_of.update(dict.fromkeys(row.items(), row))
            if pair.against is not None:
                (a, n), (b, m) = pair.one, pair.other
                against[pair.one].append((cards[a][n], cards[b][m], pair.against))
    rows = {id(row): row for row in row_of.values()}.values()
    return [
        Shared(
            [cards[n][row[n]] if n in row else None for n in range(len(cards))],
            [found for place in sorted(row.items()) for found in against[place]],
        )
        for row in sorted(rows, key=lambda row: (-len(row), sorted(row.items())))
    ]


def _pairs(
    counterparts: Sequence[Mapping[int, Counterparts]], cards: Sequence[Sequence[Card]]
) -> Iterator[_Pair]:
    """The pairs of cards of two of the articles, each once."""
    places = {
        card.claim_iri: (column, number)
        for column, of_article in enumerate(cards)
        for number, card in enumerate(of_article)
        if card.claim_iri
    }
    for column, found in enumerate(counterparts):
        for number, beside in found.items():
            same = [(one, None) for one in beside.same]
            for one, why in same + [(one, one.found or _CONTRARY) for one in beside.against]:
                other = places.get(one.claim)
                if other is not None and other[0] > column:
                    yield _Pair((column, number), other, why)


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
