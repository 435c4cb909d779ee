"""Who holds which role, on articles drawn at random in which an annotator said so.

    python -m benchmarks.affiliations POLNEAR train|dev [--misses] [--posts]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them;
``benchmarks/annotations/README.md`` says who drew and annotated what, and by which rules. Articles are read
as the product reads them. Names are compared as `benchmarks.people` does. A role is right where half of all
words in it and in one of its wordings are in both; other wordings of a role that was found count neither way.
"status" is that of the roles found, where the article tells it, "former" those among them that ended. Rules
are mended by train; dev is for reports, so ``--misses`` is refused for it. ``--posts`` takes the 25 articles
of train that were annotated for this alone.
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from benchmarks.people import cases, noting, table, who_holds_what
from benchmarks.scoring import Tallies, Tally
from benchmarks.splits import Miss, asked, parser
from onrecord.exports.records import record
from onrecord.loaders.reader import Reader, TrainedReader

FIGURES = ("people", "affiliations", "person and role", "former")


def measure(polnear: Path, annotations: Path, reader: Reader, miss: Miss = lambda _: None) -> Tallies:
    """Tallies by figure over all articles of one file of annotations."""
    tallies: Tallies = defaultdict(Tally)
    for case in cases(polnear, annotations):
        read = record(case.article, reader.read(case.article))
        who_holds_what(tallies, case.annotation, read, noting(miss, case.article.identifier))
    return tallies


def main() -> None:
    """Print the figures."""
    by = parser(__doc__, "also print what is missing or wrong")
    by.add_argument("--posts", action="store_true", help="by the 25 articles of train annotated for this")
    given = asked(by, "speakers")
    annotations = given.annotations
    if given.options.posts:
        annotations = annotations.with_name(f"posts-{given.options.split}.jsonl")
        if not annotations.is_file():
            by.error("--posts is of train alone")
    tallies = measure(given.articles, annotations, TrainedReader(threads=1), given.miss)
    print("\n".join(table(tallies, FIGURES)))
    status = tallies["status"]
    print(f"{'status':16} right {100 * status.recall:5.1f}   of {status.gold}")


if __name__ == "__main__":
    main()
