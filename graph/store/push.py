"""Copying a local store to another one, such as the newsroom's server: resumable, and verified."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from onrecord.errors import StoreError
from onrecord.graph.store.folder import LEDGER
from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.uniting import Overruled, by_judgement, digest, judged_in, united
from onrecord.graph.vocabulary import DERIVED, GIVEN

BATCH = 100
"""Graphs between two flushes of the target; what was flushed is noted and not sent again."""


@dataclass(frozen=True, slots=True)
class Pushed:
    """A graph that the target holds now.

    Attributes:
        graph: its IRI.
        quads: how many it has here; 0 for one that is here no more, and was taken out there.
        sent: False when an earlier push had sent it and it is there unchanged.
        overruled: of judgements, those that say otherwise than one of the target's.
    """

    graph: str
    quads: int
    sent: bool
    overruled: tuple[Overruled, ...] = ()


def push(source: LocalStore, target: Store, address: str, *, batch: int = BATCH) -> Iterator[Pushed]:
    """Copy every graph of `source` to `target`, each in place of one with the same IRI; others there stay.

    What users judged is united with what the target holds of that: of two judgements about the same the newer
    counts. An article, or a judgement, that an earlier push had sent and that is here no more is taken out
    there, unless somebody changed it since.

    A push that broke off goes on where it was: a ledger in the folder of `source` has the hash of each graph
    that was sent, and one is skipped when its hash is the same and `target` holds as many quads of it.

    Args:
        source: a store in a folder.
        target: where to, opened for writing.
        address: what the ledger knows the target by.
        batch: how many graphs are sent between two flushes.

    Yields:
        Each graph once the target has it on disk, in the order of their IRIs; then those taken out.

    Raises:
        StoreError: a store can't be read or written, or in the end the target holds another number of quads
            of a graph than was sent, or lacks a judgement.
    """
    ledger = _Ledger(source.path / LEDGER, address)
    there, counts = target.graphs(), source.graphs()
    waiting: list[Pushed] = []
    for name in sorted({*counts, *(one for one in GIVEN if one in there)}):
        waiting.append(
            _judgements_sent(source, target, name, ledger)
            if name in GIVEN
            else _sent(source, target, name, ledger, as_before=there.get(name) == counts[name])
        )
        if len(waiting) >= batch:
            yield from _acknowledged(waiting, target, ledger)
    waiting += _taken_out(target, ledger, there.keys() - counts.keys())
    yield from _acknowledged(waiting, target, ledger)
    verify({name: number for name, number in counts.items() if name not in GIVEN}, target)
    _verify_judgements(source, target)


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


def holds_others(source: LocalStore, target: Store) -> bool:
    """Whether a store holds other articles or judgements, too, so that what is derived must be made anew."""
    if not set(target.articles()) <= source.graphs().keys():
        return True
    return any(united(judged_in(source, name), judged_in(target, name)).added for name in GIVEN)


@dataclass(slots=True)
class _Ledger:
    """What was sent to an address: the digest of each graph, and of each judgement, by IRI.

    Attributes:
        path: the file.
        address: what it knows the target by.
        known: what it has; of what was taken out there again, nothing.
        fresh: what is to be noted once the target has it on disk; None for what was taken out.
    """

    path: Path
    address: str
    known: dict[str, str] = field(init=False)
    fresh: dict[str, str | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.known = _noted(self.path, self.address)

    def write(self) -> None:
        """Note what is fresh."""
        lines = [
            json.dumps({"to": self.address, "graph": name, "sha256": hash_}) + "\n"
            for name, hash_ in self.fresh.items()
        ]
        try:
            with self.path.open("a", encoding="utf-8") as file:
                file.write("".join(lines))
        except OSError as error:
            raise StoreError(f"{self.path}: can't be written: {error.strerror}") from error
        self.fresh.clear()


def _sent(source: LocalStore, target: Store, name: str, ledger: _Ledger, *, as_before: bool) -> Pushed:
    """Send a graph unless it was sent `as_before`."""
    hash_, number = _hash(source, name)
    sent = ledger.known.get(name) != hash_ or not as_before
    if sent:
        target.replace(source.article(name))
        ledger.fresh[name] = hash_
    return Pushed(name, number, sent)


def _judgements_sent(source: LocalStore, target: Store, name: str, ledger: _Ledger) -> Pushed:
    """Unite a graph of judgements with the target's in one update; take out what was withdrawn here."""
    ours, theirs = judged_in(source, name), judged_in(target, name)
    union = united(theirs, ours)
    here = by_judgement(ours)
    for judgement, held in by_judgement(theirs).items():
        if judgement not in here and ledger.known.get(str(judgement)) == digest(held):
            union.removed.update(held)
            ledger.fresh[str(judgement)] = None
    target.amend(name, union.removed, union.added)
    for judgement, held in here.items():
        if judgement not in union.beaten and ledger.known.get(str(judgement)) != digest(held):
            ledger.fresh[str(judgement)] = digest(held)
    return Pushed(name, len(ours), bool(union.removed or union.added), tuple(union.overruled))


def _taken_out(target: Store, ledger: _Ledger, candidates: Iterable[str]) -> Iterator[Pushed]:
    """Take out of the target the articles that were sent to it, are here no more, and are there unchanged."""
    for name in sorted(ledger.known.keys() & candidates):
        if name in GIVEN or name in DERIVED:
            continue
        if _hash(target, name)[0] == ledger.known[name]:
            target.remove(name)
            ledger.fresh[name] = None
            yield Pushed(name, 0, sent=False)


def _verify_judgements(source: LocalStore, target: Store) -> None:
    """Make sure that the target holds each judgement, or a newer one about the same."""
    for name in GIVEN:
        missing = united(judged_in(target, name), judged_in(source, name)).added
        if missing:
            raise StoreError(
                f"<{name}> did not arrive whole: {len(missing)} quads are not there (push again)"
            )


def _acknowledged(waiting: list[Pushed], target: Store, ledger: _Ledger) -> Iterator[Pushed]:
    """Flush, then note: what the ledger has is surely there."""
    target.flush()
    ledger.write()
    ready = waiting.copy()
    waiting.clear()
    yield from ready


def _noted(ledger: Path, address: str) -> dict[str, str]:
    """The hash of what was sent to an address; a line that broke off counts for nothing."""
    found: dict[str, str | None] = {}
    if ledger.exists():
        for line in ledger.read_text(encoding="utf-8", errors="replace").splitlines():
            try:
                note = json.loads(line)
                if note["to"] == address:
                    found[note["graph"]] = note["sha256"]
            except (ValueError, KeyError, TypeError):
                continue
    return {name: hash_ for name, hash_ in found.items() if hash_}


def _hash(store: Store, name: str) -> tuple[str, int]:
    """A digest of what a graph holds, whatever its order; and how many quads that are."""
    lines = sorted(map(str, store.quads_of(name)))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest(), len(lines)
