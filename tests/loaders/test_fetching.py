"""Pages from a real server on loopback."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2
import pytest

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders import fetching
from onrecord.loaders.fetching import fetch
from onrecord.loaders.formats import Metadata
from tests.loaders.formats.samples import PARAGRAPHS, TITLE, feed, html, pdf

OWN = html().replace("<head>", '<head><link rel="canonical" href="https://harbour.example/own">')
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/ferry": (200, {"Content-Type": "text/html; charset=utf-8"}, html().encode()),
    "/own": (200, {"Content-Type": "text/html"}, OWN.encode()),
    "/moved": (301, {"Location": "/ferry?from=moved#top"}, b""),
    "/circle": (302, {"Location": "/circle"}, b""),
    "/away": (302, {"Location": "file:///etc/hosts"}, b""),
    "/feed": (200, {"Content-Type": "application/rss+xml"}, feed()),
    "/bare": (200, {}, feed()),
    "/story.pdf": (200, {"Content-Type": "application/octet-stream"}, pdf([[TITLE, *PARAGRAPHS]])),
    "/notes.txt": (200, {"Content-Type": "text/plain"}, "\n\n".join(PARAGRAPHS).encode()),
    "/picture": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/paid": (402, {"Content-Type": "text/html"}, html().encode()),
    "/odd": (599, {}, b""),
    "/large": (200, {"Content-Type": "text/html"}, b"<p>" + b"x" * 2**21),
    "/broken": (200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, b"no gzip"),
}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of the answers."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = ANSWERS.get(self.path.partition("?")[0], (404, {}, b""))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}"
        listening.shutdown()


def found(address: str) -> list[Article]:
    return [item for item in fetch(address, Metadata()) if isinstance(item, Article)]


def told(address: str, given: Metadata | None = None) -> list[str]:
    return [str(item) for item in fetch(address, given or Metadata()) if isinstance(item, LoadError)]


def test_a_page_has_the_address_that_answered(server: str) -> None:
    (article,) = found(f"{server}/moved")
    assert article.iri == f"{server}/ferry?from=moved"
    assert article.title == TITLE


def test_a_page_that_states_its_address_has_that(server: str) -> None:
    (article,) = found(f"{server}/own")
    assert article.iri == "https://harbour.example/own"


@pytest.mark.parametrize(
    ("path", "articles"), [("/feed", 2), ("/bare", 2), ("/story.pdf", 1), ("/notes.txt", 1)]
)
def test_other_documents_are_told_by_type_address_or_start(server: str, path: str, articles: int) -> None:
    assert len(found(server + path)) == articles


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "answered 404 Not Found (save the page in a browser and give the file)"),
        ("/paid", "answered 402 Payment Required (save the page in a browser and give the file)"),
        ("/odd", "answered 599 (save the page in a browser and give the file)"),
        ("/circle", "leads from one address to the next without end (save the page"),
        ("/away", "can't be fetched: "),
        ("/broken", "can't be fetched: "),
        ("/picture", "is 'image/png', which is not read (give a page, a feed or a document)"),
    ],
)
def test_what_can_not_be_fetched_is_one_error(server: str, path: str, reason: str) -> None:
    (message,) = told(server + path)
    assert message.startswith(f"{server}{path}: {reason}")
    assert "\n" not in message


def test_a_page_that_is_too_large_is_left(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "MAX_BYTES", 2**20)
    assert told(f"{server}/large") == [f"{server}/large: larger than 1 MiB (fetch it, and split it)"]


def test_one_url_for_several_articles_is_refused(server: str) -> None:
    (message,) = told(f"{server}/feed", Metadata(url="https://harbour.example/all"))[:1]
    assert message.endswith("several articles can't have one URL (give it in each record)")


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        (
            "http://ada:secret@127.0.0.1/",
            "addresses with a password are not fetched (save the page)",
        ),
        ("http://127.0.0.1:1/x", "can't be fetched: "),
        ("http://[::1", "can't be fetched: "),
        ("http://127.0.0.1:99999/", "can't be fetched: "),
        ("http:///x", "can't be fetched: "),
    ],
)
def test_an_address_that_leads_nowhere_is_one_error(address: str, reason: str) -> None:
    (message,) = told(address)
    assert reason in message
    assert "\n" not in message
    assert "secret" not in message


def test_a_server_that_is_silent_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "TIMEOUT", httpx2.Timeout(0.2))
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as deaf:  # listens and answers nothing
        address = f"http://127.0.0.1:{deaf.server_address[1]}/"
        assert told(address) == [f"{address}: no answer within 0.2 seconds (try again later)"]


def test_a_server_that_drips_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "DEADLINE", 0.3)
    enough = threading.Event()

    class Dripping(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.wfile.write(b"HTTP/1.0 200 OK\r\nX-Drop: ")
            while not enough.wait(0.02):
                self.wfile.write(b"x")

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Dripping) as dripping:
        threading.Thread(target=dripping.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{dripping.server_address[1]}/"
        at_the_latest = threading.Timer(5, enough.set)
        at_the_latest.start()
        assert told(address) == [f"{address}: no whole answer within 0.3 seconds (try again later)"]
        at_the_latest.cancel()
        enough.set()
        dripping.shutdown()


def test_a_page_of_the_web_leads_into_no_private_network(
    server: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    public = server.replace("127.0.0.1", "localhost")
    monkeypatch.setitem(ANSWERS, "/inward", (302, {"Location": f"{server}/ferry"}, b""))
    assert [article.title for article in found(f"{public}/inward")] == [TITLE]  # named by the user, as yet

    def resolved(host: str, _: None) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        return [(2, 1, 6, "", ("93.184.215.14" if host == "localhost" else host, 0))]

    monkeypatch.setattr(fetching, "getaddrinfo", resolved)
    assert told(f"{public}/inward") == [
        f"{public}/inward: leads into a private network, to 127.0.0.1 (give that address itself)"
    ]


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "2130706433", "10.0.0.7", "169.254.169.254", "::1", "::ffff:10.0.0.7"]
)
def test_an_address_is_private_however_it_is_written(host: str) -> None:
    assert fetching._is_private(host)
