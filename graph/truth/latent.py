"""The default: each source gives the value that is true, a part of it, or a wrong one, or it copies.

After Jung, Kim and Shim ("Crowdsourced truth discovery in the presence of hierarchies", EDBT 2019) for
the three outcomes; what is a part of what is read off lists, where "knuth" is a part of "knuth;plass".
Most sources leave something out more often than they invent, and voting then elects the shortest list.
Copying is told, as in Dong et al. (VLDB 2009), from agreement that is unlikely by chance, here against how
many others give the same value rather than against a uniform guess; copies share one vote, in no order.

Probabilities are found by expectation and maximisation. What a source is like beforehand is what sources are
like on the average, each counting once (empirical Bayes). An item that one source alone speaks of says
nothing of that source. Where all items choose from the same few values, as labels do, a wrong value is easily
hit upon by many, and a source that is right more often counts for more.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import permutations

import numpy as np
from scipy import sparse

from onrecord.graph.truth.claims import Claims, Numbers, Verdict
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

ROUNDS = 30
COPYING_EVERY, COPYING_UNTIL = 3, 15
"""Copying is looked for anew in every third round, up to this one: it settles before the beliefs do."""

_PSEUDO = 2.0


def latent(claims: Claims) -> Verdict:
    """Probability of each fact, and the share of right values to expect of each source."""
    if not len(claims.values):
        return Verdict(np.zeros(0), np.zeros(0))
    parts = _parts(claims)
    assumed = _assumed(claims)
    crowd = claims.by_item(claims.votes)
    telling = (crowd > 1).astype(float)
    belief = claims.votes / crowd
    votes = claims.given
    for turn in range(ROUNDS):
        if turn % COPYING_EVERY == 0 and turn <= COPYING_UNTIL:
            votes = _shared_votes(claims, _copying(claims, belief, assumed.copiers))
        outcomes, prior = _outcomes(claims, parts, belief, telling, assumed.prior_claims)
        belief = claims.softmax(_likelihood(claims, parts, votes, np.log(outcomes), assumed.wrong_values))
    right, counted = claims.given @ (belief * telling), claims.given @ telling
    return Verdict(belief, (right + prior) / (counted + assumed.prior_claims))


def _assumed(claims: Claims) -> Assumed:
    """In a closed set there are few wrong values, on which sources often agree without copying."""
    values = len({normalised(value) for value in claims.values})
    if CLOSED_FROM * values > len(claims.values) or values > OPEN.wrong_values:
        return OPEN
    return Assumed(wrong_values=max(values - 1, 1), prior_claims=10.0, copiers=0.01)


def _parts(claims: Claims) -> sparse.csr_array:
    """Facts × facts, 1 where the first is a part of the second."""
    ends = np.append(claims.starts[1:], len(claims.values))
    pairs = [
        pair
        for start, end in zip(claims.starts, ends, strict=True)
        for pair in permutations(range(start, end), 2)
        if part_of(claims.values[pair[0]], claims.values[pair[1]])
    ]
    table = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    size = len(claims.values)
    return sparse.csr_array((np.ones(len(table)), (table[:, 0], table[:, 1])), shape=(size, size))


def _outcomes(
    claims: Claims, parts: sparse.csr_array, belief: Numbers, telling: Numbers, prior_claims: float
) -> tuple[Numbers, float]:
    """Of each source the chances of right, part and wrong (n × 3); and the prior's count of right."""
    partly = parts @ belief
    wrong = np.maximum(1 - belief - partly, 0)
    counts = np.stack([claims.given @ (chance * telling) for chance in (belief, partly, wrong)], axis=1)
    total = counts.sum(axis=1)
    known = total > 0
    average = (counts[known] / total[known][:, None]).sum(axis=0) + 0.5
    prior = prior_claims * average / average.sum()
    return (counts + prior) / (total + prior_claims)[:, None], float(prior[0])


def _likelihood(
    claims: Claims,
    parts: sparse.csr_array,
    votes: sparse.csr_array,
    logs: Numbers,
    wrong_values: int,
) -> Numbers:
    """Of each fact, how likely all that is said of its item would be were it true; a logarithm."""
    right, partly, wrong = (votes.T @ logs[:, outcome] for outcome in range(3))
    heard = np.asarray(votes.sum(axis=0)).ravel()
    below, ways = parts.T @ heard, parts.T @ np.ones(len(heard))
    others = claims.by_item(heard) - heard - below
    guesses = np.maximum(claims.rivals - 1 - ways, wrong_values)
    return np.asarray(
        right
        + parts.T @ partly
        - below * np.log(np.maximum(ways, 1))
        + (claims.by_item(wrong) - wrong - parts.T @ wrong)
        - others * np.log(guesses)
    )


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
