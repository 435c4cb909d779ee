"""Fits the weights of graph/claims/comparison.py by scipy's L-BFGS.

python -m training.claims POLNEAR
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from benchmarks.claims import Pair, pairs
from onrecord.graph.claims.comparison import FEATURES, Label, look

ROOT = Path(__file__).parents[1]
PENALTY = 0.3
Floats = NDArray[np.float64]
Bound = tuple[float | None, float | None]
AGREEING: dict[str, Bound] = {
    **dict.fromkeys(
        ("likeness", "covered", "order", "numbers agree", "names agree", "likeness squared"), (0, None)
    ),
    **dict.fromkeys(("names differ", "shorter"), (None, None)),
    **dict.fromkeys(("swapped", "antonyms", "negation"), (0, None)),
}
CONFLICTING: dict[str, Bound] = dict.fromkeys(
    ("negation", "antonyms", "numbers differ", "days differ", "names differ", "swapped",
     "likeness and conflict", "covered and conflict"), (0, None)
)  # fmt: skip
"""The sign that a feature's weight may have, so that likeness is never a conflict."""


def fit(given: list[Pair]) -> tuple[Floats, Floats]:
    """Weights [features, 2] and biases [2] of what `comparison.likelihoods` computes."""
    seen = np.stack([look(pair.a, pair.b).values for pair in given])
    about = np.array([pair.label is not Label.UNRELATED for pair in given])
    conflict = np.array([pair.label is Label.CONTRADICTS for pair in given])
    first = _logistic(seen, about, AGREEING, balanced=True)
    second = _logistic(seen[about], conflict[about], CONFLICTING, balanced=False)
    return np.stack((first[:-1], second[:-1]), 1), np.array([first[-1], second[-1]])


def _logistic(seen: Floats, wanted: NDArray[np.bool_], signs: dict[str, Bound], *, balanced: bool) -> Floats:
    """Weights and, last, the bias; a feature that `signs` does not bound has no weight."""
    share = wanted.mean()
    importance = np.where(wanted, 0.5 / share, 0.5 / (1 - share)) if balanced else np.ones(len(wanted))
    sign = np.where(wanted, 1.0, -1.0)

    def loss(w: Floats) -> tuple[float, Floats]:
        margin = sign * (seen @ w[:-1] + w[-1])
        value = (importance * np.logaddexp(0, -margin)).sum() + PENALTY * (w[:-1] ** 2).sum()
        pull = -importance * sign / (1 + np.exp(margin))
        return float(value), np.append(seen.T @ pull + 2 * PENALTY * w[:-1], pull.sum())

    bounds = [signs.get(name, (0, 0)) for name in FEATURES] + [(None, None)]
    found: Floats = minimize(loss, np.zeros(len(bounds)), jac=True, method="L-BFGS-B", bounds=bounds).x
    return found


def main() -> None:
    """Fit on all pairs and write graph/claims/weights.json."""
    parser = argparse.ArgumentParser(description="Fit the weights by which claims are compared.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    weights, bias = fit(pairs(parser.parse_args().polnear))
    held = {name: np.round(row, 4).tolist() for name, row in zip(FEATURES, weights, strict=True)}
    held["bias"] = np.round(bias, 4).tolist()
    lines = ",\n".join(f" {json.dumps(name)}: {json.dumps(row)}" for name, row in held.items())
    (ROOT / "graph/claims/weights.json").write_text(f"{{\n{lines}\n}}\n", "utf-8")


if __name__ == "__main__":
    main()
