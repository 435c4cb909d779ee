"""The subject before a verb."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.loaders.reader.english.noun_phrases import noun_phrase_start
from onrecord.loaders.reader.english.phrases import DETERMINERS, FARTHEST, SUBJECT_PRONOUNS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words

PARTITIVE = 3
"""Tokens of "some of them"."""

_APPOSITION_OPENERS = words(
    """
    a an the who whose which one both his her their its now himself herself themselves former then also
    another including along himself age aged of speaking asked citing
    """
)


def subject_before(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, int] | None:
    """The noun phrase that ends right before ``tokens[end]``, as ``(first, past the last)`` token indices.

    Looks no farther back than `floor`; None when nothing there can be a subject. Takes in an apposition or a
    relative clause between commas: "Jane Doe, the mayor, said".
    """
    floor = max(floor, end - FARTHEST)
    if end <= floor:
        return None
    last = tokens[end - 1]
    if last.lower in SUBJECT_PRONOUNS:
        return _pronoun_phrase(tokens, end, floor)
    if last.lower in {"them", "us"} and end - floor >= PARTITIVE and tokens[end - 2].lower == "of":
        return end - 3, end
    if last.text in {",", "—", "–", "-", "--"}:
        return _behind_comma(tokens, end - 1, floor)
    start = noun_phrase_start(tokens, end, floor)
    return None if start is None else (start, end)


def _pronoun_phrase(tokens: Sequence[Token], end: int, floor: int) -> tuple[int, int]:
    """A pronoun alone; "some of them" and the like start earlier only through their preposition."""
    if (
        tokens[end - 1].lower == "others"
        and end - 2 >= floor
        and tokens[end - 2].lower in {"many", "some", "several"}
    ):
        return end - 2, end
    return end - 1, end


def _behind_comma(tokens: Sequence[Token], comma: int, floor: int) -> tuple[int, int] | None:
    """The phrase before an aside that ends at `comma`: "Jane Doe, who left in May, | said"."""
    for k in range(comma - 1, floor, -1):
        if tokens[k].text not in {",", "—", "–", "-", "--"}:
            continue
        opener = tokens[k + 1]
        if not (opener.lower in _APPOSITION_OPENERS or opener.is_capital or opener.text.isdigit()):
            opens = (
                FORMS.get(opener.lower) is None and k + 1 < comma and _looks_like_role(tokens, k + 1, comma)
            )
            if not opens:
                return None
        start = noun_phrase_start(tokens, k, floor)
        if start is None:
            continue
        if tokens[start].is_capital or tokens[start].lower in DETERMINERS:
            return start, comma + 1
    return None


def _looks_like_role(tokens: Sequence[Token], start: int, end: int) -> bool:
    return any(tokens[i].lower in {"of", "at", "for"} for i in range(start, min(end, start + 8)))
