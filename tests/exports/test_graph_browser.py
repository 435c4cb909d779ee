from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree
from playwright.sync_api import Browser, Page

from onrecord.exports.cards import points
from onrecord.exports.graph_page import graph_page
from onrecord.graph.local import open_store
from onrecord.graph.network import Network
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.ingest import Loaded, ingest
from onrecord.loaders.reader import TrainedReader
from tests.browser import Audit, OpenPage, tab_stops
from tests.exports.invented_network import network

TITLE = "Who said what about the plant"
VIEWS = ("lanes", "map", "matrix", "timeline", "table")
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
    "hasOwnProperty",
    "x" * 10_000,
    "</style><style>*{display:none}</style>",
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
    assert page.inner_text("#drawn").endswith("of 1,000 nodes drawn.")
    assert "Not drawn: " in page.inner_text("#left-out")
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
    small.nodes["a"].update(interval=(0.4, 0.75), notes=["not known: how the source knows"])
    small.add_node("b", kind="claim", label="B", value=None, admiralty=None, components=[])
    page = open_page(graph_page(small), "#node=a")
    assert "62 / 100, between 40 and 75" in page.inner_text(".score")
    assert page.inner_text(".open-questions") == "not known: how the source knows"
    assert "C3" in page.inner_text(".score")
    assert "+25" in page.inner_text(".components tbody")
    page.evaluate("choose('b')")
    assert page.inner_text(".score").split("\n")[0].startswith("?")


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_what_is_drawn_takes_one_line(open_page: OpenPage, big: str, phone: bool) -> None:
    page = open_page(big, "#view=map", phone=phone)
    assert page.evaluate("document.getElementById('drawn').getClientRects().length") == 1
    assert page.locator("#drawn").bounding_box()["height"] < 24  # type: ignore[index]


def test_the_same_words_are_listed_once_with_how_often_they_stand_there(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("p", kind="person", label="Ann Reyk")
    small.add_node("q", kind="person", label="Carl Oduya")
    for name, words in (("a", "The quay is safe"), ("b", "The quay is safe"), ("c", "The ferry runs")):
        small.add_node(name, kind="claim", label=words)
        small.add_edge(name, "p", kind="mentions")
        small.add_edge("p", "q", kind="told", utterance=name, quote=words)
    page = open_page(graph_page(small), "#node=p")
    spoken = page.locator("#panel h3:has-text('Spoken of in 3 claims') + ul li")
    assert spoken.all_inner_texts() == ["The quay is safe (2 times)", "The ferry runs"]
    assert page.locator("#panel h3:has-text('Ties') + ul li").all_inner_texts() == ["told Carl Oduya"]


def test_the_glance_leaves_out_what_there_is_none_of(open_page: OpenPage) -> None:
    panel = open_page(graph_page(chain_of_three())).inner_text("#panel")
    assert "none of them unnamed" in panel
    assert "without a source" not in panel


def test_the_page_leads_back_to_where_the_pages_begin(open_page: OpenPage) -> None:
    page = open_page(graph_page(chain_of_three(), home=("index.html", "Overview")))
    assert page.get_by_role("link", name="Overview").get_attribute("href") == "index.html"
    assert open_page(graph_page(chain_of_three())).locator(".home").count() == 0


def test_the_script_rounds_as_the_other_pages_do(open_page: OpenPage, html: str) -> None:
    values = [n / 1000 for n in range(-1000, 1001)]
    assert open_page(html).evaluate("(all) => all.map((one) => Number(points(one)))", values) == [
        points(value) for value in values
    ]


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
    assert page.evaluate("articles.get('__proto__')?.title") == "__proto__"
    assert page.locator("style").count() == 1
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


def saved(page: Page, button: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        page.click(button)
    path = folder / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_the_svg_is_well_formed_and_holds_every_node_and_its_words(
    open_page: OpenPage, html: str, tmp_path: Path
) -> None:
    page = open_page(html, "#view=lanes")
    root = etree.parse(saved(page, "#svg", tmp_path)).getroot()
    words = "".join(root.itertext())
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Bayview Radio" in words
    assert len(root.findall("{http://www.w3.org/2000/svg}path")) > 40
    assert "NaN" not in (tmp_path / "record.svg").read_text("utf-8")


def test_the_json_holds_what_the_filters_let_through(open_page: OpenPage, html: str, tmp_path: Path) -> None:
    page = open_page(html)
    page.uncheck("#filter-organization")
    told = json.loads(saved(page, "#json", tmp_path).read_text("utf-8"))
    assert told["title"] == TITLE
    assert {node["kind"] for node in told["nodes"]} == {"claim", "outlet", "person", "unnamed"}
    ids = {node["id"] for node in told["nodes"]}
    assert all(edge["from"] in ids and edge["to"] in ids for edge in told["edges"])


def test_hostile_words_leave_the_svg_and_the_json_whole(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(graph_page(hostile_network()), "#view=map")
    assert etree.parse(saved(page, "#svg", tmp_path)).getroot() is not None
    assert json.loads(saved(page, "#json", tmp_path).read_text("utf-8"))["nodes"]


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


def test_without_dates_there_is_no_timeline(open_page: OpenPage) -> None:
    small: Network = nx.MultiDiGraph()
    small.add_node("a", kind="person", label="A")
    page = open_page(graph_page(small, view="timeline"))
    assert page.is_hidden("[data-view=timeline]")
    assert page.is_hidden("#period")
    assert page.get_attribute("[data-view=lanes]", "aria-pressed") == "true"


def chain_of_three() -> Network:
    made: Network = nx.MultiDiGraph()
    for iri, kind in (("a", "person"), ("c", "claim"), ("o", "outlet"), ("z", "claim"), ("far", "person")):
        made.add_node(iri, kind=kind, label=f"node {iri}")
    for source, target, kind in (("a", "c", "says"), ("o", "c", "relays"), ("o", "z", "says")):
        made.add_edge(source, target, kind=kind, utterance=f"{source}{target}", quote="So it is.")
    return made


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


def test_a_phone_opens_with_cards_and_any_page_with_the_view_asked_for(
    open_page: OpenPage, html: str
) -> None:
    assert open_page(html, phone=True).get_attribute("[data-view=table]", "aria-pressed") == "true"
    asked = open_page(graph_page(network(40), view="matrix"))
    assert asked.get_attribute("[data-view=matrix]", "aria-pressed") == "true"


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


def test_a_hostile_article_goes_through_reader_and_store_and_runs_nothing(
    open_page: OpenPage, tmp_path: Path
) -> None:
    bad = "".join(word for word in HOSTILE if len(word) < 100 and "\0" not in word)
    text = (
        f'"The {HOSTILE[1]} plant is safe," said Ines {HOSTILE[2]} Calloway, an engineer at __proto__ plc. '
    )
    article = {
        "text": text * 3,
        "title": bad,
        "outlet": "__proto__",
        "author": HOSTILE[0],
        "date": "2025-01-02",
    }
    source = tmp_path / "hostile.jsonl"
    source.write_text(json.dumps({**article, "id": "__proto__"}) + "\n", encoding="utf-8")
    with open_store(tmp_path / "store", "create") as store:
        (loaded,) = ingest(load(source, Metadata()), store, TrainedReader(threads=1))
        assert isinstance(loaded, Loaded)
        html = graph_page(store, title=bad)
    for view in VIEWS:
        page = open_page(html, f"#view={view}")
        for iri in page.evaluate("record.nodes.map((node) => node.id)"):
            page.evaluate("iri => choose(iri)", iri)
        assert page.locator("script").count() == 3
        assert page.locator("img").count() == 0
