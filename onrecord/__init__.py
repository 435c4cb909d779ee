"""OnRecord: who said what in the news, on whose authority, through which outlet.

The way of the data: `load` gives articles, `TrainedReader` reads one, `article_graph` writes it as RDF,
`open_store` keeps it (`connect` on a server too), `derive` finds who is who, which claims are one and how
well they are supported, `network` shows the store as a networkx graph, `select` takes a part of it,
`graph_page` and `article_page` draw it.

Each is imported when it is first asked for, so that the command line has begun, and can be stopped, before
its libraries are there.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from onrecord.version import __version__

if TYPE_CHECKING:
    from onrecord.derived import derive
    from onrecord.errors import (
        ExportError,
        LanguageError,
        LoadError,
        NotFoundError,
        OnrecordError,
        QueryError,
        StoreError,
    )
    from onrecord.exports.article_page import article_page
    from onrecord.exports.graph_page import graph_page
    from onrecord.graph.local import LocalStore, open_store
    from onrecord.graph.model import Article, Reading
    from onrecord.graph.network import network
    from onrecord.graph.recall import recall
    from onrecord.graph.remote import RemoteStore
    from onrecord.graph.selection import select
    from onrecord.graph.stores import connect
    from onrecord.loaders.formats import Metadata, load
    from onrecord.loaders.ingest import ingest
    from onrecord.loaders.reader import Reader, SpanReader, TrainedReader
    from onrecord.loaders.triples import article_graph

__all__ = [
    "Article",
    "ExportError",
    "LanguageError",
    "LoadError",
    "LocalStore",
    "Metadata",
    "NotFoundError",
    "OnrecordError",
    "QueryError",
    "Reader",
    "Reading",
    "RemoteStore",
    "SpanReader",
    "StoreError",
    "TrainedReader",
    "__version__",
    "article_graph",
    "article_page",
    "connect",
    "derive",
    "graph_page",
    "ingest",
    "load",
    "network",
    "open_store",
    "recall",
    "select",
]

_HOMES = {
    "onrecord.derived": ("derive",),
    "onrecord.errors": (
        "ExportError",
        "LanguageError",
        "LoadError",
        "NotFoundError",
        "OnrecordError",
        "QueryError",
        "StoreError",
    ),
    "onrecord.exports.article_page": ("article_page",),
    "onrecord.exports.graph_page": ("graph_page",),
    "onrecord.graph.local": (
        "LocalStore",
        "open_store",
    ),
    "onrecord.graph.model": (
        "Article",
        "Reading",
    ),
    "onrecord.graph.network": ("network",),
    "onrecord.graph.recall": ("recall",),
    "onrecord.graph.remote": ("RemoteStore",),
    "onrecord.graph.selection": ("select",),
    "onrecord.graph.stores": ("connect",),
    "onrecord.loaders.formats": (
        "Metadata",
        "load",
    ),
    "onrecord.loaders.ingest": ("ingest",),
    "onrecord.loaders.reader": (
        "Reader",
        "SpanReader",
        "TrainedReader",
    ),
    "onrecord.loaders.triples": ("article_graph",),
}


def __getattr__(name: str) -> object:
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(home), name)


def __dir__() -> list[str]:
    return [*globals(), *__all__]
