"""What is said most often, where articles differ."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any


def counted(found: Iterable[tuple[Any, ...]]) -> dict[str, Counter[str]]:
    """Rows of ``(node, value, number of articles)`` by node: each value with the sum of its numbers."""
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for node, value, number in found:
        values[node][value] += int(number)
    return values


def commonest(numbers: Mapping[str, int]) -> str:
    """The value with the highest number; of equals the first by alphabet.

    Raises:
        ValueError: there is none.
    """
    return min(numbers, key=lambda value: (-numbers[value], value))
