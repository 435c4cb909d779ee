"""Two lanes for queries, so that a heavy one never blocks light ones.

Nobody can tell beforehand how long a query takes. So each starts in the light lane, newest first, for a slice
of a second; nothing of its answer is sent until the slice is over. One that is not done by then is heavy: its
process is relabelled, gives way to others, and a fresh one takes its place in the light lane. Where all heavy
places are taken its process is ended, and it waits to be run again from the start, which is harmless because
it only reads. One that passes its time is ended with its process, the only way to stop a query of Oxigraph;
so is one whose client has gone.
"""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from typing import Any

from onrecord.server.cache import Cache
from onrecord.server.processes import Nursery, Process
from onrecord.server.refusal import Refusal
from onrecord.server.running import Running
from onrecord.server.settings import Settings

_HURRY = 5
"""Where others wait for the light lane, a slice is this much shorter, and as many times more may wait there:
their turn comes soon."""

_PATIENCE = 4
"""A page is ours and ends soon: it has so many slices, whoever waits. Else it would stand behind what is
heavy because a busy machine was slow."""

_CLIENT_GONE = 499  # nginx's number; no client reads it

_BUSY = {"Retry-After": "5"}


class Reply:
    """An answer that has begun; to be closed by whoever asked for it.

    Attributes:
        status: the HTTP status.
        media_type: what it is.
        whole: the answer, where all of it has come already; None where it has to be read in parts.
    """

    def __init__(self, head: dict[str, Any], whole: bytes | None, under_way: UnderWay | None = None) -> None:
        self.status: int = head.get("status", 200)
        self.media_type: str = head.get("media_type", "text/plain")
        self.whole = whole
        self._under_way = under_way

    async def parts(self) -> AsyncIterator[bytes]:
        """The answer, in parts; call it once."""
        if self.whole is not None:
            yield self.whole
        elif self._under_way is not None:
            async for part in self._under_way.running.parts():
                yield part

    async def close(self) -> None:
        """Give up the place that it holds, whether or not it was read to its end."""
        under_way, self._under_way = self._under_way, None
        if under_way is not None:
            await under_way.finish()


@dataclass(frozen=True, slots=True)
class UnderWay:
    """A heavy query, and how to give up its place."""

    running: Running
    finish: Callable[[], Coroutine[Any, Any, None]]


class Lanes:
    """The reader processes of a snapshot, and who may use them."""

    def __init__(self, settings: Settings, nursery: Nursery) -> None:
        self._settings = settings
        self._nursery = nursery
        self._snapshot: Path | None = None
        self._idle: list[Process] = []
        self._waiting: list[asyncio.Future[Process]] = []
        self._running: set[Running] = set()
        self._places = asyncio.Semaphore(settings.heavy)
        self._queued = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._missing = 0
        self._forking: Counter[Path] = Counter()
        self._cache = Cache()

    async def renew(self, snapshot: Path) -> None:
        """Answer from another snapshot: idle processes go at once, others when they are done."""
        self._snapshot = snapshot
        self._cache.clear()
        fresh = [await self._fork() for _ in range(self._settings.light - self._busy_light())]
        old, self._idle = self._idle, []
        for process in old:
            await process.end()
        for process in fresh:
            self._offer(process)

    def uses(self) -> set[Path]:
        """The snapshots that a process still reads, or that one is being made to read."""
        read = {one.process.store for one in self._running} | {one.store for one in self._idle}
        return read | set(+self._forking)

    async def answer(self, job: dict[str, Any], gone: Callable[[], Coroutine[Any, Any, None]]) -> Reply:
        """Have a job done that only reads.

        Args:
            job: what to do.
            gone: returns when nobody wants the answer any more; asked only of a query that turns out heavy.

        Raises:
            Refusal: what the job was refused with; 503, when too many wait; 504, when it took too long; 499,
                when nobody wants it any more.
        """
        given = self._cache.recall(job)
        if given is not None:
            return Reply(*given)
        asked = job
        job = {**job, "max_rows": self._settings.max_rows, "max_bytes": self._settings.max_bytes}
        running = self._start(await self._acquire(), job)
        try:
            done = await running.settled(self._settings.slice * self._slices(job))
        except asyncio.CancelledError:
            await self._abandon(running)
            raise
        if done:
            self._running.discard(running)
            self._release(running)
            return self._given(running, asked)
        return await _while_wanted(self._heavy(running, job), gone)

    def _slices(self, job: dict[str, Any]) -> float:
        """How many slices a job has before it is heavy."""
        if job["do"] == "page":
            return _PATIENCE
        return 1 / _HURRY if self._waiting else 1

    async def close(self) -> None:
        """Stop what runs, and give up the processes."""
        for task in self._tasks:
            task.cancel()
        for running in list(self._running):
            await running.stop()
        for process in self._idle:
            await process.end()
        self._idle = []

    async def _heavy(self, running: Running, job: dict[str, Any]) -> Reply:
        """Go on with a query whose slice is over, or begin it again when there is a place."""
        if self._places.locked():
            await self._abandon(running)
            running = await self._again(job)
        else:
            await self._places.acquire()
            self._replace()
        running.process.give_way()
        timer = asyncio.create_task(running.expire(self._settings.timeout))
        try:
            await running.begun()
            finish = functools.partial(self.finish, running, timer)
            return Reply(running.begun_with(), None, UnderWay(running, finish))
        except BaseException:
            await self.finish(running, timer)
            raise

    async def _again(self, job: dict[str, Any]) -> Running:
        if self._queued >= self._settings.queue:
            raise Refusal(503, "too many long queries are waiting", _BUSY)
        self._queued += 1
        try:
            async with asyncio.timeout(self._settings.timeout):
                await self._places.acquire()
        except TimeoutError as error:
            raise Refusal(503, "too many long queries are running", _BUSY) from error
        finally:
            self._queued -= 1
        try:
            return self._start(await self._fork(), job)
        except BaseException:
            self._places.release()
            raise

    async def finish(self, running: Running, timer: asyncio.Task[None]) -> None:
        """Give up the place of a heavy query; its process, which gives way, is not used again."""
        timer.cancel()
        self._running.discard(running)
        self._places.release()
        await asyncio.shield(self._later(running.stop()))

    def _given(self, running: Running, job: dict[str, Any]) -> Reply:
        """The whole answer of the light lane, remembered while its snapshot is the last."""
        if running.refusal is not None:
            raise running.refusal
        head, content = running.head or {}, running.whole()
        if running.process.store == self._snapshot:
            self._cache.keep(job, head, content)
        return Reply(head, content)

    def _start(self, process: Process, job: dict[str, Any]) -> Running:
        running = Running(process, job)
        self._running.add(running)
        return running

    async def _abandon(self, running: Running) -> None:
        self._running.discard(running)
        self._replace()
        await asyncio.shield(self._later(running.stop()))

    async def _acquire(self) -> Process:
        """A process of the light lane. The newest is served first: under a flood the others are too late."""
        if self._snapshot is None:
            raise Refusal(503, "there is no snapshot of the store yet", _BUSY)
        if self._idle:
            return self._idle.pop()
        if self._missing and not self._tasks:
            self._later(self._refill())
        waiter: asyncio.Future[Process] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        if len(self._waiting) > _HURRY * self._settings.queue:
            self._waiting.pop(0).set_exception(Refusal(503, "too many queries are waiting", _BUSY))
        try:
            async with asyncio.timeout(self._settings.timeout):
                return await waiter
        except (TimeoutError, asyncio.CancelledError) as error:
            if waiter.done() and not waiter.cancelled() and waiter.exception() is None:
                self._offer(waiter.result())  # it came in the moment in which its client left
            if isinstance(error, TimeoutError):
                raise Refusal(503, "too many queries are running", _BUSY) from error
            raise
        finally:
            self._forget(waiter)

    def _forget(self, waiter: asyncio.Future[Process]) -> None:
        if waiter in self._waiting:
            self._waiting.remove(waiter)

    def _release(self, running: Running) -> None:
        """Back to the light lane, unless it has died or reads an old snapshot."""
        process = running.process
        died = running.refusal is not None and running.refusal.status == HTTPStatus.INTERNAL_SERVER_ERROR
        if died or process.store != self._snapshot:
            self._replace()
            self._later(process.end())
        else:
            self._offer(process)

    def _offer(self, process: Process) -> None:
        while self._waiting:
            waiter = self._waiting.pop()
            if not waiter.done():
                waiter.set_result(process)
                return
        self._idle.append(process)

    def _replace(self) -> None:
        self._missing += 1
        self._later(self._refill())

    async def _refill(self) -> None:
        """A fresh process for the light lane; where none can be made, the next query tries again."""
        with contextlib.suppress(Refusal):
            process = await self._fork()
            self._missing -= 1
            self._offer(process)

    def _later(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Work that goes on whatever becomes of the request that began it."""
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    def _busy_light(self) -> int:
        return self._settings.light - len(self._idle) if self._idle or self._running else 0

    async def _fork(self) -> Process:
        """A process that reads the last snapshot, also where that was taken while the process was made."""
        while self._snapshot is not None:
            snapshot = self._snapshot
            self._forking[snapshot] += 1
            try:
                process = await self._nursery.fork(snapshot, "read", self._settings.max_memory)
            finally:
                self._forking[snapshot] -= 1
            if process.store == self._snapshot:
                return process
            await process.end()
        raise Refusal(503, "there is no snapshot of the store yet", _BUSY)


async def _while_wanted(
    work: Coroutine[Any, Any, Reply], gone: Callable[[], Coroutine[Any, Any, None]]
) -> Reply:
    """What `work` gives; it is cancelled as soon as `gone` returns."""
    working, leaving = asyncio.create_task(work), asyncio.create_task(gone())
    try:
        await asyncio.wait([working, leaving], return_when=asyncio.FIRST_COMPLETED)
        if working.done():
            return working.result()
        raise Refusal(_CLIENT_GONE, "the client has gone")
    finally:
        for task in (working, leaving):
            task.cancel()
        await asyncio.wait([working, leaving])
