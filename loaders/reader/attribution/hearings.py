"""What a court or an inquest hears: it says none of it, and nobody is named who does."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.untold import CONFIDENCE, untold
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import BODIES, Cast, Draft
from onrecord.loaders.reader.text.document import Document

LONGEST = 6
"""Whoever hears is called by at most so many words."""

_HEARERS = words(
    """
    court jury inquest inquiry tribunal hearing panel committee commission jurors magistrates councillors mps
    """
)
_HEARS = re.compile(
    r"(?:(?:has|have|had|also|later|then|previously) )*(?:heard|hears)(?: that)?"
    r"|(?:(?:has|have|had|also|later|then|previously) )*(?:was|were|is|are|been) (?:\w+ )?told"
    r"(?: that| in an? \w+)?",
    re.IGNORECASE,
)
_TOLD = re.compile(r"told", re.IGNORECASE)
_SELVES = words("i we who which it")
"""Those of whom a text says that they were told, and means that they say so."""

_PASSIVE = re.compile(r"\b(?:was|were|is|are|been)\b.*\btold\b", re.IGNORECASE)
_OVER = re.compile(r"\s*(?:\n|$)")


def as_heard(text: str, one: Attribution) -> Attribution:
    """An attribution such as "the inquest heard that" with the inquest in its cue, and without a source.

    The finder takes whoever hears for the source, or for a part of the content. So too "parents were told".
    """
    if len(one.cue) != 1 or len(one.source) > 1 or not _is_heard(text, one.cue[0]):
        return one
    cue = one.cue[0]
    told = [s for s in one.source if s.of(text).lower() not in _SELVES and _PASSIVE.search(cue.of(text))]
    beside = [span for span in (*one.source, *one.content) if _is_beside(text, span, cue)]
    hearer = next((span for span in beside if span in told or _hears(span.of(text))), None)
    content = tuple(span for span in one.content if span != hearer)
    if hearer is None or not content or not set(one.source) <= {hearer}:
        return one
    return replace(one, source=(), cue=(Span(hearer.start, cue.end),), content=content)


def unheard(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """What sentences say that end with ", Leeds Crown Court heard." and that no attribution tells of."""
    for sentence in untold(document, attributions, "heard."):
        found = _AT_THE_END.fullmatch(document.text, *sentence.span)
        if found is not None and _hears(found["who"]):
            said, cue = Span(*found.span("said")), Span(found.start("who"), found.end("cue"))
            yield Attribution((), (cue,), (said,), CONFIDENCE)


_AT_THE_END = re.compile(
    r"(?P<said>[^\n]+), (?P<who>(?:the|an?|[A-Z])[^,.“”\"]{2,60}?) (?P<cue>(?:(?:has|have|had) )?heard)\.",
    re.DOTALL,
)


def hearer_in(text: str, cast: Cast, cue: Span) -> Draft | None:
    """The body that a cue such as "Leeds Crown Court heard" names; None where it names none."""
    named = cast.inside(cue)
    body = named[0][1] if named and named[0][1].kind in BODIES else None
    rest = Span(named[0][0].span.end, cue.end).of(text).strip() if body else ""
    return body if _HEARS.fullmatch(rest) or _TOLD.fullmatch(rest) else None


def _is_heard(text: str, cue: Span) -> bool:
    """Whether the subject of a cue is told something; of "court told" the end of a headline tells."""
    words = cue.of(text)
    return bool(_HEARS.fullmatch(words) or (_TOLD.fullmatch(words) and _OVER.match(text, cue.end)))


def _is_beside(text: str, span: Span, cue: Span) -> bool:
    return span.end <= cue.start and not text[span.end : cue.start].strip()


def _hears(who: str) -> bool:
    """Whether words are those of a court, a jury or the like."""
    said = who.lower().split()
    return len(said) <= LONGEST and any(word in _HEARERS for word in said)
