"""What benchmarks on annotated articles are asked for: a split of PolNeAR, and whether to list misses."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

SPLITS = ("train", "dev")
ANNOTATIONS = Path(__file__).parent / "annotations"

Miss = Callable[[str], object]
"""Called with a line for each answer that is wrong or missing."""


class Asked(NamedTuple):
    """What a command line asks for: the articles of the split, its annotations, where misses go, the rest."""

    articles: Path
    annotations: Path
    miss: Miss
    options: argparse.Namespace


def parser(description: str | None, misses: str) -> argparse.ArgumentParser:
    """A parser of ``POLNEAR train|dev [--misses]``; `misses` says what the last prints."""
    made = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("folder", type=Path, metavar="POLNEAR")
    made.add_argument("split", choices=SPLITS)
    made.add_argument("--misses", action="store_true", help=misses)
    return made


def asked(by: argparse.ArgumentParser, annotations: str) -> Asked:
    """The command line, read; ``annotations-SPLIT.jsonl`` is what the split is measured by.

    Rules are mended by train. Dev is for reports, so its misses are refused with one line, as is a folder
    without the split.
    """
    options = by.parse_args()
    articles = options.folder / f"{options.split}.jsonl"
    if not articles.is_file():
        by.error(f"{articles} is missing (give the folder that holds it)")
    if options.misses and options.split == "dev":
        by.error("dev is for reports: its misses are not listed (mend by train)")
    miss: Miss = print if options.misses else lambda _: None
    return Asked(articles, ANNOTATIONS / f"{annotations}-{options.split}.jsonl", miss, options)
