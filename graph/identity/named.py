"""One entity under all its names, as pages, questions and commands ask for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeAlias

from onrecord.graph.counting import commonest, counted
from onrecord.graph.sparql import filled, iri, literal
from onrecord.graph.store.protocol import Queried, Store
from onrecord.graph.store.results import rows, rows_about
from onrecord.graph.vocabulary import RESOLUTION

_Pairs: TypeAlias = frozenset[tuple[str, str]]

_ENTITY = "SELECT ?entity { GRAPH <urn:onrecord:resolution> { NODE or:sameEntityAs ?entity } } LIMIT 1"
_NAMES = "SELECT ?name { GRAPH <urn:onrecord:resolution> { ?name or:sameEntityAs NODE } }"
_MEANING = """
SELECT ?name ?article {
  GRAPH <urn:onrecord:resolution> { ?homonym or:means NODE ; or:homonymOf ?name ; or:inArticle ?article }
}"""
_APART = """
SELECT ?name ?article {
  VALUES ?name { NAMES }
  GRAPH <urn:onrecord:resolution> { ?homonym or:homonymOf ?name ; or:inArticle ?article ; or:means ?entity }
  FILTER(?entity != NODE)
}"""
_CALLED = """
SELECT ?node ?label (COUNT(?article) AS ?n) {
  VALUES ?node { SOME }
  GRAPH ?article { ?node ?property ?label FILTER(?property IN (schema:name, rdfs:label)) }
} GROUP BY ?node ?label"""
"""With the properties as values, Oxigraph reads all labels for each node."""

_SAYING = "SELECT ?claim ?text (1 AS ?n) { VALUES ?claim { SOME } ?claim schema:text ?text }"


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with the names that mean it.

    Attributes:
        entity: its IRI.
        names: the IRIs of its names, sorted; itself alone where it was never resolved.
        only: of names that mean it in some articles alone, each with these articles.
        never: of its other names, each with the articles in which it means somebody else.
    """

    entity: str
    names: tuple[str, ...]
    only: _Pairs = field(default_factory=frozenset)
    never: _Pairs = field(default_factory=frozenset)

    def means(self, name: str, article: str) -> bool:
        """Whether this name means the entity in this article."""
        if article == str(RESOLUTION):
            return name == self.entity
        if name in {one for one, _ in self.only}:
            return (name, article) in self.only
        return name in self.names and (name, article) not in self.never

    def asked(self, query: str, **values: str) -> str:
        """A query with ``VALUES ?node { NAMES }`` and, where ``?article`` is known, ``FILTER(MEANT)``.

        Args:
            query: the query, as `filled` takes it.
            **values: what takes the place of other words of it.
        """
        listed = " ".join(map(iri, {*self.names, self.entity}))
        return filled(query, NAMES=listed, MEANT=self._meant(), **values)

    def _meant(self) -> str:
        place = 'CONCAT(STR(?node), " ", STR(?article))'
        tests = [f"{place} NOT IN ({_listed(self.never)})"] if self.never else []
        if self.only:
            tied = ", ".join(sorted({iri(name) for name, _ in self.only}))
            tests.append(f"(?node NOT IN ({tied}) || {place} IN ({_listed(self.only)}))")
        return " && ".join(tests) or "true"


def named(store: Store, node: str) -> Named:
    """The entity that a name means where nothing tells otherwise, or that has this IRI; with all its names.

    Raises:
        StoreError: the store can't be read.
    """
    entity = next((entity for (entity,) in rows(store, _ENTITY.replace("NODE", iri(node)))), node)
    about = iri(entity)
    only = frozenset(rows(store, _MEANING.replace("NODE", about)))
    names = {name for (name,) in rows(store, _NAMES.replace("NODE", about))}
    if not names and not only:
        names = {entity}
    tied = frozenset((name, article) for name, article in only if name not in names)
    query = filled(_APART, NAMES=" ".join(map(iri, names)), NODE=about)
    never = frozenset(rows(store, query))
    return Named(entity, tuple(sorted(names | {name for name, _ in tied})), tied, never)


def called(store: Queried, nodes: Iterable[str]) -> dict[str, str]:
    """What most articles call entities or claims, by IRI; of as many the first by alphabet.

    Nothing of one that no article calls anything.

    Raises:
        ArgumentError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    return {node: commonest(found) for node, found in labels(store, nodes).items()}


def labels(store: Queried, nodes: Iterable[str]) -> dict[str, Counter[str]]:
    """All that articles call entities or claims, by IRI, with the number of articles; raises as `called`.

    A claim that has no label goes by its words.
    """
    wanted = set(nodes)
    found = counted(rows_about(store, _CALLED, wanted))
    return found | counted(rows_about(store, _SAYING, wanted - found.keys()))


def _listed(pairs: _Pairs) -> str:
    return ", ".join(literal(f"{name} {article}") for name, article in sorted(pairs))
