"""What the processes that hold the store do, each one job at a time, each a function in `JOBS`."""

from __future__ import annotations

import json
import logging
import resource
import socket
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO, TypeAlias, cast

import pyoxigraph as ox

from onrecord.derived import catch_up, derive
from onrecord.errors import LoadError, NotFoundError, OnrecordError, QueryError
from onrecord.graph.model import Article
from onrecord.graph.sparql import KNOWN_PREFIXES, permit, syntax_error
from onrecord.loaders.formats import Metadata, load
from onrecord.loaders.formats.metadata import parse_date
from onrecord.loaders.ingest import Loaded, ingest
from onrecord.loaders.reader import TrainedReader
from onrecord.server import frames, rows
from onrecord.server.answer import Answer
from onrecord.server.formats import ROWS, TRIPLES, choose
from onrecord.server.pages import PAGES
from onrecord.server.refusal import Refusal
from onrecord.server.served_store import ServedStore

log = logging.getLogger("onrecord.server")

Job: TypeAlias = dict[str, Any]

_FULL = ("No space left on device", "File too large", "Disk quota exceeded")
"""What an error says that comes of a full disk; Oxigraph gives its words alone, and no number."""

_STATUSES: tuple[tuple[type[Exception] | tuple[type[Exception], ...], int, str], ...] = (
    (NotFoundError, 404, ""),
    (MemoryError, 500, "the query needs more memory than this server gives"),
    (OSError, 503, "the store can't be read or written"),
    ((QueryError, LoadError, ValueError, RuntimeError), 400, ""),
)


def work(connection: socket.socket, told: Job) -> None:
    """Open the store, say so, and do jobs until the other side has gone."""
    if told.get("max_memory"):
        resource.setrlimit(resource.RLIMIT_AS, (told["max_memory"], told["max_memory"]))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    requests: BinaryIO = connection.makefile("rb")
    answers: BinaryIO = cast("BinaryIO", connection.makefile("wb", 1 << 16))
    with requests, answers:
        try:
            store = ServedStore(Path(told["store"]), told["access"])
        except OnrecordError as error:
            answers.write(frames.told(frames.REFUSED, {"status": 503, "message": str(error)}))
            return
        with store:
            answers.write(frames.frame(frames.READY))
            answers.flush()
            while True:
                try:
                    job, body = frames.read(requests), frames.read(requests)
                except EOFError:
                    return
                _do(store, job[1], body[1], answers)
                answers.flush()


def _do(store: ServedStore, told: bytes, body: bytes, answers: BinaryIO) -> None:
    """One job; whatever it raises becomes a refusal, and only what is meant for its user is told."""
    job: Job = json.loads(told)
    try:
        answer = Answer(answers, job)
        JOBS[job["do"]](store, job, body, answer)
        answer.finish()
        answers.write(frames.frame(frames.END))
    except SyntaxError as error:
        _refuse(answers, 400, str(syntax_error(job.get("text", ""), str(error))))
    except (OnrecordError, ValueError, MemoryError, RuntimeError, OSError) as error:
        _refuse(answers, *_status(error, job))
    except Exception:  # a defect of ours costs one answer, and not the process; the log says what it was
        log.exception("%s", job["do"])
        _refuse(answers, 500, "something went wrong here; the server's log says what")


def _status(error: Exception, job: Job) -> tuple[int, str]:
    if isinstance(error, Refusal):
        return error.status, str(error)
    if any(words in str(error) for words in _FULL):
        return 507, "the disk is full: nothing of this was written, and all that was there before is kept"
    for kinds, status, message in _STATUSES:
        if isinstance(error, kinds):
            return status, message or str(error)
    log.warning("%s: %s", job["do"], error)  # it may name paths of this machine, which are not its users'
    return 500, "the store can't be read or written; the server's log says why"


def _refuse(answers: BinaryIO, status: int, message: str) -> None:
    answers.write(
        frames.told(frames.REFUSED, {"status": status, "message": " ".join(message.split())[:2000]})
    )


def _query(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    permit(job["text"])
    found = store.answer(job)
    if isinstance(found, ox.QueryTriples):
        _write_triples(found, job, answer)
        return
    media_type = choose(job.get("accept"), tuple(ROWS))
    format_ = ROWS[media_type]
    solutions = isinstance(found, ox.QuerySolutions)
    answer.start(media_type, counted=rows.counter(format_) if solutions else None)
    found.serialize(answer, format=format_)  # type: ignore[arg-type] # a writer of bytes is all it needs


def _write_triples(found: Iterator[ox.Triple], job: Job, answer: Answer) -> None:
    media_type = choose(job.get("accept"), tuple(TRIPLES))
    first = next(found, None)  # an error in the first moments is still an error, not half an answer
    answer.start(media_type)
    triples = chain([] if first is None else [first], found)
    ox.serialize(
        answer.count(triples),
        answer,  # type: ignore[arg-type]
        TRIPLES[media_type],
        prefixes=KNOWN_PREFIXES,
    )


def _get_graph(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    if not store.holds(job["graph"]):
        raise Refusal(404, f"<{job['graph']}>: the store has no such graph")
    _write_triples(store.triples(job["graph"]), job, answer)


def _describe(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    """All that is stated of an IRI, and by whom: an article with its whole graph."""
    name = ox.NamedNode(job["iri"])
    if store.holds(job["iri"]):
        _write_triples(store.triples(job["iri"]), job, answer)
        return
    found: Any = store.answer({"text": f"CONSTRUCT {{ {name} ?p ?o }} WHERE {{ {name} ?p ?o }}"})
    stated = list(found)
    if not stated:
        raise Refusal(404, f"<{job['iri']}>: nothing in the store has this IRI")
    _write_triples(iter(stated), job, answer)


def _page(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    html = PAGES[job["page"]](store, job)
    answer.start("text/html; charset=utf-8")
    answer.write(html.encode("utf-8", "replace"))


def _update(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    store.update(job["text"], job.get("base"))
    answer.start("text/plain", status=204)


def _put_graph(store: ServedStore, job: Job, body: bytes, answer: Answer) -> None:
    new = not store.holds(job["graph"])
    triples: list[ox.Triple] = []
    for type_, length in job["parts"]:
        part, body = body[:length], body[length:]
        triples += _parsed(part, type_, job.get("graph") or job.get("base"))
    store.touch(job["graph"])
    store.put(job["graph"], triples, whole=job["whole"])
    answer.start("text/plain", status=201 if new else 204)


def _parsed(content: bytes, type_: str, base: str | None) -> list[ox.Triple]:
    """The triples of one part; its blank nodes are its own, whatever other parts call theirs."""
    try:
        found = ox.parse(content, TRIPLES[type_], base_iri=base, rename_blank_nodes=True)
        return [quad.triple for quad in found]
    except SyntaxError as error:
        raise Refusal(400, f"the graph is not well-formed {type_}: {error}") from error


def _patch_graph(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    """The update is applied to a copy that holds nothing else, so that it can't reach another graph."""
    new = not store.holds(job["graph"])
    alone = ox.Store()
    alone.extend(ox.Quad(one.subject, one.predicate, one.object) for one in store.triples(job["graph"]))
    alone.update(job["text"], base_iri=job["base"], prefixes=KNOWN_PREFIXES)
    store.touch(job["graph"])
    store.put(job["graph"], [quad.triple for quad in alone], whole=True)
    answer.start("text/plain", status=201 if new else 204)


def _drop_graph(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    if not store.holds(job["graph"]):
        raise Refusal(404, f"<{job['graph']}>: the store has no such graph")
    store.touch(job["graph"])
    store.drop(job["graph"])
    answer.start("text/plain", status=204)


def _read_article(store: ServedStore, job: Job, body: bytes, answer: Answer) -> None:
    """Read the article, or articles, that were uploaded or pasted, and say where the page of the first is."""
    found = _articles(body, job["suffix"], _metadata(job))
    loaded = [one for one in ingest(found, store, TrainedReader(threads=1)) if isinstance(one, Loaded)]
    changed = [article for one in loaded for article in one.changed]
    derive(store, changed, names={name for one in loaded for name in one.former})
    store.flush()
    answer.start("text/plain; charset=utf-8", status=201)
    answer.write(loaded[0].article.iri.encode())


def _articles(content: bytes, suffix: str, given: Metadata) -> list[Article]:
    """All articles in a file, one at least.

    Raises:
        Refusal: 422, when one of them can't be loaded, so that a file is taken in whole or not at all.
    """
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"article{suffix}"
        file.write_bytes(content)
        found = list(load(file, given))
    for one in found:
        if isinstance(one, LoadError):
            raise Refusal(422, str(one).replace(str(file), "the article")) from one
    if not found:
        raise Refusal(422, "the article: no text found in it")
    return [one for one in found if isinstance(one, Article)]


def _metadata(job: Job) -> Metadata:
    """What the form says of an article, as far as it is filled in."""
    title, outlet, author, day, url = (
        " ".join(job.get(name, "").split()) for name in ("title", "outlet", "author", "date", "url")
    )
    published = parse_date(day) if day else None
    if day and published is None:
        raise Refusal(400, f"{day!r} is not a date (give one like 2026-01-31)")
    return Metadata(outlet or None, (author,) if author else (), published, url or None, title or None)


def _derive(store: ServedStore, _: Job, __: bytes, answer: Answer) -> None:
    """Bring up to date what rests on articles that were written otherwise than by being read here."""
    changed = catch_up(store, store.touched, store.former, look=store.updated)
    store.settle()
    store.flush()
    answer.start("text/plain", status=200 if changed else 204)


def _snapshot(store: ServedStore, job: Job, _: bytes, answer: Answer) -> None:
    store.snapshot(Path(job["folder"]))
    answer.start("text/plain", status=204)


JOBS: dict[str, Callable[[ServedStore, Job, bytes, Answer], None]] = {
    "query": _query,
    "get graph": _get_graph,
    "describe": _describe,
    "page": _page,
    "update": _update,
    "put graph": _put_graph,
    "patch graph": _patch_graph,
    "drop graph": _drop_graph,
    "read article": _read_article,
    "derive": _derive,
    "snapshot": _snapshot,
}
