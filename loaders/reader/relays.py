"""Who passed a claim on: "as reported by The Harbour Post", "told the Post"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.graph.model import EntityKind, Span

from .document import Document
from .entities import Cast, Draft
from .tags import Name
from .tokens import tokenize

REACH = 90
"""The words that make an outlet a relay stand at most this many code points before its name."""

_LEADS = re.compile(
    r"(?:\b(?:(?:as|was|were|been|first|originally|earlier) )*"
    r"(?:reported|quoted|cited|carried|published|relayed|broadcast|aired)(?: as saying)? (?:by|in|on)|"
    r"\b(?:as )?told|"
    r"\b(?:an |a )?(?:[a-z]+ )?interviews? (?:with|by|on|to|in)|"
    r"\b(?:speaking|spoke|talking|talked) (?:to|with|on)|"
    r"\b(?:comments?|remarks?|statement|op-ed|column|appearance|article) (?:to|in|on|for|with)|"
    r"\baccording to (?:an? |the )?(?:[a-z]+ )?(?:reports?|article|story|stories) (?:in|by|from|on))"
    r"\s+(?:(?:the|daily|state-run|newspaper|broadcaster|news|agency|russian|german|british|local) )*$",
    re.IGNORECASE,
)
_REPORTED = re.compile(r"\s*,?\s*(?:(?:first|has|had|also|later)\s+)*(reported|reports)\b", re.IGNORECASE)
_ADDRESSED = re.compile(
    r"\b(?:told|interviews? with|speaking to|spoke to|spoke with|comments? to|remarks? to)\b"
)


@dataclass(frozen=True, slots=True)
class Passing:
    """An outlet that passes something on, the words that say so, and the span of both together."""

    relayer: Draft
    cue: Span
    evidence: Span
    addressed: bool
    """Whether the speaker spoke to the outlet itself."""


def passings(document: Document, cast: Cast, region: Span, content: Sequence[Span]) -> list[Passing]:
    """The outlets that pass something on inside `region` but outside `content`, in text order."""
    found = []
    for name, draft in cast.inside(region):
        if draft.kind is EntityKind.OUTLET and not any(c.start <= name.span.start < c.end for c in content):
            found += list(_passing(document.text, name, draft, region))
    return found


def _passing(text: str, name: Name, draft: Draft, region: Span) -> Iterator[Passing]:
    low = max(region.start, name.span.start - REACH)
    lead = _LEADS.search(text[low : name.span.start])
    if lead is not None:
        cue = Span(low + lead.start(), low + lead.start() + len(lead.group().rstrip()))
        addressed = _ADDRESSED.search(lead.group().lower()) is not None
        yield Passing(draft, cue, Span(cue.start, name.span.end), addressed)
        return
    after = _REPORTED.match(text, name.span.end, min(region.end, name.span.end + REACH))
    if after is not None:
        cue = Span(*after.span(1))
        yield Passing(draft, cue, Span(name.span.start, cue.end), addressed=False)


def told(document: Document, cast: Cast, cue: Span, until: int) -> Draft | None:
    """Who was told, where the cue is a form of "tell": the first name after it and before `until`."""
    words = {t.lower for t in tokenize(document.text, *cue)}
    if not words & {"told", "tell", "tells", "telling"} or until <= cue.end:
        return None
    for name, draft in cast.inside(Span(cue.end, min(until, cue.end + REACH))):
        between = document.text[cue.end : name.titled.start]
        if len(between.split()) <= 3 and not any(mark in between for mark in ',.;:“"'):  # noqa: PLR2004
            return draft
        return None
    return None
