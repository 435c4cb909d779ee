"""The SPARQL 1.1 Protocol test cases of the W3C, written again from the recommendation.

Each names its case in the W3C suite. The graphs they read are put into the store first.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlencode

import httpx2
import pytest

from tests.server.conftest import Serve

FORM = "application/x-www-form-urlencoded"
QUERY, UPDATE = "application/sparql-query", "application/sparql-update"
GRAPHS = "http://kasei.example/2009/09/sparqldemo/data{}"
D1, D2, D3 = (GRAPHS.format(n) for n in (1, 2, 3))


Parameters = list[tuple[str, str | int | float | bool | None]]


@dataclass(frozen=True)
class Case:
    """A request and what must come of it: a status, a media type or the answer of an ASK."""

    name: str
    method: str
    path: str
    parameters: Parameters = field(default_factory=list)
    body: bytes | None = None
    type: str | None = None
    accept: str | None = None
    status: int = 200
    gives: tuple[str, ...] = ()
    says: bool | None = None


def form(*pairs: tuple[str, str]) -> bytes:
    return urlencode(pairs).encode()


def dataset_query(graph: str) -> str:
    return f"ASK WHERE {{ {graph} }}"


ONE_TWO = dataset_query("?a <urn:p> 1 . ?b <urn:p> 2")
NAMED_TWO = dataset_query(
    "GRAPH ?g { ?a <urn:p> 1 } GRAPH ?h { ?b <urn:p> 2 } FILTER NOT EXISTS { ?s ?p ?o }"
)
BOTH = dataset_query("?a <urn:p> 1 . GRAPH ?g { ?b <urn:p> 2 } FILTER NOT EXISTS { ?a <urn:p> 2 }")
ROWS = (
    "application/sparql-results+xml",
    "application/sparql-results+json",
    "text/csv",
    "text/tab-separated-values",
)
RDF = ("text/turtle", "application/rdf+xml", "application/n-triples", "application/ld+json")
DEFAULTS: Parameters = [("default-graph-uri", D1), ("default-graph-uri", D2)]
NAMES: Parameters = [("named-graph-uri", D1), ("named-graph-uri", D2)]

CASES = [
    Case("query_get", "GET", "/sparql", [("query", "ASK {}")], gives=ROWS[:2], says=True),
    Case("query_post_form", "POST", "/sparql", body=form(("query", "ASK {}")), type=FORM, says=True),
    Case("query_post_direct", "POST", "/sparql", body=b"ASK {}", type=QUERY, says=True),
    Case("query_dataset_default_graph", "POST", "/sparql", [("default-graph-uri", D1)],
         b"ASK { ?s <urn:p> 1 FILTER NOT EXISTS { ?t <urn:p> 2 } }", QUERY, says=True),
    Case("query_dataset_default_graphs_get", "GET", "/sparql", [("query", ONE_TWO), *DEFAULTS], says=True),
    Case("query_dataset_default_graphs_post", "POST", "/sparql", DEFAULTS, ONE_TWO.encode(), QUERY, says=True),
    Case("query_dataset_named_graphs_get", "GET", "/sparql", [("query", NAMED_TWO), *NAMES], says=True),
    Case("query_dataset_named_graphs_post", "POST", "/sparql", NAMES, NAMED_TWO.encode(), QUERY, says=True),
    Case("query_dataset_full", "POST", "/sparql",
         [("default-graph-uri", D1), ("named-graph-uri", D2)], BOTH.encode(), QUERY, says=True),
    Case("query_multiple_dataset", "POST", "/sparql", [("default-graph-uri", D2)],
         f"ASK FROM <{D1}> {{ ?s <urn:p> 2 FILTER NOT EXISTS {{ ?t <urn:p> 1 }} }}".encode(), QUERY, says=True),
    Case("query_content_type_select", "GET", "/sparql", [("query", "SELECT * { ?s ?p ?o } LIMIT 1")], gives=ROWS),
    Case("query_content_type_ask", "GET", "/sparql", [("query", "ASK {}")], gives=ROWS),
    Case("query_content_type_describe", "GET", "/sparql", [("query", f"DESCRIBE <{D1}>")], gives=RDF),
    Case("query_content_type_construct", "GET", "/sparql",
         [("query", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 1")], gives=RDF),
    Case("bad_query_method", "PUT", "/sparql", [("query", "ASK {}")], status=405),
    Case("bad_multiple_queries", "GET", "/sparql", [("query", "ASK {}"), ("query", "SELECT * {}")], status=400),
    Case("bad_query_wrong_media_type", "POST", "/sparql", body=b"ASK {}", type="text/plain", status=415),
    Case("bad_query_missing_form_type", "POST", "/sparql", body=form(("query", "ASK {}")), status=415),
    Case("bad_query_missing_direct_type", "POST", "/sparql", body=b"ASK {}", status=415),
    Case("bad_query_non_utf8", "POST", "/sparql", body="ASK {}".encode("utf-16"),
         type=f"{QUERY}; charset=UTF-16", status=415),
    Case("bad_query_syntax", "GET", "/sparql", [("query", "ASK {")], status=400),
    Case("bad_update_get", "GET", "/update", [("update", "CLEAR ALL")], status=405),
    Case("bad_multiple_updates", "POST", "/update",
         body=form(("update", "INSERT DATA {}"), ("update", "INSERT DATA {}")), type=FORM, status=400),
    Case("bad_update_wrong_media_type", "POST", "/update", body=b"INSERT DATA {}", type="text/plain", status=415),
    Case("bad_update_missing_form_type", "POST", "/update", body=form(("update", "INSERT DATA {}")), status=415),
    Case("bad_update_non_utf8", "POST", "/update", body="INSERT DATA {}".encode("utf-16"),
         type=f"{UPDATE}; charset=UTF-16", status=415),
    Case("bad_update_syntax", "POST", "/update", body=form(("update", "CLEAR")), type=FORM, status=400),
    Case("bad_update_dataset_conflict", "POST", "/update",
         body=form(("using-named-graph-uri", D1),
                   ("update", "DELETE { ?s ?p ?o } USING <urn:a> WHERE { ?s ?p ?o }")), type=FORM, status=400),
]  # fmt: skip


@pytest.fixture(scope="module")
def server(serve: Serve) -> httpx2.Client:
    client = serve("--allow-update", "--no-token")
    for number in (1, 2, 3):
        data = f"<urn:s{number}> <urn:p> {number} ."
        put(client, GRAPHS.format(number), data)
    return client


def put(client: httpx2.Client, graph: str, turtle: str) -> None:
    answer = client.put(
        "/data", params={"graph": graph}, content=turtle, headers={"content-type": "text/turtle"}
    )
    assert answer.status_code in (201, 204), answer.text


def ask(client: httpx2.Client, query: str) -> bool:
    return bool(client.get("/sparql", params={"query": query}).json()["boolean"])


def update(client: httpx2.Client, text: str, *pairs: tuple[str, str]) -> httpx2.Response:
    return client.post("/update", content=form(("update", text), *pairs), headers={"content-type": FORM})


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_request_of_the_protocol_gets_its_answer(server: httpx2.Client, case: Case) -> None:
    headers = {name: value for name, value in (("content-type", case.type), ("accept", case.accept)) if value}
    answer = server.request(
        case.method, case.path, params=case.parameters, content=case.body, headers=headers
    )
    assert answer.status_code == case.status, answer.text
    assert not case.gives or answer.headers["content-type"].split(";")[0] in case.gives
    assert case.says is None or answer.json()["boolean"] is case.says
    assert "Traceback" not in answer.text


MADE = "http://example.org/protocol-update-test"
COPY = f"CLEAR SILENT GRAPH <{MADE}> ; INSERT {{ GRAPH <{MADE}> {{ ?s ?p ?o }} }} WHERE {{ %s }}"


def copied(server: httpx2.Client, where: str, *dataset: tuple[str, str]) -> list[int]:
    """What an update over this data set reads, seen in what it writes."""
    answer = update(server, COPY % where, *dataset)
    assert answer.status_code == 204, answer.text
    rows = server.get(
        "/sparql", params={"query": f"SELECT ?o {{ GRAPH <{MADE}> {{ ?s ?p ?o }} }} ORDER BY ?o"}
    )
    return [int(row["o"]["value"]) for row in rows.json()["results"]["bindings"]]


def test_update_dataset_default_graph(server: httpx2.Client) -> None:
    assert copied(server, "?s ?p ?o", ("using-graph-uri", D1)) == [1]


def test_update_dataset_default_graphs(server: httpx2.Client) -> None:
    assert copied(server, "?s ?p ?o", ("using-graph-uri", D1), ("using-graph-uri", D2)) == [1, 2]


def test_update_dataset_named_graphs(server: httpx2.Client) -> None:
    named = ("using-named-graph-uri", D1), ("using-named-graph-uri", D2)
    assert copied(server, "GRAPH ?g { ?s ?p ?o }", *named) == [1, 2]


def test_update_dataset_full(server: httpx2.Client) -> None:
    where = "{ ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } }"
    assert copied(server, where, ("using-graph-uri", D1), ("using-named-graph-uri", D2)) == [1, 2]


def test_update_post_form(server: httpx2.Client) -> None:
    assert update(server, "INSERT DATA { GRAPH <urn:form> { <urn:s> <urn:form> 1 } }").status_code == 204
    assert ask(server, "ASK { GRAPH <urn:form> { <urn:s> <urn:form> 1 } }")


def test_update_post_direct(server: httpx2.Client) -> None:
    text = "CLEAR SILENT GRAPH <urn:direct> ; INSERT DATA { GRAPH <urn:direct> { <urn:s> <urn:direct> 1 } }"
    assert server.post("/update", content=text, headers={"content-type": UPDATE}).status_code == 204
    assert ask(server, "ASK { GRAPH <urn:direct> { <urn:s> <urn:direct> 1 } }")


def test_update_base_uri(server: httpx2.Client) -> None:
    assert update(server, "INSERT DATA { GRAPH <urn:base> { <urn:s> <urn:base> <test> } }").status_code == 204
    assert ask(server, "ASK { <urn:s> <urn:base> ?o FILTER(isIRI(?o) && STRENDS(STR(?o), '/test')) }")


def test_delete_where_reads_and_deletes_in_the_graphs_of_the_protocol(server: httpx2.Client) -> None:
    put(server, "urn:kept", "<urn:kept> <urn:del> 1 .")
    put(server, "urn:gone", "<urn:gone> <urn:del> 1 .")
    text = "DELETE WHERE { GRAPH ?g { ?s <urn:del> ?o } }"
    assert update(server, text, ("using-named-graph-uri", "urn:gone")).status_code == 204
    assert ask(server, "ASK { <urn:kept> <urn:del> 1 FILTER NOT EXISTS { <urn:gone> <urn:del> 1 } }")


@pytest.mark.parametrize("type_", [*ROWS, "application/json"])
def test_rows_come_in_the_type_that_is_asked_for(server: httpx2.Client, type_: str) -> None:
    answer = server.get("/sparql", params={"query": "SELECT * { ?s ?p 1 }"}, headers={"accept": type_})
    assert (answer.status_code, answer.headers["content-type"].split(";")[0]) == (200, type_)


def test_the_best_liked_type_wins_and_none_is_406(server: httpx2.Client) -> None:
    query = {"query": "SELECT * { ?s ?p 1 }"}
    liked = server.get(
        "/sparql", params=query, headers={"accept": "text/csv;q=0.4, application/sparql-results+xml"}
    )
    assert liked.headers["content-type"] == "application/sparql-results+xml"
    assert server.get("/sparql", params=query, headers={"accept": "image/png"}).status_code == 406


def test_the_service_describes_itself(server: httpx2.Client) -> None:
    answer = server.get("/sparql", headers={"accept": "text/turtle"})
    assert "sd:SPARQL11Query" in answer.text
    assert "sd:UnionDefaultGraph" in answer.text


def test_head_and_options_tell_without_a_body(server: httpx2.Client) -> None:
    head = server.head("/sparql", params={"query": "SELECT * { ?s ?p 1 }"})
    assert (head.status_code, head.content) == (200, b"")
    options = server.options("/sparql")
    assert (options.status_code, options.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")


@pytest.mark.parametrize(
    "text",
    [
        "LOAD <http://elsewhere.example/>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }",
        "PREFIX : <http://elsewhere.example/> LOAD :s.ttl INTO GRAPH <http://x.example/>",
        "PREFIX : <http://elsewhere.example/>LOADSILENT:s.ttl",
        "PREFIX : <http://elsewhere.example/> INSERT { ?s ?p ?o } WHERE { SERVICE :s { ?s ?p ?o } }",
        "PREFIX : <http://elsewhere.example/> INSERT { ?s ?p ?o } WHERE { ?s ?p 1SERVICE:s { ?s ?p ?o } }",
    ],
)
def test_an_update_that_would_fetch_from_elsewhere_is_refused(server: httpx2.Client, text: str) -> None:
    assert update(server, text).status_code == 400


def test_a_query_that_would_ask_elsewhere_is_refused(server: httpx2.Client) -> None:
    query = "SELECT * { SERVICE <http://elsewhere.example/> { ?s ?p ?o } }"
    assert server.get("/sparql", params={"query": query}).status_code == 400
