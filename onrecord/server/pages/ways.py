"""A claim's ways from who said it to where it stands, as the claim page tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from onrecord.exports.cards import STANCES, sureness
from onrecord.exports.page import title_of
from onrecord.exports.sourcing import NOBODY, SourceKind, kind_called
from onrecord.graph.model import EntityKind, Stance
from onrecord.graph.network.building import network
from onrecord.graph.network.chains import Statement, chains
from onrecord.graph.network.shape import Network
from onrecord.graph.sparql import iri
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows
from onrecord.server.pages.links import article_link, link_of

_ARTICLES = """
SELECT DISTINCT ?article {
  { GRAPH ?article { CLAIM a schema:Claim } }
  UNION
  { ?utterance or:claim CLAIM . ?utterance (or:relays|^or:relays)* ?other .
    GRAPH ?article { ?other or:claim ?said } }
}"""


@dataclass(frozen=True, slots=True)
class Step:
    """One statement on the way.

    Attributes:
        kind: the kind of who makes it.
        name: who makes it.
        link: the page of who makes it; None where nobody is named.
        did: what is done, as a verb with its object: "denies it".
        told: the name and page of who is told; empty where the article does not say.
        roles: what who makes it is said to be.
        facts: terms and what is said of each.
        words: the article's own.
        article, article_link: where these stand.
        date: when that was published; empty where the article does not say.
    """

    kind: SourceKind
    name: str
    link: str | None
    did: str
    words: str
    article: str
    article_link: str
    date: str
    told: tuple[str, str] | None = None
    roles: list[str] = field(default_factory=list)
    facts: list[tuple[str, str]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Way:
    """How a claim came from its origin to a page.

    Attributes:
        names: those on the way, the publisher last.
        steps: what each of them said.
        disputes: whether it is told against the claim.
    """

    names: list[str]
    steps: list[Step]
    disputes: bool


def ways(store: Store, claim: str) -> list[Way]:
    """The ways in which a claim was told, in all articles that they lead over; at least one."""
    articles = [article for (article,) in rows(store, _ARTICLES.replace("CLAIM", iri(claim)))]
    drawn = network(store, articles)
    return _ways(drawn, claim) or [_own_voice(drawn.nodes[claim])]


def _ways(drawn: Network, claim: str) -> list[Way]:
    told = {edge["utterance"]: target for _, target, edge in drawn.edges(data=True) if edge["kind"] == "told"}
    return [_way(drawn, way, told) for way in chains(drawn, claim)]


def _way(drawn: Network, way: list[Statement], told: Mapping[str, str]) -> Way:
    steps = [_step(drawn, one, told.get(one["utterance"])) for one in way]
    if way[0]["relays"] is not None:
        steps.insert(0, _nobody(way[0], "said it first, as far as the article tells"))
    names = [step.name for step in steps]
    published = way[-1]["outlet"] or title_of(way[-1]["article"], way[-1]["article_title"])
    if names[-1] != published:
        names.append(published)
    return Way(names, steps, any(one["kind"] == "disputes" for one in way))


def _step(drawn: Network, one: Statement, told: str | None) -> Step:
    speaker = drawn.nodes[one["speaker"]]
    return Step(
        kind=kind_called(EntityKind(speaker["kind"])),
        name=speaker["label"],
        link=link_of(one["speaker"], speaker["kind"]),
        did=_did(drawn.nodes[one["said"]], one),
        told=None if told is None else (drawn.nodes[told]["label"], link_of(told, drawn.nodes[told]["kind"])),
        roles=speaker["roles"],
        facts=_facts(speaker, one),
        **_place(one),
    )


def _did(claim: Mapping[str, Any], one: Statement) -> str:
    """What is done to a claim, where its label does not say so."""
    if one["kind"] == "relays":
        return "passes it on"
    return "does so" if claim["text"] else STANCES.get(Stance(one["stance"]), "says it")


def _facts(speaker: Mapping[str, Any], one: Statement) -> list[tuple[str, str]]:
    speech = one["speech"] and f"{one['speech']}{', hedged' if one['hedged'] else ''}"
    facts = [
        ("Level", one["level"]),
        ("Speech", speech),
        ("Why unnamed", speaker["reason_withheld"] and f"“{speaker['reason_withheld']}”"),
        ("Reading", sureness(one["confidence"])),
    ]
    return [(term, words) for term, words in facts if words]


def _own_voice(claim: Mapping[str, Any]) -> Way:
    """What an article states in its own voice."""
    step = _nobody(claim, "the article states it in its own voice")
    return Way([step.name, claim["outlet"] or step.article], [step], disputes=False)


def _nobody(one: Mapping[str, Any], did: str) -> Step:
    return Step(NOBODY, NOBODY.label, None, did, **_place(one))


def _place(one: Mapping[str, Any]) -> dict[str, Any]:
    number = one["utterance"].rpartition("#")[2]
    return {
        "words": one["quote"],
        "article": title_of(one["article"], one["article_title"]),
        "article_link": f"{article_link(one['article'])}#{number}",
        "date": one["date"] or "",
    }
