"""A name where it stands in a text, before it is known whose it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import bare, plain, words


@dataclass(frozen=True, slots=True)
class Name:
    """One name where it stands.

    Attributes:
        span: the name without titles, leading "the" and possessive ending; an outlet keeps its "The".
        words: its words.
        titles: the capitalised words before it that say an office or a courtesy: ("President",).
        titled: the span with the titles.
        kind: PERSON, ORGANIZATION or OUTLET, or None while only its neighbours can tell.
        sentence: index of its sentence.
        first: index of its first token, titles left out.
        last: index past its last token.
    """

    span: Span
    words: tuple[str, ...]
    titles: tuple[str, ...]
    titled: Span
    kind: EntityKind | None
    sentence: int
    first: int
    last: int

    @property
    def key(self) -> str:
        """The name in lower case without "the", to compare by."""
        return bare(self.words)


def without_rank(name: Name, tokens: Sequence[Token]) -> Name:
    """The name of a person without the rank that it begins with, as one of its titles: "DCI Jane Doe"."""
    if name.kind is not EntityKind.PERSON or len(name.words) == 1 or not _is_rank(name):
        return name
    span = Span(tokens[name.first + 1].start, name.span.end)
    titles = (*name.titles, name.words[0])
    return replace(name, span=span, words=name.words[1:], titles=titles, first=name.first + 1)


def _is_rank(name: Name) -> bool:
    constable = name.words[0] == "Con" and [plain(title) for title in name.titles[-1:]] in _BEFORE_CON
    return constable or name.words[0] in lex.RANKS


_BEFORE_CON = (["det"], ["detective"], ["ch"], ["chief"])


GENERATIONS = words("jr sr ii iii iv")
"""What tells a son from his father, in lower case and without its dot."""


def with_generation(name: Name, tokens: Sequence[Token]) -> Name:
    """The name of a person with "Jr." or "III" after it, which a comma may set off; "Jr." shows a person."""
    if name.kind not in {EntityKind.PERSON, None} or plain(name.words[-1]) in GENERATIONS:
        return name
    last = name.last
    if last == len(tokens) or tokens[last - 1].end > name.span.end:
        return name
    last += tokens[last].text == ","
    told = plain(tokens[last].text) if last < len(tokens) and tokens[last].is_capital else ""
    if told not in (GENERATIONS if name.kind is EntityKind.PERSON else {"jr", "sr"}):
        return name
    span, titled = (Span(s.start, tokens[last].end) for s in (name.span, name.titled))
    words = (*name.words, tokens[last].text)
    return replace(name, kind=EntityKind.PERSON, words=words, span=span, titled=titled, last=last + 1)
