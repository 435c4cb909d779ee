"""Find the names in PolNeAR's articles with spaCy: ``python -m training.silver --polnear DIR --out FILE``.

The corpora of names are web texts and essays. What another model finds in news is wrong more often, but it is
news: its names count less in training than those that people annotated (``training.train --silver``).
"""

from __future__ import annotations

import argparse
import json
from importlib import import_module
from pathlib import Path
from typing import Any

KINDS = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
"""OntoNotes' kinds that are ours."""


def names(text: str, entities: Any) -> list[list[int | str]]:
    """The names among spaCy's entities as [start, end, kind], without "the" and possessive ending."""
    found: list[list[int | str]] = []
    for entity in entities:
        start, end = entity.start_char, entity.end_char
        if text[start:end].lower().startswith("the "):
            start += len("the ")
        if text[start:end].endswith(("'s", "’s")):
            end -= 2
        if entity.label_ in KINDS and start < end and "\n" not in text[start:end]:
            found.append([start, end, KINDS[entity.label_]])
    return found


def main() -> None:
    """Read the command line, and write the names."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    parser.add_argument("--polnear", type=Path, required=True, help="folder with train.jsonl")
    parser.add_argument("--model", default="en_core_web_sm", help="package of a spaCy model of English")
    parser.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    read = import_module(args.model).load(disable=["tagger", "attribute_ruler", "lemmatizer"])
    lines = (args.polnear / "train.jsonl").read_text(encoding="utf-8").splitlines()
    articles = [json.loads(line) for line in lines]
    parsed = read.pipe([article["text"] for article in articles], batch_size=16)
    found = [
        {"id": article["id"], "text": article["text"], "ents": names(article["text"], one.ents)}
        for article, one in zip(articles, parsed, strict=True)
    ]
    args.out.write_text(json.dumps(found), encoding="utf-8")
    print(f"{sum(len(one['ents']) for one in found)} names in {len(found)} articles")


if __name__ == "__main__":
    main()
