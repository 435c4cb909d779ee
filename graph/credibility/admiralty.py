"""The Admiralty code (NATO AJP-2.1): a source's reliability, A to F, information's credibility, 1 to 6."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.credibility.voices import independent
from onrecord.graph.model import Level

RELIABILITY = ((0.9, "A"), (0.75, "B"), (0.5, "C"), (0.25, "D"), (0.0, "E"))
"""The letters, each from this share of tested claims that hold, as far as is known."""

COUNTS_FROM = 0.5
"""The weight from which on a testimony is counted in the number."""

CONFIDENCE = {"1": 90, "2": 70, "3": 50, "4": 30, "5": 10}
"""STIX 2.1's confidence (appendix A, Admiralty Credibility scale) by the code's number; 6 has none."""

LETTERS = {
    "A": "completely reliable", "B": "usually reliable", "C": "fairly reliable", "D": "not usually reliable",
    "E": "unreliable", "F": "reliability can't be judged",
}  # fmt: skip
DIGITS = {
    "1": "confirmed by other sources", "2": "probably true", "3": "possibly true", "4": "doubtful",
    "5": "improbable", "6": "truth can't be judged",
}  # fmt: skip


def in_words(code: str, *, claim: bool) -> str:
    """What a code such as "F3" says, of a claim or else of a source alone."""
    words = f"source: {LETTERS[code[0]]}"
    return f"{words}; information: {DIGITS[code[1]]}" if claim else words


def letter_of(share: float) -> str:
    """The letter for a share of claims that hold, 0 to 1; by whole hundredths, as it is shown."""
    return next(letter for least, letter in RELIABILITY if round(share, 2) >= least)


def information(testimonies: Sequence[Testimony]) -> str:
    """The second half of the Admiralty code, 1 to 6 (NATO AJP-2.1, information credibility).

    1 confirmed: three or more independent sources, undisputed. 2 probably true: two. 3 possibly true: one, at
    first hand and not on deep background; or several, disputed. 4 doubtful: one, disputed. 5 improbable: more
    dispute it than say it, and at least two. 6 can't be judged: all else. What counts for less than
    `COUNTS_FROM` is not counted.
    """
    counted = [one for one in testimonies if _counts(one)]
    origins = [one for one in counted if supporting(one)]
    number, disputed = independent(origins), independent(one for one in counted if one.stance.disputes)
    if not number:
        return "6"
    if disputed:
        return "5" if disputed > number else "4" if number == 1 else "3"
    if number == 1:
        clear = any(not one.relayed and one.level is not Level.DEEP_BACKGROUND for one in origins)
        return "3" if clear else "6"
    return "2" if number == 2 else "1"  # noqa: PLR2004  # two sources


def _counts(one: Testimony) -> bool:
    return one.freshness * one.weight * one.strength * one.confidence >= COUNTS_FROM
