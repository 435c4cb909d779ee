"""The page of an entity or a claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import quote

from onrecord.errors import NotFoundError
from onrecord.exports.cards import score
from onrecord.exports.counterparts import AGAINST, beside_lists
from onrecord.graph import credibility
from onrecord.graph.corroboration.stored import circles_of
from onrecord.graph.counterparts import Counterparts, counterparts
from onrecord.graph.credibility.assessment import Assessment
from onrecord.graph.identity.named import Named, named
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.article import article
from onrecord.server.pages.links import PLACES, statements_link
from onrecord.server.pages.posts import posts
from onrecord.server.pages.records import record
from onrecord.server.pages.rendering import Asked, render_page
from onrecord.server.pages.said import Wanted, said, silences
from onrecord.server.pages.terms import KINDS, local_name
from onrecord.server.pages.ways import ways

_LATEST = 24
"""How many statements are listed that dispute something, and how many others; another page has all."""

_STATED = """
SELECT ?node ?article ?p ?v {
  VALUES ?node { NAMES }
  GRAPH ?article {
    ?node ?p ?v
    FILTER(?p IN (<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>,
                  schema:name, rdfs:label, schema:alternateName, schema:text, or:namesOnly, or:describedAs,
                  or:proximity, or:reasonWithheld, or:ownership))
  }
}"""
"""With the properties as values, Oxigraph reads all that have one for each name."""

_ASSESSED = "ASK { GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn NODE } }"


def about(store: Store, asked: Asked) -> str:
    """The page of a person, organisation, outlet, unnamed source or claim.

    Raises:
        NotFoundError: nothing in the store has the IRI asked for.
    """
    one = named(store, asked["iri"])
    stated = _stated(store, one)
    kinds = [KINDS[term] for term in stated.get("type", []) if term in KINDS]
    if not kinds:
        raise NotFoundError(f"<{asked['iri']}>: nothing in the store has this IRI")
    node = one.entity
    if kinds[0] == "article":
        return article(store, {**asked, "iri": node})
    names = stated.get("name") or stated.get("label") or stated.get("text") or [node]
    assessed = _assessment(store, node)
    shown = {
        "iri": node,
        "kind": kinds[0],
        "name": names[0],
        "facts": _facts(stated, names[0]),
        "score": None if assessed is None else score(assessed),
        "graph": f"/graph?about={quote(node, safe='')}",
    }
    if kinds[0] == "claim":
        found = beside_lists(counterparts(store, [node]).get(node, Counterparts()), PLACES)
        return render_page(
            "site_claim.html.j2",
            asked,
            **shown,
            ways=ways(store, node),
            beside=found,
            against=next((one for one in found if one.title == AGAINST), None),
            circles=circles_of(store, node),
            names_only="namesOnly" in stated,
        )
    return render_page(
        "site_about.html.j2",
        asked,
        **shown,
        record=record(store, one, kinds[0]),
        posts=posts(store, one),
        said=said(store, one, Wanted(disputes=False), limit=_LATEST),
        disputed=said(store, one, Wanted(disputes=True), limit=_LATEST),
        statements=statements_link(node),
        silent=silences(store, one),
    )


def _stated(store: Store, one: Named) -> dict[str, list[str]]:
    """What is stated of an entity, by property; of its own name first, then what is commonest."""
    found = Counter(
        (local_name(property_), value, node == one.entity)
        for node, article, property_, value in rows(store, one.asked(_STATED))
        if one.means(node, article)
    )
    stated: dict[str, list[str]] = {}
    for property_, value, _ in sorted(found, key=lambda told: (not told[2], -found[told], told)):
        if value not in stated.setdefault(property_, []):
            stated[property_].append(value)
    return stated


def _facts(stated: dict[str, list[str]], name: str) -> list[tuple[str, str]]:
    also = _other_names(name, {*stated.get("alternateName", []), *stated.get("name", [])})
    facts = [("Also called", ", ".join(also))] if also else []
    for property_, term in (
        ("describedAs", "Described as"),
        ("proximity", "Proximity"),
        ("reasonWithheld", "Why unnamed"),
        ("ownership", "Run by"),
    ):
        facts += [(term, local_name(value)) for value in sorted(set(stated.get(property_, [])))]
    return facts


def _other_names(name: str, names: Iterable[str]) -> list[str]:
    """The names but for those that differ from one before, or from `name`, by case and marks alone."""
    told = {words(name): name}
    for one in sorted(names, key=lambda one: (one.isupper(), one)):
        told.setdefault(words(one), one)
    return sorted(set(told.values()) - {name})


def _assessment(store: Store, node: str) -> Assessment | None:
    """The assessment, where the store holds one; making it anew would read the whole store."""
    if not bool(store.query(_ASSESSED.replace("NODE", iri(node)))):
        return None
    return credibility.explain(store, node)
