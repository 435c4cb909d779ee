"""Who belongs where, as the page of either tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.graph.identity.named import Named
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import article_link, link_of
from onrecord.server.pages.terms import local_name
from onrecord.server.pages.titles import titles_of

_POSTS = """
SELECT DISTINCT ?member ?member_name ?organization ?organization_name ?role ?state
                ?date ?quote ?article ?title {
  GRAPH ?article {
    VALUES ?node { NAMES }
    { ?membership org:member ?node } UNION { ?membership org:organization ?node BIND(?node AS ?organization) }
    ?membership org:member ?member ; or:status ?state ; or:evidence ?span .
    ?span nif:anchorOf ?quote .
    OPTIONAL { ?member schema:name|rdfs:label ?member_name }
    OPTIONAL { ?membership or:role ?role }
    OPTIONAL { ?membership org:organization ?place }
    BIND(COALESCE(?place, ?membership) AS ?body)
    OPTIONAL { ?body schema:name ?organization_name }
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
} ORDER BY DESC(?date) DESC(?title) LIMIT 200"""


@dataclass(frozen=True, slots=True)
class Post:
    """An affiliation as the page of either side lists it.

    Attributes:
        who: the other side, by name; empty where the article names none.
        link: the other side's page; None on the page of the one who holds the post.
        role: what it is; empty where the article does not say.
        status: current, former or unknown.
        date: when the article appeared, ISO 8601; empty where it does not say.
        quote: the article's own words.
        article: what the article is called; `article_link` is its page.
    """

    who: str
    link: str | None
    role: str
    status: str
    date: str
    quote: str
    article: str
    article_link: str


def posts(store: Store, node: Named) -> list[Post]:
    """The affiliations of a person or with an organisation, the latest 200, the earliest of these first."""
    found = list(rows(store, node.asked(_POSTS)))
    titles = titles_of(store, (row[-2:] for row in found))
    return [_post(row, titles) for row in reversed(found)]


def _post(row: tuple[Any, ...], titles: Mapping[str, str]) -> Post:
    member, member_name, organization, place, role, state, date, quoted, article, _ = row
    of_organization = organization is not None
    return Post(
        who=(member_name if of_organization else place) or "",
        link=link_of(member, "person") if of_organization and member else None,
        role=role or "",
        status={"UnknownStatus": "unknown"}.get(local_name(state), local_name(state).lower()),
        date=date or "",
        quote=quoted,
        article=titles[article],
        article_link=article_link(article),
    )
