"""The networks: an encoder that reads a text once, and a small decoder that looks at one cue at a time.

The encoder is MiniLM (Wang et al. 2020, "MiniLM: Deep Self-Attention Distillation"; all-MiniLM-L6-v2) with
its table of token types replaced by ours. Two linear heads tag attributions and entities. The decoder is a
transformer of two narrow layers over the encoder's output around one cue: it tags what belongs to this cue
and says whether it is a cue at all. The encoder's work is thus shared by all cues of a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from onrecord.loaders.reader.networks.pieces import TYPES

WIDTH, HEADS, LAYERS, INNER = 384, 12, 6, 1536
EPSILON = 1e-12
TAGS = 7
"""Outside, and the beginning and inside of three roles, or of three kinds."""


class Locked(nn.Module):
    """Dropout of the same features at all pieces of a row (Gal and Ghahramani 2016), cheap on a processor."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.share = share

    def forward(self, x: Tensor) -> Tensor:
        """`x` [rows, pieces, width], some features 0 while training and the others larger for it."""
        if not self.training:
            return x
        kept = torch.rand(x.shape[0], 1, x.shape[2]) >= self.share
        return x * (kept.to(x.dtype) / (1 - self.share))


class Layer(nn.Module):
    """One layer of a transformer, normalised after each part as in BERT."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float, epsilon: float = EPSILON) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value = (nn.Linear(width, width) for _ in range(3))
        self.output = nn.Linear(width, width)
        self.attended = nn.LayerNorm(width, eps=epsilon)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.fed = nn.LayerNorm(width, eps=epsilon)
        self.dropout = Locked(dropout)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """`x` [rows, pieces, width]; `mask` [1 or rows, heads and pieces, pieces], what is added to hear."""
        rows, _, width = x.shape
        query, key, value = (
            part(x).view(rows, -1, self.heads, width // self.heads).transpose(1, 2)
            for part in (self.query, self.key, self.value)
        )
        weights = (query * query.shape[-1] ** -0.5) @ key.transpose(2, 3) + mask.to(query.dtype)
        heard = weights.softmax(-1, dtype=weights.dtype) @ value
        x = self.attended(x + self.dropout(self.output(heard.transpose(1, 2).reshape(rows, -1, width))))
        return self.fed(x + self.dropout(self.narrow(functional.gelu(self.widen(x)))))


def unseen(mask: Tensor) -> Tensor:
    """What `Layer` takes as a mask [rows, 1, 1, pieces], from ones where a piece counts [rows, pieces]."""
    return ((1.0 - mask.float()) * -1e4)[:, None, None, :]


class Encoder(nn.Module):
    """Ids and types of pieces to tags of attributions, tags of entities, and what the decoder reads."""

    def __init__(self, vocabulary: int = 30522, dropout: float = 0.1) -> None:
        super().__init__()
        self.hide = unseen
        self.words = nn.Embedding(vocabulary, WIDTH)
        self.places = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(TYPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, dropout) for _ in range(LAYERS))
        self.dropout = Locked(dropout)
        self.roles = nn.Linear(WIDTH, TAGS)
        self.kinds = nn.Linear(WIDTH, TAGS)
        self.narrow = nn.Linear(WIDTH, NARROW)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """`ids`, `types`, `mask` [rows, pieces] to logits [.., 7], logits [.., 7] and vectors [.., 128]."""
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.norm(self.words(ids) + self.places(places) + self.types(types))
        hidden = self.hide(mask)
        for layer in self.layers:
            x = layer(x, hidden)
        x = self.dropout(x)
        return self.roles(x), self.kinds(x), self.narrow(x)

    @classmethod
    def pretrained(cls, folder: Path) -> Encoder:
        """The encoder with the published weights; our types start as the published type 0, a little apart."""
        encoder = cls()
        published = load_file(folder / "model.safetensors")
        state = encoder.state_dict()
        for ours, theirs in published_names():
            state[ours] = published[theirs]
        first = published["embeddings.token_type_embeddings.weight"][:1]
        state["types.weight"] = first + 0.005 * torch.randn(TYPES, WIDTH)
        encoder.load_state_dict(state)
        encoder.words.weight.requires_grad_(False)
        return encoder


def published_names() -> list[tuple[str, str]]:
    """Our names of the weights beside the published ones."""
    names = [
        ("words.weight", "embeddings.word_embeddings.weight"),
        ("places.weight", "embeddings.position_embeddings.weight"),
        ("norm.weight", "embeddings.LayerNorm.weight"),
        ("norm.bias", "embeddings.LayerNorm.bias"),
    ]
    parts = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "attended": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "fed": "output.LayerNorm",
    }
    for k in range(LAYERS):
        for ours, theirs in parts.items():
            names += [
                (f"layers.{k}.{ours}.{end}", f"encoder.layer.{k}.{theirs}.{end}")
                for end in ("weight", "bias")
            ]
    return names


NARROW, NARROW_HEADS, NARROW_INNER, NARROW_LAYERS = 128, 4, 512, 2
FAR = 32
"""Distances from the cue that are told apart, on each side."""


@dataclass
class Cues:
    """A batch of cues: the row each stands in, its first piece, and its last (not past it)."""

    row: Tensor
    first: Tensor
    last: Tensor


class Decoder(nn.Module):
    """Vectors around one cue to tags of its attribution, and how likely it is a cue."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.hide = unseen
        self.distances = nn.Embedding(2 * FAR + 1, NARROW)
        self.cue = nn.Linear(NARROW, NARROW)
        self.norm = nn.LayerNorm(NARROW, eps=EPSILON)
        self.layers = nn.ModuleList(
            Layer(NARROW, NARROW_HEADS, NARROW_INNER, dropout) for _ in range(NARROW_LAYERS)
        )
        self.tags = nn.Linear(NARROW, TAGS)
        self.valid = nn.Linear(NARROW, 1)

    def forward(self, x: Tensor, distances: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """`x` [cues, pieces, 128], `distances` and `mask` [cues, pieces] to logits [.., 7] and [cues].

        A distance is `FAR` in the cue, less before and more after it; see `bucket`.
        """
        inside = (distances == FAR).to(x.dtype)[:, :, None]
        middle = (x * inside).sum(1) / inside.sum(1)
        x = self.norm(x + self.distances(distances) + self.cue(middle)[:, None])
        hidden = self.hide(mask)
        for layer in self.layers:
            x = layer(x, hidden)
        valid = self.valid((x * inside).sum(1) / inside.sum(1))
        return self.tags(x), valid[:, 0]


def bucket(places: Tensor, first: Tensor, last: Tensor) -> Tensor:
    """How far each piece is from the cue `first` to `last`: one by one up to 8 pieces, then by powers."""
    before, after = (first - places).clamp(min=0), (places - last).clamp(min=0)
    return FAR - _logarithmic(before) + _logarithmic(after)


def _logarithmic(distance: Tensor) -> Tensor:
    far = 8 + 5 * torch.log2(distance.clamp(min=8) / 8)
    return torch.where(distance < 8, distance.to(far.dtype), far).clamp(max=FAR).long()
