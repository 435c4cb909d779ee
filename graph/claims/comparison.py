"""Two claims compared: how much of each the other says, and what in them can't both be so.

Likeness alone can't tell a claim from its negation. So words are aligned by lemma and synonym (WordNet), what
conflicts is counted apart (negation, antonyms, numbers, days, names, who did it to whom, a word that stands
in another's place), and a logistic regression weighs them, some two by two: an opposite means little where
nothing else agrees. Where networks that read both can be asked, what they make of them counts too; for each
case there is a set of weights.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from .barring import why_no_contradiction, why_not_the_same
from .conflicts import conflicts
from .elaboration import Elaboration, elaboration
from .features import CAREFUL, QUICK, WORDS, Entailment, Numbers, Seen, look
from .levelling import Days, Levelled, levelled
from .weighing import likelihoods, weights
from .wording import plain, word_set, wording


class Relation(StrEnum):
    """What two claims are to each other; what a comparison tells of them, and what users judge."""

    SAME = "same"
    CONTRADICTS = "contradicts"
    UNRELATED = "unrelated"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What two claims are to each other, how likely that is by the model (0 to 1), and why."""

    label: Relation
    confidence: float
    why: str


@dataclass(frozen=True, slots=True)
class Entailing:
    """Who is asked what of two claims follows from what.

    Attributes:
        quick: asked first; cheap.
        careful: surer, at some four times the cost.
    """

    quick: Callable[[str, str], Entailment]
    careful: Callable[[str, str], Entailment]


SAME_WORDS = Judgement(Relation.SAME, 1.0, "the same words")
ELABORATED, ELABORATED_BY_WHICH = 0.9, 0.8
"""How sure it is that a claim and the same with phrases added are one, and where these may tell of which
thing it speaks; set, not fitted: few pairs are such."""


def compare(a: str, b: str, entails: Entailing | None = None, days: Days = (None, None)) -> Judgement:
    """Judge two claims by their words and by what follows from what, where that can be asked.

    The same words in the same order are the same claim, whatever they say; so are those with phrases added
    that leave it as it is.

    Args:
        a: the words of one.
        b: the words of the other.
        entails: who is asked what follows from what; both are.
        days: when each was said, where that is known.
    """
    if same_words(a, b):
        return SAME_WORDS
    if (more := elaboration(a, b)) and more.same:
        return allowed(elaborated(more), a, b, days)
    seen = look(a, b)
    return allowed(judge(seen if entails is None else read_together(seen, a, b, entails)), a, b, days)


def read_together(seen: Seen, a: str, b: str, entails: Entailing) -> Seen:
    """What was seen in two claims with what both who are asked make of them."""
    return seen.read(entails.quick(a, b), QUICK).read(entails.careful(a, b), CAREFUL)


def told(a: str, b: str, entails: Entailing, days: Days = (None, None)) -> Judgement:
    """Judge two claims as they are best compared: what denies either from outside turns what is found round.

    Args:
        a: the words of one.
        b: the words of the other.
        entails: who is asked what follows from what.
        days: when each was said, where that is known.
    """
    one = levelled(a, b, days)
    found = compare(one.a, one.b, entails, days)
    return turned(found, one) if one.turned else found


def turned(found: Judgement, of: Levelled) -> Judgement:
    """What two claims are of which one denies the words that this was found of.

    Who denies that nine came does not say what who says that eight came does.
    """
    if found.label is Relation.UNRELATED:
        return found
    clash = conflicts(wording(of.a), wording(of.b))
    label = Relation.CONTRADICTS if found.label is Relation.SAME else Relation.SAME
    if label is Relation.SAME and (not clash.negation or clash.numbers or clash.days or clash.opposites):
        label = Relation.UNRELATED
    return replace(found, label=label, why=f"one denies these words; {found.why}")


def allowed(found: Judgement, a: str, b: str, days: Days = (None, None)) -> Judgement:
    """A judgement by likeness, or that they are unrelated, where names, times or kinds keep them apart."""
    if found.label is Relation.UNRELATED:
        return found
    bar = why_not_the_same if found.label is Relation.SAME else why_no_contradiction
    why = bar(a, b, days)
    return found if why is None else replace(found, label=Relation.UNRELATED, why=f"{why}; {found.why}")


def elaborated(more: Elaboration) -> Judgement:
    """What two claims are of which one says what the other says, and this more."""
    sure = ELABORATED_BY_WHICH if more.marked else ELABORATED
    return Judgement(Relation.SAME, sure, f"one says what the other says, and adds {more}")


def same_words(a: str, b: str) -> bool:
    """Whether two claims have the same words in the same order, but for articles and "had"."""
    return wording(a).tokens == wording(b).tokens or (bool(plain(a)) and plain(a) == plain(b))


_PERSONS = ("i my me mine", "we our us ours", "he his him his", "she her her hers", "they their them theirs")
_FORMS = {word: "whose" if k else "who" for person in _PERSONS for k, word in enumerate(person.split())}


def same_words_of_one(a: str, b: str) -> bool:
    """As `same_words`, of two claims of one person, where one may say "I" and the other "she" for that."""
    return same_words(a, b) or _of_somebody(plain(a)) == _of_somebody(plain(b)) != ()


def _of_somebody(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with one pronoun for all, where they are but of one person: "I", or "she"."""
    found = {word for word in words if word in _FORMS}
    of_one = any(found <= word_set(person) for person in _PERSONS)
    return tuple(_FORMS.get(word, word) for word in words) if of_one else words


_SEEN_LAST = {"careful": CAREFUL[-1], "quick": QUICK[-1], "words": WORDS[-1]}
"""A set of weights, and a feature that is known where it applies; the first that is."""


def judge(seen: Seen) -> Judgement:
    """Judge two claims by what was seen in them, read together by networks or not."""
    likely = chances(seen)
    best = int(likely.argmax())
    return Judgement(tuple(Relation)[best], round(float(likely[best]), 3), "; ".join(seen.reasons))


def chances(seen: Seen) -> Numbers:
    """How likely each label is by what was seen, in the order of `Relation` [3]."""
    by = next(name for name, last in _SEEN_LAST.items() if not np.isnan(seen[last]))
    return likelihoods(seen.values, weights()[by])
