"""The page of the graph around an entity."""

from __future__ import annotations

import networkx as nx

from onrecord.errors import NotFoundError
from onrecord.exports.drawing import DRAW_ALL_UP_TO
from onrecord.exports.graph_page import graph_page
from onrecord.graph.counterparts import compared, counterparts
from onrecord.graph.headings import headings
from onrecord.graph.identity.named import Named, named
from onrecord.graph.network.building import network
from onrecord.graph.network.selection import neighbourhood
from onrecord.graph.network.shape import Network, called
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import ABOUT, HOME, article_link
from onrecord.server.pages.rendering import Asked

_DRAWN = 60
_NEAR = """
SELECT DISTINCT ?article {
  { SELECT DISTINCT ?article ?node {
      { VALUES ?node { NAMES } GRAPH ?article { ?node ?p ?o } }
      UNION { VALUES ?node { NAMES } GRAPH ?article { ?s ?q ?node } }
    } }
  OPTIONAL { GRAPH ?article { ?article a ?class } }
  OPTIONAL { GRAPH ?article { ?article schema:datePublished ?date } }
  FILTER(?class = schema:NewsArticle && MEANT)
} ORDER BY DESC(?date) ?article LIMIT 61"""
"""Where the names stand is asked first, and of these places alone the rest, not of all articles."""

_HELD = "ASK { GRAPH ARTICLE { ARTICLE a schema:NewsArticle } }"
_LATEST = """
SELECT ?article {
  GRAPH ?article { ?article a schema:NewsArticle . OPTIONAL { ?article schema:datePublished ?date } }
} ORDER BY DESC(?date) ?article LIMIT 61"""


def graph(store: Store, asked: Asked) -> str:
    """The graph of an article, the neighbourhood of an entity, or everything; from 60 articles at most.

    Raises:
        NotFoundError: nothing in these articles has the IRI, or no article has.
    """
    about = named(store, asked["about"]) if asked.get("about") else None
    near = _near(store, asked.get("article"), about)
    drawn = network(store, near[:_DRAWN])
    node = None if about is None else about.entity
    if node is not None:
        drawn = _around(drawn, node, asked.get("hops"))
    return graph_page(
        drawn,
        title=_title(store, near, asked.get("article"), None if node is None else called(drawn, node)),
        article_pages={name: article_link(name).removeprefix("/") for name in near},
        beside=counterparts(store, compared(drawn)),
        home=HOME,
        opened=node,
        about_page=ABOUT.removeprefix("/"),
    )


def _around(network: Network, node: str, hops: str | None) -> Network:
    """What is near a node: as far as is asked, else two steps where that can all be drawn, else one."""
    if hops in {"1", "2", "3"}:
        return neighbourhood(network, node, int(hops))
    near = neighbourhood(network, node, 2)
    return near if len(near) <= DRAW_ALL_UP_TO else neighbourhood(network, node, 1)


def _near(store: Store, article: str | None, about: Named | None) -> list[str]:
    """The articles that are drawn, the latest first; one more than that where there are more."""
    if article:
        if not bool(store.query(_HELD.replace("ARTICLE", iri(article)))):
            raise NotFoundError(f"<{article}>: the store holds no such article")
        return [article]
    return [name for (name,) in rows(store, _LATEST if about is None else about.asked(_NEAR))]


def _title(store: Store, near: list[str], article: str | None, about: str | None) -> str:
    if article:
        return f"Who says what, in “{headings(store, [article])[article]}”"
    whom = f", around {about}" if about else ""
    if len(near) > _DRAWN:
        return f"Who says what{whom}, in the latest {_DRAWN} articles"
    return f"Who says what{whom or ', through whom'}"


def warm() -> None:
    """Do once what the first graph page of a process does: import SciPy, parse the templates (half a second).

    A process that draws for longer than its slice is not used again, so each would have to do it anew.
    """
    tiny: Network = nx.MultiDiGraph()
    for name in "abc":
        tiny.add_node(name, kind="person", label=name)
    for source, target in ("ab", "bc", "ca"):
        tiny.add_edge(source, target, kind="quotes")
    graph_page(tiny)
