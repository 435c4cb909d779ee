"""What is derived from the articles, layer after layer."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.graph import credibility
from onrecord.graph.claims.comparison import Meant
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.identity.resolution import articles_naming, resolve
from onrecord.graph.identity.stored import stored
from onrecord.graph.store import Store


def derive(store: Store, articles: Collection[str] | None = None, *, replaced: bool = False) -> None:
    """Find who is who and which claims are one claim, then assess; each layer rests on the ones before.

    Args:
        store: where the articles are and the layers are kept.
        articles: IRIs of the articles that are new, replaced or removed; None for everything.
        replaced: whether any of them is not new; names then are all decided on anew.

    Raises:
        StoreError: the store can't be read or written.
    """
    before = stored(store)
    resolve(store, None if replaced else articles)
    moved = articles_naming(store, before.moved(stored(store)))
    changed = corroborate(store, articles, likeness=_meant)
    credibility.rebuild(store, articles=None if changed is None else {*changed, *moved})


def _meant(a: str, b: str) -> Meant:
    from onrecord.loaders.reader.entailment import meant  # noqa: PLC0415  # it loads ONNX Runtime

    return meant(a, b)
