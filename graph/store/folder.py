"""A store's folder: ``format.json`` and its lock, what a crash leaves behind, and names put on the disk."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.graph.store.protocol import Access
from onrecord.version import __version__

FORMAT = 1
"""The version of the folder's layout; a store of a higher one is refused."""

LEDGER = "pushed.jsonl"
"""The file that notes what was sent to which server; of several lines about one thing the last one holds."""

_UNFINISHED = ("quads.old", "quads.new", "load.new")
_NUMBERS = count()
_DRAFT = re.compile(r"\..*\.[0-9]+\.draft", re.DOTALL)


def lock(path: Path, access: Access) -> int:
    """Lock the store in a folder by its ``format.json``: many may read it, or one may write it.

    Returns:
        The open descriptor of the file; closing it releases the lock.

    Raises:
        StoreError: there is no store and `access` is not "create", another process uses it, or the folder
            can't be made or opened.
    """
    descriptor = _descriptor(path, access)
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if access == "read" else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        if access == "create" and os.fstat(descriptor).st_size == 0:
            os.write(descriptor, format_json())
            os.lseek(descriptor, 0, os.SEEK_SET)
    except OSError as error:
        os.close(descriptor)
        if error.errno not in (errno.EAGAIN, errno.EACCES):
            raise StoreError(f"{path}: can't be opened: {(error.strerror or str(error)).lower()}") from error
        doing = "is writing to" if access == "read" else "is using"
        raise StoreError(
            f"{path}: another process {doing} this store, such as 'onrecord load' or 'onrecord serve'"
            " (try again when it has ended)"
        ) from error
    return descriptor


def _descriptor(path: Path, access: Access) -> int:
    if path.exists() and not path.is_dir():
        raise StoreError(f"{path}: is a file, and a store is a folder (give another --store)")
    try:
        if access == "create" and not (path / "format.json").exists():
            _make_folder(path)
        flags = os.O_RDWR | os.O_CREAT if access == "create" else os.O_RDONLY
        return os.open(path / "format.json", flags | os.O_CLOEXEC, 0o666)
    except FileNotFoundError as error:
        if access != "create":
            raise StoreError(missing(path)) from error
        raise StoreError(f"{path}: a folder can't be made here (give another --store)") from error
    except OSError as error:
        raise StoreError(f"{path}: can't be opened: {(error.strerror or str(error)).lower()}") from error


def check_format(path: Path, descriptor: int) -> None:
    """Make sure that this version can read a store, by its ``format.json``, open as `descriptor`.

    Raises:
        StoreError: it is damaged, or of a newer version.
    """
    with open(descriptor, "rb", closefd=False) as file:
        try:
            version, made_by = _read_format(file.read())
        except ValueError as error:
            raise StoreError(f"{path}: format.json is damaged, this may not be a store") from error
    if version > FORMAT:
        raise StoreError(f"{path}: made by a newer version, {made_by} (this is {__version__})")


def _read_format(content: bytes) -> tuple[int, str]:
    """The version of the layout, and what made the store, from what ``format.json`` holds.

    Raises:
        ValueError: it is damaged.
    """
    try:
        made = json.loads(content)
        version, made_by = int(made["format"]), str(made.get("made_by"))
    except (KeyError, TypeError, OverflowError, RecursionError) as error:
        raise ValueError("no format.json of a store") from error
    if version < 1:
        raise ValueError("no version has this format")
    return version, made_by


def _make_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist (make it first)")
    path.mkdir(exist_ok=True)
    if any(path.iterdir()):
        raise StoreError(f"{path}: is a folder with other things in it, not a store (give another --store)")


def missing(path: Path) -> str:
    """Why there is no store at `path`, and what would work."""
    if path.is_dir() and any(path.iterdir()):
        return f"{path}: is a folder with other things in it, not a store (give another --store)"
    return f"no store at {path}: load something first with 'onrecord load SOURCE --store {path}'"


def format_json() -> bytes:
    """What ``format.json`` holds in a store that is made now."""
    return json.dumps({"format": FORMAT, "made_by": f"onrecord {__version__}"}).encode()


def recover(path: Path, *, tidy: bool = True) -> None:
    """Go back to the quads from before an exchange that broke off; with `tidy`, clear away what it left."""
    quads, old = path / "quads", path / "quads.old"
    if not quads.exists() and old.exists():
        with suppress(FileNotFoundError):  # another reader was faster
            old.replace(quads)
    if tidy:
        for name in _UNFINISHED:
            shutil.rmtree(path / name, ignore_errors=True)


def mend(path: Path) -> list[str]:
    """Mend the folder of a store where that is possible: a damaged ``format.json``, and what crashes left.

    Oxigraph mends its own files when it opens them, or says that it can't.

    Returns:
        What was mended, in plain words; empty when nothing had to be.

    Raises:
        StoreError: there is no store here, or another process uses it.
    """
    done = []
    if not (path / "quads" / "CURRENT").exists() and not (path / "quads.old" / "CURRENT").exists():
        raise StoreError(missing(path))
    if _mend_format(path):
        done.append("format.json was damaged, and was written anew")
    if any((path / name).exists() for name in _UNFINISHED):
        held = lock(path, "write")
        try:
            recover(path)
        finally:
            os.close(held)
        done.append("what a broken load or restore had left was undone")
    if clear_drafts(path.parent):
        done.append("what a broken backup had left beside the store was cleared away")
    return done


def _mend_format(path: Path) -> bool:
    """Write ``format.json`` anew where it is missing or damaged; whether it was."""
    file = path / "format.json"
    held = lock(path, "write") if file.exists() else None
    try:
        _read_format(file.read_bytes())
        damaged = False
    except (OSError, ValueError):
        damaged = True
    finally:
        if held is not None:
            os.close(held)
    if damaged:
        file.write_bytes(format_json())
    return damaged


def need_vacant(folder: Path) -> None:
    """Make sure that `folder` can be made, or is empty.

    Raises:
        StoreError: it can't, or holds something.
    """
    if not folder.parent.is_dir():
        raise StoreError(f"{folder}: the folder {folder.parent} does not exist (make it first)")
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise StoreError(f"{folder}: something is there already (give a folder that is missing or empty)")


@contextmanager
def draft(folder: Path) -> Iterator[Path]:
    """A new folder beside `folder`, to be moved into its place; removed when the block ends without that.

    It is locked meanwhile, so that `clear_drafts` tells it from those that killed processes left, which are
    removed first.
    """
    clear_drafts(folder.parent)
    made, held = _locked_draft(folder)
    try:
        yield made
    finally:
        os.close(held)
        shutil.rmtree(made, ignore_errors=True)


def _locked_draft(folder: Path) -> tuple[Path, int]:
    """A new draft that nobody else has, and the descriptor that holds its lock."""
    while True:
        made = folder.with_name(f".{folder.name[:40]}.{os.getpid()}.{next(_NUMBERS)}.draft")
        try:
            made.mkdir()
        except FileExistsError:  # of a process with the same number, in another container
            continue
        with suppress(FileNotFoundError):  # `clear_drafts` of another process took it before it was locked
            held = os.open(made, os.O_RDONLY | os.O_CLOEXEC)
            fcntl.flock(held, fcntl.LOCK_EX)
            if made.exists():
                return made, held
            os.close(held)


def clear_drafts(folder: Path) -> int:
    """Remove the halves of snapshots in `folder` that nobody is writing any more; gives how many."""
    number = 0
    for left in folder.glob(".*.draft"):
        if not _DRAFT.fullmatch(left.name) or left.is_symlink():
            continue
        with suppress(OSError):
            held = os.open(left, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if {path.name for path in left.iterdir()} <= {"quads", "quads.tmp", "format.json"}:
                    shutil.rmtree(left)
                    number += 1
            finally:
                os.close(held)
    return number


def linked(file: Path, name: Path) -> bool:
    """Whether an unchanging file could be given another name instead of being copied."""
    try:
        name.hardlink_to(file)
    except OSError:
        return False
    return True


def settle(*paths: Path) -> None:
    """Have files, and the names in folders, on the disk before anything else happens."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
