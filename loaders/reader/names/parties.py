"""Parties whose names are common words: "a Labour councillor", "the Greens"; not "labour costs"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import parties
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import without_possessive
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Sentence

_LONGEST = 2
"""No such name has more words, a nation's left out."""


def with_parties(names: Sequence[Name], index: int, sentence: Sentence) -> list[Name]:
    """The names of a sentence and the parties in it, in the place of what is named by their words alone.

    A party inside a longer name is none.
    """
    kept = list(names)
    for party in () if sentence.in_title_case else _parties_in(index, sentence):
        over = [n for n in kept if n.span.start < party.span.end and party.span.start < n.span.end]
        if all(party.first <= n.first + (n.words[0] == "The") and n.last <= party.last for n in over):
            kept = [*(n for n in kept if n not in over), party]
    return kept


def is_of_no_party(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name says that who follows is of no party: "the Independent councillor"."""
    following = tokens[name.last].lower if name.last < len(tokens) else ""
    return name.key == "independent" and following in parties.PEOPLE


def _parties_in(index: int, sentence: Sentence) -> Iterator[Name]:
    """The parties that a sentence names by common words, in text order; `index` is the sentence's."""
    tokens, k = sentence.tokens, 0
    while k < len(tokens):
        lengths = range(_LONGEST, 0, -1) if tokens[k].is_capital else ()
        length = next((n for n in lengths if _is_party(tokens, k, k + n)), 0)
        if length:
            yield _named(index, tokens, k, k + length)
        k += max(length, 1)


def _is_party(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether tokens ``[first, end)`` name a party, by their words or by those beside them.

    Of a longer name, "Labour Party", they are a part.
    """
    said = tokens[first:end]
    if end > len(tokens) or not all(token.is_capital for token in said):
        return False
    name = " ".join(without_possessive(token.lower) for token in said)
    before = tokens[first - 1] if first > 0 else None
    following = tokens[end] if end < len(tokens) else None
    if (
        following is not None
        and following.lower in parties.PEOPLE
        and name in parties.COLOURS | parties.ALWAYS
    ):
        opens = before is None or not before.is_word
        named = any(token.is_capital for token in tokens[end + 1 : end + 2])
        return not opens or named or following.lower in parties.ELECTED or name in parties.ALWAYS
    if following is not None and following.is_capital and not _owns(said[-1], following):
        return False
    if name in parties.ALWAYS:
        return True
    if name in parties.MANY:
        return before is not None and before.lower == "the"
    return name in parties.ONE and _is_alone(tokens, first, end)


def _owns(last: Token, following: Token) -> bool:
    """Whether a name is in the possessive, so that what follows is another: "Labour's Ann Roe"."""
    return last.lower.endswith("'s") or following.text in {"'", "’"}


def _is_alone(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether a word with a capital is a name by itself: it opens no sentence and is no part of another."""
    before = tokens[first - 1] if first > 0 else None
    if before is None or not before.is_word:
        following = [token.lower for token in tokens[end : end + 2]]
        goes_on = any(token.is_capital for token in tokens[end : end + 3])
        owner = tokens[first].lower.endswith("'s") and goes_on and tokens[end].is_capital
        with_another = following == ["and", "the"] and goes_on
        return owner or with_another or not parties.ACTS.isdisjoint(following[:1])
    return not before.is_capital or before.lower in parties.NATIONS


def _named(index: int, tokens: Sequence[Token], first: int, end: int) -> Name:
    """The party that tokens ``[first, end)`` name, with the nation before it."""
    if first > 0 and tokens[first - 1].is_capital and tokens[first - 1].lower in parties.NATIONS:
        first -= 1
    words = [without_possessive(token.text) for token in tokens[first:end]]
    span = Span(tokens[first].start, tokens[end - 1].start + len(words[-1]))
    return Name(span, tuple(words), (), span, EntityKind.ORGANIZATION, index, first, end)
