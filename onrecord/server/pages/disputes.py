"""What was denied or doubted lately, as the first page tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.server.pages.links import link_of
from onrecord.server.pages.passages import Passage, passage
from onrecord.server.pages.terms import local_name
from onrecord.server.pages.titles import titles_of

_LATEST = """
SELECT ?utterance ?day {
  VALUES ?stance { or:Denies or:Doubts }
  GRAPH ?article {
    ?utterance or:stance ?stance
    OPTIONAL { ?article schema:datePublished ?day }
  }
} ORDER BY DESC(?day) ?article ?utterance LIMIT MANY"""
"""Those to tell are chosen first: one query for all would read the words of every utterance there is."""

_TOLD = """
SELECT ?utterance ?claim ?stance ?speaker ?name ?quote ?date ?article ?title {
  VALUES ?utterance { SOME }
  GRAPH ?article {
    ?utterance or:stance ?stance ; or:speaker ?speaker ; or:claim ?claim ; or:evidence ?span .
    ?speaker schema:name|rdfs:label ?name .
    ?span nif:anchorOf ?quote ; nif:beginIndex ?start
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
} ORDER BY DESC(?date) ?article ?start"""
_LOOKED_AT = 4
"""How many are looked at for each that is told."""

_PAST = {"Denies": "denied", "Doubts": "doubted"}


@dataclass(frozen=True, slots=True)
class Dispute:
    """A place where somebody denies or doubts something.

    Attributes:
        claim_link: the page of what is disputed.
        stance: how, as a verb in the past: "denied" or "doubted".
        speaker: who, by name; `speaker_link` is their page.
        passage: the article's own words.
    """

    claim_link: str
    stance: str
    speaker: str
    speaker_link: str
    passage: Passage


def latest_disputes(store: Store, limit: int) -> list[Dispute]:
    """The newest denials and doubts, at most so many; those of articles without a date come last.

    What several articles have of somebody in the same words, as copies do, is told once.
    """
    chosen = [utterance for utterance, _ in rows(store, _LATEST.replace("MANY", str(limit * _LOOKED_AT)))]
    once: dict[tuple[str, str], Sequence[Any]] = {}
    for row in rows_about(store, _TOLD, chosen):
        _, _, _, _, name, quote, *_ = row
        once.setdefault((name, quote), row)
    found = [*once.values()][:limit]
    titles = titles_of(store, (row[-2:] for row in found))
    return [
        Dispute(
            claim_link=link_of(claim, "claim"),
            stance=_PAST[local_name(stance)],
            speaker=name,
            speaker_link=link_of(speaker, "entity"),
            passage=passage(quote, article, date, titles, utterance),
        )
        for utterance, claim, stance, speaker, name, quote, date, article, _ in found
    ]
