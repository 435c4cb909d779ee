"""Labelled pairs of claims: contents of PolNeAR's articles, and written ones.

``claim-pairs.jsonl`` has the first by article and offsets, the others are label and two texts:
``claim-fragments.tsv`` such as news is cut into, ``claim-wordings.tsv`` freely put, no two alike. Beside the
labels of `Relation` there is "part": both report one statement, and one gives materially more of it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.claims import contents
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.claims.features import Numbers

FOLDER = Path(__file__).parent

DOUBT = 0.06
"""How likely a label is wrong."""

PART = 0.6
"""How much of a "part" counts as the same; the rest counts as unrelated."""

Labelled = tuple[str, str, Numbers]
"""Two texts, and how likely each label of `Relation` is [3]."""


def labelled(polnear: Path) -> list[Labelled]:
    """The labelled contents and fragments; `polnear` is the folder with train.jsonl."""
    pairs = contents(polnear, FOLDER / "claim-pairs.jsonl")
    return [(a, b, certain(pair["label"])) for a, b, pair in pairs] + written("claim-fragments.tsv")


def written(file: str) -> list[Labelled]:
    """The written pairs of a file that lies beside this one."""
    lines = (FOLDER / file).read_text("utf-8").splitlines()
    return [(a, b, certain(label)) for label, a, b in (line.split("\t") for line in lines)]


def certain(label: str) -> Numbers:
    """How likely each label of `Relation` is where a pair was labelled so, or as "part" [3]."""
    likely = np.eye(len(Relation)) * (1 - 1.5 * DOUBT) + DOUBT / 2
    of = dict(zip(Relation, likely, strict=True))
    if label == "part":
        return np.asarray(PART * of[Relation.SAME] + (1 - PART) * of[Relation.UNRELATED])
    return np.asarray(of[Relation(label)])
