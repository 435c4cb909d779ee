"""Draw what the reader takes for attributions and for the article's own voice, to be judged one by one.

    python -m benchmarks.precision_drawing POLNEAR train|dev [--seed N] [--attributions 300] [--sentences 100]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them. A JSON line is printed
for each one drawn, with the article's id and the offsets of "source", "cue" and "content" (code points); of
sentences of the article's own voice the content alone, and "unattributed".
"""

from __future__ import annotations

import argparse
import io
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.scoring import ROLES
from benchmarks.splits import SPLITS
from onrecord.graph.model import Article, Reading
from onrecord.loaders.formats import jsonl
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.reader import Reader, TrainedReader

Record = dict[str, Any]


def articles(data: Path) -> Iterator[Article]:
    """The articles of one split, loaded as the product loads them."""
    for found in jsonl.load(io.BytesIO(data.read_bytes()), data.name, Metadata()):
        if not isinstance(found, Article):
            raise found
        yield found


def attributions(article: Article, reading: Reading) -> Iterator[Record]:
    """What a reading holds of attributions, those inside contents too, in the order of the evidence."""
    for said in reading.utterances:
        roles = {role: [list(span) for span in getattr(said, role)] for role in ROLES}
        yield {"id": article.identifier, **roles}


def sentences(article: Article, reading: Reading) -> Iterator[Record]:
    """The sentences of the article's own voice that a reading holds, in text order."""
    for span in reading.unattributed:
        yield {"id": article.identifier, "content": [list(span)], "unattributed": True}


def drawn(reader: Reader, data: Path, seed: int, numbers: tuple[int, int]) -> list[Record]:
    """So many attributions and so many sentences of one split at random, each in the order drawn."""
    everything: tuple[list[Record], list[Record]] = [], []
    for article in articles(data):
        reading = reader.read(article)
        everything[0].extend(attributions(article, reading))
        everything[1].extend(sentences(article, reading))
    chance = random.Random(seed)  # noqa: S311 - a drawing, no secret
    return [
        one for some, number in zip(everything, numbers, strict=True) for one in chance.sample(some, number)
    ]


def main() -> None:
    """Print what was drawn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("split", choices=SPLITS)
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    parser.add_argument("--attributions", type=int, default=300, metavar="N")
    parser.add_argument("--sentences", type=int, default=100, metavar="N")
    chosen = parser.parse_args()
    data = chosen.folder / f"{chosen.split}.jsonl"
    if not data.is_file():
        parser.error(f"{data} is missing (give the folder that holds it)")
    numbers = chosen.attributions, chosen.sentences
    for one in drawn(TrainedReader(threads=1), data, chosen.seed, numbers):
        print(json.dumps(one))


if __name__ == "__main__":
    main()
