"""`onrecord serve` beside rdflib-endpoint over the same store, and light queries during heavy ones.

    python -m benchmarks.endpoint [--copies N]

Needs ``pip install 'onrecord[benchmarks]'``. The store is that of the shipped examples, each article N times
(25) under IRIs of its own. One client asks one request after
another on a connection that is kept: anew, where no query comes twice, and again, where one that was answered
comes back, which the server remembers. The servers take turns, and the best of three rounds counts.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx2
import pyoxigraph as ox

from onrecord import demo
from onrecord.graph.questions import questions
from onrecord.graph.sparql import KNOWN_PREFIXES
from onrecord.graph.store.local import open_store

ROUND_S = 1.5
PREFIXES = "PREFIX or: <https://w3id.org/onrecord/ns#> PREFIX schema: <https://schema.org/> "
SIMPLE = "SELECT ?u ?c { GRAPH ?g { ?u or:claim ?c } } LIMIT 110"
JOINED = """SELECT ?name ?text {
  ?u or:speaker ?speaker ; or:claim ?claim . ?speaker a schema:Person ; schema:name ?name .
  ?claim schema:text ?text } LIMIT 110"""
COUNTED = """SELECT ?article (COUNT(?u) AS ?n) {
  GRAPH ?article { ?u or:claim ?claim ; or:level or:OnBackground } } GROUP BY ?article ORDER BY DESC(?n)"""
PATIENCE_S = 60
READY = ("former-officials", "who-relays-whom", "author-background", "disputed-claims")
"""Those whose answers over this store have about a hundred rows: 100, 125, 150 and 200."""

MANY = "SELECT ?g ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } LIMIT 20000"
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
_PEER = """
import sys, uvicorn
from rdflib_endpoint import SparqlEndpoint
from onrecord.graph.store.local import open_store
store = open_store(sys.argv[1])
app = SparqlEndpoint(graph=store.dataset(), path="/sparql")
uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[2]), log_level="error", access_log=False)
"""


def made(folder: Path, copies: int) -> Path:
    """A store of the examples, each article this many times."""
    with contextlib.redirect_stdout(io.StringIO()):
        demo.run(folder / "demo")
    with open_store(folder / "demo" / "store") as store:
        quads = [quad for quad in store.quads() if "urn:onrecord" not in str(quad.graph_name)]
    (folder / "store").mkdir()
    (folder / "store" / "format.json").write_text((folder / "demo" / "store" / "format.json").read_text())
    many = ox.Store(str(folder / "store" / "quads"))
    for copy in range(copies):
        many.bulk_extend([_copied(quad, f"-{copy}") for quad in quads])
    many.flush()
    print(f"{len(many):,} quads", file=sys.stderr)
    return folder / "store"


def _copied(quad: ox.Quad, suffix: str) -> ox.Quad:
    def renamed(term: object) -> object:
        if isinstance(term, ox.NamedNode) and re.match(r"urn:sha256|https?://[^/]*example", term.value):
            name, mark, part = term.value.partition("#")
            return ox.NamedNode(f"{name}{suffix}{mark}{part}")
        return term

    return ox.Quad(*[renamed(term) for term in quad])  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Server:
    """A client of a server, and its process."""

    client: httpx2.Client
    pid: int


@contextlib.contextmanager
def running(command: list[str], port: int) -> Iterator[Server]:
    """A server, until the block ends."""
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, env=environment)  # noqa: S603
    client = httpx2.Client(base_url=f"http://127.0.0.1:{port}", timeout=PATIENCE_S, trust_env=False)
    try:
        for _ in range(300):
            with contextlib.suppress(httpx2.TransportError):
                client.get("/sparql", params={"query": "ASK {}"})
                break
            time.sleep(0.1)
        yield Server(client, process.pid)
    finally:
        client.close()
        process.terminate()
        process.wait(20)


@dataclass(frozen=True, slots=True)
class Rate:
    """Requests a second, and milliseconds of processor time that the server's processes spent on each."""

    requests: float = 0.0
    cpu_ms: float = float("inf")

    def better(self, other: Rate) -> Rate:
        """The best of both."""
        return Rate(max(self.requests, other.requests), min(self.cpu_ms, other.cpu_ms))


def rate(server: Server, query: str, accept: str, *, anew: bool) -> Rate:
    """How fast queries are answered, each well; `anew` makes each one that was not asked before."""
    spent, began, count = cpu(server.pid), time.perf_counter(), 0
    while time.perf_counter() < began + ROUND_S or count == 0:
        text = f"{query}\n# {time.perf_counter_ns()}" if anew else query
        answer = server.client.get("/sparql", params={"query": text}, headers={"accept": accept})
        answer.raise_for_status()
        count += 1
    wall = time.perf_counter() - began
    return Rate(count / wall, 1000 * (cpu(server.pid) - spent) / count)


def cpu(pid: int) -> float:
    """Seconds of processor time that a process and all below it have spent, those that have ended too."""
    state = Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()
    below = (
        child
        for task in Path(f"/proc/{pid}/task").iterdir()
        for child in (task / "children").read_text().split()
    )
    return sum(map(int, state[11:15])) / os.sysconf("SC_CLK_TCK") + sum(cpu(int(child)) for child in below)


def compared(ours: Server, peer: Server, query: str, accept: str) -> str:
    """Our rates beside the peer's, in words; a peer that takes over a minute is broken off."""
    answer = ours.client.get("/sparql", params={"query": query}, headers={"accept": accept})
    shown = f" ({len(answer.json()['results']['bindings'])} rows)" if "bindings" in answer.text else ""
    anew, again, other = Rate(), Rate(), Rate()
    for _ in range(3):
        anew = anew.better(rate(ours, query, accept, anew=True))
        again = again.better(rate(ours, query, accept, anew=False))
        try:
            other = other.better(rate(peer, query, accept, anew=True))
        except httpx2.TimeoutException:
            return f"{shown} {anew}, {again}; rdflib-endpoint broken off after {PATIENCE_S} s"
        if other.requests < 1 / ROUND_S:
            break  # one slow answer is as good as three
    rates = [one.requests for one in (anew, again, other)]
    costs = [max(one.cpu_ms, 0.01) for one in (anew, again, other)]
    return (
        f"{shown}\n  requests/s: anew {rates[0]:.4g}, again {rates[1]:.4g}, rdflib-endpoint {rates[2]:.4g}: "
        f"{rates[0] / rates[2]:.1f} and {rates[1] / rates[2]:.1f} times"
        f"\n  CPU ms a request: anew {costs[0]:.4g}, again {costs[1]:.4g}, rdflib-endpoint {costs[2]:.4g}: "
        f"{costs[2] / costs[0]:.1f} and {costs[2] / costs[1]:.1f} times"
    )


def isolation(client: httpx2.Client) -> list[float]:
    """Seconds that each of 30 light queries takes while 50 endless ones were sent."""
    taken = []
    with httpx2.Client(
        base_url=client.base_url, limits=httpx2.Limits(max_connections=60), timeout=90
    ) as flood:
        with ThreadPoolExecutor(50) as pool:
            sent = [pool.submit(flood.get, "/sparql", params={"query": ENDLESS}) for _ in range(50)]
            for _ in range(30):
                began = time.perf_counter()
                client.get("/sparql", params={"query": "ASK { ?s ?p ?o }"}).raise_for_status()
                taken.append(time.perf_counter() - began)
                time.sleep(0.1)
            for one in sent:
                one.result()
    return sorted(taken)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--copies", type=int, default=25, metavar="N")
    copies = parser.parse_args().copies
    if find_spec("rdflib_endpoint") is None:
        sys.exit("rdflib-endpoint, the peer, is missing (python -m pip install -e '.[benchmarks]')")
    with TemporaryDirectory() as folder:
        store = made(Path(folder), copies)
        with open_store(store) as held:
            article = held.articles()[0]
        json = "application/sparql-results+json"
        asked = {
            "ASK": (PREFIXES + "ASK { ?s a schema:Person }", json),
            "one article graph": (
                f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{article}> {{ ?s ?p ?o }} }}", "text/turtle",
            ),
            "110 rows of one pattern": (PREFIXES + SIMPLE, json),
            "110 rows of a join over the union of all graphs": (PREFIXES + JOINED, json),
            "a row for each article, counted over all graphs": (PREFIXES + COUNTED, json),
            **{f"the question {name}": (_ready(name), json) for name in READY},
        }  # fmt: skip
        serve = [sys.executable, "-m", "onrecord", "serve", "--store", str(store), "--timeout", "5"]
        ours = running([*serve, "--port", "7981"], 7981)
        peer = running([sys.executable, "-c", _PEER, str(store), "7982"], 7982)
        with ours as our_server, peer as peer_server:
            for name, (query, accept) in asked.items():
                print(f"{name}:{compared(our_server, peer_server, query, accept)}", flush=True)
            _overhead(our_server.client, store)
            taken = isolation(our_server.client)
            print(f"light queries among 50 endless ones: median {taken[15]:.3f} s, slowest {taken[-1]:.3f} s")


def _ready(name: str) -> str:
    """A ready-made question with the prefixes that rdflib-endpoint does not know."""
    declared = "".join(f"PREFIX {name}: <{space}>\n" for name, space in KNOWN_PREFIXES.items())
    return f"{declared}{questions()[name].text}"


def _overhead(client: httpx2.Client, store: Path) -> None:
    """Our time over pyoxigraph's own for 20,000 rows."""
    direct = ox.Store.read_only(str(store / "quads"))
    served, called = [], []
    for _ in range(7):
        began = time.perf_counter()
        client.get("/sparql", params={"query": MANY}).raise_for_status()
        served.append(time.perf_counter() - began)
        began = time.perf_counter()
        found = direct.query(MANY)
        if isinstance(found, ox.QuerySolutions):
            found.serialize(format=ox.QueryResultsFormat.JSON)
        called.append(time.perf_counter() - began)
    print(f"20,000 rows: {min(served) / min(called):.2f} times pyoxigraph called directly")


if __name__ == "__main__":
    main()
