"""Train the reader: ``python -m training.train --polnear DIR --ner DIR --encoder DIR --out FILE``.

One loss for everything: tags of attributions and what belongs to each cue on PolNeAR, tags of entities on the
other corpora, in every step. Each step sees rows of 254 pieces. Weights are averaged over the last steps
(Polyak and Juditsky 1992, as an exponential moving average), and those of the end once more with those at
three quarters of the way (Izmailov et al. 2018, "Averaging Weights Leads to Wider Optima and Better
Generalization").
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from onrecord.loaders.reader.networks.pieces import CLS, PAD, SEP, Integers

from .data import IGNORED, Row, alike, entities, filled, polnear
from .network import Cues, Decoder, Encoder, bucket

LONGEST = 254
REACH = 90
"""The decoder sees so many pieces on each side of a cue."""

HELD_OUT = 12
"""Every twelfth article is kept for choosing thresholds and calibrating confidence."""

MOMENTUM = 0.998
EARLIER = 0.74
"""The end is averaged with the weights at this share of the way: they have learnt less by heart."""

CUES = 32
"""So many cues of each step are shown to the decoder."""

LIKELY = 0.1
"""A piece this likely to begin a cue, where there is none, is shown to the decoder as no cue."""


SILVER = 0.25
"""Weight of names that another model found, beside those that people annotated."""

MASK = 103
"""Number of the piece that stands for one that can't be read."""

MARKS = {1523: (1000, 1520), 1524: (1000, 1521)}
"""Curly double quotation marks, by number, with the straight one and the single one instead."""


@dataclass
class Batch:
    """Rows as tensors [rows, pieces], opened and closed; `roles` and `kinds` are `IGNORED` where unknown."""

    ids: Tensor
    types: Tensor
    mask: Tensor
    roles: Tensor
    kinds: Tensor


class Reader(nn.Module):
    """Encoder and decoder together."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.decoder = Decoder()


def batch(filled_rows: list[list[Row]], chance: random.Random) -> Batch:
    """Rows of stretches, padded to one length, each between its opening and its closing piece, and varied."""
    longest = max(sum(s.last - s.first for s in row) for row in filled_rows) + 2
    shape = (len(filled_rows), longest)
    ids, types, mask = (torch.full(shape, PAD) for _ in range(3))
    roles, kinds = (torch.full(shape, IGNORED) for _ in range(2))
    for r, row in enumerate(filled_rows):
        ids[r, 0], k = CLS, 1
        for stretch in row:
            there = slice(stretch.first, stretch.last)
            here = slice(k, k + stretch.last - stretch.first)
            pieces = stretch.example.pieces
            ids[r, here], types[r, here] = varied(pieces.ids[there], pieces.types[there], chance)
            roles[r, here] = torch.from_numpy(stretch.example.roles[there])
            kinds[r, here] = torch.from_numpy(stretch.example.kinds[there])
            k = here.stop
        ids[r, k] = SEP
        mask[r, : k + 1] = 1
    return Batch(ids, types, mask, roles, kinds)


def varied(ids: Integers, types: Integers, chance: random.Random) -> tuple[Tensor, Tensor]:
    """Another spelling of the same text: quotation marks of another house, some names unreadable, case lost.

    What is learnt from seven American outlets of one year is thus tied less to their names and habits.
    """
    written, spelt = torch.from_numpy(ids.copy()), torch.from_numpy(types.copy())
    for mark, others in MARKS.items():
        if (kind := chance.random()) < 0.3:
            written[written == mark] = others[kind < 0.1]
    if chance.random() < 0.5:
        capital = (spelt % 4 > 0) & (torch.rand(len(spelt)) < 0.12)
        written[capital] = MASK
    if chance.random() < 0.03:
        spelt -= spelt % 4
    return written, spelt


def attribution_loss(model: Reader, stretches: list[Row], chance: random.Random) -> dict[str, Tensor]:
    """Losses of the tags, of what belongs to each cue, and of what is a cue."""
    many = batch([[stretch] for stretch in stretches], chance)
    roles, kinds, vectors = model.encoder(many.ids, many.types, many.mask)
    losses = {"roles": tagging_loss(roles, many.roles)}
    if (many.kinds != IGNORED).any():
        losses["silver"] = SILVER * tagging_loss(kinds, many.kinds)
    gold = [
        (r, a.cue[0] - s.first + 1, a.cue[1] - s.first, k)
        for r, s in enumerate(stretches)
        for k, a in enumerate(s.example.attributions)
        if s.first <= a.cue[0] and a.cue[1] <= s.last
    ]
    if not gold:
        return losses
    gold = chance.sample(gold, min(len(gold), CUES))
    begins = (roles.detach().softmax(-1)[:, :, 3] > LIKELY) & (many.roles != 3) & (many.roles != 4)
    begins &= many.roles != IGNORED
    wrong = begins.nonzero().tolist()
    wrong = chance.sample(wrong, min(len(wrong), len(gold) // 2))
    cues = Cues(
        torch.tensor([g[0] for g in gold] + [r for r, _ in wrong]),
        torch.tensor([g[1] for g in gold] + [t for _, t in wrong]),
        torch.tensor([g[2] for g in gold] + [t for _, t in wrong]),
    )
    tags = torch.stack([_belonging(stretches[r], k, many.ids.shape[1]) for r, _, _, k in gold])
    around = (cues.first[:, None] + torch.arange(-REACH, REACH + 1)).clamp(0, many.ids.shape[1] - 1)
    distances = bucket(around, cues.first[:, None], cues.last[:, None])
    offsets = cues.first[:, None] + torch.arange(-REACH, REACH + 1)
    mask = (offsets == around) & (many.mask[cues.row[:, None], around] == 1)
    belonging, valid = model.decoder(vectors[cues.row[:, None], around], distances, mask)
    n = len(gold)
    wanted = tags[torch.arange(n)[:, None], around[:n]].masked_fill(~mask[:n], IGNORED)
    losses["belonging"] = tagging_loss(belonging[:n], wanted)
    truth = (torch.arange(len(valid)) < n).float()
    losses["valid"] = 0.2 * functional.binary_cross_entropy_with_logits(valid.float(), truth)
    return losses


def tagging_loss(logits: Tensor, wanted: Tensor) -> Tensor:
    """Mean over the pieces whose tag is known."""
    return functional.cross_entropy(logits.float().flatten(0, 1), wanted.flatten(), ignore_index=IGNORED)


def _belonging(stretch: Row, k: int, size: int) -> Tensor:
    """Tags of the k-th attribution alone, over a padded row."""
    tags = torch.zeros(size, dtype=torch.long)
    tags[0] = IGNORED
    attribution = stretch.example.attributions[k]
    for role, places in ((2, attribution.content), (0, attribution.source), (1, [attribution.cue])):
        for first, last in places:
            low, high = max(first, stretch.first), min(last, stretch.last)
            if low < high:
                tags[low - stretch.first + 1 : high - stretch.first + 1] = 2 + 2 * role
                if low == first:
                    tags[low - stretch.first + 1] = 1 + 2 * role
    return tags


def entity_loss(model: Reader, filled_rows: list[list[Row]], chance: random.Random) -> dict[str, Tensor]:
    """Loss of the tags of entities."""
    many = batch(filled_rows, chance)
    _, kinds, _ = model.encoder(many.ids, many.types, many.mask)
    return {"kinds": tagging_loss(kinds, many.kinds)}


def endless(epoch: Callable[[], Iterator[list[Row]]]) -> Iterator[list[Row]]:
    """Epoch after epoch."""
    while True:
        yield from epoch()


def groups(model: Reader, rate: float) -> list[dict[str, object]]:
    """Parameters with their rates: what is published learns slower than what is new."""
    new = ("types", "roles", "kinds", "encoder.narrow", "decoder")
    named = [(name, p) for name, p in model.named_parameters() if p.requires_grad]
    fresh = [p for name, p in named if name.removeprefix("encoder.").startswith(new) or name.startswith(new)]
    known = {id(p) for p in fresh}
    old = [p for _, p in named if id(p) not in known]
    return [{"params": old, "base": rate}, {"params": fresh, "base": 5 * rate}]


@dataclass
class Corpora:
    """Endless batches of articles with attributions and of texts with entities, in an order by chance."""

    stretches: Iterator[list[Row]]
    fillings: Iterator[list[Row]]

    @classmethod
    def read(cls, args: argparse.Namespace, chance: random.Random) -> Corpora:
        """The corpora that the command line names, but for the articles that are held out."""
        every = polnear(args.polnear / "train.jsonl", args.silver)
        articles = [example for k, example in enumerate(every) if k % HELD_OUT]
        named = [e for name in ("uner", "gum") for e in entities(args.ner / f"{name}_train.json")]
        for name, examples in (("articles", articles), ("texts with entities", named)):
            print(f"{len(examples)} {name}, {sum(len(e.pieces) for e in examples)} pieces", flush=True)
        return cls(
            endless(lambda: alike(articles, LONGEST, args.room, chance)),
            endless(lambda: filled(named, LONGEST, chance)),
        )


def train(model: Reader, corpora: Corpora, args: argparse.Namespace, chance: random.Random) -> Reader:
    """Train the model, and give the average of what it was; prints the losses."""
    averaged, earlier = deepcopy(model), None
    optimizer = torch.optim.AdamW(groups(model, args.rate), weight_decay=0.01, fused=True)
    began = time.monotonic()
    seen: dict[str, list[float]] = {}
    step = 0
    while (progress := max(step / args.steps, (time.monotonic() - began) / 60 / args.minutes)) < 1:
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * min(progress / 0.05, (1 - progress) / 0.95, 1.0)
        with torch.autocast("cpu", torch.bfloat16):
            losses = attribution_loss(model, next(corpora.stretches), chance)
            losses |= entity_loss(model, [next(corpora.fillings) for _ in range(args.fillings)], chance)
        sum(losses.values(), torch.zeros(())).backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        step += 1
        average(averaged, model, min(MOMENTUM, step / (step + 10)))
        if earlier is None and progress >= EARLIER:
            earlier = deepcopy(averaged)
        for name, loss in losses.items():
            seen.setdefault(name, []).append(loss.item())
        if step % 50 == 0:
            means = ", ".join(f"{name} {sum(last[-50:]) / 50:.4f}" for name, last in seen.items())
            print(f"{step} steps, {progress:.1%}, {time.monotonic() - began:.0f} s: {means}", flush=True)
            torch.save(averaged.state_dict(), args.out)
    if earlier is not None:
        average(averaged, earlier, 0.5)
    return averaged


@torch.no_grad()
def average(kept: nn.Module, model: nn.Module, momentum: float) -> None:
    """Move the kept weights towards the model's."""
    for mean, now in zip(kept.parameters(), model.parameters(), strict=True):
        if now.requires_grad:
            mean.lerp_(now, 1 - momentum)


def main() -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train.jsonl")
    parser.add_argument(
        "--ner", type=Path, required=True, help="folder with uner_train.json and gum_train.json"
    )
    parser.add_argument("--silver", type=Path, help="file of names that another model found in train.jsonl")
    parser.add_argument("--encoder", type=Path, required=True, help="folder with model.safetensors")
    parser.add_argument("--out", type=Path, required=True, help="file of the trained weights")
    parser.add_argument("--steps", type=int, default=5000)
    parser.add_argument("--minutes", type=float, default=600.0, help="stop sooner, the rate falling in time")
    parser.add_argument("--room", type=int, default=6 * LONGEST, help="pieces of PolNeAR in a step")
    parser.add_argument("--fillings", type=int, default=2, help="rows of entities in a step")
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    torch.manual_seed(args.seed)
    chance = random.Random(args.seed)
    corpora = Corpora.read(args, chance)
    trained = train(Reader(Encoder.pretrained(args.encoder)).train(), corpora, args, chance)
    torch.save(trained.state_dict(), args.out)


if __name__ == "__main__":
    main()
