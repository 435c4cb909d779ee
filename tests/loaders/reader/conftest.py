from __future__ import annotations

from collections.abc import Callable

import pytest

from benchmarks import rules
from onrecord.graph.model import Article, Reading
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Found
from onrecord.loaders.reader.text.document import Document


def by_rules(document: Document) -> Found:
    """Spans that depend on no weights: what is made of them is tested here, not how they are found."""
    return Found(rules.find(document), [])


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a text from the spans of the rules; further arguments are the article's metadata."""
    reader = SpanReader(by_rules, "rules")

    def read_text(text: str, **metadata: object) -> Reading:
        return reader.read(Article("urn:test:article", text, "article", **metadata))  # type: ignore[arg-type]

    return read_text
