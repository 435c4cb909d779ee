"""The attributions as a table: one row an utterance, for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from onrecord.exports.writing import replacing
from onrecord.graph.network.shape import Network

COLUMNS = (
    "article", "article_title", "outlet", "date", "source", "source_kind", "does", "claim", "stance", "level",
    "speech", "hedged", "cue", "relayed_by", "quote", "start", "end", "confidence", "support", "admiralty",
    "utterance",
)  # fmt: skip


def write_table(network: Network, path: Path) -> None:
    """Write one row an attribution to `path` as CSV (RFC 4180), in UTF-8 with a byte order mark for Excel.

    A cell that a spreadsheet would run as a formula gets an apostrophe before it.

    Raises:
        ExportError: the file can't be written.
    """
    with replacing(path) as file:
        text = io.TextIOWrapper(file, encoding="utf-8-sig", errors="replace", newline="")
        writer = csv.DictWriter(text, COLUMNS)
        writer.writeheader()
        writer.writerows({name: _inert(cell) for name, cell in row.items()} for row in rows(network))
        text.flush()
        text.detach()


def rows(network: Network) -> Iterator[dict[str, Any]]:
    """The attributions of the network by article and offset; `start` and `end` in code points."""
    relayers = _relayers(network)
    edges = [e for e in network.edges(data=True) if e[2]["kind"] in ("says", "disputes")]
    for source, claim, edge in sorted(edges, key=lambda e: (e[2]["article"], e[2]["evidence"], e[0])):
        shared = {name: edge.get(name) for name in COLUMNS if name in edge}
        yield {
            **dict.fromkeys(COLUMNS),
            **shared,
            "source": network.nodes[source]["label"],
            "source_kind": network.nodes[source]["kind"],
            "does": edge["kind"],
            "claim": network.nodes[claim]["label"],
            "relayed_by": "; ".join(relayers.get(claim, [])),
            "start": edge["evidence"][0],
            "end": edge["evidence"][1],
            "support": network.nodes[claim].get("value"),
            "admiralty": network.nodes[claim].get("admiralty"),
        }


def _relayers(network: Network) -> dict[str, list[str]]:
    """The names of those who passed on each claim, sorted."""
    found: dict[str, set[str]] = {}
    for relayer, claim, attributes in network.edges(data=True):
        if attributes["kind"] == "relays":
            found.setdefault(claim, set()).add(network.nodes[relayer]["label"])
    return {claim: sorted(names) for claim, names in found.items()}


def _inert(cell: object) -> object:
    """`cell`, unless it is text that starts as a formula does (OWASP, CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and _is_formula(cell) else cell


def _is_formula(cell: str) -> bool:
    return cell[:1] in ("=", "+", "-", "@", "\t", "\r")
