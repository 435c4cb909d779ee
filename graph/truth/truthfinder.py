"""TruthFinder (Yin, Han and Yu, IEEE TKDE 20(6), 2008)."""

from __future__ import annotations

import numpy as np

from onrecord.graph.truth.claims import Claims, Verdict

INITIAL = 0.9
DAMPING = 0.3
"""γ, sources are not quite independent."""

ROUNDS = 20


def truthfinder(claims: Claims) -> Verdict:
    """A value is wrong only when all its sources are; without influence between values."""
    trust = np.full(len(claims.sources), INITIAL)
    belief = claims.votes
    for _ in range(ROUNDS):
        score = claims.given.T @ -np.log(np.maximum(1 - trust, 1e-12))
        belief = 1 / (1 + np.exp(-DAMPING * score))
        trust = claims.mean_of(belief)
    return Verdict(belief, trust)
