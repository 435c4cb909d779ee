"""HTTP as uvicorn speaks it, with a limit on how long a client may take to say what it wants."""

from __future__ import annotations

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from onrecord.server.settings import Settings

_LATE = (
    b"HTTP/1.1 408 Request Timeout\r\nserver: OnRecord\r\ncontent-type: text/plain; charset=utf-8\r\n"
    b"content-length: 34\r\nconnection: close\r\n\r\nthe request did not come in time.\n"
)
_GRACE_S = 5
"""Seconds more than the handlers, which say in their own words that a body did not come in time."""


class PunctualProtocol(HttpToolsProtocol):
    """Ends the connection of a client whose request does not come in time, a byte now and then or none.

    The time runs from the connection, or the first byte of a later request, to the end of the head, and from
    there to the end of the body. uvicorn itself limits only the pause between two requests.
    """

    header_timeout: ClassVar[float]
    body_timeout: ClassVar[float]
    _deadline: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._expect(self.header_timeout)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing more."""
        self._expect(None)
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Begin to wait for the rest of the head."""
        super().on_message_begin()
        self._expect(self.header_timeout)

    def on_headers_complete(self) -> None:
        """Begin to wait for the body."""
        self._expect(self.body_timeout + _GRACE_S)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        """The whole request is here."""
        self._expect(None)
        super().on_message_complete()

    def _expect(self, seconds: float | None) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
        self._deadline = None if seconds is None else self.loop.call_later(seconds, self._late)

    def _late(self) -> None:
        if not self.transport.is_closing():
            answering = getattr(self.cycle, "response_complete", True) is False  # there is no cycle at first
            if not answering:
                self.transport.write(_LATE)
            self.transport.close()


def protocol(settings: Settings) -> type[PunctualProtocol]:
    """The protocol with the limits of these settings."""
    limits = {"header_timeout": settings.header_timeout, "body_timeout": settings.body_timeout}
    return type("PunctualProtocol", (PunctualProtocol,), limits)
