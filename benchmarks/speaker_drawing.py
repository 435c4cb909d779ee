"""Draw articles of PolNeAR at random and lay them out for saying who speaks in each attribution.

    python -m benchmarks.speaker_drawing POLNEAR train|dev [--articles 30] [--seed N]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them. Articles that
``annotations/polnear-train.jsonl`` already tells of are not drawn. Each is printed with its byline and its
text, in which ``{7:he}`` is the source of attribution 7, ``<7:said>`` its cue and ``[7`` the place where its
content begins.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.people import ANNOTATIONS

Record = dict[str, Any]


def drawn(articles: Sequence[Record], number: int, seed: int) -> list[Record]:
    """That many of the articles at random, in the order drawn, none of which has been annotated before."""
    known = {json.loads(line)["id"] for line in ANNOTATIONS.read_text(encoding="utf-8").splitlines()}
    free = sorted((one for one in articles if one["id"] not in known), key=lambda one: str(one["id"]))
    return random.Random(seed).sample(free, number)  # noqa: S311 - a drawing, no secret


def laid_out(article: Record) -> str:
    """The article's byline and text with its attributions marked and numbered."""
    text: str = article["text"]
    pieces, before = [], 0
    for place, _, mark in sorted(_marks(article)):
        pieces += [text[before:place], mark]
        before = place
    head = f"### {article['id']} | {article['outlet']} | by {article['author']} | {article['title']}"
    sourceless = [k for k, one in enumerate(article["attributions"]) if not one["source"]]
    return f"{head}\nwithout a source: {sourceless}\n{''.join(pieces)}{text[before:]}\n"


def _marks(article: Record) -> Iterator[tuple[int, int, str]]:
    """Where to put which mark; what ends at a place comes before what begins there."""
    for k, one in enumerate(article["attributions"]):
        for role, opening, closing in (("source", "{", "}"), ("cue", "<", ">")):
            for start, end in one[role]:
                yield start, 1, f"{opening}{k}:"
                yield end, 0, closing
        if one["content"]:
            yield min(one["content"])[0], 2, f"[{k} "


def main() -> None:
    """Print the articles drawn."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("split", choices=("train", "dev"))
    parser.add_argument("--articles", type=int, default=30, metavar="N")
    parser.add_argument("--seed", type=int, default=0, metavar="N")
    chosen = parser.parse_args()
    data = chosen.folder / f"{chosen.split}.jsonl"
    if not data.is_file():
        parser.error(f"{data} is missing (give the folder that holds it)")
    articles = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    for article in drawn(articles, chosen.articles, chosen.seed):
        print(laid_out(article))


if __name__ == "__main__":
    main()
