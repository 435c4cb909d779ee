"""What a source's record comes to in figures: how often it speaks, how openly, where, and whom it quotes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.graph.counting import numbered, percentage
from onrecord.graph.identity.named import Named
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import LEVELS
from onrecord.server.pages.links import link_of
from onrecord.server.pages.outlets import LeanedOn, Sourcing, leans_on, sourcing

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
SELECT (MIN(?date) AS ?first) (MAX(?date) AS ?last) {
  VALUES ?node { NAMES }
  GRAPH ?article { ?article schema:publisher ?node ; schema:datePublished ?date }
  FILTER(MEANT)
}"""
_LISTED = 10
_LEVELS = {str(term): str(level) for level, term in LEVELS.items()}


@dataclass(frozen=True, slots=True)
class Record:
    """The figures of a source.

    Attributes:
        facts: terms and what is said of each.
        spoken: how many statements it makes.
        published: for an outlet that published something here, how it sources that: terms and words.
        articles: where its articles are listed; None for all else.
        quotes: for an outlet, whom it has speak most; at most ten.
    """

    facts: list[tuple[str, str]]
    spoken: int
    published: list[tuple[str, str]] = field(default_factory=list)
    articles: str | None = None
    quotes: list[LeanedOn] = field(default_factory=list)


def record(store: Store, node: Named, kind: str) -> Record:
    """The record of a person, organisation, outlet or unnamed source."""
    levels = {
        level: (int(times), int(passed_on)) for level, times, passed_on in rows(store, node.asked(_SPOKEN))
    }
    spoken = sum(times for times, _ in levels.values())
    facts = _facts(store, node, levels) if spoken else []
    told = sourcing(store, node) if kind == "outlet" else []
    own = next((one for one in told if one.link == link_of(node.entity, kind)), None)
    if own is None:  # a name of it may publish as another outlet, too
        return Record(facts, spoken)
    quotes = leans_on(store, (node,)).get(own.link, [])
    return Record(facts, spoken, _published(store, node, own), own.published, quotes[:_LISTED])


def _published(store: Store, node: Named, told: Sourcing) -> list[tuple[str, str]]:
    (first, last), *_ = rows(store, node.asked(_PUBLISHED))
    levels = [(told.on_background, "on background"), (told.deep_background, "on deep background")]
    background = ", ".join(f"{n:,} {words}" for n, words in levels if n)
    facts = [
        ("Published", f"{numbered(told.articles, 'article')}{_period(first, last)}"),
        ("Attributions", f"{told.attributions:,}"),
        ("Unnamed sources", _of(told.unnamed, told.attributions)),
        ("Level", f"{background}, of {told.attributions:,}" if background else ""),
        ("No source", _of(told.no_source, told.claims, "claim")),
    ]
    return [(term, words) for term, words in facts if words]


def _of(part: int, total: int, noun: str = "") -> str:
    if not total:
        return ""
    return f"{part:,} of {numbered(total, noun) if noun else f'{total:,}'}, {percentage(part, total)}"


def _facts(store: Store, node: Named, levels: Mapping[str, tuple[int, int]]) -> list[tuple[str, str]]:
    """How often a source speaks, how openly and where, from the statements and relays at each level."""
    total = sum(times for times, _ in levels.values())
    (articles, outlets, first, last), *_ = rows(store, node.asked(_WHERE))
    passed_on = sum(relays for _, relays in levels.values())
    where = f"{numbered(int(articles), 'article')}{_period(first, last)}"
    if int(outlets):
        where += f", from {numbered(int(outlets), 'outlet')}"
    facts = [
        ("Quoted", numbered(total, "time")),
        ("Relays", numbered(passed_on, "statement") if passed_on else ""),
        ("Level", ", ".join(f"{n} {_LEVELS.get(level, level)}" for level, (n, _) in levels.items())),
        ("Appears in", where),
    ]
    return [(term, words) for term, words in facts if words]


def _period(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return ""
    return f" ({first})" if first == last else f" ({first} to {last})"
