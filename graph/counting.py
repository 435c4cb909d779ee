"""How often something is said, what is said most often where articles differ, and numbers in words."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
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


def numbered(number: int, one: str, several: str | None = None) -> str:
    """A number and what is counted: "1 article", "2,000 articles".

    Args:
        number: how many, 0 or more.
        one: what one is called.
        several: what several are called; with an s where it isn't given.
    """
    return f"{number:,} {one if number == 1 else several or f'{one}s'}"


def percentage(part: int, whole: int) -> str:
    """A share of what is counted, in hundredths: "13%" for 1 of 8.

    Halves go up, as the questions round with SPARQL's ROUND, so that all tell the same.

    Args:
        part: how many, 0 or more.
        whole: of how many, 1 or more.
    """
    return f"{(200 * part + whole) // (2 * whole)}%"


def joined(names: Sequence[str]) -> str:
    """Names as a sentence has them: "Doe", "Doe and Roe", "Doe, Lund and Roe"; empty for none."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def signed(number: float, digits: int) -> str:
    """A number with its sign: "+0.20", "0"; of less than is shown by so many digits, the first: "-0.002".

    Args:
        number: any.
        digits: how many to give behind the point, 0 or more.
    """
    if not number:
        return "0"
    words = f"{number:+.{digits}f}"
    return words if float(words) else f"{number:+.1g}"
