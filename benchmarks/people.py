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
from benchmarks.splits import Miss
from onrecord.exports.records import record
from onrecord.graph.model import Article, Span
from onrecord.loaders.formats import jsonl
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.reader import Reader, SpanReader, TrainedReader
from onrecord.loaders.reader.english.words import bare, without_possessive
from onrecord.loaders.reader.found import Attribution, Found
from onrecord.loaders.reader.networks.finder import names_in
from onrecord.loaders.reader.networks.model import model
from onrecord.loaders.reader.networks.pieces import cut
from onrecord.loaders.reader.text.document import Document

ANNOTATIONS = Path(__file__).parent / "annotations" / "polnear-train.jsonl"
LIKE_ROLE = 0.5
"""Two wordings of a role share at least this much of their words."""
FORMER = frozenset({"former"})

Record = dict[str, Any]


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
    note = noting(miss, case.article.identifier)
    who_holds_what(tallies, case.annotation, read, note)
    _speech(tallies, case, every(read["attributions"]), note, given_spans=given_spans)


def who_holds_what(tallies: Tallies, annotation: Record, read: Record, note: Callable[[str], Miss]) -> None:
    """Count in the people of one article, affiliations by organisation and role, and roles' statuses."""
    people = {key(one["name"]) for one in read["people"]}
    _sets(tallies["people"], {key(name) for name in annotation["people"]}, people, note("person"))
    wanted, found = annotation["affiliations"], _of_people(read, annotation["people"])
    _sets(tallies["affiliations"], _pairs(wanted), _pairs(found), note("affiliation"))
    _roles(tallies["person and role"], held(wanted), held(found), note("role"))
    _statuses(tallies, held(wanted), held(found), note("status"))


def noting(miss: Miss, identifier: str) -> Callable[[str], Miss]:
    """`miss` for each kind of answer, with the article and the kind before what it is called with."""
    return lambda what: lambda line: miss(f"{identifier[:30]}: {what}: {line}")


def _sets(tally: Tally, gold: set[Any], found: set[Any], miss: Miss) -> None:
    tally.add(len(gold & found), len(found), len(gold))
    for sign, some in (("missing", gold - found), ("wrong", found - gold)):
        for one in sorted(some, key=str):
            miss(f"{sign} {one}")


def _of_people(read: Record, named: Sequence[str]) -> list[Record]:
    """The affiliations read of people whom the text names or who are `named`.

    Those of authors, who stand in the byline alone, were not annotated.
    """
    people = {key(name) for name in (*named, *(one["name"] for one in read["people"]))}
    return [one for one in read["affiliations"] if key(one["person"]) in people]


def _pairs(affiliations: Sequence[Record]) -> set[tuple[str | None, str | None]]:
    return {(key(a["person"]), key(a["organization"])) for a in affiliations if a["organization"]}


@dataclass(frozen=True, slots=True)
class Held:
    """A role that somebody holds or held: its wordings, as sets of words, and its statuses."""

    person: str | None
    wordings: tuple[frozenset[str], ...]
    statuses: frozenset[str]


def held(affiliations: Sequence[Record]) -> list[Held]:
    """The roles among affiliations, one for each person and wording, with what other wordings are given."""
    roles: dict[tuple[str | None, frozenset[str]], list[Record]] = defaultdict(list)
    for one in affiliations:
        if one["role"]:
            roles[key(one["person"]), _words(one["role"])].append(one)
    return sorted((_held(*role, rows) for role, rows in roles.items()), key=_ordered)


def _words(role: str) -> frozenset[str]:
    return frozenset(role.lower().split())


def _held(person: str | None, words: frozenset[str], rows: Sequence[Record]) -> Held:
    others = [_words(wording) for row in rows for wording in row.get("also", ())]
    return Held(person, (words, *others), frozenset(row["status"] for row in rows))


def _ordered(role: Held) -> tuple[str, list[str]]:
    return str(role.person), sorted(role.wordings[0])


def same_roles(wanted: Sequence[Held], found: Sequence[Held]) -> tuple[dict[int, int], set[int]]:
    """Which of `found` is which of `wanted`, one to one, and which of `found` say one of these once more."""
    pairs = {k: j for k, (j, _) in paired(wanted, found, _like_role).items()}
    left = set(range(len(found))) - set(pairs.values())
    return pairs, {j for j in left if any(_like_role(wanted[k], found[j]) for k in pairs)}


def _like_role(one: Held, other: Held) -> float:
    if one.person != other.person:
        return 0.0
    likeness = max(len(a & b) / len(a | b) for a in one.wordings for b in other.wordings)
    return likeness if likeness >= LIKE_ROLE else 0.0


def _roles(tally: Tally, wanted: Sequence[Held], found: Sequence[Held], miss: Miss) -> None:
    pairs, again = same_roles(wanted, found)
    tally.add(len(pairs), len(found) - len(again), len(wanted))
    right = {*pairs.values(), *again}
    for sign, roles, known in (("missing", wanted, set(pairs)), ("wrong", found, right)):
        for k in sorted(set(range(len(roles))) - known):
            miss(f"{sign} {roles[k].person}, {' '.join(sorted(roles[k].wordings[0]))}")


def _statuses(tallies: Tallies, wanted: Sequence[Held], found: Sequence[Held], miss: Miss) -> None:
    """Whether the status of roles that were found is right, and if they ended, where the article tells."""
    for k, j in same_roles(wanted, found)[0].items():
        gold, guess = wanted[k].statuses, found[j].statuses
        if "unknown" in gold:
            continue
        tallies["status"].add(gold == guess, 1, 1)
        ended, said = gold == FORMER, guess == FORMER
        tallies["former"].add(ended and said, said, ended)
        if gold != guess:
            told = f"{', '.join(sorted(guess))}, not {', '.join(sorted(gold))}"
            miss(f"{wanted[k].person}, {' '.join(sorted(wanted[k].wordings[0]))}: {told}")


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


def table(tallies: Tallies, figures: Sequence[str]) -> Iterator[str]:
    """A line for each figure."""
    for figure in figures:
        tally = tallies[figure]
        yield (
            f"{figure:16} F1 {100 * tally.f1:5.1f}   precision {100 * tally.precision:5.1f}   "
            f"recall {100 * tally.recall:5.1f}   of {tally.gold}"
        )


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
    figures = ("people", "affiliations", "person and role", "told_to", "relayed_by")
    print("\n".join(table(tallies, figures)))
    speakers = tallies["speaker"]
    print(f"{'speakers':16} right {100 * speakers.recall:5.1f}   of {speakers.gold}")


if __name__ == "__main__":
    main()
