"""How well it is told who disputes what: denials and doubts among attributions labelled by hand.

    python -m benchmarks.stances POLNEAR [--misses]

POLNEAR holds ``train.jsonl`` as `benchmarks.reading` describes it; ``benchmarks/annotations/README.md`` says
how the attributions were drawn and labelled. Cue and content are the corpus's own.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.scoring import Tally
from onrecord.loaders.reader.attribution.stance import stance_of

ANNOTATIONS = Path(__file__).parent / "annotations" / "stances.jsonl"


class Labelled(NamedTuple):
    """An attribution with what the annotator says its source does: "denies", "doubts" or "neither"."""

    cue: str
    content: str
    label: str
    half: str


def labelled(polnear: Path) -> Iterator[Labelled]:
    """The labelled attributions, in the order of the annotations."""
    articles = {}
    for line in (polnear / "train.jsonl").read_text("utf-8").splitlines():
        article = json.loads(line)
        articles[article["id"]] = article
    for one in map(json.loads, ANNOTATIONS.read_text("utf-8").splitlines()):
        article = articles[one["id"]]
        attribution = article["attributions"][one["index"]]
        cue, content = (
            " ".join(article["text"][start:end] for start, end in attribution[role])
            for role in ("cue", "content")
        )
        yield Labelled(cue, content, one["label"], one["half"])


def told(one: Labelled) -> str:
    """What the reader makes of it, in the annotator's words."""
    stance = stance_of(one.cue, one.content)
    return str(stance) if stance.disputes else "neither"


def main() -> None:
    """Print the figures of both halves."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("--misses", action="store_true", help="also print those of the half mended by")
    chosen = parser.parse_args()
    if not (chosen.folder / "train.jsonl").is_file():
        parser.error(f"{chosen.folder}/train.jsonl is missing (give the folder that holds it)")
    given = list(labelled(chosen.folder))
    for half in ("dev", "test"):
        tally = Tally()
        for one in given:
            if one.half == half:
                answer = told(one)
                tally.add(answer == one.label != "neither", answer != "neither", one.label != "neither")
        print(
            f"{half:5} F1 {100 * tally.f1:5.1f}   precision {100 * tally.precision:5.1f}   "
            f"recall {100 * tally.recall:5.1f}   of {tally.gold} disputes"
        )
    if chosen.misses:
        for one in given:
            if one.half == "dev" and told(one) != one.label:
                print(f"{told(one)}, not {one.label}: {one.cue} | {one.content}")


if __name__ == "__main__":
    main()
