"""Hypothesis strategies: any text, and any reading that a reader could make of it."""

from __future__ import annotations

from datetime import date

from hypothesis import strategies as st

from onrecord.graph.model import (
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Level,
    Proximity,
    Reading,
    Relay,
    Span,
    Speech,
    Stance,
    Status,
    Utterance,
)
from onrecord.graph.vocabulary import article_iri

UNNAMED = (EntityKind.UNNAMED, EntityKind.AUTHOR)

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
names = words.filter(str.strip)
maybe = st.none() | names
urls = st.sampled_from([None, "https://harbour.example/a?b=c&d", "http://x.example/ä b"])


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text, url = draw(words), draw(urls)
    return Article(
        iri=article_iri(text, url),
        text=text,
        identifier=draw(names),
        title=draw(maybe),
        published=draw(st.none() | st.dates(min_value=date(1000, 1, 1))),
        language=draw(st.sampled_from(["en", "en-GB"])),
    )


def spans(text: str) -> st.SearchStrategy[Span]:
    ends = st.tuples(st.integers(0, len(text) - 1), st.integers(1, len(text)))
    return ends.map(lambda pair: Span(min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))


def ordered(text: str, at_least: int = 0) -> st.SearchStrategy[tuple[Span, ...]]:
    several = st.lists(spans(text), min_size=at_least, max_size=3, unique=True)
    return several.map(lambda found: tuple(sorted(found)))


@st.composite
def entities(draw: st.DrawFn, text: str, key: str) -> Entity:
    kind = draw(st.sampled_from(EntityKind))
    return Entity(
        key=key,
        kind=kind,
        name=draw(names),
        mentions=draw(ordered(text)),
        local=kind in (*UNNAMED, EntityKind.DOCUMENT) or draw(st.booleans()),
        described_as=draw(names) if kind in UNNAMED else None,
        proximity=draw(st.none() | st.sampled_from(Proximity)),
        reason_withheld=draw(maybe),
        ownership=draw(maybe),
        evidence=draw(ordered(text)),
    )


@st.composite
def utterances(draw: st.DrawFn, text: str, keys: list[str]) -> Utterance:
    key = st.sampled_from(keys)
    relay = st.builds(Relay, relayer=key, cue=ordered(text), evidence=spans(text))
    answered = draw(st.booleans())
    label = draw(maybe) if answered else None
    speaker = draw(st.none() | key)
    return Utterance(
        source=draw(ordered(text)),
        cue=draw(ordered(text)),
        content=draw(ordered(text, at_least=1)),
        speaker=speaker,
        speech=draw(st.sampled_from(Speech)),
        stance=draw(st.sampled_from(Stance)) if answered else Stance.INTENDS,
        level=draw(st.sampled_from(Level)),
        level_stated=draw(st.booleans()),
        hedged=answered and draw(st.booleans()),
        told_to=draw(st.none() | key),
        relays=tuple(draw(st.lists(relay, max_size=2))) if answered else (),
        confidence=draw(st.integers(0, 1000)) / 1000,
        answered=answered,
        label=label,
        names_only=label is not None and draw(st.booleans()),
        others=() if speaker is None else tuple(draw(st.lists(key, max_size=2, unique=True))),
    )


@st.composite
def readings(draw: st.DrawFn) -> tuple[Article, Reading]:
    """An article and a reading of it whose spans all lie inside its text."""
    article = draw(articles())
    text = article.text
    keys = [f"e{number}" for number in range(1, draw(st.integers(1, 4)) + 1)]
    key = st.sampled_from(keys)
    affiliation = st.builds(
        Affiliation,
        member=key,
        organization=st.none() | key,
        role=maybe,
        status=st.sampled_from(Status),
        evidence=spans(text),
    )
    return article, Reading(
        reader="any 1",
        entities=tuple(draw(entities(text, key)) for key in keys),
        affiliations=tuple(draw(st.lists(affiliation, max_size=2))),
        utterances=tuple(draw(st.lists(utterances(text, keys), max_size=3))),
        unattributed=tuple(sorted(draw(st.lists(spans(text), max_size=2, unique=True)))),
        authors=tuple(draw(st.lists(key, max_size=2, unique=True))),
        publisher=draw(st.none() | key),
    )
