"""How fast the store is, beside pyoxigraph called directly and rdflib's own engine, in one run.

    python -m benchmarks.store [bulk] [overhead] [questions] [--folder F] [--quads N] [--patience SECONDS]

The quads are those of the shipped examples, read once and then copied under other IRIs until there are
enough; people, organisations and outlets are shared by all copies. Each figure is a ratio: ours to
pyoxigraph's for "bulk" (the least of three) and "overhead" (the least of nine), rdflib's to ours for
"questions" (our median of nine; rdflib once). The last two are of processor time, which other work disturbs
less. A query that rdflib has not answered when the patience ends counts as that long ("at least").
"""

from __future__ import annotations

import argparse
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from importlib import resources
from itertools import count
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import cast

import pyoxigraph as ox
from rdflib import Dataset
from rdflib.plugins.sparql import prepareQuery

from onrecord.errors import LoadError
from onrecord.graph.questions import questions
from onrecord.graph.sparql import KNOWN_PREFIXES
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import PREFIXES
from onrecord.loaders.discovery import discover
from onrecord.loaders.formats import Metadata
from onrecord.loaders.ingest import articles, ingest
from onrecord.loaders.reader import TrainedReader

BULK = 2_000_000
SMALL = 163_000
MANY_ROWS = 1_000


def main() -> None:
    """Measure what is asked for, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", nargs="*", default=["bulk", "overhead", "questions"])
    parser.add_argument("--folder", type=Path, help="where to work; a temporary folder if not given")
    parser.add_argument("--quads", type=int, default=BULK, help="how many are loaded in bulk")
    parser.add_argument("--patience", type=float, default=15, help="seconds for each of rdflib's answers")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        if "bulk" in given.what:
            bulk(folder, given.quads)
        if {"overhead", "questions"} & set(given.what):
            file = folder / "small.nq"
            number = write(file, SMALL)
            with open_store(folder / "small", "create") as store:
                store.load(file)
                print(f"{number:,} quads")
                if "overhead" in given.what:
                    overhead(store, folder / "small" / "quads")
                if "questions" in given.what:
                    against_rdflib(store, file, given.patience)


def bulk(folder: Path, quads: int) -> None:
    """A file into an empty store, ours with its checks, compaction and exchange of folders.

    Without `optimize` pyoxigraph leaves compacting to the next who opens the folder.
    """
    file = folder / "large.nq"
    number = write(file, quads)

    def direct() -> None:
        ox.Store(folder / "direct").bulk_load(path=file, format=ox.RdfFormat.N_QUADS)

    def compacted() -> None:
        store = ox.Store(folder / "compacted")
        store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
        store.optimize()

    def ours() -> None:
        with open_store(folder / "ours", "create") as store:
            store.load(file)

    spent: dict[str, list[tuple[float, float]]] = {"direct": [], "compacted": [], "ours": []}
    for _ in range(3):
        for name, work in (("direct", direct), ("compacted", compacted), ("ours", ours)):
            before = process_time()
            spent[name].append((timed(work), process_time() - before))
            shutil.rmtree(folder / name)
    print(f"{number:,} quads in bulk, the least of three:")
    for part, kind in enumerate(("the clock", "processor time")):
        least = {name: min(one[part] for one in found) for name, found in spent.items()}
        told = ", ".join(f"{name} {seconds:.1f} s" for name, seconds in least.items())
        print(f"  by {kind}: {told}; ours is {least['ours'] / least['direct']:.2f} of direct")


def overhead(store: LocalStore, quads: Path) -> None:
    """Queries with many rows, all of them drawn: by `Store.query`, and by pyoxigraph on the same files."""
    with tempfile.TemporaryDirectory() as name:
        copy = Path(name) / "copy"
        store.snapshot(copy)
        direct = ox.Store.read_only(str(copy / quads.name))
        for question in questions().values():
            rows = answer(store, question.text)
            if rows > MANY_ROWS:
                pairs = [
                    (
                        worked(directly, direct, question.text),
                        worked(answer, store, question.text),
                    )
                    for _ in range(9)
                ]
                theirs, ours = (min(times) for times in zip(*pairs, strict=True))
                print(f"overhead {question.name}: {rows:,} rows, {ours / theirs:.2f}")


def against_rdflib(store: LocalStore, file: Path, patience: float) -> None:
    """The ready-made questions, all rows drawn, by the store and by rdflib's engine.

    That over the triples in its own memory, and over the same store, where it answers prepared queries.
    """
    memory = Dataset(default_union=True)
    memory.parse(file, format="nquads")
    peers = {"in memory": memory, "over the same store": store.dataset()}
    for question in questions().values():
        ours = median(worked(answer, store, question.text) for _ in range(9))
        told = [f"{question.name}: ours {ours * 1000:.0f} ms"]
        for name, dataset in peers.items():
            try:
                with at_most(patience):
                    theirs, least = worked(by_rdflib, dataset, question.text), ""
            except TimeoutError:
                theirs, least = patience, "at least "
            times = f"{theirs / ours:,.0f} times" if ours else "more times than the clock tells"
            told.append(f"rdflib {name} {least}{times}")
        print(", ".join(told), flush=True)


def write(file: Path, quads: int) -> int:
    """Copies of the examples as N-Quads, whole articles until there are enough; gives how many quads."""
    held = examples(file.parent / "examples")
    written = 0
    with file.open("w", encoding="utf-8") as out:
        for copy in count():
            for name, lines in held.items():
                if written >= quads:
                    break
                out.writelines(line.replace(f"<{name}", f"<{name}/{copy}") for line in lines)
                written += len(lines)
            if written >= quads:
                break
    return written


def examples(folder: Path) -> dict[str, list[str]]:
    """The articles that ship with the package, each with the lines of its graph as N-Quads."""
    with (
        resources.as_file(resources.files("onrecord.examples")) as files,
        open_store(folder, "create") as store,
    ):
        if not store.articles():
            found = articles(discover([str(files)]), Metadata())
            for result in ingest(found, store, TrainedReader(threads=1)):
                if isinstance(result, LoadError):
                    raise result
        return {name: [f"{quad} .\n" for quad in store.quads_of(name)] for name in store.articles()}


def answer(store: LocalStore, text: str) -> int:
    """Draw all rows that our store gives, and count them."""
    return counted(store.query(text))


def directly(store: ox.Store, text: str) -> int:
    """Draw all rows that pyoxigraph gives."""
    return counted(store.query(text, prefixes=KNOWN_PREFIXES, use_default_graph_as_union=True))


def by_rdflib(dataset: Dataset, text: str) -> int:
    """Draw all rows that rdflib's own engine gives."""
    return counted(dataset.query(prepareQuery(text, initNs=dict(PREFIXES))))


def counted(rows: object) -> int:
    """How many there are, once all were drawn."""
    return sum(1 for _ in cast(Iterable[object], rows))


def timed(work: Callable[..., object], *arguments: object) -> float:
    """Seconds that it takes."""
    start = perf_counter()
    work(*arguments)
    return perf_counter() - start


def worked(work: Callable[..., object], *arguments: object) -> float:
    """Seconds of processor time that it takes."""
    start = process_time()
    work(*arguments)
    return process_time() - start


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Break off with a TimeoutError when it takes more processor time."""

    def end(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, end)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


if __name__ == "__main__":
    main()
