"""The default: each source gives the value that is true, a part of it, or a wrong one, or it copies.

After Jung, Kim and Shim ("Crowdsourced truth discovery in the presence of hierarchies", EDBT 2019) for
the three outcomes; what is a part of what is read off lists, where "knuth" is a part of "knuth;plass".
Most sources leave something out more often than they invent, and voting then elects the shortest list.

Copying is of two kinds. Who copies another as a habit shows, as in Dong et al. (VLDB 2009), in agreement that
is unlikely by chance, here against how many others give the same value rather than against a uniform guess;
their copies share one vote, in no order. And any value may be taken over from whoever gave it first, also by
a source that has nothing else in common with them: where several agree on what is wrong, one of them erred,
most likely the least reliable, and what the others took over counts neither for them nor against them.

Probabilities are found by expectation and maximisation. What a source is like beforehand is what sources are
like on the average, each counting once (empirical Bayes). An item that one source alone speaks of says
nothing of that source. Where all items choose from the same few values, as labels do, a wrong value is easily
hit upon by many, and a source that is right more often counts for more.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations
from typing import TypeAlias

import numpy as np
from scipy import sparse

from onrecord.graph.truth.claims import Claims, Indices, Numbers, Verdict
from onrecord.graph.truth.taken_over import Together
from onrecord.graph.truth.values import normalised, part_of


@dataclass(frozen=True, slots=True)
class Assumed:
    """What is taken to be so before anything is known of sources.

    Attributes:
        wrong_values: how many wrong values an item may have, at least, all as likely.
        prior_claims: what sources are like on the average counts as much as so many claims of a source.
        copiers: the share of pairs of sources of which one copies.
    """

    wrong_values: int
    prior_claims: float
    copiers: float


OPEN = Assumed(wrong_values=30, prior_claims=4.0, copiers=0.1)
CLOSED_FROM = 5
"""Values that come back in this many items on the average are a closed set, as labels and answers are."""

COPIED = 0.8
"""How likely it is that a source which copies another has any one value from it."""

AGREEMENT = 0.8
"""How likely two good sources are to agree on a true value."""

MISHAP = 0.02
"""The share of a source's claims that come out any way whatever its record; it bounds what one counts for."""

ROUNDS = 30
COPYING_EVERY, COPYING_UNTIL = 3, 15
"""Copying is looked for anew in every third round, up to this one: it settles before the beliefs do."""

_PSEUDO = 2.0


def latent(claims: Claims) -> Verdict:
    """Probability of each fact, and the share of right values to expect of each source."""
    if not len(claims.values):
        return Verdict(np.zeros(0), np.zeros(0))
    assumed = _assumed(claims)
    voices = _Voices.of(claims)
    crowd = claims.by_item(claims.votes)
    telling = (crowd > 1).astype(float)
    belief = claims.votes / crowd
    own: _PerOutcome = tuple(np.ones(len(speaking.source)) for speaking in voices.by_outcome)
    for turn in range(ROUNDS):
        if turn % COPYING_EVERY == 0 and turn <= COPYING_UNTIL:
            votes = _shared_votes(claims, _copying(claims, belief, assumed.copiers))
        outcomes, prior = _outcomes(claims, voices, belief, telling, own, assumed.prior_claims)
        logs = _given_alone(claims, voices, outcomes, assumed.wrong_values)
        own = tuple(speaking.own(log) for speaking, log in zip(voices.by_outcome, logs, strict=True))
        belief = claims.softmax(_likelihood(claims, voices, logs, votes))
    right, counted = claims.given @ (belief * telling), claims.given @ telling
    return Verdict(belief, (right + prior) / (counted + assumed.prior_claims))


def _assumed(claims: Claims) -> Assumed:
    """In a closed set there are few wrong values, on which sources often agree without copying."""
    values = len({normalised(value) for value in claims.values})
    if CLOSED_FROM * values > len(claims.values) or values > OPEN.wrong_values:
        return OPEN
    return Assumed(wrong_values=max(values - 1, 1), prior_claims=10.0, copiers=0.01)


_PerOutcome: TypeAlias = tuple[Numbers, ...]
"""Of each voice a number, for right, part and wrong."""


@dataclass(frozen=True, eq=False)
class _Voices:
    """Who speaks for which fact, and for which as a part of which whole.

    Attributes:
        facts: the sources of each fact.
        parts: the sources of each pair of a fact and a whole that it is a part of.
        part: of each pair the fact.
        whole: of each pair the whole.
        at: of each voice of `parts` its number among those of `facts`.
        ways: of each fact how many others are a part of it.
    """

    facts: Together
    parts: Together
    part: Indices
    whole: Indices
    at: Indices
    ways: Numbers

    @classmethod
    def of(cls, claims: Claims) -> _Voices:
        """Those of all claims."""
        given = claims.given.tocsc()
        heard = np.diff(given.indptr)
        facts = Together(given.indices, np.repeat(np.arange(len(heard)), heard))
        part, whole = _parts(claims)
        pair = np.repeat(np.arange(len(part)), heard[part])
        at = np.concatenate([np.arange(given.indptr[p], given.indptr[p + 1]) for p in part] or [part])
        ways = np.bincount(whole, minlength=len(heard)).astype(float)
        return cls(facts, Together(facts.source[at], pair), part, whole, at, ways)

    @property
    def by_outcome(self) -> tuple[Together, Together, Together]:
        """Who speaks where the fact is right, a part of what is, and wrong."""
        return self.facts, self.parts, self.facts

    def partly(self, of_whole: Numbers) -> Numbers:
        """Of each fact the sum of something over the wholes that it is a part of."""
        sums = np.bincount(self.part, weights=of_whole[self.whole], minlength=len(self.ways))
        return np.asarray(sums, dtype=np.float64)


def _parts(claims: Claims) -> tuple[Indices, Indices]:
    """Pairs of facts of which the first is a part of the second: the firsts, the seconds."""
    ends = np.append(claims.starts[1:], len(claims.values))
    pairs = [
        pair
        for start, end in zip(claims.starts, ends, strict=True)
        for pair in permutations(range(start, end), 2)
        if part_of(claims.values[pair[0]], claims.values[pair[1]])
    ]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    return table[:, 0], table[:, 1]


def _outcomes(
    claims: Claims,
    voices: _Voices,
    belief: Numbers,
    telling: Numbers,
    own: _PerOutcome,
    prior_claims: float,
) -> tuple[Numbers, float]:
    """Of each source the chances of right, part and wrong (n × 3); and the prior's count of right.

    What a source is likely not to have given of its own counts by so much less.
    """
    right, wrong = belief * telling, np.maximum(1 - belief - voices.partly(belief), 0) * telling
    chances = (right[voices.facts.group], right[voices.whole][voices.parts.group], wrong[voices.facts.group])
    counts = np.stack(
        [
            np.bincount(speaking.source, weights=alone * chance, minlength=len(claims.sources))
            for speaking, alone, chance in zip(voices.by_outcome, own, chances, strict=True)
        ],
        axis=1,
    )
    total = counts.sum(axis=1)
    known = total > 0
    average = (counts[known] / total[known][:, None]).sum(axis=0) + 0.5
    prior = prior_claims * average / average.sum()
    chance = (counts + prior) / (total + prior_claims)[:, None]
    return (1 - MISHAP) * chance + MISHAP / len(average), float(prior[0])


def _given_alone(claims: Claims, voices: _Voices, outcomes: Numbers, wrong_values: int) -> _PerOutcome:
    """Of each voice how likely its source is to give this value of its own, by outcome; logarithms."""
    right, partly, wrong = np.log(outcomes).T
    guesses = np.maximum(claims.rivals - 1, wrong_values)
    return (
        right[voices.facts.source],
        partly[voices.parts.source] - np.log(voices.ways[voices.whole])[voices.parts.group],
        wrong[voices.facts.source] - np.log(guesses)[voices.facts.group],
    )


def _likelihood(claims: Claims, voices: _Voices, logs: _PerOutcome, votes: sparse.csr_array) -> Numbers:
    """Of each fact, how likely all that is said of its item would be were it true; a logarithm."""
    counted = votes.tocsc().data
    right, partly, wrong = (
        speaking.likelihood(log, vote)
        for speaking, log, vote in zip(
            voices.by_outcome, logs, (counted, counted[voices.at], counted), strict=True
        )
    )
    others = np.bincount(voices.whole, weights=partly - wrong[voices.part], minlength=len(wrong))
    return np.asarray(right + claims.by_item(wrong) - wrong + others)


def _copying(claims: Claims, belief: Numbers, copiers: float) -> sparse.csr_array:
    """Sources × sources: the chance that two with a value in common do not speak independently."""
    crowd = claims.by_item(claims.votes)
    usual = (np.maximum(claims.votes - 2, 0) + _PSEUDO * AGREEMENT / claims.rivals) / (
        np.maximum(crowd - 2, 0) + _PSEUDO
    )
    chance = np.clip(np.maximum(usual, AGREEMENT * belief), 0.01, 0.99)
    given = claims.given
    shared = (given.multiply(np.log(COPIED / chance + 1 - COPIED)).tocsr() @ given.T).tocoo()
    rows, columns = shared.coords
    differing = (claims.spoken @ claims.spoken.T - given @ given.T)[rows, columns]
    odds = shared.data + np.asarray(differing).ravel() * np.log(1 - COPIED) + np.log(copiers / (1 - copiers))
    copied = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
    copied[rows == columns] = 0
    return sparse.csr_array((copied, (rows, columns)), shape=shared.shape)


def _shared_votes(claims: Claims, copying: sparse.csr_array) -> sparse.csr_array:
    """Sources × facts: each vote over the number of votes that it is likely to be one of."""
    alike = claims.where_given((copying @ claims.given).tocsr())
    return sparse.csr_array((1 / (1 + COPIED * alike), claims.given.tocoo().coords), shape=claims.given.shape)
