"""How well attributions are read, beside a regular expression, on articles annotated by people.

    python benchmarks/attribution.py FOLDER [--split dev]

FOLDER holds ``dev.jsonl`` and ``train.jsonl`` in the format of PolNeAR 1.0.0 turned into JSON lines: "id",
"text" and "attributions" with "source", "cue" and "content", each a list of ``[start, end]`` in code points.

Full overlap F1: source and content of one attribution both match, each when the words of its spans have a
Jaccard index of at least 0.5; matching is one to one inside an article, best first. The corpus is that of
Newell et al., "An Attribution Relations Corpus for Political News", LREC 2018.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from onrecord.graph.model import Article
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.reader import RuleReader

OVERLAP = 0.5
WORD = re.compile(r"\w+(?:[’']\w+)*")
SAID = re.compile(
    r"(?P<content>[“\"][^”\"]+[”\"]),? (?:(?P<cue>said|says|told|added|wrote) (?P<source>[A-Z][\w.’' -]+)"
    r"|(?P<source2>[A-Z][\w.’' -]+?|[Hh]e|[Ss]he|[Tt]hey) (?P<cue2>said|says|told|added|wrote))"
    r"|(?P<source3>(?:[A-Z][\w.’'-]+ ?)+|[Hh]e|[Ss]he|[Tt]hey) (?P<cue3>said|says|told|added|wrote),? "
    r"(?:that )?(?P<content3>[^.?!]+)"
)


class Pair(NamedTuple):
    """The words, by index, of an attribution's source and content."""

    source: frozenset[int]
    content: frozenset[int]


@dataclass(slots=True)
class Tally:
    """Counts over all articles behind one F1."""

    hits: int = 0
    predicted: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall, 0 to 1."""
        return 2 * self.hits / (self.predicted + self.gold) if self.hits else 0.0


Found = tuple[list[tuple[int, int]], list[tuple[int, int]]]
Finder = Callable[[Article], Iterable[Found]]


def by_onrecord(article: Article) -> Iterator[Found]:
    """Source and content spans as the product's reader finds them."""
    for utterance in READER.read(article).utterances:
        yield [(s, e) for s, e in utterance.source], [(s, e) for s, e in utterance.content]


def by_regex(article: Article) -> Iterator[Found]:
    """Quotation and name around five verbs: what one regular expression can do."""
    for found in SAID.finditer(article.text):
        spans = {
            role.rstrip("23"): found.span(role)
            for role, words in found.groupdict().items()
            if words is not None
        }
        yield [spans["source"]], [spans["content"]]


READER = RuleReader()
FINDERS: dict[str, Finder] = {"regular expression": by_regex, READER.name: by_onrecord}


def words_in(spans: Iterable[Iterable[int]], words: list[tuple[int, int]]) -> frozenset[int]:
    """The indices of the words that any span touches."""
    return frozenset(
        i for start, end in spans for i, (first, last) in enumerate(words) if first < end and last > start
    )


def likeness(a: Pair, b: Pair) -> float:
    """The mean Jaccard index of source and content, or 0 when either is below the threshold."""
    each = [len(x & y) / len(x | y) if x or y else 1.0 for x, y in zip(a, b, strict=True)]
    return sum(each) / 2 if min(each) >= OVERLAP else 0.0


def matches(gold: list[Pair], predicted: list[Pair]) -> int:
    """How many pairs match one to one, best first."""
    scored = ((likeness(g, p), i, j) for i, g in enumerate(gold) for j, p in enumerate(predicted))
    left, right = set(range(len(gold))), set(range(len(predicted)))
    for score, i, j in sorted(scored, key=lambda found: (-found[0], found[1], found[2])):
        if score > 0 and i in left and j in right:
            left.discard(i)
            right.discard(j)
    return len(gold) - len(left)


def score(finder: Finder, documents: list[dict[str, Any]]) -> tuple[Tally, float]:
    """The tally of a finder, and the seconds that finding took."""
    tally, seconds = Tally(), 0.0
    for document in documents:
        text = document["text"]
        words = [found.span() for found in WORD.finditer(text)]
        article = Article(iri=article_iri(text), text=text, identifier=document["id"])
        began = time.perf_counter()
        found = list(finder(article))
        seconds += time.perf_counter() - began
        predicted = [Pair(words_in(s, words), words_in(c, words)) for s, c in found]
        gold = [
            Pair(words_in(a["source"], words), words_in(a["content"], words))
            for a in document["attributions"]
        ]
        gold, predicted = ([pair for pair in pairs if pair.content] for pairs in (gold, predicted))
        tally.hits += matches(gold, predicted)
        tally.predicted += len(predicted)
        tally.gold += len(gold)
    return tally, seconds


def main() -> None:
    """Print one line a finder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--split", default="dev", choices=("dev", "train"))
    chosen = parser.parse_args()
    data = chosen.folder / f"{chosen.split}.jsonl"
    if not data.is_file():
        parser.error(f"{data} is missing (give the folder that holds dev.jsonl and train.jsonl)")
    documents = [json.loads(line) for line in data.read_text(encoding="utf-8").splitlines()]
    print(f"{len(documents)} articles, {sum(len(d['attributions']) for d in documents)} attributions")
    print(f"{'':20}{'precision':>10}{'recall':>10}{'F1':>8}{'articles/s':>12}")
    for name, finder in FINDERS.items():
        tally, seconds = score(finder, documents)
        precision = tally.hits / tally.predicted if tally.predicted else 0.0
        recall = tally.hits / tally.gold
        print(f"{name:20}{precision:10.3f}{recall:10.3f}{tally.f1:8.3f}{len(documents) / seconds:12.1f}")


if __name__ == "__main__":
    main()
