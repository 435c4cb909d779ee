"""Who asks and who answers in an interview of "Q:" and "A:", where what stands before it tells plainly."""

from __future__ import annotations

import re

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.text.document import Document

ASKS, ANSWERS = "Q", "A"
"""The labels of the turns of who asks and of who answers."""

_WITH = re.compile(
    r"\b(?:interview|conversation|q ?(?:&|and) ?a|chat|talk|questions|minutes|coffee|lunch)"
    r"(?:: | (?:with|for|to) )(?:[\w’' -]{1,40}, )?\Z",
    re.IGNORECASE,
)
"""What leads to whoever is asked: "a conversation with Ada Roe"."""

_SPEAKS = re.compile(
    r"(?:, [^.\n]{1,80},)? (?:spoke|speaks|talked|talks|sat down|sits down) (?:to|with) (?:the )?"
)
_US = re.compile(r"(?:us|me|our)\b")
_HEARS = re.compile(r"\b(?:spoke|speaks|talked|talks|sat down|sits down) (?:to|with) \Z")
"""What whoever asks stands behind: "She spoke to Tom Reed"."""


def parties(document: Document, cast: Cast, author: Draft | None) -> dict[str, Draft]:
    """Who asks and who answers, by label; nobody where not one person alone is told to answer.

    Whoever that one "spoke to" asks, else the author.
    """
    head = Span(0, document.turns[0].label.start if document.turns else 0)
    asked: dict[Draft, None] = {}
    asking: dict[Draft, None] = {}
    for name, draft in cast.inside(head):
        before = document.text[max(0, name.titled.start - _NEAR) : name.titled.start]
        if draft.kind is not EntityKind.PERSON:
            continue
        if _HEARS.search(before):
            asking[draft] = None
        elif _WITH.search(before) or _speaks_to_us(document, cast, name.span.end, author):
            asked[draft] = None
    hearers = [*asking] or ([author] if author is not None else [])
    if len(asked) != 1 or any(one in asked for one in hearers):
        return {}
    return {ANSWERS: next(iter(asked))} | ({ASKS: hearers[0]} if len(hearers) == 1 else {})


def _speaks_to_us(document: Document, cast: Cast, end: int, author: Draft | None) -> bool:
    """Whether whose name ends there "spoke to us", to the author or to an outlet."""
    said = _SPEAKS.match(document.text, end)
    if said is None:
        return False
    heard = [d for n, d in cast.inside(Span(said.end(), said.end() + 1)) if n.span.start == said.end()]
    ours = any(d is author or d.kind is EntityKind.OUTLET for d in heard)
    return ours or _US.match(document.text, said.end()) is not None


_NEAR = 80
"""What leads to a name stands in so many code points before it."""
