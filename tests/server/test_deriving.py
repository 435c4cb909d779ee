"""What rests on articles that an update or upload changed is derived when the writing has paused."""

from __future__ import annotations

import httpx2
import pytest

from onrecord.derived import derive
from onrecord.graph.store.local import open_store
from tests.articles import FERRY, PLANT, graphs
from tests.server.conftest import TOKEN, Serve, eventually

SCORED = "SELECT (COUNT(DISTINCT ?m) AS ?n) { ?m dqv:computedOn ?claim ; prov:wasDerivedFrom <%s> }"


@pytest.fixture(scope="module")
def client(serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> httpx2.Client:
    folder = tmp_path_factory.mktemp("derived") / "store"
    with open_store(folder, "create") as store:
        for graph in graphs():
            store.replace(graph)
        derive(store)
    client = serve(store=folder, allow_update=True, token=TOKEN, quiet=0.1, watch=0.1)
    client.headers["Authorization"] = f"Bearer {TOKEN}"
    return client


def scored(client: httpx2.Client, article: str) -> int:
    answer = client.get("/sparql", params={"query": SCORED % article}).json()
    return int(answer["results"]["bindings"][0]["n"]["value"])


def test_the_scores_of_an_article_go_and_come_with_it(client: httpx2.Client) -> None:
    whole = client.get("/data", params={"graph": FERRY.iri}, headers={"accept": "text/turtle"})
    before = scored(client, FERRY.iri)
    assert before > 0
    assert client.delete("/data", params={"graph": FERRY.iri}).status_code == 204
    assert eventually(lambda: scored(client, FERRY.iri) == 0)
    put = client.put(
        "/data",
        params={"graph": FERRY.iri},
        content=whole.content,
        headers={"content-type": "text/turtle"},
    )
    assert put.status_code == 201
    assert eventually(lambda: scored(client, FERRY.iri) == before)


def test_an_update_that_takes_an_article_out_takes_its_scores(client: httpx2.Client) -> None:
    assert scored(client, PLANT.iri) > 0
    words = {"content-type": "application/sparql-update"}
    assert client.post("/update", content=f"DROP GRAPH <{PLANT.iri}>", headers=words).status_code == 204
    assert eventually(lambda: scored(client, PLANT.iri) == 0)
    assert scored(client, FERRY.iri) > 0
