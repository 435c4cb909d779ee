"""What the server may be told, and what it takes when it is not told."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass, field
from pathlib import Path

MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Settings:
    """How a server behaves.

    Attributes:
        store: the store's folder.
        host: where it listens; loopback unless told.
        port: 0 takes a free one.
        allow_update: whether `/update`, `/data` and the box for articles may write.
        token: what a writer must show as bearer token; None lets anyone on this machine write.
        origins: web origins whose pages may read answers (CORS); "*" is all.
        timeout: seconds that a query may take, its answer included.
        write_timeout: seconds that an update or the reading of an article may take.
        light: processes that take every query for its first moments.
        heavy: processes that go on with those that need longer.
        slice: seconds of these first moments.
        queue: queries that may wait in each of the two lanes.
        max_rows: rows of an answer; triples, for CONSTRUCT and DESCRIBE.
        max_bytes: bytes of an answer.
        max_memory: bytes of address space of a reader process.
        max_query: bytes of a query or form.
        max_body: bytes of an update, an uploaded graph or an article.
        body_timeout: seconds within which a request's body must have come.
        header_timeout: seconds within which a request's head must have come.
        send_timeout: seconds within which a client must take in a part of an answer (256 kB at most).
        watch: seconds between two looks at whether another process has loaded something.
        quiet: seconds without an update or upload after which all that rests on them is derived.
    """

    store: Path
    host: str = "127.0.0.1"
    port: int = 7878
    allow_update: bool = False
    token: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ()
    timeout: float = 30.0
    write_timeout: float = 600.0
    light: int = 2
    heavy: int = 2
    slice: float = 0.25
    queue: int = 32
    max_rows: int = 1_000_000
    max_bytes: int = 512 * MEGABYTE
    max_memory: int = 4096 * MEGABYTE
    max_query: int = MEGABYTE
    max_body: int = 32 * MEGABYTE
    body_timeout: float = 20.0
    header_timeout: float = 10.0
    send_timeout: float = 30.0
    watch: float = 1.0
    quiet: float = 5.0

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        try:
            return self.host == "localhost" or ipaddress.ip_address(self.host).is_loopback
        except ValueError:
            return False
