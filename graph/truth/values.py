"""What values mean, as far as it can be told from how they are written: lists, numbers, words."""

from __future__ import annotations

SEPARATOR = ";"


def normalised(value: str) -> str:
    """The value without what makes no difference: case, runs of spaces, the order of a list."""
    parts = {" ".join(part.split()).casefold() for part in value.split(SEPARATOR)} - {""}
    return SEPARATOR.join(sorted(parts))


def part_of(value: str, whole: str) -> bool:
    """Whether a list leaves out some of what another has, and adds nothing."""
    return set(normalised(value).split(SEPARATOR)) < set(normalised(whole).split(SEPARATOR))
