"""The years, quarters, months and days that a claim speaks of, some told from its article's day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import lru_cache

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_ONE_MONTH = (
    "Jan(?:uary)?|Feb(?:ruary)?|March|Mar|April|Apr|May|June|Jun|July|Jul|"
    "Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?"
)
_YEAR = re.compile(r"(?<![\d,.$£€])(?:19|20)\d\d(?![\d,]\d|\.\d|%)")
_MONTH = re.compile(rf"(?<!^)\b({_ONE_MONTH})\b|^({_ONE_MONTH})(?=\.? \d)")
_DATE = re.compile(
    rf"\b(\d\d?)(?:st|nd|rd|th)? (?:of )?({_ONE_MONTH})\b|\b({_ONE_MONTH})\.? (\d\d?)(?:st|nd|rd|th)?\b(?!\d)"
)
_PART = re.compile(r"\b(first|second|third|fourth|final) (quarter|half)\b|\b(q[1-4])\b", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})s?\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(last|this|next|previous|current|coming) (year|month)\b", re.IGNORECASE)
_NEAR = re.compile(
    r"\b(yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening))\b", re.IGNORECASE
)
_BOUND = re.compile(
    r"\b(?:before|after|until|till|since|by|beyond|than)(?: the)?(?: (?:end|start|beginning|middle) of)? "
    rf"(?:\d\d? )?(?:{_ONE_MONTH}|{'|'.join(_WEEKDAYS)}|(?:19|20)\d\d|tomorrow|"
    r"(?:last|this|next) (?:year|month))\b"
    r"(?: (?:19|20)\d\d)?", re.IGNORECASE,
)  # fmt: skip
"""What tells no time, but one before or after which something is."""

_STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_AWAY = {"yesterday": -1, "last night": -1, "tomorrow": 1}


@lru_cache(maxsize=1 << 16)
def periods(text: str, day: date | None = None) -> Mapping[str, frozenset[str]]:
    """What a claim says of when, by how finely it tells it: "year", "part", "month", "date", "weekday".

    Args:
        text: the claim.
        day: when it was said, by which "last year" is told; such words stand for themselves without.
    """
    found: dict[str, set[str]] = {}
    for kind, value in _told(_BOUND.sub("", text), day):
        found.setdefault(kind, set()).add(value)
    return {kind: frozenset(values) for kind, values in found.items()}


def apart(a: Mapping[str, frozenset[str]], b: Mapping[str, frozenset[str]]) -> tuple[str, str] | None:
    """A period of either claim where none of its kind is common to both; None where there are no two."""
    for kind in ("year", "part", "month", "date", "weekday"):
        one, other = a.get(kind, frozenset()), b.get(kind, frozenset())
        if one and other and not one & other:
            return min(one), min(other)
    return None


def without_numbers(text: str) -> str:
    """A claim without the numbers of its years and days."""
    return _DATE.sub("", _YEAR.sub("", text))


def on_weekdays(text: str, day: date) -> str:
    """A claim with the days of the week for "yesterday", "today" and "tomorrow", told from its article's."""

    def told(found: re.Match[str]) -> str:
        return f"on {_weekday(day, found[1]).capitalize()}"

    return _NEAR.sub(told, text)


def has_weekday(text: str) -> bool:
    """Whether a claim tells a day of the week."""
    return _WEEKDAY.search(text) is not None


def has_year(text: str) -> bool:
    """Whether a claim tells a year by its number."""
    return _YEAR.search(text) is not None


def _told(text: str, day: date | None) -> Iterator[tuple[str, str]]:
    yield from (("year", found[0]) for found in _YEAR.finditer(text))
    for found in _RELATIVE.finditer(text):
        yield found[2].lower(), _relative(found[1].lower(), found[2].lower(), day)
    for found in _PART.finditer(text):
        which = (found[1] or found[3]).lower()
        yield "part", f"{which if found[3] else f'{which} {found[2].lower()}'}".replace("final", "fourth")
    yield from (("month", _month(found[1] or found[2])) for found in _MONTH.finditer(text))
    for found in _DATE.finditer(text):
        yield "date", f"{found[1] or found[4]} {_month(found[2] or found[3])}"
    yield from (("weekday", found[1].lower()) for found in _WEEKDAY.finditer(text))


def _relative(which: str, what: str, day: date | None) -> str:
    step = _STEPS[which]
    if day is None:
        return f"{which} {what}"
    if what == "year":
        return str(day.year + step)
    return _MONTHS[(day.month - 1 + step) % 12]


def _month(said: str) -> str:
    return next(month for month in _MONTHS if month.startswith(said.lower()[:3]))


def _weekday(day: date, said: str) -> str:
    return _WEEKDAYS[(day + timedelta(_AWAY.get(said.lower(), 0))).weekday()]
