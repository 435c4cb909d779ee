"""From what the user named on the command line to the files that can be loaded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from onrecord.errors import LoadError


def discover(sources: Sequence[str]) -> Iterator[Path | LoadError]:
    """Yield the files that `sources` name, each once, and a LoadError for every source that names none.

    A source is a file (whatever its extension), a folder (all files below it of a known extension, in sorted
    order, hidden ones left out), a glob pattern, in which ``**`` crosses folders, or "-" for standard input,
    yielded as `formats.STDIN`.
    """
    for source in sources:
        yield Path(source)
