"""What an outlet alone was told, as a sentence's end says: ", an official has told The Post"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.attribution.source_phrases import tells_of_nobody
from onrecord.loaders.reader.attribution.untold import CONFIDENCE
from onrecord.loaders.reader.english.phrases import CLAUSE_OPENERS
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast
from onrecord.loaders.reader.text.document import Document, Sentence


def with_exclusives(
    document: Document, cast: Cast, attributions: Sequence[Attribution]
) -> Iterator[Attribution]:
    """The attributions, and those of sentences that end with whom an outlet has them from.

    What the finder took such a sentence for stands then inside its content, or is left out. Where it found
    the source, or a content that began before the sentence, nothing is changed.
    """
    starts = [sentence.span.start for sentence in document.sentences]
    told: dict[int, list[Attribution]] = defaultdict(list)
    for one in attributions:
        told[bisect_right(starts, min(one.spans).start) - 1].append(one)
    yield from told[-1]
    reach = max((one.end for one in told[-1]), default=0)
    for k, sentence in enumerate(document.sentences):
        free = reach <= sentence.span.start
        exclusive = _exclusive(document.text, cast, sentence) if free else None
        reach = max([reach, *(one.end for one in told[k])])
        yield from told[k] if exclusive is None else _beside(exclusive, told[k], sentence.span.end)


def _beside(exclusive: Attribution, found: Sequence[Attribution], end: int) -> list[Attribution]:
    """The exclusive with those found in its sentence, which ends at `end`, inside it; else those alone."""
    within = [one for one in found if one.end <= end]
    if any(_has_source(one, exclusive) for one in within):
        return [*found]
    said = exclusive.content[0]
    whole = replace(exclusive, inner=tuple(one for one in within if one.end <= said.end))
    return [whole, *(one for one in found if one.end > end)]


def _has_source(one: Attribution, exclusive: Attribution) -> bool:
    who, said = exclusive.source[0], exclusive.content[0]
    return one.content[0].start == said.start and any(
        who.start < s.end and s.start < who.end for s in one.source
    )


def _exclusive(text: str, cast: Cast, sentence: Sentence) -> Attribution | None:
    for pattern in (_TOLD, _LEARNED):
        found = pattern.fullmatch(text, *sentence.span)
        if found is None:
            continue
        who, cue, said, outlet = (Span(*found.span(part)) for part in ("who", "cue", "said", "outlet"))
        named = any(d.kind is EntityKind.OUTLET and n.span.end == outlet.end for n, d in cast.inside(outlet))
        source = tokenize(text, *who)
        if named and source[0].lower not in _OPENERS and not tells_of_nobody(source):
            return Attribution((who,), (cue,), (said,), CONFIDENCE)
    return None


_OPENERS = CLAUSE_OPENERS | words("and who which that")
_SAID = r"(?P<said>(?:(?![,?!][\"”’] )[^\n])+), "
_WHO = r"(?P<who>[^,;:“”\"\n]{2,150}?)"
_OUTLET = r"(?P<outlet>(?:the )?[A-Z][^,;:“”\"\n]{1,60}?)"
_TOLD = re.compile(rf"{_SAID}{_WHO} (?P<cue>(?:(?:has|have|had) )?told) {_OUTLET}(?: on \w+day)?\.")
_LEARNED = re.compile(
    rf"{_SAID}{_OUTLET} (?P<cue>(?:has|had) (?:learn(?:ed|t) from|been told by)) (?!.* that ){_WHO}\."
)
