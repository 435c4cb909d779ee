"""Whom a source refers to: a name, a pronoun, a description of someone named or of someone who is not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice, takewhile
from types import MappingProxyType

from onrecord.graph.identity.spelling.body_words import COUNTRIES
from onrecord.graph.model import INTERVIEWEE, INTERVIEWER, EntityKind, Span
from onrecord.loaders.reader.attribution.anonymity import without_anonymity
from onrecord.loaders.reader.attribution.focus import RECENT, Focus, sex_of
from onrecord.loaders.reader.attribution.interviews import ANSWERS, ASKS, parties
from onrecord.loaders.reader.attribution.source_phrases import (
    ARTICLES,
    IN_FULL,
    after_comma,
    head_of,
    is_common_body,
    is_former,
    is_head,
    is_short,
    kind_of,
    leading_name,
    past_whose,
    people_start,
    tells_of_document,
    tells_of_nobody,
)
from onrecord.loaders.reader.attribution.together import alone, beside, members, without_members
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.noun_phrases import noun_phrase_start
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.words import plain, without_possessive, words
from onrecord.loaders.reader.names.entities import ADMINISTRATION, BODIES, CAMPAIGNS, Cast, Draft
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document
from onrecord.loaders.reader.text.transcripts import names_nobody

CANDIDATES = 20
"""Of those who bear a role, this many of the last are looked at."""

_MASCULINE, _FEMININE = words("he him his"), words("she her hers")
_PLURAL, _THING = words("they them their these those"), words("it its this")
_ALL_OF = {
    2: ("the two", "both", "the pair", "the duo", "the couple", "both men", "both women"),
    3: ("the three", "all three", "the trio"),
}
"""What so many who spoke together are called next."""

FIRST_PERSON = words("i my me we our us")
_LEAD_IN = words("by from")
_DEFINITE = words("the this that these those both his her their")
_INDEFINITE = words("a an one another")


_RELATIVE = words("who which whose")
_WRITERS = words("reporter writer author columnist correspondent")
_PARTISANS = words("republican democrat independent")
_TURNS = {ASKS: INTERVIEWER, ANSWERS: INTERVIEWEE}
"""Whom the label of a turn stands for."""

_AGE = re.compile(r"\d{1,3}-year-old")


_NO_ROLES = (
    lex.COURTESY | lex.NATIONALITIES | lex.ORGANIZATION_HEADS | (lex.TITLES - lex.ROLE_NOUNS)
) - words("pope king queen prince princess duke duchess emperor sultan emir")
"""Words of a title that alone mean no person: "police" of a police chief."""


def _is_of_country(phrase: str) -> bool:
    """Whether a description names what a country has but one of: Turkish government, Irish army."""
    found = _OF_COUNTRY.fullmatch(phrase)
    return found is not None and found["whose"].lower() in COUNTRIES


_OF_COUNTRY = re.compile(
    r"(?:South |North )?(?P<whose>[A-Z]\w+) (?:government|parliament|army|navy|cabinet|"
    r"(?:foreign|interior|finance|health|justice|defen[cs]e) ministry)"
)


class Resolver:
    """Resolves the sources of one article in text order.

    Attributes:
        headlined: the sources in the headline that describe who is named below it, each with who that is.
        focus: whom the text is about where the source in hand stands.
        described: the descriptions that were taken for somebody named, each with who that is, in text order.
    """

    def __init__(
        self,
        document: Document,
        cast: Cast,
        author: Draft | None,
        headlined: Mapping[Span, Draft] = MappingProxyType({}),
    ) -> None:
        self.document = document
        self.headlined = headlined
        self.cast = cast
        self.author = author
        self.focus = Focus(document, cast, self._phrase)
        self.described: list[tuple[Span, Draft]] = []
        self._described: dict[tuple[EntityKind, str], Draft] = {}
        self._by_head: dict[str, Draft] = {}
        self._by_role: dict[str, dict[Draft, None]] = defaultdict(dict)
        self._named_at: dict[Draft, list[int]] = defaultdict(list)
        self._by_last_word: dict[str, list[Draft]] = defaultdict(list)
        self._resolved_at: dict[Draft, int] = {}
        self._things: set[Draft] = set()
        self._parties = parties(document, cast, author)
        self._labels = {turn.label.start for turn in document.turns}
        self._first: Draft | None = None
        self._others: tuple[Draft, ...] = ()
        for name, draft in cast.names:
            self._named_at[draft].append(name.span.start)
        for draft in cast.drafts:
            for word in draft.name.lower().split()[-1:]:
                self._by_last_word[word].append(draft)
            if draft.kind in BODIES and _noun_of(draft) not in lex.DOCUMENT_NOUNS:
                self._by_role[_noun_of(draft)][draft] = None
            for role in sorted(draft.roles):
                for word in IN_FULL.get(role, () if role in _NO_ROLES else (role,)):
                    self._by_role[word][draft] = None

    def resolve(
        self, source: Sequence[Span], content: Sequence[Span] = (), *, disputed: bool = False
    ) -> Draft | None:
        """The draft that the source's spans refer to, made when it is new; None where nothing fits.

        `content` is what the source says: whom it names is hardly who says it. `disputed`: it is what was
        said before in the sentence, and whoever said that is somebody else.
        """
        if not source:
            return None
        self.focus.content = content
        self.focus.opposed = self.focus.speaker_at(source[0]) if disputed else None
        span = source[0]
        tokens = tokenize(self.document.text, *span)
        words = [t for t in tokens if t.is_word]
        if not words:
            return None
        if len(words) > 1 and words[0].lower in _LEAD_IN:
            tokens = tokens[tokens.index(words[1]) :]
            words, span = words[1:], Span(words[1].start, span.end)
        if held := past_whose(tokens, [name for name, _ in self.cast.inside(span)]):
            tokens, words = tokens[held:], [t for t in tokens[held:] if t.is_word]
            span = Span(tokens[0].start, span.end)
        if (meant := self.headlined.get(source[0])) is not None:
            self._by_role[words[-1].lower][meant] = None
        speakers, own = ([meant], tokens) if meant else self._speakers(tokens, words, span)
        draft = speakers[0] if speakers else None
        if draft is None or draft in self._things:
            return None
        draft.mentions.add(self._mention(own, span))
        self._first, self._others = draft, tuple(speakers[1:])
        if words[0].lower not in FIRST_PERSON:
            self.focus.heard(draft, span)
        self._resolved_at[draft] = span.start
        return draft

    def _speakers(
        self, tokens: Sequence[Token], words: Sequence[Token], span: Span
    ) -> tuple[list[Draft], Sequence[Token]]:
        """All to whom the source refers, first the one named first, and the tokens that are that one's."""
        if self._first is not None and self._again(words, span):
            return [self._first, *self._others], tokens
        names = self.cast.inside(span)
        first = words[0]
        if first.lower in _MASCULINE | _FEMININE and words[1:] and words[1].lower in {"and", "nor"}:
            told = self._pronoun(words[:1], Span(first.start, first.end))
            if told is not None:
                return [told, *(d for d in beside(tokens, names, first.end) if d is not told)], [first]
        one = self._pronoun(words, span) if len(words) == 1 else None
        if one is None and not (len(words) == 1 and first.lower in _ALL_PRONOUNS):
            one = self._phrase(tokens, span)
        if one is None:
            return [], tokens
        for name, draft in names:
            others = beside(tokens, names, name.span.end)
            if draft is one or (one in others and is_head(tokens, name)):
                others.pop(draft, None)
                return [draft, *others], alone(tokens, others.values())
        return self._with_members(one, tokens, names)

    def _with_members(
        self, group: Draft, tokens: Sequence[Token], names: Sequence[tuple[Name, Draft]]
    ) -> tuple[list[Draft], Sequence[Token]]:
        """As `_speakers`: a group that the source describes, and those whom it is said to include."""
        named = members(tokens, names) if group.local and group.kind is not EntityKind.DOCUMENT else {}
        if not named:
            return [group], tokens
        own = without_members(tokens)
        words = own[1:] if own[0].lower in ARTICLES and own[1:] else own
        group.name = self.document.text[words[0].start : words[-1].end]
        return [group, *named], own

    def beside(self, draft: Draft | None) -> tuple[Draft, ...]:
        """Who speaks together with the one whom the source resolved last refers to, in text order."""
        return self._others if draft is not None and draft is self._first else ()

    def _again(self, words: Sequence[Token], span: Span) -> bool:
        """Whether "they" or "the two" are those who spoke last, and spoke together."""
        if self._first is None or not self._others:
            return False
        away = self.focus.sentence_at(span.start) - self.focus.sentence_at(self._resolved_at[self._first])
        said = " ".join(token.lower for token in words)
        return away <= RECENT and (said in _PLURAL or said in _ALL_OF.get(len(self._others) + 1, ()))

    def pass_over(self, source: Span) -> None:
        """Take in that a sentence is about a thing, which is nobody, as is who is later taken for it."""
        thing = Draft(EntityKind.UNNAMED, source.of(self.document.text), local=True)
        self._things.add(thing)
        self.focus.heard(thing, source)

    def whom(self, pronoun: Span) -> Draft | None:
        """The person whom "him" or "her" at `pronoun` refers to."""
        word = pronoun.of(self.document.text).lower()
        return self.focus.person("m" if word in _MASCULINE else "f", pronoun)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Resolves what is inside a content; afterwards the outer speaker is again the one who spoke last."""
        outside = len(self.focus.spoke)
        yield
        del self.focus.spoke[outside:]

    @staticmethod
    def _mention(tokens: Sequence[Token], span: Span) -> Span:
        """The source without a closing comma, or the "who" or "and who" of a clause that was left out."""
        last = max(i for i, t in enumerate(tokens) if t.is_word or t.text in {")", "”", '"'})
        while last > 0 and tokens[last].lower in {"who", "which", "and", ","}:
            last -= 1
        return Span(span.start, tokens[last].end)

    def _pronoun(self, words: Sequence[Token], span: Span) -> Draft | None:
        word = words[0].lower
        if word in _MASCULINE | _FEMININE:
            return self.focus.person("m" if word in _MASCULINE else "f", span)
        if word in _PLURAL | _THING:
            return self.focus.last_speaker(span) or (self.focus.thing(span) if word in _THING else None)
        if word in _RELATIVE:
            return self._antecedent(span, thing=word == "which")
        return self.author if word in FIRST_PERSON else None

    def _antecedent(self, span: Span, *, thing: bool = False) -> Draft | None:
        """The noun phrase right before "who" or "which", or the name that it follows between commas.

        A `thing` is no person: in "Citizens for Doe, which" it is not Doe.
        """
        sentence = self.document.sentences[self.focus.sentence_at(span.start)]
        at = next((i for i, t in enumerate(sentence.tokens) if t.start >= span.start), 0)
        end = at - 1 if at > 0 and sentence.tokens[at - 1].text in {",", "—", "–", "-", "("} else at
        for name, draft in self.cast.before(span.start)[:1]:
            named = end > 0 and name.last == end and name.span.start >= sentence.span.start
            if named and not (thing and draft.kind is EntityKind.PERSON):
                return draft
        start = noun_phrase_start(sentence.tokens, end, 0) if end > 0 else None
        if start is None:
            return None
        if not thing:
            start = people_start(sentence.tokens, start, end)
        phrase = Span(sentence.tokens[start].start, sentence.tokens[end - 1].end)
        return self._set_off(phrase) or self._phrase(sentence.tokens[start:end], phrase)

    def _set_off(self, phrase: Span) -> Draft | None:
        """Whom a comma sets a phrase off from: Doe in "Doe, the mogul" and "Doe, Republican of Iowa"."""
        tokens = self.document.sentences[self.focus.sentence_at(phrase.start)].tokens
        first = next((i for i, t in enumerate(tokens) if t.start >= phrase.start), 0)
        opens = tokens[first].lower in ARTICLES | _PARTISANS
        if first < 2 or tokens[first - 1].text != "," or not opens:  # noqa: PLR2004
            return None
        named = self.cast.before(phrase.start)[:1]
        return next((draft for name, draft in named if name.span.end == tokens[first - 2].end), None)

    def _phrase(self, tokens: Sequence[Token], span: Span) -> Draft | None:
        if tells_of_nobody(tokens):
            return None
        head = head_of(tokens)
        if len(tokens) == len(("this", "reporter")) and tokens[0].lower == "this":
            written = self.author if tokens[1].lower in _WRITERS else None
            if written is not None:
                return written
        if head is not None and plain(head.lower) in CAMPAIGNS | {ADMINISTRATION}:
            campaign = self._campaign(tokens, span, plain(head.lower))
            if campaign is not None:
                return campaign
        named = self._named_head(tokens, span) or self._surname(tokens)
        if named is not None or head is None:
            return named
        known = self._known(head.lower, tokens, span) if tokens[0].lower in _DEFINITE else None
        if known is not None:
            self.described.append((span, known))
        return known or self._unheard(tokens, span, head)

    def _known(self, head: str, tokens: Sequence[Token], span: Span) -> Draft | None:
        """Whom a definite description takes up, by role or because the text is about them."""
        if any(_AGE.fullmatch(token.lower) for token in tokens[1:]):
            return self._set_off(span) or self.focus.standing(head, span, formerly=True)
        known = self._definite(head, tokens, span.start) or self._end_of_name(tokens, span.start)
        known = None if known is self.focus.opposed else known
        if known is None and tokens[0].lower == "the" and is_short(tokens, head):
            known = self.focus.standing(head, span, formerly=is_former(tokens)) or self.focus.body(head, span)
            if known is not None:
                self._by_role[head][known] = None
        return known

    def _named_head(self, tokens: Sequence[Token], span: Span) -> Draft | None:
        """The draft whose name is what the phrase is about: "Doe" in "Acme's lawyer, Jane Doe"."""
        heads = [pair for pair in self.cast.inside(span) if is_head(tokens, pair[0])]
        people = [pair for pair in heads if pair[1].kind is EntityKind.PERSON]
        if not tokens[0].is_capital or tokens[0].lower in PREPOSITIONS | DETERMINERS:
            set_off = [pair for pair in people if after_comma(tokens, pair[0])]
            people = set_off or people
        named = people or heads
        return named[0][1] if named else None

    def _surname(self, tokens: Sequence[Token]) -> Draft | None:
        """The one person whose surname is a common word, "Black", where that alone is the source."""
        if len(tokens) != 1 or not tokens[0].is_capital:
            return None
        ending = self._by_last_word[tokens[0].lower]
        bearers = [draft for draft in ending if draft.kind is EntityKind.PERSON and " " in draft.name]
        return bearers[0] if len(bearers) == 1 else None

    def _campaign(self, tokens: Sequence[Token], span: Span, noun: str) -> Draft | None:
        """The campaign or administration of whoever is named before the word, or of "his" or "whose"."""
        word = tokens[0].lower
        opening = Span(span.start, tokens[0].end)
        if word in _MASCULINE | _FEMININE:
            candidate = self.focus.person("m" if word in _MASCULINE else "f", opening)
        elif word == "whose":
            candidate = self._antecedent(opening)
        else:
            named = [draft for _, draft in self.cast.inside(span) if draft.kind is EntityKind.PERSON]
            candidate = named[0] if named else None
        if candidate is None or candidate.kind is not EntityKind.PERSON:
            return None
        campaign = self.cast.campaign(candidate, noun)
        self._by_role[ADMINISTRATION if noun == ADMINISTRATION else "campaign"][campaign] = None
        return campaign

    def _definite(self, head: str, tokens: Sequence[Token], offset: int) -> Draft | None:
        """Who "the senator" or "the ministry" is: the one of that role or description mentioned last."""
        if not is_short(tokens, head):
            return None
        bearers = [*islice(reversed(self._by_role[head]), CANDIDATES)]
        if head in self._by_head:
            bearers.append(self._by_head[head])
        if any(token.is_capital for token in tokens[1:]):
            bearers = [draft for draft in bearers if draft.kind not in BODIES]
        known = [(self._last_before(draft, offset), draft) for draft in bearers]
        met = [pair for pair in known if pair[0] >= 0]
        return max(met, key=lambda pair: pair[0])[1] if met else None

    def _end_of_name(self, tokens: Sequence[Token], offset: int) -> Draft | None:
        """The body whose name ends so: the Northport Board of Trade for "the board of trade"."""
        end = " ".join(token.lower for token in tokens[1:])
        if tokens[0].lower != "the" or " " not in end:
            return None
        ending = self._by_last_word[tokens[-1].lower]
        known = [d for d in ending if d.kind in BODIES and d.name.lower().endswith(f" {end}")]
        met = [draft for draft in known if self._last_before(draft, offset) >= 0]
        return max(met, key=lambda draft: self._last_before(draft, offset), default=None)

    def _last_before(self, draft: Draft, offset: int) -> int:
        """Where `draft` was last mentioned before `offset`; -1 where it was not."""
        named = self._named_at[draft]
        place = bisect_left(named, offset)
        return max(named[place - 1] if place else -1, self._resolved_at.get(draft, -1))

    def _turn(self, label: str) -> Draft:
        """Who asks or answers in an interview of "Q:" and "A:"."""
        if label in self._parties:
            return self._parties[label]
        key = EntityKind.UNNAMED, _TURNS[label]
        if key not in self._described:
            self._described[key] = self.cast.add(Draft(*key, local=True))
        return self._described[key]

    def _labels_nobody(self, words: Sequence[Token], span: Span) -> bool:
        """Whether a source is the label of a turn, and names nobody: "CALLER"."""
        return span.start in self._labels and names_nobody([token.text for token in words])

    def _unheard(self, tokens: Sequence[Token], span: Span, head: Token) -> Draft:
        if head.text in _TURNS and self.document.text.startswith(":", span.end):
            return self._turn(head.text)
        words = [t for t in tokens if t.is_word]
        lead = leading_name(tokens)
        if lead:
            return self.cast.body(lead) or self.cast.named(EntityKind.PERSON, lead)
        start = words[1] if words[0].lower in ARTICLES and len(words) > 1 else words[0]
        end = without_anonymity(self.document.text, Span(start.start, self._mention(tokens, span).end)).end
        phrase = self.document.text[start.start : end]
        kind = EntityKind.UNNAMED if self._labels_nobody(words, span) else kind_of(words, head)
        lone = self.cast.body([without_possessive(head.text)]) if kind is EntityKind.PERSON else None
        if lone is not None:
            return lone
        if kind is EntityKind.ORGANIZATION:
            phrase = phrase.partition(",")[0]
        known = self._described.get((kind, phrase.lower()))
        if known is not None and words[0].lower not in _INDEFINITE:
            return known
        named = head.is_capital and not is_common_body(words, head)
        local = kind is not EntityKind.ORGANIZATION or not (named or _is_of_country(phrase))
        following = next((word for word in words if word.start >= head.end), None)
        short = following is not None and tells_of_document(head, following)
        name = self.document.text[start.start : head.end] if short else phrase
        draft = self.cast.add(Draft(kind, name, local=local, gender=sex_of(head.lower)))
        if kind is EntityKind.UNNAMED:
            described = without_anonymity(
                self.document.text, Span(words[0].start, self._mention(tokens, span).end)
            )
            draft.described_as = described.of(self.document.text)
            draft.evidence.add(described)
        self._described[kind, phrase.lower()] = draft
        self._by_head[head.lower] = draft
        return draft


_ALL_PRONOUNS = (
    _MASCULINE
    | _FEMININE
    | _PLURAL
    | _THING
    | FIRST_PERSON
    | {"who", "which", "whose", "you", "what", "there", "that"}
)


def _noun_of(draft: Draft) -> str:
    """What a body's name says that it is: "registry" for the Northport Land Registry."""
    lead = [*takewhile(lambda word: word not in {"of", "for", "on"}, draft.name.lower().split())]
    return lead[-1] if lead[1:] else ""
