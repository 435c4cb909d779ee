"""What an entity said and where it gave no answer, as its pages tell it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.graph.identity.named import Named
from onrecord.graph.sparql import filled, literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import facts_of, rows
from onrecord.server.pages.links import link_of
from onrecord.server.pages.passages import Passage, passage
from onrecord.server.pages.terms import local_name, spaced
from onrecord.server.pages.titles import titles_of

_SPOKEN = """
    ?utterance or:speaker ?node ; or:claim ?claim ; or:level ?level ; or:evidence ?span .
    ?span nif:anchorOf ?quote ."""
_STANCE = "OPTIONAL { ?utterance or:stance ?stance }"
_SAID = f"""
SELECT DISTINCT ?claim ?text ?stance ?level ?relays ?quote ?utterance ?date ?article ?title {{
  VALUES ?node {{ NAMES }}
  GRAPH ?article {{
    {_SPOKEN}
    ?claim schema:text ?words .
    ?span nif:beginIndex ?start .
    {_STANCE}
    OPTIONAL {{ ?claim rdfs:label ?label }}
    OPTIONAL {{ ?utterance or:relays ?relays }}
    OPTIONAL {{ ?article schema:headline|rdfs:label ?title }}
    OPTIONAL {{ ?article schema:datePublished ?date }}
  }}
  FILTER(MEANT)
  FILTER(WANTED)
  BIND(COALESCE(?label, ?words) AS ?text)
}} ORDER BY DESC(?date) ?title ?start LIMIT MANY OFFSET SKIPPED"""
"""What is optional comes last: patterns after it are a group of their own, read whole before it is joined."""

_COUNT = f"""
SELECT (COUNT(DISTINCT ?utterance) AS ?n) {{
  VALUES ?node {{ NAMES }}
  GRAPH ?article {{ {_SPOKEN} {_STANCE} }}
  FILTER(MEANT)
  FILTER(WANTED)
}}"""
_DISPUTES = "COALESCE(?stance IN (or:Denies, or:Doubts), false)"
_BEARS = "CONTAINS(LCASE(STR(?quote)), LCASE(WORD))"
_SPEAKERS = """
SELECT ?utterance ?name {
  VALUES ?utterance { SOME }
  ?utterance or:speaker ?speaker . ?speaker schema:name|rdfs:label ?name
}"""
_SILENT = """
SELECT DISTINCT ?quote ?utterance ?date ?article ?title {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?utterance or:asked ?node ; or:evidence ?span .
    ?span nif:anchorOf ?quote ; nif:beginIndex ?start .
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
} ORDER BY DESC(?date) ?title ?start LIMIT 200"""


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as a page lists it.

    Attributes:
        claim: what is said; `claim_link` is its page.
        stance: how the speaker stands to it, as a verb: "asserts", "relays".
        has_from: from whom a relay has it, by name; None where it is no relay.
        level: the level of attribution.
        passage: the article's own words.
    """

    claim: str
    claim_link: str
    stance: str
    has_from: str | None
    level: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which of an entity's statements.

    Attributes:
        words: those in which each of these stands, in any letter case, in the article's words; all, if empty.
        disputes: those that deny or doubt something, or those that don't; both, if None.
    """

    words: str = ""
    disputes: bool | None = None

    @property
    def sparql(self) -> str:
        """What is true of ``?quote`` and ``?stance``."""
        tests = [filled(_BEARS, WORD=literal(word)) for word in self.words.split()]
        if self.disputes is not None:
            tests.append(_DISPUTES if self.disputes else f"!{_DISPUTES}")
        return " && ".join(tests) or "true"


def how_many(store: Store, node: Named, wanted: Wanted) -> int:
    """How many statements of an entity are wanted."""
    return int(next(rows(store, node.asked(_COUNT, WANTED=wanted.sparql)))[0])


def said(store: Store, node: Named, wanted: Wanted, *, limit: int, skipped: int = 0) -> list[Saying]:
    """What an entity said, the latest first; what an article says twice in the same words once.

    Args:
        store: the store.
        node: the entity.
        wanted: which of its statements.
        limit: how many are looked at.
        skipped: after how many.
    """
    query = node.asked(_SAID, WANTED=wanted.sparql, MANY=str(limit), SKIPPED=str(skipped))
    found = list(rows(store, query))
    titles = titles_of(store, (row[-2:] for row in found))
    before = facts_of(store, _SPEAKERS, (row[4] for row in found if row[4]))
    once = {(row[1], row[2], row[5], row[8]): row for row in reversed(found)}
    return [_saying(row, titles, before) for row in reversed(once.values())]


def _saying(row: Sequence[Any], titles: Mapping[str, str], before: Mapping[str, Sequence[str]]) -> Saying:
    claim, text, stance, level, relays, quoted, utterance, date, article, _ = row
    return Saying(
        claim=text,
        claim_link=link_of(claim, "claim"),
        stance=local_name(stance).lower() if stance else "relays",
        has_from=min(before.get(relays, ["source not given"])) if relays else None,
        level=spaced(local_name(level)),
        passage=passage(quoted, article, date, titles, utterance),
    )


def silences(store: Store, node: Named) -> list[Passage]:
    """Where an entity was asked and gave no answer, the latest first, at most 200."""
    found = list(rows(store, node.asked(_SILENT)))
    titles = titles_of(store, (row[-2:] for row in found))
    return [
        passage(quoted, article, date, titles, utterance) for quoted, utterance, date, article, _ in found
    ]
