"""Words and marks with their places; the ground that all rules walk on."""

from __future__ import annotations

import re
from typing import NamedTuple

from onrecord.loaders.reader.english.nicknames import nicknames
from onrecord.loaders.reader.english.words import lowered

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Prof|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|Bros|"
    r"Ph\.D|Maj|Cmdr|Supt|Messrs|Sec|Pres|Amb|Cllr|Insp|Barr|Engr|Adv|Smt|Md|Assoc)\.(?=[\s,'’])"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[A-Z]\.(?=\s+(?:[A-Z]|\Z))"
    r"|[@#]?\w+(?:['’\-&]\w+)*"
    r"|''|``|--+"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word or a mark: its text, its text in lower case, and ``text[start:end]`` in code points.

    `is_word` tells whether it holds a letter or a digit, `is_capital` whether it starts with a capital, which
    an article of Arabic may stand before: "al-Rashid".
    """

    text: str
    lower: str
    start: int
    end: int
    is_word: bool
    is_capital: bool


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]`` in order, with offsets into `text`; never empty strings.

    A nickname inside a name is none, nor are its marks: Thomas "Tom" Oakes is two.
    """
    stop = len(text) if end is None else end
    tokens: list[Token] = []
    for nickname in nicknames(text, start, stop):
        tokens += _tokens(text, start, nickname.start)
        start = nickname.end
    return tokens + _tokens(text, start, stop)


def _tokens(text: str, start: int, stop: int) -> list[Token]:
    return [_token(match.group(), match.start(), match.end()) for match in _TOKEN.finditer(text, start, stop)]


def _token(text: str, start: int, end: int) -> Token:
    is_word = text[-1].isalnum() or (len(text) > 1 and text[0].isalnum())
    is_capital = text[0].isupper() or _ARTICLED.match(text) is not None
    return Token(text, lowered(text).replace("’", "'"), start, end, is_word, is_capital)


_ARTICLED = re.compile(r"(?:al|el|ul|ad|adh|an|ar|as|ash|at|ath|az)-[A-Z]")
