"""What of two claims follows from what: a network that reads both at once and says how they go together.

It was trained for that by training/entailment.py, from the layers of all-MiniLM-L6-v2. Its table of words is
the one of the reader's encoder, so that ships once.
"""

from __future__ import annotations

from functools import cache

import numpy as np
import onnxruntime
from google.protobuf.empty_pb2 import Empty
from google.protobuf.unknown_fields import UnknownFieldSet
from numpy.typing import NDArray

from onrecord.graph.claims.features import Entailment
from onrecord.graph.claims.newsroom import explicit
from onrecord.loaders.reader.networks.pieces import CLS, SEP, WEIGHTS, tokenizer
from onrecord.loaders.reader.networks.runtime import session

LONGEST = 60
"""Pieces of a claim that are read."""

WIDTH = 384
"""Numbers in a vector of a word."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


def entailment(a: str, b: str) -> Entailment:
    """What of two claims follows from what; the same whichever comes first."""
    one, other = sorted(tuple(row) for row in logarithms(a, b).tolist())
    return Entailment(one, other)


def logarithms(a: str, b: str) -> Floats:
    """Logarithms of how likely one claim follows from, contradicts or leaves open the other [2, 3].

    The first row is for `b` given `a`, the second for `a` given `b`; the labels are in the order of
    `Relation`.
    """
    there, sides = joined(a, b)
    back, others = joined(b, a)
    both = np.stack([sides, others])
    inputs = {"words": words(np.stack([there, back])), "sides": both, "mask": np.ones_like(both)}
    logits: Floats = _session().run(["labels"], inputs)[0]
    logits -= logits.max(axis=1, keepdims=True)
    return np.asarray(logits - np.log(np.exp(logits).sum(axis=1, keepdims=True)), dtype=np.float32)


def pieces(text: str) -> Integers:
    """The numbers of the first LONGEST pieces of a claim made explicit, opened and closed [pieces]."""
    ids = tokenizer().encode(explicit(text), add_special_tokens=False).ids[:LONGEST]
    return np.array([CLS, *ids, SEP], dtype=np.int64)


def joined(a: str, b: str) -> tuple[Integers, Integers]:
    """The pieces of both claims, opened and closed, and which claim each is of [pieces]."""
    first, second = pieces(a), pieces(b)[1:]
    return np.concatenate([first, second]), np.repeat([0, 1], [len(first), len(second)])


def words(ids: Integers) -> Floats:
    """The encoder's vectors of pieces [.., 384]."""
    table, scale, zero = _table()
    return np.asarray((table[ids].astype(np.float32) - zero) * scale, dtype=np.float32)


@cache
def _table() -> tuple[NDArray[np.uint8], np.float32, int]:
    """The encoder's 8-bit table of words [30522, 384], what one step is worth, and which step is zero.

    By onnx.proto: field 7 of a model is the graph, field 5 of that a tensor; of a tensor, field 8 is the
    name, 9 its bytes, and 4 and 5 are its values, floats and integers, when they are few.
    """
    (graph,) = _fields((WEIGHTS / "encoder.onnx").read_bytes(), 7)
    tensors = {_fields(tensor, 8)[0].decode(): tensor for tensor in _fields(graph, 5)}
    (steps,) = _fields(tensors["words.weight_quantized"], 9)
    (scale,) = _fields(tensors["words.weight_scale"], 4)
    (zero,) = _fields(tensors["words.weight_zero_point"], 5)
    table = np.frombuffer(steps, dtype=np.uint8).reshape(-1, WIDTH)
    return table, np.frombuffer(scale, dtype="<f4")[0], _number(zero)


def _fields(message: bytes, number: int) -> list[bytes]:
    """The values of the fields of bytes that have this number; no schema is needed for that."""
    found = UnknownFieldSet(Empty.FromString(message))
    fields = (found[k] for k in range(len(found)))
    return [field.data for field in fields if field.field_number == number]


def _number(written: bytes) -> int:
    """A number of 0 or more as Protocol Buffers write it, seven bits a byte."""
    return sum((byte & 0x7F) << 7 * place for place, byte in enumerate(written))


@cache
def _session() -> onnxruntime.InferenceSession:
    return session("entailment.onnx", threads=1)
