"""Bodies called by what they do alone: whose Ministry of Health it is that an article speaks of.

An article tells it by the longer name that it has beside it (the Kenyan Health Ministry), by the place right
after the name (the Interior Ministry in Rome) or by its dateline.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from onrecord.graph.datelines import dateline
from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import CROWD, Evidence
from onrecord.graph.identity.model import Homonym, Profile
from onrecord.graph.identity.presence import texts
from onrecord.graph.identity.spelling.body_words import MONTHS
from onrecord.graph.identity.spelling.census import first_name_share, surname_share
from onrecord.graph.identity.spelling.countries import UNION, country, one_place
from onrecord.graph.identity.spelling.functions import Function, function
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.model import EntityKind
from onrecord.graph.vocabulary import slug

_IN_PLACE = r"(?:['’]s)? (?:in|of|for) (?:the )?([A-Z][\w.’'-]+(?: [A-Z][\w’'-]+)?)(?! v)"
_NO_PLACES = MONTHS | frozenset({"march", "may", "congress", "parliament", "government"})
_LONGER = "the one that the article names in full"


@dataclass(slots=True)
class _Called:
    """The names of one cluster that tell but what it does, with what articles tell of whose it is.

    Attributes:
        names: of the cluster, all of them bare.
        meant: by name and article the root of the body that is named in full there.
        signs: by name and article the country, or the town of what each town has.
        publishers: by article who publishes it.
    """

    names: list[Profile]
    meant: dict[tuple[str, str], str] = field(default_factory=dict)
    signs: dict[tuple[str, str], str] = field(default_factory=dict)
    publishers: dict[str, str | None] = field(default_factory=dict)


def bodies_meant(evidence: Evidence, clusters: Clusters, names: Mapping[str, str]) -> Iterator[Homonym]:
    """What articles mean by names that tell but what a body does, where it is another than elsewhere.

    Args:
        evidence: what is told of the names.
        clusters: which of them are one entity elsewhere.
        names: each to the one that stands for its entity.
    """
    longer = _longer(evidence)
    for root, called in sorted(_called(evidence, clusters).items()):
        _take_signs(evidence, clusters, called, longer)
        base = _place_of_all(evidence, clusters, root)
        yield from _named_in_full(evidence, names, root, called)
        yield from _elsewhere(called, base)


def _functions(evidence: Evidence) -> Iterator[tuple[Profile, Function]]:
    for told in evidence.profiles.values():
        found = None if told.local or told.kind is EntityKind.PERSON else function(told.name)
        if found is not None:
            yield told, found


def _longer(evidence: Evidence) -> dict[str, list[tuple[str, str]]]:
    """By what bodies do those that tell of which place they are, with the place."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for told, does in _functions(evidence):
        if does.place:
            found[does.words].append((told.iri, does.place))
    return found


def _called(evidence: Evidence, clusters: Clusters) -> dict[str, _Called]:
    """By root of a cluster its names that tell but what it does; none of a crowd's."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for told, does in _functions(evidence):
        if not does.place:
            found[clusters.root(told.iri)].append(told)
    return {
        root: _Called(sorted(some, key=lambda one: (-one.articles, one.iri)))
        for root, some in found.items()
        if sum(one.articles for one in some) <= CROWD
    }


def _take_signs(
    evidence: Evidence, clusters: Clusters, called: _Called, longer: Mapping[str, list[tuple[str, str]]]
) -> None:
    """Read the articles of some names for whose body each means."""
    by_article: dict[str, list[Profile]] = defaultdict(list)
    for told in called.names:
        for article in evidence.places[told.iri]:
            by_article[article].append(told)
    for found in evidence.published([told.iri for told in called.names]).values():
        called.publishers.update(found)
    for article, text in texts(evidence.store, sorted(by_article)):
        beside = evidence.company((), [article])
        for told in by_article[article]:
            does = function(told.name)
            assert does is not None  # noqa: S101 - as all of these names
            whole = [one for one in longer.get(does.words, ()) if country(one[1]) != UNION]
            sign = _sign(text, told.name, local=does.local)
            here = {clusters.root(name) for name, _ in whole if name in beside}
            there = {clusters.root(name) for name, place in whole if sign and one_place(place, sign)}
            if len(here) == 1 or (not here and len(there) == 1):
                called.meant[told.iri, article] = (here or there).pop()
            elif sign:
                called.signs[told.iri, article] = sign


def _sign(text: str, name: str, *, local: bool) -> str:
    """The country that an article tells of, or the town; empty where it tells none."""
    city, region = dateline(text)
    told = " ".join(words(city)), " ".join(words(region))
    told = told[0], country(told[1].replace(" ", "")) or told[1]  # W.Va.
    after = [" ".join(words(one)) for one in re.findall(re.escape(name) + _IN_PLACE, text)]
    places = [place for place in after if _is_place(place, told)]
    if local:
        return next(iter([*places, told[0]]), "")
    found = [country(place) or place for place in [*places, *reversed(told)] if place]
    return found[0] if found else ""


def _is_place(place: str, told: tuple[str, str]) -> bool:
    if country(place) or place in told:
        return True
    is_name = any(surname_share(word) or first_name_share(word) for word in place.split())
    return not is_name and not {*place.split()} & _NO_PLACES


def _place_of_all(evidence: Evidence, clusters: Clusters, root: str) -> str:
    """The country that a longer name of a cluster tells: US Supreme Court, Treasury Department."""
    if any("department" in words(evidence.profiles[name].name) for name in clusters.held(root)):
        return UNION
    told = (function(evidence.profiles[name].name) for name in sorted(clusters.held(root)))
    return next((country(one.place) or one.place for one in told if one is not None and one.place), "")


def _named_in_full(
    evidence: Evidence, names: Mapping[str, str], root: str, called: _Called
) -> Iterator[Homonym]:
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (name, article), meant in called.meant.items():
        if names[meant] != names[root]:
            places[name, names[meant]].add(article)
    for (name, meant), articles in sorted(places.items()):
        told = evidence.profiles[meant]
        yield Homonym(name, meant, told.name, told.kind, tuple(sorted(articles)), _LONGER)


def _elsewhere(called: _Called, base: str) -> Iterator[Homonym]:
    """Names in articles that tell of another country or town than most, or than the cluster's own.

    Than its own none does of which no country is known, as articles on the Supreme Court come from anywhere.
    """
    groups = _one_country(called)
    if base:
        groups = {article: sign if country(sign) else base for article, sign in groups.items()}
    else:
        sizes = {sign: sum(of == sign for of in groups.values()) for sign in {*groups.values()}}
        base = min(sizes, key=lambda sign: (sign != UNION, -sizes[sign], sign), default="")
    places: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name, article in called.signs:
        if not one_place(groups[article], base):
            places[name, groups[article]].add(article)
    first = called.names[0]
    told = {one.iri: one for one in called.names}
    for (name, sign), articles in sorted(places.items()):
        where = sign.title()
        why = f"of {where}, going by the dateline or the place named with it"
        entity = f"{first.iri}/{slug(sign)}"
        yield Homonym(name, entity, f"{first.name} ({where})", told[name].kind, tuple(sorted(articles)), why)


def _one_country(called: _Called) -> dict[str, str]:
    """By article the place; towns of no known country are one place's where one outlet tells of them."""
    signs = {article: sign for (_, article), sign in sorted(called.signs.items())}
    of_outlet: dict[str | None, str] = {}
    for article, sign in sorted(signs.items()):
        does = function(called.names[0].name)
        local = does is not None and does.local
        publisher = called.publishers.get(article)
        if not local and not country(sign) and publisher is not None:
            signs[article] = of_outlet.setdefault(publisher, sign)
    return signs


def without_functions(names: Iterable[str]) -> set[str]:
    """Names by IRI without those of bodies that tell but what they do, as other countries' and towns' do."""
    return {name for name in names if not _is_function(name)}


def _is_function(name: str) -> bool:
    found = function(name.rpartition("/")[2].replace("-", " ")) if "/organization/" in name else None
    return found is not None and not found.place
