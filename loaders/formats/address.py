"""Where a document was found, for one that doesn't say it itself: a page of the web or of an archive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from urllib.parse import urlsplit

from onrecord.errors import LanguageError, LoadError
from onrecord.graph.model import Article
from onrecord.graph.vocabulary import article_iri


class Address(str):
    """The address of a page on the web, as the user named it."""

    __slots__ = ()


def web_address(url: str | None) -> str | None:
    """`url` when it is an absolute web address that can name an article, else None."""
    try:
        parts = urlsplit((url or "").strip())
        if parts.scheme in ("http", "https") and parts.hostname and parts.port != 0:  # .port checks it
            return article_iri("", url)
    except (ValueError, LoadError):
        pass
    return None


def found_at(url: str | None, found: Iterable[Article | LoadError]) -> Iterator[Article | LoadError]:
    """Articles, and errors in their places; those without an address of their own get `url`."""
    address = web_address(url)
    for item in found:
        if address is None:
            yield item
        elif isinstance(item, Article):
            yield _addressed(item, address)
        elif isinstance(item, LanguageError):
            yield LanguageError(str(item), _addressed(item.article, address))
        else:
            yield item


def _addressed(article: Article, address: str) -> Article:
    if article.iri != article_iri(article.text, None):
        return article
    identifier = address if article.identifier == article.iri else article.identifier
    return replace(article, iri=address, identifier=identifier)
