"""Counting heads: the value that most sources give."""

from __future__ import annotations

from onrecord.graph.truth.claims import Claims, Verdict


def majority(claims: Claims) -> Verdict:
    """Every source counts the same; a source's trust is the mean share of votes that its values get."""
    shares = claims.votes / claims.by_item(claims.votes)
    return Verdict(shares, claims.mean_of(shares))
