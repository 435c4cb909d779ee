"""What users judge: signed with who and when, in graphs that no rebuild touches.

A judgement has an IRI of its own, made from what it is about: a newer one takes the place of an older one.
The claims and unnamed sources of an article go by number, and another version of it may number them
otherwise: so a judgement keeps their words, and is read as of what has these words now.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from rdflib import XSD, Literal, URIRef

from onrecord.graph.sparql import in_parts, iri
from onrecord.graph.store.protocol import Queried, Store, Triple
from onrecord.graph.store.results import constructed, rows_about
from onrecord.graph.vocabulary import OR, PROV

_WORD = re.compile(r"[^\W_]+")

_HELD = """
CONSTRUCT { ?judgement ?property ?value }
{ VALUES ?judgement { SOME } GRAPH GRAPH_IRI { ?judgement ?property ?value } }"""

_CALLED = """
SELECT ?thing ?words { VALUES ?article { SOME } GRAPH ?article { ?thing PROPERTY ?words } }"""


def judgement_iri(graph: URIRef, about: str) -> URIRef:
    """The judgement in this graph about these things, given as one text."""
    return URIRef(f"{graph}#{hashlib.sha256(about.encode('utf-8')).hexdigest()[:24]}")


def signed(judgement: URIRef, who: str, when: str) -> Iterator[Triple]:
    """Who judged and when, the latter in ISO 8601."""
    yield judgement, OR.judgedBy, Literal(who)
    yield judgement, PROV.generatedAtTime, Literal(when, datatype=XSD.dateTime)


def keep(store: Store, graph: URIRef, given: Mapping[URIRef, Iterable[Triple]]) -> None:
    """Put judgements, by their IRIs, in the place of older ones with these IRIs.

    Raises:
        StoreError: the store can't be written.
    """
    old = _held(store, graph, given)
    new = {triple for triples in given.values() for triple in triples}
    store.amend(str(graph), old - new, new - old)


def withdraw(store: Store, graph: URIRef, judgements: Collection[URIRef]) -> int:
    """Take judgements back; how many there were.

    Raises:
        StoreError: the store can't be written.
    """
    old = _held(store, graph, judgements)
    store.amend(str(graph), old, ())
    return len({subject for subject, _, _ in old})


def called(store: Queried, things: Iterable[str], by: URIRef) -> dict[str, str]:
    """The words of all that stands beside these things in their articles, by IRI; nothing of the others.

    Args:
        store: where the articles are.
        things: IRIs, of which those of an article have a fragment.
        by: the property that tells a thing's words; the first in the alphabet, should there be several.
    """
    articles = {_article(thing) for thing in things if "#" in thing}
    asked = _CALLED.replace("PROPERTY", iri(by))
    return dict(sorted(((thing, words) for thing, words in rows_about(store, asked, articles)), reverse=True))


def by_article(now: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """What `called` gives, as it is compared with what was judged, by article and thing."""
    found: dict[str, dict[str, str]] = {}
    for thing, words in now.items():
        found.setdefault(_article(thing), {})[thing] = _plain(words)
    return found


def rebound(
    things: Sequence[str], words: Iterable[str], now: Mapping[str, Mapping[str, str]]
) -> tuple[str, ...] | None:
    """The things of a judgement as they go by number now, sorted; None where one is no more.

    Args:
        things: their IRIs as they were when it was given.
        words: what those of an article said then; empty where that was not kept.
        now: what `by_article` gives.
    """
    said = {one: told for thing in things for one, told in now.get(_article(thing), {}).items()}
    left = {_plain(one) for one in words}
    found = {thing for thing in things if not left or "#" not in thing or said.get(thing) in left}
    left -= {said[thing] for thing in found if thing in said}
    for thing in sorted(set(things) - found):
        beside = now.get(_article(thing), {})
        moved = min((one for one, told in beside.items() if told in left), default=None)
        if moved is None:
            return None
        found.add(moved)
        left.discard(said[moved])
    return tuple(sorted(found))


def _article(thing: str) -> str:
    return thing.partition("#")[0]


def _plain(words: str) -> str:
    """Words as they are compared: a reading may set another quotation mark, dash or ellipsis among them."""
    told = " ".join(_WORD.findall(words.casefold()))
    return told or " ".join(words.split()).casefold()


def _held(store: Store, graph: URIRef, judgements: Iterable[URIRef]) -> set[Triple]:
    asked = _HELD.replace("GRAPH_IRI", iri(graph))
    return {triple for query in in_parts(asked, judgements) for triple in constructed(store, query)}
