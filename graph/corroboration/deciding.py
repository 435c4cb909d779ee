"""Whether two statements are one, contradict each other, or have nothing to do with each other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import islice
from multiprocessing import get_context

from onrecord.graph.claims.comparison import Label, compare
from onrecord.graph.corroboration.model import Relation
from onrecord.graph.corroboration.statements import Statement, days_apart

SAME_FROM = 0.8
"""The confidence from which two claims are taken for one; benchmarks/README.md says how often rightly."""

CONTRADICTS_FROM = 0.7
"""The confidence from which two claims are held to contradict each other."""

PASSING = 7
"""How many days apart two claims may be that are true of their days only ("on Friday", "last week")."""

ALONE = 5000
"""Pairs from which on several processes share the work."""

CHUNK = 2000

_RELATIONS = {Label.SAME: Relation.SAME, Label.CONTRADICTS: Relation.CONTRADICTS}
_FROM = {Relation.SAME: SAME_FROM, Relation.CONTRADICTS: CONTRADICTS_FROM}


@dataclass(frozen=True, slots=True)
class Decision:
    """What two statements are to each other, how sure that is (0 to 1), and why."""

    relation: Relation
    confidence: float
    why: str


def decide(one: Statement, other: Statement) -> Decision | None:
    """What two statements are to each other; None for unrelated, and where it is not sure enough."""
    if not _of_the_same(one, other):
        return None
    found = compare(*sorted((one.text, other.text)))
    relation = _RELATIONS.get(found.label)
    if relation is None or found.confidence < _FROM[relation]:
        return None
    return Decision(relation, found.confidence, found.why)


def decisions(pairs: Iterable[tuple[Statement, Statement]]) -> Iterator[Decision | None]:
    """`decide` for many pairs, in their order; with many, in a process for each processor."""
    pairs = iter(pairs)
    first = list(islice(pairs, ALONE))
    if len(first) < ALONE or (os.cpu_count() or 1) == 1:
        yield from _decided(first)
        return
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        waiting = [pool.submit(_decided, first)]
        while chunk := list(islice(pairs, CHUNK)):
            waiting.append(pool.submit(_decided, chunk))
            if len(waiting) > 4 * (os.cpu_count() or 1):
                yield from waiting.pop(0).result()
        for done in waiting:
            yield from done.result()


def _decided(pairs: Sequence[tuple[Statement, Statement]]) -> list[Decision | None]:
    return [decide(one, other) for one, other in pairs]


def _of_the_same(one: Statement, other: Statement) -> bool:
    """Whether the words may be of the same people and days, as far as pronouns and days tell."""
    if one.about and other.about:
        if not one.about & other.about:
            return False
    elif one.about or other.about:
        named = other.text if one.about else one.text
        if not any(_names(who, named) for who in one.about or other.about):
            return False
    if not one.day and not other.day:
        return True
    apart = days_apart(one.day, other.day)
    return apart is None or apart <= PASSING


def _names(who: str, text: str) -> bool:
    """Whether a text has the last part of somebody's name, as the IRI spells it."""
    return who.rpartition("-")[2].rpartition("/")[2] in text.casefold().split()
