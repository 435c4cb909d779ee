"""Who "was quoted as saying" something: the finder takes nobody for the source, or who quotes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.noun_phrases import noun_phrase_start
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

SHORT = 4
"""Words right before the cue that the finder took for a part of the content are at most so many."""

_QUOTED = re.compile(
    r"(?:(?:has|have|had|also|later) )*(?:is|are|was|were|been) (?:\w+ )?(?:quoted|cited|reported) "
    r"as (?:saying|telling)",
    re.IGNORECASE,
)


def with_quoted(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions, with whoever stands before "was quoted as saying" as the source.

    Whoever quotes, "by the Post", is none.
    """
    starts = [sentence.span.start for sentence in document.sentences]
    for one in attributions:
        at = bisect_right(starts, one.cue[0].start) - 1 if len(one.cue) == 1 else -1
        yield _with_quoted(document.text, document.sentences[at], one) if at >= 0 else one


def _with_quoted(text: str, sentence: Sentence, one: Attribution) -> Attribution:
    cue = one.cue[0]
    if _QUOTED_BY.fullmatch(cue.of(text)) and len(one.source) == 1:
        return _quoted_by(text, sentence, one)
    quoting = one.source and _BY.fullmatch(text, cue.end, one.source[0].start)
    if not _QUOTED.match(cue.of(text)) or (one.source and not quoting):
        return one
    before = [s for s in one.content if s.end <= cue.start and not text[s.end : cue.start].strip()]
    if before and len(before[0].of(text).split()) <= SHORT and len(one.content) > 1:
        rest = tuple(span for span in one.content if span != before[0])
        return replace(one, source=(before[0],), content=rest)
    subject = _subject(sentence, cue)
    if subject is None or any(s.start < subject.end and subject.start < s.end for s in one.content):
        return one
    return replace(one, source=(subject,))


def _quoted_by(text: str, sentence: Sentence, one: Attribution) -> Attribution:
    """The attribution of "Roe was quoted by the Post as saying that …" with Roe as its source."""
    cue, quoting, end = one.cue[0], one.source[0], sentence.span.end
    saying = _SAYING.match(text, quoting.end, end)
    subject = _subject(sentence, cue)
    if saying is None or subject is None or quoting.start < cue.end:
        return one
    said = Span(saying.end(), saying.end() + len(text[saying.end() : end].rstrip(" .")))
    cues = (Span(cue.start, cue.end - len(" by")), Span(*saying.span(1)))
    return replace(one, source=(subject,), cue=cues, content=(said,)) if said.start < said.end else one


_QUOTED_BY = re.compile(r"(?:(?:has|have|had|also|later) )*(?:is|are|was|were|been) quoted by", re.IGNORECASE)
_SAYING = re.compile(r",? (as (?:saying|telling \w+)),? ")
_BY = re.compile(r" (?:by|in) ")


def _subject(sentence: Sentence, cue: Span) -> Span | None:
    """The noun phrase before the cue in its sentence, with the one that a comma sets it off from."""
    tokens = sentence.tokens
    end = next((k for k, token in enumerate(tokens) if token.start >= cue.start), 0)
    end -= end > 0 and tokens[end - 1].text == ","
    start = noun_phrase_start(tokens, end, 0) if end > 0 else None
    if start is None:
        return None
    if start > 1 and tokens[start - 1].text == "," and noun_phrase_start(tokens, start - 1, 0) == 0:
        start = 0
    return Span(tokens[start].start, tokens[end - 1].end)
