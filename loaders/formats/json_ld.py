"""The article that a page describes in JSON-LD with schema.org's words, the most reliable of its metadata."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from onrecord.loaders.formats.byline import people
from onrecord.loaders.formats.metadata import Metadata, language_tag, parse_date

Node = dict[str, Any]

_ARTICLE_TYPES = re.compile(r"(?:\w*Article|\w*BlogPosting|Report|Review|OpinionPiece)$")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>(?:\*/)?)?\s*;?\s*$"
)


def read_json_ld(scripts: Iterable[str]) -> Metadata:
    """What the first article described in a page's ``application/ld+json`` scripts says of itself.

    Reads one object, lists and ``@graph``, and follows ``@id`` inside the page. A script that is not JSON is
    passed over. Authors that are organisations are left out.
    """
    nodes = [node for script in scripts for node in _nodes(_parsed(script))]
    articles = [node for node in nodes if any(map(_ARTICLE_TYPES.match, _types(node)))]
    if not articles:
        return Metadata()
    article = max(
        articles, key=lambda node: sum(name in node for name in ("author", "datePublished", "headline"))
    )
    named = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and node.get("name")}
    outlet = next(iter(_names(article.get("publisher"), named, but="Person")), None)
    return Metadata(
        outlet=outlet,
        authors=people(_names(article.get("author"), named, but="Organization"), outlet),
        published=parse_date(_text(article.get("datePublished")) or ""),
        url=_address(article),
        title=_text(article.get("headline")) or _text(article.get("name")),
        language=language_tag(_text(article.get("inLanguage"))),
    )


def _parsed(script: str) -> object:
    try:
        return json.loads(_WRAPPING.sub("", script), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: object) -> Iterator[Node]:
    """Every object in a JSON value, in document order, however deep."""
    pending = [value]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            yield value
            pending.extend(reversed(value.values()))
        elif isinstance(value, list):
            pending.extend(reversed(value))


def _types(node: Node) -> list[str]:
    return [kind.rpartition("/")[2] for kind in _listed(node.get("@type")) if isinstance(kind, str)]


def _names(value: object, named: dict[str, Node], but: str) -> list[str]:
    """The names in an author or publisher: strings, objects, references, or lists of them; none of a type."""
    names = []
    for one in _listed(value):
        node = named.get(str(one.get("@id")), one) if isinstance(one, dict) else {"name": one}
        name = one.get("name") or node.get("name") if isinstance(one, dict) else one
        if not any(kind.endswith(but) for kind in _types(node)):
            names += [text for text in map(_text, _listed(name)) if text]
    return names


def _address(article: Node) -> str | None:
    page = article.get("mainEntityOfPage")
    return _text(article.get("url")) or _text(page.get("@id") if isinstance(page, dict) else page)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _text(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
