"""Whom the text is about at a place: who spoke last, and whom the sentences there name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import takewhile

from onrecord.graph.claims.wording import lexicon
from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.attribution.source_phrases import MANY, head_of
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.companies import TRADES
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token, tokenize
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import BODIES, Cast, Draft
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document, Sentence

RECENT = 3
"""A pronoun reaches back over this many sentences for the last speaker."""

STANDING = words(
    """
    candidate nominee frontrunner front-runner senator congressman congresswoman governor mayor lawmaker
    politician billionaire millionaire businessman businesswoman mogul magnate tycoon lady republican
    democrat contender hopeful author singer actor actress comedian
    legislator councillor mp msp mla mep td peer detective barrister academic striker midfielder defender
    goalkeeper skipper batsman bowler all-rounder
    """
)
"""What papers call someone well known, after the name was given, without having said so before."""

COMPANIES = words(
    """
    company firm corporation airline bank retailer manufacturer automaker carmaker organization organisation
    charity nonprofit non-profit network newspaper broadcaster group agency association foundation union
    publisher startup chain club
    """
)
"""What papers call a body after its name was given, without having said so before."""

LONGEST = 6
"""A description of a company by its trade has at most so many words."""

COUNTRYMEN = words(
    """
    scot spaniard frenchman dutchman irishman welshman englishman portuguese brazilian argentine argentinian
    german italian belgian swede norwegian dane austrian croatian ghanaian nigerian ivorian senegalese
    cameroonian australian canadian american kenyan ethiopian jamaican basque catalan
    """
)
"""What sports pages call someone after the name was given."""

PAPERS = words("paper magazine tabloid publication website site station")
"""What they so call outlets alone."""

_SEX = {
    "congressman": "m",
    "businessman": "m",
    "actor": "m",
    "congresswoman": "f",
    "businesswoman": "f",
    "lady": "f",
    "actress": "f",
    "mother": "f",
    "wife": "f",
    "daughter": "f",
    "sister": "f",
    "father": "m",
    "husband": "m",
    "son": "m",
    "brother": "m",
    "boy": "m",
    "schoolboy": "m",
    "girl": "f",
    "schoolgirl": "f",
    "grandmother": "f",
    "grandfather": "m",
    "widow": "f",
    "widower": "m",
    "aunt": "f",
    "uncle": "m",
    "niece": "f",
    "nephew": "m",
    "waitress": "f",
    "nun": "f",
    "monk": "m",
}


_MOURNS = words("obituary obituaries dies died tribute tributes mourns mourned remembered remembering")
_WHILE = words("when while before after since as during")


Describe = Callable[[Sequence[Token], Span], Draft | None]
"""Tells who is meant by a noun phrase, of these tokens at this place."""


class Focus:
    """Whom the text is about, as its sources are resolved in text order.

    Attributes:
        spoke: who spoke so far, in text order, each with the index of the sentence.
        content: what the source in hand says: whom it names is hardly who says it.
        opposed: who said what the source in hand disputes, and so is somebody else.
        describe: tells who "a neighbour" is that a sentence opens with; None where nobody without a name is
            looked for.
    """

    def __init__(self, document: Document, cast: Cast, describe: Describe | None = None) -> None:
        self.document = document
        self.cast = cast
        self.spoke: list[tuple[int, Draft]] = []
        self.content: Sequence[Span] = ()
        self.opposed: Draft | None = None
        self.describe = describe
        self._newcomers: dict[int, Draft | None] = {}
        self._second_line = document.paragraphs[1].start if document.paragraphs[1:] else 0

    def until(self, offset: int) -> Focus:
        """Whom the text was about at `offset`: who spoke in the sentences before it alone."""
        here = self.sentence_at(offset)
        then = Focus(self.document, self.cast)
        then.spoke = [pair for pair in self.spoke if pair[0] < here]
        return then

    def heard(self, draft: Draft, span: Span) -> None:
        """Take note that `draft`, the source at `span`, speaks, where its sentence is about whoever that is.

        It is not where somebody spoke in it before and this one is only spoken of: "who" in a clause, "Doe"
        in "asked Doe to say". Nor is it about those whom a question that opens it asks about.
        """
        here = self.sentence_at(span.start)
        sentence = self.document.sentences[here]
        spoken_of = bool(self.spoke) and self.spoke[-1][0] == here and _is_spoken_of(sentence.tokens, span)
        if not spoken_of and not _in_question(sentence, span):
            self.spoke.append((here, draft))

    def speaker_at(self, span: Span) -> Draft | None:
        """Who spoke last before `span` in its sentence."""
        here = self.sentence_at(span.start)
        return self.spoke[-1][1] if self.spoke and self.spoke[-1][0] == here else None

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that `offset` stands in or after."""
        return max(0, self.document.sentence_at(offset))

    def person(self, gender: str, span: Span) -> Draft | None:
        """Who "he" is at `span`: whom the sentence or those before are about, or who spoke last.

        `gender` is "m" or "f", or "" for either.
        """
        here = self.sentence_at(span.start)
        if ahead := self.ahead(here, span, gender):
            return ahead
        spoke, speaker = self._last_person(here, gender)
        if speaker is not None and spoke == here:
            return speaker
        if subject := self._subject(here, span.start, gender):
            return subject
        previous = self._about(here - 1, here, span.start, gender) if spoke < here - 1 else None
        if previous or speaker:
            return previous or speaker
        subjects = (self._about(k, here, span.start, gender) for k in range(here - 1, here - 1 - RECENT, -1))
        near = (draft for _, draft in self.cast.lately(span.start) if _person_of(draft, gender))
        return next(filter(None, subjects), self._mourned(gender) or next(near, None))

    def _about(self, index: int, here: int, until: int, gender: str) -> Draft | None:
        """Whom a sentence before sentence `here` is about, if only as "a neighbour" of its paragraph."""
        named = self._subject(index, until, gender)
        sentences = self.document.sentences
        if named or index < 0 or sentences[index].paragraph != sentences[here].paragraph:
            return named
        newcomer = self._newcomer(index)
        return newcomer if newcomer is not None and _may_be(newcomer, gender) else None

    def _newcomer(self, index: int) -> Draft | None:
        """The one person without a name whom a sentence opens with, where none speaks in it."""
        if index in self._newcomers or self.describe is None or any(k == index for k, _ in self.spoke):
            return self._newcomers.get(index)
        sentence = self.document.sentences[index]
        phrase = _opening_person(sentence) if not sentence.in_title_case else []
        draft = None
        if phrase:
            span = Span(phrase[0].start, phrase[-1].end)
            draft = self.describe(phrase, span)
        if draft is not None:
            draft.mentions.add(span)
        self._newcomers[index] = draft
        return draft

    def _mourned(self, gender: str) -> Draft | None:
        """The person of this sex whom the headline of an obituary names."""
        headline = self.document.sentences[0]
        if headline.span.end >= self._second_line or not any(t.lower in _MOURNS for t in headline.tokens):
            return None
        return next(
            (draft for _, draft in self.cast.inside(headline.span) if _person_of(draft, gender)), None
        )

    def last_speaker(self, span: Span) -> Draft | None:
        """The organisation, document or group that spoke last."""
        if not self.spoke or self.sentence_at(span.start) - self.spoke[-1][0] > RECENT:
            return None
        draft = self.spoke[-1][1]
        return draft if draft.kind is not EntityKind.PERSON else None

    def thing(self, span: Span) -> Draft | None:
        """The body that "it" at `span` is: the one whose name opens the sentence, or the one before."""
        here = self.sentence_at(span.start)
        for sentence in self.document.sentences[max(0, here - 1) : here + 1][::-1]:
            named = self.cast.spoken_of(sentence.span)[:1]
            if named and named[0][0].first <= 1 and named[0][0].span.start < span.start:
                name, draft = named[0]
                return draft if draft.kind in BODIES and not _is_oblique(sentence.tokens, name) else None
        return None

    def body(self, head: str, span: Span) -> Draft | None:
        """Which body "the company" at `span`, with that `head`, is: the last to speak, or to be named.

        Of several that one sentence names, the first.
        """
        words = tokenize(span.of(self.document.text))
        placed = [*filter(lambda word: not word.lower.endswith("-based"), words)]
        alone = head in COMPANIES | PAPERS and len(placed) == len(("the", head))
        trading = head in TRADES and len(words) <= LONGEST and words[-1].lower == head
        if not (alone or trading):
            return None
        here = self.sentence_at(span.start)
        last = self.spoke[-1][1] if self.spoke and here - self.spoke[-1][0] <= RECENT else None
        if last is not None and self._may_be_called(last, head):
            return last
        for index in range(here, max(-1, here - RECENT), -1):
            sentence = self.document.sentences[index]
            until = min(span.start, sentence.span.end)
            named = (draft for _, draft in self.cast.spoken_of(Span(sentence.span.start, until)))
            if body := next((draft for draft in named if self._may_be_called(draft, head)), None):
                return body
        return None

    def _may_be_called(self, draft: Draft, noun: str) -> bool:
        """Whether `draft` is a body with a name that may be called so."""
        body = draft.kind in BODIES and not draft.local and draft is not self.opposed
        return body and self.cast.may_be_called(draft, noun)

    def standing(self, head: str, span: Span, *, formerly: bool) -> Draft | None:
        """Whom "the candidate" means, when nobody was called so: whom the text is about just there.

        `formerly`: it is "the former" something, which is hardly ever someone new.
        """
        countryman = head in COUNTRYMEN and len(span.of(self.document.text).split()) == len(("the", head))
        if not (head in STANDING or countryman or formerly):
            return None
        here, gender = self.sentence_at(span.start), _SEX.get(head, "")
        _, speaker = self._last_person(here, gender)
        if speaker is not None and speaker.kind is EntityKind.PERSON:
            return speaker
        subjects = (self._subject(k, span.start, gender) for k in range(here, here - 1 - RECENT, -1))
        return next(filter(None, subjects), None)

    def ahead(self, index: int, span: Span, gender: str) -> Draft | None:
        """The person named right after what opens a sentence: "In his speech, Doe; While he spoke, Doe"."""
        sentence = self.document.sentences[index]
        opening = [*takewhile(lambda t: t.text != ",", sentence.tokens)]
        if not opening[:1] or opening[0].lower not in PREPOSITIONS | _WHILE or opening[-1].end < span.end:
            return None
        for name, draft in self.cast.inside(Span(opening[-1].end, sentence.span.end))[:1]:
            if name.first - len(name.titles) == len(opening) + 1 and _person_of(draft, gender):
                return draft
        return None

    def _last_person(self, here: int, gender: str) -> tuple[int, Draft | None]:
        """In which sentence someone of this sex spoke last, not long before sentence `here`, and who.

        Whoever spoke last of all, where the sex is not told; an unnamed source too, if it spoke last of all.
        """
        speakers = reversed(self.spoke) if gender else self.spoke[-1:]
        for spoke, draft in takewhile(lambda pair: here - pair[0] <= RECENT, speakers):
            one = draft is self.spoke[-1][1] and _is_one(draft)
            if _may_be(draft, gender) and (draft.kind is EntityKind.PERSON or one):
                return spoke, draft
        return -1, None

    def _subject(self, index: int, until: int, gender: str) -> Draft | None:
        """Whom a sentence is about: the first of this sex whom it names before `until` in its own words.

        That is no one after a preposition or in the possessive, unless the sentence opens with the name.
        """
        if index < 0:
            return None
        sentence = self.document.sentences[index]
        start = _past_opening(sentence)
        for name, draft in self.cast.spoken_of(Span(start, max(start, min(until, sentence.span.end)))):
            first = name.first - len(name.titles)
            opens = first <= 0 or not any(t.is_word for t in sentence.tokens[:first])
            if (
                _person_of(draft, gender)
                and sentence.quoted[name.first] is None
                and not _in_question(sentence, name.titled)
                and not any(c.start <= name.span.start < c.end for c in self.content)
                and (opens or not _is_oblique(sentence.tokens, name))
            ):
                return draft
        return None


def sex_of(noun: str) -> str | None:
    """The sex that a noun for someone tells: "spokeswoman"."""
    if noun.endswith("woman"):
        return "f"
    return "m" if noun.endswith("man") and noun != "human" else _SEX.get(noun)


def _may_be(draft: Draft, gender: str) -> bool:
    return not gender or draft.gender in {None, gender}


def _person_of(draft: Draft, gender: str) -> bool:
    return draft.kind is EntityKind.PERSON and _may_be(draft, gender)


def _is_one(draft: Draft) -> bool:
    """Whether an unnamed source is a single person: no thing, no group, and not in the plural."""
    head = head_of(tokenize(draft.name))
    return draft.kind is EntityKind.UNNAMED and head is not None and _is_single(head)


def _is_single(noun: Token) -> bool:
    """Whether a noun is said of one person, as the lists or its ending tell."""
    word = noun.lower
    several = (word.endswith("s") and not word.endswith("ss")) or word in _SEVERAL
    who = word in _PEOPLE or f"{word}s" in _PEOPLE
    does = word.endswith(_DOERS) and word not in lexicon().things and not noun.is_capital
    return not several and (who or does)


_DOERS = ("er", "or", "ist", "ian", "ee", "ess", "man", "woman")
"""How nouns end for who does something: "porter"."""


_SEVERAL = (
    MANY
    | lex.COLLECTIONS
    | ((lex.QUANTIFIERS | DETERMINERS) - words("one another someone somebody"))
    | words(
        """
        people men women children police media public clergy staff crew couple family household jury army
        military navy union leadership management opposition electorate audience congregation cast youth
        delegation faculty board bench press gentry laity folk police personnel bureau workforce
        community population generation squad mob duo duet pair half rest majority authorities
        """
    )
)
"""Nouns for more than one."""


def _opening_person(sentence: Sentence) -> Sequence[Token]:
    """The words of the person without a name whom a sentence opens with: "A neighbour heard it"."""
    tokens = sentence.tokens
    if not tokens or tokens[0].lower not in _ARTICLES or sentence.quoted[0] is not None:
        return []
    for k in range(1, min(len(tokens) - 1, _LONGEST_PERSON)):
        token, following = tokens[k], tokens[k + 1]
        if not token.is_word or token.is_capital:
            return []
        if (token.lower in _PEOPLE or f"{token.lower}s" in _PEOPLE) and _ends_subject(following):
            return tokens[: k + 1] if _is_single(token) else []
    return []


def _ends_subject(token: Token) -> bool:
    """Whether a token behind a noun is a verb that goes with it, or opens what is said of whom it means."""
    form = FORMS.get(token.lower)
    verb = _is_verb(token) if form is None else form.shape in {"past", "s"}
    return (
        verb
        or token.lower in lexicon().irregular
        or token.text == ","
        or token.lower in PREPOSITIONS | {"who"}
    )


_ARTICLES = words("a an the one another")
_LONGEST_PERSON = 6
_PEOPLE = lex.UNNAMED_NOUNS | lex.ROLE_NOUNS | lex.RELATIVES | frozenset(_SEX) | words("one someone somebody")
"""Nouns for people, some only in the plural."""


def _past_opening(sentence: Sentence) -> int:
    """Where a sentence begins past "In an interview with Jane Doe,"; its start where it opens otherwise."""
    opening = [*takewhile(lambda t: t.text != ",", sentence.tokens)]
    leads = opening[:1] and opening[0].lower in PREPOSITIONS and len(opening) < len(sentence.tokens)
    return opening[-1].end if leads else sentence.span.start


_ASKED = words("asked pressed questioned quizzed challenged")


def _in_question(sentence: Sentence, span: Span) -> bool:
    """Whether `span` stands in "Asked whether Doe would resign," that opens a sentence, and not behind it.

    Behind it, after a comma, stands who was asked, with a verb.
    """
    tokens = sentence.tokens
    if not tokens or tokens[0].lower not in _ASKED:
        return False
    first = next((k for k, t in enumerate(tokens) if t.start >= span.start), len(tokens))
    past = next((k for k, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    behind = first > 0 and tokens[first - 1].text in _CLOSE and past < len(tokens) and _is_verb(tokens[past])
    return not behind or tokens[first].lower in _RELATIVE


_CLOSE = {",", "—", "–", "”", '"', "''"}
_RELATIVE = words("who which whose")


def _is_verb(token: Token) -> bool:
    return token.lower in FORMS or token.lower in AUXILIARIES or token.lower.endswith("ed")


def _is_spoken_of(tokens: Sequence[Token], span: Span) -> bool:
    """Whether the source at `span` is "who" in a clause, set off after a name, or told "to" do something."""
    first = next((k for k, t in enumerate(tokens) if t.start >= span.start), 0)
    past = next((k for k, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    infinitive = past < len(tokens) and tokens[past].lower == "to"
    set_off = first > 1 and tokens[first - 1].text == "," and tokens[first].lower in DETERMINERS
    apposed = set_off and tokens[first - 2].is_capital
    return tokens[first].lower in _RELATIVE or infinitive or apposed


def _is_oblique(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name stands in the possessive or after a preposition."""
    first = name.first - len(name.titles)
    before = tokens[first - 1].lower
    topic = before == "for" and first > 1 and tokens[first - 2].lower == "as"
    return (before in PREPOSITIONS and not topic) or tokens[name.last - 1].end > name.span.end
