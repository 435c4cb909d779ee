"""The queries of the server's pages stay quick in a large archive."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

from onrecord.server import pages
from tests.graph.optional_last import joined_after_optional

VALUES = {
    **dict.fromkeys(("NAMES", "SOME", "NODE", "ARTICLE", "CLAIM"), "<urn:a>"),
    **dict.fromkeys(("MEANT", "TOLD"), "true"),
    **dict.fromkeys(("MANY", "SKIPPED", "LOOKED_AT"), "1"),
}
QUERIES = {
    f"{module.name}.{name}": text
    for module in pkgutil.iter_modules(pages.__path__)
    for name, text in vars(importlib.import_module(f"{pages.__name__}.{module.name}")).items()
    if isinstance(text, str) and re.match(r"\s*(SELECT|ASK)\b", text)
}


@pytest.mark.parametrize("name", sorted(QUERIES))
def test_what_is_optional_comes_last(name: str) -> None:
    wanted = "" if name.startswith("articles.") else "true"
    assert not joined_after_optional(QUERIES[name], {**VALUES, "WANTED": wanted})


def test_a_pattern_after_an_optional_one_is_found() -> None:
    late = "SELECT * { ?a or:claim ?b OPTIONAL { ?b rdfs:label ?c } ?b schema:text ?d }"
    assert joined_after_optional(late)
