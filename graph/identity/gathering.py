"""Reading what the articles of a store tell of names: of all, or of those that a few new articles touch."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from onrecord.graph.identity.decision import keys, lookups
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import Post, Profile
from onrecord.graph.identity.outlets import papers_beside
from onrecord.graph.identity.presence import IN_ARTICLES, KINDS, OF_A_KIND, asked, present, standing, texts
from onrecord.graph.identity.spelling import words
from onrecord.graph.model import EntityKind
from onrecord.graph.sparql import literal
from onrecord.graph.store import Store, rows

_NAMES = f"""
SELECT ?entity ?name (COUNT(?article) AS ?n) {{
  WHICH GRAPH ?article {{ ?entity schema:name ?name }} {IN_ARTICLES}
}} GROUP BY ?entity ?name"""
_CLASSES = f"""
SELECT ?entity ?class (COUNT(?article) AS ?n) {{
  WHICH GRAPH ?article {{ ?entity a ?class }} {OF_A_KIND} {IN_ARTICLES}
}} GROUP BY ?entity ?class"""
"""Both in one query would look up the class of each mention, which takes twenty times as long."""

_POSTS = """
SELECT ?entity ?article ?organization ?role {
  WHICH
  GRAPH ?article {
    ?membership org:member ?entity .
    OPTIONAL { ?membership org:organization ?organization }
    OPTIONAL { ?membership or:role ?role }
  }
}"""
_KNOWN_EXPANSIONS = """
SELECT ?entity ?letters { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:acronym ?letters } }"""
_KEYED = """
SELECT DISTINCT ?entity { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:lookupKey ?key } }"""
_KEYS = """
SELECT DISTINCT ?key { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:lookupKey ?key } }"""
_SPELLED_OUT = re.compile(r"(?:\(|, or )([A-Z][A-Z.]{1,8})(?![\w.])")
_BEFORE = 120


def everything(store: Store) -> Evidence:
    """What all articles tell; reads the whole store, about 0.2 ms an attribution."""
    evidence = Evidence(store)
    evidence.present = present(store, None)
    expands: dict[str, set[str]] = defaultdict(set)
    _take_names(evidence, *(rows(store, query.replace("WHICH", "")) for query in (_NAMES, _CLASSES)))
    for article, names in evidence.present.items():
        for name in names:
            evidence.places[name].add(article)
    for article, text in texts(store, None):
        _expand(evidence, expands, article, text)
    _take_posts(evidence, rows(store, _POSTS.replace("WHICH", "")))
    evidence.bodies = {name: told.name for name, told in evidence.profiles.items()}
    return _with_expansions(evidence, expands)


def around(
    store: Store,
    articles: Collection[str],
    names: Collection[str] = (),
    bound: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Evidence:
    """What is told of the names in some articles, and of all names that share a key with one of them.

    Args:
        store: which holds a resolution of all other articles.
        articles: the IRIs of those that are new.
        names: further names; how articles spell them out is read anew.
        bound: by name those that were judged to be one with it.
    """
    evidence = Evidence(store)
    again = _spelled_out(store, names)
    read = list(texts(store, {*articles, *again}))
    evidence.present = present(store, sorted({*articles, *again}))
    expands: dict[str, set[str]] = defaultdict(set)
    fresh = {name for article in articles for name in evidence.present.get(article, ())}
    fresh |= set(names)
    wanted = lookups(key for (key,) in asked(store, _KEYS, "entity", sorted(names)))
    known: set[str] = set()
    tried: set[str] = set()
    while fresh:
        _take_names_of(evidence, fresh)
        for name, letters in asked(store, _KNOWN_EXPANSIONS, "entity", sorted(fresh - set(names))):
            expands[name].add(letters)
        if not known:
            for article, text in read:
                _expand(evidence, expands, article, text)
        _with_expansions(evidence, expands)
        known |= fresh
        found = [evidence.profiles[name] for name in fresh if name in evidence.profiles]
        wanted |= {key for one in found for key in lookups(keys(one))}
        fresh = {name for (name,) in asked(store, _KEYED, "key", sorted(wanted - tried), literal)}
        fresh |= papers_beside(store, found)
        fresh = (fresh | {other for name in known for other in bound.get(name, ())}) - known
        tried |= wanted
    few = sorted(name for name, told in evidence.profiles.items() if told.articles <= CROWD)
    for article, name in standing(store, few):
        evidence.places[name].add(article)
    _take_posts(evidence, asked(store, _POSTS, "entity", few))
    bodies = Evidence(store)
    _take_names_of(
        bodies,
        {post.organization for posts in evidence.posts.values() for post in posts if post.organization},
    )
    evidence.bodies = {name: told.name for name, told in bodies.profiles.items()}
    return evidence


def _spelled_out(store: Store, names: Collection[str]) -> set[str]:
    """The articles of those of these names that some article spells an acronym out as."""
    short = {name for name, _ in asked(store, _KNOWN_EXPANSIONS, "entity", sorted(names))}
    return {article for article, _ in standing(store, sorted(short))}


def _take_names_of(evidence: Evidence, names: Collection[str]) -> None:
    _take_names(
        evidence, *(asked(evidence.store, query, "entity", sorted(names)) for query in (_NAMES, _CLASSES))
    )


def _take_names(
    evidence: Evidence, named: Iterable[tuple[Any, ...]], classed: Iterable[tuple[Any, ...]]
) -> None:
    """Where articles differ about kind or name, what most say wins, then the first by alphabet."""
    names, kinds = _counted(named), _counted(classed)
    for entity, counted in names.items():
        if entity in kinds:
            kind = KINDS[_most(kinds[entity])]
            evidence.profiles[entity] = Profile(entity, kind, _most(counted), sum(counted.values()))


def _counted(found: Iterable[tuple[Any, ...]]) -> dict[str, Counter[str]]:
    counted: dict[str, Counter[str]] = defaultdict(Counter)
    for entity, value, number in found:
        counted[entity][value] += int(number)
    return counted


def _most(counted: Counter[str]) -> str:
    return min(counted, key=lambda value: (-counted[value], value))


def _take_posts(evidence: Evidence, found: Iterable[tuple[Any, ...]]) -> None:
    for entity, article, organization, role in sorted(found, key=str):
        evidence.posts[entity].append(Post(entity, article, organization, role))


def _expand(evidence: Evidence, expands: dict[str, set[str]], article: str, text: str) -> None:
    """Take note of "World Health Organization (WHO)" and "World Health Organization, or WHO," in a text."""
    for found in _SPELLED_OUT.finditer(text):
        letters = found[1].replace(".", "").lower()
        written = text[max(0, found.start() - _BEFORE) : found.start()]
        if written.rstrip()[-2:].isupper():  # a dateline: NEW YORK (AP)
            continue
        before = words(written)
        for name in evidence.present.get(article, ()):
            told = evidence.profiles.get(name)
            if told is None or told.kind is EntityKind.PERSON:
                continue
            long = words(told.name)
            if len(long) > 1 and before[-len(long) :] == long:
                expands[name].add(letters)


def _with_expansions(evidence: Evidence, expands: dict[str, set[str]]) -> Evidence:
    for name, letters in expands.items():
        if name in evidence.profiles:
            evidence.profiles[name] = replace(evidence.profiles[name], expands=frozenset(letters))
    return evidence
