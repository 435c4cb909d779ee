"""A real server on loopback, in a process of its own, that ends with the test."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from onrecord.graph import credibility
from onrecord.graph.local import open_store
from tests.articles import graphs

Serve = Callable[..., httpx.Client]
TOKEN = "a-token-of-the-tests"  # noqa: S105


def fill(folder: Path) -> Path:
    with open_store(folder, "create") as store:
        for graph in graphs():
            store.replace(graph)
        credibility.rebuild(store)
    return folder


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Starts `onrecord serve` with these options on a store of three articles; gives a client of it."""
    running: list[tuple[subprocess.Popen[str], httpx.Client]] = []

    def start(*options: str, store: Path | None = None) -> httpx.Client:
        folder = store or fill(tmp_path_factory.mktemp("served") / "store")
        process = subprocess.Popen(
            [sys.executable, "-m", "onrecord", "serve", "--store", folder, "--port", "0", *options],
            env={**os.environ, "ONRECORD_TOKEN": TOKEN}, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:\d+", line)
        assert found, line
        client = httpx.Client(base_url=found[0], timeout=40, trust_env=False)
        running.append((process, client))
        client.pid = process.pid  # type: ignore[attr-defined]
        client.folder = folder  # type: ignore[attr-defined]
        return client

    yield start
    for process, client in running:
        client.close()
        process.send_signal(signal.SIGTERM)
        with process:
            process.communicate(timeout=20)


@pytest.fixture(scope="module")
def reading(serve: Serve) -> httpx.Client:
    """A server that only reads."""
    return serve()


@pytest.fixture(scope="module")
def writing(serve: Serve) -> httpx.Client:
    """A server that writes for those with the token, which the client shows."""
    client = serve("--allow-update")
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    return client
