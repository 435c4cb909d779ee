"""What standard input holds, told from how it starts, and its start put back."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from typing_extensions import Buffer

_HEAD = 2**16
_OBJECT = re.compile(rb'\{\s*(?:"|\}|$)')
_TAG = re.compile(rb"<[!?a-z]", re.IGNORECASE)
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)\b")
_FIRST_ELEMENT = re.compile(rb"<[a-z]", re.IGNORECASE)


def sniff(stream: BinaryIO) -> tuple[bytes, str]:
    """The lines read to tell the format by, up to 64 KiB, and the extension it usually has.

    Raises:
        OSError: the stream can't be read.
    """
    head = b""
    while len(head) < _HEAD and not head.removeprefix(b"\xef\xbb\xbf").strip():
        line = stream.readline(_HEAD)
        if not line:
            break
        head += line
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start.startswith(b"<?xml"):
        while len(head) < _HEAD and not _FIRST_ELEMENT.search(head) and (line := stream.readline(_HEAD)):
            head += line
    return head, _extension(start, head)


def _extension(start: bytes, head: bytes) -> str:
    if start.startswith(b"%PDF-"):
        return ".pdf"
    if _TAG.match(start):
        return ".xml" if _FEED.search(head) else ".html"
    return ".jsonl" if _OBJECT.match(start) else ".txt"


def rewound(head: bytes, stream: BinaryIO) -> BinaryIO:
    """A stream that gives `head` and then what is left in `stream`, as it arrives."""
    return io.BufferedReader(_Rewound(head, stream))


class _Rewound(io.RawIOBase):
    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        view = memoryview(buffer).cast("B")
        # A line at most, so that records are read as they arrive on a pipe.
        content = self._head or self._stream.readline(len(view))
        self._head = content[len(view) :]
        content = content[: len(view)]
        view[: len(content)] = content
        return len(content)
