"""How many rows a part of an answer begins, told from the grammar of its format and never from its text."""

from __future__ import annotations

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


_MEANING_NOTHING = bytes(set(range(256)) - set(b'",:{['))


class _Json:
    """The objects in the array of bindings: no others follow a comma or bracket, for terms follow a colon.

    What can't matter is left out first, as that is quicker than looking at it: escapes, all but a few
    characters, and then strings in which nothing is left.
    """

    def __init__(self) -> None:
        self._escape = b""
        self._objects = _Quoted(_Either(_Marked(b",{"), _Marked(b"[{")))

    def __call__(self, content: bytes) -> int:
        if self._escape or b"\\" in content:
            content = (self._escape + content).replace(b"\\\\", b"")
            self._escape = b"\\" if content.endswith(b"\\") else b""
            content = content.removesuffix(self._escape).replace(b'\\"', b"")
        return self._objects(content.translate(None, _MEANING_NOTHING).replace(b'""', b""))


class _Either:
    """What any of several counters counts."""

    def __init__(self, *counters: Counter) -> None:
        self._counters = counters

    def __call__(self, content: bytes) -> int:
        return sum(counter(content) for counter in self._counters)


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
