"""Bodies that news calls by names of which nothing in the one tells the other: FBI, the Pentagon, BofA.

They are listed in ``listed/*.txt``, one body a line, its fullest usual name first, with " | " between
names. Left out is what commonly means another body somewhere, as PA, APA or ABC, and what rules of spelling
tell: legal forms, "the", points in letters, "U.S." before the name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from types import MappingProxyType

from onrecord.graph.identity.spelling.bodies import acronym, telling_words
from onrecord.graph.identity.spelling.body_words import STATE
from onrecord.graph.identity.spelling.census import first_name_share, surname_share

_WORDS_TOO = frozenset({"cobra", "doge", "fisc", "nabu"})
"""Acronyms of four letters or more that are words or names, and nobody's in the census."""


@lru_cache(maxsize=200_000)
def well_known(name: str) -> str:
    """The fullest name of the body that a name is well known to mean; empty for all that are not listed.

    Args:
        name: of an organisation or outlet, with or without "the", points in its letters or "U.S." before it;
            an acronym of four letters or more also as a word, Nato, unless it is a word or a name as well.
    """
    listed, found = _listed(), _spelled(name)
    return listed.get(found) or listed.get(_without_state(found)) or listed.get(_in_capitals(found), "")


def listed() -> list[str]:
    """All names that are listed, as they are written there, but for descriptions: "Japan's central bank"."""
    return [name for names in _lines() for name in names if name == names[0] or "'s " not in name]


@cache
def _listed() -> Mapping[str, str]:
    """Each name that is listed, as `_spelled`, to the first of its line."""
    return MappingProxyType({_spelled(name): names[0] for names in _lines() for name in names})


def _lines() -> list[list[str]]:
    folder = resources.files("onrecord.graph.identity.spelling") / "listed"
    texts = [file.read_text("utf-8") for file in folder.iterdir() if file.name.endswith(".txt")]
    lines = [line for text in texts for line in text.splitlines()]
    return [line.split(" | ") for line in lines if line and not line.startswith("#")]


def _spelled(name: str) -> str:
    """An acronym's letters as such, lest ISIS be a word Isis; else the words in one spelling."""
    letters = acronym(name)
    return letters.upper() if letters else " ".join(telling_words(name)).removeprefix("the ")


def _in_capitals(spelled: str) -> str:
    is_name = first_name_share(spelled) > 0 or surname_share(spelled) > 0 or spelled in _WORDS_TOO
    return spelled.upper() if re.fullmatch(r"[a-z]{4,}", spelled) and not is_name else ""


def _without_state(spelled: str) -> str:
    first, _, rest = spelled.partition(" ")
    return rest if first in STATE else spelled
