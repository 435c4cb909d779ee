"""How word lists are written down in this package."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, which white space separates, as a set."""
    return frozenset(text.split())


def entries(text: str) -> frozenset[str]:
    """The entries of `text`, which bars separate, as a set; an entry may hold spaces."""
    return frozenset(" ".join(entry.split()) for entry in text.split("|"))
