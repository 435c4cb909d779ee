"""What of two claims follows from what: a network that reads both at once and says how they go together.

It was trained for that by training/entailment.py, from the layers of all-MiniLM-L6-v2. Its table of words is
the one of the reader's encoder, so that ships once.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from onrecord.graph.claims.comparison import Meant

from .meaning import WIDTH, likeness, one_thread, tokenizer
from .pieces import CLS, SEP, WEIGHTS
from .protobuf import contents, number_at

LONGEST = 60
"""Pieces of a claim that are read."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


def meant(a: str, b: str) -> Meant:
    """How two claims go together by what they mean; the same whichever comes first."""
    first, second = entailment(a, b)
    one, other = sorted((first.tolist(), second.tolist()))
    return Meant(likeness(a, b), (one[0], one[1], one[2]), (other[0], other[1], other[2]))


def entailment(a: str, b: str) -> Floats:
    """Logarithms of how likely one claim follows from, contradicts or leaves open the other [2, 3].

    The first row is for `b` given `a`, the second for `a` given `b`; the order of labels is that of `Label`.
    """
    there, sides = joined(a, b)
    back, others = joined(b, a)
    both = np.stack([sides, others])
    inputs = {"words": words(np.stack([there, back])), "sides": both, "mask": np.ones_like(both)}
    logits: Floats = _session().run(["labels"], inputs)[0]
    logits -= logits.max(axis=1, keepdims=True)
    return np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)), dtype=np.float32)


def _pieces(text: str) -> list[int]:
    return tokenizer().encode(text, add_special_tokens=False).ids[:LONGEST]


def joined(a: str, b: str) -> tuple[Integers, Integers]:
    """The pieces of both claims, opened and closed, and which claim each is of [pieces]."""
    first, second = _pieces(a), _pieces(b)
    sides = [0] * (len(first) + 2) + [1] * (len(second) + 1)
    return np.array([CLS, *first, SEP, *second, SEP], dtype=np.int64), np.array(sides, dtype=np.int64)


def words(ids: Integers) -> Floats:
    """The encoder's vectors of pieces [.., 384]."""
    table, scale, zero = _table()
    return np.asarray((table[ids].astype(np.float32) - zero) * scale, dtype=np.float32)


@cache
def _table() -> tuple[NDArray[np.uint8], np.float32, int]:
    """The encoder's 8-bit table of words [30522, 384], what one step is worth, and which step is zero.

    Field 7 of a ModelProto is the graph, field 5 of that a tensor; of a tensor, field 8 is the name, 9 its
    bytes, and 4 and 5 are its values when they are few.
    """
    model = memoryview((WEIGHTS / "encoder.onnx").read_bytes())
    found = {
        bytes(next(contents(tensor, 8), b"")).decode(): tensor
        for graph in contents(model, 7)
        for tensor in contents(graph, 5)
    }
    steps = np.frombuffer(next(contents(found["words.weight_quantized"], 9)), dtype=np.uint8)
    (scale,) = np.frombuffer(next(contents(found["words.weight_scale"], 4)), dtype="<f4")
    zero, _ = number_at(next(contents(found["words.weight_zero_point"], 5)), 0)
    return steps.reshape(-1, WIDTH), scale, zero


@cache
def _session() -> onnxruntime.InferenceSession:
    return onnxruntime.InferenceSession(
        WEIGHTS / "entailment.onnx", one_thread(), providers=["CPUExecutionProvider"]
    )
