"""Cues in a sentence: verbs, "according to", adjectives and nouns that may attribute."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES, BE
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.text.document import Sentence

from .complements import COMPLEMENTS, CUE_ADJECTIVES, CUE_NOUNS, NEEDS_PARTICLE, PARTICLES, Takes

LONGEST_GROUP = 8
"""A verb group has at most so many words before its verb."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue: tokens ``[start, end)`` of its sentence with the telling word at `head`.

    Attributes:
        start: first token, auxiliaries and adverbs included.
        head: the verb, noun or adjective itself.
        end: past the last token, particles included.
        lemma: the head's lemma; "according" for "according to".
        shape: base, s, past or ing for verbs; noun, adjective or preposition for the others.
        takes: the complements that make it a cue.
        passive: True for "was told", "been accused".
    """

    start: int
    head: int
    end: int
    lemma: str
    shape: str
    takes: Takes
    passive: bool = False


def cues_of(sentence: Sentence) -> Iterator[Cue]:
    """Every possible cue outside quotations, left to right."""
    tokens = sentence.tokens
    for i, token in enumerate(tokens):
        if sentence.quoted[i] is None:
            cue = _cue_at(tokens, i, token)
            if cue is not None:
                yield cue


def _cue_at(tokens: Sequence[Token], i: int, token: Token) -> Cue | None:
    lower = token.lower
    if lower == "according" and _word(tokens, i + 1) == "to":
        return Cue(i, i, i + 2, "according", "preposition", Takes.CLAUSE)
    if lower in FORMS and not (token.is_capital and i > 0 and not token.text.isupper()):
        verb = _verb_at(tokens, i)
        if verb is not None:
            return verb
    if lower in CUE_ADJECTIVES and _word(tokens, i + 1) == "that":
        start = _group_start(tokens, i)
        if start < i and any(t.lower in BE for t in tokens[start:i]):
            return Cue(start, i, i + 1, lower, "adjective", Takes.THAT)
    if lower in CUE_NOUNS and _word(tokens, i + 1) == "that":
        return Cue(i, i, i + 1, lower, "noun", Takes.THAT)
    return None


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].lower if 0 <= i < len(tokens) else ""


def _verb_at(tokens: Sequence[Token], i: int) -> Cue | None:
    form = FORMS[tokens[i].lower]
    start = _group_start(tokens, i)
    if _word(tokens, start - 1) == "to" and _word(tokens, start - 2) != "according":
        return None
    if (
        _word(tokens, i - 1) in {"the", "a", "an", "of", "his", "her", "their", "its"}
        and form.shape != "past"
    ):
        return None
    if form.shape in {"base", "s"} and _word(tokens, i - 1).endswith("'s"):
        return None
    takes, end = COMPLEMENTS[form.lemma], i + 1
    particle = _word(tokens, end)
    if particle in PARTICLES.get(form.lemma, ()):
        takes, end = takes | Takes.OBJECT, end + 1
        if form.lemma in {"go", "point"} and _word(tokens, end) == "to" and _word(tokens, end + 1) in FORMS:
            end += 2
    elif form.lemma in NEEDS_PARTICLE:
        return None
    group = {t.lower for t in tokens[start:i]}
    passive = form.shape == "past" and bool(group & BE) and "having" not in group
    if form.shape == "ing" and not group & BE:
        start = i
    return Cue(start, i, end, form.lemma, form.shape if not group & BE else "past", takes, passive)


def _group_start(tokens: Sequence[Token], head: int) -> int:
    """First token of the verb group: auxiliaries and adverbs before `head`, at most eight."""
    k = head
    while k > 0 and head - k < LONGEST_GROUP and _in_group(tokens[k - 1]):
        k -= 1
    while (
        k < head
        and tokens[k].lower not in AUXILIARIES
        and tokens[k].lower in {"then", "today", "both", "all"}
    ):
        k += 1
    return k


def _in_group(token: Token) -> bool:
    lower = token.lower
    if lower in AUXILIARIES or lower in ADVERBS:
        return not (token.is_capital and lower in {"may", "will"})
    return lower.endswith("ly") and not token.is_capital and lower not in _NOT_ADVERBS


_NOT_ADVERBS = words(
    """
    family ally supply reply assembly rally early elderly friendly daily anomaly monopoly
    """
)
