"""`onrecord same --review` and `onrecord reconcile` as they are typed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any
from urllib.parse import parse_qs

import httpx2
import pytest

from onrecord.commands import reconciling
from onrecord.derived import derive
from onrecord.graph.identity import reconciliation
from onrecord.graph.identity.judgements import identifiers, judgements
from onrecord.graph.identity.resolution import pairs
from onrecord.graph.store.local import open_store
from onrecord.graph.store.results import rows
from tests.commands.typed import Command
from tests.graph.identity.invented import named

NAMES = (
    ("Wilhelmina Brandt", "o:Lorne Port Authority"),
    ("W. Brandt", "o:Lorne Port Authoritys"),
    ("Carl Oduya",),
)
MANIFEST = {
    "name": "Invented",
    "identifierSpace": "https://ids.example/",
    "schemaSpace": "https://s.example/",
}


@pytest.fixture
def known(onrecord: Command, tmp_path: Path) -> Command:
    """A folder whose store holds two pairs of names to ask about, and a name that stands alone."""
    with open_store(tmp_path / "onrecord.store", "create") as store:
        for number, names in enumerate(NAMES):
            store.replace(named(number, *names))
        derive(store)
    return onrecord


def judged(folder: Path) -> list[tuple[str, str]]:
    """The verdicts and who gave them, the latest first."""
    with open_store(folder / "onrecord.store") as store:
        return [(str(one.verdict), one.who) for one in judgements(store)]


def open_pairs(folder: Path) -> int:
    with open_store(folder / "onrecord.store") as store:
        return len(pairs(store))


def test_the_queue_keeps_each_answer_and_asks_no_more_about_it(known: Command, tmp_path: Path) -> None:
    told = known("same", "--review", "--by", "Ines", stdin=b"y\nn\n")
    assert told.code == 0
    first, second = told.out.splitlines()
    assert first == "0.75  W. Brandt | Wilhelmina Brandt: an initial that fits the first name"
    assert "Lorne Port Authority" in second
    assert told.err.count("the same entity?") == 2
    assert "2 judgements kept" in told.err
    assert sorted(judged(tmp_path)) == [("different", "Ines"), ("same", "Ines")]
    again = known("same", "--review")
    assert (again.code, again.out, "0 judgements kept" in again.err) == (0, "", True)
    assert "w-brandt" in known("same", "Wilhelmina Brandt").out
    shown = known("same", "Lorne Port Authority").out.splitlines()
    assert "Lorne Port Authority (organization)" in shown
    assert not any("authoritys" in line for line in shown if line.startswith("    "))


@pytest.mark.parametrize(
    "answers", [b"s\ns\n", b"\n\n", b"what\n?\n", b"q\n"], ids=["s", "none", "other", "q"]
)
def test_what_is_skipped_is_asked_again(known: Command, tmp_path: Path, answers: bytes) -> None:
    told = known("same", "--review", stdin=answers)
    assert (told.code, "0 judgements kept" in told.err) == (0, True)
    assert told.out.count("\n") == (1 if answers == b"q\n" else 2)
    assert open_pairs(tmp_path) == 2


def test_quitting_keeps_what_was_answered_before(known: Command, tmp_path: Path) -> None:
    told = known("same", "--review", "--by", "Ines", stdin=b"Yes\nQuit\n")
    assert (told.code, "1 judgement kept" in told.err) == (0, True)
    assert judged(tmp_path) == [("same", "Ines")]
    assert open_pairs(tmp_path) == 1


def test_the_end_of_the_input_is_as_good_as_quitting(known: Command, tmp_path: Path) -> None:
    told = known("same", "--review", "--by", "Ines", stdin=b"n\n")
    assert (told.code, "1 judgement kept" in told.err) == (0, True)
    assert judged(tmp_path) == [("different", "Ines")]
    names = known("same", "Wilhelmina Brandt").out
    assert "judged different by Ines" in names
    assert not any(line.endswith("person/w-brandt") for line in names.splitlines())
    assert any(line.endswith("person/wilhelmina-brandt") for line in names.splitlines())


def test_the_names_of_an_entity_are_told_with_their_articles_and_why_they_are_one(
    onrecord: Command, tmp_path: Path
) -> None:
    with open_store(tmp_path / "onrecord.store", "create") as store:
        for number in range(3):
            store.replace(named(number, "Wilhelmina Brandt", "Carl Oduya"))
        store.replace(named(3, "l:Brandt", "Carl Oduya"))
        derive(store)
        titles = dict(rows(store, "SELECT ?article ?title { ?article schema:headline|rdfs:label ?title }"))
        (surname,) = (name for name, *_ in rows(store, 'SELECT ?name { ?name schema:name "Brandt" }'))
    told = onrecord("same", "Wilhelmina Brandt").out.splitlines()
    full = told.index("Wilhelmina Brandt (person)")
    assert told[full + 4] == "    https://w3id.org/onrecord/id/person/wilhelmina-brandt"
    own = told.index("Brandt (person)")
    title = titles[surname.partition("#")[0]]
    assert told[own + 1 : own + 3] == [f"    {title}", f"    {surname}"]
    assert len([line for line in told if line.startswith("    ")]) == 6
    assert any(f"Brandt in “{title}” = Wilhelmina Brandt: a surname alone" in line for line in told)
    shown = onrecord("same").out
    assert "Brandt in “" in shown
    assert "urn:" not in shown


def test_only_as_many_pairs_are_asked_about_as_wanted(known: Command) -> None:
    assert known("same", "--review", "--limit", "1", stdin=b"s\ns\n").out.count("\n") == 1


def test_a_merge_that_is_taken_back_leaves_what_the_rules_say(known: Command) -> None:
    both = "W. Brandt", "Wilhelmina Brandt"
    told = known("merge", *both, "--by", "Ines").err
    assert "W. Brandt (person) and Wilhelmina Brandt (person) are now one entity" in told
    told = known("merge", *both, "--undo").err
    assert "without it, W. Brandt (person) and Wilhelmina Brandt (person) are one entity" in told


def test_a_part_of_a_name_is_told_as_the_whole_that_it_was_taken_for(known: Command) -> None:
    told = known("merge", "Wilhelm", "Carl", "--by", "Ines").err
    assert "Wilhelmina Brandt (person) and Carl Oduya (person) are now one entity" in told
    assert "Carl Oduya (person) is now an entity of its own" in known("split", "Odu").err


def test_a_name_that_stands_alone_is_not_said_to_have_been_split(known: Command, tmp_path: Path) -> None:
    told = known("split", "Carl Oduya", "--by", "Ines")
    assert "Carl Oduya (person) was already an entity of its own" in told.err
    assert judged(tmp_path) == []


def test_a_first_name_that_is_split_off_stays_so(onrecord: Command, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.store", "create") as store:
        store.replace(named(1, "l:Tomas", "Oona Hargreve", text="Oona Hargreve and her son, Tomas, met."))
        store.replace(named(2, "Tomas Hargreve"))
        derive(store)
    assert "is now an entity of its own" in onrecord("split", "Tomas", "--by", "Ines").err
    assert judged(tmp_path) == [("different", "Ines")]
    with open_store(tmp_path / "onrecord.store", "write") as store:
        derive(store)
    assert "Tomas Hargreve" not in onrecord("same", "Tomas").out.partition("judged")[0]


def test_a_person_and_an_organisation_are_never_merged(known: Command, tmp_path: Path) -> None:
    told = known("merge", "Carl", "Lorne Port Authority", "--by", "Ines")
    assert (told.code, len(told.err.splitlines()), judged(tmp_path)) == (1, 1, [])
    assert "Carl Oduya (person) and Lorne Port Authority (organization) can't be one entity" in told.err


def test_an_outlet_and_an_organisation_may_be_one(onrecord: Command, tmp_path: Path) -> None:
    with open_store(tmp_path / "onrecord.store", "create") as store:
        for number, names in enumerate((("o:Lorne Broadcasting",), ("w:Radio Lorne",))):
            store.replace(named(number, *names))
        derive(store)
    told = onrecord("merge", "Lorne Broadcasting", "Radio Lorne", "--by", "Ines").err
    assert "Lorne Broadcasting (organization) and Radio Lorne (outlet) are now one entity" in told


def test_a_part_that_fits_several_names_is_refused_and_a_whole_name_is_not(
    known: Command, tmp_path: Path
) -> None:
    told = known("merge", "Brandt", "Carl Oduya")
    assert (told.code, judged(tmp_path)) == (1, [])
    assert "'Brandt' could be W. Brandt <" in told.err
    assert "; Wilhelmina Brandt <" in told.err
    told = known("merge", "Lorne Port Authority", "Lorne Port Authoritys", "--by", "Ines")  # a part of that
    assert told.code == 0


def test_answers_are_taken_back_one_by_one_the_latest_first(known: Command, tmp_path: Path) -> None:
    before = known("same", "Wilhelmina Brandt").out
    known("same", "--review", stdin=b"n\ny\n")
    assert "1 judgement withdrawn" in known("same", "--undo").err
    assert [verdict for verdict, _ in judged(tmp_path)] == ["different"]
    assert "1 judgement withdrawn" in known("same", "--undo").err
    assert judged(tmp_path) == []
    assert known("same", "Wilhelmina Brandt").out == before
    refused = known("same", "--undo")
    assert (refused.code, refused.err) == (
        1, "onrecord: there is no such judgement to withdraw (onrecord same NAME lists them)\n"
    )  # fmt: skip


Answer = Callable[[dict[str, Any]], object]


@contextmanager
def service(answer: Answer | bytes, manifest: object = MANIFEST, status: int = 200) -> Iterator[str]:
    """A reconciliation service on loopback: `answer` makes the reply to the queries, or is it."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send(manifest if isinstance(manifest, bytes) else json.dumps(manifest).encode())

        def do_POST(self) -> None:
            sent = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            queries = json.loads(sent["queries"][0])
            self._send(answer if isinstance(answer, bytes) else json.dumps(answer(queries)).encode(), status)

        def _send(self, content: bytes, code: int = 200) -> None:
            self.send_response(code)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            """Nothing: a test's output is its own."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def offering(by_name: dict[str, list[dict[str, object]]]) -> Answer:
    """Candidates for some names, and none for the others."""
    return lambda queries: {
        key: {"result": by_name.get(query["query"], [])} for key, query in queries.items()
    }


def sure(identifier: str, label: str, score: float = 100) -> dict[str, object]:
    return {"id": identifier, "name": label, "score": score, "match": True}


def kept(folder: Path) -> list[tuple[str, str]]:
    """Identifiers with the service's label."""
    with open_store(folder / "onrecord.store") as store:
        return sorted((one.identifier, one.label) for one in identifiers(store))


def test_the_sure_one_is_kept_the_unsure_are_told_and_all_of_it_is_taken_back(
    known: Command, tmp_path: Path
) -> None:
    unsure = [
        {"id": "P8", "name": "W. Brand", "score": 61},
        {"id": "P9", "name": "Willa Brandt", "score": 70},
    ]
    with service(
        offering({"Carl Oduya": [sure("P2", "Carl Oduya")], "Wilhelmina Brandt": unsure})
    ) as address:
        told = known("reconcile", "--service", address, "--kind", "person", "--by", "Ines")
        assert told.code == 0
        assert told.out == "not sure: Wilhelmina Brandt: Willa Brandt P9 (0.70)\n"
        assert "1 identifier for" in told.err
        assert kept(tmp_path) == [("P2", "Carl Oduya")]
        assert "1 identifier removed" in known("reconcile", "--service", address, "--undo").err
    assert kept(tmp_path) == []


def test_two_that_are_both_sure_are_left_to_the_user(known: Command, tmp_path: Path) -> None:
    both = [sure("P2", "Carl Oduya"), sure("P3", "Carl Oduya, sailor", 99)]
    with service(offering({"Carl Oduya": both})) as address:
        told = known("reconcile", "--service", address)
    assert told.out == "not sure: Carl Oduya: Carl Oduya P2 (1.00)\n"
    assert kept(tmp_path) == []


def test_names_of_whom_nothing_is_found_are_counted_and_nothing_is_said_of_them(
    known: Command, tmp_path: Path
) -> None:
    with service(offering({})) as address:
        told = known("reconcile", "--service", address)
    assert (told.code, told.out, kept(tmp_path)) == (0, "", [])
    assert "0 identifiers for" in told.err


def test_the_service_is_sent_names_and_the_type_and_nothing_else(known: Command) -> None:
    asked: list[dict[str, Any]] = []

    def answer(queries: dict[str, Any]) -> object:
        asked.extend(queries.values())
        return {key: {"result": []} for key in queries}

    with service(answer) as address:
        known("reconcile", "--service", address, "--kind", "person", "--type", "Q5")
    assert {"query": "Carl Oduya", "type": "Q5"} in asked
    assert {tuple(sorted(one)) for one in asked} == {("query", "type")}
    assert not any("Authority" in one["query"] for one in asked)


def test_a_hostile_label_steers_no_terminal_and_makes_no_line_of_its_own(
    known: Command, tmp_path: Path
) -> None:
    label = "\x1b[2J<b>Carl</b>\nnot sure: Ann Reyk: Ann Reyk Q1 (1.00)\r\u202e"
    offers = {"Carl Oduya": [{"id": "P\x1b2\n", "name": label, "score": float("nan")}]}
    with service(offering(offers)) as address:
        told = known("reconcile", "--service", address)
        assert told.code == 0
        assert told.out.count("\n") == 1
        assert told.out.replace("\n", "").isprintable()
        assert "<b>Carl</b> not sure" in told.out
    with service(offering({"Carl Oduya": [sure("P2", label)]})) as address:
        assert known("reconcile", "--service", address).code == 0
    assert kept(tmp_path) == [("P2", label)]
    shown = known("same", "Carl Oduya").out
    assert shown.replace("\n", "").isprintable()


def test_of_a_label_what_rdf_cannot_hold_is_replaced(known: Command, tmp_path: Path) -> None:
    with service(offering({"Carl Oduya": [sure("P2", "Carl \ud800")]})) as address:
        assert known("reconcile", "--service", address).code == 0
    assert kept(tmp_path) == [("P2", "Carl \ufffd")]


NONSENSE: list[tuple[bytes, str]] = [
    (b"<html>no such page</html>", "its answer is no JSON"),
    (b"\xff\xfe", "its answer is no JSON"),
    (b"[" * 100_000, "its answer is no JSON"),
    (b"[]", "its answer is no object"),
    (b"{}", "answers a query without a result"),
    (b'{"q0": {"result": "Carl"}}', "answers a query without a result"),
    (b'{"q0": {"result": [{"name": "Carl"}]}}', "gives a candidate without id or name"),
    (b'{"q0": {"result": ["Carl"]}}', "gives a candidate without id or name"),
    (b'{"q0": {"result": [{"id": "P2", "name": "C", "score": "high"}]}}', "gives a candidate without"),
]


@pytest.mark.parametrize(("answer", "words"), NONSENSE)
def test_nonsense_is_named_in_one_line_and_nothing_is_kept(
    known: Command, tmp_path: Path, answer: bytes, words: str
) -> None:
    with service(answer) as address:
        told = known("reconcile", "--service", address)
    assert (told.code, told.out, told.err.count("\n")) == (1, "", 1)
    assert told.err.startswith(f"onrecord: {address}: ")
    assert words in told.err
    assert kept(tmp_path) == []


@pytest.mark.parametrize("manifest", [b"no manifest", {"name": "half of one"}, []])
def test_what_shows_no_manifest_is_asked_nothing(known: Command, manifest: object) -> None:
    asked: list[object] = []

    def answer(queries: dict[str, Any]) -> object:
        asked.append(queries)
        return {}

    with service(answer, manifest) as address:
        told = known("reconcile", "--service", address)
    assert (told.code, told.err.count("\n")) == (1, 1)
    assert "is no reconciliation service" in told.err
    assert asked == []


def test_a_service_that_fails_half_way_leaves_the_store_as_it_was(known: Command, tmp_path: Path) -> None:
    with service(b"{}", status=503) as address:
        told = known("reconcile", "--service", address)
    assert told.err == f"onrecord: {address}: answers with status 503\n"
    assert kept(tmp_path) == []


def test_what_was_found_before_and_after_a_failure_is_kept(
    known: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconciling, "BATCH", 1)
    asked: list[str] = []

    def answer(queries: dict[str, Any]) -> object:
        (name,) = (one["query"] for one in queries.values())
        asked.append(name)
        if len(asked) == 2:
            return {}
        return {"q0": {"result": [sure(f"P{len(asked)}", name)]}}

    with service(answer) as address:
        told = known("reconcile", "--service", address)
    found = [(f"P{n}", name) for n, name in enumerate(asked, 1) if n != 2]
    assert (told.code, kept(tmp_path)) == (1, sorted(found))
    assert told.err.count("answers a query without a result") == 1
    assert f"{len(found)} identifiers for {len(asked)} names kept" in told.err
    assert "1 name could not be looked up" in told.err


def test_a_service_that_fails_again_and_again_is_asked_no_more(
    known: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconciling, "BATCH", 1)
    asked: list[object] = []

    def answer(queries: dict[str, Any]) -> object:
        asked.append(queries)
        return {}

    with service(answer) as address:
        told = known("reconcile", "--service", address)
    assert (told.code, len(asked), kept(tmp_path)) == (1, 3, [])


def test_a_service_that_does_not_answer_is_given_up_on(
    known: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reconciliation, "TIMEOUT", httpx2.Timeout(0.2))
    ended = Event()

    def answer(_: dict[str, Any]) -> object:
        ended.wait(60)
        return {}

    with ExitStack() as stack:
        address = stack.enter_context(service(answer))
        stack.callback(ended.set)
        told = known("reconcile", "--service", address)
    assert told.err == f"onrecord: {address}: the service did not answer in time\n"
    assert kept(tmp_path) == []
