"""What the articles of a store tell of names: of all, or of those that a few new articles touch."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from onrecord.graph.identity.model import Post, Profile
from onrecord.graph.identity.spelling import words
from onrecord.graph.model import EntityKind
from onrecord.graph.sparql import iri, literal
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import CLASSES

CROWD = 200
"""A name that stands in more articles than this is taken for a public figure's; company tells nothing."""

_KINDS = {
    str(CLASSES[kind]): kind for kind in (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OUTLET)
}
_OF_A_KIND = f"FILTER(?class IN ({', '.join(f'<{one}>' for one in _KINDS)}))"
"""As VALUES Oxigraph would read all of these classes before it looked at the few that are asked about."""

_ANY_KIND = " UNION ".join(f"{{ ?entity a <{one}> }}" for one in _KINDS)
_BATCH = 400
_NAMES = f"""
SELECT ?entity ?class ?name (COUNT(DISTINCT ?article) AS ?n) {{
  WHICH GRAPH ?article {{ ?entity a ?class ; schema:name ?name . ?article a schema:NewsArticle }} {_OF_A_KIND}
}} GROUP BY ?entity ?class ?name"""
_PRESENT = f"""
SELECT ?article ?entity {{
  WHICH GRAPH ?article {{ ?article a schema:NewsArticle . ?entity a ?class }} {_OF_A_KIND}
}}"""
_NAMED = f"""
SELECT ?article (GROUP_CONCAT(STR(?entity)) AS ?names) {{
  WHICH GRAPH ?article {{ ?article a schema:NewsArticle . {_ANY_KIND} }}
}} GROUP BY ?article"""
"""All names of an article in one row, and class by class, in half the time of a row for each name."""

_POSTS = """
SELECT ?entity ?article ?organization ?role {
  WHICH
  GRAPH ?article {
    ?membership org:member ?entity .
    OPTIONAL { ?membership org:organization ?organization }
    OPTIONAL { ?membership or:role ?role }
  }
}"""
_TEXTS = """
SELECT ?article ?text {
  WHICH GRAPH ?article { ?article a schema:NewsArticle . ?whole nif:isString ?text }
}"""
_KNOWN_EXPANSIONS = """
SELECT ?entity ?letters { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:acronym ?letters } }"""
_KEYED = """
SELECT DISTINCT ?entity { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:lookupKey ?key } }"""
_KEYS = """
SELECT DISTINCT ?key { WHICH GRAPH <urn:onrecord:resolution> { ?entity or:lookupKey ?key } }"""
KeysOf = Callable[[Profile], frozenset[str]]
_SPELLED_OUT = re.compile(r"(?:\(|, or )([A-Z][A-Z.]{1,8})(?![\w.])")
_BEFORE = 120
_TITLES = {
    **dict.fromkeys(("sen", "sens", "senators"), "senator"),
    **dict.fromkeys(("rep", "reps", "representatives", "congressman", "congresswoman"), "representative"),
    **dict.fromkeys(("gov", "govs", "governors"), "governor"),
    "presidents": "president",
    "justices": "justice",
    "chairwoman": "chairman",
    "chair": "chairman",
    "secretaries": "secretary",
    "candidates": "candidate",
    "adviser": "advisor",
}
"""Titles cut short or of several, as one."""
_DULL = frozenset(
    {
        *("the", "of", "a", "an", "and", "for", "in", "at", "to", "former", "member", "professor"),
        *("spokesman", "spokeswoman", "spokesperson"),
    }
)


@dataclass(slots=True)
class Evidence:
    """What is told of some names, or of all.

    Attributes:
        store: where it is from; company is read from it when it is asked for.
        profiles: by IRI.
        places: in which articles each name stands; those of a crowd are left out.
        posts: the affiliations of each name.
        bodies: what the organisations of these affiliations are called.
    """

    store: Store
    profiles: dict[str, Profile] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    posts: dict[str, list[Post]] = field(default_factory=lambda: defaultdict(list))
    bodies: dict[str, str] = field(default_factory=dict)
    _present: dict[str, frozenset[str]] = field(default_factory=dict)
    _known: dict[str, frozenset[str]] = field(default_factory=dict)

    def company(self, names: Collection[str], articles: Iterable[str]) -> set[str]:
        """Who else these articles name; names that are an article's own tell nothing and are left out."""
        wanted = set(articles)
        missing = wanted - self._present.keys()
        if missing:
            self._present |= dict.fromkeys(missing, frozenset()) | present(self.store, sorted(missing))
        for article in wanted - self._known.keys():
            self._known[article] = frozenset(one for one in self._present[article] if "#" not in one)
        found: set[str] = set()
        found.update(*(self._known[article] for article in wanted))
        return found.difference(names)

    def foresee(self, names: Iterable[str]) -> None:
        """Read at once what `company_of` will be asked of names; one by one takes five times as long."""
        self.company((), (article for name in names for article in self.places[name]))

    def company_of(self, names: Collection[str]) -> set[str]:
        """Who is named beside these names, in all articles that have one of them; nobody beside a crowd."""
        if sum(self.profiles[name].articles for name in names) > CROWD:
            return set()
        return self.company(names, (article for name in names for article in self.places[name]))

    def bodies_of(self, names: Iterable[str]) -> set[str]:
        """The organisations that articles state of some names, by IRI; none of a crowd's."""
        few = (name for name in names if self.profiles[name].articles <= CROWD)
        return {post.organization for name in few for post in self.posts.get(name, ()) if post.organization}

    def roles(self, names: Iterable[str]) -> set[str]:
        """The telling words of the roles that articles state of some names; none of a crowd's."""
        few = (name for name in names if self.profiles[name].articles <= CROWD)
        return {word for name in few for word in role_words(self.posts.get(name, ()))}


def role_words(posts: Iterable[Post]) -> set[str]:
    """The telling words of roles, in lower case."""
    found = {word for post in posts for word in words(post.role or "")} - _DULL
    return {_TITLES.get(word, word) for word in found}


def everything(store: Store) -> Evidence:
    """What all articles tell; reads the whole store, about 0.2 ms an attribution."""
    evidence = Evidence(store)
    evidence._present = present(store, None)  # noqa: SLF001  # read at once
    expands: dict[str, set[str]] = defaultdict(set)
    _take_names(evidence, rows(store, _NAMES.replace("WHICH", "")))
    for article, names in evidence._present.items():  # noqa: SLF001
        for name in names:
            evidence.places[name].add(article)
    for article, text in rows(store, _TEXTS.replace("WHICH", "")):
        _expand(evidence, expands, article, text)
    _take_posts(evidence, rows(store, _POSTS.replace("WHICH", "")))
    evidence.bodies = {name: told.name for name, told in evidence.profiles.items()}
    return _with_expansions(evidence, expands)


def around(
    store: Store,
    articles: Collection[str],
    keys_of: KeysOf,
    names: Collection[str] = (),
    bound: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> Evidence:
    """What is told of the names in some articles, and of all names that share a key with one of them.

    Args:
        store: which holds a resolution of all other articles.
        articles: the IRIs of those that are new.
        keys_of: what a name is looked up by.
        names: further names; how articles spell them out is read anew.
        bound: by name those that were judged to be one with it.
    """
    evidence = Evidence(store)
    again = _spelled_out(store, names)
    texts = list(_in_batches(store, _TEXTS, "article", sorted({*articles, *again})))
    evidence._present = present(store, sorted({*articles, *again}))  # noqa: SLF001
    expands: dict[str, set[str]] = defaultdict(set)
    fresh = {name for article in articles for name in evidence._present.get(article, ())}  # noqa: SLF001
    fresh |= set(names)
    keys = {key for (key,) in _in_batches(store, _KEYS, "entity", sorted(names))}
    known: set[str] = set()
    asked: set[str] = set()
    while fresh:
        _take_names(evidence, _in_batches(store, _NAMES, "entity", sorted(fresh)))
        for name, letters in _in_batches(store, _KNOWN_EXPANSIONS, "entity", sorted(fresh - set(names))):
            expands[name].add(letters)
        if not known:
            for article, text in texts:
                _expand(evidence, expands, article, text)
        _with_expansions(evidence, expands)
        known |= fresh
        keys |= {
            key for name in fresh if name in evidence.profiles for key in keys_of(evidence.profiles[name])
        }
        fresh = {name for (name,) in _in_batches(store, _KEYED, "key", sorted(keys - asked))}
        fresh = (fresh | {other for name in known for other in bound.get(name, ())}) - known
        asked |= keys
    few = sorted(name for name, told in evidence.profiles.items() if told.articles <= CROWD)
    for article, name in standing(store, few):
        evidence.places[name].add(article)
    _take_posts(evidence, _in_batches(store, _POSTS, "entity", few))
    bodies = Evidence(store)
    places = {post.organization for posts in evidence.posts.values() for post in posts if post.organization}
    _take_names(bodies, _in_batches(store, _NAMES, "entity", sorted(places)))
    evidence.bodies = {name: told.name for name, told in bodies.profiles.items()}
    return evidence


def _spelled_out(store: Store, names: Collection[str]) -> set[str]:
    """The articles of those of these names that some article spells an acronym out as."""
    short = {name for name, _ in _in_batches(store, _KNOWN_EXPANSIONS, "entity", sorted(names))}
    return {article for article, _ in standing(store, sorted(short))}


def present(store: Store, articles: Collection[str] | None) -> dict[str, frozenset[str]]:
    """The names in each of the articles; in every article where none are given."""
    answer = (
        rows(store, _NAMED.replace("WHICH", ""))
        if articles is None
        else _in_batches(store, _NAMED, "article", articles)
    )
    return {article: frozenset(names.split()) for article, names in answer}


def standing(store: Store, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each article that has one of these names, with the name."""
    return ((article, name) for article, name in _in_batches(store, _PRESENT, "entity", names))


def _in_batches(
    store: Store, query: str, variable: str, values: Collection[str]
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for some values of a variable, a few hundred at once."""
    given = list(values)
    for start in range(0, len(given), _BATCH):
        batch = given[start : start + _BATCH]
        terms = " ".join(literal(one) if variable == "key" else iri(one) for one in batch)
        yield from rows(store, query.replace("WHICH", f"VALUES ?{variable} {{ {terms} }}"))


def _take_names(evidence: Evidence, found: Iterable[tuple[Any, ...]]) -> None:
    """Where articles differ about kind or name, what most say wins, then the first by alphabet."""
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for entity, class_, name, number in found:
        kinds[entity][class_] += int(number)
        names[entity][name] += int(number)
    for entity, counted in names.items():
        evidence.profiles[entity] = Profile(
            entity, _KINDS[_most(kinds[entity])], _most(counted), sum(counted.values())
        )


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
        for name in evidence._present.get(article, ()):  # noqa: SLF001  # one module
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
