"""Short invented articles, each a list of who said what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from rdflib import Graph

from onrecord.graph.model import (
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Relay,
    Span,
    Speech,
    Stance,
    Utterance,
)
from onrecord.loaders.triples import article_graph

MADE_AT = datetime(2026, 1, 9, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Said:
    """Who said what; `by` None is the article's own voice, a name in small letters an unnamed source.

    `beside` are people who say it together with `by`.
    """

    by: str | None
    what: str
    relayed_by: str | None = None
    told: str | None = None
    stance: Stance = Stance.ASSERTS
    outlet: bool = False
    answered: bool = True
    beside: tuple[str, ...] = ()


def graph(
    iri: str,
    outlet: str,
    said: Sequence[Said],
    day: str = "2026-01-05",
    *,
    opening: str = "",
    made_at: datetime = MADE_AT,
) -> Graph:
    """The graph of an article that says these things one after the other."""
    return article_graph(*story(iri, outlet, said, day, opening=opening), made_at=made_at)


def story(
    iri: str, outlet: str, said: Sequence[Said], day: str = "2026-01-05", *, opening: str = ""
) -> tuple[Article, Reading]:
    """An article that says these things one after the other; ``#c1`` is the first claim with a speaker."""
    text = opening
    keys: dict[tuple[EntityKind, str], str] = {(EntityKind.OUTLET, outlet): "e1"}
    utterances, alone = [], []

    def key(name: str, kind: EntityKind) -> str:
        return keys.setdefault((kind, name), f"e{len(keys) + 1}")

    for one in said:
        start = len(text)
        if one.by is None:
            text += f"{one.what}. "
            alone.append(Span(start, len(text) - 1))
            continue
        content = Span(start, start + len(one.what))
        text += f"{one.what}, {one.by} said"
        source = Span(content.end + 2, content.end + 2 + len(one.by))
        named = one.by[0].isupper()
        kind = EntityKind.OUTLET if one.outlet else EntityKind.PERSON if named else EntityKind.UNNAMED
        relays: tuple[Relay, ...] = ()
        if one.relayed_by:
            begin = len(text) + 2
            text += f", as reported by {one.relayed_by}"
            relays = (Relay(key(one.relayed_by, EntityKind.OUTLET), (), Span(begin, len(text))),)
        text += ". "
        utterances.append(
            Utterance(
                (source,),
                (Span(source.end + 1, source.end + 5),),
                (content,),
                key(one.by, kind),
                Speech.INDIRECT,
                one.stance,
                Level.ON_THE_RECORD if named else Level.ON_BACKGROUND,
                told_to=key(one.told, EntityKind.OUTLET) if one.told else None,
                relays=relays,
                answered=one.answered,
                others=tuple(key(name, EntityKind.PERSON) for name in one.beside),
            )
        )
    entities = tuple(
        Entity(key, kind, name, local=kind is EntityKind.UNNAMED) for (kind, name), key in keys.items()
    )
    article = Article(
        iri,
        text or "Nothing.",
        iri,
        title=iri,
        outlet=outlet,
        published=date.fromisoformat(day) if day else None,
    )
    return article, Reading("by hand", entities, (), tuple(utterances), tuple(alone), publisher="e1")


BRIDGE = "The bridge over the Lorne river will be torn down in 2027"
NO_BRIDGE = "The bridge over the Lorne river will not be torn down in 2027"
FERRY = "Two hundred passengers were rescued from the burning ferry"
FLEET = "The harbour authority ordered nine new tugboats from a Danish shipyard"
SCHOOL = "The village school will close after the summer holidays of 2028"


def everything() -> list[Graph]:
    """Six articles.

    The ferry has one origin in two outlets, the tugboats two. Wire and Post cite each other on the bridge.
    Reyk says the contrary, and on the school she says both. The bridge is unnamed on the 4th and named on
    the 8th. Bo Aster was asked and gave no answer.
    """
    return [
        graph("https://wire.example/1", "Coast Wire", [Said("a sailor", FERRY), Said("Ann Reyk", FLEET)]),
        graph(
            "https://mail.example/1",
            "Lorne Mail",
            [
                Said("a sailor", FERRY, relayed_by="Coast Wire"),
                Said("Carl Oduya", FLEET),
            ],
            "2026-01-06",
        ),
        graph(
            "https://wire.example/2", "Coast Wire", [Said("Harbour Post", BRIDGE, outlet=True)], "2026-01-05"
        ),
        graph(
            "https://post.example/2", "Harbour Post", [Said("Coast Wire", BRIDGE, outlet=True)], "2026-01-05"
        ),
        graph(
            "https://post.example/3",
            "Harbour Post",
            [
                Said("an official", BRIDGE),
                Said("Ann Reyk", SCHOOL),
            ],
            "2026-01-04",
        ),
        graph(
            "https://mail.example/3",
            "Lorne Mail",
            [
                Said("Carl Oduya", BRIDGE),
                Said("Ann Reyk", NO_BRIDGE),
                Said("Ann Reyk", SCHOOL, stance=Stance.DENIES),
                Said("Bo Aster", "nothing", stance=Stance.INTENDS, answered=False),
            ],
            "2026-01-08",
        ),
    ]
