"""Who says what: each attribution with its speaker, whom it was told, and who passed it on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import EntityKind, Span, Stance
from onrecord.loaders.reader.attribution.anonymity import anonymity_aside, anonymity_in, is_fear
from onrecord.loaders.reader.attribution.disputing import is_word_for_claim
from onrecord.loaders.reader.attribution.hearings import hearer_in
from onrecord.loaders.reader.attribution.impersonal import leaves_open
from onrecord.loaders.reader.attribution.references import FIRST_PERSON, Resolver
from onrecord.loaders.reader.attribution.relays import Passing, interviewer, passings, pronoun_told, told
from onrecord.loaders.reader.attribution.source_phrases import is_head, tells_of_nobody, tells_what_is_so
from onrecord.loaders.reader.attribution.stance import stance_of
from onrecord.loaders.reader.english.function_words import ADVERBS
from onrecord.loaders.reader.english.phrases import PREPOSITIONS, phrase_after
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.text.document import Document

_FEW = 5
"""A chain has at most so many links, and so many of the last are looked at."""


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution with who stands behind its roles, before entities have keys.

    `others` say it together with the speaker. `denied` is the claim that its content is only a word for.
    """

    spans: Attribution
    speaker: Draft | None
    told_to: Draft | None
    passings: tuple[Passing, ...]
    sentence: Span
    others: tuple[Draft, ...] = ()
    denied: Said | None = None


class Speaking:
    """Tells who stands behind the attributions of one article; made for one use."""

    def __init__(
        self,
        document: Document,
        cast: Cast,
        author: Draft | None,
        publisher: Draft | None,
        headlined: Mapping[Span, Draft] = MappingProxyType({}),
    ) -> None:
        self.document = document
        self.cast = cast
        self.publisher = publisher
        self.resolver = Resolver(document, cast, author, headlined)
        self._chained: list[Span] = []

    def said(self, attributions: Sequence[Attribution]) -> list[Said]:
        """The attributions with who stands behind them, and after each those inside its content.

        Left out is what only says why a source is not named, or repeats whom an outlet cites.
        """
        made: list[Said] = []
        for found in attributions:
            sentence = self._sentence_of(found)
            if self._withholds(found, sentence):
                continue
            attribution = self._without_asides(found, sentence)
            if self._is_chained(attribution):
                continue
            if (cited := self._had_from(made, attribution)) is not None:
                made.append(cited)
                continue
            behind = bool(made) and made[-1].sentence == sentence and bool(made[-1].passings)
            if not (behind and self._is_citing(attribution)):
                said = self._chain(self._behind(self._attributed(attribution, sentence)))
                if made and (self._cites(made[-1], said) or self._is_chained(made[-1].spans)):
                    made.pop()
                made += [said, *self._inside(said)]
        return made

    def _withholds(self, attribution: Attribution, sentence: Span) -> bool:
        """Whether it only says why a source is not named: "who asked not to be identified" claims nothing."""
        withheld = anonymity_in(self.document.text, sentence)
        if attribution.cue and is_fear(self.document.text, attribution.cue[-1], attribution.content[0]):
            return True
        if withheld is None or not attribution.cue:
            return False
        said, _ = withheld
        return all(
            s.start < said.end and said.start < s.end for s in (*attribution.cue, attribution.content[0])
        )

    def _without_asides(self, attribution: Attribution, sentence: Span) -> Attribution:
        """An attribution whose content has no dateline, nor what says why its source is not named."""
        text = self.document.text
        content = attribution.content
        for aside in (self.document.datelined(content[0].start), anonymity_aside(text, sentence)):
            if aside is not None and aside.start < aside.end:
                content = tuple(part for span in content for part in _without(span, aside))
        kept = clean(replace(attribution, content=content)) if content else None
        return kept or attribution

    def _sentence_of(self, attribution: Attribution) -> Span:
        anchor = (attribution.cue or attribution.content)[0]
        return self.document.sentences[self.resolver.focus.sentence_at(anchor.start)].span

    def _inside(self, outer: Said) -> list[Said]:
        """What others are said to have said, passed on by the outer speaker; nested deeper, by all of them.

        What speakers say of their own words is left out: "I believe that" inside a quotation; what they want
        others to say: "urged Doe to admit that"; and what they say that others know.
        """
        found: list[Said] = []
        with self.resolver.aside():
            for attribution in outer.spans.inner:
                words = " ".join(span.of(self.document.text) for span in attribution.source).lower()
                if not words or words in FIRST_PERSON or self._is_wanted(attribution):
                    continue
                if self._is_object(attribution) or self._is_knowledge(attribution):
                    continue
                inner = self._attributed(attribution, self._part_of(outer, attribution))
                if inner.speaker is None or inner.speaker is outer.speaker:
                    continue
                own = {p.relayer for p in inner.passings}
                onward = (p for p in _passed_on_by(outer) if p.relayer not in own)
                inner = replace(inner, passings=(*inner.passings, *onward))
                found += [inner, *self._inside(inner)]
        return found

    def _is_object(self, attribution: Attribution) -> bool:
        """Whether its source is only the object of what is told around it: "attacked Doe for his vote".

        No verb is then its cue: "on", "repeatedly for"; or what it did stands behind "for".
        """
        text = self.document.text
        cue = [t.lower for span in attribution.cue for t in tokenize(text, *span) if t.is_word]
        source = [t.lower for span in attribution.source for t in tokenize(text, *span) if t.is_word]
        verbless = all(word in _LEADING or word.endswith("ly") for word in cue)
        return (bool(cue) and verbless) or source[-1:] in (["for"], ["of"], ["over"])

    def _is_knowledge(self, attribution: Attribution) -> bool:
        """Whether its source only knows, or is told: "knew that", "was aware that", "was warned that"."""
        return any(_KNOWS.search(cue.of(self.document.text)) for cue in attribution.cue)

    def _is_wanted(self, attribution: Attribution) -> bool:
        """Whether its cue says what is yet to be said: "to admit"."""
        return any(_TO.match(self.document.text, cue.start, cue.end) for cue in attribution.cue[:1])

    def _part_of(self, outer: Said, attribution: Attribution) -> Span:
        """The part of its sentence that the outer speaker said; what stands around it is the outer's."""
        sentence = self._sentence_of(attribution)
        content = outer.spans.content
        return Span(max(sentence.start, content[0].start), min(sentence.end, content[-1].end))

    def _attributed(self, attribution: Attribution, sentence: Span) -> Said:
        if leaves_open(self.document.text, attribution):
            attribution = replace(attribution, source=())
        heard = self._told(attribution, sentence)
        speaker = None
        if self._is_of_a_thing(attribution):
            self.resolver.pass_over(attribution.source[0])
        else:
            disputed = self._disputes_what_was_said(attribution)
            speaker = self.resolver.resolve(attribution.source, attribution.content, disputed=disputed)
        others = self.resolver.beside(speaker)
        outside = (*attribution.content, *attribution.source)
        relayed = passings(self.document, self.cast, sentence, attribution)
        listener = heard or interviewer(self.document, self.cast, sentence, outside)
        listener = listener or next((p.relayer for p in relayed if p.addressed), None)
        relays = tuple(p for p in relayed if p.relayer not in {speaker, self.publisher, *others})
        told_to = None if listener in {speaker, *others} else listener
        return Said(attribution, speaker, told_to, relays, sentence, others)

    def _disputes_what_was_said(self, attribution: Attribution) -> bool:
        """Whether it disputes the claim before it: "a figure the company disputes"."""
        cue, content = (
            " ".join(span.of(self.document.text) for span in spans)
            for spans in (attribution.cue, attribution.content)
        )
        return is_word_for_claim(content) and stance_of(cue, content).disputes

    def _is_of_a_thing(self, attribution: Attribution) -> bool:
        """Whether its source is a thing that names nobody: "the districts", which "voted"."""
        if not attribution.source or not attribution.cue:
            return False
        tokens = tokenize(self.document.text, *attribution.source[0])
        if any(is_head(tokens, name) for name, _ in self.cast.inside(attribution.source[0])):
            return False
        return tells_of_nobody(tokens, attribution.cue[0].of(self.document.text))

    def _told(self, attribution: Attribution, sentence: Span) -> Draft | None:
        """Whom the cue itself says the speaker spoke to; a pronoun refers to someone before the speaker."""
        for cue in attribution.cue[:1]:
            if not attribution.source and (hearer := hearer_in(self.document.text, self.cast, cue)):
                return hearer
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
            later = (s.start for s in said.spans.source if s.start > token.start)
            ceiling = bisect_left(sentence.tokens, min(later, default=sentence.span.end), key=_start)
            end = phrase_after(sentence.tokens, i + 1, ceiling)
            if end <= i + 1:
                continue
            cited = Span(sentence.tokens[i + 1].start, sentence.tokens[end - 1].end)
            holding = [c for c in said.spans.content if c.start <= token.start < c.end]
            if not holding or (i > 0 and sentence.tokens[i - 1].text == "," and cited.end >= holding[0].end):
                return cited
        return None

    def _is_citing(self, attribution: Attribution) -> bool:
        return any(cue.of(self.document.text).lower() in {"citing", "quoting"} for cue in attribution.cue)

    def _had_from(self, made: Sequence[Said], attribution: Attribution) -> Said | None:
        """What somebody said as said by what he has it from, and passed on: "Roe said so, citing a study".

        A paper says it, or people do; who cites "rising costs" or a rival gives a reason or an example.
        """
        outer = next((one for one in reversed(made) if one.spans.source == attribution.source), None)
        cites = any(cue.of(self.document.text).lower() == "citing" for cue in attribution.cue)
        if outer is None or not attribution.source or not cites:
            return None
        text, sentence = self.document.text, self._sentence_of(attribution)
        cue, said = (
            " ".join(span.of(text) for span in spans) for spans in (outer.spans.cue, outer.spans.content)
        )
        claimed = (states(said) or said.startswith("that ")) and stance_of(cue, said) is Stance.ASSERTS
        if outer.sentence != sentence or len(attribution.content) != 1 or not claimed:
            return None
        if not tells_what_is_so(tokenize(text, *attribution.content[0])):
            return None
        spans = replace(attribution, source=attribution.content, content=outer.spans.content, inner=())
        with self.resolver.aside():
            cited = self._attributed(spans, sentence)
        if cited.speaker is None or cited.speaker is outer.speaker:
            return None
        return replace(cited, passings=(*cited.passings, *_passed_on_by(outer)))

    def _cites(self, one: Said, report: Said) -> bool:
        """Whether it only says whom the report after it cites: "The Post, citing two aides, said"."""
        cited = one.sentence == report.sentence and report.passings and self._is_citing(one.spans)
        return bool(cited) and set(report.spans.source) <= set(one.spans.content)

    def _behind(self, report: Said) -> Said:
        """Make whoever an outlet cites, or anyone quotes as saying, the speaker, who is then passed on."""
        relayer = report.speaker
        if relayer is None:
            return report
        spans = self._as_saying(report.spans)
        if spans is None and relayer.kind is EntityKind.OUTLET:
            spans = self._without_cited(report)
        if spans is None:
            return report
        named = Span(report.spans.source[0].start, report.spans.source[-1].end)
        cue = report.spans.cue[0] if report.spans.cue else named
        evidence = Span(min(named.start, cue.start), max(named.end, cue.end))
        relays = () if relayer is self.publisher else (Passing(relayer, cue, evidence, addressed=False),)
        speaker = self.resolver.resolve(spans.source)
        others = self.resolver.beside(speaker)
        return replace(report, spans=spans, speaker=speaker, passings=relays, others=others)

    def _chain(self, said: Said, left: int = _FEW) -> Said:
        """What an outlet has from whom the clause after its name says: "the Post, which quoted a clerk"."""
        relayer = said.speaker
        found = self._which_cites(said.spans.source[-1]) if left and said.spans.source else None
        if found is None or relayer is None or relayer.kind is not EntityKind.OUTLET:
            return said
        cue, cited = found
        spans = clean(replace(said.spans, source=(cited,)))
        speaker = self.resolver.resolve((cited,))
        if spans is None or speaker in {None, relayer}:
            return said
        self._chained.append(cited)
        own = Passing(relayer, cue, Span(said.spans.source[0].start, cue.end), addressed=False)
        onward = (p for p in said.passings if p.relayer not in {relayer, speaker})
        passings = (*([] if relayer is self.publisher else [own]), *onward)
        others = self.resolver.beside(speaker)
        cited_by = replace(said, spans=spans, speaker=speaker, passings=passings, others=others)
        return self._chain(cited_by, left - 1)

    def _which_cites(self, outlet: Span) -> tuple[Span, Span] | None:
        """The cue and whom it cites of the clause behind an outlet's name; None where it cites no one."""
        found = _WHICH_CITES.match(self.document.text, outlet.end)
        if found is None:
            return None
        sentence = self.document.sentences[self.resolver.focus.sentence_at(found.start("cue"))]
        first = bisect_left(sentence.tokens, found.end(), key=_start)
        end = phrase_after(sentence.tokens, first, len(sentence.tokens))
        phrase, rest = sentence.tokens[first:end], sentence.tokens[end : end + 1]
        if not phrase or any(token.is_word for token in rest):
            return None
        cited = Span(phrase[0].start, phrase[-1].end)
        known = any(is_head(phrase, name) for name, _ in self.cast.inside(cited))
        return (Span(*found.span("cue")), cited) if known or tells_what_is_so(phrase) else None

    def _is_chained(self, attribution: Attribution) -> bool:
        """Whether it only says whom an outlet cites that was told of already."""
        content, text = attribution.content[0], self.document.text
        taken = any(content.start < one.end and one.start < content.end for one in self._chained[-_FEW:])
        return taken and any(_QUOTES.search(cue.of(text)) for cue in attribution.cue)

    def _without_cited(self, report: Said) -> Attribution | None:
        """The spans of a report with whom its sentence cites for the source; None where it cites nobody."""
        cited = self._cited(report)
        if cited is None:
            return None
        content = tuple(_before_citing(self.document.text, span, cited) for span in report.spans.content)
        return clean(replace(report.spans, source=(cited,), content=content))

    def _as_saying(self, spans: Attribution) -> Attribution | None:
        """The spans of "quoted two officials as saying that it leaks" with the officials for the source."""
        text, first = self.document.text, spans.content[0]
        if not any(_QUOTES.search(cue.of(text)) for cue in spans.cue):
            return None
        found = _AS_SAYING.match(text, first.start, first.end)
        if found is None or found.end() == first.end:
            return None
        source, content = Span(*found.span(1)), (Span(found.end(), first.end), *spans.content[1:])
        inner = tuple(one for one in spans.inner if source not in one.source)
        return clean(replace(spans, source=(source,), content=content, inner=inner))


def _start(token: Token) -> int:
    return token.start


_TO = re.compile(r"to ", re.IGNORECASE)
_KNOWS = re.compile(
    r"\b(?:kn(?:ow|ows|ew|own|owing)|reali[sz](?:es?|ed|ing)|(?:un)?aware|learn(?:s|ed|t|ing)?|notic(?:es?|ed|ing)|"
    r"discover(?:s|ed|ing)?|f(?:ind|inds|ound|inding) out|(?:is|are|was|were|been|being) (?:\w+ )?"
    r"(?:told|warned|informed|advised|notified|alerted|reminded|assured))\b",
    re.IGNORECASE,
)
_LEADING = PREPOSITIONS | ADVERBS
_QUOTES = re.compile(r"\b(?:quot|cit)(?:es|ed|ing)$", re.IGNORECASE)
_WHICH_CITES = re.compile(
    r"(?:,| ?[(—–-]+) ?which (?:\w+ly |in turn |itself |had |has |also )*(?P<cue>(?:quot|cit)(?:es|ed|ing)) "
)
_AS_SAYING = re.compile(r"(\S[^.;:“\"]{0,150}?),? as (?:saying|telling \S+|confirming|adding)[,:]? ")


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
