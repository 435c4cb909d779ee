"""The Graph Store HTTP Protocol: the cases of the W3C suite under their names, then what they leave out.

The suite's cases are requests in an order, each on what the ones before have left; so they are one test, and
written again from the recommendation (sections 4 and 5). All of them are here; none is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import httpx2
import pytest
from rdflib import Graph
from rdflib.compare import isomorphic

from tests.server.conftest import Serve

TURTLE = {"content-type": "text/turtle"}
GRAPH = "https://graphs.example/g"


def put(client: httpx2.Client, graph: str, data: str, type_: str = "text/turtle") -> int:
    sent = client.put("/data", params={"graph": graph}, content=data, headers={"content-type": type_})
    return sent.status_code


def triples(client: httpx2.Client, graph: str) -> list[str]:
    answer = client.get("/data", params={"graph": graph}, headers={"accept": "application/n-triples"})
    return sorted(answer.text.splitlines())


DIRECT = "/data/person/1"
CARD = "@prefix v: <http://www.w3.org/2006/vcard/ns#> . <{0}> a v:Person ; v:card [ v:fn '{1}' ] ."
ALICE = "[] <urn:card> [ <urn:given> 'Alice' ] ."
NAMED = "<urn:p> <urn:name> 'Jane Doe' ; <urn:card> [ <urn:fn> 'Jane Doe' ] ."
GIVEN = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:u="urn:">
<rdf:Description rdf:about="urn:p"><u:given>Jane</u:given></rdf:Description></rdf:RDF>"""
WHOLE = NAMED + " <urn:p> <urn:family> 'Doe' ; <urn:given> 'Jane' ."


@dataclass(frozen=True)
class Case:
    """A request, and what must come of it: a status, and the graph in the answer of a GET.

    ``NEW`` in a path stands for what Location said last.
    """

    name: str
    method: str
    path: str
    status: int
    turtle: str | None = None
    graph: str | None = None
    type: str = "text/turtle; charset=utf-8"
    files: Sequence[tuple[str, tuple[str, str, str]]] = field(default=())


W3C = [
    Case("put__initial_state", "PUT", "/data?graph=BASE/data/person/1", 201, CARD.format("urn:p", "John Doe")),
    Case("get_of_put__initial_state", "GET", "/data?graph=BASE/data/person/1", 200,
         graph=CARD.format("urn:p", "John Doe")),
    Case("put__graph_already_in_store", "PUT", DIRECT, 204, CARD.format("urn:p", "Jane Doe")),
    Case("get_of_put__graph_already_in_store", "GET", DIRECT, 200, graph=CARD.format("urn:p", "Jane Doe")),
    Case("put__default_graph", "PUT", "/data?default", 204, ALICE),
    Case("get_of_put__default_graph", "GET", "/data?default", 200, graph=ALICE),
    Case("put__mismatched_payload", "PUT", DIRECT, 400, ALICE, type="application/rdf+xml"),
    Case("put__empty_graph", "PUT", "/data/person/2", 201, ""),
    Case("get_of_put__empty_graph", "GET", "/data/person/2", 200, graph=""),
    Case("put__replace_empty_graph", "PUT", "/data/person/2", 204, ALICE),
    Case("get_of_replacement_for_empty_graph", "GET", "/data/person/2", 200, graph=ALICE),
    Case("delete__existing_graph", "DELETE", "/data/person/2", 204),
    Case("get_of_delete__existing_graph", "GET", "/data/person/2", 404),
    Case("delete__nonexistent_graph", "DELETE", "/data/person/2", 404),
    Case("post__existing_graph (first emptied)", "PUT", DIRECT, 204, "<urn:p> <urn:card> [ <urn:fn> 'Jane Doe' ] ."),
    Case("post__existing_graph", "POST", DIRECT, 204, "<urn:p> <urn:name> 'Jane Doe' ."),
    Case("get_of_post__existing_graph", "GET", DIRECT, 200, graph=NAMED),
    Case("post__multipart_formdata", "POST", DIRECT, 204,
         files=[("family", ("family.ttl", "<urn:p> <urn:family> 'Doe' .", "text/turtle; charset=utf-8")),
                ("given", ("given.rdf", GIVEN, "application/octet-stream"))]),
    Case("get_of_post__multipart_formdata", "GET", DIRECT, 200, graph=WHOLE),
    Case("post__create__new_graph", "POST", "/data", 201, ALICE),
    Case("get_of_post__create__new_graph", "GET", "NEW", 200, graph=ALICE),
    Case("post__empty_graph_to_existing_graph", "POST", "NEW", 204, ""),
    Case("get_of_post__after_noop", "GET", "NEW", 200, graph=ALICE),
    Case("head_on_an_existing_graph", "HEAD", DIRECT, 200),
    Case("head_on_a_nonexisting_graph", "HEAD", "/data/person/4", 404),
]  # fmt: skip


def test_every_case_of_the_w3c_suite_gets_its_answer(serve: Serve) -> None:
    client = serve("--allow-update", "--no-token")
    made, wrong = "", []
    for case in W3C:
        path = made if case.path == "NEW" else case.path.replace("BASE", str(client.base_url).rstrip("/"))
        if case.files:
            answer = client.request(case.method, path, files=case.files)
        else:
            headers = {} if case.turtle is None else {"content-type": case.type}
            answer = client.request(case.method, path, content=case.turtle, headers=headers)
        made = answer.headers.get("location", made)
        if answer.status_code != case.status or not same(answer, case.graph):
            wrong.append((case.name, answer.status_code, answer.text[:200]))
    assert wrong == []


def same(answer: httpx2.Response, turtle: str | None) -> bool:
    """Whether the answer is this graph, whatever its blank nodes are called."""
    if turtle is None:
        return True
    got, wanted = (
        Graph().parse(data=answer.text, format="turtle"),
        Graph().parse(data=turtle, format="turtle"),
    )
    return isomorphic(got, wanted)


def test_put_makes_a_graph_and_then_replaces_it(writing: httpx2.Client) -> None:
    assert put(writing, GRAPH, "<urn:a> <urn:b> 1, 2 .") == 201
    assert put(writing, GRAPH, "<urn:a> <urn:b> 3 .") == 204
    assert triples(writing, GRAPH) == ['<urn:a> <urn:b> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .']


def test_post_adds_to_a_graph(writing: httpx2.Client) -> None:
    put(writing, GRAPH + "/added", "<urn:a> <urn:b> 1 .")
    sent = writing.post(
        "/data", params={"graph": GRAPH + "/added"}, content="<urn:a> <urn:b> 2 .", headers=TURTLE
    )
    assert sent.status_code == 204
    assert len(triples(writing, GRAPH + "/added")) == 2


def test_post_without_a_graph_makes_one_and_says_where(writing: httpx2.Client) -> None:
    made = writing.post("/data", content="<urn:a> <urn:b> 5 .", headers=TURTLE)
    assert made.status_code == 201
    assert "5" in writing.get(made.headers["location"]).text


def test_delete_removes_a_graph(writing: httpx2.Client) -> None:
    put(writing, GRAPH + "/gone", "<urn:a> <urn:b> 1 .")
    assert writing.delete("/data", params={"graph": GRAPH + "/gone"}).status_code == 204
    assert writing.get("/data", params={"graph": GRAPH + "/gone"}).status_code == 404
    assert writing.delete("/data", params={"graph": GRAPH + "/gone"}).status_code == 404


def test_an_empty_graph_is_a_graph(writing: httpx2.Client) -> None:
    assert put(writing, GRAPH + "/empty", "") == 201
    assert writing.get("/data", params={"graph": GRAPH + "/empty"}).status_code == 200


def test_the_default_graph_is_read_and_written(writing: httpx2.Client) -> None:
    assert writing.put("/data?default", content="<urn:d> <urn:e> 1 .", headers=TURTLE).status_code == 204
    assert "urn:d" in writing.get("/data?default").text
    assert writing.put("/data?default", content="", headers=TURTLE).status_code == 204


def test_head_tells_whether_a_graph_is_there(writing: httpx2.Client) -> None:
    put(writing, GRAPH + "/head", "<urn:a> <urn:b> 1 .")
    answer = writing.head("/data", params={"graph": GRAPH + "/head"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert writing.head("/data", params={"graph": GRAPH + "/none"}).status_code == 404


@pytest.mark.parametrize(
    "type_", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_a_graph_is_read_and_written_back_in_every_format(writing: httpx2.Client, type_: str) -> None:
    put(writing, GRAPH + "/formats", '<urn:a> <urn:b:c> "x", "é"@fr .')
    read = writing.get("/data", params={"graph": GRAPH + "/formats"}, headers={"accept": type_})
    assert read.headers["content-type"].split(";")[0] == type_
    put(writing, GRAPH + "/again", read.text, type_)
    assert triples(writing, GRAPH + "/again") == triples(writing, GRAPH + "/formats")


@pytest.mark.parametrize(
    ("parameters", "content", "type_", "status"),
    [
        ({"graph": GRAPH}, "<urn:a> <urn:b>", "text/turtle", 400),
        ({"graph": GRAPH}, "a,b", "text/csv", 415),
        ({"graph": "no iri"}, "", "text/turtle", 400),
        ({"graph": GRAPH, "default": ""}, "", "text/turtle", 400),
        ({}, "", "text/turtle", 400),
    ],
    ids=["malformed", "type", "iri", "both", "neither"],
)
def test_a_wrong_put_gets_its_status(
    writing: httpx2.Client, parameters: dict[str, str], content: str, type_: str, status: int
) -> None:
    answer = writing.put("/data", params=parameters, content=content, headers={"content-type": type_})
    assert answer.status_code == status, answer.text


def test_what_can_not_be_written_in_any_format_asked_for_is_406(writing: httpx2.Client) -> None:
    put(writing, GRAPH + "/accept", "<urn:a> <urn:b> 1 .")
    answer = writing.get("/data", params={"graph": GRAPH + "/accept"}, headers={"accept": "image/png"})
    assert answer.status_code == 406


def patch(
    client: httpx2.Client, graph: str, text: str, type_: str = "application/sparql-update"
) -> httpx2.Response:
    return client.patch("/data", params={"graph": graph}, content=text, headers={"content-type": type_})


def test_a_patch_changes_its_graph_and_no_other(writing: httpx2.Client) -> None:
    put(writing, GRAPH + "/patched", "<urn:a> <urn:b> 1, 2 .")
    put(writing, GRAPH + "/beside", "<urn:a> <urn:b> 1, 2 .")
    text = "DELETE { ?s ?p 1 } INSERT { ?s ?p <made> } WHERE { ?s ?p 1 }"
    assert patch(writing, GRAPH + "/patched", text).status_code == 204
    assert triples(writing, GRAPH + "/patched") == [
        '<urn:a> <urn:b> "2"^^<http://www.w3.org/2001/XMLSchema#integer> .',
        "<urn:a> <urn:b> <https://graphs.example/g/made> .",
    ]
    assert len(triples(writing, GRAPH + "/beside")) == 2


def test_a_patch_of_a_graph_that_is_not_there_makes_it(writing: httpx2.Client) -> None:
    made = patch(writing, GRAPH + "/patch-made", "INSERT DATA { <urn:a> <urn:b> 1 }")
    assert made.status_code == 201
    assert "urn:a" in writing.get(made.headers["location"]).text


@pytest.mark.parametrize(
    ("text", "type_", "status"),
    [
        ("INSERT DATA { GRAPH <urn:other> { <urn:a> <urn:b> 1 } }", "application/sparql-update", 422),
        (
            "PREFIX : <urn:o> INSERT DATA { GRAPH :ther { <urn:a> <urn:b> 1 } }",
            "application/sparql-update",
            422,
        ),
        (
            "PREFIX : <urn:o> INSERT DATA { GRAPH:ther { <urn:a> <urn:b> 1 } }",
            "application/sparql-update",
            422,
        ),
        (
            "PREFIX a: <urn:> PREFIX GRAPHa: <urn:> INSERT DATA { GRAPHa:o { <urn:a> <urn:b> 1 } }",
            "application/sparql-update",
            422,
        ),
        ("DROP ALL", "application/sparql-update", 422),
        ("WITH <urn:other> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "application/sparql-update", 422),
        ("LOAD <http://elsewhere.example/>", "application/sparql-update", 400),
        ("INSERT DATA {", "application/sparql-update", 400),
        ("<urn:a> <urn:b> 1 .", "text/turtle", 415),
    ],
)
def test_a_patch_that_is_none_or_of_other_graphs_changes_nothing(
    writing: httpx2.Client, text: str, type_: str, status: int
) -> None:
    put(writing, GRAPH + "/whole", "<urn:a> <urn:b> 1 .")
    answer = patch(writing, GRAPH + "/whole", text, type_)
    assert answer.status_code == status, answer.text
    assert len(triples(writing, GRAPH + "/whole")) == 1


def test_options_say_what_a_patch_is(writing: httpx2.Client) -> None:
    answer = writing.options("/data")
    assert "PATCH" in answer.headers["allow"]
    assert answer.headers["accept-patch"] == "application/sparql-update"


@pytest.mark.parametrize(
    ("files", "status"),
    [
        ({"a": ("a.csv", "x,y", "text/csv")}, 415),
        ({"a": ("a.ttl", "<urn:a> <urn:b>", "text/turtle")}, 400),
        ({"a": (None, "<urn:a> <urn:b> 1 .", "text/turtle")}, 400),
    ],
    ids=["type", "malformed", "no file"],
)
def test_a_form_that_holds_no_graph_adds_nothing(
    writing: httpx2.Client, files: dict[str, tuple[str | None, str, str]], status: int
) -> None:
    put(writing, GRAPH + "/form", "<urn:a> <urn:b> 1 .")
    answer = writing.post("/data", params={"graph": GRAPH + "/form"}, files=files)
    assert answer.status_code == status, answer.text
    assert len(triples(writing, GRAPH + "/form")) == 1


def test_blank_nodes_of_two_files_stay_two(writing: httpx2.Client) -> None:
    files = [("a", (f"{n}.ttl", f"_:x <urn:b> {n} .", "text/turtle")) for n in (1, 2)]
    made = writing.post("/data", files=files)
    rows = writing.get(
        made.headers["location"], headers={"accept": "application/n-triples"}
    ).text.splitlines()
    assert len({row.split()[0] for row in rows}) == 2


def test_an_address_that_names_a_graph_takes_no_other_name(writing: httpx2.Client) -> None:
    assert writing.get("/data/person/1", params={"graph": GRAPH}).status_code == 400
