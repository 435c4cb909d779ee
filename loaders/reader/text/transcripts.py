"""Interviews, broadcasts and hearings, turn by turn: "HALE: I read the first page."."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.graph.model import Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.found import Attribution

SURE = 0.95
"""Confidence of a turn: the label says who speaks, the colon what was said."""

_CAPITALS = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]*"
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w.'’-]*"
_LABEL = re.compile(
    rf"(?P<name>{_CAPITALS}(?: {_CAPITALS}){{0,5}}|{_CAPITAL}(?: {_CAPITAL}){{0,3}})"
    r"(?P<number> (?:#|No\. ?|NO\. ?)?\d{1,3})?"
    r"(?:, [A-Z][A-Z .'’-]{1,40})?(?: ?\((?P<aside>[^()\n]{1,40})\))?(?P<colon>:)(?=\s+\S)"
)
CHAIRS = words(
    """
    host guest interviewer interviewee moderator anchor presenter announcer question answer q a judge clerk
    chairman chairwoman chairperson speaker witness
    """
)
"""What a label says of a speaker in place of a name."""

_UNKNOWN = words("unidentified unknown unnamed anonymous unseen")
_ANYBODY = (
    words(
        """
        male female boy girl child children kid kids caller audience crowd voice voices passenger passerby
        bystander shopper customer tourist patient survivor victim juror juryman panellist panelist delegate
        heckler demonstrator marcher fan pupil mother father parent commuter pedestrian narrator translator
        interpreter
        """
    )
    | lex.UNNAMED_NOUNS
    | lex.ROLE_NOUNS
    | CHAIRS
)
"""Of whom a transcript numbers those whose names it doesn't know: "MAN 2", "UNIDENTIFIED PASSENGER #1"."""

_TITLES = words("mr mrs ms dr sen rep gov prof sir court")

_LISTING = words(
    """
    what when where who why how note contact photo photos update updated correction time date place location
    price cost phone email website tickets related source sources read more watch listen caption editor credit
    """
)
"""Labels of lists and notes, which nobody says."""

_DIRECTION = re.compile(r"\([^()\n]+\)|\[[^\[\]\n]+\]")
_PLAYED = re.compile(
    r"[(\[](?:begin |start of |end of )?"
    r"(?:sound ?bite|clip|video|audio|tape|recording|archived?|music|song|film|reel|montage)\b",
    re.IGNORECASE,
)
"""A direction behind which somebody else may be heard, who has no label: "(SOUNDBITE OF RALLY)"."""

_ENDS = re.compile(r"[.!?…—–-][\"'”’)\]]*\Z")


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
    Paragraphs without a label between two turns go on with the first; directions are nobody's, nor is what
    has no label behind one of something that is played.
    """
    labels = _labels(text, paragraphs)
    opening = [k for k, label in enumerate(labels) if label is not None]
    spoken = [k for k, paragraph in enumerate(paragraphs) if not _is_direction(text, paragraph)]
    if len(opening) < 2 or 2 * len(opening) < sum(opening[0] <= k <= opening[-1] for k in spoken):  # noqa: PLR2004 - two turns
        return []
    if not _are_speakers([label for label in labels if label is not None]):
        return []
    found: list[Turn] = []
    goes_on = False
    for k in range(opening[0], opening[-1] + 1):
        label, paragraph = labels[k], paragraphs[k]
        if label is not None:
            found.append(_turn(text, label, paragraph))
            goes_on = True
        elif _is_direction(text, paragraph):
            goes_on = goes_on and _PLAYED.match(text, paragraph.start) is None
        elif goes_on:
            found[-1] = replace(found[-1], said=(*found[-1].said, paragraph))
    return found


def _turn(text: str, label: re.Match[str], paragraph: Span) -> Turn:
    colon = Span(*label.span("colon"))
    rest = text[colon.end : paragraph.end]
    start = colon.end + len(rest) - len(rest.lstrip())
    return Turn(Span(label.start(), colon.start), colon, (Span(start, paragraph.end),))


def names_nobody(label: Sequence[str]) -> bool:
    """Whether the words of a label name nobody: "UNIDENTIFIED WOMAN", "PASSENGER 1", "MAN"."""
    said = [plain(word) for word in label if word.strip("#.()").isalpha() and plain(word) != "no"]
    return not said or said[0] in _UNKNOWN or (said[-1] in _ANYBODY and said[0] not in FIRST_NAMES)


def is_full_name(aside: Sequence[str]) -> bool:
    """Whether what a label has in brackets is a person's first name and surname: "NADIA COLE"."""
    capitals = len(aside) > 1 and all(word[0].isupper() and word[-1].isalpha() for word in aside)
    return capitals and aside[0].lower() in FIRST_NAMES and not names_nobody(aside)


def _is_direction(text: str, paragraph: Span) -> bool:
    return _DIRECTION.fullmatch(text, *paragraph) is not None


def _labels(text: str, paragraphs: Sequence[Span]) -> list[re.Match[str] | None]:
    """The label of each paragraph; None where it has none, or is a heading with a colon in it."""
    labels = [_label(text, paragraph) for paragraph in paragraphs]
    first, others = labels[:1], {label["name"] for label in labels[1:] if label is not None}
    for label in first:
        heads = label is not None and _ENDS.search(text, *paragraphs[0]) is None
        if label is not None and heads and (label["name"] not in others or labels[1:2] == [None]):
            labels[0] = None
    return labels


def _label(text: str, paragraph: Span) -> re.Match[str] | None:
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    if found is None or found["name"].split()[0].lower() in _LISTING:
        return None
    return None if found["number"] and not names_nobody(found["name"].split()) else found


def _are_speakers(labels: Sequence[re.Match[str]]) -> bool:
    """Whether one speaks twice, by the last word of the name, or a title or an office tells."""
    last = Counter((label["name"].split()[-1].lower(), label["number"]) for label in labels)
    told = (plain(word.strip("(),")) for label in labels for word in label.group()[:-1].split())
    return max(last.values()) > 1 or any(word in CHAIRS | _TITLES | _UNKNOWN for word in told)


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
