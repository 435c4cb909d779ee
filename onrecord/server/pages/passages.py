"""The words of articles that pages quote, each with a link to where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from onrecord.server.pages.links import article_link


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words of an article.

    Attributes:
        quote: the words.
        article: what the article is called; `article_link` leads to it, or to an utterance's words.
        date: when it appeared, ISO 8601; empty where it does not say.
    """

    quote: str
    article: str
    article_link: str
    date: str


def passage(
    quote: str, article: str, date: str | None, titles: Mapping[str, str], utterance: str = ""
) -> Passage:
    """The words of an article or of an utterance in it, both given by IRI; `titles` has what it is called."""
    mark = f"#{utterance.rpartition('#')[2]}" if utterance else ""
    return Passage(quote, titles[article], f"{article_link(article)}{mark}", date or "")
