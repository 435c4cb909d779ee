"""From what a person types to what the store holds: names, aliases, titles, parts of claims, IRIs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches

from rdflib import URIRef

from onrecord.errors import LoadError, NotFoundError
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.stored import stored
from onrecord.graph.model import EntityKind
from onrecord.graph.store import Store, rows
from onrecord.graph.vocabulary import CLASSES, SCHEMA, article_iri

KINDS = (*(str(kind) for kind in EntityKind), "article", "claim")
"""What can be found: the kinds of entity, articles and claims."""

_CLASSES = {**{str(iri): str(kind) for kind, iri in CLASSES.items()}, str(SCHEMA.NewsArticle): "article"}
_CLASSES[str(SCHEMA.Claim)] = "claim"
_NAMES = """
SELECT DISTINCT ?thing ?class ?property ?name {
  VALUES ?class { KINDS }
  VALUES ?property {
    schema:name rdfs:label schema:alternateName schema:headline schema:identifier schema:text
  }
  GRAPH ?article { ?thing a ?class ; ?property ?name }
}"""
_BARE = """
SELECT ?thing ?class { VALUES ?class { schema:NewsArticle } GRAPH ?article { ?thing a ?class } }"""
_SHOWN = 6
_LONGEST = 90
_NEAR = 0.6


@dataclass(frozen=True, slots=True)
class _Name:
    """One of the names of a thing; `canonical` when it is not just another name."""

    iri: str
    kind: str
    text: str
    canonical: bool

    @property
    def key(self) -> str:
        return _key(self.text)


def find(store: Store, name: str, kinds: Iterable[str] | None = None, *, as_named: bool = False) -> URIRef:
    """The one thing in the store that is meant by `name`; of names that are one entity, what stands for it.

    That is, in this order: what has it as its IRI, or as its web address; whom or what it names in full,
    upper and lower case and a leading "the" apart; by another name; what alone has it as a part of its name,
    title or text. In each step people and other entities come before articles, and these before claims.

    Args:
        store: where to look.
        name: a name, alias, title, identifier, IRI, or a part of one.
        kinds: what it may be, of `KINDS`; anything, when not given.
        as_named: give the IRI that bears this very name, whatever entity it was found to be.

    Raises:
        NotFoundError: nothing bears it, and the message names what is near; or several things do, and the
            message lists them.
    """
    known = _names(store, tuple(kinds or KINDS))
    same = Identity() if as_named else stored(store)
    for iri in _iris(name):
        if any(one.iri == iri for one in known):
            return URIRef(same.of(iri))
    key = _key(name)
    for step in _steps(known, key):
        matching = {same.of(one.iri): one for one in reversed(step)}
        if len(matching) == 1:
            return URIRef(next(iter(matching)))
        if matching:
            raise NotFoundError(f"{name!r} could be {_listed(matching.values())} (give the IRI)")
    near = get_close_matches(
        key, {one.key for one in known if len(one.key) <= _LONGEST}, n=_SHOWN, cutoff=_NEAR
    )
    texts = {one.key: one.text for one in known}
    hint = f" (near: {', '.join(texts[key] for key in near)})" if near else ""
    raise NotFoundError(f"{name!r}: nothing in the store bears this name{hint}")


def _iris(name: str) -> Iterator[str]:
    """The IRIs that may be meant: as typed, and as an article of this web address is called."""
    iri = name.strip().removeprefix("<").removesuffix(">")
    yield iri
    with suppress(LoadError):
        yield article_iri("", iri)


def _names(store: Store, kinds: tuple[str, ...]) -> list[_Name]:
    classes = " ".join(f"<{iri}>" for iri, kind in _CLASSES.items() if kind in kinds)
    known = [
        _Name(iri, _CLASSES[class_], text, property_ != str(SCHEMA.alternateName))
        for iri, class_, property_, text in rows(store, _NAMES.replace("KINDS", classes))
    ]
    if "article" in kinds:
        known += [_Name(iri, "article", iri, canonical=True) for iri, _ in rows(store, _BARE)]
    return sorted(known, key=lambda one: (one.text, one.iri))


def _steps(known: list[_Name], key: str) -> Iterable[list[_Name]]:
    """The names that match, in lists of falling precedence."""
    tiers = [[one for one in known if _tier(one.kind) == tier] for tier in range(3)]
    if not key:
        return
    for tier in tiers:
        yield [one for one in tier if one.canonical and one.key == key]
    for tier in tiers:
        yield [one for one in tier if one.key == key]
    for tier in tiers:
        yield [one for one in tier if key in one.key]


def _tier(kind: str) -> int:
    return {"article": 1, "claim": 2}.get(kind, 0)


def _listed(names: Iterable[_Name]) -> str:
    shown = [f"{_short(one.text)} <{one.iri}>" for one in sorted(names, key=lambda one: one.text)]
    more = f" and {len(shown) - _SHOWN} more" if len(shown) > _SHOWN else ""
    return "; ".join(shown[:_SHOWN]) + more


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _key(text: str) -> str:
    """`text` as it is compared: without case, extra space and a leading article."""
    return " ".join(text.casefold().split()).removeprefix("the ")
