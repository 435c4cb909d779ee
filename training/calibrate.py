"""Fit how confidence follows from the model's signs: ``python -m training.calibrate --polnear DIR``.

Uses the exported weights and the articles that training held out. An attribution is right when its source and
content both overlap a gold one's by a Jaccard index of one half, matched one to one, as the benchmark counts.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from scipy.optimize import minimize

from onrecord.loaders.reader.networks.confidence import digest
from onrecord.loaders.reader.networks.finder import OPENING_QUOTES, Candidate, candidates, disjoint
from onrecord.loaders.reader.networks.model import model
from onrecord.loaders.reader.networks.pieces import WEIGHTS
from onrecord.loaders.reader.networks.tagging import Floats

from .data import Example, polnear
from .train import HELD_OUT

PENALTY = 1.0
PRECISION = 0.81
STRICT, STRICT_DIRECT = 0.89, 0.955


def right(example: Example, found: list[Candidate]) -> list[bool]:
    """Which candidates are right."""
    gold = [(_held(a.source), _held(a.content)) for a in example.attributions if a.content]
    guesses = [(_held(c.source), _held(c.content)) for c in found]
    pairs = sorted(
        ((_alike(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(guesses)),
        key=lambda pair: (-pair[0], pair[1], pair[2]),
    )
    taken: set[int] = set()
    good: set[int] = set()
    for alike, i, j in pairs:
        if alike > 0 and i not in taken and j not in good:
            taken.add(i)
            good.add(j)
    return [j in good for j in range(len(found))]


def _held(places: list[tuple[int, int]] | tuple[tuple[int, int], ...]) -> frozenset[int]:
    return frozenset(k for first, last in places for k in range(first, last))


def _alike(a: tuple[frozenset[int], ...], b: tuple[frozenset[int], ...]) -> float:
    each = [len(x & y) / len(x | y) if x or y else 1.0 for x, y in zip(a, b, strict=True)]
    return sum(each) / 2 if min(each) >= 0.5 else 0.0


def fit(signs: Floats, truth: Floats) -> tuple[list[float], float]:
    """Weights and constant of the logistic regression, ridge-penalised on standardised signs."""
    mean, scale = signs.mean(0), signs.std(0) + 1e-6
    standard = (signs - mean) / scale

    def loss(w: Floats) -> float:
        z = standard @ w[1:] + w[0]
        return float(np.logaddexp(0, np.where(truth, -z, z)).sum() + PENALTY * (w[1:] ** 2).sum())

    best = minimize(loss, np.zeros(signs.shape[1] + 1), method="BFGS").x
    weights = best[1:] / scale
    return [float(w) for w in weights], float(best[0] - (weights * mean).sum())


def logistic(signs: Floats, weights: list[float], constant: float) -> Floats:
    """The probabilities that the fit gives."""
    result: Floats = 1 / (1 + np.exp(-(signs @ np.array(weights) + constant)))
    return result


def floor(likelihood: Floats, truth: Floats, precision: float) -> float:
    """The lowest confidence from which on the attributions reach `precision` together."""
    order = np.argsort(-likelihood)
    reached = np.cumsum(truth[order]) / np.arange(1, len(order) + 1)
    enough = np.flatnonzero(reached >= precision)
    return float(likelihood[order][enough[-1]]) if len(enough) else 1.0


def best_floor(likelihood: Floats, truth: Floats, gold: int) -> float:
    """The confidence from which on F1 is highest."""
    order = np.argsort(-likelihood)
    f1 = 2 * np.cumsum(truth[order]) / (np.arange(1, len(order) + 1) + gold)
    return float(likelihood[order][f1.argmax()])


def main() -> None:
    """Read the command line, fit, and write ``calibration.json`` beside the weights."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train.jsonl")
    parser.add_argument("--version", default="1.0.0", help="of the weights: it is kept with what they read")
    args = parser.parse_args()
    held_out = polnear(args.polnear / "train.jsonl")[::HELD_OUT]
    found = [candidates(model(), model().look(example.pieces)) for example in held_out]
    signs = np.array([c.signs for article in found for c in article])
    truth = np.array([r for e, article in zip(held_out, found, strict=True) for r in right(e, article)])
    weights, constant = fit(signs, truth)

    kept = [
        disjoint([(c, float(logistic(np.array(c.signs), weights, constant))) for c in article])
        for article in found
    ]
    likelihood = np.array([p for article in kept for _, p in article])
    truth = np.array(
        [r for e, article in zip(held_out, kept, strict=True) for r in right(e, [c for c, _ in article])]
    )
    direct = np.array(
        [
            e.text[e.pieces.starts[c.content[0][0]]] in OPENING_QUOTES
            for e, article in zip(held_out, kept, strict=True)
            for c, _ in article
        ]
    )
    gold = sum(bool(a.content) for e in held_out for a in e.attributions)
    usual = max(best_floor(likelihood, truth, gold), floor(likelihood, truth, PRECISION))
    strict = floor(likelihood, truth, STRICT)
    strict_direct = max(strict, floor(likelihood[direct], truth[direct], STRICT_DIRECT))
    calibration = {
        "version": f"{args.version}+{digest()[:12]}",
        "weights": weights,
        "constant": constant,
        "usual": {"direct": usual, "other": usual},
        "strict": {"direct": strict_direct, "other": strict},
        "nested": {"direct": strict, "other": strict},
    }
    (WEIGHTS / "calibration.json").write_text(json.dumps(calibration, indent=1) + "\n", encoding="utf-8")
    for name, (some, other) in {"usual": (usual, usual), "strict": (strict_direct, strict)}.items():
        chosen = likelihood >= np.where(direct, some, other)
        hits = truth[chosen].sum()
        print(
            f"{name}: floors {some:.3f} and {other:.3f}, precision {hits / chosen.sum():.3f}, recall "
            f"{hits / gold:.3f}, F1 {2 * hits / (chosen.sum() + gold):.3f}; of direct quotations precision "
            f"{truth[chosen & direct].mean():.3f}"
        )


if __name__ == "__main__":
    main()
