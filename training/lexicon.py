"""Makes the lexicon by which claims are compared, out of WordNet 3.0's files (Debian: wordnet-base).

python -m training.lexicon /usr/share/wordnet
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import defaultdict
from collections.abc import Container
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("noun", "verb", "adj", "adv")
SENSES = 4
"""Of each word its most frequent senses in each part of speech count; rarer ones join too much."""


def synsets(folder: Path, part: str) -> dict[str, tuple[list[str], list[tuple[int, str, int]]]]:
    """By offset the words of each synset, and its antonyms: (word's index, offset, the other's index)."""
    found = {}
    for line in (folder / f"data.{part}").read_text("utf-8").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        words = [fields[4 + 2 * k].partition("(")[0].lower() for k in range(count)]
        at = 4 + 2 * count
        pointers = [fields[at + 1 + 4 * k : at + 5 + 4 * k] for k in range(int(fields[at]))]
        antonyms = [(int(p[3][:2], 16) - 1, p[1], int(p[3][2:4], 16) - 1) for p in pointers if p[0] == "!"]
        found[fields[0]] = (words, antonyms)
    return found


_WHO, _SAID = frozenset({"03", "06", "14", "15", "18", "23"}), "10"
"""Lexicographers' files: groups, places, people, how many there are of them, and what is built, which may
mean those inside ("the airline"); and what is said or written.
"""


def things(folder: Path, common: Container[str]) -> list[str]:
    """Lines for nouns that no sense has as people, bodies or places: what is said ("+") or not ("-")."""
    files = {}
    for line in (folder / "data.noun").read_text("utf-8").splitlines():
        if not line.startswith(" "):
            offset, file, *_ = line.split(" ", 2)
            files[offset] = file
    lines = []
    for line in (folder / "index.noun").read_text("utf-8").splitlines():
        fields = line.split()
        if not line.startswith(" ") and fields[0] in common:
            senses = [files[offset] for offset in fields[-int(fields[2]) :]]
            if _WHO.isdisjoint(senses):
                lines.append(f"{'+' if _SAID in senses[:SENSES] else '-'} {fields[0]}")
    return sorted(lines)


def main() -> None:  # noqa: C901  # one pass over the files
    """Write graph/claims/lexicon.txt.gz."""
    parser = argparse.ArgumentParser(description="Make graph/claims/lexicon.txt.gz.")
    parser.add_argument("wordnet", type=Path, help="folder with WordNet's data.* and index.* files")
    folder = parser.parse_args().wordnet
    tokenizer = json.loads((ROOT / "loaders/reader/weights/tokenizer.json").read_text("utf-8"))
    common = {word for word in tokenizer["model"]["vocab"] if word.isalpha() and word.isascii()}
    senses, antonyms, irregular = defaultdict(list), set(), {}
    for part in PARTS:
        held = synsets(folder, part)
        for line in (folder / f"index.{part}").read_text("utf-8").splitlines():
            fields = line.split()
            if not line.startswith(" ") and fields[0] in common:
                senses[fields[0]] += [f"{part[0]}{int(o):x}" for o in fields[-int(fields[2]) :][:SENSES]]
        for words, opposites in held.values():
            for mine, offset, other in opposites:
                pair = (words[max(mine, 0)], held[offset][0][max(other, 0)]) if offset in held else ("", "")
                if set(pair) <= common:
                    antonyms.add(tuple(sorted(pair)))
        for line in (folder / f"{part}.exc").read_text("utf-8").splitlines():
            form, lemma = line.split()[:2]
            if form in common and lemma in common:
                irregular.setdefault(form, lemma)
    lines = [f"{word} {' '.join(ids)}" for word, ids in sorted(senses.items())]
    lines += [f"! {a} {b}" for a, b in sorted(antonyms)]
    lines += [f"= {form} {lemma}" for form, lemma in sorted(irregular.items())]
    lines += things(folder, common)
    with (ROOT / "graph/claims/lexicon.txt.gz").open("wb") as file:
        file.write(gzip.compress("\n".join(lines).encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
