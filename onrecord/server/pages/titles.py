"""What articles are called on pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.exports.page import title_of
from onrecord.graph.headings import first_words
from onrecord.graph.store.protocol import Store


def titles_of(store: Store, found: Iterable[Sequence[str | None]]) -> dict[str, str]:
    """What articles are called, by IRI: by their title, else their first words, else their web address.

    Args:
        store: the store.
        found: the IRI of each article, and its title or label as far as the store has one.
    """
    stated = {article: title for article, title in found if article is not None}
    words = first_words(store, (article for article, title in stated.items() if not title))
    return {article: title_of(article, title or words.get(article)) for article, title in stated.items()}
