"""What holds for every request: who may ask and write, how large and slow it is, what every answer says."""

from __future__ import annotations

import asyncio
import hmac
import logging
import time
from urllib.parse import urlsplit

from starlette.datastructures import FormData, Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.server.refusal import Refusal
from onrecord.server.settings import MEGABYTE, Settings

log = logging.getLogger("onrecord.access")

_LOCAL = {"localhost", "127.0.0.1", "::1"}
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
    "Cache-Control": "no-cache",
}
_POLICY = "default-src 'none'; frame-ancestors 'none'"
_PAGE_POLICY = "frame-ancestors 'self'"  # each page holds the rest itself, with the hashes of its scripts


class Guard:
    """Refuses foreign hosts, adds the headers of every answer, and writes the access log.

    A page elsewhere can point a name of its own at 127.0.0.1 and read what answers there; so on loopback only
    the names of loopback are answered. The log has paths without query strings: these hold what people look
    for.
    """

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, status = time.monotonic(), 0
        headers = Headers(scope=scope)

        async def sending(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                self._dress(MutableHeaders(scope=message), headers.get("origin"))
            async with asyncio.timeout(self._settings.send_timeout):
                await send(message)

        try:
            await self._serve(scope, receive, sending, headers)
        except (RuntimeError, TimeoutError) as error:
            # An answer that has begun can only be cut, which uvicorn does when nothing more comes.
            if not status or not isinstance(error.__cause__ or error, (Refusal, TimeoutError)):
                raise
            log.warning("cut: %s", error.__cause__ or "the client does not take the answer in")
        finally:
            took = 1000 * (time.monotonic() - began)
            path = scope["path"].encode("unicode_escape").decode()[:200]
            log.info("%s %s %s %.0f ms", scope["method"], path, status or "-", took)

    async def _serve(self, scope: Scope, receive: Receive, send: Send, headers: Headers) -> None:
        try:
            name = urlsplit(f"//{headers.get('host', '')}").hostname or ""
        except ValueError:
            name = ""
        if self._settings.loopback and name not in _LOCAL:
            await _plain(send, 421, "this server answers to localhost and 127.0.0.1 only\n")
            return
        if len(scope["query_string"]) > self._settings.max_query:
            await _plain(send, 414, f"the address is longer than {self._settings.max_query} bytes\n")
            return
        await self._app(scope, receive, send)

    def _dress(self, headers: MutableHeaders, origin: str | None) -> None:
        for name, value in _HEADERS.items():
            headers.setdefault(name, value)
        is_page = headers.get("content-type", "").startswith("text/html")
        headers.setdefault("Content-Security-Policy", _PAGE_POLICY if is_page else _POLICY)
        allowed = allowed_origin(self._settings, origin)
        if self._settings.origins:
            headers.add_vary_header("Origin")
        if allowed is not None:
            headers["Access-Control-Allow-Origin"] = allowed
            headers["Access-Control-Expose-Headers"] = "Snapshot-Age, Location"


def allowed_origin(settings: Settings, origin: str | None) -> str | None:
    """What Access-Control-Allow-Origin says to a page of this origin; None where it may not read answers."""
    if origin is None:
        return None
    if "*" in settings.origins:
        return "*"
    return origin if origin in settings.origins else None


async def body(request: Request, settings: Settings, limit: int) -> bytes:
    """The whole body of a request.

    Raises:
        Refusal: 413, when it is larger than `limit` bytes; 408, when it comes too slowly.
    """
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > limit:
        raise _too_large(limit)
    parts: list[bytes] = []
    left = limit
    try:
        async with asyncio.timeout(settings.body_timeout):
            async for part in request.stream():
                left -= len(part)
                if left < 0:
                    raise _too_large(limit)
                parts.append(part)
    except TimeoutError as error:
        raise Refusal(408, "the body did not come in time", {"Connection": "close"}) from error
    except ClientDisconnect as error:
        raise Refusal(400, "the body did not come whole") from error
    return b"".join(parts)


async def form(request: Request, sent: bytes, *, files: int) -> FormData:
    """A form whose body was read already.

    Args:
        request: what came.
        sent: its body.
        files: how many files it may hold.

    Raises:
        Refusal: 400, when it is malformed or holds too much.
    """

    async def again() -> Message:
        return {"type": "http.request", "body": sent, "more_body": False}

    try:
        return await Request(request.scope, again).form(
            max_files=files, max_fields=20, max_part_size=len(sent)
        )
    except (HTTPException, MultiPartException, AssertionError, ValueError) as error:
        raise Refusal(400, "the form can't be read") from error


def may_write(request: Request, settings: Settings, shown: str | None = None) -> None:
    """Let a request pass that may write.

    Args:
        request: what came.
        settings: who may.
        shown: the token, where a form holds it; the Authorization header otherwise.

    Raises:
        Refusal: 403, when the server only reads, or a page elsewhere sends it; 401, without the token.
    """
    if not settings.allow_update:
        raise Refusal(403, "this server only reads (start it with --allow-update)")
    origin = request.headers.get("origin")
    own = f"{request.url.scheme}://{request.headers.get('host', '')}"
    if origin is not None and origin != own and origin not in settings.origins:
        raise Refusal(403, "pages of other sites may not write here")
    if settings.token is None:
        return
    if shown is None:
        scheme, _, shown = request.headers.get("authorization", "").partition(" ")
        shown = shown.strip() if scheme.lower() == "bearer" else ""
    if not hmac.compare_digest(shown.encode("utf-8", "replace"), settings.token.encode()):
        raise Refusal(
            401, "writing needs the server's token", {"WWW-Authenticate": 'Bearer realm="onrecord"'}
        )


def _too_large(limit: int) -> Refusal:
    size = f"{limit // MEGABYTE} MB" if limit >= MEGABYTE else f"{limit:,} bytes"
    return Refusal(413, f"what was sent is larger than {size} (send less at once)", {"Connection": "close"})


async def _plain(send: Send, status: int, text: str) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text.encode()})
