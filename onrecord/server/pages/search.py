"""Whatever bears some words."""

from __future__ import annotations

from collections.abc import Callable

from onrecord.graph.identity.stored import stored
from onrecord.graph.network import SOURCES
from onrecord.graph.sparql import iri, literal
from onrecord.graph.store import Store, rows
from onrecord.server.pages.links import link_of
from onrecord.server.pages.rendering import LONGEST, Asked, render_page
from onrecord.server.pages.terms import KINDS

_IN_A_GROUP = 50
_LOOKED_AT = 400
_SEARCH = """
SELECT DISTINCT ?kind ?x ?words ?who {
  { SELECT DISTINCT ?kind ?x ?words {
      VALUES ?kind {
        schema:Person schema:NewsMediaOrganization schema:Organization or:UnnamedSource
        schema:NewsArticle schema:Claim
      }
      ?x a ?kind ; schema:name|schema:alternateName|rdfs:label|schema:headline|schema:text ?words .
      FILTER(CONTAINS(LCASE(STR(?words)), LCASE(QUERY)))
    } LIMIT LOOKED_AT }
  OPTIONAL { ?utterance or:claim ?x ; or:speaker ?speaker . ?speaker schema:name|rdfs:label ?who }
}""".replace("LOOKED_AT", str(_LOOKED_AT))
_LABELS = "SELECT ?node ?label { VALUES ?node { NAMES } ?node schema:name|rdfs:label ?label } ORDER BY ?label"
_CALLED = "SELECT ?article ?title { VALUES ?article { NAMES } ?article schema:headline|rdfs:label ?title }"


def search(store: Store, asked: Asked) -> str:
    """Whatever bears the words, grouped by kind."""
    words = " ".join(asked.get("q", "").split())[:LONGEST]
    found = list(rows(store, _SEARCH.replace("QUERY", literal(words)))) if words else []
    same = stored(store, {node for _, node, *_ in found})
    entities = " ".join(map(iri, {same.of(node) for _, node, *_ in found} - {node for _, node, *_ in found}))
    labels = dict(rows(store, _LABELS.replace("NAMES", entities)))
    articles = {node.partition("#")[0] for kind, node, *_ in found if KINDS[kind] in SOURCES and "#" in node}
    titles = dict(rows(store, _CALLED.replace("NAMES", " ".join(map(iri, articles)))))
    groups: dict[str, dict[str, dict[str, str]]] = {}
    for kind, node, label, who in found:
        group, entity = groups.setdefault(KINDS[kind], {}), same.of(node)
        if entity not in group and len(group) < _IN_A_GROUP:
            name = labels.get(entity, label)
            also = "" if name == label else f"also {label}"
            place = titles.get(entity.partition("#")[0], "") if KINDS[kind] in SOURCES else ""
            quiet = who or " · ".join(filter(None, (also, place)))
            group[entity] = {"link": link_of(entity, KINDS[kind]), "label": name, "quiet": quiet}
    shown = {kind: sorted(group.values(), key=_nearest(words)) for kind, group in groups.items()}
    cut = len(found) >= _LOOKED_AT or any(len(group) >= _IN_A_GROUP for group in shown.values())
    return render_page("site_search.html.j2", asked, words=words, groups=shown, cut=cut)


def _nearest(words: str) -> Callable[[dict[str, str]], tuple[bool, int, str]]:
    """What begins with the words first, then the shorter."""
    wanted = words.casefold()
    return lambda one: (not one["label"].casefold().startswith(wanted), len(one["label"]), one["label"])
