"""Bodies that are known by names of which one does not tell the other."""

from __future__ import annotations

from importlib import resources

import pytest

from onrecord.graph.identity.spelling.well_known import well_known
from onrecord.graph.identity.stored import stored
from onrecord.graph.store.local import LocalStore
from tests.graph.identity.invented import named, one_entity, resolved

LINES = [
    line.split(" | ")
    for file in (resources.files("onrecord.graph.identity.spelling") / "listed").iterdir()
    for line in file.read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def test_each_body_is_listed_once_and_by_all_its_names() -> None:
    assert [names for names in LINES if len(names) < 2] == []
    assert [names for names in LINES if {well_known(name) for name in names} != {names[0]}] == []
    listed = [name for names in LINES for name in names]
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FBI", "Federal Bureau of Investigation"),
        ("F.B.I.", "U.S. Federal Bureau of Investigation"),
        ("Pentagon", "U.S. Department of Defense"),
        ("DOJ", "Justice Department"),
        ("SCOTUS", "U.S. Supreme Court"),
        ("BofA", "Bank of America"),
        ("Nato", "North Atlantic Treaty Organization"),
        ("E.U.", "European Union"),
        ("Japan’s central bank", "Bank of Japan"),
        ("MSF", "Doctors Without Borders"),
        ("w:WSJ", "w:The Wall Street Journal"),
        ("w:dpa", "o:Deutsche Presse-Agentur"),
    ],
)
def test_names_of_one_well_known_body_are_one(empty: LocalStore, one: str, other: str) -> None:
    both = [name if name[1] == ":" else f"o:{name}" for name in (one, other)]
    resolved(empty, named(1, both[0]), named(2, both[1]))
    assert one_entity(empty, *(name[2:] for name in both))


@pytest.mark.parametrize(
    "name", ["Supreme Court", "Lorne Pentagon", "FBI Agents Association", "Who", "Isis", "Swift", "Cobra", ""]
)
def test_other_names_mean_none_of_them(name: str) -> None:
    assert well_known(name) == ""


def test_a_well_known_body_is_meant_whatever_else_has_its_letters(empty: LocalStore) -> None:
    resolved(
        empty,
        named(1, "o:FBI", "o:Federation of Brine Importers"),
        named(2, "o:Federal Bureau of Investigation"),
        named(3, "o:FBI"),
    )
    assert one_entity(empty, "FBI", "Federal Bureau of Investigation")
    assert not one_entity(empty, "FBI", "Federation of Brine Importers")


def test_letters_that_articles_spell_out_otherwise_mean_the_body_that_more_articles_name(
    empty: LocalStore,
) -> None:
    long, text = "o:Federation of Brine Importers", "The Federation of Brine Importers (FBI) met."
    known = "o:Federal Bureau of Investigation"
    resolved(empty, named(1, long, text=text), named(2, long), named(3, "o:FBI"), named(4, known))
    assert one_entity(empty, "FBI", "Federation of Brine Importers")
    assert not one_entity(empty, "FBI", "Federal Bureau of Investigation")


def test_a_body_that_one_article_describes_as_is_listed_is_that_body(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Bank of Japan"), named(2, "b:Japan’s central bank"))
    assert len(stored(empty).names) == 1


def test_a_surname_beside_a_well_known_body_is_not_the_body(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Northrop Grumman"), named(2, "o:Northrop", "Ann Northrop"))
    assert not one_entity(empty, "Northrop", "Northrop Grumman")
