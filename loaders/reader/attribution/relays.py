"""Who passed a claim on: "as reported by The Harbour Post", "told the Post"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document

REACH = 90
"""The words that make an outlet a relay stand at most this many code points before its name."""

_SAID_TO = (
    r"acknowledged|admitted|confirmed|provided|explained|revealed|confided|conceded|disclosed|made|said|gave|"
    r"sent|released|issued|described|repeated"
)
_SAID_IN = r"wrote|writes|write|writing|noted|notes|argued|argues|published|said|says"
_AIRED = (
    r"said|says|saying|appear(?:s|ed|ing)?|appearances?|air(?:s|ed|ing)|interview(?:s|ed)?|broadcast|"
    r"speaking|spoke|remarks?|comments?|live|earlier|later|weekend|week|month|today|yesterday|tonight|"
    r"morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
_LEADS = re.compile(
    r"(?:\b(?:(?:as|was|were|been|first|originally|earlier) )*"
    r"(?:reported|quoted|cited|carried|published|relayed|broadcast|aired)(?: as saying)? (?:by|in|on)|"
    r"\b(?:seen|obtained|reviewed|viewed) by|"
    r"\b(?:as )?(?:told|tell|tells|telling)|"
    r"\b(?:an |a )?(?:[a-z]+ )?interviews? (?:with|by|on|to|in|for)|"
    r"\b(?:speaking|spoke|talking|talked) (?:to|with|on)|"
    r"\b(?:comments?|remarks?|statement|op-ed|column|appearance|article) (?:to|in|on|for|with)|"
    rf"\b(?:{_SAID_TO}) to|\b(?:{_SAID_IN}) in|\b(?:{_AIRED}),? on|"
    r"\b(?:broadcast|edition|episode|airing|segment|installment|taping) (?:of|on)|\bvisited|"
    r"\baccording to (?:an? |the )?(?:[a-z]+ )?(?:reports?|article|story|stories) (?:in|by|from|on))"
    r"\s+(?:(?:the|daily|state-run|newspaper|broadcaster|news|agency|russian|german|british|local) )*$",
    re.IGNORECASE,
)
_ON_SHOW = re.compile(r"\bon\s+$")
_ITS_SHOW = re.compile(r"(?:['’]s|['’])\s+[“\"‘'A-Z]")
_REPORTED = re.compile(
    r"\s*,?\s*(?:(?:first|has|had|also|later)\s+)*(reported|reports|learn(?:ed|t) from|been told by)\b",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"\b(?:told|tells?|telling|interviews? (?:with|for)|speaking to|spoke to|spoke with|comments? to|"
    rf"remarks? to|statement to|visited|(?:{_SAID_TO}) to)\b"
)
_TO_PERSON = re.compile(
    r"\b(?:told|tells?|telling|interviews? (?:with|by)|(?:speaking|spoke|talking|talked) (?:to|with)|"
    rf"interviewed by|asked by|(?:{_SAID_TO}) to)\s+(?P<between>[\w.’' -]{{1,60}}\s)?$"
)


@dataclass(frozen=True, slots=True)
class Passing:
    """An outlet that passes something on, the words that say so, and the span of both together."""

    relayer: Draft
    cue: Span
    evidence: Span
    addressed: bool
    """Whether the speaker spoke to the outlet itself."""


def passings(document: Document, cast: Cast, region: Span, attribution: Attribution) -> list[Passing]:
    """The outlets that pass an attribution on, named in `region`, in text order.

    Who is named in the content is spoken of, save at its end: "… on Monday's broadcast of Acme News"; in the
    source, save where it tells how the article comes by it, "a letter seen by Acme News", or where what makes
    it a relay stands outside: "according to [officials], as reported by [Acme News]".
    """
    return [
        one
        for name, draft in cast.inside(region)
        if draft.kind is EntityKind.OUTLET
        for one in _passing(document.text, name, draft, region)
        if _outside(attribution.content, name, one.cue, _BROADCAST, document.text)
        and (
            _outside(attribution.source, name, one.cue, _SEEN, document.text)
            or _apart(attribution.source, name, one.cue)
        )
    ]


def _outside(spans: Sequence[Span], name: Name, cue: Span, allowed: re.Pattern[str], text: str) -> bool:
    """Whether a name stands in none of the spans, or its cue is one that is allowed to."""
    inside = any(span.start <= name.span.start < span.end for span in spans)
    return not inside or allowed.search(cue.of(text)) is not None


def _apart(source: Sequence[Span], name: Name, cue: Span) -> bool:
    """Whether a name is a part of the source by itself, and its cue none of it."""
    around = [span for span in source if span.start <= name.span.start < span.end]
    return len(source) > 1 and not any(span.start <= cue.start < span.end for span in around)


_BROADCAST = re.compile(r"\b(?:broadcast|edition|episode|airing|installment) of\b")
_SEEN = re.compile(r"\b(?:seen|obtained|reviewed|viewed) by\b")


def _passing(text: str, name: Name, draft: Draft, region: Span) -> Iterator[Passing]:
    low = max(region.start, name.span.start - REACH)
    before = text[low : name.span.start]
    lead = _LEADS.search(before)
    if lead is None and _ITS_SHOW.match(text, name.span.end):
        lead = _ON_SHOW.search(before)
    if lead is not None:
        cue = Span(low + lead.start(), low + lead.start() + len(lead.group().rstrip()))
        addressed = _ADDRESSED.search(lead.group().lower()) is not None
        yield Passing(draft, cue, Span(cue.start, name.span.end), addressed)
        return
    after = _REPORTED.match(text, name.span.end, min(region.end, name.span.end + REACH))
    if after is not None:
        cue = Span(*after.span(1))
        addressed = cue.of(text).lower().startswith("been told")
        yield Passing(draft, cue, Span(name.span.start, cue.end), addressed)


TELLING = words("told tell tells telling ask asks asked asking")
"""Words after which comes who is spoken to."""

BETWEEN = 3
"""So many words may stand before the name of whoever is told: "told the local paper The Lantern"."""


def told(document: Document, cast: Cast, cue: Span, until: int) -> Draft | None:
    """Who was told, where the cue is a form of "tell": the first name after it and before `until`.

    An outlet's name gives way to that of its host: "told Acme News host Jane Doe".
    """
    spoken = {t.lower for t in tokenize(document.text, *cue)}
    if not spoken & TELLING or until <= cue.end:
        return None
    at = cue.end
    named: Draft | None = None
    for name, draft in cast.inside(Span(cue.end, min(until, cue.end + REACH))):
        if not _straight(document.text[at : name.titled.start]):
            break
        named, at = draft, name.span.end
        if draft.kind is EntityKind.PERSON:
            break
    if named is None or named.kind is EntityKind.PERSON:
        return named
    asked = bool(spoken & {"ask", "asks", "asked", "asking"})
    staff = named.kind is EntityKind.ORGANIZATION and _STAFF.match(document.text, at)
    return None if asked or staff else named


_STAFF = re.compile(
    r"['’]?s?\s+(?!this\b|is\b|was\b|has\b|hours\b|days\b)(?:[a-z]+s|player|agent|officer|official)\b"
)
"""What follows an organisation's name where its people are told and not itself: "told Acme agents"."""


def _straight(between: str) -> bool:
    """Whether words stand so that the name after them is that of whoever is told."""
    few = len(between.split()) <= BETWEEN
    return few and not any(mark in between for mark in ',.;:“"(') and not _ENDS.search(between)


_ENDS = re.compile(r"\b(?:that|in|on|at|to|and|of|about|after|for|he|she|they|his|her)\b")


def interviewer(document: Document, cast: Cast, region: Span, content: Sequence[Span]) -> Draft | None:
    """The person whom "in an interview with Acme's Jane Doe" and the like says that the speaker spoke to."""
    for name, draft in cast.inside(region):
        outside = not any(c.start <= name.span.start < c.end for c in content)
        if draft.kind is EntityKind.PERSON and outside:
            low = max(region.start, name.titled.start - REACH)
            lead = _TO_PERSON.search(document.text[low : name.titled.start])
            if lead is not None and not _ENDS.search(lead["between"] or ""):
                return draft
    return None


def pronoun_told(document: Document, cue: Span) -> Span | None:
    """The span of "him" or "her" right after a form of "tell"."""
    if not {t.lower for t in tokenize(document.text, *cue)} & TELLING:
        return None
    found = _HIM.match(document.text, cue.end)
    return Span(*found.span(1)) if found else None


_HIM = re.compile(r"\s+(him|her)\b(?!\s+(?:own|[a-z]+s?\s+(?:that|to)\b))")
