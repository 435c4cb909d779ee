"""Denials set off by a comma: "the pier leaked, a claim the council rejects", "…, which Lund denies"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.untold import CONFIDENCE
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PERSONAL
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.english.verbs import FORMS, NOUN_TOO
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

_NOUNS = (
    r"(?:accounts?|accusations?|allegations?|assertions?|assessments?|characteri[sz]ations?|claims?|conclusions?"
    r"|contentions?|descriptions?|estimates?|figures?|findings?|insinuations?|interpretations?|notions?|numbers?"
    r"|portrayals?|statements?|suggestions?|versions?)"
)
_WORD = rf"(?:which|(?:(?:an?|one|the) )?(?:[a-z]+ )?{_NOUNS})"
APPOSED = re.compile(_WORD, re.IGNORECASE)
"""What stands for the claim before the comma."""

_WHO = r"(?P<who>[^\W\d_][^,;:“”\"()\n]{0,70}?)"
_ADVERBS = r"(?:(?:has|have|had|also|always|still|since|later|now|\w+ly) )*"
_CLOSES = r"(?=\s*(?:[.,;:)–—]|$)| (?:as|in|on|at|who)\b)"
_DENIES = re.compile(
    rf"(?:,|\s[–—-])\s(?P<word>{_WORD})(?: that| which)? {_WHO} (?P<cue>{_ADVERBS}"
    r"(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|refut(?:es?|ed)|rebut(?:s|ted)?|contest(?:s|ed)?"
    rf"|dismiss(?:es|ed)?)){_CLOSES}"
)
_DENIED_BY = re.compile(
    rf"(?:,|\s[–—-])\s(?P<word>{_WORD})(?: (?:(?:that|which) )?(?:is|was|were|has been|have been|had been))?"
    rf" (?P<cue>{_ADVERBS}(?:denied|disputed|rejected|refuted|rebutted|contested|dismissed) by) {_WHO}"
    rf"{_CLOSES}"
)
_REST = re.compile(r"[^,;.\n]*")


class _Denial(NamedTuple):
    """Where a denial is set off, from its comma on, and the attribution that it is."""

    region: Span
    told: Attribution


def with_apposed(document: Document, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions and the denials that are set off, which are cut out of what others say."""
    denials = [*_denials(document)]
    starts = [one.region.start for one in denials]
    for one in attributions:
        k = bisect_right(starts, one.end) - 1
        near = [d for d in denials[max(0, k - _NEAR) : k + 1] if d.region.end > min(one.spans).start]
        if not any(_holds(denial.region, one.cue) for denial in near):
            yield _outside(document.text, one, [denial.region for denial in near])
    yield from (denial.told for denial in denials)


_NEAR = 5
"""So many denials may be set off in what one attribution spans."""


def _denials(document: Document) -> Iterator[_Denial]:
    for sentence in document.sentences:
        found = _DENIES.search(document.text, *sentence.span)
        found = found or _DENIED_BY.search(document.text, *sentence.span)
        if found is None or not _is_somebody(found["who"]):
            continue
        region = Span(found.start(), _end_of(document.text, found.end(), sentence.span.end))
        first = next(k for k, token in enumerate(sentence.tokens) if token.end > found.start("word"))
        quoted = sentence.quoted[first] is not None
        if quoted or (found["word"] == "which" and not _closes(document.text, region.end, sentence)):
            continue
        who, cue, word = (Span(*found.span(part)) for part in ("who", "cue", "word"))
        yield _Denial(region, Attribution((who,), (cue,), (word,), CONFIDENCE))


def _closes(text: str, start: int, sentence: Sentence) -> bool:
    return _LAST.match(text[start : sentence.span.end]) is not None


def _end_of(text: str, start: int, end: int) -> int:
    rest = _REST.match(text, start, end)
    return start if rest is None else rest.end()


_LAST = re.compile(r"[^\w,]*$|, (?:and|but|though|although|while|adding|saying)\b")
"""What follows a "which" that takes up a clause: not a verb, as in "The charge, which he denies, carries"."""


def _is_somebody(phrase: str) -> bool:
    """Whether the words before a verb are its subject alone: "the council", not "the council says it"."""
    tokens = tokenize(phrase)
    verbs = (t.lower in FORMS and t.lower not in NOUN_TOO and not t.is_capital for t in tokens)
    low = {token.lower for token in tokens}
    alone = len(tokens) == 1 or not low & (PERSONAL | _NEVER)
    return alone and not any(verbs) and not low & AUXILIARIES and not low <= _NEVER


_NEVER = words("that which who whom whose what and or but to by when while if because as")


def _holds(region: Span, spans: Iterable[Span]) -> bool:
    return any(region.start <= span.start < region.end for span in spans)


def _outside(text: str, one: Attribution, regions: Sequence[Span]) -> Attribution:
    """The attribution with what is set off cut out of its content, if something is left of that."""
    content = [*one.content]
    for region in regions:
        content = [piece for span in content for piece in _cut(text, span, region)]
    inner = tuple(part for part in one.inner if not any(_holds(region, part.cue) for region in regions))
    return replace(one, content=tuple(content) or one.content, inner=inner)


def _cut(text: str, span: Span, region: Span) -> Iterator[Span]:
    if region.end <= span.start or span.end <= region.start:
        yield span
        return
    if span.start < region.start:
        yield Span(span.start, region.start)
    after = text[region.end : span.end]
    start = region.end + len(after) - len(after.lstrip(" ,;.)"))
    if start < span.end and text[start : span.end].strip():
        yield Span(start, span.end)
