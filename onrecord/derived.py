"""What is derived from the articles, layer after layer."""

from __future__ import annotations

from collections.abc import Collection
from itertools import chain

from onrecord.graph import credibility
from onrecord.graph.claims.comparison import Entailing
from onrecord.graph.claims.features import Entailment
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.identity.presence import company
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.sparql import checked, literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about

_THERE = "SELECT ?article { VALUES ?article { SOME } GRAPH ?article { ?article a schema:NewsArticle } }"
_DERIVED = """
SELECT ?article { VALUES ?article { SOME } GRAPH <urn:onrecord:resolution> { ?article or:company ?names } }"""
_OWN = """
SELECT ?name {
  VALUES ?own { SOME }
  GRAPH <urn:onrecord:resolution> { ?name or:sameEntityAs ?entity } FILTER(STRSTARTS(STR(?name), ?own))
}"""
"""Names that one article alone knows."""


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
    changed = corroborate(store, articles, names=moved or (), entails=Entailing(_quick, _careful))
    credibility.rebuild(store, articles=changed, names=moved)


def catch_up(
    store: Store, articles: Collection[str] = (), names: Collection[str] = (), *, look: bool = True
) -> bool:
    """Derive what rests on articles that changed, came or went since; gives whether there were any.

    Args:
        store: as for `derive`; where nothing was derived yet, everything is, if anything changed.
        articles: IRIs of graphs that were written; those that are no article's are left out.
        names: IRIs of the names that these had before.
        look: find out which others came or went, by what the store keeps of each; that reads the IRIs of all.

    Raises:
        StoreError: the store can't be read or written.
    """
    written = {article for query in (_THERE, _DERIVED) for (article,) in rows_about(store, query, articles)}
    moved = _moved(store) - written if look else set()
    if not written | moved:
        return False
    own = rows_about(store, _OWN, (f"{one}#" for one in moved), literal)
    former = {*names, *chain.from_iterable(company(store, moved).values()), *(name for (name,) in own)}
    derive(store, written | moved, names=former)
    return True


def _moved(store: Store) -> set[str]:
    """The articles that came or went since the names in each were kept; none, where none ever were."""
    derived = {article for (article,) in rows(store, _DERIVED.replace("VALUES ?article { SOME }", ""))}
    return derived ^ set(store.articles()) if derived else set()


def _quick(a: str, b: str) -> Entailment:
    from onrecord.loaders.reader.networks.entailment import quick  # noqa: PLC0415  # it loads ONNX Runtime

    return quick(a, b)


def _careful(a: str, b: str) -> Entailment:
    from onrecord.loaders.reader.networks.entailment import careful  # noqa: PLC0415  # it loads ONNX Runtime

    return careful(a, b)
