"""Names of bodies whose letters stand in brackets behind them: "Wardens for Order and Tides in Lorne (WOTL)".

The letters tell where the name begins and ends (A. S. Schwartz and M. A. Hearst, "A simple algorithm for
identifying abbreviation definitions in biomedical text", PSB 2003; here each letter is the first of a word).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.kinds import LONGEST_ACRONYM, undotted
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.tagged_names import body_of
from onrecord.loaders.reader.text.document import Sentence

_SHORTEST = 3
"""Fewer letters begin too many words by chance."""

_SMALL = words("of for and the in on to a & at")
"""Words inside a name that its letters may leave out."""


def spelled_out(names: Sequence[Name], sentence: Sentence) -> list[Name]:
    """The names, those brought together and completed whose letters follow in brackets.

    None is of a person or an outlet, and each name that begins among the words ends among them.
    """
    kept = list(names)
    for first, last in _definitions(sentence.tokens):
        inside = [name for name in kept if first <= name.first - len(name.titles) and name.last <= last]
        across = [n for n in kept if n.first < last and first < n.last and n not in inside]
        if not inside or across or any(_is_another(name) for name in inside):
            continue
        place = kept.index(inside[0])
        kept[place : place + len(inside)] = [body_of(inside[0].sentence, sentence.tokens, first, last)]
    return kept


def _is_another(name: Name) -> bool:
    return name.kind in {EntityKind.PERSON, EntityKind.OUTLET}


def _definitions(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where words are whose letters follow in brackets, as (first token, past the last), in text order."""
    for k in range(1, len(tokens) - 2):
        letters = undotted(tokens[k + 1].text)
        short = _SHORTEST <= len(letters) <= LONGEST_ACRONYM and letters.isalpha() and letters.isupper()
        if tokens[k].text == "(" and tokens[k + 2].text == ")" and short:
            first = _first_of(tokens, k, letters)
            if first is not None:
                yield first, k


def _first_of(tokens: Sequence[Token], end: int, letters: str) -> int | None:
    """The first of the words before token `end` that begin with the letters; None where they do not."""
    left, k = letters.upper(), end
    while left and k > 0:
        k -= 1
        initials = "".join(part[:1] for part in tokens[k].text.split("-")).upper()
        if tokens[k].is_capital and initials and left.endswith(initials):
            left = left.removesuffix(initials)
        elif tokens[k].lower in _SMALL:
            left = left.removesuffix(initials) if left.endswith(initials) and len(left) > 1 else left
        else:
            return None
    return k if not left and tokens[k].is_capital else None
