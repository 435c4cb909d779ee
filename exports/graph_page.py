"""The graph page: who says what, through whom? One HTML file that opens offline."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

import pyvis.network

from onrecord.exports.drawing import drawn_nodes, lane, speakers, tie_graph
from onrecord.exports.layout import lane_orders, map_positions
from onrecord.exports.page import asset, page_link, render, script_json, web_link
from onrecord.graph.network import Network

# pyvis ships this version; nothing of it needs eval, innerHTML or a style sheet of its own.
_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"
_SCRIPTS = (
    "theme.js",
    "graph_record.js",
    "graph_state.js",
    "graph_shapes.js",
    "graph_labels.js",
    "graph_canvas.js",
    "view_lanes.js",
    "view_map.js",
    "view_matrix.js",
    "view_table.js",
    "graph_evidence.js",
    "graph_panel.js",
    "graph_legend.js",
    "graph_search.js",
    "graph_save.js",
    "graph_page.js",
)
# Said once for each article, or by the claim and the quote themselves.
_SAID_ELSEWHERE = frozenset({"article_title", "outlet", "date", "content", "evidence"})


class RecordNetwork(pyvis.network.Network):  # type: ignore[misc] # pyvis has no types
    """A pyvis network that renders by OnRecord's own template.

    pyvis looks through all nodes and edges whenever one is added, and its page loads scripts from elsewhere.

    Attributes:
        articles: by IRI, what the page says of an article: title, outlet, date, address and page.
        title: the heading of the page.
    """

    def __init__(self, title: str) -> None:
        super().__init__(directed=True)
        self.title = title
        self.articles: dict[str, dict[str, Any]] = {}

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

    def generate_html(self, *_: object, **__: object) -> str:
        """The page as one HTML file, which makes no request; pyvis's own arguments are ignored."""
        record = {"articles": self.articles, "nodes": self.nodes, "edges": self.edges}
        self.html = render(
            "graph.html.j2",
            style=asset("tokens.css") + asset("graph.css"),
            scripts=[_vis_network(), "\n".join(map(asset, _SCRIPTS))],
            title=self.title,
            record=script_json(record),
            empty=not self.nodes,
        )
        return self.html


def graph_page(
    network: Network,
    *,
    title: str = "Who says what, through whom",
    article_pages: Mapping[str, str] | None = None,
) -> str:
    """A network as an interactive page: lanes, map, matrix and table, all in one HTML file.

    The whole network is embedded and can be searched; past 400 nodes about 300 are drawn, and the page says
    so. The layout is computed here and is the same for the same network.

    Args:
        network: nodes and edges as `onrecord.graph.network` makes them. It is not changed.
        title: the heading.
        article_pages: relative path or http(s) URL of the article page, by the article's IRI.

    Returns:
        The HTML, to be written as UTF-8.

    Raises:
        KeyError: a node lacks "kind" or "label", or an edge lacks "kind".
    """
    drawing = RecordNetwork(title)
    places = _places(network)
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
        }
        drawing.add_node(node, **_stated({**attributes, **told, "evidence": None}))
    for source, target, attributes in network.edges(data=True):
        _note_article(drawing.articles, attributes, article_pages or {})
        edge = {key: value for key, value in attributes.items() if key not in _SAID_ELSEWHERE}
        drawing.add_edge(source, target, **_stated({"kind": attributes["kind"], **edge}))
    for _, attributes in network.nodes(data=True):
        _note_article(drawing.articles, {"article": attributes.get("article")}, article_pages or {})
    return drawing.generate_html()


def _places(network: Network) -> dict[str, dict[str, float]]:
    """By drawn node: x and y on the map, and the order in its lane."""
    drawn = drawn_nodes(network)
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
