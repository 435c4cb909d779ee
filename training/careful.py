"""Makes loaders/reader/weights/careful.onnx, which reads again what the small network doesn't know.

python -m training.careful POLNEAR MPNET

It learns from pairs whose labels are known, without a teacher: written groups, groups about who does what to
whom, plain verbs, labelled contents and fragments, and pairs that are freely put (training.labelled). MPNET
is the folder of all-mpnet-base-v2; training/README.md says where to get it.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

from onrecord.loaders.reader.networks.pieces import WEIGHTS

from . import claim_groups, claim_voices
from .claim_groups import Example
from .entailment import Pace, Row, dressed, row, train, write
from .export import Biased
from .judge import CarefulJudge
from .labelled import Labelled, certain, labelled, written

PACE = Pace(rate=4e-5, warm=200, averaged=0.997, ahead=4.0, telling=0.5)

GROUPS, ROLES, VOICES, UNRELATED = 5500, 4500, 200, 3500
"""How many pairs of each kind a round has, drawn anew; of labelled contents, those that are unrelated."""

TWICE = 2
"""How often a round has each labelled pair that is not unrelated, and each that is freely put."""


def rounds(polnear: Path) -> Callable[[random.Random], list[Row]]:
    """What makes a round of some 23,000 pairs; `polnear` is the folder with train.jsonl."""
    kinds = [
        (_known(claim_groups.examples()), GROUPS),
        (_known(claim_groups.examples("claim-roles.txt", roles=True)), ROLES),
        (_known(claim_voices.examples()), VOICES),
    ]
    apart = certain("unrelated").tolist()
    contents = labelled(polnear)
    kinds.append((_rows([pair for pair in contents if pair[2].tolist() == apart]), UNRELATED))
    all_of = _rows([pair for pair in contents if pair[2].tolist() != apart] + written("claim-wordings.tsv"))

    def drawn(draw: random.Random) -> list[Row]:
        return all_of * TWICE + [one for rows, count in kinds for one in draw.sample(rows, count)]

    return drawn


def _known(examples: Sequence[Example]) -> list[Row]:
    return dressed(examples, [certain(one.label) for one in examples])


def _rows(pairs: Sequence[Labelled]) -> list[Row]:
    return [row(*pair) for pair in pairs]


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Make loaders/reader/weights/careful.onnx.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("mpnet", type=Path, help="folder with model.safetensors of all-mpnet-base-v2")
    parser.add_argument("--minutes", type=float, default=90.0, help="of training")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    judge = train(CarefulJudge.pretrained(args.mpnet), rounds(args.polnear), args.minutes, args.seed, PACE)
    write(judge, Biased, WEIGHTS / "careful.onnx")


if __name__ == "__main__":
    main()
