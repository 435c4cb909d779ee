from __future__ import annotations

import csv
import io
from pathlib import Path

import networkx as nx
import pytest
from playwright.sync_api import Page

from onrecord.exports.graph_page import graph_page
from onrecord.graph.network import Network
from tests.exports.conftest import Audit, OpenPage, tab_stops
from tests.exports.invented_network import network

TITLE = "Who said what about the plant"
VIEWS = ("lanes", "map", "matrix", "table")
INK = """() => {
    const canvas = document.querySelector("#drawing canvas");
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let inked = 0;
    for (let at = 3; at < data.length; at += 4) inked += data[at] > 0;
    return inked / (data.length / 4);
}"""
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "<a href='javascript:alert(1)'>href</a>",
    "{{ 7 * 7 }} {% raw %}",
    "\u202egnp.exe\u202c \u2066x",
    "nul\0l and \u2028 line",
    "__proto__",
    "constructor",
    "x" * 5000,
    "",
)


@pytest.fixture(scope="module")
def html() -> str:
    return graph_page(network(40), title=TITLE)


@pytest.fixture(scope="module")
def big() -> str:
    """A page of more nodes than can be drawn."""
    return graph_page(network(1000), title=TITLE)


def shown_panel(page: Page) -> str:
    return page.inner_text("#panel h2")


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


def test_a_broken_permalink_is_ignored(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=nowhere&node=__proto__&hops=99&links=toString&hide=%00")
    assert shown_panel(page) == "At a glance"


def test_the_legend_counts_and_filters(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    counts = page.locator("#groups .count").all_inner_texts()
    assert sum(map(int, counts)) == 40
    people = int(page.locator("label:has(#filter-person) .count").inner_text())
    page.uncheck("#filter-person")
    assert page.inner_text("#drawn") == f"{40 - people} of 40 nodes pass the filters."
    page.click("[data-view=table]")
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


def test_the_table_sorts_both_ways_and_says_so(open_page: OpenPage, html: str) -> None:
    page = open_page(html, "#view=table")
    dates = "#rows td[data-column=Date]"
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


def test_what_is_not_drawn_is_said_and_joins_the_drawing_when_searched(open_page: OpenPage, big: str) -> None:
    page = open_page(big)
    assert "of 1,000 nodes drawn" in page.inner_text("#drawn")
    undrawn = page.evaluate(
        "record.nodes.find((node) => node.kind === 'person' && node.speaks && !isDrawn(node)).label"
    )
    page.fill("#query", undrawn)
    page.keyboard.press("Enter")
    assert shown_panel(page) == undrawn
    assert page.evaluate("isVisible(nodes.get(state.selected)) && canvasNodes.get(state.selected) !== null")


def test_the_chain_of_relays_runs_from_origin_to_article(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    for iri, kind, label in (
        ("s", "unnamed", "an official"),
        ("o", "outlet", "Wire"),
        ("c", "claim", "It closed"),
    ):
        small.add_node(iri, kind=kind, label=label)
    common = {
        "article": "https://a.example/1",
        "article_title": "T",
        "outlet": "The Post",
        "quote": "It closed",
    }
    small.add_edge("s", "c", kind="says", utterance="u1", stance="asserts", level="on background", **common)
    small.add_edge("o", "c", kind="relays", utterance="u2", relays="u1", **common)
    page = open_page(graph_page(small), "#node=s")
    assert page.locator(".chain li").all_inner_texts() == ["an official", "Wire", "The Post"]
    assert page.get_attribute(".evidence a", "href") == "https://a.example/1"


def test_a_score_shows_its_parts_and_no_score_shows_a_question_mark(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    part = {"factor": "independent origins", "raw": 2, "contribution": 0.25, "note": "two speakers"}
    small.add_node("a", kind="claim", label="A", value=0.62, admiralty="C3", components=[part])
    small.add_node("b", kind="claim", label="B", value=None, admiralty=None, components=[])
    page = open_page(graph_page(small), "#node=a")
    assert "62 / 100" in page.inner_text(".score")
    assert "C3" in page.inner_text(".score")
    assert "+25" in page.inner_text(".components tbody")
    page.evaluate("choose('b')")
    assert page.inner_text(".score").split("\n")[0].startswith("?")


def test_csv_and_png_are_whole_files(open_page: OpenPage, html: str, tmp_path: Path) -> None:
    page = open_page(html)
    with page.expect_download() as waiting:
        page.click("#csv")
    waiting.value.save_as(tmp_path / "s.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "s.csv").read_text("utf-8-sig"), newline="")))
    assert len(rows) == page.evaluate("record.edges.filter((edge) => STATEMENTS.has(edge.kind)).length")
    with page.expect_download() as waiting:
        page.click("#png")
    waiting.value.save_as(tmp_path / "p.png")
    assert (tmp_path / "p.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")


def test_a_formula_in_a_name_is_text_in_the_csv(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    assert page.evaluate("field('=1+1')") == '"\'=1+1"'
    assert page.evaluate("""field('say "so"')""") == '"say ""so"""'


def test_the_dark_button_changes_the_drawing_too(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    before = page.evaluate("colour('ink')")
    page.click("#theme")
    assert page.get_attribute("#theme", "aria-pressed") == "true"
    assert page.evaluate("colour('ink')") != before


def hostile_network() -> Network:
    made: Network = nx.MultiDiGraph()
    for number, words in enumerate(HOSTILE):
        made.add_node(
            f"{words}#p{number}", kind="person", label=words, aliases=[words], reason_withheld=words
        )
        made.add_node(
            f"{words}#c{number}",
            kind="claim",
            label=words,
            article=words,
            value=0.5,
            components=[{"factor": words, "raw": words, "contribution": 0.1, "note": words}],
        )
        made.add_edge(
            f"{words}#p{number}",
            f"{words}#c{number}",
            kind="says",
            article=words,
            article_title=words,
            outlet=words,
            date=words,
            utterance=f"u{number}",
            quote=words,
            cue=words,
            level=words,
            stance=words,
            speech=words,
        )
    return made


@pytest.mark.parametrize("view", VIEWS)
def test_hostile_names_and_texts_run_nothing(open_page: OpenPage, view: str) -> None:
    pages = {words: words for words in HOSTILE}
    page = open_page(
        graph_page(hostile_network(), title="".join(HOSTILE), article_pages=pages), f"#view={view}"
    )
    for iri in page.evaluate("record.nodes.map((node) => node.id)"):
        page.evaluate("iri => choose(iri)", iri)
    page.fill("#query", "script")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3
    assert page.evaluate("[...document.links].filter((link) => link.protocol === 'javascript:').length") == 0


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
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


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
