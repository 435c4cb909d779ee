"""Quotations signed below: a paragraph in quotation marks, and under it "— Joan Lund, commissioner"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.lexicon import NAME_PARTICLES
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.transcripts import SURE

LONGEST = 14
"""A signature has at most so many words."""

_DASH = r"(?P<dash>—|–|―|--?)"
_WHO = r"(?P<who>[A-Z][^\n]{1,120}?)"
_UNDER = re.compile(rf"\s*{_DASH}\s?{_WHO}[.\s]*")
_BEHIND = re.compile(rf"[\s\S]*[”\"»]\s*{_DASH}\s?{_WHO}[.\s]*")
_CLOSES = {"“": "”", '"': '"', "''": "''", "«": "»", "‘": "’"}
_OPENING = (*_CLOSES, ">")
_CLOSING = tuple(_CLOSES.values())


class Signature(NamedTuple):
    """Who signs, the dash before it, and what is signed, a span for each paragraph."""

    who: Span
    dash: Span
    signed: tuple[Span, ...]


def signatures_in(text: str, paragraphs: Sequence[Span]) -> Iterator[Signature]:
    """The signed quotations, in text order.

    A signature stands under a paragraph that is a quotation throughout, or behind it. Paragraphs before that
    open with a quotation mark and close with none belong to it. What is signed once is signed by nobody else.
    """
    unsigned = 0
    for k, paragraph in enumerate(paragraphs):
        under = _UNDER.fullmatch(text, paragraph.start, paragraph.end) if k > 0 else None
        behind = None if under else _BEHIND.fullmatch(text, paragraph.start, paragraph.end)
        signed = under or behind
        if signed is None or not _may_sign(signed["who"]):
            continue
        index = k - 1 if under else k
        if index < unsigned:
            continue
        end = paragraphs[index].end if under else _end(text, signed.start("dash"))
        last = Span(paragraphs[index].start, end)
        if _is_quotation(last.of(text).strip()):
            quoted = (*_led_up_by(text, paragraphs[unsigned:], index - unsigned), last)
            unsigned = k + 1
            yield Signature(Span(*signed.span("who")), Span(*signed.span("dash")), quoted)


def _may_sign(who: str) -> bool:
    """Whether words may be a signature: few, a name up to the first comma, and no heading between dashes."""
    name = re.split(r"[,(]", who)[0].split()
    capital = all(word[0].isupper() or word in _SMALL for word in name)
    return capital and len(who.split()) <= LONGEST and not who.endswith(("—", "–", "-", ":", "?", "”", '"'))


_SMALL = words("of the for and") | NAME_PARTICLES


def _end(text: str, place: int) -> int:
    return len(text[:place].rstrip())


def _is_quotation(paragraph: str) -> bool:
    return paragraph.startswith(">") or (paragraph.startswith(_OPENING) and paragraph.endswith(_CLOSING))


def _led_up_by(text: str, paragraphs: Sequence[Span], index: int) -> Sequence[Span]:
    """The paragraphs before `index` that the quotation there goes on from."""
    first = index
    while first > 0 and _goes_on(paragraphs[first - 1].of(text).strip()):
        first -= 1
    return paragraphs[first:index]


def _goes_on(paragraph: str) -> bool:
    """Whether a quotation is opened, is not closed, and so goes on in the next paragraph."""
    mark = next((mark for mark in _OPENING if paragraph.startswith(mark)), None)
    if mark is None or mark == ">":
        return mark == ">"
    return _CLOSES[mark] not in paragraph[len(mark) :]


def with_signatures(
    attributions: Sequence[Attribution],
    text: str,
    paragraphs: Sequence[Span],
    names: Callable[[Span], object],
) -> list[Attribution]:
    """The signed quotations as attributions, and the others without what is signed, in text order.

    `names` tells whether a span names somebody, as a signature does and an item of a list may not. What was
    found of a signature and what it signs stays as it is, unless it has other words for its content.
    """
    signatures = [one for one in signatures_in(text, paragraphs) if names(one.who)]
    if not signatures:
        return list(attributions)
    signed = _Signed(signatures)
    inside: dict[int, list[Attribution]] = defaultdict(list)
    known: dict[int, Attribution] = {}
    free: list[Attribution] = []
    for one in attributions:
        signs = [k for span in one.source for k in signed.at(span) if _touch(signatures[k].who, span)]
        parts = [signed.part_of(span) for span in one.spans]
        if signs:
            if {signed.part_of(span) for span in one.content} == {signs[0]}:
                known.setdefault(signs[0], one)
        elif parts[0] is not None and set(parts) == {parts[0]}:
            inside[parts[0]].append(one)
        else:
            content = tuple(span for span in one.content if signed.part_of(span) is None)
            free += [replace(one, content=content)] if content else []
    for k, (who, dash, said) in enumerate(signatures):
        free.append(known.get(k) or Attribution((who,), (dash,), said, SURE, tuple(inside[k])))
    return sorted(free, key=lambda one: min(one.spans))


class _Signed:
    """Finds the signature, by its index, that a span belongs to."""

    def __init__(self, signatures: Sequence[Signature]) -> None:
        self.signatures = signatures
        self._starts = [signature.signed[0].start for signature in signatures]

    def at(self, span: Span) -> list[int]:
        """The last signatures that begin before the span does, and before it ends."""
        near = {bisect_right(self._starts, place) - 1 for place in (span.start, span.end - 1)}
        return sorted(near - {-1})

    def part_of(self, span: Span) -> int | None:
        """The signature that signs words of the span, or None."""
        return next(
            (k for k in self.at(span) if any(_touch(s, span) for s in self.signatures[k].signed)), None
        )


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
