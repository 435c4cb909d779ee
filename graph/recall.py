"""An article's graph back to Article and Reading: the inverse of `onrecord.loaders.triples`."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

from rdflib import RDF, RDFS, Graph, Literal, URIRef
from rdflib.term import Node

from onrecord.errors import StoreError
from onrecord.graph.model import (
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Level,
    Reading,
    Relay,
    Span,
    Stance,
    Utterance,
)
from onrecord.graph.vocabulary import (
    CLASSES,
    ITSRDF,
    LEVELS,
    NIF,
    OR,
    ORG,
    PROV,
    PROXIMITIES,
    SCHEMA,
    SPEECHES,
    STANCES,
    STATUSES,
)

_LEVELS = {iri: level for level, iri in LEVELS.items()}
_SPEECHES = {iri: speech for speech, iri in SPEECHES.items()}
_STANCES = {iri: stance for stance, iri in STANCES.items()}
_STATUSES = {iri: status for status, iri in STATUSES.items()}
_PROXIMITIES = {iri: proximity for proximity, iri in PROXIMITIES.items()}


def recall(graph: Graph) -> tuple[Article, Reading]:
    """The article and the reading that an article's named graph was written from.

    Entities known in the article alone keep their keys; the others get new ones, in order of first mention.
    Written to RDF again, the result gives the same graph.

    Args:
        graph: one article's graph, its identifier the article's IRI.

    Raises:
        StoreError: the graph is not that of an article.
    """
    return _Recall(graph).everything()


class _Recall:
    """Reads one article's graph; holds the graph and which entity has which key."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.subject = URIRef(str(graph.identifier))
        if (self.subject, RDF.type, SCHEMA.NewsArticle) not in graph:
            raise StoreError(f"<{self.subject}>: no article has this IRI")
        self.mentions: dict[Node, list[Span]] = {}
        for span, entity in graph.subject_objects(ITSRDF.taIdentRef):
            self.mentions.setdefault(entity, []).append(self._span(span))
        self.keys = self._keys()

    def everything(self) -> tuple[Article, Reading]:
        utterances, unattributed = self._utterances()
        activity = self._required(self.subject, PROV.wasGeneratedBy)
        publisher = self.graph.value(self.subject, SCHEMA.publisher)
        reading = Reading(
            reader=str(self._required(activity, OR.reader)),
            entities=tuple(self._entity(iri) for iri in self.keys),
            affiliations=tuple(self._affiliation(iri) for iri in self._numbered("m", ORG.Membership)),
            utterances=utterances,
            unattributed=unattributed,
            authors=tuple(
                self.keys[iri] for iri in self.keys if (self.subject, SCHEMA.author, iri) in self.graph
            ),
            publisher=None if publisher is None else self.keys[publisher],
        )
        return self._article(reading), reading

    def _required(self, subject: Node, predicate: URIRef) -> Node:
        value = self.graph.value(subject, predicate)
        if value is None:
            raise StoreError(f"<{self.subject}>: {subject} lacks {predicate} (load the article again)")
        return value

    def _text(self, subject: Node, predicate: URIRef) -> str | None:
        value = self.graph.value(subject, predicate)
        return None if value is None else str(value)

    def _span(self, iri: Node) -> Span:
        begin, end = (self._required(iri, predicate) for predicate in (NIF.beginIndex, NIF.endIndex))
        return Span(int(str(begin)), int(str(end)))

    def _spans(self, subject: Node, predicate: URIRef) -> tuple[Span, ...]:
        return tuple(sorted(self._span(iri) for iri in self.graph.objects(subject, predicate)))

    def _article(self, reading: Reading) -> Article:
        published = self.graph.value(self.subject, SCHEMA.datePublished)
        context = self._required_subject(NIF.isString)
        names = {e.key: e.name for e in reading.entities if e.kind is not EntityKind.AUTHOR}
        return Article(
            iri=str(self.subject),
            text=str(self._required(context, NIF.isString)),
            identifier=self._text(self.subject, SCHEMA.identifier) or str(self.subject),
            title=self._text(self.subject, SCHEMA.headline),
            authors=tuple(names[key] for key in reading.authors if key in names),
            outlet=None if reading.publisher is None else names.get(reading.publisher),
            published=None if published is None else date.fromisoformat(str(published)),
            language=str(self._required(self.subject, SCHEMA.inLanguage)),
        )

    def _required_subject(self, predicate: URIRef) -> Node:
        for subject in self.graph.subjects(predicate):
            return subject
        raise StoreError(f"<{self.subject}>: the article's text is missing (load the article again)")

    def _keys(self) -> dict[Node, str]:
        """Each entity's key, in order of first mention; those of the article alone keep theirs."""
        iris = {iri for class_ in CLASSES.values() for iri in self.graph.subjects(RDF.type, class_)}
        never = Span(sys.maxsize, sys.maxsize)
        ordered = sorted(iris, key=lambda iri: (min(self.mentions.get(iri, [never])), str(iri)))
        own = {iri: str(iri).rpartition("#")[2] for iri in ordered if str(iri).startswith(f"{self.subject}#")}
        free = (key for n in range(1, 2 * len(iris) + 1) if (key := f"e{n}") not in own.values())
        return {iri: own.get(iri) or next(free) for iri in ordered}

    def _entity(self, iri: Node) -> Entity:
        types = set(self.graph.objects(iri, RDF.type))
        proximity = self.graph.value(iri, OR.proximity)
        return Entity(
            key=self.keys[iri],
            kind=next(kind for kind, class_ in CLASSES.items() if class_ in types),
            name=self._text(iri, SCHEMA.name) or str(self._required(iri, RDFS.label)),
            mentions=tuple(sorted(self.mentions.get(iri, []))),
            aliases=tuple(sorted(str(alias) for alias in self.graph.objects(iri, SCHEMA.alternateName))),
            local=str(iri).startswith(f"{self.subject}#"),
            described_as=self._text(iri, OR.describedAs),
            proximity=None if proximity is None else _PROXIMITIES[URIRef(str(proximity))],
            reason_withheld=self._text(iri, OR.reasonWithheld),
            ownership=self._text(iri, OR.ownership),
            evidence=self._spans(iri, OR.evidence),
        )

    def _affiliation(self, iri: Node) -> Affiliation:
        organization = self.graph.value(iri, ORG.organization)
        return Affiliation(
            member=self.keys[self._required(iri, ORG.member)],
            organization=None if organization is None else self.keys[organization],
            role=self._text(iri, OR.role),
            status=_STATUSES[URIRef(str(self._required(iri, OR.status)))],
            evidence=self._span(self._required(iri, OR.evidence)),
        )

    def _numbered(self, letter: str, *types: URIRef) -> Iterable[Node]:
        """The parts of these types named by `letter` and a number, in the order of the numbers."""
        start = f"{self.subject}#{letter}"
        numbers = {
            int(number): iri
            for type_ in types
            for iri in self.graph.subjects(RDF.type, type_)
            if (number := str(iri).removeprefix(start)).isdecimal()
        }
        return [numbers[number] for number in sorted(numbers)]

    def _utterances(self) -> tuple[tuple[Utterance, ...], tuple[Span, ...]]:
        """Utterances, and the sentences stated in the article's own voice, which are nobody's speech."""
        utterances: list[Utterance] = []
        unattributed: list[Span] = []
        for iri in self._numbered("u", OR.Utterance, OR.NonAnswer):
            if (iri, OR.speech, None) in self.graph:
                utterances.append(self._utterance(iri))
            else:
                unattributed.extend(self._spans(iri, OR.contentSpan))
        return tuple(utterances), tuple(unattributed)

    def _utterance(self, iri: Node) -> Utterance:
        answered = (iri, RDF.type, OR.NonAnswer) not in self.graph
        by = OR.speaker if answered else OR.asked
        speaker = self.graph.value(iri, by)
        joint = sorted(self.graph.subjects(OR.jointWith, iri), key=lambda one: (len(str(one)), str(one)))
        told_to = self.graph.value(iri, OR.toldTo)
        claim = self._required(iri, OR.claim) if answered else None
        return Utterance(
            source=self._spans(iri, OR.sourceSpan),
            cue=self._spans(iri, OR.cueSpan),
            content=self._spans(iri, OR.contentSpan),
            speaker=None if speaker is None else self.keys[speaker],
            speech=_SPEECHES[URIRef(str(self._required(iri, OR.speech)))],
            stance=_STANCES[URIRef(str(self._required(iri, OR.stance)))] if answered else Stance.INTENDS,
            level=self._level(iri),
            level_stated=self._true(iri, OR.levelStated),
            hedged=self._true(iri, OR.hedged),
            told_to=None if told_to is None else self.keys[told_to],
            relays=tuple(self._relays(iri)),
            confidence=float(str(self._required(iri, OR.confidence))),
            answered=answered,
            label=None if claim is None else self._text(claim, RDFS.label),
            names_only=claim is not None and self._true(claim, OR.namesOnly),
            others=tuple(self.keys[self._required(one, by)] for one in joint),
        )

    def _level(self, iri: Node) -> Level:
        return _LEVELS[URIRef(str(self._required(iri, OR.level)))]

    def _true(self, iri: Node, predicate: URIRef) -> bool:
        value = self.graph.value(iri, predicate)
        return isinstance(value, Literal) and bool(value.toPython())

    def _relays(self, iri: Node) -> Iterable[Relay]:
        """The relays of an utterance, first the one nearest the speaker."""
        relay = next(self.graph.subjects(OR.relays, iri), None)
        while relay is not None:
            yield Relay(
                relayer=self.keys[self._required(relay, OR.speaker)],
                cue=self._spans(relay, OR.cueSpan),
                evidence=self._span(self._required(relay, OR.evidence)),
            )
            relay = next(self.graph.subjects(OR.relays, relay), None)
