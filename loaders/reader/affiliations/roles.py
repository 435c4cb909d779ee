"""The words of a role: which they are, and where they begin and end."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PERSONAL, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.entities import CAMPAIGNS

LONGEST_ROLE = 12
"""No role has more words than this."""

LEADS_TO_ORGANIZATION = words("of at for with from in to on")
"""Words between a role and where it is held."""

LINKS = PREPOSITIONS | {"and"}
"""Words at which the noun of a phrase is past."""

STOPS = words(
    """
    who whose which that said says say told when while because but although though since where as after
    before
    """
)
"""Words with which the phrase of a role is over."""

_OF_TRADES = ("woman", "keeper", "maker", "ologist", "ographer", "ician", "wright")
_LONG = 6
"""A word of more letters than this with such an ending is a trade."""

_NO_PART = (
    AUXILIARIES
    | STOPS
    | LEADS_TO_ORGANIZATION
    | PREPOSITIONS
    | PERSONAL
    | words("except including unlike toward than the a an and or like told when if also then")
    | words("why how down up out off through via")
)
"""Words that never stand inside a role before its noun."""

_NOUNS = CAMPAIGNS | words("state project")
"""Forms of reporting verbs that are nouns before a role: "state senator"."""


def is_role(token: Token) -> bool:
    """Whether a word says what someone is: "editor", "ex-editor", "then-editor", "innkeeper"."""
    word = plain(token.lower).removeprefix("ex-").removeprefix("then-").removeprefix("co-")
    return word in lex.ROLE_NOUNS or (
        not token.is_capital and word.endswith(_OF_TRADES) and len(word) > _LONG
    )


def singular(token: Token) -> str | None:
    """The role that a plural such as "hosts" or "Reps." says of several people; None for any other word."""
    word = plain(token.lower)
    return word[:-1] if word.endswith("s") and word[:-1] in lex.ROLE_NOUNS | {"rep", "sen", "gov"} else None


def is_possessive(token: Token) -> bool:
    """Whether a word, or the mark behind it, says that what follows is somebody's."""
    return token.lower.endswith("'s") or token.text in APOSTROPHES


APOSTROPHES = frozenset("'’")


def without_article(words: Sequence[Token]) -> list[Token]:
    """A role without leading article and trailing prepositions, at most `LONGEST_ROLE` words."""
    kept = list(words)
    while kept and (kept[0].lower in _NEVER_FIRST or not kept[0].is_word):
        kept = kept[1:]
    while kept[1:] and kept[1].lower != "of" and _tells_nothing(kept[0]):
        kept = kept[1:]
    while kept and (not kept[-1].is_word or (kept[-1].lower in _NEVER_LAST and not kept[-1].is_capital)):
        kept = kept[:-1]
    return kept[:LONGEST_ROLE]


def _tells_nothing(token: Token) -> bool:
    return token.lower in {"fellow", "one"} or token.lower.endswith("-year-old")


_NEVER_FIRST = words("a an the now currently his her its their another yet two three four five six several")
_NEVER_LAST = LEADS_TO_ORGANIZATION | words(
    "the already today now currently yesterday and or working late early there"
)


def role_end(words: Sequence[Token]) -> int:
    """Where a role ends, its possessive ending left out."""
    last = words[-1]
    return last.end - 2 if last.lower.endswith("'s") else last.end


def head_word(words: Sequence[Token]) -> str:
    """The last word of a role before a preposition, in lower case."""
    head = words[0].lower
    for token in words:
        if token.lower in LEADS_TO_ORGANIZATION:
            break
        head = token.lower
    return head


def modifies_role(token: Token) -> bool:
    """Whether a word may stand before a role as part of it: "chief" in "chief auditor"."""
    verbal = token.lower in FORMS and token.lower not in _NOUNS and not token.is_capital
    return token.is_word and not verbal and token.lower not in _NO_PART


def all_capital(phrase: Sequence[Token]) -> bool:
    """Whether every word is capitalised."""
    return all(t.is_capital for t in phrase)


def is_office(token: Token) -> bool:
    """Whether a title says an office, and not a courtesy alone: "Rev.", "Chairman"."""
    return is_role(token) or plain(token.text) in _SHORT_TITLES or token.text in lex.RANKS


_SHORT_TITLES = words(
    """
    sen rep gov gen col capt sgt lt adm prof maj cmdr premier chancellor speaker rev
    """
)
