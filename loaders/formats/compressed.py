"""Compressed files: one document in gzip, bzip2 or xz, and ZIP archives of many, also of web recorders."""

from __future__ import annotations

import bz2
import gzip
import lzma
import zlib
from collections.abc import Callable, Iterator
from operator import attrgetter
from pathlib import PurePath, PurePosixPath
from typing import IO, Any, BinaryIO, cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.formats.naming import said, shown

Loader = Callable[[BinaryIO, str, Metadata], Iterator[Article | LoadError]]

_OPEN: dict[str, Callable[[BinaryIO], Any]] = {
    ".bz2": bz2.BZ2File,
    ".gz": lambda stream: gzip.GzipFile(fileobj=stream),
    ".xz": lzma.LZMAFile,
}
PACKINGS = tuple(_OPEN)
"""The extensions of compressed files, which follow that of what they hold."""

_DAMAGED = (EOFError, OSError, lzma.LZMAError, zlib.error)
UNREADABLE = (*_DAMAGED, BadZipFile, LookupError, RuntimeError, ValueError)
"""What Python raises on an archive that is none, is damaged, or is locked."""
_RECORDS = "archive"  # the folder of records in a WACZ (Webrecorder, WACZ 1.1.1, section 5)


def extension(path: PurePath) -> str:
    """What tells a file's format, in lower case: its extension, with the one before of what is compressed."""
    last = path.suffix.casefold()
    return PurePath(path.stem).suffix.casefold() + last if last in PACKINGS else last


def unpacked(loader: Loader, packing: str) -> Loader:
    """A loader of compressed files from that of what they hold; `packing` is their last extension."""

    def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
        try:
            with _OPEN[packing](stream) as content:
                yield from loader(content, where, given)
        except _DAMAGED as error:
            yield LoadError(f"{where}: can't be unpacked ({said(error)}; fetch or pack it again)")

    return load


def load_zip(
    stream: BinaryIO, where: str, given: Metadata, loader_of: Callable[[PurePath], Loader | None]
) -> Iterator[Article | LoadError]:
    """Yield what the documents in a ZIP archive hold, in the order of their names; others are passed over.

    Of a web archive as recorders write it (WACZ), the records alone are read. Nothing is written to disk, and
    of each document no more is unpacked than its loader reads. Archives in the archive are not opened.

    Args:
        stream: the archive, which can be sought in.
        where: its name; those of its documents follow after a slash.
        given: what the user said of it.
        loader_of: the loader of a document by its name, None for one that is not read.
    """
    try:
        archive = ZipFile(stream)
        entries = sorted(archive.infolist(), key=attrgetter("filename"))
        wanted = [one for one in entries if _is_wanted(one, where)]
    except UNREADABLE as error:
        yield LoadError(f"{where}: no ZIP archive that can be read ({said(error)}; fetch or pack it again)")
        return
    loaders = [(one, loader_of(PurePosixPath(one.filename))) for one in wanted]
    if not any(loader for _, loader in loaders):
        yield LoadError(f"{where}: nothing in it that can be loaded")
    for one, loader in loaders:
        if loader is not None:
            yield from _member(archive, one, loader, f"{where}/{shown(one.filename)}", given)


def opened(archive: ZipFile, one: ZipInfo) -> IO[bytes]:
    """What an entry of a ZIP archive holds; reading n bytes unpacks about n.

    Raises:
        BadZipFile: it is packed in another way than is usual. Python unpacks bzip2 and LZMA in a ZIP without
            bound.
        Exception: another of `UNREADABLE`.
    """
    if one.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise BadZipFile("neither stored nor deflated; pack it again")
    return archive.open(one)


def _is_wanted(one: ZipInfo, where: str) -> bool:
    path = PurePosixPath(one.filename)
    hidden = any(part.startswith((".", "__MACOSX")) for part in path.parts)
    recorded = not where.casefold().endswith(".wacz") or path.parts[:1] == (_RECORDS,)
    return not one.is_dir() and not hidden and recorded


def _member(
    archive: ZipFile, one: ZipInfo, loader: Loader, where: str, given: Metadata
) -> Iterator[Article | LoadError]:
    try:
        content = opened(archive, one)
    except UNREADABLE as error:
        yield LoadError(f"{where}: can't be unpacked ({said(error)})")
        return
    try:
        with content:
            yield from loader(cast("BinaryIO", content), where, given)
    except (*_DAMAGED, BadZipFile) as error:
        yield LoadError(f"{where}: can't be unpacked ({said(error)})")
