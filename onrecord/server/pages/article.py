"""The annotated page of an article."""

from __future__ import annotations

from urllib.parse import quote

from onrecord import pages
from onrecord.exports.article_page import Site
from onrecord.graph.store.protocol import Store
from onrecord.server.pages.links import PLACES, link_of
from onrecord.server.pages.rendering import Asked


def article(store: Store, asked: Asked) -> str:
    """An article with its attributions, and the head that all pages here have.

    Raises:
        NotFoundError: the store holds no such article.
    """
    site = Site(
        graph=f"/graph?article={quote(asked['iri'], safe='')}",
        about=lambda node: link_of(node, "claim"),
        writes=asked.get("writes", False),
    )
    return pages.article(store, asked["iri"], places=PLACES, site=site)
