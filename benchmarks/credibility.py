"""Truth discovery on a folder of claims: every method's accuracy, and how well it tells good sources.

    python -m benchmarks.credibility --truth FOLDER [--json OUT] [--subsamples N]

FOLDER has claims.csv (source,item,value) and gold.csv (item,value). Accuracy: the share of gold items with
any claim whose chosen value is the gold one, but for case, spaces and the order of a list. Spearman: of the
estimated trust and the true accuracy of sources with 5 or more gold items. Intervals are 95 % percentiles of
a bootstrap over items (for shares, that is a binomial draw).
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from scipy.stats import spearmanr

from onrecord.graph.truth import DEFAULT, METHODS, Claims, Verdict
from onrecord.graph.truth.values import normalised

GOLD_ITEMS = 5
SEED = 20090824
RESAMPLES = 2000


def rows(path: Path, columns: Sequence[str]) -> list[tuple[str, ...]]:
    """The columns of a CSV file, line by line; ends the run, saying why, where they are missing."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            if not set(columns) <= set(reader.fieldnames or ()):
                raise SystemExit(f"{path}: needs the columns {', '.join(columns)}")
            return [tuple(row[column] or "" for column in columns) for row in reader]
    except (OSError, UnicodeDecodeError) as error:
        raise SystemExit(f"{path}: can't be read: {error}") from error


def score(claims: Claims, gold: dict[str, str], verdict: Verdict) -> dict[str, Any]:
    """Accuracy with its interval, and Spearman's ρ (None where fewer than 3 sources can be compared)."""
    right = np.array(
        [
            gold.get(claims.items[item]) == normalised(value)
            for item, value in zip(claims.item_of, claims.values, strict=True)
        ]
    )
    known = np.array([item in gold for item in claims.items])
    hits = right[claims.chosen(verdict.belief)][known]
    resampled = np.random.default_rng(SEED).binomial(len(hits), hits.mean(), RESAMPLES) / len(hits)
    judged, correct = claims.given @ known[claims.item_of].astype(float), claims.given @ right.astype(float)
    many = judged >= GOLD_ITEMS
    rho = None
    if many.sum() > 2:  # noqa: PLR2004  # two points are always in line
        rho = float(spearmanr(verdict.trust[many], correct[many] / judged[many]).statistic)
    low, high = np.percentile(resampled, (2.5, 97.5))
    return {
        "accuracy": round(float(hits.mean()), 4),
        "interval": [round(float(low), 3), round(float(high), 3)],
        "spearman": None if rho is None or np.isnan(rho) else round(rho, 4),
    }


def run(triples: Sequence[tuple[str, ...]], gold: dict[str, str]) -> dict[str, Any]:
    """The scores of all methods, by name, and of the default once more under "default"."""
    claims = Claims.of([(source, item, value) for source, item, value in triples])
    if not set(claims.items) & set(gold):
        raise SystemExit("no item of gold.csv has a claim")
    results: dict[str, Any] = {}
    for name, method in METHODS.items():
        start = time.perf_counter()
        verdict = method(claims)
        results[name] = {**score(claims, gold, verdict), "seconds": round(time.perf_counter() - start, 3)}
    return {**results, "default": {"method": DEFAULT, **results[DEFAULT]}}


def subsampled(triples: Sequence[tuple[str, ...]], gold: dict[str, str], times: int) -> None:
    """Print how often the default is first, or level with it, when half of the sources are left out."""
    draw = np.random.default_rng(SEED)
    sources = sorted({source for source, _, _ in triples})
    first, gaps = 0, []
    for _ in range(times):
        kept = set(draw.choice(sources, (len(sources) + 1) // 2, replace=False))
        found = run([row for row in triples if row[0] in kept], gold)
        best = max(one["accuracy"] for name, one in found.items() if name not in ("default", DEFAULT))
        gaps.append(found["default"]["accuracy"] - best)
        first += gaps[-1] >= 0
    print(
        f"half of the sources, {times} times: first {first}; mean gap to the best other {np.mean(gaps):+.3f}"
    )


def main() -> None:
    """Print a line a method, and write them as JSON where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--truth", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--json", type=Path, metavar="OUT")
    parser.add_argument("--subsamples", type=int, default=0, metavar="N")
    chosen = parser.parse_args()
    triples = rows(chosen.truth / "claims.csv", ("source", "item", "value"))
    gold = {item: normalised(value) for item, value in rows(chosen.truth / "gold.csv", ("item", "value"))}
    results = run(triples, gold)
    for name, one in results.items():
        low, high = one["interval"]
        rho = "   ?" if one["spearman"] is None else f"{one['spearman']:+.2f}"
        accuracy = f"{one['accuracy']:.3f} ({low:.3f} to {high:.3f})"
        print(f"{name:18} accuracy {accuracy}  ρ {rho}  {one['seconds']:.2f} s")
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
    if chosen.subsamples:
        subsampled(triples, gold, chosen.subsamples)


if __name__ == "__main__":
    main()
