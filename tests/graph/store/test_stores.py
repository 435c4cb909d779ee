"""What every store promises, in a folder or on a server: one body of tests for all of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import XSD, BNode, Literal, URIRef

from onrecord.derived import derive
from onrecord.errors import ArgumentError, NotFoundError, QueryError, StoreError
from onrecord.graph import credibility
from onrecord.graph.check import check
from onrecord.graph.credibility.ranking import best
from onrecord.graph.identity.judgements import Judgement, Verdict, record
from onrecord.graph.model import EntityKind
from onrecord.graph.names import find
from onrecord.graph.network.building import network
from onrecord.graph.questions import Question, answers, questions
from onrecord.graph.recall import recall
from onrecord.graph.store.connect import connect
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import ID
from onrecord.loaders.triples import article_graph
from tests.articles import FERRY, MADE_AT, ferry, graphs, plant, sale
from tests.graph.corroboration.stories import everything
from tests.graph.store.held import ANY_TEXT, G, P, S, contents, graph_of
from tests.graph.store.servers import server

NAMESAKES = (f"{ID}outlet/lorne-times", f"{ID}person/ann-reyk")
JUDGED = "2026-01-09T12:00:00+00:00"
SALE = article_graph(*sale(), made_at=MADE_AT)
KINDS = ("folder", "Oxigraph", "Virtuoso")


@pytest.fixture(params=KINDS)
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """A store of each kind, with nothing in it."""
    if request.param == "folder":
        with connect(tmp_path / "store", "create") as store:
            yield store
    else:
        with server(request.param) as address, connect(address, "create") as store:
            yield store


@pytest.fixture
def store(empty: Store) -> Store:
    """A store of each kind, with the three articles of `tests.articles`."""
    for graph in graphs():
        empty.replace(graph)
    return empty


def test_an_article_comes_back_as_it_was_stored(store: Store) -> None:
    for made in (plant(), ferry()):
        assert recall(store.article(made[0].iri)) == made


def test_adding_an_article_twice_keeps_it_once(store: Store) -> None:
    before = contents(store)
    for graph in graphs():
        store.replace(graph)
    assert contents(store) == before


def test_an_article_that_changed_leaves_nothing_of_its_old_self(empty: Store) -> None:
    empty.replace(graph_of("old", "both"))
    empty.replace(graph_of("both", "new"))
    assert sorted(rows(empty, f"SELECT ?o {{ <{S}> ?p ?o }}")) == [("both",), ("new",)]


def test_replacing_one_graph_leaves_the_others_alone(empty: Store) -> None:
    other = URIRef("https://two.example/h")
    empty.replace(graph_of("kept", name=other))
    empty.replace(graph_of("a"))
    empty.replace(graph_of("b"))
    assert set(empty.article(str(other))) == set(graph_of("kept", name=other))


def test_a_graph_that_is_removed_is_gone_and_the_others_stay(empty: Store) -> None:
    other = URIRef("https://two.example/h")
    for graph in (graph_of("kept", name=other), graph_of("a", "b")):
        empty.replace(graph)
    for _ in range(2):  # the second time there is none
        empty.remove(str(G))
        assert set(empty.graphs()) == {str(other)}
    with pytest.raises(NotFoundError):
        empty.article(str(G))
    with pytest.raises(ArgumentError, match="not an absolute IRI"):
        empty.remove("https://a> }; DROP ALL #")


def test_amending_changes_what_is_named_and_nothing_else(empty: Store) -> None:
    empty.replace(graph_of("old", "both", "0.930"))
    empty.amend(str(G), [*graph_of("old", "never there")], [*graph_of("new", "both")])
    assert set(empty.article(str(G))) == set(graph_of("both", "new", "0.930"))


def test_what_is_removed_and_added_at_once_is_there(empty: Store) -> None:
    empty.amend(str(G), [*graph_of("x")], [*graph_of("x")])
    assert set(empty.article(str(G))) == set(graph_of("x"))


def test_amending_by_nothing_changes_nothing(store: Store) -> None:
    before = contents(store)
    store.amend(str(G), (), ())
    assert contents(store) == before


def test_amending_refuses_blank_nodes_and_changes_nothing(empty: Store) -> None:
    empty.replace(graph_of("kept"))
    with pytest.raises(StoreError, match="blank node"):
        empty.amend(str(G), [*graph_of("kept")], [(BNode(), P, Literal("y"))])
    assert set(empty.article(str(G))) == set(graph_of("kept"))


@pytest.mark.parametrize("value", ["2026-01-01T00:00:00+00:00", "0.930", "true"])
def test_a_typed_value_can_be_taken_out_again(empty: Store, value: str) -> None:
    kind = {"2": XSD.dateTime, "0": XSD.decimal, "t": XSD.boolean}[value[0]]
    triple = (S, P, Literal(value, datatype=kind))
    empty.replace(graph_of("kept"))
    empty.amend(str(G), (), [triple])
    empty.amend(str(G), [triple], ())
    assert set(empty.article(str(G))) == set(graph_of("kept"))


def test_articles_are_listed_and_derived_graphs_are_not(store: Store) -> None:
    store.replace(graph_of("x", name=URIRef("urn:onrecord:assessment")))
    assert store.articles() == sorted(str(graph.identifier) for graph in graphs())


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.lists(ANY_TEXT, min_size=1, max_size=4))
def test_any_text_survives_the_store(empty: Store, values: list[str]) -> None:
    graph = graph_of(*values)
    empty.replace(graph)
    assert set(empty.article(str(G))) == set(graph)


@pytest.mark.parametrize(
    "value", ["\0", "\uffff", "\r", "\r\n", "🛳", "\u2028", '"', "\\u0041", "} }; DROP ALL #"]
)
def test_awkward_text_survives_the_store(empty: Store, value: str) -> None:
    empty.replace(graph_of(value))
    assert set(empty.article(str(G))) == set(graph_of(value))


def test_a_graph_whose_name_is_no_iri_is_refused_and_nothing_is_lost(empty: Store) -> None:
    empty.replace(graph_of("kept"))
    with pytest.raises(StoreError, match="IRI"):
        empty.replace(graph_of("x", name=URIRef("https://a> }; DROP ALL #")))
    assert list(rows(empty, f"SELECT ?o {{ <{S}> ?p ?o }}")) == [("kept",)]


def test_blank_nodes_are_refused(empty: Store) -> None:
    graph = graph_of("x")
    graph.add((BNode(), P, Literal("y")))
    with pytest.raises(StoreError, match="blank node"):
        empty.replace(graph)


def test_a_graph_that_is_not_there_is_not_found(store: Store) -> None:
    with pytest.raises(NotFoundError, match="nowhere"):
        store.article("https://nowhere.example/")


def test_a_query_reads_the_union_of_all_graphs(store: Store) -> None:
    assert list(rows(store, "SELECT (COUNT(*) AS ?n) { ?a a schema:NewsArticle }")) == [("3",)]


@pytest.mark.parametrize(
    "clause", [f"FROM <{FERRY.iri}>", f"from<{FERRY.iri}>", f"# from all\nFROM <{FERRY.iri}>", "FROM :"]
)
def test_a_query_that_names_its_data_set_reads_that_alone(store: Store, clause: str) -> None:
    query = f"PREFIX : <{FERRY.iri}> SELECT ?a {clause} WHERE {{ ?a a schema:NewsArticle }}"
    assert list(rows(store, query)) == [(FERRY.iri,)]


@pytest.mark.parametrize(
    "query",
    [
        'SELECT ?a { ?a a schema:NewsArticle FILTER(?a != "from <x>") }',
        "SELECT ?a { ?a a schema:NewsArticle } # FROM <http://x>",
        "PREFIX from: <https://schema.org/> SELECT ?a { ?a a from:NewsArticle }",
        "PREFIX x: <https://schema.org/> SELECT ?a { ?a a x:NewsArticle BIND(x:from AS ?from) }",
    ],
)
def test_the_word_from_elsewhere_does_not_narrow_a_query(store: Store, query: str) -> None:
    assert len(list(rows(store, query))) == 3


def test_a_syntax_error_names_line_and_column(store: Store) -> None:
    with pytest.raises(QueryError, match=r"line 2, column 7: syntax error at or before '\('"):
        store.query("SELECT *\nWHERE ( ?s ?p ?o )")


def test_a_query_that_breaks_off_says_so(store: Store) -> None:
    with pytest.raises(QueryError, match=r"line 1, column \d+: syntax error at or before the end"):
        store.query("SELECT * WHERE { ?s ?p ?o ")


def test_an_unknown_prefix_is_named_as_the_fault(store: Store) -> None:
    with pytest.raises(QueryError, match=r"line 1, column \d+: a prefix is not declared \(known: schema, "):
        store.query("SELECT * WHERE { ?s foaf:name ?o }")


def test_a_function_that_does_not_exist_is_named(store: Store) -> None:
    with pytest.raises((QueryError, StoreError), match=r"custom function|Undefined procedure"):
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
def test_an_update_is_refused(store: Store, update: str) -> None:
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
def test_a_query_is_never_sent_to_another_machine(store: Store, clause: str) -> None:
    with pytest.raises(QueryError, match="SERVICE"):
        store.query(f"PREFIX : <http://x.example/> SELECT * {{ {clause} }}")


def test_the_word_service_in_a_text_is_no_offence(store: Store) -> None:
    assert list(rows(store, 'SELECT ?service { BIND("the SERVICE" AS ?service) } # service')) == [
        ("the SERVICE",)
    ]


def test_rdflib_sees_the_same_graphs_and_knows_the_prefixes(store: Store) -> None:
    found = store.dataset().query("SELECT ?a { GRAPH ?a { ?a a schema:NewsArticle . ?u a or:Utterance } }")
    assert sorted({str(row[0]) for row in found}) == store.articles()  # type: ignore[index]


@pytest.mark.parametrize(
    ("query", "complaint"),
    [
        ("SELECT ?x {", "line 1, column 12: syntax error at or before the end of the query"),
        ("SELECT ?x { ?x foo:bar ?y }", "a prefix is not declared"),
        ("SELECT * { SERVICE <http://x.example/> { ?s ?p ?o } }", "SERVICE would send"),
    ],
)
def test_what_is_wrong_with_a_query_rdflib_says_as_the_store_does(
    store: Store, query: str, complaint: str
) -> None:
    with pytest.raises(QueryError, match=re.escape(complaint)):
        store.query(query)
    with pytest.raises(QueryError, match=re.escape(complaint)):
        store.dataset().query(query)


@pytest.mark.parametrize("question", questions().values(), ids=questions())
def test_a_ready_made_question_has_the_same_answer_in_every_store(
    question: Question, store: Store, tmp_path: Path
) -> None:
    with connect(tmp_path / "folder", "create") as folder:
        for graph in (*graphs(), SALE):
            folder.replace(graph)
        store.replace(SALE)
        assert sorted(rows(store, question.text), key=str) == sorted(rows(folder, question.text), key=str)


def test_networks_and_assessments_are_made_of_every_store_alike(store: Store, tmp_path: Path) -> None:
    with connect(tmp_path / "folder", "create") as folder:
        for graph in (*graphs(), SALE):
            folder.replace(graph)
        store.replace(SALE)
        for each in (store, folder):
            credibility.rebuild(each)
        assert contents(store) == contents(folder)
        assert nx.utils.graphs_equal(network(store), network(folder))
        assert check(store) == []


def narrowed_by(parameter: str) -> list[str]:
    """The questions that take a parameter."""
    return [name for name, one in questions().items() if parameter in {p.name for p in one.parameters}]


def test_what_is_derived_is_asked_of_every_store_alike(store: Store, tmp_path: Path) -> None:
    with connect(tmp_path / "folder", "create") as folder:
        for each in (store, folder):
            for graph in (*graphs(), SALE, *everything()):
                each.replace(graph)
            record(
                each,
                [Judgement(Verdict.DIFFERENT, (name,), "Ines", JUDGED, (FERRY.iri,)) for name in NAMESAKES],
            )
            derive(each)
        assert contents(store) == contents(folder)
        for question in questions().values():
            found, there = (sorted(rows(each, question.text), key=str) for each in (store, folder))
            assert found == there != [], question.name
        for given in ({"outlet": "Harbour Post"}, {"article": FERRY.iri}, {"person": "Ann Reyk"}):
            for name in narrowed_by(*given):
                asked, beside = (sorted(map(str, answers(each, name, **given))) for each in (store, folder))
                assert asked == beside, (name, given)
        for kind in (None, EntityKind.PERSON, EntityKind.UNNAMED):
            assert best(store, kind, 100) == best(folder, kind, 100) != []
        assert find(store, "reyk", ["person"]) == find(folder, "reyk", ["person"])
        (outlets,) = answers(store, "outlets-by-unnamed-share", outlet="Lorne Mail")
        assert outlets["outlet_name"] == "Lorne Mail"
        assert len(list(answers(store, "contradictions", person="Carl Oduya"))) == 1
