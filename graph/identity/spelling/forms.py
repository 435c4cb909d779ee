"""Bodies whose names have several set forms: committees, courts, campaigns, outlets with one poll."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.graph.identity.spelling.bodies import acronym, core
from onrecord.graph.identity.spelling.body_words import (
    CHAMBERS,
    COMMON,
    NO_PART_OF_CAMPAIGN,
    OF_ONE,
    OF_SEVERAL,
    OFFICES,
    PAPER_ENDS,
    POLITICAL,
    SMALL,
    SPELLED,
)
from onrecord.graph.identity.spelling.parts import TITLES, PersonName, person, words
from onrecord.graph.identity.spelling.well_known import well_known

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
        lead: the first of them.
    """

    body: str
    chamber: str
    subject: str
    lead: str = ""

    def shortens(self, other: Committee) -> bool:
        """Whether one of two in the same chamber is called by the first word of the other's subject alone."""
        alone = self.lead in {self.subject, other.subject} or other.lead in {self.subject, other.subject}
        return alone and self.lead == other.lead and self.chamber == other.chamber in {"house", "senate"}

    @property
    def of_several(self) -> bool:
        """Whether both chambers have one that is called so."""
        return self.subject in OF_SEVERAL


@lru_cache(maxsize=200_000)
def committee(name: str) -> Committee | None:
    """The House Select Committee on Harbours as a committee; None for a party's, and for other names.

    So is one by its chamber and subject alone, if Congress has one of that subject: Senate Judiciary. The
    permanent one on intelligence is the House's, the Senate's is not called so.
    """
    found = words(name)
    body = next((one for one in _BODIES if one in found), None)
    if body is None and found[:1] in {("senate",), ("house",)}:
        alone = " ".join(sorted(word for word in found if word not in _NO_SUBJECT))
        lead = next((word for word in found if word not in _NO_SUBJECT), "")
        return Committee("committee", found[0], alone, lead) if alone in OF_SEVERAL | OF_ONE else None
    telling = {word for word in found if word not in _NO_SUBJECT and word != body}
    subject = " ".join(sorted(telling))
    if body is None or (telling <= COMMON | POLITICAL and subject not in OF_SEVERAL | OF_ONE):
        return None
    joint = "joint" if "joint" in found else ""
    chamber = joint or next((word for word in found[:2] if word in CHAMBERS), "")
    if not chamber and subject == "intelligence" and "permanent" in found:
        chamber = "house"
    lead = next((word for word in found if word in telling), "")
    return Committee(body, chamber, subject, lead)


@lru_cache(maxsize=200_000)
def circuit(name: str) -> str:
    """Of which circuit a court of appeals is, "4th" or "dc"; empty for other names.

    Forms: 4th Circuit, Fourth Circuit Court of Appeals, U.S. Court of Appeals for the 4th Circuit.
    """
    found = [SPELLED.get(word, word) for word in words(name)]
    spelled = " ".join(found).replace("district of columbia", "dc").split()
    which = [word for word in spelled if word not in _OF_CIRCUITS]
    told = "circuit" in spelled and len(which) == 1
    return which[0] if told and re.fullmatch(r"\d+(?:st|nd|rd|th)|first|dc|federal", which[0]) else ""


_OF_CIRCUITS = SMALL | frozenset({"us", "united", "states", "court", "courts", "appeals", "circuit"})


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


@lru_cache(maxsize=200_000)
def office(name: str) -> PersonName | None:
    """Whose office it is, the first name and the title may be left out; None for other names."""
    found = re.fullmatch(r"(.+)['’]s? office", name)
    told = person(found[1]) if found else None
    return None if told is None or told.last in TITLES | COMMON else told


@lru_cache(maxsize=200_000)
def joint(name: str) -> frozenset[str]:
    """The two who do something together, each by letters or by a paper's or a known name; else empty.

    Forms: QXZ-Lorne Times, QXZ News/Lorne Times, QXZ-Lorne Times Poll.
    """
    both = _BOTH.fullmatch(_POLL.sub("", name))
    parts = [_NEWS.sub("", part) for part in both.groups()] if both else []
    told = (acronym(part) or well_known(part) or {*words(part)[-1:]} & PAPER_ENDS for part in parts)
    return frozenset(well_known(part) or " ".join(core(part)) for part in parts) if any(told) else frozenset()


_BOTH = re.compile(r"(?:[Tt]he )?([A-Z][^-/]+)[-/]([A-Z][^-/]+)")
_POLL = re.compile(r" [Pp]oll$")
_NEWS = re.compile(r" News$")
