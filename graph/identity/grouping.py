"""From pairs of names to entities: full names first, then short ones, then homonyms taken apart.

A group never holds two names that are barred from each other, whatever stands between them, so no chain of
likenesses makes one person of two first names. Everything goes in an order that depends on the names alone,
so the order in which articles came makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import combinations

from onrecord.graph.identity.common_names import COMMON_SURNAMES
from onrecord.graph.identity.decision import compare
from onrecord.graph.identity.evidence import CROWD, Evidence, role_words
from onrecord.graph.identity.groups import Groups, is_short
from onrecord.graph.identity.longer import is_surname_beside, place_longer
from onrecord.graph.identity.lookup import candidates
from onrecord.graph.identity.mistaken import place_mistaken
from onrecord.graph.identity.model import SAME_FROM, Basis, Likeness, Post, Profile
from onrecord.graph.identity.outlets import no_other_body, papers_meant
from onrecord.graph.identity.short import COMPANY, place_short, place_written
from onrecord.graph.identity.spelling import miswritten, person, rare
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import slug

_SEVERAL = 2
_ALMOST, _SURE = 0.6, 0.9
_APART = (
    (place_written, (Basis.LONGER,)),
    (place_longer, (Basis.FIRST_WORDS, Basis.LAST_WORDS)),
    (place_mistaken, (Basis.SURNAME,)),
)
"""How pairs are weighed that are likened by something else than both names as they are, in this order."""
_WEIGHED_APART = frozenset(basis for _, bases in _APART for basis in bases)
_PAPER = "the paper that publishes the article, or the only one so called that it names in full"


@dataclass(frozen=True, slots=True)
class Ruling:
    """What the user judged, as grouping needs it.

    Attributes:
        same: pairs of IRIs that are one entity, in order of precedence.
        identified: pairs that a service gave one identifier; they are one entity unless rules bar it.
        different: pairs that are not.
        apart: sets of articles in which a name means somebody else, by the name's IRI, with why.
    """

    same: tuple[tuple[str, str], ...] = ()
    identified: tuple[tuple[str, str], ...] = ()
    different: frozenset[tuple[str, str]] = frozenset()
    apart: tuple[tuple[str, frozenset[str], str], ...] = ()

    @property
    def bound(self) -> dict[str, set[str]]:
        """By name those that are one with it by judgement or identifier."""
        found: dict[str, set[str]] = defaultdict(set)
        for one, other in (*self.same, *self.identified):
            found[one].add(other)
            found[other].add(one)
        return found


@dataclass(frozen=True, slots=True)
class Homonym:
    """A name that means somebody else in some articles.

    Attributes:
        name: IRI of the name.
        entity: IRI of the one that it means there.
        label: the name and what tells this bearer from the others.
        kind: of the name.
        articles: where, sorted.
        why: in plain words.
    """

    name: str
    entity: str
    label: str
    kind: EntityKind
    articles: tuple[str, ...]
    why: str


@dataclass(slots=True)
class Grouped:
    """What grouping found.

    Attributes:
        names: IRI of each name to that of its entity.
        likenesses: every pair that was scored and is not barred, with the score it has among the others.
        homonyms: names taken apart.
    """

    names: dict[str, str] = field(default_factory=dict)
    likenesses: list[Likeness] = field(default_factory=list)
    homonyms: list[Homonym] = field(default_factory=list)


def group(evidence: Evidence, ruling: Ruling) -> Grouped:
    """Which of the names in the evidence are one entity."""
    profiles = evidence.profiles
    compared = [found for pair in candidates(profiles.values()) if (found := compare(*pair)) is not None]
    compared = [_of_two_generations(evidence, one) for one in compared]
    barred = {one.pair for one in compared if one.barred} | ruling.different
    groups = Groups(profiles, barred)
    for one, other in ruling.same:
        groups.join(one, other, judged=True)
    for one, other in ruling.identified:
        groups.join(one, other)
    open_ = [one for one in compared if not one.barred]
    short = {name for name, told in profiles.items() if is_short(told)} | _ambiguous(profiles, open_, barred)
    full = [one for one in open_ if not short & {*one.pair} and one.basis not in _WEIGHED_APART]
    placed = _place_full(evidence, groups, full)
    for place, bases in _APART:
        placed += place(evidence, groups, [one for one in open_ if one.basis in bases])
    rest = [one for one in open_ if short & {*one.pair} and one.basis is not Basis.SURNAME]
    placed += place_short(evidence, groups, rest, short)
    names = groups.entities()
    homonyms = [*_homonyms(evidence, ruling), *_papers(evidence, ruling, groups, names)]
    homonyms.sort(key=lambda one: (one.name, one.articles))
    return Grouped(names, sorted(placed, key=lambda one: one.pair), homonyms)


def _place_full(evidence: Evidence, groups: Groups, likenesses: Iterable[Likeness]) -> list[Likeness]:
    """Names as they are, the most alike first."""
    seen = [_seen_beside(evidence, one) for one in likenesses]
    for likeness in sorted(seen, key=lambda one: (-one.score, one.pair)):
        if likeness.score >= SAME_FROM:
            groups.join(*likeness.pair)
    return seen


def _of_two_generations(evidence: Evidence, likeness: Likeness) -> Likeness:
    """One full name with and without Jr. or Sr. is two people's where an article names both."""
    names = {name: person(evidence.profiles[name].name) for name in likeness.pair}
    told = sorted(names, key=lambda name: names[name].suffix)
    plain, suffixed = (names[name] for name in told)
    same = (plain.first, plain.last) == (suffixed.first, suffixed.last) and bool(plain.first)
    if not same or plain.suffix or suffixed.suffix not in {"jr", "sr"}:
        return likeness
    if told[0] not in evidence.company_of([told[1]]):
        return likeness
    return replace(
        likeness, score=0.0, why=f"one is {suffixed.suffix}, and an article names both", barred=True
    )


def _papers(
    evidence: Evidence, ruling: Ruling, groups: Groups, names: Mapping[str, str]
) -> Iterator[Homonym]:
    """What articles mean by the short name of a paper, but for what the user judged of it."""
    bound = ruling.bound
    judged: dict[str, set[str]] = defaultdict(set)
    for name, articles, _ in ruling.apart:
        judged[name] |= articles
    for told, root, places in papers_meant(evidence, groups):
        where = places - judged[told.iri]
        if where and told.iri not in bound:
            meant = evidence.profiles[names[root]]
            yield Homonym(told.iri, meant.iri, meant.name, meant.kind, tuple(sorted(where)), _PAPER)


def _seen_beside(evidence: Evidence, likeness: Likeness) -> Likeness:
    """A likeness of full names with what their articles tell."""
    if {evidence.profiles[name].kind for name in likeness.pair} == {EntityKind.PERSON}:
        return _with_posts(evidence, likeness)
    if likeness.score >= SAME_FROM and not no_other_body(evidence, likeness):
        return replace(
            likeness, score=_ALMOST, why=f"{likeness.why}, a common word, which names a body there"
        )
    if likeness.basis is Basis.SAME_WORD and _are_named_together(evidence, likeness):
        return replace(likeness, score=0.75, why=f"{likeness.why}, but most articles name both")
    if likeness.basis is Basis.WITHOUT_KIND and is_surname_beside(evidence, _shorter(evidence, likeness)):
        return replace(likeness, score=_ALMOST, why=f"{likeness.why}, but a person beside it is called so")
    return likeness


def _are_named_together(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether half of the articles that have the shorter of two names have the longer as well."""
    short, long = sorted(likeness.pair, key=lambda name: (len(evidence.profiles[name].name), name))
    places = evidence.places[short]
    return bool(places) and 2 * len(places & evidence.places[long]) >= len(places)


def _with_posts(evidence: Evidence, likeness: Likeness) -> Likeness:
    """People whose names are nearly alike are one where post and company agree as well.

    Whose first name is only short for the other's are two where neither does and a role is stated.
    """
    if not _ALMOST <= likeness.score < _SURE:
        return likeness
    if likeness.score >= SAME_FROM:
        return _with_roles(evidence, likeness)
    one, other = ([name] for name in likeness.pair)
    shared = evidence.company_of(one) & evidence.company_of(other)
    posts = evidence.roles(one) & evidence.roles(other) or evidence.bodies_of(one) & evidence.bodies_of(other)
    if posts and shared:
        return replace(likeness, score=0.75, why=f"{likeness.why}, in one post and beside the same others")
    lasts = [person(evidence.profiles[name].name).last for name in likeness.pair]
    if len(shared) >= COMPANY and miswritten(*lasts):
        return replace(
            likeness, score=0.72, why=f"{likeness.why}; {len(shared)} others are named beside both"
        )
    return likeness


def _shorter(evidence: Evidence, likeness: Likeness) -> Profile:
    return min((evidence.profiles[name] for name in likeness.pair), key=lambda one: (len(one.name), one.iri))


def _with_roles(evidence: Evidence, likeness: Likeness) -> Likeness:
    """Of a frequent surname Steve is not Stephen if both have roles, or one has and none is beside both."""
    told = [evidence.profiles[name] for name in likeness.pair]
    names = [person(one.name) for one in told]
    if max(one.articles for one in told) > CROWD or names[0].first == names[1].first or rare(names[0].last):
        return likeness
    mine, theirs = (evidence.roles([name]) for name in likeness.pair)
    one, other = ([name] for name in likeness.pair)
    if not (mine or theirs) or mine & theirs or evidence.bodies_of(one) & evidence.bodies_of(other):
        return likeness
    told_apart = mine and theirs
    if not told_apart and len(evidence.company_of(one) & evidence.company_of(other)) >= COMPANY:
        return likeness
    return replace(likeness, score=_ALMOST, why=f"{likeness.why}, but no role or others in common")


def _ambiguous(
    profiles: Mapping[str, Profile], open_: Iterable[Likeness], barred: Collection[tuple[str, str]]
) -> set[str]:
    """Whose first name is short for those of several people, as Chris is for Christine and Christopher."""
    long: dict[str, set[str]] = defaultdict(set)
    for likeness in open_:
        firsts = {person(profiles[name].name).first for name in likeness.pair}
        are_people = all(profiles[name].kind is EntityKind.PERSON for name in likeness.pair)
        if are_people and likeness.score >= SAME_FROM and len(firsts) > 1 and min(map(len, firsts)) > 1:
            for name, other in (likeness.pair, likeness.pair[::-1]):
                long[name].add(other)
    return {
        name
        for name, others in long.items()
        if any(pair in barred for pair in combinations(sorted(others), 2))
    }


def _homonyms(evidence: Evidence, ruling: Ruling) -> list[Homonym]:
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
    company = [evidence.company([told.iri], articles) for articles in bearers]
    for article in sorted(evidence.places[told.iri] - stated.keys()):
        near = [len(evidence.company([told.iri], [article]) & beside) for beside in company]
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
    return bool(evidence.company([told.iri], [article]) & evidence.company([told.iri], [other]))
