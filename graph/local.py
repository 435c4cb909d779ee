"""A store in a folder on this machine, kept by Oxigraph."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph

from onrecord.errors import QueryError, StoreError
from onrecord.graph.bulk import bulk_load
from onrecord.graph.sparql import KNOWN_PREFIXES, changes, names_dataset, permit, syntax_error, triples
from onrecord.graph.store import ARTICLES, COUNTS, Access, Results, Triple, copied, rows
from onrecord.version import __version__

FORMAT = 1
"""The version of the folder's layout; a store of a higher one is refused."""


_DRAFT = re.compile(r"\..*\.[0-9]+\.draft", re.DOTALL)


def open_store(location: str | Path, access: Access = "read") -> LocalStore:
    """The store at `location`, a folder.

    Args:
        location: the folder of the store.
        access: "read" for a store that is there, together with other readers; "write" for one that is there,
            alone; "create" as "write", and makes a store where the folder is missing or empty.

    Raises:
        StoreError: there is no store, or it can't be opened; says why and what would work.
    """
    if str(location).startswith(("http://", "https://")):
        raise StoreError(f"{location}: is a server, and here a store is a folder (give --store FOLDER)")
    return LocalStore(Path(location), access)


class LocalStore:
    """Named graphs in a folder: ``format.json`` says what made it, ``quads/`` is Oxigraph's.

    The folder is locked while it is open (flock on ``format.json``): many may read it or one may write it.
    Oxigraph itself leaves reading beside a writer undefined, so it is refused. `onrecord.graph.store.Store`
    documents the methods.
    """

    def __init__(self, path: Path, access: Access = "read") -> None:
        self.path = path
        self._access = access
        self._lock = _lock(path, access)
        try:
            self._check_format()
            _recover(path, tidy=access != "read")
            self._quads: ox.Store | None = self._open(access)
        except BaseException:
            os.close(self._lock)
            raise

    def replace(self, graph: Graph) -> None:
        """Make the named graph hold these triples alone; one transaction, of what differs."""
        self._need_write()
        with self._reporting():
            old = {str(quad.triple) for quad in self.quads_of(str(graph.identifier))}
            new = triples(graph)
            self._inner.update(changes(str(graph.identifier), old - new, new - old))

    def amend(self, name: str, removed: Iterable[Triple], added: Iterable[Triple]) -> None:
        """Take triples out of a named graph and put others in; one transaction."""
        self._need_write()
        with self._reporting():
            self._inner.update(changes(name, triples(removed), triples(added)))

    def query(self, sparql: str) -> Results:
        """Answer a query that only reads, over the union of all graphs unless it says FROM."""
        permit(sparql)
        try:
            with self._reporting():
                return self._inner.query(
                    sparql,
                    prefixes=KNOWN_PREFIXES,
                    use_default_graph_as_union=not names_dataset(sparql),
                )
        except SyntaxError as error:
            raise syntax_error(sparql, str(error)) from error
        except RuntimeError as error:
            raise QueryError(str(error)) from error

    def article(self, name: str) -> Graph:
        """The named graph with this IRI, copied into memory."""
        return copied(self._inner, name)

    def articles(self) -> list[str]:
        """The IRIs of all articles, sorted."""
        return sorted(name for (name,) in rows(self, ARTICLES))

    def graphs(self) -> dict[str, int]:
        """How many triples each named graph holds, by its IRI."""
        return {name: int(number) for name, number in rows(self, COUNTS)}

    def quads(self) -> Iterator[ox.Quad]:
        """Everything the store holds, lazily."""
        return iter(self._inner)

    def quads_of(self, name: str) -> Iterator[ox.Quad]:
        """What one named graph holds, lazily; nothing when there is no such graph."""
        return self._inner.quads_for_pattern(None, None, None, ox.NamedNode(name))

    def dataset(self) -> Dataset:
        """An rdflib view; query it with strings only."""
        return Dataset(OxigraphStore(store=self._inner), default_union=True)

    def flush(self) -> None:
        """Return when all that was written is on the disk."""
        with self._reporting():
            self._inner.flush()

    def snapshot(self, folder: Path) -> None:
        """Write a consistent copy of the store to `folder`, which `open_store(folder)` opens as any store.

        Takes milliseconds and little room on the same disk, where the copy shares its unchanging files by
        hard links; on another one the files are copied. Other processes may read the copy while this store
        is written to. The folder appears whole or not at all.

        Args:
            folder: one that is missing or empty, in a folder that is there.

        Raises:
            StoreError: the folder holds something already, or can't be written to.
        """
        _need_vacant(folder)
        with self._reporting(folder), _draft(folder) as draft:
            self._copy(draft / "quads")
            (draft / "format.json").write_bytes(_format())
            _settle(draft / "format.json", draft)
            draft.replace(folder)
            _settle(folder.parent)

    def restore(self, backup: LocalStore) -> None:
        """Hold what `backup` holds and nothing else; a crash on the way leaves the store as it was.

        Raises:
            StoreError: the store was opened for reading, or can't be written to.
        """
        self._exchange(backup._copy)

    def load(self, path: Path) -> int:
        """Take in the named graphs of an N-Quads or TriG file, each in place of one with the same IRI.

        An empty store takes them all in bulk, all or none; another one graph by graph.

        Args:
            path: a file that ends in ``.nq`` or ``.trig``, as `onrecord.exports.rdf` writes them.

        Returns:
            How many graphs the file holds.

        Raises:
            StoreError: the file can't be read, is malformed (in which line), has blank nodes or statements
                outside named graphs, or the store can't be written to.
        """
        self._need_write()
        if len(self._inner) == 0:
            self._exchange(lambda quads: bulk_load(path, quads))
            return sum(1 for _ in self._inner.named_graphs())
        draft = self.path / "load.new"
        shutil.rmtree(draft, ignore_errors=True)
        try:
            with self._reporting():
                bulk_load(path, draft)
                found = ox.Store.read_only(str(draft))
                names = [name.value for name in found.named_graphs() if isinstance(name, ox.NamedNode)]
            for name in names:
                self.replace(copied(found, name))
            self.flush()
        finally:
            shutil.rmtree(draft, ignore_errors=True)
        return len(names)

    def _need_write(self) -> None:
        if self._access == "read":
            raise StoreError(f"{self.path}: opened for reading only (open it with access 'write')")

    def _exchange(self, build: Callable[[Path], None]) -> None:
        """Put what `build` makes in the place of ``quads/``; `_recover` undoes a half of it after a crash."""
        self._need_write()
        with self._reporting():
            fresh, old, quads = (self.path / name for name in ("quads.new", "quads.old", "quads"))
            for left in (fresh, old):
                shutil.rmtree(left, ignore_errors=True)
            try:
                build(fresh)
                _settle(*fresh.iterdir(), fresh)
            except BaseException:
                shutil.rmtree(fresh, ignore_errors=True)  # at once, since the disk may be full
                raise
            self._quads = None
            try:
                quads.replace(old)
                fresh.replace(quads)
                _settle(self.path)
            finally:
                _recover(self.path)
                self._quads = self._open(self._access)

    def _copy(self, folder: Path) -> None:
        """Oxigraph's own backup; of a store opened for reading that would lack what is in its log alone."""
        if self._access != "read":
            self._inner.backup(str(folder))
            return
        folder.mkdir()
        for file in (self.path / "quads").iterdir():
            if file.suffix != ".sst" or not _linked(file, folder / file.name):
                shutil.copyfile(file, folder / file.name)
        _settle(*folder.iterdir(), folder)

    def close(self) -> None:
        """Release the folder; harmless when closed already."""
        self._quads = None
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def _inner(self) -> ox.Store:
        if self._quads is None:
            raise StoreError(f"{self.path}: the store is closed")
        return self._quads

    @contextmanager
    def _reporting(self, path: Path | None = None) -> Iterator[None]:
        """Turn what Oxigraph raises for a bad term or a failing disk into a StoreError about `path`."""
        try:
            yield
        except (OSError, ValueError) as error:
            raise StoreError(f"{path or self.path}: {error}") from error

    def _check_format(self) -> None:
        with open(self._lock, encoding="utf-8", closefd=False) as file:
            try:
                made = json.load(file)
                version = int(made["format"])
            except (ValueError, KeyError, TypeError) as error:
                raise StoreError(f"{self.path}: format.json is damaged, this may not be a store") from error
        if version > FORMAT:
            raise StoreError(
                f"{self.path}: made by a newer version, {made.get('made_by')} (this is {__version__})"
            )

    def _open(self, access: Access) -> ox.Store:
        quads = self.path / "quads"
        if access == "read" and not (quads / "CURRENT").exists():
            raise StoreError(_missing(self.path))
        with self._reporting():
            return ox.Store.read_only(str(quads)) if access == "read" else ox.Store(quads)


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
        raise StoreError(_missing(path))
    lock = _lock(path, "write") if (path / "format.json").exists() else None
    try:
        try:
            damaged = int(json.loads((path / "format.json").read_bytes())["format"]) < 1
        except (OSError, ValueError, KeyError, TypeError):
            damaged = True
        if damaged:
            (path / "format.json").write_bytes(_format())
            done.append("format.json was damaged, and was written anew")
    finally:
        if lock is not None:
            os.close(lock)
    if any((path / name).exists() for name in ("quads.old", "quads.new", "load.new")):
        done.append("what a broken load or restore had left was undone")
        open_store(path, "write").close()
    if clear_drafts(path.parent):
        done.append("what a broken backup had left beside the store was cleared away")
    return done


def _recover(path: Path, *, tidy: bool = True) -> None:
    """Go back to the quads that were there when an exchange broke off, and clear away what it left."""
    quads, old = path / "quads", path / "quads.old"
    if not quads.exists() and old.exists():
        with suppress(FileNotFoundError):  # another reader was faster
            old.replace(quads)
    if tidy:
        for name in ("quads.old", "quads.new", "load.new"):
            shutil.rmtree(path / name, ignore_errors=True)


def _lock(path: Path, access: Access) -> int:
    """The locked ``format.json`` of a store folder, which is made when that is asked for, as a descriptor."""
    descriptor = _descriptor(path, access)
    try:
        fcntl.flock(descriptor, (fcntl.LOCK_SH if access == "read" else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        if access == "create" and os.fstat(descriptor).st_size == 0:
            os.write(descriptor, _format())
            os.lseek(descriptor, 0, os.SEEK_SET)
    except OSError as error:
        os.close(descriptor)
        if error.errno not in (errno.EAGAIN, errno.EACCES):
            raise StoreError(f"{path}: can't be locked: {error.strerror}") from error
        doing = "is writing to" if access == "read" else "is using"
        raise StoreError(f"{path}: another process {doing} this store (try again when it is done)") from error
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
            raise StoreError(_missing(path)) from error
        raise StoreError(f"{path}: a folder can't be made here (give another --store)") from error
    except OSError as error:
        raise StoreError(f"{path}: can't be opened: {(error.strerror or str(error)).lower()}") from error


def _make_folder(path: Path) -> None:
    if not path.parent.is_dir():
        raise StoreError(f"{path}: the folder {path.parent} does not exist (make it first)")
    path.mkdir(exist_ok=True)
    if any(path.iterdir()):
        raise StoreError(f"{path}: is a folder with other things in it, not a store (give another --store)")


def _need_vacant(folder: Path) -> None:
    if not folder.parent.is_dir():
        raise StoreError(f"{folder}: the folder {folder.parent} does not exist (make it first)")
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        raise StoreError(f"{folder}: something is there already (give a folder that is missing or empty)")


@contextmanager
def _draft(folder: Path) -> Iterator[Path]:
    """A folder beside `folder`, locked while it is written; those that killed processes left are removed."""
    clear_drafts(folder.parent)
    draft = folder.with_name(f".{folder.name[:40]}.{os.getpid()}.draft")
    try:
        draft.mkdir()
        lock = os.open(draft, os.O_RDONLY | os.O_CLOEXEC)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield draft
        finally:
            os.close(lock)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def clear_drafts(folder: Path) -> int:
    """Remove the halves of snapshots in `folder` that nobody is writing any more; gives how many."""
    number = 0
    for draft in folder.glob(".*.draft"):
        if not _DRAFT.fullmatch(draft.name) or draft.is_symlink():
            continue
        with suppress(OSError):
            lock = os.open(draft, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                if {path.name for path in draft.iterdir()} <= {"quads", "quads.tmp", "format.json"}:
                    shutil.rmtree(draft)
                    number += 1
            finally:
                os.close(lock)
    return number


def _format() -> bytes:
    """What ``format.json`` holds in a store that is made now."""
    return json.dumps({"format": FORMAT, "made_by": f"onrecord {__version__}"}).encode()


def _linked(file: Path, name: Path) -> bool:
    """Whether an unchanging file could be given another name instead of being copied."""
    try:
        name.hardlink_to(file)
    except OSError:
        return False
    return True


def _settle(*paths: Path) -> None:
    """Have files, and the names in folders, on the disk before anything else happens."""
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _missing(path: Path) -> str:
    if path.is_dir() and any(path.iterdir()):
        return f"{path}: is a folder with other things in it, not a store (give another --store)"
    return f"no store at {path}: load something first with 'onrecord load SOURCE --store {path}'"
