"""Who is who in small archives: parts of one, each resolved for itself, beside the whole; and rare surnames.

    python -m benchmarks.identity_parts STORE [--parts 4 8]

STORE holds articles read. They are dealt out at random, with a seed, to as many stores as each number of
parts; what each resolves is compared with what the whole makes of the same names, in pairs. The whole is no
truth, but knows more: what a part misses it lacks evidence for, and what it joins alone is mostly wrong. The
second table says how many surnames of the whole have several bearers, by their share in the census.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, pairwise
from pathlib import Path

import pyoxigraph as ox

from onrecord.graph.identity.clustering import cluster
from onrecord.graph.identity.gathering import everything
from onrecord.graph.identity.model import Profile, Ruling
from onrecord.graph.identity.spelling.census import surname_share
from onrecord.graph.identity.spelling.parts import person, telling
from onrecord.graph.model import EntityKind
from onrecord.graph.store.local import LocalStore, open_store

_SEED = 5
_SHARES = (0.0, 0.0005, 0.0015, 0.0065, 0.0125, 0.0305, 100.0)
"""Bounds of the classes of surnames, in per cent of people who have them."""


def parted(store: LocalStore, folder: Path, parts: int) -> Iterator[LocalStore]:
    """The articles of a store, dealt out to so many new ones."""
    articles = store.articles()
    random.Random(_SEED).shuffle(articles)  # noqa: S311  # no secret
    quads: dict[int, list[ox.Quad]] = defaultdict(list)
    place = {f"<{article}>": number % parts for number, article in enumerate(articles)}
    for quad in store.quads():
        if str(quad.graph_name) in place:
            quads[place[str(quad.graph_name)]].append(quad)
    for number, some in sorted(quads.items()):
        file = folder / f"{parts}-{number}.nq"
        ox.serialize(some, file, format=ox.RdfFormat.N_QUADS)
        part = open_store(folder / f"{parts}-{number}", "create")
        part.load(file)
        yield part


def resolved(store: LocalStore) -> tuple[dict[str, Profile], dict[str, str]]:
    """The names of a store, and each with the one that stands for its entity."""
    evidence = everything(store)
    return evidence.profiles, cluster(evidence, Ruling()).names


def kind(one: Profile, other: Profile) -> str:
    """What a pair of names is counted among."""
    people = [told.kind is EntityKind.PERSON for told in (one, other)]
    if all(people):
        bare = any(not person(told.name).first for told in (one, other))
        return "people, a bare name" if bare else "people"
    return "a person and a body" if any(people) else "bodies and outlets"


def joined(profiles: Mapping[str, Profile], names: Mapping[str, str]) -> dict[tuple[str, str], str]:
    """The pairs of names that are one entity, two bare names left out, with what each is counted among."""
    held: dict[str, list[str]] = defaultdict(list)
    for name in profiles:
        held[names[name]].append(name)
    pairs = (pair for some in held.values() for pair in combinations(sorted(some), 2))
    found = {pair: (profiles[pair[0]], profiles[pair[1]]) for pair in pairs}
    return {pair: kind(*told) for pair, told in found.items() if not all(one.local for one in told)}


def bearers(profiles: Mapping[str, Profile], names: Mapping[str, str]) -> dict[str, set[str]]:
    """By surname that the census tells of the people who have it with a first name."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri, told in profiles.items():
        name = person(told.name)
        if told.kind is EntityKind.PERSON and not told.local and name.first and telling(name.last):
            found[name.last].add(names[iri])
    return found


def _print_parts(store: LocalStore, whole: Mapping[str, str], numbers: Iterable[int]) -> None:
    for parts in numbers:
        held: Counter[str] = Counter()
        missed: Counter[str] = Counter()
        alone: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            for part in parted(store, Path(folder), parts):
                profiles, names = resolved(part)
                mine, theirs = joined(profiles, names), joined(profiles, whole)
                held.update(theirs.values())
                missed.update(theirs[pair] for pair in theirs.keys() - mine.keys())
                alone.update(mine[pair] for pair in mine.keys() - theirs.keys())
        print(f"{parts} parts:")
        for what in sorted(held | alone):
            print(f"  {what}: of {held[what]} pairs {missed[what]} missed; {alone[what]} joined alone")


def main() -> None:
    """Print what parts miss and join beside the whole, and how many surnames have several bearers."""
    parser = argparse.ArgumentParser(description="Measure who is who in small archives.")
    parser.add_argument("store", type=Path)
    parser.add_argument("--parts", type=int, nargs="+", default=[4, 8])
    asked = parser.parse_args()
    with open_store(asked.store) as store:
        profiles, whole = resolved(store)
        _print_parts(store, whole, asked.parts)
    found = bearers(profiles, whole)
    for least, most in pairwise(_SHARES):
        some = [people for last, people in found.items() if least <= surname_share(last) < most]
        several = sum(len(people) > 1 for people in some) / max(1, len(some))
        print(f"{least} to {most} %: {len(some)} surnames, {several:.3f} have several bearers")


if __name__ == "__main__":
    main()
