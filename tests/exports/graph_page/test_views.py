"""The views of the graph page, and the page around them."""

from __future__ import annotations

import networkx as nx
import pytest
from playwright.sync_api import Browser

from onrecord.exports.graph_page import graph_page
from onrecord.graph.network.shape import Network
from tests.browser import Audit, OpenPage, tab_stops
from tests.exports.graph_page.shown import VIEWS, chain_of_three
from tests.exports.invented_network import network

INK = """() => {
    const canvas = document.querySelector("#drawing canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let at = 3; at < data.length; at += 4) inked += data[at] > 0;
    return inked / (data.length / 4);
}"""


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("phone", [False, True], ids=["desktop-light", "phone-dark"])
def test_a_view_has_no_accessibility_violation(
    open_page: OpenPage, audit: Audit, html: str, view: str, phone: bool
) -> None:
    page = open_page(html, f"#view={view}", phone=phone, dark=phone)
    assert page.get_attribute(f"[data-view={view}]", "aria-pressed") == "true"
    assert audit(page) == []


def test_an_open_node_has_no_accessibility_violation_in_dark(
    open_page: OpenPage, audit: Audit, html: str
) -> None:
    page = open_page(html, dark=True)
    page.evaluate("choose(record.nodes.find((node) => node.disputed).id)")
    assert page.locator(".evidence").count() > 0
    assert audit(page) == []


@pytest.mark.parametrize("view", ["lanes", "map"])
def test_the_canvas_is_not_blank(open_page: OpenPage, html: str, big: str, view: str) -> None:
    for drawing in (html, big):
        page = open_page(drawing, f"#view={view}")
        page.wait_for_function(f"({INK})() > 0.01")


@pytest.mark.parametrize("view", VIEWS)
def test_every_tab_stop_shows_its_outline(open_page: OpenPage, html: str, view: str) -> None:
    stops = tab_stops(open_page(html, f"#view={view}"), 40)
    assert len(stops) > 15
    assert [name for name, outlined in stops if not outlined] == []


def test_the_table_opens_with_the_newest_and_sorts_both_ways(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=table")
    dates = "#rows td[data-column=Date]"
    opened = page.locator(dates).all_inner_texts()
    assert opened == sorted(opened, reverse=True)
    page.click("#rows thead button:has-text('Date')")
    up = page.locator(dates).all_inner_texts()
    assert up == sorted(up)
    page.click("#rows thead button:has-text('Date')")
    assert page.get_attribute("#rows th:has-text('Date')", "aria-sort") == "descending"
    assert page.locator(dates).all_inner_texts() == sorted(up, reverse=True)


def test_every_table_opens(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=table")
    for name in ("names", "affiliations", "bare"):
        page.select_option("#table-name", name)
        assert page.locator("#rows tbody tr").count() > 0


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_what_is_drawn_takes_one_line(open_page: OpenPage, big: str, phone: bool) -> None:
    page = open_page(big, "#view=map", phone=phone)
    assert page.evaluate("document.getElementById('drawn').getClientRects().length") == 1
    assert page.locator("#drawn").bounding_box()["height"] < 24  # type: ignore[index]


def test_the_page_leads_back_to_where_the_pages_begin(open_page: OpenPage) -> None:
    page = open_page(graph_page(chain_of_three(), home=("index.html", "Overview")))
    assert page.get_by_role("link", name="Overview").get_attribute("href") == "index.html"
    assert open_page(graph_page(chain_of_three())).locator(".home").count() == 0


def test_the_dark_button_changes_the_drawing_too(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    before = page.evaluate("colour('ink')")
    page.click("#theme")
    assert page.get_attribute("#theme", "aria-pressed") == "true"
    assert page.get_attribute("#theme", "title") == "Dark is on; press for light"
    assert page.evaluate("colour('ink')") != before


def high_lanes() -> Network:
    """An outlet that quotes twenty people, of whom each makes three claims."""
    made: Network = nx.MultiDiGraph()
    made.add_node("outlet", kind="outlet", label="Coastline Daily")
    for number in range(60):
        who, what = f"p{number // 3}", f"c{number}"
        made.add_node(who, kind="person", label=f"Person {number // 3}")
        made.add_node(what, kind="claim", label=f"The pier has {number} cracks")
        made.add_edge(who, what, kind="says", utterance=what, quote="So it is.")
        made.add_edge("outlet", who, key="quotes", kind="quotes", weight=3)
    return made


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_high_lanes_open_with_the_outlets_in_sight(open_page: OpenPage, phone: bool) -> None:
    page = open_page(graph_page(high_lanes()), "#view=lanes", phone=phone)
    at = "network.canvasToDOM(network.getPositions(['outlet']).outlet).y"
    assert 0 < page.evaluate(at) < page.evaluate("stage.clientHeight") / 2
    assert page.evaluate("lanes.height > stage.clientHeight")


def test_whoever_is_opened_in_high_lanes_has_all_neighbours_in_sight(open_page: OpenPage) -> None:
    page = open_page(graph_page(high_lanes()), "#view=lanes")
    places = "network.getPositions()"
    before = page.evaluate(places)
    page.evaluate("choose('p19')")
    page.wait_for_timeout(400)  # the view moves for a quarter of a second
    ids = ["p19", "outlet", "c57", "c58", "c59"]
    at = page.evaluate(f"{ids}.map((id) => network.canvasToDOM({places}[id]).y)")
    assert all(0 < y < page.evaluate("stage.clientHeight") for y in at)
    page.click("#clear")
    assert page.evaluate(places) == before


def test_an_empty_network_says_so(open_page: OpenPage, audit: Audit) -> None:
    page = open_page(graph_page(nx.MultiDiGraph()))
    assert "empty" in page.inner_text(".nothing")
    assert audit(page) == []


def test_without_scripts_the_page_says_what_it_needs(open_page: OpenPage, html: str) -> None:
    page = open_page(html, script=False)
    assert "JavaScript" in page.inner_text("noscript")


def test_the_phone_page_is_no_wider_than_the_phone(open_page: OpenPage, html: str) -> None:
    page = open_page(html, phone=True)
    for view in VIEWS:
        page.click(f"[data-view={view}]")
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view


def test_on_paper_the_ground_is_white(open_page: OpenPage, html: str) -> None:
    page = open_page(html, dark=True)
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate("colour('ground')") == "#fff"
    assert page.is_hidden(".views")
    assert page.evaluate("network.getScale() * lanes.height") <= 900


def test_the_whole_of_long_lanes_can_be_seen_at_once(open_page: OpenPage) -> None:
    page = open_page(graph_page(network(120)), "#view=lanes")
    assert page.evaluate("network.getScale()") == 1
    page.click("#zoom-fit")
    top, bottom = page.evaluate("[visibleBounds()[1], visibleBounds()[3]]")
    assert top <= 46
    assert bottom >= page.evaluate("lanes.height + TOP")


def test_the_wheel_scrolls_lanes_within_their_ends(open_page: OpenPage) -> None:
    page = open_page(graph_page(network(120)), "#view=lanes")
    page.mouse.move(700, 400)
    page.mouse.wheel(0, 300)
    page.wait_for_function("visibleBounds()[1] > 250")
    page.mouse.wheel(0, 99999)
    page.wait_for_function("visibleBounds()[3] > lanes.height + TOP")
    assert page.evaluate("network.getScale()") == 1


def test_the_timeline_has_a_mark_for_each_statement_and_opens_its_claim(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html, "#view=timeline")
    said = page.evaluate("record.edges.filter((edge) => STATEMENTS.has(edge.kind)).length")
    marks = page.locator(".mark").all_inner_texts()
    assert sum(int(mark) if mark.isdigit() else 1 for mark in marks) == said
    page.locator(".mark:not(.many)").first.click()
    assert page.inner_text("#panel .kick") == "Claim"
    page.select_option("#timeline-rows", "claims")
    assert page.locator(".row-name button").count() == page.evaluate(
        "new Set(record.edges.filter((edge) => STATEMENTS.has(edge.kind)).map((edge) => edge.to)).size"
    )


def test_a_mark_of_several_days_stands_in_their_middle(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=timeline")
    row = "new Map([['2026-01-01', [0]], ['2026-01-05', [0]], ['2026-01-09', [0]]])"
    marks = page.evaluate(f"marksOf({row}, '2026-01-01', '2026-01-09', 3).map((mark) => mark.share)")
    assert marks == [0.125, 0.5, 0.875]
    assert page.evaluate(f"marksOf({row}, '2026-01-01', '2026-01-09', 1).map((mark) => mark.share)") == [
        0,
        0.5,
        1,
    ]


def test_without_dates_there_is_no_timeline(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("a", kind="person", label="A")
    page = open_page(graph_page(small, view="timeline"))
    assert page.is_hidden("[data-view=timeline]")
    assert page.is_hidden("#period")
    assert page.get_attribute("[data-view=lanes]", "aria-pressed") == "true"


def test_a_phone_opens_with_cards_and_any_page_with_the_view_asked_for(
    open_page: OpenPage, html: str
) -> None:
    assert open_page(html, phone=True).get_attribute("[data-view=table]", "aria-pressed") == "true"
    asked = open_page(graph_page(network(40), view="matrix"))
    assert asked.get_attribute("[data-view=matrix]", "aria-pressed") == "true"


@pytest.mark.parametrize("size", [(640, 450), (320, 256)], ids=["200 %", "400 %"])
def test_a_zoomed_page_shows_rows_of_the_matrix_below_its_head(
    open_page: OpenPage, html: str, size: tuple[int, int]
) -> None:
    page = open_page(html, "#view=matrix")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    head, shown = (page.locator(one).bounding_box() for one in (".matrix thead", "#rows .scroll"))
    assert head is not None
    assert shown is not None
    assert shown["height"] - head["height"] > 120


def test_a_notebook_shows_the_page_in_a_frame_of_its_own(browser: Browser) -> None:
    shown = graph_page(network(40))._repr_html_()
    page = browser.new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.set_content(f"<!doctype html><body>{shown}")
    frame = page.frame_locator("iframe")
    frame.locator("html[data-ready]").wait_for(state="attached")
    frame.locator("[data-view=table]").click()
    frame.locator("#rows tbody button").first.click()
    assert frame.locator("#panel h2").inner_text() != "At a glance"
    assert wrong == []
    page.close()
