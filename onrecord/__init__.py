"""OnRecord: who said what in the news, on whose authority, through which outlet.

The way of the data: `load` gives articles (`fetch` those of a web address, `article_from_text` that of a
text), `TrainedReader` reads one, `article_graph` writes it as RDF, `open_store` opens a folder that keeps it
(`connect` a server too) and `ingest` reads many into it. `derive` finds who is who, which claims are one and
how well they are supported; `remove` takes articles out again. `Store` says what a store can do: answer
queries, or give one article's graph, which `recall` turns into article and reading again. `find` gives the
IRI of what bears a name, `explain` the score of a claim or source by its IRI, which `explanation` puts in
words. `network` shows the store as a networkx graph, `select` takes a part of it, `rank` sorts it by
prominence, `graph_page` and `article_page` draw it. `write_store` writes all of it to a file.

What goes wrong is an `OnrecordError`, in one line that says what would work. `load`, `fetch` and `ingest`
raise none for a document that can't be loaded: they yield a `LoadError` in its place, and go on.
"""

# Each name is imported when it is first asked for, so that the command line has begun, and can be stopped,
# before its libraries are there.

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from onrecord.version import __version__ as __version__

if TYPE_CHECKING:  # the names of _NAMES, for those who read types and run nothing
    from onrecord.derived import derive as derive
    from onrecord.errors import (
        AmbiguousError as AmbiguousError,
        ArgumentError as ArgumentError,
        ExportError as ExportError,
        LanguageError as LanguageError,
        LoadError as LoadError,
        NotFoundError as NotFoundError,
        OnrecordError as OnrecordError,
        QueryError as QueryError,
        ReconciliationError as ReconciliationError,
        StoreError as StoreError,
    )
    from onrecord.exports.article_page import article_page as article_page
    from onrecord.exports.files import write_store as write_store
    from onrecord.exports.graph_page import graph_page as graph_page
    from onrecord.graph.credibility import explain as explain, explanation as explanation
    from onrecord.graph.store.local import LocalStore as LocalStore, open_store as open_store
    from onrecord.graph.model import Article as Article, Reading as Reading
    from onrecord.graph.network.building import network as network
    from onrecord.graph.network.centrality import rank as rank
    from onrecord.graph.names import find as find
    from onrecord.graph.recall import recall as recall
    from onrecord.graph.store.remote import RemoteStore as RemoteStore
    from onrecord.graph.network.selection import select as select
    from onrecord.graph.store.connect import connect as connect
    from onrecord.graph.store.protocol import Store as Store
    from onrecord.loaders.fetching import fetch as fetch
    from onrecord.loaders.formats import (
        Metadata as Metadata,
        article_from_text as article_from_text,
        load as load,
    )
    from onrecord.loaders.ingest import ingest as ingest
    from onrecord.loaders.reader import (
        Reader as Reader,
        SpanReader as SpanReader,
        TrainedReader as TrainedReader,
    )
    from onrecord.loaders.triples import article_graph as article_graph
    from onrecord.removal import remove as remove

_NAMES = {
    "onrecord.derived": "derive",
    "onrecord.errors": "AmbiguousError ArgumentError ExportError LanguageError LoadError NotFoundError "
    "OnrecordError QueryError ReconciliationError StoreError",
    "onrecord.exports.article_page": "article_page",
    "onrecord.exports.files": "write_store",
    "onrecord.exports.graph_page": "graph_page",
    "onrecord.graph.credibility": "explain explanation",
    "onrecord.graph.store.local": "LocalStore open_store",
    "onrecord.graph.model": "Article Reading",
    "onrecord.graph.network.building": "network",
    "onrecord.graph.network.centrality": "rank",
    "onrecord.graph.names": "find",
    "onrecord.graph.recall": "recall",
    "onrecord.graph.store.remote": "RemoteStore",
    "onrecord.graph.network.selection": "select",
    "onrecord.graph.store.connect": "connect",
    "onrecord.graph.store.protocol": "Store",
    "onrecord.loaders.fetching": "fetch",
    "onrecord.loaders.formats": "Metadata article_from_text load",
    "onrecord.loaders.ingest": "ingest",
    "onrecord.loaders.reader": "Reader SpanReader TrainedReader",
    "onrecord.loaders.triples": "article_graph",
    "onrecord.removal": "remove",
}

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = sorted(["__version__", *_HOMES])  # noqa: PLE0605 - in one list with where they are


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
