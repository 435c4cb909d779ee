"""Which store a user means: a folder on this machine, or a server's address."""

from __future__ import annotations

from pathlib import Path

from onrecord.graph.store.local import LocalStore
from onrecord.graph.store.protocol import Access, Store, is_address
from onrecord.graph.store.remote import RemoteStore


def connect(location: str | Path, access: Access = "read") -> Store:
    """The store at `location`.

    Args:
        location: a folder, or the http(s) address of a SPARQL server, whose credentials the
            environment holds (`onrecord.graph.store.wire.Credentials`).
        access: "read" for a store that is there, together with other readers; "write" for one that is there;
            "create" as "write", and makes a folder that is missing.

    Raises:
        ArgumentError: `access` is none of these.
        StoreError: it can't be opened or reached; says why and what would work.
    """
    if is_address(location):
        return RemoteStore(str(location), access)
    return LocalStore(Path(location), access)
