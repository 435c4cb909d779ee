"""The shares of surnames that the census tells."""

from __future__ import annotations

from onrecord.graph.identity.census import surname_share


def test_more_people_are_called_smith_than_anything_else_and_nobody_reykstad() -> None:
    assert surname_share("smith") > 1 > surname_share("johnson") > surname_share("goldberg") > 0
    assert surname_share("reykstad") == 0
