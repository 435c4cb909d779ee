"""What follows once statements are decided on: groups, origins, circles and copies."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeAlias, TypeGuard

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.clustering import grouped
from onrecord.graph.corroboration.deciding import Decision
from onrecord.graph.corroboration.index import Index
from onrecord.graph.corroboration.model import WORD_FOR_WORD, Circle, Comparison, Copy, Layer, Origin
from onrecord.graph.corroboration.origins import Place, Told, circles, copied, origins, places
from onrecord.graph.corroboration.statements import Said
from onrecord.graph.corroboration.stored import group_iri
from onrecord.graph.identity.model import Identity
from onrecord.graph.model import EntityKind

WhoIsWho: TypeAlias = Callable[[Collection[str]], Identity]
"""Which of these names are one entity."""


def layer_of(
    index: Index, who: WhoIsWho, numbers: set[int] | None, articles: Collection[str] | None = None
) -> Layer:
    """What is derived of these statements and articles, or of all; what hangs together must be among them."""
    claims = index.claims(numbers)
    made: dict[int, list[str]] = {}
    for claim, (_, number) in sorted(claims.items()):
        made.setdefault(number, []).append(claim)
    links = index.links(None if numbers is None else claims)
    judged = _judged(index, claims)
    decided = _decided(index, numbers, links) | judged
    groups = _groups(made, decided, judged.keys(), index.keys(numbers))
    first = index.firsts({end for pair in decided for end in pair})
    return Layer(
        groups,
        tuple(sorted(chain(_compared(decided, first), _word_for_word(made)))),
        *_chains(index, who, groups, links),
        tuple(_copies(index, articles)),
    )


def _decided(
    index: Index, numbers: Collection[int] | None, links: Iterable[tuple[str, str]]
) -> dict[tuple[int, int], Decision]:
    """What pairs of statements are to each other, by their words, or the same where their text was copied.

    What their words make a contradiction stays one in copied text.
    """
    found = {(one, other): decision for one, other, decision in index.decisions(numbers)}
    of = index.statements_of(end for pair in links for end in pair)
    for pair in links:
        one, other = sorted(of[claim] for claim in pair)
        known = found.get((one, other))
        if one != other and (known is None or known.relation is not Relation.CONTRADICTS):
            found[one, other] = Decision(Relation.SAME, 1.0, "nearly word for word the same, in copied text")
    return found


def _judged(index: Index, claims: Collection[str]) -> dict[tuple[int, int], Decision]:
    """What users judged of pairs of statements of which one has such a claim."""
    judged = [one for one in index.judged() if one[0] in claims or one[1] in claims]
    of = index.statements_of(claim for one in judged for claim in one[:2])
    found = {}
    for one, other, relation, why in sorted(judged):
        if one in of and other in of and of[one] != of[other]:
            found[min(of[one], of[other]), max(of[one], of[other])] = Decision(Relation(relation), 1.0, why)
    return found


def _groups(
    made: Mapping[int, list[str]],
    decided: Mapping[tuple[int, int], Decision],
    judged: Collection[tuple[int, int]],
    keys: Mapping[int, str],
) -> dict[str, str]:
    """The group of each claim that stands with others."""
    inside = {pair: one for pair, one in decided.items() if pair[0] in made and pair[1] in made}
    of = grouped(
        keys,
        [(one.confidence, *pair) for pair, one in inside.items() if one.relation is Relation.SAME],
        apart=[pair for pair, one in inside.items() if one.relation is not Relation.SAME],
        judged=judged,
    )
    members: dict[int, list[str]] = {}
    for number, claims in made.items():
        members.setdefault(of[number], []).extend(claims)
    return {
        claim: group_iri(min(claims)) for claims in members.values() if len(claims) > 1 for claim in claims
    }


def _compared(decided: Mapping[tuple[int, int], Decision], first: Mapping[int, str]) -> Iterator[Comparison]:
    """Each decision as one on the first claims of the two statements."""
    for (number, other_number), one in decided.items():
        if one.relation is not Relation.UNRELATED:
            pair = sorted((first[number], first[other_number]))
            yield Comparison(pair[0], pair[1], one.relation, one.confidence, one.why)


def _word_for_word(made: Mapping[int, list[str]]) -> Iterator[Comparison]:
    for claims in made.values():
        for claim in claims[1:]:
            yield Comparison(claims[0], claim, Relation.SAME, 1.0, WORD_FOR_WORD)


def _chains(
    index: Index, who: WhoIsWho, groups: Mapping[str, str], links: Iterable[tuple[str, str]]
) -> tuple[tuple[Origin, ...], tuple[Circle, ...]]:
    """Where the utterances of each group go back to, and who cites whom in a circle."""
    said = list(index.said(groups))
    where = _places(index, {article for article, _ in said})
    named = index.outlets(where)
    same = who({*named, *(name for _, one in said for name in (one.speaker, one.told) if is_body(name))})
    outlets = {**{same.of(outlet): name for outlet, name in named.items()}, **named}
    told: dict[str, list[Told]] = {}
    for article, one in said:
        told.setdefault(groups[one.claim], []).append(_told(one, where[article], same))
    inside: dict[str, list[tuple[str, str]]] = {}
    for pair in links:
        if pair[0] in groups and groups[pair[0]] == groups.get(pair[1]):
            inside.setdefault(groups[pair[0]], []).append(pair)
    found = [
        (origins(some, inside.get(group, ()), outlets), circles(group, some, outlets))
        for group, some in sorted(told.items())
    ]
    return (
        tuple(one for some, _ in found for one in some),
        tuple(one for _, some in found for one in some),
    )


def is_body(name: str | None) -> TypeGuard[str]:
    """Whether an IRI is that of an outlet or another body, known beyond one article."""
    return name is not None and any(
        f"/{kind}/" in name for kind in (EntityKind.OUTLET, EntityKind.ORGANIZATION)
    )


def _told(said: Said, place: Place, same: Identity) -> Told:
    """An utterance with the bodies in it as entities: "the Courier" may be the Tarn Courier there."""

    def entity(name: str | None) -> str | None:
        return same.of(name, place.iri) if is_body(name) else name

    return Told(
        replace(said, speaker=entity(said.speaker), told=entity(said.told)),
        replace(place, publisher=entity(place.publisher)),
    )


def _copies(index: Index, articles: Collection[str] | None) -> Iterator[Copy]:
    pairs = index.copies(articles)
    where = _places(index, {end for pair in pairs for end in pair[:2]})
    return (one for one in copied(pairs, where) if articles is None or one.article in articles)


def _places(index: Index, articles: Collection[str]) -> dict[str, Place]:
    """Articles with their order, for which their copies are looked at too."""
    pairs = index.copies(articles)
    known = index.articles({*articles, *(end for pair in pairs for end in pair[:2])})
    return {iri_: place for iri_, place in places(known, pairs).items() if iri_ in articles}
