"""How the web process and the processes that hold the store talk: frames on a socket pair.

A frame is one byte that says what it is, its length in four, and its content. A request is JOB and BODY; its
answer is HEAD, any number of DATA, and END, or REFUSED in the place of any of them. READY comes once, first.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

READY, JOB, BODY, HEAD, DATA, END, REFUSED = b"R", b"J", b"B", b"H", b"D", b"E", b"X"
HEADER = struct.Struct(">cI")


def frame(kind: bytes, content: bytes = b"") -> bytes:
    """A frame as bytes."""
    return HEADER.pack(kind, len(content)) + content


def told(kind: bytes, content: dict[str, Any]) -> bytes:
    """A frame that holds JSON."""
    return frame(kind, json.dumps(content).encode())


def read(file: BinaryIO) -> tuple[bytes, bytes]:
    """The next frame of a blocking file: its kind and content.

    Raises:
        EOFError: the other side has gone.
    """
    header = file.read(HEADER.size)
    if len(header) < HEADER.size:
        raise EOFError
    kind, length = HEADER.unpack(header)
    content = file.read(length)
    if len(content) < length:
        raise EOFError
    return kind, content
