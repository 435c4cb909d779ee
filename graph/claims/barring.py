"""What keeps two claims from being one, or from contradicting each other, whatever else makes them alike.

A comparison weighs what it sees, and much likeness outweighs another name. But who stole in Selby is not who
stole in Halmstead, and that there was no fire in the one is no denial of one in the other.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from .conflicts import conflicts
from .elaboration import elaboration
from .finite_verbs import Sequenced
from .levelling import Days
from .naming import Differing, Name, differing
from .newsroom import KINDS
from .periods import apart, periods, without_numbers
from .wording import is_past, lemma, valued, word_set, wording

_OF_ONE = word_set(
    "win beat lead head chair command captain own buy order cause trigger start begin write author "
    "invent discover found kill murder assassinate shoot host score build design direct elect nominate "
    "appoint succeed replace become be"
)
"""Verbs of what one alone does: who won the election, who wrote the report."""

_FOR_ONE = word_set("first last only sole most least largest biggest highest lowest best worst")
_IN_ONE_PLACE = word_set("be begin start originate die bear happen occur found bury hold")
"""Verbs of what happens in one place alone, to what is known already: where the talks were held."""

_DEFINITE = word_set("the this that his her its their our my he she it they i we")
_TO_COME = word_set("will would shall won't wouldn't")
_MAY_COME = _TO_COME | word_set("to should could may might can must going if")
_DONE = word_set("was were had has have did wasn't weren't hadn't hasn't haven't didn't")


def why_not_the_same(a: str, b: str, days: Days = (None, None)) -> str | None:
    """What keeps two claims from being one, in plain words; None where nothing does."""
    if names := differing(a, b):
        return f"each names another: {names.one.said} and {names.other.said}"
    if when := apart(periods(a, days[0]), periods(b, days[1])):
        return f"each is of another time: {when[0]} and {when[1]}"
    if kinds := _other_kinds(a, b):
        return f"each tells something else: {kinds[0]} and {kinds[1]}"
    if {tense(a), tense(b)} == {"done", "to come"} and not conflicts(wording(a), wording(b)).negation:
        return "one tells what happened, the other what is to come"
    return None


def why_no_contradiction(a: str, b: str, days: Days = (None, None)) -> str | None:
    """What keeps two claims from contradicting each other, in plain words; None where nothing does.

    Another name or time alone may contradict: who won, when it begins. Where a word conflicts too, each is
    told of something else: who rose in spring did not fall in autumn.
    """
    if more := elaboration(a, b):
        return f"one says what the other says, and adds {more}"
    found = conflicts(wording(without_numbers(a)), wording(without_numbers(b)))
    clash = found.negation or bool(found.opposites) or found.numbers
    if (names := differing(a, b)) and (clash or not _is_of_one(names, a, b)):
        return f"each names another: {names.one.said} and {names.other.said}"
    if clash and (when := apart(periods(a, days[0]), periods(b, days[1]))):
        return f"each is of another time: {when[0]} and {when[1]}"
    return None


def _is_of_one(names: Differing, a: str, b: str) -> bool:
    """Whether one name stands in another's place for what there is but one of: who won, where it began."""
    one, other = (_Clause(name, text) for name, text in ((names.one, a), (names.other, b)))
    if one.verb is None or other.verb is None:
        return False
    if one.is_subject and other.is_subject:
        return one.alone and other.alone and one.is_of_one and other.is_of_one
    if one.is_subject or other.is_subject:
        return (one.does or other.does) and (one.by or other.by) and one.is_of_one and other.is_of_one
    return one.is_of_what_is_known and other.is_of_what_is_known


class _Clause:
    """A name's part in its claim."""

    def __init__(self, name: Name, text: str) -> None:
        words = Sequenced.of(text)
        finite = next((k for k in range(len(words.low)) if words.is_finite(k)), None)
        self.verb = None if finite is None else lemma(words.low[words.past_verb(finite)])
        self.is_subject = finite is not None and name.at < finite
        self.alone = name.before in {"", "the", "that"}
        self.does = self.is_subject and self.alone
        self.by = name.before == "by"
        self.is_of_one = self.verb in _OF_ONE or bool(set(words.low) & _FOR_ONE)
        is_known = words.at(0) in _DEFINITE or words.said[0][0].isupper()
        auxiliary = "" if finite is None else lemma(words.low[finite])
        self.is_of_what_is_known = is_known and bool({self.verb, auxiliary} & _IN_ONE_PLACE)


def _other_kinds(a: str, b: str) -> tuple[str, str] | None:
    """Words of two kinds of one family, where the claims have none in common: wounded, killed."""
    for family in _families():
        one, other = (_kinds(text, family) for text in (a, b))
        if one and other and not set(one.values()) & set(other.values()):
            return next(iter(one)), next(iter(other))
        if one and other and (counted := _counted_otherwise(a, b, family)):
            return counted
    return None


@lru_cache(maxsize=1)
def _families() -> tuple[dict[str, int], ...]:
    """For each family of kinds the number of the kind that a lemma is of."""
    return tuple(
        {word: number for number, words in enumerate(family) for word in words.split()} for family in KINDS
    )


def _kinds(text: str, family: Mapping[str, int]) -> dict[str, int]:
    found = {word: lemma(word) for word in wording(text).tokens}
    return {word: family[one] for word, base in found.items() for one in (word, base) if one in family}


def _counted_otherwise(a: str, b: str, family: Mapping[str, int]) -> tuple[str, str] | None:
    """The words of two kinds that stand next to one number: 12 killed, 12 hurt beside those killed."""
    one, other = _counts(a, family), _counts(b, family)
    for number in one.keys() & other.keys():
        (mine, kind), (theirs, other_kind) = one[number], other[number]
        if kind != other_kind:
            return mine, theirs
    return None


def _counts(text: str, family: Mapping[str, int]) -> dict[float, tuple[str, int]]:
    """For each number the nearest word of a kind, and the kind."""
    said = wording(text).tokens
    kinds = _kinds(text, family)
    places = [k for k, word in enumerate(said) if word in kinds]
    counted = ((k, valued(word)) for k, word in enumerate(said))
    return {
        number: (said[near], kinds[said[near]]) for k, number in counted if number is not None
        for near in [min(places, key=lambda place: abs(place - k))]
    }  # fmt: skip


@lru_cache(maxsize=1 << 16)
def tense(text: str) -> str:
    """Whether a claim tells what is "done" or "to come", by its first finite verb; else "", as for "is"."""
    words = Sequenced.of(text)
    first = next((k for k in range(len(words.low)) if words.is_finite(k)), None)
    if first is None:
        return ""
    word, after = words.low[first], set(words.low[first + 1 :])
    if word in _TO_COME or word.endswith("'ll"):
        return "" if "have" in words.low[first + 1 : first + 4] or "if" in words.low else "to come"
    past = word not in _MAY_COME and (word in _DONE or is_past(word))
    return "done" if past and not after & _MAY_COME else ""
