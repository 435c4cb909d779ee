"""Names and texts that try to run something in the graph page are words and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import networkx as nx
import pytest
from lxml import etree

from onrecord.exports.graph_page import graph_page
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import open_store
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.ingest import Loaded, ingest
from onrecord.loaders.reader import TrainedReader
from tests.browser import OpenPage
from tests.exports.graph_page.shown import VIEWS, saved

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


def test_hostile_words_leave_the_svg_and_the_json_whole(open_page: OpenPage, tmp_path: Path) -> None:
    page = open_page(graph_page(hostile_network()), "#view=map")
    assert etree.parse(saved(page, "#svg", tmp_path)).getroot() is not None
    assert json.loads(saved(page, "#json", tmp_path).read_text("utf-8"))["nodes"]


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
