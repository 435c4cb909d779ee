"""Who was asked and gave no answer: "declined to comment", "did not respond to a request", "no comment"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.noun_phrases import noun_phrase_start
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

CONFIDENCE = 0.9
"""How sure a set phrase is that the trained model has passed over."""


def answers(cue: str, content: str) -> bool:
    """Whether an attribution says that its source said something, and not that it gave no answer.

    Who refuses to do something else has answered: "refused to resign". So has who does not confirm what was
    not asked of it: "could not confirm that it leaks".
    """
    if _NO_COMMENT.fullmatch(content):
        return False
    attributed = f"{cue} {content}"
    found = _UNANSWERED.search(attributed)
    return found is None or found.start() >= len(cue)


def unanswered(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The refusals that no attribution tells of, in text order: "Roe could not be reached for comment"."""
    taken = sorted(span for one in attributions for span in one.spans)
    for sentence in document.sentences:
        if sentence.in_title_case:
            continue
        before: Attribution | None = None
        for found in _refusals(document.text, sentence.span):
            spans = _attributed(document.text, sentence, found)
            if spans is None:
                continue
            if before is not None and spans.source[0].start <= before.cue[0].start < spans.source[0].end:
                spans = replace(spans, source=before.source)  # "declined to comment, did not respond"
            before = spans
            if not _overlap(taken, Span(spans.cue[0].start, spans.content[0].end)):
                yield spans


def tells_of_asking(sentence: str) -> bool:
    """Whether a sentence only says that somebody was asked, or that what is told could not be checked."""
    return _ASKING.fullmatch(sentence) is not None or _UNVERIFIED.fullmatch(sentence) is not None


def with_neither(text: str, attribution: Attribution) -> Attribution:
    """With the "neither" of its source in its cue, where it is a refusal: "Neither Doe nor Roe replied"."""
    found = _LEADING_NEITHER.match(text, *attribution.source[0]) if attribution.source else None
    if found is None or found.end() == attribution.source[0].end:
        return attribution
    source = (Span(found.end(), attribution.source[0].end), *attribution.source[1:])
    cue = (Span(*found.span(1)), *attribution.cue)
    words = (" ".join(span.of(text) for span in spans) for spans in (cue, attribution.content))
    return attribution if answers(*words) else replace(attribution, source=source, cue=cue)


def _refusals(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The places of a sentence that say that somebody gave no answer, or neither of two."""
    gapped = _NEITHER.search(text, *span)
    yield from _UNANSWERED.finditer(text, *span)
    if gapped is not None:
        yield gapped


def _attributed(text: str, sentence: Sentence, found: re.Match[str]) -> Attribution | None:
    """The refusal with its source; None where it stands in a quotation, or nobody is its subject."""
    at = next((k for k, token in enumerate(sentence.tokens) if token.start >= found.start()), None)
    if at is None or sentence.quoted[at] is not None:
        return None
    neither = found.re is _NEITHER
    source = Span(*found.span(2)) if neither else _subject(sentence, at)
    split = found.end(found.lastindex or 0)
    tail = _TAIL.match(text, split, sentence.span.end)
    end = tail.end() if tail else found.end()
    parted = split + len(text[split:end]) - len(text[split:end].lstrip())
    if source is None or parted >= end:
        return None
    verb = Span(found.start(found.lastindex or 0), split)
    cue = (Span(*found.span(1)), verb) if neither else (verb,)
    return Attribution((source,), cue, (Span(parted, end),), CONFIDENCE)


def _subject(sentence: Sentence, at: int) -> Span | None:
    """The words before a verb that say whose it is: a pronoun, a name, or all up to the comma before it."""
    tokens = sentence.tokens
    end = at
    while end > 0 and (tokens[end - 1].lower in ADVERBS or tokens[end - 1].lower in AUXILIARIES):
        end -= 1
    if end == 0:
        return None
    last = tokens[end - 1]
    if last.lower in _PRONOUNS:
        return Span(last.start, last.end)
    if last.text == ",":
        return Span(tokens[0].start, last.start) if tokens[0].is_capital and end > 1 else None
    start = noun_phrase_start(tokens, end, 0)
    return None if start is None else Span(tokens[start].start, last.end)


def _overlap(taken: Sequence[Span], span: Span) -> bool:
    last = bisect_left(taken, (span.end, 0))
    return any(one.end > span.start for one in taken[:last])


_ASKING = re.compile(
    r"[^.\n\"“”]{0,120}\b"
    r"(?:(?:approached|contacted|asked|reached out to|sought|requested)\b[^.\n\"“”]{0,100}\b"
    r"(?:for (?:an? |further |additional )?(?:comment|response|statement|reply)|comment from)"
    r"|(?:been|was|were|is|are) (?:asked|invited|approached) to (?:comment|respond|reply))\b[^.,\n]{0,60}\.?"
)
_UNVERIFIED = re.compile(
    r"(?:We\b[^,.\n\"“”]{0,40}\bnot"
    r"|[^,.\n\"“”]{0,80}(?:n['’]t|not|unable to)\b[^,.\n\"“”]{0,20} independently)"
    r"\b(?: \w+){0,3} (?:verif(?:y|ied)|confirm(?:ed)?|corroborated?|authenticated?)\b[^,.\n]{0,100}\.?"
)
_PRONOUNS = words("he she they it who which we i others neither both")
_NOT = r"(?:n['’]t| not)"
_SOON = r"(?: \w+ly| \w+day| again| also| at first| yet)*"
_DID_NOT = rf"(?:(?:did|does|do|has|have|had){_NOT}|never|failed to|(?:has|have|had) yet to){_SOON}"
_FACTS = r"(?:details?|specifics|information|particulars|comments?|answers?|reasons?|explanations?|figures?)"
_OPEN = r"(?:whether|if|who|whom|what|which|when|where|why|how|more|anything|so|much)"
_END = r"(?= *(?:[.,;:]|$))"
_TELL = (
    r"(?:comment|answer|respond|reply|elaborate|discuss|speculate|confirm|disclose|reveal|specify|identify|name|detail|"
    r"explain|be (?:interviewed|drawn)|go into (?:further |more )?details?|take questions|weigh in|"
    rf"say(?:(?=(?: \w+day)? {_OPEN}\b)|{_END})|"
    rf"(?:speak|talk)(?:(?= (?:to|with|about|publicly|on the record)\b)|{_END})|"
    rf"(?:provide|give|offer|share)(?= (?:\w+ ){{0,3}}{_FACTS}\b))\b"
)
_ASKED = (
    r"(?:[\w’'-]+ ){0,8}?(?:requests?|questions?|quer(?:y|ies)|[ei]nquir(?:y|ies)|calls?|e-?mails?|messages?|"
    r"letters?|voicemails?|interviews?|comment|attempts? to (?:reach|contact))\b"
)
_PAUSE = r"(?= *(?:[.,;:]|$)| (?:on|by|when|before|until|in time|and|but|for comment|\w+day)\b)"
_HAS = r"(?:(?:has|have|had) )?(?:\w+ly )?"
_OF_NEITHER = (
    (rf"{_HAS}(?:responded|replied){_SOON}(?: to)?", rf"(?:{_ASKED}|{_PAUSE})"),
    (rf"{_HAS}(?:returned|answered|acknowledged)", _ASKED),
    (_HAS + r"commented", r"(?:on\b|publicly\b|immediately\b|when\b)"),
    (rf"would{_SOON}", _TELL),
    (rf"could{_SOON} be{_SOON}", rf"(?:reached|contacted)(?: \w+)?(?: (?:for|by|at)\b|{_PAUSE})"),
    (r"(?:was|were|is|are)(?: \w+ly)? available", r"(?:for|to) comment\b"),
)
"""As below, of two who both did not: "Neither Doe nor Roe responded to a request"."""

_FORMS = (
    *((rf"neither {verb}", rest) for verb, rest in _OF_NEITHER),
    (
        rf"(?:declin(?:e|es|ed|ing)|refus(?:e|es|ed|ing|al)){_SOON}",
        rf"(?:to (?:\w+ly )?{_TELL}|comment\b|(?:\w+ ){{0,4}}(?:interviews?|questions?)\b)",
    ),
    (rf"(?:wo{_NOT}|would{_NOT}|will not|would neither){_SOON}", _TELL),
    (rf"{_DID_NOT} (?:return|answer|acknowledge)(?:ed)?", _ASKED),
    (rf"{_DID_NOT} (?:respond(?:ed)?|repl(?:y|ied)){_SOON} to", _ASKED),
    (_DID_NOT, rf"(?:respond(?:ed)?|repl(?:y|ied)){_SOON}{_PAUSE}"),
    (_DID_NOT, r"comment(?:ed)?\b"),
    (rf"could{_NOT}{_SOON} be{_SOON}", rf"(?:reached|contacted)(?: \w+)?(?: (?:for|by|at)\b|{_PAUSE})"),
    (rf"(?:was|were|is|are)(?:{_NOT}{_SOON} | un)available", r"(?:for|to) comment\b"),
    (r"(?:had|has|have|made|offered|gave|issued) no", r"(?:\w+ )?(?:comment|response|reply)\b"),
)
"""A verb, which becomes the cue, and what follows it; of groups there is one in each, around the verb."""

_UNANSWERED = re.compile(rf"\b(?:{'|'.join(f'({verb}) {rest}' for verb, rest in _FORMS)})", re.IGNORECASE)
_NEITHER = re.compile(
    rf"\b(neither) ([^.;:“”\"()]{{2,150}}?) (?:{'|'.join(f'({verb}) {rest}' for verb, rest in _OF_NEITHER)})",
    re.IGNORECASE,
)
_LEADING_NEITHER = re.compile(r"(neither)\s+", re.IGNORECASE)
_TAIL = re.compile(r"[^,;:()—–“”\"]*[^,;:()—–“”\"\s.!?]")
_NO_COMMENT = re.compile(r"\W*(?:(?:i|we) have )?no (?:further |immediate )?comments?\W*", re.IGNORECASE)
