from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Reading
from onrecord.loaders.reader import RuleReader


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a text; further arguments are the article's metadata."""

    def read_text(text: str, **metadata: object) -> Reading:
        return RuleReader().read(Article("urn:test:article", text, "article", **metadata))  # type: ignore[arg-type]

    return read_text
