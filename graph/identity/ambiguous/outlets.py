"""Outlets called by a common word: which one "the Post" is in an article, and whether Slate is one at all."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from onrecord.graph.identity.clusters import Clusters
from onrecord.graph.identity.evidence import Evidence
from onrecord.graph.identity.model import Likeness, Profile
from onrecord.graph.identity.presence import texts
from onrecord.graph.identity.spelling.bodies import core
from onrecord.graph.identity.spelling.one_spelling import is_said_to_be_outlet
from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.model import EntityKind

PAPERS = frozenset(
    {
        *("bee", "chronicle", "courier", "dispatch", "examiner", "express", "gazette", "globe", "guardian"),
        *("herald", "inquirer", "journal", "mail", "mirror", "news", "observer", "post", "press", "record"),
        *("register", "review", "sentinel", "standard", "star", "sun", "telegraph", "times", "tribune"),
    }
)
"""Words that newspapers' names end in, and by which alone they are called."""
_WORDS = PAPERS | {
    *("atlantic", "cut", "economist", "federalist", "fix", "fortune", "forward", "hill", "independent"),
    *("intercept", "nation", "onion", "people", "quartz", "reason", "republic", "root", "salon", "slate"),
    *("time", "variety", "verge", "vice", "week", "wire", "wired", "world"),
}
"""Words that name outlets and much else."""
_FEW = 20
_TOLD = re.compile(
    r"(?:\b(?:told|tells|newspaper|magazine|website|weekly|daily|tabloid|"
    r"(?:editor|reporter|columnist|correspondent|writer|contributor) (?:of|for|at|with)|according to|"
    r"(?:interview|essay|article|column|op-ed|report|piece|story) (?:in|with|by|for|from)) (?:the )?|@)$",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\.com\b|(?:['’]s)? (?:magazine|newspaper|website|reporter|editor|columnist|correspondent|writer|"
    r"article|column|op-ed|story|reports|reported|has reported|first reported)\b",
    re.IGNORECASE,
)
_BEFORE, _AFTER = 60, 30


def short_name(told: Profile) -> str:
    """The one word that a paper may be called by, from "the Post"; empty where a name is none."""
    return _last_word(told, alone=True)


def paper(told: Profile) -> str:
    """The last word of a longer outlet's name by which it may be called; empty where a name is none."""
    return _last_word(told, alone=False) if told.kind is EntityKind.OUTLET else ""


def _last_word(told: Profile, *, alone: bool) -> str:
    found = [word for word in words(told.name) if word != "the"]
    body = not told.local and told.kind is not EntityKind.PERSON
    return found[-1] if body and found and (len(found) == 1) == alone and found[-1] in PAPERS else ""


def papers_beside(evidence: Evidence, found: Iterable[Profile]) -> set[str]:
    """The outlets that short names of papers among these may mean: publishers, and all beside them."""
    published = evidence.published({told.iri for told in found if short_name(told)})
    articles = {article for places in published.values() for article in places}
    own = {publisher for places in published.values() for publisher in places.values() if publisher}
    return own | {name for name in evidence.company((), articles) if "/outlet/" in name}


def papers_meant(evidence: Evidence, clusters: Clusters) -> Iterator[tuple[Profile, str, set[str]]]:
    """Short names of papers, each with the root of one that it means and the articles in which it does.

    In its own pages "the Post" is the one that publishes them; elsewhere the only one so called that the
    article names in full.
    """
    called: dict[str, set[str]] = defaultdict(set)
    for name, told in evidence.profiles.items():
        if word := paper(told):
            called[word].add(clusters.root(name))
    short = {name: told for name, told in evidence.profiles.items() if called.get(short_name(told))}
    places = evidence.published(short)
    evidence.company((), (article for found in places.values() for article in found))
    for name, told in sorted(short.items()):
        meant = _meant(
            evidence, clusters, places.get(name, {}), called[short_name(told)] - {clusters.root(name)}
        )
        for root, articles in sorted(meant.items()):
            yield told, root, articles


def _meant(
    evidence: Evidence, clusters: Clusters, places: Mapping[str, str | None], papers: set[str]
) -> dict[str, set[str]]:
    """The articles, given with their publishers, by which of the papers that are so called they mean."""
    found: dict[str, set[str]] = defaultdict(set)
    for article, publisher in places.items():
        own = {clusters.root(publisher)} if publisher and publisher in evidence.profiles else set()
        known = (one for one in evidence.company((), [article]) if one in evidence.profiles)
        beside = (one for one in known if evidence.profiles[one].kind is EntityKind.OUTLET)
        meant = own & papers or {clusters.root(one) for one in beside} & papers
        if len(meant) == 1:
            found[meant.pop()].add(article)
    return found


def no_other_body(evidence: Evidence, likeness: Likeness) -> bool:
    """Whether nothing speaks against two names of bodies being one because they are a common word.

    Where one is told as an outlet and the other as another kind of body, half of the other's articles, of at
    most twenty, must tell of an outlet, "told Slate", "Slate's editor", slate.com, unless its name does.
    """
    told = [evidence.profiles[name] for name in likeness.pair]
    if {one.kind for one in told} != {EntityKind.OUTLET, EntityKind.ORGANIZATION}:
        return True
    if any(len(core(one.name)) > 1 or core(one.name)[0] not in _WORDS for one in told):
        return True
    other = next(one for one in told if one.kind is EntityKind.ORGANIZATION)
    some = sorted(evidence.places[other.iri])[:_FEW]
    if not some or is_said_to_be_outlet(other.name):
        return True
    outlets = sum(_is_told_as_outlet(text, other.name) for _, text in texts(evidence.store, some))
    return outlets * 2 >= len(some)


def _is_told_as_outlet(text: str, name: str) -> bool:
    return any(
        _TOLD.search(text[max(0, found.start() - _BEFORE) : found.start()])
        or _TELLS.match(text[found.end() : found.end() + _AFTER])
        for found in re.finditer(rf"\b{re.escape(name)}\b", text)
    )
