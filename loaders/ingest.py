"""Many articles into the store: each one read, written as a graph and acknowledged."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import LoadError
from onrecord.graph.model import Article, Reading
from onrecord.graph.store import Store
from onrecord.graph.vocabulary import ID
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.reader import Reader
from onrecord.loaders.triples import article_graph

BATCH = 100
"""Articles between two flushes: costs a fifth of the rate that none would give, one each nine tenths."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article that is in the store, and on disk.

    Attributes:
        article: the article.
        reading: what was read from it.
        replaced: whether the store held an article of the same IRI before.
    """

    article: Article
    reading: Reading
    replaced: bool


def articles(
    paths: Iterable[Path | LoadError], given: Metadata, *, force: bool = False
) -> Iterator[Article | LoadError]:
    """Every article in the files, and every error in its place; `given` and `force` as for `load`."""
    for path in paths:
        if isinstance(path, LoadError):
            yield path
        else:
            yield from load(path, given, force=force)


def ingest(
    found: Iterable[Article | LoadError], store: Store, reader: Reader, *, base: str = ID, batch: int = BATCH
) -> Generator[Loaded | LoadError]:
    """Read articles and put each in the store whole, in place of one with the same IRI.

    Lazy: nothing happens until the result is drawn from. An article is yielded once it is flushed to disk, so
    what was yielded survives a crash of process or machine; errors are passed on in their place. When the
    caller closes it early, or a KeyboardInterrupt comes, what was written until then is flushed.

    Args:
        found: articles, and the errors of those that could not be loaded.
        store: where the graphs go.
        reader: what reads the articles.
        base: where the IRIs of people, organisations and outlets begin.
        batch: how many articles are written between two flushes.

    Raises:
        StoreError: the store can't be written.
    """
    held = set(store.articles())
    waiting: list[Loaded | LoadError] = []
    try:
        for document in found:
            waiting.append(
                document if isinstance(document, LoadError) else _write(document, store, reader, base, held)
            )
            if len(waiting) >= batch:
                store.flush()
                yield from _drained(waiting)
    finally:
        store.flush()
    yield from waiting


def _write(article: Article, store: Store, reader: Reader, base: str, held: set[str]) -> Loaded:
    reading = reader.read(article)
    store.replace(article_graph(article, reading, base=base))
    replaced = article.iri in held
    held.add(article.iri)
    return Loaded(article, reading, replaced)


def _drained(waiting: list[Loaded | LoadError]) -> list[Loaded | LoadError]:
    """What waits, in order; nothing waits afterwards."""
    ready = waiting.copy()
    waiting.clear()
    return ready
