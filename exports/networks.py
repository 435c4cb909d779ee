"""The network as GraphML and GEXF, for Gephi, Cytoscape and yEd."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import IO

import networkx as nx

from onrecord.exports.writing import replacing
from onrecord.graph.network.shape import Network

WRITERS: dict[str, Callable[[Network, IO[bytes]], None]] = {
    ".graphml": nx.write_graphml,
    ".gexf": nx.write_gexf,
}

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 (section 2.2) can't hold, not even escaped."""


def write_network(network: Network, path: Path) -> None:
    """Write the network to `path`, in the format of its extension.

    Nodes and edges keep their attributes as text, numbers or true and false; those without a value are left
    out, lists are joined by "; ", and characters that XML can't hold become U+FFFD.

    Raises:
        ExportError: the file can't be written.
    """
    with replacing(path) as file:
        WRITERS[path.suffix.lower()](plain(network), file)


def plain(network: Network) -> Network:
    """A copy of the network whose names and attributes any network format can hold."""
    copy: Network = nx.MultiDiGraph()
    for node, attributes in network.nodes(data=True):
        copy.add_node(_clean(node), **_scalars(attributes))
    for number, (source, target, attributes) in enumerate(network.edges(data=True)):
        copy.add_edge(_clean(source), _clean(target), key=str(number), **_scalars(attributes))
    return copy


def _scalars(attributes: Mapping[str, object]) -> dict[str, str | int | float | bool]:
    return {name: _scalar(value) for name, value in attributes.items() if _holds(value)}


def _holds(value: object) -> bool:
    """Whether a value is there and fits a cell: score components, which are records, do not."""
    return value is not None and not (isinstance(value, list) and any(isinstance(v, dict) for v in value))


def _scalar(value: object) -> str | int | float | bool:
    if isinstance(value, bool | int | float):
        return value
    if isinstance(value, list | tuple):
        return "; ".join(_clean(part) for part in value)
    return _clean(value)


def _clean(value: object) -> str:
    return NOT_XML.sub("\ufffd", str(value))
