"""Where a job writes its answer, in parts that are worth sending, and up to the caps of the server."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

import pyoxigraph as ox

from onrecord.server import frames, rows
from onrecord.server.refusal import Refusal

_PART = 1 << 16
"""Bytes of an answer that are sent at once: Oxigraph writes 8,192 at a time, and each part costs its receiver
some work."""


class Answer:
    """The answer of a job, as the job writes it; passing a cap ends the job."""

    def __init__(self, connection: BinaryIO, job: dict[str, Any]) -> None:
        self._connection = connection
        self._bytes: int = job.get("max_bytes") or 1 << 62
        self._rows: int = job.get("max_rows") or 1 << 62
        self._counted: rows.Counter | None = None
        self._part = bytearray()

    def start(self, media_type: str, *, status: int = 200, counted: rows.Counter | None = None) -> None:
        """Say what follows, and what counts its rows where it has any."""
        self._counted = counted
        self._connection.write(frames.told(frames.HEAD, {"status": status, "media_type": media_type}))

    def write(self, content: bytes) -> int:
        """Send a part of the answer, or keep it until there is enough to send."""
        self._part += content
        if len(self._part) >= _PART:
            self.finish()
        return len(content)

    def finish(self) -> None:
        """Send what is kept.

        Raises:
            Refusal: 413, when the answer is longer, or has more rows, than its caps allow.
        """
        content = bytes(self._part)
        self._part.clear()
        self._bytes -= len(content)
        if self._bytes < 0:
            raise Refusal(413, "the answer is larger than this server gives (ask for less, or use LIMIT)")
        if self._counted is not None:
            self._rows -= self._counted(content)
            self._enough()
        if content:
            self._connection.write(frames.frame(frames.DATA, content))

    def flush(self) -> None:
        """Oxigraph asks for it at the end, but the job is not over: see `finish`."""

    def count(self, triples: Iterator[ox.Triple]) -> Iterator[ox.Triple]:
        """The triples, as long as they are not too many."""
        for triple in triples:
            self._rows -= 1
            self._enough()
            yield triple

    def _enough(self) -> None:
        if self._rows < 0:
            raise Refusal(413, "the answer has more rows than this server gives (use LIMIT and OFFSET)")
