"""What users hold two claims to be to each other: it outranks every comparison and survives every rebuild."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rdflib import RDF, URIRef

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.stored import RELATIONS
from onrecord.graph.signed_judgements import judgement_iri, keep, signed
from onrecord.graph.store.protocol import Store, Triple
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import JUDGEMENTS, OR

_RELATION = {str(term): relation for relation, term in RELATIONS.items()}
_KNOWN = """
SELECT ?one ?other ?relation ?who ?when {
  GRAPH <urn:onrecord:judgements> {
    ?judgement a or:ClaimJudgement ; or:compares ?one , ?other ; or:relation ?relation ; or:judgedBy ?who ;
      prov:generatedAtTime ?when .
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
    def why(self) -> str:
        """Who judged so, and when."""
        return f"judged by {self.who} ({self.when[:10]})"


def judgements(store: Store) -> list[ClaimJudgement]:
    """All judgements of claims that the store holds, sorted."""
    return sorted(
        ClaimJudgement(one, other, _RELATION[relation], who, when)
        for one, other, relation, who, when in rows(store, _KNOWN)
    )


def record(store: Store, given: Iterable[ClaimJudgement]) -> None:
    """Put judgements in the store, each in the place of an older one of the same two claims.

    Raises:
        StoreError: the store can't be written.
    """
    keep(store, JUDGEMENTS, {_iri(one): _triples(one) for one in given})


def _iri(one: ClaimJudgement) -> URIRef:
    return judgement_iri(JUDGEMENTS, "\n".join(sorted((one.one, one.other))))


def _triples(one: ClaimJudgement) -> Iterator[Triple]:
    judgement = _iri(one)
    yield from signed(judgement, one.who, one.when)
    yield judgement, RDF.type, OR.ClaimJudgement
    yield judgement, OR.compares, URIRef(one.one)
    yield judgement, OR.compares, URIRef(one.other)
    yield judgement, OR.relation, RELATIONS[one.relation]
