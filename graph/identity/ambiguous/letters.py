"""Which of several bodies an article means by an acronym, or a short name, that fits them all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from onrecord.graph.identity.blocking import initials_of, letters_of
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import Basis, Homonym, Profile
from onrecord.graph.identity.spelling.bodies import joined
from onrecord.graph.identity.spelling.cuts import OF_BODIES
from onrecord.graph.model import EntityKind

_CUT = frozenset({Basis.WITHOUT_KIND, Basis.WITHOUT_PART})
_IN_FULL = "short for several, and the article has one of them alone in full"
_PEOPLE = (
    "short for several, and someone is named in the article who is named beside the one body that it fits"
)


def letters_meant(evidence: Evidence, clusters: Clusters, names: Mapping[str, str]) -> Iterator[Homonym]:
    """What articles mean by short names that fit several bodies, where it is another than elsewhere.

    Args:
        evidence: what is told of the names.
        clusters: which of them are one entity elsewhere.
        names: each to the one that stands for its entity.
    """
    called = _spelled_out(evidence)
    for told in sorted(evidence.profiles.values(), key=lambda one: one.iri):
        letters = "" if told.local or told.kind is EntityKind.PERSON else _short(told)
        fits = {clusters.root(name) for name in called.get(letters, ()) if name != told.iri}
        own = clusters.root(told.iri)
        several = len(fits | {own}) > 1 if letters_of(told) else len(fits) > 1
        if not letters or told.articles > CROWD or not several:
            continue
        places: dict[tuple[str, str], set[str]] = defaultdict(set)
        for article in evidence.places[told.iri]:
            meant, why = _meant(evidence, clusters, told, fits, article)
            if meant and meant != own:
                places[names[meant], why].add(article)
        for (meant, why), articles in sorted(places.items()):
            one = evidence.profiles[meant]
            yield Homonym(told.iri, meant, one.name, one.kind, tuple(sorted(articles)), why)


def _spelled_out(evidence: Evidence) -> dict[str, set[str]]:
    """By short names those of bodies that may be called so: by letters, or without a part of the name."""
    found: dict[str, set[str]] = defaultdict(set)
    for told in evidence.profiles.values():
        if not told.local and told.kind is not EntityKind.PERSON:
            for letters in {*initials_of(told.name), *told.expands} - {""}:
                found[f"a:{letters}"].add(told.iri)
            for cut in {one.of(told.name) for one in OF_BODIES if one.basis in _CUT} - {()}:
                found[f"k:{''.join(cut)}"].add(told.iri)
    return found


def _short(told: Profile) -> str:
    letters = letters_of(told).lower()
    return f"a:{letters}" if letters else f"k:{joined(told.name)}"


def _meant(
    evidence: Evidence, clusters: Clusters, told: Profile, fits: Collection[str], article: str
) -> tuple[str, str]:
    """The only body that an article has in full, else the only one beside which someone in it is named."""
    beside = evidence.company([told.iri], [article])
    here = {root for root in fits if clusters.held(root) & beside}
    if here:
        return (here.pop(), _IN_FULL) if len(here) == 1 else ("", "")
    if len(fits) < 2 or not letters_of(told)[2:]:  # noqa: PLR2004  # several
        return "", ""
    people = {name for name in beside if "/person/" in name}
    near = {root for root in fits if people & evidence.company_of(clusters.held(root))}
    return (near.pop(), _PEOPLE) if len(near) == 1 else ("", "")
