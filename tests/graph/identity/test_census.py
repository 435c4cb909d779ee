"""The shares of surnames that the census tells."""

from __future__ import annotations

from onrecord.graph.identity.spelling.census import first_name_share, surname_share


def test_more_people_are_called_smith_than_anything_else_and_nobody_reykstad() -> None:
    assert surname_share("smith") > 1 > surname_share("johnson") > surname_share("goldberg") > 0
    assert surname_share("reykstad") == 0


def test_a_first_name_is_as_common_as_among_the_sex_that_has_it_more_often() -> None:
    assert first_name_share("mary") > 2 > first_name_share("monica") > first_name_share("hillary") > 0
    assert first_name_share("james") > 3
    assert first_name_share("oyo") == 0
