"""From pairs of names to entities: full names first, then short ones.

A cluster never holds two names that are barred from each other, whatever stands between them, so no chain of
likenesses makes one person of two first names. Everything goes in an order that depends on the names alone,
so the order in which articles came makes no difference.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from itertools import combinations

from onrecord.graph.identity.ambiguous.homonyms import homonyms
from onrecord.graph.identity.ambiguous.longer import is_surname_beside, place_longer
from onrecord.graph.identity.ambiguous.mistaken import place_mistaken, surname_like, surname_of_public
from onrecord.graph.identity.ambiguous.outlets import no_other_body
from onrecord.graph.identity.ambiguous.short import COMPANY, place_short, place_written
from onrecord.graph.identity.ambiguous.written import told_as_kin
from onrecord.graph.identity.blocking import candidates
from onrecord.graph.identity.clusters import Clusters, is_short
from onrecord.graph.identity.decision import compare
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import SAME_FROM, Basis, Clustering, Likeness, Profile, Ruling
from onrecord.graph.identity.presence import texts
from onrecord.graph.identity.spelling.bodies import core, differ_in_town, is_common, without_legal_form
from onrecord.graph.identity.spelling.parts import (
    PersonName,
    first_names_agree,
    is_common_first,
    mistyped,
    miswritten,
    nicknames,
    person,
    rare,
)
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import ID

_SEVERAL = 2
_ALMOST, _SURE = 0.6, 0.9
_RARE = 4
_APART = (
    (place_written, (Basis.LONGER,)),
    (place_longer, (Basis.FIRST_WORDS, Basis.LAST_WORDS)),
    (place_mistaken, (Basis.SURNAME,)),
)
"""How pairs are weighed that are likened by something else than both names as they are, in this order."""
_NEVER_SHORT = frozenset({Basis.WITHOUT_SUBJECT})
"""By what an acronym is likened to a name as it is: QXZ is in QXZ Republican, whatever else it may be."""
_MAY_BE_SURNAMES = frozenset({Basis.WITHOUT_KIND, Basis.WELL_KNOWN})
"""By what a body may be called by a word that is somebody's surname too: Cornell, McKinsey."""
_CUT = frozenset({Basis.WITHOUT_KIND, Basis.WITHOUT_PART})
"""By what a shorter name is likened to longer ones that need not be one body."""
_OUTLETS = f"{ID}{EntityKind.OUTLET}/"
_WEIGHED_APART = frozenset(basis for _, bases in _APART for basis in bases)


def cluster(evidence: Evidence, ruling: Ruling) -> Clustering:
    """Which of the names in the evidence are one entity."""
    profiles = evidence.profiles
    compared = [found for pair in candidates(profiles.values()) if (found := compare(*pair)) is not None]
    compared = [_of_two_in_an_article(evidence, one) for one in compared]
    barred = {one.pair for one in compared if one.barred} | ruling.different
    clusters = Clusters(profiles, barred)
    for one, other in ruling.same:
        clusters.join(one, other, judged=True)
    for one, other in ruling.identified:
        if _may_be_one(profiles, one, other):
            clusters.join(one, other)
    open_ = [one for one in compared if not one.barred]
    short = {name for name, told in profiles.items() if is_short(told)} | _ambiguous(profiles, open_, barred)
    full = [
        one
        for one in open_
        if one.basis not in _WEIGHED_APART and (one.basis in _NEVER_SHORT or not short & {*one.pair})
    ]
    placed = _place_full(evidence, clusters, full)
    for place, bases in _APART:
        placed += place(evidence, clusters, [one for one in open_ if one.basis in bases])
    rest = [one for one in open_ if short & {*one.pair} and one.basis not in {Basis.SURNAME, *_NEVER_SHORT}]
    placed += place_short(evidence, clusters, rest, short)
    names = clusters.entities()
    told = homonyms(evidence, ruling, clusters, names)
    best = {one.pair: one for one in sorted(placed, key=lambda one: one.score)}
    return Clustering(names, sorted(best.values(), key=lambda one: one.pair), told)


def _may_be_one(profiles: Mapping[str, Profile], one: str, other: str) -> bool:
    """Whether two names are both people's or both bodies'; a service may take a firm for its founder."""
    people = {profiles[name].kind is EntityKind.PERSON for name in (one, other) if name in profiles}
    return len(people) == 1


def _place_full(evidence: Evidence, clusters: Clusters, likenesses: Iterable[Likeness]) -> list[Likeness]:
    """Names as they are, the most alike first."""
    public = {surname_of_public(told) for told in evidence.profiles.values()} - {""}
    seen = [_seen_beside(evidence, one, public) for one in likenesses]
    for likeness in sorted(seen, key=lambda one: (-one.score, one.pair)):
        if likeness.score >= SAME_FROM:
            clusters.join(*likeness.pair)
    return seen


def _of_two_in_an_article(evidence: Evidence, likeness: Likeness) -> Likeness:
    """What may be one name is two people's or bodies' where an article has both."""
    if likeness.basis is Basis.SLIP and not _is_rare_beside(evidence, likeness):
        found = [without_legal_form(evidence.profiles[name].name) for name in likeness.pair]
        another = len(" ".join(found[0])) == len(
            " ".join(found[1])
        )  # a letter for another, and none too many
        both = another and evidence.places[likeness.one] & evidence.places[likeness.other]
        if both or differ_in_town(*found):
            why = "an article names both" if both else "it may be another town's"
            return replace(likeness, score=0.0, why=f"{likeness.why}, and {why}", barred=True)
    return _of_one_family(evidence, _of_two_generations(evidence, likeness))


def _of_one_family(evidence: Evidence, likeness: Likeness) -> Likeness:
    """A first name and one that it is short for are two people's where an article tells of them as kin.

    Or as none: "who is not related".
    """
    told = [evidence.profiles[name] for name in likeness.pair]
    names = [person(one.name) for one in told if one.kind is EntityKind.PERSON and not one.local]
    in_full = len(names) == _SEVERAL and all(len(one.first) > 1 for one in names)
    if likeness.barred or not in_full or names[0].first == names[1].first:
        return likeness
    both = sorted(evidence.places[likeness.one] & evidence.places[likeness.other])
    if any(
        told_as_kin(text, one.name)
        for _, text in (texts(evidence.store, both) if both else ())
        for one in told
    ):
        why = f"{likeness.why}, and an article names both as kin, or as none"
        return replace(likeness, score=0.0, why=why, barred=True)
    return likeness


def _is_rare_beside(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether one of two names stands in few articles beside those of the other, as a slip does."""
    few, many = sorted(evidence.profiles[name].articles for name in likeness.pair)
    return few * _RARE <= many


def _of_two_generations(evidence: Evidence, likeness: Likeness) -> Likeness:
    """One full name with and without Jr. or Sr. is two people's where an article names both."""
    names = {name: person(evidence.profiles[name].name) for name in likeness.pair}
    if not any(one.suffix for one in names.values()):
        return likeness
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


def _seen_beside(evidence: Evidence, likeness: Likeness, public: Collection[str]) -> Likeness:
    """A likeness of full names with what their articles tell, and the surnames of public people."""
    if {evidence.profiles[name].kind for name in likeness.pair} == {EntityKind.PERSON}:
        return _with_posts(evidence, likeness)
    if likeness.score >= SAME_FROM and not no_other_body(evidence, likeness):
        return replace(
            likeness, score=_ALMOST, why=f"{likeness.why}, a common word, which names a body there"
        )
    if likeness.basis is Basis.SAME_WORD and _are_named_together(evidence, likeness):
        return replace(likeness, score=0.75, why=f"{likeness.why}, but most articles name both")
    if likeness.basis in _MAY_BE_SURNAMES:
        short = _shorter(evidence, likeness)
        if surname_like(short) in public or is_surname_beside(evidence, short):
            return replace(likeness, score=_ALMOST, why=f"{likeness.why}, but a person is called so")
    return likeness


def _are_named_together(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether half of the articles that have the shorter of two names have the longer as well.

    All of them where the shorter is a common noun: Embassy is another's in an article that names no longer.
    """
    short, long = sorted(likeness.pair, key=lambda name: (len(evidence.profiles[name].name), name))
    places = evidence.places[short]
    needed = len(places) if is_common(evidence.profiles[short].name) else len(places) / 2
    return bool(places) and len(places & evidence.places[long]) >= needed


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
    posts = evidence.roles(one) & evidence.roles(other) or evidence.in_one_body(one, other)
    if posts and shared:
        return replace(likeness, score=0.75, why=f"{likeness.why}, in one post and beside the same others")
    names = [person(evidence.profiles[name].name) for name in likeness.pair]
    slip = miswritten(names[0].last, names[1].last)
    if (slip and len(shared) >= COMPANY) or _is_first_mistyped(evidence, likeness):
        return replace(
            likeness, score=0.72, why=f"{likeness.why}; {len(shared)} others are named beside both"
        )
    return likeness


def _is_first_mistyped(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether a first name before a rare surname is mistyped, with others beside both; no article has both.

    The other is a common one, or nobody else is known by the surname.
    """
    one, other = (person(evidence.profiles[name].name) for name in likeness.pair)
    if one.last != other.last or not rare(one.last) or not mistyped(one.first, other.first):
        return False
    firsts = {one.first, other.first}
    if not any(map(is_common_first, firsts)) and _firsts(evidence, one.last) - firsts - {""}:
        return False
    places = [evidence.places[name] for name in likeness.pair]
    return not places[0] & places[1] and _have_company(evidence, likeness, COMPANY)


def _firsts(evidence: Evidence, last: str) -> set[str]:
    """The first names of all who are known by a surname."""
    people = (
        told for told in evidence.profiles.values() if told.kind is EntityKind.PERSON and not told.local
    )
    return {name.first for name in map(person, (told.name for told in people)) if name.last == last}


def _shorter(evidence: Evidence, likeness: Likeness) -> Profile:
    return min((evidence.profiles[name] for name in likeness.pair), key=lambda one: (len(one.name), one.iri))


def _with_roles(evidence: Evidence, likeness: Likeness) -> Likeness:
    """Steve is not Stephen where nothing but the name tells that they are one.

    Of a frequent surname they are two if their roles differ, or if one or both have none and too few are
    named beside both; of a rare one if their roles differ and hardly anybody is.
    """
    told = [evidence.profiles[name] for name in likeness.pair]
    names = [person(one.name) for one in told]
    same = names[0].first == names[1].first and likeness.basis is not Basis.TURNED
    if max(one.articles for one in told) > CROWD or same:
        return likeness
    mine, theirs = (evidence.roles([name]) for name in likeness.pair)
    one, other = ([name] for name in likeness.pair)
    if mine & theirs or evidence.in_one_body(one, other) or _are_transliterated(*names):
        return likeness
    is_rare, differ = rare(names[0].last), bool(mine and theirs)
    if is_rare and not differ:
        return likeness
    needed = COMPANY * (2 if is_rare else 1)
    if (is_rare or not differ) and _have_company(evidence, likeness, needed):
        return likeness
    return replace(likeness, score=_ALMOST, why=f"{likeness.why}, but no role or others in common")


def _are_transliterated(one: PersonName, other: PersonName) -> bool:
    """Whether first names that are no common ones here sound alike, before a rare surname: Sergei, Sergey."""
    common = map(is_common_first, (one.first, other.first))
    alike = first_names_agree(one.first, other.first) and not nicknames(one.first) & nicknames(other.first)
    return alike and rare(one.last) and not any(common)


def _have_company(evidence: Evidence, likeness: Likeness, needed: int) -> bool:
    """Whether so many others are named beside both names, but for those who publish their articles."""
    one, other = likeness.pair
    beside = evidence.company_of([one]) & evidence.company_of([other])
    outlets = {name for name in beside if name.startswith(_OUTLETS)}
    if not len(beside) - len(outlets) < needed <= len(beside):
        return len(beside) >= needed
    return len(beside - evidence.publishing(likeness.pair)) >= needed


def _ambiguous(
    profiles: Mapping[str, Profile], open_: Collection[Likeness], barred: Collection[tuple[str, str]]
) -> set[str]:
    """Whose first name is short for those of several people, as Chris is for Christine and Christopher.

    Or whose name a father and a son have, told apart by Sr. and Jr. And what may be short for two bodies:
    the committee of one subject in either chamber, or Reyk where there are a Reyk Airlines and a Reyk
    Laboratories.
    """
    long: dict[str, set[str]] = defaultdict(set)
    cut: dict[str, set[str]] = defaultdict(set)
    alike = {likeness.pair for likeness in open_ if likeness.score >= SAME_FROM}
    for likeness in open_:
        if likeness.basis in _CUT and likeness.score >= SAME_FROM:
            short, longer = sorted(likeness.pair, key=lambda name: len(core(profiles[name].name)))
            cut[short].add(longer)
        told = [person(profiles[name].name) for name in likeness.pair]
        firsts, suffixes = {one.first for one in told}, {one.suffix for one in told}
        are_people = all(profiles[name].kind is EntityKind.PERSON for name in likeness.pair)
        by_first_name = len(firsts) > 1 and min(map(len, firsts)) > 1
        may_be_several = by_first_name or len(suffixes) > 1 or not are_people
        if likeness.score >= SAME_FROM and may_be_several:
            for name, other in (likeness.pair, likeness.pair[::-1]):
                long[name].add(other)
    of_two = {
        name
        for name, others in cut.items()
        if any(pair not in alike for pair in combinations(sorted(others), 2))
    }
    return of_two | {
        name
        for name, others in long.items()
        if any(pair in barred for pair in combinations(sorted(others), 2))
    }
