"""How outlets source their articles, as the pages tell it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from lxml import html

from onrecord.derived import derive
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.identity.named import named
from onrecord.graph.identity.stored import homonyms
from onrecord.graph.questions import answers
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from onrecord.server.pages.about import about
from onrecord.server.pages.links import link_of
from onrecord.server.pages.outlets import ON_A_PART, ORDERS, LeanedOn, leans_on, outlets, sourcing
from tests.graph.corroboration.stories import FLEET, NO_BRIDGE, SCHOOL, Said, graph
from tests.server.test_articles import words

WIRE, POST = (f"{ID}outlet/{name}" for name in ("coast-wire", "harbour-post"))
REYK = f"{ID}person/ann-reyk"


def leaning(store: LocalStore) -> dict[str, list[LeanedOn]]:
    return leans_on(store, tuple(named(store, one.iri) for one in sourcing(store)))


@pytest.fixture
def press(empty: LocalStore) -> LocalStore:
    """Coast Wire leans on officials alone, Harbour Post on Ann Reyk and on itself; Lorne Mail on nobody."""
    for number in range(2):
        empty.replace(graph(f"https://wire.example/{number}", "Coast Wire", [Said("an official", FLEET)] * 2))
    said = [
        Said("Ann Reyk", FLEET),
        Said("Ann Reyk", SCHOOL),
        Said(None, NO_BRIDGE),
        Said("an official", FLEET),
    ]
    empty.replace(graph("https://post.example/1", "Harbour Post", said))
    empty.replace(graph("https://mail.example/1", "Lorne Mail", [Said(None, SCHOOL)]))
    return empty


def table(store: LocalStore, **asked: str) -> list[list[str]]:
    page = html.fromstring(outlets(store, asked))
    return [[words(cell) for cell in row.iter("th", "td")] for row in page.xpath("//tbody/tr")]


def test_the_table_has_an_outlet_a_row_with_its_shares(press: LocalStore) -> None:
    assert table(press) == [
        ["Coast Wire", "2", "4", "100% (4)", "100% (4)", "0% (0)", "an official 4, unnamed"],
        ["Harbour Post", "1", "3", "33% (1)", "33% (1)", "25% (1)", "Ann Reyk 2; an official 1, unnamed"],
        ["Lorne Mail", "1", "0", "–", "–", "100% (1)", ""],
    ]


def test_the_shares_are_those_that_the_question_gives(empty: LocalStore) -> None:
    for number in range(1, 9):
        said = [Said("an official", FLEET), *[Said("Ann Reyk", FLEET)] * (number - 1)]
        empty.replace(graph(f"https://{number}.example/", f"Paper {number}", said))
    asked = {row["outlet_name"]: row["share"] for row in answers(empty, "outlets-by-unnamed-share")}
    shown = {row[0]: row[3] for row in table(empty)}
    assert shown == {name: f"{100 * Decimal(share):.0f}% (1)" for name, share in asked.items()}
    assert shown["Paper 8"] == "13% (1)"


@pytest.mark.parametrize("by", ORDERS)
def test_the_table_is_ordered_by_what_is_asked_for(press: LocalStore, by: str) -> None:
    key = ORDERS[by][1]
    found = {one.name: one for one in sourcing(press)}
    keys = [key(found[row[0]]) for row in table(press, by=by)]
    assert keys == sorted(keys)
    page = html.fromstring(outlets(press, {"by": by}))
    assert [words(one) for one in page.xpath("//th[@aria-sort]/a")] == [ORDERS[by][0]]


def test_another_order_than_there_is_is_that_of_articles(press: LocalStore) -> None:
    assert table(press, by="__class__") == table(press)


def test_a_source_of_one_article_leads_there_and_of_several_to_a_search(press: LocalStore) -> None:
    links = {(one.name, one.times): one.link for leaned_on in leaning(press).values() for one in leaned_on}
    assert links["an official", 4] == "/search?q=an%20official"
    assert links["an official", 1].startswith("/about?iri=https%3A%2F%2Fpost.example%2F1%23")
    assert links["Ann Reyk", 2].endswith("ann-reyk")


def test_the_page_of_an_outlet_has_the_figures_of_the_table(press: LocalStore) -> None:
    record(press, [Judgement(Verdict.SAME, (WIRE, POST), "Ines", "2026-01-09T12:00:00+00:00")])
    derive(press)
    (told,) = sourcing(press, named(press, POST))
    assert (told.articles, told.attributions, told.unnamed, told.claims, told.no_source) == (3, 7, 5, 8, 1)
    for name in (WIRE, POST):
        page = html.fromstring(about(press, {"iri": name}))
        published = words(page.xpath("//section[@aria-labelledby='published']")[0])
        assert "5 of 7, 71%" in published
        assert "5 on background, of 7" in published
        assert "1 of 8 claims, 13%" in published
        assert words(page.find_class("quoted")[0]) == "an official 5, unnamedAnn Reyk 2"


def test_what_a_namesake_publishes_and_says_is_not_that_of_the_other(press: LocalStore) -> None:
    second = "https://wire.example/1"
    press.replace(graph(second, "Coast Wire", [Said("Ann Reyk", FLEET)]))
    apart = [Judgement(Verdict.DIFFERENT, (name,), "Ines", "2026-01-09T12:00:00+00:00", (second,))
             for name in (WIRE, REYK)]  # fmt: skip
    record(press, apart)
    derive(press)
    namesakes = {one.name: one.entity for one in homonyms(press)}
    found = {one.link: one for one in sourcing(press)}
    assert [found[link_of(name, "outlet")].articles for name in (WIRE, namesakes[WIRE])] == [1, 1]
    leaned_on = leaning(press)
    assert [one.name for one in leaned_on[link_of(WIRE, "outlet")]] == ["an official"]
    (other,) = leaned_on[link_of(namesakes[WIRE], "outlet")]
    assert other.link == link_of(namesakes[REYK], "person")
    for name in (WIRE, namesakes[WIRE]):
        page = html.fromstring(about(press, {"iri": name}))
        assert "1 article" in words(page.xpath("//section[@aria-labelledby='published']")[0])


def test_a_store_without_outlets_says_how_to_name_them(empty: LocalStore) -> None:
    assert "--outlet NAME" in outlets(empty, {})


def test_many_outlets_are_shown_in_parts_in_their_order(empty: LocalStore) -> None:
    for number in range(ON_A_PART + 1):
        for issue in range(2 if number == 7 else 1):
            name = f"Paper {number:02}"
            empty.replace(graph(f"https://{number}.example/{issue}", name, [Said("Ann Reyk", FLEET)]))
    first, second = table(empty), table(empty, part="2")
    assert (len(first), first[0][0], len(second)) == (ON_A_PART, "Paper 07", 1)
    assert sorted(row[0] for row in first + second) == [f"Paper {n:02}" for n in range(ON_A_PART + 1)]
    assert second[0][-1] == "Ann Reyk 1"
    page = html.fromstring(outlets(empty, {"by": "attributions", "part": "9"}))
    assert page.xpath("//nav[@class='parts']/a/@href") == ["/outlets?by=attributions&part=1"]
