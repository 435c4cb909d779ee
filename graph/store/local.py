"""A store in a folder on this machine, kept by Oxigraph."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

import pyoxigraph as ox
from rdflib import Dataset, Graph

from onrecord.errors import QueryError, StoreError
from onrecord.graph.sparql import (
    KNOWN_PREFIXES,
    changes,
    named_node,
    names_dataset,
    permit,
    syntax_error,
    triples,
)
from onrecord.graph.store.bulk import bulk_load
from onrecord.graph.store.folder import (
    LEDGER,
    check_format,
    draft,
    format_json,
    linked,
    lock,
    missing,
    need_vacant,
    recover,
    settle,
)
from onrecord.graph.store.protocol import (
    ARTICLES,
    COUNTS,
    Access,
    Results,
    Triple,
    check_access,
    is_address,
)
from onrecord.graph.store.results import copied, rows
from onrecord.graph.store.uniting import Overruled, judged_in, united
from onrecord.graph.store.view import view
from onrecord.graph.vocabulary import DERIVED, GIVEN


def open_store(location: str | Path, access: Access = "read") -> LocalStore:
    """The store at `location`, a folder.

    Args:
        location: the folder of the store.
        access: "read" for a store that is there, together with other readers; "write" for one that is there,
            alone; "create" as "write", and makes a store where the folder is missing or empty.

    Raises:
        ArgumentError: `access` is none of these.
        StoreError: there is no store, or it can't be opened; says why and what would work.
    """
    if is_address(location):
        raise StoreError(f"{location}: is a server, and here a store is a folder (give --store FOLDER)")
    return LocalStore(Path(location), access)


class LocalStore:
    """Named graphs in a folder: ``format.json`` says what made it, ``quads/`` is Oxigraph's.

    The folder is locked while it is open (flock on ``format.json``): many may read it or one may write it.
    Oxigraph itself leaves reading beside a writer undefined, so it is refused. `protocol.Store` documents the
    methods.
    """

    def __init__(self, path: str | Path, access: Access = "read") -> None:
        check_access(access)
        self.path = Path(path)
        self._access = access
        self._lock = lock(self.path, access)
        try:
            check_format(self.path, self._lock)
            recover(self.path, tidy=access != "read")
            self._quads: ox.Store | None = self._open(access)
        except BaseException:
            os.close(self._lock)
            raise

    def __repr__(self) -> str:
        state = "closed" if self._quads is None else f"open to {self._access}"
        return f"<store {str(self.path)!r}, {state}>"

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
        graph = named_node(name).value
        with self._reporting():
            self._inner.update(changes(graph, triples(removed), triples(added)))

    def remove(self, name: str) -> None:
        """Take a named graph out; one transaction."""
        self._need_write()
        graph = named_node(name)
        with self._reporting():
            self._inner.remove_graph(graph)

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
        except RuntimeError as error:  # such as a function that Oxigraph lacks
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
        return self._inner.quads_for_pattern(None, None, None, named_node(name))

    def dataset(self) -> Dataset:
        """An rdflib view; query it with strings only."""
        return view(self._inner)

    def flush(self) -> None:
        """Return when all that was written is on the disk."""
        if self._access != "read":
            with self._reporting():
                self._inner.flush()

    def snapshot(self, folder: str | Path) -> None:
        """Write a consistent copy of the store to `folder`, which `open_store(folder)` opens as any store.

        Takes milliseconds and little room on the same disk, where the copy shares its unchanging files by
        hard links; on another one the files are copied. Other processes may read the copy while this store
        is written to. The folder appears whole or not at all.

        Args:
            folder: one that is missing or empty, in a folder that is there.

        Raises:
            StoreError: the folder holds something already, or can't be written to.
        """
        folder = Path(folder)
        need_vacant(folder)
        with self._reporting(folder), draft(folder) as unfinished:
            self._copy(unfinished / "quads")
            (unfinished / "format.json").write_bytes(format_json())
            settle(unfinished / "format.json", unfinished)
            unfinished.replace(folder)
            settle(folder.parent)

    def restore(self, backup: LocalStore) -> None:
        """Hold what `backup` holds and nothing else; a crash on the way leaves the store as it was.

        What was pushed is forgotten: with that memory a next push would take out there what the backup lacks.
        A crash at the very end may leave that alone forgotten; then a next push sends everything again.

        Raises:
            StoreError: the store was opened for reading, or can't be written to.
        """

        def build(quads: Path) -> None:
            backup._copy(quads)
            (self.path / LEDGER).unlink(missing_ok=True)

        self._exchange(build)

    def load(self, path: str | Path, tell: Callable[[Overruled], object] = str) -> int:
        """Take in the named graphs of an N-Quads or TriG file, each in place of one with the same IRI.

        An empty store takes them all in bulk, all or none; another one graph by graph. That one takes no
        derived graph, since it rests on other articles: derive afterwards (`onrecord.derive`). What users
        judged in both is united: of two judgements about the same the newer counts.

        Args:
            path: a file that ends in ``.nq`` or ``.trig``, as `onrecord.exports.rdf` writes them.
            tell: what is told of judgements that say otherwise than one in the file.

        Returns:
            How many graphs the file holds.

        Raises:
            StoreError: the file can't be read, is malformed (in which line), has blank nodes or statements
                outside named graphs, or the store can't be written to.
        """
        self._need_write()
        file = Path(path)
        if len(self._inner) == 0:
            self._exchange(lambda quads: bulk_load(file, quads))
            return sum(1 for _ in self._inner.named_graphs())
        loaded = self.path / "load.new"
        shutil.rmtree(loaded, ignore_errors=True)
        try:
            with self._reporting():
                bulk_load(file, loaded)
                found = ox.Store.read_only(str(loaded))
                names = [name.value for name in found.named_graphs() if isinstance(name, ox.NamedNode)]
            for name in names:
                if name in GIVEN:
                    self._unite(name, copied(found, name), tell)
                elif name not in DERIVED:
                    self.replace(copied(found, name))
            self.flush()
        finally:
            shutil.rmtree(loaded, ignore_errors=True)
        return len(names)

    def _unite(self, name: str, given: Graph, tell: Callable[[Overruled], object]) -> None:
        """Put judgements among those that a graph holds."""
        union = united(judged_in(self, name), given)
        self.amend(name, union.removed, union.added)
        for one in union.overruled:
            tell(one)

    def _need_write(self) -> None:
        if self._access == "read":
            raise StoreError(f"{self.path}: opened for reading only (open it with access 'write')")

    def _exchange(self, build: Callable[[Path], None]) -> None:
        """Put what `build` makes in the place of ``quads/``; `recover` undoes a half of it after a crash."""
        self._need_write()
        with self._reporting():
            fresh, old, quads = (self.path / name for name in ("quads.new", "quads.old", "quads"))
            for left in (fresh, old):
                shutil.rmtree(left, ignore_errors=True)
            try:
                build(fresh)
                settle(*fresh.iterdir(), fresh)
            except BaseException:
                shutil.rmtree(fresh, ignore_errors=True)  # at once, since the disk may be full
                raise
            self._quads = None
            try:
                quads.replace(old)
                fresh.replace(quads)
                settle(self.path)
            finally:
                recover(self.path)
                self._quads = self._open(self._access)

    def _copy(self, folder: Path) -> None:
        """Oxigraph's own backup; of a store opened for reading that would lack what is in its log alone."""
        if self._access != "read":
            self._inner.backup(str(folder))
            return
        folder.mkdir()
        for file in (self.path / "quads").iterdir():
            if file.name.startswith("LOG"):  # what RocksDB tells of its work
                continue
            if file.suffix != ".sst" or not linked(file, folder / file.name):
                shutil.copyfile(file, folder / file.name)
        settle(*folder.iterdir(), folder)

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
    def _reporting(self, path: Path | None = None, doing: str = "") -> Iterator[None]:
        """Turn what Oxigraph raises for a bad term, a failing disk or damaged files into a StoreError.

        It is about `path`, or about the store, which was being opened, written or read.
        """
        try:
            yield
        except (OSError, ValueError) as error:
            doing = doing or ("read" if self._access == "read" else "written")
            raise StoreError(f"{path or self.path}: {_reason(error, doing)}") from error
        except RuntimeError as error:
            if not str(error).startswith("Corruption"):
                raise
            raise StoreError(
                f"{self.path}: its files are damaged ({error}): move the folder away, and bring a backup back"
                " with 'onrecord restore FOLDER'"
            ) from error

    def _open(self, access: Access) -> ox.Store:
        quads = self.path / "quads"
        if access == "read" and not (quads / "CURRENT").exists():
            raise StoreError(missing(self.path))
        with self._reporting(doing="opened"):
            return ox.Store.read_only(str(quads)) if access == "read" else ox.Store(quads)


def _reason(error: OSError | ValueError, doing: str) -> str:
    """What is wrong; of a failing disk in the words of the system, before which Oxigraph names its files."""
    if not isinstance(error, OSError):
        return str(error)
    told = error.strerror or str(error)
    found = re.fullmatch(r"IO error: .*: ([^:/]+)", told, re.DOTALL)
    return f"can't be {doing}: {(found[1] if found else told).lower()}"
