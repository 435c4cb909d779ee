"""The networks that read two claims at once: does one follow from the other, or deny it?

The small one, `Judge`, is MiniLM again (training.network), its table of words as it ships in the reader's
encoder, so that only the layers are kept twice. The large one, `CarefulJudge`, has the lower layers of MPNet
(Song et al. 2020, "MPNet: Masked and Permuted Pre-training"; all-mpnet-base-v2), twice as wide, and a table
of its own. What they say is learned from labelled pairs (training.entailment, training.careful). By itself a
small one never learns that "A sued B" and "B was sued by A" are one while "A was sued by B" is another:
neither order nor voice tells anything alone. So while it is trained, a layer in the middle also has to tell
of names who does it and to whom it is done; nothing of that part ships.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from onrecord.loaders.reader.networks.entailment import Integers, renumbered, words

from .network import EPSILON, HEADS, INNER, LAYERS, WIDTH, Layer, published_names, unseen

PLACES = 256
"""Pieces of both claims together that are read."""

SIDES = 2
LABELS = 3
PARTS = 3
"""Neither, who does it, and to whom."""


@dataclass(frozen=True)
class Shape:
    """How large a network is; `telling` is the layer that has to tell the parts."""

    width: int
    heads: int
    inner: int
    layers: int
    telling: int
    epsilon: float


SMALL = Shape(WIDTH, HEADS, INNER, LAYERS, telling=4, epsilon=EPSILON)
LARGE = Shape(width=768, heads=12, inner=3072, layers=10, telling=8, epsilon=1e-5)
"""Ten of MPNet's twelve layers: with all, the file would be over 100 MiB, more than code hosts take."""

VOCABULARY = 30527
DISTANCES, FARTHEST = 32, 128
"""Into how many MPNet sorts the distances between two pieces, and from where on all are one."""


def mean(x: Tensor, mask: Tensor) -> Tensor:
    """The mean of the pieces that `mask` shows [rows, width].

    It is what all-MiniLM-L6-v2 makes of a text, as long as nothing was trained.
    """
    shown = mask.to(x.dtype)[:, :, None]
    return (x * shown).sum(1) / shown.sum(1)


class Judge(nn.Module):
    """Vectors of words and which claim each is of to logits of the labels."""

    def __init__(self, shape: Shape = SMALL, dropout: float = 0.1) -> None:
        super().__init__()
        width, self.shape, self.hide = shape.width, shape, unseen
        self.places = nn.Embedding(PLACES, width)
        self.sides = nn.Embedding(SIDES, width)
        self.norm = nn.LayerNorm(width, eps=shape.epsilon)
        self.layers = nn.ModuleList(
            Layer(width, shape.heads, shape.inner, dropout, shape.epsilon) for _ in range(shape.layers)
        )
        self.gather = nn.Linear(2 * width, width)
        self.labels = nn.Linear(width, LABELS)
        self.parts = nn.Linear(width, PARTS)

    def read(self, ids: Integers) -> Tensor:
        """What `forward` takes for `words`, of pieces by the tokenizer that ships [rows, pieces]."""
        return torch.tensor(words(ids))

    def forward(self, words: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """`words` [rows, pieces, 384], `sides` and `mask` [rows, pieces] to logits [rows, 3]."""
        return self.labelled(self.layered(words, sides, mask)[-1], mask)

    def taught(self, words: Tensor, sides: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the labels [rows, 3], and of which part each piece has [rows, pieces, 3]."""
        layers = self.layered(words, sides, mask)
        return self.labelled(layers[-1], mask), self.parts(layers[self.shape.telling - 1])

    def labelled(self, x: Tensor, mask: Tensor) -> Tensor:
        """What the last layer gives to logits of the labels [rows, 3]."""
        return self.labels(torch.tanh(self.gather(torch.cat([x[:, 0], mean(x, mask)], -1))))

    def layered(self, words: Tensor, sides: Tensor, mask: Tensor) -> list[Tensor]:
        """What each layer gives [rows, pieces, width]."""
        places = torch.arange(words.shape[1], device=words.device)
        x = self.norm(self.vectors(words) + self.places(places) + self.sides(sides))
        heard = self.heard(mask, places)
        found = []
        for layer in self.layers:
            x = layer(x, heard)
            found.append(x)
        return found

    def vectors(self, words: Tensor) -> Tensor:
        """The vectors of words [rows, pieces, width]."""
        return words

    def heard(self, mask: Tensor, _: Tensor) -> Tensor:
        """What is added to attention, before heads, between the pieces at places."""
        return self.hide(mask)

    @classmethod
    def pretrained(cls, folder: Path) -> Judge:
        """The network with the published weights where it has them."""
        judge = cls()
        published = load_file(folder / "model.safetensors")
        state = judge.state_dict()
        for ours, theirs in published_names():
            if ours in state:
                state[ours] = published[theirs][: len(state[ours])]
        first = published["embeddings.token_type_embeddings.weight"][:1]
        state["sides.weight"] = first + 0.02 * torch.randn(SIDES, WIDTH)
        judge.load_state_dict(state)
        return judge


class CarefulJudge(Judge):
    """The same from pieces by their numbers [rows, pieces], whose attention hears how far they are apart."""

    def __init__(self, shape: Shape = LARGE, dropout: float = 0.1) -> None:
        super().__init__(shape, dropout)
        self.words = nn.Embedding(VOCABULARY, shape.width)
        self.relative = nn.Embedding(DISTANCES, shape.heads)
        self.register_buffer("sorts", _sorts(torch.arange(1 - PLACES, PLACES)), persistent=False)

    def read(self, ids: Integers) -> Tensor:
        """The same pieces by their numbers in MPNet's vocabulary [rows, pieces]."""
        return torch.tensor(renumbered(ids))

    def vectors(self, words: Tensor) -> Tensor:
        """The vectors of pieces [rows, pieces, width]."""
        return self.words(words)

    def heard(self, mask: Tensor, places: Tensor) -> Tensor:
        """What is added to attention [rows or 1, heads, pieces, pieces]."""
        apart = places[None, :] - places[:, None] + PLACES - 1
        return self.relative(self.sorts[apart]).permute(2, 0, 1)[None] + self.hide(mask)

    @classmethod
    def pretrained(cls, folder: Path) -> CarefulJudge:
        """The network with the published weights where it has them; the table of words stays as it is."""
        judge = cls()
        published = load_file(folder / "model.safetensors")
        state = judge.state_dict()
        for ours, theirs in _mpnet_names(judge.shape.layers).items():
            for end in (".weight", ".bias"):
                if ours + end in state:
                    state[ours + end] = published[theirs + end]
        state["places.weight"] = published["embeddings.position_embeddings.weight"][2 : 2 + PLACES]
        state["sides.weight"] = 0.005 * torch.randn(SIDES, judge.shape.width)
        judge.load_state_dict(state)
        judge.words.weight.requires_grad_(False)
        return judge


def _sorts(apart: Tensor) -> Tensor:
    """The sort of each distance: half for those ahead, one by one at first, then by powers (as in T5)."""
    half = DISTANCES // 2
    near, far = half // 2, apart.abs()
    by_powers = torch.log(far.clamp(min=1) / near) / math.log(FARTHEST / near) * (half - near)
    sort = torch.where(far < near, far, (near + by_powers.long()).clamp(max=half - 1))
    return sort + half * (apart > 0)


def _mpnet_names(layers: int) -> dict[str, str]:
    """Our names of parts of the network and those published of MPNet."""
    names = {
        "words": "embeddings.word_embeddings",
        "norm": "embeddings.LayerNorm",
        "relative": "encoder.relative_attention_bias",
    }
    parts = {
        "query": "attention.attn.q",
        "key": "attention.attn.k",
        "value": "attention.attn.v",
        "output": "attention.attn.o",
        "attended": "attention.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "fed": "output.LayerNorm",
    }
    for k in range(layers):
        names |= {f"layers.{k}.{ours}": f"encoder.layer.{k}.{theirs}" for ours, theirs in parts.items()}
    return names
