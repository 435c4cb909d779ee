"""Draws hard pairs of names to be labelled, without a look at any resolution.

    python -m benchmarks.identity_drawing STORE --seed 20261129 > drawn.jsonl
    python -m benchmarks.identity_drawing STORE --seed 20261130 --bodies --beside drawn.jsonl > more.jsonl
    python -m benchmarks.identity_drawing STORE DEV --seed 20261216 --words --among dev.jsonl > other.jsonl

Each STORE holds articles read. A stratum gives at most so many pairs as `STRATA` or, with ``--bodies``,
`BODIES` or, with ``--words``, `BY_WORDS` says. No name (by slug) stands in more than two, and none that
``annotations/identity-pairs.jsonl`` or the files ``--beside`` hold in any: what is drawn is new to whoever
mended by those. ``--initials`` draws only names whose surname, or first telling word, begins with one of
some letters, so that lists of the others can be read while mending; ``--only`` draws some of the strata,
such as those that hold most pairs that are one, and ``--most`` as many of each as it says. With ``--among``
one side of each pair at least is in an article that the file holds: the articles of a split, by their ids.
``--one-new``, beside it, takes any other name on the other side, drawn already or not, if one is new and in
no other articles than these. ``--new-mentions`` draws when names are used up: one name of each pair at least
was not drawn in that article, and no two names that were a pair before.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rapidfuzz import fuzz

from benchmarks.identity import ANNOTATIONS, Mention, mention, places
from onrecord.graph.identity.blocking import keys
from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.spelling.bodies import acronym, core, initials
from onrecord.graph.identity.spelling.parts import person, words
from onrecord.graph.model import EntityKind
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import CLASSES, slug

STRATA = {
    "short/fits": 45,
    "short/barred": 8,
    "short/both": 12,
    "initial/fits": 8,
    "people/initial-agrees": 32,
    "people/initial-differs": 14,
    "people/other-last": 16,
    "people/spelling": 12,
    "same-name/other-affiliation": 15,
    "same-name/any": 10,
    "acronyms/letters": 24,
    "bodies/high": 22,
    "bodies/low": 14,
    "outlets/high": 26,
    "outlets/low": 12,
}
"""How many pairs of each kind are drawn, as far as there are so many."""
BODIES = {"keys/bodies": 35, "keys/outlets": 45}
"""Of bodies and outlets that share a lookup key, among which more are one."""
BY_WORDS = {
    "words/first": 60,
    "words/last": 45,
    "words/among": 35,
    "words/two-first": 20,
    "words/one-first": 12,
    "words/same": 15,
    "words/two-shared": 27,
    "words/spelled": 20,
}
"""Of bodies and outlets by which words they share, the first way that holds, blind to any rules."""
_IN_PAIRS = 2
_IN_BLOCK = 150
_TWO_LETTERS = len("a:un")
"""Nearly all bodies of two words share such a key with a body of other words."""
_HIGH, _LOW, _ALIKE = 85, 55, 75
_SMALL = frozenset({"a", "an", "and", "for", "in", "of", "on", "s", "the", "to", "us"})
_KINDS = """
SELECT DISTINCT ?entity ?class {
  GRAPH ?article { ?entity a ?class . ?article a schema:NewsArticle }
}"""
_POSTS = """
SELECT ?entity ?article ?body {
  GRAPH ?article { ?membership org:member ?entity ; org:organization ?body . ?article a schema:NewsArticle }
}"""


@dataclass(frozen=True, slots=True)
class Held:
    """A name in an article with the IRIs of the organisations that the article states of it."""

    mention: Mention
    iri: str
    bodies: frozenset[str] = frozenset()

    @property
    def is_person(self) -> bool:
        """Whether it is taken for a person."""
        return self.mention.kind is EntityKind.PERSON


def mentions(store: LocalStore) -> list[Held]:
    """All names of people, organisations and outlets in all articles, in order of article and name."""
    kinds: dict[str, EntityKind] = {}
    resolved = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OUTLET)
    known = {str(CLASSES[kind]): kind for kind in resolved}
    for entity, class_ in sorted(rows(store, _KINDS)):
        if class_ in known:
            kinds.setdefault(entity, known[class_])
    bodies: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entity, article, body in rows(store, _POSTS):
        bodies[entity, article].add(body)
    return [
        Held(Mention(number, name, kinds[entity]), entity, frozenset(bodies[entity, article]))
        for (number, name), (entity, article) in sorted(places(store).items())
        if entity in kinds
    ]


def stratum(one: Held, other: Held) -> str | None:
    """What kind of hard pair two names make; None where they make none."""
    if one.mention.id == other.mention.id:
        return None
    if one.is_person and other.is_person:
        return _people(one, other)
    if one.is_person or other.is_person:
        return None
    return _bodies(one, other)


def _people(one: Held, other: Held) -> str | None:  # noqa: PLR0911  # a list of kinds
    mine, theirs = person(one.mention.name), person(other.mention.name)
    if slug(one.mention.name) == slug(other.mention.name) and mine.first:
        apart = one.bodies and other.bodies and not one.bodies & other.bodies
        return "same-name/other-affiliation" if apart else "same-name/any"
    if mine.last != theirs.last:
        if len(mine.first) < 2 or len(theirs.first) < 2:  # noqa: PLR2004
            return "short/barred" if bool(mine.first) != bool(theirs.first) else None
        if mine.first == theirs.first:
            near = fuzz.ratio(mine.last, theirs.last) >= _ALIKE
            return "people/spelling" if near else "people/other-last"
        return None
    if not mine.first or not theirs.first:
        return "short/both" if mine.first == theirs.first else "short/fits"
    if mine.first[0] != theirs.first[0]:
        return "people/initial-differs"
    return "initial/fits" if min(len(mine.first), len(theirs.first)) == 1 else "people/initial-agrees"


def _bodies(one: Held, other: Held) -> str | None:
    a, b = one.mention.name, other.mention.name
    if words(a) == words(b):
        return None
    if (acronym(a) or acronym(b)) and ({acronym(a), initials(a)} & {acronym(b), initials(b)} - {""}):
        return "acronyms/letters"
    outlets = EntityKind.OUTLET in {one.mention.kind, other.mention.kind}
    alike = fuzz.token_set_ratio(" ".join(words(a)), " ".join(words(b)))
    level = "high" if alike >= _HIGH else "low" if alike >= _LOW else None
    return f"{'outlets' if outlets else 'bodies'}/{level}" if level else None


def sharing_a_key(one: Held, other: Held) -> str | None:
    """The stratum of two bodies or outlets that a lookup would compare; None for others and for documents."""
    kinds = {one.mention.kind, other.mention.kind}
    if kinds - {EntityKind.ORGANIZATION, EntityKind.OUTLET} or one.mention.id == other.mention.id:
        return None
    shared = {key for key in _keys(one) & _keys(other) if len(key) > _TWO_LETTERS}
    if words(one.mention.name) == words(other.mention.name) or not shared:
        return None
    return "keys/outlets" if EntityKind.OUTLET in kinds else "keys/bodies"


def by_words(one: Held, other: Held) -> str | None:
    """How the words of two bodies or outlets, without a "the" before them, lie in each other; else None."""
    kinds = {one.mention.kind, other.mention.kind}
    if kinds - {EntityKind.ORGANIZATION, EntityKind.OUTLET} or one.mention.id == other.mention.id:
        return None
    some, more = sorted((_words(one), _words(other)), key=len)
    ways = {
        "same": some == more,
        "first": some == more[: len(some)],
        "last": some == more[-len(some) :],
        "among": set(some) <= set(more),
        "two-first": some[:2] == more[:2],
        "one-first": some[:1] == more[:1],
        "two-shared": len(set(some) & set(more) - _SMALL) > 1,
        "spelled": fuzz.ratio("".join(some), "".join(more)) >= _ALIKE,
    }
    return next((f"words/{way}" for way, is_so in ways.items() if some and is_so), None)


def _words(one: Held) -> tuple[str, ...]:
    found = words(one.mention.name)
    return found[found[:1] == ("the",) :]


def initial(one: Held) -> str:
    """The letter that a person's surname or a body's first telling word begins with; empty for none."""
    name = one.mention.name
    return (person(name).last if one.is_person else "".join(core(name)))[:1]


def _keys(one: Held) -> frozenset[str]:
    """The keys, of both sides of a lookup alike."""
    found = keys(Profile(one.iri.replace("#", "/"), one.mention.kind, one.mention.name))
    sides = {"k": "o", "u": "t"}
    return frozenset(f"{sides.get(key[0], key[0])}{key[1:]}" for key in found)


def _blocks(held: Sequence[Held]) -> Iterator[list[Held]]:
    """Names that share a lookup key, a first name or a telling word."""
    blocks: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        name, found = one.mention.name, person(one.mention.name)
        of = set(_keys(one))
        of |= {f"f:{found.first}", f"l:{found.last}"} if one.is_person else {f"w:{w}" for w in words(name)}
        for key in of:
            blocks[key].append(one)
    yield from (block for _, block in sorted(blocks.items()))


def _compared(
    held: Sequence[Held], shuffled: random.Random, among: Collection[str]
) -> Iterator[tuple[Held, Held]]:
    """Pairs in one block: of a large one some names, and all of those that are in an article of `among`."""
    for block in _blocks(held):
        inside = [one for one in block if one.mention.id in among]
        rest = [one for one in block if one.mention.id not in among]
        if len(block) > _IN_BLOCK:
            rest = shuffled.sample(rest, min(_IN_BLOCK, len(rest)))
        for one, other in combinations([*inside, *rest], 2):
            if not among or one.mention.id in among:
                yield one, other


def draw(
    held: Sequence[Held],
    strata: Mapping[str, int],
    of: Callable[[Held, Held], str | None],
    seed: int,
    among: Collection[str] = (),
) -> list[tuple[str, Held, Held]]:
    """Pairs by stratum, one of a pair of names at most, in random order.

    One side of each at least is in an article of `among`, ids of articles, unless that is empty.
    """
    shuffled = random.Random(seed)  # noqa: S311  # no secret
    by_names: dict[str, dict[tuple[str, str], list[tuple[Held, Held]]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for one, other in _compared(held, shuffled, among):
        if (kind := of(one, other)) is not None:
            a, b = sorted((slug(one.mention.name), slug(other.mention.name)))
            by_names[kind][a, b].append((one, other))
    used: Counter[str] = Counter()
    found: list[tuple[str, Held, Held]] = []
    for kind, wanted in strata.items():
        names = sorted(by_names[kind])
        shuffled.shuffle(names)
        for a, b in names:
            if sum(kind == one[0] for one in found) == wanted:
                break
            if max(used[a], used[b]) < _IN_PAIRS:
                used.update({a, b})
                found.append((kind, *shuffled.choice(by_names[kind][a, b])))
    shuffled.shuffle(found)
    return found


def with_one_new(
    of: Callable[[Held, Held], str | None], held: Sequence[Held], old: Collection[str], among: Collection[str]
) -> Callable[[Held, Held], str | None]:
    """The stratum of pairs that have a name which is not in `old`, and in no article but those of `among`."""
    elsewhere = {slug(one.mention.name) for one in held if one.mention.id not in among}
    known = elsewhere | {*old}

    def stratum_of(one: Held, other: Held) -> str | None:
        return of(one, other) if {slug(side.mention.name) for side in (one, other)} - known else None

    return stratum_of


def with_new_mentions(
    of: Callable[[Held, Held], str | None], old: Collection[tuple[Mention, Mention]]
) -> Callable[[Held, Held], str | None]:
    """The stratum of pairs whose names were no pair before, and of which one was not drawn in its article."""
    drawn = {_place(side) for pair in old for side in pair}
    paired = {frozenset(slug(side.name) for side in pair) for pair in old}

    def stratum_of(one: Held, other: Held) -> str | None:
        sides = one.mention, other.mention
        again = frozenset(slug(side.name) for side in sides) in paired
        return None if again or {_place(side) for side in sides} <= drawn else of(one, other)

    return stratum_of


def _place(mention: Mention) -> tuple[str, str]:
    return mention.id, slug(mention.name)


def _drawn(path: Path) -> list[tuple[Mention, Mention]]:
    lines = map(json.loads, path.read_text("utf-8").splitlines())
    return [(mention(line["a"]), mention(line["b"])) for line in lines]


def _ids(path: Path) -> frozenset[str]:
    return frozenset(json.loads(line)["id"] for line in path.read_text("utf-8").splitlines())


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Draw pairs of names to be labelled.")
    parser.add_argument(
        "stores", type=Path, nargs="+", metavar="STORE", help="stores that hold articles read"
    )
    parser.add_argument("--seed", type=int, required=True)
    parser.set_defaults(recipe=(STRATA, stratum))
    recipes = parser.add_mutually_exclusive_group()
    for name, recipe, what in (
        ("--bodies", (BODIES, sharing_a_key), "bodies and outlets that share a lookup key"),
        ("--words", (BY_WORDS, by_words), "bodies and outlets by the words they share"),
    ):
        recipes.add_argument(name, dest="recipe", action="store_const", const=recipe, help=what)
    parser.add_argument("--initials", default="", help="letters that names begin with, all if not given")
    strata = sorted({**STRATA, **BODIES, **BY_WORDS})
    parser.add_argument("--only", nargs="*", choices=strata, help="strata, all if not given")
    parser.add_argument("--most", type=int, help="how many of each stratum, as the recipe says if not given")
    parser.add_argument("--beside", type=Path, nargs="*", default=[], help="pairs drawn already")
    parser.add_argument("--among", type=Path, metavar="JSONL", help="articles that one side at least is in")
    drawn_already = parser.add_mutually_exclusive_group()
    drawn_already.add_argument("--one-new", action="store_true", help="the other side may be drawn already")
    drawn_already.add_argument("--new-mentions", action="store_true", help="both may, in other articles")
    return parser.parse_args()


def main() -> None:
    """Print what was drawn, without labels."""
    asked = _arguments()
    drawn_before = [pair for path in (ANNOTATIONS, *asked.beside) for pair in _drawn(path)]
    old = {slug(side.name) for pair in drawn_before for side in pair}
    again = asked.one_new or asked.new_mentions
    held: list[Held] = []
    for path in asked.stores:
        with open_store(path) as store:
            held += [one for one in mentions(store) if again or slug(one.mention.name) not in old]
    if asked.initials:
        held = [one for one in held if initial(one) and initial(one) in asked.initials]
    wanted, of = asked.recipe
    some = {kind: most for kind, most in wanted.items() if not asked.only or kind in asked.only}
    if asked.most is not None:
        some = dict.fromkeys(some, asked.most)
    among = _ids(asked.among) if asked.among else frozenset()
    if asked.one_new:
        of = with_one_new(of, held, old, among)
    if asked.new_mentions:
        of = with_new_mentions(of, drawn_before)
    drawn = draw(held, some, of, asked.seed, among)
    for kind, *sides in drawn:
        given = [
            {"id": one.mention.id, "name": one.mention.name, "kind": str(one.mention.kind)} for one in sides
        ]
        print(json.dumps({"a": given[0], "b": given[1], "drawn": kind}, ensure_ascii=False))


if __name__ == "__main__":
    main()
