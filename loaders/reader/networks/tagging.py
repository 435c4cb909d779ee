"""From scores of tags to spans, in numpy: constrained decoding of many rows at once.

A tag is 0 outside, 1 + 2k where a span of class k begins and 2 + 2k where it goes on (the BIO scheme of
Ramshaw and Marcus 1995).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]

NEVER = np.float32(-1e4)


def log_softmax(logits: Floats) -> Floats:
    """Logarithms of the probabilities that `logits` stand for, along the last axis."""
    shifted = logits - logits.max(-1, keepdims=True)
    normalised: Floats = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return normalised


def best_tags(scores: Floats, lengths: Integers, *, cut_off: bool = False) -> Integers:
    """The likeliest tags of each row in which no span goes on that has not begun (Viterbi 1967).

    Args:
        scores: logarithms of probabilities [rows, pieces, tags].
        lengths: how many pieces of each row count [rows], at least 1; tags past them are 0.
        cut_off: whether a row may begin in the middle of a span.
    """
    rows, longest, classes = scores.shape
    back = np.zeros((longest, rows, classes), dtype=np.int64)
    allowed = _transitions(classes)
    best = scores[:, 0].copy()
    if not cut_off:
        best[:, 2::2] = NEVER
    ends = np.zeros((rows, classes), dtype=np.float32)
    ends[lengths == 1] = best[lengths == 1]
    for k in range(1, longest):
        reach = best[:, :, None] + allowed
        back[k] = reach.argmax(1)
        best = reach.max(1) + scores[:, k]
        ends[lengths == k + 1] = best[lengths == k + 1]
    tags = np.zeros((rows, longest), dtype=np.int64)
    now = ends.argmax(1)
    everyone = np.arange(rows)
    for k in range(longest - 1, -1, -1):
        inside = k < lengths
        tags[inside, k] = now[inside]
        now = np.where(inside, back[k][everyone, now], now)
    return tags


def _transitions(classes: int) -> Floats:
    allowed = np.zeros((classes, classes), dtype=np.float32)
    for goes_on in range(2, classes, 2):
        allowed[:, goes_on] = NEVER
        allowed[[goes_on - 1, goes_on], goes_on] = 0
    return allowed


def spans(tags: Integers) -> list[tuple[int, int, int]]:
    """The spans of one row of tags as (first piece, past the last, class), in order."""
    classes = np.where(tags == 0, -1, (tags - 1) // 2)
    before = np.concatenate(([-1], classes[:-1]))
    begins = np.flatnonzero((classes >= 0) & ((tags % 2 == 1) | (classes != before)))
    stops = np.append((tags % 2 == 1) | (classes != before), True)
    ends = np.flatnonzero(stops)
    ends = ends[np.searchsorted(ends, begins, side="right")]
    return [(int(b), int(e), int(classes[b])) for b, e in zip(begins, ends, strict=True)]
