"""An invented article and its reading, for the tests of the pages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

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

TEXT = (
    "The desalination plant at Port Lorne has run at half its capacity since spring, "
    "the Audit Office found in a report.\n\n"
    "“We were told in March that the overrun would be absorbed,” said Greta Holm, the former director of the "
    "Lorne Water Authority. She did not say who had told her.\n\n"
    "An official at the ministry said the minister had been briefed twice before the contract was signed, "
    "as reported by Wire Union. "
    "The official asked not to be named because they were not authorised to speak.\n\n"
    "Halden Desal denied that the tender “broke any rule in force at the time”. "
    "Holm told Coastline Daily that Halden Desal had promised her “1,200 permanent jobs”.\n\n"
    "Local fishers have lost a third of their catch in two years. Nobody keeps those counts."
)


def span(words: str, text: str = TEXT) -> Span:
    """The first place in `text` where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def entities() -> tuple[Entity, ...]:
    return (
        Entity("e1", EntityKind.DOCUMENT, "the Audit Office report", (span("the Audit Office"),), local=True),
        Entity("e2", EntityKind.PERSON, "Greta Holm", (span("Greta Holm"),), aliases=("Holm",)),
        Entity("e3", EntityKind.ORGANIZATION, "Lorne Water Authority", (span("Lorne Water Authority"),)),
        Entity(
            "e4",
            EntityKind.UNNAMED,
            "An official at the ministry",
            (span("An official at the ministry"),),
            local=True,
            described_as="An official at the ministry",
            proximity=Proximity.INSIDER,
            reason_withheld="not authorised to speak",
        ),
        Entity("e5", EntityKind.OUTLET, "Wire Union", (span("Wire Union"),), ownership="co-operative"),
        Entity("e6", EntityKind.ORGANIZATION, "Halden Desal", (span("Halden Desal"),)),
        Entity("e7", EntityKind.OUTLET, "Coastline Daily", (span("Coastline Daily"),)),
        Entity("e8", EntityKind.OUTLET, "The Harbour Post"),
        Entity("e9", EntityKind.PERSON, "Ann Reporter"),
    )


def said(speaker: str | None, source: str | None, cue: Span, content: str, level: Level) -> Utterance:
    return Utterance(
        source=(span(source),) if source else (),
        cue=(cue,),
        content=(span(content),),
        speaker=speaker,
        speech=Speech.INDIRECT,
        stance=Stance.ASSERTS,
        level=level,
    )


def first(words: str, inside: str) -> Span:
    """Where `words` stand at the start of a longer stretch, to tell one "said" from another."""
    start = span(inside).start
    return Span(start, start + len(words))


def utterances() -> tuple[Utterance, ...]:
    capacity = "The desalination plant at Port Lorne has run at half its capacity since spring"
    overrun = "“We were told in March that the overrun would be absorbed,”"
    briefed = "the minister had been briefed twice before the contract was signed"
    record = Level.ON_THE_RECORD
    official = said(
        "e4", "An official at the ministry", first("said", "said the minister"), briefed, Level.ON_BACKGROUND
    )
    relay = Relay("e5", (span("as reported by"),), span("as reported by Wire Union"))
    denial = said(
        "e6", "Halden Desal", span("denied"), "the tender “broke any rule in force at the time”", record
    )
    promise = said(
        "e2",
        None,
        first("told", "told Coastline"),
        "Halden Desal had promised her “1,200 permanent jobs”",
        record,
    )
    return (
        said("e1", "the Audit Office", span("found in a report"), capacity, record),
        said("e2", "Greta Holm", first("said", "said Greta"), overrun, record),
        said(None, None, span("were told"), "that the overrun would be absorbed", Level.UNATTRIBUTED),
        replace(official, relays=(relay,)),
        replace(denial, stance=Stance.DENIES, speech=Speech.MIXED),
        replace(promise, source=(first("Holm", "Holm told"),), told_to="e7", hedged=True),
    )


def article_and_reading() -> tuple[Article, Reading]:
    """Named, unnamed, document and organisation sources; one nested, one relayed, one denying."""
    article = Article(
        iri="https://post.example/plant",
        text=TEXT,
        identifier="plant",
        title="Audit says desalination plant ran at half capacity",
        authors=("Ann Reporter",),
        outlet="The Harbour Post",
        published=date(2025, 9, 18),
    )
    role = span("the former director of the Lorne Water Authority")
    reading = Reading(
        reader="invented",
        entities=entities(),
        affiliations=(Affiliation("e2", "e3", "director", Status.FORMER, role),),
        utterances=utterances(),
        unattributed=(
            span("Local fishers have lost a third of their catch in two years."),
            span("Nobody keeps those counts."),
        ),
        authors=("e9",),
        publisher="e8",
    )
    return article, reading
