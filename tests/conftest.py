from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.loaders.triples import article_graph
from tests.articles import MADE_AT, graphs, sale
from tests.browser import audit, browser, open_page
from tests.graph.corroboration.stories import everything

__all__ = ["audit", "browser", "open_page"]  # one browser for all: Playwright runs once in a process

settings.register_profile("shared processors", deadline=None)
settings.load_profile("shared processors")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[LocalStore]:
    """A store that was just made."""
    with open_store(tmp_path / "empty.store", "create") as store:
        yield store


@pytest.fixture
def archive(empty: LocalStore) -> LocalStore:
    """A store of the six articles of `tests.graph.corroboration.stories`, corroborated."""
    for article in everything():
        empty.replace(article)
    corroborate(empty)
    return empty


@pytest.fixture
def store(tmp_path: Path) -> Iterator[LocalStore]:
    """A store of the three articles of `tests.articles`."""
    with open_store(tmp_path / "articles.store", "create") as store:
        for graph in graphs():
            store.replace(graph)
        yield store


@pytest.fixture
def sold(empty: LocalStore) -> LocalStore:
    """A store of one article, with two claims that can't be read alone (`tests.articles.sale`)."""
    empty.replace(article_graph(*sale(), made_at=MADE_AT))
    return empty
