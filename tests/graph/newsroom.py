"""Articles made of plain sentences, "Ada says that … 3.", for stores in which claims recur and contradict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from rdflib import Graph

from onrecord.graph.corroboration.model import Contradiction, Corroboration
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
from onrecord.graph.vocabulary import ID
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


def corroborated(
    articles: Mapping[int, Sequence[Said]], rivals: Sequence[tuple[int, int]] = ()
) -> Corroboration:
    """Claims of one number are one claim; those of rival numbers contradict each other."""
    claims: dict[int, list[str]] = {}
    for number, said in articles.items():
        for place, one in enumerate(said, 1):
            claims.setdefault(one.claim, []).append(f"{address(number)}#c{place}")
    groups = {
        claim: f"urn:group:{number}" for number, same in claims.items() if len(same) > 1 for claim in same
    }
    pairs = [
        (claims[one][0], claims[other][0])
        for one, other in rivals
        if one != other and one in claims and other in claims
    ]
    sorted_pairs = sorted({(min(pair), max(pair)) for pair in pairs})
    return Corroboration(groups, tuple(Contradiction(one, other, 0.8, "") for one, other in sorted_pairs))
