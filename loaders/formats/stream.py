"""Reading the bytes of a document once, whole, and within bounds."""

from __future__ import annotations

import os
import stat
from io import UnsupportedOperation
from typing import BinaryIO

from onrecord.errors import LoadError

MAX_BYTES = 64 * 2**20
"""The largest document that is read, in bytes: a file of one document, one line of JSONL, one record of a web
archive, and the text and markup that a document of Word's unpacks to."""

Fingerprint = tuple[int, int]


def read_whole(stream: BinaryIO, where: str) -> bytes:
    """All bytes of a document, as they were at one time.

    Raises:
        LoadError: there are more than `MAX_BYTES`, or the file changed while it was read.
        OSError: the stream can't be read.
    """
    before = fingerprint(stream)
    content = stream.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise LoadError(
            f"{where}: larger than {MAX_BYTES >> 20} MiB (split it, or give its articles as JSONL)"
        )
    if fingerprint(stream) != before:
        raise LoadError(f"{where}: changed while it was read (load it again)")
    return content


def fingerprint(stream: BinaryIO) -> Fingerprint | None:
    """What tells that a file was written to: its size in bytes and time of change in ns; None if not a file.

    A file replaced under its name by another doesn't show: what was opened stays readable as it was.
    """
    try:
        status = os.fstat(stream.fileno())
    except UnsupportedOperation:
        return None
    return (status.st_size, status.st_mtime_ns) if stat.S_ISREG(status.st_mode) else None
