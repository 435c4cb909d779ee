"""What users hold two claims to be to each other: it outranks every comparison and survives every rebuild."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from rdflib import RDF, Literal, URIRef

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.stored import RELATIONS
from onrecord.graph.signed_judgements import by_article, called, judgement_iri, keep, rebound, signed
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import JUDGEMENTS, OR, SCHEMA

_RELATION = {str(term): relation for relation, term in RELATIONS.items()}
_KNOWN = """
SELECT ?one ?other ?relation ?who ?when ?words {
  GRAPH <urn:onrecord:judgements> {
    ?judgement a or:ClaimJudgement ; or:compares ?one , ?other ; or:relation ?relation ; or:judgedBy ?who ;
      prov:generatedAtTime ?when .
    OPTIONAL { ?judgement schema:text ?words }
  }
  FILTER(STR(?one) < STR(?other))
}"""


@dataclass(frozen=True, slots=True, order=True)
class ClaimJudgement:
    """What somebody holds two claims to be to each other.

    Attributes:
        one: IRI of the claim whose IRI comes first in the alphabet.
        other: IRI of the other.
        relation: the same, contradicting or unrelated.
        who: who says so.
        when: ISO 8601.
    """

    one: str
    other: str
    relation: Relation
    who: str
    when: str

    @property
    def about(self) -> tuple[str, str]:
        """Both claims."""
        return self.one, self.other

    @property
    def why(self) -> str:
        """Who judged so, and when."""
        return f"judged by {self.who} ({self.when[:10]})"


def judgements(store: Store) -> list[ClaimJudgement]:
    """All judgements of claims that are still made, sorted; of two about the same claims the later.

    Each is of the claims that say now what was judged, in the articles where it was said.
    """
    found: dict[tuple[str, ...], ClaimJudgement] = {}
    for one, claims in sorted(_now(store).items(), key=lambda told: told[0].when):
        if claims is not None and len(claims) == len(one.about):
            found[claims] = replace(one, one=claims[0], other=claims[1])
    return sorted(found.values())


def set_aside(store: Store) -> list[ClaimJudgement]:
    """The judgements of which a claim is no longer made where it was, sorted: they count for nothing now."""
    return sorted(one for one, claims in _now(store).items() if claims is None)


def _now(store: Store) -> dict[ClaimJudgement, tuple[str, ...] | None]:
    """Each judgement as it was given, with the claims that it is about now."""
    given: dict[ClaimJudgement, set[str]] = {}
    for one, other, relation, who, when, words in rows(store, _KNOWN):
        judgement = ClaimJudgement(one, other, _RELATION[relation], who, when)
        given.setdefault(judgement, set()).update([words] if words else ())
    now = by_article(called(store, {claim for one in given for claim in one.about}, SCHEMA.text))
    return {one: rebound(one.about, words, now) for one, words in given.items()}


def record(store: Store, given: Iterable[ClaimJudgement]) -> None:
    """Put judgements in the store, each in the place of an older one of the same two claims.

    Raises:
        StoreError: the store can't be written.
    """
    given = list(given)
    words = called(store, {claim for one in given for claim in one.about}, SCHEMA.text)
    keep(store, JUDGEMENTS, {_iri(one): _triples(one, words) for one in given})


def _iri(one: ClaimJudgement) -> URIRef:
    return judgement_iri(JUDGEMENTS, "\n".join(sorted(one.about)))


def _triples(one: ClaimJudgement, words: Mapping[str, str]) -> Iterator[Triple]:
    judgement = _iri(one)
    yield from signed(judgement, one.who, one.when)
    yield judgement, RDF.type, OR.ClaimJudgement
    yield judgement, OR.compares, URIRef(one.one)
    yield judgement, OR.compares, URIRef(one.other)
    yield judgement, OR.relation, RELATIONS[one.relation]
    for claim in one.about:
        if claim in words:
            yield judgement, SCHEMA.text, Literal(words[claim])
