"""Corroboration made: of the whole store, or of the articles that changed, with the same result."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from functools import cache, partial
from importlib import resources
from itertools import chain
from typing import NamedTuple

from rdflib import Graph, Literal

from onrecord.errors import StoreError
from onrecord.graph.claims.comparison import Entailing, Relation
from onrecord.graph.corroboration.clustering import closed
from onrecord.graph.corroboration.comparing import compare_new, find_copies
from onrecord.graph.corroboration.deriving import is_body, layer_of
from onrecord.graph.corroboration.index import FILE, Index, damaged
from onrecord.graph.corroboration.judgements import judgements
from onrecord.graph.corroboration.statements import Statement, read, times
from onrecord.graph.corroboration.stored import triples
from onrecord.graph.identity.stored import stored as identity
from onrecord.graph.sparql import in_parts
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import constructed, rows, rows_about
from onrecord.graph.vocabulary import CORROBORATION, SCHEMA

_METHOD = "15"
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


def corroborate(
    store: Store,
    articles: Collection[str] | None = None,
    *,
    names: Collection[str] = (),
    entails: Entailing | None = None,
) -> set[str] | None:
    """Find which claims of the store are one claim, and keep it there.

    The layer is the graph ``urn:onrecord:corroboration``. What users judged (`judgements`) outranks all else.

    With `articles`, only these are read, and whatever else was loaded, replaced or removed since the layer
    was made; the result is that of a whole rebuild. For that an index is kept in the folder of the store;
    without one, as for a store on a server, everything is made anew.

    Args:
        store: where the articles are and where the layer is kept.
        articles: IRIs of the articles that changed; None for everything.
        names: IRIs of names that mean another entity since: which bodies are one counts for relays.
        entails: what of two claims follows from what, asked where words alone leave it open; the same
            at every call for one store.

    Returns:
        IRIs of the articles that were read anew or are gone; None when everything was made anew.

    Raises:
        StoreError: the store can't be read or written, nor the index in its folder.
    """
    path = store.path / FILE if isinstance(store, LocalStore) else None
    try:
        with closing(Index(path)) as index:
            try:
                return update(store, index, articles, entails, names=names)
            except sqlite3.DatabaseError as error:
                if not damaged(error):
                    raise
                index.clear()  # it holds nothing that the store does not tell
                return update(store, index, entails=entails)
    except sqlite3.Error as error:  # such as a full disk
        raise StoreError(f"{path or 'the index of claims'}: can't be read or written: {error}") from error


def update(
    store: Store,
    index: Index,
    articles: Collection[str] | None = None,
    entails: Entailing | None = None,
    *,
    names: Collection[str] = (),
) -> set[str] | None:
    """`corroborate` with an index that the caller keeps.

    Args:
        store: as for `corroborate`.
        index: what is known from the last time; empty, or of another state of the store, it is made anew.
        articles: as for `corroborate`.
        entails: as for `corroborate`.
        names: as for `corroborate`.
    """
    now, judged = times(store), _judged(store)
    known = index.version.startswith(f"{_comparison()}-") and index.version == _stored_version(store)
    if articles is None or not known:
        _whole(store, index, now, judged, entails)
        return None
    bodies = [name for name in names if is_body(name)]
    return _some(store, index, now, judged, _Changed(set(articles), bodies), entails)


def in_step(store: Store) -> bool:
    """Whether the layer that a store holds is that of the articles and judgements that it holds now.

    Raises:
        StoreError: the store can't be read.
    """
    now, version = times(store), _stored_version(store)
    return version == _version(now, _judged(store)) or not (now or version)


_Judged = set[tuple[str, str, str, str]]


def _judged(store: Store) -> _Judged:
    return {(one.one, one.other, str(one.relation), one.why) for one in judgements(store)}


class _Changed(NamedTuple):
    """Articles that changed, and outlets and other bodies that are another entity since, by IRI."""

    articles: set[str]
    bodies: list[str]


def _whole(
    store: Store, index: Index, now: Mapping[str, str], judged: _Judged, entails: Entailing | None
) -> None:
    index.clear()
    index.begin()
    index.set_judged(judged)
    fresh = _take_in(store, index, now, judged)
    find_copies(store, index, None)
    compare_new(index, fresh, entails)
    layer = layer_of(index, partial(identity, store), None)
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
    given: _Changed,
    entails: Entailing | None,
) -> set[str]:
    """Only what changed, and what hangs together with it."""
    before = index.times()
    changed = {article for article, time in now.items() if before.get(article) != time}
    changed |= (before.keys() - now.keys()) | (given.articles & (now.keys() | before.keys()))
    rejudged = {claim for one in judged ^ index.judged() for claim in one[:2]}
    changed |= index.articles_of(rejudged)
    index.begin()
    around = _with_copies(index, changed)
    start = index.numbers(articles=around, claims=index.claims_of(given.bodies))
    touched = closed(start, lambda some: _next_to(index, some))
    claims = set(index.claims(touched))
    said = {one.iri for _, one in index.said(claims)}
    index.set_judged(judged)
    index.remove(changed & before.keys())
    fresh = _take_in(store, index, changed & now.keys(), judged)
    find_copies(store, index, changed & now.keys())
    compare_new(index, fresh, entails)
    around |= _with_copies(index, changed)
    start = index.numbers(articles=around, claims=claims)
    touched = closed(start, lambda some: _next_to(index, some))
    layer = layer_of(index, partial(identity, store), touched, around & now.keys())
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


def _with_copies(index: Index, articles: set[str]) -> set[str]:
    """Articles, their copies, and the copies of these: the order of copies rests on who credits whom."""
    near = articles | {end for pair in index.copies(articles) for end in pair[:2]}
    return near | {end for pair in index.copies(near) for end in pair[:2]}


def _next_to(index: Index, numbers: Collection[int]) -> set[int]:
    """The statements that are the same as these by words, copied text or judgement."""
    found = {
        end for one, other, decision in index.decisions(numbers)
        if decision.relation is Relation.SAME for end in (one, other)
    }  # fmt: skip
    claims = index.claims(numbers)
    found |= index.numbers(claims={end for pair in index.links(claims) for end in pair})
    joined = {end for one in index.judged() if claims.keys() & set(one[:2]) for end in one[:2]}
    return found | index.numbers(claims=joined)


def _version(now: Mapping[str, str], judged: _Judged) -> str:
    """A hash of all that the layer rests on, after one of how claims are compared."""
    parts = (
        *(f"{name} {time}" for name, time in sorted(now.items())),
        *map(str, sorted(judged)),
    )
    digest = hashlib.sha256("\n".join(parts).encode("utf-8")).hexdigest()
    return f"{_comparison()}-{digest}"


def _comparison() -> str:
    """What tells the comparison that ships from one by other rules or with other weights."""
    return hashlib.sha256(f"{_METHOD} {_weights()}".encode()).hexdigest()[:16]


@cache
def _weights() -> str:
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
    return {found for (found,) in rows_about(store, query, things)}
