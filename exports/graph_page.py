"""The graph page: who says what, through whom? One HTML file that opens offline."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from importlib import resources
from typing import Any, Unpack

import networkx as nx
import pyvis.network

from onrecord.errors import ArgumentError
from onrecord.exports.clusters import overview
from onrecord.exports.counterparts import BesideList, Places, beside_lists, on_pages
from onrecord.exports.drawing import (
    CLAIMS,
    CLUSTER_FROM,
    DRAW_AT_MOST,
    drawn_nodes,
    lane,
    speakers,
    tie_graph,
)
from onrecord.exports.layout import lane_orders, map_positions
from onrecord.exports.page import Page, asset, page_link, render, script_json, web_link
from onrecord.graph.counterparts import Counterparts, compared, counterparts
from onrecord.graph.credibility.admiralty import DIGITS, LETTERS
from onrecord.graph.names import find
from onrecord.graph.network.building import network as network_of
from onrecord.graph.network.selection import Part, node_named, select
from onrecord.graph.network.shape import Network
from onrecord.graph.store.protocol import Store

# pyvis ships this version; nothing of it needs eval, innerHTML or a style sheet of its own.
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = (
    "theme.js",
    "graph_record.js",
    "graph_time.js",
    "graph_state.js",
    "graph_shapes.js",
    "graph_labels.js",
    "graph_canvas.js",
    "view_lanes.js",
    "view_map.js",
    "view_matrix.js",
    "view_table.js",
    "view_timeline.js",
    "graph_path.js",
    "graph_evidence.js",
    "graph_panel.js",
    "graph_legend.js",
    "graph_search.js",
    "graph_svg.js",
    "graph_save.js",
    "graph_page.js",
)
# Said once for each article, by the claim and the quote themselves, or by what is beside the claim.
_SAID_ELSEWHERE = frozenset(
    {"article_title", "outlet", "date", "content", "evidence", "group", "contradicts"}
)


class View(StrEnum):
    """What the page shows first."""

    LANES = "lanes"
    MAP = "map"
    MATRIX = "matrix"
    TIMELINE = "timeline"
    TABLE = "table"


class RecordNetwork(pyvis.network.Network):  # type: ignore[misc] # pyvis has no types
    """A pyvis network that renders by OnRecord's own template.

    pyvis looks through all nodes and edges whenever one is added, and its page loads scripts from elsewhere.

    Attributes:
        articles: by IRI, what the page says of an article: title, outlet, date, address and page.
        title: the heading of the page.
        view: what the page shows first; None leaves it to its size.
        beside: by the IRI of a claim, what the record has beside it.
        home: where the pages begin, and what that is called; None where this is the only one.
        opened: the node that the page opens with, unless its address says another; None for none.
        about: what an address of a page about a node begins with, before its IRI; None where there are none.
    """

    def __init__(self, title: str, view: View | None = None) -> None:
        super().__init__(directed=True)
        self.title = title
        self.view = view
        self.articles: dict[str, dict[str, Any]] = {}
        self.beside: dict[str, tuple[BesideList, ...]] = {}
        self.home: tuple[str, str] | None = None
        self.opened: str | None = None
        self.about: str | None = None

    def add_node(self, n_id: str, label: str, **options: Any) -> None:  # noqa: ANN401 - any pyvis option
        """Add a node, or replace the one with this id, in constant time."""
        if n_id not in self.node_map:
            self.node_ids.append(n_id)
            self.nodes.append(self.node_map.setdefault(n_id, {}))
        self.node_map[n_id].update({"id": n_id, "label": label, **options})

    def add_edge(self, source: str, to: str, **options: Any) -> None:  # noqa: ANN401 - any pyvis option
        """Add an edge in constant time; parallel edges are kept.

        Raises:
            KeyError: one of the ends is not in the network.
        """
        if source not in self.node_map or to not in self.node_map:
            raise KeyError(source if source not in self.node_map else to)
        self.edges.append({"from": source, "to": to, **options})

    def generate_html(self, *_: object, **__: object) -> Page:
        """The page as one HTML file, which makes no request; pyvis's own arguments are ignored."""
        record = {
            "view": self.view,
            "opened": self.opened,
            "about": self.about,
            "articles": self.articles,
            "nodes": self.nodes,
            "edges": self.edges,
            "admiralty": {**LETTERS, **DIGITS},
        }
        page = render(
            "graph.html.j2",
            style=asset("tokens.css") + asset("elsewhere.css") + asset("graph.css"),
            scripts=[_vis_network(), "\n".join(map(asset, _SCRIPTS))],
            title=self.title,
            record=script_json(record),
            beside=self.beside,
            home=self.home,
            empty=not self.nodes,
        )
        self.html = page
        return page


def graph_page(  # noqa: PLR0913 - each is an option of its own, by name
    record: Network | Store,
    *,
    title: str = "Who says what, through whom",
    article_pages: Mapping[str, str] | None = None,
    view: View | str | None = None,
    max_nodes: int = DRAW_AT_MOST,
    beside: Mapping[str, Counterparts] | None = None,
    home: tuple[str, str] | None = None,
    opened: str | None = None,
    about_page: str | None = None,
    **part: Unpack[Part],
) -> Page:
    """A network or store as an interactive page: lanes, map, matrix, timeline and table in one HTML file.

    All of the part that is asked for is embedded and can be searched; what is too much to be read at once is
    not drawn, and the page says so. The layout is computed here and is the same for the same network.

    Args:
        record: a store, or nodes and edges as `onrecord.graph.network.shape` has them. It is not changed.
        title: the heading.
        article_pages: relative path or http(s) URL of the article page, by the article's IRI.
        view: the view to open with; without one, lanes up to 150 nodes drawn, else the map.
        max_nodes: how many nodes to draw at most, where there are more than that and more than 400.
        beside: what the record has beside a claim, by its IRI, as `graph.counterparts` finds it; where
            it is not given, it is looked up in a store.
        home: the address of the page that leads to this one, relative or on the web, and what it is called.
        opened: the node that the page opens with; the one it is about, if not given.
        about_page: what an address of a page about a node begins with, before its IRI.
        **part: `about`, `hops`, `of`, `since` and `until`, as `selection.select` takes them.

    Returns:
        The HTML, to be written as UTF-8; Jupyter shows it.

    Raises:
        KeyError: a node lacks "kind" or "label", or an edge lacks "kind".
        NotFoundError: nothing bears the name in `about`.
        ArgumentError: `view` or `of` names none, `hops` is less than 0, or a day is none.
    """
    if part.get("about") is not None and not isinstance(record, nx.Graph):
        part = {**part, "about": find(record, str(part["about"]))}
    network = _wanted(record, part)
    if beside is None and not isinstance(record, nx.Graph):
        beside = counterparts(record, compared(network))
    drawing = RecordNetwork(title, None if view is None else _view(view))
    drawing.home = home
    drawing.opened = opened or _about(network, part)
    drawing.about = about_page
    _add_record(drawing, network, max_nodes)
    pages = article_pages or {}
    for *_, attributes in (*network.edges(data=True), *network.nodes(data=True)):
        _note_article(drawing.articles, attributes, pages)
    places = Places(article=on_pages(pages))
    drawing.beside = {
        claim: beside_lists(found, places) for claim, found in (beside or {}).items() if claim in network
    }
    return drawing.generate_html()


def _view(named: str) -> View:
    if named not in list(View):
        raise ArgumentError(f"{named!r} is no view (known: {', '.join(View)})")
    return View(named)


def _add_record(drawing: RecordNetwork, network: Network, max_nodes: int) -> None:
    """All nodes and edges, with the places of those to draw, and the clusters where there are too many."""
    clustered = overview(network, max_nodes) if len(network) > CLUSTER_FROM else None
    places = _places(clustered or network, max_nodes)
    talking = speakers(network)
    disputed = {
        target for _, target, attributes in network.edges(data=True) if attributes["kind"] == "disputes"
    }
    for node, attributes in network.nodes(data=True):
        told = {
            "lane": lane(attributes, speaks=node in talking),
            "speaks": node in talking,
            "disputed": node in disputed,
            **places.get(node, {}),
            **dict.fromkeys(_SAID_ELSEWHERE),
        }
        drawing.add_node(node, **_stated({**attributes, **told}))
    if clustered is not None:
        _add_clusters(drawing, clustered, places)
    for source, target, attributes in network.edges(data=True):
        edge = {key: value for key, value in attributes.items() if key not in _SAID_ELSEWHERE}
        drawing.add_edge(source, target, **_stated({"kind": attributes["kind"], **edge}))


def _add_clusters(
    drawing: RecordNetwork, clustered: Network, places: Mapping[str, Mapping[str, float]]
) -> None:
    """Clusters with their places, and the edges that only an overview has."""
    for node, attributes in clustered.nodes(data=True):
        if attributes["kind"] == "cluster":
            told: dict[str, Any] = {**attributes, "lane": CLAIMS, **places.get(node, {})}
            drawing.add_node(node, **told)
    for source, target, attributes in clustered.edges(data=True):
        drawing.add_edge(source, target, **attributes)


def _wanted(record: Network | Store, part: Part) -> Network:
    if isinstance(record, nx.Graph):
        return select(record, **part) if part else record
    return select(network_of(record), **part)


def _about(network: Network, part: Part) -> str | None:
    """The node that the network is the neighbourhood of."""
    name = part.get("about")
    return None if name is None else node_named(network, name)


def _places(network: Network, max_nodes: int) -> dict[str, dict[str, float]]:
    """By drawn node: x and y on the map, and the order in its lane."""
    drawn = drawn_nodes(network, max_nodes)
    ties = tie_graph(network, drawn)
    talking = speakers(network)
    lanes = {node: lane(network.nodes[node], speaks=node in talking) for node in drawn}
    bare = frozenset(node for node in drawn if network.nodes[node].get("unattributed"))
    orders = lane_orders(ties, lanes, bare)
    points = map_positions(ties, {node: str(network.nodes[node]["label"]) for node in drawn})
    return {node: {"x": x, "y": y, "order": orders[node]} for node, (x, y) in points.items()}


def _stated(attributes: Mapping[str, Any]) -> dict[str, Any]:
    """What is stated, without what is None, False or empty: half of a page would be nulls."""
    return {
        key: value
        for key, value in attributes.items()
        if value is not None and value is not False and value != []
    }


def _note_article(
    articles: dict[str, dict[str, Any]], attributes: Mapping[str, Any], pages: Mapping[str, str]
) -> None:
    iri = attributes.get("article")
    if iri is not None and iri not in articles:
        told = {
            "title": attributes.get("article_title"),
            "outlet": attributes.get("outlet"),
            "date": attributes.get("date"),
            "address": web_link(iri),
            "page": page_link(pages.get(iri)),
        }
        articles[iri] = _stated(told)


@cache
def _vis_network() -> str:
    return resources.files("pyvis").joinpath(_VIS).read_text(encoding="utf-8")
