"""Where the pages of the server lie, and what an article is called on them."""

from __future__ import annotations

from urllib.parse import quote

from onrecord.exports.counterparts import Places, at_its_words

ABOUT = "/about?iri="
"""What the address of a page about a node begins with, before its IRI."""


def link_of(node: str, kind: str) -> str:
    """Where the page of a node is."""
    return article_link(node) if kind == "article" else f"{ABOUT}{quote(node, safe='')}"


def article_link(name: str) -> str:
    """Where the annotated page of an article is."""
    return f"/article/{quote(name, safe='')}"


def articles_link(outlet: str) -> str:
    """Where the articles of an outlet are listed."""
    return f"/articles?outlet={quote(outlet, safe='')}"


def statements_link(entity: str) -> str:
    """Where all is listed that an entity says."""
    return f"/statements?about={quote(entity, safe='')}"


def search_link(words: str) -> str:
    """Where everything is that bears some words."""
    return f"/search?q={quote(words, safe='')}"


HOME = ("/", "OnRecord")
"""Where the pages begin, and what that is called."""

PLACES = Places(
    claim=lambda claim: link_of(claim, "claim"),
    article=lambda one: at_its_words(article_link(one.article), one),
)
"""Where claims of other articles are."""
