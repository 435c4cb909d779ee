"""What the tests of the graph page share."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import networkx as nx
from playwright.sync_api import Page

from onrecord.graph.network.shape import Network

TITLE = "Who said what about the plant"
VIEWS = ("lanes", "map", "matrix", "timeline", "table")


def shown_panel(page: Page) -> str:
    return page.inner_text("#panel h2")


def saved(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.click(button)
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def embedded(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="record">(.*?)</script>', html, re.DOTALL)
    assert found
    record: dict[str, Any] = json.loads(found[1])
    return record


def chain_of_three() -> Network:
    made: Network = nx.MultiDiGraph()
    for iri, kind in (("a", "person"), ("c", "claim"), ("o", "outlet"), ("z", "claim"), ("far", "person")):
        made.add_node(iri, kind=kind, label=f"node {iri}")
    for source, target, kind in (("a", "c", "says"), ("o", "c", "relays"), ("o", "z", "says")):
        made.add_edge(source, target, kind=kind, utterance=f"{source}{target}", quote="So it is.")
    return made
