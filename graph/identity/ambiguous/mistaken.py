"""Bodies that are none: the surname of a public person that a reader took for an organisation's name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import Evidence
from onrecord.graph.identity.model import SAME_FROM, Likeness, Profile
from onrecord.graph.identity.spelling.bodies import acronym, core
from onrecord.graph.identity.spelling.parts import person
from onrecord.graph.model import EntityKind

PUBLIC = 20
"""Who is named in full in so many articles is known by the surname."""
FAR_MORE = 8
"""So many times as many articles must name the person as have the body, or name another of that surname."""


def surname_like(told: Profile) -> str:
    """The one word, no acronym, that an organisation is called by in any article; empty for all else."""
    found = core(told.name)
    alone = told.kind is EntityKind.ORGANIZATION and not told.local and len(found) == 1
    return found[0] if alone and not acronym(told.name) else ""


def surname_of_public(told: Profile) -> str:
    """The surname of a person who is named in full in many articles; empty for all else."""
    public = told.kind is EntityKind.PERSON and not told.local and told.articles >= PUBLIC
    name = person(told.name)
    return name.last if public and len(name.first) > 1 else ""


def is_surname(one: Profile, other: Profile) -> bool:
    """Whether one of two names is a body's and may be the surname of the other, who is public."""
    pairs = ((one, other), (other, one))
    return any(
        surname_like(body) and surname_like(body) == surname_of_public(bearer) for body, bearer in pairs
    )


def place_mistaken(evidence: Evidence, clusters: Clusters, likenesses: Iterable[Likeness]) -> list[Likeness]:
    """Each body to the person whose surname it is, if far more articles name that one than any other."""
    fits: dict[str, list[Likeness]] = defaultdict(list)
    for likeness in likenesses:
        fits[next(name for name in likeness.pair if surname_like(evidence.profiles[name]))].append(likeness)
    told = [one for body, found in sorted(fits.items()) for one in _weighed(evidence, clusters, body, found)]
    for likeness in told:
        if likeness.score >= SAME_FROM:
            clusters.join(*likeness.pair)
    return told


def _weighed(
    evidence: Evidence, clusters: Clusters, body: str, found: Iterable[Likeness]
) -> Iterable[Likeness]:
    word = surname_like(evidence.profiles[body])
    sizes = {clusters.root(body): clusters.articles(body)}
    for name, told in evidence.profiles.items():
        if told.kind is EntityKind.PERSON and not told.local and person(told.name).last == word:
            sizes[clusters.root(name)] = clusters.articles(name)
    for likeness in found:
        bearer = clusters.root(next(name for name in likeness.pair if name != body))
        others = [size for root, size in sizes.items() if root != bearer]
        if sizes[bearer] >= FAR_MORE * max(others):
            why = f"{likeness.why} whom far more articles name ({sizes[bearer]})"
            yield replace(likeness, score=0.72, why=why)
        else:
            yield likeness
