"""Plain text: a whole file is one article, known by what its front matter or first lines say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.encoding import decode, normalize_lines
from onrecord.loaders.formats.front_matter import split_front_matter
from onrecord.loaders.formats.masthead import read_masthead
from onrecord.loaders.formats.metadata import Metadata, make_article
from onrecord.loaders.formats.printed import unwrapped
from onrecord.loaders.formats.stream import read_whole


def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    r"""Yield the one article of a plain text, or the one LoadError that says why there is none.

    The text is the file's without front matter, with every line end written ``\n``; title and byline stay
    within it. Where its lines were broken at a fixed width, the breaks are spaces.

    Raises:
        OSError: the stream can't be read.
    """
    try:
        source = normalize_lines(decode(read_whole(stream, where), where))
        stated, body = split_front_matter(source, where, dated=given.published is not None, whole=True)
        text = unwrapped(body)
        yield make_article(where, text, given.over(stated).over(read_masthead(text)))
    except LoadError as error:
        yield error
