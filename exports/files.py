"""Which file holds what: the formats of `onrecord export`, by extension."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from onrecord.errors import ExportError
from onrecord.exports import networks, rdf, tables
from onrecord.graph.network.building import network
from onrecord.graph.store.protocol import Store

WRITERS: dict[str, Callable[[Store, Path], None]] = {
    **dict.fromkeys(rdf.FORMATS, rdf.write_rdf),
    **dict.fromkeys(networks.WRITERS, lambda store, path: networks.write_network(network(store), path)),
    ".csv": lambda store, path: tables.write_table(network(store), path),
}
"""By extension, in lower case with its dot."""


def write_store(store: Store, path: str | Path) -> None:
    """Write what the store holds to `path`, in the format of its extension.

    Raises:
        ExportError: no format has this extension, or the file can't be written.
    """
    path = Path(path)
    writer = WRITERS.get(path.suffix.lower())
    if writer is None:
        raise ExportError(f"{path}: no format for '{path.suffix}' (known: {', '.join(sorted(WRITERS))})")
    writer(store, path)
