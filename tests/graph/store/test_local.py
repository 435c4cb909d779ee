from __future__ import annotations

import errno
import fcntl
import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import URIRef

from onrecord.errors import ArgumentError, StoreError
from onrecord.exports.rdf import write_rdf
from onrecord.graph.credibility.trust import TrustJudgement, judgements, record
from onrecord.graph.recall import recall
from onrecord.graph.store.connect import connect
from onrecord.graph.store.folder import LEDGER, clear_drafts, draft, mend
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.protocol import Access
from onrecord.graph.store.results import rows
from onrecord.graph.store.uniting import Overruled
from onrecord.graph.vocabulary import ASSESSMENT, ID
from tests.articles import MADE_AT, PLANT, graphs, plant
from tests.graph.store.held import contents, graph_of

EVERYTHING = "SELECT * { GRAPH ?g { ?s ?p ?o } }"


def test_a_result_that_is_left_half_read_does_not_keep_the_store_open(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = open_store(path, "create")
    store.replace(graphs()[0])
    next(rows(store, EVERYTHING))
    store.close()
    with open_store(path, "write") as again:
        assert again.articles() == [PLANT.iri]


def test_what_was_stored_is_there_after_closing(tmp_path: Path) -> None:
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graphs()[0])
        store.flush()
    with open_store(tmp_path / "s") as store:
        assert recall(store.article(PLANT.iri)) == plant()


def test_a_store_that_is_only_read_can_not_be_written_to(tmp_path: Path) -> None:
    open_store(tmp_path / "s", "create").close()
    with open_store(tmp_path / "s") as store, pytest.raises(StoreError, match="for reading only"):
        store.replace(graphs()[0])


@pytest.mark.parametrize("location", ["store", "http://127.0.0.1:9/sparql"])
def test_a_store_is_not_opened_for_what_is_no_access(tmp_path: Path, location: str) -> None:
    place = location if location.startswith("http") else tmp_path / location
    with pytest.raises(ArgumentError, match=r"^'r' is no access to a store \(known: 'read'"):
        connect(place, "r")  # type: ignore[arg-type]


def test_a_closed_store_says_that_it_is_closed(tmp_path: Path) -> None:
    store = open_store(tmp_path / "s", "create")
    assert repr(store) == f"<store {str(tmp_path / 's')!r}, open to create>"
    store.close()
    store.close()
    assert repr(store) == f"<store {str(tmp_path / 's')!r}, closed>"
    with pytest.raises(StoreError, match="closed"):
        store.articles()


def test_reading_where_no_store_is_says_how_to_make_one(tmp_path: Path) -> None:
    for access in ("read", "write"):
        with pytest.raises(StoreError, match=r"no store at .*onrecord load SOURCE --store"):
            open_store(tmp_path / "none", access)
    assert not list(tmp_path.iterdir())


def test_a_file_is_not_a_store(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x", encoding="utf-8")
    with pytest.raises(StoreError, match=r"file: is a file, and a store is a folder"):
        open_store(file, "create")


def test_a_folder_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "diary.txt").write_text("x", encoding="utf-8")
    for access in ("read", "write", "create"):
        with pytest.raises(StoreError, match="other things in it, not a store"):
            open_store(tmp_path, access)
    assert [path.name for path in tmp_path.iterdir()] == ["diary.txt"]


def test_a_missing_parent_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"the folder .*none does not exist"):
        open_store(tmp_path / "none" / "s", "create")


def test_a_folder_that_can_not_be_made_says_why() -> None:
    with pytest.raises(StoreError, match="/proc/onrecord: a folder can't be made here"):
        open_store("/proc/onrecord", "create")


def test_a_store_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    open_store(tmp_path / "s", "create").close()
    (tmp_path / "s" / "format.json").write_text(json.dumps({"format": 2, "made_by": "onrecord 9"}), "utf-8")
    for access in ("read", "write", "create"):
        with pytest.raises(StoreError, match="newer version, onrecord 9"):
            open_store(tmp_path / "s", access)


@pytest.mark.parametrize(
    "damage",
    ["", "[]", "{", '{"format": null}', '{"format": Infinity}', '{"format": 0, "made_by": "x"}', "\udcff"],
)
def test_a_damaged_store_is_refused(tmp_path: Path, damage: str) -> None:
    open_store(tmp_path / "s", "create").close()
    (tmp_path / "s" / "format.json").write_text(damage, "utf-8", errors="surrogateescape")
    with pytest.raises(StoreError, match=r"format\.json is damaged"):
        open_store(tmp_path / "s")


def test_an_address_of_a_server_is_not_taken_for_a_folder() -> None:
    with pytest.raises(StoreError, match="a store is a folder"):
        open_store("https://two.example/sparql", "create")


def elsewhere(path: Path, access: str) -> str:
    """What a second process meets when it opens the store."""
    code = (
        "import sys\nfrom onrecord.errors import ArgumentError, StoreError\n"
        "from onrecord.graph.store.local import open_store\n"
        "try:\n    print(len(open_store(sys.argv[1], sys.argv[2]).articles()))\n"
        "except StoreError as error:\n    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), access], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_a_store_being_written_is_closed_to_other_processes(tmp_path: Path) -> None:
    with open_store(tmp_path / "s", "create"):
        assert "another process is using this store" in elsewhere(tmp_path / "s", "create")
        assert "another process is writing to this store" in elsewhere(tmp_path / "s", "read")
    assert elsewhere(tmp_path / "s", "write") == "0"


def test_many_processes_may_read_one_store(tmp_path: Path) -> None:
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graphs()[0])
    with open_store(tmp_path / "s"):
        assert elsewhere(tmp_path / "s", "read") == "1"
        assert "another process is using this store" in elsewhere(tmp_path / "s", "write")


def test_a_snapshot_is_a_store_of_its_own_that_others_read_while_this_one_is_written(
    store: LocalStore, tmp_path: Path
) -> None:
    before = contents(store)
    store.snapshot(tmp_path / "snapshot")
    store.replace(graph_of("later"))
    assert elsewhere(tmp_path / "snapshot", "read") == "3"
    with open_store(tmp_path / "snapshot") as snapshot:
        assert contents(snapshot) == before


def test_a_snapshot_can_be_made_of_a_store_that_is_only_read(tmp_path: Path) -> None:
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graph_of("kept"))
    with open_store(tmp_path / "s") as store:
        store.snapshot(tmp_path / "snapshot")
    assert not list((tmp_path / "snapshot" / "quads").glob("LOG*"))
    with open_store(tmp_path / "snapshot", "write") as snapshot:
        assert list(rows(snapshot, "SELECT ?o { ?s ?p ?o }")) == [("kept",)]


def test_a_snapshot_never_takes_the_place_of_something(store: LocalStore, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "diary.txt").write_text("x", encoding="utf-8")
    for folder, message in (("full", "something is there already"), ("no/where", "does not exist")):
        with pytest.raises(StoreError, match=message):
            store.snapshot(tmp_path / folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.store", "full"]


def test_two_drafts_of_one_name_leave_each_other_alone(tmp_path: Path) -> None:
    with draft(tmp_path / "backup") as first:
        (first / "quads").mkdir()
        with draft(tmp_path / "backup") as second:
            assert list(second.iterdir()) == []
        assert [path.name for path in first.iterdir()] == ["quads"]
    assert list(tmp_path.iterdir()) == []


def test_a_draft_cleared_away_before_it_was_locked_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cleared: list[int] = []
    flock = fcntl.flock

    def after_another(held: int, how: int) -> None:
        if how == fcntl.LOCK_EX and not cleared:
            cleared.append(0)
            cleared[0] = clear_drafts(tmp_path)
        flock(held, how)

    monkeypatch.setattr(fcntl, "flock", after_another)
    with draft(tmp_path / "backup") as made:
        assert cleared == [1]
        assert made.is_dir()


def test_what_a_killed_backup_left_is_cleared_away_and_nothing_else(
    store: LocalStore, tmp_path: Path
) -> None:
    for name in (".monday.12345.draft", ".other.draft", ".mine.1.draft", ".running.1.draft"):
        (tmp_path / name / "quads").mkdir(parents=True)
    (tmp_path / ".mine.1.draft" / "diary.txt").write_text("x", encoding="utf-8")
    running = os.open(tmp_path / ".running.1.draft", os.O_RDONLY)
    fcntl.flock(running, fcntl.LOCK_EX)
    store.snapshot(tmp_path / "tuesday")
    assert {path.name for path in tmp_path.glob(".*")} == {
        ".other.draft", ".mine.1.draft", ".running.1.draft"
    }  # fmt: skip
    os.close(running)
    store.close()
    assert mend(store.path) == ["what a broken backup had left beside the store was cleared away"]
    assert mend(store.path) == []


def test_made_at_is_fixed_so_that_fixtures_are_equal() -> None:
    assert [set(graph) for graph in graphs()] == [set(graph) for graph in graphs()]
    assert MADE_AT.tzinfo is not None


@pytest.mark.parametrize("extension", [".nq", ".trig"])
@pytest.mark.parametrize("empty_before", [True, False])
def test_what_was_exported_loads_back_equal(
    store: LocalStore, tmp_path: Path, extension: str, *, empty_before: bool
) -> None:
    write_rdf(store, tmp_path / f"all{extension}")
    with open_store(tmp_path / "other", "create") as other:
        if not empty_before:
            other.replace(graph_of("an old reading", name=URIRef(PLANT.iri)))
        assert other.load(tmp_path / f"all{extension}") == 3
        assert contents(other) == contents(store)
    with open_store(tmp_path / "other") as other:
        assert contents(other) == contents(store)


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.nq", "<http://x/s> <http://x/p> ", "line 1"),
        ("a.nq", '<http://x/s> <http://x/p> "o" .', "outside any named graph"),
        ("a.nq", '_:s <http://x/p> "o" <http://x/g> .', "blank nodes"),
        ("a.trig", "<http://x/g> { <http://x/s> <http://x/p> [] }", "blank nodes"),
        ("a.ttl", "", r"not a \.nq or \.trig file"),
        ("none.nq", None, "no such file"),
    ],
)
def test_a_file_that_can_not_be_kept_is_refused_and_nothing_changes(
    tmp_path: Path, name: str, text: str | None, message: str
) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    for held in ((), ("kept",)):
        with open_store(tmp_path / f"s{len(held)}", "create") as store:
            store.replace(graph_of(*held))
            before = contents(store)
            with pytest.raises(StoreError, match=message):
                store.load(tmp_path / name)
            assert contents(store) == before


def test_the_text_of_a_blank_node_in_a_literal_is_no_blank_node(tmp_path: Path) -> None:
    (tmp_path / "a.nq").write_text('<http://x/s> <http://x/p> "_:o" <http://x/g> .', encoding="utf-8")
    with open_store(tmp_path / "s", "create") as store:
        assert store.load(tmp_path / "a.nq") == 1


def test_a_backup_is_restored_whole(store: LocalStore, tmp_path: Path) -> None:
    before = contents(store)
    store.snapshot(tmp_path / "backup")
    store.replace(graph_of("later"))
    with open_store(tmp_path / "backup") as backup:
        store.restore(backup)
    assert contents(store) == before
    store.replace(graph_of("written after"))
    with open_store(tmp_path / "backup") as backup:
        assert contents(backup) == before


@pytest.mark.parametrize("access", ["read", "write"])
def test_an_exchange_that_broke_off_is_undone(tmp_path: Path, access: Access) -> None:
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graph_of("kept"))
    (tmp_path / "s" / "quads").rename(tmp_path / "s" / "quads.old")
    (tmp_path / "s" / "quads.new").mkdir()
    with open_store(tmp_path / "s", access) as store:
        assert list(rows(store, "SELECT ?o { ?s ?p ?o }")) == [("kept",)]


def test_a_store_that_is_moved_away_while_it_is_open_loses_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graph_of("acknowledged"))
        store.flush()
        (tmp_path / "s").rename(tmp_path / "elsewhere")
        with suppress(StoreError):
            store.replace(graph_of("perhaps"))
            store.snapshot(tmp_path / "snapshot")
        assert not (tmp_path / "s").exists()
    with open_store(tmp_path / "elsewhere") as moved:
        assert list(rows(moved, "SELECT ?o { ?s ?p ?o }")) in ([("acknowledged",)], [("perhaps",)])


FULL = """
import resource, sys
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from rdflib import Graph, Literal, URIRef
from onrecord.errors import ArgumentError, StoreError
from onrecord.graph.store.local import open_store
limit = 2 * 1024 * 1024
resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
acknowledged = 0
try:
    with open_store(Path(sys.argv[1]), "create") as store:
        for number in range(1000):
            graph = Graph(identifier=URIRef(f"https://two.example/{number}"))
            graph.add((graph.identifier, URIRef("https://two.example/p"), Literal(f"{number} " * 10_000)))
            store.replace(graph)
            store.flush()
            acknowledged = number + 1
except StoreError as error:
    print(acknowledged, error)
"""


def test_a_disk_that_is_full_stops_writing_and_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path / "s")], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    acknowledged, told = done.stdout.split(" ", 1)
    assert told.startswith(str(tmp_path / "s"))
    assert "too large" in told
    with open_store(tmp_path / "s", "write") as store:
        assert len(store.graphs()) >= int(acknowledged) > 0
        store.replace(graph_of("after there was room again"))


FULL_IN_BULK = """
import resource, sys
from pathlib import Path
from onrecord.errors import ArgumentError, StoreError
from onrecord.graph.store.local import open_store
with open_store(Path(sys.argv[1]), "write") as store:
    resource.setrlimit(resource.RLIMIT_FSIZE, (32 * 1024, 32 * 1024))
    try:
        store.load(Path(sys.argv[2]))
    except StoreError as error:
        print(error)
"""


@pytest.mark.parametrize("held", [(), ("kept",)])
def test_a_disk_that_fills_while_a_file_is_loaded_changes_nothing(
    tmp_path: Path, held: tuple[str, ...]
) -> None:
    lines = (f'<http://x/{n}> <http://x/p> "the text of number {n}" <http://x/g> .\n' for n in range(5000))
    (tmp_path / "all.nq").write_text("".join(lines), encoding="utf-8")
    with open_store(tmp_path / "s", "create") as store:
        store.replace(graph_of(*held))
    done = subprocess.run(
        [sys.executable, "-c", FULL_IN_BULK, str(tmp_path / "s"), str(tmp_path / "all.nq")],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.count("\n") == 1, done.stderr[-500:]
    assert "too large" in done.stdout
    assert {path.name for path in (tmp_path / "s").iterdir()} == {"format.json", "quads"}
    with open_store(tmp_path / "s", "write") as store:
        assert sorted(text for (text,) in rows(store, "SELECT ?o { GRAPH ?g { ?s ?p ?o } }")) == sorted(held)
        assert store.load(tmp_path / "all.nq") == 1


def test_judgements_in_a_file_are_united_with_those_of_the_store(store: LocalStore, tmp_path: Path) -> None:
    day = "2026-01-0{}T12:00:00+00:00"
    post, times = (
        TrustJudgement(f"{ID}outlet/{name}", 0.5, None, "ann", day.format(1)) for name in ("a", "b")
    )
    record(store, [replace(post, rating=0.9, who="bob", when=day.format(2))])
    write_rdf(store, tmp_path / "theirs.nq")
    told: list[Overruled] = []
    with open_store(tmp_path / "ours", "create") as ours:
        record(ours, [post, times])
        ours.load(tmp_path / "theirs.nq", told.append)
        assert {(one.outlet, one.who) for one in judgements(ours).values()} == {
            (post.outlet, "bob"),
            (times.outlet, "ann"),
        }
    assert [one.about for one in told] == [(post.outlet,)]


def test_a_filled_store_takes_no_derived_graph_of_a_file(store: LocalStore, tmp_path: Path) -> None:
    store.replace(graph_of("theirs", name=ASSESSMENT))
    write_rdf(store, tmp_path / "theirs.nq")
    with open_store(tmp_path / "ours", "create") as ours:
        ours.replace(graph_of("ours", name=ASSESSMENT))
        ours.load(tmp_path / "theirs.nq")
        assert set(ours.article(str(ASSESSMENT))) == set(graph_of("ours"))
        assert len(ours.articles()) == 3


def test_a_restore_that_fails_forgets_nothing(
    store: LocalStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.snapshot(tmp_path / "backup")
    (store.path / LEDGER).write_text("{}\n")

    def full(_: Path) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    before = contents(store)
    with open_store(tmp_path / "backup") as backup:
        monkeypatch.setattr(backup, "_copy", full)
        with pytest.raises(StoreError, match=r"(?i)no space left"):
            store.restore(backup)
    assert (store.path / LEDGER).exists()
    assert contents(store) == before


def test_a_store_that_was_restored_has_no_memory_of_what_it_sent(store: LocalStore, tmp_path: Path) -> None:
    store.snapshot(tmp_path / "backup")
    (store.path / LEDGER).write_text("{}\n")
    with open_store(tmp_path / "backup") as backup:
        store.restore(backup)
    assert not (store.path / LEDGER).exists()
