"""What articles are called: by their titles, else by their first words.

Graphs have had a label with the first words since untitled articles have one; older ones have their text.
"""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.graph.model import HEADING, shortened
from onrecord.graph.store.protocol import Queried
from onrecord.graph.store.results import rows_about

_TITLES = """
SELECT ?article ?title {
  VALUES ?article { SOME }
  GRAPH ?article { ?article schema:headline|rdfs:label ?title }
}"""
_STARTS = """
SELECT ?article (SUBSTR(?text, 1, 400) AS ?start) {
  VALUES ?article { SOME }
  GRAPH ?article { ?context nif:sourceUrl ?article ; nif:isString ?text }
}"""


def first_words(store: Queried, articles: Iterable[str]) -> dict[str, str]:
    """The first words of articles, as `Article.heading` has them, by IRI; nothing of one without a text.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    found = rows_about(store, _STARTS, articles)
    return {article: words for article, start in found if (words := shortened(start, HEADING))}


def titles(store: Queried, articles: Iterable[str]) -> dict[str, str]:
    """The titles of articles, or the labels that stand for them, by IRI; nothing of one without either.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    return dict(rows_about(store, _TITLES, articles))


def headings(store: Queried, articles: Iterable[str]) -> dict[str, str]:
    """What articles are called, by IRI; by its IRI one that has no text.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    wanted = set(articles)
    stated = titles(store, wanted)
    words = first_words(store, wanted - stated.keys())
    return {article: stated.get(article, words.get(article, article)) for article in wanted}
