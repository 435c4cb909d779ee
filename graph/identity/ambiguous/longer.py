"""Bodies called by the first or the last words of their names: Exxon of Exxon Mobil, Log Cabin.

A longer name may as well be another body's, so that the words fit is not enough: nearly as many articles
must know the longer name, and half of those with the shorter must name both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from onrecord.graph.identity.ambiguous.written import AFTER
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import SAME_FROM, Basis, Likeness, Profile
from onrecord.graph.identity.presence import texts
from onrecord.graph.identity.spelling.bodies import core, is_of_fund, is_of_place, joined
from onrecord.graph.identity.spelling.body_words import NOUNS, OTHERS, PARTS
from onrecord.graph.vocabulary import slug

_BESIDE, _FUND, _PLACE, _FAR, _SEVERAL = 0.75, 0.72, 0.72, 0.72, 0.4
_LOOKED_AT = 20
_GOES_ON = re.compile(r" (?:and|&|of|for)\b| [A-Z]|-")
_KNOWN = 2
"""What is called by one word must be named in full in so many articles."""
_WELL_KNOWN, _FAR_MORE = 5, 4
"""What so many articles name, and so many times as many as the short name, is meant by its first word."""


@dataclass(frozen=True, slots=True)
class _Fit:
    """A shorter name with the cluster of a longer that it may stand for."""

    short: Profile
    long: Profile
    root: str
    likeness: Likeness


def place_longer(evidence: Evidence, clusters: Clusters, likenesses: Iterable[Likeness]) -> list[Likeness]:
    """Each body to the one whose name begins or ends with its own and that articles name beside it."""
    fits: dict[str, dict[str, _Fit]] = defaultdict(dict)
    for likeness in sorted(likenesses, key=lambda one: _telling(evidence, one)):
        short, long = _by_length(evidence, likeness)
        if clusters.root(short.iri) != clusters.root(long.iri):
            fit = _Fit(short, long, clusters.root(long.iri), likeness)
            fits[clusters.root(short.iri)].setdefault(fit.root, fit)
    weighed = [_weighed(evidence, clusters, root, found) for root, found in sorted(fits.items())]
    for likeness in (one for found in weighed for one in found):
        if likeness.score >= SAME_FROM:
            clusters.join(*likeness.pair)
    return [one for found in weighed for one in found]


def _by_length(evidence: Evidence, likeness: Likeness) -> list[Profile]:
    told = (evidence.profiles[name] for name in likeness.pair)
    return sorted(told, key=lambda one: (len(core(one.name)), one.iri))


def _telling(evidence: Evidence, likeness: Likeness) -> tuple[bool, int, tuple[str, str]]:
    """Orders likenesses so that of several names of two bodies those come first that tell the most."""
    short, _ = _by_length(evidence, likeness)
    return likeness.basis is not Basis.FIRST_WORDS, -len(core(short.name)), likeness.pair


def is_surname_beside(evidence: Evidence, told: Profile) -> bool:
    """Whether the last word of a body's name is the surname of someone whom its articles name."""
    ending = f"-{slug(core(told.name)[-1])}"
    return any("/person/" in one and one.endswith(ending) for one in evidence.company_of([told.iri]))


def _weighed(evidence: Evidence, clusters: Clusters, short: str, found: Mapping[str, _Fit]) -> list[Likeness]:
    """How the names of a shorter cluster compare with each longer, seen beside the others."""
    places = _places(evidence, clusters, short)
    both = {root: len(places & _places(evidence, clusters, root)) for root in found}
    named = [root for root in found if both[root]]
    meant = named if len(named) == 1 else [*found]
    size = clusters.articles(short)
    scored = []
    for root, fit in sorted(found.items()):
        likeness = fit.likeness
        if meant != [root]:
            likeness = replace(likeness, score=_SEVERAL, why=f"{likeness.why}, of which there are several")
        elif _is_known(evidence, fit, size, clusters.articles(root)):
            likeness = _beside(fit, both[root], size)
        if meant == [root] and likeness.score < SAME_FROM:
            likeness = _alone(evidence, fit, size, clusters.articles(root), only=len(found) == 1)
        scored.append(likeness)
    return scored


def _is_known(evidence: Evidence, fit: _Fit, short: int, long: int) -> bool:
    """Whether a longer name stands in enough articles, beside those that have the shorter, to be meant by it.

    It is not if they have it only after the shorter. What half as many know may be called by its first words,
    what as many know by its last; by one word only what several know, and if nobody beside it is called so.
    """
    if f"{AFTER}:{joined(fit.long.name)}" in fit.short.written:
        return False
    if max(short, long) > CROWD or (2 if fit.likeness.basis is Basis.FIRST_WORDS else 1) * long < short:
        return False
    return len(core(fit.short.name)) > 1 or (long >= _KNOWN and not is_surname_beside(evidence, fit.short))


def _beside(fit: _Fit, both: int, size: int) -> Likeness:
    why = fit.likeness.why
    if both and 2 * both >= size:
        return replace(fit.likeness, score=_BESIDE, why=f"{why}, and articles name both")
    if is_of_fund(fit.short.name, fit.long.name):
        return replace(fit.likeness, score=_FUND, why=f"{why}, which adds that it is the fund for campaigns")
    return fit.likeness


def _alone(evidence: Evidence, fit: _Fit, short: int, long: int, *, only: bool) -> Likeness:
    """Of names that stand apart: a team's or a paper's without its place, or a far better known one's."""
    why = fit.likeness.why
    if max(short, long) > CROWD or is_surname_beside(evidence, fit.short):
        return fit.likeness
    if is_of_place(fit.short.name, fit.long.name) and _is_whole_name(evidence, fit.short):
        return replace(fit.likeness, score=_PLACE, why=f"{why}, which adds the place")
    known = only and long >= max(_WELL_KNOWN, _FAR_MORE * short)
    more = {*core(fit.long.name)} - {*core(fit.short.name)}
    if known and fit.likeness.basis is Basis.FIRST_WORDS and not more & (NOUNS | PARTS | OTHERS):
        return replace(fit.likeness, score=_FAR, why=f"{why}, which far more articles name")
    return fit.likeness


def _is_whole_name(evidence: Evidence, told: Profile) -> bool:
    """Whether texts say a name of one word as a team's, "the Rovers", wherever they have it, and no more.

    A reader cut others from longer names: the Securities and Exchange Commission.
    """
    if len(core(told.name)) > 1:
        return True
    called = core(told.name)[0].capitalize()
    some = sorted(evidence.places[told.iri])[:_LOOKED_AT]
    found = [
        (text[max(0, one.start() - len("the ")) : one.start()].lower(), text[one.end() :])
        for _, text in texts(evidence.store, some)
        for one in re.finditer(rf"\b{called}\b", text)
    ]
    return bool(found) and all(before == "the " and not _GOES_ON.match(after) for before, after in found)


def _places(evidence: Evidence, clusters: Clusters, root: str) -> set[str]:
    return {place for name in clusters.held(root) for place in evidence.places[name]}
