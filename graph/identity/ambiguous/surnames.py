"""Whom an article means by a bare surname: the bearers that other articles name in full, weighed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from onrecord.graph.identity.ambiguous.written import AFTER_FIRST, IN_OFFICE, RELATIVE, SEX, TITLED, kinds
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import SAME_FROM, Basis, Likeness, Profile
from onrecord.graph.identity.presence import texts
from onrecord.graph.identity.spelling.body_words import NOUNS
from onrecord.graph.identity.spelling.census import sex_of, surname_share
from onrecord.graph.identity.spelling.common import COMMON_ELSEWHERE, COMMON_SURNAMES
from onrecord.graph.identity.spelling.parts import (
    PARTICLES,
    TITLES,
    PersonName,
    first_names_agree,
    is_slip,
    person,
    rare,
    telling,
    words,
)
from onrecord.graph.model import EntityKind

_KNOWN, _NEARLY_ALL = 10, 0.85
_SEVERAL, _MOST = 4, 0.75
_SHARE = 0.007
"""For each so many per cent of people who have a surname its bearer must be named in one more article."""
_FEW_LETTERS = 4
"""A name of so few is often another word: Hook, Fang."""
_NOT_FEW = 0.3
_PUBLIC = 20
_COMPANY = 2
_SAME_MATTER = 3
_BETTER_KNOWN = 8
_AMONG_POSTS, _FAR_MORE = 10, 4
"""Who is told as president in a tenth of the articles was one; who is in four times as many, is meant."""
_SEVERAL_WRITTEN = 0.5
_TOLD = (Basis.IN_FULL, Basis.IN_FAMILY)
_CALLED = (Basis.BESIDE, Basis.ALONE)
_AGAINST, _PART = -0.05, 0.4
_NEAR = 30
_GOES_ON = re.compile(r"[^\W\d_]|[\u0300-\u036f§©±­³¡º]| [A-Z][a-z]+|(?: political)? family\b")
_FIRST = re.compile(r"(?<![.!?:][ \n])(?<![.!?:]  )(?<![\n\"“”'‘])\b([A-Z][a-z]+) $")
_NO_NAMES = frozenset(
    {
        *("republican", "democrat", "democratic", "candidate", "nominee", "said", "justice", "the", "and"),
        *("presidents", "senators", "governors", "representatives", "but", "when", "if", "while", "after"),
        *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "director"),
    }
)
"""Words with a capital before a surname that are no part of it."""


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One who bears the surname, seen beside the article.

    Attributes:
        size: how many articles name them.
        share: of all articles that name a bearer in full.
        told: in how many articles they are named otherwise than as an author: a byline makes nobody known.
        named: whether this article does.
        shared: how many others are named in it and beside them; 0 for a crowd's.
        role: True where the article states a role that theirs shares a word with, False where none.
        presided: how many articles state that they were head of state or government; 0 of a crowd's.
        called: their first and last names.
    """

    size: int
    share: float
    told: int
    named: bool
    shared: int
    role: bool | None
    presided: int
    called: frozenset[tuple[str, str]]


def weighed(
    evidence: Evidence, clusters: Clusters, name: str, found: Mapping[str, Likeness]
) -> list[Likeness]:
    """How a surname of one article compares with each bearer (by the root of their names), the others seen.

    Only what is named in articles that name the surname or a bearer is asked for.
    """
    bearers = _bearers(evidence, clusters, name, found)
    told = evidence.profiles[name]
    written = _written(found)
    if {found[root].basis for root in written} == {Basis.ALONE}:
        written = {root for root in written if bearers[root].size > CROWD or bearers[root].shared}
    written = _far_better_known(bearers, written) or written
    judged = []
    for root, likeness in sorted(found.items()):
        if root in written:
            judged.append(likeness if len(written) == 1 else replace(likeness, score=_SEVERAL_WRITTEN))
            continue
        if written or likeness.basis in {*_TOLD, *_CALLED}:
            more, why = _AGAINST, "its text has another" if written else "and little else speaks for it"
        else:
            more, why = _speaks(told, bearers, root)
        score = min(likeness.score, 0.5) + more
        judged.append(replace(likeness, score=score, why=f"{likeness.why}; {why}"))
    return judged


def _written(found: Mapping[str, Likeness]) -> set[str]:
    """Those whose whole name the text has, else whose family it tells of, else who have the first name."""
    by_basis: dict[Basis, set[str]] = defaultdict(set)
    for root, likeness in found.items():
        by_basis[likeness.basis].add(root)
    told = next((by_basis[basis] for basis in _TOLD if basis in by_basis), set())
    if told or by_basis.keys() - {*_CALLED}:
        return told
    return next((by_basis[basis] for basis in _CALLED if basis in by_basis), set())


def _far_better_known(bearers: Mapping[str, _Bearer], written: Collection[str]) -> set[str]:
    """The one of several of one whole name whom far more articles name: Ann Reyk, where another is Jr."""
    if not written or not frozenset.intersection(*(bearers[root].called for root in written)):
        return set()
    best = max(written, key=lambda root: (bearers[root].size, root))
    others = [bearers[root].size for root in written if root != best]
    return {best} if bearers[best].size >= _BETTER_KNOWN * max(others, default=0) else set()


def _bearers(
    evidence: Evidence, clusters: Clusters, name: str, found: Mapping[str, Likeness]
) -> dict[str, _Bearer]:
    sizes = {root: clusters.articles(root) for root in found}
    beside = evidence.company([name], evidence.places[name])
    role = evidence.roles([name])
    bearers = {}
    for root, size in sizes.items():
        names = clusters.held(root)
        company = beside & evidence.company_of(names) if size <= CROWD else set()
        theirs = evidence.roles(names) if role else set()
        bearers[root] = _Bearer(
            size,
            size / sum(sizes.values()),
            size if size >= _PUBLIC else evidence.told_of(names),
            bool(names & beside),
            len(company - {name}),
            bool(role & theirs) if theirs else None,
            evidence.presided(names),
            frozenset(_first_and_last(evidence.profiles[one]) for one in names),
        )
    return bearers


def _first_and_last(told: Profile) -> tuple[str, str]:
    name = person(told.name)
    return name.first, name.last


def _speaks(told: Profile, bearers: Mapping[str, _Bearer], root: str) -> tuple[float, str]:
    """How much speaks for one bearer of a surname, and why."""
    mine, others = bearers[root], [bearer for other, bearer in bearers.items() if other != root]
    last = person(told.name).last
    if last in NOUNS or TITLED in kinds(told.written):
        return _AGAINST, "which is no surname there"
    none = (0.0, f"which {len(bearers)} bear" if others else "and little else speaks for it")
    return (
        _by_title(told, mine)
        or _in_office(told, mine, others)
        or _in_the_article(mine, others)
        or _by_first_name(told, mine)
        or _in_all(mine, others, last)
        or none
    )


def _in_office(told: Profile, mine: _Bearer, others: list[_Bearer]) -> tuple[float, str] | None:
    """Whose "the Reyk administration" is: of those who presided whom the article names, or the best known.

    Where one of whom nobody's posts are told bears the surname too, it is nobody else's.
    """
    if IN_OFFICE not in kinds(told.written):
        return None
    heads = [one for one in (mine, *others) if one.presided * _AMONG_POSTS >= one.size]
    named = [one for one in heads if one.named] or heads
    best = max(named, key=lambda one: one.presided, default=None)
    if best is None:
        return (_AGAINST, "told as head of state") if any(one.size > CROWD for one in others) else None
    if any(one is not best and one.presided * _FAR_MORE > best.presided for one in named):
        return None
    if best is mine:
        return 0.25, "told as head of state, which they were"
    return _AGAINST, "told as head of state, which another was"


def _by_title(told: Profile, mine: _Bearer) -> tuple[float, str] | None:
    """Whether the text has the surname after a title of the other sex: Lady Reyk is no Alan Reyk."""
    titles = {key.partition(":")[2] for key in told.written if key.startswith(f"{SEX}:")}
    sexes = {sex_of(first) for first, _ in mine.called if len(first) > 1}
    if len(titles) > 1 or (titles and sexes and not sexes & {*titles, ""}):
        return _AGAINST, "its text has another title"
    return None


def _by_first_name(told: Profile, mine: _Bearer) -> tuple[float, str] | None:
    """Whether the text has the surname first after the first name of somebody else."""
    first = next((key.partition(":")[2] for key in told.written if key.startswith(f"{AFTER_FIRST}:")), "")
    if not first or any(_may_be(first, other) for other, _ in mine.called):
        return None
    return _AGAINST, f"its text has another first name, {first}"


def _may_be(first: str, other: str) -> bool:
    return other == first[0] or first_names_agree(first, other) or is_slip(first, other)


def _in_the_article(mine: _Bearer, others: list[_Bearer]) -> tuple[float, str] | None:
    """What the article itself says."""
    if any(other.named for other in others) or (mine.named and mine.share < _NOT_FEW):
        return _AGAINST, "the article names another in full"
    if mine.named:
        return 0.25, "the article names no other bearer"
    if mine.role and not any(other.role for other in others):
        return 0.25, "the role is theirs and no other bearer's"
    if mine.role is False and mine.size < _PUBLIC:
        return _AGAINST, "the article states another role"
    return None


def _in_all(mine: _Bearer, others: list[_Bearer], last: str) -> tuple[float, str] | None:
    """How many bear the surname, and who is named beside them."""
    most = max((other.shared for other in others), default=0)
    is_public = any(other.size > CROWD for other in others)  # of whom nobody's company is told
    if mine.size >= _KNOWN and mine.share >= _NEARLY_ALL:
        return 0.22, f"nearly all who bear it are this one ({mine.size} articles)"
    needed = _COMPANY * (2 if others or not rare(last) else 1)
    if mine.shared >= needed and most < _COMPANY and not is_public:
        return 0.25, f"{mine.shared} others are named beside both"
    if not others and telling(last) and _is_known_enough(mine, last):
        return 0.21, "nobody else is known by this surname, which few have"
    if (
        rare(last)
        and mine.share >= _MOST
        and mine.size >= _SEVERAL
        and mine.shared >= max(_COMPANY, most + 1)
    ):
        return 0.21, f"most who bear it are this one, and {mine.shared} others are named beside both"
    return None


def _is_known_enough(mine: _Bearer, last: str) -> bool:
    """Whether the only bearer of a surname is named in enough articles, the fewer the fewer people have it.

    Of the surnames of one year's news that fewer than 0.007 % have, a tenth or less had several bearers.
    """
    enough = (1 if len(last) > _FEW_LETTERS else _SEVERAL) + int(surname_share(last) / _SHARE)
    return (mine.size if enough == 1 else mine.told) >= enough


def same_bare(evidence: Evidence, one: str, other: str) -> Likeness:
    """A bare name in two articles, whom no article names in full.

    One where both tell of a relative of one rare surname, or have it after one first name, unless it is a
    common surname, or after "Pope". Where the same others are named, also after another title, or a common
    surname after one first name; or a rare one, unless it is after two first names.
    """
    likeness = Likeness(one, other, 0.5, "a bare name alone")
    mine, theirs = (evidence.profiles[name] for name in likeness.pair)
    last, both = person(mine.name).last, mine.written & theirs.written
    if RELATIVE in kinds(both):
        return replace(likeness, score=0.75, why=f"{likeness.why}, told as a relative in one family")
    after_one = kinds(both) & {TITLED, AFTER_FIRST}
    if f"{TITLED}:pope" in both or (
        AFTER_FIRST in after_one and last not in COMMON_SURNAMES | COMMON_ELSEWHERE
    ):
        return replace(likeness, score=0.75, why=f"{likeness.why}, after one title or first name in both")
    after_two = AFTER_FIRST in kinds(mine.written) & kinds(theirs.written)
    if not after_one and (after_two or not rare(last)):
        return likeness
    shared = len(
        evidence.company([one], evidence.places[one]) & evidence.company([other], evidence.places[other])
    )
    if shared < _SAME_MATTER:
        return likeness
    how = "after one title or first name" if after_one else "rare"
    return replace(likeness, score=0.7, why=f"{likeness.why}, {how}, with {shared} others named beside both")


def parts_left_out(
    evidence: Evidence, weighed: list[list[Likeness]], short: set[str]
) -> list[list[Likeness]]:
    """The same, but for bare surnames that are part of another name wherever their article has the word.

    A reader took them from "Reyk Moss", "the Reyk family" or "nee Reyk". Texts are read of those articles
    alone whose bare surname would go to one who is named in few.
    """
    wanted: dict[str, Profile] = {}
    likely = (one for found in weighed for one in found if one.score >= SAME_FROM)
    for one in (likeness for likeness in likely if likeness.basis not in {*_TOLD, *_CALLED}):
        name, bearer = one.pair if one.one in short else one.pair[::-1]
        told = evidence.profiles[name]
        few = evidence.profiles[bearer].articles < _PUBLIC
        if few and told.local and told.kind is EntityKind.PERSON:
            wanted[name] = evidence.profiles[bearer]
    read = dict(texts(evidence.store, {name.partition("#")[0] for name in wanted}))
    parts = {
        name
        for name, bearer in wanted.items()
        if _is_part(read.get(name.partition("#")[0], ""), evidence.profiles[name].name, person(bearer.name))
    }
    return [[_as_part(one) if parts & {*one.pair} else one for one in found] for found in weighed]


def _as_part(likeness: Likeness) -> Likeness:
    return replace(likeness, score=_PART, why=f"{likeness.why}; part of another name")


def _is_part(text: str, name: str, bearer: PersonName) -> bool:
    """Whether a surname stands in a text, and everywhere beside another part of a name than the bearer's."""
    found = [*re.finditer(rf"\b{re.escape(name)}", text)]
    return bool(found) and all(_is_part_at(text, one, bearer) for one in found)


def _is_part_at(text: str, found: re.Match[str], bearer: PersonName) -> bool:
    before, after = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() :][:_NEAR]
    if _GOES_ON.match(after) or before.endswith(("nee ", "née ")):
        return True
    first = _FIRST.search(before)
    if first is None or {*words(first[1])} & (TITLES | _NO_NAMES | {bearer.first, *bearer.middle}):
        return False
    return not all(is_slip(word, bearer.first) for word in words(first[1]))


def is_bare_name(told: Profile) -> bool:
    """Whether an article's own name is a person's of one word, and no title that a reader took for one."""
    parts = person(told.name)
    bare = told.local and told.kind is EntityKind.PERSON and not parts.first
    return bare and parts.last not in TITLES | PARTICLES
