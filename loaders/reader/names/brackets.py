"""Names that an editor completed in a quotation: "[Finance Minister Ann] Reyk"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.names.name import Name

_PERSONAL = {EntityKind.PERSON, None}


def completed(names: Sequence[Name], tokens: Sequence[Token]) -> list[Name]:
    """The names of a sentence in text order, a person's as one that ends a bracket and goes on behind it."""
    found: list[Name] = []
    for name in names:
        if found and _goes_on(found[-1], name, tokens):
            before = found.pop()
            found.append(
                replace(
                    before,
                    words=before.words + name.words,
                    span=Span(before.span.start, name.span.end),
                    titled=Span(before.titled.start, name.span.end),
                    kind=EntityKind.PERSON,
                    last=name.last,
                )
            )
        else:
            found.append(name)
    return found


def _goes_on(one: Name, other: Name, tokens: Sequence[Token]) -> bool:
    """Whether nothing but the end of a bracket is between a first name and what follows it."""
    between = [token.text for token in tokens[one.last : other.first]]
    before = takewhile(lambda token: token.text != "]", reversed(tokens[: one.first]))
    opened = any(token.text == "[" for token in before)
    of_person = len(one.words) == 1 and one.kind in _PERSONAL and other.kind in _PERSONAL and not other.titles
    return between == ["]"] and opened and of_person
