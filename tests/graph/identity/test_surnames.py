"""Whom an article means by a bare surname or a short first name."""

from __future__ import annotations

import pytest
from rdflib import Graph

from onrecord.graph.identity.ambiguous import surnames
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import PLACE, named, one_entity, resolved


def test_a_bare_surname_is_whom_company_tells(empty: LocalStore) -> None:
    company = ("Ada Moss", "o:Lorne Port Authority")
    found = resolved(
        empty, named(1, "Ann Reyk", *company), named(2, "l:Reyk", *company), named(3, "l:Reyk", "Bo Writer")
    )
    assert found.names == {"https://two.example/2#e0": f"{ID}person/ann-reyk"}


def of_bare(store: LocalStore, bare: Graph, *others: Graph) -> str | None:
    """Whom the first of an article's names means, or None where it is left alone."""
    found = resolved(store, bare, *others)
    name = f"{bare.identifier}#e0"
    return found.names[name].rpartition("/")[2] if name in found.names else None


def test_a_bare_surname_is_the_bearer_whom_its_article_names(empty: LocalStore) -> None:
    bearers = [named(number, "Ann Reyk", "Cy Oduya") for number in (2, 3)]
    assert of_bare(empty, named(1, "l:Reyk", "Ann Reyk"), *bearers, named(4, "Bo Reyk")) == "ann-reyk"


def test_a_bare_surname_is_no_other_than_whom_its_article_names(empty: LocalStore) -> None:
    known = [named(number, "Ann Reyk", *PLACE) for number in range(2, 20)]
    assert of_bare(empty, named(1, "l:Reyk", "Bo Reyk", *PLACE), *known) is None


def test_a_bare_surname_is_the_bearer_of_the_stated_role(empty: LocalStore) -> None:
    bearers = [
        named(number, name, "o:Lorne Hall", posts=[(0, 1, role)])
        for number, (name, role) in enumerate([("Ann Reyk", "Governor"), ("Bo Reyk", "judge")], 2)
    ]
    bare = named(1, "l:Reyk", "o:Basel Hall", posts=[(0, 1, "Gov.")])
    assert of_bare(empty, bare, *bearers) == "ann-reyk"


def test_a_bare_surname_with_another_role_is_not_a_little_known_bearer(empty: LocalStore) -> None:
    bearer = named(2, "Ann Reyk", *PLACE, posts=[(0, 3, "Governor")])
    assert of_bare(empty, named(1, "l:Reyk", *PLACE, posts=[(0, 3, "judge")]), bearer) is None


@pytest.mark.parametrize(
    ("surname", "articles", "meant"),
    [
        ("Reyk", 4, "ann-reyk"),
        ("Reyk", 3, None),
        ("Reykal", 1, "ann-reykal"),
        ("Goldberg", 2, "ann-goldberg"),
        ("Goldberg", 1, None),
        ("Carson", 4, "ann-carson"),
        ("Carson", 3, None),
        ("Mitchell", 4, None),
        ("Suzuki", 4, None),
        ("David", 4, None),
    ],
)
def test_the_only_bearer_is_meant_where_few_have_the_name_for_how_many_articles_know_them(
    empty: LocalStore, surname: str, articles: int, meant: str | None
) -> None:
    known = [named(number, f"Ann {surname}", "Cy Oduya") for number in range(2, 2 + articles)]
    assert of_bare(empty, named(1, f"l:{surname}", "Bo Writer"), *known) == meant


@pytest.mark.parametrize(("surname", "meant"), [("Goldberg", None), ("Reykal", "ann-reykal")])
def test_a_byline_makes_nobody_known_by_a_surname_that_others_have(
    empty: LocalStore, surname: str, meant: str | None
) -> None:
    known = [named(number, "Cy Oduya", author=f"Ann {surname}") for number in range(2, 6)]
    assert of_bare(empty, named(1, f"l:{surname}", "Bo Writer"), *known) == meant


def test_a_bare_surname_that_two_bear_alike_is_left_alone(empty: LocalStore) -> None:
    bearers = [named(number, name, *PLACE) for number, name in enumerate(["Ann Reyk", "Bo Reyk"] * 6, 2)]
    assert of_bare(empty, named(1, "l:Reyk", *PLACE), *bearers) is None


def test_a_bare_surname_is_whom_nearly_all_who_bear_it_are(empty: LocalStore) -> None:
    known = [named(number, "Ann Reyk", "Cy Oduya") for number in range(3, 15)]
    assert of_bare(empty, named(1, "l:Reyk", "Bo Writer"), named(2, "Bo Reyk"), *known) == "ann-reyk"


@pytest.mark.parametrize(
    ("name", "others", "one"),
    [("Reyk", PLACE, True), ("Reyk", PLACE[:2], False), ("David", PLACE, False), ("Del", PLACE, False)],
)
def test_a_rare_bare_name_that_nobody_bears_in_full_is_one_in_one_matter(
    empty: LocalStore, name: str, others: tuple[str, ...], one: bool
) -> None:
    found = resolved(empty, named(1, f"l:{name}", *PLACE), named(2, f"l:{name}", *others))
    assert (len(found.names) == 1) == one


@pytest.mark.parametrize(("role", "others"), [("mayor", PLACE), ("", PLACE)])
def test_short_first_names_of_a_frequent_surname_need_company_where_a_role_is_not_stated(
    empty: LocalStore, role: str, others: tuple[str, ...]
) -> None:
    posts = [(0, 1, role)] if role else []
    alone, beside = named(2, "Stephen Mason"), named(2, "Stephen Mason", *others)
    resolved(empty, named(1, "Steve Mason", "o:Lorne Hall", *others, posts=posts), alone)
    assert not one_entity(empty, "Steve Mason", "Stephen Mason")
    resolved(empty, beside)
    assert one_entity(empty, "Steve Mason", "Stephen Mason")


def test_who_publishes_both_articles_is_no_company(empty: LocalStore) -> None:
    graphs = (
        named(number, name, "Ada Moss", publisher="w:Lorne Post")
        for number, name in enumerate(["Steve Mason", "Stephen Mason"])
    )
    resolved(empty, *graphs)
    assert not one_entity(empty, "Steve Mason", "Stephen Mason")


@pytest.mark.parametrize(
    ("surname", "role", "others", "one"),
    [
        ("Mason", "chemist", ("Cy Oduya", *PLACE), False),
        ("Mason", "deputy mayor", (), True),
        ("Reykstad", "chemist", PLACE, False),
        ("Reykstad", "chemist", ("Cy Oduya", *PLACE), True),
        ("Reykstad", "", (), True),
    ],
)
def test_two_roles_tell_short_first_names_apart_but_of_a_rare_surname_only_without_company(
    empty: LocalStore, surname: str, role: str, others: tuple[str, ...], one: bool
) -> None:
    resolved(
        empty,
        named(1, f"Steve {surname}", "o:Lorne Hall", "Cy Oduya", *PLACE, posts=[(0, 1, "mayor")]),
        named(2, f"Stephen {surname}", "o:Basel", *others, posts=[(0, 1, role)] if role else []),
    )
    assert one_entity(empty, f"Steve {surname}", f"Stephen {surname}") == one


def test_company_does_not_tell_of_another_where_a_public_person_may_be_meant(
    empty: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = (*PLACE, "Cy Oduya")
    known = [named(number, "Ann Reyk", "Dee Public") for number in range(3, 20)]
    graphs = (named(1, "l:Reyk", *others), named(2, "Bo Reyk", *others), *known)
    assert of_bare(empty, *graphs) == "bo-reyk"
    monkeypatch.setattr(surnames, "CROWD", 10)
    assert of_bare(empty, *graphs) == "ann-reyk"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Later Reyk spoke. Mayor Reyk left.", True),
        ("Then Ann Reyk spoke.", True),
        ("Then Anouk Reyk spoke.", False),
        ("Reyk Oduya spoke.", False),
        ("Later Lorne Reyk spoke.", False),
        ("They met the Reyk family.", False),
        ("She was born Ada Moss, nee Reyk.", False),
        ("Reykstad spoke.", False),
        ("Reyk Oduya spoke. Later Reyk left.", True),
    ],
)
def test_a_surname_that_is_part_of_another_name_is_nobody(empty: LocalStore, text: str, one: bool) -> None:
    bare = named(1, "l:Reyk", *PLACE, text=f"It rained. {text}")
    assert of_bare(empty, bare, named(2, "Ann Reyk", *PLACE)) == ("ann-reyk" if one else None)


@pytest.mark.parametrize(("first", "one"), [("Humaan", True), ("Umaa", False), ("Humeena", False)])
def test_a_surname_after_a_first_name_with_a_slip_is_still_its_bearers(
    empty: LocalStore, first: str, one: bool
) -> None:
    bare = named(1, "l:Reyk", *PLACE, text=f"It was the aide {first} Reyk.")
    assert of_bare(empty, bare, named(2, "Humaa Reyk", *PLACE)) == ("humaa-reyk" if one else None)
