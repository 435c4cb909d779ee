"""Starting and stopping the server of a store."""

from __future__ import annotations

import errno
import logging
import secrets
import socket
from collections.abc import Callable
from dataclasses import replace

import uvicorn
from starlette.applications import Starlette

from onrecord.errors import StoreError
from onrecord.graph.store.local import open_store
from onrecord.server.app import application
from onrecord.server.connection import protocol
from onrecord.server.refusal import Refusal
from onrecord.server.settings import Settings

_STOP_S = 5


def with_token(settings: Settings, given: str | None, *, without: bool) -> Settings:
    """The settings with the token that writers must show: the one given, or one that is made.

    Raises:
        StoreError: no token is wanted on an address that others can reach.
    """
    if not settings.allow_update:
        return settings
    if without:
        if not settings.loopback:
            raise StoreError(
                f"--no-token: {settings.host} can be reached by others (use it on 127.0.0.1 only)"
            )
        return replace(settings, token=None)
    return replace(settings, token=given or secrets.token_urlsafe(24))


def serve(settings: Settings, say: Callable[[str], None]) -> None:
    """Serve a store until SIGTERM or SIGINT; answers under way have five seconds to end.

    Args:
        settings: how; with port 0 a free one is taken.
        say: told the address once it answers.

    Raises:
        StoreError: there is no store, it can't be served, or the address can't be listened on.
    """
    with open_store(settings.store, "write" if settings.allow_update else "read"):
        pass  # says in one line why not, before anything is started
    listener = _listener(settings)
    port = listener.getsockname()[1]
    logging.basicConfig(format="%(asctime)s %(message)s", level=logging.WARNING)
    logging.getLogger("onrecord.access").setLevel(logging.INFO)
    app = application(settings)
    logging.getLogger("uvicorn.error").addFilter(lambda _: _refused(app) is None)
    config = uvicorn.Config(
        app,
        http=protocol(settings),
        ws="none",
        access_log=False,
        log_config=None,
        server_header=False,
        headers=[("server", "OnRecord")],
        timeout_graceful_shutdown=_STOP_S,
        limit_concurrency=1000,
    )
    shown = f"[{settings.host}]" if ":" in settings.host else settings.host
    server = _Server(
        config, lambda: say(f"serving {settings.store} on http://{shown}:{port}/ (stop with Ctrl-C)")
    )
    try:
        server.run(sockets=[listener])
    except SystemExit as ended:  # uvicorn's way to say that the application did not start
        if (refused := _refused(app)) is None:
            raise
        raise StoreError(f"{settings.store}: can't be served: {refused}") from ended


def _refused(app: Starlette) -> Refusal | None:
    """Why the application did not start, in place of the traceback that uvicorn logs; None for a defect."""
    found: Refusal | None = getattr(app.state, "refused", None)
    return found


class _Server(uvicorn.Server):
    """Says where it is once it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start, and say so when that went well."""
        await super().startup(sockets)
        if self.started:
            self._ready()


def _listener(settings: Settings) -> socket.socket:
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    # Where the protocol is not named, asyncio leaves Nagle's algorithm on: 40 ms for each answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((settings.host, settings.port))
        listener.listen(512)
    except OSError as error:
        listener.close()
        busy = error.errno in (errno.EADDRINUSE, errno.EACCES)
        raise StoreError(
            f"{settings.host}:{settings.port}: can't be listened on: {error.strerror}"
            f" (give another {'--port' if busy else '--host'})"
        ) from error
    return listener
