"""Whether ratings of outlets carry over to those that copy them, on outlets whose rating was held out.

    python -m benchmarks.outlets FOLDER

FOLDER has edges.csv (src,dst,weight) and ratings.csv (domain,pc1,…). Each of five parts of the rated outlets
is held out in turn, twenty times over; Spearman's ρ is of the mean carried and the true rating, its interval
95 % percentiles of a bootstrap over outlets. PageRank, which knows no ratings, is beside it.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

import networkx as nx
import numpy as np
from scipy.stats import spearmanr

from benchmarks.credibility import rows
from onrecord.graph.credibility.priors import carry

FOLDS, TIMES, RESAMPLES, SEED = 5, 20, 2000, 20261125
Edges = list[tuple[str, str, float]]


def held_out(edges: Edges, ratings: Mapping[str, float]) -> dict[str, float]:
    """For each rated outlet on the edges what is carried to it while it is held out, on the average."""
    draw = np.random.default_rng(SEED)
    on_edges = {name for edge in edges for name in edge[:2]}
    names = sorted(set(ratings) & on_edges)
    found: dict[str, list[float]] = {name: [] for name in names}
    for _ in range(TIMES):
        for fold in np.array_split(draw.permutation(len(names)), FOLDS):
            hidden = {names[number] for number in fold}
            carried = carry(edges, {name: ratings[name] for name in names if name not in hidden})
            for name in hidden:
                found[name].append(carried[name].value)
    return {name: float(np.mean(values)) for name, values in found.items()}


def correlation(values: Mapping[str, float], ratings: Mapping[str, float]) -> str:
    """Spearman's ρ with its interval."""
    names = sorted(set(values) & set(ratings))
    a, b = (np.array([table[name] for name in names]) for table in (values, ratings))
    draws = np.random.default_rng(SEED).integers(len(names), size=(RESAMPLES, len(names)))
    low, high = np.percentile([spearmanr(a[d], b[d]).statistic for d in draws], (2.5, 97.5))
    return f"ρ {spearmanr(a, b).statistic:+.2f} ({low:+.2f} to {high:+.2f}), {len(names)} outlets"


def main() -> None:
    """Print a line for each way to guess a rating."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args().folder
    edges = [(a, b, float(w)) for a, b, w in rows(folder / "edges.csv", ("src", "dst", "weight"))]
    rated = rows(folder / "ratings.csv", ("domain", "pc1"))
    ratings = {domain: float(value) for domain, value in rated if value}
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from(edges)
    print("carried, held out   ", correlation(held_out(edges, ratings), ratings))
    even = [(a, b, 1.0) for a, b, _ in edges]
    print("the same, no weights", correlation(held_out(even, ratings), ratings))
    print("PageRank            ", correlation(nx.pagerank(graph), ratings))
    print("PageRank, reversed  ", correlation(nx.pagerank(graph.reverse()), ratings))


if __name__ == "__main__":
    main()
