"""Homonyms: names that mean somebody else in some articles, by judgement or by what is told there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from onrecord.graph.identity.ambiguous.campaigns import campaigns_meant
from onrecord.graph.identity.ambiguous.generic import bodies_meant, without_functions
from onrecord.graph.identity.ambiguous.letters import letters_meant
from onrecord.graph.identity.ambiguous.outlets import papers_meant
from onrecord.graph.identity.ambiguous.short import COMPANY
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence, role_words
from onrecord.graph.identity.model import Homonym, Post, Profile, Ruling
from onrecord.graph.identity.spelling.common import COMMON_SURNAMES
from onrecord.graph.identity.spelling.parts import person
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import slug

_SEVERAL = 2
_PAPER = "the paper that publishes the article, or the only one so called that it names in full"


def homonyms(
    evidence: Evidence, ruling: Ruling, clusters: Clusters, names: Mapping[str, str]
) -> list[Homonym]:
    """The names that mean somebody else in some articles, sorted by name and articles.

    Args:
        evidence: what is told of the names.
        ruling: what the user judged of them.
        clusters: which of them are one entity elsewhere.
        names: each to the one that stands for its entity.
    """
    found = [*_people(evidence, ruling), *_papers(evidence, ruling, clusters, names)]
    meant = (find(evidence, clusters, names) for find in (bodies_meant, letters_meant, campaigns_meant))
    found += _not_judged(ruling, chain(*meant))
    return sorted(found, key=lambda one: (one.name, one.articles))


def _people(evidence: Evidence, ruling: Ruling) -> list[Homonym]:
    found: list[Homonym] = []
    judged: dict[str, set[str]] = defaultdict(set)
    for name, articles, why in ruling.apart:
        told = evidence.profiles.get(name)
        rest = articles - judged[name]
        if told is not None and rest:
            judged[name] |= rest
            found.append(_homonym(told, rest, min(rest).rstrip("/").rpartition("/")[2], why))
    held_together = {name for pair in ruling.same for name in pair}
    for name, told in evidence.profiles.items():
        if told.kind is EntityKind.PERSON and name not in judged and name not in held_together:
            found += _taken_apart(evidence, told)
    return found


def _papers(
    evidence: Evidence, ruling: Ruling, clusters: Clusters, names: Mapping[str, str]
) -> Iterator[Homonym]:
    """What articles mean by the short name of a paper, but for what the user judged of it."""
    bound = ruling.bound
    judged: dict[str, set[str]] = defaultdict(set)
    for name, articles, _ in ruling.apart:
        judged[name] |= articles
    for told, root, places in papers_meant(evidence, clusters):
        where = places - judged[told.iri]
        if where and told.iri not in bound:
            meant = evidence.profiles[names[root]]
            yield Homonym(told.iri, meant.iri, meant.name, meant.kind, tuple(sorted(where)), _PAPER)


def _not_judged(ruling: Ruling, found: Iterable[Homonym]) -> Iterator[Homonym]:
    """Those of names that the user did not judge."""
    judged = {*ruling.bound, *(name for name, _, _ in ruling.apart)}
    return (one for one in found if one.name not in judged)


def _homonym(told: Profile, articles: Iterable[str], where: str, why: str) -> Homonym:
    return Homonym(
        told.iri,
        f"{told.iri}/{slug(where)}",
        f"{told.name} ({where})",
        told.kind,
        tuple(sorted(articles)),
        why,
    )


def _taken_apart(evidence: Evidence, told: Profile) -> list[Homonym]:
    """The bearers of one name whom affiliations tell apart and company does not bring together."""
    if told.local or told.articles > CROWD or told.articles == 1:
        return []
    stated: dict[str, list[Post]] = defaultdict(list)
    for post in evidence.posts.get(told.iri, ()):
        if post.organization is not None:
            stated[post.article].append(post)
    bearers = _bearers(evidence, told, stated)
    if len(bearers) < _SEVERAL:
        return []
    bearers.sort(key=lambda articles: (-len(articles), min(articles)))
    company = [_company(evidence, told, articles) for articles in bearers]
    for article in sorted(evidence.places[told.iri] - stated.keys()):
        near = [_weight(evidence.company([told.iri], [article]) & beside) for beside in company]
        best = max(range(len(near)), key=lambda number: near[number])
        bearers[best if near[best] >= COMPANY and not near[0] else 0].add(article)
    where = [min(_bodies_in(evidence, stated, articles)) for articles in bearers]
    return [
        _homonym(
            told, articles, body, f"at {body} here and at {where[0]} elsewhere, and nobody named beside both"
        )
        for articles, body in zip(bearers[1:], where[1:], strict=True)
    ]


def _bodies_in(evidence: Evidence, stated: Mapping[str, list[Post]], articles: Iterable[str]) -> set[str]:
    """The names of the organisations that some articles give."""
    iris = {str(post.organization) for article in articles for post in stated.get(article, ())}
    return {evidence.bodies.get(one, one.rpartition("/")[2]) for one in iris}


def _bearers(evidence: Evidence, told: Profile, stated: Mapping[str, list[Post]]) -> list[set[str]]:
    """The articles that state an affiliation, as sets of those that speak of one bearer of the name."""
    bearers: list[set[str]] = []
    for article in sorted(stated):
        same = [
            bearer
            for bearer in bearers
            if any(_one_bearer(evidence, told, stated, article, other) for other in bearer)
        ]
        bearers = [bearer for bearer in bearers if bearer not in same] + [{article}.union(*same)]
    return bearers


def _one_bearer(
    evidence: Evidence, told: Profile, stated: Mapping[str, list[Post]], article: str, other: str
) -> bool:
    """Whether two articles mean the same bearer; of a rare name they do, since one may hold many posts."""
    mine, theirs = stated[article], stated[other]
    if person(told.name).last not in COMMON_SURNAMES:
        return True
    if {post.organization for post in mine} & {post.organization for post in theirs}:
        return True
    if role_words(mine) & role_words(theirs):
        return True
    return bool(_company(evidence, told, [article]) & _company(evidence, told, [other]))


def _weight(names: Iterable[str]) -> int:
    """How much company tells: a person as much as two bodies."""
    return sum(COMPANY if "/person/" in name else 1 for name in names)


def _company(evidence: Evidence, told: Profile, articles: Iterable[str]) -> set[str]:
    """Who else articles name, but for bodies that several countries or towns have under one name."""
    return without_functions(evidence.company([told.iri], articles))
