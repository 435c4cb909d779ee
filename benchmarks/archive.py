"""How long pages of the server, ready-made questions, ranks and names take in a large archive.

    python -m benchmarks.archive FOLDER

FOLDER is that of ``python -m benchmarks.rebuild --folder FOLDER``, which makes the archive. Asked about are
the person and the outlet that most articles have, and one article; the seconds are by the clock: of pages
those of a client who asks for each once, since the server remembers them, of questions about everything those
of one time, of all else the median of three.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from urllib.parse import quote

import httpx2

from benchmarks.endpoint import PATIENCE_S, running
from benchmarks.store import counted
from onrecord.errors import NotFoundError
from onrecord.graph.credibility.ranking import best
from onrecord.graph.identity.named import Named, named
from onrecord.graph.model import EntityKind
from onrecord.graph.names import find
from onrecord.graph.questions import ask, questions
from onrecord.graph.sparql import filled, iri
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import CLASSES

TIMES = 3
PORT = 7983
_MOST = """
SELECT ?who (MIN(?called) AS ?name) (COUNT(?article) AS ?n) {
  GRAPH ?article { ?who a CLASS ; schema:name ?called . ?article a schema:NewsArticle }
} GROUP BY ?who ORDER BY DESC(?n) ?who LIMIT 1"""


def main() -> None:
    """Print a line for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, metavar="FOLDER")
    folder = parser.parse_args().folder / "store"
    with open_store(folder, "read") as store:
        (person, called), (outlet, _) = (
            known(store, kind) for kind in (EntityKind.PERSON, EntityKind.OUTLET)
        )
        about = {"person": person, "outlet": outlet, "article": store.articles()[0]}
        print(f"{len(store.articles()):,} articles")
        for name, work in asked(store, about, called):
            print(f"{name}: {seconds(work):.2f} s", flush=True)
        for name in questions():
            print(f"{name} of everything: {seconds(partial(drawn, store, name, {}), 1):.2f} s", flush=True)
    command = [sys.executable, "-m", "onrecord", "serve", "--store", str(folder), "--port", str(PORT)]
    with running([*command, "--timeout", str(PATIENCE_S)], PORT) as server:
        for page in pages(about, called):
            print(f"{page}: {seconds(partial(fetch, server.client, page), 1):.2f} s", flush=True)


def fetch(client: httpx2.Client, page: str) -> None:
    """A page, with what it leads to; a program that does not ask for a page is given RDF of an entity."""
    found = client.get(page, headers={"Accept": "text/html"}, follow_redirects=True).raise_for_status()
    assert found.headers["content-type"].startswith("text/html")  # noqa: S101


def known(store: LocalStore, kind: EntityKind) -> tuple[str, str]:
    """IRI and name of the one of a kind that most articles have."""
    who, name, _ = next(rows(store, filled(_MOST, CLASS=iri(str(CLASSES[kind])))))
    return who, name


def asked(
    store: LocalStore, about: dict[str, str], called: str
) -> Iterator[tuple[str, Callable[[], object]]]:
    """What commands ask, by a name."""
    yield "a name", lambda: find(store, called)
    yield "a name that nothing bears", lambda: not_found(store, f"{called}{called}")
    yield "claims by support", lambda: best(store, None, 20)
    yield "people by record", lambda: best(store, EntityKind.PERSON, 20)
    yield "unnamed sources by record", lambda: best(store, EntityKind.UNNAMED, 20)
    for question in questions().values():
        for parameter in question.parameters:
            kind = next((kind for kind in parameter.kinds if kind in about), None)
            if kind is not None:
                given: dict[str, str | Named] = {
                    parameter.name: about[kind] if kind == "article" else named(store, about[kind])
                }
                yield f"{question.name} of one {parameter.name}", partial(drawn, store, question.name, given)


def not_found(store: LocalStore, name: str) -> str:
    """What is said of a name that nothing bears."""
    try:
        return f"it is that of <{find(store, name)}>"
    except NotFoundError as error:
        return str(error)


def drawn(store: LocalStore, name: str, given: dict[str, str | Named]) -> int:
    """How many rows a question has, all drawn."""
    return counted(ask(store, name, **given))


def pages(about: dict[str, str], called: str) -> list[str]:
    """The addresses of pages."""
    return [
        "/",
        f"/search?q={quote(called)}",
        "/search?q=qqqq",
        "/articles",
        *(f"/about?iri={quote(about[kind], safe='')}" for kind in ("person", "outlet")),
        f"/statements?about={quote(about['person'], safe='')}",
        f"/statements?about={quote(about['person'], safe='')}&words=the&part=2",
        f"/article/{quote(about['article'], safe='')}",
        "/graph",
        f"/graph?about={quote(about['person'], safe='')}",
        "/outlets",
    ]


def seconds(work: Callable[[], object], times: int = TIMES) -> float:
    """The median of so many, by the clock."""
    taken = []
    for _ in range(times):
        began = time.perf_counter()
        work()
        taken.append(time.perf_counter() - began)
    return statistics.median(taken)


if __name__ == "__main__":
    main()
