"""Roles that are said of people where a pronoun or a description stands for them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span, Status
from onrecord.loaders.reader.affiliations.around import PAST, Around
from onrecord.loaders.reader.affiliations.doing import Doing
from onrecord.loaders.reader.affiliations.posts import Post
from onrecord.loaders.reader.affiliations.roles import is_possessive
from onrecord.loaders.reader.attribution.focus import STANDING, Focus
from onrecord.loaders.reader.attribution.source_phrases import head_of
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.places import PLACE_WORDS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.entities import Cast, Draft
from onrecord.loaders.reader.names.kinds import PAIR
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document

Meant = Sequence[tuple[Span, Draft]]
"""What somebody was called, and who that is."""

_NO_ROLES = words("billionaire millionaire republican democrat")
"""What people are called that is no role."""

_SUBJECTS = {"he": "m", "she": "f"}
_OWNERS = {"his": "m", "her": "f"}


class Pronouns:
    """Reads the roles that are said of "he", "she", "his" and "her", where one person alone can be meant.

    `focus` knows who spoke where.
    """

    def __init__(self, document: Document, cast: Cast, focus: Focus) -> None:
        self.document = document
        self.cast = cast
        self.focus = focus

    def posts(self) -> Iterator[Post]:
        """What is said of them outside quotations, in text order."""
        for index, sentence in enumerate(self.document.sentences):
            for k, token in enumerate(sentence.tokens):
                if sentence.quoted[k] is None and token.lower in _SUBJECTS.keys() | _OWNERS.keys():
                    yield from self._said(index, k)

    def _said(self, index: int, k: int) -> Iterator[Post]:
        token = self.document.sentences[index].tokens[k]
        gender = _SUBJECTS.get(token.lower) or _OWNERS[token.lower]
        span = Span(token.start, token.end)
        name = Name(span, (token.text,), (), span, EntityKind.PERSON, index, k, k + 1)
        said = Doing(self.document, self.cast, name, Draft(EntityKind.PERSON, token.text))
        posts = [*said.copula(), *said.activity(k + 1)] if token.lower in _SUBJECTS else [*said.tenure()]
        member = self._meant(gender, span) if posts else None
        if member is not None:
            member.roles.update(said.draft.roles)
            yield from (replace(post, member=member) for post in posts)

    def _meant(self, gender: str, span: Span) -> Draft | None:
        """Whom a pronoun means; None where more than one may be.

        That is the one whom its sentence names before it, else the one whom the sentence before names or,
        of several, is about, else the one of this sex whom the article names.
        """
        here = self.focus.sentence_at(span.start)
        start = self.document.sentences[here].span.start
        if ahead := self.focus.ahead(here, span, gender):
            return ahead
        near = _people(self.cast, Span(start, span.start), gender)
        if near:
            return near[0] if len(near) == 1 else None
        before = _people(self.cast, self.document.sentences[here - 1].span, gender) if here else []
        if len(before) == 1:
            return before[0]
        about = self.focus.until(span.start).person(gender, span)
        known = [draft for draft in self.cast.drafts if draft.gender == gender]
        return about if about in known and (about in before or (known == [about] and not before)) else None


class Descriptions:
    """Reads the roles in descriptions of people whom the text names elsewhere: "the Ohio governor said".

    `described` has those descriptions in text order, each with who that is.
    """

    def __init__(self, document: Document, cast: Cast, focus: Focus, described: Meant) -> None:
        self.document = document
        self.cast = cast
        self.focus = focus
        self.described = described
        self.words: dict[Draft, set[str]] = defaultdict(set)
        for name, draft in cast.names:
            self.words[draft] |= self._beside(name)

    def posts(self) -> Iterator[Post]:
        """What each says that its bearer is, in text order."""
        for span, draft in self.described:
            if draft.kind is EntityKind.PERSON:
                yield from self._said(span, draft)

    def _said(self, span: Span, draft: Draft) -> Iterator[Post]:
        index = self.focus.sentence_at(span.start)
        tokens = self.document.sentences[index].tokens
        first = next((k for k, t in enumerate(tokens) if t.start >= span.start), len(tokens))
        end = self._end(tokens, first, span.end)
        if end is None or not self._is_meant(draft, index, span, bare=end == first + PAIR):
            return
        if not self._fits(tokens[first + 1 : end], draft):
            return
        here = Span(tokens[first].start, tokens[end - 1].end)
        name = Name(here, (), (), here, EntityKind.PERSON, index, first, end)
        yield from Around(self.document, self.cast, name, draft).roles_between(first + 1, end, Status.CURRENT)

    def _is_meant(self, draft: Draft, index: int, span: Span, *, bare: bool) -> bool:
        """Whether hardly anyone else can be meant: nobody is named just before, or the text is about `draft`.

        `bare`: it is only "the candidate", which anybody may be.
        """
        sentences = self.document.sentences
        same = _people(self.cast, Span(sentences[index].span.start, span.start))
        if same:
            return same == [draft]
        before = _people(self.cast, sentences[index - 1].span) if index else []
        if len(before) == 1 or bare:
            return before == [draft]
        about = self.focus.until(span.start).person("", span)
        last = [other for _, other in self.cast.before(span.start) if other.kind is EntityKind.PERSON][:1]
        return about is draft and (draft in before or [draft] == last)

    def _end(self, tokens: Sequence[Token], first: int, stop: int) -> int | None:
        """The token past a description from token `first` on that says a role in its last word, else None."""
        if tokens[first].lower != "the":
            return None
        said = [
            *takewhile(lambda t: t.end <= stop and t.is_word and not is_possessive(t), tokens[first + 1 :])
        ]
        head = head_of(said)
        if head is None:
            return None
        last = said.index(head)
        noun = plain(head.lower)
        last += PAIR * ([t.lower for t in said[last + 1 : last + 3]] == ["of", "state"])
        modified = last > 0 or noun in STANDING
        return first + last + 2 if modified and self._is_standing(said[: last + 1], noun) else None

    def _is_standing(self, said: Sequence[Token], noun: str) -> bool:
        """Whether the words before and with the noun say a role: "former mayor", "first lady"."""
        if noun in _NO_ROLES or (noun == "lady" and len(said) == 1):
            return False
        return noun in STANDING or (noun in lex.ROLE_NOUNS and plain(said[0].lower) in PAST)

    def _fits(self, said: Sequence[Token], draft: Draft) -> bool:
        """Whether neither place nor party in a description is shown to be somebody else's.

        The Ohio of "the Ohio governor" may be named beside one person, "Democratic" be said of another.
        """
        words = {t.lower for t in said if t.is_capital}
        places = words & PLACE_WORDS
        beside = {one for one, near in self.words.items() if places & near}
        theirs = {party for party in _PARTIES if self.words[draft] & party}
        other = any(words & party for party in _PARTIES if party not in theirs)
        return not (theirs and other) and (not beside or draft in beside)

    def _beside(self, name: Name) -> set[str]:
        tokens = self.document.sentences[name.sentence].tokens
        near = tokens[max(0, name.first - BESIDE) : name.last + BESIDE]
        return {t.lower for t in near} if name.kind is EntityKind.PERSON else set()


def _people(cast: Cast, span: Span, gender: str | None = None) -> list[Draft]:
    """The people named inside `span` who are or may be of this sex, each once."""
    named = (draft for _, draft in cast.inside(span) if draft.kind is EntityKind.PERSON)
    return list(dict.fromkeys(d for d in named if gender is None or d.gender in {None, gender}))


_PARTIES = (words("democrat democratic democrats"), words("republican republicans gop"))

BESIDE = 4
"""A place so many words from a name is its bearer's."""
