"""Articles made of plain sentences, "Ada says that … 3.", for stores in which claims recur and contradict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from rdflib import Graph

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.model import Comparison, Layer
from onrecord.graph.corroboration.stored import group_iri, triples
from onrecord.graph.model import (
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Span,
    Speech,
    Stance,
    Utterance,
)
from onrecord.graph.store.protocol import Store
from onrecord.graph.vocabulary import CORROBORATION, ID
from onrecord.loaders.triples import article_graph

MADE_AT = datetime(2026, 1, 9, 12, 0, tzinfo=UTC)
NAMES = ("Ada", "Ben", "Cleo", "Dov", "Eva", "Finn")


@dataclass(frozen=True)
class Said:
    """A sentence: who says (or denies) what; `claim` is its number, the same for the same claim.

    With `names_only` it is as if the claim named something and stated nothing.
    """

    who: str
    claim: int
    stance: Stance = Stance.ASSERTS
    names_only: bool = False


def address(number: int) -> str:
    """The IRI of an article."""
    return f"https://paper{number % 2}.example/{number}"


def person(name: str) -> str:
    """The IRI of a person."""
    return f"{ID}person/{name.casefold()}"


def article(number: int, said: Sequence[Said], day: date | None = None) -> Graph:
    """The graph of an article; its n-th sentence is utterance ``#un`` of claim ``#cn``."""
    text, utterances = "", []
    for one in said:
        start = len(text)
        text += f"{one.who} says that it is so, number {one.claim}. "
        cue = Span(start + len(one.who) + 1, start + len(one.who) + 5)
        utterances.append(
            Utterance(
                source=(Span(start, start + len(one.who)),),
                cue=(cue,),
                content=(Span(cue.end + 1, len(text) - 2),),
                speaker=one.who,
                speech=Speech.INDIRECT,
                stance=one.stance,
                level=Level.ON_THE_RECORD,
                label=f"spoke of number {one.claim}" if one.names_only else None,
                names_only=one.names_only,
            )
        )
    entities = tuple(Entity(name, EntityKind.PERSON, name) for name in sorted({one.who for one in said}))
    paper = Entity("paper", EntityKind.OUTLET, f"Paper {number % 2}")
    reading = Reading("by hand", (*entities, paper), utterances=tuple(utterances), publisher="paper")
    story = Article(address(number), text or "Nothing.", str(number), f"Story {number}", published=day)
    return article_graph(story, reading, made_at=MADE_AT)


def corroborate(
    store: Store, articles: Mapping[int, Sequence[Said]], rivals: Sequence[tuple[int, int]] = ()
) -> None:
    """Have the store hold that claims of one number are one claim, and those of rival numbers contradict."""
    claims: dict[int, list[str]] = {}
    for number, said in articles.items():
        for place, one in enumerate(said, 1):
            claims.setdefault(one.claim, []).append(f"{address(number)}#c{place}")
    groups = {claim: group_iri(min(same)) for same in claims.values() if len(same) > 1 for claim in same}
    pairs = {
        tuple(sorted((claims[one][0], claims[other][0])))
        for one, other in rivals
        if one != other and one in claims and other in claims
    }
    against = tuple(
        Comparison(one, other, Relation.CONTRADICTS, 0.8, "they differ") for one, other in sorted(pairs)
    )
    layer = Graph(identifier=CORROBORATION)
    for triple in triples(Layer(groups, against)):
        layer.add(triple)
    store.replace(layer)
