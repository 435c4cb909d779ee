"""Corroboration made: of the whole store, or of the articles that changed, with the same result."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache
from importlib import resources
from itertools import chain

from rdflib import Graph, Literal

from onrecord.graph.corroboration import candidates
from onrecord.graph.corroboration.copies import COPIED, SHARED, share
from onrecord.graph.corroboration.deciding import Decision, Entailing, decisions, of_the_same
from onrecord.graph.corroboration.grouping import closed, grouped
from onrecord.graph.corroboration.index import FILE, Index
from onrecord.graph.corroboration.judging import judgements
from onrecord.graph.corroboration.model import Circle, Comparison, Copy, Layer, Origin, Relation
from onrecord.graph.corroboration.origins import Place, Told, circles, copied, origins, places
from onrecord.graph.corroboration.statements import Statement, read, times
from onrecord.graph.corroboration.stored import group_iri, triples
from onrecord.graph.local import LocalStore
from onrecord.graph.sparql import in_parts, iri
from onrecord.graph.store import Store, Triple, constructed, rows
from onrecord.graph.vocabulary import CORROBORATION, SCHEMA

FEW = 2000
"""Statements up to which candidates are looked up in the index; beyond, all are multiplied with all."""

ALIKE = 0.8
"""The share of words in common (Jaccard's index) from which claims in copied text are taken for one."""

_METHOD = "2"
"""To be raised with every change that makes other decisions of the same articles."""

_VERSION = """
SELECT ?version {
  GRAPH <urn:onrecord:corroboration> { <urn:onrecord:corroboration> schema:version ?version }
}"""
_ABOUT = """
SELECT DISTINCT ?subject {
  VALUES ?thing { SOME }
  VALUES ?property { or:member or:compares or:circulates }
  GRAPH <urn:onrecord:corroboration> { ?subject ?property ?thing }
}"""
_HELD = """
CONSTRUCT { ?subject ?property ?value } WHERE {
  VALUES ?subject { SOME }
  GRAPH <urn:onrecord:corroboration> { ?subject ?property ?value }
}"""
_TEXT = "SELECT ?text { GRAPH ARTICLE { ?context nif:isString ?text } }"


def corroborate(
    store: Store, articles: Collection[str] | None = None, *, entails: Entailing | None = None
) -> set[str] | None:
    """Find which claims of the store are one claim, and keep it there.

    The layer is the graph ``urn:onrecord:corroboration``. What users judged (`judging`) outranks all else.

    With `articles`, only these are read, and whatever else was loaded, replaced or removed since the layer
    was made; the result is that of a whole rebuild. For that an index is kept in the folder of the store;
    without one, as for a store on a server, everything is made anew.

    Args:
        store: where the articles are and where the layer is kept.
        articles: IRIs of the articles that changed; None for everything.
        entails: what of two claims follows from what, asked of those that words alone make likely; the same
            at every call for one store.

    Returns:
        IRIs of the articles that were read anew or are gone; None when everything was made anew.

    Raises:
        StoreError: the store can't be read or written.
    """
    path = store.path / FILE if isinstance(store, LocalStore) else None
    with closing(Index(path)) as index:
        return update(store, index, articles, entails)


def update(
    store: Store,
    index: Index,
    articles: Collection[str] | None = None,
    entails: Entailing | None = None,
) -> set[str] | None:
    """`corroborate` with an index that the caller keeps."""
    now = times(store)
    judged = {(one.one, one.other, str(one.relation), one.why) for one in judgements(store)}
    if articles is None or not index.version or index.version != _stored_version(store):
        _whole(store, index, now, judged, entails)
        return None
    return _some(store, index, now, judged, set(articles), entails)


def is_current(store: Store) -> bool:
    """Whether the store holds a layer that was made of just the articles and judgements that it holds."""
    judged = {(one.one, one.other, str(one.relation), one.why) for one in judgements(store)}
    return _stored_version(store) == _version(times(store), judged)


_Judged = set[tuple[str, str, str, str]]


def _whole(
    store: Store, index: Index, now: Mapping[str, str], judged: _Judged, entails: Entailing | None
) -> None:
    index.clear()
    index.begin()
    index.judge(judged)
    fresh = _take_in(store, index, now, judged)
    _find_copies(store, index, None)
    _compare_all(index, fresh, entails)
    layer = _layer(index, None)
    version = _version(now, judged)
    graph = Graph(identifier=CORROBORATION)
    for triple in chain(triples(layer), [_version_triple(version)]):
        graph.add(triple)
    store.replace(graph)
    index.keep(version)


def _some(
    store: Store,
    index: Index,
    now: Mapping[str, str],
    judged: _Judged,
    articles: set[str],
    entails: Entailing | None,
) -> set[str]:
    """Only what changed, and what hangs together with it."""
    before = index.times()
    changed = {article for article, time in now.items() if before.get(article) != time}
    changed |= (before.keys() - now.keys()) | (articles & (now.keys() | before.keys()))
    rejudged = {claim for one in judged ^ index.judged() for claim in one[:2]}
    changed |= index.articles_of(rejudged)
    index.begin()
    around = _with_copies(index, changed)
    touched = closed(index.numbers(articles=around), lambda some: _next_to(index, some))
    claims = set(index.claims(touched))
    said = {one.iri for _, one in index.said(claims)}
    index.judge(judged)
    index.remove(changed & before.keys())
    fresh = _take_in(store, index, changed & now.keys(), judged)
    _find_copies(store, index, changed & now.keys())
    (_compare_few if len(fresh) <= FEW else _compare_all)(index, fresh, entails)
    around |= _with_copies(index, changed)
    start = index.numbers(articles=around, claims=claims)
    touched = closed(start, lambda some: _next_to(index, some))
    layer = _layer(index, touched, around & now.keys())
    claims |= index.claims(touched).keys()
    said |= {one.iri for _, one in index.said(claims)}
    version = _version(now, judged)
    added = {*triples(layer), _version_triple(version)}
    held = set(_held(store, claims, {*said, *around, str(CORROBORATION)}))
    store.amend(str(CORROBORATION), held - added, added - held)
    index.keep(version)
    return changed


def _take_in(
    store: Store, index: Index, articles: Iterable[str], judged: _Judged
) -> list[tuple[int, Statement]]:
    """Index articles; the statements that nothing else had made before."""
    apart = {claim for one in judged if one[2] != Relation.SAME for claim in one[:2]}
    return [found for article in read(store, list(articles), apart) for found in index.add(article)]


def _find_copies(store: Store, index: Index, articles: Collection[str] | None) -> None:
    """Which articles are copies, and which claims are the same by that."""
    texts: dict[str, str] = {}
    some = None if articles is None else sorted(articles)
    for one, other in list(index.likely_copies(some, SHARED)):
        for article in (one, other):
            if article not in texts:
                found = rows(store, _TEXT.replace("ARTICLE", iri(article)))
                texts[article] = next((text for (text,) in found), "")
        shared = share(texts[one], texts[other])
        if shared >= COPIED:
            index.copy(one, other, shared, _linked(index.texts_of(one), index.texts_of(other)))


def _linked(
    claims: Iterable[tuple[str, str]], others: Iterable[tuple[str, str]]
) -> Iterator[tuple[str, str]]:
    """The claims of two articles that say the same in nearly the same words, each in one pair at most."""
    left = [(claim, frozenset(text.casefold().split())) for claim, text in others]
    for claim, text in claims:
        words = frozenset(text.casefold().split())
        near = [
            (len(words & theirs) / (len(words | theirs) or 1), number)
            for number, (_, theirs) in enumerate(left)
        ]
        best, number = max(near, key=lambda one: (one[0], -one[1]), default=(0.0, 0))
        if best >= ALIKE:
            yield claim, left.pop(number)[0]


def _compare_all(index: Index, fresh: list[tuple[int, Statement]], entails: Entailing | None) -> None:
    """Decide on all candidates among the statements of which one at least is new."""
    new = {number for number, _ in fresh}
    known = sorted(index.statements().items())
    comparable = [(number, one) for number, one in known if one.features.terms]
    found = (
        (comparable[a], comparable[b])
        for block in candidates.pairs([one.features for _, one in comparable])
        for a, b in zip(*(side.tolist() for side in block), strict=True)
        if (comparable[a][0] in new or comparable[b][0] in new)
        and of_the_same(comparable[a][1], comparable[b][1])  # cheap here, before they go to other processes
    )
    _keep_decisions(index, found, entails)


def _compare_few(index: Index, fresh: list[tuple[int, Statement]], entails: Entailing | None) -> None:
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
    _keep_decisions(
        index,
        (((number, new[number]), (other, others[other])) for number, some in near.items() for other in some),
        entails,
    )


def _keep_decisions(
    index: Index,
    pairs: Iterable[tuple[tuple[int, Statement], tuple[int, Statement]]],
    entails: Entailing | None,
) -> None:
    numbers: list[tuple[int, int]] = []

    def noted() -> Iterator[tuple[Statement, Statement]]:
        for (number, one), (other_number, other) in pairs:
            numbers.append((number, other_number))
            yield one, other

    found = enumerate(decisions(noted(), entails))
    index.decide([(*numbers[at], decision) for at, decision in found if decision is not None])


def _with_copies(index: Index, articles: set[str]) -> set[str]:
    """Articles, their copies, and the copies of these: the order of copies rests on who credits whom."""
    near = articles | {end for pair in index.copies(articles) for end in pair[:2]}
    return near | {end for pair in index.copies(near) for end in pair[:2]}


def _next_to(index: Index, numbers: Collection[int]) -> set[int]:
    """The statements that are the same as these by words, copied text or judgement."""
    found = {
        end for one, other, decision in index.edges(numbers)
        if decision.relation is Relation.SAME for end in (one, other)
    }  # fmt: skip
    claims = index.claims(numbers)
    found |= index.numbers(claims={end for pair in index.links(claims) for end in pair})
    joined = {end for one in index.judged() if claims.keys() & set(one[:2]) for end in one[:2]}
    return found | index.numbers(claims=joined)


def _layer(index: Index, numbers: set[int] | None, articles: Collection[str] | None = None) -> Layer:
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
        *_chains(index, groups, links),
        tuple(_copies(index, articles)),
    )


def _decided(
    index: Index, numbers: Collection[int] | None, links: Iterable[tuple[str, str]]
) -> dict[tuple[int, int], Decision]:
    """What pairs of statements are to each other, by their words, or the same where their text was copied."""
    found = {(one, other): decision for one, other, decision in index.edges(numbers)}
    of = index.statements_of(end for pair in links for end in pair)
    for pair in links:
        one, other = sorted(of[claim] for claim in pair)
        if one != other:
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
            yield Comparison(claims[0], claim, Relation.SAME, 1.0, "word for word the same")


def _chains(
    index: Index, groups: Mapping[str, str], links: Iterable[tuple[str, str]]
) -> tuple[tuple[Origin, ...], tuple[Circle, ...]]:
    """Where the utterances of each group go back to, and who cites whom in a circle."""
    said = list(index.said(groups))
    where = _places(index, {article for article, _ in said})
    outlets = index.outlets(where)
    told: dict[str, list[Told]] = {}
    for article, one in said:
        told.setdefault(groups[one.claim], []).append(Told(one, where[article]))
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


def _copies(index: Index, articles: Collection[str] | None) -> Iterator[Copy]:
    pairs = index.copies(articles)
    where = _places(index, {end for pair in pairs for end in pair[:2]})
    return (one for one in copied(pairs, where) if articles is None or one.article in articles)


def _places(index: Index, articles: Collection[str]) -> dict[str, Place]:
    """Articles with their order, for which their copies are looked at too."""
    pairs = index.copies(articles)
    known = index.articles({*articles, *(end for pair in pairs for end in pair[:2])})
    return {iri_: place for iri_, place in places(known, pairs).items() if iri_ in articles}


def _version(now: Mapping[str, str], judged: _Judged) -> str:
    """A hash of all that the layer rests on."""
    parts = (
        _METHOD,
        _comparison(),
        *(f"{name} {time}" for name, time in sorted(now.items())),
        *map(str, sorted(judged)),
    )
    return hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()


@cache
def _comparison() -> str:
    """What tells the comparison that ships from one with other weights."""
    weights = resources.files("onrecord.graph.claims").joinpath("weights.json").read_bytes()
    return hashlib.sha256(weights).hexdigest()


def _version_triple(version: str) -> Triple:
    return CORROBORATION, SCHEMA.version, Literal(version)


def _stored_version(store: Store) -> str:
    return next((str(version) for (version,) in rows(store, _VERSION)), "")


def _held(store: Store, claims: Collection[str], others: Collection[str]) -> Iterator[Triple]:
    """What the layer in the store says of claims, of their groups and circles, and of others."""
    about = _some_of(store, _ABOUT, claims)
    about |= _some_of(store, _ABOUT, about)
    for query in in_parts(_HELD, {*about, *others}):
        yield from constructed(store, query)


def _some_of(store: Store, query: str, things: Collection[str]) -> set[str]:
    return {found for one in in_parts(query, things) for (found,) in rows(store, one)}
