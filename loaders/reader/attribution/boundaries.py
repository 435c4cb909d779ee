"""Spans of attributions brought to where words, names and noun phrases begin and end.

The networks tag word pieces, so a span may begin inside a word, or hold the article of a noun phrase and not
its noun; and they may see two sources where one is a relative pronoun or stands in another clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES, BE
from onrecord.loaders.reader.english.phrases import (
    CLAUSE_OPENERS,
    MARKS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    TEMPORAL,
)
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS, NOUN_TOO
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast
from onrecord.loaders.reader.text.document import Document

LONGEST_PHRASE = 7
"""A noun phrase is completed by so many tokens at most."""

FARTHEST = 60
"""So many code points lie at most between an attribution and a further verb of its source."""

_ARTICLES = words("a an the")
_POINTING = words("who which that whom whose he she they it i we you him her them")
"""What stands for a source that another span names."""

_SEEM = words("seem seems seemed appear appears appeared")
_AND = re.compile(r"(?:^|[\s,])(?:and|but|then|though|yet)\s*$")
_BEFORE = re.compile(r"(?:[-–—•*·]+\s*)+(?=\D)")
_AFTER = re.compile(r"[\s(\[–—•-]+\Z")
_ENDS = re.compile(r"[.!?][\"”’')]*\s|[\n\r]")


def settled(document: Document, cast: Cast, attribution: Attribution) -> Attribution:
    """The attribution, and those inside it, in whole words and names, with one source."""
    one = whole_words(document.text, attribution)
    source = [_whole_name(cast, span) for span in one.source]
    joined = list(_joined(document.text, sorted(source)))
    if len(joined) > 1:
        joined = [_principal(document.text, joined)]
    completed = tuple(span for part in joined for span in _completed(document, part, one))
    inner = tuple(settled(document, cast, part) for part in one.inner)
    whole = _carried_on(document.text, one)
    content = tuple(_before_a_time(document.text, span) for span in whole.content)
    return replace(whole, source=completed, content=content, inner=inner)


def whole_words(text: str, attribution: Attribution) -> Attribution:
    """The attribution with each cut word given to the span that has its beginning; spans may vanish."""
    every = sorted(attribution.spans)

    def whole(spans: Sequence[Span]) -> tuple[Span, ...]:
        found = (_whole(text, span, every) for span in spans)
        return tuple(span for span in found if span.of(text).strip())

    source, cue, content = map(whole, (attribution.source, attribution.cue, attribution.content))
    content = tuple(without_dashes(text, span) for span in content)
    return replace(attribution, source=source, cue=cue, content=content)


def without_dashes(text: str, span: Span) -> Span:
    """The span without the bullet or dash that it begins with, and the dash that it ends with.

    A span of nothing else stays, and so does the minus of a number.
    """
    words_of = span.of(text)
    before, after = _BEFORE.match(words_of), _AFTER.search(words_of)
    start = span.start + (before.end() if before else 0)
    end = span.start + (after.start() if after else len(words_of))
    return Span(start, end) if start < end else span


def _before_a_time(text: str, content: Span) -> Span:
    """The content without a comma that leads to it, up to a line of the time alone, as in live blogs."""
    led = _LED.match(text, *content)
    start = led.end() if led is not None and led.end() < content.end else content.start
    timed = _TIMED.search(text, start + 1, content.end)
    return Span(start, timed.start() if timed is not None else content.end)


_LED = re.compile(r"[,;]\s+")
_TIMED = re.compile(
    r"\s*\n\s*\d{1,2}[.:]\d\d ?(?:[ap]\.?m\.?)?(?: ?(?:GMT|BST|UTC|[A-Z]{1,4}T))?[ \t]*(?=\n|\Z)",
    re.IGNORECASE,
)


def _whole(text: str, span: Span, every: Sequence[Span]) -> Span:
    start, end = span
    if _inside_word(text, start):
        step = 1 if any(other.start < start <= other.end for other in every) else -1
        while _inside_word(text, start):
            start += step
        while step > 0 and start < end and text[start].isspace():
            start += 1
    while start < end and _inside_word(text, end):
        end += 1
    return Span(min(start, end), end)


def _inside_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _whole_name(cast: Cast, span: Span) -> Span:
    """The source with the rest of a person's name that it cuts: "Mr" of "Mr. Roe"."""
    beside = [*cast.before(span.end, most=1), *cast.inside(Span(span.end, span.end + FARTHEST))[:1]]
    for name, draft in beside:
        if draft.kind is EntityKind.PERSON and name.titled.start < span.end < name.span.end:
            return Span(span.start, name.span.end)
    return span


def _carried_on(text: str, one: Attribution) -> Attribution:
    """The attribution with each content carried on to the end of the clause that it cuts short.

    It does where it ends inside a possessive, "the country" of "the country's largest port,"; and where what
    is left of its clause stands between it and its source: "He had them tapped" in "He had them tapped in
    May, Roe said".
    """
    ends = [_end_of_clause(text, span, one) for span in one.content]
    return replace(one, content=tuple(Span(s.start, end) for s, end in zip(one.content, ends, strict=True)))


def _end_of_clause(text: str, content: Span, one: Attribution) -> int:
    later = sorted(span for span in one.spans if span.start >= content.end)
    edge = later[0].start if later else len(text)
    cut = _CUT_POSSESSIVE.match(text, content.end - 1, edge)
    if cut is not None:
        rest = _CLAUSE.match(text, cut.end(), edge)
        return rest.end() if rest is not None else cut.end()
    leads = all(span.start > content.start for span in (*one.source, *one.cue))
    if not leads or not later or later[0] in one.content:
        return content.end
    rest = _REST.fullmatch(text, content.end, edge)
    return rest.end("rest") if rest is not None else content.end


_CUT_POSSESSIVE = re.compile(r"(?:\w['’]|(?<=\w)['’])s\b")
_CLAUSE = re.compile(r"(?: +[\w$£€%&'’-]+)*")
_REST = re.compile(r"(?P<rest>(?: [\w$£€%&'’-]+)+), ")


def _joined(text: str, spans: Sequence[Span]) -> Iterator[Span]:
    """The spans, those joined that nothing but white space parts."""
    held: Span | None = None
    for span in spans:
        if held is not None and not text[held.end : span.start].strip():
            held = Span(held.start, max(held.end, span.end))
            continue
        if held is not None:
            yield held
        held = span
    if held is not None:
        yield held


def _principal(text: str, spans: Sequence[Span]) -> Span:
    """Of several sources the one that names most: the longest that is no pronoun, the first of equals."""
    naming = [span for span in spans if span.of(text).lower().strip(" ,") not in _POINTING]
    return max(naming or spans, key=lambda span: span.end - span.start)


def _completed(document: Document, source: Span, one: Attribution) -> Iterator[Span]:
    """The source; a lone article with the noun phrase that it opens, nothing where that is the cue.

    "A:" is the label of an answer.
    """
    if source.of(document.text).lower() not in _ARTICLES or document.text.startswith(":", source.end):
        yield source
        return
    edges = [span.start for span in (*one.cue, *one.content) if span.start >= source.end]
    last = source.end
    for token in _following(document, source.end, min(edges, default=len(document.text))):
        last = token.end
    if last > source.end:
        yield Span(source.start, last)


def _following(document: Document, start: int, edge: int) -> Iterator[Token]:
    """The tokens from `start` up to `edge` that a noun phrase may hold."""
    index = document.sentence_at(start)
    tokens = [t for t in document.sentences[index].tokens if start <= t.start < edge] if index >= 0 else []
    for k, token in enumerate(tokens[:LONGEST_PHRASE]):
        form = FORMS.get(token.lower)
        verb = form is not None and token.lower not in NOUN_TOO
        past = k > 0 and token.lower.endswith("ed")
        if not token.is_word or token.lower in _NEVER or ((verb or past) and not token.is_capital):
            return
        yield token


_NEVER = MARKS | ADVERBS | AUXILIARIES | PREPOSITIONS | CLAUSE_OPENERS | SUBJECT_PRONOUNS | TEMPORAL


def with_subjects(text: str, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions, given in text order, with the source of the one before where theirs is left out.

    It is left out before a further verb of the same subject: "Roe laughed it off, adding that", "and says".
    """
    before: Attribution | None = None
    for one in attributions:
        known = before is not None and _goes_on(text, before, one)
        before = replace(one, source=before.source) if before is not None and known else one
        yield before


def _goes_on(text: str, before: Attribution, one: Attribution) -> bool:
    if one.source or not one.cue or not before.source or min(one.spans) != one.cue[0]:
        return False
    gap = text[max(span.end for span in before.spans) : one.cue[0].start]
    said = one.cue[0].of(text).lower().split()
    active = said[0] not in _SEEM and (BE.isdisjoint(said) or said[-1].endswith("ing"))
    if len(gap) > FARTHEST or _ENDS.search(gap) or not active:
        return False
    return said[0].endswith("ing") or _AND.search(gap) is not None
