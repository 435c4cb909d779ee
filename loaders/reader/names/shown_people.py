"""Lone surnames that were tagged as organisations', and that the words after them show to be people's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.kinds import is_organization
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.text.document import Document

_ONESELF = words("himself herself")
_OWN = words("his her")
_THING = words("it its itself they their them themselves")

_NEAR = 4
"""A pronoun stands so many words behind the name at most to be about it."""

_ENOUGH = 2
"""In so many places it must say "his" or "her" of it."""


def with_people(document: Document, names: Sequence[Name]) -> list[Name]:
    """The names, as people's where "Doe launched his campaign" is said of them, and nowhere "its"."""
    open_ones = {name.words for name in names if _is_open(name)}
    signs: dict[tuple[str, ...], Counter[str]] = {}
    for name in names:
        if name.words in open_ones:
            sign = _sign(document.sentences[name.sentence].tokens[name.last :])
            signs.setdefault(name.words, Counter())[sign] += 1
    people = {words for words, found in signs.items() if _shown(found)}
    return [
        replace(name, kind=EntityKind.PERSON) if _is_open(name) and name.words in people else name
        for name in names
    ]


def _is_open(name: Name) -> bool:
    """Whether it is one word tagged as an organisation's, which is no acronym, and which nothing proves."""
    lone = name.kind is EntityKind.ORGANIZATION and len(name.words) == 1 and not name.words[0].isupper()
    return lone and not is_organization(name.words, name.key)


def _shown(found: Counter[str]) -> bool:
    return not found["thing"] and (found["oneself"] > 0 or found["own"] >= _ENOUGH)


def _sign(after: Sequence[Token]) -> str:
    """What the first pronoun near behind a name makes of it, where a verb stands between; else nothing."""
    for k, token in enumerate(after[:_NEAR]):
        if not token.is_word or (token.is_capital and k):
            return ""
        if token.lower in _THING:
            return "thing"
        if token.lower in _ONESELF:
            return "oneself"
        if token.lower in _OWN and k:
            return "own"
    return ""
