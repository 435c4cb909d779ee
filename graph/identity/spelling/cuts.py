"""What the names of organisations and outlets are given without: Cornell for Cornell University."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import NamedTuple

from onrecord.graph.identity.model import Basis
from onrecord.graph.identity.spelling.bodies import (
    core,
    telling_words,
    tells_little,
    without_legal_form,
)
from onrecord.graph.identity.spelling.body_words import (
    CHARITIES,
    COMMON,
    COUNTRY_WORDS,
    DEPARTMENTS,
    INSTITUTIONS,
    KINDS_OF_BODIES,
    NOUNS,
    OTHERS,
    PARTS,
    PLACES,
    POLITICAL,
    PROGRAMMES,
    SCHOOLS,
    SEATS,
    SMALL,
    SUBJECTS,
    TELL_LITTLE,
)
from onrecord.graph.identity.spelling.census import first_name_share, surname_share

_OF_MANY = TELL_LITTLE | COUNTRY_WORDS | NOUNS | SMALL


@lru_cache(maxsize=200_000)
def without_kind(name: str) -> tuple[str, ...]:
    """The words before the noun that says what a body is: ("cornell",) for Cornell University; else none.

    So for Treasury Department, a research center and Ohio State University, but not for State Department.
    """
    rest = core(name)
    if rest[1:] == ("department",) and rest[0] in INSTITUTIONS:
        return rest[:1]
    if len(rest) > 2 and rest[-2] == "research" and rest[-1] in {"center", "institute"}:  # noqa: PLR2004
        return rest[:-1]
    while len(rest) > 1 and rest[-1] in KINDS_OF_BODIES:
        rest = rest[:-1]
    if rest[1:] == ("state",) and core(name)[2:] == ("university",):
        return rest
    is_another = set(rest) <= PLACES | SMALL or rest[-1] in POLITICAL | NOUNS | PARTS
    return () if rest == core(name) or is_another else rest


@lru_cache(maxsize=200_000)
def without_network(name: str) -> tuple[str, ...]:
    """The two words or more before "network", unless a paper ends so; else none.

    So for Fox Business Network, but not for NFL Network, nor USA Today Network.
    """
    rest = core(name)
    if len(rest) < 3 or rest[-1] != "network" or rest[-2] in (OTHERS - {"news"}) | {"today"}:  # noqa: PLR2004
        return ()
    return core(" ".join(rest[:-1]))


@lru_cache(maxsize=200_000)
def without_our(name: str) -> tuple[str, ...]:
    """The two words or more after "our", which readers leave out of a name: Our Harbour PAC; else none."""
    opens, rest = core(name)[:1] == ("our",), core(name)[1:]
    return rest if opens and len(rest) > 1 and not {*rest} <= COMMON else ()


@lru_cache(maxsize=200_000)
def without_nation(name: str) -> tuple[str, ...]:
    """The words before the country that a body is of: ("humane", "society"), where it is the United States.

    Two at least, and no party's; a federation of them is left out too: Harbour Workers Federation of America.
    """
    found = without_legal_form(name)
    ends = (("of", "america"), ("of", "the", "united", "states"), ("of", "the", "us"), ("usa",))
    rest = next((found[: -len(end)] for end in ends if found[-len(end) :] == end), ())
    if rest[-1:] == ("federation",) and len(rest) > 2:  # noqa: PLR2004
        rest = rest[:-1]
    return rest if len(rest) > 1 and not tells_little(rest) and rest[-1] != "party" else ()


@lru_cache(maxsize=200_000)
def without_department(name: str) -> tuple[str, ...]:
    """What a department is in charge of, if that alone is its name: ("homeland", "security"); else none."""
    found = core(name)
    if found[:2] == ("department", "of"):
        rest = found[2:]
    else:
        rest = found[:-1] if found[-1:] == ("department",) else ()
    return rest if tuple(word for word in rest if word not in SMALL) in DEPARTMENTS else ()


@lru_cache(maxsize=200_000)
def without_subject(name: str) -> tuple[str, ...]:
    """The words before what an outlet held or has a reporter at: ("qxz",) for QXZ Republican; else none.

    A reader cut them from "QXZ's Republican debate" or "QXZ White House correspondent".
    """
    found = telling_words(name)
    rest = found
    while len(rest) > 1 and (rest[-1] in SUBJECTS or rest[-2:] in SEATS):
        rest = rest[: -1 if rest[-1] in SUBJECTS else -2]
    kept = core(" ".join(rest))
    return kept if rest != found and kept and not tells_little(kept) else ()


@lru_cache(maxsize=200_000)
def without_first_name(name: str) -> tuple[str, ...]:
    """The words after the first names of whom a charity is called after: ("reyk", "foundation"); else none.

    Schools are not told so, Mary Washington College is no Washington College, unless their field is told as
    well: Ann Reyk Institute for Tides.
    """
    found = list(core(name))
    rest = found
    while len(rest) > 2 and (len(rest[0]) == 1 or rest[0] in {"and", "&"} or first_name_share(rest[0])):  # noqa: PLR2004
        rest = rest[1:]
    of_field = len(rest) > 3 and rest[1] in SCHOOLS and rest[2] in {"for", "of", "on"}  # noqa: PLR2004
    told = rest[-1] in CHARITIES or (of_field and surname_share(rest[0]) > 0)
    return tuple(rest) if rest != found and told and not {*rest} <= COMMON else ()


@lru_cache(maxsize=200_000)
def without_presenter(name: str) -> tuple[str, ...]:
    """The words before who presents it: ("lorne", "show") for Lorne Show With Ann Reyk; else none."""
    found = core(name)
    at = next((number for number, word in enumerate(found) if word in {"with", "starring"}), 0)
    rest = found[:at]
    return rest if len(rest) > 1 and rest[-1] in PROGRAMMES else ()


@lru_cache(maxsize=200_000)
def without_act(name: str) -> tuple[str, ...]:
    """The two after whom a law is called: ("reyk", "moss") for Reyk-Moss Act; else none."""
    told = re.fullmatch(r"(?:the )?([A-Z]\w+)-[A-Z]\w+ (?:Act|Law)", name)
    return core(name)[:-1] if told and told[1].lower() not in {"anti", "non", "post", "pre", "pro"} else ()


@lru_cache(maxsize=200_000)
def without_purpose(name: str) -> tuple[str, ...]:
    """The words before what a body is for: ("reyk", "institute") for Reyk Institute for Tides; else none.

    They are two or more, and one of them is neither a place, a common adjective nor a kind of body. A court
    is told by what it is for.
    """
    rest = _before_for(name)
    return () if {*rest} <= _OF_MANY else rest


@lru_cache(maxsize=200_000)
def of_many_without_purpose(name: str) -> tuple[str, ...]:
    """The same where all of the words are common: ("european", "center") for European Center for Tides."""
    rest = _before_for(name)
    return rest if {*rest} <= _OF_MANY else ()


def _before_for(name: str) -> tuple[str, ...]:
    found = core(name)
    first = next((number for number, word in enumerate(found) if word == "for"), 0)
    rest = found[:first]
    return rest if len(rest) > 1 and "court" not in rest else ()


@lru_cache(maxsize=200_000)
def without_second_field(name: str) -> tuple[str, ...]:
    """The words before "and" where these tell enough: ("centers", "for", "harbour", "control"); else none.

    So for Centers for Harbour Control and Tides, but not for Department of Tides and Harbours: three telling
    words or more, one of them behind "of" or "for", and one or two behind "and".
    """
    found = core(name)
    if "and" not in found[:-1] or "committee" in found:
        return ()
    at = found.index("and")
    rest, telling = found[:at], [word for word in found[:at] if word not in SMALL]
    fields = {"of", "for"} & {*rest} and len(found) - at - 1 <= len(("public", "service"))
    return rest if fields and len(telling) > len(("department", "health")) else ()


@lru_cache(maxsize=200_000)
def without_host(name: str) -> tuple[str, ...]:
    """The words before the university that a center stands at: ("reyk", "center"); else none."""
    found = core(name)
    at = found.index("at") if "at" in found else 0
    rest = found[:at]
    hosted = at and {"university", "college"} & {*found[at:]} and not {"university", "college"} & {*rest}
    return rest if hosted and not {*rest} <= COMMON | SMALL else ()


class Cut(NamedTuple):
    """Something that names are given without, and what two names come to of which one is the other so cut.

    Attributes:
        of: the words of a name that are left, none where it has nothing of the kind.
        why: what is said of the two.
        score: how likely they are one, from 0 to 1.
        basis: what that rests on.
    """

    of: Callable[[str], tuple[str, ...]]
    why: str
    score: float = 0.8
    basis: Basis = Basis.WITHOUT_PART


OF_NETWORKS = Cut(without_network, "the same name without the word network")
OF_OUTLETS = (
    Cut(without_presenter, "the same programme without who presents it"),
    Cut(without_subject, "the same outlet without what it told of", basis=Basis.WITHOUT_SUBJECT),
)
OF_BODIES = (
    Cut(without_kind, "the same name without the noun that says what it is", basis=Basis.WITHOUT_KIND),
    Cut(without_purpose, "the same name without what it is for"),
    Cut(of_many_without_purpose, "the same common words, one with what it is for", 0.6, Basis.SAME_WORD),
    Cut(without_department, "the same name without the word department"),
    Cut(without_nation, "the same name without its country"),
    Cut(without_second_field, "the same name without the second of its fields", 0.75),
    Cut(without_host, "the same name without the university where it is"),
    Cut(without_our, "the same name without the word our"),
    Cut(without_presenter, "the same programme without who presents it"),
    Cut(without_act, "the same law without the word act"),
    Cut(without_first_name, "the same name without the first name of whom it is called after"),
)
"""In the order in which they are tried."""
