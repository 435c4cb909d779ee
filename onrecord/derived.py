"""What is derived from the articles, layer after layer."""

from __future__ import annotations

from collections.abc import Collection

from onrecord.graph import credibility
from onrecord.graph.claims.features import Entailment
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.sparql import checked
from onrecord.graph.store.protocol import Store


def derive(store: Store, articles: Collection[str] | None = None, *, names: Collection[str] = ()) -> None:
    """Find who is who and which claims are one claim, then assess; each layer rests on the ones before.

    Args:
        store: where the articles are and the layers are kept.
        articles: IRIs of the articles that are new or in the place of others; None for everything.
        names: IRIs of the names that the articles had in whose place some of these are, and of those about
            which something was judged since.

    Raises:
        ArgumentError: `articles` or `names` is one text, or holds what is no IRI.
        StoreError: the store can't be read or written.
    """
    articles = None if articles is None else checked(articles, "articles")
    names = checked(names, "names")
    moved = resolve(store, articles, names=names)
    changed = corroborate(store, articles, names=moved or (), entails=_entailment)
    credibility.rebuild(store, articles=changed, names=moved)


def _entailment(a: str, b: str) -> Entailment:
    from onrecord.loaders.reader.networks.entailment import entailment  # noqa: PLC0415  # it loads ONNX Runtime

    return entailment(a, b)
