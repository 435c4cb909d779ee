"""Turn trained weights into what ships: ``python -m training.export WEIGHTS.pt [--out DIR]``.

Encoder and decoder become ONNX graphs with fused attention and 8-bit weights (dynamic quantisation).
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.transformers.fusion_options import FusionOptions
from onnxruntime.transformers.optimizer import optimize_model
from torch import Tensor, nn

from onrecord.loaders.reader.networks.pieces import TYPES, WEIGHTS

from .network import FAR, HEADS, NARROW, NARROW_HEADS, WIDTH, Decoder, Encoder, Layer
from .train import Reader

OPSET = 17


class Heads(torch.autograd.Function):
    """Attention of several heads as the one operator that ONNX Runtime has for it."""

    hide = staticmethod(Tensor.int)
    """What it takes as a mask, of ones where a piece counts."""

    @staticmethod
    def forward(  # type: ignore[override]
        _: object, query: Tensor, key: Tensor, value: Tensor, mask: Tensor, heads: int
    ) -> Tensor:
        """Something of the right shape: only the graph is wanted."""
        return query + key + value + mask.sum() + heads

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, mask: Any, heads: int) -> Any:
        """The operator; its inputs are not yet cut into heads, and the mask is 1 where a piece counts."""
        return operator(graph, [query, key, value, absent(graph), mask], heads)


class AllHeads(Heads):
    """The same where every piece counts: it has no use for its mask, and is faster."""

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, _: Any, heads: int) -> Any:
        """The operator without a mask."""
        return operator(graph, [query, key, value, absent(graph), absent(graph)], heads)


def operator(graph: Any, inputs: list[Any], heads: int) -> Any:
    """ONNX Runtime's attention: query, key, value, bias, mask, and what is added for each head."""
    made = graph.op("com.microsoft::MultiHeadAttention", *inputs, num_heads_i=heads)
    return made.setType(inputs[0].type())


def absent(graph: Any) -> Any:
    """An input that is left out."""
    none = graph.op("prim::Constant")
    none.setType(torch._C.OptionalType.ofTensor())
    return none


class Biased(Heads):
    """The same where every piece counts, with something added to what each head hears of each piece."""

    @staticmethod
    def hide(mask: Tensor) -> Tensor:
        """Nothing is hidden."""
        return mask.new_zeros((), dtype=torch.float32)

    @staticmethod
    def symbolic(graph: Any, query: Any, key: Any, value: Any, added: Any, heads: int) -> Any:
        """The operator with what is added in place of the mask."""
        return operator(graph, [query, key, value, absent(graph), absent(graph), added], heads)


class Fused(nn.Module):
    """A layer with its attention as one operator."""

    def __init__(self, layer: Layer, attention: type[Heads]) -> None:
        super().__init__()
        self.layer = layer
        self.attention = attention

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """As `Layer`, but the mask is what the attention takes: 1 where a piece counts, 0 elsewhere."""
        layer = self.layer
        heard = self.attention.apply(layer.query(x), layer.key(x), layer.value(x), mask, layer.heads)
        x = layer.attended(layer.output(heard) + x)
        return layer.fed(layer.narrow(nn.functional.gelu(layer.widen(x))) + x)


def fused(module: Encoder | Decoder, attention: type[Heads]) -> Encoder | Decoder:
    """The module with all its layers fused."""
    module.hide = attention.hide
    module.layers = nn.ModuleList(Fused(layer, attention) for layer in module.layers)
    return module.eval()


def export(
    module: nn.Module, inputs: dict[str, Tensor], outputs: list[str], target: Path, width: int, heads: int
) -> None:
    """Write `module` to `target`: fused, and quantised."""
    with tempfile.TemporaryDirectory() as folder:
        plain, better = Path(folder) / "plain.onnx", Path(folder) / "better.onnx"
        torch.onnx.export(
            module,
            tuple(inputs.values()),
            plain,
            input_names=list(inputs),
            output_names=outputs,
            dynamic_axes={name: {0: "rows", 1: "pieces"} for name in (*inputs, *outputs) if name != "valid"},
            opset_version=OPSET,
            custom_opsets={"com.microsoft": 1},
            dynamo=False,
        )
        options = FusionOptions("bert")
        options.enable_gelu_approximation = True  # with the next two off it is an eighth faster
        options.enable_skip_layer_norm = options.enable_bias_skip_layer_norm = False
        optimize_model(
            str(plain), "bert", num_heads=heads, hidden_size=width, opt_level=0, optimization_options=options
        ).save_model_to_file(str(better))
        quantize_dynamic(
            better,
            target,
            weight_type=QuantType.QInt8,
            per_channel=True,
            reduce_range=True,
            op_types_to_quantize=["MatMul", "Gather"],
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )


def main() -> None:
    """Read the command line and export."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("weights", type=Path)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    args = parser.parse_args()
    reader = Reader(Encoder())
    reader.load_state_dict(torch.load(args.weights))
    ids = torch.randint(1000, 20000, (2, 50))
    export(
        fused(reader.encoder, AllHeads),
        {"ids": ids, "types": ids % TYPES, "mask": torch.ones_like(ids)},
        ["roles", "kinds", "vectors"],
        args.out / "encoder.onnx",
        WIDTH,
        HEADS,
    )
    vectors = torch.randn(2, 50, NARROW)
    far = torch.full((2, 50), FAR)
    export(
        fused(reader.decoder, Heads),
        {"vectors": vectors, "distances": far, "mask": torch.ones_like(far)},
        ["tags", "valid"],
        args.out / "decoder.onnx",
        NARROW,
        NARROW_HEADS,
    )
    for path in sorted(args.out.glob("*.onnx")):
        print(f"{path.name}: {path.stat().st_size / 1e6:.2f} MB")


if __name__ == "__main__":
    main()
