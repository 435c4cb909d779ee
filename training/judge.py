"""The network that reads two claims at once: does one follow from the other, or deny it?

MiniLM again (training.network), its table of words as it ships in the reader's encoder, so that only the
layers are kept twice. What it says is learned from pairs that another model labelled (training.entailment).
By itself it never learns that "A sued B" and "B was sued by A" are one while "A was sued by B" is another:
neither order nor voice tells anything alone. So while it is trained, a layer in the middle also has to tell
of names who does it and to whom it is done; nothing of that part ships.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from .network import EPSILON, HEADS, INNER, LAYERS, WIDTH, Layer, published_names, unseen

PLACES = 256
"""Pieces of both claims together that are read."""

SIDES = 2
LABELS = 3
PARTS = 3
"""Neither, who does it, and to whom."""

TELLING = 4
"""The layer that has to tell them."""


def mean(x: Tensor, mask: Tensor) -> Tensor:
    """The mean of the pieces that `mask` shows [rows, 384].

    It is what all-MiniLM-L6-v2 makes of a text, as long as nothing was trained.
    """
    shown = mask.to(x.dtype)[:, :, None]
    return (x * shown).sum(1) / shown.sum(1)


class Judge(nn.Module):
    """Vectors of words and which claim each is of to logits of the labels."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.hide = unseen
        self.places = nn.Embedding(PLACES, WIDTH)
        self.sides = nn.Embedding(SIDES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=EPSILON)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, INNER, dropout) for _ in range(LAYERS))
        self.gather = nn.Linear(2 * WIDTH, WIDTH)
        self.labels = nn.Linear(WIDTH, LABELS)
        self.parts = nn.Linear(WIDTH, PARTS)

    def forward(self, words: Tensor, sides: Tensor, mask: Tensor) -> Tensor:
        """`words` [rows, pieces, 384], `sides` and `mask` [rows, pieces] to logits [rows, 3]."""
        return self.labelled(self.layered(words, sides, mask)[-1], mask)

    def taught(self, words: Tensor, sides: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Logits of the labels [rows, 3], and of which part each piece has [rows, pieces, 3]."""
        layers = self.layered(words, sides, mask)
        return self.labelled(layers[-1], mask), self.parts(layers[TELLING - 1])

    def labelled(self, x: Tensor, mask: Tensor) -> Tensor:
        """What the last layer gives to logits of the labels [rows, 3]."""
        return self.labels(torch.tanh(self.gather(torch.cat([x[:, 0], mean(x, mask)], -1))))

    def layered(self, words: Tensor, sides: Tensor, mask: Tensor) -> list[Tensor]:
        """What each layer gives [rows, pieces, 384]."""
        places = torch.arange(words.shape[1], device=words.device)
        x = self.norm(words + self.places(places) + self.sides(sides))
        hidden = self.hide(mask)
        found = []
        for layer in self.layers:
            x = layer(x, hidden)
            found.append(x)
        return found

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
