"""Answers come from all that was loaded, flushed or not, and from what others load later."""

from __future__ import annotations

import resource
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from shutil import rmtree

import httpx2
import pytest
from rdflib import Graph, Literal, URIRef

from onrecord.errors import StoreError
from onrecord.graph.store.local import open_store
from tests.server.conftest import TOKEN, Serve, eventually, fill
from tests.server.test_limits import readers

COUNT = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"}


def count(client: httpx2.Client) -> int:
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


@pytest.mark.parametrize("options", [(), ("--allow-update",)])
def test_a_store_that_was_made_anew_is_served(serve: Serve, tmp_path: Path, options: tuple[str, ...]) -> None:
    folder = fill(tmp_path / "store")
    client = serve(*options, store=folder)
    rmtree(folder)
    assert eventually(lambda: client.get("/health").status_code != 200)
    graph = Graph(identifier=URIRef("urn:g:only"))
    graph.add((URIRef("urn:a:b"), URIRef("urn:a:c"), Literal("only")))
    with open_store(tmp_path / "other", "create") as store:
        store.replace(graph)
    (tmp_path / "other").rename(folder)
    assert eventually(lambda: client.get("/health").status_code == 200)
    assert eventually(lambda: count(client) == 1)
    if options:
        put = client.put(
            "/data?graph=urn:g:more", content="<urn:a> <urn:b> <urn:c> .",
            headers={"Content-Type": "text/turtle", "Authorization": f"Bearer {TOKEN}"},
        )  # fmt: skip
        assert put.status_code == 201
        assert count(client) == 2
        with pytest.raises(StoreError):
            open_store(folder, "write")


@pytest.mark.parametrize("command", [["load", "article.txt"], ["serve", "--allow-update", "--port", "0"]])
def test_a_second_writer_is_told_that_another_process_has_the_store(
    writing: httpx2.Client, tmp_path: Path, command: list[str]
) -> None:
    (tmp_path / "article.txt").write_text("The quay is safe, said Ann Reyk, the mayor.", "utf-8")
    store = str(writing.folder)  # type: ignore[attr-defined]
    told = subprocess.run(
        [sys.executable, "-m", "onrecord", *command, "--store", store],
        cwd=tmp_path, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert told.returncode == 1
    assert "another process is using this store" in told.stderr
    assert "Traceback" not in told.stderr


def numbers(count: int) -> str:
    return "".join(f"<urn:a> <urn:b> {number} .\n" for number in range(count))


def test_why_a_store_can_not_be_served_is_one_line(tmp_path: Path) -> None:
    more_than_there_can_be = str(1 << 50)  # in megabytes, so that no reader process can start
    command = [sys.executable, "-m", "onrecord", "serve", "--store", str(fill(tmp_path / "store"))]
    done = subprocess.run(
        [*command, "--port", "0", "--max-memory", more_than_there_can_be],
        capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 1
    assert (
        done.stderr
        == f"onrecord: {tmp_path / 'store'}: can't be served: the store can't be opened just now\n"
    )


def test_a_reader_sees_each_write_whole_or_not_at_all(writing: httpx2.Client) -> None:
    place = {"graph": "urn:g:changing"}

    def write(count: int) -> int:
        return writing.put(
            "/data", params=place, content=numbers(count), headers={"content-type": "text/turtle"}
        ).status_code

    assert write(1000) == 201
    query = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH <urn:g:changing> { ?s ?p ?o } }"}
    with ThreadPoolExecutor(1) as pool:
        writes = [pool.submit(write, count) for count in (2000, 1000, 2000)]
        seen = set()
        while not all(one.done() for one in writes):
            answer = writing.get("/sparql", params=query)
            seen.add((answer.status_code, answer.json()["results"]["bindings"][0]["n"]["value"]))
    assert seen <= {(200, "1000"), (200, "2000")}
    assert {one.result() for one in writes} == {204}


def test_a_full_disk_is_said_and_what_was_there_is_kept(serve: Serve) -> None:
    client = serve("--allow-update", "--no-token")
    before = count(client)
    unlimited = (resource.RLIM_INFINITY, resource.RLIM_INFINITY)
    for process in readers(client.pid):  # type: ignore[attr-defined]
        resource.prlimit(process, resource.RLIMIT_FSIZE, (300_000, unlimited[1]))
    sent = client.put(
        "/data?graph=urn:g:large", content=numbers(60_000), headers={"content-type": "text/turtle"}
    )
    assert (sent.status_code, "disk is full" in sent.text) == (507, True), sent.text
    assert count(client) == before
    sent = client.put("/data?graph=urn:g:small", content=numbers(3), headers={"content-type": "text/turtle"})
    assert sent.status_code == 201, sent.text  # the process that writes is a new one, and there is room again
    assert count(client) == before + 3
