"""Names that are several bodies': by what they do alone, by letters, by one word, by a surname."""

from __future__ import annotations

import pytest

from onrecord.graph.check import check
from onrecord.graph.datelines import dateline
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.spelling.countries import country, one_place
from onrecord.graph.identity.spelling.functions import function
from onrecord.graph.identity.stored import stored
from onrecord.graph.names import find
from onrecord.graph.store.local import LocalStore
from tests.graph.identity.invented import named, resolved


def means(identity: Identity, store: LocalStore, name: str, number: int) -> str:
    """What a name means in an article, without the beginning of its IRI."""
    found = identity.of(str(find(store, name)), f"https://two.example/{number}")
    return found.partition("/organization/")[2] or found


@pytest.mark.parametrize(
    ("name", "words", "place"),
    [
        ("Ministry of Works", "ministry works", ""),
        ("Kenyan Health Ministry", "health ministry", "kenyan"),
        ("Health Ministry of Lorne", "health ministry", "lorne"),
        ("U.S. Supreme Court", "court supreme", "united states"),
        ("Civil Aviation Authority", "authority aviation civil", ""),
        ("Lornish Green Party", "green party", "lornish"),
        ("Treasury", "treasury", ""),
    ],
)
def test_what_a_body_does_is_told_from_whose_it_is(name: str, words: str, place: str) -> None:
    found = function(name)
    assert found is not None
    assert (found.words, found.place) == (words, place)


@pytest.mark.parametrize(
    "name",
    [
        "Reyk Motors",
        "FBI",
        "Democratic Party",
        "Justice Department",
        "Young Greens",
        "Ministry",
        "World Bank",
    ],
)
def test_these_are_called_by_more_than_what_they_do(name: str) -> None:
    told = function(name)
    assert told is None or told.place


def test_datelines_and_places() -> None:
    assert dateline("Plant shut\n\nLORNE HARBOUR, Basel (Wire) — It is.") == ("LORNE HARBOUR", "Basel")
    assert dateline("It is — they said. THE END.") == ("", "")
    assert (country("oslo"), country("texas"), country("lorne")) == ("norway", "united states", "")
    assert {one_place("lorne", "lornet"), one_place("niger", "nigeria")} == {False}
    assert one_place("lornia", "lornian")
    assert one_place("kenyan", "kenya")


@pytest.mark.parametrize(
    ("name", "one", "other"),
    [
        ("Ministry of Works", "SARN, Velmar — It is.", "DUNMERE, Kestria — It is."),
        ("Labour Party", "OSLO — It is.", "LONDON (Wire) — It is."),
        ("Supreme Court", "The Supreme Court in Lima met.", "The Supreme Court of Kenya met."),
        ("St. Mary's Hospital", "At St. Mary's Hospital in Lorneton.", "BASELTON — It is."),
    ],
)
def test_a_body_of_one_function_is_another_in_another_country(
    empty: LocalStore, name: str, one: str, other: str
) -> None:
    found = resolved(empty, named(1, f"o:{name}", text=one), named(2, f"o:{name}", text=other))
    assert means(found, empty, name, 1) != means(found, empty, name, 2)
    assert check(empty) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DALLAS — It is.", "FERGUS, Mo. — It is."),
        ("It is.", "OSLO — It is."),
        ("It is.", "It was."),
        ("BERLIN — It is.", "FRANKFURT — It is."),
    ],
)
def test_it_is_one_where_no_two_countries_are_told(empty: LocalStore, one: str, other: str) -> None:
    name = "Supreme Court"
    found = resolved(empty, named(1, f"o:{name}", text=one), named(2, f"o:{name}", text=other))
    assert means(found, empty, name, 1) == means(found, empty, name, 2)


def test_towns_of_no_known_country_are_one_country_in_one_outlet(empty: LocalStore) -> None:
    one = named(1, "o:Ministry of Works", text="LORNE — It is.", publisher="w:Lorne Mail")
    other = named(2, "o:Ministry of Works", text="BASELTON — It is.", publisher="w:Lorne Mail")
    found = resolved(empty, one, other)
    assert means(found, empty, "Ministry of Works", 1) == means(found, empty, "Ministry of Works", 2)


def test_a_short_ministry_is_the_one_that_its_article_names(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "o:Kenyan Health Ministry", "o:Health Ministry"),
        named(2, "o:Health Ministry", text="BRASILIA — It is."),
        named(3, "o:Health Ministry", text="NAIROBI — It is."),
    )
    assert [means(found, empty, "Health Ministry", one) for one in (1, 2, 3)] == [
        "kenyan-health-ministry",
        "health-ministry",
        "kenyan-health-ministry",
    ]


def test_what_the_user_judged_is_not_taken_apart(empty: LocalStore) -> None:
    graphs = [
        named(1, "o:Ministry of Works", text="OSLO — It is."),
        named(2, "o:Ministry of Works", "o:Works"),
    ]
    for one in [*graphs, named(3, "o:Ministry of Works", text="LONDON — It is.")]:
        empty.replace(one)
    pair = tuple(sorted(str(find(empty, name)) for name in ("Ministry of Works", "Works")))
    record(empty, [Judgement(Verdict.SAME, pair, "Ines", "2026-01-09T12:00:00+00:00")])
    resolve(empty)
    found = stored(empty)
    assert means(found, empty, "Ministry of Works", 1) == means(found, empty, "Ministry of Works", 3)


def test_a_body_of_many_countries_is_no_company(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "John Smith", "o:Lorne Police", "o:Ministry of Health", posts=[(0, 1, "detective")]),
        named(2, "John Smith", "o:Basel Hospital", "o:Ministry of Health", posts=[(0, 1, "surgeon")]),
    )
    assert len({means(found, empty, "John Smith", number) for number in (1, 2)}) == 2


def test_letters_are_the_body_that_the_article_has_or_whose_people(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "o:Lorne Parks Authority", "o:LPA", text="The Lorne Parks Authority (LPA) met."),
        named(2, "o:Lorne Prosecuting Authority", "Ivo Lantz"),
        named(3, "o:LPA", "Ivo Lantz"),
        named(4, "o:LPA"),
    )
    assert means(found, empty, "LPA", 1) == "lorne-parks-authority"
    assert means(found, empty, "LPA", 3) == "lorne-prosecuting-authority"
    assert means(found, empty, "LPA", 4) == "lpa"


def test_a_known_outlets_letters_are_no_body_that_has_them_elsewhere(empty: LocalStore) -> None:
    text = "The Australian Federal Police (AFP) met."
    found = resolved(empty, named(1, "o:Australian Federal Police", text=text), named(2, "w:AFP"))
    assert means(found, empty, "AFP", 2).endswith("outlet/afp")


def test_a_short_name_of_two_bodies_is_neither_but_where_an_article_has_one(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "o:Reykstad Airlines"),
        named(2, "o:Reykstad Pharmaceuticals"),
        named(3, "o:Reykstad"),
        named(4, "o:Reykstad", "o:Reykstad Airlines"),
        named(5, "o:Reykstad"),
    )
    assert means(found, empty, "Reykstad", 3) == "reykstad"
    assert means(found, empty, "Reykstad", 4) == "reykstad-airlines"
    assert means(found, empty, "Reykstad Airlines", 1) != means(found, empty, "Reykstad Pharmaceuticals", 2)


def test_a_campaign_is_that_of_the_one_whom_the_article_names(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "o:Reyk campaign", "Ann Reyk"),
        named(2, "o:Reyk campaign", "Carl Reyk"),
        named(3, "o:Reyk campaign"),
    )
    assert means(found, empty, "Reyk campaign", 1) != means(found, empty, "Reyk campaign", 2)
    assert means(found, empty, "Reyk campaign", 3) == means(found, empty, "Reyk campaign", 1)
