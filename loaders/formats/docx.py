"""Word's documents (Office Open XML): paragraphs and rows of tables, in their order."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import groupby
from typing import BinaryIO
from zipfile import ZipFile, ZipInfo

from docx import Document
from docx.table import Table
from lxml.etree import LxmlError

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.compressed import UNREADABLE, opened
from onrecord.loaders.formats.masthead import read_masthead
from onrecord.loaders.formats.metadata import Metadata, make_article
from onrecord.loaders.formats.stream import MAX_BYTES, read_whole

# What python-docx was seen to raise on files that are none of Word's: such a file is bad input.
_BREAKDOWNS = (*UNREADABLE, AttributeError, LxmlError)


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield the one article of a document, or the one LoadError that says why there is none.

    What is known of it is what its first lines say, and the title in its properties. Notes, comments and
    text boxes are not read.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        text, title = _read(read_whole(stream, where), where)
        yield make_article(where, text, given.over(read_masthead(text)).over(Metadata(title=title)))
    except LoadError as error:
        yield error


def _read(content: bytes, where: str) -> tuple[str, str]:
    """The text, with a blank line between paragraphs, and the title in the properties."""
    try:
        document = Document(_without_media(content, where))
        blocks = [text for block in document.iter_inner_content() for text in _blocks(block)]
        return "\n\n".join(filter(None, blocks)), document.core_properties.title
    except _BREAKDOWNS as error:
        raise LoadError(f"{where}: no document of Word's ({type(error).__name__}; give its text)") from error


def _without_media(content: bytes, where: str) -> BinaryIO:
    """The same package with pictures and the like emptied, since python-docx unpacks all that is referred to.

    A part is unpacked no further than its stated size, which may be a lie.

    Raises:
        LoadError: the rest would unpack to more than `MAX_BYTES`.
    """
    kept = io.BytesIO()
    with ZipFile(io.BytesIO(content)) as given, ZipFile(kept, "w") as package:
        parts = [given.getinfo(name) for name in dict.fromkeys(given.namelist())]
        if sum(part.file_size for part in parts if _is_markup(part)) > MAX_BYTES:
            raise LoadError(f"{where}: unpacks to more than {MAX_BYTES >> 20} MiB (split it)")
        for part in parts:
            with opened(given, part) as packed:
                package.writestr(part.filename, packed.read(part.file_size) if _is_markup(part) else b"")
    kept.seek(0)
    return kept


def _is_markup(part: ZipInfo) -> bool:
    return part.filename.casefold().endswith((".xml", ".rels"))


def _blocks(block: object) -> Iterator[str]:
    if isinstance(block, Table):
        for row in block.rows:
            cells = (" ".join(cell.text.split()) for cell in row.cells)
            yield " | ".join(text for text, _ in groupby(filter(None, cells)))  # merged cells come repeatedly
    else:
        yield str(getattr(block, "text", "")).strip()
