"""Sentences of which no attribution tells, where set phrases may find one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

CONFIDENCE = 0.9
"""Of an attribution that a set phrase at the end of a sentence shows."""

_NEAR = 50
"""Of the spans that begin before a sentence ends, so many of the last are looked at."""


def untold(document: Document, attributions: Iterable[Attribution], end: str) -> Iterator[Sentence]:
    """The sentences with this end of which no attribution tells."""
    taken = sorted(span for one in attributions for span in one.spans)
    starts = [span.start for span in taken]
    for sentence in document.sentences:
        if document.text.endswith(end, *sentence.span):
            near = taken[: bisect_left(starts, sentence.span.end)][-_NEAR:]
            if not any(sentence.span.start < span.end for span in near):
                yield sentence
