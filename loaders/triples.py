"""Article and Reading to RDF: one named graph per article, every statement with its evidence.

The shape of the graph is that of `graph/shapes.ttl`; `onrecord.graph.recall` reads it back.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

from rdflib import RDF, RDFS, XSD, Graph, Literal, URIRef

from onrecord.graph.model import Article, Entity, EntityKind, Level, Reading, Span, Utterance
from onrecord.graph.vocabulary import (
    CLASSES,
    ID,
    ITSRDF,
    LEVELS,
    NIF,
    OR,
    ORG,
    PREFIXES,
    PROV,
    PROXIMITIES,
    SCHEMA,
    SPEECHES,
    STANCES,
    STATUSES,
    entity_iri,
    span_iri,
)
from onrecord.version import __version__

NAMED = (EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OUTLET)
"""The kinds whose identity can reach beyond one article."""

COMPLEMENTIZER = re.compile(r"^that\s+(?=\S+\s+\S+\s+\S)", re.IGNORECASE)
"""The "that" of "said that it rained", not that of "rejected that account"."""

_PARAGRAPH_QUOTE = re.compile(r"(?<=\n)“")
"""The mark that opens each further paragraph of a quotation, and is closed only in the last."""

_OPENING, _CLOSING = re.compile(r'(?:^|\s)"'), re.compile(r'[^\W\d]"|[.,!?]"')
"""A straight mark before and after words; after a digit it may be inches."""

_TWO_PARTS = re.compile(r"’.*‘", re.DOTALL)
_CLOSED_INSIDE = re.compile(r"[^‘’]*[\w.,!?]’\s")

QUOTES = "\"'“”‘’«»„‟‹› \t\n"


def article_graph(
    article: Article, reading: Reading, *, base: str = ID, made_at: datetime | None = None
) -> Graph:
    """The named graph of one article; its identifier is the article's IRI.

    Parts of the article have fragment IRIs: ``#u1`` an utterance, ``#u1s1`` that of the first who says it
    together with its speaker, ``#u1r1`` its first relay, ``#c1`` its claim, ``#m1`` a membership, ``#e3`` an
    entity known in this article alone, ``#char=4,12`` a span in code points. There are no blank nodes.

    Args:
        article: the article; `reading` was made from its text.
        reading: what was read from it.
        base: where the IRIs of people, organisations and outlets begin.
        made_at: when it was read; now, when not given.
    """
    return _Writer(article, reading, base).graph(made_at or datetime.now(UTC))


def claim_text(article: Article, content: tuple[Span, ...]) -> str:
    """The words of a claim: its spans joined by an ellipsis, without "that" and without quotation marks.

    Those around a part of it stay, as in: the vote was “a farce”.
    """
    words = [span.of(article.text) for span in content]
    bare = [_closed(_opened(w, part)) for w in words if (part := w.strip(QUOTES).rstrip(","))]
    return COMPLEMENTIZER.sub("", " … ".join(bare or words))


def _opened(words: str, bare: str) -> str:
    """Bare words with the single marks around them that belong to parts: "‘Of course’ it is"."""
    if not words.lstrip().startswith("‘"):
        return bare
    if words.rstrip(" .,!?\n").endswith("’"):
        return f"‘{bare}’" if _TWO_PARTS.search(bare) else bare
    return f"‘{bare}" if _CLOSED_INSIDE.match(bare) else bare


def _closed(words: str) -> str:
    """Words with the one quotation mark that they lack at an end, if that is all they lack."""
    words = _PARAGRAPH_QUOTE.sub("", words)
    missing = words.count("“") - words.count("”")
    if missing in {1, -1}:
        return f"{words}”" if missing == 1 else f"“{words}"
    if words.count('"') != 1:
        return words
    return f'"{words}' if _CLOSING.search(words) else f'{words}"' if _OPENING.search(words) else words


def _merged(one: Entity, other: Entity) -> Entity:
    """Two entities that a reader told apart, though their names make one IRI: one is in capitals, say."""
    return replace(
        one,
        mentions=tuple(sorted({*one.mentions, *other.mentions})),
        aliases=tuple(sorted({*one.aliases, *other.aliases, other.name} - {one.name})),
        proximity=one.proximity or other.proximity,
        reason_withheld=one.reason_withheld or other.reason_withheld,
        ownership=one.ownership or other.ownership,
        evidence=tuple(sorted({*one.evidence, *other.evidence})),
    )


class _Writer:
    """Writes one article's graph; holds what every statement needs: text, graph and the entities' IRIs."""

    def __init__(self, article: Article, reading: Reading, base: str) -> None:
        self.article = article
        self.reading = reading
        self.subject = URIRef(article.iri)
        self.triples = Graph(identifier=self.subject)
        for prefix, namespace in PREFIXES.items():
            self.triples.bind(prefix, namespace, replace=True)
        self.entities = {entity.key: self._entity_iri(entity, base) for entity in reading.entities}
        self.mentions = sorted(
            (mention, self.entities[entity.key]) for entity in reading.entities for mention in entity.mentions
        )
        self.described: dict[URIRef, Entity] = {}
        for entity in reading.entities:
            iri = self.entities[entity.key]
            known = self.described.get(iri)
            self.described[iri] = entity if known is None else _merged(known, entity)

    def graph(self, made_at: datetime) -> Graph:
        self._article()
        self._activity(made_at)
        for iri, entity in self.described.items():
            self._entity(iri, entity)
        self._affiliations()
        for number, utterance in enumerate(self.reading.utterances, 1):
            (self._utterance if utterance.answered else self._non_answer)(number, utterance)
        for number, span in enumerate(self.reading.unattributed, len(self.reading.utterances) + 1):
            self._unattributed(number, span)
        return self.triples

    def _part(self, name: str) -> URIRef:
        return URIRef(f"{self.subject}#{name}")

    def _add(self, subject: URIRef, **terms: object) -> None:
        """Add ``or:term value`` for each term whose value is not None."""
        for term, value in terms.items():
            if value is not None:
                self.triples.add((subject, OR[term], value if isinstance(value, URIRef) else Literal(value)))

    def _entity_iri(self, entity: Entity, base: str) -> URIRef:
        if entity.local or entity.kind not in NAMED:
            return self._part(entity.key)
        return entity_iri(entity.kind, entity.name, base)

    def _span(self, span: Span) -> URIRef:
        """The IRI of a span, which is described in the graph."""
        iri = span_iri(self.article.iri, span)
        for predicate, value in (
            (RDF.type, NIF.RFC5147String),
            (NIF.beginIndex, Literal(span.start)),
            (NIF.endIndex, Literal(span.end)),
            (NIF.anchorOf, Literal(span.of(self.article.text))),
            (NIF.referenceContext, span_iri(self.article.iri, Span(0, len(self.article.text)))),
        ):
            self.triples.add((iri, predicate, value))
        return iri

    def _spans(self, subject: URIRef, predicate: URIRef, spans: Iterable[Span]) -> None:
        for span in spans:
            self.triples.add((subject, predicate, self._span(span)))

    def _article(self) -> None:
        article, add = self.article, self.triples.add
        add((self.subject, RDF.type, SCHEMA.NewsArticle))
        add((self.subject, SCHEMA.inLanguage, Literal(article.language)))
        if article.identifier != article.iri:
            add((self.subject, SCHEMA.identifier, Literal(article.identifier)))
        if article.title is not None:
            add((self.subject, SCHEMA.headline, Literal(article.title)))
        else:
            add((self.subject, RDFS.label, Literal(article.heading)))
        if article.published is not None:
            add((self.subject, SCHEMA.datePublished, Literal(article.published)))
        if self.reading.publisher is not None:
            add((self.subject, SCHEMA.publisher, self.entities[self.reading.publisher]))
        for author in self.reading.authors:
            add((self.subject, SCHEMA.author, self.entities[author]))
        whole = span_iri(article.iri, Span(0, len(article.text)))
        add((whole, RDF.type, NIF.Context))
        add((whole, NIF.isString, Literal(article.text)))
        add((whole, NIF.sourceUrl, self.subject))

    def _activity(self, made_at: datetime) -> None:
        activity = self._part("reading")
        software = URIRef(f"urn:onrecord:software:{__version__}")
        for triple in (
            (self.subject, PROV.wasGeneratedBy, activity),
            (activity, RDF.type, PROV.Activity),
            (activity, PROV.endedAtTime, Literal(made_at.isoformat(), datatype=XSD.dateTime)),
            (activity, PROV.wasAssociatedWith, software),
            (activity, OR.reader, Literal(self.reading.reader)),
            (software, RDF.type, PROV.SoftwareAgent),
            (software, SCHEMA.softwareVersion, Literal(__version__)),
        ):
            self.triples.add(triple)

    def _entity(self, iri: URIRef, entity: Entity) -> None:
        named = entity.kind not in (EntityKind.UNNAMED, EntityKind.AUTHOR)
        self.triples.add((iri, RDF.type, CLASSES[entity.kind]))
        self.triples.add((iri, SCHEMA.name if named else RDFS.label, Literal(entity.name)))
        for alias in entity.aliases:
            self.triples.add((iri, SCHEMA.alternateName, Literal(alias)))
        self._add(
            iri,
            describedAs=entity.described_as,
            proximity=PROXIMITIES[entity.proximity] if entity.proximity else None,
            reasonWithheld=entity.reason_withheld,
            ownership=entity.ownership,
        )
        self._spans(iri, OR.evidence, entity.evidence)
        for mention in entity.mentions:
            self.triples.add((self._span(mention), ITSRDF.taIdentRef, iri))

    def _affiliations(self) -> None:
        for number, affiliation in enumerate(self.reading.affiliations, 1):
            membership = self._part(f"m{number}")
            member = self.entities[affiliation.member]
            self.triples.add((membership, RDF.type, ORG.Membership))
            self.triples.add((membership, ORG.member, member))
            if affiliation.organization is not None:
                organization = self.entities[affiliation.organization]
                self.triples.add((membership, ORG.organization, organization))
                self.triples.add((member, SCHEMA.affiliation, organization))
            self._add(membership, role=affiliation.role, status=STATUSES[affiliation.status])
            self._spans(membership, OR.evidence, (affiliation.evidence,))

    def _claim(
        self, number: int, content: tuple[Span, ...], label: str | None = None, *, names_only: bool = False
    ) -> URIRef:
        claim = self._part(f"c{number}")
        if label is not None:
            self.triples.add((claim, RDFS.label, Literal(label)))
        self._add(claim, namesOnly=names_only or None)
        self.triples.add((claim, RDF.type, SCHEMA.Claim))
        self.triples.add((claim, SCHEMA.text, Literal(claim_text(self.article, content))))
        for part in content:
            for mention, entity in self._mentions_from(part):
                if mention.end <= part.end:
                    self.triples.add((claim, SCHEMA.mentions, entity))
        if self.reading.publisher is not None:
            self._add(self.entities[self.reading.publisher], reported=claim)
        return claim

    def _mentions_from(self, part: Span) -> list[tuple[Span, URIRef]]:
        """The mentions that start inside a span."""
        first = bisect_left(self.mentions, part.start, key=lambda found: found[0].start)
        last = bisect_left(self.mentions, part.end, key=lambda found: found[0].start)
        return self.mentions[first:last]

    def _utterance(self, number: int, utterance: Utterance) -> None:
        """An utterance for each who says it; those of the others point at that of the speaker."""
        iri = self._part(f"u{number}")
        claim = self._claim(number, utterance.content, utterance.label, names_only=utterance.names_only)
        for one, speaker in self._each(iri, utterance):
            self.triples.add((one, RDF.type, OR.Utterance))
            self._add(one, claim=claim, stance=STANCES[utterance.stance], hedged=utterance.hedged)
            self._attributed(one, utterance, self._level(utterance, speaker))
            self._add(one, speaker=speaker)
            if speaker is not None:
                self.triples.add((speaker, OR.disputed if utterance.stance.disputes else OR.said, claim))
            self._relays(one, claim, utterance)

    def _non_answer(self, number: int, utterance: Utterance) -> None:
        """Who was asked and gave no answer: no claim, so nothing that is counted or scored."""
        for one, speaker in self._each(self._part(f"u{number}"), utterance):
            self.triples.add((one, RDF.type, OR.NonAnswer))
            self._add(one, asked=speaker)
            self._attributed(one, utterance, self._level(utterance, speaker))

    def _each(self, iri: URIRef, utterance: Utterance) -> Iterator[tuple[URIRef, URIRef | None]]:
        """The IRI of the utterance of each who speaks, the speaker first, and who that is."""
        first = self.entities[utterance.speaker] if utterance.speaker else None
        yield iri, first
        others = dict.fromkeys(self.entities[other] for other in utterance.others)
        for number, other in enumerate((one for one in others if one != first), 1):
            joint = URIRef(f"{iri}s{number}")
            self._add(joint, jointWith=iri)
            yield joint, other

    def _level(self, utterance: Utterance, speaker: URIRef | None) -> Level:
        """How openly a speaker is quoted: who is named beside a group that isn't is on the record."""
        first = self.entities[utterance.speaker] if utterance.speaker else None
        if speaker is None or speaker == first or utterance.level_stated:
            return utterance.level
        unnamed = self.described[speaker].kind is EntityKind.UNNAMED
        return utterance.level if unnamed else Level.ON_THE_RECORD

    def _attributed(self, iri: URIRef, utterance: Utterance, level: Level) -> None:
        """What an utterance and a refusal have alike: how openly, in which words, and where."""
        self._add(
            iri,
            speech=SPEECHES[utterance.speech],
            level=LEVELS[level],
            levelStated=utterance.level_stated,
            cue=self._words(utterance.cue),
            toldTo=self.entities[utterance.told_to] if utterance.told_to else None,
        )
        confidence = Literal(f"{utterance.confidence:.3f}", datatype=XSD.decimal)
        self.triples.add((iri, OR.confidence, confidence))
        self._spans(iri, OR.evidence, (utterance.evidence,))
        self._spans(iri, OR.sourceSpan, utterance.source)
        self._spans(iri, OR.cueSpan, utterance.cue)
        self._spans(iri, OR.contentSpan, utterance.content)

    def _relays(self, relayed: URIRef, claim: URIRef, utterance: Utterance) -> None:
        """An utterance for each relay, which points at what it relays: the speaker's or the relay before."""
        origin = relayed
        for number, relay in enumerate(utterance.relays, 1):
            iri = URIRef(f"{origin}r{number}")
            relayer = self.entities[relay.relayer]
            self.triples.add((iri, RDF.type, OR.Utterance))
            self.triples.add((iri, PROV.wasQuotedFrom, relayed))
            self._add(
                iri,
                speaker=relayer,
                claim=claim,
                cue=self._words(relay.cue),
                relays=relayed,
                level=LEVELS[Level.ON_THE_RECORD],
                levelStated=False,
            )
            self._add(relayer, reported=claim)
            self._spans(iri, OR.evidence, (relay.evidence,))
            self._spans(iri, OR.cueSpan, relay.cue)
            relayed = iri

    def _unattributed(self, number: int, span: Span) -> None:
        """A sentence in the article's own voice: a claim that nobody is said to have made."""
        iri = self._part(f"u{number}")
        self.triples.add((iri, RDF.type, OR.Utterance))
        self._add(iri, claim=self._claim(number, (span,)), level=OR.Unattributed, levelStated=False)
        self._spans(iri, OR.evidence, (span,))
        self._spans(iri, OR.contentSpan, (span,))

    def _words(self, spans: tuple[Span, ...]) -> str | None:
        return " … ".join(span.of(self.article.text) for span in spans) or None
