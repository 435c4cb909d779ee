"""Surnames of public people that a reader took for organisations."""

from __future__ import annotations

import pytest

from onrecord.graph.identity.ambiguous.mistaken import FAR_MORE, PUBLIC
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named, resolved

BODY, PERSON = f"{ID}organization/reyk", f"{ID}person/ann-reyk"


@pytest.mark.parametrize(
    ("articles", "others", "one"),
    [
        (PUBLIC, (), True),
        (PUBLIC - 1, (), False),
        (PUBLIC, ("Bo Reyk",) * (PUBLIC // FAR_MORE), True),
        (PUBLIC, ("Bo Reyk",) * (PUBLIC // FAR_MORE + 1), False),
        (PUBLIC, ("o:Reyk",) * (PUBLIC // FAR_MORE), False),
    ],
)
def test_a_body_is_the_public_person_whose_surname_it_is(
    empty: LocalStore, articles: int, others: tuple[str, ...], *, one: bool
) -> None:
    told = [*["Ann Reyk"] * articles, *others, "o:Reyk"]
    found = resolved(empty, *(named(number, name) for number, name in enumerate(told)))
    assert (found.of(BODY) == PERSON) == one


@pytest.mark.parametrize("body", ["o:REYK", "o:Reyk Tide", "b:Reyk", "w:Reyk"])
def test_an_acronym_a_longer_name_an_articles_own_and_an_outlet_are_none(
    empty: LocalStore, body: str
) -> None:
    found = resolved(empty, *(named(number, "Ann Reyk") for number in range(PUBLIC)), named(99, body))
    assert set(found.names.values()) <= {PERSON}
    assert set(found.names) <= {PERSON}
