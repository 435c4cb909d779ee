"""What stands before a colon and says nothing: the place of a report, the kind of an article."""

from __future__ import annotations

import re

from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast
from onrecord.loaders.reader.text.document import Document

_KINDS = words(
    """
    live q&a exclusive watch opinion analysis interview explainer factbox profile obituary comment editorial
    breaking update updated review preview recap podcast video gallery letters letter investigation revealed
    explained timeline quiz
    """
)
"""What papers put before a headline's colon."""

_PLACE = re.compile(r"[A-Z][A-Z.’' /-]{2,40}(?:, [A-Z][\w.]+(?: \d{1,2})?)?")
"""A place in capitals, as papers of Asia and Africa begin a report: "KOCHI: The ferry …"."""

LEAD = 25
"""The paragraph that a place opens has more words than this."""


def is_heading(document: Document, cast: Cast, one: Attribution) -> bool:
    """Whether the source of "KOCHI: The ferry …" or "Q&A: Why …" is a place or a kind of article."""
    text = document.text
    if len(one.source) != 1 or [span.of(text) for span in one.cue] != [":"]:
        return False
    source = one.source[0]
    said = source.of(text)
    paragraph = next((p for p in document.paragraphs if p.start == source.start), None)
    if paragraph is None or any(turn.label.start == source.start for turn in document.turns):
        return False
    if said.lower() in _KINDS:
        return True
    long = len(paragraph.of(text).split()) > LEAD
    return long and bool(_PLACE.fullmatch(said)) and not cast.named_so(said.title().split()[-1])
