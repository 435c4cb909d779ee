"""What the handlers share: the house they serve, and how a job's answer becomes a response."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from onrecord.server.lanes import Lanes, Reply
from onrecord.server.settings import Settings
from onrecord.server.snapshots import Snapshots


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
    reply = await here.lanes.answer(job)
    told = {"Vary": "Accept", **here.age(), **(headers or {})}
    parts = _discarding(reply) if request.method == "HEAD" else reply.parts()
    return StreamingResponse(parts, reply.status, told, media_type=reply.media_type)


async def _discarding(reply: Reply) -> AsyncIterator[bytes]:
    """Nothing of an answer, which has to run to its end all the same."""
    async for _ in reply.parts():
        pass
    yield b""
