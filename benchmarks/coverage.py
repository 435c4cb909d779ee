"""How often the 90 % intervals of scores hold what they should, on synthetic sources whose truth is known.

    python -m benchmarks.coverage [--rounds N] [--json OUT]

Three intervals, each by how much evidence there was:

- "share that holds": 150 sources of a known accuracy (Beta 8, 3, so 0.73 on average; or `--accuracy`) each
  speak of some of 400 items and say what is so or, in one common wrong version, what is not; who says what
  goes through the groups and the truth discovery of the product. Does the interval hold the accuracy?
- "claim support": claims true or false at even chances; up to ten sources, of such accuracy and seven in ten
  named, would speak of one; the reader saw the first few, each with a confidence that is true of it. Does the
  interval hold the value that the first five whom the articles quote, or would quote, give?
- "mean support": sources with a mixture of claims of their own; does the interval of the mean over some hold
  the mean over all that they might make?
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.graph.corroboration.model import Contradiction
from onrecord.graph.credibility.claim_groups import Group, Links
from onrecord.graph.credibility.records import RECORD_FROM, THOUSAND, believed, total, trial
from onrecord.graph.credibility.support import components, value_of
from onrecord.graph.credibility.testimony import Testimony
from onrecord.graph.credibility.uncertainty import ENOUGH, interval, mean_interval, share_interval
from onrecord.graph.model import Level, Stance

SEED = 20261125
SOURCES, ITEMS = 150, 400
VALUES = np.array([0.1, 0.2, 0.35, 0.4, 0.5, 0.5, 0.5, 0.7, 0.8])
ACCURACY = (8, 3)
NAMED = 0.7
WOULD = 10


def main() -> None:
    """Print a line for each interval and amount of evidence, and write them as JSON where asked to."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--accuracy", type=float, nargs=2, default=ACCURACY, metavar=("A", "B"))
    parser.add_argument("--speakers", type=float, default=3, help="how many speak of an item on average")
    parser.add_argument("--json", type=Path, metavar="OUT")
    chosen = parser.parse_args()
    results = run(chosen.rounds, tuple(chosen.accuracy), chosen.speakers)
    for name, found in results.items():
        for evidence, (held, number) in found.items():
            print(f"{name:18} {evidence:12} {held:.3f} of {number:,}")
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")


def run(
    rounds: int, accuracy: tuple[float, float], speakers: float
) -> dict[str, dict[str, tuple[float, int]]]:
    """For each interval and amount of evidence the share that held, and of how many."""
    draw = np.random.default_rng(SEED)
    return {
        "share that holds": _counted(hit for _ in range(rounds) for hit in shares(draw, accuracy, speakers)),
        "claim support": _counted(hit for _ in range(rounds) for hit in supports(draw, accuracy)),
        "mean support": _counted(hit for _ in range(rounds) for hit in means(draw)),
    }


def shares(
    draw: np.random.Generator, accuracies: tuple[float, float], speakers: float
) -> Iterator[tuple[str, bool]]:
    """Of each source that is tested enough, by how many claims, whether the interval holds its accuracy."""
    accuracy = draw.beta(*accuracies, SOURCES)
    weight = 1 / (1 + np.arange(SOURCES)) ** 0.7
    groups: dict[str, Group] = {}
    rivals: dict[str, dict[str, Contradiction]] = {}
    for item in range(ITEMS):
        speaking = draw.choice(
            SOURCES, 1 + draw.poisson(speakers - 1), replace=False, p=weight / weight.sum()
        )
        right = draw.random(len(speaking)) < accuracy[speaking]
        for side, who in (("so", speaking[right]), ("not so", speaking[~right])):
            said = tuple(_said(f"{item} {side} {source}", str(source)) for source in who)
            groups[f"{item} {side}"] = Group(f"{item} {side}", (), said, (), {})
        against = Contradiction(f"{item} not so", f"{item} so", 1.0, "the other side")
        rivals[against.one] = {against.other: against}
        rivals[against.other] = {against.one: against}
    held = believed(groups, Links(rivals=rivals))
    for source, sums in total(trial(group, held.get(name)) for name, group in groups.items()).items():
        tested = sums["tested"]
        if tested >= RECORD_FROM:
            _, (low, high) = share_interval(tested, sums["held"] / THOUSAND, sums["doubt"] / THOUSAND**2)
            yield _amount(tested, "claims"), bool(low <= accuracy[int(source)] <= high)


def supports(
    draw: np.random.Generator, accuracies: tuple[float, float], claims: int = 300
) -> Iterator[tuple[str, bool]]:
    """Of each claim, by how many sources were heard, whether the interval holds the value of enough."""
    for _ in range(claims):
        so = draw.random() < 0.5  # noqa: PLR2004  # even chances
        says = (draw.random(WOULD) < draw.beta(*accuracies, WOULD)) == so
        would = [_testimony(n, bool(says[n]), draw) for n in range(WOULD)]
        seen = would[: int(draw.integers(1, ENOUGH + 1))]
        real = [one for one in seen if draw.random() < one.confidence]
        full = [replace(one, confidence=1.0) for one in (*real, *would[len(seen) :])][:ENOUGH]
        found = interval(seen)
        if found is not None:
            value = value_of(components(full)) or 0.0
            yield f"{len(seen)} heard", found[0] - 1e-9 <= value <= found[1] + 1e-9


def means(draw: np.random.Generator, sources: int = 300) -> Iterator[tuple[str, bool]]:
    """Of each source, by how many claims it made, whether the interval holds the mean of all possible."""
    for _ in range(sources):
        mixture = draw.dirichlet(np.full(len(VALUES), 0.5))
        number = int(draw.choice([3, 5, 10, 30, 100]))
        values = draw.choice(VALUES, number, p=mixture)
        low, high = mean_interval(number, float(values.sum()), float((values**2).sum()))
        yield _amount(number, "claims"), bool(low <= float(VALUES @ mixture) <= high)


def _said(utterance: str, source: str) -> Testimony:
    return Testimony(utterance, source, source, Stance.ASSERTS, Level.ON_THE_RECORD)


def _testimony(number: int, says: bool, draw: np.random.Generator) -> Testimony:  # noqa: FBT001
    level = Level.ON_THE_RECORD if draw.random() < NAMED else Level.ON_BACKGROUND
    stance = Stance.ASSERTS if says else Stance.DENIES
    confidence = float(draw.uniform(0.7, 1))
    return Testimony(str(number), str(number), str(number), stance, level, confidence=confidence)


def _amount(number: int, noun: str) -> str:
    for most in (5, 15, 40):
        if number <= most:
            return f"≤ {most} {noun}"
    return f"> 40 {noun}"


def _counted(hits: Iterator[tuple[str, bool]]) -> dict[str, tuple[float, int]]:
    found: dict[str, list[bool]] = defaultdict(list)
    for evidence, hit in hits:
        found[evidence].append(hit)
        found["all"].append(hit)
    counted: dict[str, Any] = {
        name: (round(sum(some) / len(some), 3), len(some)) for name, some in sorted(found.items())
    }
    return counted


if __name__ == "__main__":
    main()
