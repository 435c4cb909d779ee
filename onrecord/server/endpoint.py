"""`/sparql`, `/update` and `/data`: the SPARQL 1.1 Protocol and the Graph Store HTTP Protocol."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pyoxigraph as ox
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onrecord.graph.sparql import KNOWN_PREFIXES, iri
from onrecord.server import formats, protocol
from onrecord.server.dataset import refuse_elsewhere
from onrecord.server.guard import body, may_write
from onrecord.server.refusal import Refusal
from onrecord.server.serving import House, house, read

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
    """Answer a query (GET, or POST as form or directly); without one, describe the service."""
    asking_nothing = request.method in ("GET", "HEAD") and "query" not in request.query_params
    if asking_nothing and "update" in request.query_params:
        raise Refusal(400, "an update is a POST to /update")
    if asking_nothing and not request.query_params:
        return _description(request)
    settings = house(request).settings
    sent = await body(request, settings, settings.max_query) if request.method == "POST" else b""
    asked = protocol.asked(request, sent, protocol.QUERY)
    job = {"do": "query", "text": asked.text, "default": asked.default, "named": asked.named}
    return await read(request, {**job, "base": _here(request), "accept": request.headers.get("accept")})


async def update(request: Request) -> Response:
    """Apply an update (POST as form or directly), for those who may write."""
    here = house(request)
    may_write(request, here.settings)
    asked = protocol.asked(
        request, await body(request, here.settings, here.settings.max_body), protocol.UPDATE
    )
    refuse_elsewhere(asked.text)
    text = protocol.with_dataset(asked)
    await here.snapshots.write({"do": "update", "text": text, "base": _here(request)})
    return Response(status_code=204, headers=here.age())


async def data(request: Request) -> Response:
    """The Graph Store HTTP Protocol: a graph named by ``?graph=IRI`` or ``?default``."""
    if request.method in ("GET", "HEAD"):
        job = {"do": "get graph", "graph": _graph(request), "accept": request.headers.get("accept")}
        return await read(request, job)
    here = house(request)
    may_write(request, here.settings)
    if request.method == "DELETE":
        await here.snapshots.write({"do": "drop graph", "graph": _graph(request)})
        return Response(status_code=204, headers=here.age())
    return await _put(request, here)


async def _put(request: Request, here: House) -> Response:
    """PUT replaces a graph, POST adds to it; POST without a graph makes one and says where."""
    made = request.method == "POST" and not request.query_params
    graph = f"urn:uuid:{uuid4()}" if made else _graph(request)
    type_ = protocol.media_type(request)
    if type_ not in formats.READ:
        raise Refusal(415, f"a graph is {', '.join(formats.READ)}, not {type_ or 'without a type'}")
    sent = await body(request, here.settings, here.settings.max_body)
    job = {"do": "put graph", "graph": graph, "type": type_, "whole": request.method == "PUT"}
    status, _ = await here.snapshots.write({**job, "base": _here(request)}, sent)
    headers = here.age()
    if status == 201:  # noqa: PLR2004
        headers["Location"] = f"{_here(request)}?graph={quote(graph or '', safe='')}"
    return Response(status_code=status, headers=headers)


def _graph(request: Request) -> str | None:
    """The graph that a request names; None is the default graph."""
    query = request.query_params
    names = query.getlist("graph")
    if ("default" in query) + len(names) != 1:
        raise Refusal(400, "name one graph: ?graph=IRI or ?default")
    if not names:
        return None
    try:
        iri(names[0])
    except ValueError as error:
        raise Refusal(400, "?graph= is no absolute IRI") from error
    return names[0]


def _description(request: Request) -> Response:
    """The service description (SPARQL 1.1 Service Description); a browser is led to the query editor."""
    accept = request.headers.get("accept")
    if formats.prefers_html(accept):
        return RedirectResponse("/query", 303, headers={"Vary": "Accept"})
    media_type = formats.choose(accept, formats.READ)
    here = _here(request)
    named = {
        "ENDPOINT": " ".join(iri(one) for one in (here, f"{here}#dataset", f"{here}#default")),
        "ROWS": " ".join(iri(one.iri) for one in dict.fromkeys(formats.ROWS.values())),
        "TRIPLES": " ".join(iri(formats.TRIPLES[one].iri) for one in formats.READ),
    }
    text = _DESCRIPTION
    for name, value in named.items():
        text = text.replace(name, value)
    found: Any = ox.Store().query(text)
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
