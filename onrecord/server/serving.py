"""What the handlers share: the service they are part of, and how a job's answer becomes a response."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from onrecord.server.lanes import Lanes, Reply
from onrecord.server.settings import Settings
from onrecord.server.snapshots import Snapshots


@dataclass(frozen=True, slots=True)
class Service:
    """What serves: the settings, the readers and the snapshots they read."""

    settings: Settings
    lanes: Lanes
    snapshots: Snapshots

    def age(self) -> dict[str, str]:
        """The header that says how old the snapshot is that an answer comes from, in seconds."""
        return {"Snapshot-Age": str(self.snapshots.age)}


def service(request: Request) -> Service:
    """The service that a request came to."""
    found: Service = request.app.state.service
    return found


async def read(request: Request, job: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    """The answer of a job that reads, streamed; an error once it has begun cuts the connection.

    Raises:
        Refusal: whatever the job is refused with before its answer begins.
    """
    here = service(request)
    reply = await here.lanes.answer(job, functools.partial(_gone, request))
    told = {"Vary": "Accept", **here.age(), **(headers or {})}
    if reply.whole is not None:
        return Response(reply.whole, reply.status, told, media_type=reply.media_type)
    return _Streaming(reply, told, discarding=request.method == "HEAD")


class _Streaming(StreamingResponse):
    """A reply on its way, which gives up its place however it ends: sent, cut, or never begun."""

    def __init__(self, reply: Reply, headers: dict[str, str], *, discarding: bool) -> None:
        parts = _discarding(reply) if discarding else reply.parts()
        super().__init__(parts, reply.status, headers, media_type=reply.media_type)
        self._reply = reply

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await super().__call__(scope, receive, send)
        finally:
            await self._reply.close()


async def _gone(request: Request) -> None:
    """Return when the client has closed its connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _discarding(reply: Reply) -> AsyncIterator[bytes]:
    """Nothing of an answer, which has to run to its end all the same."""
    async for _ in reply.parts():
        pass
    yield b""
