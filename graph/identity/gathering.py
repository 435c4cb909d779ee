"""Reading what the articles of a store tell of names: of all, or of those that a few new articles touch."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from types import MappingProxyType
from typing import Any

from onrecord.graph.counting import commonest, counted
from onrecord.graph.identity.ambiguous import written
from onrecord.graph.identity.ambiguous.outlets import papers_beside
from onrecord.graph.identity.blocking import keys, lookups
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import Post, Profile
from onrecord.graph.identity.presence import IN_ARTICLES, KINDS, OF_A_KIND, asked, present, standing, texts
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.model import EntityKind
from onrecord.graph.sparql import literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows

_NAMES = f"""
SELECT ?entity ?name (COUNT(?article) AS ?n) {{
  WHICH GRAPH ?article {{ ?entity schema:name ?name }} {IN_ARTICLES}
}} GROUP BY ?entity ?name"""
_CLASSES = f"""
SELECT ?entity ?class (COUNT(?article) AS ?n) {{
  WHICH GRAPH ?article {{ ?entity a ?class }} {OF_A_KIND} {IN_ARTICLES}
}} GROUP BY ?entity ?class"""
"""Both in one query would look up the class of each mention, which takes twenty times as long."""

_PUBLISHERS = "SELECT DISTINCT ?entity { WHICH GRAPH ?article { ?article schema:publisher ?entity } }"
_TOLD_OF_NAMES = (_NAMES, _CLASSES, _PUBLISHERS)

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
_KNOWN = """
SELECT ?entity ?told {
  WHICH GRAPH <urn:onrecord:resolution> { ?entity or:acronym|or:lookupKey ?told }
  FILTER(!CONTAINS(?told, ":") || REGEX(?told, "^[bdfgiqrwxyS]:"))
}"""
"""Acronyms, and keys of what texts write for a name: other keys come of the name itself."""
_NONE: frozenset[str] = frozenset()
_SPELLED_OUT = re.compile(r"(?:\(|, or )([A-Z][A-Z.]{1,8})(?![\w.])")
_BEFORE = 120


@dataclass(slots=True)
class _Read:
    """What texts tell of names beyond that they stand in them, kept in the profiles of the evidence.

    Attributes:
        evidence: which is added to.
        longer: by short body the keys of the longer names that all of its articles read so far have for it.
        read: the articles that were read.
        known: the same as `longer` from former articles, of people too.
    """

    evidence: Evidence
    longer: dict[str, frozenset[str]] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    known: dict[str, frozenset[str]] = field(default_factory=dict)

    def recall(self, told: Iterable[tuple[str, str]]) -> None:
        """Take what former articles told: acronyms, and keys of longer names."""
        found: dict[str, set[str]] = defaultdict(set)
        for name, one in told:
            found[name].add(one)
        for name, held in found.items():
            self.known[name] = frozenset(one for one in held if ":" in one)
            self._put(name, expands=frozenset(held) - self.known[name], written=self.known[name])

    def take(self, article: str, text: str, *, new: bool = True) -> None:
        """Read an article; whom it means by bare names only if it is new, since others may be left out."""
        profiles, beside = self.evidence.profiles, self.evidence.present.get(article, frozenset())
        told = {name: profiles[name] for name in beside if name in profiles}
        self.read.add(article)
        self._expand(text, told)
        for name, one in told.items():
            if new and written.is_bare(one) and name.startswith(f"{article}#"):
                called = [other.name for other in told.values() if other.kind is EntityKind.PERSON]
                self._put(name, written=written.of_person(text, one.name, called))
            elif written.is_short_body(name):
                found = written.of_body(text, name, beside)
                self.longer[name] = self.longer.get(name, found) & found

    def settle(self, places: Mapping[str, Collection[str]]) -> None:
        """Keep of short bodies what all articles that have them tell, read now or before."""
        for name, found in self.longer.items():
            before = found if self.read.issuperset(places[name]) else self.known.get(name, _NONE)
            few = len(places[name]) <= written.FEW
            self._put(name, written=found & before if few else frozenset())

    def _expand(self, text: str, told: Mapping[str, Profile]) -> None:
        """Take note of "World Health Organization (WHO)" and "World Health Organization, or WHO,"."""
        for found in _SPELLED_OUT.finditer(text):
            letters = found[1].replace(".", "").lower()
            near = text[max(0, found.start() - _BEFORE) : found.start()]
            if near.rstrip()[-2:].isupper():  # a dateline: NEW YORK (AP)
                continue
            before = words(near)
            for name, one in told.items():
                long = words(one.name)
                spelled = len(long) > 1 and before[-len(long) :] == long
                if spelled and one.kind is not EntityKind.PERSON:
                    self._put(name, expands=frozenset({letters}))

    def _put(
        self, name: str, *, expands: frozenset[str] = _NONE, written: frozenset[str] | None = None
    ) -> None:
        told = self.evidence.profiles.get(name)
        if told is not None:
            kept = told.written if written is None else written
            self.evidence.profiles[name] = replace(told, expands=told.expands | expands, written=kept)


def everything(store: Store) -> Evidence:
    """What all articles tell; reads the whole store, about 0.2 ms an attribution."""
    evidence = Evidence(store)
    evidence.present = present(store, None)
    _take_names(evidence, *(rows(store, query.replace("WHICH", "")) for query in _TOLD_OF_NAMES))
    for article, names in evidence.present.items():
        for name in names:
            evidence.places[name].add(article)
    read = _Read(evidence)
    for article, text in texts(store, None):
        read.take(article, text)
    read.settle(evidence.places)
    _take_posts(evidence, rows(store, _POSTS.replace("WHICH", "")))
    evidence.bodies = {name: told.name for name, told in evidence.profiles.items()}
    return evidence


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
    whole = sorted({*articles, *_told_in(store, names)})
    evidence.present = present(store, whole)
    fresh = {name for article in articles for name in evidence.present.get(article, ())} | {*names}
    read = _Read(evidence)
    own = {name for name in names if "#" in name and name.partition("#")[0] not in articles}
    _take_known(read, fresh, anew={*names} - own)  # what an article tells of its own name is as before
    for article, text in texts(store, whole):
        read.take(article, text, new=article in articles)
    lost = (key for (key,) in asked(store, _KEYS, "entity", sorted(names)))
    _take_all_alike(read, fresh, lookups(chain(lost, _settled(read))), bound)
    _take_places_and_posts(evidence)
    return evidence


def _take_known(read: _Read, names: Collection[str], *, anew: Collection[str] = ()) -> None:
    """Names with what former articles told of them, but for those of which all texts are read anew."""
    _take_names_of(read.evidence, names)
    read.recall(asked(read.evidence.store, _KNOWN, "entity", sorted({*names} - {*anew})))


def _settled(read: _Read) -> list[str]:
    """Settle what texts tell of short bodies; gives the keys that any of these had before."""
    short = sorted(name for name in read.longer if name in read.evidence.profiles)
    read.settle(_places(standing(read.evidence.store, short)))
    return [key for name in short for key in read.known.get(name, ())]


def _take_all_alike(
    read: _Read, names: Collection[str], wanted: Collection[str], bound: Mapping[str, Collection[str]]
) -> None:
    """All names that are looked up by these keys or share one with these names, and so on with those."""
    evidence = read.evidence
    fresh, known, tried = {*names}, {*names}, set[str]()
    keyed = {*wanted}
    while fresh:
        found = [evidence.profiles[name] for name in fresh if name in evidence.profiles]
        keyed |= {key for one in found for key in lookups(keys(one))}
        fresh = {name for (name,) in asked(evidence.store, _KEYED, "key", sorted(keyed - tried), literal)}
        fresh |= papers_beside(evidence, found)
        fresh = (fresh | {other for name in known for other in bound.get(name, ())}) - known
        tried |= keyed
        known |= fresh
        _take_known(read, fresh)


def _take_places_and_posts(evidence: Evidence) -> None:
    """Of all but a crowd's names the articles and posts, and what the bodies of these are called."""
    few = sorted(name for name, told in evidence.profiles.items() if told.articles <= CROWD)
    for article, name in standing(evidence.store, few):
        evidence.places[name].add(article)
    _take_posts(evidence, asked(evidence.store, _POSTS, "entity", few))
    bodies = Evidence(evidence.store)
    posts = (post for held in evidence.posts.values() for post in held)
    _take_names_of(bodies, {post.organization for post in posts if post.organization})
    evidence.bodies = {name: told.name for name, told in bodies.profiles.items()}


def _told_in(store: Store, names: Collection[str]) -> set[str]:
    """The articles of those of these names of which articles' texts may tell what they are short for."""
    short = {name for name, _ in asked(store, _KNOWN_EXPANSIONS, "entity", sorted(names))}
    found = _places(standing(store, sorted(short | set(filter(written.is_short_body, names)))))
    return {
        one
        for name, articles in found.items()
        if name in short or len(articles) <= written.FEW
        for one in articles
    }


def _places(found: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    places: dict[str, set[str]] = defaultdict(set)
    for article, name in found:
        places[name].add(article)
    return places


def _take_names_of(evidence: Evidence, names: Collection[str]) -> None:
    some = sorted(names)
    _take_names(evidence, *(asked(evidence.store, query, "entity", some) for query in _TOLD_OF_NAMES))


def _take_names(
    evidence: Evidence,
    named: Iterable[tuple[Any, ...]],
    classed: Iterable[tuple[Any, ...]],
    publishing: Iterable[tuple[Any, ...]],
) -> None:
    """Where articles differ about kind or name, what most say wins, then the first by alphabet."""
    names, kinds, publishers = counted(named), counted(classed), {entity for (entity,) in publishing}
    for entity, told in names.items():
        if entity in kinds:
            kind = KINDS[commonest(kinds[entity])]
            evidence.profiles[entity] = Profile(
                entity, kind, commonest(told), told.total(), publishes=entity in publishers
            )


def _take_posts(evidence: Evidence, found: Iterable[tuple[Any, ...]]) -> None:
    for entity, article, organization, role in sorted(found, key=str):
        evidence.posts[entity].append(Post(entity, article, organization, role))
