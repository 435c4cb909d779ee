"""How far the reader's confidence can be trusted: a reliability diagram (Murphy and Winkler 1977).

    python -m benchmarks.reliability POLNEAR [--split dev] [-o docs/reliability.svg]

Of the attributions to which the reader gives a confidence of, say, 0.6 to 0.7, two in three should be right:
source and content both overlap an annotated one's. All candidates count here, those too that the floors leave
out.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.scoring import alike, in_tokens, matched
from onrecord.loaders.reader.networks.confidence import Floors, calibration
from onrecord.loaders.reader.networks.finder import TrainedFinder
from onrecord.loaders.reader.networks.model import model
from onrecord.loaders.reader.text.document import lay_out

BINS = 10
SAME = alike(("source", "content"), 0.5)


@dataclass(slots=True)
class Bin:
    """Attributions of like confidence: how many, how many right, and the sum of their confidence."""

    count: int = 0
    right: int = 0
    confidence: float = 0.0


def bins(documents: list[dict[str, Any]]) -> list[Bin]:
    """All candidates of the documents by confidence, in tenths."""
    find = TrainedFinder(model(), Floors(0.0, 0.0), depth=0)
    counted = [Bin() for _ in range(BINS)]
    for document in documents:
        text = document["text"]
        found = find(lay_out(text)).attributions
        spans = [{r: [tuple(s) for s in getattr(a, r)] for r in ("source", "cue", "content")} for a in found]
        right = matched(in_tokens(text, spans), in_tokens(text, document["attributions"]), SAME)
        for k, attribution in enumerate(found):
            one = counted[min(BINS - 1, int(attribution.confidence * BINS))]
            one.count += 1
            one.right += k in right
            one.confidence += attribution.confidence
    return counted


def draw(counted: list[Bin], path: Path) -> None:
    """The diagram, as SVG: the share that is right against the confidence; a dot's area is their number."""
    from matplotlib import pyplot as plt  # noqa: PLC0415

    held = [one for one in counted if one.count]
    figure, axes = plt.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="0.7", linewidth=1)
    axes.scatter(
        [one.confidence / one.count for one in held],
        [one.right / one.count for one in held],
        [one.count / 2 for one in held],
        color="#1f5fa8",
    )
    floors = calibration()
    for name, floor in (("default", floors.usual.other), ("--strict", floors.strict.other)):
        axes.axvline(floor, color="0.5", linestyle=":", linewidth=1)
        axes.text(floor, 0.02, f" {name}", fontsize=8)
    axes.set(xlabel="confidence", ylabel="share that is right", xlim=(0, 1), ylim=(0, 1))
    figure.tight_layout()
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Print the bins and the expected calibration error, and draw."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    parser.add_argument("-o", "--output", type=Path, help="SVG file to draw")
    chosen = parser.parse_args()
    lines = (chosen.folder / f"{chosen.split}.jsonl").read_text(encoding="utf-8").splitlines()
    counted = bins([json.loads(line) for line in lines])
    for k, one in enumerate(counted):
        share = one.right / one.count if one.count else 0.0
        print(f"{k / BINS:.1f} to {(k + 1) / BINS:.1f}: {one.count:5} attributions, {share:.3f} right")
    gap = sum(abs(one.right - one.confidence) for one in counted) / sum(one.count for one in counted)
    print(f"expected calibration error {gap:.3f}")
    if chosen.output:
        draw(counted, chosen.output)


if __name__ == "__main__":
    main()
