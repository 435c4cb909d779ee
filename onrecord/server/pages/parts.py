"""Long lists, a part at a time."""

from __future__ import annotations

import re

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


def beside(part: int, parts: int) -> list[int]:
    """The parts before and after one, as far as there are such."""
    return [n for n in (part - 1, part + 1) if 1 <= n <= parts]
