"""Whom a source refers to: a name, a pronoun, a description of someone named or of someone who is not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, takewhile

from onrecord.graph.model import EntityKind, Span

from . import lexicon as lex
from .document import Document, Sentence
from .entities import BODIES, CAMPAIGNS, Cast, Draft
from .noun_phrases import noun_phrase_start
from .phrases import DETERMINERS, PREPOSITIONS
from .source_phrases import (
    ARTICLES,
    IN_FULL,
    after_comma,
    head_of,
    is_former,
    is_head,
    is_short,
    kind_of,
    leading_name,
)
from .sourcing import without_anonymity
from .tags import Name
from .tokens import Token, tokenize
from .words import plain, words

RECENT = 3
"""A pronoun reaches back over this many sentences for the last speaker."""

CANDIDATES = 20
"""Of those who bear a role, this many of the last are looked at."""

_MASCULINE, _FEMININE = words("he him his"), words("she her hers")
_PLURAL, _THING = words("they them their these those"), words("it its this")
FIRST_PERSON = words("i my me we our us")
_LEAD_IN = words("by from")
_DEFINITE = words("the this that these those both his her their")
_INDEFINITE = words("a an one another")


_NO_ROLES = (
    lex.COURTESY | lex.NATIONALITIES | lex.ORGANIZATION_HEADS | (lex.TITLES - lex.ROLE_NOUNS)
) - words("pope king queen prince princess duke duchess emperor sultan emir")
"""Words of a title that alone mean no person: "police" of a police chief."""

STANDING = words(
    """
    candidate nominee frontrunner front-runner senator congressman congresswoman governor mayor lawmaker
    politician billionaire millionaire businessman businesswoman mogul magnate tycoon lady republican
    democrat contender hopeful author singer actor actress comedian
    """
)
"""What papers call someone well known, after the name was given, without having said so before."""

COMPANIES = words(
    """
    company firm corporation airline bank retailer manufacturer automaker carmaker organization organisation
    charity nonprofit network newspaper broadcaster group
    """
)
"""What papers call a body after its name was given, without having said so before."""

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
}


class Resolver:
    """Resolves the sources of one article in text order, remembering who spoke last."""

    def __init__(self, document: Document, cast: Cast, author: Draft | None) -> None:
        self.document = document
        self.cast = cast
        self.author = author
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._last: tuple[int, Draft] | None = None
        self._content: Sequence[Span] = ()
        self._described: dict[tuple[EntityKind, str], Draft] = {}
        self._by_head: dict[str, Draft] = {}
        self._by_role: dict[str, dict[Draft, None]] = defaultdict(dict)
        self._named_at: dict[Draft, list[int]] = defaultdict(list)
        self._resolved_at: dict[Draft, int] = {}
        for name, draft in cast.names:
            self._named_at[draft].append(name.span.start)
        for draft in cast.drafts:
            if draft.kind in BODIES and _noun_of(draft) not in lex.DOCUMENT_NOUNS:
                self._by_role[_noun_of(draft)][draft] = None
            for role in sorted(draft.roles):
                for word in IN_FULL.get(role, () if role in _NO_ROLES else (role,)):
                    self._by_role[word][draft] = None

    def resolve(self, source: Sequence[Span], content: Sequence[Span] = ()) -> Draft | None:
        """The draft that the source's spans refer to, made when it is new; None where nothing fits.

        `content` is what the source says: whom it names is hardly who says it.
        """
        if not source:
            return None
        self._content = content
        span = source[0]
        tokens = tokenize(self.document.text, *span)
        words = [t for t in tokens if t.is_word]
        if not words:
            return None
        if len(words) > 1 and words[0].lower in _LEAD_IN:
            tokens = tokens[tokens.index(words[1]) :]
            words, span = words[1:], Span(words[1].start, span.end)
        draft = self._pronoun(words, span) if len(words) == 1 else None
        if draft is None and not (len(words) == 1 and words[0].lower in _ALL_PRONOUNS):
            draft = self._phrase(tokens, span)
        if draft is not None:
            draft.mentions.add(self._mention(tokens, span))
            if words[0].lower not in FIRST_PERSON:
                self._last = self.sentence_at(span.start), draft
            self._resolved_at[draft] = span.start
        return draft

    def whom(self, pronoun: Span) -> Draft | None:
        """The person whom "him" or "her" at `pronoun` refers to."""
        word = pronoun.of(self.document.text).lower()
        return self._person("m" if word in _MASCULINE else "f", pronoun)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Resolves what is inside a content; afterwards the outer speaker is again the one who spoke last."""
        last = self._last
        yield
        self._last = last

    def sentence_at(self, offset: int) -> int:
        """Index of the sentence that `offset` stands in or after."""
        return max(0, bisect_right(self._starts, offset) - 1)

    @staticmethod
    def _mention(tokens: Sequence[Token], span: Span) -> Span:
        """The source without a closing comma."""
        last = max(i for i, t in enumerate(tokens) if t.is_word or t.text in {")", "”", '"'})
        return Span(span.start, tokens[last].end)

    # pronouns

    def _pronoun(self, words: Sequence[Token], span: Span) -> Draft | None:
        word = words[0].lower
        if word in _MASCULINE | _FEMININE:
            return self._person("m" if word in _MASCULINE else "f", span)
        if word in _PLURAL | _THING:
            return self._last_speaker(span)
        if word in {"who", "which", "whose"}:
            return self._antecedent(span)
        return self.author if word in FIRST_PERSON else None

    def _person(self, gender: str, span: Span) -> Draft | None:
        """Who "he" is: whom the sentence is about, who spoke last, or whom the sentences before are about."""
        here = self.sentence_at(span.start)
        if ahead := self._ahead(here, span, gender):
            return ahead
        spoke, speaker = self._last_person(here, gender)
        if speaker is not None and spoke == here:
            return speaker
        if subject := self._subject(here, span.start, gender):
            return subject
        previous = self._subject(here - 1, span.start, gender) if spoke < here - 1 else None
        if previous or speaker:
            return previous or speaker
        near = [pair for pair in self.cast.before(span.start) if _person_of(pair[1], gender)]
        subjects = (self._subject(k, span.start, gender) for k in range(here - 1, here - 1 - RECENT, -1))
        return next(filter(None, subjects), near[0][1] if near else None)

    def _ahead(self, index: int, span: Span, gender: str) -> Draft | None:
        """The person named right after the phrase that opens the sentence: "In his speech, Doe"."""
        sentence = self.document.sentences[index]
        opening = [*takewhile(lambda t: t.text != ",", sentence.tokens)]
        if not opening[:1] or opening[0].lower not in PREPOSITIONS or opening[-1].end < span.end:
            return None
        for name, draft in self.cast.inside(Span(opening[-1].end, sentence.span.end))[:1]:
            if name.first - len(name.titles) == len(opening) + 1 and _person_of(draft, gender):
                return draft
        return None

    def _last_person(self, here: int, gender: str) -> tuple[int, Draft | None]:
        """In which sentence someone of this sex spoke last, not long before sentence `here`, and who."""
        if self._last is None or here - self._last[0] > RECENT:
            return -1, None
        spoke, draft = self._last
        fits = _may_be(draft, gender) and (draft.kind is EntityKind.PERSON or _is_one(draft))
        return (spoke, draft) if fits else (-1, None)

    def _subject(self, index: int, until: int, gender: str) -> Draft | None:
        """Whom a sentence is about: the first of this sex whom it names before `until` in its own words.

        That is no one after a preposition or in the possessive, unless the sentence opens with the name.
        """
        if index < 0:
            return None
        sentence = self.document.sentences[index]
        start = _past_opening(sentence)
        for name, draft in self.cast.inside(Span(start, max(start, min(until, sentence.span.end)))):
            first = name.first - len(name.titles)
            opens = first <= 0 or not any(t.is_word for t in sentence.tokens[:first])
            if (
                _person_of(draft, gender)
                and sentence.quoted[name.first] is None
                and not any(c.start <= name.span.start < c.end for c in self._content)
                and (opens or not _is_oblique(sentence.tokens, name))
            ):
                return draft
        return None

    def _last_speaker(self, span: Span) -> Draft | None:
        """The organisation, document or group that spoke last."""
        if self._last is None or self.sentence_at(span.start) - self._last[0] > RECENT:
            return None
        draft = self._last[1]
        return draft if draft.kind is not EntityKind.PERSON else None

    def _antecedent(self, span: Span) -> Draft | None:
        """The noun phrase right before "who" or "which"."""
        sentence = self.document.sentences[self.sentence_at(span.start)]
        at = next((i for i, t in enumerate(sentence.tokens) if t.start >= span.start), 0)
        end = at - 1 if at > 0 and sentence.tokens[at - 1].text in {",", "—", "–", "-", "("} else at
        for name, draft in self.cast.before(span.start)[:1]:
            if end > 0 and name.last == end and name.span.start >= sentence.span.start:
                return draft
        start = noun_phrase_start(sentence.tokens, end, 0) if end > 0 else None
        if start is None:
            return None
        phrase = Span(sentence.tokens[start].start, sentence.tokens[end - 1].end)
        return self._phrase(sentence.tokens[start:end], phrase)

    # phrases

    def _phrase(self, tokens: Sequence[Token], span: Span) -> Draft | None:
        head = head_of(tokens)
        if head is not None and plain(head.lower) in CAMPAIGNS:
            campaign = self._campaign(tokens, span)
            if campaign is not None:
                return campaign
        named = self._named_head(tokens, span)
        if named is not None or head is None:
            return named
        definite = tokens[0].lower in _DEFINITE
        return (self._known(head.lower, tokens, span) if definite else None) or self._unheard(
            tokens, span, head
        )

    def _known(self, head: str, tokens: Sequence[Token], span: Span) -> Draft | None:
        """Whom a definite description takes up, by role or because the text is about them."""
        known = self._definite(head, tokens, span.start)
        if known is None and tokens[0].lower == "the" and is_short(tokens, head):
            known = self._in_focus(head, span, formerly=is_former(tokens)) or self._body_in_focus(head, span)
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

    def _campaign(self, tokens: Sequence[Token], span: Span) -> Draft | None:
        """The campaign of the person who is named before the word, or of "his"."""
        word = tokens[0].lower
        if word in _MASCULINE | _FEMININE:
            candidate = self._person("m" if word in _MASCULINE else "f", Span(span.start, tokens[0].end))
        else:
            named = [draft for _, draft in self.cast.inside(span) if draft.kind is EntityKind.PERSON]
            candidate = named[0] if named else None
        if candidate is None or candidate.kind is not EntityKind.PERSON:
            return None
        campaign = self.cast.campaign(candidate)
        self._by_role["campaign"][campaign] = None
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

    def _body_in_focus(self, head: str, span: Span) -> Draft | None:
        """Which body "the company" is: the one that spoke last, or that the sentences before name first."""
        if head not in COMPANIES or len(tokenize(span.of(self.document.text))) > len(("the", head)):
            return None
        here = self.sentence_at(span.start)
        if self._last is not None and here - self._last[0] <= RECENT and self._last[1].kind in BODIES:
            return self._last[1]
        for index in range(here, max(-1, here - RECENT), -1):
            sentence = self.document.sentences[index]
            until = min(span.start, sentence.span.end)
            named = [d for _, d in self.cast.inside(Span(sentence.span.start, until)) if d.kind in BODIES]
            if named:
                return named[0]
        return None

    def _in_focus(self, head: str, span: Span, *, formerly: bool) -> Draft | None:
        """Whom "the candidate" means, when nobody was called so: whom the text is about just there.

        `formerly`: it is "the former" something, which is hardly ever someone new.
        """
        if head not in STANDING and not formerly:
            return None
        here, gender = self.sentence_at(span.start), _SEX.get(head, "")
        _, speaker = self._last_person(here, gender)
        if speaker is not None and speaker.kind is EntityKind.PERSON:
            return speaker
        subjects = (self._subject(k, span.start, gender) for k in range(here, here - 1 - RECENT, -1))
        return next(filter(None, subjects), None)

    def _last_before(self, draft: Draft, offset: int) -> int:
        """Where `draft` was last mentioned before `offset`; -1 where it was not."""
        named = self._named_at[draft]
        place = bisect_left(named, offset)
        return max(named[place - 1] if place else -1, self._resolved_at.get(draft, -1))

    def _unheard(self, tokens: Sequence[Token], span: Span, head: Token) -> Draft:
        words = [t for t in tokens if t.is_word]
        lead = leading_name(tokens)
        if lead:
            return self.cast.body(lead) or self.cast.named(EntityKind.PERSON, lead)
        start = words[1] if words[0].lower in ARTICLES and len(words) > 1 else words[0]
        end = without_anonymity(self.document.text, Span(start.start, self._mention(tokens, span).end)).end
        name = self.document.text[start.start : end]
        kind = kind_of(words, head)
        if kind is EntityKind.ORGANIZATION:
            name = name.partition(",")[0]
        known = self._described.get((kind, name.lower()))
        if known is not None and words[0].lower not in _INDEFINITE:
            return known
        local = kind is not EntityKind.ORGANIZATION or not head.is_capital
        draft = self.cast.add(Draft(kind, name, local=local, gender=_sex_of(head.lower)))
        if kind is EntityKind.UNNAMED:
            described = without_anonymity(
                self.document.text, Span(words[0].start, self._mention(tokens, span).end)
            )
            draft.described_as = described.of(self.document.text)
            draft.evidence.add(described)
        self._described[kind, name.lower()] = draft
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


def _may_be(draft: Draft, gender: str) -> bool:
    return not gender or draft.gender in {None, gender}


def _person_of(draft: Draft, gender: str) -> bool:
    return draft.kind is EntityKind.PERSON and _may_be(draft, gender)


def _noun_of(draft: Draft) -> str:
    """What a body's name says that it is: "registry" for the Northport Land Registry."""
    lead = [*takewhile(lambda word: word not in {"of", "for", "on"}, draft.name.lower().split())]
    return lead[-1] if lead[1:] else ""


def _sex_of(noun: str) -> str | None:
    """The sex that a noun for someone tells: "spokeswoman"."""
    if noun.endswith("woman"):
        return "f"
    return "m" if noun.endswith("man") and noun != "human" else _SEX.get(noun)


def _is_one(draft: Draft) -> bool:
    """Whether an unnamed source is a single person."""
    head = head_of(tokenize(draft.name))
    if draft.kind is not EntityKind.UNNAMED or head is None:
        return False
    return head.lower in _ONE and not head.lower.endswith("s")


_ONE = (
    lex.UNNAMED_NOUNS | lex.ROLE_NOUNS | words("one someone another boy girl mother father wife husband")
) - words("people men women police")
"""Nouns for a single person, where they are not in the plural."""


def _past_opening(sentence: Sentence) -> int:
    """Where a sentence begins past "In an interview with Jane Doe,"; its start where it opens otherwise."""
    opening = [*takewhile(lambda t: t.text != ",", sentence.tokens)]
    leads = opening[:1] and opening[0].lower in PREPOSITIONS and len(opening) < len(sentence.tokens)
    return opening[-1].end if leads else sentence.span.start


def _is_oblique(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name stands in the possessive or after a preposition."""
    first = name.first - len(name.titles)
    before = tokens[first - 1].lower
    topic = before == "for" and first > 1 and tokens[first - 2].lower == "as"
    return (before in PREPOSITIONS and not topic) or tokens[name.last - 1].end > name.span.end
