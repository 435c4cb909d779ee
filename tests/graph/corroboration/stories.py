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
    """Who said what; `by` None is the article's own voice, a name in small letters an unnamed source."""

    by: str | None
    what: str
    relayed_by: str | None = None
    told: str | None = None
    stance: Stance = Stance.ASSERTS
    outlet: bool = False


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
