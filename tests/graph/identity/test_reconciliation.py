"""Against csv-reconcile, a real service, over a table of invented people."""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import sleep

import pytest

from onrecord.errors import ReconciliationError
from onrecord.graph.identity.judgements import Identifier, identifiers, record
from onrecord.graph.identity.reconciliation import Service
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.stored import stored
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named

TABLE = "id\tname\nP1\tAnn Reyk\nP2\tCarl Oduya\nP3\t<b>Bo \x1b[31m Writer</b>\n"
SERVE = """
import sys
from csv_reconcile import create_app, initdb
app = create_app()
with app.app_context():
    initdb.init_db_with_context("people.tsv", "id", "name")
app.run(port=int(sys.argv[1]))
"""


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder: Path = tmp_path_factory.mktemp("service")
    (folder / "people.tsv").write_text(TABLE, encoding="utf-8")
    port = free_port()
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [sys.executable, "-c", SERVE, str(port)], cwd=folder, stdout=log, stderr=log
        )
        for _ in range(300):
            with socket.socket() as knock:
                if knock.connect_ex(("127.0.0.1", port)) == 0 or server.poll() is not None:
                    break
            sleep(0.1)
        yield f"http://127.0.0.1:{port}/reconcile"
        server.terminate()
        server.wait(10)


def test_a_service_says_whom_it_is_sure_of(service: str) -> None:
    names = ["Ann Reyk", "Nobody Known", *(f"Carl Oduya {number}" for number in range(12))]
    with Service(service) as asked:
        found = dict(asked.candidates(names))
    assert list(found) == names
    assert [(one.label, one.match) for one in found["Ann Reyk"] if one.match] == [("Ann Reyk", True)]
    assert not any(one.match for one in found["Nobody Known"])


def test_what_answers_otherwise_is_named_in_one_line(service: str) -> None:
    nobody = f"http://127.0.0.1:{free_port()}/reconcile"
    for address, words in (
        (nobody, "can't be reached"),
        (service.replace("/reconcile", "/nothing"), "answers with status 404"),
        (service.replace("/reconcile", "/preview/P1"), "is no reconciliation service"),
        ("ftp://host/x", "is no address of a service"),
    ):
        with pytest.raises(ReconciliationError, match=words):
            Service(address)


def test_names_with_the_same_identifier_are_one_entity(empty: LocalStore) -> None:
    for graph in (named(1, "Ann Reyk"), named(2, "Ann Moss")):
        empty.replace(graph)
    given = [
        Identifier(
            f"{ID}person/ann-{last}",
            "P1",
            "Ann Reyk",
            "http://s.example",
            1.0,
            "Ines",
            "2026-11-25T09:00:00Z",
        )
        for last in ("moss", "reyk")
    ]
    record(empty, given)
    resolve(empty)
    assert len(stored(empty).names) == 1
    assert identifiers(empty) == given


def test_a_person_and_a_firm_with_the_same_identifier_are_two(empty: LocalStore) -> None:
    empty.replace(named(1, "Ann Reyk", "o:Reyk Tugs", "o:Reyk Towing"))
    kinds = ("person/ann-reyk", "organization/reyk-tugs", "organization/reyk-towing")
    day = "2026-11-25T09:00:00Z"
    record(
        empty, [Identifier(f"{ID}{one}", "Q1", "Reyk", "http://s.example", 1.0, "Ines", day) for one in kinds]
    )
    resolve(empty)
    assert stored(empty).of(f"{ID}{kinds[1]}") == stored(empty).of(f"{ID}{kinds[2]}")
    assert stored(empty).of(f"{ID}{kinds[0]}") == f"{ID}{kinds[0]}"
