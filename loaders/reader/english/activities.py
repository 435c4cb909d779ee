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
_ON, _AT, _FOR, _FROM, _INSIDE = map(words, ("on", "at", "for", "from", "in at"))
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
    "serving": Activity(None, Status.CURRENT, _ON, _INSIDE),
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
    "serves": Activity("board member", Status.CURRENT, _ON, _INSIDE),
    "sat": Activity("board member", Status.FORMER, _ON, _INSIDE),
    "served": Activity("board member", Status.FORMER, _ON, _INSIDE),
    "teaches": Activity("teacher", Status.CURRENT, _AT),
    "taught": Activity("teacher", Status.FORMER, _AT),
}
"""Verbs that say that someone belongs to the organisation named after them."""
