"""What was denied or doubted lately, as the first page tells it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import link_of
from onrecord.server.pages.passages import Passage, passage
from onrecord.server.pages.terms import local_name
from onrecord.server.pages.titles import titles_of

_LATEST = """
SELECT ?utterance (SAMPLE(?made) AS ?claim) (SAMPLE(?how) AS ?stance) (SAMPLE(?source) AS ?speaker)
       (SAMPLE(?called) AS ?name) (SAMPLE(?words) AS ?quote) (SAMPLE(?start) AS ?at) (SAMPLE(?day) AS ?date)
       ?article (SAMPLE(?headline) AS ?title) {
  {
    SELECT ?article ?utterance ?how ?day {
      VALUES ?how { or:Denies or:Doubts }
      GRAPH ?article {
        ?utterance or:stance ?how ; or:speaker ?someone
        OPTIONAL { ?article schema:datePublished ?day }
      }
    } ORDER BY DESC(?day) ?article ?utterance LIMIT MANY
  }
  GRAPH ?article {
    ?utterance or:speaker ?source ; or:claim ?made ; or:evidence ?span .
    ?span nif:anchorOf ?words ; nif:beginIndex ?start .
    ?source schema:name|rdfs:label ?called
    OPTIONAL { ?article schema:headline|rdfs:label ?headline }
  }
} GROUP BY ?utterance ?article ORDER BY DESC(?date) ?article ?at"""

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
    once: dict[tuple[Any, Any], Sequence[Any]] = {}
    for row in rows(store, _LATEST.replace("MANY", str(limit * _LOOKED_AT))):
        _, _, _, _, name, quote, *_ = row
        if quote is not None:  # as of the one empty group that there is where nothing is disputed
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
        for utterance, claim, stance, speaker, name, quote, _, date, article, _ in found
    ]
