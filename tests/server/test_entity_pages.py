"""The page of an entity takes all its names as one, and nothing of a namesake's."""

from __future__ import annotations

import re
from datetime import date

import pytest
from lxml import html

from onrecord.derived import derive
from onrecord.errors import NotFoundError
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.identity.named import named
from onrecord.graph.identity.stored import homonyms
from onrecord.graph.model import Stance
from onrecord.graph.recall import recall
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from onrecord.server.pages.about import about
from onrecord.server.pages.graph import graph as graph_page
from onrecord.server.pages.home import home
from onrecord.server.pages.passages import Passage
from onrecord.server.pages.posts import Post
from onrecord.server.pages.search import search
from tests.articles import FERRY, PLANT, sale
from tests.exports.graph_page.shown import embedded
from tests.graph.corroboration.stories import FLEET, NO_BRIDGE, SCHOOL, Said, graph
from tests.graph.identity.invented import named as invented

REYK, ODUYA = f"{ID}person/ann-reyk", f"{ID}person/carl-oduya"
WIRE, POST, MAIL = (f"{ID}outlet/{name}" for name in ("coast-wire", "harbour-post", "lorne-mail"))
NOW = "2026-01-09T12:00:00+00:00"
FIRST, SECOND, THIRD = "https://wire.example/8", "https://post.example/8", "https://mail.example/8"


def shown(store: LocalStore, iri: str) -> dict[str, str]:
    """The words of each section of a page, by the section's name."""
    page = html.fromstring(about(store, {"iri": iri}))
    sections = {one.get("aria-labelledby"): words(one.text_content()) for one in page.iter("section")}
    return {
        **sections,
        "h1": words(page.findtext(".//h1")),
        "side": words(page.find_class("side")[0].text_content()),
    }


def words(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "").strip()


@pytest.fixture
def press(empty: LocalStore) -> LocalStore:
    """Three articles, by Coast Wire, Harbour Post and Lorne Mail; the first two are one outlet."""
    empty.replace(graph(FIRST, "Coast Wire", [Said("Ann Reyk", FLEET)]))
    empty.replace(
        graph(SECOND, "Harbour Post", [Said("Ann Reyk", SCHOOL), Said("Carl Oduya", SCHOOL)], "2026-01-06")
    )
    empty.replace(graph(THIRD, "Lorne Mail", [Said("Ann Reyk", NO_BRIDGE)], "2026-01-07"))
    record(empty, [Judgement(Verdict.SAME, (WIRE, POST), "Ines", NOW)])
    derive(empty)
    return empty


@pytest.mark.parametrize("name", [WIRE, POST])
def test_each_name_of_an_outlet_leads_to_the_page_of_all(press: LocalStore, name: str) -> None:
    page = shown(press, name)
    assert "2 articles (2026-01-05 to 2026-01-06)" in page["published"]
    assert "Ann Reyk 2" in page["quoted"]
    assert page["h1"] == "Harbour Post"
    assert "Coast Wire" in page["published"].partition("Also called")[2]
    assert "nothing is known yet" not in page["side"]


@pytest.mark.parametrize("name", [WIRE, POST])
def test_the_neighbourhood_of_each_name_is_drawn(press: LocalStore, name: str) -> None:
    drawn = graph_page(press, {"about": name, "hops": "2"})
    assert FLEET in drawn
    assert "Carl Oduya" in drawn
    assert NO_BRIDGE not in drawn


def test_the_graph_around_somebody_opens_with_them(press: LocalStore) -> None:
    drawn = graph_page(press, {"about": REYK})
    assert "Who says what, around Ann Reyk" in drawn
    assert embedded(drawn)["opened"] == REYK
    assert f"around “{FLEET[:20]}" in graph_page(press, {"about": f"{FIRST}#c1"})


def test_an_article_is_drawn_alone(press: LocalStore) -> None:
    drawn = graph_page(press, {"article": FIRST})
    assert FLEET in drawn
    assert SCHOOL not in drawn
    with pytest.raises(NotFoundError):
        graph_page(press, {"article": "urn:x:none"})


def test_of_many_articles_the_latest_are_drawn(empty: LocalStore) -> None:
    for number in range(61):
        day = date.fromordinal(date(2026, 1, 1).toordinal() + number).isoformat()
        claim = f"{FLEET}, in the words of day {number}."
        empty.replace(graph(f"https://wire.example/{number}", "Coast Wire", [Said("Ann Reyk", claim)], day))
    drawn = graph_page(empty, {})
    assert "in the latest 60 articles" in drawn
    assert "in the words of day 60." in drawn
    assert "in the words of day 0." not in drawn


def test_a_search_by_a_short_form_shows_the_name(store: LocalStore) -> None:
    page = html.fromstring(search(store, {"q": "Reyk"}))
    assert (
        words(page.xpath("//section[@aria-labelledby='of-person']")[0].text_content())
        == "People Ann Reyk Mayor · in 2 articles"
    )


def test_other_names_are_told_but_for_those_in_capitals(empty: LocalStore) -> None:
    for number, name in enumerate(("Ann Reyk", "ANN REYK", "Ann B. Reyk")):
        empty.replace(invented(number, name, "o:Lorne Port Authority", posts=[(0, 1, "warden")]))
    derive(empty)
    assert shown(empty, REYK)["record"] == "Record Also calledAnn B. Reyk"


def test_a_search_finds_an_entity_once_under_its_own_name(press: LocalStore) -> None:
    for asked in ("coast", "harbour"):
        page = html.fromstring(search(press, {"q": asked}))
        (found,) = page.xpath("//section[@aria-labelledby='of-outlet']//li")
        assert words(found.find("a").text_content()) == "Harbour Post"
        assert ("also Coast Wire" in found.text_content()) == (asked == "coast")


def test_the_first_page_counts_entities_and_not_their_names(press: LocalStore) -> None:
    page = html.fromstring(home(press, {}))
    counts = words(page.find_class("counts")[0].text_content())
    assert counts == "3 articles 2 people 2 outlets 0 organisations 4 claims"


def test_the_first_page_begins_with_what_was_denied_lately_each_once(empty: LocalStore) -> None:
    denied = [Said("Ann Reyk", SCHOOL, stance=Stance.DENIES)]
    for iri, day in ((FIRST, "2026-01-08"), (SECOND, "2026-01-05")):
        empty.replace(graph(iri, "Coast Wire", [*denied, Said("Bo Aster", FLEET)], day))
    empty.replace(
        graph(THIRD, "Lorne Mail", [Said("Bo Aster", NO_BRIDGE, stance=Stance.DOUBTS)], "2026-01-06")
    )
    page = html.fromstring(home(empty, {}))
    told = [words(one.text_content()) for one in page.xpath("//section[@aria-labelledby='disputed']//li")]
    assert [
        one.partition(f" · {recall(empty.article(iri))[0].heading} · ")[::2]
        for one, iri in zip(told, (FIRST, THIRD), strict=True)
    ] == [
        (f"{SCHOOL}, Ann Reyk said denied by Ann Reyk", "2026-01-08"),
        (f"{NO_BRIDGE}, Bo Aster said doubted by Bo Aster", "2026-01-06"),
    ]


def test_of_two_sources_called_alike_a_search_tells_where_each_speaks(empty: LocalStore) -> None:
    for iri, claim in ((FIRST, FLEET), (SECOND, SCHOOL)):
        empty.replace(graph(iri, "Coast Wire", [Said("an official", claim)]))
    page = html.fromstring(search(empty, {"q": "official"}))
    found = page.xpath("//section[@aria-labelledby='of-unnamed']//li")
    told = sorted(words(one.text_content()) for one in found)
    assert told == sorted(f"an official {recall(empty.article(iri))[0].heading}" for iri in (FIRST, SECOND))


def test_a_name_that_means_another_in_an_article_is_not_counted_there(press: LocalStore) -> None:
    record(press, [Judgement(Verdict.DIFFERENT, (REYK,), "Ines", NOW, (THIRD,))])
    derive(press)
    page = shown(press, REYK)
    assert "2 times" in page["record"]
    assert NO_BRIDGE not in page["said"]
    (namesake,) = {one.entity for one in homonyms(press)}
    page = shown(press, namesake)
    assert page["h1"].startswith("Ann Reyk")
    assert "1 time" in page["record"]
    assert NO_BRIDGE in page["said"]
    assert FLEET not in page["said"]


def test_what_an_article_says_twice_in_the_same_words_is_listed_once(empty: LocalStore) -> None:
    empty.replace(graph(FIRST, "Coast Wire", [Said("Ann Reyk", FLEET), Said("Ann Reyk", FLEET)]))
    empty.replace(graph(SECOND, "Harbour Post", [Said("Ann Reyk", FLEET)]))
    page = html.fromstring(about(empty, {"iri": REYK}))
    assert len(page.find_class("said")[0].findall("li")) == 2


def test_who_belongs_where_is_told_of_each_alone(store: LocalStore) -> None:
    assert "harbour master" in shown(store, ODUYA)["posts"]
    assert "mayor" not in shown(store, ODUYA)["posts"].lower()
    port = shown(store, f"{ID}organization/lorne-port-authority")["posts"]
    assert "Carl Oduya" in port
    assert "Reyk" not in port


def test_the_first_of_many_affiliations_are_shown_and_the_others_folded(empty: LocalStore) -> None:
    for number in range(10):
        posts = [(0, 1, f"keeper of gate {number}")]
        empty.replace(invented(number, "Ann Reyk", "o:Lorne Port Authority", posts=posts))
    section = affiliations(empty)
    assert len(section.xpath("./ol/li")) == 8
    assert words(section.findtext("details/summary")) == "2 more affiliations"
    assert len(section.xpath("details/ol/li")) == 2


def test_an_affiliation_that_several_articles_state_is_listed_once(empty: LocalStore) -> None:
    for number, role in enumerate(("Sen.", "Senator", "warden", "Sen.")):
        empty.replace(invented(number, "Ann Reyk", "o:Lorne Senate", posts=[(0, 1, role)]))
    first, second = affiliations(empty).xpath("./ol/li")
    assert words(first.text_content()).startswith("Sen., Lorne Senate (current) in 3 articles")
    assert words(first.findtext("details/summary")) == "2 more"
    assert words(second.text_content()).startswith("warden, Lorne Senate (current)Text")


def test_an_affiliation_has_the_days_on_which_it_is_stated() -> None:
    def post(*days: str) -> Post:
        return Post("", None, "warden", "current", [Passage("", "", "", day) for day in days])

    assert post("2026-02-01", "", "2026-01-06").period == "2026-01-06 to 2026-02-01"
    assert post("2026-02-01", "2026-02-01").period == "2026-02-01"
    assert post("").period == ""


def affiliations(store: LocalStore) -> html.HtmlElement:
    (section,) = html.fromstring(about(store, {"iri": REYK})).xpath("//section[@aria-labelledby='posts']")
    return section


def test_an_entity_that_was_never_resolved_has_its_own_name(store: LocalStore) -> None:
    one = named(store, REYK)
    assert one.names == (REYK,)
    assert one.means(REYK, FERRY.iri)
    assert one.means(REYK, PLANT.iri)


def test_the_page_of_who_was_asked_in_vain_gives_the_words_and_scores_nothing(press: LocalStore) -> None:
    silent = Said("Bo Aster", "nothing", stance=Stance.INTENDS, answered=False)
    press.replace(graph("https://mail.example/9", "Lorne Mail", [Said("Cy Roe", FLEET), silent]))
    derive(press)
    page = shown(press, f"{ID}person/bo-aster")
    assert "nothing, Bo Aster said" in page["silent"]
    assert "https://mail.example/9 · 2026-01-05" in page["silent"]
    assert "nothing is known yet" in page["side"]
    assert "said" not in page
    assert "Asked, but gave no answer: once" in about(press, {"iri": f"{ID}person/bo-aster"})


def test_a_claim_that_states_nothing_is_called_by_its_cue_too_and_has_no_score(sold: LocalStore) -> None:
    derive(sold)
    named, stated = (shown(sold, f"{sale()[0].iri}#c{number}") for number in (1, 2))
    assert named["h1"] == "defended the sale of the quay"
    assert "Ann Reyk does so" in named["said"]
    assert "No score: the words name something and state nothing" in named["assessment"]
    assert stated["h1"] == "called the sale a mistake"
    assert "50 / 100" in stated["assessment"]
    assert "defended the sale of the quay" in about(sold, {"iri": REYK})
