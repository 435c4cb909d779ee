"""What articles without a title are called, in stores too that were filled before they had a label."""

from __future__ import annotations

from collections.abc import Iterable

from onrecord.graph.model import HEADING, shortened
from onrecord.graph.sparql import in_parts
from onrecord.graph.store import Queried, rows

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
    found = (row for query in in_parts(_STARTS, articles) for row in rows(store, query))
    return {article: words for article, start in found if (words := shortened(start, HEADING))}
