"""How likely an attribution is right, from the signs that the model gives: a logistic regression.

Its weights were fitted on articles of the training corpus that the model was not trained on, and the floors
chosen there (training/calibrate.py).
"""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from .pieces import WEIGHTS

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
    """The model's version; the weight of each sign and a constant; floors: usual, strict, of nested ones."""

    version: str
    weights: tuple[float, ...]
    constant: float
    usual: Floors
    strict: Floors
    nested: Floors


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
