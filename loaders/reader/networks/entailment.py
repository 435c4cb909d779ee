"""What of two claims follows from what: networks that read both at once and say how they go together.

A small one is quick, a large one careful, at some four times the cost.
training/entailment.py made the small one from the layers of all-MiniLM-L6-v2 (its table of words is the one
of the reader's encoder, so that ships once), training/careful.py the large one from all-mpnet-base-v2.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
import onnxruntime
from google.protobuf.empty_pb2 import Empty
from google.protobuf.unknown_fields import UnknownFieldSet
from numpy.typing import NDArray

from onrecord.graph.claims.comparison import Entailing
from onrecord.graph.claims.features import Entailment
from onrecord.graph.claims.newsroom import explicit
from onrecord.loaders.reader.networks.pieces import CLS, PAD, SEP, WEIGHTS, tokenizer
from onrecord.loaders.reader.networks.runtime import session

LONGEST = 60
"""Pieces of a claim that are read."""

WIDTH = 384
"""Numbers in a vector of a word, of the small network."""

Floats = NDArray[np.float32]
Integers = NDArray[np.int64]


def quick(a: str, b: str) -> Entailment:
    """What of two claims follows from what by the small network; the same whichever comes first."""
    ids, sides = joined(*sorted((a, b)))
    return _said("entailment.onnx", words(ids), sides)


def careful(a: str, b: str) -> Entailment:
    """What of two claims follows from what by the large network; the same whichever comes first."""
    ids, sides = joined(*sorted((a, b)))
    return _said("careful.onnx", renumbered(ids), sides)


ENTAILING = Entailing(quick, careful)


def _said(network: str, words: Floats | Integers, sides: Integers) -> Entailment:
    """What a network says of one pair, by the labels in the order of `Relation`."""
    inputs = {"words": words[None], "sides": sides[None], "mask": np.ones_like(sides[None])}
    (logits,) = _session(network).run(["labels"], inputs)[0].astype(np.float64)
    logits -= logits.max()
    return Entailment(*(logits - np.log(np.exp(logits).sum())).tolist())


@lru_cache(maxsize=1 << 14)
def pieces(text: str) -> Integers:
    """The numbers of the first LONGEST pieces of a claim made explicit, opened and closed [pieces]."""
    ids = tokenizer().encode(explicit(text), add_special_tokens=False).ids[:LONGEST]
    return np.array([CLS, *ids, SEP], dtype=np.int64)


def joined(a: str, b: str) -> tuple[Integers, Integers]:
    """The pieces of both claims, opened and closed, and which claim each is of [pieces]."""
    first, second = pieces(a), pieces(b)[1:]
    return np.concatenate([first, second]), np.repeat([0, 1], [len(first), len(second)])


def renumbered(ids: Integers) -> Integers:
    """The same pieces by their numbers in MPNet's vocabulary: BERT's, behind four signs of its own."""
    signs = np.select([ids == PAD, ids == CLS, ids == SEP], [1, 0, 2], -1)
    return np.where(signs >= 0, signs, ids + 4)


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
def _session(network: str) -> onnxruntime.InferenceSession:
    return session(network, threads=1)
