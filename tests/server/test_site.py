"""The pages in a real browser: nothing is asked elsewhere, nothing hostile runs, no accessibility fault."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

import httpx2
import pytest
from playwright.sync_api import Browser, Page, expect
from rdflib import Graph, Literal, URIRef

from onrecord.graph.vocabulary import ID, SCHEMA
from tests.articles import FERRY, PLANT
from tests.browser import Audit
from tests.server.conftest import PATIENCE, Serve

HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script>\u202e"
MAYOR = "https://w3id.org/onrecord/id/person/ann-reyk"


@pytest.fixture(scope="module")
def site(serve: Serve) -> httpx2.Client:
    return serve("--allow-update", "--no-token")


@pytest.fixture
def page(browser: Browser, site: httpx2.Client) -> Iterator[Page]:
    """A page; fails the test if it asks anything of another machine, or reports an error or a dialog."""
    wrong: list[str] = []
    context = browser.new_context(reduced_motion="reduce", base_url=str(site.base_url))
    context.set_default_timeout(1000 * PATIENCE)
    page = context.new_page()
    own = (str(site.base_url), "data:", "blob:")
    page.on("request", lambda one: None if one.url.startswith(own) else wrong.append(one.url))
    page.on("console", lambda one: wrong.append(one.text) if one.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield page
    context.close()
    assert wrong == []


def test_a_reader_searches_and_follows_a_person_to_a_claim(page: Page) -> None:
    page.goto("/")
    page.fill("#q", "reyk")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Ann Reyk", exact=True).click()
    assert page.locator("h1").inner_text() == "Ann Reyk"
    assert "mayor" in page.locator("main").inner_text()
    page.get_by_role("link", name="the quay is safe").click()
    assert page.locator("h1").inner_text() == "the quay is safe"
    page.get_by_role("link", name="in its article").click()
    assert page.locator("h1").inner_text() == "Ferry runs again"


def about(iri: str) -> str:
    return f"/about?iri={quote(iri, safe='')}"


def test_the_graph_within_a_page_has_room_on_a_small_and_a_zoomed_screen(page: Page) -> None:
    for width, height in ((390, 844), (640, 450)):
        page.set_viewport_size({"width": width, "height": height})
        page.goto(about(MAYOR))
        page.locator("iframe").scroll_into_view_if_needed()
        within = page.frame_locator("iframe")
        within.get_by_role("button", name="Map").click()
        drawing = within.locator("#drawing").bounding_box()
        assert drawing is not None
        assert drawing["height"] > 300


def test_cards_beside_each_other_are_equally_high(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(about(MAYOR))
    cards = page.locator(".said .card").evaluate_all("all => all.map(one => one.getBoundingClientRect())")
    rows: dict[float, set[float]] = {}
    for card in cards:
        rows.setdefault(card["top"], set()).add(card["bottom"])
    assert len(cards) > len(rows)
    assert all(len(bottoms) == 1 for bottoms in rows.values())


def test_a_claim_page_leads_from_the_origin_over_who_passed_it_on_to_the_outlet(page: Page) -> None:
    page.goto(about(f"{PLANT.iri}#c1"))
    way = page.locator(".way").first
    assert way.locator(".chain li").all_inner_texts() == ["two officials", "Lorne Times", "Harbour Post"]
    first, second = (step.inner_text() for step in way.locator(".step").all())
    assert "on condition of anonymity" in first
    assert "says it" in first
    assert "will close, two officials close to the council said" in first
    assert "passes it on" in second
    assert "as reported by Lorne Times" in second
    assert "No denial or doubt of it was found." in page.locator("main").inner_text()
    assert page.locator(".score b").inner_text().startswith(("4", "3", "2", "?"))
    way.get_by_role("link", name="Plant to close").first.click()
    assert page.url.endswith("#u1")
    assert page.locator("h1").inner_text() == "Plant to close"


def test_a_claim_page_says_who_is_told_who_disputes_and_what_has_no_source(page: Page) -> None:
    page.goto(about(f"{PLANT.iri}#c3"))
    assert "says it, to Harbour Post" in page.locator(".step").inner_text()
    page.goto(about(f"{PLANT.iri}#c2"))
    assert page.locator("section[aria-labelledby=disputes] .chain li").all_inner_texts()[0] == "Ann Reyk"
    page.goto(about(f"{PLANT.iri}#c4"))
    assert "the article states it in its own voice" in page.locator(".step").inner_text()


def test_the_page_of_a_person_has_record_affiliations_claims_and_assessment(page: Page) -> None:
    page.goto(about(f"{ID}person/carl-oduya"))
    record = page.locator("section[aria-labelledby=record]").inner_text()
    assert "1 time" in record
    assert "1 on the record" in record
    assert "harbour master" in page.locator("section[aria-labelledby=posts]").inner_text()
    assert "the quay is not safe" in page.locator("section[aria-labelledby=disputes]").inner_text()
    assert "Admiralty" in page.locator("section[aria-labelledby=assessment]").inner_text()


def test_the_page_of_an_outlet_says_what_it_published_and_whom_it_quotes(page: Page) -> None:
    page.goto(about(f"{ID}outlet/harbour-post"))
    published = page.locator("section[aria-labelledby=published]").inner_text()
    assert "1 article (2026-01-02)" in published
    assert "1 of 3, 33%" in published
    quoted = page.locator("section[aria-labelledby=quoted]").inner_text()
    assert "Ann Reyk 2" in quoted


def test_the_neighbourhood_is_drawn_around_an_entity(page: Page) -> None:
    page.goto(about(f"{ID}person/carl-oduya"))
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.frame_locator("iframe")
    frame.locator("#panel h2").wait_for()
    assert "Carl Oduya" in frame.locator("script#record").text_content()  # type: ignore[operator]


def test_the_graph_on_a_page_opens_at_its_entity_and_leads_the_whole_window_on(page: Page) -> None:
    page.goto(about(f"{ID}person/carl-oduya"))
    page.locator("iframe").scroll_into_view_if_needed()
    frame = page.frame_locator("iframe")
    frame.locator("#panel h2", has_text="Carl Oduya").wait_for()
    frame.locator("#panel .where a", has_text="Ferry runs again").first.click()
    page.wait_for_url("**/article/**")
    assert page.locator("h1").inner_text() == "Ferry runs again"
    page.get_by_role("link", name="OnRecord", exact=True).click()
    assert page.locator("h1").inner_text() == "Who said what, on whose authority"


def test_words_are_found_in_any_order_and_a_title_is_told_once(page: Page) -> None:
    page.goto("/search?q=again%20ferry")
    found = page.locator("main").inner_text()
    assert found.count("Ferry runs again") == 1
    assert "also" not in found


def test_a_reader_searches_from_the_page_of_an_article(page: Page) -> None:
    page.goto(f"/article/{quote(FERRY.iri, safe='')}")
    page.get_by_role("searchbox", name="Find a person").fill("oduya")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Carl Oduya", exact=True).click()
    assert page.locator("h1").inner_text() == "Carl Oduya"
    page.get_by_role("link", name="Articles", exact=True).click()
    page.get_by_label("Words of the title").fill("ferry")
    page.get_by_role("button", name="Show").click()
    page.get_by_role("link", name="Ferry runs again").click()
    assert page.locator("h1").inner_text() == "Ferry runs again"


def test_an_article_leads_to_its_sources_and_to_what_is_known_of_its_claims(page: Page) -> None:
    page.goto(f"/article/{quote(FERRY.iri, safe='')}")
    card = page.locator(".card", has_text="the quay is not safe")
    card.get_by_role("link", name="Carl Oduya", exact=True).click()
    assert page.locator("h1").inner_text() == "Carl Oduya"
    page.go_back()
    card.get_by_role("link", name="All that is known of the claim").click()
    assert page.locator("h1").inner_text() == "the quay is not safe"


def test_an_article_leads_to_its_own_graph(page: Page) -> None:
    page.goto(f"/article/{quote(FERRY.iri, safe='')}")
    page.get_by_role("link", name="in the graph").first.click()
    page.locator("#panel h2").wait_for()
    assert "Ferry runs again" in page.locator("h1").inner_text()
    assert "Plant to close" not in (page.locator("script#record").text_content() or "")


def test_what_is_not_there_leads_on(page: Page, site: httpx2.Client) -> None:
    shown = site.get("/about?iri=urn:x:none", headers={"accept": "text/html"})
    assert shown.status_code == 404
    page.set_content(shown.text)
    assert page.get_by_role("link", name="the latest articles").get_attribute("href") == "/"
    assert page.get_by_role("link", name="Add an article").get_attribute("href") == "/add"
    assert "shows the store as it was" in page.locator("footer").inner_text()


def test_a_page_that_does_not_take_a_request_says_what_it_takes(site: httpx2.Client) -> None:
    shown = site.get("/update", headers={"accept": "text/html"})
    assert shown.status_code == 405
    assert "This address takes POST, and not GET." in shown.text


def test_the_editor_can_be_dark(page: Page) -> None:
    page.goto("/query")
    page.locator("#theme").click()
    assert "dark" in (page.locator("html").get_attribute("class") or "")
    assert page.get_by_role("button", name="Dark", exact=True, pressed=True).get_attribute("title") == (
        "Dark is on; press for light"
    )


def test_the_editor_answers_a_ready_made_question(page: Page) -> None:
    page.goto("/query#affiliations")
    page.wait_for_selector(".yasr table")
    assert page.input_value("#ready") == "affiliations"
    assert "former" in page.locator(".yasr").inner_text()
    page.select_option("#ready", "who-relays-whom")
    assert "or:relays" in page.locator(".CodeMirror-code").inner_text()
    expect(page.locator(".yasr table")).to_contain_text("relayer_name")
    page.goto(page.locator(".yasr a.iri").first.get_attribute("href") or "")
    expect(page.get_by_role("heading", name="Who says so")).to_be_visible()


def test_the_editor_can_be_reached_used_and_left_by_keyboard(page: Page) -> None:
    page.goto("/query")
    query = page.get_by_role("textbox", name="Query", exact=True)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the content")).to_be_focused()
    query.focus()
    page.keyboard.press("Control+Enter")
    expect(page.locator(".yasr table")).to_contain_text("Ann Reyk")
    before = page.locator(".CodeMirror-code").inner_text()
    page.keyboard.press("Tab")
    expect(query).not_to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(query).to_be_focused()
    page.keyboard.press("Shift+Tab")
    expect(query).not_to_be_focused()
    assert page.locator(".CodeMirror-code").inner_text() == before


def test_the_editor_has_no_accessibility_fault_but_those_inside_yasgui(page: Page, audit: Audit) -> None:
    page.goto("/query#affiliations")
    page.wait_for_selector(".yasr table")
    inside = {"aria-required-children", "scrollable-region-focusable", "empty-table-header"}
    assert [fault for fault in audit(page) if fault[0] not in inside] == []


def test_an_article_that_is_pasted_is_read_and_shown(page: Page) -> None:
    page.goto("/add")
    page.fill("textarea", f"The bridge is not safe, said Ann Reyk, the mayor. {HOSTILE}")
    page.fill("[name=title]", f"Bridge shut {HOSTILE}")
    page.fill("[name=outlet]", "Lorne Times")
    page.fill("[name=author]", "Ann Writer")
    page.fill("[name=date]", "2026-01-05")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/article/**")
    assert "Bridge shut" in page.locator("h1").inner_text()
    expect(page.locator("header, .byline").first).to_contain_text("Lorne Times · Ann Writer · 5 January 2026")


def test_an_article_without_a_headline_goes_by_its_first_words(page: Page) -> None:
    page.goto("/add")
    page.fill("textarea", "The ferry runs again, said Joan Lund, the harbour master.")
    page.get_by_role("button", name="Read it").click()
    page.wait_for_url("**/article/**")
    page.goto("/")
    assert "The ferry runs again, said Joan Lund" in page.locator("main").inner_text()


def test_hostile_labels_stay_text(page: Page, site: httpx2.Client) -> None:
    text = f'INSERT DATA {{ GRAPH <urn:h> {{ <urn:h:p> a schema:Person ; schema:name "{HOSTILE}" }} }}'
    site.post("/update", content=text, headers={"content-type": "application/sparql-update"})
    page.goto("/search?q=onerror")
    assert HOSTILE.rstrip("\u202e") in page.locator("main").inner_text()
    page.goto("/about?iri=urn:h:p")
    assert "<img" in page.locator("h1").inner_text()


def test_an_iri_gives_rdf_to_a_program_and_a_page_to_a_browser(site: httpx2.Client) -> None:
    rdf = site.get("/id/person/ann-reyk", headers={"accept": "text/turtle"})
    assert (rdf.status_code, rdf.headers["content-type"].split(";")[0]) == (200, "text/turtle")
    described = Graph().parse(data=rdf.text, format="turtle")
    assert (URIRef(MAYOR), SCHEMA.name, Literal("Ann Reyk")) in described
    html = site.get("/id/person/ann-reyk", headers={"accept": "text/html,*/*;q=0.8"})
    assert html.headers["content-type"].startswith("text/html")
    assert "Accept" in html.headers["vary"]


@pytest.mark.parametrize("path", ["/", "/articles", "/outlets", f"/statements?about={MAYOR}", f"/article/{quote(PLANT.iri, safe='')}", "/search?q=reyk", f"/about?iri={MAYOR}", f"/about?iri={ID}outlet/harbour-post",
                                  f"/about?iri={quote(PLANT.iri + '#c1', safe='')}", "/add"])  # fmt: skip
@pytest.mark.parametrize("look", ["light", "dark phone"])
def test_a_page_has_no_accessibility_fault(page: Page, audit: Audit, path: str, look: str) -> None:
    if look == "dark phone":
        page.set_viewport_size({"width": 390, "height": 844})
        page.emulate_media(color_scheme="dark")
    page.goto(path)
    assert page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    page.evaluate("() => document.querySelector('iframe')?.remove()")  # audited with the graph page
    assert audit(page) == []
