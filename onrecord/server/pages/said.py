"""What an entity said, as its page tells it."""

from __future__ import annotations

from typing import Any

from onrecord.exports.page import title_of
from onrecord.graph.identity.named import Named
from onrecord.graph.store import Store, rows
from onrecord.server.pages.links import article_link, link_of
from onrecord.server.pages.terms import local_name, spaced

MOST = 200
"""How many statements are listed at most, as the query has it."""

_SAID = """
SELECT DISTINCT ?claim ?text ?stance ?level ?relays ?before_name ?date ?quote ?utterance ?article ?title {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?utterance or:speaker ?node ; or:claim ?claim ; or:level ?level ; or:evidence ?span .
    ?claim schema:text ?text .
    ?span nif:anchorOf ?quote ; nif:beginIndex ?start .
    OPTIONAL { ?utterance or:stance ?stance }
    OPTIONAL { ?utterance or:relays ?relays .
               OPTIONAL { ?relays or:speaker ?before . ?before schema:name|rdfs:label ?before_name } }
    OPTIONAL { ?article schema:headline ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
} ORDER BY DESC(?date) ?title ?start LIMIT 200"""


def said(store: Store, node: Named) -> list[dict[str, Any]]:
    """Each statement of an entity with its claim, stance, level, words and place; the latest first."""
    found = []
    told = {(row[1], row[2], row[7], row[9]): row for row in reversed(list(rows(store, node.asked(_SAID))))}
    for row in reversed(told.values()):  # an article that says a thing twice in the same words says it once
        claim, text, stance, level, relays, before, date, quoted, utterance, article, title = row
        found.append(
            {
                "claim": text,
                "claim_link": link_of(claim, "claim"),
                "stance": local_name(stance).lower() if stance else "relays",
                "disputes": local_name(stance or "") in ("Denies", "Doubts"),
                "from": (before or "source not given") if relays else None,
                "level": spaced(local_name(level)),
                "date": date or "",
                "quote": quoted,
                "article": title_of(article, title),
                "article_link": f"{article_link(article)}#{utterance.rpartition('#')[2]}",
            }
        )
    return found
