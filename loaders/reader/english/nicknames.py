"""Nicknames inside the names of people, which no one quotes: Thomas "Tom" Oakes, Kathleen (Kit) Farrow."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.graph.identity.spelling.census import first_name_share
from onrecord.graph.identity.spelling.parts import given_name, is_common_first
from onrecord.graph.model import Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words

_WORD = r"[^\W\d_][\w.'’-]*"
_WORDS = rf"{_WORD}(?: {_WORD}){{0,2}}"
_MARKS = [('"', '"'), ("“", "”"), ("‘", "’"), ("'", "'"), ("''", "''"), ("``", "''"), (r"\(", r"\)")]
_MARKED = re.compile(
    rf"(?<=[\w.]\s)(?:{'|'.join(f'{opens}{_WORDS}{closes}' for opens, closes in _MARKS)})(?=\s[^\W\d_])"
)
"""One to three words in marks, between two others."""

_BEFORE = re.compile(rf"({_WORD})((?:\s[A-Z]\.)*)\s\Z")
_FOLLOWING = re.compile(_WORD)
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
_FARTHEST = 60
"""A first name, with initials, has fewer code points than this."""

_ARTICLES = words("the el la il da")
_NO_SURNAMES = lex.NOT_NAMES | lex.ORGANIZATION_HEADS | lex.OUTLET_HEADS | lex.TITLES - lex.COURTESY


def nicknames(text: str, start: int, end: int) -> Iterator[Span]:
    """The nicknames that stand in ``text[start:end]``, each with its marks, in text order.

    A first name is before them, perhaps with initials, and a surname behind them. Where the first name is
    unknown, the nickname is a common one; in brackets it is a name at least, as a party may stand there.
    """
    for match in _MARKED.finditer(text, start, end):
        before = _BEFORE.search(text[max(0, match.start() - _FARTHEST) : match.start()])
        called = bare_nickname(match.group())
        if before is None or not _is_written_so(before[1], called) or not _surname_at(text, match.end()):
            continue
        first = before[2] or _is_first_name(before[1])
        fitting = match.group()[0] != "(" or _is_in_brackets_too(called)
        if _is_first_name(called) or _INITIALS.fullmatch(called) or (first and fitting):
            yield Span(*match.span())


def bare_nickname(nickname: str) -> str:
    """A nickname without its marks."""
    return nickname.strip("\"“”‘’'`()")


def _is_first_name(word: str) -> bool:
    lower = word.lower()
    return lower in FIRST_NAMES or given_name(lower) or is_common_first(lower)


def _is_in_brackets_too(called: str) -> bool:
    """Whether some go by a name, however few: no party, no place and no maiden name stands in brackets."""
    return first_name_share(called.lower()) > 0 and called.lower() not in PLACES


def _is_written_so(first: str, called: str) -> bool:
    """Whether a word and others in marks are written like names: no statement, and nothing owned."""
    named = first[0].isupper() and not first.endswith(("'s", "’s", ".")) and plain(first) not in lex.NOT_NAMES
    parts = called.split()
    capital = all(part[0].isupper() or part in _ARTICLES for part in parts) and parts[-1][0].isupper()
    ended = called.endswith(".") and not _INITIALS.fullmatch(called)
    return named and capital and not ended and not _is_verb(called)


def _is_verb(word: str) -> bool:
    form = FORMS.get(word.lower())
    return form is not None and form.shape in {"past", "s"}


def _surname_at(text: str, place: int) -> bool:
    """Whether a surname follows, which "de la" or "van" may open; a verb or a body's noun is none."""
    following = (word.group() for word in _FOLLOWING.finditer(text, place, place + _FARTHEST))
    surname = next((word for word in following if word not in lex.NAME_PARTICLES), "")
    return surname[:1].isupper() and not _is_verb(surname) and plain(surname) not in _NO_SURNAMES
