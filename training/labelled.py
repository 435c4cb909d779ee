"""Labelled pairs of claims: contents of PolNeAR's articles, and written fragments such as news is cut into.

``claim-pairs.jsonl`` has the first by article and offsets, ``claim-fragments.tsv`` the others as label and
two texts. Beside the labels of `Relation` there is "part": both report one statement, and one gives
materially more of it.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.claims import contents
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.claims.features import Numbers

DOUBT = 0.06
"""How likely a label is wrong."""

PART = 0.6
"""How much of a "part" counts as the same; the rest counts as unrelated."""

Labelled = tuple[str, str, Numbers]
"""Two texts, and how likely each label of `Relation` is [3]."""


def labelled(polnear: Path) -> list[Labelled]:
    """All labelled pairs; `polnear` is the folder with train.jsonl."""
    folder = Path(__file__).parent
    pairs = [(a, b, pair["label"]) for a, b, pair in contents(polnear, folder / "claim-pairs.jsonl")]
    lines = (folder / "claim-fragments.tsv").read_text("utf-8").splitlines()
    fragments = [(a, b, label) for label, a, b in (line.split("\t") for line in lines)]
    return [(a, b, certain(label)) for a, b, label in pairs + fragments]


def certain(label: str) -> Numbers:
    """How likely each label of `Relation` is where a pair was labelled so, or as "part" [3]."""
    likely = np.eye(len(Relation)) * (1 - 1.5 * DOUBT) + DOUBT / 2
    of = dict(zip(Relation, likely, strict=True))
    if label == "part":
        return np.asarray(PART * of[Relation.SAME] + (1 - PART) * of[Relation.UNRELATED])
    return np.asarray(of[Relation(label)])
