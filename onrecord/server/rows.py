"""How many rows a part of an answer begins, told from the grammar of its format and never from its text."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

import pyoxigraph as ox

Counter = Callable[[bytes], int]


class _Marked:
    """Rows that begin with bytes which the format escapes everywhere else.

    Args:
        mark: the bytes.
        before: how many marks come before the first row (a header).
    """

    def __init__(self, mark: bytes, before: int = 0) -> None:
        self._mark = mark
        self._before = before
        self._tail = b""

    def __call__(self, content: bytes) -> int:
        seen = self._tail + content
        self._tail = seen[
            max(0, len(seen) - len(self._mark) + 1) :
        ]  # a mark may be cut in two by the end of a part
        found = seen.count(self._mark)
        skipped = min(found, self._before)
        self._before -= skipped
        return found - skipped


class _Quoted:
    """Rows whose marks mean nothing between double quotes; a doubled quote leaves its text and enters again.

    Args:
        counter: counts the marks in what stands outside quotes.
    """

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        self._quoted = False

    def __call__(self, content: bytes) -> int:
        pieces = content.split(b'"')
        outside = pieces[1 if self._quoted else 0 :: 2]
        self._quoted ^= len(pieces) % 2 == 0
        return self._counter(b"".join(outside))


_BINDINGS = b'"bindings":['
_ROW = re.compile(rb',\{(?:"[^},]|\})')
_EMPTY = b",{}"
_ESCAPED = re.compile(rb'\\(["\\])')
_LONGEST = 4
"""Bytes of the longest that `_ROW` matches."""


class _Json:
    """The objects in the array of bindings.

    One with a binding begins like nothing else: in a text a quote has a backslash before it, and after the
    quote that ends a text no name follows. An empty one may stand in a text too, so only where
    there is something like it is it told which quotes are open.
    """

    def __init__(self) -> None:
        self._head: bytes | None = b""  # all that comes before the array, until that begins
        self._kept = b""  # what may be the beginning of a row, or half of an escape
        self._quoted = False  # whether that begins within a text

    def __call__(self, content: bytes) -> int:
        if self._head is not None:
            self._head, begun, rest = (self._head + content).partition(_BINDINGS)
            if not begun:
                return 0
            self._head, content = None, b"," + rest
        seen = self._kept + content
        found = self._rows(seen) - self._rows(self._kept)
        end = max(0, len(seen) - _LONGEST + 1)
        end -= (end - len(seen[:end].rstrip(b"\\"))) % 2
        self._quoted ^= _quotes(seen[:end]) % 2 == 1
        self._kept = seen[end:]
        return found

    def _rows(self, seen: bytes) -> int:
        starts = _ROW.findall(seen)
        empty = starts.count(_EMPTY)
        return len(starts) - empty + (self._empty(seen) if empty else 0)

    def _empty(self, seen: bytes) -> int:
        pieces = _ESCAPED.sub(b"", seen).split(b'"')
        return sum(piece.count(_EMPTY) for piece in pieces[1 if self._quoted else 0 :: 2])


def _quotes(content: bytes) -> int:
    """How many quotes begin or end a text."""
    quotes = content.count(b'"')
    return quotes - _ESCAPED.findall(content).count(b'"') if b"\\" in content else quotes


_COUNTERS: Mapping[ox.QueryResultsFormat, Callable[[], Counter]] = {
    ox.QueryResultsFormat.JSON: _Json,
    ox.QueryResultsFormat.XML: lambda: _Marked(b"<result>"),
    ox.QueryResultsFormat.CSV: lambda: _Quoted(_Marked(b"\n", before=1)),
    ox.QueryResultsFormat.TSV: lambda: _Marked(b"\n", before=1),
}


def counter(format_: ox.QueryResultsFormat) -> Counter:
    """Counts the rows of one answer as Oxigraph writes it: give it each part once, in order.

    What is counted is the format's own structure, so no text in a term can start a row, and a row without
    bindings is one. Oxigraph writes JSON without white space and XML with every ``<`` of a text escaped;
    the tests hold it to both.
    """
    return _COUNTERS[format_]()
