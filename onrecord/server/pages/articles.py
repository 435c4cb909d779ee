"""The articles of the store, newest first, some at a time."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.graph.identity.named import Named, named
from onrecord.graph.identity.stored import stored
from onrecord.graph.sparql import literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import article_link
from onrecord.server.pages.parts import links_beside, part_of
from onrecord.server.pages.rendering import LONGEST, Asked, render_page
from onrecord.server.pages.titles import titles_of

ON_A_PART = 50
_MOST_OUTLETS = 200
_LIST = """
SELECT ?article (SAMPLE(?called) AS ?title) (SAMPLE(?name) AS ?outlet) (MAX(?day) AS ?date) {
  WANTED
  GRAPH ?article {
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline|rdfs:label ?called }
    OPTIONAL { ?article schema:datePublished ?day }
    OPTIONAL { ?article schema:publisher ?publisher . ?publisher schema:name ?name }
  }
} GROUP BY ?article ORDER BY DESC(?date) ?title ?article"""
_COUNT = "SELECT (COUNT(DISTINCT ?article) AS ?n) { WANTED GRAPH ?article { ?article a schema:NewsArticle } }"
_FROM = "VALUES ?node { NAMES } GRAPH ?article { ?article schema:publisher ?node } FILTER(MEANT)"
_TITLED = "GRAPH ?article { ?article schema:headline|rdfs:label ?words } FILTER(TOLD)"
_OUTLETS = """
SELECT ?outlet (MIN(?name) AS ?called) (COUNT(?article) AS ?n) {
  GRAPH ?article { ?article schema:publisher ?outlet . ?outlet schema:name ?name }
} GROUP BY ?outlet ORDER BY DESC(?n) ?called"""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list: its page, what it is called, who published it and when; empty where not known."""

    link: str
    title: str
    outlet: str
    date: str


def articles(store: Store, asked: Asked) -> str:
    """A part of the list: of all articles, or of those of an outlet or with some words in their titles."""
    words = " ".join(str(asked.get("words", "")).split())[:LONGEST]
    outlet = named(store, asked["outlet"]) if asked.get("outlet") else None
    wanted = _wanted(words, outlet)
    total = int(next(rows(store, _COUNT.replace("WANTED", wanted)))[0])
    part, parts = part_of(asked, total, ON_A_PART)
    chosen = {"outlet": outlet.entity if outlet else "", "words": words}
    return render_page(
        "site_articles.html.j2",
        asked,
        listed=listed(store, wanted=wanted, limit=ON_A_PART, offset=(part - 1) * ON_A_PART),
        outlets=outlets(store, chosen["outlet"]),
        links=links_beside("/articles", chosen, part, parts),
        total=total,
        part=part,
        parts_in_all=parts,
        **chosen,
    )


def listed(store: Store, *, wanted: str = "", limit: int, offset: int = 0) -> list[Listed]:
    """Articles, newest first, those without a date last.

    Args:
        store: the store.
        wanted: SPARQL that says of ``?article`` which ones; all, if not given.
        limit: how many.
        offset: after how many.
    """
    query = f"{_LIST.replace('WANTED', wanted)} LIMIT {limit} OFFSET {offset}"
    found = [row for row in rows(store, query) if row[0]]
    titles = titles_of(store, (row[:2] for row in found))
    return [Listed(article_link(one), titles[one], outlet or "", day or "") for one, _, outlet, day in found]


def outlets(store: Store, chosen: str) -> list[tuple[str, str]]:
    """IRI and name of each outlet that published most, by name, one for all its names; and of the chosen."""
    found = list(rows(store, _OUTLETS))
    same = stored(store, {outlet for outlet, *_ in found})
    called: dict[str, str] = {}
    for outlet, name, _ in found:
        called.setdefault(same.of(outlet), name)
    kept = [*called][:_MOST_OUTLETS]
    kept += [chosen] if chosen in called and chosen not in kept else []
    return sorted(((outlet, called[outlet]) for outlet in kept), key=lambda one: one[1].casefold())


def _wanted(words: str, outlet: Named | None) -> str:
    """SPARQL for the articles of an outlet whose titles hold each of some words."""
    told = " && ".join(f"CONTAINS(LCASE(STR(?words)), LCASE({literal(word)}))" for word in words.split())
    published = outlet.asked(_FROM) if outlet else ""
    return f"{published} {_TITLED.replace('TOLD', told) if told else ''}"
