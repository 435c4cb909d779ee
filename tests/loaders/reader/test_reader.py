from __future__ import annotations

from onrecord.graph.model import Article
from onrecord.loaders.reader import RuleReader


def test_an_empty_text_gives_an_empty_reading() -> None:
    reading = RuleReader().read(Article("urn:x", "", "x"))
    assert reading.utterances == ()
    assert reading.entities == ()
