"""The SPARQL 1.1 Protocol: from an HTTP request to the query or update it carries (section 2)."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl

from starlette.requests import Request

from onrecord.graph.sparql import iri
from onrecord.server.refusal import Refusal
from onrecord.server.sparql_text import nesting, using

FORM = "application/x-www-form-urlencoded"
DEEPEST = 250
"""Brackets inside brackets that a query may have; far deeper ones overflow the parser's stack."""

_FIELDS = 1000


@dataclass(frozen=True, slots=True)
class Operation:
    """What differs between asking and updating."""

    field: str
    direct: str
    default: str
    named: str


QUERY = Operation("query", "application/sparql-query", "default-graph-uri", "named-graph-uri")
UPDATE = Operation("update", "application/sparql-update", "using-graph-uri", "using-named-graph-uri")


@dataclass(frozen=True, slots=True)
class Asked:
    """A query or update, and the data set that the protocol names for it."""

    text: str
    default: tuple[str, ...]
    named: tuple[str, ...]


def media_type(request: Request) -> str:
    """The media type of the request's body, without parameters.

    Raises:
        Refusal: 415, for an encoding other than UTF-8, or a compressed body.
    """
    type_, *parameters = (part.strip().lower() for part in request.headers.get("content-type", "").split(";"))
    for parameter in parameters:
        if parameter.startswith("charset=") and parameter[8:].strip('"') not in ("utf-8", "utf8", "us-ascii"):
            raise Refusal(415, "the body is read as UTF-8 only (say charset=utf-8)")
    if request.headers.get("content-encoding", "identity") != "identity":
        raise Refusal(415, "the body is read uncompressed only")
    return type_


def asked(request: Request, body: bytes, operation: Operation) -> Asked:
    """What a request asks.

    Raises:
        Refusal: 400, when it has no query, several, or something that is not UTF-8; 415, when a body is
            neither a form nor SPARQL.
    """
    fields = _fields(request.url.query.encode())
    text = None
    if request.method in ("POST", "PATCH"):
        type_ = media_type(request)
        if type_ == operation.direct:
            text = _utf8(body)
        elif type_ == FORM:
            fields = fields + _fields(body)
        else:
            raise Refusal(415, f"a body is {FORM} or {operation.direct}, not {type_ or 'without a type'}")
    texts = [value for name, value in fields if name == operation.field] + ([] if text is None else [text])
    if len(texts) != 1:
        raise Refusal(400, f"give one {operation.field}, and not {len(texts)}")
    default, named = (_iris(fields, name) for name in (operation.default, operation.named))
    return Asked(_shallow(texts[0]), default, named)


def with_dataset(update: Asked) -> str:
    """An update with the data set of the protocol written into it (section 2.2.3).

    Raises:
        Refusal: 400, when it names a data set of its own.
    """
    if not update.default and not update.named:
        return update.text
    return using(update.text, update.default, update.named)


def _shallow(text: str) -> str:
    if not text.strip():
        raise Refusal(400, "the query is empty")
    if nesting(text) > DEEPEST:
        raise Refusal(400, f"brackets are nested deeper than {DEEPEST}")
    return text


def _fields(encoded: bytes) -> list[tuple[str, str]]:
    try:
        return parse_qsl(
            encoded.decode("ascii"),
            keep_blank_values=True,
            encoding="utf-8",
            errors="strict",
            max_num_fields=_FIELDS,
        )
    except (UnicodeDecodeError, ValueError) as error:
        raise Refusal(400, "the form is not percent-encoded UTF-8, or has too many fields") from error


def _utf8(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Refusal(400, "the body is not UTF-8") from error


def _iris(fields: list[tuple[str, str]], name: str) -> tuple[str, ...]:
    found = tuple(value for field, value in fields if field == name)
    for value in found:
        try:
            iri(value)
        except ValueError as error:
            raise Refusal(400, f"{name} is not an absolute IRI") from error
    return found
