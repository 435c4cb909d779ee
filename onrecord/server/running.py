"""A job that a reader process does, and its answer as it comes."""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections import deque
from collections.abc import AsyncIterator
from typing import Any

from onrecord.server import frames
from onrecord.server.processes import Process, refused
from onrecord.server.refusal import Refusal
from onrecord.server.settings import MEGABYTE

BUFFER = 8 * MEGABYTE
"""Bytes of an answer that are held for a slow client before its process has to wait."""

_PART = MEGABYTE // 4
"""Bytes that are sent at once: what a client has to take in within the settings' `send_timeout`."""


class Running:
    """A job that a process does, and its answer as it comes."""

    def __init__(self, process: Process, job: dict[str, Any]) -> None:
        self.process = process
        self.head: dict[str, Any] | None = None
        self.refusal: Refusal | None = None
        self.ended = False
        self.expired = False
        self._parts: deque[bytes] = deque()
        self._held = 0
        self._changed = asyncio.Condition()
        self._pump = asyncio.create_task(self._receive(job))

    async def settled(self, within: float) -> bool:
        """Whether the whole answer came, or a refusal, in these seconds; False at once for a large one."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within), self._changed:
                await self._changed.wait_for(lambda: self.ended or self._held >= BUFFER)
        return self.ended

    async def begun(self) -> None:
        """Return when there is a head, or there will be none."""
        async with self._changed:
            await self._changed.wait_for(lambda: self.ended or self.head is not None)

    def begun_with(self) -> dict[str, Any]:
        """The head of an answer that has begun.

        Raises:
            Refusal: it ended before it began.
        """
        if self.head is None:
            raise self.refusal or Refusal(500, "there was no answer")
        return self.head

    def whole(self) -> bytes:
        """All of an answer that has ended."""
        return b"".join(self._parts)

    async def parts(self) -> AsyncIterator[bytes]:
        """The answer; raises what it was refused with, so that a cut one is not taken for a whole one."""
        while True:
            async with self._changed:
                await self._changed.wait_for(lambda: self.ended or self._parts)
                if not self._parts:
                    break
                part = b"".join(self._parts)
                self._parts.clear()
                self._held = 0
                self._changed.notify_all()
            for start in range(0, len(part), _PART):
                yield part[start : start + _PART]
        if self.refusal is not None:
            raise self.refusal

    async def expire(self, seconds: float) -> None:
        """End it, with its process, when it has not ended in this many seconds."""
        await asyncio.sleep(seconds)
        self.expired = True
        await self.stop()

    async def stop(self) -> None:
        """End it and its process now."""
        await self.process.end()
        if not self.ended:
            self._pump.cancel()
            await self._end(None if self.refusal else self._died())

    async def _receive(self, job: dict[str, Any]) -> None:
        try:
            await self.process.send(job)
            while True:
                kind, content = await self.process.receive()
                if kind in (frames.END, frames.REFUSED):
                    await self._end(refused(content) if kind == frames.REFUSED else None)
                    return
                await self._take(kind, content)
        except (EOFError, OSError):
            await self.process.end()
            await self._end(self._died())

    async def _take(self, kind: bytes, content: bytes) -> None:
        async with self._changed:
            if kind == frames.HEAD:
                self.head = json.loads(content)
            else:
                await self._changed.wait_for(lambda: self._held < BUFFER)
                self._parts.append(content)
                self._held += len(content)
            self._changed.notify_all()

    async def _end(self, refusal: Refusal | None) -> None:
        async with self._changed:
            self.refusal = refusal
            self.ended = True
            self._changed.notify_all()

    def _died(self) -> Refusal:
        if self.expired:
            return Refusal(504, "the query took longer than this server allows, and was stopped")
        return Refusal(500, "the query ended the process that ran it: it needs too much memory")
