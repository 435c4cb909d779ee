"""What corroboration finds: groups of claims, contradictions, origins, copied articles, circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from onrecord.graph.claims.comparison import Relation

WORD_FOR_WORD = "word for word the same"
"""Why claims with the same words are one."""


@dataclass(frozen=True, slots=True, order=True)
class Contradiction:
    """Two claims that can't both hold.

    Attributes:
        one: IRI of the claim whose IRI comes first in the alphabet.
        other: IRI of the other.
        confidence: how sure that is, 0 to 1; 1 where a user judged so.
        why: what in their words conflicts, or who judged so, in plain words.
    """

    one: str
    other: str
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Corroboration:
    """Which claims are one claim, as far as support and records need it.

    Attributes:
        groups: IRI of a claim to that of its group; only claims that stand with others are here.
        contradictions: the pairs of claims that can't both hold, sorted.
        origins: IRI of an utterance to that of the one that it goes back to in the end, because its text was
            copied, or because it was relayed from an outlet whose own article the store holds. An origin is
            never itself a key.
    """

    groups: Mapping[str, str] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()
    origins: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class Comparison:
    """Two claims that were compared and are not unrelated.

    Attributes:
        one: IRI of the claim whose IRI comes first in the alphabet.
        other: IRI of the other.
        relation: same or contradicts; what is unrelated is kept only where a user judged so.
        confidence: 0 to 1; 1 where a user judged so.
        why: in plain words.
    """

    one: str
    other: str
    relation: Relation
    confidence: float
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Origin:
    """An utterance that goes back to another, and why."""

    utterance: str
    origin: str
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Copy:
    """An article whose text is copied, wholly or for the most part, from another.

    Attributes:
        article: its IRI.
        source: IRI of the earlier article.
        why: how much of it, in plain words.
    """

    article: str
    source: str
    why: str


@dataclass(frozen=True, slots=True, order=True)
class Circle:
    """Outlets that give each other as the source of one claim.

    Attributes:
        group: IRI of the group of claims.
        outlets: IRIs of the outlets, sorted; two at least.
        utterances: IRIs of the utterances in which they do, sorted.
        why: who cites whom, in plain words.
    """

    group: str
    outlets: tuple[str, ...]
    utterances: tuple[str, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Layer:
    """All that is derived; `onrecord.graph.corroboration.stored` writes it as RDF.

    Attributes:
        groups: IRI of each claim that stands with others to that of its group.
        comparisons: what the groups and contradictions rest on.
        origins: utterances that go back to others.
        circles: circular reporting.
        copies: articles that were copied from others.
    """

    groups: Mapping[str, str] = field(default_factory=dict)
    comparisons: tuple[Comparison, ...] = ()
    origins: tuple[Origin, ...] = ()
    circles: tuple[Circle, ...] = ()
    copies: tuple[Copy, ...] = ()
