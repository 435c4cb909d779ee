"""Whom an article means by a bare surname: the bearers that other articles name in full, weighed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.groups import Groups
from onrecord.graph.identity.model import Likeness
from onrecord.graph.identity.spelling import person, rare
from onrecord.graph.model import EntityKind

_KNOWN, _NEARLY_ALL = 10, 0.85
_SEVERAL, _MOST = 4, 0.75
_LONG, _TWO, _LONGER = 6, 2, 8
"""A longer surname is a rarer one."""
_NOT_FEW = 0.3
_PUBLIC = 20
_COMPANY = 2
_SAME_MATTER = 3
_AGAINST = -0.05


@dataclass(frozen=True, slots=True)
class _Bearer:
    """One who bears the surname, seen beside the article.

    Attributes:
        size: how many articles name them.
        share: of all articles that name a bearer in full.
        named: whether this article does.
        shared: how many others are named in it and beside them; 0 for a crowd's.
        role: True where the article states a role that theirs shares a word with, False where none.
    """

    size: int
    share: float
    named: bool
    shared: int
    role: bool | None


def weighed(evidence: Evidence, groups: Groups, name: str, found: Mapping[str, Likeness]) -> list[Likeness]:
    """How a surname of one article compares with each bearer (by the root of their names), the others seen.

    Only what is named in articles that name the surname or a bearer is asked for.
    """
    bearers = _bearers(evidence, groups, name, found)
    last = person(evidence.profiles[name].name).last
    unusual = len(last) if rare(last) else 0
    judged = []
    for root, likeness in sorted(found.items()):
        more, why = _speaks(bearers, root, unusual=unusual)
        score = min(likeness.score, 0.5) + more
        judged.append(replace(likeness, score=score, why=f"{likeness.why}; {why}"))
    return judged


def _bearers(
    evidence: Evidence, groups: Groups, name: str, found: Mapping[str, Likeness]
) -> dict[str, _Bearer]:
    sizes = {root: sum(evidence.profiles[one].articles for one in groups.held(root)) for root in found}
    beside = evidence.company([name], evidence.places[name])
    role = evidence.roles([name])
    bearers = {}
    for root, size in sizes.items():
        names = groups.held(root)
        company = beside & evidence.company_of(names) if size <= CROWD else set()
        theirs = evidence.roles(names) if role else set()
        bearers[root] = _Bearer(
            size,
            size / sum(sizes.values()),
            bool(names & beside),
            len(company - {name}),
            bool(role & theirs) if theirs else None,
        )
    return bearers


def _speaks(bearers: Mapping[str, _Bearer], root: str, *, unusual: int) -> tuple[float, str]:
    """How much speaks for one bearer, and why; `unusual` is the length of a rare surname, else 0."""
    mine, others = bearers[root], [bearer for other, bearer in bearers.items() if other != root]
    none = (0.0, f"which {len(bearers)} bear" if others else "and little else speaks for it")
    return _in_the_article(mine, others) or _in_all(mine, others, unusual=unusual) or none


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


def _in_all(mine: _Bearer, others: list[_Bearer], *, unusual: int) -> tuple[float, str] | None:
    """How many bear the surname, and who is named beside them."""
    most = max((other.shared for other in others), default=0)
    if mine.size >= _KNOWN and mine.share >= _NEARLY_ALL:
        return 0.22, f"nearly all who bear it are this one ({mine.size} articles)"
    if mine.shared >= _COMPANY * (2 if others or not unusual else 1) and most < _COMPANY:
        return 0.25, f"{mine.shared} others are named beside both"
    if unusual and not others and mine.size >= _enough(unusual):
        return 0.21, "nobody else is known by this rare surname"
    if unusual and mine.share >= _MOST and mine.size >= _SEVERAL and mine.shared >= max(_COMPANY, most + 1):
        return 0.21, f"most who bear it are this one, and {mine.shared} others are named beside both"
    return None


def _enough(length: int) -> int:
    """In how many articles the only bearer of a rare surname must be named, the fewer the longer it is."""
    return _SEVERAL if length < _LONG else _TWO if length < _LONGER else 1


def same_bare(evidence: Evidence, likeness: Likeness) -> Likeness:
    """One rare bare name in two articles, whom no article names in full, where the same others are named."""
    one, other = likeness.pair
    shared = len(
        evidence.company([one], evidence.places[one]) & evidence.company([other], evidence.places[other])
    )
    if shared < _SAME_MATTER:
        return likeness
    return replace(likeness, score=0.7, why=f"{likeness.why}, rare, with {shared} others named beside both")


def is_rare(evidence: Evidence, name: str) -> bool:
    """Whether an article's own name is a person's of one word that is rare."""
    told = evidence.profiles[name]
    parts = person(told.name)
    return told.local and told.kind is EntityKind.PERSON and not parts.first and rare(parts.last)
