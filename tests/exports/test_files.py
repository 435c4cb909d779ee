from __future__ import annotations

import csv
import os
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest

from onrecord.errors import ExportError
from onrecord.exports.files import WRITERS, write_store
from onrecord.exports.networks import plain
from onrecord.exports.tables import COLUMNS, write_table
from onrecord.exports.writing import replacing, write_text
from onrecord.graph.network.building import network
from onrecord.graph.network.shape import Network
from onrecord.graph.store.local import LocalStore


def table(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("extension", [".trig", ".nq", ".jsonld"])
def test_what_keeps_named_graphs_reads_back_equal(store: LocalStore, tmp_path: Path, extension: str) -> None:
    path = tmp_path / f"all{extension}"
    write_store(store, path)
    formats = {".trig": ox.RdfFormat.TRIG, ".nq": ox.RdfFormat.N_QUADS, ".jsonld": ox.RdfFormat.JSON_LD}
    assert set(ox.parse(path=path, format=formats[extension])) == set(store.quads())


def test_turtle_holds_every_statement(store: LocalStore, tmp_path: Path) -> None:
    write_store(store, str(tmp_path / "all.ttl"))
    read = {quad.triple for quad in ox.parse(path=tmp_path / "all.ttl", format=ox.RdfFormat.TURTLE)}
    assert read == {quad.triple for quad in store.quads()}


def test_graphml_and_gexf_hold_every_node_and_edge(store: LocalStore, tmp_path: Path) -> None:
    drawn = network(store)
    write_store(store, tmp_path / "all.graphml")
    write_store(store, tmp_path / "all.gexf")
    for back in (nx.read_graphml(tmp_path / "all.graphml"), nx.read_gexf(tmp_path / "all.gexf")):
        assert set(back.nodes) == set(drawn.nodes)
        assert back.number_of_edges() == drawn.number_of_edges()


def test_a_network_file_holds_what_xml_can_not(tmp_path: Path) -> None:
    hostile: Network = nx.MultiDiGraph()
    hostile.add_node(
        "urn:x:a", label="a\x00<b>", aliases=["x", "y"], components=[{"factor": "f"}], value=None
    )
    copy = plain(hostile)
    assert copy.nodes["urn:x:a"] == {"label": "a\ufffd<b>", "aliases": "x; y"}
    nx.write_graphml(copy, tmp_path / "a.graphml")
    nx.read_graphml(tmp_path / "a.graphml")


def test_the_table_has_a_row_for_each_attribution(store: LocalStore, tmp_path: Path) -> None:
    write_store(store, tmp_path / "all.csv")
    rows = table(tmp_path / "all.csv")
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == 7
    close = next(row for row in rows if row["claim"] == "The plant in Lorne will close")
    assert close["source_kind"] == "unnamed"
    assert close["relayed_by"] == "Lorne Times"
    assert close["level"] == "on background"
    assert (close["start"], close["end"]) == ("0", "70")


def test_a_cell_that_a_spreadsheet_would_run_is_made_inert(tmp_path: Path, store: LocalStore) -> None:
    drawn = network(store)
    for _, node in drawn.nodes(data=True):
        node["label"] = "=HYPERLINK(1)"
    write_table(drawn, tmp_path / "all.csv")
    assert {row["claim"] for row in table(tmp_path / "all.csv")} == {"'=HYPERLINK(1)"}


def test_an_unknown_extension_is_told_the_known_ones(store: LocalStore, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"no format for '\.docx' \(known: \.csv, .*\.ttl\)"):
        write_store(store, tmp_path / "all.docx")


@pytest.mark.parametrize("extension", sorted(WRITERS))
def test_a_missing_folder_is_said_by_every_format(store: LocalStore, tmp_path: Path, extension: str) -> None:
    with pytest.raises(ExportError, match="does not exist"):
        write_store(store, tmp_path / "missing" / f"all{extension}")


def test_what_a_file_held_stays_when_writing_fails(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    write_text(path, "old")

    def write_half() -> None:
        with replacing(path) as file:
            file.write(b"new")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_half()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reading = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_text(pipe, "page")
        assert os.read(reading, 100) == b"page"
    finally:
        os.close(reading)
    assert pipe.is_fifo()


def test_a_link_keeps_leading_where_it_leads(tmp_path: Path) -> None:
    link = tmp_path / "latest.html"
    link.symlink_to("page.html")
    write_text(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "page.html").read_text() == "new"
