"""From what a person types to what the store holds: names, aliases, titles, parts of claims, IRIs."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Final

from rapidfuzz.fuzz import ratio
from rapidfuzz.process import extract

from onrecord.errors import AmbiguousError, ArgumentError, LoadError, NotFoundError
from onrecord.graph.identity.appearances import told_apart
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.named import called
from onrecord.graph.identity.stored import stored
from onrecord.graph.model import EntityKind, shortened
from onrecord.graph.sparql import filled, in_utf8, literal
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import facts_of, rows, rows_about
from onrecord.graph.vocabulary import CLASSES, SCHEMA, article_iri

KINDS = (*(str(kind) for kind in EntityKind), "article", "claim")
"""What can be found: the kinds of entity, articles and claims."""

KINDS_OF: Final = {
    "people": "person",
    "unnamed": "unnamed",
    "documents": "document",
    "organizations": "organization",
    "outlets": "outlet",
    "authors": "author",
    "articles": "article",
    "claims": "claim",
}
"""These kinds by the word that asks for all of one."""

_CLASSES = {
    **{str(class_): str(kind) for kind, class_ in CLASSES.items()},
    str(SCHEMA.NewsArticle): "article",
    str(SCHEMA.Claim): "claim",
}
_NAMES = """
SELECT DISTINCT ?thing ?property ?name {
  VALUES ?property { PROPERTIES }
  GRAPH ?article { ?thing ?property ?name }
  FILTER(CONTAINS(LCASE(STR(?name)), WORD))
}"""
_ALL = """
SELECT DISTINCT ?name {
  VALUES ?property { PROPERTIES }
  GRAPH ?article { ?thing ?property ?name }
  FILTER(STRLEN(STR(?name)) <= LONGEST)
}"""
_BEARERS = """
SELECT DISTINCT ?thing ?name {
  VALUES ?name { NAMES }
  VALUES ?property { PROPERTIES }
  GRAPH ?article { ?thing ?property ?name }
}"""
_BARE = """
SELECT ?thing { GRAPH ?article { ?thing a schema:NewsArticle } FILTER(CONTAINS(LCASE(STR(?thing)), WORD)) }"""
_GROUPS = """
SELECT ?claim ?group {
  VALUES ?claim { SOME } GRAPH <urn:onrecord:corroboration> { ?group or:member ?claim }
}"""
_CLASSES_OF = "SELECT DISTINCT ?thing ?class { VALUES ?thing { SOME } GRAPH ?article { ?thing a ?class } }"
_OF_CLAIMS = ("schema:text", "rdfs:label")
_OF_OTHERS = ("schema:name", "rdfs:label", "schema:alternateName", "schema:headline", "schema:identifier")
_SHOWN, _LOOKED_AT = 6, 60
"""Names that a message lists, and names spelled alike that are looked up for that."""

_LONGEST = 90
"""Letters of a name in a message, and of what can be near it."""

_FOLDED = re.compile(r"ss|σ|\s+")
"""Between the parts of a key that LCASE gives as well: casefolding also makes ß to ss and ς to σ."""

_NEAR = 60
"""How alike the spelling of near names is at least, of 100 (rapidfuzz's ratio)."""


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


def find(
    store: Store,
    name: str,
    kinds: str | Iterable[str] | None = None,
    *,
    as_named: bool = False,
    with_near: bool = True,
) -> str:
    """The IRI of the one thing in the store that is meant by `name`.

    Of names that are one entity it is that of what stands for it. The thing is, in this order: what has it as
    its IRI, or as its web address; whom or what it names in full, upper and lower case and a leading "the"
    apart; by another name; what alone has it as a part of its name, title or text. In each step people and
    other entities come before articles, and these before claims. One word names whoever has it in the name
    before a claim of that word alone: "Crewe" is Anthony Crewe. Of several in one step the only one that is
    spelled as typed is meant: "The Courier", where there is a Courier too. Claims that corroboration holds
    for one are one: the first by text and IRI stands for them.

    Args:
        store: where to look.
        name: a name, alias, title, identifier, IRI, or a part of one.
        kinds: what it may be: one or several of `KINDS`, or words of `KINDS_OF`; anything, when not given.
        as_named: give the IRI that bears this very name, whatever entity it was found to be.
        with_near: look for names that are spelled alike, where nothing bears it; that reads all names.

    Raises:
        NotFoundError: nothing bears it, and the message names what is near, `with_near`.
        AmbiguousError: several things do, and the message lists them.
        ArgumentError: `name` is no UTF-8, or `kinds` holds a word that names no kind.
    """
    name, asked_for = in_utf8(name), kinds_named(kinds or KINDS)
    wanted = tuple(kind for kind in KINDS if kind in asked_for)
    same = Identity() if as_named else stored(store)
    for meant in _iris(name):
        if _is_one_of(store, meant, wanted):
            return same.of(meant)
    key, asked = _key(name), shortened(name, _LONGEST)
    for step in _steps(_names(store, wanted, key), key):
        matching = _once_a_group(store, {same.of(one.iri): one for one in reversed(step)})
        spelled = [iri for iri, one in matching.items() if one.text == name.strip()]
        if len(matching) == 1 or len(spelled) == 1:
            return next(iter(spelled or matching))
        if matching:
            listed = _listed(store, matching.values())
            raise AmbiguousError(f"{asked!r} could be {listed} (give more of the one you mean, or its IRI)")
    near = ", ".join(_near(store, wanted, key)) if with_near else ""
    whole = "nothing in the store has this name"
    parts = "part of a name, title or claim"
    if wanted == ("article",):
        whole, parts = "no article in the store has this in its title", "part of a title"
    raise NotFoundError(f"{asked!r}: {whole} ({f'near: {near}' if near else f'give {parts}, or an IRI'})")


def kinds_named(words: str | Iterable[str], known: Mapping[str, str] = KINDS_OF) -> set[str]:
    """The kinds that a word, or several, ask for: each is one of those known, or the kind itself.

    Raises:
        ArgumentError: one names no kind.
    """
    asked = {words} if isinstance(words, str) else set(words)
    for word in sorted(asked - {*known, *known.values()}):
        raise ArgumentError(f"{word!r} is not a kind (known: {', '.join(known)})")
    return {known.get(word, word) for word in asked}


def claims_of(store: Store, name: str) -> list[str]:
    """The IRIs of the claims that are `name` word for word, sorted."""
    key = _key(name)
    return sorted({one.iri for one in _names(store, ("claim",), key) if key and one.key == key})


def also_called(store: Store, name: str, meant: str, kinds: Iterable[str]) -> list[str]:
    """What others are called that `name` may mean beside `meant`, sorted: those who bear it, in full or not.

    Of one word also those who have it as a part of their name.
    """
    key, same = _key(name), stored(store)
    known = _names(store, tuple(kinds), key) if key else []
    others = {same.of(one.iri) for one in known if key in (one.key, *one.key.split())} - {meant}
    return sorted(set(called(store, others).values()))


def _iris(name: str) -> Iterator[str]:
    """The IRIs that may be meant: as typed, and as an article of this web address is called."""
    typed = name.strip().removeprefix("<").removesuffix(">")
    yield typed
    with suppress(LoadError):
        yield article_iri("", typed)


def _is_one_of(store: Store, thing: str, kinds: Collection[str]) -> bool:
    """Whether the store holds a thing of these kinds; it holds nothing that is no IRI."""
    with suppress(ValueError):
        return thing in _kinds_of(store, [thing], kinds)
    return False


def _kinds_of(store: Store, things: Iterable[str], kinds: Collection[str]) -> dict[str, list[str]]:
    """What things are, as far as they are of these kinds, by IRI; the others are left out."""
    classes = facts_of(store, _CLASSES_OF, things)
    found = {
        thing: [_CLASSES[class_] for class_ in has if _CLASSES.get(class_) in kinds]
        for thing, has in classes.items()
    }
    return {thing: has for thing, has in found.items() if has}


def _names(store: Store, kinds: Collection[str], key: str) -> list[_Name]:
    """The names of things of some kinds that hold the longest plain part of a key, if it has one."""
    word = literal(max((one for one in _FOLDED.split(key) if one == one.lower()), key=len, default=""))
    found = list(rows(store, filled(_NAMES, WORD=word, PROPERTIES=_properties(kinds))))
    kinds_of = _kinds_of(store, (thing for thing, *_ in found), kinds)
    known = [
        _Name(thing, kind, text, property_ != str(SCHEMA.alternateName))
        for thing, property_, text in found
        for kind in kinds_of.get(thing, ())
    ]
    if "article" in kinds:
        bare = rows(store, filled(_BARE, WORD=word))
        known += [_Name(thing, "article", thing, canonical=True) for (thing,) in bare]
    return sorted(known, key=lambda one: (one.text, one.iri))


def _near(store: Store, kinds: Collection[str], key: str) -> list[str]:
    """The names that are spelled most like a key; of claims only where nothing else is wanted."""
    others = [kind for kind in kinds if kind != "claim"] or kinds
    properties = _properties(others)
    found = rows(store, filled(_ALL, LONGEST=str(_LONGEST), PROPERTIES=properties))
    known = {_key(name): name for (name,) in sorted(found)}
    alike = extract(key, known.keys(), scorer=ratio, limit=_LOOKED_AT, score_cutoff=_NEAR)
    near = [known[one] for one, *_ in alike]
    asked = filled(_BEARERS, NAMES=" ".join(map(literal, near)), PROPERTIES=properties)
    bearers = list(rows(store, asked))
    kinds_of = _kinds_of(store, (thing for thing, _ in bearers), others)
    meant = {name for thing, name in bearers if thing in kinds_of}
    return [name for name in near if name in meant][:_SHOWN]


def _properties(kinds: Collection[str]) -> str:
    """The properties that name things of some kinds, as SPARQL writes them."""
    of_claims = _OF_CLAIMS if "claim" in kinds else ()
    return " ".join(dict.fromkeys([*of_claims, *(_OF_OTHERS if set(kinds) != {"claim"} else ())]))


def _once_a_group(store: Store, matching: dict[str, _Name]) -> dict[str, _Name]:
    """What matches, with one claim of those that say the same: copies of an article share their words."""
    claims = [iri for iri, one in matching.items() if one.kind == "claim"]
    group_of = dict(rows_about(store, _GROUPS, claims)) if len(claims) > 1 else {}
    ordered = sorted(matching.items(), key=lambda found: (found[1].text, found[0]), reverse=True)
    once = {group_of.get(iri, iri): (iri, one) for iri, one in ordered}
    return dict(once.values())


def _steps(known: list[_Name], key: str) -> Iterable[list[_Name]]:
    """The names that match, in lists of falling precedence."""
    tiers = [[one for one in known if _tier(one.kind) == tier] for tier in range(3)]
    if not key:
        return
    others, claims = tiers[:2], tiers[2]
    for tier in others:
        yield [one for one in tier if one.canonical and one.key == key]
    for tier in others:
        yield [one for one in tier if one.key == key]
    if " " not in key:
        yield [one for one in tiers[0] if key in one.key.split()]
    yield [one for one in claims if one.key == key]
    for tier in tiers:
        yield [one for one in tier if key in one.key]


def _tier(kind: str) -> int:
    return {"article": 1, "claim": 2}.get(kind, 0)


def _listed(store: Store, names: Iterable[_Name]) -> str:
    """The first names with their IRIs; of what one article alone knows, with the article."""
    found = sorted(names, key=lambda one: one.text)
    told = told_apart(store, {one.iri: shortened(one.text, _LONGEST) for one in found[:_SHOWN]})
    more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
    return "; ".join(f"{name} <{iri}>" for iri, name in told.items()) + more


def _key(text: str) -> str:
    """`text` as it is compared: without case, extra space and a leading article."""
    return " ".join(text.casefold().split()).removeprefix("the ")
