"""Copying a local store to another one, such as the newsroom's server: resumable, and verified by counts."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.protocol import Store

BATCH = 100
"""Graphs between two flushes of the target; what was flushed is noted and not sent again."""

LEDGER = "pushed.jsonl"
"""The file in the store's folder that notes what was sent where; of several lines the last one holds."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """A graph that the target holds now.

    Attributes:
        graph: its IRI.
        quads: how many it has.
        sent: False when an earlier push had sent it and it is there unchanged.
    """

    graph: str
    quads: int
    sent: bool


def push(source: LocalStore, target: Store, address: str, *, batch: int = BATCH) -> Iterator[Pushed]:
    """Copy every graph of `source` to `target`, each in place of one with the same IRI; others there stay.

    A push that broke off goes on where it was: a ledger in the folder of `source` has the hash of each graph
    that was sent, and one is skipped when its hash is the same and `target` holds as many quads of it.

    Args:
        source: a store in a folder.
        target: where to, opened for writing.
        address: what the ledger knows the target by.
        batch: how many graphs are sent between two flushes.

    Yields:
        Each graph once the target has it on disk, in the order of their IRIs.

    Raises:
        StoreError: a store can't be read or written, or in the end the target holds another number of quads
            of a graph than was sent.
    """
    ledger = source.path / LEDGER
    known, there, counts = _noted(ledger, address), target.graphs(), source.graphs()
    waiting: list[tuple[Pushed, str]] = []
    for name in sorted(counts):
        hash_ = _hash(source, name)
        sent = known.get(name) != hash_ or there.get(name) != counts[name]
        if sent:
            target.replace(source.article(name))
        waiting.append((Pushed(name, counts[name], sent), hash_))
        if len(waiting) >= batch:
            yield from _acknowledged(waiting, target, ledger, address)
    yield from _acknowledged(waiting, target, ledger, address)
    verify(counts, target)


def verify(counts: dict[str, int], target: Store) -> None:
    """Compare how many quads of each graph a store holds with how many there should be.

    Raises:
        StoreError: they differ; names the first such graph.
    """
    there = target.graphs()
    wrong = sorted(name for name, number in counts.items() if there.get(name, 0) != number)
    if wrong:
        raise StoreError(
            f"{len(wrong)} of {len(counts)} graphs did not arrive whole: <{wrong[0]}> has"
            f" {there.get(wrong[0], 0)} of {counts[wrong[0]]} quads there (push again)"
        )


def holds_others(counts: dict[str, int], target: Store) -> bool:
    """Whether a store holds articles besides these graphs, so that its assessments must be made anew."""
    return not set(target.articles()) <= counts.keys()


def _acknowledged(
    waiting: list[tuple[Pushed, str]], target: Store, ledger: Path, address: str
) -> Iterator[Pushed]:
    """Flush, then note: what the ledger has is surely there."""
    target.flush()
    lines = [
        json.dumps({"to": address, "graph": one.graph, "sha256": hash_}) + "\n"
        for one, hash_ in waiting
        if one.sent
    ]
    try:
        with ledger.open("a", encoding="utf-8") as file:
            file.write("".join(lines))
    except OSError as error:
        raise StoreError(f"{ledger}: can't be written: {error.strerror}") from error
    ready = [one for one, _ in waiting]
    waiting.clear()
    yield from ready


def _noted(ledger: Path, address: str) -> dict[str, str]:
    """The hash of each graph that was sent to an address; a line that broke off counts for nothing."""
    found: dict[str, str] = {}
    if ledger.exists():
        for line in ledger.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                note = json.loads(line)
                if note["to"] == address:
                    found[note["graph"]] = note["sha256"]
            except (ValueError, KeyError, TypeError):
                continue
    return found


def _hash(store: LocalStore, name: str) -> str:
    """A digest of what a graph holds, whatever its order."""
    lines = sorted(str(quad) for quad in store.quads_of(name))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()
