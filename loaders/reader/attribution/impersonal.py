"""What is said and by whom is not: "It is alleged that", "it was feared", of which "it" is nobody."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.untold import CONFIDENCE, untold
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

_TOLD = (
    r"(?:alleged|announced|anticipated|argued|assumed|believed|claimed|confirmed|disclosed|estimated|expected"
    r"|feared|forecast|foreseen|hoped|known|noted|predicted|projected|reckoned|reported|revealed|rumou?red|said"
    r"|speculated|stated|suggested|supposed|surmised|suspected|thought|understood)"
)
"""Participles of verbs by which somebody says or thinks something."""

_PASSIVE = rf"(?:is|was|(?:has|had) (?:\w+ )?been) (?:(?!not )\w+ )?{_TOLD}"
_IMPERSONAL = re.compile(rf"{_PASSIVE}(?: that)?", re.IGNORECASE)
_IT_IS_SAID = re.compile(
    r"(?:\A|(?<=[,;:–—(] )|(?<=\band )|(?<=\bbut ))it"
    rf"(?: (?P<cue>{_PASSIVE})|['’]s (?:\w+ )?(?P<short>{_TOLD}))\b"
    r"(?P<said> (?:\w+ ){0,3}that \w| (?!(?:to|by|as|in|at|on|for|of)\b)\w)",
    re.IGNORECASE,
)


def leaves_open(text: str, one: Attribution) -> bool:
    """Whether the cue says that something is said and not by whom: "It has been claimed that"."""
    source, cue = (" ".join(span.of(text) for span in spans) for spans in (one.source, one.cue))
    return source.lower() == "it" and _IMPERSONAL.fullmatch(cue) is not None


def with_impersonal(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions, those of what "it is said" without a source, and such ones that were passed over."""
    starts = [sentence.span.start for sentence in document.sentences]
    found = {sentence.span: _it_is_said(document.text, sentence) for sentence in document.sentences}
    kept = []
    for one in attributions:
        at = bisect_right(starts, one.cue[0].start) - 1 if one.cue else -1
        span = document.sentences[at].span if at >= 0 else None
        kept.append(_without_source(span, found[span], one) if span is not None else one)
        yield kept[-1]
    for sentence in untold(document, kept, "."):
        passed_over = found[sentence.span]
        if passed_over is not None:
            yield passed_over[1]


def _without_source(sentence: Span, found: tuple[Span, Attribution] | None, one: Attribution) -> Attribution:
    """The attribution; where its cue is "it is said" or a part of that, as what nobody is named for.

    Who stands behind it in the sentence has said it: "It is believed, Roe said".
    """
    if found is None or not found[0].start <= one.cue[0].start < found[0].end:
        return one
    phrase, impersonal = found
    if any(phrase.end <= span.start < sentence.end for span in one.source):
        return one
    content = tuple(Span(max(phrase.end, s.start), s.end) for s in one.content if s.end > phrase.end)
    return replace(
        impersonal, content=content or impersonal.content, confidence=one.confidence, inner=one.inner
    )


def _it_is_said(text: str, sentence: Sentence) -> tuple[Span, Attribution] | None:
    """The first "it is said" of a sentence outside quotations, and the attribution that it is."""
    words, start = sentence.span.of(text), sentence.span.start
    found = _IT_IS_SAID.search(words)
    if found is None or sentence.quoted[_token_at(sentence, start + found.start())] is not None:
        return None
    first, last = found.span("cue" if found["cue"] else "short")
    said = Span(start + found.start("said") + 1, start + len(words.rstrip(' .”"')))
    told = Attribution((), (Span(start + first, start + last),), (said,), CONFIDENCE)
    if not (states(said.of(text)) or said.of(text).startswith("that ")):
        return None
    return Span(start + found.start(), said.start), told


def _token_at(sentence: Sentence, offset: int) -> int:
    return next(k for k, token in enumerate(sentence.tokens) if token.end > offset)
