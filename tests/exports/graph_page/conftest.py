"""The graph pages that most of these tests open."""

from __future__ import annotations

import pytest

from onrecord.exports.graph_page import graph_page
from tests.exports.graph_page.shown import TITLE
from tests.exports.invented_network import network


@pytest.fixture(scope="session")
def html() -> str:
    """A page of forty nodes."""
    return graph_page(network(40), title=TITLE)


@pytest.fixture(scope="session")
def big() -> str:
    """A page of more nodes than can be drawn."""
    return graph_page(network(1000), title=TITLE)
