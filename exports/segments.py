"""An article's text cut where any attribution begins or ends, so that overlaps can be drawn."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from onrecord.graph.model import Span, Utterance

Role = Literal["source", "cue", "content", "relay"]
_BREAK = re.compile(r"\s*\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """A part of an attribution: which utterance (its index in the reading) and what the part is to it."""

    utterance: int
    role: Role


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text over which nothing changes.

    Attributes:
        span: where it stands, in code points.
        text: its characters.
        marks: the attributions it is part of, the widest first; empty outside all of them.
        unattributed: whether it is part of a sentence that gives no source.
        breaks: whether it is the white space between two paragraphs.
    """

    span: Span
    text: str
    marks: tuple[Mark, ...]
    unattributed: bool
    breaks: bool = False


def cut(text: str, utterances: Sequence[Utterance], unattributed: Sequence[Span]) -> list[Segment]:
    """The segments of `text`, in order; joined, they are `text` again.

    Spans that overlap, nest or touch each cut the text at both their ends; what lies past the end of the text
    is left out.
    """
    parts = [(span, mark) for n, utterance in enumerate(utterances) for span, mark in _parts(n, utterance)]
    breaks = {at for match in _BREAK.finditer(text) for at in range(*match.span())}
    plain: list[tuple[Span, Mark | None]] = [(span, None) for span in unattributed]
    opening, closing = _events([*parts, *plain], len(text))
    ends = {0, len(text), *opening, *closing, *(end for m in _BREAK.finditer(text) for end in m.span())}
    widths = [utterance.evidence.end - utterance.evidence.start for utterance in utterances]
    found, active = [], Counter[Mark | None]()
    for start, end in pairwise(sorted(ends)):
        active.update(opening[start])
        active.subtract(closing[start])
        active = +active  # drops what is no longer open
        marks = sorted(filter(None, active), key=lambda m: (-widths[m.utterance], m.utterance, m.role))
        found.append(
            Segment(Span(start, end), text[start:end], tuple(marks), None in active, start in breaks)
        )
    return found


def paragraphs(segments: Sequence[Segment]) -> Iterator[list[Segment]]:
    """The segments, paragraph by paragraph; the white space after a paragraph is the end of it."""
    current: list[Segment] = []
    broken = False
    for segment in segments:
        if broken and not segment.breaks:
            yield current
            current = []
        current.append(segment)
        broken = segment.breaks
    if current:
        yield current


def _parts(number: int, utterance: Utterance) -> Iterator[tuple[Span, Mark]]:
    roles: tuple[tuple[Role, tuple[Span, ...]], ...] = (
        ("source", utterance.source),
        ("cue", utterance.cue),
        ("content", utterance.content),
        ("relay", tuple(relay.evidence for relay in utterance.relays)),
    )
    for role, spans in roles:
        for span in spans:
            yield span, Mark(number, role)


def _events(
    parts: Sequence[tuple[Span, Mark | None]], length: int
) -> tuple[defaultdict[int, list[Mark | None]], defaultdict[int, list[Mark | None]]]:
    opening, closing = defaultdict[int, list[Mark | None]](list), defaultdict[int, list[Mark | None]](list)
    for span, mark in parts:
        start, end = max(0, span.start), min(span.end, length)
        if start < end:
            opening[start].append(mark)
            closing[end].append(mark)
    return opening, closing
