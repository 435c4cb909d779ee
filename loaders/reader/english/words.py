"""How word lists are written down in this package, and words compared."""

from __future__ import annotations

from collections.abc import Sequence


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space separates, as a set."""
    return frozenset(text.split())


def entries(text: str) -> frozenset[str]:
    """The entries of `text`, which bars separate, as a set; an entry may hold spaces."""
    return frozenset(" ".join(entry.split()) for entry in text.split("|"))


def bare(words: Sequence[str]) -> str:
    """Words joined in lower case, a leading "the" left out."""
    low = [w.lower().replace("’", "'") for w in words]
    return " ".join(low[1:] if len(low) > 1 and low[0] == "the" else low)


def lowered(word: str) -> str:
    """A word in lower case; but "WHO", the World Health Organization, which would be a pronoun there."""
    return word if word == "WHO" else word.lower()


def plain(word: str) -> str:
    """A word as `lowered` has it, without a trailing dot."""
    return lowered(word).rstrip(".")


def without_possessive(word: str) -> str:
    """`word` without its possessive ending."""
    return word[:-2] if word.endswith(("'s", "’s")) and word[2:] else word.rstrip("'’") or word
