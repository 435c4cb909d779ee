"""Interviews, broadcasts and hearings, turn by turn: "HALE: I read the first page."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.found import Attribution

SURE = 0.95
"""Confidence of a turn: the label says who speaks, the colon what was said."""

_CAPITALS = r"[A-Z][A-Z.'’-]*"
_CAPITAL = r"[A-Z][\w.'’-]*"
_LABEL = re.compile(
    rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{0,5}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}})"
    r"(?:, [A-Z][A-Z .'’-]{1,40})?(?: ?\([^()\n]{1,40}\))?(?P<colon>:)(?=\s+\S)"
)
CHAIRS = words(
    """
    host guest interviewer interviewee moderator anchor presenter announcer question answer q a judge clerk
    chairman chairwoman chairperson speaker witness
    """
)
"""What a label says of a speaker in place of a name."""

_TITLES = words("mr mrs ms dr sen rep gov prof sir court")

_LISTING = words(
    """
    what when where who why how note contact photo photos update updated correction time date place location
    price cost phone email website tickets related source sources read more watch listen caption editor credit
    """
)
"""Labels of lists and notes, which nobody says."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn: who speaks, the colon, and what is said, a span for each paragraph."""

    label: Span
    colon: Span
    said: tuple[Span, ...]

    @property
    def speech(self) -> Span:
        """From the first word said to past the last."""
        return Span(self.said[0].start, self.said[-1].end)


def turns_in(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """The turns of a transcript, in text order; none where the text is no transcript.

    A text is one when two paragraphs or more, and at least half of those from the first of them on, open with
    a label, and either one speaker has two turns or a label holds a title or what stands for a name.
    Paragraphs without a label between two turns go on with the first.
    """
    labels = [_label(text, paragraph) for paragraph in paragraphs]
    opening = [k for k, label in enumerate(labels) if label is not None]
    if len(opening) < 2 or 2 * len(opening) < opening[-1] + 1 - opening[0]:  # noqa: PLR2004 - two turns
        return []
    if not _are_speakers([label for label in labels if label is not None]):
        return []
    found: list[Turn] = []
    for k in range(opening[0], opening[-1] + 1):
        label, paragraph = labels[k], paragraphs[k]
        if label is None:
            found[-1] = replace(found[-1], said=(*found[-1].said, paragraph))
        else:
            colon = Span(*label.span("colon"))
            start = (
                colon.end
                + len(text[colon.end : paragraph.end])
                - len(text[colon.end : paragraph.end].lstrip())
            )
            found.append(Turn(Span(label.start(), colon.start), colon, (Span(start, paragraph.end),)))
    return found


def _label(text: str, paragraph: Span) -> re.Match[str] | None:
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    return None if found is None or found["name"].split()[0].lower() in _LISTING else found


def _are_speakers(labels: Sequence[re.Match[str]]) -> bool:
    """Whether one speaks twice, by the last word of the name, or a title or an office tells."""
    last = Counter(label["name"].split()[-1].lower() for label in labels)
    told = (plain(word.strip("(),")) for label in labels for word in label.group()[:-1].split())
    return max(last.values()) > 1 or any(word in CHAIRS | _TITLES for word in told)


def with_turns(attributions: Sequence[Attribution], turns: Sequence[Turn]) -> list[Attribution]:
    """The turns as attributions, with what is attributed inside each, and the attributions outside of all."""
    found = [
        Attribution((turn.label,), (turn.colon,), turn.said, SURE, tuple(_inside(attributions, turn.speech)))
        for turn in turns
    ]
    free = [a for a in attributions if not any(_touches(a, Span(t.label.start, t.speech.end)) for t in turns)]
    return sorted([*found, *free], key=lambda one: min(one.spans))


def _inside(attributions: Sequence[Attribution], speech: Span) -> list[Attribution]:
    return [a for a in attributions if all(speech.start <= s.start and s.end <= speech.end for s in a.spans)]


def _touches(attribution: Attribution, whole: Span) -> bool:
    return any(span.start < whole.end and whole.start < span.end for span in attribution.spans)
