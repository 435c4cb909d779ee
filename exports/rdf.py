"""The store as RDF files: TriG, N-Quads and JSON-LD keep the named graphs, Turtle merges them."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import RdfFormat, serialize

from onrecord.exports.writing import replacing
from onrecord.graph.store.protocol import Store
from onrecord.graph.vocabulary import PREFIXES

FORMATS = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nq": RdfFormat.N_QUADS,
    ".jsonld": RdfFormat.JSON_LD,
}


def write_rdf(store: Store, path: Path) -> None:
    """Write all that the store holds to `path`, in the format of its extension.

    Turtle has no named graphs: a statement made by several articles stands there once for each, and which
    article made it is told by its evidence alone. The other formats can be read back as they were.

    Raises:
        ExportError: the file can't be written.
    """
    format_ = FORMATS[path.suffix.lower()]
    quads = store.quads()
    statements = quads if format_.supports_datasets else (quad.triple for quad in quads)
    prefixes = {prefix: str(namespace) for prefix, namespace in PREFIXES.items()}
    with replacing(path) as file:
        serialize(statements, file, format_, prefixes=prefixes)
