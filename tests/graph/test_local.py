from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef

from onrecord.errors import NotFoundError, QueryError, StoreError
from onrecord.graph.local import LocalStore, open_store
from onrecord.graph.recall import recall
from onrecord.graph.store import Store, rows
from tests.articles import FERRY, MADE_AT, PLANT, ferry, graphs, plant

G = URIRef("https://two.example/g")
S, P = URIRef("https://two.example/s"), URIRef("https://two.example/p")
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
EVERYTHING = "SELECT * { GRAPH ?g { ?s ?p ?o } }"


def graph_of(*values: str, name: URIRef = G) -> Graph:
    graph = Graph(identifier=name)
    for value in values:
        graph.add((S, P, Literal(value)))
    return graph


def contents(store: Store) -> set[ox.Quad]:
    return set(store.quads())


def test_an_article_comes_back_as_it_was_stored(store: LocalStore) -> None:
    for made in (plant(), ferry()):
        assert recall(store.article(made[0].iri)) == made


def test_adding_an_article_twice_keeps_it_once(store: LocalStore) -> None:
    before = contents(store)
    for graph in graphs():
        store.replace(graph)
    assert contents(store) == before


def test_an_article_that_changed_leaves_nothing_of_its_old_self(empty: LocalStore) -> None:
    empty.replace(graph_of("old", "both"))
    empty.replace(graph_of("both", "new"))
    assert sorted(rows(empty, "SELECT ?o { ?s ?p ?o }")) == [("both",), ("new",)]


def test_replacing_one_graph_leaves_the_others_alone(empty: LocalStore) -> None:
    other = URIRef("https://two.example/h")
    empty.replace(graph_of("kept", name=other))
    empty.replace(graph_of("a"))
    empty.replace(graph_of("b"))
    assert set(empty.article(str(other))) == set(graph_of("kept", name=other))


def test_articles_are_listed_and_derived_graphs_are_not(store: LocalStore) -> None:
    store.replace(graph_of("x", name=URIRef("urn:onrecord:assessment")))
    assert store.articles() == sorted(str(graph.identifier) for graph in graphs())


@pytest.fixture(scope="module")
def lasting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStore]:
    with open_store(tmp_path_factory.mktemp("stores") / "store", "create") as store:
        yield store


@settings(max_examples=80, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_any_text_survives_the_store(lasting: LocalStore, values: list[str]) -> None:
    graph = graph_of(*values)
    lasting.replace(graph)
    assert set(lasting.article(str(G))) == set(graph)


@pytest.mark.parametrize(
    "value", ["\0", "\uffff", "\r", "\r\n", "🛳", "\u2028", '"', "\\u0041", "} }; DROP ALL #"]
)
def test_awkward_text_survives_the_store(empty: LocalStore, value: str) -> None:
    empty.replace(graph_of(value))
    assert set(empty.article(str(G))) == set(graph_of(value))


def test_a_graph_whose_name_is_no_iri_is_refused_and_nothing_is_lost(empty: LocalStore) -> None:
    empty.replace(graph_of("kept"))
    with pytest.raises(StoreError, match="IRI"):
        empty.replace(graph_of("x", name=URIRef("https://a> }; DROP ALL #")))
    assert list(rows(empty, "SELECT ?o { ?s ?p ?o }")) == [("kept",)]


def test_blank_nodes_are_refused(empty: LocalStore) -> None:
    graph = graph_of("x")
    graph.add((BNode(), P, Literal("y")))
    with pytest.raises(StoreError, match="blank node"):
        empty.replace(graph)


def test_a_graph_that_is_not_there_is_not_found(store: LocalStore) -> None:
    with pytest.raises(NotFoundError, match="nowhere"):
        store.article("https://nowhere.example/")


def test_a_query_reads_the_union_of_all_graphs(store: LocalStore) -> None:
    assert list(rows(store, "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }")) == [("3",)]


@pytest.mark.parametrize(
    "clause", [f"FROM <{FERRY.iri}>", f"from<{FERRY.iri}>", f"# from all\nFROM <{FERRY.iri}>"]
)
def test_a_query_that_names_its_data_set_reads_that_alone(store: LocalStore, clause: str) -> None:
    assert list(rows(store, f"SELECT ?a {clause} WHERE {{ ?a a schema:NewsArticle }}")) == [(FERRY.iri,)]


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ?a { ?a a schema:NewsArticle FILTER(?a != "from <x>") }',
        "SELECT ?a { ?a a schema:NewsArticle } # FROM <http://x>",
        "PREFIX from: <https://schema.org/> SELECT ?a { ?a a from:NewsArticle }",
        "PREFIX x: <https://schema.org/> SELECT ?a { ?a a x:NewsArticle BIND(x:from AS ?from) }",
    ],
)
def test_the_word_from_elsewhere_does_not_narrow_a_query(store: LocalStore, query: str) -> None:
    assert len(list(rows(store, query))) == 3


def test_a_syntax_error_names_line_and_column(store: LocalStore) -> None:
    with pytest.raises(QueryError, match=r"line 2, column 7: syntax error at or before '\('"):
        store.query("SELECT *\nWHERE ( ?s ?p ?o )")


def test_a_query_that_breaks_off_says_so(store: LocalStore) -> None:
    with pytest.raises(QueryError, match=r"line 1, column \d+: syntax error at or before the end"):
        store.query("SELECT * WHERE { ?s ?p ?o ")


def test_an_unknown_prefix_is_named_as_the_fault(store: LocalStore) -> None:
    with pytest.raises(QueryError, match=r"line 1, column \d+: a prefix is not declared \(known: schema, "):
        store.query("SELECT * WHERE { ?s foaf:name ?o }")


def test_a_function_that_does_not_exist_is_a_fault_of_the_query(store: LocalStore) -> None:
    with pytest.raises(QueryError, match="custom function"):
        list(rows(store, "SELECT (<https://x.example/f>(?s) AS ?y) { ?s ?p ?o }"))


@pytest.mark.parametrize(
    "update",
    [
        "DROP ALL",
        "prefix x: <http://x/> # comment\n insert data { x:a x:b 1 }",
        "BASE <http://select/> CLEAR ALL",
        "WITH <http://x> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_an_update_is_refused(store: LocalStore, update: str) -> None:
    before = contents(store)
    with pytest.raises(QueryError, match="is an update"):
        store.query(update)
    assert contents(store) == before


@pytest.mark.parametrize(
    "clause",
    [
        "SERVICE <http://x.example/> { ?s ?p ?o }",
        "service silent <http://x.example/> { ?s ?p ?o }",
        "SERVICE:a { ?s ?p ?o }",
        "?s ?p 1SERVICE <http://x.example/> { ?s ?p ?o }",
        "FILTER(1<2)SERVICE<http://x.example/>{ ?s ?p ?o }",
        '?s :a\\" "x" . SERVICE <http://x.example/> { ?s ?p ?o }',
        "?s :a\\#b ?o . SERVICE <http://x.example/> { ?s ?p ?o }",
    ],
)
def test_a_query_is_never_sent_to_another_machine(store: LocalStore, clause: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        store.query(f"PREFIX : <http://x.example/> SELECT * {{ {clause} }}")


def test_the_word_service_in_a_text_is_no_offence(store: LocalStore) -> None:
    assert list(rows(store, 'SELECT ?service { BIND("the SERVICE" AS ?service) } # service')) == [
        ("the SERVICE",)
    ]


def test_a_result_that_is_left_half_read_does_not_keep_the_store_open(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = open_store(path, "create")
    store.replace(graphs()[0])
    next(rows(store, EVERYTHING))
    store.close()
    with open_store(path, "write") as again:
        assert again.articles() == [PLANT.iri]


def test_rdflib_sees_the_same_graphs(store: LocalStore) -> None:
    found = store.dataset().query("SELECT ?a { GRAPH ?a { ?a a <https://schema.org/NewsArticle> } }")
    assert sorted(str(row[0]) for row in found) == store.articles()  # type: ignore[index]


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


def test_a_closed_store_says_that_it_is_closed(tmp_path: Path) -> None:
    store = open_store(tmp_path / "s", "create")
    store.close()
    store.close()
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


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"format": null}', "\udcff"])
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
        "import sys\nfrom onrecord.errors import StoreError\nfrom onrecord.graph.local import open_store\n"
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
    with open_store(tmp_path / "snapshot", "write") as snapshot:
        assert list(rows(snapshot, "SELECT ?o { ?s ?p ?o }")) == [("kept",)]


def test_a_snapshot_never_takes_the_place_of_something(store: LocalStore, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "diary.txt").write_text("x", encoding="utf-8")
    for folder, message in (("full", "something is there already"), ("no/where", "does not exist")):
        with pytest.raises(StoreError, match=message):
            store.snapshot(tmp_path / folder)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["articles.store", "full"]


def test_made_at_is_fixed_so_that_fixtures_are_equal() -> None:
    assert [set(graph) for graph in graphs()] == [set(graph) for graph in graphs()]
    assert MADE_AT.tzinfo is not None
