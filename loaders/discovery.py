"""From what the user named on the command line to the files that can be loaded."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import LoadError
from onrecord.loaders.formats import KNOWN, LOADERS, STDIN, shown
from onrecord.loaders.formats.address import Address
from onrecord.loaders.formats.compressed import extension
from onrecord.loaders.formats.foreign import DOCUMENTS, advice


def discover(sources: Sequence[str]) -> Iterator[Path | Address | LoadError]:
    """Yield the files and addresses that `sources` name, each once, and a LoadError for one that names none.

    A source is a file, whatever its extension; a folder, for all files below it that have a known extension,
    in sorted order, hidden ones and links to folders left out; a glob pattern, in which ``**`` crosses
    folders, for what a folder would give of its matches; or "-" for standard input, yielded as
    `formats.STDIN`. What may well be an article and can't be read, such as a PDF, is told of in a folder too.
    A web address is yielded as one, to be fetched. Lazy: a folder is listed when its files are asked for.
    """
    seen: set[str] = set()
    for source in sources:
        for found in _files(source):
            if isinstance(found, LoadError):
                yield found
                continue
            identity = str(found) if isinstance(found, Address) or found == STDIN else os.path.realpath(found)
            if identity not in seen:
                seen.add(identity)
                yield found


def _files(source: str) -> Iterator[Path | Address | LoadError]:
    if source == "-":
        yield STDIN
    elif source.casefold().startswith(("http://", "https://")):
        yield Address(source)
    elif not source or "\0" in source:
        yield LoadError(f"{shown(source)!r}: not a name that a file can have")
    elif Path(source).is_dir():
        yield from _or_error(_below(Path(source)), f"{shown(source)}: no file in it that can be loaded")
    elif os.path.lexists(source) or not glob.has_magic(source):
        # Path("./-") is Path("-"), which stands for standard input.
        yield Path(source) if Path(source) != STDIN else Path.cwd() / "-"
    else:
        yield from _or_error(_matching(source), f"{shown(source)}: no file that can be loaded matches")


def _or_error(found: Iterator[Path | LoadError], nothing: str) -> Iterator[Path | LoadError]:
    first = next(found, None)
    yield LoadError(f"{nothing} (known: {KNOWN})") if first is None else first
    yield from found


def _below(folder: Path) -> Iterator[Path | LoadError]:
    problems: list[LoadError] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: problems.append(_unlisted(error))):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from problems
        problems.clear()
        for name in sorted(files):
            yield from _wanted(Path(place, name))
    yield from problems


def _matching(pattern: str) -> Iterator[Path | LoadError]:
    names = glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    for path in map(Path, sorted(names)):
        if path.is_dir():
            yield from _below(path)
        else:
            yield from _wanted(path)


def _wanted(path: Path) -> Iterator[Path | LoadError]:
    """A file that can be loaded; an error for one that can't and may well hold an article."""
    suffix = extension(path)
    if path.name.startswith(".") or not (suffix in LOADERS or suffix in DOCUMENTS) or not path.is_file():
        return
    yield path if suffix in LOADERS else LoadError(f"{shown(path)}: {advice(path)}")


def _unlisted(error: OSError) -> LoadError:
    return LoadError(f"{shown(error.filename)}: can't be listed: {error.strerror}")
