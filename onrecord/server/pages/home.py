"""The first page: what there is, and where to begin."""

from __future__ import annotations

from collections import Counter

from onrecord.graph.questions import questions
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.articles import listed
from onrecord.server.pages.disputes import latest_disputes
from onrecord.server.pages.rendering import Asked, render_page
from onrecord.server.pages.terms import KINDS

_COUNTS = """
SELECT ?kind (COUNT(DISTINCT ?x) AS ?n) {
  VALUES ?kind {
    schema:NewsArticle schema:Person schema:Organization schema:NewsMediaOrganization schema:Claim
  }
  ?x a ?kind
} GROUP BY ?kind"""
_JOINED = """
SELECT ?kind (COUNT(DISTINCT ?x) AS ?n) {
  { SELECT ?x { GRAPH <urn:onrecord:resolution> { ?x or:sameEntityAs ?entity FILTER(?x != ?entity) } } }
  OPTIONAL { ?x a ?kind }
} GROUP BY ?kind"""
"""What is optional Oxigraph looks up for each, instead of reading all that is of a kind."""

_LATEST = 20
_DISPUTES = 5


def home(store: Store, asked: Asked) -> str:
    """What there is, and where to begin; names that are one entity are counted once."""
    counts = Counter({KINDS[kind]: int(n) for kind, n in rows(store, _COUNTS)})
    counts.subtract({KINDS[kind]: int(n) for kind, n in rows(store, _JOINED) if kind in KINDS})
    return render_page(
        "site_home.html.j2",
        asked,
        counts=counts,
        disputes=latest_disputes(store, limit=_DISPUTES),
        latest=listed(store, limit=_LATEST),
        questions=questions().values(),
    )
