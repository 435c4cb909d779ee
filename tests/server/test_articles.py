"""The list of all articles, and what the untitled ones are called on pages."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html
from rdflib import RDFS, URIRef

from onrecord.derived import derive
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from onrecord.server.pages import PAGES
from onrecord.server.pages.articles import ON_A_PART
from tests.articles import AUTHOR
from tests.graph.corroboration.stories import FLEET, Said, graph

WIRE, POST = (f"{ID}outlet/{name}" for name in ("coast-wire", "harbour-post"))


def words(element: html.HtmlElement) -> str:
    return re.sub(r"\s+", " ", element.text_content()).strip()


def page(store: LocalStore, name: str = "articles", **asked: str) -> html.HtmlElement:
    return html.fromstring(PAGES[name](store, asked))


def dates(shown: html.HtmlElement) -> list[str]:
    return [words(one) for one in shown.find_class("date")]


@pytest.fixture
def archive(empty: LocalStore) -> LocalStore:
    """One article more than a part of the list holds, a day each; every third by Harbour Post."""
    for n in range(ON_A_PART + 1):
        day = date.fromordinal(date(2026, 1, 1).toordinal() + n).isoformat()
        outlet = "Coast Wire" if n % 3 else "Harbour Post"
        empty.replace(graph(f"https://archive.example/{n}", outlet, [Said("Ann Reyk", FLEET)], day))
    return empty


def test_each_article_is_listed_once_the_newest_first(archive: LocalStore) -> None:
    first = page(archive)
    (older,) = first.xpath("//nav[@aria-label='Pages']//a")
    assert older.get("href") == "/articles?part=2"
    second = page(archive, part="2")
    assert len(dates(first)) == ON_A_PART
    assert len(dates(second)) == 1
    listed = dates(first) + dates(second)
    assert listed == sorted(set(listed), reverse=True)
    assert second.xpath("//nav[@aria-label='Pages']//a/@href") == ["/articles?part=1"]


@pytest.mark.parametrize("part", ["0", "-1", "9" * 5000, "²", "x", ""])
def test_a_part_that_is_not_there_is_the_nearest_one(archive: LocalStore, part: str) -> None:
    assert len(dates(page(archive, part=part))) in {1, ON_A_PART}


def test_the_articles_of_an_outlet_are_those_of_all_its_names(archive: LocalStore) -> None:
    of_one = page(archive, outlet=POST)
    assert {words(one.getparent()).partition(" · ")[0] for one in of_one.find_class("date")} == {
        "Harbour Post"
    }
    (chosen,) = of_one.xpath("//option[@selected]")
    assert words(chosen) == "Harbour Post"
    record(archive, [Judgement(Verdict.SAME, (WIRE, POST), "Ines", "2026-01-09T12:00:00+00:00")])
    derive(archive)
    assert dates(page(archive, outlet=POST)) == dates(page(archive))
    assert len(page(archive).xpath("//option")) == 2


def test_words_of_the_title_narrow_the_list_in_any_order_and_case(store: LocalStore) -> None:
    found = page(store, words="RUNS  ferry")
    assert [words(one) for one in found.xpath("//main//li/a")] == ["Ferry runs again"]
    assert "1 article, of all" in words(found)
    assert "No article matches" in words(page(store, words="ferry tram"))
    assert "No article matches" in words(page(store, words='ferry") || true || CONTAINS("'))


def test_an_empty_store_says_how_to_fill_it(empty: LocalStore) -> None:
    assert "onrecord load" in words(page(empty))


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("articles", {}),
        ("home", {}),
        ("search", {"q": "a person"}),
        ("about", {"iri": f"{AUTHOR.iri}#e1"}),
        ("about", {"iri": f"{AUTHOR.iri}#c1"}),
        ("graph", {}),
    ],
)
def test_an_untitled_article_of_an_old_store_goes_by_its_first_words(
    store: LocalStore, name: str, asked: dict[str, str]
) -> None:
    old = store.article(AUTHOR.iri)
    old.remove((URIRef(AUTHOR.iri), RDFS.label, None))
    store.replace(old)
    assert AUTHOR.heading in PAGES[name](store, asked)
