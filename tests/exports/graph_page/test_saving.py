"""What the graph page saves: rows, pictures and data."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from lxml import etree

from tests.browser import OpenPage
from tests.exports.graph_page.shown import TITLE, saved


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
