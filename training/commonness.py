"""Counts in how many claims of PolNeAR's train split a word stands: graph/corroboration/commonness.txt.gz.

python -m training.commonness POLNEAR
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

from onrecord.graph.corroboration.features import terms

ROOT = Path(__file__).parents[1]
FEWEST = 4


def main() -> None:
    """Write the words of FEWEST claims or more, the most common first, after the number of claims."""
    parser = argparse.ArgumentParser(description="Make graph/corroboration/commonness.txt.gz.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl")
    lines = (parser.parse_args().polnear / "train.jsonl").read_text("utf-8").splitlines()
    claims = {
        " … ".join(article["text"][first:last] for first, last in one["content"])
        for article in map(json.loads, lines)
        for one in article["attributions"]
    }
    counts = Counter(term for claim in claims for term in terms(claim))
    common = sorted(((-n, term) for term, n in counts.items() if n >= FEWEST))
    table = "\n".join([str(len(claims)), *(f"{term} {-n}" for n, term in common)])
    with (ROOT / "graph/corroboration/commonness.txt.gz").open("wb") as file:
        file.write(gzip.compress(table.encode("utf-8"), mtime=0))


if __name__ == "__main__":
    main()
