"""How organisations and outlets are spelled: their telling words, acronyms, domains and forms cut short."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from onrecord.graph.identity.spelling.body_words import (
    COMMON,
    COUNTRIES,
    COUNTRY_WORDS,
    CUT_OFF,
    FUNDS,
    GENERIC,
    HOLDING,
    INSTITUTIONS,
    LEGAL,
    MEDIA,
    MODIFIERS,
    MONTHS,
    OF_TOWNS,
    OTHERS,
    PAPER_ENDS,
    PLACES,
    SMALL,
    STATE,
    TELL_LITTLE,
    UNIONS,
)
from onrecord.graph.identity.spelling.one_spelling import as_spelled, named
from onrecord.graph.identity.spelling.parts import folded, words

_MADE_ADJECTIVE = re.compile(
    r"(?<=[A-Z0-9a-z.])-(?:[a-z]+(?:ed|ing|ly)|led|run|won|built|made|born|era|style|like|only|wide|free|"
    r"friendly|sympathetic|loyal|critical|heavy|area)$"
)
"""What makes an adjective of a body's name: NATO-led, Reyk-backed, White House-era."""
_MODIFIER = re.compile(rf"^(?:{'|'.join(sorted(MODIFIERS))})[ -]", re.IGNORECASE)
_DOMAIN = re.compile(
    r"(?:www\.)?([a-z0-9-]+)\.(?:com|org|net|gov|edu|info|news|co\.uk|co|tv|ru|de|fr|eu|io|us)"
)
_LONG = 9
"""In so long a word another letter is a slip; inside, in one of a letter less."""
_STEM, _CLIPPED = 5, 4
"""So many letters tell a word with another ending, and one cut short."""


@lru_cache(maxsize=200_000)
def core(name: str) -> tuple[str, ...]:
    """An organisation's words without articles, legal forms and what outlets add: ("fox",) for "Fox News"."""
    kept = telling_words(domain(name) or name)
    while len(kept) > 1 and kept[-1] in GENERIC | CUT_OFF and kept[-2:] != ["daily", "news"]:
        kept.pop()
    while len(kept) > 1 and kept[0] in GENERIC | STATE and kept != ["usa", "today"]:
        kept.pop(0)
    return tuple(kept)


def telling_words(name: str) -> list[str]:
    """The words with "us" for "United States", without months at the ends or TV after a station's letters."""
    kept = as_spelled([*words(_MADE_ADJECTIVE.sub("", named(name)))])
    if len(kept) > 2 and kept[0] == "pac":  # noqa: PLR2004  # cut off "super PAC Lorne Action"
        kept.pop(0)
    if len(kept) > 2 and (letters := UNIONS.get(" ".join(kept[:2]))):  # noqa: PLR2004
        kept[:2] = [letters]
    while len(kept) > 1 and kept[-1] in MONTHS:
        kept.pop()
    while len(kept) > 1 and kept[0] in MONTHS:
        kept.pop(0)
    if len(kept) == 2 and kept[1] in {"tv", "fm"} and re.fullmatch(r"[kw][a-z]{2,3}", kept[0]):  # noqa: PLR2004
        kept.pop()
    return kept


def tells_little(found: tuple[str, ...]) -> bool:
    """Whether words of a body's name are but places and adjectives that many bodies have."""
    return set(found) <= TELL_LITTLE | SMALL | COUNTRY_WORDS


def is_common(name: str) -> bool:
    """Whether a body's name has but words that many bodies have: Embassy, U.S. Commission, National Party."""
    return set(core(name)) <= COMMON | SMALL


@lru_cache(maxsize=200_000)
def within(name: str) -> frozenset[tuple[str, ...]]:
    """The first words of a body's name, and the last, that may stand for it: ("pew", "research").

    None are but common words and countries, or end inside a word with a hyphen, and none leave out a word for
    a part of a body, for others called after it or for a place, or the place of a chapter.
    """
    found = core(name)
    glued = {pair for word in name.split() for pair in pairwise(words(word))}
    cuts = [cut for cut in range(1, len(found)) if found[cut - 1 : cut + 1] not in glued]
    halves = [(found[:cut], found[cut:]) for cut in cuts]
    return frozenset(
        kept
        for half in halves
        for kept, rest in (half, half[::-1])
        if not set(kept) <= COMMON | COUNTRY_WORDS
        and not {kept[0], kept[-1]} & SMALL
        and not OTHERS & {*rest}
        and not (rest[0] == "of" and set(rest[1:]) <= PLACES)
    )


def begins(short: str, long: str) -> bool:
    """Whether a longer name of a body begins with all telling words of a shorter."""
    return core(long)[: len(core(short))] == core(short)


def is_of_fund(short: str, long: str) -> bool:
    """Whether a longer name adds only that it is a fund for campaigns: Lorne Rising, Lorne Rising PAC."""
    mine, theirs = core(short), core(long)
    return len(mine) > 1 and begins(short, long) and bool(FUNDS & {*theirs[len(mine) :][:1]})


def is_of_place(short: str, long: str) -> bool:
    """Whether a longer name adds only the place before a team's or a paper's: Lorne Rovers, Lorne Free Press.

    Teams are told by a last word in the plural, papers by what papers' names of two words end in.
    """
    mine, theirs = core(short), core(long)
    before = theirs[: -len(mine)]
    if not before or theirs[-len(mine) :] != mine or not set(before) <= PLACES - COUNTRY_WORDS:
        return False
    last = mine[-1]
    if len(mine) > 1 and last in PAPER_ENDS:
        return True
    is_team = len(last) > 2 and last.endswith(("s", "x")) and not {last, last[:-1]} & COMMON  # noqa: PLR2004
    return is_team and last not in PAPER_ENDS and not {*mine} & SMALL


@lru_cache(maxsize=200_000)
def domain(name: str) -> str:
    """What a registrable domain calls itself: "nytimes" for nytimes.com or www.nytimes.com; empty if none."""
    found = _DOMAIN.fullmatch(folded(name).removeprefix("https://").removeprefix("http://").rstrip("/"))
    return found[1] if found else ""


def joined(name: str) -> str:
    """An organisation's words as one, as a domain would have them."""
    return "".join(core(name))


@lru_cache(maxsize=200_000)
def letters(name: str) -> str:
    """All letters of a name, or what its domain calls itself: "thehill" for thehill.com and The Hill."""
    return domain(name) or re.sub(r"[^a-z0-9]", "", folded(name))


def in_any_order(name: str) -> str:
    """An organisation's telling words, sorted: the same for State Department and Department of State."""
    telling = (word for word in core(name) if word not in SMALL | STATE)
    return " ".join(sorted(COUNTRIES.get(word, word) for word in telling))


@lru_cache(maxsize=200_000)
def without_legal_form(name: str) -> tuple[str, ...]:
    """An organisation's words without articles, legal forms and "U.S.", which tell nothing apart."""
    kept = telling_words(name)
    while len(kept) > 1 and kept[-1] in LEGAL | CUT_OFF:
        kept.pop()
    while len(kept) > 1 and (kept[0] == "the" or _is_a_state_before(kept)):
        kept.pop(0)
    return tuple(kept)


def _is_a_state_before(found: list[str]) -> bool:
    """Whether what follows "U.S." is told without it: U.S. Navy, U.S. Labor Department, no US Conference.

    Without "American" only an institution is: American Navy, no American Red Cross.
    """
    state, *rest = found
    if len(rest) == 1:
        return state in STATE and rest[0] in INSTITUTIONS
    return state in {"us", "usa"}


def of_other_form(one: str, other: str) -> bool:
    """Whether names of two words or more differ in what tells a firm from another, or from its outlet.

    Lorne Tide Group and Lorne Tide Holdings, or Lorne Tide News.
    """
    mine, theirs = ({*telling_words(name)} for name in (one, other))
    firms = [
        {"co" if word.startswith("co") else word for word in found & HOLDING} for found in (mine, theirs)
    ]
    outlets = [found & MEDIA for found in (mine, theirs)]
    return bool(
        len(core(one)) > 1
        and (
            (firms[0] and firms[1] and firms[0] != firms[1])
            or (firms[0] and outlets[1] and not firms[1])
            or (firms[1] and outlets[0] and not firms[0])
        )
    )


def misspelled(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of two words or more differ by a letter in one long word: Associates, Associated."""
    if len(one) != len(other) or len(one) < 2:  # noqa: PLR2004
        return False
    different = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    long = [pair for pair in different if min(map(len, pair)) + (pair[0][-1] == pair[1][-1]) >= _LONG]
    return len(different) == len(long) == 1 and DamerauLevenshtein.distance(*long[0]) == 1


def differ_in_town(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether a word differs in which a town is named: Reykfield Council, Reyksfield Council."""
    return any(
        word in OF_TOWNS and mine != theirs for mine, theirs, word in zip(one, other, one[1:], strict=False)
    )


def all_initials(name: str) -> str:
    """The acronym with small words: "doj" for Department of Justice; empty where there are none inside."""
    found = [word for word in words(name) if word not in {"the", "a", "an", "and", "&"}]
    return "".join(word[0] for word in found) if len(found) > 2 and set(found) & SMALL else ""  # noqa: PLR2004


def initials(name: str) -> str:
    """The acronym that a name of two words or more would have, else an empty string."""
    telling = [word for word in words(name) if word not in SMALL]
    return "".join(word[0] for word in telling) if len(telling) > 1 else ""


def abbreviated(name: str) -> str:
    """The first words as initials and the last whole: "nytimes", "lapost"; empty below three words."""
    telling = [word for word in words(name) if word not in SMALL]
    return "".join(word[0] for word in telling[:-1]) + telling[-1] if len(telling) > 2 else ""  # noqa: PLR2004


def is_adjective(name: str) -> bool:
    """Whether a reader took an adjective made of a body's name for the name: NATO-led."""
    return _MADE_ADJECTIVE.search(name) is not None


@lru_cache(maxsize=200_000)
def acronym(name: str) -> str:
    """The name in lower case when it is an acronym: "WHO", "U.N.", "AT&T"; else, and for countries, empty."""
    if words(name) in {("us",), ("usa",), ("uk",), ("eu",)}:
        return ""
    plain = _MODIFIER.sub("", _MADE_ADJECTIVE.sub("", name)).replace(".", "").replace("&", "")
    plain = plain.removeprefix("the ").removeprefix("The ").strip()
    letters = plain.lower() if re.fullmatch(r"[A-Z][A-Z0-9]{1,7}|[A-Z]{2,}s", plain) else ""
    return "" if letters in {"news", "company", "group"} else letters  # in a headline


def stems(name: str) -> str:
    """What names share of which one word has another ending: "democnatiocommi"; empty below three words."""
    found = words(name)
    return "".join(word[:_STEM] for word in found) if len(found) > 2 else ""  # noqa: PLR2004


def inflected(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether names of three words or more differ in one word's ending: Democrat, Democratic; New, News."""
    if len(one) != len(other) or len(one) < 3:  # noqa: PLR2004
        return False
    different = [sorted(pair, key=len) for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    if len(different) != 1:
        return False
    ((short, long),) = different
    plural = long == f"{short}s" and len(short) > 2  # noqa: PLR2004
    return plural or (
        len(short) > _STEM and long.startswith(short) and len(long) - len(short) < 3  # noqa: PLR2004
    )


def clip(name: str) -> str:
    """What an outlet's name of two words shares with its form cut short: "huffpost" for Huffington Post."""
    found = _in_two(name)
    return "".join(word[:_CLIPPED] for word in found) if found else ""


def clipped(one: str, other: str) -> bool:
    """Whether names of two words differ in that words of one are the start of the other's: Wash Post."""
    mine, theirs = _in_two(one), _in_two(other)
    if not mine or not theirs or mine == theirs:
        return False
    short, long = sorted((mine, theirs), key=lambda found: len("".join(found)))
    return all(
        cut == whole or (len(cut) >= _CLIPPED and whole.startswith(cut))
        for cut, whole in zip(short, long, strict=True)
    )


def _in_two(name: str) -> tuple[str, str] | None:
    """The two words of a name, also where only a capital parts them."""
    found = core(re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name))
    return (found[0], found[1]) if len(found) == 2 else None  # noqa: PLR2004
