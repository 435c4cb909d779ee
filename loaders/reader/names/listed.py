"""Whole names of well-known bodies of which the rules took parts for names: "A.F.L." and "C.I.O."."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain, pairwise
from types import MappingProxyType

from onrecord.graph.identity.spelling.parts import words
from onrecord.graph.identity.spelling.well_known import listed
from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import without_possessive
from onrecord.loaders.reader.names.known import KNOWN_OUTLETS
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.tagged_names import body_of
from onrecord.loaders.reader.text.document import Sentence

_MARKS = frozenset({",", "/", "-"})
_MISPLACED = re.compile(r"(?:(?<=\S)| )([-/])(?: |(?=\S))")
_LONG = 3
"""So many words tell a listed name of which one part alone was taken for a name."""


def with_listed(names: Sequence[Name], sentence: Sentence) -> list[Name]:
    """The names, those replaced that are but parts of a body's name that is listed as well known.

    Not where one of them is an outlet's, has a title or goes on before or behind the listed name.
    """
    tokens, kept = sentence.tokens, list(names)
    for first, last in _listed_in(tokens):
        inside = [name for name in kept if name.first < last and first < name.last]
        ends = all(first <= name.first and name.last <= last and not name.titles for name in inside)
        is_one = len(inside) == 1 and inside[0].last - inside[0].first >= last - first
        parts = ends and not is_one and all(name.kind is not EntityKind.OUTLET for name in inside)
        if inside and parts and (len(inside) > 1 or last - first >= _LONG):
            place = kept.index(inside[0])
            whole = body_of(inside[0].sentence, tokens, first, last)
            kept[place : place + len(inside)] = [replace(whole, words=_as_written(tokens[first:last]))]
    return kept


def _as_written(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of a name as its text parts them: "A.F.L.-C.I.O." is one."""
    gaps = ["" if one.end == other.start else " " for one, other in pairwise(tokens)]
    texts = [token.text for token in tokens[:-1]] + [without_possessive(tokens[-1].text)]
    whole = "".join(chain.from_iterable(zip(texts, [*gaps, ""], strict=True)))
    return tuple(_MISPLACED.sub(r"\1", whole).split())


def _listed_in(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """The first token of each listed name and the one past its last, of the longest that begins there."""
    end = 0
    for first, token in enumerate(tokens):
        if first >= end and token.is_capital:
            last = max((_end(tokens, first, name) for name in _by_first().get(_first(token), ())), default=0)
            if last:
                end = last
                yield first, last


def _first(token: Token) -> str:
    return next(iter(_told(token.text)), "")


def _end(tokens: Sequence[Token], first: int, name: tuple[str, ...]) -> int:
    """The token past the last of a name that begins at `first`; 0 where it does not go on so."""
    left = name
    for k in range(first, len(tokens)):
        found = _told(tokens[k].text)
        if found in (left, (*left, "'s")):  # "Color of Change's"
            return k + 1 if tokens[k].is_capital else 0
        if left[: len(found)] != found or not (found or tokens[k].text in _MARKS):
            return 0
        left = left[len(found) :]
    return 0


def _told(text: str) -> tuple[str, ...]:
    """The words of a name's part, with what says whose it is: ("reyk", "'s")."""
    return (*words(text), *("'s",) * text.endswith(("'s", "’s")))


@cache
def _by_first() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """The listed names of two words or more, no outlets', by their first word."""
    found: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for name in listed():
        told = (*chain.from_iterable(map(_told, name.split())),)
        if len(told) > 1 and " ".join(words(name)) not in KNOWN_OUTLETS:
            found[told[0]].append(told)
    return MappingProxyType({word: tuple(names) for word, names in found.items()})
