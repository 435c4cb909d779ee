"""Sets of names that are one entity, of which none holds two that may not be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.spelling.bodies import acronym
from onrecord.graph.identity.spelling.parts import person, words
from onrecord.graph.model import EntityKind


def is_short(told: Profile) -> bool:
    """Whether a name could be short for several: a surname, an initial and a surname, an acronym."""
    if told.kind is EntityKind.PERSON:
        return len(person(told.name).first) < 2  # noqa: PLR2004  # an initial has one letter
    return bool(acronym(told.name))


class Clusters:
    """Disjoint sets of names, of which none holds two that are barred from each other."""

    def __init__(self, profiles: Mapping[str, Profile], barred: Iterable[tuple[str, str]]) -> None:
        self._profiles = profiles
        self._of: dict[str, str] = {name: name for name in profiles}
        self._held: dict[str, set[str]] = {name: {name} for name in profiles}
        self._barred: dict[str, set[str]] = defaultdict(set)
        self._judged: dict[str, set[str]] = defaultdict(set)
        for one, other in barred:
            self._barred[one].add(other)
            self._barred[other].add(one)

    def root(self, name: str) -> str:
        """The name that stands for the set of one."""
        return self._of[name]

    def held(self, root: str) -> set[str]:
        """The names of a set by the one that stands for it."""
        return self._held[root]

    def articles(self, name: str) -> int:
        """In how many articles the names of the set of one stand; each name counts for itself."""
        return sum(self._profiles[one].articles for one in self._held[self._of[name]])

    def join(self, one: str, other: str, *, judged: bool = False) -> bool:
        """Make one cluster of two, if they may be; what the user joined is not kept apart by rules."""
        if one not in self._of or other not in self._of:
            return False
        first, second = self._of[one], self._of[other]
        if first == second:
            return True
        if judged:
            self._barred[one].discard(other)
            self._barred[other].discard(one)
        elif any(self._barred[name] & self._held[second] for name in self._held[first]):
            return False
        self._held[first] |= self._held.pop(second)
        for name in self._held[first]:
            self._of[name] = first
        return True

    def entities(self) -> dict[str, str]:
        """Each name to the one that stands for its cluster: in most articles, then the longest.

        A surname or an initial stands for none that has a longer name; nor does an acronym, or what is made
        with it ("QXZ Republican", of a debate that QXZ held), where there is a name without it. Who publishes
        is an outlet, whatever others take it for.
        """
        return {
            name: entity for held in self._held.values() for entity in [self._chief(held)] for name in held
        }

    def _chief(self, held: Iterable[str]) -> str:
        told = {name: self._profiles[name] for name in held}
        letters = {word for one in told.values() if acronym(one.name) for word in words(one.name)}
        made = {name for name, one in told.items() if not letters.isdisjoint(words(one.name))}
        cut = {name for name, one in told.items() if is_short(one)} | made
        publishes = any(one.publishes for one in told.values())

        def rank(name: str) -> tuple[bool, bool, bool, int, int, str]:
            one = told[name]
            other = publishes and one.kind is not EntityKind.OUTLET
            return one.local, other, name in cut, -one.articles, -len(one.name), name

        return min(told, key=rank)
