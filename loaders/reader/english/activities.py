"""What verbs say of the role of those who do them: "heads", "founded", "works for"."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.graph.model import Status
from onrecord.loaders.reader.english.words import words


class Activity(NamedTuple):
    """What a verb says of who does it.

    That is the role, if any, whether it holds, and which words must follow the verb; behind those of
    `workplace` it tells where somebody works, and no role.
    """

    noun: str | None
    status: Status
    preposition: frozenset[str] = frozenset()
    workplace: frozenset[str] = frozenset()


_WORKPLACE = words("for at with in")
_ON, _AT, _FOR, _FROM, _TO, _OVER, _INSIDE = map(words, ("on", "at", "for", "from", "to", "over", "in at"))
_SERVICE = words("in at with")
ACTIVITIES = {
    "chairs": Activity("chair", Status.CURRENT),
    "chaired": Activity("chair", Status.FORMER),
    "heads": Activity("head", Status.CURRENT),
    "headed": Activity("head", Status.FORMER),
    "leads": Activity("leader", Status.CURRENT),
    "led": Activity("leader", Status.FORMER),
    "runs": Activity("head", Status.CURRENT),
    "ran": Activity("head", Status.FORMER),
    "owns": Activity("owner", Status.CURRENT),
    "owned": Activity("owner", Status.FORMER),
    "leading": Activity("leader", Status.CURRENT),
    "running": Activity("head", Status.CURRENT),
    "heading": Activity("head", Status.CURRENT),
    "advises": Activity("adviser", Status.CURRENT),
    "advising": Activity("adviser", Status.CURRENT),
    "working": Activity(None, Status.CURRENT, _WORKPLACE),
    "serving": Activity(None, Status.CURRENT, _ON, _SERVICE),
    "covers": Activity(None, Status.CURRENT, _FOR),
    "covered": Activity(None, Status.FORMER, _FOR),
    "writing": Activity(None, Status.CURRENT, _FOR),
    "reporting": Activity(None, Status.CURRENT, _FOR),
    "writes": Activity(None, Status.CURRENT, _FOR),
    "reports": Activity(None, Status.CURRENT, _FOR),
    "co-chairs": Activity("co-chair", Status.CURRENT),
    "co-hosts": Activity("co-host", Status.CURRENT),
    "co-owns": Activity("co-owner", Status.CURRENT),
    "coaches": Activity("coach", Status.CURRENT),
    "coached": Activity("coach", Status.FORMER),
    "captains": Activity("captain", Status.CURRENT),
    "plays": Activity("player", Status.CURRENT, _FOR),
    "played": Activity("player", Status.FORMER, _FOR),
    "lectures": Activity("lecturer", Status.CURRENT, _AT),
    "studies": Activity("student", Status.CURRENT, _AT),
    "joined": Activity(None, Status.UNKNOWN),
    "rejoined": Activity(None, Status.UNKNOWN),
    "left": Activity(None, Status.FORMER),
    "quit": Activity(None, Status.FORMER),
    "oversees": Activity(None, Status.CURRENT, words("at")),
    "supervises": Activity(None, Status.CURRENT, words("at")),
    "handles": Activity(None, Status.CURRENT, words("at for")),
    "began": Activity(None, Status.FORMER, words("at with")),
    "started": Activity(None, Status.FORMER, words("at with")),
    "spent": Activity(None, Status.FORMER, _INSIDE),
    "lost": Activity(None, Status.FORMER, words("at with")),
    "holds": Activity(None, Status.CURRENT, words("at in with")),
    "held": Activity(None, Status.FORMER, words("at in with")),
    "took": Activity("head", Status.CURRENT, words("of at")),
    "takes": Activity("head", Status.CURRENT, words("of at")),
    "took over": Activity("head", Status.CURRENT),
    "takes over": Activity("head", Status.CURRENT),
    "set up": Activity("founder", Status.UNKNOWN),
    "stepped down": Activity(None, Status.FORMER, _FROM),
    "stood down": Activity(None, Status.FORMER, _FROM),
    "appearing": Activity("lawyer", Status.CURRENT, _FOR),
    "acting": Activity("lawyer", Status.CURRENT, _FOR),
    "commands": Activity("commander", Status.CURRENT),
    "commanded": Activity("commander", Status.FORMER),
    "represents": Activity("representative", Status.CURRENT),
    "represented": Activity("representative", Status.FORMER),
    "fronts": Activity("leader", Status.CURRENT),
    "belongs": Activity("member", Status.CURRENT, _TO),
    "presides": Activity("head", Status.CURRENT, _OVER),
    "volunteers": Activity("volunteer", Status.CURRENT, _INSIDE, _FOR),
    "volunteered": Activity("volunteer", Status.FORMER, _INSIDE, _FOR),
    "interns": Activity("intern", Status.CURRENT, _INSIDE, _FOR),
    "interned": Activity("intern", Status.FORMER, _INSIDE, _FOR),
    "consults": Activity("consultant", Status.CURRENT, _FOR),
    "lobbies": Activity("lobbyist", Status.CURRENT, _FOR),
    "lobbied": Activity("lobbyist", Status.FORMER, _FOR),
    "blogs": Activity("blogger", Status.CURRENT, _FOR),
    "speaking": Activity(None, Status.CURRENT, _FOR),
    "campaigns": Activity(None, Status.CURRENT, words("for with")),
    "practises": Activity(None, Status.CURRENT, _AT),
    "practices": Activity(None, Status.CURRENT, _AT),
    "performs": Activity(None, Status.CURRENT, words("with")),
    "sings": Activity("singer", Status.CURRENT, words("with in")),
    "resigned": Activity(None, Status.FORMER, _FROM),
    "retired": Activity(None, Status.FORMER, _FROM),
    "directs": Activity("director", Status.CURRENT),
    "directed": Activity("director", Status.FORMER),
    "edits": Activity("editor", Status.CURRENT),
    "edited": Activity("editor", Status.FORMER),
    "manages": Activity("manager", Status.CURRENT),
    "managed": Activity("manager", Status.FORMER),
    "founded": Activity("founder", Status.UNKNOWN),
    "co-founded": Activity("co-founder", Status.UNKNOWN),
    "works": Activity(None, Status.CURRENT, _WORKPLACE),
    "worked": Activity(None, Status.FORMER, _WORKPLACE),
    "on": Activity("board member", Status.CURRENT, words("the")),
    "sits": Activity("board member", Status.CURRENT, _ON, _INSIDE),
    "serves": Activity("board member", Status.CURRENT, _ON, _SERVICE),
    "sat": Activity("board member", Status.FORMER, _ON, _INSIDE),
    "served": Activity("board member", Status.FORMER, _ON, _SERVICE),
    "teaches": Activity("teacher", Status.CURRENT, _AT),
    "taught": Activity("teacher", Status.FORMER, _AT),
}
"""Verbs that say that someone belongs to the organisation named after them."""

INFINITIVES = {
    "work": Activity(None, Status.CURRENT, _WORKPLACE),
    "report": Activity(None, Status.CURRENT, _FOR),
    "write": Activity(None, Status.CURRENT, _FOR),
    "teach": Activity("teacher", Status.CURRENT, _AT),
    "play": Activity("player", Status.CURRENT, _FOR),
    "lead": Activity("leader", Status.CURRENT),
    "head": Activity("head", Status.CURRENT),
    "run": Activity("head", Status.CURRENT),
    "chair": Activity("chair", Status.CURRENT),
    "command": Activity("commander", Status.CURRENT),
    "join": Activity(None, Status.UNKNOWN),
}
"""The same behind "to": "the first woman to lead Acme", "used to work for Acme"."""

NEEDED_OBJECTS = {
    "spent": words("year years decade decades months career"),
    "began": words("career apprenticeship job"),
    "started": words("career apprenticeship job"),
    "lost": words("job post position seat place"),
    "holds": words("job post position seat place chair professorship"),
    "held": words("job post position seat place chair professorship"),
    "took": words("helm reins"),
    "takes": words("helm reins"),
}
"""What some verbs must have for an object to tell of where somebody works: "spent ten years at"."""
