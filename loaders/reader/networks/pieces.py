"""A text as the word pieces that the trained model reads, each with what its spelling leaves out.

The encoder's vocabulary is lower-case and knows no paragraphs, so each piece carries a type: how it is
written, whether it stands inside quotation marks, and whether it opens a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.nicknames import nicknames
from onrecord.loaders.reader.text.document import Document

WEIGHTS = Path(__file__).parents[1] / "weights"
"""The folder of the model's files."""

PAD, CLS, SEP = 0, 101, 102
"""Numbers of the pieces that fill a window up, open it and close it."""

FULL_STOP = 1012
"""Number of the piece "."."""

QUOTED, OPENING = 4, 8
"""Added to a piece's case (0 lower, 1 capital, 2 capitals, 3 mixed) to make its type."""

TYPES = 16
"""How many types there are."""

Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, as arrays of one length, in text order.

    Attributes:
        ids: their numbers in the vocabulary.
        types: their types, 0 to 15.
        starts: where each begins, in code points.
        ends: past where each ends, in code points.
    """

    ids: Integers
    types: Integers
    starts: Integers
    ends: Integers

    def __len__(self) -> int:
        return len(self.ids)

    def within(self, span: Span) -> tuple[int, int]:
        """Index of the first piece that `span` touches and index past the last; the same twice for none."""
        first = int(np.searchsorted(self.ends, span.start, side="right"))
        return first, max(first, int(np.searchsorted(self.starts, span.end, side="left")))

    def span(self, first: int, last: int) -> Span:
        """Where pieces `first` up to but not including `last` stand in the text."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))


def cut(document: Document) -> Pieces:
    """The pieces of a document's text but nicknames. Takes time in proportion to its length."""
    encoding = tokenizer().encode(document.text, add_special_tokens=False)
    offsets = np.array(encoding.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    types = _cases(document.text, starts, ends)
    types += QUOTED * _inside(document.quotations, starts, len(document.text))
    openings = np.searchsorted(starts, np.array([p.start for p in document.paragraphs], dtype=np.int64))
    types[openings[openings < len(types)]] += OPENING
    called = _inside([*nicknames(document.text, 0, len(document.text))], starts, len(document.text)) == 1
    ids = np.array(encoding.ids, dtype=np.int64)
    return _closed(document, Pieces(ids[~called], types[~called], starts[~called], ends[~called]))


def _closed(document: Document, pieces: Pieces) -> Pieces:
    """The pieces with a full stop, of no width, after each paragraph that ends in a word, such as a headline.

    The texts that the model learned from close their headlines so; without, it reads on into the next line.
    """
    ends = [p.end for p in document.paragraphs if document.text[p.start : p.end].rstrip()[-1:].isalnum()]
    stops = np.array(ends, dtype=np.int64)
    places = np.searchsorted(pieces.starts, stops)
    return Pieces(
        np.insert(pieces.ids, places, FULL_STOP),
        np.insert(pieces.types, places, 0),
        np.insert(pieces.starts, places, stops),
        np.insert(pieces.ends, places, stops),
    )


@cache
def tokenizer() -> Tokenizer:
    """The tokenizer that ships, for texts of any length."""
    found = Tokenizer.from_file(str(WEIGHTS / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found


def _cases(text: str, starts: Integers, ends: Integers) -> Integers:
    upper = np.fromiter((c.isupper() for c in text), dtype=np.int64, count=len(text))
    until = np.concatenate(([0], np.cumsum(upper)))
    count = until[ends] - until[starts]
    first = np.append(upper, 0)[starts]
    return np.where(first == 1, np.where(count > 1, 2, 1), np.where(count > 0, 3, 0))


def _inside(spans: Sequence[Span], positions: Integers, length: int) -> Integers:
    steps = np.zeros(length + 1, dtype=np.int64)
    for span in spans:
        steps[span.start] += 1
        steps[span.end] -= 1
    return (np.cumsum(steps)[positions] > 0).astype(np.int64)
