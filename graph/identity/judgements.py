"""What the user knows of who is who: judgements that outrank the rules and that no rebuild touches.

The graph ``urn:onrecord:judgements`` holds each with who gave it and when. A newer judgement about the same
names takes the place of an older one, and each can be withdrawn.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from rdflib import RDF, RDFS, XSD, Literal, URIRef

from onrecord.graph import signed_judgements
from onrecord.graph.identity.model import Ruling
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import JUDGEMENTS, OR, SCHEMA

_KNOWN = """
SELECT ?judgement ?verdict ?name ?article ?who ?when ?words {
  GRAPH <urn:onrecord:judgements> {
    ?judgement a or:IdentityJudgement ; or:verdict ?verdict ; or:judges ?name ; or:judgedBy ?who ;
      prov:generatedAtTime ?when .
    OPTIONAL { ?judgement or:inArticle ?article }
    OPTIONAL { ?judgement schema:name ?words }
  }
}"""
_IDENTIFIERS = """
SELECT ?name ?identifier ?label ?service ?score ?who ?when {
  GRAPH <urn:onrecord:judgements> {
    ?judgement a or:IdentifierJudgement ; or:judges ?name ; schema:identifier ?identifier ;
      rdfs:label ?label ; or:service ?service ; or:confidence ?score ; or:judgedBy ?who ;
      prov:generatedAtTime ?when .
  }
}"""


class Verdict(StrEnum):
    """What was judged of names."""

    SAME = "same"
    DIFFERENT = "different"


_VERDICTS = {Verdict.SAME: OR.OneEntity, Verdict.DIFFERENT: OR.TwoEntities}
_VERDICT_OF = {str(iri): verdict for verdict, iri in _VERDICTS.items()}


@dataclass(frozen=True, slots=True)
class Judgement:
    """One judgement about who is who.

    Attributes:
        verdict: same or different.
        names: IRIs: two names, sorted; or one that means somebody else in `articles`. Names that are known in
            one article alone are those that it gives now to whom it called so then.
        who: who says so.
        when: ISO 8601.
        articles: IRIs, sorted; empty where two names are judged.
        given: the names' IRIs when it was given, where they were others.
    """

    verdict: Verdict
    names: tuple[str, ...]
    who: str
    when: str
    articles: tuple[str, ...] = ()
    given: tuple[str, ...] = ()

    @property
    def about(self) -> tuple[str, ...]:
        """The names."""
        return self.names

    @property
    def iri(self) -> URIRef:
        """Of the judgement; the same for every judgement about these names and articles."""
        return _iri(*(self.given or self.names), *self.articles)


@dataclass(frozen=True, slots=True)
class Identifier:
    """What a service calls an entity.

    Attributes:
        name: IRI of the name that was looked up.
        identifier: the service's identifier, as an IRI where the service says how to make one.
        label: the service's name for it.
        service: the service's address.
        score: the service's, 0 to 1.
        who: the user who asked.
        when: ISO 8601.
    """

    name: str
    identifier: str
    label: str
    service: str
    score: float
    who: str
    when: str

    @property
    def iri(self) -> URIRef:
        """Of the judgement: one a name and service."""
        return _iri(self.name, self.service)


def judgements(store: Store) -> list[Judgement]:
    """All judgements about who is who, the newest first; not those that are set aside."""
    return [one for one, stands in _known(store) if stands]


def set_aside(store: Store) -> list[Judgement]:
    """Those about somebody whom the article that named them so no longer names: they count for nothing."""
    return [one for one, stands in _known(store) if not stands]


def _known(store: Store) -> list[tuple[Judgement, bool]]:
    """All judgements, of those who are called now what they were called then, and whether there are such."""
    told: dict[str, tuple[str, str, str]] = {}
    names: dict[str, set[str]] = defaultdict(set)
    articles: dict[str, set[str]] = defaultdict(set)
    words: dict[str, set[str]] = defaultdict(set)
    for iri, verdict, name, article, who, when, called in rows(store, _KNOWN):
        told[iri] = verdict, who, when
        names[iri].add(name)
        articles[iri].update([article] if article is not None else ())
        words[iri].update([called] if called is not None else ())
    judged = {name for some in names.values() for name in some}
    now = signed_judgements.by_article(signed_judgements.called(store, judged, SCHEMA.name))
    found = []
    for iri, (verdict, who, when) in told.items():
        given, where = tuple(sorted(names[iri])), tuple(sorted(articles[iri]))
        these = signed_judgements.rebound(given, words[iri], now)
        then = () if these in (None, given) else given
        one = Judgement(_VERDICT_OF[verdict], these or given, who, when, where, then)
        found.append((one, these is not None))
    return sorted(sorted(found, key=lambda one: one[0].iri), key=lambda one: one[0].when, reverse=True)


def identifiers(store: Store) -> list[Identifier]:
    """All identifiers that services gave, sorted by name and service."""
    found = [
        Identifier(name, identifier, label, service, float(score), who, when)
        for name, identifier, label, service, score, who, when in rows(store, _IDENTIFIERS)
    ]
    return sorted(found, key=lambda one: (one.name, one.service))


def ruling(store: Store) -> Ruling:
    """What the judgements come to; names with one identifier are one unless rules bar it, or their kinds."""
    same: list[tuple[str, str]] = []
    different: set[tuple[str, str]] = set()
    apart = []
    for one in judgements(store):
        if one.articles:
            why = f"{one.who} judged so ({one.when[:10]})"
            apart.append((one.names[0], frozenset(one.articles), why))
        elif one.verdict is Verdict.SAME:
            same.append((one.names[0], one.names[-1]))
        else:
            different.add((one.names[0], one.names[-1]))
    bearers: dict[tuple[str, str], list[str]] = defaultdict(list)
    for told in identifiers(store):
        bearers[told.service, told.identifier].append(told.name)
    identified = [pair for _, names in sorted(bearers.items()) for pair in combinations(names, 2)]
    return Ruling(tuple(same), tuple(identified), frozenset(different), tuple(apart))


def record(store: Store, given: Iterable[Judgement | Identifier]) -> None:
    """Keep judgements, each in the place of an older one about the same.

    Raises:
        StoreError: the store can't be written.
    """
    given = list(given)
    judged = [name for one in given if isinstance(one, Judgement) for name in one.names]
    words = signed_judgements.called(store, judged, SCHEMA.name)
    signed_judgements.keep(store, JUDGEMENTS, {one.iri: _triples(one, words) for one in given})


def withdraw(store: Store, given: Iterable[Judgement | Identifier]) -> int:
    """Take judgements back; how many there were.

    Raises:
        StoreError: the store can't be written.
    """
    return signed_judgements.withdraw(store, JUDGEMENTS, {one.iri for one in given})


def _triples(one: Judgement | Identifier, words: Mapping[str, str]) -> Iterator[Triple]:
    node = one.iri
    yield from signed_judgements.signed(node, one.who, one.when)
    if isinstance(one, Judgement):
        yield node, RDF.type, OR.IdentityJudgement
        yield node, OR.verdict, _VERDICTS[one.verdict]
        yield from ((node, OR.judges, URIRef(name)) for name in one.names)
        yield from ((node, OR.inArticle, URIRef(article)) for article in one.articles)
        yield from ((node, SCHEMA.name, Literal(words[name])) for name in one.names if name in words)
        return
    yield node, RDF.type, OR.IdentifierJudgement
    yield node, OR.judges, URIRef(one.name)
    yield node, SCHEMA.identifier, Literal(one.identifier)
    yield node, RDFS.label, Literal(one.label)
    yield node, OR.service, Literal(one.service)
    yield node, OR.confidence, Literal(f"{one.score:.3f}", datatype=XSD.decimal)


def _iri(*about: str) -> URIRef:
    return signed_judgements.judgement_iri(JUDGEMENTS, " ".join(about))
