"""What stands before a colon and says nothing: the place of a report, the kind of an article."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast
from onrecord.loaders.reader.text.document import Document

LEAD = 25
"""The paragraph that a place opens has more words than this."""

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


def without_headings(
    document: Document, cast: Cast, attributions: Iterable[Attribution]
) -> Iterator[Attribution]:
    """The attributions, in the order given, without those to a place or to a kind of article.

    They are in "KOCHI: The ferry …" and "Q&A: Why …"; turns of a transcript stay, as does whoever is named
    elsewhere. So they are in a transcript's own heading, unless that names somebody who has a turn.
    """
    text = document.text
    ends = {paragraph.start: paragraph.end for paragraph in document.paragraphs}
    turns = {turn.label.start for turn in document.turns}
    heading = document.paragraphs[0].start if document.turns else -1
    speakers = {_last(turn.label.of(text)) for turn in document.turns}
    known = {name.words[-1] for name, _ in cast.names}
    for one in attributions:
        start = one.source[0].start if len(one.source) == 1 else -1
        colon = [span.of(text) for span in one.cue] == [":"]
        if colon and start in ends and start not in turns:
            said = one.source[0].of(text)
            place = _PLACE.fullmatch(said) and said.title().split()[-1] not in known
            titled = start == heading and _last(said) not in speakers
            if titled or said.lower() in _KINDS or (place and len(text[start : ends[start]].split()) > LEAD):
                continue
        yield one


def _last(label: str) -> str:
    """The last word of a label, without brackets and capitals."""
    return label.rsplit(maxsplit=1)[-1].strip("(),").lower()
