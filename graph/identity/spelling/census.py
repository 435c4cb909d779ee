"""How common names are: their shares in the United States census of 1990, from the package names."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

import names

_NEARLY_ALL = 20
"""Of one sex are those who are so many times as many as of the other."""


def surname_share(last: str) -> float:
    """The share of people who have a surname, in per cent: 1.006 for smith.

    0 for one that fewer than one in 200,000 had, as most of other languages are. In news of one year 3 % of
    such surnames had several bearers, and half of those above 0.03 (`benchmarks.identity_parts`).

    Args:
        last: in lower case, without marks.
    """
    return _shares("last").get(last, 0.0)


def first_name_share(first: str) -> float:
    """The share of women or of men, whichever is larger, who have a first name; as `surname_share`."""
    return max(_shares(f"first:{sex}").get(first, 0.0) for sex in ("female", "male"))


def sex_of(first: str) -> str:
    """Whether nearly all who have a first name are women ("f") or men ("m"); else empty."""
    women, men = (_shares(f"first:{sex}").get(first, 0.0) for sex in ("female", "male"))
    if women > _NEARLY_ALL * men:
        return "f"
    return "m" if men > _NEARLY_ALL * women else ""


@cache
def _shares(kind: str) -> Mapping[str, float]:
    """The most common first; the file of surnames ends in 70,000 whose share is rounded to 0."""
    found: dict[str, float] = {}
    with Path(names.FILES[kind]).open(encoding="ascii") as lines:
        for line in lines:
            name, share, *_ = line.split()
            if float(share) == 0:
                break
            found[name.lower()] = float(share)
    return MappingProxyType(found)
