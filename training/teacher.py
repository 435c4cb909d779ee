"""The model from which the network that compares two claims learns."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
from tokenizers import Tokenizer

from onrecord.graph.claims.features import Numbers


class Teacher:
    """A cross-encoder of DeBERTa's kind: two texts to logits."""

    LONGEST = 100

    def __init__(self, model: Path, tokenizer: Path) -> None:
        graph = onnx.load(model)
        for one in graph.graph.input:  # the export holds the length fixed, though nothing in it needs that
            one.type.tensor_type.shape.dim[1].dim_param = "pieces"
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(
            graph.SerializeToString(), options, providers=["CPUExecutionProvider"]
        )
        self.tokenizer = Tokenizer.from_file(str(tokenizer))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def logits(self, a: str, b: str) -> Numbers:
        """What it says of `b` given `a`."""
        first, second = (
            self.tokenizer.encode(text, add_special_tokens=False).ids[: self.LONGEST] for text in (a, b)
        )
        ids = np.array([[1, *first, 2, *second, 2]], dtype=np.int64)
        found: Numbers = self.session.run(None, {"input_ids": ids, "attention_mask": np.ones_like(ids)})[0][0]
        return found
