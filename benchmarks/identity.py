"""Which names are one entity: `onrecord.graph.identity` beside the match of exact names, on labelled pairs.

    python -m benchmarks.identity POLNEAR [--stores FOLDER ...] [--pairs NUMBER] [--misses]

POLNEAR holds ``train.jsonl`` and ``dev.jsonl`` as `benchmarks.reading` describes them. All articles of
train, and from the seventh set on those of dev as well, are read into one store, which takes minutes, or
taken from stores that hold them read; all names are resolved, and the pairs of one of the ten sets under
``annotations/`` asked for, whose README says how each was drawn. A name that a reading calls otherwise by now
is looked for as `called_otherwise` says; one that it does not have counts as one that nothing is joined with.
The first and the ninth set have a dev and a test half, by a hash of the two names. ``--misses`` lists what is
wrong, but for sets 3, 7 and 10 and the test half of set 9, by which no rule was ever mended.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from benchmarks.scoring import Tally
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.spelling.parts import person, words
from onrecord.graph.identity.stored import stored
from onrecord.graph.model import EntityKind
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import slug
from onrecord.loaders.formats import load
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.ingest import ingest
from onrecord.loaders.reader import TrainedReader

from .agreement import kappa

ANNOTATIONS = Path(__file__).parent / "annotations" / "identity-pairs.jsonl"
SETS = (ANNOTATIONS, *(ANNOTATIONS.with_name(f"identity-pairs-{number}.jsonl") for number in range(2, 11)))
HALVED = (1, 9)
"""The sets that have a dev and a test half."""
NEVER_LISTED = frozenset({"set 3", "set 7", "set 9, test half", "set 10"})
"""What no error was looked at of."""
WITH_DEV = (7, 8, 9, 10)
"""The sets that have names of the dev split and are resolved among both splits."""
_NAMES = """
SELECT ?id ?article ?entity ?name {
  GRAPH ?article { ?article a schema:NewsArticle ; schema:identifier ?id . ?entity schema:name ?name }
}"""
_OTHER_NAMES = _NAMES.replace("schema:name", "schema:alternateName")
_PEOPLE = """
SELECT DISTINCT ?entity ?article {
  GRAPH ?article { ?article a schema:NewsArticle . ?entity a schema:Person }
}"""
Judge = Callable[["Pair"], bool]
Places = Mapping[tuple[str, str], tuple[str, str]]
"""An article's id and a name in it, to the IRIs of the name and of the article."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article."""

    id: str
    name: str
    kind: EntityKind


@dataclass(frozen=True, slots=True)
class Pair:
    """Two names in articles with their label; `second` is the second pass's, None where there was none."""

    a: Mention
    b: Mention
    drawn: str
    same: bool
    second: bool | None = None

    @property
    def test(self) -> bool:
        """Whether the pair is of the test half of its set; of the first set rules were mended by that too."""
        return zlib.crc32(" | ".join(sorted((self.a.name, self.b.name))).encode()) % 2 == 1

    @property
    def first_names_differ(self) -> bool:
        """Whether both are people with first names, and these are spelled differently."""
        people = {self.a.kind, self.b.kind} == {EntityKind.PERSON}
        firsts = {person(self.a.name).first, person(self.b.name).first}
        return people and len(firsts - {""}) == 2  # noqa: PLR2004  # two names


def pairs(annotations: Path = ANNOTATIONS) -> list[Pair]:
    """The labelled pairs."""
    return [_pair(json.loads(line)) for line in annotations.read_text("utf-8").splitlines()]


def _pair(held: dict[str, object]) -> Pair:
    a, b = (mention(held[side]) for side in "ab")
    second = held["second"] == "same" if "second" in held else None
    return Pair(a, b, str(held["drawn"]), held["label"] == "same", second)


def mention(held: object) -> Mention:
    """A name in an article, as a line of the annotations holds it."""
    given: dict[str, str] = dict(held)  # type: ignore[call-overload]
    return Mention(given["id"], given["name"], EntityKind(given["kind"]))


def parts(number: int) -> dict[str, list[Pair]]:
    """The pairs of a set by what they are reported as: "set 2", or "set 1, dev half" and "set 1, test half".

    Args:
        number: of the set, from 1.
    """
    given = pairs(SETS[number - 1])
    if number not in HALVED:
        return {f"set {number}": given}
    return {
        f"set {number}, {half} half": [pair for pair in given if pair.test == (half == "test")]
        for half in ("dev", "test")
    }


def tally(given: Sequence[Pair], judge: Judge) -> Tally:
    """Pairs that are one entity, that were said to be, and both."""
    said = [judge(pair) for pair in given]
    hits = sum(pair.same and one for pair, one in zip(given, said, strict=True))
    return Tally(hits, sum(said), sum(pair.same for pair in given))


def false_merges(given: Iterable[Pair], judge: Judge) -> list[Pair]:
    """Two people with different first names that were said to be one."""
    return [pair for pair in given if pair.first_names_differ and not pair.same and judge(pair)]


def exact(pair: Pair) -> bool:
    """The match of exact names, as IRIs are made of them."""
    return slug(pair.a.name) == slug(pair.b.name)


def resolved(identity: Identity, places: Places) -> Judge:
    """What a resolution says of a pair."""

    def judge(pair: Pair) -> bool:
        found = [places.get((side.id, side.name)) for side in (pair.a, pair.b)]
        entities = [identity.of(*one) for one in found if one is not None]
        return len(entities) == len(found) and len(set(entities)) == 1

    return judge


def places(store: LocalStore) -> Places:
    """Where each name of each article is; of two with one name the one known beyond the article."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for number, article, entity, name in sorted(rows(store, _NAMES), key=lambda row: ("#" in row[2], row)):
        found.setdefault((number, name), (entity, article))
    return found


def called_otherwise(store: LocalStore, known: Places, lost: Iterable[Mention]) -> Places:
    """Where names are that no article has by now.

    Each is the only one there that has it for another name; else the only one that has all of its words
    ("Joseph F. Dunford Jr." for "Joseph F. Dunford"); else the only one, a person where it was one and no
    person where it was none, all of whose words it has, side by side ("CNN" for "October CNN").

    Args:
        store: of the articles.
        known: all names in it.
        lost: names that are not in their articles.
    """
    also: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for number, article, entity, name in rows(store, _OTHER_NAMES):
        also[number, name].add((entity, article))
    beside: dict[str, list[tuple[str, tuple[str, str]]]] = defaultdict(list)
    for (number, name), place in known.items():
        beside[number].append((_spaced(name), place))
    people = set(rows(store, _PEOPLE))
    found = {}
    for one in lost:
        whole, is_person = _spaced(one.name), one.kind is EntityKind.PERSON
        alike = {
            place for other, place in beside[one.id] if (place in people) == is_person and other in whole
        }
        longer = {place for other, place in beside[one.id] if whole in other}
        places = also[one.id, one.name] or longer or alike
        if len(places) == 1:
            found[one.id, one.name] = places.pop()
    return found


def _spaced(name: str) -> str:
    return f" {' '.join(words(name))} "


def _gathered(folder: Path, stores: Iterable[Path]) -> LocalStore:
    """All articles of some stores in a new one."""
    with tempfile.NamedTemporaryFile(suffix=".nq") as file:
        for path in stores:
            with open_store(path) as opened:
                articles = {ox.NamedNode(name) for name in opened.articles()}
                quads = (quad for quad in opened.quads() if quad.graph_name in articles)
                ox.serialize(quads, file, format=ox.RdfFormat.N_QUADS)
        file.flush()
        gathered = open_store(folder, "create")
        gathered.load(Path(file.name))
    return gathered


def _read(folder: Path, splits: Iterable[Path]) -> LocalStore:
    """All articles of some splits, read anew."""
    store, reader = open_store(folder, "create"), TrainedReader(threads=1)
    for split in splits:
        for _ in ingest(load(split, Metadata()), store, reader):
            pass
    return store


def _splits(number: int) -> tuple[str, ...]:
    return ("train", "dev") if number in WITH_DEV else ("train",)


def _print(half: str, given: Sequence[Pair], judges: Mapping[str, Judge]) -> None:
    print(f"{half}: {len(given)} pairs, {sum(pair.same for pair in given)} of them one entity")
    for name, judge in judges.items():
        found = tally(given, judge)
        figures = f"precision {found.precision:.3f}, recall {found.recall:.3f}, F1 {found.f1:.3f}"
        apart = sum(pair.first_names_differ and not pair.same for pair in given)
        merged = len(false_merges(given, judge))
        print(f"  {name}: {figures}, {merged} of {apart} with different first names falsely merged")
        for what, people in (("people", True), ("organisations and outlets", False)):
            some = [pair for pair in given if (pair.a.kind is EntityKind.PERSON) == people]
            found = tally(some, judge)
            print(f"    {what}, {len(some)}: {found.precision:.3f}, {found.recall:.3f}, {found.f1:.3f}")


def _print_strata(given: Sequence[Pair], judge: Judge) -> None:
    """How many of each stratum are wrong, without names."""
    for stratum in sorted({pair.drawn for pair in given}):
        some = [pair for pair in given if pair.drawn == stratum]
        missed = sum(pair.same and not judge(pair) for pair in some)
        merged = sum(judge(pair) and not pair.same for pair in some)
        print(f"    {stratum}, {len(some)}: {missed} missed, {merged} falsely merged")


def _print_misses(half: str, given: Sequence[Pair], judge: Judge) -> None:
    wrong: dict[str, list[Pair]] = defaultdict(list)
    for pair in given:
        if judge(pair) != pair.same:
            wrong["missed" if pair.same else "falsely merged"].append(pair)
    for what, found in wrong.items():
        print(f"{half}, {what}:")
        for pair in found:
            print(f"  {pair.a.name} ({pair.a.id}) | {pair.b.name} ({pair.b.id})")


def main() -> None:
    """Print precision, recall and F1 of both, and the agreement of the two passes of labels."""
    parser = argparse.ArgumentParser(description="Measure who is who.")
    parser.add_argument("polnear", type=Path, help="folder with train.jsonl and dev.jsonl")
    parser.add_argument("--stores", type=Path, nargs="+", metavar="FOLDER", help="stores that hold them read")
    parser.add_argument("--misses", action="store_true", help="list what is wrong, where that was looked at")
    parser.add_argument(
        "--pairs", type=int, choices=range(1, len(SETS) + 1), default=1, help="the set, 1 if not given"
    )
    asked = parser.parse_args()
    sets = parts(asked.pairs)
    given = [pair for held in sets.values() for pair in held]
    splits = [asked.polnear / f"{split}.jsonl" for split in _splits(asked.pairs)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "store"
        with _gathered(path, asked.stores) if asked.stores else _read(path, splits) as store:
            resolve(store)
            known = places(store)
            sides = {side for pair in given for side in (pair.a, pair.b)}
            lost = {side for side in sides if (side.id, side.name) not in known}
            moved = called_otherwise(store, known, lost)
            judge = resolved(stored(store), {**known, **moved})
    twice = [(pair.same, pair.second) for pair in given if pair.second is not None]
    if twice:
        print(f"labelled twice: {len(twice)}, kappa {kappa(twice):.3f}")
    print(f"names that the reading calls otherwise: {len(moved)}; that it has not: {len(lost) - len(moved)}")
    for name, held in sets.items():
        _print(name, held, {"resolve": judge, "exact names": exact})
        _print_strata(held, judge)
        if asked.misses and name not in NEVER_LISTED:
            _print_misses(name, held, judge)


if __name__ == "__main__":
    main()
