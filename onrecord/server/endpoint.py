"""`/sparql`, `/update` and `/data`: the SPARQL 1.1 Protocol and the Graph Store HTTP Protocol."""

from __future__ import annotations

from http import HTTPStatus
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pyoxigraph as ox
from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.graph.sparql import KNOWN_PREFIXES, filled, iri
from onrecord.server import formats, protocol
from onrecord.server.guard import body, form, may_write
from onrecord.server.refusal import Refusal
from onrecord.server.serving import Service, read, service
from onrecord.server.sparql_text import refuse_elsewhere, refuse_other_graphs

MULTIPART = "multipart/form-data"
_MOST_FILES = 100

_DESCRIPTION = """
PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
CONSTRUCT {
  ?endpoint a sd:Service ; sd:endpoint ?endpoint ; sd:supportedLanguage sd:SPARQL11Query ;
    sd:feature sd:UnionDefaultGraph ; sd:resultFormat ?rows, ?triples ; sd:inputFormat ?read ;
    sd:defaultDataset ?dataset .
  ?dataset a sd:Dataset ; sd:defaultGraph ?default . ?default a sd:Graph .
} WHERE {
  VALUES (?endpoint ?dataset ?default) { (ENDPOINT) } VALUES ?rows { ROWS }
  VALUES ?triples { TRIPLES } VALUES ?read { TRIPLES } }"""


async def sparql(request: Request) -> Response:
    """Answer a query (GET, or POST as form or directly); without one, describe the service.

    Raises:
        Refusal: 400, for an update; and as `protocol.asked` and `serving.read` do.
    """
    asking_nothing = request.method in ("GET", "HEAD") and "query" not in request.query_params
    if asking_nothing and "update" in request.query_params:
        raise Refusal(400, "an update is a POST to /update")
    if asking_nothing and not request.query_params:
        return _description(request)
    settings = service(request).settings
    sent = await body(request, settings, settings.max_query) if request.method == "POST" else b""
    asked = protocol.asked(request, sent, protocol.QUERY)
    job = {"do": "query", "text": asked.text, "default": asked.default, "named": asked.named}
    return await read(request, {**job, "base": _here(request), "accept": request.headers.get("accept")})


async def update(request: Request) -> Response:
    """Apply an update (POST as form or directly), for those who may write."""
    here = service(request)
    may_write(request, here.settings)
    asked = protocol.asked(
        request, await body(request, here.settings, here.settings.max_body), protocol.UPDATE
    )
    refuse_elsewhere(asked.text)
    text = protocol.with_dataset(asked)
    await here.snapshots.write({"do": "update", "text": text, "base": _here(request)})
    return Response(status_code=204, headers=here.age())


async def data(request: Request) -> Response:
    """The Graph Store HTTP Protocol: a graph named by ``?graph=IRI``, ``?default`` or the address itself."""
    if request.method in ("GET", "HEAD"):
        job = {"do": "get graph", "graph": _graph(request), "accept": request.headers.get("accept")}
        return await read(request, job)
    here = service(request)
    may_write(request, here.settings)
    if request.method == "DELETE":
        await here.snapshots.write({"do": "drop graph", "graph": _graph(request)})
        return Response(status_code=204, headers=here.age())
    if request.method == "PATCH":
        return await _patch(request, here)
    return await _put(request, here)


async def _put(request: Request, here: Service) -> Response:
    """PUT replaces a graph, POST adds to it; POST without a graph makes one and says where."""
    made = request.method == "POST" and not request.query_params and not request.path_params
    graph = f"urn:uuid:{uuid4()}" if made else _graph(request)
    parts, sent = await _triples(request, here)
    job = {"do": "put graph", "graph": graph, "parts": parts, "whole": request.method == "PUT"}
    status, _ = await here.snapshots.write({**job, "base": _here(request)}, sent)
    return _written(request, here, status, graph)


async def _patch(request: Request, here: Service) -> Response:
    """PATCH applies a SPARQL update to the graph alone (section 5.7, and RFC 5789)."""
    graph = _graph(request)
    type_ = protocol.media_type(request)
    if type_ != protocol.UPDATE.direct:
        words = f"a patch is {protocol.UPDATE.direct}, not {type_ or 'without a type'}"
        raise Refusal(415, words, {"Accept-Patch": protocol.UPDATE.direct})
    sent = await body(request, here.settings, here.settings.max_body)
    asked = protocol.asked(request, sent, protocol.UPDATE)
    refuse_elsewhere(asked.text)
    refuse_other_graphs(asked.text)
    job = {"do": "patch graph", "graph": graph, "text": asked.text, "base": graph or _here(request)}
    status, _ = await here.snapshots.write(job)
    return _written(request, here, status, graph)


def _written(request: Request, here: Service, status: int, graph: str | None) -> Response:
    headers = here.age()
    if status == HTTPStatus.CREATED:
        store = str(request.url_for("data"))
        headers["Location"] = f"{store}?graph={quote(graph or '', safe='')}"
    return Response(status_code=status, headers=headers)


async def _triples(request: Request, here: Service) -> tuple[list[tuple[str, int]], bytes]:
    """What is sent for a graph: the media type and length of each part, and the parts one after another."""
    type_ = protocol.media_type(request)
    if type_ == MULTIPART and request.method == "POST":
        sent = await body(request, here.settings, here.settings.max_body)
        return await _files(request, sent)
    if type_ not in formats.READ:
        raise Refusal(415, f"a graph is {', '.join(formats.READ)}, not {type_ or 'without a type'}")
    sent = await body(request, here.settings, here.settings.max_body)
    return [(type_, len(sent))], sent


async def _files(request: Request, sent: bytes) -> tuple[list[tuple[str, int]], bytes]:
    """The files of a form (section 5.5), each of its own type: as its part says, else as its name does."""
    parts, contents = [], []
    for _, file in (await form(request, sent, files=_MOST_FILES)).multi_items():
        if not isinstance(file, UploadFile):
            raise Refusal(400, "a part of the form is not a file (give it a filename and a content type)")
        type_ = (file.content_type or "").partition(";")[0].strip().lower()
        if type_ not in formats.READ:
            type_ = formats.BY_EXTENSION.get(PurePosixPath(file.filename or "").suffix.lower(), "")
        if not type_:
            known = ", ".join((*formats.READ, *formats.BY_EXTENSION))
            raise Refusal(415, f"a file of the form is of no type that is read here (known: {known})")
        contents.append(await file.read())
        parts.append((type_, len(contents[-1])))
    if not parts:
        raise Refusal(400, "the form holds no file")
    return parts, b"".join(contents)


def _graph(request: Request) -> str | None:
    """The graph that a request names by its address (section 4.1) or query; None is the default graph."""
    query = request.query_params
    names = query.getlist("graph")
    if request.path_params.get("path"):
        if query:
            raise Refusal(400, "the address names the graph itself, and takes no ?graph= or ?default")
        return _here(request)
    if ("default" in query) + len(names) != 1:
        raise Refusal(400, "name one graph: ?graph=IRI or ?default")
    if not names:
        return None
    try:
        iri(names[0])
    except ValueError as error:
        raise Refusal(400, "?graph= is not an absolute IRI") from error
    return names[0]


def _description(request: Request) -> Response:
    """The service description (SPARQL 1.1 Service Description); a browser is led to the query editor."""
    accept = request.headers.get("accept")
    if formats.prefers_html(accept):
        return RedirectResponse("/query", 303, headers={"Vary": "Accept"})
    media_type = formats.choose(accept, formats.READ)
    here = _here(request)
    described = filled(
        _DESCRIPTION,
        ENDPOINT=" ".join(iri(one) for one in (here, f"{here}#dataset", f"{here}#default")),
        ROWS=" ".join(iri(one.iri) for one in dict.fromkeys(formats.ROWS.values())),
        TRIPLES=" ".join(iri(formats.TRIPLES[one].iri) for one in formats.READ),
    )
    found: Any = ox.Store().query(described)
    prefixes = {**KNOWN_PREFIXES, "sd": "http://www.w3.org/ns/sparql-service-description#"}
    content = ox.serialize(found, format=formats.TRIPLES[media_type], prefixes=prefixes)
    return Response(content, media_type=media_type, headers={"Vary": "Accept"})


def _here(request: Request) -> str:
    """The address of this endpoint as the client knows it, without the query; the base of relative IRIs."""
    url = str(request.url.replace(query="", fragment=""))
    try:
        iri(url)
    except ValueError as error:
        raise Refusal(400, "the address is malformed") from error
    return url
