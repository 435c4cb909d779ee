"""OnRecord: who said what in the news, on whose authority, through which outlet.

The way of the data: `load` gives articles, `TrainedReader` reads one, `article_graph` writes it as RDF,
`open_store` keeps it (`connect` on a server too), `derive` finds who is who, which claims are one and how
well they are supported, `network` shows the store as a networkx graph, `select` takes a part of it,
`graph_page` and `article_page` draw it.
"""

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
from onrecord.version import __version__

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
