"""What a short text means as a vector, such that texts that say the same point the same way.

The encoder was trained for tags and its last layer keeps little else, but together its layers still tell
what all-MiniLM-L6-v2, from which it started, would say: training/meaning.py finds the linear map.
"""

from __future__ import annotations

from functools import cache, lru_cache

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from .pieces import CLS, SEP, WEIGHTS
from .protobuf import field

LONGEST = 126
"""Pieces of a text that count."""

LAYERS = ("/norm", *(f"/layers.{k}/fed" for k in range(5)))
"""The encoder's layers that are read, by the names in its graph."""

WIDTH = 384
Floats = NDArray[np.float32]


@lru_cache(maxsize=4096)
def meaning(text: str) -> Floats:
    """A unit vector [384] for a text, of which the first LONGEST pieces count.

    The cosine of two is about .5 for texts about other things, .7 for paraphrases, and as high for a text and
    its negation: it says whether two texts are about one thing, not whether they agree.
    """
    weights, centre, mean = _map()
    found = seen(text)
    vector = (found - centre) @ weights + mean
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-9), dtype=np.float32)


def likeness(a: str, b: str) -> float:
    """The cosine of two texts' meanings, -1 to 1."""
    return float(np.clip(meaning(a) @ meaning(b), -1, 1))


def seen(text: str) -> Floats:
    """The mean over a text's pieces of what each layer makes of them [layers * 384]."""
    ids = numbered(text)
    layers = _session().run([_output(layer) for layer in LAYERS], {"ids": ids, "types": np.zeros_like(ids)})
    return np.concatenate([layer[0].mean(axis=0) for layer in layers])


def numbered(text: str) -> NDArray[np.int64]:
    """The numbers of a text's first LONGEST pieces, opened and closed [1, pieces]."""
    pieces = tokenizer().encode(text, add_special_tokens=False).ids[:LONGEST]
    return np.array([[CLS, *pieces, SEP]], dtype=np.int64)


@cache
def _map() -> tuple[Floats, Floats, Floats]:
    """Weights [layers * 384, 384], the layers' mean [layers * 384], and the vectors' mean [384]."""
    with np.load(WEIGHTS / "meaning.npz") as held:
        return held["weights"] * held["scale"] / held["spread"][:, None], held["centre"], held["mean"]


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer that ships, for texts of any length."""
    found = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    found.no_padding()
    found.no_truncation()
    return found


@cache
def _session() -> onnxruntime.InferenceSession:
    model = (WEIGHTS / "encoder.onnx").read_bytes() + _further_outputs()
    return onnxruntime.InferenceSession(model, one_thread(), providers=["CPUExecutionProvider"])


def one_thread() -> onnxruntime.SessionOptions:
    """Options of a session that works on one processor and stays silent."""
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    return options


def _output(layer: str) -> str:
    return f"{layer}/LayerNormalization_output_0"


def _further_outputs() -> bytes:
    """What makes the layers outputs of the graph, when it follows the model's bytes.

    Protocol Buffers merge a message that is given twice: field 7 of a ModelProto is the graph, field 12 of
    that its outputs, field 1 of those the name.
    """
    outputs = b"".join(field(12, field(1, _output(layer).encode())) for layer in LAYERS)
    return field(7, outputs)
