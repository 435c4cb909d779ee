"""Content negotiation (RFC 9110, section 12.5.1) between what is asked for and what can be written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeVar

import pyoxigraph as ox

from onrecord.server.refusal import Refusal

T = TypeVar("T")

ROWS: Mapping[str, ox.QueryResultsFormat] = {
    "application/sparql-results+json": ox.QueryResultsFormat.JSON,
    "application/sparql-results+xml": ox.QueryResultsFormat.XML,
    "text/csv": ox.QueryResultsFormat.CSV,
    "text/tab-separated-values": ox.QueryResultsFormat.TSV,
    "application/json": ox.QueryResultsFormat.JSON,
    "application/xml": ox.QueryResultsFormat.XML,
}
"""How rows and yes or no are written; the first is what those get who don't mind."""

TRIPLES: Mapping[str, ox.RdfFormat] = {
    "text/turtle": ox.RdfFormat.TURTLE,
    "application/n-triples": ox.RdfFormat.N_TRIPLES,
    "application/rdf+xml": ox.RdfFormat.RDF_XML,
    "application/ld+json": ox.RdfFormat.JSON_LD,
    "text/plain": ox.RdfFormat.N_TRIPLES,
    "application/xml": ox.RdfFormat.RDF_XML,
    "application/json": ox.RdfFormat.JSON_LD,
}
"""How triples are written and, the last three aside, read."""

READ = tuple(TRIPLES)[:4]

BY_EXTENSION: Mapping[str, str] = dict(zip((".ttl", ".nt", ".rdf", ".jsonld"), READ, strict=True))
"""The media type of a file of triples, by the end of its name."""


def choose(accept: str | None, offered: Sequence[str]) -> str:
    """The offered media type that an Accept header likes best; the first offered where it likes several.

    Raises:
        Refusal: 406, when it accepts none of them.
    """
    wanted = _ranges(accept or "*/*")
    best = max(offered, key=lambda one: (_quality(one, wanted), -offered.index(one)))
    if _quality(best, wanted) <= 0:
        raise Refusal(406, f"none of the media types asked for can be given (known: {', '.join(offered)})")
    return best


def prefers_html(accept: str | None) -> bool:
    """Whether a browser asks, rather than a program: HTML is named, and liked no less than any RDF."""
    wanted = _ranges(accept or "")
    named = [q for type_, q in wanted if type_ in ("text/html", "application/xhtml+xml")]
    return bool(named) and max(named) >= max((_exact(one, wanted) for one in READ), default=0)


def _ranges(accept: str) -> list[tuple[str, float]]:
    found = []
    for part in accept[:4096].split(","):
        type_, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if type_:
            found.append((type_, _weight(parameters)))
    return found or [("*/*", 1.0)]


def _weight(parameters: Sequence[str]) -> float:
    for parameter in parameters:
        if parameter.startswith("q="):
            try:
                return min(max(float(parameter[2:]), 0.0), 1.0)
            except ValueError:
                return 0.0
    return 1.0


def _quality(type_: str, wanted: Sequence[tuple[str, float]]) -> float:
    """How well a type is liked: by the most specific range that covers it."""
    by_range = dict(reversed(wanted))
    for covering in (type_, f"{type_.split('/', maxsplit=1)[0]}/*", "*/*"):
        if covering in by_range:
            return by_range[covering]
    return 0.0


def _exact(type_: str, wanted: Sequence[tuple[str, float]]) -> float:
    return max((q for name, q in wanted if name == type_), default=0.0)
