"""Two claims compared: how much of each the other says, and what in them can't both be so.

Likeness alone can't tell a claim from its negation. So words are aligned by lemma and synonym (WordNet), what
conflicts is counted apart (negation, antonyms, numbers, days, names, who did it to whom, a word that stands
in another's place), and a logistic regression weighs them, some two by two: an opposite means little where
nothing else agrees. Where the caller says what a network that read both makes of them, that counts too, else
another set of weights does without.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from .features import Entailment, Seen, look
from .weighing import likelihoods, weights
from .wording import wording


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


SAME_WORDS = Judgement(Relation.SAME, 1.0, "the same words")


def compare(a: str, b: str, entailment: Entailment | None = None) -> Judgement:
    """Judge two claims by their words and by what follows from what, where that is known.

    The same words in the same order are the same claim, whatever they say.
    """
    if same_words(a, b):
        return SAME_WORDS
    seen = look(a, b)
    return judge(seen if entailment is None else seen.read(entailment))


def same_words(a: str, b: str) -> bool:
    """Whether two claims have the same words in the same order."""
    return wording(a).tokens == wording(b).tokens


def judge(seen: Seen) -> Judgement:
    """Judge two claims by what was seen in them, read together by a network or not."""
    read = not np.isnan(seen["follows"])
    chances = likelihoods(seen.values, weights()["both" if read else "words"])
    best = int(chances.argmax())
    return Judgement(tuple(Relation)[best], round(float(chances[best]), 3), "; ".join(seen.reasons))
