"""One article's spans, entities, affiliations and sourcing brought together in one Reading."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from onrecord.graph.model import Affiliation, Article, EntityKind, Reading, Relay, Span, Utterance

from . import lexicon as lex
from .affiliations import affiliations_in
from .document import Document, Sentence, lay_out
from .entities import Draft, cast_of
from .found import Attribution, Found
from .known import KNOWN_OUTLETS
from .notes import author_posts, description_in, note_of
from .phrases import phrase_after
from .posts import Post, apart, distinct, unnamed_posts
from .references import FIRST_PERSON, Resolver
from .relays import Passing, interviewer, passings, pronoun_told, told
from .sourcing import anonymity_in, hedged, level_of, proximity_of, speech_of, stance_of
from .transcripts import with_turns
from .words import plain

Finder = Callable[[Document], Found]
"""Finds the spans of a document: the trained model does, and so may anything else."""

_SHORTEST = 4
"""A sentence of fewer words claims nothing."""


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with who stands behind its roles, before entities have keys."""

    spans: Attribution
    speaker: Draft | None
    told_to: Draft | None
    passings: tuple[Passing, ...]
    sentence: Span


class Assembly:
    """Builds the reading of one article; made for one use."""

    def __init__(self, article: Article, find: Finder) -> None:
        self.article = article
        self.document = lay_out(article.text)
        found = find(self.document)
        self.cast = cast_of(self.document, found.names)
        self.publisher = self._publisher()
        self.authors = [self._author(name) for name in article.authors if name.split()]
        self.note = note_of(self.document, frozenset(name.lower() for name in article.authors))
        if self.note and not self.authors:
            self.authors = [self._author_of_note()]
        self.posts = affiliations_in(self.document, self.cast)
        self.resolver = Resolver(self.document, self.cast, self.authors[0] if self.authors else None)
        attributions = [clean(one) for one in with_turns(found.attributions, self.document.turns)]
        self.said = self._said([a for a in attributions if a is not None and a.end <= self._note_start])

    def reading(self, reader: str) -> Reading:
        """The whole reading, under the reader's name."""
        self._describe_unnamed()
        self._ownership()
        posts = self._all_posts()
        keys = self._keys()
        return Reading(
            reader=reader,
            entities=tuple(draft.finished(key) for draft, key in keys.items()),
            affiliations=tuple(_affiliation(post, keys) for post in posts),
            utterances=tuple(sorted((self._utterance(said, keys) for said in self.said), key=_evidence)),
            unattributed=tuple(self._unattributed()),
            authors=tuple(dict.fromkeys(keys[draft] for draft in self.authors)),
            publisher=keys[self.publisher] if self.publisher else None,
        )

    # who publishes and who writes

    @property
    def _note_start(self) -> int:
        return self.document.sentences[self.note[0]].span.start if self.note else len(self.article.text)

    def _publisher(self) -> Draft | None:
        words = (self.article.outlet or "").split()
        return self.cast.named(EntityKind.OUTLET, words) if words else None

    def _author(self, name: str) -> Draft:
        person, _, outlet = name.partition(", ")
        own = (self.article.outlet or "").lower()
        if person.split() and outlet and (outlet.lower() in KNOWN_OUTLETS or outlet.lower() == own):
            name = person
        words = name.split()
        if name.lower() in KNOWN_OUTLETS:
            return self.cast.named(EntityKind.OUTLET, words)
        known = self.cast.find(EntityKind.PERSON, [words[0], words[-1]])
        return known or self.cast.named(EntityKind.PERSON, words)

    def _author_of_note(self) -> Draft:
        """The person whom a note in the third person opens with; someone unnamed where it is in the first."""
        first = self.document.sentences[self.note[0]]
        for name, draft in self.cast.inside(first.span)[:1]:
            if draft.kind is EntityKind.PERSON and name.span.start == first.span.start:
                return draft
        author = self.cast.add(Draft(EntityKind.AUTHOR, "the author", local=True))
        words = description_in(self.document, self.note)
        if words is not None:
            author.described_as = words.of(self.article.text)
            author.evidence.add(words)
        return author

    # who says what

    def _said(self, attributions: Sequence[Attribution]) -> list[Said]:
        made: list[Said] = []
        for attribution in attributions:
            sentence = self._sentence_of(attribution)
            if self._withholds(attribution, sentence):
                continue
            behind = bool(made) and made[-1].sentence == sentence and bool(made[-1].passings)
            if not (behind and self._is_citing(attribution)):
                said = self._behind(self._attributed(attribution, sentence))
                made += [said, *self._inside(said)]
        return made

    def _withholds(self, attribution: Attribution, sentence: Span) -> bool:
        """Whether it only says why a source is not named: "who asked not to be identified" claims nothing."""
        withheld = anonymity_in(self.article.text, sentence)
        if withheld is None or not attribution.cue:
            return False
        said, _ = withheld
        return all(
            s.start < said.end and said.start < s.end for s in (*attribution.cue, attribution.content[0])
        )

    def _sentence_of(self, attribution: Attribution) -> Span:
        anchor = (attribution.cue or attribution.content)[0]
        return self.document.sentences[self.resolver.focus.sentence_at(anchor.start)].span

    def _inside(self, outer: Said) -> list[Said]:
        """What others are said to have said, passed on by the outer speaker; nested deeper, by all of them.

        What speakers say of their own words is left out: "I believe that" inside a quotation.
        """
        found: list[Said] = []
        with self.resolver.aside():
            for attribution in outer.spans.inner:
                words = " ".join(span.of(self.article.text) for span in attribution.source).lower()
                if not words or words in FIRST_PERSON:
                    continue
                inner = self._attributed(attribution, self._part_of(outer, attribution))
                if inner.speaker is None or inner.speaker is outer.speaker:
                    continue
                own = {p.relayer for p in inner.passings}
                onward = (p for p in _passed_on_by(outer) if p.relayer not in own)
                inner = replace(inner, passings=(*inner.passings, *onward))
                found += [inner, *self._inside(inner)]
        return found

    def _part_of(self, outer: Said, attribution: Attribution) -> Span:
        """The part of its sentence that the outer speaker said; what stands around it is the outer's."""
        sentence = self._sentence_of(attribution)
        content = outer.spans.content
        return Span(max(sentence.start, content[0].start), min(sentence.end, content[-1].end))

    def _attributed(self, attribution: Attribution, sentence: Span) -> Said:
        heard = self._told(attribution, sentence)
        speaker = self.resolver.resolve(attribution.source, attribution.content)
        outside = (*attribution.content, *attribution.source)
        relayed = passings(self.document, self.cast, sentence, attribution)
        listener = heard or interviewer(self.document, self.cast, sentence, outside)
        listener = listener or next((p.relayer for p in relayed if p.addressed), None)
        relays = tuple(p for p in relayed if p.relayer not in {speaker, self.publisher})
        return Said(attribution, speaker, None if listener is speaker else listener, relays, sentence)

    def _told(self, attribution: Attribution, sentence: Span) -> Draft | None:
        """Whom the cue itself says the speaker spoke to; a pronoun refers to someone before the speaker."""
        for cue in attribution.cue[:1]:
            pronoun = pronoun_told(self.document, cue)
            if pronoun is not None:
                return self.resolver.whom(pronoun)
            later = [c.start for c in attribution.content if c.start >= cue.end]
            return told(self.document, self.cast, cue, min(later, default=sentence.end))
        return None

    def _cited(self, said: Said) -> Span | None:
        """The span of whom the sentence cites: "two officials" in ", citing two officials"."""
        sentence = self.document.sentences[self.resolver.focus.sentence_at(said.sentence.start)]
        for i, token in enumerate(sentence.tokens[:-1]):
            if token.lower not in {"citing", "quoting"} or sentence.quoted[i] is not None:
                continue
            end = phrase_after(sentence.tokens, i + 1, len(sentence.tokens))
            if end == i + 1:
                continue
            cited = Span(sentence.tokens[i + 1].start, sentence.tokens[end - 1].end)
            holding = [c for c in said.spans.content if c.start <= token.start < c.end]
            if not holding or (i > 0 and sentence.tokens[i - 1].text == "," and cited.end >= holding[0].end):
                return cited
        return None

    def _is_citing(self, attribution: Attribution) -> bool:
        return any(cue.of(self.article.text).lower() in {"citing", "quoting"} for cue in attribution.cue)

    def _behind(self, report: Said) -> Said:
        """Make whoever an outlet cites the speaker, and the outlet the one who passes on."""
        relayer = report.speaker
        cited = self._cited(report) if relayer and relayer.kind is EntityKind.OUTLET else None
        if relayer is None or cited is None:
            return report
        named = Span(report.spans.source[0].start, report.spans.source[-1].end)
        cue = report.spans.cue[0] if report.spans.cue else named
        evidence = Span(min(named.start, cue.start), max(named.end, cue.end))
        content = tuple(_before_citing(self.article.text, span, cited) for span in report.spans.content)
        spans = clean(replace(report.spans, source=(cited,), content=content))
        if spans is None:
            return report
        relays = () if relayer is self.publisher else (Passing(relayer, cue, evidence, addressed=False),)
        return replace(report, spans=spans, speaker=self.resolver.resolve((cited,)), passings=relays)

    def _utterance(self, said: Said, keys: dict[Draft, str]) -> Utterance:
        text = self.article.text
        spans = said.spans
        cue = " ".join(span.of(text) for span in spans.cue)
        content = " ".join(span.of(text)[:2000] for span in spans.content)
        sentence = said.sentence.of(text)
        level, stated = level_of(said.speaker, sourced=bool(spans.source), sentence=sentence)
        return Utterance(
            source=spans.source,
            cue=spans.cue,
            content=spans.content,
            speaker=keys[said.speaker] if said.speaker else None,
            speech=speech_of(self.document, spans.content, self._quotations(spans.content)),
            stance=stance_of(cue, content),
            level=level,
            level_stated=stated,
            hedged=hedged(cue, content),
            told_to=keys[said.told_to] if said.told_to else None,
            relays=tuple(Relay(keys[p.relayer], (p.cue,), p.evidence) for p in said.passings),
            confidence=spans.confidence,
        )

    def _quotations(self, content: Sequence[Span]) -> Sequence[Span]:
        quotes = self.document.quotations
        low = max(0, bisect_left(quotes, content[0]) - 1)
        return quotes[low : bisect_left(quotes, (content[-1].end, 0))]

    # what is said of those who speak

    def _describe_unnamed(self) -> None:
        unnamed = [said for said in self.said if said.speaker and said.speaker.kind is EntityKind.UNNAMED]
        for said in unnamed:
            draft = said.speaker
            if draft is not None and draft.proximity is None:
                draft.proximity = proximity_of(draft.described_as or draft.name)
        by_sentence: dict[Span, Draft] = {}
        for said in unnamed:
            if said.speaker is not None:
                by_sentence.setdefault(said.sentence, said.speaker)
        self._withheld_names(by_sentence)

    def _withheld_names(self, speakers: dict[Span, Draft]) -> None:
        """Give each reason for anonymity to its sentence's unnamed source, else to the last before it."""
        last: Draft | None = None
        for sentence in self.document.sentences:
            speaker = speakers.get(sentence.span, last)
            last = speakers.get(sentence.span, last)
            found = anonymity_in(self.article.text, sentence.span)
            if found is None or speaker is None:
                continue
            evidence, reason = found
            speaker.evidence.add(evidence)
            if reason is not None and speaker.reason_withheld is None:
                speaker.reason_withheld = reason.of(self.article.text)

    def _ownership(self) -> None:
        for name, draft in self.cast.names:
            if draft.kind is not EntityKind.OUTLET or draft.ownership is not None:
                continue
            tokens = self.document.sentences[name.sentence].tokens
            around = [*tokens[max(0, name.first - 3) : name.first], *tokens[name.last + 2 : name.last + 3]]
            for token in around:
                if token.lower in lex.OWNERSHIP:
                    draft.ownership = token.text
                    draft.evidence.add(Span(token.start, token.end))

    def _all_posts(self) -> list[Post]:
        posts = list(self.posts)
        for draft in self.cast.drafts:
            if draft.kind is EntityKind.UNNAMED:
                posts += unnamed_posts(self.document, self.cast, draft)
        if self.note:
            posts += author_posts(self.document, self.cast, self.note, self.authors[0])
        return distinct([part for post in posts for part in apart(post)])

    def _keys(self) -> dict[Draft, str]:
        """Keys for all entities, in order of first mention; those of the metadata alone come last."""
        kept = [d for d in self.cast.drafts if d.mentions or d in self.authors or d is self.publisher]
        end = len(self.article.text) + 1
        kept.sort(key=lambda d: min(d.mentions, default=Span(end, end)))
        return {draft: f"e{number}" for number, draft in enumerate(kept, 1)}

    # what nobody says

    def _unattributed(self) -> list[Span]:
        taken = sorted(
            s for said in self.said for s in (*said.spans.source, *said.spans.cue, *said.spans.content)
        )
        found, k, reach = [], 0, 0
        for sentence in self.document.sentences:
            while k < len(taken) and taken[k].start < sentence.span.end:
                reach = max(reach, taken[k].end)
                k += 1
            free = reach <= sentence.span.start
            if free and sentence.span.start < self._note_start and self._claims(sentence):
                found.append(sentence.span)
        return found

    def _claims(self, sentence: Sentence) -> bool:
        """Whether a sentence states something of its subject, and is no headline, question or fragment.

        That a source wants no name is a word about the sourcing.
        """
        text = sentence.span.of(self.article.text)
        words = [t for t in sentence.tokens if t.is_word]
        if len(words) < _SHORTEST or sentence.in_title_case or text == self.article.title:
            return False
        if anonymity_in(self.article.text, sentence.span) is not None:
            return False
        if not text.rstrip("\"'”’)»").endswith((".", "!", "…")) or all(
            q is not None for q in sentence.quoted
        ):
            return False
        return plain(words[0].lower) not in {"read", "click", "subscribe", "sign", "by", "photo", "follow"}


def _passed_on_by(outer: Said) -> tuple[Passing, ...]:
    """The outer speaker, and those who passed the outer claim on."""
    if outer.speaker is None:
        return outer.passings
    named = outer.spans.source[0]
    cue = outer.spans.cue[0] if outer.spans.cue else named
    evidence = Span(min(named.start, cue.start), max(named.end, cue.end))
    return (Passing(outer.speaker, cue, evidence, addressed=False), *outer.passings)


def clean(attribution: Attribution) -> Attribution | None:
    """The attribution with its content cut free of source and cue; None when no content is left."""
    content = list(attribution.content)
    for other in (*attribution.source, *attribution.cue):
        content = [piece for span in content for piece in _without(span, other)]
    if not content:
        return None
    return replace(
        attribution,
        source=tuple(sorted(attribution.source)),
        cue=tuple(sorted(attribution.cue)),
        content=tuple(sorted(content)),
        inner=tuple(inner for inner in map(clean, attribution.inner) if inner is not None),
    )


def _without(span: Span, other: Span) -> list[Span]:
    pieces = [Span(span.start, min(span.end, other.start)), Span(max(span.start, other.end), span.end)]
    if other.end <= span.start or other.start >= span.end:
        return [span]
    return [piece for piece in pieces if piece.start < piece.end]


def _before_citing(text: str, content: Span, cited: Span) -> Span:
    """The content without ", citing" and whom it cites at its end."""
    if not content.start < cited.start < content.end:
        return content
    return Span(content.start, content.start + len(_CITING.sub("", text[content.start : cited.start])))


_CITING = re.compile(r"\s*,\s*(?:citing|quoting)\s*$", re.IGNORECASE)


def _affiliation(post: Post, keys: dict[Draft, str]) -> Affiliation:
    organization = keys[post.organization] if post.organization else None
    return Affiliation(keys[post.member], organization, post.role, post.status, post.evidence)


def _evidence(utterance: Utterance) -> Span:
    return utterance.evidence
