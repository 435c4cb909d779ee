"""Many articles into the store: each one read, written as a graph and acknowledged."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from onrecord.errors import LoadError
from onrecord.graph.counting import numbered
from onrecord.graph.identity.presence import present
from onrecord.graph.model import Article, Reading
from onrecord.graph.store.protocol import Store
from onrecord.graph.vocabulary import ID, article_iri
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.formats.address import Address
from onrecord.loaders.reader import Reader
from onrecord.loaders.triples import article_graph

BATCH = 100
"""Articles between two flushes: costs a fifth of the rate that none would give, one each nine tenths."""


PROCESSORS = os.cpu_count() or 1

AHEAD = 2
"""Articles that are read ahead of the one in hand, for each processor."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """An article that is in the store, and on disk.

    Attributes:
        article: the article.
        reading: what was read from it.
        replaced: whether the store held an article of the same IRI before.
        former: IRIs of the people, organisations and outlets that this one named, or `without_address` did.
        without_address: the IRI by which the store held the same text before it had an address, None where it
            did not; there is no article of this IRI any more.
    """

    article: Article
    reading: Reading
    replaced: bool
    former: frozenset[str] = frozenset()
    without_address: str | None = None

    @property
    def changed(self) -> list[str]:
        """The IRIs of the articles that are new, other than before, or gone: what `derive` is to know."""
        return [self.article.iri, *([self.without_address] if self.without_address else [])]

    def __str__(self) -> str:
        """The article's title, or what it is called without one, and how much was read from it."""
        number = len(self.reading.utterances)
        named = self.article.title or self.article.identifier
        return f"{named}: {numbered(number, 'attribution')}"


def articles(
    sources: Iterable[Path | Address | LoadError], given: Metadata, *, force: bool = False
) -> Iterator[Article | LoadError]:
    """Every article in what `discover` found, and every error in its place; the rest as for `load`."""
    for source in sources:
        if isinstance(source, LoadError):
            yield source
        elif isinstance(source, Address):
            from onrecord.loaders.fetching import fetch  # noqa: PLC0415 - httpx2 is seldom needed

            yield from fetch(source, given, force=force)
        else:
            yield from load(source, given, force=force)


def readings(
    found: Iterable[Article | LoadError], reader: Reader, *, processors: int = PROCESSORS
) -> Generator[tuple[Article, Reading] | LoadError]:
    """Each article with its reading, and every error in its place; lazy, but for a few articles read ahead.

    One article is read on each processor: threads are enough, since the model runs outside the interpreter.
    """
    waiting: deque[tuple[Article, Future[Reading]] | LoadError] = deque()
    pool = ThreadPoolExecutor(processors)
    try:
        for document in found:
            if isinstance(document, LoadError):
                waiting.append(document)
            else:
                waiting.append((document, pool.submit(reader.read, document)))
            if len(waiting) > AHEAD * processors:
                yield _awaited(waiting.popleft())
        while waiting:
            yield _awaited(waiting.popleft())
    finally:
        pool.shutdown(cancel_futures=True)


def _awaited(one: tuple[Article, Future[Reading]] | LoadError) -> tuple[Article, Reading] | LoadError:
    return one if isinstance(one, LoadError) else (one[0], one[1].result())


def ingest(
    found: Iterable[Article | LoadError], store: Store, reader: Reader, *, base: str = ID, batch: int = BATCH
) -> Generator[Loaded | LoadError]:
    """Read articles and put each in the store whole, in place of one with the same IRI.

    One with an address also takes the place of the same text without, which the store knows by a hash.

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
        for read in readings(found, reader):
            waiting.append(read if isinstance(read, LoadError) else _write(*read, store, base, held))
            if len(waiting) >= batch:
                store.flush()
                yield from _drained(waiting)
    finally:
        store.flush()
    yield from waiting


def _write(article: Article, reading: Reading, store: Store, base: str, held: set[str]) -> Loaded:
    replaced = article.iri in held
    hashed = article_iri(article.text)
    without_address = hashed if hashed in held and hashed != article.iri else None
    former = present(store, [one for one in (article.iri, hashed) if one in held])
    store.replace(article_graph(article, reading, base=base))
    held.add(article.iri)
    if without_address:
        store.remove(without_address)
        held.remove(without_address)
    return Loaded(article, reading, replaced, frozenset().union(*former.values()), without_address)


def _drained(waiting: list[Loaded | LoadError]) -> list[Loaded | LoadError]:
    """What waits, in order; nothing waits afterwards."""
    ready = waiting.copy()
    waiting.clear()
    return ready
