"""The processes that hold the store, as the web process sees them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from onrecord.server import frames
from onrecord.server.refusal import Refusal

NICE = 10
"""How much a long query gives way to short ones (nice(2))."""

_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "MALLOC_ARENA_MAX": "2"}
"""What is forked must have no threads. And glibc sets 64 MB of address space aside for an arena of each
thread, which `max_memory` bounds: eight of them took half of a reader's gigabyte."""

_START_S = 20


class Nursery:
    """The process that forks all others; started anew if it has died."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._commands: socket.socket | None = None
        self._lock = asyncio.Lock()

    async def fork(self, store: Path, access: str, max_memory: int | None = None) -> Process:
        """A new process that has opened the store.

        Raises:
            Refusal: 503, when the store can't be opened or no process be made.
        """
        forking = asyncio.ensure_future(self._fork(store, access, max_memory))
        try:
            return await asyncio.shield(forking)
        except asyncio.CancelledError:
            forking.add_done_callback(_end_unwanted)
            raise

    async def _fork(self, store: Path, access: str, max_memory: int | None) -> Process:
        ours, theirs = socket.socketpair()
        told = {"store": str(store), "access": access, "max_memory": max_memory}
        with theirs:
            answer = await self._tell(told, theirs.fileno())
        ours.setblocking(False)  # noqa: FBT003
        reader, writer = await asyncio.open_connection(sock=ours, limit=1 << 20)
        process = Process(self, answer["pid"], reader, writer, store)
        try:
            kind, content = await asyncio.wait_for(process.receive(), _START_S)
        except (OSError, EOFError, TimeoutError) as error:
            await process.end()
            raise Refusal(503, "the store can't be opened just now", {"Retry-After": "2"}) from error
        if kind != frames.READY:
            await process.end()
            raise Refusal(503, json.loads(content)["message"], {"Retry-After": "2"})
        return process

    async def kill(self, pid: int) -> None:
        """End a process at once, whatever it is doing."""
        await asyncio.shield(asyncio.ensure_future(self._tell({"kill": pid})))

    def close(self) -> None:
        """End all processes."""
        if self._commands is not None:
            self._commands.close()
            self._commands = None
        if self._process is not None:
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()

    async def _tell(self, told: dict[str, Any], *descriptors: int) -> dict[str, Any]:
        async with self._lock:
            try:
                return await asyncio.to_thread(self._exchange, told, descriptors)
            except (OSError, ValueError) as error:
                self.close()
                raise Refusal(503, "the server is starting again", {"Retry-After": "2"}) from error

    def _exchange(self, told: dict[str, Any], descriptors: tuple[int, ...]) -> dict[str, Any]:
        if self._commands is None:
            self._start()
        assert self._commands is not None  # noqa: S101
        socket.send_fds(self._commands, [json.dumps(told).encode()], list(descriptors))
        answer: dict[str, Any] = json.loads(self._commands.recv(4096))
        return answer

    def _start(self) -> None:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-c", _PROGRAM, str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env={**os.environ, **_ENVIRONMENT},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        self._commands = ours


# Not `-m`: that would look for the package in the working folder first.
_PROGRAM = "import sys; from onrecord.server.nursery import main; main()"


class Process:
    """A process that holds a store and does one job at a time."""

    def __init__(
        self,
        nursery: Nursery,
        pid: int,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        store: Path,
    ) -> None:
        self._nursery = nursery
        self._reader = reader
        self._writer = writer
        self.pid = pid
        self.store = store

    async def send(self, job: dict[str, Any], body: bytes = b"") -> None:
        """Give it a job."""
        self._writer.write(frames.told(frames.JOB, job) + frames.frame(frames.BODY, body))
        await self._writer.drain()

    async def receive(self) -> tuple[bytes, bytes]:
        """The next frame of its answer.

        Raises:
            EOFError: it has died.
        """
        try:
            header = await self._reader.readexactly(frames.HEADER.size)
            kind, length = frames.HEADER.unpack(header)
            return kind, await self._reader.readexactly(length)
        except ConnectionError as error:
            raise EOFError from error

    async def do(self, job: dict[str, Any], body: bytes, timeout: float) -> tuple[int, bytes]:
        """Have a whole job done: its status and answer.

        Raises:
            Refusal: it was refused, took too long (504), or the process has died (500).
        """
        parts: list[bytes] = []
        status = 500
        try:
            async with asyncio.timeout(timeout):
                await self.send(job, body)
                while (received := await self.receive())[0] != frames.END:
                    kind, content = received
                    if kind == frames.REFUSED:
                        raise refused(content)
                    if kind == frames.HEAD:
                        status = json.loads(content)["status"]
                    else:
                        parts.append(content)
        except (EOFError, OSError) as error:
            await self.end()
            if isinstance(error, TimeoutError):
                raise Refusal(504, f"it took longer than {timeout:g} seconds and was stopped") from error
            raise Refusal(500, "it could not be done: the process doing it has died") from error
        return status, b"".join(parts)

    def give_way(self) -> None:
        """Run from now on only when nothing more urgent wants the processor."""
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, self.pid, min(os.getpriority(os.PRIO_PROCESS, 0) + NICE, 19))

    async def end(self) -> None:
        """End it at once."""
        self._writer.close()
        with contextlib.suppress(Refusal):
            await self._nursery.kill(self.pid)


_ending: set[asyncio.Task[None]] = set()


def _end_unwanted(forking: asyncio.Future[Process]) -> None:
    """End a process that was made for a request which has gone meanwhile."""
    if not forking.cancelled() and forking.exception() is None:
        task = asyncio.create_task(forking.result().end())
        _ending.add(task)
        task.add_done_callback(_ending.discard)


def refused(content: bytes) -> Refusal:
    """The refusal that a process has sent."""
    told = json.loads(content)
    return Refusal(told["status"], told["message"])
