"""What can go wrong between here and a server: addresses, answers, and secrets that must not be shown."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from onrecord.errors import OnrecordError, StoreError
from onrecord.graph.store.engines import ENGINES, engine_of
from onrecord.graph.store.remote import RemoteStore
from onrecord.graph.store.results import rows
from onrecord.graph.store.wire import Credentials
from tests.graph.store.held import graph_of
from tests.graph.store.servers import free_port, server, start_oxigraph

SECRET = "s3cret-of-the-newsroom"  # noqa: S105
JSON = "application/sparql-results+json"
YES = b'{"head": {}, "boolean": true}'
Answer = tuple[int, dict[str, str], bytes]


class Request(BaseHTTPRequestHandler):
    """A request with what came after its headers."""

    body = b""


@contextmanager
def answering(answer: Callable[[Request], Answer]) -> Iterator[str]:
    """The address of a server that answers every request with status, headers and body."""

    class Handler(Request):
        def do_GET(self) -> None:
            self.body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            status, headers, body = answer(self)
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_PUT = do_GET  # noqa: N815  # names that http.server calls

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        Thread(target=listening.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{listening.server_port}/sparql"
        finally:
            listening.shutdown()


@pytest.mark.parametrize("status", [301, 401, 403, 404, 405, 413, 500, 503])
def test_a_refusal_is_one_line_that_shows_no_secret(status: int) -> None:
    def refuse(request: BaseHTTPRequestHandler) -> Answer:
        told = f"you sent\n{request.headers.get('Authorization')}".encode()
        return status, {"Content-Type": "text/plain", "Location": "http://elsewhere.example/"}, told

    with answering(refuse) as address, pytest.raises(StoreError) as raised:
        RemoteStore(address, credentials=Credentials(token=SECRET))
    assert SECRET not in str(raised.value)
    assert str(raised.value).startswith(f"{address}: the server ")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("status", "hint"),
    [(404, "(give the address of its SPARQL endpoint)"), (501, "(is this its SPARQL endpoint?)")],
)
def test_what_is_perhaps_no_endpoint_is_told_so(status: int, hint: str) -> None:
    page = b"<html>a page of some other program</html>"
    with (
        answering(lambda _: (status, {"Content-Type": "text/html"}, page)) as address,
        pytest.raises(StoreError) as raised,
    ):
        RemoteStore(address)
    assert str(raised.value).endswith(hint)
    assert "some other program" not in str(raised.value)


@pytest.mark.parametrize("credentials", [Credentials("ann", SECRET), Credentials(token=SECRET)])
def test_credentials_are_sent_and_never_shown(credentials: Credentials) -> None:
    seen: set[str | None] = set()

    def note(request: BaseHTTPRequestHandler) -> Answer:
        seen.add(request.headers.get("Authorization"))
        return 200, {"Content-Type": JSON, "Server": "GraphDB/10"}, YES

    with answering(note) as address, RemoteStore(address, credentials=credentials) as store:
        assert SECRET not in repr(credentials) + repr(vars(store))
    assert any(value and value.startswith(("Basic ", "Bearer ")) for value in seen)


@pytest.mark.parametrize(
    ("address", "message"),
    [
        (f"https://ann:{SECRET}@news.example/sparql", "has credentials in it"),
        ("https:///sparql", "not the address of a SPARQL server"),
        ("http://news.example:port/", "malformed"),
        ("http://[news/", "malformed"),
    ],
)
def test_an_address_that_can_not_be_used_is_told_without_secrets(address: str, message: str) -> None:
    with pytest.raises(StoreError, match=message) as raised:
        RemoteStore(address)
    assert SECRET not in str(raised.value)


def test_a_server_that_is_not_there_can_not_be_reached() -> None:
    with pytest.raises(StoreError, match=r"can't be reached, or broke off: (?!\[Errno)"):
        RemoteStore(f"http://127.0.0.1:{free_port()}/")


@pytest.mark.parametrize("body", [b"<html>Log in</html>", b"", b'{"head": {}', b"\xff\xfe"])
def test_an_answer_that_is_no_result_is_said_to_be_none(body: bytes) -> None:
    with (
        answering(lambda _: (200, {"Server": "GraphDB/10"}, body)) as address,
        pytest.raises(StoreError, match="can't be read"),
    ):
        RemoteStore(address)


def test_an_answer_that_breaks_off_is_never_taken_for_a_whole_one() -> None:
    def half(request: BaseHTTPRequestHandler) -> Answer:
        request.close_connection = True
        return 200, {"Server": "GraphDB/10", "Content-Type": JSON, "Content-Length": "1000"}, YES

    with answering(half) as address, pytest.raises(StoreError, match="broke off"):
        RemoteStore(address)


def test_a_server_without_a_union_of_its_graphs_is_refused() -> None:
    with server("Oxigraph") as address, RemoteStore(address, "write") as store:
        store.replace(graph_of("only in a named graph"))
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("ONRECORD_STORE_ENGINE", "fuseki")
            with pytest.raises(StoreError, match=r"don't see the named graphs .*unionDefaultGraph"):
                RemoteStore(address)


def test_an_unknown_engine_is_told_the_known_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ONRECORD_STORE_ENGINE", "abacus")
    with pytest.raises(StoreError, match=r"'abacus', which is not an engine known here .*virtuoso"):
        RemoteStore("http://127.0.0.1:1/")


def test_rows_that_virtuoso_leaves_out_are_an_error_and_not_a_short_answer() -> None:
    with server("Virtuoso") as address, RemoteStore(address, "write") as store:
        store.replace(graph_of(*(str(number) for number in range(10_001))))
        with pytest.raises(StoreError, match="left rows out"):
            list(rows(store, "SELECT ?o { <https://two.example/s> ?p ?o }"))


def test_a_server_that_ends_while_it_is_used_is_one_line(tmp_path: Path) -> None:
    process: subprocess.Popen[bytes] | None = None
    try:
        process = start_oxigraph(tmp_path, port := free_port())
        with RemoteStore(f"http://127.0.0.1:{port}", "write") as store:
            store.replace(graph_of("kept"))
            process.kill()
            process.wait()
            with pytest.raises(OnrecordError, match="can't be reached, or broke off"):
                store.replace(graph_of("lost"))
    finally:
        if process is not None:
            process.kill()
            process.wait()


@pytest.mark.parametrize("engine", ENGINES, ids=lambda engine: engine.name)
def test_every_engine_is_known_by_its_signs(engine: object) -> None:
    assert all(engine_of("http://news.example/", sign.title()) is engine for sign in engine.signs)  # type: ignore[attr-defined]
