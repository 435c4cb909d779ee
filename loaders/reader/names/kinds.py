"""What kind of thing a capitalised name is, by its own words and by those beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACE_OPENERS, PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, words
from onrecord.loaders.reader.names.known import AMBIGUOUS_OUTLETS, KNOWN_ORGANIZATIONS, KNOWN_OUTLETS

PAIR = 2
OF = 3
"""A role stands so many words before a name in "superintendent of police Jane Doe"."""

LONGEST_ACRONYM = 6


_OPEN_PLACES = PLACES | PLACE_OPENERS | lex.NATIONALITIES


def of_place(core: tuple[str, ...]) -> bool:
    """Whether a name begins or ends with that of a place or a people."""
    opens = core[0].lower() in _OPEN_PLACES or bare(core[:2]) in PLACES
    return opens or plain(core[-1]) in PLACES


def is_outlet(core: tuple[str, ...], key: str, before: str) -> bool:
    """Whether a name, `key` in lower case, is an outlet's by its words or by the word `before` it."""
    has_the = before == "the" or core[0] == "The"
    if key in KNOWN_OUTLETS:
        shouted = len(core) == 1 and core[0].isupper()
        told = shouted or before == "told"
        return key not in AMBIGUOUS_OUTLETS or (has_the and key not in {"time", "us"}) or told
    if before in lex.OUTLET_NOUNS | lex.OWNERSHIP:
        return plain(core[-1]) not in lex.ORGANIZATION_HEADS and key not in PLACES
    head = plain(core[-1])
    if (
        _is_edition(core)
        or _is_daily(core)
        or (len(core) == PAIR and core[0] in _STATIONS_FIRST and head not in _NO_STATIONS)
    ):
        return True
    if len(core) == 1 or (core[0].lower() in FIRST_NAMES and not has_the and head not in _STATIONS):
        return False
    of_head = any(plain(w) in lex.OUTLET_HEADS - lex.WEAK_OUTLET_HEADS for w in core) and "of" in core
    if head in lex.WEAK_OUTLET_HEADS:
        return core[0] == "The" or before == "told" or (head == "agency" and plain(core[-2]) == "news")
    return head in lex.OUTLET_HEADS or of_head


def _is_daily(core: tuple[str, ...]) -> bool:
    """Whether a name begins as newspapers' do: "The Daily Quay"."""
    first, *rest = core[1:] if core[0] == "The" else core
    return first == "Daily" and bool(rest)


def _is_edition(core: tuple[str, ...]) -> bool:
    """Whether a name is that of a part of a known outlet: "Breitbart California", "BBC Radio Devon"."""
    rest = {plain(word) for word in core[1:]}
    return (
        bool(rest) and _NO_EDITION.isdisjoint(rest) and core[0].lower() in KNOWN_OUTLETS - AMBIGUOUS_OUTLETS
    )


_STATIONS_FIRST = {"Radio", "Kanal"}
_NO_STATIONS = words("city shack") | lex.NOT_NAMES
_NO_EDITION = lex.NOT_NAMES | lex.ROLE_NOUNS | lex.TITLES | lex.ORGANIZATION_HEADS
_STATIONS = words("radio television tv")
_CORRESPONDS = words("reporter correspondent columnist")
_PRESS = _CORRESPONDS | {"editor", "journalist", "photographer", "presenter", "anchor"}


def publishes(core: tuple[str, ...], tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether what stands beside a name of two words or more tells that it is an outlet's.

    It is in "as reported by the X Y", "X Y reported on Friday that …, citing …", "X Y, citing …, reported",
    "…, The X Y reported", "a reporter for X Y" and "worked for X Y as regional editor".
    """
    article = first > 0 and tokens[first - 1].lower == "the"
    lead = [token.lower for token in tokens[max(0, first - article - PAIR) : first - article]]
    if core[0].lower() in FIRST_NAMES or bare(core) in PLACES:
        return False
    if lead == ["editor", "of"] and core[0].isalpha() and not is_organization(core, bare(core)):
        return True
    if len(core) == 1:
        return False
    following = [token.lower for token in tokens[end : end + 5]]
    if len(lead) == PAIR and lead[1] in {"for", "with", "at"}:
        as_press = following[:1] == ["as"] and any(word in _PRESS for word in following)
        return (lead[0] in _CORRESPONDS and lead[1] != "at") or (lead[0] in {"worked", "works"} and as_press)
    reports = following[:1] in (["reported"], ["reports"])
    dated = following[1:2] == ["on"] and any(token.is_capital for token in tokens[end + 2 : end + 3])
    ends = dated or following[1:2] in (["."], [","])
    body = plain(core[-1]) in lex.ORGANIZATION_HEADS
    if reports and ends and core[0] == "The" and lead[-1:] == [","] and not body:
        return True
    later = {token.lower for token in tokens[end:]}
    cites = following[:1] == [","] and following[1:2] in (["citing"], ["quoting"])
    return lead in (["reported", "by"], ["quoted", "by"], ["saying", "by"]) or (
        bool(reports and later & {"citing", "quoting"}) or bool(cites and later & {"reported", "reports"})
    )


_PEOPLES = words("tribe clan militia")
_HELD = words("board shares stock shareholders subsidiary directors executives")
_HOLDS = words("chief board shares stock shareholders headquarters executives customers")
_COMPANY = (2, 3)


def shown_as_body(core: tuple[str, ...], tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether what stands beside an unknown name of two or three words tells that it is a company's.

    It is in "the company X Y", "the board of X Y", "X Y's shares" and "X Y plans to appeal, its lawyer said".
    """
    if len(core) not in _COMPANY or core[0].lower() in FIRST_NAMES or of_place(core):
        return False
    if called_a_company(tokens, first) or (end < len(tokens) and tokens[end].lower in _PEOPLES):
        return True
    lead = [token.lower for token in tokens[max(0, first - PAIR) : first]]
    if len(lead) == PAIR and lead[0] in _HELD and lead[1] in {"of", "in"}:
        return True
    if tokens[end - 1].lower.endswith(("'s", "’s")):
        return end < len(tokens) and tokens[end].lower in _HOLDS
    return first == 0 and _has_staff(tokens, end)


def called_a_company(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word before a name says outright that a company bears it."""
    return first > 0 and tokens[first - 1].lower in _COMPANIES


_COMPANIES = words(
    "company firm corporation conglomerate airline bank retailer manufacturer automaker carmaker utility"
)


def _has_staff(tokens: Sequence[Token], start: int) -> bool:
    """Whether the sentence goes on to name someone who acts for its subject: "its lawyer"."""
    its = next((k for k in range(start, len(tokens)) if tokens[k].lower == "its"), len(tokens))
    return any(plain(token.lower) in _STAFF for token in tokens[its + 1 : its + 4])


_STAFF = words("lawyer spokesman spokeswoman spokesperson chairman chairwoman ceo executive founder director")


CHARGES = words("enforcement protection prevention services safety")
"""What agencies do that are called by two of it: "Customs and Border Protection"."""


ORDINALS = words("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
UNITS = words(
    """
    army fleet corps division brigade regiment battalion squadron airborne infantry cavalry rifles fusiliers
    marines church bank
    """
)
"""What is numbered in the names of armies, churches and banks: "Third Army"."""


def _is_unit(core: tuple[str, ...]) -> bool:
    """Whether a name opens with a number and has what is numbered: "7th Mountain Division"."""
    numbered, *rest = core[1:] if core[0] == "The" and len(core) > 1 else core
    told = numbered.lower() in ORDINALS or numbered[:1].isdigit()
    return told and any(plain(word) in UNITS for word in rest)


def is_organization(core: tuple[str, ...], key: str) -> bool:
    """Whether a name, `key` in lower case, is an organisation's by its words alone."""
    known = (
        key in KNOWN_ORGANIZATIONS or "&" in core or (len(core) > 1 and core[0].lower() in lex.HEADS_ABROAD)
    )
    if known or _is_unit(core) or (plain(core[-1]) in CHARGES | {"executive"} and "and" in core):
        return True
    if len(core) == 1:
        word = core[0]
        if plain(word) in {"congress", "senate", "parliament", "treasury"}:
            return True
        return _is_acronym(word)
    if (
        core[0].lower() in FIRST_NAMES
        and len(core) == PAIR
        and plain(core[-1]) in {"church", "house", "bank", "banks"}
    ):
        return False
    if plain(core[-1]) in {"bureau", "office"} and (bare(core[:-1]) in PLACES or core[0] == "Oval"):
        return False
    joint = next((i for i, w in enumerate(core) if w in {"of", "for", "on"}), len(core))
    team = plain(core[-1]) in lex.TEAMS and core[0].lower() not in FIRST_NAMES
    club = "FC" in (core[0], core[-1]) or "AFC" in (core[0], core[-1])
    district = plain(core[-1]) == "district" and plain(core[-2]) in _DISTRICTS
    return (
        team
        or club
        or district
        or not lex.ORGANIZATION_HEADS.isdisjoint((plain(core[joint - 1]), plain(core[-1])))
    )


_DISTRICTS = words("municipal school health water fire transit")
"""Districts that are bodies, not places."""


def undotted(word: str) -> str:
    """An acronym of three letters or more without its dots, "FBI" for "F.B.I."; any other word as it is."""
    return word.replace(".", "") if _DOTTED.fullmatch(word) else word


_DOTTED = re.compile(r"(?:[A-Z]\.){3,}")


def _is_acronym(word: str) -> bool:
    """Whether a word is the letters that a body goes by: "FBI", "F.B.I.", "AFL-CIO"."""
    parts = word.split("-")
    if len(parts) == PAIR:
        return all(part.isupper() and _is_acronym(part) for part in parts)
    word = undotted(word)
    short = (
        PAIR <= len(word) <= LONGEST_ACRONYM and word[0].isupper() and word[-1].isupper() and word.isalpha()
    )
    return short and plain(word) not in lex.ACRONYM_STOPS and plain(word) not in PLACES


def _introduced(tokens: Sequence[Token], first: int) -> bool:
    """Whether a name is set off after a role: "A spokesman for Acme, Jane Doe"."""
    if first <= PAIR or tokens[first - 1].text != ",":
        return False
    phrase = [*takewhile(lambda t: t.is_word, reversed(tokens[max(0, first - 1 - FAR) : first - 1]))][::-1]
    article = next((i for i, t in enumerate(phrase) if t.lower in {"a", "an", "the", "its", "his", "her"}), 0)
    return any(t.lower in lex.ROLE_NOUNS for t in phrase[article : article + OF])


FAR = 8
"""A role that introduces a name stands at most so many words before it."""


def person_beside(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the words beside an unknown name of two or three words say that it is a person's."""
    before = tokens[first - 1].lower if first > 0 else ""
    if before in lex.ROLE_NOUNS or (before in {"like", "named"} and first > 1):
        return True
    if first > OF and tokens[first - PAIR].lower == "of" and tokens[first - OF].lower in lex.ROLE_NOUNS:
        return before.isalpha() and not tokens[first - 1].is_capital
    if (end < len(tokens) and tokens[end].lower in {"who", "whose"}) or _introduced(tokens, first):
        return True
    if end + 1 < len(tokens) and tokens[end].text == ",":
        following = tokens[end + 1 : end + 9]
        if following[0].text.isdigit() or following[0].lower in {"who", "whose"}:
            return True
        aside = [t.lower for t in takewhile(lambda t: t.text not in {",", "."}, following)]
        return not following[0].is_capital and any(w in lex.ROLE_NOUNS for w in aside)
    form = FORMS.get(tokens[end].lower) if end < len(tokens) else None
    return (
        form is not None
        and form.shape in {"past", "s"}
        and form.lemma in {"say", "tell", "add", "explain", "write"}
    )
