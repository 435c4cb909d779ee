"""Bodies whose names have several set forms: committees of a chamber, and campaigns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from onrecord.graph.identity.spelling.body_words import (
    CHAMBERS,
    COMMON,
    NO_PART_OF_CAMPAIGN,
    OF_ONE,
    OF_SEVERAL,
    OFFICES,
    POLITICAL,
    SMALL,
)
from onrecord.graph.identity.spelling.parts import words

_BODIES = ("subcommittee", "committee", "caucus")
_NO_SUBJECT = SMALL | CHAMBERS | frozenset({"select", "special", "permanent", "standing", "us"})
_MOST = 3
"""A candidate is named by so many words at most."""


@dataclass(frozen=True, slots=True)
class Committee:
    """What the name of a committee or caucus tells.

    Attributes:
        body: "committee", "subcommittee" or "caucus".
        chamber: whose it is, of `CHAMBERS`; empty where the name does not say.
        subject: its telling words, sorted.
    """

    body: str
    chamber: str
    subject: str

    @property
    def of_several(self) -> bool:
        """Whether both chambers have one that is called so."""
        return self.subject in OF_SEVERAL


@lru_cache(maxsize=200_000)
def committee(name: str) -> Committee | None:
    """The House Select Committee on Harbours as a committee; None for a party's, and for other names.

    So is one by its chamber and subject alone, if Congress has one of that subject: Senate Judiciary.
    """
    found = words(name)
    body = next((one for one in _BODIES if one in found), None)
    if body is None and found[:1] in {("senate",), ("house",)}:
        alone = " ".join(sorted(word for word in found if word not in _NO_SUBJECT))
        return Committee("committee", found[0], alone) if alone in OF_SEVERAL | OF_ONE else None
    telling = {word for word in found if word not in _NO_SUBJECT and word != body}
    subject = " ".join(sorted(telling))
    if body is None or (telling <= COMMON | POLITICAL and subject not in OF_SEVERAL):
        return None
    joint = "joint" if "joint" in found else ""
    chamber = joint or next((word for word in found[:2] if word in CHAMBERS), "")
    return Committee(body, chamber, subject)


@lru_cache(maxsize=200_000)
def campaign(name: str) -> tuple[str, str] | None:
    """First and last name of whose campaign it is, the first may be empty; None for other names.

    Forms: Reyk campaign, Ann Reyk's presidential campaign, Reyk camp, Team Reyk, Campaign for Reyk, Reyk for
    President.
    """
    found = tuple(word for word in words(name) if word != "the")
    rest: tuple[str, ...] = ()
    if found[-1:] in {("campaign",), ("camp",)}:
        rest = tuple(word for word in found[:-1] if word not in NO_PART_OF_CAMPAIGN and not word.isdigit())
    elif found[:1] == ("team",):
        rest = found[1:]
    elif found[:2] == ("campaign", "for"):
        rest = found[2:]
    elif found[-2:-1] == ("for",) and found[-1] in OFFICES:
        rest = found[:-2]
    if not 0 < len(rest) <= _MOST or {*rest} & (COMMON | SMALL):
        return None
    return (rest[0] if len(rest) > 1 else "", rest[-1])
