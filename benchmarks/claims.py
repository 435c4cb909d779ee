"""Same, contradicts or unrelated: the comparison of claims beside a cosine threshold.

    python -m benchmarks.claims POLNEAR

The model is fitted anew for each of five folds, which hold topics (articles joined by the pairs that share
one) apart, and judged on what it has not seen; the thresholds of the cosine are fitted on the same folds.
The network that reads both claims (loaders/reader/networks/entailment.py) saw none of these pairs in
training.
"""

from __future__ import annotations

import argparse
import json
import math
import zlib
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np

from onrecord.graph.claims.comparison import Relation, compare, read_together, told
from onrecord.graph.claims.features import Numbers, look
from onrecord.graph.claims.weighing import likelihoods
from onrecord.graph.claims.wording import wording
from onrecord.loaders.reader.networks.entailment import ENTAILING

from .agreement import kappa

ROOT = Path(__file__).parents[1]
FOLDS = 5
APART = ("held-out.tsv", "fresh.tsv", "fresh-2.tsv")
FILES = (*APART, "exchanged.tsv", "exchanged-2.tsv")
"""Invented pairs that nothing is fitted to; the last two are all about who does what to whom."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims with their label.

    Attributes:
        a: the words of one.
        b: the words of the other.
        label: what they are to each other.
        topic: what holds pairs together.
        mined: whether PolNeAR has them.
        drawn: how they were drawn from PolNeAR: by "likeness", or by the "teacher" of training.entailment.
        part: whether they are the same, and one gives materially more of it.
        labels: what each session said that labelled it, "part" counted as the same, "?" for unreadable.
    """

    a: str
    b: str
    label: Relation
    topic: str
    mined: bool
    drawn: str = ""
    part: bool = False
    labels: tuple[str, ...] = ()


def pairs(polnear: Path) -> list[Pair]:
    """The mined pairs and the invented ones."""
    return mined(polnear, ROOT / "benchmarks/annotations/claim-pairs.jsonl") + invented()


def mined(polnear: Path, labelled: Path, split: str = "train") -> list[Pair]:
    """Labelled pairs of contents of a split of PolNeAR."""
    given = contents(polnear, labelled, split)
    groups = _joined([(pair["a"]["id"], pair["b"]["id"]) for _, _, pair in given])
    return [
        Pair(
            a, b, Relation(pair["label"]), groups[pair["a"]["id"]],
            mined=True, drawn=pair.get("drawn", "likeness"), part=pair.get("part", False),
            labels=tuple("same" if label == "part" else label for label in pair.get("labels", ())),
        )
        for a, b, pair in given
    ]  # fmt: skip


def contents(polnear: Path, labelled: Path, split: str = "train") -> list[tuple[str, str, dict[str, Any]]]:
    """The words of both contents of each pair that a file gives by offsets, and its line."""
    lines = (polnear / f"{split}.jsonl").read_text("utf-8").splitlines()
    texts = {article["id"]: article["text"] for article in map(json.loads, lines)}
    given = [json.loads(line) for line in labelled.read_text("utf-8").splitlines()]
    return [(_words(texts, pair["a"]), _words(texts, pair["b"]), pair) for pair in given]


def invented(file: str = "pairs.tsv") -> list[Pair]:
    """The project's own pairs; those with one first claim are one topic.

    The word groups were written with an eye on pairs.tsv. held-out.tsv was written afterwards, and fresh.tsv
    before the network was trained, fresh-2.tsv after all of it; nothing was fitted to them or chosen by them.
    """
    lines = (ROOT / "tests/fixtures/claims" / file).read_text("utf-8").splitlines()
    return [
        Pair(a, b, Relation(label), " ".join(sorted(wording(a).lemmas[:2])), mined=False)
        for label, a, b in (line.split("\t") for line in lines)
    ]


def looks(given: Sequence[Pair]) -> Numbers:
    """The features of each pair [pairs, features]."""
    return np.stack([read_together(look(pair.a, pair.b), pair.a, pair.b, ENTAILING).values for pair in given])


def _words(texts: dict[str, str], side: dict[str, object]) -> str:
    text = texts[str(side["id"])]
    return " ".join(text[first:last] for first, last in side["content"])  # type: ignore[attr-defined]


def _joined(edges: Sequence[tuple[str, str]]) -> dict[str, str]:
    """For each article the first of those that pairs join it to."""
    of = {end: end for edge in edges for end in edge}

    def root(one: str) -> str:
        while of[one] != one:
            one = of[one]
        return one

    for a, b in edges:
        of[root(a)] = root(b)
    return {one: root(one) for one in of}


def macro_f1(wanted: Sequence[Relation], given: Sequence[Relation]) -> float:
    """The mean of the labels' F1, 0 to 1."""
    scores = []
    for label in Relation:
        hits = sum(w == g == label for w, g in zip(wanted, given, strict=True))
        scores.append(2 * hits / ((list(wanted).count(label) + list(given).count(label)) or 1))
    return sum(scores) / len(scores)


def cosines(given: Sequence[Pair]) -> list[float]:
    """The TF-IDF cosine of each pair, over the lemmas."""
    documents = [Counter(wording(text).lemmas) for pair in given for text in (pair.a, pair.b)]
    frequency = Counter(word for document in documents for word in document)
    vectors = [
        {word: n * math.log(1 + len(documents) / frequency[word]) for word, n in document.items()}
        for document in documents
    ]
    norms = [math.sqrt(sum(x * x for x in vector.values())) or 1 for vector in vectors]
    return [
        sum(x * b.get(word, 0) for word, x in a.items()) / (m * n)
        for a, b, m, n in zip(vectors[::2], vectors[1::2], norms[::2], norms[1::2], strict=True)
    ]


def threshold(values: Sequence[float], wanted: Sequence[Relation]) -> Callable[[float], Relation]:
    """The best two cuts: unrelated below the first, then contradicts and same in the better order."""
    cuts = np.quantile(values, np.linspace(0, 1, 21))
    orders = (
        (Relation.UNRELATED, Relation.CONTRADICTS, Relation.SAME),
        (Relation.UNRELATED, Relation.SAME, Relation.CONTRADICTS),
    )
    choices = [(low, high, order) for low in cuts for high in cuts if low <= high for order in orders]

    def judge(value: float, low: float, high: float, order: tuple[Relation, ...]) -> Relation:
        return order[int(value > low) + int(value > high)]

    best = max(choices, key=lambda choice: macro_f1(wanted, [judge(v, *choice) for v in values]))
    return lambda value: judge(value, *best)


def main() -> None:
    """Print accuracy and macro-F1 of the comparison and the threshold, by folds and on pairs apart."""
    parser = argparse.ArgumentParser(description="Measure the comparison of claims.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl and dev.jsonl")
    parser.add_argument("--folds", action="store_true", help="leave out the pairs that nothing is fitted to")
    args = parser.parse_args()
    given = pairs(args.polnear)
    by_folds(given)
    between_sessions([pair for pair in given if pair.labels])
    if args.folds:
        return
    cut = threshold(cosines(given), [pair.label for pair in given])
    dev = mined(args.polnear, ROOT / "benchmarks/annotations/claim-pairs-dev.jsonl", "dev")
    sets = {file: invented(file) for file in FILES}
    sets |= {"mined from dev": dev, "the same without parts": [pair for pair in dev if not pair.part]}
    for name, apart in sets.items():
        on_apart(name, apart, cut)


def by_folds(given: Sequence[Pair]) -> None:
    """Fit on all folds but one and judge that, for each; for how the pairs were come by."""
    from training.claims import fit  # noqa: PLC0415  # it reads its pairs from here

    values, seen = cosines(given), looks(given)
    folds = [zlib.crc32(pair.topic.encode()) % FOLDS for pair in given]
    methods = {
        name: [Relation.UNRELATED] * len(given) for name in ("comparison", "by words alone", "threshold")
    }
    for fold in range(FOLDS):
        known = [k for k, f in enumerate(folds) if f != fold]
        by, words = (fit([given[k] for k in known], seen[known], kind) for kind in ("careful", "words"))
        cut = threshold([values[k] for k in known], [given[k].label for k in known])
        for k in (k for k, f in enumerate(folds) if f == fold):
            methods["comparison"][k] = tuple(Relation)[int(likelihoods(seen[k], by).argmax())]
            methods["by words alone"][k] = tuple(Relation)[int(likelihoods(seen[k], words).argmax())]
            methods["threshold"][k] = cut(values[k])
    for name, rows in (
        ("all", range(len(given))),
        ("mined by likeness", [k for k, pair in enumerate(given) if pair.drawn == "likeness"]),
        ("mined by the teacher", [k for k, pair in enumerate(given) if pair.drawn == "teacher"]),
        ("mined", [k for k, pair in enumerate(given) if pair.mined]),
        ("invented", [k for k, pair in enumerate(given) if not pair.mined]),
    ):
        wanted = [given[k].label for k in rows]
        print(f"{name}: {len(wanted)} pairs, {dict(Counter(map(str, wanted)))}")
        for method, labels in methods.items():
            _print(method, wanted, [labels[k] for k in rows])


def between_sessions(given: Sequence[Pair]) -> None:
    """How far the sessions that labelled the mined pairs agree, two by two."""
    for one, other in combinations(range(len(given[0].labels)), 2):
        both = [(pair.labels[one], pair.labels[other]) for pair in given]
        read = [(Relation(a), Relation(b)) for a, b in both if "?" not in (a, b)]
        alike = f"macro-F1 {macro_f1(*zip(*read, strict=True)):.3f}, kappa {kappa(read):.3f}"
        print(f"labelled by sessions {one + 1} and {other + 1}: {len(read)} pairs, {alike}")


def on_apart(name: str, apart: Sequence[Pair], cut: Callable[[float], Relation]) -> None:
    """Judge pairs that nothing is fitted to, as `onrecord compare` does."""
    print(f"{name}: {len(apart)} pairs")
    wanted = [pair.label for pair in apart]
    both = [told(pair.a, pair.b, ENTAILING) for pair in apart]
    _print("comparison", wanted, [found.label for found in both])
    _print("by words alone", wanted, [compare(pair.a, pair.b).label for pair in apart])
    _print("threshold", wanted, [cut(value) for value in cosines(apart)])


def _print(method: str, wanted: list[Relation], said: list[Relation]) -> None:
    right = sum(w == s for w, s in zip(wanted, said, strict=True)) / len(wanted)
    both = sum(w == s == Relation.SAME for w, s in zip(wanted, said, strict=True))
    found = f"{both} of {said.count(Relation.SAME)} right, of {wanted.count(Relation.SAME)}"
    print(f"  {method}: accuracy {right:.3f}, macro-F1 {macro_f1(wanted, said):.3f}; same: {found}")


if __name__ == "__main__":
    main()
