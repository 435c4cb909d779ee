"""How well other news than American politics is read, on articles written and annotated for it.

    python -m benchmarks.genres dev|test [--misses]

Court reports, business, science, councils, sport, obituaries, interviews, press releases, live pages and
agency copy, in the English of a dozen countries; ``benchmarks/annotations/README.md`` says who wrote and
annotated them. Rules are mended by dev; test is for reports, so ``--misses`` is refused for it.

Attributions are scored as in `benchmarks.reading`, affiliations as in `benchmarks.affiliations` and whose
words go to whom as in `benchmarks.speakers`, of the attributions found and then with all spans given.
"kind of source" is the share of attributions found whose source is rightly taken for a person, a body
(outlets too), somebody unnamed, a document or nobody. "bodies" are organisations and outlets by name,
"kind of body" the share of those found that are rightly told apart.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

from benchmarks import speakers
from benchmarks.affiliations import FIGURES
from benchmarks.passages import SAME
from benchmarks.people import Case, Record, every, given, key, noting, table, who_holds_what
from benchmarks.scoring import Tallies, Tally, in_tokens, paired, score_article
from benchmarks.splits import ANNOTATIONS, Miss
from onrecord.exports.records import record
from onrecord.graph.model import Article
from onrecord.loaders.formats import text
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.reader import Reader, TrainedReader

SPLITS = ("dev", "test")
SPANS = ("full overlap", "full exact", "content overlap", "source overlap")
GROUPS = ("indirect", "direct", "mixed", "named", "pronoun", "unnamed", "none")
KINDS = {
    "person": "person",
    "author": "person",
    "organization": "organization",
    "outlet": "organization",
    "unnamed": "unnamed",
    "document": "document",
    "none": "none",
}
"""What the annotations call each category of a source."""


def cases(split: str, folder: Path = ANNOTATIONS) -> list[Case]:
    """The articles of a split, loaded as the product loads a text file, in the order of the annotations."""
    lines = (folder / f"genres-{split}.jsonl").read_text(encoding="utf-8").splitlines()
    return [
        Case(_loaded(folder / "genres" / split / f"{one['id']}.txt"), one["attributions"], one)
        for one in map(json.loads, lines)
    ]


def _loaded(path: Path) -> Article:
    (article,) = text.load(BytesIO(path.read_bytes()), path.stem, Metadata())
    if not isinstance(article, Article):
        raise article
    return article


def measure(
    all_cases: Iterable[Case], reader: Reader, miss: Miss = lambda _: None
) -> tuple[Tallies, speakers.Counts]:
    """Tallies by figure, and where the words of the attributions that were found went."""
    tallies: Tallies = defaultdict(Tally)
    counts: speakers.Counts = defaultdict(Counter)
    for case in all_cases:
        read = as_annotated(record(case.article, reader.read(case.article)), case.annotation["aliases"])
        said = read["attributions"]
        types = [one["type"] for one in case.gold]
        score_article(tallies, case.article.text, case.gold, said, types)
        speakers.score(counts, case, [*every(said)], given_spans=False, miss=miss)
        _spans(tallies, case, said, miss)
        _bodies(tallies, case, read, miss)
        who_holds_what(tallies, case.annotation, read, noting(miss, case.annotation["id"]))
    return tallies, counts


def with_spans_given(all_cases: Iterable[Case], miss: Miss = lambda _: None) -> speakers.Counts:
    """Where the words of all attributions with a cue go, when the reader is given their spans."""
    counts: speakers.Counts = defaultdict(Counter)
    for case in all_cases:
        kept = [one for one in case.gold if one["cue"]]
        read = record(case.article, given(kept).read(case.article))
        found = [*every(as_annotated(read, case.annotation["aliases"])["attributions"])]
        marked = case.annotation | {"attributions": kept}
        speakers.score(counts, Case(case.article, case.gold, marked), found, given_spans=True, miss=miss)
    return counts


def as_annotated(read: Record, aliases: Mapping[str, str]) -> Record:
    """What was read, with the names that the annotations use where others are as right."""

    def called(value: Any) -> Any:
        if isinstance(value, dict):
            return {field: called(one) for field, one in value.items()}
        if isinstance(value, list):
            return [called(one) for one in value]
        return aliases.get(value, value) if isinstance(value, str) else value

    renamed: Record = called(read)
    return renamed


def _spans(tallies: Tallies, case: Case, said: Sequence[Record], miss: Miss) -> None:
    """Count in the kinds of the sources found, and name the attributions that were not or that are none."""
    matches = paired(in_tokens(case.article.text, case.gold), in_tokens(case.article.text, said), SAME)
    for k, one in enumerate(case.gold):
        if k in matches:
            answer = said[matches[k][0]]
            guess = KINDS[answer["category"]]
            either = bool(one.get("also")) and speakers.outcome(one, answer) is speakers.Outcome.RIGHT
            right = either or guess == one["kind"]
            tallies["kind of source"].add(right, 1, 1)
            if not right:
                miss(f"{case.annotation['id']}: kind of source: {_worded(case, one)}: {guess}")
        else:
            miss(f"{case.annotation['id']}: attribution: missing {_worded(case, one)}")
    for j in set(range(len(said))) - {j for j, _ in matches.values()}:
        miss(f"{case.annotation['id']}: attribution: wrong {_worded(case, said[j])}")


def _worded(case: Case, one: Record) -> str:
    roles = ("source", "cue", "content")
    return " | ".join(" … ".join(case.article.text[s:e] for s, e in one[role]) or "–" for role in roles)


def _bodies(tallies: Tallies, case: Case, read: Record, miss: Miss) -> None:
    """Count in the organisations and outlets named.

    What may be taken for one or not, and what is only described ("the ministry"), counts neither way.
    """
    wanted = {key(one["name"]): one["kind"] for one in case.annotation["bodies"]}
    left_open = {key(name) for name in case.annotation["either"]}
    listed = (("organization", read["organizations"]), ("outlet", read["outlets"]))
    found = {key(one["name"]): kind for kind, some in listed for one in some if not one["name"].islower()}
    counted = found.keys() - left_open
    tallies["bodies"].add(len(wanted.keys() & counted), len(counted), len(wanted))
    for name in sorted(wanted.keys() & counted, key=str):
        tallies["kind of body"].add(wanted[name] == found[name], 1, 1)
        if wanted[name] != found[name]:
            miss(f"{case.annotation['id']}: body: {name} is no {found[name]}")
    for sign, some in (("missing", wanted.keys() - counted), ("wrong", counted - wanted.keys())):
        for name in sorted(some, key=str):
            miss(f"{case.annotation['id']}: body: {sign} {name}")


def lines(tallies: Tallies, found: speakers.Counts, all_given: speakers.Counts) -> Iterator[str]:
    """The lines to print."""
    yield from table(tallies, (*SPANS, *FIGURES, "bodies"))
    for figure in ("kind of source", "kind of body", "status"):
        yield f"{figure:16} right {100 * tallies[figure].recall:5.1f}   of {tallies[figure].gold}"
    shares = ", ".join(f"{group} {100 * tallies[f'recall {group}'].recall:.0f}" for group in GROUPS)
    yield f"recall of full overlap: {shares}"
    yield "\nspeakers of the attributions found"
    yield from speakers.table(found)
    yield "\nspeakers, all spans given"
    yield from speakers.table(all_given)


def main() -> None:
    """Print the figures."""
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("split", choices=SPLITS)
    options.add_argument("--misses", action="store_true", help="also print what is missing or wrong")
    chosen = options.parse_args()
    if chosen.misses and chosen.split == "test":
        options.error("test is for reports: its misses are not listed (mend by dev)")
    miss: Miss = print if chosen.misses else lambda _: None
    articles = cases(chosen.split)
    tallies, found = measure(articles, TrainedReader(threads=1), miss)
    all_given = with_spans_given(articles, lambda line: miss(f"given: {line}"))
    print("\n".join(lines(tallies, found, all_given)))


if __name__ == "__main__":
    main()
