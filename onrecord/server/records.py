"""What a source's record comes to in figures: how often it speaks, how openly, where, and whom it quotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.graph.sparql import iri
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import LEVELS
from onrecord.server.links import link_of

_SPOKEN = """
SELECT ?level (COUNT(DISTINCT ?utterance) AS ?n) (COUNT(?relays) AS ?passed_on) {
  GRAPH ?article {
    ?utterance or:speaker NODE ; or:level ?level .
    OPTIONAL { ?utterance or:relays ?relays }
  }
} GROUP BY ?level ORDER BY DESC(?n)"""
_WHERE = """
SELECT (COUNT(DISTINCT ?article) AS ?articles) (COUNT(DISTINCT ?publisher) AS ?outlets)
       (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  GRAPH ?article {
    ?utterance or:speaker NODE .
    OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?date }
  }
}"""
_PUBLISHED = """
SELECT (COUNT(DISTINCT ?article) AS ?articles) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  GRAPH ?article {
    ?article schema:publisher NODE . OPTIONAL { ?article schema:datePublished ?date }
  }
}"""
_QUOTED = """
SELECT ?speaker (SAMPLE(?name) AS ?called) (SAMPLE(?unnamed) AS ?is_unnamed)
       (COUNT(DISTINCT ?utterance) AS ?n) {
  GRAPH ?article {
    ?article schema:publisher NODE .
    ?utterance or:speaker ?speaker . ?speaker schema:name|rdfs:label ?name .
    BIND(EXISTS { ?speaker a or:UnnamedSource } AS ?unnamed)
  }
  FILTER(?speaker != NODE)
} GROUP BY ?speaker ORDER BY DESC(?n) ?called"""
_LISTED = 10
_LEVELS = {str(term): str(level) for level, term in LEVELS.items()}


@dataclass(frozen=True, slots=True)
class Record:
    """The figures of a source.

    Attributes:
        facts: terms and what is said of each.
        quotes: for an outlet, whom it has speak most: name, page, and how often; at most ten.
    """

    facts: list[tuple[str, str]]
    quotes: list[tuple[str, str, int]] = field(default_factory=list)


def record(store: Store, node: str, kind: str) -> Record:
    """The record of a person, organisation, outlet or unnamed source."""
    facts = _spoken(store, node)
    if kind != "outlet":
        return Record(facts)
    (articles, first, last), *_ = rows(store, _PUBLISHED.replace("NODE", iri(node)))
    sources = list(rows(store, _QUOTED.replace("NODE", iri(node))))
    total = sum(int(n) for *_, n in sources)
    unnamed = sum(int(n) for *_, is_unnamed, n in sources if is_unnamed == "true")
    published = (
        [("Published", f"{_count(articles, 'article')}{_period(first, last)}")] if int(articles) else []
    )
    if total:
        share = f"{_count(unnamed, 'time')} of {total}, {unnamed / total:.0%}"
        published.append(("Quotes unnamed", share))
    quotes = [(name, link_of(one, "person"), int(n)) for one, name, _, n in sources[:_LISTED]]
    return Record([*published, *facts], quotes)


def _spoken(store: Store, node: str) -> list[tuple[str, str]]:
    levels = list(rows(store, _SPOKEN.replace("NODE", iri(node))))
    total = sum(int(row[1]) for row in levels)
    if not total:
        return []
    (articles, outlets, first, last), *_ = rows(store, _WHERE.replace("NODE", iri(node)))
    passed_on = sum(int(row[2]) for row in levels)
    where = f"{_count(articles, 'article')}{_period(first, last)}"
    if int(outlets):
        where += f", from {_count(outlets, 'outlet')}"
    facts = [
        ("Speaks", _count(total, "time")),
        ("Passes on", _count(passed_on, "time") if passed_on else ""),
        ("How openly", ", ".join(f"{n} {_LEVELS.get(level, level)}" for level, n, *_ in levels)),
        ("In", where),
    ]
    return [(term, words) for term, words in facts if words]


def _count(number: int | str, noun: str) -> str:
    return f"{int(number):,} {noun}{'' if int(number) == 1 else 's'}"


def _period(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return ""
    return f" ({first})" if first == last else f" ({first} to {last})"
