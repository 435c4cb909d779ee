"""The web application: what lies where, and how it starts and stops."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onrecord.server import endpoint, site
from onrecord.server.formats import prefers_html
from onrecord.server.guard import Guard, allowed_origin
from onrecord.server.lanes import Lanes
from onrecord.server.processes import Nursery
from onrecord.server.protocol import UPDATE
from onrecord.server.refusal import Refusal
from onrecord.server.serving import Service, service
from onrecord.server.settings import Settings
from onrecord.server.snapshots import Snapshots

Handler = Callable[[Request], Awaitable[Response]]
_GRAPHS = ("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH")
_READ, _ASK, _SEND = ("GET", "HEAD"), ("GET", "HEAD", "POST"), ("POST",)


def application(settings: Settings) -> Starlette:
    """The server of a store, for any ASGI server; its lifespan opens and closes the store."""
    routes = [
        _route("/sparql", endpoint.sparql, _ASK),
        _route("/update", endpoint.update, _SEND),
        _route("/data", endpoint.data, _GRAPHS),
        _route("/data/{path:path}", endpoint.data, _GRAPHS),
        _route("/health", site.health, _READ),
        _route("/", site.page("home"), _READ),
        _route("/search", site.page("search"), _READ),
        _route("/articles", site.page("articles"), _READ),
        _route("/outlets", site.page("outlets"), _READ),
        _route("/statements", site.page("statements"), _READ),
        _route("/graph", site.page("graph"), _READ),
        _route("/query", site.editor, _READ),
        _route("/add", _by_method({"GET": site.form, "HEAD": site.form, "POST": site.add}), _ASK),
        _route("/about", site.about, _READ),
        _route("/id/{path:path}", site.about, _READ),
        _route("/article/{iri:path}", site.article, _READ),
        _route("/static/{name}", site.static, _READ),
    ]
    app = Starlette(
        routes=routes,
        lifespan=_lifespan(settings),
        exception_handlers={Refusal: _refused, HTTPException: _http_error, Exception: _failed},
    )
    app.router.redirect_slashes = False
    app.add_middleware(Guard, settings=settings)
    return app


def _lifespan(settings: Settings) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        nursery = Nursery()
        lanes = Lanes(settings, nursery)
        snapshots = Snapshots(settings, nursery, lanes)
        app.state.service = Service(settings, lanes, snapshots)
        try:
            await _started(snapshots, app)
            watching = asyncio.create_task(snapshots.watch())
            yield
            watching.cancel()
        finally:
            await lanes.close()
            await snapshots.close()
            nursery.close()

    return lifespan


async def _started(snapshots: Snapshots, app: Starlette) -> None:
    """Take the first snapshot; where that is refused, `start.serve` finds why in the application's state."""
    try:
        await snapshots.start()
    except Refusal as refusal:
        app.state.refused = refusal
        raise


def _route(path: str, handler: Handler, methods: tuple[str, ...]) -> Route:
    """A route that also says to OPTIONS what it takes, and to CORS what pages elsewhere may send."""
    allow = ", ".join((*methods, "OPTIONS"))

    async def handle(request: Request) -> Response:
        if request.method == "OPTIONS":
            return _options(request, allow)
        return await handler(request)

    return Route(path, handle, methods=[*methods, "OPTIONS"], name=handler.__name__)


def _options(request: Request, allow: str) -> Response:
    headers = {"Allow": allow}
    if "PATCH" in allow:
        headers["Accept-Patch"] = UPDATE.direct
    if allowed_origin(service(request).settings, request.headers.get("origin")) is not None:
        headers["Access-Control-Allow-Methods"] = allow
        headers["Access-Control-Allow-Headers"] = "Accept, Authorization, Content-Type"
        headers["Access-Control-Max-Age"] = "600"
    return Response(status_code=204, headers=headers)


def _by_method(handlers: dict[str, Handler]) -> Handler:
    async def handle(request: Request) -> Response:
        return await handlers[request.method](request)

    return handle


async def _refused(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, Refusal) else Refusal(500, "something went wrong")
    headers = {**refusal.headers, "Vary": "Accept"}
    if prefers_html(request.headers.get("accept")):
        return Response(site.error_page(request, refusal), refusal.status, headers, media_type="text/html")
    return Response(f"{refusal}\n", refusal.status, headers, media_type="text/plain")


async def _http_error(request: Request, error: Exception) -> Response:
    """What the router itself refuses: no such path, no such method there."""
    assert isinstance(error, HTTPException)  # noqa: S101
    headers = dict(error.headers or {})
    taken = ", ".join(sorted({*headers.get("Allow", "").split(", ")} - {"HEAD", "OPTIONS"}))
    words = {
        404: "no page has this address",
        405: f"this address takes {taken or 'other requests'}, and not {request.method}",
    }
    return await _refused(
        request, Refusal(error.status_code, words.get(error.status_code, error.detail), headers)
    )


async def _failed(request: Request, _: Exception) -> Response:
    return await _refused(request, Refusal(500, "something went wrong here; the server's log says what"))
