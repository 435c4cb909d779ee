"""Datelines: the place that a paragraph says it is reported from, as in "SARN, Velmar (Wire) — "."""

from __future__ import annotations

import re

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? \d{{4}})?"
DATELINE = re.compile(
    rf"(?P<city>[A-Z][A-Z.'’-]{{2,}}(?: [A-Z.'’-]+){{0,3}})"
    rf"(?:, (?P<region>(?!{_DAY}\b)[A-Z][\w.]*(?: [A-Z][\w.]*)?))?(?:, {_DAY})?"
    r"(?: \([^()\n]{2,40}\))? ?(?:—|–|--|-) "
)
_STARTS = re.compile(rf"^{DATELINE.pattern}", re.MULTILINE)
_NEAR_THE_START = 1_000


def dateline(text: str) -> tuple[str, str]:
    """The city, in capitals, and the state or country of an article's dateline; empty where it has none."""
    found = _STARTS.search(text[:_NEAR_THE_START])
    return (found["city"], found["region"] or "") if found else ("", "")
