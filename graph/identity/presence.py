"""Which names stand in which articles, and how a few of them are asked about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from onrecord.graph.model import EntityKind
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import CLASSES, RESOLUTION

KINDS = {str(CLASSES[kind]): kind for kind in (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OUTLET)}
OF_A_KIND = f"FILTER(?class IN ({', '.join(f'<{one}>' for one in KINDS)}))"
"""As VALUES Oxigraph would read all of these classes before it looked at the few that are asked about."""

IN_ARTICLES = f"FILTER(?article != <{RESOLUTION}>)"
"""Names stand in articles, and in the resolution, which names homonyms; a look at each takes longer."""

_ANY_KIND = " UNION ".join(f"{{ ?entity a <{one}> }}" for one in KINDS)
_PRESENT = f"""
SELECT ?article ?entity {{ WHICH GRAPH ?article {{ ?entity schema:name ?name }} {IN_ARTICLES} }}"""
_NAMED = f"""
SELECT ?article (GROUP_CONCAT(STR(?entity); SEPARATOR=" ") AS ?names) {{
  WHICH GRAPH ?article {{ ?article a schema:NewsArticle . {_ANY_KIND} }}
}} GROUP BY ?article"""
"""All names of an article in one row, and class by class, in half the time of a row for each name."""

_PUBLISHED = f"""
SELECT ?name ?article ?publisher {{
  WHICH
  GRAPH ?article {{
    ?name a ?class . ?article a schema:NewsArticle . OPTIONAL {{ ?article schema:publisher ?publisher }}
  }} {OF_A_KIND}
}}"""
_PUBLISHING = "SELECT ?publisher { WHICH GRAPH ?article { ?article schema:publisher ?publisher } }"
_AUTHORS = """
SELECT ?name (COUNT(DISTINCT ?article) AS ?n) {
  WHICH GRAPH ?article { ?article a schema:NewsArticle ; schema:author ?name }
} GROUP BY ?name"""
_COMPANY = """
SELECT ?article ?names { WHICH GRAPH <urn:onrecord:resolution> { ?article or:company ?names } }"""
_TEXTS = """
SELECT ?article ?text {
  WHICH GRAPH ?article { ?article a schema:NewsArticle . ?whole nif:isString ?text }
}"""


def present(store: Store, articles: Collection[str] | None) -> dict[str, frozenset[str]]:
    """The names in each of the articles; in every article where none are given."""
    answer = (
        rows(store, _NAMED.replace("WHICH", ""))
        if articles is None
        else asked(store, _NAMED, "article", articles)
    )
    return {article: frozenset(names.split()) for article, names in answer}


def company(store: Store, articles: Collection[str]) -> dict[str, frozenset[str]]:
    """The names in each of the articles but for those that are its own, as the resolution keeps them.

    Of an article that it keeps none of they are read from the article, which takes ten times as long.
    """
    kept = asked(store, _COMPANY, "article", articles)
    found = {article: frozenset(names.split()) for article, names in kept}
    found |= {
        article: shared(names)
        for article, names in present(store, sorted({*articles} - found.keys())).items()
    }
    return found


def shared(names: Iterable[str]) -> frozenset[str]:
    """These names but for those that are one article's own, such as a bare surname."""
    return frozenset(name for name in names if "#" not in name)


def standing(store: Store, names: Collection[str]) -> Iterator[tuple[str, str]]:
    """Each article that has one of these names, with the name."""
    return ((article, name) for article, name in asked(store, _PRESENT, "entity", names))


def publishers(store: Store, names: Collection[str]) -> Iterator[tuple[str, str, str | None]]:
    """Each of these names with an article that has it and the article's publisher, if one is known."""
    return ((name, article, one) for name, article, one in asked(store, _PUBLISHED, "name", names))


def publishing(store: Store, articles: Collection[str]) -> frozenset[str]:
    """Who publishes these articles; to ask so takes a tenth of what it takes by the names in them."""
    return frozenset(publisher for (publisher,) in asked(store, _PUBLISHING, "article", articles))


def bylines(store: Store, names: Collection[str]) -> dict[str, int]:
    """In how many articles each of these names is an author's, where it is in any."""
    return {name: int(number) for name, number in asked(store, _AUTHORS, "name", names)}


def texts(store: Store, articles: Collection[str] | None) -> Iterator[tuple[str, str]]:
    """Each of the articles with its text; every article where none are given."""
    if articles is None:
        return ((article, text) for article, text in rows(store, _TEXTS.replace("WHICH", "")))
    return ((article, text) for article, text in asked(store, _TEXTS, "article", articles))


def asked(
    store: Store,
    query: str,
    variable: str,
    values: Collection[str],
    written: Callable[[str], str] = iri,
) -> Iterator[tuple[Any, ...]]:
    """The rows of a query for some values of a variable, IRIs unless `written` says otherwise.

    Args:
        store: the store.
        query: with ``WHICH`` where the values go.
        variable: its name, without the question mark.
        values: each counts once.
        written: a value as SPARQL writes it.
    """
    some = query.replace("WHICH", f"VALUES ?{variable} {{ SOME }}")
    return rows_about(store, some, values, written)
