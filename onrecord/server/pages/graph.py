"""The page of the graph around an entity."""

from __future__ import annotations

import networkx as nx

from onrecord.errors import NotFoundError
from onrecord.exports.graph_page import graph_page
from onrecord.graph.elsewhere import compared, elsewhere
from onrecord.graph.identity.named import named
from onrecord.graph.network import Network, network
from onrecord.graph.network import about as neighbourhood
from onrecord.graph.store import Store, rows
from onrecord.server.pages.links import HOME, article_link
from onrecord.server.pages.rendering import Asked

_DRAWN = 60
_NEAR = """
SELECT DISTINCT ?article {
  VALUES ?node { NAMES }
  GRAPH ?article { ?article a schema:NewsArticle . { ?node ?p ?o } UNION { ?s ?q ?node }
                   OPTIONAL { ?article schema:datePublished ?date } }
  FILTER(MEANT)
} ORDER BY DESC(?date) LIMIT 61"""
_ALL = "SELECT ?article { GRAPH ?article { ?article a schema:NewsArticle } } LIMIT 61"


def graph(store: Store, asked: Asked) -> str:
    """The neighbourhood of an entity, or of everything where there is little, from at most 60 articles.

    Raises:
        NotFoundError: nothing in these articles has the IRI, or everything is asked for and is more.
    """
    about = named(store, asked["about"]) if asked.get("about") else None
    near = [name for (name,) in rows(store, _ALL if about is None else about.asked(_NEAR))]
    if about is None and len(near) > _DRAWN:
        raise NotFoundError("there is too much to draw at once: search for somebody, and draw what is near")
    title = "Who says what, through whom"
    if len(near) > _DRAWN:
        title = f"Who says what, in the latest {_DRAWN} articles"
    drawn = network(store, near[:_DRAWN])
    if about is not None:
        hops = asked.get("hops", "2")
        drawn = neighbourhood(drawn, about.entity, int(hops) if hops in ("1", "2", "3") else 2)
    links = {name: article_link(name).removeprefix("/") for name in near}
    return graph_page(
        drawn, title=title, article_pages=links, beside=elsewhere(store, compared(drawn)), home=HOME
    )


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
