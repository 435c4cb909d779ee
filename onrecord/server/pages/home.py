"""The first page: what there is, and where to begin."""

from __future__ import annotations

from collections import Counter

from onrecord.exports.page import title_of
from onrecord.graph.questions import questions
from onrecord.graph.store import Store, rows
from onrecord.server.pages.links import article_link
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
  GRAPH <urn:onrecord:resolution> { ?x or:sameEntityAs ?entity FILTER(?x != ?entity) }
  VALUES ?kind { schema:Person schema:Organization schema:NewsMediaOrganization }
  ?x a ?kind
} GROUP BY ?kind"""
_LATEST = """
SELECT ?article (SAMPLE(?called) AS ?title) (SAMPLE(?name) AS ?outlet) (MAX(?day) AS ?date) {
  GRAPH ?article {
    ?article a schema:NewsArticle .
    OPTIONAL { ?article schema:headline|rdfs:label ?called }
    OPTIONAL { ?article schema:datePublished ?day }
    OPTIONAL { ?article schema:publisher ?publisher . ?publisher schema:name ?name }
  }
} GROUP BY ?article ORDER BY DESC(?date) ?title LIMIT 20"""


def home(store: Store, asked: Asked) -> str:
    """What there is, and where to begin; names that are one entity are counted once."""
    counts = Counter({KINDS[kind]: int(n) for kind, n in rows(store, _COUNTS)})
    counts.subtract({KINDS[kind]: int(n) for kind, n in rows(store, _JOINED)})
    latest = [
        {"link": article_link(one), "title": title_of(one, title), "outlet": outlet, "date": date}
        for one, title, outlet, date in rows(store, _LATEST)
        if one
    ]
    return render_page(
        "site_home.html.j2", asked, counts=counts, latest=latest, questions=questions().values()
    )
