"""The graph page and an article page beside each other, followed from one to the other and back."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from onrecord.errors import LoadError
from onrecord.exports.article_page import article_page
from onrecord.exports.graph_page import graph_page
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore
from onrecord.loaders.formats import load
from onrecord.loaders.triples import article_graph
from tests.browser import OpenPage
from tests.exports.invented import article_and_reading


def test_a_card_leads_to_its_claim_in_the_graph_and_the_graph_back_to_the_article(
    open_page: OpenPage, empty: LocalStore, tmp_path: Path
) -> None:
    article, reading = article_and_reading()
    empty.replace(article_graph(article, reading))
    drawn = graph_page(network(empty), article_pages={article.iri: "page0.html"})
    (tmp_path / "graph.html").write_text(drawn, encoding="utf-8")
    page = open_page(article_page(article, reading, graph_link="graph.html"))
    page.click("#card-4 >> text=in the graph")
    page.wait_for_selector("html[data-ready]", state="attached")
    expect(page.locator("#panel")).to_contain_text("the minister had been briefed twice")
    page.locator("#panel a[href^='page0.html']").first.click()
    expect(page.locator("h1")).to_have_text(str(article.title))


def test_pages_that_were_written_are_not_read_as_articles(empty: LocalStore, tmp_path: Path) -> None:
    article, reading = article_and_reading()
    empty.replace(article_graph(article, reading))
    pages = {"graph.html": graph_page(empty), "article.html": article_page(article, reading)}
    for name, page in pages.items():
        (tmp_path / name).write_text(page, encoding="utf-8")
        (refused,) = load(tmp_path / name)
        assert isinstance(refused, LoadError)
        assert f"{name}: a page that OnRecord wrote" in str(refused)
