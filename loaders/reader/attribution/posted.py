"""What somebody posted or wrote, a colon before the quotation: 'Roe, 31, posted on Sunday: "I quit."'."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.untold import CONFIDENCE
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document

_POSTED = re.compile(
    r"(?P<source>[A-Z][^\n\"“”:;]{1,80}?)(?P<aside>, \d{1,3},)? "
    r"(?P<cue>(?:also |later |then |has |had |since )*"
    r"(?:posted|wrote|tweeted|blogged|captioned|commented|messaged|texted|emailed)\b"
    r"[^\n\"“”:;]{0,80}:) (?=[\"“])"
)
_CLAUSE = re.compile(r"\b(?:who|which|that|said|says|told|after|when|while|because|but|was|were|is|are)\b")
"""In such a source somebody else may be meant."""


def with_posted(document: Document, attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    """The attributions, in the order given, those of posts with their sources, and then those passed over."""
    posts = [*_posts(document)]
    cues = {post.cue[0].end: post for post in posts}
    for one in attributions:
        post = cues.get(one.cue[0].end) if len(one.cue) == 1 and not one.source else None
        yield replace(one, source=post.source, cue=post.cue, content=post.content) if post else one
    taken = sorted(span for one in attributions for span in one.spans)
    yield from (post for post in posts if not _overlap(taken, Span(post.source[0].start, post.end)))


def _posts(document: Document) -> Iterator[Attribution]:
    """What sentences that are in no quotation say that somebody posted."""
    starts = [quotation.start for quotation in document.quotations]
    for sentence in document.sentences:
        found = _POSTED.match(document.text, *sentence.span)
        if found is None or sentence.quoted[:1] != [None] or _CLAUSE.search(found["source"]):
            continue
        k = bisect_left(starts, found.end())
        if starts[k : k + 1] and starts[k] - found.end() <= 1:
            source, cue = Span(*found.span("source")), Span(*found.span("cue"))
            yield Attribution((source,), (cue,), (document.quotations[k],), CONFIDENCE)


def _overlap(taken: Iterable[Span], span: Span) -> bool:
    return any(one.start < span.end and span.start < one.end for one in taken)
