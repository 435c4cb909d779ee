"""Article to Reading: who is named, who says what, on whose authority."""

from __future__ import annotations

from typing import Protocol

from onrecord.graph.model import Article, Reading

from .reader import SpanReader, TrainedReader

__all__ = ["Reader", "SpanReader", "TrainedReader"]


class Reader(Protocol):
    """Reads one article: the trained model, or whatever else does."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything that it reads: "trained 1.0.0"."""

    def read(self, article: Article) -> Reading:
        """What the article says, with offsets into its text; empty for an empty text, never an error."""
