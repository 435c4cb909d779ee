"""The corpora as numbered word pieces with their labels.

The texts belong to others and are not in this repository: every function takes the folder that holds them.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.graph.model import Span
from onrecord.loaders.reader.networks.pieces import Integers, Pieces, cut
from onrecord.loaders.reader.text.document import lay_out

ROLES = ("source", "cue", "content")
KINDS = ("PER", "ORG", "LOC")
IGNORED = -100
"""The label of a piece that no loss is taken of."""

OVERLAP = 40
"""Stretches of one text share at most so many pieces."""

SORTED = 256
"""So many stretches are sorted by length before they are put into batches."""


@dataclass(frozen=True)
class Attribution:
    """The pieces of each role, as (first, past last) pairs in text order; the cue is one pair."""

    source: list[tuple[int, int]]
    cue: tuple[int, int]
    content: list[tuple[int, int]]


@dataclass(frozen=True)
class Example:
    """One text: its pieces, two tags for each, where sentences begin, and its attributions, if it has any.

    Tags are 0 outside, 1 + 2k where a span of the k-th role or kind begins and 2 + 2k where it goes on, and
    `IGNORED` where nobody annotated.
    """

    name: str
    text: str
    pieces: Pieces
    roles: Integers
    kinds: Integers
    openings: list[int]
    attributions: list[Attribution]


def polnear(path: Path, silver: Path | None = None) -> list[Example]:
    """The articles of a PolNeAR file (JSON Lines), tagged with roles, and with kinds if `silver` tells.

    `silver` is a file like those of `entities`, of the same articles: training.silver makes it.
    """
    held = json.loads(silver.read_text(encoding="utf-8")) if silver else []
    names = {record["id"]: record["ents"] for record in held}
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [_article(record, names.get(record["id"])) for record in records]


def entities(path: Path) -> list[Example]:
    """The texts of a file of named entities (JSON), tagged with kinds."""
    return [_named(record) for record in json.loads(path.read_text(encoding="utf-8"))]


def _article(record: dict[str, Any], names: list[Any] | None) -> Example:
    document = lay_out(record["text"])
    pieces = cut(document)
    attributions = []
    for one in record["attributions"]:
        roles = {role: _joined(_places(pieces, one[role])) for role in ROLES}
        if roles["cue"]:
            cue = (roles["cue"][0][0], roles["cue"][-1][1])
            attributions.append(Attribution(roles["source"], cue, roles["content"]))
    tags = np.zeros(len(pieces), dtype=np.int64)
    for k, role in ((2, "content"), (0, "source"), (1, "cue")):
        for one in record["attributions"]:
            _tag(tags, _joined(_places(pieces, one[role])), k)
    openings = [pieces.within(sentence.span)[0] for sentence in document.sentences]
    kinds = _unknown(pieces) if names is None else _kinds(pieces, names)
    return Example(record["id"], record["text"], pieces, tags, kinds, openings, attributions)


def _named(record: dict[str, Any]) -> Example:
    document = lay_out(record["text"])
    pieces = cut(document)
    openings = [pieces.within(sentence.span)[0] for sentence in document.sentences]
    kinds = _kinds(pieces, record["ents"])
    return Example(record["id"], record["text"], pieces, _unknown(pieces), kinds, openings, [])


def _kinds(pieces: Pieces, names: list[Any]) -> Integers:
    tags = np.zeros(len(pieces), dtype=np.int64)
    for start, end, kind in names:
        _tag(tags, _places(pieces, [(start, end)]), KINDS.index(kind))
    return tags


def _unknown(pieces: Pieces) -> Integers:
    return np.full(len(pieces), IGNORED, dtype=np.int64)


def _places(pieces: Pieces, spans: Iterable[Sequence[int]]) -> list[tuple[int, int]]:
    found = (pieces.within(Span(start, end)) for start, end in spans)
    return sorted((first, last) for first, last in found if first < last)


def _joined(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    for first, last in places:
        if joined and joined[-1][1] >= first:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return joined


def _tag(tags: Integers, places: Iterable[tuple[int, int]], k: int) -> None:
    for first, last in places:
        tags[first:last] = 2 + 2 * k
        tags[first] = 1 + 2 * k


@dataclass(frozen=True)
class Row:
    """A stretch of an example, short enough for the encoder."""

    example: Example
    first: int
    last: int


def rows(examples: Sequence[Example], longest: int, chance: random.Random) -> list[Row]:
    """One epoch: every text cut into stretches of at most `longest` pieces, in a new way and order.

    The first stretch ends at a sentence picked by chance; each begins where a sentence does, if one does.
    """
    cuts: list[Row] = []
    for example in examples:
        first, size = 0, len(example.pieces)
        last = min(size, chance.choice([o for o in example.openings if OVERLAP < o <= longest] or [longest]))
        while first < last:
            cuts.append(Row(example, first, last))
            within = [o for o in example.openings if last - OVERLAP < o <= last] or [last]
            first = within[0] if last < size else size
            last = min(size, first + longest)
    chance.shuffle(cuts)
    return cuts


def alike(examples: Sequence[Example], longest: int, room: int, chance: random.Random) -> Iterator[list[Row]]:
    """One epoch in batches of rows of like length, which take at most `room` pieces when padded."""
    every = rows(examples, longest, chance)
    batches: list[list[Row]] = []
    for k in range(0, len(every), SORTED):
        batch: list[Row] = []
        for row in sorted(every[k : k + SORTED], key=lambda r: r.first - r.last):
            if batch and (len(batch) + 1) * (batch[0].last - batch[0].first) > room:
                batches.append(batch)
                batch = []
            batch.append(row)
        batches.append(batch)
    chance.shuffle(batches)
    return iter(batches)


def filled(examples: Sequence[Example], longest: int, chance: random.Random) -> Iterator[list[Row]]:
    """One epoch of short texts: rows of several stretches that fill `longest` pieces together."""
    row: list[Row] = []
    room = longest
    for stretch in rows(examples, longest, chance):
        size = stretch.last - stretch.first
        if size > room:
            yield row
            row, room = [], longest
        row.append(stretch)
        room -= size
    if row:
        yield row
