"""Web archives (WARC, ISO 28500): an article for each page that a crawl or a recorder kept."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import html, text
from onrecord.loaders.formats.address import found_at
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.formats.naming import said
from onrecord.loaders.formats.stream import MAX_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable

Record = Any

_LOADERS = {"text/html": html.load, "application/xhtml+xml": html.load, "text/plain": text.load}
_FOUND = 200
_BREAKDOWNS = (EOFError, OSError, ValueError)


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield an article for each page of a web archive that holds one, as it is read, under its address.

    Pages are what was answered with status 200 as HTML or plain text, and resources kept without their
    answer. Pages that hold no article, as front pages and lists, are passed over; one LoadError at the end
    says how many those were. Of a page that was kept twice, the later one counts in a store.

    Raises:
        OSError: the stream can't be read.
    """
    pages = bare = 0
    try:
        for record in _records(stream, where):
            loader = _loader(record)
            if loader is None:
                continue
            pages += 1
            for item in _read(record, loader, f"{where}:{pages}", given):
                if isinstance(item, Article | LanguageError):
                    yield item
                else:
                    bare += 1
    except LoadError as error:
        yield error
        return
    if not pages:
        yield LoadError(f"{where}: no page in this web archive (give one whose records are HTML or text)")
    elif bare:
        yield LoadError(f"{where}: {bare} of {pages} pages hold no article that can be read")


def _records(stream: BinaryIO, where: str) -> Iterator[Record]:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError:
        raise LoadError(f"{where}: web archives need: pip install 'onrecord[archives]'") from None
    wanted = WarcRecordType.response | WarcRecordType.resource
    try:
        yield from ArchiveIterator(stream, record_types=wanted, auto_decode="all")
    except _BREAKDOWNS as error:
        raise LoadError(f"{where}: broken web archive ({said(error)}; what came before is read)") from error


def _loader(record: Record) -> Callable[..., Iterator[Article | LoadError]] | None:
    if record.is_http:
        answered = record.http_headers is not None and record.http_headers.status_code == _FOUND
        return _LOADERS.get(record.http_content_type or "") if answered else None
    kind = record.headers.get("Content-Type", "").partition(";")[0].strip().casefold()
    return _LOADERS.get(kind)


def _read(
    record: Record, loader: Callable[..., Iterator[Article | LoadError]], where: str, given: Metadata
) -> Iterator[Article | LoadError]:
    try:
        content = record.reader.read(MAX_BYTES + 1)
    except _BREAKDOWNS as error:
        return iter([LoadError(f"{where}: broken record ({said(error)})")])
    found = loader(io.BytesIO(content), where, given)
    return found_at(record.headers.get("WARC-Target-URI"), found)
