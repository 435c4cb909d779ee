"""Killed with -9 while it writes: nothing acknowledged is lost, nothing is partial, the store opens."""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pytest

from onrecord.graph.store.local import open_store
from onrecord.graph.store.push import push
from onrecord.graph.store.remote import RemoteStore
from onrecord.graph.store.results import rows
from tests.graph.store import working
from tests.graph.store.held import contents
from tests.graph.store.servers import server

TIMES = range(20)


def killed(work: Callable[[Path, Connection], None], folder: Path, number: int) -> list[Any]:
    """What a process acknowledged before it was killed, at some moment after its first word."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.graph.store.working"])
    heard, tell = context.Pipe(duplex=False)
    process = context.Process(target=work, args=(folder, tell))
    process.start()
    tell.close()
    said = [heard.recv()]
    time.sleep(random.Random(number).uniform(0, 0.15))  # noqa: S311  # a moment, not a secret
    process.kill()
    process.join()
    while heard.poll():
        try:
            said.append(heard.recv())
        except EOFError:
            break
    return said


def versions(store: Path) -> dict[int, set[int]]:
    """The versions that each graph's triples have, when it has as many as it should."""
    found: dict[int, list[int]] = defaultdict(list)
    with open_store(store, "write") as opened:
        for name, value in rows(opened, "SELECT ?g ?o { GRAPH ?g { ?s ?p ?o } }"):
            found[int(name.rsplit("/", 1)[1])].append(int(value))
    assert all(len(values) == working.SIZE for values in found.values())
    return {number: set(values) for number, values in found.items()}


@pytest.mark.parametrize("work", [working.load, working.update])
def test_killed_while_it_writes(work: Callable[[Path, Connection], None], tmp_path: Path) -> None:
    for number in TIMES:
        folder = tmp_path / str(number)
        folder.mkdir()
        acknowledged = dict(one for batch in killed(work, folder, number) for one in batch)
        held = versions(folder / "store")
        assert all(len(found) == 1 for found in held.values())
        assert all(max(held.get(graph, {0})) >= version for graph, version in acknowledged.items())


def test_killed_while_it_loads_in_bulk(tmp_path: Path) -> None:
    working.write_file(tmp_path / "all.nq")
    for number in TIMES:
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "all.nq").hardlink_to(tmp_path / "all.nq")
        said = killed(working.bulk, folder, number)
        for what, run in said:
            held = versions(folder / f"store{run}")
            assert len(held) in ((working.NAMES,) if ("done", run) in said else (0, working.NAMES)), what
            assert {path.name for path in (folder / f"store{run}").iterdir()} == {"format.json", "quads"}


def test_killed_while_it_makes_a_backup(tmp_path: Path) -> None:
    for number in TIMES:
        folder = tmp_path / str(number)
        folder.mkdir()
        copies = killed(working.backup, folder, number)
        assert versions(folder / "store").keys() >= set(copies)
        left = {int(path.name.removeprefix("copy")) for path in folder.glob("copy*")}
        assert left >= set(copies)
        for copy in (*copies[-1:], max(left)):
            assert versions(folder / f"copy{copy}").keys() == set(range(copy + 1))
        with open_store(folder / "store") as store:
            store.snapshot(folder / "after")
        assert not list(folder.glob(".*.draft"))


def test_killed_while_it_pushes_it_goes_on_where_it_was(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", "create") as store:
        for name in range(working.NAMES):
            store.replace(working.graph(name, 1))
    with server("Oxigraph") as address:
        acknowledged = {
            name for number in range(5) for name in killed(partial(working.push, address), tmp_path, number)
        }
        with open_store(tmp_path / "store") as source, RemoteStore(address, "write") as target:
            assert target.graphs().keys() >= acknowledged
            sent = {one.graph for one in push(source, target, address) if one.sent}
            assert sent.isdisjoint(acknowledged)
            assert contents(target) == contents(source)
