"""What is judged of a claim or a source, and the parts that it is made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Factor(StrEnum):
    """What a component measures; in the RDF the term of this name in `onrecord.ttl`."""

    INDEPENDENT_ORIGINS = "independent origins"
    LEVEL_OF_ATTRIBUTION = "level of attribution"
    SOURCE_PROXIMITY = "source proximity"
    DISPUTE = "dispute"
    RELAY_ONLY = "relay only"
    FRESHNESS = "freshness"
    SOURCE_WEIGHT = "source weight"


class Metric(StrEnum):
    """What an assessment is of; in the RDF the term of this name in `onrecord.ttl`."""

    CLAIM_SUPPORT = "claim support"
    SOURCE_RECORD = "source record"


@dataclass(frozen=True, slots=True)
class Component:
    """One part of an assessment.

    Attributes:
        factor: what it measures.
        raw: what was found: a number of sources, a share, or a place on a scale from 0 to 1.
        contribution: what it adds to the value, or takes from it.
        because: IRIs of utterances that it rests on; for a source's record the first few.
        note: what was found, in plain words.
    """

    factor: Factor
    raw: float
    contribution: float
    because: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Basis:
    """What an assessment was made from, kept for a rebuild after one more article.

    Attributes:
        article: the IRI of the claim's article; None for a source.
        group: the IRI of the claim's group, where it is not alone; None for a source.
        tally: of a claim what its group adds to the sums of which sources, of a source these sums; JSON.
        tested_by: IRIs of those who speak of a claim that others speak of too; empty for other claims.
    """

    article: str | None
    group: str | None
    tally: str
    tested_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """How well a claim is supported, or the claims of a source have been so far.

    Attributes:
        of: IRI of the claim or source.
        metric: which of the two.
        value: 0 to 1, or None ("?") where there is too little to go by.
        admiralty: reliability of the source, A to F, and credibility of the information, 1 to 6 (NATO
            AJP-2.1); F and 6 where it can't be judged. A source's own code always ends in 6.
        components: what the value is the sum of; empty when there is none.
        reason: what the value rests on, or why there is none, in plain words.
        interval: the lowest and highest value to reckon with, of which the value is one, or None without it.
        notes: what matters most and what is not known, in plain words, in this order.
        held: for a claim the chance that it holds against those who speak against it, for a source the share
            of its claims that hold, 0 to 1, by truth discovery; None where nobody else speaks of it.
        basis: what a rebuild after one more article needs; no part of what is judged.
    """

    of: str
    metric: Metric
    value: float | None
    admiralty: str
    components: tuple[Component, ...]
    reason: str
    interval: tuple[float, float] | None = None
    notes: tuple[str, ...] = ()
    held: float | None = None
    basis: Basis | None = field(default=None, compare=False, repr=False)
