"""What names are called, and where they stand: a name as a user tells it from others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from onrecord.graph.counting import commonest
from onrecord.graph.headings import headings
from onrecord.graph.model import shortened
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows_about
from onrecord.graph.vocabulary import CLASSES

_STANDING = """
SELECT ?name ?called ?class ?article ?day {
  VALUES ?name { SOME }
  GRAPH ?article {
    ?article a schema:NewsArticle .
    ?name schema:name ?called ; a ?class .
    OPTIONAL { ?article schema:datePublished ?day }
  }
}"""
_KINDS = {str(class_): str(kind) for kind, class_ in CLASSES.items()}
_TITLE = 60


@dataclass(frozen=True, slots=True)
class Appearance:
    """A name with the articles that it stands in.

    Attributes:
        iri: the name's IRI.
        called: what most of them call it; the end of its IRI where none does.
        kind: what most of them take it for, of `EntityKind`; None where none names it.
        titles: what the articles are called, the newest first.
    """

    iri: str
    called: str
    kind: str | None
    titles: tuple[str, ...]


def appearances(store: Store, names: Collection[str]) -> dict[str, Appearance]:
    """Where each of these names stands, by IRI.

    Raises:
        ValueError: one is no absolute IRI.
        StoreError: the store can't be read.
    """
    called: dict[str, Counter[str]] = {name: Counter() for name in names}
    kinds: dict[str, Counter[str]] = {name: Counter() for name in names}
    days: dict[str, dict[str, str]] = {name: {} for name in names}
    for name, words, class_, article, day in rows_about(store, _STANDING, names):
        called[name][words] += 1
        kinds[name][_KINDS[class_]] += 1
        days[name][article] = day or ""
    titles = headings(store, {article for found in days.values() for article in found})
    return {
        name: Appearance(
            name,
            commonest(called[name]) if called[name] else _tail(name),
            commonest(kinds[name]) if kinds[name] else None,
            tuple(
                titles[one]
                for one in sorted(days[name], key=lambda one: (days[name][one], one), reverse=True)
            ),
        )
        for name in names
    }


def told_apart(store: Store, names: Mapping[str, str]) -> dict[str, str]:
    """What names are called, each that its article alone knows with the article: "Reyk in “Plant to close”".

    Args:
        store: the store.
        names: what they are called, by IRI.
    """
    places = {name: name.partition("#")[0] for name in names if "#" in name}
    titles = headings(store, places.values())
    return {
        name: f"{called} in “{shortened(titles[places[name]], _TITLE)}”" if name in places else called
        for name, called in names.items()
    }


def _tail(iri: str) -> str:
    return iri.rpartition("/")[2]
