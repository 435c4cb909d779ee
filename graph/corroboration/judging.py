"""What users hold two claims to be to each other: it outranks every comparison and survives every rebuild."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass

from rdflib import RDF, XSD, Graph, Literal, URIRef

from onrecord.errors import NotFoundError
from onrecord.graph.corroboration.model import Relation
from onrecord.graph.corroboration.stored import RELATIONS
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import JUDGEMENTS, OR, PROV

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
    held = Graph(identifier=JUDGEMENTS)
    with suppress(NotFoundError):
        held = store.article(str(JUDGEMENTS))
    removed, added = Graph(), Graph()
    for one in given:
        pair = "\n".join(sorted((one.one, one.other)))
        node = URIRef(f"{JUDGEMENTS}#{hashlib.sha256(pair.encode('utf-8')).hexdigest()[:24]}")
        for triple in held.triples((node, None, None)):
            removed.add(triple)
        added.remove((node, None, None))
        added.add((node, RDF.type, OR.ClaimJudgement))
        added.add((node, OR.compares, URIRef(one.one)))
        added.add((node, OR.compares, URIRef(one.other)))
        added.add((node, OR.relation, RELATIONS[one.relation]))
        added.add((node, OR.judgedBy, Literal(one.who)))
        added.add((node, PROV.generatedAtTime, Literal(one.when, datatype=XSD.dateTime)))
    store.amend(str(JUDGEMENTS), removed - added, added - removed)
