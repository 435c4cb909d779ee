"""Bytes to articles: one module a format, one line in the table.

A loader takes an open binary stream, the name to show for it and what the user said of it. It yields an
`Article` for every document that can be loaded and a `LoadError` for every one that can't: an error is a
value here, because the records after a bad one are still wanted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import jsonl, markdown, text
from onrecord.loaders.formats.foreign import advice
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.formats.naming import shown
from onrecord.loaders.formats.sniffing import rewound, sniff

__all__ = ["LOADERS", "STDIN", "Loader", "Metadata", "load", "shown"]

Loader = Callable[[BinaryIO, str, Metadata], Iterator[Article | LoadError]]

STDIN = Path("-")
"""Standard input, as `discover` yields it for "-"."""


def _html(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    """The loader of HTML, imported when a page comes: it takes longer than the rest of the program."""
    from onrecord.loaders.formats import html  # noqa: PLC0415

    return html.load(stream, where, given)


LOADERS: dict[str, Loader] = {
    ".htm": _html,
    ".html": _html,
    ".jsonl": jsonl.load,
    ".markdown": markdown.load,
    ".md": markdown.load,
    ".ndjson": jsonl.load,
    ".text": text.load,
    ".txt": text.load,
    ".xhtml": _html,
}
"""The loaders by extension, in lower case with its dot."""


def load(path: Path, given: Metadata, *, force: bool = False) -> Iterator[Article | LoadError]:
    """Yield every article of a file lazily, and a LoadError for every document in it that can't be loaded.

    Raises nothing for bad input. `given` wins over what the document states; its URL can name only one
    article, so with it a file of several gives an error in their place. `STDIN` is read from standard input:
    as JSONL when it starts like a JSON object, as HTML when it starts with a tag, else as plain text. An
    article that is not in English is a LanguageError; with `force` it is an article like the others, whose
    language says what was found.
    """
    for item in _load(path, given):
        yield item.article if force and isinstance(item, LanguageError) else item


def _load(path: Path, given: Metadata) -> Iterator[Article | LoadError]:
    where = shown(path)
    try:
        if path == STDIN:
            yield from _checked(_load_stdin(where, given), where, given)
            return
        with path.open("rb") as stream:
            yield from _checked(_loader(path)(stream, where, given), where, given)
    except LoadError as error:
        yield error
    except OSError as error:
        yield LoadError(f"{where}: {_reason(error)}")


def _loader(path: Path) -> Loader:
    loader = LOADERS.get(path.suffix.casefold())
    if loader is None:
        known = f"no loader for {path.suffix!r} (known: {', '.join(sorted(LOADERS))})"
        raise LoadError(f"{shown(path)}: {advice(path) or known}")
    return loader


def _load_stdin(where: str, given: Metadata) -> Iterator[Article | LoadError]:
    stream = getattr(sys.stdin, "buffer", None)  # sys.stdin is None when a shell has closed it
    if stream is None:
        return iter([LoadError(f"{where}: closed")])
    head, extension = sniff(stream)
    return LOADERS[extension](rewound(head, stream), where, given)


def _checked(
    found: Iterator[Article | LoadError], where: str, given: Metadata
) -> Iterator[Article | LoadError]:
    """What was found, unless one URL was given for several articles."""
    if given.url is None:
        yield from found
        return
    only: Article | LanguageError | None = None
    for item in found:
        if isinstance(item, LoadError) and not isinstance(item, LanguageError):
            yield item
        elif only is None:
            only = item
        else:
            yield LoadError(f"{where}: several articles can't have one URL (give it in each record)")
            return
    if only is not None:
        yield only


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a folder, not a file"
    return (error.strerror or str(error)).lower()
