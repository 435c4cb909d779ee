"""The overview of a report, in a real browser."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import networkx as nx
import pytest

from onrecord.exports.article_page import Annotated
from onrecord.exports.index_page import entry, index_page
from onrecord.graph.model import Article, Reading, Span
from onrecord.graph.network.building import network
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import LocalStore
from onrecord.loaders.triples import article_graph
from tests.browser import Audit, OpenPage, tab_stops
from tests.exports.invented import article_and_reading

ARTICLE, READING = article_and_reading()
PAGE = "articles/plant.html"


@pytest.fixture
def html(empty: LocalStore) -> str:
    empty.replace(article_graph(ARTICLE, READING))
    later = Annotated(
        Article("urn:b", "It rained.", "b", title="Rain", published=date(2026, 1, 1)), Reading("test")
    )
    return index_page(
        network(empty),
        [entry(later, "articles/rain.html"), entry(Annotated(ARTICLE, READING), PAGE)],
        title="Port Lorne",
        article_pages={ARTICLE.iri: PAGE},
        files={"onrecord.trig": "RDF"},
        unread=2,
    )


@pytest.mark.parametrize(("phone", "dark"), [(False, False), (False, True), (True, True)])
def test_the_overview_has_no_accessibility_violation(
    open_page: OpenPage, audit: Audit, html: str, phone: bool, dark: bool
) -> None:
    page = open_page(html, phone=phone, dark=dark)
    page.click("details summary")
    assert audit(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= (390 if phone else 1400)


def test_the_overview_tells_of_articles_sources_and_what_has_none(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    assert page.locator(".entry h3").all_inner_texts() == [ARTICLE.title, "Rain"]
    assert "1 named person, 1 unnamed source" in page.inner_text(".glance >> nth=0")
    assert page.get_attribute(".entry details a >> nth=0", "href") == f"{PAGE}#u7"
    named = page.locator("section:has(#sources-head) tbody tr").all_inner_texts()
    assert named[0].split("\t")[1:] == ["● Named person", "2", "1", "1"]
    unnamed = page.inner_text("section:has(#unnamed-head) tbody tr")
    assert "“not authorised to speak”" in unnamed
    assert "insider" in unnamed
    assert "2 documents could not be read" in page.inner_text(".unread")
    graph = str(page.get_attribute("section:has(#unnamed-head) tbody th a", "href"))
    assert graph == "graph.html#node=https%3A%2F%2Fpost.example%2Fplant%23e4"


def test_on_a_phone_no_table_scrolls_sideways_and_each_figure_says_what_it_is(
    open_page: OpenPage, html: str
) -> None:
    page = open_page(html, phone=True)
    tables = page.locator(".wide").all()
    assert tables
    for table in tables:
        assert table.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    cell = page.locator("section:has(#sources-head) tbody td.number").first
    assert cell.evaluate("(td) => getComputedStyle(td, '::before').content") == '"Attributions"'


def test_the_rest_of_the_text_has_its_share_too(open_page: OpenPage, html: str) -> None:
    page = open_page(html)
    shares = page.locator(".entry .shares >> nth=0 >> b").all_inner_texts()
    assert "Rest of the text" in page.locator(".entry .shares").first.inner_text()
    assert abs(sum(int(share.rstrip("%")) for share in shares) - 100) <= len(shares) / 2


def test_an_article_without_a_headline_is_called_by_its_first_words(
    open_page: OpenPage, empty: LocalStore
) -> None:
    bare = replace(ARTICLE, title=None)
    empty.replace(article_graph(bare, READING))
    listed = [entry(Annotated(bare, READING), PAGE)]
    page = open_page(index_page(network(empty), listed, title="T", article_pages={bare.iri: PAGE}, files={}))
    links = page.locator("section:has(#unnamed-head) td a").all()
    assert links
    for link in links:
        assert link.inner_text().startswith("The desalination plant at Port Lorne")


def test_every_tab_stop_of_the_overview_shows_its_outline(open_page: OpenPage, html: str) -> None:
    assert [name for name, outlined in tab_stops(open_page(html)) if not outlined] == []


HOSTILE = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "</script><script>alert(1)</script>",
    "\u202egnp.exe",
    "{{ 7 * 7 }}",
    "__proto__",
    "nul\0l",
    "x" * 10_000,
)


def test_hostile_names_and_titles_run_nothing_in_the_overview(open_page: OpenPage) -> None:
    hostile: Network = nx.MultiDiGraph()
    entries = []
    for words in HOSTILE:
        facts = {"label": words, "roles": [words], "proximity": words, "reason_withheld": words}
        for kind in ("person", "unnamed"):
            hostile.add_node(f"{kind} {words}", kind=kind, **facts)
            said = {"kind": "says", "article": words, "article_title": words, "outlet": words}
            hostile.add_edge(f"{kind} {words}", "claim", **said)
        article = Article(words, f"{words} {words}.", words, title=words, authors=(words,), outlet=words)
        entries.append(entry(Annotated(article, Reading("test", unattributed=(Span(0, 3),))), PAGE))
    hostile.nodes["claim"].update(kind="claim", label="claim")
    pages = {words: words for words in HOSTILE}
    page = open_page(index_page(hostile, entries, title="".join(HOSTILE), article_pages=pages, files={}))
    assert page.locator("tbody tr").count() == 2 * len(HOSTILE)
    assert page.locator("img, iframe").count() == 0
    assert page.locator("script").count() == 1
    assert page.locator("a[href^='javascript:' i]").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1400
