"""How an article is sourced, in words and shares: what the article page says about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from onrecord.exports.segments import Segment
from onrecord.graph.counting import joined, numbered
from onrecord.graph.model import (
    INTERVIEWEE,
    INTERVIEWER,
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Reading,
    Span,
    Status,
    Utterance,
    shortened,
)


@dataclass(frozen=True, slots=True)
class SourceKind:
    """A kind of source as pages show it: never by colour alone.

    Attributes:
        name: short, for class names; the keys of the style sheet's colours.
        label: for one source, in the legend and on cards.
        glyph: one character, drawn beside the text.
    """

    name: str
    label: str
    glyph: str


NAMED: Final = SourceKind("named", "Named person", "●")
UNNAMED: Final = SourceKind("unnamed", "Unnamed person", "○")
DOCUMENT: Final = SourceKind("document", "Document or data", "▤")
ORGANIZATION: Final = SourceKind("organization", "Organisation", "■")
RELAY: Final = SourceKind("relay", "Another outlet", "⇄")
AUTHOR: Final = SourceKind("author", "The author", "✎")
NOBODY: Final = SourceKind("nobody", "Source not given", "?")
SOURCE_KINDS: Final = (NAMED, UNNAMED, DOCUMENT, ORGANIZATION, RELAY, AUTHOR, NOBODY)

_KINDS: Final[Mapping[EntityKind, SourceKind]] = {
    EntityKind.PERSON: NAMED,
    EntityKind.UNNAMED: UNNAMED,
    EntityKind.DOCUMENT: DOCUMENT,
    EntityKind.ORGANIZATION: ORGANIZATION,
    EntityKind.OUTLET: RELAY,
    EntityKind.AUTHOR: AUTHOR,
}
_NAMED_AT_ONCE: Final = 6
_ONES: Final = {
    NAMED: ("named person", "named people"),
    UNNAMED: ("unnamed source", "unnamed sources"),
    DOCUMENT: ("document", "documents"),
    ORGANIZATION: ("organisation", "organisations"),
    RELAY: ("other outlet", "other outlets"),
    AUTHOR: ("the author", "the authors"),
}


def source_kind(utterance: Utterance, entities: Mapping[str, Entity]) -> SourceKind:
    """The kind of source that an utterance is attributed to; `NOBODY` when the article does not say."""
    if utterance.speaker is None:
        return NOBODY
    return kind_called(entities[utterance.speaker].kind)


def kind_called(kind: EntityKind) -> SourceKind:
    """How pages show this kind of entity."""
    return _KINDS[kind]


def shares(segments: Iterable[Segment], kinds: Sequence[SourceKind | None]) -> dict[SourceKind, float]:
    """The share of the text that comes from each kind of source: 0 to 1 each, together at most 1.

    White space is not counted. Where attributions nest, the text belongs to the innermost.

    Args:
        segments: the text, cut.
        kinds: the kind of source of each utterance, by its index; None where it gives no answer, whose words
            count as the article's own.
    """
    counted: Counter[SourceKind | None] = Counter()
    for segment in segments:
        innermost = kinds[segment.marks[-1].utterance] if segment.marks else None
        counted[innermost] += sum(not char.isspace() for char in segment.text)
    total = sum(counted.values()) or 1
    return {kind: counted[kind] / total for kind in SOURCE_KINDS if counted[kind]}


def at_a_glance(reading: Reading) -> list[str]:
    """How the article is sourced, in sentences that can be read out."""
    entities = {entity.key: entity for entity in reading.entities}
    told = [utterance for utterance in reading.utterances if utterance.answered]
    spoke = dict.fromkeys(key for u in told for key in u.speakers)
    speakers = [entities[key] for key in spoke]
    sentences = [_who(speakers, len(told)), *_who_was_silent(reading, entities)]
    unnamed = [one for one in speakers if one.kind is EntityKind.UNNAMED and not _is_party(one)]
    sentences += _why_unnamed(unnamed)
    relayed = [u for u in told if u.relays]
    if relayed:
        by = dict.fromkeys(entities[relay.relayer].name for u in relayed for relay in u.relays)
        count = numbered(len(relayed), "attribution is", "attributions are")
        sentences.append(f"{count} second-hand, by way of {_listed(list(by))}.")
    nobody = sum(u.speaker is None for u in told)
    if nobody:
        sentences.append(f"{numbered(nobody, 'attribution does', 'attributions do')} not name a source.")
    bare = len(reading.unattributed)
    if bare:
        sentences.append(f"{numbered(bare, 'sentence gives', 'sentences give')} no source.")
    return sentences


def roles(key: str, affiliations: Iterable[Affiliation], entities: Mapping[str, Entity]) -> list[str]:
    """The roles and affiliations of one entity in words, once each: "former director, Water Authority"."""
    found: dict[str, None] = {}
    for affiliation in affiliations:
        if affiliation.member == key:
            place = entities[affiliation.organization].name if affiliation.organization else None
            words = ", ".join(filter(None, (affiliation.role, place)))
            former = affiliation.status is Status.FORMER and not words.lower().startswith(("former", "ex-"))
            found[f"formerly {words}" if former else words] = None
    return [words for words in found if words]


def source_name(utterance: Utterance, entities: Mapping[str, Entity]) -> str:
    """What all who speak are called: "Jane Doe and Ada Roe"."""
    return _listed([entities[key].name for key in utterance.speakers]) or "Source not given"


def chain(utterance: Utterance, entities: Mapping[str, Entity], article: Article) -> list[str]:
    """From where the content came to this article, by name: origin, each relay in turn, the article."""
    relayers = (entities[relay.relayer].name for relay in utterance.relays)
    return [source_name(utterance, entities), *relayers, article.outlet or "This article"]


def excerpt(text: str, spans: Iterable[Span], limit: int = 180) -> str:
    """The words of the spans, joined by " … ", in one line of at most `limit` characters, of whole words."""
    return shortened(" … ".join(span.of(text) for span in spans), limit)


def _who(speakers: Sequence[Entity], attributions: int) -> str:
    if not speakers:
        return "No source is quoted or cited."
    counts = Counter(_KINDS[entity.kind] for entity in speakers if not _is_party(entity))
    parts = [numbered(counts[kind], *_ONES[kind]) for kind in _ONES if counts[kind]]
    parts += [f"the {entity.name}" for entity in speakers if _is_party(entity)]
    sources = numbered(len(speakers), "source", "sources")
    return f"{sources} in {numbered(attributions, 'attribution', 'attributions')}: {', '.join(parts)}."


def _is_party(entity: Entity) -> bool:
    """Whether it asks or answers in an interview of "Q:" and "A:", and nothing withholds a name."""
    return entity.kind is EntityKind.UNNAMED and entity.name in {INTERVIEWER, INTERVIEWEE}


def _who_was_silent(reading: Reading, entities: Mapping[str, Entity]) -> list[str]:
    """Who was asked and gave no answer, in one sentence; none where everybody answered."""
    silent = dict.fromkeys(k for u in reading.utterances if not u.answered for k in u.speakers or (None,))
    names = [entities[key].name if key else "someone not named" for key in silent]
    return [f"Asked, but gave no answer: {_listed(names)}."] if names else []


def _why_unnamed(unnamed: Sequence[Entity]) -> list[str]:
    """Each reason that the article gives, and then all those it gives none for, in one sentence."""
    told = [
        f"{_words(entity)} is not named; the reason given: “{entity.reason_withheld}”."
        for entity in unnamed
        if entity.reason_withheld
    ]
    rest = [_words(entity) for entity in unnamed if not entity.reason_withheld]
    if not rest:
        return told
    those = "this one is" if len(rest) == 1 else "these are"
    return [*told, f"The article does not say why {those} not named: {_listed(rest)}."]


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _NAMED_AT_ONCE
    shown = [*names[:_NAMED_AT_ONCE], *([numbered(more, "other", "others")] if more > 0 else [])]
    return joined(shown)


def _words(entity: Entity) -> str:
    return f"“{entity.described_as or entity.name}”{f' ({entity.proximity})' if entity.proximity else ''}"
