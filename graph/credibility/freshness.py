"""What is left of what was said long before a claim was last mentioned, or was taken back since.

There is no clock: age is counted in days to the newest mention in the articles at hand, so that the same
articles give the same values whenever they are assessed. The amounts are a newsroom's, not fitted: what is a
month old is still fresh; after a year it is half of what it was, and no less, since it was said all the same.

What supports a claim ages against those mentions that are not themselves independent support: repetitions
(copies, relays, sentences without a source), questions and disputes. So an old claim that is only passed
round again grows weaker, and one that somebody confirms afresh does not. What disputes it ages against the
newest support. That keeps the laws of `onrecord.graph.credibility.support`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from onrecord.graph.credibility.testimony import Testimony, supporting

FRESH = 30
"""Up to this many days of age nothing is taken off."""

STALE = 365
"""From this many days on `STALE_LEAVES` is left; in between it falls in a straight line."""

STALE_LEAVES = 0.5

RETRACTED_LEAVES = 0.25
"""What is left of a testimony whose own speaker has since said the contrary."""


def left_of(days: int) -> float:
    """What is left of a testimony of this age, `STALE_LEAVES` to 1; a negative age counts as none."""
    share = min(1.0, max(0.0, (days - FRESH) / (STALE - FRESH)))
    return round(1 - share * (1 - STALE_LEAVES), 3)


def aged(testimonies: Sequence[Testimony], echoes: Iterable[date]) -> tuple[Testimony, ...]:
    """The testimonies, each with its freshness.

    A testimony without a day does not age, and is held to be taken back by any contrary one of its speaker.

    Args:
        testimonies: what is said of one claim, without copies.
        echoes: the days on which it was mentioned without independent support: copied, relayed, stated
            without a source.
    """
    others = [one.day for one in testimonies if one.day and not supporting(one)]
    last_echo = max([*echoes, *others], default=None)
    last_support = max((one.day for one in testimonies if one.day and supporting(one)), default=None)
    return tuple(
        replace(one, freshness=_left(one, last_echo if supporting(one) else last_support, testimonies))
        for one in testimonies
    )


def _left(one: Testimony, newest: date | None, testimonies: Sequence[Testimony]) -> float:
    left = 1.0 if one.day is None or newest is None else left_of((newest - one.day).days)
    taken_back = max((other.strength for other in testimonies if _takes_back(other, one)), default=0.0)
    return round(left * (1 - taken_back * (1 - RETRACTED_LEAVES)), 3)


def _takes_back(later: Testimony, one: Testimony) -> bool:
    """Whether `later` is the same speaker's contrary word.

    What an article recalls was said before its day, nobody knows when: it takes nothing back, but what is
    said on that day takes it back. Else, on the same day or without days, a denial takes back the assertion
    rather than the other way round.
    """
    denied = supporting(one) and later.stance.disputes
    contrary = denied or (one.stance.disputes and supporting(later))
    if later.speaker != one.speaker or not contrary or later.recalled:
        return False
    if denied or one.recalled:
        return not later.day or not one.day or later.day >= one.day
    return bool(later.day and one.day and later.day > one.day)
