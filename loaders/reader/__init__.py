"""Article to Reading: who is named, who says what, on whose authority."""

from __future__ import annotations

from typing import Protocol

from onrecord.graph.model import Article, Reading

from .reader import RuleReader

__all__ = ["Reader", "RuleReader"]


class Reader(Protocol):
    """Reads one article. The rules of this version and the trained model of the next are both readers."""

    @property
    def name(self) -> str:
        """Name and version, kept with everything that it reads: "rules 0.1.0"."""

    def read(self, article: Article) -> Reading:
        """What the article says, with offsets into its text; empty for an empty text, never an error."""
