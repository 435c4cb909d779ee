"""Two claims as they are best compared: without what denies either from outside, and by the same days.

"It is a lie that she paid" is compared as "she paid", and what is found is turned round; so is what says the
contrary of the contrary, "not unlocked". Where one tells "yesterday" and the other "on Tuesday", both
tell the day of the week.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from .clauses import states
from .periods import has_weekday, on_weekdays
from .wording import lemma, lexicon

Days: TypeAlias = tuple[date | None, date | None]
"""When each of two claims was said, where that is known."""

_FALSE = (
    "(?:(?:a|an|another) (?:[a-z]+ )?(?:lie|falsehood|fabrication|myth|hoax|slander)|(?:simply |"
    "completely |totally |entirely |absolutely |just |plainly |utterly |categorically )?"
    "(?:false|untrue|nonsense|baseless|unfounded|groundless|not true|not the case|incorrect|fiction))"
)
_SAID = (
    "(?:claims?|allegations?|accusations?|assertions?|reports?|rumou?rs?|suggestions?|statements?|charges?|"
    "notions?|ideas?|story|stories)"
)
_BE = "(?:is|was|are|were|would be|had been|has been|'s|’s)"
_TO_SAY = "to (?:say|claim|suggest) "
_FROM_OUTSIDE = (
    re.compile(
        rf"^(?:it|that) ?{_BE} (?:{_FALSE} (?:{_TO_SAY})?|wrong {_TO_SAY})that (?P<said>.+)$", re.IGNORECASE
    ),
    re.compile(
        rf"^(?:(?:the|any|all|these|those) )?(?:[a-z]+ )?{_SAID} that (?P<said>.+) {_BE} {_FALSE}$",
        re.IGNORECASE,
    ),
)
"""What denies all that is said after it or within it."""

_NAMED = re.compile(
    rf"^(?:(?:the|any|all|these|those|this|that|such|an?) )?(?:[a-z]+ )?{_SAID} that (?P<said>.+)$",
    re.IGNORECASE,
)
"""What is denied, or rejected, as a claim: "the claim that she paid"."""

_NOT_FAILED = re.compile(r"(?: not|n['’]t| never) fail(?:ed)? to (?=[a-z])")
_NEGATING = re.compile(r"\b(un|in|im|ir|dis)([a-z]{3,})\b")


@dataclass(frozen=True, slots=True)
class Levelled:
    """Two claims as they are compared.

    Attributes:
        a: the words of one.
        b: the words of the other.
        turned: whether one of them was denied: what is found of these words is turned round.
    """

    a: str
    b: str
    turned: bool = False


def levelled(a: str, b: str, days: Days = (None, None)) -> Levelled:
    """Two claims as they are best compared.

    Args:
        a: the words of one.
        b: the words of the other.
        days: when each was said, where that is known.
    """
    (a, one), (b, other) = _inside(a), _inside(b)
    a, b = _NOT_FAILED.sub(" ", a), _NOT_FAILED.sub(" ", b)
    a, b = _without_contraries(a, b)
    b, a = _without_contraries(b, a)
    a, b = _by_weekdays(a, b, days[0]), _by_weekdays(b, a, days[1])
    return Levelled(a, b, one != other)


def without_noun(text: str) -> str:
    """What was denied without the noun for it: "she paid" of "the claim that she paid"."""
    found = _NAMED.match(text.strip())
    return found["said"] if found and states(found["said"]) else text


def _inside(text: str) -> tuple[str, bool]:
    """What a text denies from outside, and whether it does."""
    for frame in _FROM_OUTSIDE:
        if (found := frame.match(text.strip())) and states(found["said"]):
            return found["said"], True
    return text, False


def _without_contraries(a: str, b: str) -> tuple[str, str]:
    """Both without the negation where the first has "unlocked" for the other's "not locked"."""
    for found in _NEGATING.finditer(a):
        whole, stem = found[0], found[2]
        if lemma(stem) not in lexicon().senses:
            continue
        other = re.search(rf"(?:\bnot|n['’]t|\bnever) (?:[a-z]+ly )?(?={stem}\b)", b)
        if other is not None and whole not in b:
            before = " " if other[0].startswith("n") and other[0][1] in "'’" else ""
            return a.replace(whole, stem, 1), b[: other.start()] + before + b[other.end() :]
    return a, b


def _by_weekdays(text: str, beside: str, day: date | None) -> str:
    """A text with days of the week, where the one beside it has such and it tells them otherwise."""
    if day is None or has_weekday(text) or not has_weekday(beside):
        return text
    return on_weekdays(text, day)
