"""A claim's words as they are compared: lemmas, negations, numbers, names and days."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import resources

from .newsroom import reworded

LONGEST = 4000
"""Code points of a claim that are compared: time grows with the product of two claims' words."""


def word_set(listed: str) -> frozenset[str]:
    """Words that white space separates, as a set."""
    return frozenset(listed.split())


_TOKEN = re.compile(
    r"\$?[0-9][0-9,]*(?:\.[0-9]+)?(?:%|(?:bn|[mk])\b)?|[^\W\d_]+(?:[.'’-][^\W\d_]+)*", re.UNICODE
)
_STOP = word_set(
    "a an the of to in on at by for with from as that this "
    "these those it its he she they them his her their him i "
    "we you me my our your is are was were be been being has "
    "have had do does did will would shall should can could "
    "may might must and or but if so than then there here who "
    "which what whom whose when where how about into over "
    "also just very such own s t would'd mr mrs ms go going get too up out off say said says"
)
_NEGATIONS = word_set(
    "not no never none nobody nothing neither nor cannot without deny refuse fail reject lack false untrue "
    "hardly unlikely dismiss unaware"
)
"""As lemmas: a claim with an even number of them is not negated."""
_DISMISSED = word_set(
    "as that claim allegation accusation suggestion report rumor rumour idea notion concern fear criticism "
    "talk speculation charge assertion argument question complaint warning possibility prospect theory"
)
"""What is denied by who dismisses it."""
_SPELLED = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_NUMBERS = {word: value for value, word in enumerate(_SPELLED) if word != "one"}
_NUMBERS |= {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMBERS |= {"dozen": 12}
_SUFFIXES = {"k": 1e3, "m": 1e6, "bn": 1e9}
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SHARES = {
    "half": 50.0, "third": 100 / 3, "thirds": 100 / 3, "quarter": 25.0, "quarters": 25.0, "fifth": 20.0,
    "fifths": 20.0, "tenth": 10.0, "tenths": 10.0,
}  # fmt: skip
_PERCENT = word_set("percent per cent")
_SHARING = word_set("a one two three four five six seven eight nine than by half")
_WHOLES = frozenset({3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 20.0, 100.0})
"""Four in ten, two out of five: what a share is said to be out of."""
FUNCTION_WORDS = _STOP | word_set(
    """
    not no nor if while because although after before since until under over yes yeah ok okay well now never
    each every all both some any many most more much few several another other one two nobody everybody
    everyone nothing something anything somebody anybody someone anyone let please unlike despite during among
    between against through without within only even still yet again instead perhaps maybe however therefore
    thus hence meanwhile today yesterday tomorrow tonight that's it's there's don't doesn't didn't isn't can't
    won't whether until unless once twice first last later earlier
    """
)
"""Words that are no name wherever a sentence has them first."""

PRONOUNS = word_set(
    "i me my mine myself we us our ours ourselves he him his himself she her hers herself "
    "they them their theirs themselves it its itself"
)
DAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december"
)
_ENDINGS = (
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ing", "e"),
    ("es", ""),
    ("ed", ""),
    ("ed", "e"),
    ("s", ""),
    ("iest", "y"),
    ("est", ""),
    ("est", "e"),
    ("ier", "y"),
    ("er", ""),
    ("er", "e"),
)


@dataclass(frozen=True, slots=True)
class Lexicon:
    """WordNet's common words.

    Attributes:
        senses: ids of each word's synsets.
        antonyms: of each word.
        irregular: the lemmas of irregular forms.
        things: nouns that mean neither people, groups, places nor what is built in any sense.
        said: those of them that mean something said or written.
    """

    senses: dict[str, frozenset[str]]
    antonyms: dict[str, frozenset[str]]
    irregular: dict[str, str]
    things: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class Wording:
    """A claim's words.

    Attributes:
        lemmas: its content words in order, without numbers.
        names: those of them that are capitalised inside the sentence.
        numbers: their values; percentages and shares of a whole as negative percent: 50% is not 50.
        days: weekdays and months.
        negations: how many words negate.
        passive: whether it names who did it after "by".
        tokens: all words in lower case, in order.
    """

    lemmas: tuple[str, ...]
    names: frozenset[str]
    numbers: tuple[float, ...]
    days: frozenset[str]
    negations: int
    passive: bool
    tokens: tuple[str, ...]


@cache
def lexicon() -> Lexicon:
    """The lexicon that ships with the package; training/lexicon.py makes it."""
    data = resources.files("onrecord.graph.claims").joinpath("lexicon.txt.gz").read_bytes()
    senses: dict[str, frozenset[str]] = {}
    antonyms: dict[str, set[str]] = {}
    irregular = {}
    things: dict[str, set[str]] = {"-": set(), "+": set()}
    for line in gzip.decompress(data).decode("utf-8").splitlines():
        first, *rest = line.split()
        if first in things:
            things[first].update(rest)
        elif first == "=":
            irregular[rest[0]] = rest[1]
        elif first == "!":
            antonyms.setdefault(rest[0], set()).add(rest[1])
            antonyms.setdefault(rest[1], set()).add(rest[0])
        else:
            senses[first] = frozenset(rest)
    opposites = {word: frozenset(held) for word, held in antonyms.items()}
    said = frozenset(things["+"])
    return Lexicon(senses, opposites, irregular, said | things["-"], said)


def tokens(text: str) -> Iterator[re.Match[str]]:
    """The words and numbers of a claim with where they stand, but those after LONGEST code points."""
    return _TOKEN.finditer(text[:LONGEST])


def words(text: str) -> list[str]:
    """The words and numbers of a claim as they are written, but those after LONGEST code points."""
    return _TOKEN.findall(text[:LONGEST])


@lru_cache(maxsize=1 << 16)  # a claim is compared with many others
def wording(text: str) -> Wording:
    """The words of a claim; of one longer than LONGEST those of its beginning."""
    tokens = words(reworded(text[:LONGEST]))
    lowered = [token.lower().replace("’", "'").removesuffix("'s") for token in tokens]
    names = {
        lemma(low) for token, low in zip(tokens[1:], lowered[1:], strict=True)
        if token[0].isupper() and low not in _STOP | DAYS
    }  # fmt: skip
    numbers, used = _numbers(lowered)
    lemmas = tuple(
        affirmed(lemma(word))
        for k, word in enumerate(lowered)
        if k not in used and word not in _STOP and not word.endswith("n't") and word not in DAYS
    )
    negations = sum(_negates(lowered, k) or word.endswith("n't") for k, word in enumerate(lowered))
    negations += sum(word != affirmed(word) for word in map(lemma, lowered) if word not in _NEGATIONS)
    days = frozenset(lowered) & DAYS
    return Wording(lemmas, frozenset(names), numbers, days, negations, "by" in lowered, tuple(lowered))


_LEFT_OUT = word_set("a an the that")
_HAVE = word_set("have has had having 've")
_BETWEEN = word_set("not never already also just now since long ever")
"""What may stand between "had" and "taken"."""


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> tuple[str, ...]:
    """All words of a claim but articles and "that", the past told in one way: "had taken" as "took"."""
    said = [word for word in wording(text).tokens if word not in _LEFT_OUT]
    return tuple(
        _in_the_past(word) if is_past(word) else "have" if word in _HAVE else word
        for k, word in enumerate(said) if not (word in _HAVE and _is_auxiliary(said[k + 1 :]))
    )  # fmt: skip


def _is_auxiliary(after: list[str]) -> bool:
    """Whether "had" before these words only tells the tense."""
    verb = next((word for word in after if word not in _BETWEEN), "")
    return verb == "been" or is_past(verb)


def is_past(word: str) -> bool:
    """Whether a word is a past form or participle, as far as its form tells."""
    if word in lexicon().irregular:
        return not word.endswith(("ing", "s")) or word in {"was", "has"}
    return word.endswith("ed") and lemma(word) != word


def _in_the_past(word: str) -> str:
    base = "be" if word in {"was", "were", "been"} else lemma(word)
    return f"{base} before"


def _negates(words: list[str], k: int) -> bool:
    """Whether the word at `k` negates; who dismisses somebody denies nothing, who dismisses a report does."""
    base = lemma(words[k])
    near = {lemma(word) for word in words[k + 1 : k + 6]}
    return base in _NEGATIONS and (base != "dismiss" or bool(near & _DISMISSED))


@lru_cache(maxsize=1 << 16)
def affirmed(word: str) -> str:
    """A word without the prefix that negates it, where the lexicon has both as opposites: unfair, fair."""
    for prefix in ("un", "in", "im", "ir", "dis"):
        stem = word.removeprefix(prefix)
        if stem != word and word in lexicon().antonyms.get(stem, frozenset()):
            return stem
    return word


@lru_cache(maxsize=1 << 16)
def lemma(word: str) -> str:
    """The dictionary form of a word in lower case, or the word itself where the lexicon knows none."""
    known = lexicon()
    if word in known.irregular:
        return known.irregular[word]
    if len(word) > 3:  # noqa: PLR2004  # "was", "gas": too short to have an ending
        for ending, instead in _ENDINGS:
            stem = word.removesuffix(ending) + instead
            if word.endswith(ending) and stem in known.senses:
                return stem
            doubled = ending in {"ing", "ed"} and word.endswith(ending) and stem[-1:] * 2 == stem[-2:]
            if doubled and stem[:-1] in known.senses:
                return stem[:-1]
    return word


def _numbers(words: list[str]) -> tuple[tuple[float, ...], set[int]]:
    """The values, in order, and the indices of the words that say them."""
    found: list[float] = []
    used: set[int] = set()
    k = 0
    while k < len(words):
        number = _number(words, k)
        if number is not None:
            value, last = number
            found.append(value)
            used.update(range(k, last + 1))
            k = last
        k += 1
    return tuple(found), used


def _number(words: list[str], k: int) -> tuple[float, int] | None:
    """The value of the number or share that begins at `k`, and the index of its last word."""
    value = valued(words[k])
    if value is None:
        return (-_SHARES[words[k]], k) if _is_share(words, k) and words[k] in _SHARES else None
    if whole := _whole(words, k):
        return -100 * value / whole[0], whole[1]
    for after in words[k + 1 :]:
        if after in _SCALES:
            value *= _SCALES[after]
        elif after in _SHARES:
            value *= -_SHARES[after]
        elif after in _PERCENT:
            value = -abs(value)
        else:
            break
        k += 1
    return value, k


def _is_share(words: list[str], k: int) -> bool:
    """Whether a word such as "third" says a share, not a rank or a part of a year."""
    return words[k] == "half" or words[k + 1 : k + 2] == ["of"] or (k > 0 and words[k - 1] in _SHARING)


def _whole(words: list[str], k: int) -> tuple[float, int] | None:
    """What the number at `k` is said to be out of, and where that stands: "four in ten"."""
    for between in (["in"], ["out", "of"]):
        at = k + 1 + len(between)
        if words[k + 1 : at] == between and at < len(words):
            whole = valued(words[at])
            if whole in _WHOLES and whole is not None:
                return whole, at
    return None


def valued(word: str) -> float | None:
    """The value of a number in digits or spelled; None of other words."""
    if word in _NUMBERS:
        return float(_NUMBERS[word])
    if not re.match(r"\$?[0-9]", word):
        return None
    digits = word.strip("$%bmnk")
    value = float(digits.replace(",", "")) * _SUFFIXES.get(word[len(word.rstrip("bmnk")) :], 1.0)
    return -value if word.endswith("%") else value
