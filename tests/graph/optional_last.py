"""Whether a query has what is optional last in each group.

A pattern after it is a group of its own (SPARQL 1.1, section 18.2.2: a join of the left join with the rest),
which Oxigraph reads whole before it joins the two: half a minute instead of one second in a large archive.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from onrecord.graph.sparql import filled
from onrecord.graph.vocabulary import PREFIXES

_INSIDE = {"Extend", "Filter"}


def joined_after_optional(query: str, values: Mapping[str, str] | None = None) -> int:
    """How many joins have an optional part on their left; `values` take the place of words of the query."""
    algebra = prepareQuery(filled(query, **values) if values else query, initNs=dict(PREFIXES)).algebra
    return sum(part.name == "Join" and _ends_in_optional(part.p1) for part in _parts(algebra))


def _parts(part: object) -> Iterator[CompValue]:
    if isinstance(part, CompValue):
        yield part
        yield from _parts(list(part.values()))
    elif isinstance(part, list | tuple):
        for one in part:
            yield from _parts(one)


def _ends_in_optional(part: CompValue) -> bool:
    if part.name == "Join":
        return _ends_in_optional(part.p1) or _ends_in_optional(part.p2)
    return part.name == "LeftJoin" or (part.name in _INSIDE and _ends_in_optional(part.p))
