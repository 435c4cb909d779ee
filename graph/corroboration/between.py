"""Why claims are taken for one, or contradict each other: by their own words, or by way of others.

A group holds claims of which not all were found the same: one may be in it since both are like a third. Its
contradictions are those of any of its claims. So of a pair it is told whether it was compared itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

import networkx as nx

from onrecord.graph.corroboration.model import WORD_FOR_WORD
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows_about
from onrecord.graph.vocabulary import OR

_COMPARISONS = """
SELECT ?one ?other ?relation ?confidence ?why {
  VALUES ?one { SOME }
  GRAPH <urn:onrecord:corroboration> {
    ?comparison or:compares ?one , ?other ; or:relation ?relation ; or:confidence ?confidence ;
      rdfs:comment ?why .
  }
  FILTER(?one != ?other)
}"""


@dataclass(frozen=True, slots=True)
class Finding:
    """What makes two claims one, or contradict each other.

    Attributes:
        why: in plain words.
        confidence: how sure it is, 0 to 1; of several steps that of the least sure.
        via: the claims, taken for the same as one of the two, by way of which it was found; none, where the
            two were compared themselves.
    """

    why: str
    confidence: float
    via: tuple[str, ...] = ()


class Between:
    """What was found of each two of some claims."""

    def __init__(self, found: Iterable[tuple[str, str, str, float, str]]) -> None:
        """Take what claims are to each other: both IRIs, the relation's IRI, confidence and why."""
        self._same: nx.Graph[str] = nx.Graph()
        self._against: dict[frozenset[str], Finding] = {}
        self._first: dict[str, str] = {}
        for one, other, relation, confidence, why in found:
            if relation == str(OR.Same) and why == WORD_FOR_WORD:
                self._first[max(one, other)] = min(one, other)
            elif relation == str(OR.Same):
                self._same.add_edge(one, other, found=Finding(why, confidence), cost=2 - confidence)
            elif relation == str(OR.Contradicts):
                self._against[frozenset((one, other))] = Finding(why, confidence)

    @classmethod
    def of(cls, store: Store, claims: Collection[str]) -> Between:
        """What the store holds of these claims; for the ways, all claims of their groups must be among them.

        Raises:
            StoreError: the store can't be read.
        """
        found = rows_about(store, _COMPARISONS, claims)
        return cls((*ends, relation, float(sure), why) for *ends, relation, sure, why in found)

    def same(self, one: str, other: str) -> Finding | None:
        """What makes two claims the same; None where nothing is known."""
        a, b = self._of(one), self._of(other)
        if a == b:
            return Finding(WORD_FOR_WORD, 1.0)
        if not (a in self._same and b in self._same and nx.has_path(self._same, a, b)):
            return None
        path = nx.shortest_path(self._same, a, b, weight="cost")
        steps = [self._same.edges[pair]["found"] for pair in pairwise(path)]
        least: Finding = min(steps, key=lambda step: step.confidence)
        return Finding(least.why, least.confidence, tuple(path[1:-1]))

    def against(self, one: str, other: str, pair: tuple[str, str]) -> Finding | None:
        """What makes two claims contradict each other: of themselves, or by way of a `pair` that does."""
        a, b = self._of(one), self._of(other)
        own = self._against.get(frozenset((a, b)))
        if own is not None:
            return own
        found = self._against.get(frozenset(map(self._of, pair)))
        via = tuple(sorted({*map(self._of, pair)} - {a, b}))
        return None if found is None else Finding(found.why, found.confidence, via)

    def _of(self, claim: str) -> str:
        """The first claim with the same words, which stands for all of them in comparisons."""
        return self._first.get(claim, claim)


def in_words(found: Finding, texts: Mapping[str, str]) -> str:
    """Why, by way of which other claim, by the words in `texts`, and how surely."""
    via = "".join(f"by way of “{' '.join(texts.get(one, one).split())}”: " for one in found.via[:1])
    return f"{via}{found.why}; {round(100 * found.confidence)}% sure"
