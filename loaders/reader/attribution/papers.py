"""Papers named at the end of a sentence, from which it has what it says: ", per the filing."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.source_phrases import head_of, is_document
from onrecord.loaders.reader.attribution.untold import CONFIDENCE, untold
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document


def per_paper(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """What sentences say that end with ", per the filing." and that no attribution tells of."""
    text = document.text
    for sentence in untold(document, attributions, "."):
        found = _PER.fullmatch(text, *sentence.span)
        head = head_of(tokenize(text, *found.span("paper"))) if found is not None else None
        if found is not None and head is not None and is_document(head):
            source, cue, said = (Span(*found.span(part)) for part in ("paper", "cue", "said"))
            yield Attribution((source,), (cue,), (said,), CONFIDENCE)


_PER = re.compile(
    r"(?P<said>[^\n]+), (?P<cue>(?:as )?per) (?P<paper>[a-z][^,.“”\"]{2,80}[^,.“”\"\s])\.",
)
