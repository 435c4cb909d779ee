"""Sources that hand their trust on to values and get it back (Pasternack and Roth, COLING 2010, section 3).

All start from the number of votes and stop after `ROUNDS`, as in the paper; they do not converge.
"""

from __future__ import annotations

import numpy as np

from onrecord.graph.truth.claims import Claims, Numbers, Verdict

ROUNDS = 20
GROWTH = 1.2
"""The exponent of Investment (section 3.2.3)."""

POOLED_GROWTH = 1.4
"""The exponent of PooledInvestment (section 3.2.4)."""


def sums(claims: Claims) -> Verdict:
    """Hubs and authorities: trust is the sum of beliefs, belief the sum of trusts (section 3.2.1)."""
    return _sums(claims, np.ones(len(claims.sources)))


def average_log(claims: Claims) -> Verdict:
    """As `sums`, with trust the mean belief times the logarithm of how many values it gives (3.2.2)."""
    activity = np.maximum(claims.activity, 1)
    return _sums(claims, np.log(activity) / activity)


def investment(claims: Claims) -> Verdict:
    """Trust is spread evenly over a source's values and comes back in proportion, as belief grows (3.2.3)."""
    belief = claims.votes
    trust = np.ones(len(claims.sources))
    for _ in range(ROUNDS):
        trust = _returns(claims, belief, trust)
        belief = _invested(claims, trust) ** GROWTH
    return Verdict(belief, trust)


def pooled_investment(claims: Claims) -> Verdict:
    """As `investment`, with growth shared out within each item (section 3.2.4)."""
    belief = claims.votes
    trust = np.ones(len(claims.sources))
    for _ in range(ROUNDS):
        trust = _returns(claims, belief, trust)
        pooled = _invested(claims, trust)
        grown = pooled**POOLED_GROWTH
        belief = pooled * grown / np.maximum(claims.by_item(grown), np.finfo(float).tiny)
    return Verdict(belief, trust)


def _sums(claims: Claims, weight: Numbers) -> Verdict:
    belief = claims.votes
    trust = np.ones(len(claims.sources))
    for _ in range(ROUNDS):
        trust = weight * (claims.given @ belief)
        trust = trust / max(trust.max(initial=0), np.finfo(float).tiny)
        belief = claims.given.T @ trust
        belief = belief / max(belief.max(initial=0), np.finfo(float).tiny)
    return Verdict(belief, trust)


def _invested(claims: Claims, trust: Numbers) -> Numbers:
    invested: Numbers = claims.given.T @ (trust / np.maximum(claims.activity, 1))
    return invested


def _returns(claims: Claims, belief: Numbers, trust: Numbers) -> Numbers:
    """What each source gets back of the belief in its values, by its share in them; at most 1."""
    paid = belief / np.maximum(_invested(claims, trust), np.finfo(float).tiny)
    back = trust / np.maximum(claims.activity, 1) * np.asarray(claims.given @ paid)
    return np.asarray(back / max(back.max(initial=0), np.finfo(float).tiny))
