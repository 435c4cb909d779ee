"""What an article is and what was read from it.

All offsets count Unicode code points into `Article.text`, half open: ``text[start:end]``. Everything here is
frozen: a reader builds it once, and the rest of the program passes it along.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

HEADING = 80  # characters of a text that stand in for a missing title
_LOOSE = " .,;:–—-("  # what does not stand before an ellipsis


class Span(NamedTuple):
    """A stretch of an article's text, in code points, half open; ``0 <= start < end``."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The characters of `text` that the span covers."""
        return text[self.start : self.end]


class EntityKind(StrEnum):
    """What can be a source, be spoken to, or be spoken of."""

    PERSON = "person"
    ORGANIZATION = "organization"
    OUTLET = "outlet"
    UNNAMED = "unnamed"
    DOCUMENT = "document"
    AUTHOR = "author"


class Proximity(StrEnum):
    """How near an unnamed source is said to be to what it speaks of, nearest first."""

    WITNESS = "witness"
    INSIDER = "insider"
    BRIEFED = "briefed"
    OBSERVER = "observer"


INTERVIEWER, INTERVIEWEE = "interviewer", "interviewee"
"""What the parties of an interview of "Q:" and "A:" are called whom nothing names."""


class Level(StrEnum):
    """Levels of attribution, as newsrooms define them (AP Stylebook, "anonymous sources").

    `ON_BACKGROUND` says what the source is but not its name; `DEEP_BACKGROUND` says nothing of it that
    would tell it from others; `UNATTRIBUTED` gives no source at all.
    """

    ON_THE_RECORD = "on the record"
    ON_BACKGROUND = "on background"
    DEEP_BACKGROUND = "deep background"
    UNATTRIBUTED = "unattributed"


class Speech(StrEnum):
    """Whose words the content is in: the speaker's, the reporter's, or both."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """How the speaker stands to the content."""

    ASSERTS = "asserts"
    DENIES = "denies"
    DOUBTS = "doubts"
    BELIEVES = "believes"
    INTENDS = "intends"
    ASKS = "asks"

    @property
    def disputes(self) -> bool:
        """Whether the speaker speaks against the content."""
        return self in (Stance.DENIES, Stance.DOUBTS)


class Status(StrEnum):
    """Whether an affiliation holds at the time of the article."""

    CURRENT = "current"
    FORMER = "former"
    UNKNOWN = "unknown"


def shortened(text: str, limit: int) -> str:
    """`text` in one line of at most `limit` characters, of whole words."""
    words = " ".join(text.split())
    if len(words) <= limit:
        return words
    cut = words[:limit].rpartition(" ")[0]
    return f"{(cut if len(cut) > limit // 2 else words[: limit - 1]).rstrip(_LOOSE)}…"


@dataclass(frozen=True, slots=True)
class Article:
    """One news article, as a loader found it.

    Attributes:
        iri: its IRI and the name of its graph: the URL without fragment, or ``urn:sha256:…`` of the text.
        text: the article's text without markup, free of lone surrogates; the ground of all offsets.
        identifier: what the input called it ("id" in JSONL), else its IRI.
        title: the headline, or None when there is none.
        authors: the names of the byline, in order; empty when the article names none.
        outlet: the name of the outlet that published it.
        published: the day of publication.
        language: a BCP 47 tag, such as "en".
    """

    iri: str
    text: str
    identifier: str
    title: str | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    language: str = "en"

    @property
    def heading(self) -> str:
        """What the article is called: its title, or its first words."""
        return self.title or shortened(self.text, HEADING) or self.identifier


@dataclass(frozen=True, slots=True)
class Entity:
    """Someone or something that an article names or describes; one for all its mentions in the article.

    Attributes:
        key: unique inside the reading: "e1", "e2" …
        kind: what it is.
        name: the canonical name ("Vladimir Putin"), or the words that describe an unnamed one.
        mentions: every span that refers to it, in text order, pronouns included; empty only for an author or
            outlet known from the metadata alone.
        aliases: other names the article uses ("Putin"), sorted.
        local: True when its identity does not reach beyond the article: a bare surname, a document, and every
            unnamed source or author.
        described_as: for an unnamed source or author, the article's words for it, verbatim.
        proximity: how near an unnamed source is said to be.
        reason_withheld: why it is not named, verbatim ("not authorised to speak publicly").
        ownership: for an outlet, who is said to run it, verbatim ("state-run").
        evidence: the spans that say what the fields above hold, in text order.
    """

    key: str
    kind: EntityKind
    name: str
    mentions: tuple[Span, ...] = ()
    aliases: tuple[str, ...] = ()
    local: bool = False
    described_as: str | None = None
    proximity: Proximity | None = None
    reason_withheld: str | None = None
    ownership: str | None = None
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Affiliation:
    """A role that a person or unnamed source holds or held; the organisation or the role may be unstated.

    Attributes:
        member: key of the entity that holds it.
        organization: key of an organisation or outlet, or None.
        role: the role as the article words it, without article ("Resident Editor"), or None.
        status: whether it still holds.
        evidence: the one span that says so.
    """

    member: str
    organization: str | None
    role: str | None
    status: Status
    evidence: Span


@dataclass(frozen=True, slots=True)
class Relay:
    """Someone who passed on what another had said: the outlet in "as reported by The Harbour Post".

    Attributes:
        relayer: key of the entity that passed it on.
        cue: the words that say so, with the relayer's name left out; may be empty.
        evidence: the spans of name and cue together.
    """

    relayer: str
    cue: tuple[Span, ...]
    evidence: Span


@dataclass(frozen=True, slots=True)
class Utterance:
    """One attribution: a source, a cue and a content, and how they hang together.

    Attributes:
        source: the source's spans in text order; empty when no source is expressed.
        cue: the spans of the words or marks that attribute.
        content: the spans of what is attributed, quotation marks included; never empty. Of "denied it" it is
            the claim of somebody else's just before, and "it" is in the cue.
        speaker: key of the entity the source refers to, or None.
        speech: direct, indirect or mixed.
        stance: how the speaker stands to the content.
        level: the level of attribution.
        level_stated: True when the article states the level ("speaking on background"), False when inferred.
        hedged: True when cue or content is hedged ("reportedly", "may have").
        told_to: key of the entity that was told, or None.
        relays: who passed it on, first the one nearest the speaker; empty when the article has it first-hand.
        confidence: how sure the reader is of this attribution, 0 to 1.
        answered: False when the speaker was asked and gave no answer ("declined to comment"); the content is
            then no claim. Such a one intends, is not hedged, and was passed on by nobody.
        label: what its claim is called where the content can't be read alone: "defended the remark", with the
            words of the article in their order, in one line; else None.
        others: keys of those who say it together with the speaker ("Doe and Roe said"), in text order; empty
            where there is no speaker.
        names_only: True when the content names something and states nothing, after its cue either; there is
            a label then.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speaker: str | None
    speech: Speech
    stance: Stance
    level: Level
    level_stated: bool = False
    hedged: bool = False
    told_to: str | None = None
    relays: tuple[Relay, ...] = ()
    confidence: float = 1.0
    answered: bool = True
    label: str | None = None
    names_only: bool = False
    others: tuple[str, ...] = ()

    @property
    def speakers(self) -> tuple[str, ...]:
        """The keys of all who say it, the speaker's first."""
        return () if self.speaker is None else (self.speaker, *self.others)

    @property
    def evidence(self) -> Span:
        """The one span from the first to the last of source, cue and content."""
        parts = (*self.source, *self.cue, *self.content)
        return Span(min(part.start for part in parts), max(part.end for part in parts))


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a reader found in one article.

    Attributes:
        reader: what read it: name and version, such as "trained 1.0.0".
        entities: in order of first mention; those known from metadata alone come last.
        affiliations: in text order.
        utterances: in order of evidence.
        unattributed: the sentences stated in the article's own voice, with no source given, in text order.
        authors: keys of the entities that wrote the article.
        publisher: key of the outlet that published it.
    """

    reader: str
    entities: tuple[Entity, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    utterances: tuple[Utterance, ...] = ()
    unattributed: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
    publisher: str | None = None

    def entity(self, key: str) -> Entity:
        """The entity with this key.

        Raises:
            KeyError: no entity has it.
        """
        for entity in self.entities:
            if entity.key == key:
                return entity
        raise KeyError(key)
