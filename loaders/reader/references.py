"""Whom a source refers to: a name, a pronoun, a description of someone named or of someone who is not."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import islice, takewhile

from onrecord.graph.model import EntityKind, Span

from . import lexicon as lex
from .document import Document
from .entities import Cast, Draft
from .noun_phrases import noun_phrase_start
from .places import PLACES
from .sourcing import without_anonymity
from .tags import Name
from .tokens import Token, tokenize
from .words import plain, without_possessive, words

RECENT = 3
"""A pronoun reaches back over this many sentences for the last speaker."""

LONGEST_ANAPHOR = 3
"""A description of more words than this is taken as a new one."""

CANDIDATES = 20
"""Of those who bear a role, this many of the last are looked at."""

_MASCULINE, _FEMININE = words("he him his"), words("she her hers")
_PLURAL, _THING = words("they them their these those"), words("it its this")
FIRST_PERSON = words("i my me we our us")
_BREAKERS = words(
    """
    of for to from with within inside at in near by on among close about against
    """
)
_ARTICLES = words("a an the this that these those")
_INDEFINITE = words("a an one another")


class Resolver:
    """Resolves the sources of one article in text order, remembering who spoke last."""

    def __init__(self, document: Document, cast: Cast, author: Draft | None) -> None:
        self.document = document
        self.cast = cast
        self.author = author
        self._starts = [sentence.span.start for sentence in document.sentences]
        self._last: tuple[int, Draft] | None = None
        self._described: dict[tuple[EntityKind, str], Draft] = {}
        self._by_head: dict[str, Draft] = {}
        self._by_role: dict[str, dict[Draft, None]] = defaultdict(dict)
        self._named_at: dict[Draft, list[int]] = defaultdict(list)
        self._resolved_at: dict[Draft, int] = {}
        for name, draft in cast.names:
            self._named_at[draft].append(name.span.start)
        for draft in cast.drafts:
            for role in sorted(draft.roles):
                self._by_role[role][draft] = None

    def resolve(self, source: Sequence[Span]) -> Draft | None:
        """The draft that the source's spans refer to, made when it is new; None where nothing fits."""
        if not source:
            return None
        span = source[0]
        tokens = tokenize(self.document.text, *span)
        words = [t for t in tokens if t.is_word]
        if not words:
            return None
        draft = self._pronoun(words, span) if len(words) == 1 else None
        if draft is None and not (len(words) == 1 and words[0].lower in _ALL_PRONOUNS):
            draft = self._phrase(tokens, span)
        if draft is not None:
            draft.mentions.add(self._mention(tokens, span))
            self._last = self.sentence_at(span.start), draft
            self._resolved_at[draft] = span.start
        return draft

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
            return self._last_speaker(span, person=False)
        if word in {"who", "which", "whose"}:
            return self._antecedent(span)
        return self.author if word in FIRST_PERSON else None

    def _person(self, gender: str, span: Span) -> Draft | None:
        speaker = self._last_speaker(span, person=True)
        if speaker is not None and _may_be(speaker, gender):
            return speaker
        here = self.sentence_at(span.start)
        near = [pair for pair in self.cast.before(span.start) if _person_of(pair[1], gender)]
        previous = [pair for pair in near if pair[0].sentence == here - 1]
        if previous:
            return previous[-1][1]
        return near[0][1] if near else None

    def _last_speaker(self, span: Span, *, person: bool) -> Draft | None:
        if self._last is None or self.sentence_at(span.start) - self._last[0] > RECENT:
            return None
        draft = self._last[1]
        human = draft.kind in {EntityKind.PERSON, EntityKind.UNNAMED}
        if person:
            return draft if human else None
        return draft if draft.kind is not EntityKind.PERSON else None

    def _antecedent(self, span: Span) -> Draft | None:
        """The noun phrase right before "who" or "which"."""
        sentence = self.document.sentences[self.sentence_at(span.start)]
        at = next((i for i, t in enumerate(sentence.tokens) if t.start >= span.start), 0)
        end = at - 1 if at > 0 and sentence.tokens[at - 1].text in {",", "—", "–", "-"} else at
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
        named = self._named_head(tokens, span)
        if named is not None:
            return named
        head = _head_of(tokens)
        if head is None:
            return None
        definite = tokens[0].lower in {"the", "this", "that", "these", "those", "both"}
        if definite or tokens[0].lower in {"his", "her", "their"}:
            known = self._definite(head.lower, tokens, span.start)
            if known is not None:
                return known
        return self._unheard(tokens, span, head)

    def _named_head(self, tokens: Sequence[Token], span: Span) -> Draft | None:
        """The draft whose name is what the phrase is about: "Doe" in "Acme's lawyer, Jane Doe"."""
        heads = [draft for name, draft in self.cast.inside(span) if _is_head(tokens, name)]
        people = [draft for draft in heads if draft.kind is EntityKind.PERSON]
        if people:
            return people[0]
        return heads[0] if heads else None

    def _definite(self, head: str, tokens: Sequence[Token], offset: int) -> Draft | None:
        """Who "the senator" or "the ministry" is: the one of that role or description mentioned last."""
        if sum(t.is_word for t in tokens) > LONGEST_ANAPHOR:
            return None
        bearers = [*islice(reversed(self._by_role[head]), CANDIDATES)]
        if head in self._by_head:
            bearers.append(self._by_head[head])
        known = [(self._last_before(draft, offset), draft) for draft in bearers]
        met = [pair for pair in known if pair[0] >= 0]
        return max(met, key=lambda pair: pair[0])[1] if met else None

    def _last_before(self, draft: Draft, offset: int) -> int:
        """Where `draft` was last mentioned before `offset`; -1 where it was not."""
        named = self._named_at[draft]
        place = bisect_left(named, offset)
        return max(named[place - 1] if place else -1, self._resolved_at.get(draft, -1))

    def _unheard(self, tokens: Sequence[Token], span: Span, head: Token) -> Draft:
        words = [t for t in tokens if t.is_word]
        lead = _leading_name(tokens)
        if lead:
            return self.cast.body(lead) or self.cast.named(EntityKind.PERSON, lead)
        start = words[1] if words[0].lower in _ARTICLES and len(words) > 1 else words[0]
        end = without_anonymity(self.document.text, Span(start.start, self._mention(tokens, span).end)).end
        name = self.document.text[start.start : end]
        kind = _kind_of(words, head)
        known = self._described.get((kind, name.lower()))
        if known is not None and words[0].lower not in _INDEFINITE:
            return known
        local = kind is not EntityKind.ORGANIZATION or not head.is_capital
        draft = self.cast.add(Draft(kind, name, local=local))
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
    return draft.gender is None or draft.gender == gender


def _person_of(draft: Draft, gender: str) -> bool:
    return draft.kind is EntityKind.PERSON and _may_be(draft, gender)


def _is_head(tokens: Sequence[Token], name: Name) -> bool:
    """Whether `name` heads the phrase: no preposition leads to it, and it modifies no noun."""
    for token in tokens:
        if token.start >= name.titled.start:
            break
        if token.text == ",":
            continue
        if token.lower in _BREAKERS:
            return name.kind is EntityKind.PERSON and _after_comma(tokens, name)
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].start < name.span.end), 0)
    if tokens[last].end > name.span.end and last + 1 < len(tokens):
        return False
    following = tokens[last + 1] if last + 1 < len(tokens) else None
    if following is None or not following.is_word:
        return True
    return following.lower in _BREAKERS | {
        "and",
        "or",
        "who",
        "whose",
        "himself",
        "herself",
        "as",
        "which",
        "also",
    }


def _after_comma(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a comma sets `name` off from what is before: "the head of the union, Jane Doe"."""
    before = [t for t in tokens if t.start < name.titled.start]
    return bool(before) and before[-1].text == "," and len(name.words) > 1


def _head_of(tokens: Sequence[Token]) -> Token | None:
    """The head noun of a phrase: its last word before a preposition, a comma or a relative clause."""
    head = None
    for i, token in enumerate(tokens):
        if token.is_word:
            ends = token.lower in _BREAKERS | {
                "who",
                "whose",
                "that",
                "which",
                "like",
                "including",
                "as",
                "familiar",
            }
            if ends and head is not None:
                break
            if head is not None and token.lower in {
                "briefed",
                "involved",
                "speaking",
                "working",
                "close",
                "said",
            }:
                break
            head = token
        elif head is not None and token.text in {",", "(", "—", "–"} and i > 0:
            break
    return head


_NAME_LENGTHS = (2, 3)


def _leading_name(tokens: Sequence[Token]) -> list[str]:
    """The words of an unknown person's name that a source opens with: "Ada Roe" in "Ada Roe of X"."""
    run = [without_possessive(t.text) for t in takewhile(lambda t: t.is_capital and t.is_word, tokens)]
    if len(run) not in _NAME_LENGTHS or any(plain(w) in lex.NOT_NAMES | PLACES for w in run):
        return []
    if plain(run[-1]) in lex.ORGANIZATION_HEADS | lex.ROLE_NOUNS | lex.UNNAMED_NOUNS or run[0] == "The":
        return []
    following = tokens[len(run)] if len(run) < len(tokens) else None
    ends = following is None or not following.is_word or following.lower in {"of", "who", "and", "from"}
    return run if ends and not any(w.isupper() for w in run) else []


_KINDS: tuple[tuple[frozenset[str], EntityKind], ...] = (
    (lex.DOCUMENT_NOUNS, EntityKind.DOCUMENT),
    (lex.UNNAMED_NOUNS | lex.QUANTIFIERS | lex.ROLE_NOUNS | lex.NATIONALITIES, EntityKind.UNNAMED),
    (lex.ORGANIZATION_HEADS | lex.OUTLET_NOUNS, EntityKind.ORGANIZATION),
)


def _kind_of(words: Sequence[Token], head: Token) -> EntityKind:
    """What an unresolved source is, by its head noun and its capitals."""
    lower = plain(head.lower)
    if head.is_capital and lower in PLACES:
        return EntityKind.ORGANIZATION
    for nouns, kind in _KINDS:
        if lower in nouns:
            return kind
    if not head.is_capital or lower in lex.NOT_NAMES:
        return EntityKind.UNNAMED
    return _kind_of_capital(words, head)


def _kind_of_capital(words: Sequence[Token], head: Token) -> EntityKind:
    """What an unknown capitalised word is: a lone surname is a person's, with "the" it is no person's."""
    if len(words) > 1:
        return EntityKind.ORGANIZATION if words[0].lower == "the" else EntityKind.UNNAMED
    if head.text.isupper():
        return EntityKind.ORGANIZATION
    plural = head.lower.endswith("s") and not head.lower.endswith(("'s", "ss"))
    return EntityKind.UNNAMED if plural else EntityKind.PERSON
