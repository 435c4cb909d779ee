"""Long lists, a part at a time."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlencode

from onrecord.server.pages.rendering import Asked


def part_of(asked: Asked, total: int, size: int) -> tuple[int, int]:
    """Which part of a list is asked for, from 1, and how many parts there are, at least 1.

    One that is not there is the nearest that is; what is no number is the first.

    Args:
        asked: what the address asks; "part" is the part's number.
        total: how long the list is.
        size: how much is on a part.
    """
    parts = max(1, -(-total // size))
    given = str(asked.get("part"))
    return min(max(1, int(given)) if re.fullmatch(r"[0-9]{1,9}", given) else 1, parts), parts


def links_beside(path: str, chosen: Mapping[str, str], part: int, parts: int) -> dict[int, str]:
    """Where the parts before and after one are, by their numbers, as far as there are such.

    Args:
        path: of the page.
        chosen: what its address asks besides the part; what is empty is left out.
        part: the part that is shown.
        parts: how many there are.
    """
    given = {name: value for name, value in chosen.items() if value}
    numbers = (n for n in (part - 1, part + 1) if 1 <= n <= parts)
    return {n: f"{path}?{urlencode({**given, 'part': n})}" for n in numbers}
