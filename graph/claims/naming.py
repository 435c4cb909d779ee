"""The names in a claim, and which of two claims' names mean somebody or something else.

A name is answered where the other claim has it in any form: a short name, an acronym, the adjective of a
country, another spelling. Two claims name different things where each has a name that the other leaves
unanswered, or where names that share a word each have a further one: Ann Lorne and Ben Lorne.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from onrecord.graph.identity.spelling.bodies import acronym
from onrecord.graph.identity.spelling.body_words import COUNTRIES, STATE, UNIONS
from onrecord.graph.identity.spelling.census import first_name_share
from onrecord.graph.identity.spelling.parts import TITLES, first_names_agree, folded
from onrecord.graph.identity.spelling.parts import alike as spelled_alike
from onrecord.graph.identity.spelling.well_known import well_known

from .finite_verbs import Sequenced
from .likeness import alike
from .wording import DAYS, FUNCTION_WORDS, PRONOUNS, lemma, lexicon, tokens, word_set

_ROLES = TITLES | word_set(
    """
    director chief spokesman spokeswoman spokesperson commissioner chair chairperson ceo leader candidate
    nominee head manager editor coach deputy counsel adviser advisor analyst premier speaker whip elect
    superintendent inspector constable prosecutor solicitor archbishop bishop cardinal father sister brother
    saint st duke duchess count countess baron sultan emir king-elect first foreign interior defence defense
    finance home trade health education justice-minister
    """
)
"""Words that stand before a person's name with a capital, beside titles; what stands before them is none."""

_LOCATING = word_set("in at near outside around across inside throughout")
_OF_PLACES = word_set("of from to into towards toward for through over on off between leaving")
_OF_MANY = word_set("north south east west northern southern eastern western new old great united saint st")
"""Words of so many names that they tell none: North Carolina."""
_JOINING = word_set("of the for and on to & de la al")
"""Words in small letters inside a name of which an acronym is made: Bank of Ulmer."""

_METONYMS = {
    "kremlin": "russia", "moscow": "russia", "beijing": "china", "tehran": "iran", "pyongyang": "korea",
    "seoul": "korea", "tokyo": "japan", "delhi": "india", "islamabad": "pakistan", "kabul": "afghanistan",
    "baghdad": "iraq", "damascus": "syria", "ankara": "turkey", "riyadh": "arabia", "cairo": "egypt",
    "kiev": "ukraine", "kyiv": "ukraine", "minsk": "belarus", "warsaw": "poland", "berlin": "germany",
    "paris": "france", "madrid": "spain", "rome": "italy", "athens": "greece", "london": "britain",
    "uk": "britain", "england": "britain", "washington": "us", "america": "us", "canberra": "australia",
    "ottawa": "canada", "caracas": "venezuela", "havana": "cuba", "brasilia": "brazil", "bogota": "colombia",
    "brussels": "eu", "european": "eu", "europe": "eu", "jerusalem": "israel", "hanoi": "vietnam",
    "republicans": "gop", "republican": "gop", "democrats": "democratic", "democrat": "democratic",
}  # fmt: skip
"""What stands for a country, a union or a party, beside its adjective."""

NEVER_NAMES = FUNCTION_WORDS | DAYS | PRONOUNS
_SLIPS = 5
"""So long a word may be another that is spelled alike."""
_CROWDED = 0.6
"""The share of words with capitals from which they are a headline's, and tell no names."""
_FEW = 4
_FIRST_NAMES = 0.001


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a claim has it.

    Attributes:
        words: folded, without titles and what stands before them; never empty.
        said: as it is written.
        at: the index of its first word among all.
        last: the index of its last word.
        before: the word before it, in small letters; or "".
        after: the word after it, as it is written; or "", and "’s" where it ends in that.
        titles: those before it, in small letters.
        opens: whether it opens a sentence, where any word has a capital, and is but one word.
    """

    words: tuple[str, ...]
    said: str
    at: int
    last: int
    before: str
    after: str
    titles: frozenset[str]
    opens: bool

    @property
    def is_person(self) -> bool:
        """Whether it is certainly a person's."""
        return bool(self.titles) or (len(self.words) > 1 and first_name_share(self.words[0]) > _FIRST_NAMES)

    @property
    def is_place(self) -> bool:
        """Whether something happens in or at it."""
        return self.before in _LOCATING and not self.is_person

    def may_be_as(self, other: Name) -> bool:
        """Whether it may be a place, if another name is: "in Tarn", "of Tarn", "the Tarn council"."""
        if not other.is_place:
            return True
        describes = self.after.islower() and self.after not in FUNCTION_WORDS
        return not self.is_person and (describes or self.before in _LOCATING | _OF_PLACES)


@dataclass(frozen=True, slots=True)
class Differing:
    """A name of either claim that the other has nothing of."""

    one: Name
    other: Name


def differing(a: str, b: str) -> Differing | None:
    """A name of either claim in whose place the other has another name; None where there are no two."""
    one, other = _left(a, b), _left(b, a)
    for mine in one:
        for theirs in other:
            if mine.may_be_as(theirs) and theirs.may_be_as(mine):
                return Differing(mine, theirs)
    return _told_apart(a, b)


def _left(a: str, b: str) -> list[Name]:
    """The names of the first claim that the second leaves unanswered; one may be what its pronoun means.

    Where both begin with one, each is what the other's means.
    """
    found = [name for name in names(a, b) if not any(_is_in(word, b) for word in _telling(name))]
    found = [name for name in found if not (_in_letters(name, a, b) or _is_described(name, b))]
    return found[1:] if _opens_with_pronoun(b) and not _opens_with_pronoun(a) else found


def _is_described(name: Name, text: str) -> bool:
    """Whether a text tells of somebody by the title alone, "the mayor" for Mayor Reyk, and no other."""
    titles = name.titles.difference(*(other.titles for other in _capitalised(text)))
    return any(one[0] in titles for one in tokens(text))


def _told_apart(a: str, b: str) -> Differing | None:
    """Two names that share a word where each has a further one: Brenta Bank, Brenta Insurance."""
    for mine in names(a, b):
        for theirs in names(b, a):
            if not any(_is_one(word, other) for word in mine.words for other in theirs.words):
                continue
            more = [word for word in mine.words if not _is_in(word, b)]
            others = [word for word in theirs.words if not _is_in(word, a)]
            if more and others and not first_names_agree(more[0], others[0]):
                return Differing(mine, theirs)
    return None


def names(text: str, beside: str = "") -> list[Name]:
    """The names in a claim; a word that opens a sentence is one where it can't be another word.

    Args:
        text: the claim.
        beside: another claim, which may have such a word with or without a capital.
    """
    return [name for name in _capitalised(text) if not name.opens or _opens_as_name(name, text, beside)]


@lru_cache(maxsize=1 << 14)
def _capitalised(text: str) -> tuple[Name, ...]:
    """The runs of words with capitals, titles apart."""
    found = list(tokens(text))
    if _is_headline([one[0] for one in found]):
        return ()
    runs: list[list[int]] = []
    for k, one in enumerate(found):
        letters = one[0].isupper() and len(one[0]) > 1
        if not _has_capital(one[0]) or (not letters and _plain(one[0]) in NEVER_NAMES):
            continue
        joined = runs and runs[-1][-1] == k - 1 and _joins(text, found[k - 1], one)
        runs[-1].append(k) if joined else runs.append([k])
    return tuple(name for run in runs if (name := _named(text, found, run)))


def _is_headline(said: list[str]) -> bool:
    telling = [word for word in said if word.casefold() not in FUNCTION_WORDS and not word[0].isdigit()]
    return len(telling) >= _FEW and sum(map(_has_capital, telling)) > _CROWDED * len(telling) + 1


def _plain(word: str) -> str:
    """A word in small letters without what is contracted with it: "you'll", "Reyk's"."""
    return re.split("['’]", word.casefold())[0]


def _has_capital(word: str) -> bool:
    return word[0].isupper()


def _joins(text: str, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but space stands between two words, or the point of "St." and "J."."""
    if one[0].endswith(("'s", "’s")):
        return False
    between = text[one.end() : other.start()]
    short = len(one[0].rpartition(".")[2]) <= 3  # noqa: PLR2004  # "Gov.", "Sen.", "J.", "U.S."
    return between == " " or (short and between == ". ")


def _named(text: str, found: list[re.Match[str]], run: list[int]) -> Name | None:
    """The name that words with capitals make; None where they are but titles."""
    said = [re.sub(r"['’]s?$", "", found[k][0]) for k in run]
    titles = [n for n, word in enumerate(said) if folded(word).replace(".", "") in _ROLES]
    first = titles[-1] + 1 if titles and titles[-1] + 1 < len(said) else 0
    words = tuple(
        word for one in said[first:] for word in re.split(r"[- ]", folded(one).replace(".", "")) if word
    )
    if not words or set(words) <= _ROLES:
        return None
    at = run[first]
    opens = len(run) == 1 and _opens_sentence(text, found[at])
    before = found[run[0] - 1][0].casefold() if run[0] else ""
    after = found[run[-1] + 1][0] if run[-1] + 1 < len(found) else ""
    after = "’s" if found[run[-1]][0].endswith(("'s", "’s")) else after
    held = frozenset(word.casefold() for word in said[:first])
    return Name(words, " ".join(said[first:]), at, run[-1], before, after, held & _ROLES, opens)


def _opens_sentence(text: str, word: re.Match[str]) -> bool:
    return re.search(r"(?:^|[.!?…:]['\"”’]*\s|\s[–—-]\s)['\"“‘(\[]*$", text[: word.start()]) is not None


def _opens_as_name(name: Name, text: str, beside: str) -> bool:
    """Whether the word that opens a sentence is a name: no other word, or bare before a verb."""
    word = name.words[0]
    for one in tokens(beside):
        if folded(one[0]) == word:
            return _has_capital(one[0])
    known = lexicon().senses
    if word not in known and lemma(word) not in known:
        return True
    words = Sequenced.of(text)
    bare = lemma(word) == word and name.at + 1 < len(words.low) and words.is_finite(name.at + 1)
    return bare or word in _METONYMS or word in COUNTRIES or word in COUNTRIES.values()


def _telling(name: Name) -> list[str]:
    """The words of a name that are no other words, and a surname; all that tell, where each is another."""
    known = lexicon().senses
    found = [word for word in name.words if len(word) > 1 and word not in known and lemma(word) not in known]
    if name.is_person:
        return [*found, *name.words[-1:]]
    return found or [word for word in name.words if word not in _OF_MANY] or list(name.words)


@lru_cache(maxsize=1 << 16)
def _is_in(word: str, text: str) -> bool:
    """Whether a text has a word of a name in any form."""
    return any(_is_one(word, other) for other in _folded_words(text))


@lru_cache(maxsize=1 << 14)
def _folded_words(text: str) -> tuple[str, ...]:
    plain = (re.sub(r"['’]s?$", "", one[0]) for one in tokens(text))
    return tuple(
        dict.fromkeys(
            part for one in plain for part in re.split(r"[- ]", folded(one).replace(".", ""))
            if part and part not in FUNCTION_WORDS - STATE
        )
    )  # fmt: skip


def _is_one(word: str, other: str) -> bool:
    if word == other or _country(word) == _country(other):
        return True
    if len(word) >= _SLIPS and len(other) >= _SLIPS and spelled_alike(word, other):
        return True
    return alike(lemma(word), lemma(other)) > 0


def _country(word: str) -> str:
    """What a word stands for, where it means a country, a union or a party: "russia" for Moscow."""
    plain = COUNTRIES.get(word, word)
    single = plain.removesuffix("s")
    plain = COUNTRIES.get(single, single if single in STATE else plain)
    return "us" if plain in STATE else _METONYMS.get(plain, plain)


def _in_letters(name: Name, a: str, b: str) -> bool:
    """Whether a name is in the other claim by its letters, or letters are there by the name."""
    if len(name.words) == 1:
        spelled = acronym(name.said) or (name.words[0] if name.said.isupper() else "")
        full = well_known(name.said)
        return (bool(spelled) and spelled in _all_initials(b)) or (
            bool(full) and any(_is_in(word, b) for word in map(folded, full.split()) if word not in _JOINING)
        )
    letters = {*_all_initials(a)}
    return any(word in letters and word in _folded_words(b) for word in letters)


@lru_cache(maxsize=1 << 14)
def _all_initials(text: str) -> frozenset[str]:
    """The letters of all names of two words or more, small words inside left out or not."""
    made = {UNIONS[two] for two in UNIONS if two in text.casefold()}
    for run in re.findall(r"[A-Z][\w’'.-]*(?: (?:(?:of|the|for|and|on|to|de|la|&) )*[A-Z][\w’'.-]*)+", text):
        parts = run.split()
        made.add("".join(part[0] for part in parts if part[0].isupper()).casefold())
        made.add("".join(part[0] for part in parts).casefold())
    return frozenset(letters for letters in made if len(letters) > 1)


def _opens_with_pronoun(text: str) -> bool:
    """Whether a claim speaks of somebody by a pronoun, or as an infinitive, before it names anybody."""
    for one in tokens(text):
        word = _plain(one[0])
        if word in PRONOUNS or (word == "to" and one.start() == 0):
            return True
        if _has_capital(one[0]) and one.start() > 0:
            return False
    return False
