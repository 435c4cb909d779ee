from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from playwright.sync_api import expect

from onrecord.exports.article_page import Annotated, article_page, comparison_page
from onrecord.graph.counterparts import Counterpart, Counterparts, Standing
from onrecord.graph.credibility.assessment import Assessment, Component, Factor, Metric
from onrecord.graph.credibility.gathering import ArticleSummary
from onrecord.graph.model import Article, Entity, EntityKind, Level, Reading, Span, Speech, Stance, Utterance
from tests.articles import sale
from tests.browser import Audit, OpenPage, tab_stops
from tests.exports.invented import article_and_reading

ARTICLE, READING = article_and_reading()
PART = Component(Factor.INDEPENDENT_ORIGINS, 2, 0.4, (), "two sources say it")
OPEN = "not known: what those whom it concerns say to it"
SUPPORT = {
    0: Assessment(
        "urn:c1", Metric.CLAIM_SUPPORT, 0.84, "B2", (PART,), "two sources on the record", (0.5, 0.9), (OPEN,)
    ),
    3: Assessment("urn:c4", Metric.CLAIM_SUPPORT, None, "F6", (), "one unnamed source alone"),
}

SAID_ELSEWHERE = "<img src=x onerror=alert(1)> said so"
ELSEWHERE = {
    0: Counterparts(
        same=(
            Counterpart(
                "https://two.example/b#c1", SAID_ELSEWHERE, ("Ada Roe", "Ben Lund"), Level.ON_THE_RECORD,
                "https://two.example/b#u1", "https://two.example/b",
                ArticleSummary("Ferry burns", date(2026, 1, 5), "https://two.example", "Coast Wire"),
                Standing.DERIVED, "it is reported by Coast Wire",
            ),
        ),
        against=(
            Counterpart(
                "urn:sha256:c#c2", "No ferry burned", (), Level.UNATTRIBUTED, "urn:sha256:c#u2",
                "urn:sha256:c", ArticleSummary(None, None, None, None), found="negated; 81% sure",
                confidence=0.81,
            ),
        ),
    )
}  # fmt: skip


@pytest.fixture(scope="module")
def html() -> str:
    page = Annotated(ARTICLE, READING, SUPPORT, ELSEWHERE)
    return comparison_page([page], graph_link="graph.html")


def test_a_card_tells_what_the_record_has_beside_its_claim(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    same, against = page.locator("#card-1 .elsewhere").all()
    same.locator("summary").click()
    expect(same).to_contain_text("The same claim 1")
    expect(same).to_contain_text("Ada Roe, Ben Lund, on the record · Ferry burns, Coast Wire, 2026-01-05")
    expect(same).to_contain_text("goes back to this one; it is reported by Coast Wire")
    expect(same).to_contain_text(SAID_ELSEWHERE)
    expect(same.get_by_role("link")).to_have_attribute("href", "https://two.example/b")
    against.locator("summary").click()
    expect(against).to_contain_text("No ferry burned")
    expect(against).to_contain_text("no source given · an article without a title")
    expect(against).to_contain_text("negated; 81% sure")
    expect(against.locator("a")).to_have_count(0)
    assert page.locator("#card-2 .elsewhere").count() == 0


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (False, True), (True, False), (True, True)])
def test_the_page_has_no_accessibility_violation(
    open_page: OpenPage, audit: Audit, html: str, phone: bool, dark: bool
) -> None:
    page = open_page(html, phone=phone, dark=dark)
    assert audit(page) == []
    for folded in page.locator("#card-1 .elsewhere summary").all():
        folded.click()
    page.check("#mark-bare")
    page.focus("#ref-4")
    assert audit(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= (390 if phone else 1400)


def test_the_text_on_the_page_is_the_text_of_the_article(open_page: OpenPage, html: str) -> None:
    assert open_page(html).evaluate("document.getElementById('text').textContent") == ARTICLE.text


def test_every_tab_stop_shows_its_outline(open_page: OpenPage, html: str) -> None:
    stops = tab_stops(open_page(html))
    assert [name for name, _ in stops if str(name).startswith("ref-")] == [
        f"ref-{n}" for n in (1, 3, 2, 4, 5, 6)
    ]
    assert [name for name, outlined in stops if not outlined] == []


def test_the_focus_lights_up_card_and_text_together_both_ways(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.focus("#ref-4")
    assert "on" in str(page.get_attribute("#card-4", "class")).split()
    page.focus("#card-2 .back")
    lit = page.locator("#text .mark.on").all_inner_texts()
    assert "Greta Holm" in lit
    assert "on" not in str(page.get_attribute("#card-4", "class")).split()


def test_enter_goes_from_text_to_card_and_back(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.focus("#ref-4")
    page.keyboard.press("Enter")
    expect(page.locator("#card-4")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#ref-4")).to_be_focused()


def test_a_filter_hides_one_kind_of_source_in_text_and_cards(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.uncheck("#filters [data-kind=named]")
    assert page.is_hidden("#card-2")
    assert page.is_hidden("#ref-6")
    assert page.is_visible("#card-4")


def test_a_card_tells_of_the_source_the_chain_and_the_score(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    official = page.inner_text("#card-4")
    for words in ("An official at the ministry", "insider", "“not authorised to speak”", "on background"):
        assert words in official
    assert page.locator("#card-4 .chain li").all_inner_texts()[:2] == [
        "An official at the ministry",
        "Wire Union",
    ]
    assert "? · Admiralty F6" in official
    assert "84 / 100, between 50 and 90 · Admiralty B2" in page.inner_text("#card-1")
    assert "formerly director, Lorne Water Authority" in page.inner_text("#card-2")
    assert "Coastline Daily" in page.inner_text("#card-6")
    assert "denies" in page.inner_text("#card-5")


def test_a_score_opens_to_show_what_it_is_made_of(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    assert page.is_hidden("#card-1 .score dd")
    page.click("#card-1 .score summary")
    assert page.inner_text("#card-1 .score dd") == "independent origins: two sources say it"
    assert page.inner_text("#card-1 .score dt") == "+40"
    assert page.inner_text("#card-1 .score .notes") == OPEN


def test_filters_by_level_stance_and_words_narrow_text_and_cards_and_are_counted(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    assert page.inner_text("#count") == "6 attributions"
    page.select_option("#level", "on background")
    assert page.inner_text("#count") == "1 of 6 attributions"
    assert page.locator(".card:visible").get_attribute("id") == "card-4"
    page.select_option("#level", "")
    page.select_option("#stance", "denies")
    assert page.locator(".ref:visible").get_attribute("id") == "ref-5"
    page.select_option("#stance", "")
    page.fill("#find", "WATER authority")
    assert page.locator(".card:visible").count() == 2
    page.press("#find", "Escape")
    assert page.inner_text("#count") == "6 attributions"


def test_text_inside_two_attributions_shows_the_outer_one_when_the_inner_is_filtered_out(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    nested = page.locator("#text .mark", has_text="that the overrun would be absorbed").first
    assert "kind-nobody" in str(nested.get_attribute("class"))
    assert "inside-named" in str(nested.get_attribute("class"))
    page.uncheck("#filters [data-kind=nobody]")
    assert "kind-named" in str(nested.get_attribute("class"))
    page.uncheck("#filters [data-kind=named]")
    assert nested.get_attribute("class") == "mark off"


def test_keys_go_from_one_attribution_to_the_next_and_from_card_to_text(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    page.focus("#ref-3")
    page.keyboard.press("j")
    expect(page.locator("#ref-2")).to_be_focused()
    page.keyboard.press("k")
    page.keyboard.press("Enter")
    expect(page.locator("#card-3")).to_be_focused()
    page.keyboard.press("j")
    expect(page.locator("#card-2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#ref-2")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("#find")).to_be_focused()


@pytest.mark.parametrize(("fragment", "focused"), [("#u4", "#ref-4"), ("#u7", "#u7"), ("#card-2", "#card-2")])
def test_an_address_leads_to_an_attribution_by_the_name_that_the_graph_gives_it(
    open_page: OpenPage, html: str, fragment: str, focused: str
) -> None:
    expect(open_page(html, fragment).locator(focused)).to_be_focused()


@pytest.mark.parametrize("fragment", ["#%", "#nothing", "#u999", "#__proto__", "#<img>"])
def test_an_address_that_leads_nowhere_breaks_nothing(open_page: OpenPage, html: str, fragment: str) -> None:
    assert open_page(html, fragment).inner_text("#count") == "6 attributions"


def test_the_sentences_without_a_source_are_listed_and_lead_to_their_place(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html)
    page.click(".unsourced summary")
    page.click("text=Nobody keeps those counts. >> nth=0")
    expect(page.locator("#u8")).to_be_focused()
    assert page.is_checked("#mark-bare")


def test_a_card_leads_to_its_claim_in_the_graph() -> None:
    page = article_page(ARTICLE, READING, graph_link="../graph.html")
    assert 'href="../graph.html#node=https%3A%2F%2Fpost.example%2Fplant%23c4"' in page


def test_a_refusal_has_a_card_that_can_be_filtered_for_and_no_claim(open_page: OpenPage) -> None:
    silent = replace(READING.utterances[4], answered=False, stance=Stance.INTENDS)
    reading = replace(READING, utterances=(*READING.utterances[:4], silent, READING.utterances[5]))
    page = open_page(article_page(ARTICLE, reading, graph_link="graph.html"))
    expect(page.locator(".glance")).to_contain_text("Asked, but gave no answer: Halden Desal.")
    page.select_option("#stance", "no answer")
    expect(page.locator("#count")).to_have_text("1 of 6 attributions and unanswered requests")
    card = page.locator(".card:not(.off)")
    expect(card).to_contain_text("gives no answer")
    expect(card.get_by_text("in the graph")).to_have_count(0)


def test_a_notebook_shows_the_page_in_a_frame_in_which_it_works(open_page: OpenPage) -> None:
    shown = article_page(ARTICLE, READING)._repr_html_()
    page = open_page(f"<!doctype html><html data-ready><title>notebook</title><body>{shown}</body></html>")
    frame = page.frame_locator("iframe")
    frame.locator("#find").fill("Greta")
    expect(frame.locator("#count")).to_have_text("2 of 6 attributions")
    frame.locator("#ref-2").click()
    expect(frame.locator("#card-2")).to_be_focused()


def test_paper_shows_everything(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.is_hidden("#filters")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details[open]").count() == 0


def test_only_web_addresses_are_linked() -> None:
    assert 'href="https://post.example/plant"' in article_page(ARTICLE, READING)
    page = article_page(
        replace(ARTICLE, iri="javascript:alert(1)"), READING, graph_link="javascript:alert(2)"
    )
    assert "javascript:" not in page.partition("</header>")[0]


def test_an_article_without_attributions_says_so(open_page: OpenPage, audit: Audit) -> None:
    page = open_page(article_page(Article("urn:sha256:0", "It rained.", "r"), Reading("invented")))
    assert "No source is quoted or cited." in page.inner_text(".glance")
    assert audit(page) == []


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "\u202egnp.exe",
    "{{ 7 * 7 }}",
    "nul\0l",
    "</script><script>alert(1)</script>",
    "__proto__",
    "x" * 10_000,
)


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_runs_nothing(open_page: OpenPage, words: str) -> None:
    article = Article(words, f"{words} said {words}.", words, title=words, authors=(words,), outlet=words)
    entity = Entity("e1", EntityKind.UNNAMED, words, described_as=words, reason_withheld=words)
    end = len(words)
    utterance = Utterance(
        (Span(0, end),),
        (Span(end + 1, end + 5),),
        (Span(end + 6, 2 * end + 6),),
        "e1",
        Speech.DIRECT,
        Stance.ASSERTS,
        Level.ON_BACKGROUND,
    )
    page = open_page(
        article_page(article, Reading("invented", (entity,), (), (utterance,)), graph_link=words)
    )
    shown = page.evaluate("document.getElementById('text').textContent")
    assert shown == article.text.replace("\0", "\ufffd")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400


def test_a_card_calls_what_cannot_be_read_alone_by_its_cue_and_gives_no_score_to_what_states_nothing() -> (
    None
):
    article, reading = sale()
    page = str(article_page(article, reading, support={0: SUPPORT[0], 1: SUPPORT[0]}))
    cards = page.partition('id="cards"')[2]
    named, stated = cards.partition("</li>\n<li")[::2]
    assert "defended the sale of the quay</blockquote>" in named
    assert "No score: the words name something" in named
    assert "84 / 100" not in named
    assert "called the sale a mistake</blockquote>" in stated
    assert "84 / 100" in stated
