"""The pages, and the box that reads an article."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from importlib import resources
from pathlib import Path
from typing import Any
from urllib.parse import quote

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from onrecord.exports.page import asset
from onrecord.graph.sparql import iri
from onrecord.graph.vocabulary import ID
from onrecord.loaders.formats import LOADERS
from onrecord.loaders.formats.foreign import advice
from onrecord.server.formats import prefers_html
from onrecord.server.guard import body, may_write
from onrecord.server.guard import form as form_of
from onrecord.server.pages import plain
from onrecord.server.refusal import Refusal
from onrecord.server.serving import read, service

_STATIC = {
    "yasgui.min.js": "text/javascript",
    "yasgui.min.css": "text/css",
    "yasgui.LICENSE.txt": "text/plain",
    "editor.js": "text/javascript",
    "theme.js": "text/javascript",
}
EDITOR_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
)
"""CodeMirror and DataTables, inside YASGUI, write style elements and attributes of their own."""

_TAKEN = {"q", "about", "article", "hops", "outlet", "words", "part", "by"}
"""What the address of a page may ask of it."""

UPLOADED = sorted({name for name in LOADERS if name.count(".") == 1} - {".wacz", ".warc", ".zip"})
"""The extensions of files that can be given to the box for an article."""


def page(name: str) -> Callable[[Request], Awaitable[Response]]:
    """The handler of a page that a reader process makes."""

    async def handler(request: Request) -> Response:
        return await read(request, _job(request, name))

    return handler


async def about(request: Request) -> Response:
    """An entity, claim or article: its page for a browser, what is stated of it for a program."""
    name = _named(request)
    if prefers_html(request.headers.get("accept")):
        return await read(request, {**_job(request, "about"), "iri": name})
    return await read(request, {"do": "describe", "iri": name, "accept": request.headers.get("accept")})


async def article(request: Request) -> Response:
    """An article, annotated."""
    return await read(request, {**_job(request, "article"), "iri": _named(request)})


async def editor(request: Request) -> Response:
    """The query editor."""
    html = plain.editor(_job(request, "editor"))
    return Response(html, media_type="text/html", headers={"Content-Security-Policy": EDITOR_POLICY})


async def form(request: Request) -> Response:
    """The box for an article."""
    return Response(plain.add(_job(request, "add"), UPLOADED), media_type="text/html")


async def add(request: Request) -> Response:
    """Read the article that the box holds, and lead to its page."""
    here = service(request)
    if not here.settings.allow_update:
        may_write(request, here.settings)
    sent = await body(request, here.settings, here.settings.max_body)
    fields = dict(await form_of(request, sent, files=1))
    may_write(request, here.settings, str(fields.get("token", "")))
    content, suffix = await _content(fields)
    job = {"do": "read article", "suffix": suffix}
    job |= {name: str(fields.get(name, "")) for name in ("title", "outlet", "author", "date", "url")}
    _, name = await here.snapshots.write(job, content)
    return RedirectResponse(f"/article/{quote(name.decode(), safe='')}", 303)


async def health(request: Request) -> Response:
    """Whether it serves, from a snapshot how old: 200, or 503 with what is wrong."""
    here = service(request)
    trouble = here.snapshots.trouble
    told = {"status": "ok" if trouble is None else "trouble", "snapshot_age_s": here.snapshots.age}
    told |= {} if trouble is None else {"trouble": _without_paths(trouble, str(here.settings.store))}
    return JSONResponse(told, 200 if trouble is None else 503, headers=here.age())


async def static(request: Request) -> Response:
    """One of the files that pages fetch; no other path is looked for.

    Raises:
        Refusal: 404, for any other.
    """
    name = request.path_params["name"]
    if name not in _STATIC:
        raise Refusal(404, "no file has this address")
    if name == "theme.js":  # the pages have it inside, where the editor's policy allows files alone
        content = asset(name).encode()
    else:
        content = resources.files("onrecord.server.static").joinpath(name).read_bytes()
    return Response(content, media_type=_STATIC[name], headers={"Cache-Control": "max-age=3600"})


def error_page(request: Request, refusal: Refusal) -> str:
    """A refusal, for a browser."""
    return plain.error(_job(request, "error"), refusal.status, str(refusal))


def _job(request: Request, name: str) -> dict[str, Any]:
    here = service(request)
    told = {key: value for key, value in request.query_params.items() if key in _TAKEN}
    return {
        "do": "page",
        "page": name,
        "age": here.snapshots.age,
        "writes": here.settings.allow_update,
        "wants_token": here.settings.token is not None,
        **told,
    }


def _named(request: Request) -> str:
    """The IRI that a page is about, from its path or from ``?iri=``."""
    path = request.path_params.get("path")
    name: str = (
        f"{ID}{path}" if path else request.path_params.get("iri") or request.query_params.get("iri", "")
    )
    try:
        iri(name)
    except ValueError as error:
        raise Refusal(404, "this is not an IRI that the store could hold (give ?iri=…)") from error
    return name


async def _content(fields: dict[str, Any]) -> tuple[bytes, str]:
    """The article's bytes and what kind of file they are: an upload, else what was pasted."""
    file = fields.get("file")
    if isinstance(file, UploadFile) and file.filename:
        suffix = f".{file.filename.rpartition('.')[2].lower()}"
        if suffix not in UPLOADED:
            known = f"no reader for this kind of file (known: {', '.join(UPLOADED)})"
            raise Refusal(415, advice(Path(file.filename)) or known)
        return await file.read(), suffix
    text = str(fields.get("text", "")).replace("\r\n", "\n")
    if not text.strip():
        raise Refusal(400, "no file was chosen, and there is no text in the box")
    title = " ".join(str(fields.get("title", "")).split())
    return (f"# {title}\n\n{text}" if title else text).encode("utf-8", "replace"), ".md" if title else ".txt"


def _without_paths(message: str, store: str) -> str:
    return message.replace(store, "the store")
