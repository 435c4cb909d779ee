"""Who belongs where, as the page of either tells it."""

from __future__ import annotations

from typing import Any

from onrecord.exports.page import title_of
from onrecord.graph.identity.named import Named
from onrecord.graph.store import Store, rows
from onrecord.server.pages.links import article_link, link_of
from onrecord.server.pages.terms import local_name

_POSTS = """
SELECT DISTINCT ?member ?member_name ?organization ?organization_name ?role ?state
                ?date ?quote ?article ?title {
  { VALUES ?node { NAMES } BIND(?node AS ?member) }
  UNION
  { VALUES ?node { NAMES } BIND(?node AS ?organization) }
  GRAPH ?article {
    ?membership a org:Membership ; org:member ?member ; or:status ?state ; or:evidence ?span .
    ?span nif:anchorOf ?quote .
    OPTIONAL { ?member schema:name|rdfs:label ?member_name }
    OPTIONAL { ?membership or:role ?role }
    OPTIONAL { ?membership org:organization ?place . OPTIONAL { ?place schema:name ?organization_name } }
    OPTIONAL { ?article schema:headline ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER((!BOUND(?organization) || ?organization = ?place) && MEANT)
} ORDER BY ?date ?title LIMIT 200"""


def posts(store: Store, node: Named) -> list[dict[str, Any]]:
    """Each affiliation of a person or with an organisation: its role, state, words and place; by date."""
    found = []
    for row in rows(store, node.asked(_POSTS)):
        member, member_name, organization, place, role, state, date, quoted, article, title = row
        other = member_name if organization is not None else place
        found.append(
            {
                "who": other or "",
                "link": link_of(member, "person") if organization is not None and member else None,
                "role": role or "",
                "status": {"UnknownStatus": "unknown"}.get(local_name(state), local_name(state).lower()),
                "date": date or "",
                "quote": quoted,
                "article": title_of(article, title),
                "article_link": article_link(article),
            }
        )
    return found
