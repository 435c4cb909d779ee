"""Whose campaign articles mean by a surname that two candidates bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import Homonym, Profile
from onrecord.graph.identity.spelling.forms import campaign
from onrecord.graph.identity.spelling.parts import first_names_agree, person
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import slug

_FAR_MORE = 4
_WHY = "the campaign of the only one of that surname whom the article names"


def campaigns_meant(evidence: Evidence, clusters: Clusters, names: Mapping[str, str]) -> Iterator[Homonym]:
    """What articles mean by the campaign of a surname, where it is another's than elsewhere.

    Args:
        evidence: what is told of the names.
        clusters: which of them are one entity elsewhere.
        names: each to the one that stands for its entity.
    """
    told_in_full: dict[str, dict[str, str]] = defaultdict(dict)
    short: list[tuple[Profile, str]] = []
    for name, told in sorted(evidence.profiles.items()):
        first, last = (not told.local and told.kind is not EntityKind.PERSON and campaign(told.name)) or (
            "",
            "",
        )
        if first:
            told_in_full[last].setdefault(first, names[clusters.root(name)])
        elif last and told.articles <= CROWD:
            short.append((told, last))
    for told, last in short:
        yield from _of_others(evidence, told, last, told_in_full[last])


def _of_others(evidence: Evidence, told: Profile, last: str, in_full: Mapping[str, str]) -> Iterator[Homonym]:
    """The articles in which it is the campaign of another than in most, unless far more are of the one."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for article in sorted(evidence.places[told.iri]):
        firsts = _firsts(evidence, told, last, article)
        if len(firsts) == 1:
            bearers[_known(bearers, firsts.pop())].add(article)
    if not bearers:
        return
    most = min(bearers, key=lambda first: (-len(bearers[first]), first))
    for first, articles in sorted(bearers.items()):
        if first != most and len(articles) * _FAR_MORE > len(bearers[most]):
            label = f"{first} {last}".title()
            entity = in_full.get(first, f"{told.iri}/{slug(label)}")
            yield Homonym(
                told.iri, entity, f"{told.name} ({label})", told.kind, tuple(sorted(articles)), _WHY
            )


def _firsts(evidence: Evidence, told: Profile, last: str, article: str) -> set[str]:
    """The first names of those whom an article names in full with this surname."""
    people = (one for one in evidence.company([told.iri], [article]) if "/person/" in one)
    found = (person(one.rpartition("/")[2].replace("-", " ")) for one in people)
    return {one.first for one in found if one.last == last and one.first}


def _known(bearers: Mapping[str, set[str]], first: str) -> str:
    return next((one for one in sorted(bearers) if first_names_agree(one, first)), first)
