"""Three invented articles and hand-made readings of them, for tests of the graph and of the exports.

Small enough to count by hand; the docstring of each builder says what it holds.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

from rdflib import Graph

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
from onrecord.loaders.triples import article_graph

MADE_AT = datetime(2026, 1, 9, 12, 0, tzinfo=UTC)

PLANT = Article(
    iri="https://harbour.example/plant",
    identifier="plant",
    title="Plant to close",
    authors=("Bo Writer",),
    outlet="Harbour Post",
    published=date(2026, 1, 2),
    text=(
        "The plant in Lorne will close, two officials close to the council said on condition of anonymity, "
        "as reported by Lorne Times. Mayor Ann Reyk doubted that the plant in Lorne will close. "
        "“We keep it open,” Reyk told Harbour Post. The plant has 300 workers."
    ),
)

FERRY = Article(
    iri="https://lorne.example/ferry",
    identifier="ferry",
    title="Ferry runs again",
    outlet="Lorne Times",
    published=date(2026, 1, 5),
    text=(
        "The ferry runs again, said Ann Reyk, the mayor. She said the quay is safe. "
        "Carl Oduya, a former harbour master at Lorne Port Authority, said the quay is not safe. "
        "A sailor saw cracks in the quay."
    ),
)

AUTHOR = Article(
    iri="urn:sha256:" + "0" * 64,
    identifier="note",
    text=(
        "The quay is closed, a person familiar with the matter said. "
        "I am a reporter; I was night editor at Harbour Post."
    ),
)


def span(text: str, words: str, nth: int = 0) -> Span:
    """Where `words` stand in `text` for the `nth` time, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def plant() -> tuple[Article, Reading]:
    """Two unnamed officials, relayed by Lorne Times; the mayor doubts it; one sentence without a source.

    Claims: ``#c1`` will close (officials, relayed), ``#c2`` the mayor doubts it, ``#c3`` "We keep it open"
    (told to the publisher), ``#c4`` 300 workers (no source).
    """
    text = PLANT.text
    entities = (
        Entity(
            "e1",
            EntityKind.UNNAMED,
            "two officials",
            (span(text, "two officials close to the council"),),
            local=True,
            described_as="two officials close to the council",
            proximity=Proximity.INSIDER,
            reason_withheld="on condition of anonymity",
            evidence=(span(text, "close to the council"), span(text, "on condition of anonymity")),
        ),
        Entity("e2", EntityKind.OUTLET, "Lorne Times", (span(text, "Lorne Times"),)),
        Entity(
            "e3", EntityKind.PERSON, "Ann Reyk", (span(text, "Ann Reyk"), span(text, "Reyk", 1)), ("Reyk",)
        ),
        Entity("e4", EntityKind.OUTLET, "Harbour Post", (span(text, "Harbour Post"),)),
        Entity("e5", EntityKind.PERSON, "Bo Writer"),
    )
    utterances = (
        Utterance(
            source=(span(text, "two officials close to the council"),),
            cue=(span(text, "said"),),
            content=(span(text, "The plant in Lorne will close"),),
            speaker="e1",
            speech=Speech.INDIRECT,
            stance=Stance.ASSERTS,
            level=Level.ON_BACKGROUND,
            level_stated=True,
            relays=(Relay("e2", (span(text, "as reported by"),), span(text, "as reported by Lorne Times")),),
            confidence=0.9,
        ),
        Utterance(
            source=(span(text, "Mayor Ann Reyk"),),
            cue=(span(text, "doubted"),),
            content=(span(text, "that the plant in Lorne will close"),),
            speaker="e3",
            speech=Speech.INDIRECT,
            stance=Stance.DOUBTS,
            level=Level.ON_THE_RECORD,
            confidence=0.8,
        ),
        Utterance(
            source=(span(text, "Reyk", 1),),
            cue=(span(text, "told"),),
            content=(span(text, "“We keep it open,”"),),
            speaker="e3",
            speech=Speech.DIRECT,
            stance=Stance.ASSERTS,
            level=Level.ON_THE_RECORD,
            told_to="e4",
        ),
    )
    return PLANT, Reading(
        reader="by hand",
        entities=entities,
        affiliations=(Affiliation("e3", None, "Mayor", Status.CURRENT, span(text, "Mayor Ann Reyk")),),
        utterances=utterances,
        unattributed=(span(text, "The plant has 300 workers."),),
        authors=("e5",),
        publisher="e4",
    )


def ferry() -> tuple[Article, Reading]:
    """Ann Reyk says two things; a former official denies the second; one sentence without a source.

    Claims: ``#c1`` runs again and ``#c2`` is safe (Reyk), ``#c3`` is not safe (Oduya, who denies), ``#c4``
    cracks (no source).
    """
    text = FERRY.text
    entities = (
        Entity("e1", EntityKind.PERSON, "Ann Reyk", (span(text, "Ann Reyk"), span(text, "She"))),
        Entity("e2", EntityKind.PERSON, "Carl Oduya", (span(text, "Carl Oduya"),)),
        Entity("e3", EntityKind.ORGANIZATION, "Lorne Port Authority", (span(text, "Lorne Port Authority"),)),
        Entity("e4", EntityKind.OUTLET, "Lorne Times", ownership="family-owned"),
    )

    def said(source: str, cue: Span, content: str, speaker: str, stance: Stance) -> Utterance:
        spans = (span(text, source),), (cue,), (span(text, content),)
        return Utterance(*spans, speaker, Speech.INDIRECT, stance, Level.ON_THE_RECORD, confidence=0.95)

    post = span(text, "a former harbour master at Lorne Port Authority")
    return FERRY, Reading(
        reader="by hand",
        entities=entities,
        affiliations=(
            Affiliation("e1", None, "mayor", Status.CURRENT, span(text, "Ann Reyk, the mayor")),
            Affiliation("e2", "e3", "harbour master", Status.FORMER, post),
        ),
        utterances=(
            said("Ann Reyk", span(text, "said"), "The ferry runs again", "e1", Stance.ASSERTS),
            said("She", span(text, "said", 1), "the quay is safe", "e1", Stance.ASSERTS),
            said("Carl Oduya", span(text, "said", 2), "the quay is not safe", "e2", Stance.DENIES),
        ),
        unattributed=(span(text, "A sailor saw cracks in the quay."),),
        publisher="e4",
    )


def note() -> tuple[Article, Reading]:
    """No title, outlet or date; a claim on deep background; an unnamed author who had a post."""
    text = AUTHOR.text
    return AUTHOR, Reading(
        reader="by hand",
        entities=(
            Entity(
                "e1",
                EntityKind.UNNAMED,
                "a person",
                (span(text, "a person familiar with the matter"),),
                local=True,
                described_as="a person familiar with the matter",
                proximity=Proximity.BRIEFED,
                evidence=(span(text, "familiar with the matter"),),
            ),
            Entity(
                "e2",
                EntityKind.AUTHOR,
                "the author",
                (span(text, "I"), span(text, "I", 1)),
                local=True,
                described_as="a reporter",
                evidence=(span(text, "a reporter"),),
            ),
            Entity("e3", EntityKind.OUTLET, "Harbour Post", (span(text, "Harbour Post"),)),
        ),
        affiliations=(
            Affiliation(
                "e2", "e3", "night editor", Status.FORMER, span(text, "I was night editor at Harbour Post")
            ),
        ),
        utterances=(
            Utterance(
                (span(text, "a person familiar with the matter"),),
                (span(text, "said"),),
                (span(text, "The quay is closed"),),
                "e1",
                Speech.INDIRECT,
                Stance.ASSERTS,
                Level.DEEP_BACKGROUND,
                confidence=0.7,
            ),
        ),
        authors=("e2",),
    )


def sale() -> tuple[Article, Reading]:
    """Two claims that can't be read alone: ``#c1`` states nothing (Reyk), ``#c2`` does so after its cue."""
    text = "Ann Reyk defended the sale of the quay. Carl Oduya called the sale a mistake."
    article = Article(
        "https://lorne.example/sale", text, "sale", "The quay is sold", published=date(2026, 1, 8)
    )
    people = ("Ann Reyk", "Carl Oduya")
    said = (("Ann Reyk", "defended", "the sale of the quay"), ("Carl Oduya", "called", "the sale a mistake"))
    return article, Reading(
        reader="by hand",
        entities=tuple(Entity(name, EntityKind.PERSON, name, (span(text, name),)) for name in people),
        utterances=tuple(
            Utterance(
                (span(text, who),),
                (span(text, cue),),
                (span(text, content),),
                who,
                Speech.INDIRECT,
                Stance.ASSERTS,
                Level.ON_THE_RECORD,
                label=f"{cue} {content}",
                names_only=cue == "defended",
            )
            for who, cue, content in said
        ),
    )


def graphs() -> list[Graph]:
    """The graphs of the three articles, in the order `plant`, `ferry`, `note`."""
    return [article_graph(*made, made_at=MADE_AT) for made in (plant(), ferry(), note())]
