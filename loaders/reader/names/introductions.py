"""Where an article names people in full, and whom it is about from there on: which of two of one surname."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Container, Sequence
from itertools import takewhile

from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, without_possessive
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.name import GENERATIONS, Name
from onrecord.loaders.reader.text.document import Document, Sentence

_LONGEST = 6
"""A post after a name has at most so many words before its preposition."""


class Introductions:
    """The full names of people, and what they are said to be behind a comma.

    Attributes:
        posts: the last word of each post told behind the full names taken in so far, in lower case.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.posts: dict[Draft, set[str]] = defaultdict(set)
        self._named: dict[str, list[tuple[Name, Draft]]] = defaultdict(list)
        self._first_alone: dict[str, int] = {}

    def take(self, name: Name, draft: Draft) -> None:
        """Take in a full name; in text order, and all of them before `latest` is asked for."""
        surname = [word for word in name.words if plain(word) not in GENERATIONS][-1]
        self._named[surname].append((name, draft))
        self.posts[draft] |= _apposed(self.document.sentences[name.sentence].tokens, name.last)

    def latest(self, name: Name, people: Container[Draft]) -> Draft | None:
        """Which of `people` the text is about at a surname alone: whose full name a sentence before is about.

        That one stands in the same paragraph, or in one before where the surname alone has meant nobody until
        then, and none of the others is named in full after it. None where there is none; a son goes by "Jr.",
        and a first name before it, which may be taken for a people ("German Lund"), tells more.
        """
        named = [pair for pair in self._named[name.words[-1]] if pair[1] in people]
        here = self.document.sentences[name.sentence]
        first = here.tokens[name.first - 1].text if name.first > 0 else ""
        for full, draft in named:
            if full.words[0] == first:
                return draft
        at = bisect_left(named, name.span.start, key=lambda pair: pair[0].span.start)
        if at == 0 or plain(named[at - 1][0].words[-1]) in GENERATIONS:
            return None
        full, draft = named[at - 1]
        sentence = self.document.sentences[full.sentence]
        near = sentence.paragraph == here.paragraph or full.span.start < self._alone(name.words[-1])
        about = full.sentence < name.sentence and near and _is_subject(sentence, full, self.document.text)
        return draft if about else None

    def _alone(self, surname: str) -> int:
        """Where a surname first stands without a first name; the end of the text where it never does."""
        if surname not in self._first_alone:
            whole = {name.span.end for name, _ in self._named[surname]}
            tokens = (t for sentence in self.document.sentences for t in sentence.tokens)
            places = (t.start for t in tokens if without_possessive(t.text) == surname)
            alone = (at for at in places if at + len(surname) not in whole)
            self._first_alone[surname] = next(alone, len(self.document.text))
        return self._first_alone[surname]


def _is_subject(sentence: Sentence, name: Name, text: str) -> bool:
    """Whether a sentence is about a full name: opens with it, a title or a verb of a quotation before it."""
    told = zip(sentence.tokens[: name.first], sentence.quoted, strict=False)
    before = [t for t, quote in told if t.is_word and quote is None]
    before = before[1:] if before and before[0].lower in FORMS else before
    leads = bool(before) and before[0].lower in PREPOSITIONS
    opens = not leads and all(t.is_capital or t.lower in _BEFORE for t in before)
    owns = text[name.span.end : name.span.end + 1] in {"’", "'"}
    return opens and not owns and sentence.quoted[name.first] is None


def _apposed(tokens: Sequence[Token], past: int) -> set[str]:
    """The post behind a name that ends before token `past`: "mayor" in ", the mayor of Northport,"."""
    if past >= len(tokens) or tokens[past].text != ",":
        return set()
    phrase = [*takewhile(lambda t: t.is_word and t.lower not in PREPOSITIONS, tokens[past + 1 :])][:_LONGEST]
    end = past + 1 + len(phrase)
    closed = end == len(tokens) or not tokens[end].is_word or tokens[end].lower in PREPOSITIONS
    post = plain(phrase[-1].text) if phrase and closed else ""
    return {post} & (lex.ROLE_NOUNS | lex.TITLES)


_BEFORE = lex.ROLE_NOUNS | lex.TITLES | DETERMINERS | {"former"}
