"""An answer is given again as long as it holds, and no longer."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest

from onrecord.server.cache import LARGEST, Cache
from tests.server.conftest import Serve

HEAD = {"status": 200, "media_type": "text/plain"}


def query(text: str) -> dict[str, Any]:
    return {"do": "query", "text": text, "accept": None}


def test_an_answer_is_recalled_for_the_same_job_alone() -> None:
    cache = Cache()
    cache.keep(query("ASK {}"), HEAD, b"yes")
    assert cache.recall(query("ASK {}")) == (HEAD, b"yes")
    assert cache.recall(query("ASK {}") | {"accept": "text/csv"}) is None
    cache.clear()
    assert cache.recall(query("ASK {}")) is None


def test_those_not_asked_for_longest_make_room() -> None:
    cache = Cache(room=120)  # a key is some 50 bytes
    cache.keep(query("1"), HEAD, b"x" * 4)
    cache.keep(query("2"), HEAD, b"x" * 4)
    cache.recall(query("1"))
    cache.keep(query("3"), HEAD, b"x" * 4)
    assert [cache.recall(query(one)) is not None for one in "123"] == [True, False, True]


@pytest.mark.parametrize(
    "job",
    [
        query("SELECT (NOW() AS ?now) {}"),
        query("SELECT (rand () AS ?one) {}"),
        {"do": "page", "page": "home", "age": 1},
    ],
)
def test_what_changes_by_itself_is_not_kept(job: dict[str, Any]) -> None:
    cache = Cache()
    cache.keep(job, HEAD, b"x")
    assert cache.recall(job) is None


def test_a_large_answer_is_not_kept_and_a_word_in_a_string_changes_nothing() -> None:
    cache = Cache()
    cache.keep(query("large"), HEAD, b"x" * (LARGEST + 1))
    cache.keep(query("SELECT ('now()' AS ?x) {}"), HEAD, b"x")
    assert cache.recall(query("large")) is None
    assert cache.recall(query("SELECT ('now()' AS ?x) {}")) is not None


def test_what_is_written_is_seen_by_a_question_that_was_asked_before(serve: Serve) -> None:
    client: httpx2.Client = serve("--allow-update", "--no-token")
    asked = {"query": "SELECT (COUNT(*) AS ?n) { GRAPH <urn:g:new> { ?s ?p ?o } }"}
    seen = []
    for number in range(3):
        seen += [client.get("/sparql", params=asked).text for _ in range(2)]
        client.post("/data?graph=urn:g:new", content=f"<urn:a> <urn:b> {number} .",
                    headers={"content-type": "text/turtle"})  # fmt: skip
    assert seen[0::2] == seen[1::2]
    assert len(set(seen)) == 3
