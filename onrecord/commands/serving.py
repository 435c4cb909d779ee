"""The web face, and the whole way on shipped examples: serve, demo."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from onrecord import demo as examples
from onrecord import terminal
from onrecord.commands.options import DEFAULT_STORE, StoreFolder
from onrecord.errors import StoreError
from onrecord.graph.store.protocol import is_address
from onrecord.server.settings import MEGABYTE, Settings
from onrecord.server.start import serve as serve_store
from onrecord.server.start import with_token


def serve(
    store: StoreFolder = DEFAULT_STORE,
    host: Annotated[
        str, typer.Option(help="The address to listen on. Other machines can reach it unless it is loopback.")
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port to listen on; 0 for any free one.")
    ] = 7878,
    allow_update: Annotated[
        bool, typer.Option("--allow-update", help="Allow writing to those who give the token.")
    ] = False,
    token: Annotated[
        str | None,
        typer.Option(
            envvar="ONRECORD_TOKEN",
            help="The token for writing. Default: a new one, which is printed.",
            show_envvar=True,
        ),
    ] = None,
    no_token: Annotated[
        bool,
        typer.Option("--no-token", help="Let anyone on this machine write without a token. Loopback only."),
    ] = False,
    timeout: Annotated[float, typer.Option(min=1, help="The most seconds that a query may take.")] = 30,
    max_rows: Annotated[int, typer.Option(min=1, help="The most rows or triples in an answer.")] = 1_000_000,
    max_size: Annotated[int, typer.Option(min=1, help="The most megabytes in an answer.")] = 512,
    max_memory: Annotated[
        int,
        typer.Option(
            min=1024, help="The most megabytes of address space for a process that answers queries."
        ),
    ] = 4096,
    cors: Annotated[
        list[str] | None,
        typer.Option(
            metavar="ORIGIN",
            help="Let web pages of this site read answers; '*' for any site.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Serve the store in a browser: pages, a query editor and a SPARQL endpoint. Read-only by default."""
    if is_address(store):
        raise StoreError(f"{store}: is a server itself, and what is served is a folder (give --store FOLDER)")
    asked = Settings(
        Path(store),
        host,
        port,
        allow_update=allow_update,
        timeout=timeout,
        origins=tuple(cors or ()),
        max_rows=max_rows,
        max_bytes=max_size * MEGABYTE,
        max_memory=max_memory * MEGABYTE,
    )
    settings = with_token(asked, token, without=no_token)
    if settings.token is not None and token is None:
        terminal.say(f"token for writing: {settings.token}")
    serve_store(settings, terminal.say)


def demo(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="The folder to write to.")] = Path(
        "onrecord-demo"
    ),
) -> None:
    """Try OnRecord on five example articles: writes a store, pages and RDF to one folder."""
    examples.run(folder)
