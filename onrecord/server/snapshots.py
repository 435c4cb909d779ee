"""Snapshots for the readers, taken again after each load, and the one process that may write."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import shutil
import time
from collections.abc import Iterator
from http import HTTPStatus
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from onrecord.server.lanes import Lanes
from onrecord.server.processes import Nursery, Process
from onrecord.server.refusal import Refusal
from onrecord.server.settings import Settings

_PREFIX = ".snapshots-"
_WRITING = frozenset({"update", "put graph", "patch graph", "drop graph"})
"""Jobs that may change articles without deriving what rests on them."""

log = logging.getLogger("onrecord.server")


class Snapshots:
    """Keeps the readers on a snapshot that is no older than the last load.

    Snapshots lie in the store's folder, where they are hard links; where that can't be written to they are
    copies in a temporary folder.
    """

    def __init__(self, settings: Settings, nursery: Nursery, lanes: Lanes) -> None:
        self._settings = settings
        self._nursery = nursery
        self._lanes = lanes
        self._writer: Process | None = None
        self._holds: tuple[int, int] | None = None
        self._writing = asyncio.Lock()
        self._folder = _folder(settings.store)
        self._number = 0
        self._taken: tuple[tuple[str, int, int], ...] = ()
        self.taken_at = 0.0
        self.trouble: str | None = None
        self._touched_at: float | None = None

    @property
    def age(self) -> int:
        """Seconds since the snapshot was last known to be all that the store holds."""
        return int(time.time() - self.taken_at)

    async def start(self) -> None:
        """Take the first snapshot.

        Raises:
            Refusal: 503, when the store can't be opened; says why.
        """
        async with self._writing:
            await self._take()

    async def write(self, job: dict[str, Any], body: bytes = b"") -> tuple[int, bytes]:
        """Have a job done that writes, and return when queries see what it wrote.

        Raises:
            Refusal: what the job was refused with, or 504 when it took too long; then nothing was written.
                Where only the snapshot failed after it, it says so, and the next write or load takes one.
        """
        async with self._writing:
            done = await self._do(job, body)
            if job["do"] in _WRITING:
                self._touched_at = time.monotonic()
            try:
                await self._take()
            except Refusal as refusal:
                await self._close_writer()
                told = f"it was written, but queries don't see it yet: {refusal}"
                raise Refusal(refusal.status, told, refusal.headers) from refusal
            return done

    async def _do(self, job: dict[str, Any], body: bytes = b"") -> tuple[int, bytes]:
        """Have the writer do a job; one that failed by itself is ended, and the next job starts another."""
        writer = await self._open()
        try:
            return await writer.do(job, body, self._settings.write_timeout)
        except Refusal as refusal:
            if refusal.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                await self._close_writer()
            raise

    async def _derive(self) -> None:
        """Bring the derived graphs up to date with what was written, where that changed articles."""
        self._touched_at = None
        try:
            async with self._writing:
                status, _ = await self._do({"do": "derive"})
                if status == HTTPStatus.OK:
                    await self._take()
        except Refusal as refusal:
            log.warning("what rests on the articles is not up to date: %s", refusal)

    async def watch(self) -> None:
        """Look again and again whether another process has loaded something, or an update did; for ever."""
        while True:
            await asyncio.sleep(self._settings.watch)
            if self._touched_at is not None and time.monotonic() - self._touched_at >= self._settings.quiet:
                await self._derive()
            if self._writer is not None and self._holds == _identity(self._settings.store):
                self.taken_at = time.time()
                continue
            with contextlib.suppress(Refusal):
                async with self._writing:
                    await self._refresh()

    async def close(self) -> None:
        """Give up the store and remove the snapshots."""
        await self._close_writer()
        shutil.rmtree(self._folder, ignore_errors=True)

    async def _refresh(self) -> None:
        seen = await asyncio.to_thread(_fingerprint, self._settings.store)
        if not seen:
            self.trouble = "the store is no longer where it was; answers come from the last snapshot"
        elif seen == self._taken:
            self.trouble = None
            self.taken_at = time.time()
        else:
            await self._take()

    async def _take(self) -> None:
        seen = await asyncio.to_thread(_fingerprint, self._settings.store)
        if not self._folder.exists():  # the store was made anew, and the snapshots lay in it
            self._folder = _folder(self._settings.store)
        folder = self._folder / str(self._number)
        self._number += 1
        try:
            await self._copy(folder)
        except Refusal as refusal:
            self.trouble = str(refusal)
            raise
        self._taken, self.taken_at, self.trouble = seen, time.time(), None
        await self._lanes.renew(folder)
        self._tidy(folder)

    async def _copy(self, folder: Path) -> None:
        if self._settings.allow_update:
            writer = await self._open()
            await writer.do({"do": "snapshot", "folder": str(folder)}, b"", 60)
            return
        process = await self._nursery.fork(self._settings.store, "read")
        try:
            await process.do({"do": "snapshot", "folder": str(folder)}, b"", 60)
        finally:
            await process.end()

    async def _open(self) -> Process:
        """The writer, of the store that there is now: one that was made anew has another.

        It has no limit of memory as readers have: who may write is trusted with the machine, and the files
        that it maps would count.
        """
        there = _identity(self._settings.store)
        if self._holds != there:
            await self._close_writer()
        if self._writer is None:
            self._writer = await self._nursery.fork(self._settings.store, "write")
            self._holds = there
        return self._writer

    async def _close_writer(self) -> None:
        if self._writer is not None:
            await self._writer.end()
            self._writer = None

    def _tidy(self, newest: Path) -> None:
        """Remove the snapshots that nobody reads any more."""
        used = self._lanes.uses() | {newest}
        there = self._folder.iterdir() if self._folder.exists() else ()
        for old in there:
            if old not in used:
                shutil.rmtree(old, ignore_errors=True)


def _folder(store: Path) -> Path:
    """A folder for the snapshots of this process; what one that was killed has left behind goes."""
    for left in store.glob(f"{_PREFIX}*"):
        pid = left.name.removeprefix(_PREFIX)
        if pid.isdigit() and not _alive(int(pid)):
            shutil.rmtree(left, ignore_errors=True)
    folder = store / f"{_PREFIX}{os.getpid()}"
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
    except OSError:
        return Path(mkdtemp(prefix="onrecord-"))
    return folder


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def _identity(store: Path) -> tuple[int, int] | None:
    """What tells a store's files from those of another that took its place; None where there are none."""
    try:
        found = (store / "quads").stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def _fingerprint(store: Path) -> tuple[tuple[str, int, int], ...]:
    """What changes when something is written: the sizes and times of the files of the store."""

    def found() -> Iterator[tuple[str, int, int]]:
        for file in (store / "quads").iterdir():
            if file.name != "LOCK" and not file.name.startswith("LOG"):
                with contextlib.suppress(FileNotFoundError):
                    state = file.stat()
                    yield file.name, state.st_size, state.st_mtime_ns

    try:
        return tuple(sorted(found()))
    except OSError:
        return ()
