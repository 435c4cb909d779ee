"""Whatever bears some words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.graph.counting import commonest
from onrecord.graph.headings import titles
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.named import called, labels
from onrecord.graph.identity.stored import stored
from onrecord.graph.network.shape import SOURCES
from onrecord.graph.sparql import filled, literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import facts_of, rows
from onrecord.server.pages.links import link_of
from onrecord.server.pages.posts import posts_held
from onrecord.server.pages.rendering import LONGEST, Asked, render_page
from onrecord.server.pages.terms import KINDS
from onrecord.server.pages.titles import titles_of

_IN_A_GROUP = 50
_LOOKED_AT = 400
_SHOWN = ("person", "outlet", "organization", "unnamed", "article")
_NAMED = """
SELECT DISTINCT ?x ?words {
  VALUES ?property { schema:name schema:alternateName rdfs:label schema:headline }
  ?x ?property ?words
  FILTER(IF(TOLD, !STRSTARTS(STRAFTER(STR(?x), "#"), "c"), false))
} LIMIT LOOKED_AT"""
_CLAIMS = """
SELECT DISTINCT ?x ?words {
  VALUES ?property { schema:text rdfs:label }
  ?x ?property ?words
  FILTER(IF(TOLD, STRSTARTS(STRAFTER(STR(?x), "#"), "c"), false))
} LIMIT LOOKED_AT"""
"""Claims are told by their IRIs, ``#c1``, once the words fit: other ways or orders take twice as long."""

_TOLD = "CONTAINS(LCASE(STR(?words)), LCASE(WORD))"
_KINDS = "SELECT DISTINCT ?x ?kind { VALUES ?x { SOME } ?x a ?kind }"
_SPEAKERS = """
SELECT DISTINCT ?x ?who {
  VALUES ?x { SOME }
  ?utterance or:claim ?x ; or:speaker ?speaker .
  ?speaker schema:name|rdfs:label ?who
}"""


@dataclass(frozen=True, slots=True)
class _Line:
    """One thing as the page lists it: its page, its name, what tells it from others, in how many articles."""

    link: str
    label: str
    quiet: str
    articles: int


@dataclass(frozen=True, slots=True)
class _Found:
    """What bears the words: its kind, IRI, the words that do, and for a claim who says it."""

    kind: str
    node: str
    words: str
    who: str | None


@dataclass(frozen=True, slots=True)
class _Names:
    """What found things are called: entities under all their names, and what else tells sources apart.

    Attributes:
        same: which entity each name is.
        entities: what articles call an entity, by its IRI, with the number of articles.
        articles: the titles of articles, by IRI.
        posts: the post that most articles give a person, by the IRI of the entity.
    """

    same: Identity
    entities: Mapping[str, Counter[str]]
    articles: Mapping[str, str]
    posts: Mapping[str, str]


def search(store: Store, asked: Asked) -> str:
    """Whatever bears the words, grouped by kind."""
    words = " ".join(asked.get("q", "").split())[:LONGEST]
    found = _found(store, words)
    groups = _grouped(found, _names(store, found), words.casefold())
    shown = {kind: sorted(group, key=_nearest(words)) for kind, group in groups.items()}
    cut = any(
        number >= _LOOKED_AT for number in Counter(one.kind == "claim" for one in found).values()
    ) or any(len(group) >= _IN_A_GROUP for group in shown.values())
    return render_page("site_search.html.j2", asked, words=words, groups=shown, cut=cut)


def _found(store: Store, words: str) -> list[_Found]:
    """What bears each of the words, claims last."""
    if not words:
        return []
    told = " && ".join(filled(_TOLD, WORD=literal(word)) for word in words.split())
    named, claims = (
        list(rows(store, filled(query, TOLD=told, LOOKED_AT=str(_LOOKED_AT)))) for query in (_NAMED, _CLAIMS)
    )
    kinds = facts_of(store, _KINDS, (node for node, _ in named))
    speakers = facts_of(store, _SPEAKERS, (node for node, _ in claims))
    found = [_Found(kind, node, label, None) for node, label in named for kind in _shown(kinds.get(node, ()))]
    known_as = called(store, {node for node, _ in claims})
    return found + [
        _Found("claim", node, words, next(iter(speakers.get(node, ())), None))
        for node, words in sorted(known_as.items())
    ]


def _shown(classes: Iterable[str]) -> list[str]:
    """The kinds of a node that the page lists, a person's first."""
    found = {KINDS.get(one) for one in classes}
    return [kind for kind in _SHOWN if kind in found]


def _names(store: Store, found: Sequence[_Found]) -> _Names:
    nodes = {one.node for one in found if one.kind in SOURCES}
    same = stored(store, nodes)
    places = {_article(one.node) for one in found if one.kind in SOURCES and "#" in one.node}
    return _Names(
        same,
        labels(store, {same.of(node) for node in nodes}),
        titles_of(store, {**dict.fromkeys(places), **titles(store, places)}.items()),
        posts_held(store, {one.node: same.of(one.node) for one in found if one.kind == "person"}),
    )


def _grouped(found: Sequence[_Found], names: _Names, words: str) -> dict[str, list[_Line]]:
    """The lines of each kind, an entity once, as what its own name is, `_IN_A_GROUP` of a kind at most."""
    groups: dict[str, dict[str, _Line]] = {}
    own: dict[str, str] = {}
    for one in found:
        own.setdefault(one.node, one.kind)
    for one in found:
        entity = names.same.of(one.node)
        kind = own.get(entity, one.kind)
        group = groups.setdefault(kind, {})
        if entity not in group and len(group) < _IN_A_GROUP:
            group[entity] = _line(replace(one, kind=kind), entity, names, words)
    return {kind: list(group.values()) for kind, group in groups.items()}


def _line(one: _Found, entity: str, names: _Names, words: str) -> _Line:
    told = names.entities.get(entity, Counter())
    name = commonest(told) if told else one.words
    bears = name == one.words or all(word in name.casefold() for word in words.split())
    also = "" if bears else f"also {one.words}"
    place = names.articles.get(_article(entity), "") if one.kind in SOURCES else ""
    post = names.posts.get(entity, "") if one.kind == "person" else ""
    quiet = one.who or " · ".join(filter(None, (also, post, place)))
    return _Line(link_of(entity, one.kind), name, quiet, told.total())


def _article(node: str) -> str:
    """The article that a node is a part of."""
    return node.partition("#")[0]


def _nearest(words: str) -> Callable[[_Line], tuple[bool, bool, int, bool, int, str]]:
    """What has them side by side as whole words first, then what is in more articles, begins so, is short."""
    wanted = words.casefold()
    whole = re.compile(rf"(?<!\w){re.escape(wanted)}(?!\w)")

    def place(one: _Line) -> tuple[bool, bool, int, bool, int, str]:
        label = one.label.casefold()
        begins = label.startswith(wanted)
        return not whole.search(label), wanted not in label, -one.articles, not begins, len(label), one.label

    return place
