"""Reading a byline: which of its parts are people, which one is the outlet, and what is neither.

Bylines are free text ("By JANE DOE, Staff Writer | The Harbour Post", "Jane Doe; John Roe", "admin"), in the
metadata of pages as well as in texts. What does not read like a person's name is no author: a wrong name in
a byline puts words in someone's mouth.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from onrecord.loaders.formats.metadata import parse_date

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words that only outlets' names end with, and those that surnames do too: they need "The" or "Daily" before
# them, or the outlet's place at the end of a byline.
_OUTLET_ENDINGS = _words("""
    advertiser agency associates bbc bloomberg broadcasting bulletin chronicle cnn daily dispatch echo
    enquirer examiner gazette guardian herald inquirer journal magazine media mirror network networks
    news newspaper newspapers npr observer press radio record register reuters review sentinel standard
    telegraph television times today tribune tv weekly wire
""")
_DOUBTFUL_ENDINGS = _words("""
    argus atlantic courier economist express globe hill independent intercept ledger mail mercury
    monitor post star sun watch yorker
""")
_OUTLET_BEGINNINGS = _words("radio channel tv bbc itv daily")
_PLACES_WITH_THE = _words("hague gambia bronx netherlands philippines bahamas vatican valley kremlin")
_NOT_PEOPLE = _words("""
    admin administrator anonymous author authors board bureau contributor contributors correspondent
    correspondents desk editor editorial editors guest none null newsroom reporter reporters root staff
    team unknown user webmaster writer writers
""")
_CALENDAR = _words("""
    monday tuesday wednesday thursday friday saturday sunday january february march april june july
    august september october november december
""")
_PARTICLES = _words("""
    al af ap bin bint da das de del della den der di do dos du el ibn la las le los ten ter van von y zu
""")

_BY = re.compile(r"^(?:(?:written|reported|words|story|text|report)\s+)?by\b[:\s]\s*", re.IGNORECASE)
_SEPARATOR = re.compile(
    r"""\s*[|·•;,\n/]+\s*(?:(?:and|with|&)\s+)?  # a mark, as in "A, B, and C"
    | \s+[–—-]+\s+
    | \s+(?:and|with|&)\s+
    | (?<=\w{3})(?<!\bRev)(?<!Prof)\.\s+  # the end of a sentence, as in "JANE DOE. Follow her on …"
    """,
    re.IGNORECASE | re.VERBOSE,
)
_BEFORE_OUTLET = re.compile(r"(?:[|·•;,\n/]+|\s[–—-]+)\s*$")
_FOR_OUTLET = re.compile(r"^(?:special\s+)?(?:for|to|of|at)\s+(?=\S)", re.IGNORECASE)
_PLACE = re.compile(r"\s+(?:in|at|from)\s+[A-Z].*$")
_UPDATED = re.compile(r"^(?:last\s+)?(?:updated|modified)\b", re.IGNORECASE)
_ADDRESS = re.compile(r"@|https?:|www\.|^(?:e-?mail|twitter)\b", re.IGNORECASE)
_TITLE = re.compile(r"^(?:dr|mr|mrs|ms|prof|sir|dame|rev)\.?\s+(?=\S)", re.IGNORECASE)
_NAME_TOKEN = re.compile(r"[^\W\d_][^\W\d_.'’‘-]*(?:[.'’‘-]+[^\W\d_]+)*\.?", re.UNICODE)
_ELISION = re.compile(r"^[dl]['’](?=[^\W\d_])")
_MAX_ROLE_WORDS = 4
_MIN_NAME_TOKENS = 2
_MAX_NAME_TOKENS = 5
_ACRONYM = re.compile(r"[A-Z]{2,4}")
_FIRST_DATE_WITH_COMMA = re.compile(r"\b([A-Z][a-z]{2,8}\.? \d{1,2}), (\d{4})\b")


class _Kind(Enum):
    PERSON = "person"
    OUTLET = "outlet"
    DATE = "date"
    ROLE = "role"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Byline:
    """What a byline says.

    Attributes:
        authors: the people it names, in order.
        outlet: the outlet or agency it names.
        published: the day it gives.
        complete: whether every part was understood: then it is a byline, and no sentence.
    """

    authors: tuple[str, ...] = ()
    outlet: str | None = None
    published: date | None = None
    complete: bool = False


def starts_with_by(line: str) -> bool:
    """Whether a line starts as bylines do: "By …", "Reported by …"."""
    return _BY.match(line) is not None


def parse_byline(text: str) -> Byline:
    """What a byline says, with or without "By" at its head.

    A person needs at least two names. Names all in capitals are written with initial ones. Roles ("Staff
    Writer"), addresses and accounts are understood and left out.
    """
    text = _FIRST_DATE_WITH_COMMA.sub(r"\1 \2", _BY.sub("", text.strip()))
    parts = _parts(text)
    kinds = [(_kind(part), part) for part in parts]
    undated = [k for k, (kind, _) in enumerate(kinds) if kind is not _Kind.DATE]
    if len(undated) > 1 and _stands_as_outlet(text, parts[undated[-1]]):
        kinds[undated[-1]] = (_Kind.OUTLET, parts[undated[-1]])
    outlets = [_FOR_OUTLET.sub("", part) for kind, part in kinds if kind is _Kind.OUTLET]
    dates = [parse_date(part) for kind, part in kinds if kind is _Kind.DATE]
    return Byline(
        authors=_distinct(_name(part) for kind, part in kinds if kind is _Kind.PERSON),
        outlet=outlets[0] if outlets else None,
        published=dates[0] if dates else None,
        complete=bool(parts) and all(kind is not _Kind.OTHER for kind, _ in kinds),
    )


def _parts(text: str) -> list[str]:
    """What marks, "and" or "&" part in a byline; an outlet's "&" parts nothing: "Harrow & Vale Review"."""
    found: list[str] = []
    start = 0
    for mark in (*_SEPARATOR.finditer(text), None):
        part = text[start : mark.start() if mark else len(text)]
        joins = start > 0 and text[:start].endswith(" & ") and is_outlet(part)
        if joins and found and found[-1].isalpha() and found[-1][0].isupper():
            found[-1] += f" & {part}"
        elif part:
            found.append(part)
        start = mark.end() if mark else start
    return found


def people(names: Iterable[str], outlet: str | None) -> tuple[str, ...]:
    """The authors among names that a page's metadata gives, each of which may be a byline of several.

    The outlet's own name, other outlets, "admin" and the like, addresses and accounts are left out.
    """
    own = _bare(outlet or "")
    found = (author for name in names for author in parse_byline(name).authors)
    return _distinct(author for author in found if _bare(author) != own)


def is_outlet(name: str, *, placed: bool = False) -> bool:
    """Whether a name reads like that of an outlet: "The Harbour Post", "Lorne Radio", "AP".

    `placed`: it stands where outlets do, and so may be "The Meridian", "Northside Post" or "Radio Lorne".
    """
    words = name.casefold().replace(".com", "").split()
    if not words or len(words) > _MAX_NAME_TOKENS:
        return False
    if len(words) == 1:
        return _ACRONYM.fullmatch(name) is not None or words[0] in {"bloomberg", "reuters"}
    if not all(word[0].isupper() or word in ("of", "and", "&") for word in name.split()):
        return False
    if words[-1] in _OUTLET_ENDINGS:
        return True
    if words[0] in ("the", "daily") and words[-1] in _DOUBTFUL_ENDINGS:
        return True
    return placed and not _is_role(words) and _reads_placed(words)


def _reads_placed(words: list[str]) -> bool:
    the = words[0] == "the" and words[-1] not in _PLACES_WITH_THE
    return the or words[0] in _OUTLET_BEGINNINGS or words[-1] in _DOUBTFUL_ENDINGS


def _stands_as_outlet(text: str, part: str) -> bool:
    """Whether a part that nothing but a date follows stands after a mark and reads as outlets do there."""
    if not part[0].isupper() or not _BEFORE_OUTLET.search(text[: text.rindex(part)]):
        return False
    words = part.casefold().split()
    return words[-1] in _OUTLET_ENDINGS | _DOUBTFUL_ENDINGS or (
        len(words) > 1 and words[0] in _OUTLET_BEGINNINGS
    )


def _kind(part: str) -> _Kind:
    if _ADDRESS.search(part) or _UPDATED.match(part):
        return _Kind.ROLE
    if parse_date(part) is not None:
        return _Kind.DATE
    if is_outlet(_FOR_OUTLET.sub("", part)):
        return _Kind.OUTLET
    if _is_role(part.casefold().split()):
        return _Kind.ROLE
    return _Kind.PERSON if _is_person(_PLACE.sub("", part)) else _Kind.OTHER


def _is_role(words: list[str]) -> bool:
    return len(words) <= _MAX_ROLE_WORDS and not _NOT_PEOPLE.isdisjoint((words[0], words[-1].rstrip(".")))


def _is_person(name: str) -> bool:
    tokens = _TITLE.sub("", name).split()
    if (
        not _MIN_NAME_TOKENS <= len(tokens) <= _MAX_NAME_TOKENS
        or {token.casefold() for token in tokens} & _CALENDAR
    ):
        return False
    if not all(_NAME_TOKEN.fullmatch(token) for token in tokens):
        return False
    capital = [not _ELISION.sub("", token)[0].islower() for token in tokens]
    particle = [token.casefold() in _PARTICLES for token in tokens]
    return capital[-1] and all(map(max, capital, particle)) and tokens[0].casefold() != "the"


def _name(part: str) -> str:
    name = _TITLE.sub("", _PLACE.sub("", part))
    return name.title() if name.isupper() else name


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.casefold().removeprefix("the "))


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
