"""Article to Reading: who is named, who says what, on whose authority.

The way of a text through the folders; what each module does stands at its head:

* `english`: words and phrases of English and of the trade.
* `found`: attributions and names as spans, not who they are: what `networks` find.
* `text`: sentences, quotations, signatures and transcripts, held for one article by its document.
* `networks`: the trained networks, which find spans, and the other one, which reads two claims at once.
* `names`: what is a name and where it ends, which are one, and the cast of the article.
* `attribution`: who says it, on whose authority and how openly, who passed it on, and in which stance.
* `affiliations`: who holds which post, and belongs to which body.
* `assembly` makes a `Reading` of it all, for the readers in `reader`.

Each uses those above it alone (`tests/test_architecture.py`).
"""

from __future__ import annotations

from typing import Protocol

from onrecord.graph.model import Article, Reading
from onrecord.loaders.reader.reader import SpanReader, TrainedReader

__all__ = ["Reader", "SpanReader", "TrainedReader"]


class Reader(Protocol):
    """Reads one article: the trained model, or whatever else does."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything that it reads: "trained 1.0.0"."""

    def read(self, article: Article) -> Reading:
        """What the article says, with offsets into its text; empty for an empty text, never an error."""
