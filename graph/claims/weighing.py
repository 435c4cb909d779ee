"""How what is looked at in two claims is weighed: a logistic regression, which training/claims.py fits."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

import numpy as np
from numpy.typing import NDArray

from .features import FEATURES, Numbers

FARTHEST = 3.0
"""A value counts as at most this many standard deviations from the mean: beyond, nothing was learned."""


@dataclass(frozen=True, slots=True)
class Weights:
    """A logistic regression over features and products of two.

    Attributes:
        names: which of `FEATURES` it takes.
        products: pairs of indices into `names` [2, products].
        centre: the features' means over the pairs it was fitted on [names].
        scale: their standard deviations [names].
        table: weights [terms, 3], terms as `terms` gives them, labels as `Relation` does.
    """

    names: tuple[str, ...]
    products: NDArray[np.int64]
    centre: Numbers
    scale: Numbers
    table: Numbers


def terms(values: Numbers, centre: Numbers, scale: Numbers, products: NDArray[np.int64]) -> Numbers:
    """1, each value in standard deviations within FARTHEST, and products of two [..., terms]."""
    near = np.minimum(np.maximum((values - centre) / scale, -FARTHEST), FARTHEST)
    first, second = products
    return np.concatenate(
        [np.ones((*near.shape[:-1], 1)), near, near[..., first] * near[..., second]], axis=-1
    )


def likelihoods(values: Numbers, by: Weights) -> Numbers:
    """How likely each label is [3], by the values of FEATURES."""
    taken = values[_places(by.names)]
    scores = terms(taken, by.centre, by.scale, by.products) @ by.table
    chances: Numbers = np.exp(scores - scores.max())
    chances /= chances.sum()
    return chances


@cache
def _places(names: tuple[str, ...]) -> NDArray[np.int64]:
    """Where features stand in FEATURES."""
    return np.array([FEATURES.index(name) for name in names])


@cache
def weights() -> Mapping[str, Weights]:
    """The weights that ship, by what claims are judged by: "words", "quick" and "careful" reading too."""
    held = json.loads(resources.files("onrecord.graph.claims").joinpath("weights.json").read_text("utf-8"))
    return {
        name: Weights(
            tuple(one["names"]),
            np.array(one["products"]),
            *(np.array(one[part]) for part in ("centre", "scale", "table")),
        )
        for name, one in held.items()
    }
