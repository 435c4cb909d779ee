"""Of which sort a body is, by its name and the nouns beside it, and what it may be called: "the company"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from types import MappingProxyType

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english import offices
from onrecord.loaders.reader.english.companies import TRADES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import bare, plain, words
from onrecord.loaders.reader.names.known import KNOWN_COMPANIES, KNOWN_ORGANIZATIONS
from onrecord.loaders.reader.names.name import Name

_COMPANY, _BANK, _UNION, _CHARITY, _CLUB, _SCHOOL, _OTHER = (
    "company", "bank", "union", "charity", "club", "school", "other"
)  # fmt: skip

_SHOWN: tuple[tuple[str, frozenset[str]], ...] = (
    (_BANK, words("bank bancorp banco banque banca lender")),
    (
        _COMPANY,
        TRADES
        | lex.LEGAL_FORMS
        | words(
            """
            company firm corporation corp business retailer manufacturer automaker start-up startup chain
            publisher utility developer contractor brokerage consultancy brewery dairy distillery bakery bank
            shipping foods pharma studios software logistics steel records holdings industries partners
            systems technologies airlines airways motors energy oil electric pharmaceuticals insurance capital
            securities associates homes tyres stores supermarkets railways breweries distillers telecom
            telecoms rail ventures enterprises chemicals
            """
        ),
    ),
    (
        _UNION,
        words("union unions workers teamsters brotherhood guild association federation congress society"),
    ),
    (
        _CHARITY,
        words("charity nonprofit non-profit foundation trust association federation society fund aid"),
    ),
    (_CLUB, lex.TEAMS | words("club fc afc rfc cf team side")),
    (_SCHOOL, offices.LEARNED),
    (
        _OTHER,
        words(
            """
            ministry department agency bureau office commission committee subcommittee council court courts
            parliament congress senate house assembly party association federation foundation league coalition
            alliance movement campaign authority administration service police force army navy guard
            constabulary government treasury embassy consulate cabinet tribunal ombudsman regulator watchdog
            secretariat command inspectorate brigade regiment nations caucus pac board hospital hospitals
            clinic hospice infirmary church diocese archdiocese patriarchate mosque synagogue seminary
            cathedral museum library orchestra charity union university college school institute academy
            club society think-tank
            """
        ),
    ),
)
"""Words of names, and nouns beside them, that show of which sort a body is; each may be of several."""

_ALL = frozenset(sort for sort, _ in _SHOWN)
_OF_COMPANIES = frozenset({_COMPANY, _BANK})
_SORTS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(TRADES | words("company firm corporation airline retailer manufacturer automaker"
                                       " carmaker startup chain"), _OF_COMPANIES),
        "bank": frozenset({_BANK}),
        "union": frozenset({_UNION}),
        **dict.fromkeys(words("charity nonprofit non-profit foundation"), frozenset({_CHARITY})),
        "club": frozenset({_CLUB}),
        **dict.fromkeys(offices.LEARNED, frozenset({_SCHOOL})),
    }
)  # fmt: skip
"""Of which sorts a body is that is called so; of any where it is called "the group"."""

_SAY_SO = words("union foundation association") | offices.LEARNED
"""What no body is called whose name, or what stands beside it, doesn't say so."""

_OF_OUTLETS = offices.PRESS | words("tabloid publication publisher site agency corporation")
"""What outlets are called."""

_OF_OUTLETS_ALONE = _OF_OUTLETS - words("network publisher agency corporation")


def may_be_called(noun: str, kind: EntityKind, name: str, beside: frozenset[str]) -> bool:
    """Whether a body of this kind and name may be "the …" with this noun.

    `beside` are the nouns that the article says of it where it names it. What shows a union is no company,
    what shows nothing may be one; an outlet is hardly what its own articles call the company.
    """
    if kind is EntityKind.OUTLET or noun in _OF_OUTLETS_ALONE:
        return kind is EntityKind.OUTLET and noun in _OF_OUTLETS
    said = {plain(word) for word in name.split()}
    if noun == "group":
        return not said & offices.NO_GROUPS
    shown = frozenset(_shown(said | beside))
    shown |= {_OTHER} if bare(name.split()) in KNOWN_ORGANIZATIONS - KNOWN_COMPANIES else frozenset()
    if not shown:
        return noun not in _SAY_SO
    return bool(_SORTS.get(noun, _ALL) & shown)


def _shown(nouns: set[str] | frozenset[str]) -> Iterator[str]:
    """The sorts that some nouns show."""
    return (sort for sort, shown in _SHOWN if shown & nouns)


def nouns_beside(tokens: Sequence[Token], name: Name) -> Iterator[str]:
    """The nouns that say beside a name what bears it: "the union X", "the X union", "X, a union that"."""
    first = name.first - len(name.titles)
    behind = tokens[name.last :]
    yield from (t.lower for t in (*tokens[max(0, first - 1) : first], *behind[:1]) if t.text.islower())
    opens = [t.lower for t in behind[:2]]
    if len(opens) > 1 and opens[0] in {",", "—", "–"} and opens[1] in _OPENS:
        phrase = [*takewhile(_is_of_phrase, behind[2 : 2 + _LONGEST])]
        yield from (t.lower for t in phrase[-1:])


def _is_of_phrase(token: Token) -> bool:
    return (token.is_word or token.text in {"'", "’", "-"}) and token.lower not in _ENDS


_OPENS = words("a an the one")
_ENDS = PREPOSITIONS | words("which that who whose based said says and or")
_LONGEST = 7
"""A noun that is set off from a name is within so many words."""
