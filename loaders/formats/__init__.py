"""Bytes to articles: one module a format, one line in the table.

A loader takes an open binary stream, the name to show for it and what the user said of it. It yields an
`Article` for every document that can be loaded and a `LoadError` for every one that can't: an error is a
value here, because the records after a bad one are still wanted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path, PurePath
from typing import BinaryIO

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats import jsonl, markdown, text
from onrecord.loaders.formats.compressed import PACKINGS, extension, load_zip, unpacked
from onrecord.loaders.formats.foreign import advice
from onrecord.loaders.formats.metadata import (
    NOTHING_KNOWN,
    Metadata,
    article_from_text,
)
from onrecord.loaders.formats.naming import shown
from onrecord.loaders.formats.sniffing import rewound, sniff

__all__ = [
    "KNOWN",
    "LOADERS",
    "STDIN",
    "Loader",
    "Metadata",
    "admitted",
    "article_from_text",
    "load",
    "shown",
]

Loader = Callable[[BinaryIO, str, Metadata], Iterator[Article | LoadError]]

STDIN = Path("-")
"""Standard input, as `discover` yields it for "-"."""


def _from(module: str) -> Loader:
    """The loader of a module that is imported when it is first needed: some take longer than all the rest."""

    def load(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
        found: Loader = import_module(f"{__name__}.{module}").load
        return found(stream, where, given)

    return load


def _zip(stream: BinaryIO, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    def loader_of(path: PurePath) -> Loader | None:
        found = LOADERS.get(extension(path))
        return None if found is _zip else found

    return load_zip(stream, where, given, loader_of)


_PLAIN: dict[str, Loader] = {
    ".atom": _from("feed"),
    ".docx": _from("docx"),
    ".eml": _from("mail"),
    ".htm": _from("html"),
    ".html": _from("html"),
    ".jsonl": jsonl.load,
    ".markdown": markdown.load,
    ".md": markdown.load,
    ".mht": _from("mail"),
    ".mhtml": _from("mail"),
    ".ndjson": jsonl.load,
    ".pdf": _from("pdf"),
    ".rss": _from("feed"),
    ".text": text.load,
    ".txt": text.load,
    ".warc": _from("warc"),
    ".xhtml": _from("html"),
    ".xml": _from("feed"),
}
LOADERS: dict[str, Loader] = {
    **_PLAIN,
    **{f"{name}{packing}": unpacked(one, packing) for name, one in _PLAIN.items() for packing in PACKINGS},
    ".warc.gz": _from("warc"),
    ".wacz": _zip,
    ".zip": _zip,
}
"""The loaders by extension, in lower case with its dot; that of a packing follows that of what it holds."""

KNOWN = f"{', '.join(sorted([*_PLAIN, '.wacz', '.zip']))}; each with {' or '.join(PACKINGS)} after it"
"""The extensions that are read, for a message."""


def load(
    path: str | Path, given: Metadata = NOTHING_KNOWN, *, force: bool = False
) -> Iterator[Article | LoadError]:
    """Yield every article of a file lazily, and a LoadError for every document in it that can't be loaded.

    Raises nothing for bad input: errors are among what it yields, as in
    ``[one for one in load("a.jsonl") if not isinstance(one, LoadError)]``; `ingest` passes them on.

    Args:
        path: the file; its extension says what it is. "-" is standard input: JSONL when it starts like a JSON
            object, HTML, a feed or a PDF when it starts so, else plain text.
        given: what is known of it, which wins over what the document states. Its URL can name only one
            article, so with it a file of several gives an error in their place.
        force: an article that is not in English is otherwise a LanguageError; with this it is an article
            like the others, whose language says what was found.
    """
    path = Path(path)
    where = shown(path)
    return admitted(_load(path, where, given), where, given, force=force)


def _load(path: Path, where: str, given: Metadata) -> Iterator[Article | LoadError]:
    try:
        if path == STDIN:
            yield from _load_stdin(where, given)
            return
        _need_no_pipe(path, where)
        with path.open("rb") as stream:
            yield from _loader(path)(stream, where, given)
    except LoadError as error:
        yield error
    except OSError as error:
        yield LoadError(f"{where}: {_reason(error)}")


def _need_no_pipe(path: Path, where: str) -> None:
    """Let pass what can be opened without waiting for somebody who writes.

    Raises:
        LoadError: it is a pipe or a device.
    """
    if path.is_fifo() or path.is_socket() or path.is_char_device() or path.is_block_device():
        raise LoadError(f"{where}: is a pipe or a device and no file (give - to read standard input)")


def _loader(path: Path) -> Loader:
    loader = LOADERS.get(extension(path))
    if loader is None:
        known = f"no loader for {extension(path)!r} (known: {KNOWN})"
        raise LoadError(f"{shown(path)}: {advice(path) or known}")
    return loader


def _load_stdin(where: str, given: Metadata) -> Iterator[Article | LoadError]:
    stream = getattr(sys.stdin, "buffer", None)  # sys.stdin is None when a shell has closed it
    if stream is None:
        return iter([LoadError(f"{where}: closed")])
    head, extension = sniff(stream)
    return LOADERS[extension](rewound(head, stream), where, given)


def admitted(
    found: Iterator[Article | LoadError], where: str, given: Metadata, *, force: bool
) -> Iterator[Article | LoadError]:
    """What a loader found, as `load` gives it: one article for one URL, other languages where forced."""
    for item in found if given.url is None else _only(found, where):
        yield item.article if force and isinstance(item, LanguageError) else item


def _only(found: Iterator[Article | LoadError], where: str) -> Iterator[Article | LoadError]:
    """The errors and the one article; where there are several, an error in their place."""
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
