"""Invented articles that name people and organisations, some with their posts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from rdflib import Graph

from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.stored import stored
from onrecord.graph.model import Affiliation, Article, Entity, EntityKind, Reading, Span, Status
from onrecord.graph.names import find
from onrecord.graph.store.local import LocalStore
from onrecord.loaders.triples import article_graph

PLACE = ("Ada Moss", "Bo Writer", "o:Lorne Port Authority")
"""Those named in one matter."""

MADE_AT = datetime(2026, 1, 9, 12, 0, tzinfo=UTC)


def named(
    number: int,
    *names: str,
    posts: Sequence[tuple[int, int | None, str]] = (),
    text: str = "",
    publisher: str | None = None,
    author: str | None = None,
) -> Graph:
    """An article that names people, organisations ("o:…"), outlets ("w:…"), and bare surnames
    ("l:…") and bodies ("b:…") of its own.

    A post is a member's and an organisation's place among the names, None where none is stated, and a role.
    """
    article = Article(f"https://two.example/{number}", text or f"Text {number}.", f"a{number}")
    called = [*dict.fromkeys([*names, *(one for one in (publisher, author) if one is not None)])]
    entities = [_entity(f"e{place}", name) for place, name in enumerate(called)]
    affiliations = [
        Affiliation(f"e{member}", None if body is None else f"e{body}", role, Status.CURRENT, Span(0, 4))
        for member, body, role in posts
    ]
    own = None if publisher is None else f"e{called.index(publisher)}"
    wrote = () if author is None else (f"e{called.index(author)}",)
    reading = Reading("invented 1", tuple(entities), tuple(affiliations), publisher=own, authors=wrote)
    return article_graph(article, reading, made_at=MADE_AT)


def _entity(key: str, name: str) -> Entity:
    kinds = {
        "o:": EntityKind.ORGANIZATION,
        "b:": EntityKind.ORGANIZATION,
        "w:": EntityKind.OUTLET,
    }
    kind = kinds.get(name[:2], EntityKind.PERSON)
    bare = name[2:] if name[1:2] == ":" else name
    return Entity(key, kind, bare, local=name.startswith(("l:", "b:")))


def resolved(store: LocalStore, *graphs: Graph) -> Identity:
    for graph in graphs:
        store.replace(graph)
    resolve(store)
    return stored(store)


def one_entity(store: LocalStore, *names: str) -> bool:
    return len({find(store, name) for name in names}) == 1
