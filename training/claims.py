"""Fits the weights of graph/claims/weighing.py by scipy's L-BFGS.

python -m training.claims POLNEAR
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from benchmarks.claims import Pair, looks, pairs
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.claims.features import FEATURES, QUICK, WORDS, Numbers
from onrecord.graph.claims.weighing import Weights, terms

ROOT = Path(__file__).parents[1]
SETS = {"words": (WORDS, 50.0), "quick": (WORDS + QUICK, 20.0), "careful": (FEATURES, 20.0)}
"""The features of each set of weights, and twice the weight of the squared weights, in pairs."""


def fit(given: Sequence[Pair], seen: Numbers, kind: str = "careful") -> Weights:
    """Multinomial logistic regression; each label counts the same.

    Words alone are weighed with all products of two; where networks have read the pair, only theirs are.

    Args:
        given: the pairs.
        seen: their features [pairs, features].
        kind: one of SETS.
    """
    names, penalty = SETS[kind]
    taken = seen[:, [FEATURES.index(name) for name in names]]
    centre, scale = taken.mean(axis=0), np.maximum(taken.std(axis=0), 1e-6)
    squares = range(0 if kind == "words" else len(WORDS), len(names))
    products = np.array([(a, b) for a in squares for b in squares if a <= b]).T
    found = terms(taken, centre, scale, products)
    wanted = np.array([[pair.label is label for label in Relation] for pair in given], dtype=float)
    importance = (wanted / wanted.sum(axis=0)).sum(axis=1) * len(given) / len(Relation)

    def loss(flat: Numbers) -> tuple[float, Numbers]:
        table = flat.reshape(found.shape[1], len(Relation))
        scores = found @ table
        scores -= scores.max(axis=1, keepdims=True)
        chances = np.exp(scores)
        chances /= chances.sum(axis=1, keepdims=True)
        value = -(importance * np.log((chances * wanted).sum(axis=1) + 1e-300)).sum()
        pull = found.T @ (importance[:, None] * (chances - wanted))
        bound = table.copy()
        bound[0] = 0
        return float(value + penalty / 2 * (bound**2).sum()), (pull + penalty * bound).ravel()

    start = np.zeros(found.shape[1] * len(Relation))
    table = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 1000}).x
    return Weights(names, products, centre, scale, table.reshape(-1, len(Relation)))


def main() -> None:
    """Fit on all pairs and write graph/claims/weights.json."""
    parser = argparse.ArgumentParser(description="Fit the weights by which claims are compared.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    given = pairs(parser.parse_args().polnear)
    seen = looks(given)
    held = {
        name: {
            "names": by.names,
            "products": by.products.tolist(),
            **{part: np.round(getattr(by, part), 4).tolist() for part in ("centre", "scale", "table")},
        }
        for name, by in ((kind, fit(given, seen, kind)) for kind in SETS)
    }
    (ROOT / "graph/claims/weights.json").write_text(json.dumps(held).replace("], ", "],\n") + "\n", "utf-8")


if __name__ == "__main__":
    main()
