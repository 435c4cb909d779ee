"""What an entity said, as its page tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from onrecord.graph.identity.named import Named
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import article_link, link_of
from onrecord.server.pages.terms import local_name, spaced
from onrecord.server.pages.titles import titles_of

MOST = 200
"""How many statements are asked for at most, as the query has it."""

_SAID = """
SELECT DISTINCT ?claim ?text ?stance ?level ?relays ?before_name ?date ?quote ?utterance ?article ?title {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?utterance or:speaker ?node ; or:claim ?claim ; or:level ?level ; or:evidence ?span .
    ?claim schema:text ?words .
    OPTIONAL { ?claim rdfs:label ?label }
    ?span nif:anchorOf ?quote ; nif:beginIndex ?start .
    OPTIONAL { ?utterance or:stance ?stance }
    OPTIONAL { ?utterance or:relays ?relays .
               OPTIONAL { ?relays or:speaker ?before . ?before schema:name|rdfs:label ?before_name } }
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
  BIND(COALESCE(?label, ?words) AS ?text)
} ORDER BY DESC(?date) ?title ?start LIMIT 200"""


_SILENT = """
SELECT DISTINCT ?date ?quote ?utterance ?article ?title {
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
class Silence:
    """Where an entity was asked and gave no answer, as a page lists it.

    Attributes:
        date: when the article appeared, ISO 8601; empty where it does not say.
        quote: the article's own words.
        article: what the article is called; `article_link` leads to these words.
    """

    date: str
    quote: str
    article: str
    article_link: str


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement as a page lists it.

    Attributes:
        claim: what is said; `claim_link` is its page.
        stance: how the speaker stands to it, as a verb: "asserts", "relays".
        disputes: whether that is against it.
        has_from: from whom a relay has it, by name; None where it is no relay.
        level: the level of attribution.
        date: when the article appeared, ISO 8601; empty where it does not say.
        quote: the article's own words.
        article: what the article is called; `article_link` leads to these words.
    """

    claim: str
    claim_link: str
    stance: str
    disputes: bool
    has_from: str | None
    level: str
    date: str
    quote: str
    article: str
    article_link: str


@dataclass(frozen=True, slots=True)
class Said:
    """What an entity said, the latest first, and whether there is more of it than is listed."""

    sayings: list[Saying]
    cut: bool


def said(store: Store, node: Named) -> Said:
    """What an entity said, from its latest `MOST` statements; an article says the same words once."""
    found = list(rows(store, node.asked(_SAID)))
    told = {(row[1], row[2], row[7], row[9]): row for row in reversed(found)}
    titles = titles_of(store, (row[-2:] for row in found))
    return Said([_saying(row, titles) for row in reversed(told.values())], cut=len(found) >= MOST)


def _saying(row: tuple[Any, ...], titles: Mapping[str, str]) -> Saying:
    claim, text, stance, level, relays, before, date, quoted, utterance, article, _ = row
    return Saying(
        claim=text,
        claim_link=link_of(claim, "claim"),
        stance=local_name(stance).lower() if stance else "relays",
        disputes=local_name(stance or "") in ("Denies", "Doubts"),
        has_from=(before or "source not given") if relays else None,
        level=spaced(local_name(level)),
        date=date or "",
        quote=quoted,
        article=titles[article],
        article_link=_to_words(article, utterance),
    )


def silences(store: Store, node: Named) -> list[Silence]:
    """Where an entity was asked and gave no answer, the latest first, at most `MOST`."""
    found = list(rows(store, node.asked(_SILENT)))
    titles = titles_of(store, (row[-2:] for row in found))
    return [
        Silence(date or "", quoted, titles[article], _to_words(article, utterance))
        for date, quoted, utterance, article, _ in found
    ]


def _to_words(article: str, utterance: str) -> str:
    return f"{article_link(article)}#{utterance.rpartition('#')[2]}"
