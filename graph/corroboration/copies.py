"""Articles whose text was copied: found by a sample of their shingles, told by all of them.

The sample is that of Broder (On the resemblance and containment of documents, 1997), the hashes that are 0
modulo a number, as in FracMinHash (Irber et al. 2022): other than MinHash signatures of fixed length, it also
finds a copy that was cut to half or has a text of its own around it, and one more article needs no new index.
"""

from __future__ import annotations

import hashlib
import re
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.graph.claims.features import look
from onrecord.graph.claims.wording import wording
from onrecord.graph.vocabulary import slug

LENGTH = 5
"""Words in a shingle."""

ONE_IN = 8
"""The share of shingles in a sketch is one in this many."""

SHARED = 2
"""Shingles that two sketches must share before the texts are looked at."""

COPIED = 0.5
"""The share of the shorter text's shingles from which on one of two articles is a copy."""

_WORD = re.compile(r"[^\W_]+")
_EDGE = 300
_AGENCY = re.compile(
    r"\((AP|AFP|UPI|PA|dpa|DPA|EFE|ANSA|TASS|Tass|Xinhua|Reuters|Bloomberg|Associated Press|Interfax|Kyodo"
    r"|The Associated Press|Agence France-Presse|Press Association)\)"
    r"|\b(Associated Press|Reuters|Agence France-Presse|Bloomberg News)\s*$"
)
_AGENCIES = {
    "ap": "associated-press", "the-associated-press": "associated-press", "afp": "agence-france-presse",
    "pa": "press-association", "bloomberg-news": "bloomberg",
}  # fmt: skip


def shingles(text: str) -> set[int]:
    """The hashes of all stretches of LENGTH words, letter case and marks apart."""
    words = _WORD.findall(text.casefold())
    return {_hash(" ".join(words[at : at + LENGTH])) for at in range(len(words) - LENGTH + 1)}


def sketch(text: str) -> frozenset[int]:
    """The sample of a text's shingles that is kept for it."""
    return frozenset(one for one in shingles(text) if one % ONE_IN == 0)


def share(one: str, other: str) -> float:
    """The share of the shorter text's shingles that the other has too, 0 to 1."""
    mine, others = shingles(one), shingles(other)
    return len(mine & others) / (min(len(mine), len(others)) or 1)


def corrected(one: str, other: str) -> bool:
    """Whether a claim in copied text was not only reworded: negated, or with another number, day or name."""
    if one.casefold() == other.casefold():
        return False
    mine, others = {*wording(one).numbers}, {*wording(other).numbers}
    seen = look(one, other)
    if mine - others and others - mine:  # also those that `look` takes for one rounded: 300 and 311
        return True
    return seen["conflict"] > 0 or seen["kin antonyms"] > 0 or _another_name(one.split(), other.split())


def _another_name(one: list[str], other: list[str]) -> bool:
    """Whether words with capitals stand in the place of others with capitals, wherever in a claim."""
    edits = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    replaced = [(one[a:b], other[c:d]) for kind, a, b, c, d in edits if kind == "replace"]
    return any(_has_capitals(mine) and _has_capitals(others) for mine, others in replaced)


def _has_capitals(words: list[str]) -> bool:
    return any(word[:1].isupper() for word in words)


def credited(text: str) -> frozenset[str]:
    """The agencies that a text's first or last lines credit, as slugs of their names."""
    edges = (text[:_EDGE], text[-_EDGE:].rstrip(" .\n"))
    return frozenset(agency(found[1] or found[2]) for edge in edges for found in _AGENCY.finditer(edge))


def agency(name: str) -> str:
    """The slug of an agency's or outlet's name, the same for its short and its full name."""
    found = slug(name)
    return _AGENCIES.get(found, found)


@lru_cache(maxsize=1 << 14)
def _hash(words: str) -> int:
    return int.from_bytes(hashlib.blake2b(words.encode("utf-8", "replace"), digest_size=8).digest()) >> 1
