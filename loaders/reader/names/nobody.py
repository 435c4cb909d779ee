"""What is written like the name of a person and is none: laws, rooms, parties' feasts, headlines' nouns.

A word is common where WordNet has it as a noun in lower case. That alone proves nothing, since people are
called Woods, Bush and Judge: a given name, a title that only people bear or a sure tag outweigh it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.graph.claims.wording import lemma, lexicon
from onrecord.graph.model import EntityKind, Span
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACE_WORDS, PLACES
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import plain, words
from onrecord.loaders.reader.names.kinds import PAIR, person_beside, undotted
from onrecord.loaders.reader.names.name import Name
from onrecord.loaders.reader.names.tags import SURE

_OFTEN = 2
"""A lone word that stands so often is a name: "Trump"."""

_HARDLY = 0.6
"""A tag of a person less likely than this doesn't outweigh that a lone word is common."""


def is_nobody(name: Name, tokens: Sequence[Token], likelihood: float, times: int) -> bool:
    """Whether what was taken for a person is none.

    Args:
        name: where it stands.
        tokens: of its sentence.
        likelihood: of its tag as a person's, 0 for none.
        times: how often its last word has a capital inside sentences, by itself or behind another.
    """
    if name.kind is not EntityKind.PERSON or _is_thing(name, tokens):
        return name.kind is EntityKind.PERSON
    unsure = likelihood <= SURE and (plain(name.words[0]) not in FIRST_NAMES or _is_of_somebody(name))
    shown = len(name.words) > 1 and person_beside(tokens, name.first, name.last)
    if not unsure or shown or not (_is_of_somebody(name) or all(map(is_common_word, name.words))):
        return False
    if any(plain(title) not in lex.IMPERSONAL | lex.ROLE_NOUNS for title in name.titles):
        return False
    alone = likelihood < _HARDLY and times < _OFTEN
    if name.titles:
        alone = likelihood == 0 and (_is_plural(name) or _are_impersonal(name.titles))
    return alone or len(name.words) > 1


def _is_thing(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name's words, or those beside them, show a law, a place, letters, an office or several."""
    words_of = " ".join(plain(word) for word in name.words)
    known = words_of in lex.NO_ONE or plain(name.words[-1]) in lex.THINGS
    by_itself = known or _is_letters(name) or _is_pageant(name) or _is_office(name.words[0])
    return by_itself or _is_at_law(name, tokens) or _are_many(name, tokens)


def _is_of_somebody(name: Name) -> bool:
    """Whether a headline's noun stands behind a surname: "Roe Chief", "Roe Son"."""
    first, last = plain(name.words[0]), plain(name.words[-1])
    nouns = lex.NO_SURNAMES if first in FIRST_NAMES else lex.ROLE_NOUNS | lex.RELATIVES
    return len(name.words) == PAIR and not name.titles and last in nouns


def without_common_word(name: Name, tokens: Sequence[Token]) -> Name:
    """A person's name without the word before it that is none of it: "Interestingly Roe", "Texan Ann Roe".

    It is an adverb, or says of which people somebody is before a first name and a surname.
    """
    if name.kind is not EntityKind.PERSON or name.titles or len(name.words) < PAIR:
        return name
    first = plain(name.words[0])
    adverb = (
        first.endswith("ly") and first not in FIRST_NAMES and first.removesuffix("ly") in lexicon().senses
    )
    people = len(name.words) > PAIR and first not in FIRST_NAMES and _is_of_a_place(first)
    if not (adverb or people):
        return name
    start = tokens[name.first + 1].start
    span = Span(start, name.span.end)
    return replace(name, words=name.words[1:], span=span, titled=span, first=name.first + 1)


def _is_of_a_place(word: str) -> bool:
    """Whether a word is what people of a country or state are called: "Kentuckian", "Texan"."""
    stems = [word.removesuffix(ending) for ending in _OF_PEOPLES if word.endswith(ending)]
    return word in lex.NATIONALITIES or any(f"{stem}{end}" in PLACES for stem in stems for end in _OF_PLACES)


_OF_PEOPLES = ("ian", "an", "ean", "ese")
_OF_PLACES = ("", "a", "y", "as", "ia", "e", "o")


def is_common_word(word: str) -> bool:
    """Whether WordNet has a word, or what it is the plural of, as a common noun or adjective."""
    low = plain(word)
    senses = lexicon().senses.get(low) or lexicon().senses.get(lemma(low), frozenset())
    return any(sense[0] in "nas" for sense in senses) and low not in PLACE_WORDS


def is_plain_word(word: str) -> bool:
    """Whether a word is a verb, an adjective or an adverb; letters are but nouns in WordNet: NATO."""
    low = plain(word)
    verb = low in FORMS or low in ADVERBS or low in AUXILIARIES
    return verb or any(sense[0] in "asrv" for sense in lexicon().senses.get(low, ()))


def _is_plural(name: Name) -> bool:
    low = plain(name.words[-1])
    return low.endswith("s") and lemma(low) != low


def _are_impersonal(titles: Sequence[str]) -> bool:
    return all(plain(title) in lex.IMPERSONAL for title in titles)


def _is_letters(name: Name) -> bool:
    """Whether a name is letters that stand for a body or a thing: "G.O.P."; not "JFK"."""
    word = undotted(name.words[-1])
    letters = len(name.words) == 1 and word.isupper() and word.isalpha() and len(word) >= PAIR
    few = len(word) <= _FEW_LETTERS or word != name.words[0]
    return letters and few and plain(word) not in lex.PEOPLE_IN_LETTERS


_FEW_LETTERS = 3


def _is_at_law(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether a name is that of a case at law: "Roe v. Wade"; not of a match: "Roe vs. Moss"."""
    before = [t.lower for t in tokens[max(0, name.first - PAIR) : name.first] if t.is_word]
    after = [t.lower for t in tokens[name.last : name.last + 1]]
    return before[-1:] in (["v"], ["v."]) or after in (["v"], ["v."])


def _is_pageant(name: Name) -> bool:
    """Whether a name is that of a pageant: "Miss Universe"."""
    worldwide = name.words[0].lower() in PLACE_WORDS | words("universe world earth teen")
    return len(name.words) == 1 and [plain(title) for title in name.titles] == ["miss"] and worldwide


def _is_office(word: str) -> bool:
    """Whether a compound opens with an office: "Commander-in-Chief"."""
    office, hyphen, _ = word.partition("-")
    return bool(hyphen) and plain(office) in lex.TITLES | lex.ROLE_NOUNS


def _are_many(name: Name, tokens: Sequence[Token]) -> bool:
    """Whether one word with an article tells of several: "the Rohingyas", "the two Donalds"."""
    lead = [t.lower for t in tokens[max(0, name.first - PAIR) : name.first]]
    counted = lead[-1:] != [] and lead[-1] in _SEVERAL
    plural = len(name.words) == 1 and not name.titles and name.words[0].endswith("s")
    owns = tokens[name.last - 1].end > name.span.end or [t.text for t in tokens[name.last :][:1]] == ["’"]
    following = tokens[name.last].lower if name.last < len(tokens) else "."
    colours = following.isalpha() and following not in _AFTER_PLURAL
    return plural and counted and not owns and not colours


_SEVERAL = words("the two both three these those")
_AFTER_PLURAL = words("and or of in who are were have had from to at on with for as by that")
