"""How well people, their affiliations and who speaks to whom are read, on articles annotated by hand.

    python -m benchmarks.people POLNEAR [--spans gold|model] [--misses]

POLNEAR holds ``train.jsonl`` as `benchmarks.reading` describes it; ``benchmarks/annotations/README.md`` says
who annotated what. With the spans of the corpus everything but the finding of attributions is measured; names
are found as in the product. Names are compared in lower case, without a leading "the" and possessive endings.
"""

from __future__ import annotations

import argparse
import io
import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.passages import SAME
from benchmarks.scoring import ROLES, Tallies, Tally, in_tokens, paired
from onrecord.exports.records import record
from onrecord.graph.model import Article, Span
from onrecord.loaders.formats import jsonl
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.reader import Reader, SpanReader, TrainedReader
from onrecord.loaders.reader.document import Document
from onrecord.loaders.reader.finder import names_in
from onrecord.loaders.reader.found import Attribution, Found
from onrecord.loaders.reader.model import model
from onrecord.loaders.reader.pieces import cut
from onrecord.loaders.reader.words import bare, without_possessive

ANNOTATIONS = Path(__file__).parent / "annotations" / "polnear-train.jsonl"
LIKE_ROLE = 0.5
"""Two wordings of a role share at least this much of their words."""

Record = dict[str, Any]
Miss = Callable[[str], object]


@dataclass(frozen=True, slots=True)
class Case:
    """An article with the attributions that the corpus marks in it and what the annotator says of it."""

    article: Article
    gold: Sequence[Record]
    annotation: Record


def cases(polnear: Path, annotations: Path = ANNOTATIONS) -> list[Case]:
    """The annotated articles, loaded as the product loads them, in the order of the annotations."""
    held = [json.loads(line) for line in annotations.read_text(encoding="utf-8").splitlines()]
    lines = {json.loads(line)["id"]: line for line in polnear.read_text(encoding="utf-8").splitlines()}
    return [
        Case(_loaded(lines[one["id"]]), json.loads(lines[one["id"]])["attributions"], one) for one in held
    ]


def _loaded(line: str) -> Article:
    (article,) = jsonl.load(io.BytesIO(line.encode()), "train.jsonl", Metadata())
    if not isinstance(article, Article):
        raise article
    return article


def given(gold: Sequence[Record]) -> Reader:
    """A reader to which the attributions are given, and names as the model tags them."""

    def find(document: Document) -> Found:
        pieces = cut(document)
        names = names_in(document, pieces, model(1).look(pieces))
        return Found([_attribution(one) for one in gold], names)

    return SpanReader(find, "given")


def _attribution(one: Record) -> Attribution:
    source, cue, content = (tuple(Span(*span) for span in one[role]) for role in ROLES)
    return Attribution(source, cue, content, 1.0)


def key(name: str | None) -> str | None:
    """A name to compare by."""
    words = (name or "").split()
    return bare([*words[:-1], without_possessive(words[-1])]) if words else None


def score(tallies: Tallies, case: Case, read: Record, *, given_spans: bool, miss: Miss) -> None:
    """Count one article in; `miss` is called with a line for each answer that is wrong or missing."""
    note = _noting(miss, case.article.identifier)
    people = {key(one["name"]) for one in read["people"]}
    _sets(tallies["people"], {key(name) for name in case.annotation["people"]}, people, note("person"))
    wanted, found = case.annotation["affiliations"], _of_people(read)
    _sets(tallies["affiliations"], _pairs(wanted), _pairs(found), note("affiliation"))
    _roles(tallies["person and role"], wanted, found, note("role"))
    _speech(tallies, case, every(read["attributions"]), note, given_spans=given_spans)


def _noting(miss: Miss, identifier: str) -> Callable[[str], Miss]:
    return lambda what: lambda line: miss(f"{identifier[:30]}: {what}: {line}")


def _sets(tally: Tally, gold: set[Any], found: set[Any], miss: Miss) -> None:
    tally.add(len(gold & found), len(found), len(gold))
    for sign, some in (("missing", gold - found), ("wrong", found - gold)):
        for one in sorted(some, key=str):
            miss(f"{sign} {one}")


def _of_people(read: Record) -> list[Record]:
    """The affiliations of people whom the text names: those of authors were not annotated."""
    people = {one["name"] for one in read["people"]}
    return [one for one in read["affiliations"] if one["person"] in people]


def _pairs(affiliations: Sequence[Record]) -> set[tuple[str | None, str | None]]:
    return {(key(a["person"]), key(a["organization"])) for a in affiliations if a["organization"]}


def _roles(tally: Tally, wanted: Sequence[Record], found: Sequence[Record], miss: Miss) -> None:
    some, other = (_roles_held(side) for side in (wanted, found))
    pairs = paired(some, other, _like_role)
    tally.add(len(pairs), len(other), len(some))
    right = {j for j, _ in pairs.values()}
    for sign, held, matched in (("missing", some, set(pairs)), ("wrong", other, right)):
        for k in sorted(set(range(len(held))) - matched):
            miss(f"{sign} {held[k][0]}, {' '.join(sorted(held[k][1]))}")


def _roles_held(affiliations: Sequence[Record]) -> list[tuple[str | None, frozenset[str]]]:
    held = {(key(a["person"]), frozenset(a["role"].lower().split())) for a in affiliations if a["role"]}
    return sorted(held, key=str)


def _like_role(one: tuple[str | None, frozenset[str]], other: tuple[str | None, frozenset[str]]) -> float:
    likeness = len(one[1] & other[1]) / len(one[1] | other[1])
    return likeness if one[0] == other[0] and likeness >= LIKE_ROLE else 0.0


def every(attributions: Sequence[Record]) -> Iterator[Record]:
    """Attributions with those nested in them."""
    for one in attributions:
        yield one
        yield from every(one.get("nested", ()))


def _speech(
    tallies: Tallies,
    case: Case,
    found: Iterator[Record],
    note: Callable[[str], Miss],
    *,
    given_spans: bool,
) -> None:
    """Who speaks, to whom and through whom; of found spans only where they match the corpus's."""
    predicted = list(found)
    text = case.article.text
    matches = paired(in_tokens(text, case.gold), in_tokens(text, predicted), SAME)
    for wanted in case.annotation["attributions"]:
        k = wanted["index"]
        if k not in matches and not given_spans:
            continue
        answer = predicted[matches[k][0]] if k in matches else {}
        for role in ("speaker", "told_to", "relayed_by"):
            gold, guess = key(wanted[role]), key(answer.get(role))
            counted = role != "speaker" or gold is not None
            if counted:
                tallies[role].add(guess == gold is not None, guess is not None, gold is not None)
            if counted and guess != gold:
                note(role)(f"{k}: {guess}, not {gold}")


def measure(polnear: Path, *, given_spans: bool, miss: Miss = lambda _: None) -> Tallies:
    """Tallies by figure over all annotated articles."""
    tallies: Tallies = defaultdict(Tally)
    trained = None if given_spans else TrainedReader(threads=1)
    for case in cases(polnear):
        reader = trained or given(case.gold)
        read = record(case.article, reader.read(case.article))
        score(tallies, case, read, given_spans=given_spans, miss=miss)
    return tallies


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="POLNEAR")
    parser.add_argument("--spans", default="gold", choices=("gold", "model"))
    parser.add_argument("--misses", action="store_true", help="also print what is missing or wrong")
    chosen = parser.parse_args()
    data = chosen.folder / "train.jsonl"
    if not data.is_file():
        parser.error(f"{data} is missing (give the folder that holds it)")
    miss = print if chosen.misses else lambda _: None
    tallies = measure(data, given_spans=chosen.spans == "gold", miss=miss)
    for figure in ("people", "affiliations", "person and role", "told_to", "relayed_by"):
        tally = tallies[figure]
        print(
            f"{figure:16} F1 {100 * tally.f1:5.1f}   precision {100 * tally.precision:5.1f}   "
            f"recall {100 * tally.recall:5.1f}   of {tally.gold}"
        )
    speakers = tallies["speaker"]
    print(f"{'speakers':16} right {100 * speakers.recall:5.1f}   of {speakers.gold}")


if __name__ == "__main__":
    main()
