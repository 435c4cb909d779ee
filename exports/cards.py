"""The cards of an article page: of each attribution, who, how openly, how it came here, and how supported."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from onrecord.exports.counterparts import BesideList
from onrecord.exports.sourcing import SourceKind, chain, excerpt, roles, source_kind, source_name
from onrecord.graph.counting import signed
from onrecord.graph.credibility.admiralty import in_words
from onrecord.graph.credibility.assessment import Assessment, Metric
from onrecord.graph.model import Article, Entity, Level, Reading, Stance, Utterance, shortened

STANCES = {
    Stance.DENIES: "denies it",
    Stance.DOUBTS: "doubts it",
    Stance.BELIEVES: "believes it",
    Stance.INTENDS: "means to do it",
    Stance.ASKS: "asks it",
}
"""What a source does to a claim, where it does not just assert it."""

NO_ANSWER = "no answer"
"""Stands for the stance of who was asked and gave no answer."""

_EXCERPT = 280  # characters
_CERTAIN = 0.995  # where rounding says 100%


@dataclass(frozen=True, slots=True)
class Score:
    """How well a claim is supported, or a source's record.

    Attributes:
        figures: the value, between what, and the Admiralty code.
        reason: what they rest on.
        admiralty: what the code says, in words.
        parts: what each part adds, and why.
        notes: what matters most, and what is not known.
    """

    figures: str
    reason: str
    admiralty: str
    parts: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Card:
    """What the page says of one attribution.

    Attributes:
        key: what the page calls it: its number, after the letter of its article where there are several.
        kind: the kind of its source.
        name: its source.
        roles: what the source is said to be.
        facts: terms and what is said of each.
        chain: from whom to whom it came here.
        claim: the words of its content, after its cue where they can't be read alone.
        level: its level of attribution.
        stance: how the source stands to it.
        score: how well it is supported; None when nothing is known of it.
        claim_iri: what the graph calls its claim; None where it gives no answer, which makes none.
        names_only: whether the content states nothing, so that there is nothing to be supported.
        beside: what the record has beside its claim.
    """

    key: str
    kind: SourceKind
    name: str
    roles: list[str]
    facts: list[tuple[str, str]]
    chain: list[str]
    claim: str
    level: Level
    stance: Stance
    score: Score | None
    claim_iri: str | None
    names_only: bool = False
    beside: tuple[BesideList, ...] = ()

    @property
    def answered(self) -> bool:
        """Whether the source said something, and did not just give no answer."""
        return self.claim_iri is not None

    @property
    def manner(self) -> str:
        """Its stance in a word, or that there is none."""
        return str(self.stance) if self.answered else NO_ANSWER


def card(number: int, letter: str, article: Article, reading: Reading, assessment: Assessment | None) -> Card:
    """The card of the utterance at `number` in the reading."""
    utterance = reading.utterances[number]
    entities = {entity.key: entity for entity in reading.entities}
    facts = [fact for key in utterance.speakers for fact in _source_facts(entities[key])]
    return Card(
        key=f"{letter}{number + 1}",
        kind=source_kind(utterance, entities),
        name=source_name(utterance, entities),
        roles=_roles(utterance, reading, entities),
        facts=[*facts, *_utterance_facts(utterance, entities)],
        chain=chain(utterance, entities, article),
        claim=_called(article, utterance),
        level=utterance.level,
        stance=utterance.stance,
        score=None if assessment is None else score(assessment),
        claim_iri=f"{article.iri}#c{number + 1}" if utterance.answered else None,
        names_only=utterance.names_only,
    )


def _roles(utterance: Utterance, reading: Reading, entities: Mapping[str, Entity]) -> list[str]:
    """The roles of who speaks; of several, whose they are too."""
    found = {key: roles(key, reading.affiliations, entities) for key in utterance.speakers}
    if len(found) == 1:
        return [role for of_one in found.values() for role in of_one]
    return [f"{entities[key].name}: {'; '.join(of_one)}" for key, of_one in found.items() if of_one]


def _called(article: Article, utterance: Utterance) -> str:
    if utterance.label is not None:
        return shortened(utterance.label, _EXCERPT)
    return excerpt(article.text, utterance.content, _EXCERPT)


def _source_facts(speaker: Entity) -> list[tuple[str, str]]:
    facts = [("Run by", speaker.ownership)]
    if speaker.described_as is not None:
        facts += [
            ("Described as", f"“{speaker.described_as}”"),
            ("Proximity", speaker.proximity),
            ("Why unnamed", f"“{speaker.reason_withheld}”" if speaker.reason_withheld else "not said"),
        ]
    return [(term, words) for term, words in facts if words]


def _utterance_facts(utterance: Utterance, entities: Mapping[str, Entity]) -> list[tuple[str, str]]:
    inferred = utterance.level is not Level.ON_THE_RECORD and not utterance.level_stated
    facts = [
        ("Level", f"{utterance.level}{' (inferred)' if inferred else ''}"),
        ("Speech", f"{utterance.speech}{', hedged' if utterance.hedged else ''}"),
        ("Stance", STANCES.get(utterance.stance, "asserts it") if utterance.answered else "gives no answer"),
        ("Told to", entities[utterance.told_to].name if utterance.told_to else None),
        ("Reading", sureness(utterance.confidence)),
    ]
    return [(term, words) for term, words in facts if words]


def sureness(confidence: float | None) -> str | None:
    """How sure the reader is of what it read, 0 to 1, for a page; None where it is certain, or not known."""
    if confidence is None or confidence >= _CERTAIN:
        return None
    return f"{round(100 * confidence)}% certain"


def points(value: float) -> int:
    """A value of 1 in hundredths; halves go up, as in the graph's script, so that no two pages differ."""
    return floor(100 * value + 0.5)


def _signed_points(contribution: float) -> str:
    """What a component adds, in hundredths."""
    return signed(points(contribution) or 100 * contribution, 0).replace("-", "−")


def score(assessment: Assessment) -> Score:
    """An assessment as pages show it."""
    claim = assessment.metric is not Metric.SOURCE_RECORD
    figures = "?" if assessment.value is None else f"{points(assessment.value)} / 100"
    if assessment.interval is not None:
        low, high = map(points, assessment.interval)
        figures += f", between {low} and {high}" if low != high else ""
    return Score(
        figures=f"{figures} · Admiralty {assessment.admiralty}",
        reason=assessment.reason,
        admiralty=f"Admiralty {assessment.admiralty}: {in_words(assessment.admiralty, claim=claim)}",
        parts=tuple(
            (_signed_points(part.contribution), f"{part.factor}: {part.note}")
            for part in assessment.components
        ),
        notes=assessment.notes,
    )
