"""Pages fetched from the web when the user names their addresses; nothing else is, ever."""

from __future__ import annotations

import io
from collections.abc import Iterator
from concurrent.futures import Future, wait
from functools import partial
from http import HTTPStatus
from ipaddress import ip_address
from pathlib import PurePosixPath
from socket import getaddrinfo
from threading import Thread
from urllib.parse import urlsplit

import httpx2

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.graph.vocabulary import without_credentials
from onrecord.loaders.formats import LOADERS, Metadata, admitted, shown
from onrecord.loaders.formats.address import found_at
from onrecord.loaders.formats.compressed import extension
from onrecord.loaders.formats.metadata import NOTHING_KNOWN
from onrecord.loaders.formats.naming import said
from onrecord.loaders.formats.sniffing import sniff
from onrecord.loaders.formats.stream import MAX_BYTES
from onrecord.version import __version__

TIMEOUT = httpx2.Timeout(30, connect=10)
"""Seconds without a byte before a page is given up."""

DEADLINE = 300.0
"""Seconds before a page that still comes is given up."""

_TYPES = {
    "application/atom+xml": ".xml",
    "application/pdf": ".pdf",
    "application/rss+xml": ".xml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/x-ndjson": ".jsonl",
    "application/xhtml+xml": ".html",
    "application/xml": ".xml",
    "message/rfc822": ".eml",
    "multipart/related": ".mhtml",
    "text/html": ".html",
    "text/markdown": ".md",
    "text/xml": ".xml",
}
_VAGUE = {"", "application/octet-stream", "text/plain"}
"""Types that servers give to what they don't know, for which the address tells more."""

_SAVE = "save the page in a browser and give the file"
_HEADERS = {"User-Agent": f"OnRecord/{__version__}", "Accept": "text/html, application/xhtml+xml, */*;q=0.5"}


def fetch(url: str, given: Metadata = NOTHING_KNOWN, *, force: bool = False) -> Iterator[Article | LoadError]:
    """Yield the articles at a web address, and a LoadError for each document there that can't be loaded.

    Asks once, follows at most twenty redirects, none from the web into a private network, sends no cookie and
    no referrer, runs no script and fetches none of what a page refers to. An article's address is the one
    that answered in the end, unless its page states another. Raises nothing for bad input; `given` and
    `force` are those of `formats.load`.
    """
    where = shown(without_credentials(url))
    return admitted(_fetch(url, where, given), where, given, force=force)


def _fetch(url: str, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    try:
        content, found, kind = _answer_in_time(url)
        loader = LOADERS[_format(content, found, kind)]
    except LoadError as error:
        yield LoadError(f"{where}: {error}")
        return
    yield from found_at(found, loader(io.BytesIO(content), where, given))


def _answer_in_time(url: str) -> tuple[bytes, str, str]:
    """What `_answer` gives or raises, in `DEADLINE` seconds.

    Time without a byte doesn't bound a server that sends one now and then. The thread of one that was given
    up ends with its answer or with the program.
    """
    outcome: Future[tuple[bytes, str, str]] = Future()

    def ask() -> None:
        try:
            outcome.set_result(_answer(url))
        except BaseException as error:  # noqa: BLE001 - it is raised where the result is asked for
            outcome.set_exception(error)

    Thread(target=ask, daemon=True).start()
    if not wait([outcome], DEADLINE).done:
        raise LoadError(f"no whole answer within {DEADLINE:g} seconds (try again later)")
    return outcome.result()


def _answer(url: str) -> tuple[bytes, str, str]:
    """What was answered, from which address in the end, and its media type."""
    try:
        parts = urlsplit(url)
        if parts.username or parts.password:
            raise LoadError("addresses with a password are not fetched (save the page)")
        client = httpx2.Client(
            follow_redirects=True,
            timeout=TIMEOUT,
            headers=_HEADERS,
            event_hooks={"request": [partial(_refuse_inward, parts.hostname or "")]},
        )
        with client, client.stream("GET", url) as answer:
            if answer.status_code != HTTPStatus.OK:
                raise LoadError(f"{_status(answer.status_code)} ({_SAVE})")
            return _content(answer), str(answer.url), answer.headers.get("Content-Type", "")
    except httpx2.TimeoutException as error:
        raise LoadError(f"no answer within {TIMEOUT.read:g} seconds (try again later)") from error
    except httpx2.TooManyRedirects as error:
        raise LoadError(f"leads from one address to the next without end ({_SAVE})") from error
    except (httpx2.HTTPError, httpx2.InvalidURL, ValueError) as error:
        raise LoadError(f"can't be fetched: {said(error)}") from error


def _refuse_inward(named: str, request: httpx2.Request) -> None:
    """Refuse a request to an address of a private network, unless the host that the user named is in one.

    Raises:
        LoadError: a page of the web led there.
    """
    host = request.url.host
    if host != named and _is_private(host) and not _is_private(named):
        raise LoadError(f"leads into a private network, to {shown(host)} (give that address itself)")


def _is_private(host: str) -> bool:
    """Whether any address of a host is not one of the public internet; False where none is known."""
    try:
        found = {str(entry[4][0]) for entry in getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False
    return not all(ip_address(one).is_global for one in found)


def _status(code: int) -> str:
    phrase = HTTPStatus(code).phrase if code in set(HTTPStatus) else ""
    return f"answered {code} {phrase}".rstrip()


def _content(answer: httpx2.Response) -> bytes:
    content = bytearray()
    for piece in answer.iter_bytes():
        content += piece
        if len(content) > MAX_BYTES:
            raise LoadError(f"larger than {MAX_BYTES >> 20} MiB (fetch it, and split it)")
    return bytes(content)


def _format(content: bytes, url: str, stated: str) -> str:
    """The extension whose loader reads an answer: by its type, by its address, or by how it starts."""
    kind = stated.partition(";")[0].strip().casefold()
    named = extension(PurePosixPath(urlsplit(url).path))
    if kind in _TYPES:
        return _TYPES[kind]
    if named in LOADERS:
        return named
    if kind not in _VAGUE:
        raise LoadError(f"is {kind[:60]!r}, which is not read (give a page, a feed or a document)")
    return sniff(io.BytesIO(content))[1]
