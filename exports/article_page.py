"""The article page: how is this article sourced? One HTML file that opens offline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from onrecord.exports.page import asset, page_link, render, web_link
from onrecord.exports.segments import Segment, cut, paragraphs
from onrecord.exports.sourcing import (
    SOURCE_KINDS,
    SourceKind,
    at_a_glance,
    chain,
    excerpt,
    roles,
    shares,
    source_kind,
)
from onrecord.graph.model import Article, Entity, Level, Reading, Span, Stance, Utterance

_STANCES = {
    Stance.DENIES: "denies it",
    Stance.DOUBTS: "doubts it",
    Stance.BELIEVES: "believes it",
    Stance.INTENDS: "means to do it",
    Stance.ASKS: "asks it",
}
_TITLE = 80  # characters of the text that stand in for a missing headline
Support = Mapping[int, tuple[float | None, str | None]]


@dataclass(frozen=True, slots=True)
class _Piece:
    """A segment as the template draws it; `ends` are the numbers of the cards to link to after it."""

    text: str
    classes: str
    numbers: str
    title: str
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Card:
    number: int
    kind: SourceKind
    name: str
    roles: list[str]
    facts: list[tuple[str, str]]
    chain: list[str]
    claim: str
    score: str | None


def article_page(
    article: Article, reading: Reading, *, support: Support | None = None, graph_link: str | None = None
) -> str:
    """An article with every attribution highlighted in place, and a card for each, as one HTML file.

    Attributions may overlap, nest and be discontinuous. The page makes no request and runs nothing from the
    article; only http(s) addresses become links.

    Args:
        article: the article.
        reading: what was read from it; spans past the end of its text are left out.
        support: the support of an utterance's claim, by the utterance's index in ``reading.utterances``: a
            value from 0 to 1 and an Admiralty code such as "C3", each None on thin evidence.
        graph_link: relative path or http(s) URL of the graph page, if it was exported beside this one.

    Returns:
        The HTML, to be written as UTF-8.
    """
    entities = {entity.key: entity for entity in reading.entities}
    kinds = [source_kind(utterance, entities) for utterance in reading.utterances]
    segments = cut(article.text, reading.utterances, reading.unattributed)
    cards = [
        _card(n, article, reading, kinds[n], (support or {}).get(n)) for n in range(len(reading.utterances))
    ]
    return render(
        "article.html.j2",
        style=asset("tokens.css") + asset("article.css"),
        scripts=[asset("theme.js") + asset("article.js")],
        article=article,
        title=article.title or excerpt(article.text, [Span(0, 2 * _TITLE)], _TITLE) or "Article",
        byline=_byline(article),
        address=web_link(article.iri),
        graph_link=page_link(graph_link),
        glance=at_a_glance(reading),
        unattributed=len(reading.unattributed),
        bar=_bar(shares(segments, kinds)),
        paragraphs=_pieces(segments, kinds, cards),
        cards=cards,
    )


def _byline(article: Article) -> str:
    published = f"{article.published.day} {article.published:%B %Y}" if article.published else None
    return " · ".join(filter(None, (article.outlet, ", ".join(article.authors), published)))


def _bar(by_kind: Mapping[SourceKind, float]) -> list[dict[str, object]]:
    """The bar's stretches in order: kind, share in percent, and where each starts, in percent."""
    stretches: list[dict[str, object]] = []
    start = 0.0
    for kind in SOURCE_KINDS:
        if kind in by_kind:
            percent = 100 * by_kind[kind]
            stretches.append({"kind": kind, "percent": percent, "start": start})
            start += percent
    return stretches


def _pieces(
    segments: Sequence[Segment], kinds: Sequence[SourceKind], cards: Sequence[_Card]
) -> list[list[_Piece]]:
    last = {mark.utterance: n for n, segment in enumerate(segments) for mark in segment.marks}
    ends: dict[Segment, tuple[int, ...]] = {
        segments[n]: tuple(u + 1 for u, at in last.items() if at == n) for n in last.values()
    }
    return [
        [_piece(segment, kinds, cards, ends.get(segment, ())) for segment in paragraph]
        for paragraph in paragraphs(segments)
    ]


def _piece(
    segment: Segment, kinds: Sequence[SourceKind], cards: Sequence[_Card], ends: tuple[int, ...]
) -> _Piece:
    classes = ["bare"] if segment.unattributed and not segment.marks else []
    utterances = list(dict.fromkeys(mark.utterance for mark in segment.marks))
    if segment.marks:
        inner = segment.marks[-1]
        classes += ["mark", f"kind-{kinds[inner.utterance].name}", f"role-{inner.role}"]
        outer = [kinds[u].name for u in utterances if u != inner.utterance]
        classes += [f"inside-{outer[-1]}"] if outer else []
    title = "; ".join(f"{u + 1}: {cards[u].name}" for u in utterances)
    return _Piece(segment.text, " ".join(classes), " ".join(str(u + 1) for u in utterances), title, ends)


def _card(
    number: int,
    article: Article,
    reading: Reading,
    kind: SourceKind,
    score: tuple[float | None, str | None] | None,
) -> _Card:
    utterance = reading.utterances[number]
    entities = {entity.key: entity for entity in reading.entities}
    speaker = entities[utterance.speaker] if utterance.speaker else None
    return _Card(
        number=number + 1,
        kind=kind,
        name=speaker.name if speaker else "Source not given",
        roles=roles(speaker.key, reading.affiliations, entities) if speaker else [],
        facts=[*_source_facts(speaker), *_utterance_facts(utterance, entities)],
        chain=chain(utterance, entities, article),
        claim=excerpt(article.text, utterance.content),
        score=None if score is None else _score(*score),
    )


def _source_facts(speaker: Entity | None) -> list[tuple[str, str]]:
    if speaker is None:
        return []
    facts = [("Run by", speaker.ownership)]
    if speaker.described_as is not None:
        facts += [
            ("Described as", f"“{speaker.described_as}”"),
            ("How near", speaker.proximity),
            ("Why unnamed", f"“{speaker.reason_withheld}”" if speaker.reason_withheld else "not said"),
        ]
    return [(term, words) for term, words in facts if words]


def _utterance_facts(utterance: Utterance, entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    inferred = utterance.level is not Level.ON_THE_RECORD and not utterance.level_stated
    facts = [
        ("Level", f"{utterance.level}{' (inferred)' if inferred else ''}"),
        ("Speech", f"{utterance.speech}{', hedged' if utterance.hedged else ''}"),
        ("Stance", _STANCES.get(utterance.stance)),
        ("Told to", entities[utterance.told_to].name if utterance.told_to else None),
    ]
    return [(term, words) for term, words in facts if words]


def _score(value: float | None, admiralty: str | None) -> str:
    points = "?" if value is None else f"{round(100 * value)} / 100"
    return f"{points} · Admiralty {admiralty or '?'}"
