"""The pages of the server, one module each, and what several of them share."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.graph.store.protocol import Store
from onrecord.server.pages import about, article, articles, graph, home, outlets, search, statements
from onrecord.server.pages.rendering import Asked

PAGES: dict[str, Callable[[Store, Asked], str]] = {
    "home": home.home,
    "search": search.search,
    "articles": articles.articles,
    "article": article.article,
    "outlets": outlets.outlets,
    "about": about.about,
    "statements": statements.statements,
    "graph": graph.graph,
}
"""The pages that a reader process makes of a snapshot, by name."""
