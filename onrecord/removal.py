"""Articles out of the store again, with all that was derived from them."""

from __future__ import annotations

from itertools import chain

from onrecord.derived import derive
from onrecord.errors import ArgumentError, NotFoundError
from onrecord.graph.identity.presence import present
from onrecord.graph.store.protocol import Store


def remove(store: Store, *articles: str) -> None:
    """Take articles out of a store, and bring up to date what was derived from them.

    Who is who and which claims are one claim is then as if the store had never held them, and so are scores
    but for what `onrecord.graph.credibility.rebuild` leaves as it was. What the user judged of names, claims
    and outlets stays, also where no article has these any more.

    Args:
        store: opened for writing.
        articles: their IRIs, such as `onrecord.find` gives.

    Raises:
        ArgumentError: one of them is no text, such as a list of IRIs.
        NotFoundError: the store lacks one of them; then none is taken out.
        StoreError: the store can't be read or written.
    """
    held = set(store.articles())
    for article in articles:
        if not isinstance(article, str):
            raise ArgumentError(f"{article!r} is no text (give the IRIs one by one: remove(store, *iris))")
        if str(article) not in held:
            raise NotFoundError(f"<{article}>: no article in the store has this IRI")
    gone = sorted({str(article) for article in articles})
    if not gone:
        return
    former = frozenset(chain.from_iterable(present(store, gone).values()))
    for article in gone:
        store.remove(article)
    derive(store, gone, names=former)
