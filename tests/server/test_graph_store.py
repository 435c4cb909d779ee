"""The Graph Store HTTP Protocol, case by case after the recommendation (sections 5.2 to 5.6).

Left out: PATCH and direct graph identification, which the recommendation leaves open, and multipart POST.
"""

from __future__ import annotations

import httpx
import pytest

TURTLE = {"content-type": "text/turtle"}
GRAPH = "https://graphs.example/g"


def put(client: httpx.Client, graph: str, data: str, type_: str = "text/turtle") -> int:
    sent = client.put("/data", params={"graph": graph}, content=data, headers={"content-type": type_})
    return sent.status_code


def triples(client: httpx.Client, graph: str) -> list[str]:
    answer = client.get("/data", params={"graph": graph}, headers={"accept": "application/n-triples"})
    return sorted(answer.text.splitlines())


def test_put_makes_a_graph_and_then_replaces_it(writing: httpx.Client) -> None:
    assert put(writing, GRAPH, "<urn:a> <urn:b> 1, 2 .") == 201
    assert put(writing, GRAPH, "<urn:a> <urn:b> 3 .") == 204
    assert triples(writing, GRAPH) == ['<urn:a> <urn:b> "3"^^<http://www.w3.org/2001/XMLSchema#integer> .']


def test_post_adds_to_a_graph(writing: httpx.Client) -> None:
    put(writing, GRAPH + "/added", "<urn:a> <urn:b> 1 .")
    sent = writing.post(
        "/data", params={"graph": GRAPH + "/added"}, content="<urn:a> <urn:b> 2 .", headers=TURTLE
    )
    assert sent.status_code == 204
    assert len(triples(writing, GRAPH + "/added")) == 2


def test_post_without_a_graph_makes_one_and_says_where(writing: httpx.Client) -> None:
    made = writing.post("/data", content="<urn:a> <urn:b> 5 .", headers=TURTLE)
    assert made.status_code == 201
    assert "5" in writing.get(made.headers["location"]).text


def test_delete_removes_a_graph(writing: httpx.Client) -> None:
    put(writing, GRAPH + "/gone", "<urn:a> <urn:b> 1 .")
    assert writing.delete("/data", params={"graph": GRAPH + "/gone"}).status_code == 204
    assert writing.get("/data", params={"graph": GRAPH + "/gone"}).status_code == 404
    assert writing.delete("/data", params={"graph": GRAPH + "/gone"}).status_code == 404


def test_an_empty_graph_is_a_graph(writing: httpx.Client) -> None:
    assert put(writing, GRAPH + "/empty", "") == 201
    assert writing.get("/data", params={"graph": GRAPH + "/empty"}).status_code == 200


def test_the_default_graph_is_read_and_written(writing: httpx.Client) -> None:
    assert writing.put("/data?default", content="<urn:d> <urn:e> 1 .", headers=TURTLE).status_code == 204
    assert "urn:d" in writing.get("/data?default").text
    assert writing.put("/data?default", content="", headers=TURTLE).status_code == 204


def test_head_tells_whether_a_graph_is_there(writing: httpx.Client) -> None:
    put(writing, GRAPH + "/head", "<urn:a> <urn:b> 1 .")
    answer = writing.head("/data", params={"graph": GRAPH + "/head"})
    assert (answer.status_code, answer.content) == (200, b"")
    assert writing.head("/data", params={"graph": GRAPH + "/none"}).status_code == 404


@pytest.mark.parametrize(
    "type_", ["text/turtle", "application/n-triples", "application/rdf+xml", "application/ld+json"]
)
def test_a_graph_is_read_and_written_back_in_every_format(writing: httpx.Client, type_: str) -> None:
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
    writing: httpx.Client, parameters: dict[str, str], content: str, type_: str, status: int
) -> None:
    answer = writing.put("/data", params=parameters, content=content, headers={"content-type": type_})
    assert answer.status_code == status, answer.text


def test_what_can_not_be_written_in_any_format_asked_for_is_406(writing: httpx.Client) -> None:
    put(writing, GRAPH + "/accept", "<urn:a> <urn:b> 1 .")
    answer = writing.get("/data", params={"graph": GRAPH + "/accept"}, headers={"accept": "image/png"})
    assert answer.status_code == 406


def test_patch_is_not_offered(writing: httpx.Client) -> None:
    answer = writing.patch("/data", params={"graph": GRAPH})
    assert answer.status_code == 405
    assert "PUT" in answer.headers["allow"]
