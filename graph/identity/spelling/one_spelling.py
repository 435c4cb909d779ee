"""One spelling for the words of a body's name that articles spell, shorten or describe in several ways."""

from __future__ import annotations

import re
from itertools import pairwise

from onrecord.graph.identity.spelling.body_words import (
    MODIFIERS,
    NOUNS,
    PLACES,
    SPELLED,
    SYSTEMS,
)

_DESCRIBED = re.compile(
    r"(?P<name>(?:.* )?[A-Z]\S*(?<!['’]s)) (?:(?<=s )union|movement|newspaper|magazine|website)"
)
"""A noun in lower case that only says what the body is: Tideworkers union; not Reyk group, Tide union."""
_OWNED = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Gov|Sen|Rep)\.?|President|Governor|Senator|Mayor) [^'’]+['’]s (?=[A-Z]\S* \S)"
)
"""Under whom an office works: President Reyk's Council of Tides."""


_OF_PLACES = frozenset({"state", "county", "new", "north", "south", "west", "rhode", "island"})


def named(name: str) -> str:
    """The name without under whom it works, and without a noun in lower case that says what it is."""
    told = _OWNED.sub("", name, count=1) if _OWNED.match(name) else name
    described = _DESCRIBED.fullmatch(told)
    return described["name"] if described else told


def is_said_to_be_outlet(name: str) -> bool:
    """Whether a noun in lower case says that a name is an outlet's: Reyk magazine."""
    described = _DESCRIBED.fullmatch(name)
    return described is not None and name.endswith(("newspaper", "magazine", "website"))


def as_spelled(found: list[str]) -> list[str]:
    """The words in one spelling, without "former" or, of one of its offices, the White House before them."""
    kept = [SPELLED.get(word, word) for word in found]
    while len(kept) > 1 and kept[0] in MODIFIERS:
        kept.pop(0)
    if len(kept) > 4 and kept[:2] == ["white", "house"]:  # noqa: PLR2004  # and three more
        del kept[:2]
    for place, (word, after) in enumerate(pairwise(kept)):
        if word == "democrat" and after in NOUNS:
            kept[place] = "democratic"
    if kept[:2] == ["roman", "catholic"] or (kept[:1] == ["al"] and kept[2:] == ["front"]):
        kept.pop(0)
    if len(kept) > 1 and kept[0] in SYSTEMS:
        kept[:1] = SYSTEMS[kept[0]].split()
    return _with_party(_without_noun(kept))


def _without_noun(found: list[str]) -> list[str]:
    """A place's police without "department", a school without its university, a House without more."""
    if found[-3:] == ["house", "of", "representatives"]:
        return found[:-2]
    if found[-2:] == ["police", "department"] and len(found) > 2:  # noqa: PLR2004  # and the place
        return found[:-1]
    if found[-2:] == ["super", "pac"]:
        return [*found[:-2], "pac"]
    if ("graduate", "school") in pairwise(found) and len(found) > 3:  # noqa: PLR2004  # and whose or for what
        found.remove("graduate")
    if "university" in found[1:-2] and (found[-1] == "school" or ("school", "of") in pairwise(found)):
        at = found.index("university", 1)
        return found if found[at + 1] in {"of", "at"} else [*found[:at], *found[at + 1 :]]
    return found


def _with_party(found: list[str]) -> list[str]:
    """The Republican Party for the GOP of a place: Iowa GOP."""
    of_place = found[-1:] == ["gop"] and set(found[:-1]) <= PLACES | _OF_PLACES
    return [*found[:-1], "republican", "party"] if of_place else found
