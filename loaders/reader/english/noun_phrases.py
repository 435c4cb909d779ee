"""The noun phrase before a word, found by walking back over closed classes of words."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.phrases import (
    CLAUSE_OPENERS,
    DETERMINERS,
    FARTHEST,
    MARKS,
    PREPOSITIONS,
    TEMPORAL,
)
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS, NOUN_TOO
from onrecord.loaders.reader.english.words import words

_RELATIVE = words("who which that")

SHORT = 4
"""A noun phrase that "and" joins has at most so many tokens from it on."""


def noun_phrase_start(tokens: Sequence[Token], end: int, floor: int) -> int | None:
    """Index of the first token of the noun phrase that ends before ``tokens[end]``, or None."""
    k = _walk_back(tokens, end, max(floor, end - FARTHEST))
    return _trim_front(tokens, k, end)


def _walk_back(tokens: Sequence[Token], end: int, floor: int) -> int:
    k = end
    while k > floor:
        token = tokens[k - 1]
        if token.text == ")":
            opening = _matching_paren(tokens, k - 1, floor)
            if opening is None:
                break
            k = opening
            continue
        if _relative_clause_inside(tokens, k - 1, floor):
            k -= 1
            continue
        if _stops(tokens, k - 1, end):
            break
        k -= 1
    return k


def _matching_paren(tokens: Sequence[Token], closing: int, floor: int) -> int | None:
    for k in range(closing - 1, max(floor - 1, closing - 12), -1):
        if tokens[k].text == "(":
            return k
    return None


def _relative_clause_inside(tokens: Sequence[Token], at: int, floor: int) -> bool:
    """Whether "who" at `at` follows its noun directly: "people who know him"."""
    return (
        tokens[at].lower == "who" and at > floor and tokens[at - 1].is_word and tokens[at - 1].lower != "and"
    )


def _stops(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the token at `at` can't be inside the noun phrase that ends at `end`."""
    token = tokens[at]
    lower = token.lower
    if lower == "and":
        return not _joins_names(tokens, at, end)
    if token.text in MARKS or lower in CLAUSE_OPENERS or lower in _RELATIVE:
        return True
    if lower in AUXILIARIES or lower in {"he", "she", "they", "i", "we", "it", "him", "them", "me", "us"}:
        return True
    if lower in ADVERBS and lower not in {"all", "both", "first", "once"}:
        return True
    return _finite(tokens, at, end)


def _finite(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the token is a reporting verb in use, not a noun or a participle after its noun."""
    token = tokens[at]
    form = FORMS.get(token.lower)
    if form is None or token.is_capital or form.shape == "ing":
        return False
    if token.lower in NOUN_TOO or form.shape == "base":
        return at + 1 < end and tokens[at + 1].lower in {"that", "to", "the", "a"} and form.shape != "past"
    reduced = at + 1 < end and tokens[at + 1].lower in PREPOSITIONS
    return not reduced


def _joins_names(tokens: Sequence[Token], at: int, end: int) -> bool:
    if at == 0 or at + 1 >= end:
        return False
    left, right = tokens[at - 1], tokens[at + 1]
    if left.is_capital and right.is_capital:
        return True
    if right.lower in DETERMINERS:
        return False
    return left.is_word and not right.is_capital and end - at <= SHORT and left.lower not in AUXILIARIES


def _trim_front(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Drop what leads into the phrase but isn't of it: "On Monday", "And", adverbs."""
    k = start
    while k < end:
        lower = tokens[k].lower
        if lower in PREPOSITIONS:
            k = _past_lead_in(tokens, k, end)
        elif (
            lower in {"and", "or", "but", "so"}
            or lower in TEMPORAL
            or (lower in ADVERBS and lower != "both")
            or (lower.endswith("ly") and not tokens[k].is_capital)
            or not tokens[k].is_word
        ):
            k += 1
        else:
            break
    return _sound_start(tokens, k, end)


def _sound_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """`start`, or where the last name or determined noun begins if a verb was taken into the phrase."""
    if start >= end or not any(t.is_word for t in tokens[start:end]) or tokens[end - 1].lower in _NEVER_LAST:
        return None
    first = tokens[start].lower
    chained = any(t.lower in PREPOSITIONS for t in tokens[start + 1 : end])
    if not (
        (chained and (first.endswith("ed") or first in _VERBAL)) or _infinitive_inside(tokens, start, end)
    ):
        return start
    k = end - 1
    while k > start and tokens[k].is_capital and tokens[k - 1].is_capital:
        k -= 1
    if tokens[k].is_capital:
        return k
    while k > start and tokens[k].lower not in DETERMINERS:
        k -= 1
    return k if k > start else None


_NEVER_LAST = PREPOSITIONS | words(
    "the a an his her its their my your our only particular last no not out up as and"
)
_VERBAL = words(
    """
    given made run went took came got died left won lost held met kept began became fell rose stood sat
    ran brought sent spent built paid put set cut hit happy likely able unable eager ready willing set
    easy hard going trying
    """
)


def _infinitive_inside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "happy to hear" and the like opens the phrase: no determiner before "to"."""
    if tokens[start].is_capital or tokens[start].lower in DETERMINERS:
        return False
    return any(t.lower == "to" for t in tokens[start + 1 : min(end, start + 4)])


def _past_lead_in(tokens: Sequence[Token], start: int, end: int) -> int:
    """Past "In Iowa" in "In Iowa Jane Doe", past "in May" in "in May she"; the last phrase stays."""
    k = start + 1
    if k < end and (tokens[k].lower in TEMPORAL or tokens[k].text.isdigit()):
        return k + 1
    for i in range(end - 1, k, -1):
        if tokens[i].lower in DETERMINERS and tokens[i - 1].lower not in PREPOSITIONS:
            return i
    return k
