"""The reader by rules: what finds spans, and what is made of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from onrecord.graph.model import Article, Reading

from .assembly import Assembly
from .document import Document
from .rules import Attribution, find

Finder = Callable[[Document], Sequence[Attribution]]
"""Finds the attributions of a document, in text order; the rules are one, a trained model is another."""


class RuleReader:
    """Reads an article by general rules of English.

    `finder` supplies the spans; who speaks, on whose authority and through whom is worked out from them here.
    """

    def __init__(self, finder: Finder = find) -> None:
        self._find = finder

    @property
    def name(self) -> str:
        """Name and version."""
        return "rules 0.1.0"

    def read(self, article: Article) -> Reading:
        """What the article says, in time proportional to its length; never an error, whatever the text."""
        return Assembly(article, self._find).reading(self.name)
