"""How likely an attribution is right, from the signs that the model gives: a logistic regression.

Its weights were fitted on articles of the training corpus that the model was not trained on, and the floors
chosen there (training/calibrate.py).
"""

from __future__ import annotations

import hashlib
import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from onrecord.loaders.reader.networks.pieces import WEIGHTS

SIGNS = (
    "log-odds that a cue begins",
    "log-odds that the cue is one",
    "least likelihood of a tag",
    "sum of the likelihoods of tags",
    "content seen as content",
    "source seen as source",
    "there is a source",
    "length of the content",
    "content in parts",
)
"""What `confidence` weighs, in this order; likelihoods are logarithms."""


@dataclass(frozen=True, slots=True)
class Floors:
    """Confidence below which an attribution is left out: of direct quotations, and of all else."""

    direct: float
    other: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How the signs of this very model are weighed, and where the floors are.

    Attributes:
        version: of the model and the fit, "1.0.0+" and the first twelve digits of the weights' `digest`.
        weights: the weight of each of the `SIGNS`.
        constant: what is added to their weighted sum.
        usual: the floors by default.
        strict: the floors where only what is nearly certain is wanted.
        nested: the floors inside contents.
    """

    version: str
    weights: tuple[float, ...]
    constant: float
    usual: Floors
    strict: Floors
    nested: Floors


def digest() -> str:
    """SHA-256 of the encoder and the decoder as files, in hexadecimal."""
    found = hashlib.sha256()
    for name in ("encoder.onnx", "decoder.onnx"):
        found.update((WEIGHTS / name).read_bytes())
    return found.hexdigest()


@cache
def calibration() -> Calibration:
    """The calibration that belongs to the weights."""
    held = json.loads((WEIGHTS / "calibration.json").read_text(encoding="utf-8"))
    floors = {name: Floors(**held[name]) for name in ("usual", "strict", "nested")}
    return Calibration(held["version"], tuple(held["weights"]), held["constant"], **floors)


def confidence(signs: Sequence[float]) -> float:
    """The probability, 0 to 1, that the attribution with these signs has its source and content right."""
    fitted = calibration()
    z = fitted.constant + sum(w * s for w, s in zip(fitted.weights, signs, strict=True))
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, z))))
