"""Companies, clubs and teams whose names tell nothing, told by what an article says of them.

"Ostra" is a company's where its shares fall or its finance director speaks, a club's where it has a coach and
"have won". Where anything tells of a person it stays whatever it was taken for.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise, takewhile

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english import companies
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import bare, plain, words
from onrecord.loaders.reader.names.called import is_called
from onrecord.loaders.reader.names.entities import BODIES
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.nobody import is_common_word
from onrecord.loaders.reader.names.tags import WHERE
from onrecord.loaders.reader.text.document import Document

Words = tuple[str, ...]


class Sign(Enum):
    """What an article says of a name; each of the first seven tells of a body by itself."""

    HOLDINGS = auto()
    SHARES = auto()
    OFFICERS = auto()
    TEAM = auto()
    SCORE = auto()
    CALLED = auto()
    BESIDE = auto()
    POSSESSIONS = auto()
    SERVANTS = auto()
    THING = auto()
    FIXTURE = auto()
    PLURAL = auto()
    PRICE = auto()
    PERSON = auto()


_STRONG = frozenset(
    {Sign.HOLDINGS, Sign.SHARES, Sign.OFFICERS, Sign.TEAM, Sign.SCORE, Sign.CALLED, Sign.BESIDE}
)
_OF_CLUBS = frozenset({Sign.TEAM, Sign.SCORE})
_OF_SIDES = frozenset({Sign.FIXTURE, Sign.PLURAL})
"""What tells of a club where another is known."""

_OF_LONGER = frozenset({Sign.SHARES, Sign.CALLED, Sign.BESIDE})
"""What tells of a name of two words or three, which people bear as a rule."""

_ENOUGH = 2
"""So many weaker signs of different kinds tell as much."""

_CLAUSE = 14
"""After so many words of a clause its verb is past."""

_LONGEST = 3
"""A name of more words is told by them."""

_PLURAL = words("have are were")
_PARTS = words("% per percent pc cents pence")
_OPENS_CLAUSE = words("that when while as but if because before after until since with though although")
_OF_PEOPLE = words("he she his himself herself")
_OF_ITSELF = words("would had was will has is plans expects")
_NO_NAMES = (
    FIRST_NAMES | lex.NOT_NAMES | lex.CALENDAR | lex.NATIONALITIES | lex.TITLES | lex.ORGANIZATION_HEADS
)


def with_bodies(document: Document, names: Sequence[Name], common: set[str]) -> list[Name]:
    """The names, as organisations' where the article says of them what is said of companies and clubs.

    One that is a body's in one place is so where nothing tells whose it is, but not where a place may stand.
    `common` are the words that stand in lower case somewhere in the article.
    """
    shown = _Evidence(document, names, common).bodies()
    names = [_of_kind(name, EntityKind.ORGANIZATION) if name.words in shown else name for name in names]
    kinds = {name.words: name.kind for name in names if name.kind in BODIES}
    return [
        _of_kind(name, kinds[name.words])
        if name.kind is None and name.words in kinds and not _is_placed(document, name)
        else name
        for name in names
    ]


def _of_kind(name: Name, kind: EntityKind | None) -> Name:
    return name if name.titles or name.kind in BODIES else replace(name, kind=kind)


def _is_placed(document: Document, name: Name) -> bool:
    """Whether a name stands where that of a place does: "in Northport"."""
    tokens = document.sentences[name.sentence].tokens
    return name.first > 0 and tokens[name.first - 1].lower in WHERE


class _Evidence:
    """What an article says of the names in it that may be a company's or a club's."""

    def __init__(self, document: Document, names: Sequence[Name], common: set[str]) -> None:
        self.document = document
        self.names = names
        self.common = common
        self.of_people = _words_of_people(names)

    def bodies(self) -> set[Words]:
        """The names that are shown to be a body's."""
        signs: dict[Words, Counter[Sign]] = defaultdict(Counter)
        inside: set[Words] = set()
        for name in filter(self._is_open, self.names):
            signs[name.words].update(self._signs(name))
            known = name.kind is EntityKind.PERSON or _is_no_word(name)
            if known or _is_inside(self._tokens(name), name):
                inside.add(name.words)
        told = {name for name in inside if _suffice(name, signs[name])}
        if any(not _OF_CLUBS.isdisjoint(signs[name]) for name in told):
            told |= {name for name in inside if _plays(name, signs[name])}
        return told

    def _tokens(self, name: Name) -> Sequence[Token]:
        return self.document.sentences[name.sentence].tokens

    def _is_open(self, name: Name) -> bool:
        """Whether neither its own words nor other names tell whose name it is."""
        if name.kind in BODIES or name.titles or len(name.words) > _LONGEST:
            return False
        if bare(name.words) in PLACES:
            return False
        said = {plain(word) for word in name.words}
        if len(said) == 1:
            return said.isdisjoint(_NO_NAMES | self.common)
        return plain(name.words[0]) not in FIRST_NAMES and not said <= _NO_NAMES

    def _signs(self, name: Name) -> Iterator[Sign]:
        tokens = self._tokens(name)
        if self.of_people[name.words[-1]] - {name.words} or _is_person(tokens, name):
            yield Sign.PERSON
        following = tokens[name.last :]
        if following and following[0].text in {"'", "’"}:
            yield from _owned(following[1:])
        elif tokens[name.last - 1].end > name.span.end:
            yield from _owned(following)
        else:
            yield from _served(following)
            yield from _called(tokens[: name.first], lone=len(name.words) == 1)
            if is_called(tokens, name):
                yield Sign.BESIDE
            if _is_score(tokens, name):
                yield Sign.SCORE
            yield from _does(tokens, name)


def _suffice(name: Words, found: Counter[Sign]) -> bool:
    """Whether the signs tell that a name is a body's, and nothing that it is a person's."""
    if Sign.PERSON in found:
        return False
    if len(name) > 1:
        acts = Sign.THING in found and all(map(is_common_word, name))
        return acts or not _OF_LONGER.isdisjoint(found)
    return not _STRONG.isdisjoint(found) or len(found) >= _ENOUGH


def _plays(name: Words, found: Counter[Sign]) -> bool:
    """Whether a name is that of the other side in a match of which one side is known."""
    return len(name) == 1 and Sign.PERSON not in found and not _OF_SIDES.isdisjoint(found)


def _words_of_people(names: Sequence[Name]) -> dict[str, set[Words]]:
    """The words that people are called by, each with the names that tell so.

    These are first names and surnames of people named in full or with a title, and what stands alone with Mr.
    """
    found: dict[str, set[Words]] = defaultdict(set)
    for name in names:
        if name.kind is EntityKind.PERSON and (name.titles or len(name.words) > 1):
            for word in name.words:
                found[word].add(() if name.titles else name.words)
    return found


def _is_inside(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name does not open its sentence, where any word has a capital."""
    return any(t.is_word for t in tokens[: name.first])


def _is_no_word(name: Name) -> bool:
    """Whether a name that opens its sentence is no common word with a capital."""
    return len(name.words) > 1 or not is_common_word(name.words[0])


def _is_person(tokens: Sequence[Token], name: Name) -> bool:
    """Whether what stands behind a name is said of people alone: "Doe, who", "Doe, 51,", "Doe said he"."""
    rest = [t.lower for t in tokens[name.last :]]
    set_off = rest[1:] if rest[:1] == [","] else rest
    if set_off[:1] and set_off[0].isdigit() and set_off is not rest:
        return True
    if set_off[:1] and set_off[0] in {"who", "whose"}:
        return not _are_many(set_off)
    if _is_inside(tokens, name) or not set_off or not (rest[0] in FORMS or rest[0] in AUXILIARIES):
        return False
    clause = takewhile(lambda t: not t.is_capital, tokens[name.last :])
    return any(token.lower in _OF_PEOPLE for token in clause)


def _are_many(clause: Sequence[str]) -> bool:
    """Whether a clause from "who" on, or what follows it, is of several: "who have won", "who won, are"."""
    following = [word for mark, word in pairwise(clause[:_CLAUSE]) if mark == ","]
    return not _PLURAL.isdisjoint((*clause[1:2], *following))


def _phrase(following: Sequence[Token]) -> list[str]:
    """The first words of the noun phrase that goes on behind a name."""
    barred = PREPOSITIONS | AUXILIARIES | DETERMINERS | ADVERBS
    return [plain(t.lower) for t in takewhile(lambda t: t.is_word and t.lower not in barred, following[:4])]


def _owned(following: Sequence[Token]) -> Iterator[Sign]:
    """What a name in the possessive has: "Ostra's shares", "Ostra's chief executive"."""
    phrase = _phrase(following)
    chairs = phrase[:1] in (["chairman"], ["chairwoman"])
    if not companies.HOLDINGS.isdisjoint(phrase) or _is_officer(phrase) or chairs:
        yield Sign.HOLDINGS
    elif not companies.POSSESSIONS.isdisjoint(phrase):
        yield Sign.POSSESSIONS


def _served(following: Sequence[Token]) -> Iterator[Sign]:
    """What a name colours: "Ostra shares", "Ostra chief executive", "Ostra captain"."""
    phrase = _phrase(following)
    if phrase[:1] in (["shares"], ["shareholders"], ["stock"], ["plc"]):
        yield Sign.SHARES
    elif _is_of_team(phrase):
        yield Sign.TEAM
    elif _is_officer(phrase) or not companies.AT_THE_TOP.isdisjoint(phrase[:1]):
        yield Sign.OFFICERS
    elif not companies.SERVANTS.isdisjoint(phrase[:1]):
        yield Sign.OFFICERS if following[1:] and following[1].is_capital else Sign.SERVANTS
    elif phrase and (phrase[0] in companies.POSSESSIONS or phrase[0] in lex.ROLE_NOUNS):
        yield Sign.SERVANTS


def _is_officer(phrase: Sequence[str]) -> bool:
    return any(noun in companies.OFFICERS and of in companies.OF_OFFICERS for of, noun in pairwise(phrase))


def _is_of_team(phrase: Sequence[str]) -> bool:
    office = phrase[1:] if phrase and phrase[0] in companies.OF_COACHES else phrase
    return not companies.OF_TEAMS.isdisjoint(office[:1])


def _called(lead: Sequence[Token], *, lone: bool) -> Iterator[Sign]:
    """What stands before a name: "shares in Ostra", "the lender Ostra", "a defeat to Ostra".

    A comma may set off what a `lone` word is called: "its maker, Ostra".
    """
    said = [t.lower for t in lead[-3:]]
    called = said[:-1] if lone and said[-1:] == [","] else said
    nouns = companies.CALLED | companies.CALLED_ONE if lone else companies.CALLED
    if called and called[-1] in nouns:
        yield Sign.CALLED
    if said[-1:] in (["in"], ["of"]) and not companies.HELD_IN.isdisjoint(said[-2:-1]):
        yield Sign.SHARES
    if said[-1:] and said[-1] in companies.AGAINST and not companies.MATCHES.isdisjoint(said[:-1]):
        yield Sign.FIXTURE


def _does(tokens: Sequence[Token], name: Name) -> Iterator[Sign]:
    """What the subject of a clause does: "Ostra fell 2 per cent", "Ostra have won", "Ostra said it would"."""
    lead = tokens[name.first - 1].lower if name.first else ""
    rest = [t.lower for t in tokens[name.last :]]
    if (_is_inside(tokens, name) and lead not in _OPENS_CLAUSE) or not rest:
        return
    many = rest[0] in _PLURAL or (rest[:2] in ([",", "who"], [",", "whose"]) and _are_many(rest[1:]))
    if many and not name.words[-1].endswith("s"):
        yield Sign.PLURAL
    if rest[0] in companies.MOVES and not _PARTS.isdisjoint(rest[1:6]):
        yield Sign.PRICE
    it = any(one == "it" and other in _OF_ITSELF for one, other in pairwise(rest))
    if rest[:2] == [",", "which"] or (rest[0] in FORMS and (it or "its" in rest)):
        yield Sign.THING


def _is_score(tokens: Sequence[Token], name: Name) -> bool:
    """Whether a name has its goals behind it, and so has the other side: "Northport 24 Ostra 20"."""
    ahead, behind = tokens[max(0, name.first - 2) : name.first], tokens[name.last : name.last + 3]
    home = [*map(_is_goals, behind)] == [True, False, True] and _is_side(behind[1])
    away = [*map(_is_goals, (*ahead, *behind[:1]))] == [False, True, True] and _is_side(ahead[0])
    return home or away


def _is_goals(token: Token) -> bool:
    return token.text.isdigit() and len(token.text) < len("100")


def _is_side(token: Token) -> bool:
    return token.is_capital and plain(token.text) not in lex.CALENDAR
