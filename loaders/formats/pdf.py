"""PDF: the text of its pages, as far as it is text and no picture of one."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import printed
from onrecord.loaders.formats.address import web_address
from onrecord.loaders.formats.masthead import read_masthead
from onrecord.loaders.formats.metadata import LONGEST, Metadata, make_article
from onrecord.loaders.formats.stream import read_whole

# What a library says of a file it can't read is said by our LoadError.
logging.getLogger("pypdf").addHandler(logging.NullHandler())
logging.getLogger("pypdf").propagate = False

# What pypdf's own code was seen to raise on broken files: one that it can't read is bad input.
_BREAKDOWNS = (
    *(ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError),
    *(PyPdfError, NotImplementedError),
)


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield the one article of a PDF, or the one LoadError that says why there is none.

    The lines of print are joined to paragraphs, words parted at a line's end to whole ones; running heads and
    page numbers are left out. Columns come in the order in which the file draws them. What is known of it is
    what its first lines say, the title in its properties, and the address that a browser printed below it.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        pages, title = _read(read_whole(stream, where), where)
        text = "\n\n".join(printed.paragraphs(printed.without_running_heads(pages)))
        stated = Metadata(title=title, url=web_address(printed.address(pages[0])))
        yield make_article(where, text, given.over(read_masthead(text)).over(stated))
    except LoadError as error:
        yield error


def _read(content: bytes, where: str) -> tuple[list[list[str]], str | None]:
    """The lines of each page, and the title in the properties."""
    try:
        document = PdfReader(io.BytesIO(content))
        if document.is_encrypted and not document.decrypt(""):
            raise LoadError(f"{where}: locked with a password (save it without one)")
        pages, characters = [], 0
        for page in document.pages:
            pages.append(printed.lines(page.extract_text()))
            characters += sum(map(len, pages[-1]))
            if characters > LONGEST:
                raise LoadError(f"{where}: more than {LONGEST:,} characters (split it)")
        title = document.metadata.title if document.metadata else None
    except _BREAKDOWNS as error:
        told = f"no PDF that can be read ({type(error).__name__}; give its text)"
        raise LoadError(f"{where}: {told}") from error
    if not any(pages):
        raise LoadError(f"{where}: no text in it, pictures alone (have it recognised first: ocrmypdf)")
    return pages, title
