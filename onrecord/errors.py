"""Every exception of OnRecord. Each class exists because some caller acts differently on it.

All but `onrecord.server.refusal.Refusal`, which is an answer of HTTP, with its status, and never leaves the
server.

Messages say what is wrong, where, and what would work, in one line without a traceback:
``a.xyz: no loader for '.xyz' (known: .html, .jsonl, .txt)``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onrecord.graph.model import Article


class OnrecordError(Exception):
    """Anything that OnRecord reports to its user in one line."""


class LoadError(OnrecordError):
    """One document could not be loaded; the rest of the batch goes on."""


class LanguageError(LoadError):
    """An article is in a language that the reader does not know.

    Attributes:
        article: the article, for a caller that wants it read all the same.
    """

    def __init__(self, message: str, article: Article) -> None:
        super().__init__(message)
        self.article = article


class StoreError(OnrecordError):
    """The store can't be opened, read or written; the run stops."""


class QueryError(OnrecordError):
    """A SPARQL query is malformed or not allowed; says line and column where known."""


class NotFoundError(OnrecordError):
    """Nothing has the name or IRI that was given; the message tells which are near."""


class AmbiguousError(NotFoundError):
    """Several things have the name that was given; the message lists them."""


class ReconciliationError(OnrecordError):
    """A reconciliation service can't be reached, or answers with something else."""


class ArgumentError(OnrecordError, ValueError):
    """A function was given a value that it doesn't know; the message tells which it knows."""


class ExportError(OnrecordError):
    """A file can't be written, or its extension names no format."""


def reason(error: Exception) -> str:
    """What an error of a library says, in one line without the system's number before it; else its kind."""
    return re.sub(r"^\[Errno -?\d+\] ", "", " ".join(str(error).split())) or type(error).__name__
