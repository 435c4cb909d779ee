"""Bad input and heavy load: the right status, no traceback, nothing leaked, and light queries go on."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from pathlib import Path
from urllib.parse import quote

import httpx2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.server.formats import ROWS
from tests.server.conftest import PATIENCE, TOKEN, Serve, eventually, patient

ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n1 ?o }"
PATHS = "SELECT (COUNT(*) AS ?n) { ?a (!<urn:x>|^!<urn:x>)* ?b . ?b (!<urn:y>|^!<urn:y>)* ?c . ?d ?e ?f . ?g ?h ?i }"
LIGHT = "ASK { ?s a schema:Person }"
UPDATE = {"content-type": "application/sparql-update"}
LEAKS = ("Traceback", "onrecord.store", "/server/", 'File "', TOKEN)


def clean(answer: httpx2.Response) -> None:
    """What holds for every answer."""
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert "content-security-policy" in answer.headers
    text = answer.text if "html" not in answer.headers.get("content-type", "") else ""
    assert not any(leak in text for leak in LEAKS), text[:500]


@pytest.mark.parametrize("bomb", [ENDLESS, PATHS], ids=["product", "paths"])
def test_a_query_that_never_ends_is_stopped_and_the_next_is_answered(brief: httpx2.Client, bomb: str) -> None:
    assert brief.get("/sparql", params={"query": bomb}).status_code == 504
    assert patient(brief, LIGHT).json()["boolean"] is True


@pytest.fixture(scope="module")
def brief(serve: Serve) -> httpx2.Client:
    """A server whose queries may take a second."""
    return serve("--timeout", "1")


def test_light_queries_are_answered_while_endless_ones_run_and_too_many_are_sent_away(serve: Serve) -> None:
    client = serve("--timeout", str(10 * PATIENCE))
    with ThreadPoolExecutor(50) as pool:
        heavy = [pool.submit(ask, client.base_url, ENDLESS) for _ in range(50)]  # 34 run or wait
        wait(heavy, PATIENCE, FIRST_COMPLETED)
        light = [patient(client, LIGHT).status_code for _ in range(5)]
        ended = [one.result() for one in heavy if one.done()]
        os.kill(client.pid, signal.SIGTERM)  # type: ignore[attr-defined]
    assert light == [200] * 5
    assert 1 <= len(ended) <= 16
    assert all(one and one.status_code == 503 and one.headers["retry-after"].isdigit() for one in ended)


def test_a_page_that_a_crowd_of_endless_queries_slows_is_answered_before_them(serve: Serve) -> None:
    client = serve("--timeout", str(10 * PATIENCE))
    with ThreadPoolExecutor(24) as pool:
        heavy = [pool.submit(ask, client.base_url, f"{ENDLESS} # {number}") for number in range(24)]
        pages = [client.get(path, timeout=PATIENCE).status_code for path in ("/outlets", "/search?q=b3") * 3]
        ended = [one for one in heavy if one.done()]
        os.kill(client.pid, signal.SIGTERM)  # type: ignore[attr-defined]
    assert (pages, ended) == ([200] * 6, [])


def ask(url: httpx2.URL, query: str) -> httpx2.Response | None:
    """The answer, or None where the server ended first."""
    try:
        return httpx2.get(url.join("/sparql"), params={"query": query}, timeout=2 * PATIENCE, trust_env=False)
    except httpx2.TransportError:
        return None


@pytest.fixture(scope="module")
def narrow(serve: Serve) -> httpx2.Client:
    """A server that gives ten rows, a megabyte and as little memory as it may."""
    options = {"--max-rows": 10, "--max-size": 1, "--max-memory": 1024, "--timeout": PATIENCE}
    return serve(*(str(part) for option in options.items() for part in option))


@pytest.mark.parametrize("accept", ROWS)
def test_an_answer_has_as_many_rows_as_it_may_and_no_more(narrow: httpx2.Client, accept: str) -> None:
    rows = "SELECT ?none { VALUES ?n { 1 2 3 4 5 6 7 8 9 10 %s } }"
    status = [
        narrow.get("/sparql", params={"query": rows % more}, headers={"accept": accept}).status_code
        for more in ("", "11")
    ]
    assert status == [200, 413]


def test_a_graph_has_as_many_triples_as_it_may_and_no_more(narrow: httpx2.Client) -> None:
    graph = "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } } LIMIT %d"
    status = [narrow.get("/sparql", params={"query": graph % n}).status_code for n in (10, 11)]
    assert status == [200, 413]


DOUBLED = "SELECT (%s AS ?text) { BIND('0123456789abcdef' AS ?x0) %s }"


def doubled(times: int, shown: str) -> str:
    """A text of sixteen letters that is doubled so often."""
    steps = (f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(times))
    return DOUBLED % (shown.format(f"?x{times}"), " ".join(steps))


def test_an_answer_has_as_many_bytes_as_it_may_and_no_more(narrow: httpx2.Client) -> None:
    sizes = (15, 16)  # half a megabyte, and one beside its frame
    assert [patient(narrow, doubled(n, "{}")).status_code for n in sizes] == [200, 413]


def test_a_query_that_takes_too_much_memory_ends_alone(narrow: httpx2.Client) -> None:
    answer = patient(narrow, doubled(27, "STRLEN({})"))  # two gigabytes
    assert (answer.status_code, "memory" in answer.text) == (500, True)
    assert patient(narrow, LIGHT).json()["boolean"] is True


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("", 400),
        ("SELECT", 400),
        ("SELECT * { " + "{" * 20_000 + "}" * 20_000 + " }", 400),
        ("ASK { FILTER(" + "!" * 50_000 + "true) }", 400),
        ("ASK {} #" + "x" * 1_000_000, 200),
        ("\0", 400),
        ("INSERT DATA { <urn:a> <urn:b> 1 }", 400),
    ],
    ids=["empty", "cut", "nested", "chain", "one megabyte", "nul", "update"],
)
def test_a_malformed_or_huge_query_gets_its_status(reading: httpx2.Client, text: str, status: int) -> None:
    answer = reading.post("/sparql", content=text, headers={"content-type": "application/sparql-query"})
    assert answer.status_code == status, answer.text[:300]
    clean(answer)


def test_a_body_that_is_not_utf8_is_refused(reading: httpx2.Client) -> None:
    answer = reading.post(
        "/sparql", content=b"ASK {} #\xff", headers={"content-type": "application/sparql-query"}
    )
    assert answer.status_code == 400
    assert reading.get("/sparql?query=%FF").status_code == 400


@pytest.mark.parametrize(
    "path",
    [
        "/static/../jobs.py",
        "/static/%2e%2e%2fjobs.py",
        "/static/..%2F..%2F..%2F..%2Fetc%2Fpasswd",
        "/id/../../etc/passwd",
        "/id/%2e%2e%2f%2e%2e%2fetc%2fpasswd",
        "/article/file%3A%2F%2F%2Fetc%2Fpasswd",
        "/about?iri=file:///etc/passwd",
        "/about?iri=%3E%20%7B%7D",
        "/nothing",
    ],
)
def test_a_path_to_elsewhere_leads_nowhere(reading: httpx2.Client, path: str) -> None:
    host, port = reading.base_url.host, reading.base_url.port
    with socket.create_connection((host, port), timeout=PATIENCE) as raw:  # httpx2 would tidy the path
        raw.sendall(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: raw.recv(65536), b""))
    assert answer.split()[1] == b"404", answer[:200]
    assert b"root:" not in answer


@pytest.mark.parametrize("host", ["rebound.example", "[", "[::1", ""])
def test_a_name_of_another_machine_is_not_answered(reading: httpx2.Client, host: str) -> None:
    assert reading.get("/", headers={"host": host}).status_code == 421


def test_a_header_can_not_be_put_into_an_answer(writing: httpx2.Client) -> None:
    name = "urn:x:a%0d%0aSet-Cookie:%20b"
    answer = writing.put(f"/data?graph={name}", content="", headers={"content-type": "text/turtle"})
    assert "set-cookie" not in answer.headers
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "shown", [None, "Bearer wrong", "Basic abc", "Bearer", f"bearer  {TOKEN}x", "Bearer é"]
)
def test_a_wrong_or_missing_token_writes_nothing(writing: httpx2.Client, shown: str | None) -> None:
    headers = UPDATE | ({} if shown is None else {"authorization": shown})
    with httpx2.Client(base_url=writing.base_url, trust_env=False) as stranger:
        encoded = {name.encode(): value.encode() for name, value in headers.items()}
        answer = stranger.post("/update", content="CLEAR ALL", headers=encoded)
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"].startswith("Bearer")
    clean(answer)


def test_a_server_that_reads_writes_for_nobody(reading: httpx2.Client) -> None:
    headers = UPDATE | {"authorization": f"Bearer {TOKEN}"}
    assert reading.post("/update", content="CLEAR ALL", headers=headers).status_code == 403
    assert reading.delete("/data?default", headers=headers).status_code == 403


def test_a_page_of_another_site_may_not_write(writing: httpx2.Client) -> None:
    headers = UPDATE | {"origin": "https://evil.example"}
    assert writing.post("/update", content="CLEAR ALL", headers=headers).status_code == 403


def test_cors_is_off_unless_asked_for(reading: httpx2.Client, serve: Serve) -> None:
    headers = {"origin": "https://desk.example"}
    assert "access-control-allow-origin" not in reading.get("/health", headers=headers).headers
    asked = serve("--cors", "https://desk.example")
    assert asked.get("/health", headers=headers).headers["access-control-allow-origin"] == headers["origin"]
    other = asked.get("/health", headers={"origin": "https://other.example"})
    assert "access-control-allow-origin" not in other.headers


@pytest.mark.parametrize(("path", "size"), [("/sparql", (1 << 20) + 1), ("/update", (32 << 20) + 1)])
def test_a_body_over_the_cap_is_refused_before_it_is_read(
    writing: httpx2.Client, path: str, size: int
) -> None:
    head = f"POST {path} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\n"
    with socket.create_connection((writing.base_url.host, writing.base_url.port), timeout=PATIENCE) as raw:
        raw.sendall(
            f"{head}Content-Type: application/sparql-query\r\nContent-Length: {size}\r\n\r\n".encode()
        )
        assert raw.recv(65536).split()[1] == b"413"


def test_a_reader_that_is_killed_is_replaced(reading: httpx2.Client) -> None:
    for reader in readers(reading.pid):  # type: ignore[attr-defined]
        with contextlib.suppress(ProcessLookupError):
            os.kill(reader, signal.SIGKILL)
    seen = [reading.get("/sparql", params={"query": LIGHT}).status_code for _ in range(4)]
    assert set(seen) <= {200, 500}
    assert seen[-1] == 200


def children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").iterdir()
    return [int(one) for task in tasks for one in (task / "children").read_text("ascii").split()]


def readers(pid: int) -> list[int]:
    """The processes that the nursery of a server has forked."""
    return [reader for nursery in children(pid) for reader in children(nursery)]


SPARQL_WORDS = st.sampled_from(
    ["SELECT", "*", "{", "}", "?s", "?p", "?o", "<urn:a>", "'", '"""', "GRAPH", "UNION", "(", ")", "a", "#", "\\",
     "FILTER", "SERVICE", "BIND", "AS", "PREFIX", ":", "1e999", "ORDER BY", "LIMIT", "-1", "\u202e", "VALUES"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(st.lists(SPARQL_WORDS, max_size=25).map(" ".join).map(str.encode), st.binary(max_size=80)),
    st.sampled_from(["application/sparql-query", "application/x-www-form-urlencoded", "text/plain", ""]),
    st.sampled_from(["/sparql", "/update", "/data?default", "/add", "/search", "/about"]),
)
def test_whatever_is_sent_is_answered_without_a_fault(
    reading: httpx2.Client, content: bytes, type_: str, path: str
) -> None:
    answer = reading.post(path, content=content, headers={"content-type": type_} if type_ else {})
    assert answer.status_code < 500, answer.text
    clean(answer)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(["/search", "/about", "/graph", "/statements"]),
)
def test_whatever_is_looked_for_is_answered_without_a_fault(
    reading: httpx2.Client, words: str, path: str
) -> None:
    answer = reading.get(
        path,
        params={"q": words, "iri": words, "about": words, "words": words},
        headers={"accept": "text/html"},
    )
    assert answer.status_code < 500, answer.text
    clean(answer)


TURTLE_WORDS = st.sampled_from(
    ["<urn:a>", "<urn:b>", "<a b>", ".", ";", ",", "[", "]", "(", ")", "_:x", "'x'@en", '"""', "1e999", "@prefix", ":", "a", "\\", "\u202e"]
)  # fmt: skip


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.lists(st.one_of(SPARQL_WORDS, TURTLE_WORDS, st.sampled_from(["INSERT", "DELETE", "DATA", "WHERE", "CLEAR", "DEFAULT", ";"])), max_size=25)
        .map(" ".join).map(str.encode),
        st.binary(max_size=80),
    ),
    st.sampled_from(["application/sparql-update", "application/x-www-form-urlencoded", "text/turtle", "application/rdf+xml",
                     "application/ld+json", "application/n-triples", "multipart/form-data; boundary=x", ""]),
    st.sampled_from([("POST", "/update"), ("POST", "/data"), ("PUT", "/data?graph=urn:f"), ("POST", "/data?graph=urn:f"),
                     ("PATCH", "/data?graph=urn:f"), ("PUT", "/data/fuzz"), ("DELETE", "/data?graph=urn:f"), ("POST", "/add")]),
)  # fmt: skip
def test_whatever_is_written_is_answered_without_a_fault(
    writing: httpx2.Client, content: bytes, type_: str, way: tuple[str, str]
) -> None:
    body = (
        b"--x\r\nContent-Disposition: form-data; name=f; filename=f.ttl\r\n\r\n" + content + b"\r\n--x--\r\n"
    )
    sent = body if type_.startswith("multipart") else content
    answer = writing.request(*way, content=sent, headers={"content-type": type_} if type_ else {})
    assert answer.status_code < 500, answer.text
    clean(answer)


def test_a_file_of_which_one_article_can_not_be_read_is_not_taken_in_at_all(writing: httpx2.Client) -> None:
    lines = (
        b'{"text": "The bridge is shut, said Ann Reyk.", "url": "https://lorne.example/shut"}\n{"text": 7}\n'
    )
    refused = writing.post("/add", data={"token": TOKEN}, files={"file": ("two.jsonl", lines)})
    assert refused.status_code == 422
    assert 'the article:2: "text" is a number, not a string' in refused.text
    writing.post("/update", data={"update": "INSERT DATA { GRAPH <urn:f:later> { <urn:f> <urn:f> 1 } }"})
    held = writing.post("/sparql", data={"query": "ASK { GRAPH <https://lorne.example/shut> { ?s ?p ?o } }"})
    assert held.json()["boolean"] is False


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.text(st.characters(exclude_categories=["Cs"]), max_size=200).map(str.encode),
        st.binary(max_size=200),
    ),
    st.sampled_from(["a.txt", "a.md", "a.html", "a.jsonl", "a.exe", "../../a.txt", "a\u202e.txt"]),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)
def test_whatever_is_uploaded_is_answered_without_a_fault(
    writing: httpx2.Client, content: bytes, name: str, words: str
) -> None:
    fields = {"token": TOKEN, "title": words, "outlet": words, "url": words}
    answer = writing.post("/add", data=fields, files={"file": (name, content)})
    assert answer.status_code < 500, answer.text
    clean(answer)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60),
    st.sampled_from(["/id/", "/article/", "/about?iri=", "/graph?about="]),
)
def test_whatever_entity_is_asked_for_is_answered_without_a_fault(
    reading: httpx2.Client, name: str, path: str
) -> None:
    for accept in ("text/html", "text/turtle"):
        answer = reading.get(path + quote(name, safe=""), headers={"accept": accept})
        assert answer.status_code < 500, answer.text
        clean(answer)


def test_a_client_that_sends_nothing_more_holds_up_nobody(reading: httpx2.Client) -> None:
    slow = []
    for _ in range(20):
        raw = connected(reading)
        raw.sendall(b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nA")
        slow.append(raw)
    assert reading.get("/sparql", params={"query": LIGHT}).status_code == 200
    for raw in slow:
        raw.close()


def connected(client: httpx2.Client) -> socket.socket:
    return socket.create_connection((client.base_url.host, client.base_url.port), timeout=PATIENCE)


@pytest.fixture(scope="module")
def impatient(serve: Serve) -> httpx2.Client:
    """A server that waits a second for a head, for a body, and for an answer to be taken in."""
    return serve(header_timeout=1, body_timeout=1, send_timeout=1)


@pytest.mark.parametrize(
    ("head", "drip"),
    [
        (b"", b""),
        (b"GET / HTTP/1.1\r\n", b"X: y\r\n"),
        (b"GET /health HTTP/1.1\r\nHost: localhost\r\n\r\nGET / HTTP/1.1\r\n", b"X: y\r\n"),
        (b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\nContent-Length: 9999\r\n\r\n", b"A"),
        (b"POST /nothing HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000\r\n\r\n", b"A"),
    ],
    ids=["nothing", "head", "second head", "body", "body nobody reads"],
)  # fmt: skip
def test_a_request_that_drips_in_is_ended(impatient: httpx2.Client, head: bytes, drip: bytes) -> None:
    with connected(impatient) as raw:
        raw.sendall(head)
        raw.settimeout(0.1)
        answer = bytearray()

        def ended() -> bool:
            try:
                raw.sendall(drip)
                part = raw.recv(65536)
            except TimeoutError:
                return False
            except OSError:
                return True
            answer.extend(part)
            return not part

        assert eventually(ended)
    assert not answer or b"HTTP/1.1 408" in answer or b"HTTP/1.1 404" in answer, bytes(answer)


def test_a_client_that_does_not_take_its_answer_in_is_cut_off(impatient: httpx2.Client) -> None:
    rows = "SELECT * { ?a ?b ?c . ?d ?e ?f }"
    with connected(impatient) as raw:
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        raw.sendall(f"GET /sparql?query={quote(rows)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
        assert eventually(lambda: heavy(impatient) == 1)
        assert eventually(lambda: heavy(impatient) == 0)


def test_a_query_ends_as_soon_as_its_client_has_left(serve: Serve) -> None:
    client = serve("--timeout", str(10 * PATIENCE))
    asked = [connected(client) for _ in range(2)]
    for raw in asked:
        raw.sendall(f"GET /sparql?query={quote(ENDLESS)} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    assert eventually(lambda: heavy(client) == 2)
    for raw in asked:
        raw.close()
    assert eventually(lambda: heavy(client) == 0)
    with httpx2.stream("GET", client.base_url.join("/sparql"), params={"query": "SELECT * { ?a ?b ?c . ?d ?e ?f }"},
                      timeout=PATIENCE, trust_env=False) as answer:  # fmt: skip
        assert answer.status_code == 200  # a place is free
    assert eventually(lambda: heavy(client) == 0)


def heavy(client: httpx2.Client) -> int:
    """How many processes of a server give way to others: those that answer a long query."""
    found = 0
    for pid in readers(client.pid):  # type: ignore[attr-defined]
        with contextlib.suppress(OSError):
            found += os.getpriority(os.PRIO_PROCESS, pid) > os.getpriority(os.PRIO_PROCESS, 0)
    return found


def test_the_server_names_itself_and_nothing_that_it_is_made_of(reading: httpx2.Client) -> None:
    answers = [reading.get("/"), reading.get("/nothing"), reading.get("/", headers={"host": "other.example"})]
    with connected(reading) as raw:
        raw.sendall(b"NONSENSE\r\n\r\n")
        broken = raw.recv(65536)
    assert {answer.headers["server"] for answer in answers} == {"OnRecord"}
    assert b"server: OnRecord" in broken
    told = b"".join(repr(answer.headers.raw).encode() + answer.content for answer in answers) + broken
    assert not any(name in told.lower() for name in (b"uvicorn", b"starlette", b"python/", b"oxigraph/"))


def test_a_server_ends_when_the_tests_that_started_it_are_killed(tmp_path: Path) -> None:
    note = tmp_path / "pid"
    program = (
        "import subprocess, sys, time; from tests.leash import leashed; "
        "one = subprocess.Popen(leashed(['sleep', '3600'])); open(sys.argv[1], 'w').write(str(one.pid)); time.sleep(3600)"
    )
    tests = subprocess.Popen([sys.executable, "-c", program, str(note)], cwd=Path(__file__).parents[2])
    assert eventually(lambda: note.exists() and note.read_text() != "")
    tests.kill()
    tests.wait()
    assert eventually(lambda: not Path(f"/proc/{note.read_text()}").exists())


def test_sigterm_ends_the_server_with_its_processes_and_leaves_no_snapshot(serve: Serve) -> None:
    client = serve()
    pid, folder = client.pid, client.folder  # type: ignore[attr-defined]
    assert patient(client, LIGHT).status_code == 200
    below = [*children(pid), *readers(pid)]
    assert len(below) >= 2
    os.kill(pid, signal.SIGTERM)
    assert eventually(lambda: not any(Path(f"/proc/{one}").exists() for one in below))
    assert eventually(lambda: list(folder.glob(".snapshots-*")) == [])
