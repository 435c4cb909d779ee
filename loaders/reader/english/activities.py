"""What verbs say of the role of those who do them: "heads", "founded", "works for"."""

from __future__ import annotations

from typing import NamedTuple

from onrecord.graph.model import Status
from onrecord.loaders.reader.english.words import words


class Activity(NamedTuple):
    """What a verb says of who does it: the role, if any, whether it holds, and what must follow the verb."""

    noun: str | None
    status: Status
    preposition: frozenset[str] = frozenset()


_WORKPLACE = words("for at with")
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
    "serving": Activity(None, Status.CURRENT, words("on")),
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
    "sits": Activity("board member", Status.CURRENT, words("on")),
    "serves": Activity("board member", Status.CURRENT, words("on")),
    "sat": Activity("board member", Status.FORMER, words("on")),
    "served": Activity("board member", Status.FORMER, words("on")),
    "teaches": Activity("teacher", Status.CURRENT, words("at")),
    "taught": Activity("teacher", Status.FORMER, words("at")),
}
"""Verbs that say that someone belongs to the organisation named after them."""
