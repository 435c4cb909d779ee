"""The trained model: what it sees in a text, and what it says belongs to a cue. Made in training/.

An encoder reads the whole text once, in windows that overlap; a small decoder then looks at every cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from .pieces import CLS, PAD, SEP, WEIGHTS, Integers, Pieces
from .tagging import Floats

WINDOW = 254
"""Pieces that the encoder sees at once."""

OVERLAP = 48
"""Pieces that two windows share at least; of each half the window counts to which it is more central."""

BATCH = 2
"""Windows in one run of the encoder: more do not fit the processor's caches and win no time."""

REACH = 90
"""Pieces that the decoder sees on each side of a cue's first."""

CUES = 12
"""Cues in one run of the decoder: as for `BATCH`."""

FAR = 32
"""Distances from a cue that are told apart, on each side."""

TAGS, WIDTH = 7, 128


@dataclass(frozen=True, slots=True)
class Seen:
    """What the encoder makes of a text, by piece.

    Attributes:
        roles: logits [pieces, 7] of the tags of sources, cues and contents.
        kinds: logits [pieces, 7] of the tags of people, organisations and places.
        vectors: what the decoder reads [pieces, 128], in half precision.
    """

    roles: Floats
    kinds: Floats
    vectors: NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Belonging:
    """What the decoder says of some cues.

    Attributes:
        firsts: index of the first piece of the text that each row stands for [cues]; may be negative.
        tags: logits [cues, 2 * REACH + 1, 7] of sources, cues and contents.
        valid: logits [cues] that the cue is one.
    """

    firsts: Integers
    tags: Floats
    valid: Floats


class Model:
    """The encoder and the decoder; `threads` processors work on each text."""

    def __init__(self, threads: int = 0) -> None:
        self._encoder = _session("encoder.onnx", threads)
        self._decoder = _session("decoder.onnx", threads)

    def look(self, rows: Sequence[Pieces]) -> list[Seen]:
        """What the encoder makes of each row of pieces, however long; short rows share its runs."""
        seen = [
            Seen(
                np.zeros((len(row), TAGS), dtype=np.float32),
                np.zeros((len(row), TAGS), dtype=np.float32),
                np.zeros((len(row), WIDTH), dtype=np.float16),
            )
            for row in rows
        ]
        windows = [_Window(r, *place) for r, row in enumerate(rows) for place in _windows(len(row))]
        windows.sort(key=lambda w: w.first - w.last)
        for k in range(0, len(windows), BATCH):
            batch = windows[k : k + BATCH]
            roles, kinds, vectors = self._encoder.run(None, _inputs(rows, batch))
            for r, window in enumerate(batch):
                here = slice(window.low - window.first + 1, window.high - window.first + 1)
                there = slice(window.low, window.high)
                seen[window.row].roles[there] = roles[r, here]
                seen[window.row].kinds[there] = kinds[r, here]
                seen[window.row].vectors[there] = vectors[r, here]
        return seen

    def belonging(self, seen: Seen, cues: Sequence[tuple[int, int]]) -> Belonging:
        """What belongs to each cue, given as (first piece, past the last); at least one."""
        places = np.array(cues, dtype=np.int64)
        first, last = places[:, :1], places[:, 1:] - 1
        around = first + np.arange(-REACH, REACH + 1)
        mask = ((around >= 0) & (around < len(seen.vectors))).astype(np.int64)
        near = distances(around, first, last)
        around.clip(0, len(seen.vectors) - 1, out=around)
        tags = np.empty((*around.shape, TAGS), dtype=np.float32)
        valid = np.empty(len(cues), dtype=np.float32)
        for k in range(0, len(cues), CUES):
            some = slice(k, k + CUES)
            vectors = seen.vectors[around[some]].astype(np.float32)
            inputs = {"vectors": vectors, "distances": near[some], "mask": mask[some]}
            tags[some], valid[some] = self._decoder.run(None, inputs)
        return Belonging(first[:, 0] - REACH, tags, valid)


@cache
def model(threads: int = 0) -> Model:
    """The model, loaded when first asked for; `threads` 0 uses all processors."""
    return Model(threads)


def _session(name: str, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.enable_cpu_mem_arena = False
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return onnxruntime.InferenceSession(WEIGHTS / name, options, providers=["CPUExecutionProvider"])


@dataclass(frozen=True, slots=True)
class _Window:
    """Pieces `first` to `last` of a row, of which those from `low` to `high` count."""

    row: int
    first: int
    last: int
    low: int
    high: int


def _windows(size: int) -> Iterator[tuple[int, int, int, int]]:
    """First and last piece of each window over `size` pieces, and first and last of those that count."""
    if size == 0:
        return
    count = max(1, -(-(size - OVERLAP) // (WINDOW - OVERLAP)))
    length = -(-(size + (count - 1) * OVERLAP) // count)
    firsts = [k * (size - length) // max(1, count - 1) for k in range(count)]
    low = 0
    for k, first in enumerate(firsts):
        last = first + length
        high = (firsts[k + 1] + last) // 2 if k + 1 < count else size
        yield first, last, low, high
        low = high


def _inputs(rows: Sequence[Pieces], batch: Sequence[_Window]) -> dict[str, Integers]:
    shape = (len(batch), batch[0].last - batch[0].first + 2)
    ids, types, mask = np.full(shape, PAD), np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for r, window in enumerate(batch):
        end = window.last - window.first + 1
        ids[r, 0], ids[r, end] = CLS, SEP
        ids[r, 1:end] = rows[window.row].ids[window.first : window.last]
        types[r, 1:end] = rows[window.row].types[window.first : window.last]
        mask[r, : end + 1] = 1
    return {"ids": ids, "types": types, "mask": mask}


def distances(places: Integers, first: Integers, last: Integers) -> Integers:
    """How far pieces are from the cue `first` to `last`, as the decoder counts it, 0 to 2 * FAR.

    FAR is in the cue, less is before and more after it; one by one up to 8 pieces, then by powers of two.
    """
    return FAR - _logarithmic((first - places).clip(0)) + _logarithmic((places - last).clip(0))


def _logarithmic(distance: Integers) -> Integers:
    far = 8 + 5 * np.log2(np.maximum(distance, 8) / 8)
    return np.where(distance < 8, distance, far).clip(max=FAR).astype(np.int64)  # noqa: PLR2004
