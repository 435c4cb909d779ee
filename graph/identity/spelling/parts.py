"""How names are spelled: their words, and people's parts, transliterations and nicknames."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import normalize

from anyascii import anyascii
from rapidfuzz.distance import DamerauLevenshtein, JaroWinkler

from onrecord.graph.identity.spelling.census import first_name_share, surname_share
from onrecord.graph.identity.spelling.common import (
    COMMON_ELSEWHERE,
    COMMON_SURNAMES,
    FAMILIES_FIRST,
    FIRST_NAMES,
    NICKNAMES,
    word_set,
)

SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})
PARTICLES = word_set("al bin da de del den der di dos du el ibn la le van von")
_NO_FIRST_NAMES = word_set("bin da de den der dos du el ibn von")
"""Particles that nobody has for a first name: De Blasio is a surname alone, Van Jones a whole name."""
TITLES = word_set(
    """
    mr mrs ms miss dr prof professor sir dame lord lady sen senator rep representative gov governor
    president vice secretary judge justice gen general col colonel capt captain lt lieutenant sgt
    sergeant maj major rev reverend pope king queen prince princess mayor ambassador congressman
    congresswoman chairman chairwoman attorney minister prime chancellor sheriff detective officer
    pastor rabbi imam sheikh ayatollah then former ex
    """
)
"""Words before a name that are none of it."""

_SOUNDS = (
    ("schtsch", "s"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("shch", "s"), ("ou", "u"), ("oe", "o"),
    ("ae", "a"), ("ue", "u"), ("ee", "i"), ("oo", "u"), ("ck", "k"), ("ch", "c"), ("sh", "s"), ("kh", "h"),
    ("zh", "z"), ("dj", "j"), ("dzh", "j"), ("ph", "f"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("tz", "z"),
    ("ts", "z"), ("w", "v"), ("q", "g"), ("x", "ks"), ("ij", "i"), ("iy", "i"), ("yi", "i"), ("yy", "i"),
    ("y", "i"), ("j", "i"), ("ev", "ef"), ("ov", "of"), ("off", "of"), ("ff", "f"), ("z", "s"),
)  # fmt: skip
_ALIKE = 0.93
_FREQUENT = 0.023
"""The five hundred most frequent surnames have a larger share, in per cent."""
_COMMON_FIRST = 0.05
"""So many per cent of women or men with a first name make it a common one."""
_LONG_NAME, _LONG_FIRST = 6, 5


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a person's name, in ASCII and lower case; `first` and `middle` may be empty."""

    first: str
    middle: tuple[str, ...]
    last: str
    suffix: str = ""


_MISREAD = re.compile(r"(?<=[A-Za-z])Ã[ÂÃ\x82\x83]*([\x80-\xbfao123])")
_PLAIN = dict(zip("ao123", "êúùòó", strict=True))
"""What is left of a letter whose second byte was read as ª, º, ¹, ² or ³ and then made plain."""


@lru_cache(maxsize=200_000)
def folded(name: str) -> str:
    """`name` in ASCII, lower case, single spaces; Cyrillic, Greek and others are transliterated.

    Letters whose two bytes of UTF-8 were read as two letters are mended: Ã³, and º made o after that.
    """
    return " ".join(anyascii(_MISREAD.sub(_mended, normalize("NFC", name))).lower().replace("’", "'").split())


def _mended(found: re.Match[str]) -> str:
    return _PLAIN.get(found[1]) or chr(ord(found[1]) + 0x40)


@lru_cache(maxsize=200_000)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded, without marks: "U.S." is "us"."""
    plain = re.sub(r"\b(?:[a-z]\.){2,}", lambda found: found[0].replace(".", "") + " ", folded(name))
    return tuple(re.sub(r"[^a-z0-9& ]", " ", re.sub(r"'s\b|'", "", plain.replace("-", " "))).split())


@lru_cache(maxsize=200_000)
def person(name: str) -> PersonName:
    """The parts of a person's name, without titles; a name of one word is a last name.

    So is one that begins with a particle: de Blasio, al-Assad.
    """
    given = re.sub(r"[\"“(][^\"”)]*[\"”)]", " ", name)
    if given.count(",") == 1 and folded(given.split(",")[1]).strip(". ") not in SUFFIXES:
        last, _, first = given.partition(",")
        given = f"{first} {last}"
    found = [word for word in words(given) if word != "&"]
    suffix = ""
    while len(found) > 1 and found[-1] in SUFFIXES:
        suffix = found.pop()
    while len(found) > 1 and found[0] in TITLES:
        found.pop(0)
    if found and (found[0] in _NO_FIRST_NAMES or re.match(r"[ae]l-", folded(given))):
        found = found[-1:]
    if len(found) < 2:  # noqa: PLR2004  # a first and a last name
        return PersonName("", (), found[0] if found else "", suffix)
    first, *middle = found[:-1]
    return PersonName(first, tuple(word for word in middle if word not in PARTICLES), found[-1], suffix)


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """How a word sounds, roughly, however it was transliterated: "putin" for Poutine and Путин."""
    word = folded(word).replace("'", "")
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    word = re.sub(r"(.)\1+", r"\1", word)
    return re.sub(r"(?<=[a-z]{3})e$", "", word)


def skeleton(word: str) -> str:
    """The first letter of how a word sounds, and the consonants after it."""
    heard = sound(word).replace("g", "k")
    return heard[:1] + re.sub(r"[aeiou]", "", heard[1:])


def alike(one: str, other: str) -> bool:
    """Whether two words are one word, spelled or transliterated differently, or misspelled by a letter."""
    if one == other or sound(one) == sound(other):
        return True
    return min(len(one), len(other)) > 4 and JaroWinkler.similarity(one, other) >= _ALIKE  # noqa: PLR2004


@lru_cache(maxsize=200_000)
def first_names_agree(one: str, other: str) -> bool:
    """Whether two first names can be one person's: the same, one short for the other, or transliterated.

    Short ones and those that a final e tells apart (Denis and Denise, Luis and Louis) are two names.
    """
    if one == other or nicknames(one) & nicknames(other):
        return True
    long = min(len(one), len(other)) > 4  # noqa: PLR2004
    heard = [re.sub(r"^ie", "e", sound(word)) for word in (one, other)]  # Yevgeny, Evgeny
    return long and heard[0] == heard[1] and one.endswith("e") == other.endswith("e")


@lru_cache(maxsize=200_000)
def is_turned(name: str) -> bool:
    """Whether a name may stand with the surname first and last."""
    found = words(name)
    return len(found) > 1 and bool({found[0], found[-1]} & FAMILIES_FIRST)


def in_other_order(one: str, other: str) -> bool:
    """Whether two names are the same but for the place of a surname of China, Korea or Vietnam."""
    if not is_turned(one):
        return False
    mine, theirs = words(one), words(other)
    return mine != theirs and theirs in {mine[-1:] + mine[:-1], mine[1:] + mine[:1]}


def rare(last: str) -> bool:
    """Whether a surname, in lower case, is neither a frequent one nor a first name as well."""
    return surname_share(last) < _FREQUENT and telling(last)


def telling(last: str) -> bool:
    """Whether the census tells how many have a surname: it is no first name, and not common elsewhere."""
    return last not in COMMON_SURNAMES | COMMON_ELSEWHERE and not given_name(last)


def miswritten(one: str, other: str) -> bool:
    """Whether two long and rare surnames differ by one letter, or by two exchanged."""
    long = min(len(one), len(other)) >= _LONG_NAME
    return long and rare(one) and rare(other) and DamerauLevenshtein.distance(one, other) == 1


def is_slip(one: str, other: str) -> bool:
    """Whether a first name that is no common one is another with a letter more, less or exchanged inside."""
    close = min(len(one), len(other)) >= _LONG_NAME - 2 and DamerauLevenshtein.distance(one, other) == 1
    return close and one[0] == other[0] and not (given_name(one) and given_name(other))


def slipped(one: str, other: str) -> bool:
    """Whether two long first names, not both common ones, differ by one letter that is not at their ends."""
    if min(len(one), len(other)) < _LONG_FIRST or (given_name(one) and given_name(other)):
        return False
    return (one[0], one[-1]) == (other[0], other[-1]) and DamerauLevenshtein.distance(one, other) == 1


def mistyped(one: str, other: str) -> bool:
    """Whether two first names, one of which nobody has, begin alike and differ by a letter: Jon, Joh.

    Not by one at the end of the longer, which may make a woman's name of a man's.
    """
    if one[0] != other[0] or min(len(one), len(other)) < 3 or DamerauLevenshtein.distance(one, other) != 1:  # noqa: PLR2004
        return False
    ends = one.startswith(other) or other.startswith(one)
    return not ends and not (_is_first_name(one) and _is_first_name(other))


def is_common_first(first: str) -> bool:
    """Whether a first name is common in the United States."""
    return first_name_share(first) >= _COMMON_FIRST


def _is_first_name(word: str) -> bool:
    return first_name_share(word) > 0 or given_name(word)


def transliterated(one: str, other: str) -> bool:
    """Whether two spellings sound the same and not only a final e differs: not Clark and Clarke."""
    return sound(one) == sound(other) and one.rstrip("e") != other.rstrip("e")


@cache
def _nickname_table() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, line in enumerate(NICKNAMES.replace("\n", "").split("|")):
        for word in line.split():
            table.setdefault(word, set()).add(number)
    return {word: frozenset(numbers) for word, numbers in table.items()}


def given_name(word: str) -> bool:
    """Whether a word is a common first name in English, as some surnames are."""
    return word in FIRST_NAMES or word in _nickname_table()


def nicknames(first: str) -> frozenset[int]:
    """The families of first names that one belongs to."""
    return _nickname_table().get(first, frozenset())
