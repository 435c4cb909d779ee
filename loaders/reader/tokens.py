"""Words and marks with their places; the ground that all rules walk on."""

from __future__ import annotations

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"(?:Mr|Mrs|Ms|Mx|Dr|Sen|Rep|Reps|Sens|Gov|Gen|Col|Lt|Sgt|Capt|Adm|Rev|Prof|Hon|St|Jr|Sr|Inc|Corp|Co|Ltd|"
    r"Ph\.D|Maj|Cmdr|Supt|Messrs|Sec|Pres|Amb)\.(?=\s|,)"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[A-Z]\.(?=\s+[A-Z])"
    r"|[@#]?\w+(?:['’\-&]\w+)*"
    r"|''|``|--+"
    r"|[^\w\s]"
)


class Token(NamedTuple):
    """A word or a mark: its text, its text in lower case, and ``text[start:end]`` in code points."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or a digit."""
        return self.text[-1].isalnum() or (len(self.text) > 1 and self.text[0].isalnum())

    @property
    def is_capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of ``text[start:end]`` in order, with offsets into `text`; never empty strings."""
    stop = len(text) if end is None else end
    return [
        Token(word := match.group(), word.lower().replace("’", "'"), match.start(), match.end())
        for match in _TOKEN.finditer(text, start, stop)
    ]
