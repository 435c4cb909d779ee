"""What a source's record comes to in figures: how often it speaks, how openly, where, and whom it quotes."""

from __future__ import annotations

from dataclasses import dataclass, field

from onrecord.graph.identity.named import Named
from onrecord.graph.identity.stored import stored
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import LEVELS
from onrecord.server.pages.links import link_of

_SPOKEN = """
SELECT ?level (COUNT(DISTINCT ?utterance) AS ?n) (COUNT(?relays) AS ?passed_on) {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?utterance or:speaker ?node ; or:level ?level .
    OPTIONAL { ?utterance or:relays ?relays }
  }
  FILTER(MEANT)
} GROUP BY ?level ORDER BY DESC(?n)"""
_WHERE = """
SELECT (COUNT(DISTINCT ?article) AS ?articles) (COUNT(DISTINCT ?publisher) AS ?outlets)
       (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?utterance or:speaker ?node .
    OPTIONAL { ?article schema:publisher ?publisher }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
}"""
_PUBLISHED = """
SELECT (COUNT(DISTINCT ?article) AS ?articles) (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  VALUES ?node { NAMES }
  GRAPH ?article { ?article schema:publisher ?node . OPTIONAL { ?article schema:datePublished ?date } }
  FILTER(MEANT)
}"""
_QUOTED = """
SELECT ?speaker (SAMPLE(?name) AS ?called) (SAMPLE(?unnamed) AS ?is_unnamed)
       (COUNT(DISTINCT ?utterance) AS ?n) {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?article schema:publisher ?node .
    ?utterance or:speaker ?speaker . ?speaker schema:name|rdfs:label ?name .
    BIND(EXISTS { ?speaker a or:UnnamedSource } AS ?unnamed)
  }
  FILTER(MEANT)
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


def record(store: Store, node: Named, kind: str) -> Record:
    """The record of a person, organisation, outlet or unnamed source."""
    facts = _spoken(store, node)
    if kind != "outlet":
        return Record(facts)
    (articles, first, last), *_ = rows(store, node.asked(_PUBLISHED))
    sources = _quoted(store, node)
    total = sum(one.times for one in sources)
    unnamed = sum(one.times for one in sources if one.unnamed)
    published = (
        [("Published", f"{_count(articles, 'article')}{_period(first, last)}")] if int(articles) else []
    )
    if total:
        share = f"{_count(unnamed, 'time')} of {total}, {unnamed / total:.0%}"
        published.append(("Quotes unnamed", share))
    quotes = [(one.name, link_of(one.iri, "person"), one.times) for one in sources[:_LISTED]]
    return Record([*published, *facts], quotes)


@dataclass(slots=True)
class _Quoted:
    iri: str
    name: str
    unnamed: bool
    times: int = 0


def _quoted(store: Store, outlet: Named) -> list[_Quoted]:
    """Whom an outlet quotes, most often first, each under all names as one, called by the commonest."""
    found = list(rows(store, outlet.asked(_QUOTED)))
    same = stored(store, {speaker for speaker, *_ in found})
    quoted: dict[str, _Quoted] = {}
    for speaker, name, is_unnamed, n in found:
        entity = same.of(speaker)
        if entity != outlet.entity:
            one = quoted.setdefault(entity, _Quoted(entity, name, is_unnamed == "true"))
            one.times += int(n)
    return sorted(quoted.values(), key=lambda one: (-one.times, one.name))


def _spoken(store: Store, node: Named) -> list[tuple[str, str]]:
    levels = list(rows(store, node.asked(_SPOKEN)))
    total = sum(int(row[1]) for row in levels)
    if not total:
        return []
    (articles, outlets, first, last), *_ = rows(store, node.asked(_WHERE))
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
