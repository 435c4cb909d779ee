"""Names that could be short for several: a surname, an initial and a surname, an acronym."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import combinations

from onrecord.graph.identity.ambiguous import surnames
from onrecord.graph.identity.ambiguous.written import AFTER_FIRST, TITLED, is_written, kinds
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import SAME_FROM, Basis, Likeness
from onrecord.graph.identity.spelling.bodies import acronym, is_adjective
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import slug

COMPANY = 2
"""So many others must be named beside both before company tells anything."""
_FAR_MORE = 4
_MANY_LETTERS = 4
_WELL_KNOWN = 5
"""Two letters are taken for an organisation's only where so many articles name it."""
_PUBLIC, _ALMOST_ALL = 20, 0.95
_SEVERAL = 0.5


def place_short(
    evidence: Evidence, clusters: Clusters, likenesses: Iterable[Likeness], short: set[str]
) -> list[Likeness]:
    """Each short name to the one cluster it fits; where it fits several, to none unless company tells.

    An adjective (ISIS-led) is what its letters are elsewhere.
    """
    fits: dict[str, dict[str, Likeness]] = defaultdict(dict)
    between = []
    for likeness in likenesses:
        names = [name for name in likeness.pair if name in short]
        if len(names) > 1:
            between.append(likeness)
            continue
        full = next(name for name in likeness.pair if name not in short)
        if evidence.profiles[full].local or is_adjective(evidence.profiles[names[0]].name):
            continue
        best = fits[names[0]].get(clusters.root(full))
        if best is None or (-likeness.score, likeness.pair) < (-best.score, best.pair):
            fits[names[0]][clusters.root(full)] = likeness
    long = {one for found in fits.values() for root in found for one in clusters.held(root)}
    evidence.foresee({*fits, *long})
    evidence.told_of(long)
    weighed = [_weighed(evidence, clusters, name, found) for name, found in sorted(fits.items())]
    weighed = surnames.parts_left_out(evidence, weighed, {*fits})
    _join(clusters, [max(one, key=lambda likeness: (likeness.score, likeness.pair)) for one in weighed])
    between = [
        *_one_in_letters(evidence, clusters, between, short),
        *_unplaced(
            evidence, (short - fits.keys()) | _told_otherwise(evidence, fits.keys() - _placed(weighed))
        ),
    ]
    _join(clusters, sorted(between, key=lambda likeness: (-likeness.score, likeness.pair)))
    return [likeness for one in weighed for likeness in one] + between


def place_written(evidence: Evidence, clusters: Clusters, likenesses: Iterable[Likeness]) -> list[Likeness]:
    """Each short name of a body to the one cluster that texts have for it; to none where they are several."""
    fits: dict[str, list[tuple[str, Likeness]]] = defaultdict(list)
    for likeness in likenesses:
        first, second = (evidence.profiles[name] for name in likeness.pair)
        name, long = (first, second) if is_written(first, second) else (second, first)
        fits[name.iri].append((clusters.root(long.iri), likeness))
    told = [
        likeness if len({root for root, _ in found}) == 1 else replace(likeness, score=_SEVERAL)
        for found in fits.values()
        for _, likeness in found
    ]
    _join(clusters, sorted(told, key=lambda likeness: likeness.pair))
    return told


def _join(clusters: Clusters, likenesses: Iterable[Likeness]) -> None:
    """Only when all are weighed, lest the order tell."""
    for likeness in likenesses:
        if likeness.score >= SAME_FROM:
            clusters.join(*likeness.pair)


def _one_in_letters(
    evidence: Evidence, clusters: Clusters, between: Iterable[Likeness], short: set[str]
) -> Iterator[Likeness]:
    """Pairs of short names; MIT is M.I.T. unless these went to different bodies; DC may be no D.C."""
    of_letters: dict[str, set[str]] = defaultdict(set)
    pairs = [(likeness, acronym(evidence.profiles[likeness.one].name)) for likeness in between]
    for likeness, letters in pairs:
        for name in likeness.pair if letters else ():
            if clusters.held(clusters.root(name)) - short:
                of_letters[letters].add(clusters.root(name))
    for likeness, letters in pairs:
        same = len(letters) > 2 and letters == acronym(evidence.profiles[likeness.other].name)  # noqa: PLR2004
        one = same and len(of_letters[letters]) < 2  # noqa: PLR2004  # bodies
        listed = likeness.basis is Basis.WELL_KNOWN
        yield likeness if one or listed else replace(likeness, score=min(likeness.score, 0.5))


def _placed(weighed: Iterable[Iterable[Likeness]]) -> set[str]:
    """The names that are one with another."""
    one = (likeness for found in weighed for likeness in found if likeness.score >= SAME_FROM)
    return {name for likeness in one for name in likeness.pair}


def _told_otherwise(evidence: Evidence, names: Iterable[str]) -> set[str]:
    """Bare names whose first name or title a text tells, so that they may be none of those who bear them."""
    told = ((name, kinds(evidence.profiles[name].written)) for name in names)
    return {name for name, found in told if found & {AFTER_FIRST, TITLED}}


def _unplaced(evidence: Evidence, short: Iterable[str]) -> Iterator[Likeness]:
    """The pairs of one bare name among short names that fit nobody, or none of those who bear them."""
    called: dict[str, list[str]] = defaultdict(list)
    for name in sorted(short):
        if surnames.is_bare_name(evidence.profiles[name]):
            called[slug(evidence.profiles[name].name)].append(name)
    several = [names for names in called.values() if len(names) > 1]
    evidence.foresee(name for names in several for name in names)
    for names in several:
        for one, other in combinations(names, 2):
            yield surnames.same_bare(evidence, one, other)


def _weighed(
    evidence: Evidence, clusters: Clusters, name: str, found: Mapping[str, Likeness]
) -> list[Likeness]:
    """How a short name compares with each cluster that it fits, seen beside the others."""
    told = evidence.profiles[name]
    if told.local and told.kind is EntityKind.PERSON:
        return surnames.weighed(evidence, clusters, name, found)
    sizes = {root: clusters.articles(root) for root in found}
    certain = [root for root, one in found.items() if one.score >= 0.9]  # noqa: PLR2004  # spelled out, or listed
    listed = any(found[root].basis is Basis.WELL_KNOWN for root in certain)
    if listed:
        certain = [max(certain, key=lambda root: (sizes[root], root))]
    if len(certain) == 1 and not listed and _has_rivals(evidence, clusters, name, certain[0], sizes):
        why = "but it may be another's there"
        return [
            replace(one, score=min(one.score, _SEVERAL), why=f"{one.why}, {why}") for one in found.values()
        ]
    if len(certain) == 1:
        return [one if root in certain else replace(one, score=0.3) for root, one in found.items()]
    shared = {
        root: len((evidence.company_of([name]) & evidence.company_of(clusters.held(root))) - {name})
        for root in found
        if sizes[root] <= CROWD
        and sizes[root] * _PUBLIC > told.articles  # ISIS is no institute that one article names
        and (sizes[root] >= _WELL_KNOWN or len(acronym(told.name)) != 2)  # noqa: PLR2004  # BS, GO, VP
    }
    letters = 0 if told.kind is EntityKind.PERSON else len(acronym(told.name))
    near = set() if told.kind is EntityKind.PERSON else evidence.company_of([name])
    named = [root for root in found if clusters.held(root) & near]
    if len(named) == 1 and (letters or _is_mostly_beside(evidence, name, clusters.held(named[0]))):
        return [_named_beside(one, is_root=root in named) for root, one in sorted(found.items())]
    return [
        _beside_others(likeness, root, shared, sizes, letters) for root, likeness in sorted(found.items())
    ]


def _is_mostly_beside(evidence: Evidence, name: str, others: Iterable[str]) -> bool:
    """Whether half of the articles that have a name have one of these others too."""
    places = evidence.places[name]
    beside = {place for other in others for place in evidence.places[other]}
    return 2 * len(places & beside) >= len(places)


def _has_rivals(
    evidence: Evidence, clusters: Clusters, name: str, spelled_out: str, sizes: Mapping[str, int]
) -> bool:
    """Whether another than what an article gives letters for is known as well, and named beside them.

    Or people are who are named beside it, and not beside the other.
    """
    near = evidence.company_of([name])
    people = {one for one in near if "/person/" in one}
    people -= evidence.company_of(clusters.held(spelled_out))
    rivals = (
        root for root, size in sizes.items() if size * _FAR_MORE > sizes[spelled_out] and root != spelled_out
    )
    held = (clusters.held(root) for root in rivals)
    return any(near & names or people & evidence.company_of(names) for names in held)


def _named_beside(likeness: Likeness, *, is_root: bool) -> Likeness:
    """An acronym of the only body it fits that an article has beside it, or of another that it fits."""
    if not is_root:
        return replace(likeness, score=0.4, why=f"{likeness.why}, but articles name another beside it")
    return replace(likeness, score=0.8, why=f"{likeness.why}, which is named in full beside it")


def _beside_others(
    likeness: Likeness, root: str, shared: Mapping[str, int], sizes: Mapping[str, int], letters: int
) -> Likeness:
    """A likeness of an acronym of so many letters, or of a person's name, for which these are none.

    It is weighed by how many are named beside it and each cluster, and by the clusters' sizes.
    """
    score, why = likeness.score, likeness.why
    alone = len(sizes) == 1
    if not alone:
        score, why = min(score, 0.5), f"{why}, which fits {len(sizes)} entities"
    told = [other for other, number in shared.items() if number >= COMPANY] == [root]
    if told and shared[root] >= COMPANY * (1 if alone else 2):
        score, why = score + 0.25, f"{why}; {shared[root]} others are named beside both"
    elif letters and _stands_out(root, shared):
        score, why = (
            score + 0.25,
            f"{why}; far more ({shared[root]}) are named beside both",
        )
    elif sizes[root] >= _PUBLIC and sizes[root] >= _ALMOST_ALL * sum(sizes.values()):
        score, why = (
            score + 0.22,
            f"{why}; nearly all who bear it are this one ({sizes[root]} articles)",
        )
    elif alone and letters >= _MANY_LETTERS and root in shared:
        score, why = score + 0.12, f"{why}, and no other known name does"
    return replace(likeness, score=min(score, 1.0), why=why)


def _stands_out(root: str, shared: Mapping[str, int]) -> bool:
    """Whether far more are named beside a short name and one cluster than beside it and any other."""
    others = [number for other, number in shared.items() if other != root]
    return shared.get(root, 0) >= _FAR_MORE * max(1, *others, 0)
