"""ACCU, and ACCU with copy detection (Dong, Berti-Équille and Srivastava, VLDB 2009)."""

from __future__ import annotations

import numpy as np
from scipy import sparse

from onrecord.graph.truth.claims import Claims, Numbers, Verdict

FALSE_VALUES = 10
"""n, how many wrong values an item is taken to have, all as likely."""

ERROR = 0.2
"""ε, the share of wrong values that a source is taken to give at first."""

COPIED = 0.8
"""c, the chance that a copier copies a value (section 3)."""

COPIERS = 0.2
"""α, the share of pairs taken to depend on each other beforehand."""

ROUNDS = 20


def accu(claims: Claims) -> Verdict:
    """Values by the accuracy of their sources, accuracy by the probability of the values (section 4)."""
    return _iterate(claims, copying=False)


def accu_copy(claims: Claims) -> Verdict:
    """As `accu`; a vote counts for as much as it is likely not to be copied (sections 3 and 4)."""
    return _iterate(claims, copying=True)


def _iterate(claims: Claims, *, copying: bool) -> Verdict:
    accuracy = np.full(len(claims.sources), 1 - ERROR)
    probability = claims.votes / claims.by_item(claims.votes)
    for _ in range(ROUNDS):
        votes = claims.given
        if copying:
            votes = _independent_votes(claims, dependence(claims, probability, accuracy), accuracy)
        probability = claims.softmax(votes.T @ np.log(FALSE_VALUES * accuracy / (1 - accuracy)))
        accuracy = np.clip(claims.mean_of(probability), 0.01, 0.99)
    return Verdict(probability, accuracy)


def dependence(claims: Claims, probability: Numbers, accuracy: Numbers) -> sparse.csr_array:
    """For each pair of sources with an item in common, the chance that one copies the other.

    Bayes over what they share (section 3): the same true value is weak evidence, the same wrong one strong,
    and different values speak against it. True and wrong are weighed by `probability`; ε is one minus the
    mean accuracy. Sources × sources, symmetric, empty on the diagonal.
    """
    error = 1 - float(np.clip(accuracy.mean(), 0.05, 0.95)) if len(accuracy) else ERROR
    true, wrong = (1 - error) ** 2, error**2 / FALSE_VALUES
    if_true = np.log(COPIED * (1 - error) + (1 - COPIED) * true) - np.log(true)
    if_wrong = np.log(COPIED * error + (1 - COPIED) * wrong) - np.log(wrong)
    given = claims.given
    shared = (given.multiply(probability * if_true + (1 - probability) * if_wrong).tocsr() @ given.T).tocoo()
    items = (claims.spoken > 0).astype(np.float64)
    same, both = given @ given.T, items @ items.T
    rows, columns = shared.coords
    differing = np.asarray(both[rows, columns]).ravel() - np.asarray(same[rows, columns]).ravel()
    odds = shared.data + differing * np.log(1 - COPIED) + np.log(COPIERS / (1 - COPIERS))
    chance = 1 / (1 + np.exp(-np.clip(odds, -50, 50)))
    apart = rows != columns
    return sparse.csr_array((chance[apart], (rows[apart], columns[apart])), shape=shared.shape)


def _independent_votes(claims: Claims, depends: sparse.csr_array, accuracy: Numbers) -> sparse.csr_array:
    """Sources × facts: the chance that a vote is copied from none of the more accurate ones (section 4)."""
    rank = np.empty(len(accuracy), dtype=np.int64)
    rank[np.argsort(-accuracy, kind="stable")] = np.arange(len(accuracy))
    pairs = depends.tocoo()
    rows, columns = pairs.coords
    later = rank[rows] > rank[columns]
    logs = np.log1p(-COPIED * pairs.data[later])
    table = sparse.csr_array((logs, (rows[later], columns[later])), shape=depends.shape)
    weight = np.exp(claims.where_given((table @ claims.given).tocsr()))
    return sparse.csr_array((weight, claims.given.tocoo().coords), shape=claims.given.shape)
