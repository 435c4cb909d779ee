"""Finding, opening, filtering and following on the graph page."""

from __future__ import annotations

import pytest

from onrecord.exports.graph_page import graph_page
from tests.browser import OpenPage
from tests.exports.graph_page.shown import chain_of_three, shown_panel
from tests.exports.invented_network import network


def test_a_name_is_found_and_opened_by_keyboard_alone(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.keyboard.press("/")
    page.keyboard.type("wire un")
    assert page.get_attribute("#query", "aria-expanded") == "true"
    page.keyboard.press("Enter")
    assert shown_panel(page) == "Wire Union"
    assert "Wire Union" in page.inner_text("#live")
    assert "node=" in page.url


def test_a_permalink_opens_the_same_node_view_and_steps(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.click("[data-view=map]")
    page.evaluate("choose(record.nodes.find((node) => node.kind === 'outlet').id)")
    page.select_option("#hops", "2")
    page.uncheck("#filter-organization")
    page.check("#filter-mentions")
    again = open_page(html, page.evaluate("location.hash"))
    assert shown_panel(again) == shown_panel(page)
    assert again.input_value("#hops") == "2"
    assert not again.is_checked("#filter-organization")
    assert again.is_checked("#filter-mentions")
    assert again.evaluate("state.focus.size") == page.evaluate("state.focus.size")


def test_back_leads_to_what_was_open_before(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=map")
    first, second = page.evaluate(
        "record.nodes.filter((node) => node.kind === 'outlet').map((node) => node.id)"
    )[:2]
    page.evaluate("choose", first)
    page.uncheck("#filter-organization")
    page.evaluate("choose", second)
    page.click("[data-view=table]")
    page.go_back()
    page.wait_for_function("state.view === 'map'")
    assert page.evaluate("state.selected") == second
    page.go_back()
    page.wait_for_function("(id) => state.selected === id", arg=first)
    page.go_back()
    page.wait_for_function("state.selected === null")
    assert page.is_checked("#filter-organization")
    page.go_forward()
    page.wait_for_function("(id) => state.selected === id", arg=first)
    assert not page.is_checked("#filter-organization")


def test_a_node_leads_to_its_own_page_where_there_are_such(open_page: OpenPage) -> None:
    alone = open_page(graph_page(chain_of_three(), opened="o"))
    assert alone.locator("#panel a:has-text('All that the store has')").count() == 0
    page = open_page(graph_page(chain_of_three(), opened="o", about_page="about?iri="))
    assert page.get_attribute("#panel a:has-text('All that the store has')", "href") == "about?iri=o"


def test_a_broken_permalink_is_ignored(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=nowhere&node=__proto__&hops=99&links=toString&hide=%00")
    assert shown_panel(page) == "At a glance"


def test_a_page_about_a_node_opens_with_it_unless_a_permalink_says_another(open_page: OpenPage) -> None:
    about = graph_page(chain_of_three(), about="node o", hops=2)
    assert shown_panel(open_page(about)) == "node o"
    assert shown_panel(open_page(about, "#node=a")) == "node a"
    assert shown_panel(open_page(about, "#view=map")) == "At a glance"
    assert shown_panel(open_page(graph_page(chain_of_three(), opened="far"))) == "node far"


def test_the_legend_counts_and_filters(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    counts = page.locator("#groups .count").all_inner_texts()
    assert sum(map(int, counts)) == 40
    people = int(page.locator("label:has(#filter-person) .count").inner_text())
    page.uncheck("#filter-person")
    assert page.inner_text("#drawn") == f"{40 - people} of 40 nodes pass the filters."
    page.click("[data-view=table]")
    assert page.is_hidden("#below")  # nothing is drawn that it could count
    page.click("#rows tbody .link >> nth=0")
    assert page.inner_text("#below").split() == ["Show", "everything"]
    assert all("id.example/person" not in cell for cell in page.locator("#rows td").all_inner_texts())


def test_arrows_enter_and_escape_work_on_the_drawing(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.focus("#drawing")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    spoken = page.inner_text("#live")
    page.keyboard.press("Enter")
    assert spoken.split(",")[0][:10] == shown_panel(page)[:10]
    page.keyboard.press("Escape")
    assert shown_panel(page) == "At a glance"


def test_more_steps_take_in_more_of_the_neighbourhood(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    page.evaluate("choose(record.nodes.find((node) => node.kind === 'person' && node.speaks).id)")
    near = page.evaluate("state.focus.size")
    page.select_option("#hops", "3")
    assert page.evaluate("state.focus.size") > near > 1
    page.click("#clear")
    assert page.evaluate("state.focus") is None


def test_what_is_not_drawn_is_said_and_joins_the_drawing_when_searched(open_page: OpenPage, big: str) -> None:
    page = open_page(big)
    assert page.inner_text("#drawn").endswith("of 1,000 nodes drawn.")
    assert "Left out are " in page.inner_text("#left-out")
    undrawn = page.evaluate(
        "record.nodes.find((node) => node.kind === 'person' && node.speaks && !isDrawn(node)).label"
    )
    page.fill("#query", undrawn)
    page.keyboard.press("Enter")
    assert shown_panel(page) == undrawn
    assert page.evaluate("isVisible(nodes.get(state.selected)) && canvasNodes.get(state.selected) !== null")


SIGHT = """() => {
    const drawing = document.getElementById("drawing").getBoundingClientRect();
    const canvas = document.querySelector("#drawing canvas").getBoundingClientRect();
    const { y } = network.canvasToDOM(network.getPositions([state.selected])[state.selected]);
    return { below: canvas.bottom - drawing.bottom, top: y - 20, bottom: drawing.height - y - 20 };
}"""
LOWEST = """() => {
    const places = Object.entries(network.getPositions());
    const [id] = places.reduce((low, one) => (one[1].y > low[1].y ? one : low));
    const { x, y } = network.canvasToDOM(places.find((one) => one[0] === id)[1]);
    const box = document.getElementById("drawing").getBoundingClientRect();
    return { id, x: box.x + x, y: box.y + y };
}"""


@pytest.mark.parametrize("width", [840, 900, 1000, 1400])
@pytest.mark.parametrize("by", ["search", "click"])
def test_a_node_that_is_opened_stays_in_sight_when_the_bar_below_needs_more_lines(
    open_page: OpenPage, width: int, by: str
) -> None:
    page = open_page(graph_page(network(40)), "#view=lanes")
    page.set_viewport_size({"width": width, "height": 700})
    page.reload()
    page.wait_for_selector("html[data-ready]", state="attached")
    page.evaluate(
        "network.moveTo({position: {x: lanes.width / 2, y: clampLanes(1e6, stage.clientHeight / 2)}})"
    )
    bar = page.locator(".below").bounding_box()
    lowest = page.evaluate(LOWEST)
    if by == "click":
        page.mouse.click(lowest["x"], lowest["y"])
    else:
        page.evaluate("id => choose(id)", lowest["id"])
    assert page.evaluate("state.selected") == lowest["id"]
    opened = page.locator(".below").bounding_box()
    assert bar is not None
    assert opened is not None
    assert (opened["height"] > bar["height"]) is (width < 1400)  # there one line has room for all
    seen = page.evaluate(SIGHT)
    assert abs(seen["below"]) <= 1
    assert seen["top"] >= 0
    assert seen["bottom"] >= 0
    assert page.evaluate("network.getScale()") == 1
    page.click("#clear")
    assert abs(page.evaluate("stage.clientHeight - network.canvas.frame.canvas.clientHeight")) <= 1


def test_the_period_narrows_every_view_and_the_permalink_keeps_it(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=table")
    everything = page.locator("#rows tbody tr").count()
    page.focus("#until")
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    last = page.evaluate("period.until")
    dates = page.locator("#rows td[data-column=Date]").all_inner_texts()
    assert 0 < len(dates) < everything
    assert max(dates) <= last
    again = open_page(html, page.evaluate("location.hash"))
    assert again.evaluate("period.until") == last
    assert again.locator("#rows tbody tr").count() == len(dates)


def test_a_path_between_two_names_is_found_by_keyboard_and_kept_by_the_permalink(open_page: OpenPage) -> None:
    html = graph_page(chain_of_three())
    page = open_page(html, "#view=lanes&node=a")
    page.focus("#drawing")
    page.keyboard.press("p")
    page.keyboard.type("node z")
    page.keyboard.press("Enter")
    steps = ["node a says node c", "node c is relayed by node o", "node o says node z"]
    assert page.locator(".steps li").all_inner_texts() == steps
    again = open_page(html, page.evaluate("location.hash"))
    assert again.locator(".steps li").all_inner_texts() == steps
    assert again.evaluate("[...state.focus].sort().join()") == "a,c,o,z"
    again.evaluate("choose('z')")
    assert again.locator(".steps").count() == 0


def test_where_there_is_no_path_the_page_says_so(open_page: OpenPage) -> None:
    page = open_page(graph_page(chain_of_three()), "#view=map&node=far")
    page.click("#path")
    page.keyboard.type("node a")
    page.keyboard.press("Enter")
    assert "No path" in page.inner_text("#panel")


def test_what_a_badge_counts_is_drawn_by_a_click_or_the_panel(open_page: OpenPage, big: str) -> None:
    page = open_page(big, "#view=map")
    before = page.evaluate("canvasNodes.length")
    page.evaluate("choose([...badges.keys()][0], { move: false })")
    page.click("#unfold")
    assert page.evaluate("canvasNodes.length") > before
    page = open_page(big, "#view=map")
    spot = page.evaluate(
        """() => {
            const id = [...badges.keys()].find((one) => badges.get(one) < ADDED_AT_ONCE);
            network.moveTo({ position: network.getPositions([id])[id], scale: 1.5 });
            network.redraw();
            const { x, y } = network.getPositions([id])[id];
            const box = badgeBox(x, y, radius(nodes.get(id)), badges.get(id));
            const at = network.canvasToDOM({ x: box.left + box.wide / 2, y: box.top + box.high - 2 });
            const stageBox = stage.getBoundingClientRect();
            return [at.x + stageBox.left, at.y + stageBox.top];
        }"""
    )
    page.mouse.click(*spot)
    page.wait_for_function(f"canvasNodes.length > {before}")
