"""The pages of the server, from what a snapshot holds; each a function of the store and what is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import networkx as nx

from onrecord import pages
from onrecord.errors import NotFoundError
from onrecord.exports.cards import score
from onrecord.exports.elsewhere import beside_lists
from onrecord.exports.graph_page import graph_page
from onrecord.exports.page import asset, render, script_json, title_of
from onrecord.graph import credibility
from onrecord.graph.elsewhere import Elsewhere, compared, elsewhere
from onrecord.graph.identity.named import Named, named
from onrecord.graph.identity.stored import stored
from onrecord.graph.network import SOURCES, Network, network
from onrecord.graph.network import about as neighbourhood
from onrecord.graph.questions import questions
from onrecord.graph.sparql import KNOWN_PREFIXES, iri, literal
from onrecord.graph.store import Store, rows
from onrecord.graph.support import Assessment
from onrecord.graph.vocabulary import CLASSES, OWN
from onrecord.server.links import HOME, PLACES, article_link, link_of
from onrecord.server.records import record
from onrecord.server.statements import ways

Asked = dict[str, Any]

_VOCABULARIES = ("http://www.w3.org/", "https://schema.org/", str(OWN))
_SHOWN = 200
_LOOKED_AT = 400
_DRAWN = 60
_LONGEST = 200
_KINDS = {str(term): str(kind) for kind, term in CLASSES.items()} | {
    "https://schema.org/Claim": "claim",
    "https://schema.org/NewsArticle": "article",
}
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
_STATED = """
SELECT ?node ?article ?p ?v {
  VALUES ?node { NAMES }
  VALUES ?p { <http://www.w3.org/1999/02/22-rdf-syntax-ns#type>
              schema:name rdfs:label schema:alternateName schema:text or:describedAs or:proximity
              or:reasonWithheld or:ownership }
  GRAPH ?article { ?node ?p ?v }
}"""
_LABELS = "SELECT ?node ?label { VALUES ?node { NAMES } ?node schema:name|rdfs:label ?label } ORDER BY ?label"
_CALLED = "SELECT ?article ?title { VALUES ?article { NAMES } ?article schema:headline|rdfs:label ?title }"
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
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER((!BOUND(?organization) || ?organization = ?place) && MEANT)
} ORDER BY ?date ?title LIMIT 200"""
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
    OPTIONAL { ?article schema:headline|rdfs:label ?title }
    OPTIONAL { ?article schema:datePublished ?date }
  }
  FILTER(MEANT)
} ORDER BY DESC(?date) ?title ?start LIMIT 200"""
_ASSESSED = "ASK { GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn NODE } }"
_NEAR = """
SELECT DISTINCT ?article {
  VALUES ?node { NAMES }
  GRAPH ?article { ?article a schema:NewsArticle . { ?node ?p ?o } UNION { ?s ?q ?node }
                   OPTIONAL { ?article schema:datePublished ?date } }
  FILTER(MEANT)
} ORDER BY DESC(?date) LIMIT 61"""
_ALL = "SELECT ?article { GRAPH ?article { ?article a schema:NewsArticle } } LIMIT 61"


def home(store: Store, asked: Asked) -> str:
    """What there is, and where to begin; names that are one entity are counted once."""
    counts = Counter({_KINDS[kind]: int(n) for kind, n in rows(store, _COUNTS)})
    counts.subtract({_KINDS[kind]: int(n) for kind, n in rows(store, _JOINED)})
    latest = [
        {"link": article_link(one), "title": title_of(one, title), "outlet": outlet, "date": date}
        for one, title, outlet, date in rows(store, _LATEST)
        if one
    ]
    return _render("site_home.html.j2", asked, counts=counts, latest=latest, questions=questions().values())


def search(store: Store, asked: Asked) -> str:
    """Whatever bears the words, grouped by kind."""
    words = " ".join(asked.get("q", "").split())[:_LONGEST]
    found = list(rows(store, _SEARCH.replace("QUERY", literal(words)))) if words else []
    same = stored(store, {node for _, node, *_ in found})
    entities = " ".join(map(iri, {same.of(node) for _, node, *_ in found} - {node for _, node, *_ in found}))
    labels = dict(rows(store, _LABELS.replace("NAMES", entities)))
    articles = {node.partition("#")[0] for kind, node, *_ in found if _KINDS[kind] in SOURCES and "#" in node}
    titles = dict(rows(store, _CALLED.replace("NAMES", " ".join(map(iri, articles)))))
    groups: dict[str, dict[str, dict[str, str]]] = {}
    for kind, node, label, who in found:
        group, entity = groups.setdefault(_KINDS[kind], {}), same.of(node)
        if entity not in group and len(group) < _SHOWN // 4:
            name = labels.get(entity, label)
            also = "" if name == label else f"also {label}"
            place = titles.get(entity.partition("#")[0], "") if _KINDS[kind] in SOURCES else ""
            quiet = who or " · ".join(filter(None, (also, place)))
            group[entity] = {"link": link_of(entity, _KINDS[kind]), "label": name, "quiet": quiet}
    shown = {kind: sorted(group.values(), key=_nearest(words)) for kind, group in groups.items()}
    cut = len(found) >= _LOOKED_AT or any(len(group) >= _SHOWN // 4 for group in shown.values())
    return _render("site_search.html.j2", asked, words=words, groups=shown, cut=cut)


def about(store: Store, asked: Asked) -> str:
    """The page of a person, organisation, outlet, unnamed source or claim."""
    one = named(store, asked["iri"])
    stated = _stated(store, one)
    kinds = [_KINDS[term] for term in stated.get("type", []) if term in _KINDS]
    if not kinds:
        raise NotFoundError(f"<{asked['iri']}>: nothing in the store has this IRI")
    node = one.entity
    if kinds[0] == "article":
        return pages.article(store, node, graph_link="graph", places=PLACES, home=HOME)
    names = stated.get("name") or stated.get("label") or stated.get("text") or [node]
    assessed = _assessment(store, node)
    shown = {
        "iri": node,
        "kind": kinds[0],
        "name": names[0],
        "facts": _facts(stated, names[0]),
        "score": None if assessed is None else score(assessed),
        "graph": f"/graph?about={quote(node, safe='')}",
        "opened": f"#node={quote(node, safe='')}",
    }
    if kinds[0] == "claim":
        found = beside_lists(elsewhere(store, [node]).get(node, Elsewhere()), PLACES)
        return _render("site_claim.html.j2", asked, **shown, ways=ways(store, node), beside=found)
    said = _said(store, one)
    return _render(
        "site_about.html.j2",
        asked,
        **shown,
        record=record(store, one, kinds[0]),
        posts=_posts(store, one),
        said=[one for one in said if not one["disputes"]],
        disputed=[one for one in said if one["disputes"]],
        cut=len(said) >= _SHOWN,
    )


def graph(store: Store, asked: Asked) -> str:
    """The neighbourhood of an entity, or of everything where there is little, from at most 60 articles."""
    about = named(store, asked["about"]) if asked.get("about") else None
    near = [name for (name,) in rows(store, _ALL if about is None else about.asked(_NEAR))]
    if about is None and len(near) > _DRAWN:
        raise NotFoundError("there is too much to draw at once: search for somebody, and draw what is near")
    title = "Who says what, through whom"
    if len(near) > _DRAWN:
        title = f"Who says what, in the latest {_DRAWN} articles"
    drawn = network(store, near[:_DRAWN])
    if about is not None:
        hops = asked.get("hops", "2")
        drawn = neighbourhood(drawn, about.entity, int(hops) if hops in ("1", "2", "3") else 2)
    links = {name: article_link(name).removeprefix("/") for name in near}
    return graph_page(
        drawn, title=title, article_pages=links, beside=elsewhere(store, compared(drawn)), home=HOME
    )


def warm() -> None:
    """Do once what the first graph page of a process does: import SciPy, parse the templates (half a second).

    A process that draws for longer than its slice is not used again, so each would have to do it anew.
    """
    tiny: Network = nx.MultiDiGraph()
    for name in "abc":
        tiny.add_node(name, kind="person", label=name)
    for source, target in ("ab", "bc", "ca"):
        tiny.add_edge(source, target, kind="quotes")
    graph_page(tiny)


def editor(asked: Asked) -> str:
    """The query editor with the ready-made questions."""
    declared = "".join(f"PREFIX {prefix}: <{name}>\n" for prefix, name in KNOWN_PREFIXES.items())
    ready = [
        {
            "name": one.name,
            "title": one.title,
            "description": one.description,
            "text": f"{declared}{one.text}",
        }
        for one in questions().values()
    ]
    return _render("site_editor.html.j2", asked, questions=ready, data=script_json(ready))


def add(asked: Asked) -> str:
    """The box that reads an article."""
    return _render("site_add.html.j2", asked)


def error(status: int, message: str) -> str:
    """What could not be done."""
    return _render("site_error.html.j2", {}, status=status, message=message)


def _render(template: str, asked: Asked, **context: object) -> str:
    return render(
        template,
        style=asset("tokens.css") + asset("card.css") + asset("elsewhere.css") + asset("site.css"),
        scripts=[asset("theme.js")],
        age=asked.get("age"),
        writes=asked.get("writes", False),
        wants_token=asked.get("wants_token", False),
        q=str(asked.get("q", ""))[:_LONGEST],
        **context,
    )


def _nearest(words: str) -> Callable[[dict[str, str]], tuple[bool, int, str]]:
    """What begins with the words first, then the shorter."""
    wanted = words.casefold()
    return lambda one: (not one["label"].casefold().startswith(wanted), len(one["label"]), one["label"])


def _stated(store: Store, one: Named) -> dict[str, list[str]]:
    """What is stated of an entity, by property; of its own name first, then what is commonest."""
    found = Counter(
        (_word(property_), value, node == one.entity)
        for node, article, property_, value in rows(store, one.asked(_STATED))
        if one.means(node, article)
    )
    stated: dict[str, list[str]] = {}
    for property_, value, _ in sorted(found, key=lambda told: (not told[2], -found[told], told)):
        if value not in stated.setdefault(property_, []):
            stated[property_].append(value)
    return stated


def _facts(stated: dict[str, list[str]], name: str) -> list[tuple[str, str]]:
    also = sorted({*stated.get("alternateName", []), *stated.get("name", [])} - {name})
    facts = [("Also", ", ".join(also))] if also else []
    for property_, words in (
        ("describedAs", "Described as"),
        ("proximity", "How near"),
        ("reasonWithheld", "Why unnamed"),
        ("ownership", "Run by"),
    ):
        facts += [(words, _word(value)) for value in sorted(set(stated.get(property_, [])))]
    return facts


def _posts(store: Store, node: Named) -> list[dict[str, Any]]:
    found = []
    for row in rows(store, node.asked(_POSTS)):
        member, member_name, organization, place, role, state, date, quoted, article, title = row
        other = member_name if organization is not None else place
        found.append(
            {
                "who": other or "",
                "link": link_of(member, "person") if organization is not None and member else None,
                "role": role or "",
                "status": {"UnknownStatus": "unknown"}.get(_word(state), _word(state).lower()),
                "date": date or "",
                "quote": quoted,
                "article": title_of(article, title),
                "article_link": article_link(article),
            }
        )
    return found


def _said(store: Store, node: Named) -> list[dict[str, Any]]:
    found = []
    told = {(row[1], row[2], row[7], row[9]): row for row in reversed(list(rows(store, node.asked(_SAID))))}
    for row in reversed(told.values()):  # an article that says a thing twice in the same words says it once
        claim, text, stance, level, relays, before, date, quoted, utterance, article, title = row
        found.append(
            {
                "claim": text,
                "claim_link": link_of(claim, "claim"),
                "stance": _word(stance).lower() if stance else "relays",
                "disputes": _word(stance or "") in ("Denies", "Doubts"),
                "from": (before or "source not given") if relays else None,
                "level": _spaced(_word(level)),
                "date": date or "",
                "quote": quoted,
                "article": title_of(article, title),
                "article_link": f"{article_link(article)}#{utterance.rpartition('#')[2]}",
            }
        )
    return found


def _assessment(store: Store, node: str) -> Assessment | None:
    """The assessment, where the store holds one; making it anew would read the whole store."""
    if not bool(store.query(_ASSESSED.replace("NODE", iri(node)))):
        return None
    return credibility.explain(store, node)


def _word(term: str) -> str:
    """The last part of a term of a vocabulary; other text as it is."""
    ours = term.startswith(_VOCABULARIES) and " " not in term and term not in _KINDS
    return re.split("[#/]", term)[-1] if ours else term


def _spaced(term: str) -> str:
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in term).strip()


PAGES: dict[str, Callable[[Store, Asked], str]] = {
    "home": home,
    "search": search,
    "about": about,
    "graph": graph,
}
