"""Files of quads into a new Oxigraph folder, as fast as the machine allows."""

from __future__ import annotations

import io
import mmap
import os
import re
from collections import deque
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import IO, cast

import pyoxigraph as ox

from onrecord.errors import StoreError

FORMATS = {".nq": ox.RdfFormat.N_QUADS, ".trig": ox.RdfFormat.TRIG}
"""What a store is loaded from, by extension: RDF files that keep named graphs."""

PARTS = 2
"""How many parts of a file are read side by side, at most; Oxigraph may keep 1 GB in memory for each."""

WORTH_IT = 16 * 2**20
"""Bytes that a part has at least: below that, one is as fast."""

_BLANK = "ASK { GRAPH ?g { ?s ?p ?o } FILTER(isBlank(?g) || isBlank(?s) || isBlank(?o)) }"


def bulk_load(path: Path, quads: Path, *, least: int = WORTH_IT) -> None:
    """Make a new Oxigraph folder of an N-Quads or TriG file, compacted and on the disk.

    Args:
        path: the file, which ends in ``.nq`` or ``.trig``.
        quads: the folder, which is missing; when this fails, what it holds is worth nothing.
        least: bytes that a part of the file has at least, when parts are read side by side.

    Raises:
        StoreError: as `onrecord.graph.store.local.LocalStore.load` does.
    """
    format_ = FORMATS.get(path.suffix.lower())
    if format_ is None:
        raise StoreError(f"{path}: not a {' or '.join(FORMATS)} file; other formats don't keep named graphs")
    if not path.is_file():
        raise StoreError(f"{path}: {'is a folder' if path.is_dir() else 'no such file'}")
    made = ox.Store(quads)
    try:
        _fill(made, path, format_, least)
    except SyntaxError as error:
        raise StoreError(f"{path}: {(_first_error(path, format_) or error).msg}") from error
    except OSError as error:
        raise StoreError(f"{path}: can't be loaded: {error.strerror or error}") from error
    if made.query("ASK { ?s ?p ?o }"):
        raise StoreError(f"{path}: has statements outside any named graph, and each belongs to an article")
    if _may_have_blank_nodes(path) and made.query(_BLANK):
        raise StoreError(f"{path}: has blank nodes, and a store holds none")
    made.optimize()
    made.flush()


def _fill(made: ox.Store, path: Path, format_: ox.RdfFormat, least: int) -> None:
    """Load all of a file; N-Quads, where a line is a statement, in parts side by side."""
    parts = list(_parts(path, least)) if format_ == ox.RdfFormat.N_QUADS else []
    if len(parts) < 2:  # noqa: PLR2004  # nothing to do side by side
        made.bulk_load(path=path, format=format_)
        return
    with ExitStack() as opened, ThreadPoolExecutor(len(parts)) as threads:
        for part in parts:
            opened.enter_context(part)
        for loaded in [threads.submit(made.bulk_load, cast(IO[bytes], part), format_) for part in parts]:
            loaded.result()


def _parts(path: Path, least: int) -> Iterator[_Part]:
    """As many parts as there are processors for, each of whole lines."""
    size = path.stat().st_size
    number = max(1, min(PARTS, os.cpu_count() or 1, size // least))
    start = 0
    with path.open("rb") as file:
        for part in range(1, number + 1):
            file.seek(max(start, size * part // number))
            file.readline()
            yield _Part(path, start, file.tell())
            start = file.tell()


class _Part(io.RawIOBase):
    """The bytes of a file from one place to another."""

    def __init__(self, path: Path, start: int, end: int) -> None:
        self._file = path.open("rb", buffering=0)
        self._file.seek(start)
        self._left = end - start

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        found = self._file.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(found)
        return found

    def close(self) -> None:
        self._file.close()
        super().close()


def _first_error(path: Path, format_: ox.RdfFormat) -> SyntaxError | None:
    """What is wrong in the whole file, with its line: a part's error counts lines from where it begins."""
    try:
        deque(ox.parse(path=path, format=format_), maxlen=0)
    except SyntaxError as error:
        return error
    return None


def _may_have_blank_nodes(path: Path) -> bool:
    """Whether the characters that write them occur at all: much faster than asking the store."""
    if path.stat().st_size == 0:
        return False
    with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as text:
        written = b"_:" if path.suffix.lower() == ".nq" else rb"_:|\["
        return re.search(written, text) is not None
