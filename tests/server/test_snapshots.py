"""Answers come from all that was loaded, flushed or not, and from what others load later."""

from __future__ import annotations

from pathlib import Path

import httpx
from rdflib import Graph, Literal, URIRef

from onrecord.graph.local import open_store
from tests.server.conftest import Serve, eventually, fill

COUNT = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"}


def count(client: httpx.Client) -> int:
    answer = client.get("/sparql", params=COUNT)
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_what_was_written_and_not_flushed_is_served(serve: Serve, tmp_path: Path) -> None:
    folder = fill(tmp_path / "store")
    with open_store(folder) as store:
        held = sum(1 for _ in store.quads())
    assert count(serve(store=folder)) == held > 500


def test_a_load_by_another_process_is_seen(serve: Serve, tmp_path: Path) -> None:
    folder = fill(tmp_path / "store")
    client = serve(store=folder)
    before = count(client)
    graph = Graph(identifier=URIRef("urn:g:later"))
    graph.add((URIRef("urn:a:b"), URIRef("urn:a:c"), Literal("later")))
    with open_store(folder, "write") as store:  # the server holds no lock while it only reads
        store.replace(graph)
    assert eventually(lambda: count(client) == before + 1)
    assert client.get("/health").headers["snapshot-age"].isdigit()


def test_a_store_that_was_moved_away_is_told_and_still_answers(serve: Serve, tmp_path: Path) -> None:
    folder = fill(tmp_path / "store")
    client = serve(store=folder)
    before = count(client)
    folder.rename(tmp_path / "elsewhere")
    assert eventually(lambda: client.get("/health").status_code != 200)
    health = client.get("/health")
    assert health.status_code == 503
    assert "no longer where it was" in health.json()["trouble"]
    assert str(tmp_path) not in health.text
    assert count(client) == before
