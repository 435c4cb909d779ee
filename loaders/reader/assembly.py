"""One article's spans, entities, affiliations and sourcing brought together in one Reading."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence

from onrecord.graph.model import (
    Affiliation,
    Article,
    EntityKind,
    Reading,
    Relay,
    Span,
    Speech,
    Status,
    Utterance,
)
from onrecord.loaders.reader.affiliations.employers import Employers
from onrecord.loaders.reader.affiliations.notes import author_posts, description_in, note_of
from onrecord.loaders.reader.affiliations.posts import Post, apart, distinct, unnamed_posts
from onrecord.loaders.reader.affiliations.reading import affiliations_in
from onrecord.loaders.reader.affiliations.referring import Descriptions, Pronouns
from onrecord.loaders.reader.attribution.anonymity import anonymity_in, anonymity_of
from onrecord.loaders.reader.attribution.answering import answers, tells_of_asking, unanswered, with_neither
from onrecord.loaders.reader.attribution.apposed import with_apposed
from onrecord.loaders.reader.attribution.boundaries import settled, with_subjects, without_dashes
from onrecord.loaders.reader.attribution.denials import with_denied, with_word_for_claim
from onrecord.loaders.reader.attribution.exclusives import with_exclusives
from onrecord.loaders.reader.attribution.headings import without_headings
from onrecord.loaders.reader.attribution.headlines import Headline, Held, is_headline
from onrecord.loaders.reader.attribution.hearings import as_heard, unheard
from onrecord.loaders.reader.attribution.impersonal import with_impersonal
from onrecord.loaders.reader.attribution.inverted import with_inverted
from onrecord.loaders.reader.attribution.labels import label_of, names_only
from onrecord.loaders.reader.attribution.papers import per_paper
from onrecord.loaders.reader.attribution.posted import with_posted
from onrecord.loaders.reader.attribution.quoted import with_quoted
from onrecord.loaders.reader.attribution.retracting import with_retracted
from onrecord.loaders.reader.attribution.sifting import sifted
from onrecord.loaders.reader.attribution.signatures import with_signatures
from onrecord.loaders.reader.attribution.source_phrases import tells_of_nobody
from onrecord.loaders.reader.attribution.sourcing import (
    hedged,
    level_of,
    proximity_of,
    speech_of,
)
from onrecord.loaders.reader.attribution.speaking import Said, Speaking, clean
from onrecord.loaders.reader.attribution.stance import stance_of
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.tokens import tokenize
from onrecord.loaders.reader.found import Attribution, Found
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.gathering import cast_of
from onrecord.loaders.reader.names.known import KNOWN_OUTLETS
from onrecord.loaders.reader.text.document import Document, Sentence, lay_out
from onrecord.loaders.reader.text.furniture import furniture_in
from onrecord.loaders.reader.text.transcripts import with_turns

Finder = Callable[[Document], Found]
"""Finds the spans of a document: the trained model does, and so may anything else."""

_SHORTEST = 4
"""A sentence of fewer words claims nothing."""


class Assembly:
    """Builds the reading of one article; made for one use."""

    def __init__(self, article: Article, find: Finder) -> None:
        self.article = article
        self._papers: dict[Draft, str] = {}
        self.document = lay_out(article.text)
        found = find(self.document)
        self.cast = cast_of(self.document, found.names, (article.outlet or "").split())
        self.publisher = self._publisher()
        self.authors = [self._author(name) for name in article.authors if name.split()]
        self.note = note_of(self.document, frozenset(name.lower() for name in article.authors))
        if self.note and not self.authors:
            self.authors = [self._author_of_note()]
        furniture = furniture_in(self.document)
        self.furniture = frozenset(furniture)
        self.cast.set_aside(self.furniture, {*self.authors, *([self.publisher] if self.publisher else [])})
        self.posts = affiliations_in(self.document, self.cast)
        turns = with_turns(found.attributions, self.document.turns)
        signed = with_signatures(turns, article.text, self.document.paragraphs, self.cast.inside)
        whole = with_subjects(article.text, (settled(self.document, self.cast, one) for one in signed))
        cleaned = [as_heard(article.text, one) for one in map(clean, whole) if one is not None]
        posted = [*with_posted(self.document, cleaned)]
        cleaned = [*without_headings(self.document, self.cast, with_quoted(self.document, posted))]
        cleaned = [*with_retracted(self.document, with_inverted(self.document, cleaned))]
        attributions = [with_neither(article.text, one) for one in sifted(article.text, cleaned, furniture)]
        attributions = [*with_exclusives(self.document, self.cast, attributions)]
        attributions = [*with_impersonal(self.document, attributions)]
        attributions = [*with_apposed(self.document, attributions)]
        attributions += unanswered(self.document, attributions)
        attributions += unheard(self.document, attributions)
        attributions += per_paper(self.document, attributions)
        author = self.authors[0] if self.authors else None
        headlined = Headline(self.document, self.cast, attributions, self._held()).named(article.title)
        speaking = Speaking(self.document, self.cast, author, self.publisher, headlined)
        self.resolver = speaking.resolver
        told = speaking.said(sorted((one for one in attributions if one.end <= self._note_start), key=_first))
        self.said = with_denied(self.document, told)

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

    def _held(self) -> list[Held]:
        """The roles that people are said to have, and not to have had."""
        current = (post for post in self.posts if post.status is not Status.FORMER)
        return [(post.member, post.role, post.organization) for post in current if post.role]

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

    def _utterance(self, said: Said, keys: dict[Draft, str]) -> Utterance:
        text = self.article.text
        spans = said.spans
        cue = " ".join(span.of(text) for span in spans.cue)
        content = " ".join(span.of(text)[:2000] for span in spans.content)
        sentence = said.sentence.of(text)
        sourced = bool(spans.source) and not tells_of_nobody(tokenize(text, *spans.source[0]), cue)
        level, stated = level_of(
            said.speaker, sourced=sourced, sentence=sentence, mention=self._first_mention(said.speaker)
        )
        answered = answers(cue, content)
        claim = spans if said.denied is None else said.denied.spans
        speech = speech_of(self.document, claim.content, self._quotations(claim.content))
        passings = said.passings if answered else ()
        return Utterance(
            source=spans.source,
            cue=spans.cue if said.denied is None else with_word_for_claim(text, spans),
            content=claim.content,
            speaker=keys[said.speaker] if said.speaker else None,
            speech=speech if said.denied is None else Speech.INDIRECT,
            stance=stance_of(cue, content),
            level=level,
            level_stated=stated,
            hedged=answered and hedged(cue, content),
            told_to=keys[said.told_to] if said.told_to else None,
            relays=tuple(Relay(keys[p.relayer], (p.cue,), p.evidence) for p in passings),
            confidence=spans.confidence,
            answered=answered,
            label=label_of(text, claim.cue, claim.content, claim.source) if answered else None,
            names_only=answered and names_only(text, claim.cue, claim.content, speech),
            others=tuple(keys[other] for other in said.others),
        )

    def _first_mention(self, draft: Draft | None) -> str:
        """The words by which an article first speaks of a paper; none of others."""
        if draft is None or draft.kind is not EntityKind.DOCUMENT or not draft.mentions:
            return ""
        if draft not in self._papers:
            self._papers[draft] = min(draft.mentions).of(self.article.text)
        return self._papers[draft]

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
            self._withheld_name(said)
        by_sentence: dict[Span, Draft] = {}
        for said in unnamed:
            if said.speaker is not None:
                by_sentence.setdefault(said.sentence, said.speaker)
        self._withheld_names(by_sentence)

    def _withheld_name(self, said: Said) -> None:
        """Give an unnamed source what its own description says of why it is not named."""
        source = said.spans.source[0] if said.spans.source else None
        found = anonymity_of(self.article.text, source, said.sentence.end) if source is not None else None
        if found is not None and said.speaker is not None:
            self._is_withheld(said.speaker, *found)

    def _is_withheld(self, speaker: Draft, evidence: Span, reason: Span | None) -> None:
        speaker.evidence.add(evidence)
        if reason is not None and speaker.reason_withheld is None:
            speaker.reason_withheld = reason.of(self.article.text)

    def _withheld_names(self, speakers: dict[Span, Draft]) -> None:
        """Give each reason for anonymity to its sentence's unnamed source, else to the last before it."""
        last: Draft | None = None
        for sentence in self.document.sentences:
            speaker = speakers.get(sentence.span, last)
            last = speakers.get(sentence.span, last)
            found = anonymity_in(self.article.text, sentence.span)
            if found is not None and speaker is not None:
                self._is_withheld(speaker, *found)

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
        focus = self.resolver.focus
        posts = [*self.posts, *Pronouns(self.document, self.cast, focus).posts()]
        posts += Descriptions(self.document, self.cast, focus, self.resolver.described).posts()
        for draft in self.cast.drafts:
            if draft.kind is EntityKind.UNNAMED:
                posts += unnamed_posts(self.document, self.cast, draft)
        if self.note:
            posts += author_posts(self.document, self.cast, self.note, self.authors[0])
        parts = distinct([part for post in posts for part in apart(post)])
        spoken = [
            (said.spans.source[0], said.speaker) for said in self.said if said.speaker and said.spans.source
        ]
        return distinct([*Employers(self.document, self.cast, spoken).placed(parts)])

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
                found.append(without_dashes(self.article.text, sentence.span))
        return found

    def _claims(self, sentence: Sentence) -> bool:
        """Whether a sentence states something of its subject, and is no headline, question or fragment.

        What the page says is no word of the article, and that a source wants no name or was asked for comment
        is one about the sourcing.
        """
        text = sentence.span.of(self.article.text)
        words = [t for t in sentence.tokens if t.is_word]
        if len(words) < _SHORTEST or sentence.in_title_case or sentence.span in self.furniture:
            return False
        if is_headline(text, self.article.title):
            return False
        if anonymity_in(self.article.text, sentence.span) is not None or tells_of_asking(text):
            return False
        ends = text.rstrip("\"'”’)»").endswith((".", "!", "…"))
        return ends and any(quote is None for quote in sentence.quoted)


def _affiliation(post: Post, keys: dict[Draft, str]) -> Affiliation:
    organization = keys[post.organization] if post.organization else None
    return Affiliation(keys[post.member], organization, post.role, post.status, post.evidence)


def _first(attribution: Attribution) -> Span:
    return min(attribution.spans)


def _evidence(utterance: Utterance) -> Span:
    return utterance.evidence
