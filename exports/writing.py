"""Writing a file whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import IO

from onrecord.errors import ExportError


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """A file to write to, which takes the place of `path` when the block ends without an error.

    What `path` held before stays until then, and stays for good when the block raises. A link keeps leading
    where it leads, and a device or pipe (``/dev/stdout``) is written to as it is.

    Raises:
        ExportError: the folder is missing or can't be written to, `path` is a folder, or the disk is full.
    """
    if path.is_dir():
        raise ExportError(f"{path}: is a folder (give the name of a file in it)")
    if not path.parent.is_dir():
        raise ExportError(f"{path}: the folder {path.parent} does not exist (make it first)")
    try:
        with path.open("wb") if path.exists() and not path.is_file() else _draft(path.resolve()) as file:
            yield file
    except OSError as error:
        raise ExportError(f"{path}: can't be written: {error.strerror or error}") from error


@contextmanager
def _draft(path: Path) -> Iterator[IO[bytes]]:
    """A file beside `path`, which takes its place when the block ends without an error."""
    with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name[:40]}.", delete=False) as draft:
        try:
            yield draft
            draft.flush()
            Path(draft.name).chmod(0o666 & ~_umask())
            Path(draft.name).replace(path)
        except BaseException:
            Path(draft.name).unlink(missing_ok=True)
            raise


def write_text(path: Path, text: str) -> None:
    """Write `text` to `path` in UTF-8.

    Raises:
        ExportError: as `replacing` does.
    """
    with replacing(path) as file:
        file.write(text.encode("utf-8", errors="replace"))


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are missing.

    Raises:
        ExportError: it is a file, or can't be made.
    """
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder}: is a file (give a folder)")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ExportError(f"{folder}: can't be made: {error.strerror}") from error


def _umask() -> int:
    """The permissions that new files don't get; the mask can only be read by setting it for a moment."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
