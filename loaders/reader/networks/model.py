"""The trained model: what it sees in a text, and what it says belongs to a cue. Made in training/.

An encoder reads the whole text once, in windows that overlap; a small decoder then looks at every cue.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from onrecord.loaders.reader.networks.pieces import CLS, SEP, Integers, Pieces
from onrecord.loaders.reader.networks.runtime import session
from onrecord.loaders.reader.networks.tagging import Floats

WINDOW = 254
"""Pieces that the encoder sees at once."""

OVERLAP = 48
"""Pieces that two windows share at least; of each half the window counts to which it is more central."""

REACH = 90
"""Pieces that the decoder sees on each side of a cue's first."""

NEAR = 45
"""Pieces on each side that it looks at first: enough for five attributions in six."""

PLACES = 2048
"""Pieces in one run of the decoder: more do not fit the processor's caches and win no time."""

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
    """What the decoder says of some cues, by looking equally far.

    Attributes:
        cues: index of each among those asked for [cues].
        firsts: index of the first piece of the text that each row stands for [cues]; may be negative.
        tags: logits [cues, pieces, 7] of sources, cues and contents.
        valid: logits [cues] that the cue is one.
    """

    cues: Integers
    firsts: Integers
    tags: Floats
    valid: Floats


class Model:
    """The encoder and the decoder; `threads` processors work on each text."""

    def __init__(self, threads: int = 0) -> None:
        self._encoder = session("encoder.onnx", threads)
        self._decoder = session("decoder.onnx", threads)

    def look(self, row: Pieces) -> Seen:
        """What the encoder makes of a row of pieces, however long.

        Windows go in one by one: together they take as long, and would change each other's rounding.
        """
        seen = Seen(
            np.empty((len(row), TAGS), dtype=np.float32),
            np.empty((len(row), TAGS), dtype=np.float32),
            np.empty((len(row), WIDTH), dtype=np.float16),
        )
        for first, last, low, high in _windows(len(row)):
            ids = np.concatenate(([CLS], row.ids[first:last], [SEP]))
            types = np.concatenate(([0], row.types[first:last], [0]))
            roles, kinds, vectors = self._encoder.run(None, {"ids": ids[None], "types": types[None]})
            here = slice(low - first + 1, high - first + 1)
            seen.roles[low:high] = roles[0, here]
            seen.kinds[low:high] = kinds[0, here]
            seen.vectors[low:high] = vectors[0, here]
        return seen

    def belonging(self, seen: Seen, cues: Sequence[tuple[int, int]]) -> Iterator[Belonging]:
        """What belongs to each cue, given as (first piece, past the last); at least one.

        The decoder looks near by first, and again as far as it reaches where something was cut off.
        """
        places = np.array(cues, dtype=np.int64)
        tags, valid = self._decoded(seen, places, NEAR)
        cut_off = (tags[:, [0, -1]].argmax(-1) > 0).any(-1)
        whole, rest = np.flatnonzero(~cut_off), np.flatnonzero(cut_off)
        if len(whole):
            yield Belonging(whole, places[whole, 0] - NEAR, tags[whole], valid[whole])
        if len(rest):
            yield Belonging(rest, places[rest, 0] - REACH, *self._decoded(seen, places[rest], REACH))

    def _decoded(self, seen: Seen, cues: Integers, reach: int) -> tuple[Floats, Floats]:
        """Logits of the tags of each cue [cues, 2 * reach + 1, 7], and that it is one [cues]."""
        first, last = cues[:, :1], cues[:, 1:] - 1
        around = first + np.arange(-reach, reach + 1)
        mask = ((around >= 0) & (around < len(seen.vectors))).astype(np.int64)
        far = distances(around, first, last)
        around.clip(0, len(seen.vectors) - 1, out=around)
        tags = np.empty((*around.shape, TAGS), dtype=np.float32)
        valid = np.empty(len(cues), dtype=np.float32)
        together = max(1, PLACES // around.shape[1])
        for k in range(0, len(cues), together):
            some = slice(k, k + together)
            vectors = seen.vectors[around[some]].astype(np.float32)
            inputs = {"vectors": vectors, "distances": far[some], "mask": mask[some]}
            tags[some], valid[some] = self._decoder.run(None, inputs)
        return tags, valid


@cache
def model(threads: int = 0) -> Model:
    """The model, loaded when first asked for; `threads` 0 uses all processors."""
    return Model(threads)


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


def distances(places: Integers, first: Integers, last: Integers) -> Integers:
    """How far pieces are from the cue `first` to `last`, as the decoder counts it, 0 to 2 * FAR.

    FAR is in the cue, less is before and more after it; one by one up to 8 pieces, then by powers of two.
    """
    return FAR - _logarithmic((first - places).clip(0)) + _logarithmic((places - last).clip(0))


def _logarithmic(distance: Integers) -> Integers:
    far = 8 + 5 * np.log2(np.maximum(distance, 8) / 8)
    return np.where(distance < 8, distance, far).clip(max=FAR).astype(np.int64)  # noqa: PLR2004
