"""A real server on loopback, in a process of its own, that ends with the test."""

from __future__ import annotations

import contextlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import httpx2
import pytest

from onrecord.graph import credibility
from onrecord.graph.store.local import open_store
from tests.articles import graphs
from tests.leash import leashed

Serve = Callable[..., httpx2.Client]
PATIENCE = 120
"""Seconds that a test waits at most, on however slow a machine."""
_LIMITED = """
import json, sys
from pathlib import Path
from onrecord.server.settings import Settings
from onrecord.server.start import serve
told = lambda words: print(words, file=sys.stderr, flush=True)
serve(Settings(Path(sys.argv[1]), port=0, **json.loads(sys.argv[2])), told)
"""
TOKEN = "a-token-of-the-tests"  # noqa: S105


def fill(folder: Path) -> Path:
    with open_store(folder, "create") as store:
        for graph in graphs():
            store.replace(graph)
        credibility.rebuild(store)
    return folder


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether this holds within two minutes: long enough for any machine, and no longer than it takes."""
    deadline = time.monotonic() + PATIENCE
    while not (held := holds()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return held


def patient(client: httpx2.Client, query: str) -> httpx2.Response:
    """Ask as a polite client does: come again when the server is too busy or was too slow."""
    answers: list[httpx2.Response] = []

    def answered() -> bool:
        answers.append(client.get("/sparql", params={"query": query}))
        return answers[-1].status_code not in (503, 504)

    eventually(answered)
    return answers[-1]


@pytest.fixture(scope="module")
def serve(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serve]:
    """Starts `onrecord serve` with these options on a store of three articles; gives a client of it.

    What has no option of the command is given by its name in `Settings`, without other options.
    """
    with ExitStack() as ends:

        def start(*options: str, store: Path | None = None, **limits: float) -> httpx2.Client:
            folder = store or fill(tmp_path_factory.mktemp("served") / "store")
            log = tmp_path_factory.mktemp("log") / "stderr"
            command = [
                sys.executable,
                "-m",
                "onrecord",
                "serve",
                "--store",
                str(folder),
                "--port",
                "0",
                *options,
            ]
            if limits:
                command = [sys.executable, "-c", _LIMITED, str(folder), json.dumps(limits)]
            environment = {**os.environ, "ONRECORD_TOKEN": TOKEN}
            with log.open("w", encoding="utf-8") as errors:
                process = subprocess.Popen(
                    leashed(command), env=environment, stderr=errors, start_new_session=True
                )
            ends.callback(end, process)
            assert eventually(lambda: process.poll() is not None or address(log) is not None)
            url = address(log)
            assert url, log.read_text("utf-8")
            client = ends.enter_context(httpx2.Client(base_url=url, timeout=PATIENCE, trust_env=False))
            client.pid = process.pid  # type: ignore[attr-defined]
            client.folder = folder  # type: ignore[attr-defined]
            return client

        yield start


def address(log: Path) -> str | None:
    found = re.search(r"http://127\.0\.0\.1:\d+(?=/ )", log.read_text("utf-8"))
    return found[0] if found else None


def end(process: subprocess.Popen[bytes]) -> None:
    """End a server, and whatever it may have left."""
    try:
        process.terminate()
        process.wait(30)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture(scope="module")
def reading(serve: Serve) -> httpx2.Client:
    """A server that only reads."""
    return serve()


@pytest.fixture(scope="module")
def writing(serve: Serve) -> httpx2.Client:
    """A server that writes for those with the token, which the client shows."""
    client = serve("--allow-update")
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    return client
