"""What the handlers share: the house they serve, and how a job's answer becomes a response."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from dataclasses import dataclass
from typing import Any, TypeVar

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from onrecord.server.lanes import Lanes, Reply
from onrecord.server.refusal import Refusal
from onrecord.server.settings import Settings
from onrecord.server.snapshots import Snapshots

T = TypeVar("T")

_CLIENT_GONE = 499  # nginx's number; no client reads it


@dataclass(frozen=True, slots=True)
class House:
    """What serves: the settings, the readers and the snapshots they read."""

    settings: Settings
    lanes: Lanes
    snapshots: Snapshots

    def age(self) -> dict[str, str]:
        """The header that says how old the snapshot is that an answer comes from, in seconds."""
        return {"Snapshot-Age": str(self.snapshots.age)}


def house(request: Request) -> House:
    """The house that a request came to."""
    found: House = request.app.state.house
    return found


async def read(request: Request, job: dict[str, Any], headers: dict[str, str] | None = None) -> Response:
    """The answer of a job that reads, streamed; an error once it has begun cuts the connection.

    Raises:
        Refusal: whatever the job is refused with before its answer begins.
    """
    here = house(request)
    reply = await while_there(request, here.lanes.answer(job), here.settings.slice)
    told = {"Vary": "Accept", **here.age(), **(headers or {})}
    whole = reply.whole()
    if whole is not None:
        return Response(whole, reply.status, told, media_type=reply.media_type)
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


async def while_there(request: Request, work: Coroutine[Any, Any, T], patience: float) -> T:
    """What `work` gives; it is cancelled as soon as the client has gone, since nobody would read it.

    Args:
        request: the request.
        work: what its answer is made of.
        patience: seconds in which it is not looked whether the client has gone.

    Raises:
        Refusal: 499, where the client has gone; nobody sees it but the log.
    """
    tasks: list[asyncio.Task[Any]] = [asyncio.create_task(work)]
    try:
        await asyncio.wait(tasks, timeout=patience)
        if not tasks[0].done():
            tasks.append(asyncio.create_task(_gone(request)))
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        if tasks[0].done():
            found: T = tasks[0].result()
            return found
        raise Refusal(_CLIENT_GONE, "the client has gone")
    finally:
        for task in tasks:
            task.cancel()
        if not all(task.done() for task in tasks):
            await asyncio.wait(tasks)


async def _gone(request: Request) -> None:
    """Return when the client has closed its connection."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _discarding(reply: Reply) -> AsyncIterator[bytes]:
    """Nothing of an answer, which has to run to its end all the same."""
    async for _ in reply.parts():
        pass
    yield b""
