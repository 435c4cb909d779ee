"""Real SPARQL servers on loopback, for the tests of remote stores."""

from __future__ import annotations

import atexit
import fcntl
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from unittest import mock

import pytest
from rdflib import Graph, URIRef

from onrecord.errors import StoreError
from onrecord.graph.store.remote import RemoteStore
from tests.leash import leashed

VIRTUOSO = "ONRECORD_TEST_VIRTUOSO"
"""The environment variable with the address of a Virtuoso whose password is still dba, which tests may empty.

`.ci/run` starts one and sets it; where it is set, the tests fail without the server.
"""


@contextmanager
def server(engine: str) -> Iterator[str]:
    """The address of an empty server, with its credentials in the environment; for one test at a time."""
    address = _oxigraph() if engine == "Oxigraph" else _virtuoso()
    given = {"ONRECORD_STORE_USER": "dba", "ONRECORD_STORE_PASSWORD": "dba"} if engine == "Virtuoso" else {}
    with mock.patch.dict(os.environ, given), _alone(address):
        _clear(address)
        yield address


def _virtuoso() -> str:
    address = os.environ.get(VIRTUOSO)
    if not address:
        pytest.skip(f"no Virtuoso to test with (start one with .ci/virtuoso, and set ${VIRTUOSO})")
    return address


@cache
def _oxigraph() -> str:
    """Started once for each process that runs tests, and ended with it."""
    folder = tempfile.mkdtemp(prefix="onrecord-oxigraph-")
    port = free_port()
    process = start_oxigraph(Path(folder), port)
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    atexit.register(process.wait)
    atexit.register(process.terminate)
    return f"http://127.0.0.1:{port}"


def start_oxigraph(folder: Path, port: int) -> subprocess.Popen[bytes]:
    """`oxigraph serve` over a folder, once it answers."""
    program = Path(sys.executable).with_name("oxigraph")
    process = subprocess.Popen(
        leashed([str(program), "serve", "--location", str(folder), "--bind", f"127.0.0.1:{port}"]),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while process.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return process
        time.sleep(0.02)
    raise RuntimeError(f"oxigraph serve ended with {process.returncode}")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _alone(address: str) -> Iterator[None]:
    """Keep tests in other processes from the same server."""
    port = address.rsplit(":", 1)[1].split("/", maxsplit=1)[0]
    with (Path(tempfile.gettempdir()) / f"onrecord-test-{port}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _clear(address: str) -> None:
    try:
        store = RemoteStore(address, "write")
    except StoreError as error:
        pytest.fail(f"the server that was to be there is not: {error}")
    with store:
        for name in store.graphs():
            store.replace(Graph(identifier=URIRef(name)))
