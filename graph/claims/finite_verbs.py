"""Which words of a claim are finite verbs, told from the words around them.

There is no tagger here: a word is taken for a finite verb that the lexicon has as one and that stands after a
subject, not after a determiner, a preposition or a possessive.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from .wording import lemma, lexicon, word_set, words

AUXILIARIES = word_set(
    "is are was were am has have had do does did will would shall should can could may might must cannot "
    "need needs"
)
"""With "need", which the lexicon has as a noun alone."""

NOMINATIVES = word_set("i he she we they")
BETWEEN = word_set(
    "never also still now then already just ever even once often soon almost always not both all"
)
"""What stands between a subject and its verb, besides adverbs in -ly."""

PREPOSITIONS = word_set("of in on at by for from with as to about against into over under like")

_FORMS_OF_BE = word_set("be been being")
_NOUNS_TOO = word_set("need needs will might may can do does must have")
_BEFORE_NOUNS = word_set("to a an the his her its their our my your no every each in of and")
"""After these such a word is a noun or an infinitive: "a need for", "to have"."""

_CONTRACTED = ("'re", "'ll", "'ve", "'d", "'m", "n't")
_SUBJECTS = NOMINATIVES | word_set(
    "you it who which that there this these those what nobody everyone everybody somebody someone"
)
_RELATIVES = word_set("who which that")
_NEVER_BEFORE = word_set(
    "a an the his her its their our my your this these those some any no every each another of in on at by "
    "for from with about against into over under after before between during without within through than as "
    "like and or but to off toward towards if when while because whether not so too very most more"
)
_TIMES = word_set(
    "day week month year time minute moment night morning evening afternoon weekend today yesterday tomorrow "
    "monday tuesday wednesday thursday friday saturday sunday"
)
_RARELY_AFTER = word_set("of and or for from by with at")
"""What seldom follows a verb in -s, and often a noun: "plans of", "calls for"."""

_PAST = word_set("hit cut put set let shut cost quit beat read spread hurt split cast bet burst")
"""Past forms that are like the base."""

_NEED_AN_OBJECT = word_set(
    "attributed aimed based designed intended related compared dedicated devoted directed entitled linked "
    "tied addressed used known given made taken caused associated deemed described regarded located bent"
)
"""Before a preposition these are participles: "gifts attributed to the poor"."""

_NEED_NO_OBJECT = word_set(
    "came went arrived dropped fell rose grew shrank increased decreased declined won lost died travelled "
    "stood"
)
"""Before "by" these are verbs all the same: "sales dropped by half"."""

_ADJECTIVE = ("ed", "ible", "able", "ous", "ful", "less", "ish")
"""How words end that are no nouns, as far as the lexicon does not know them."""


@dataclass(frozen=True, slots=True)
class Sequenced:
    """The words of a text, as they are written and in lower case; apostrophes are straight in both."""

    said: Sequence[str]
    low: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "low", [word.lower() for word in self.said])

    @classmethod
    def of(cls, text: str) -> Sequenced:
        """Those of a text."""
        return cls([word.replace("’", "'") for word in words(text)])

    def at(self, k: int) -> str:
        """The word at `k` in lower case; an empty string where there is none."""
        return self.low[k] if 0 <= k < len(self.low) else ""

    def is_auxiliary(self, k: int) -> bool:
        """Whether the word at `k` is a finite auxiliary, contracted or not."""
        word = self.low[k]
        if word.endswith(_CONTRACTED) or (word.endswith("'s") and word[:-2] in _SUBJECTS | {"let"}):
            return True
        return word in AUXILIARIES and not (word in _NOUNS_TOO and self.at(k - 1) in _BEFORE_NOUNS)

    def is_finite(self, k: int) -> bool:
        """Whether the word at `k` is likely to be a finite verb, by itself and by its neighbours."""
        if self.is_auxiliary(k):
            return True
        word, subject = self.low[k], self._subject_before(k)
        before = self.at(subject)
        if self._agrees_with_pronoun(k, before):
            return True
        named = self.said[k][0].isupper() or word.endswith("ing")
        if not before or named or before in _NEVER_BEFORE or not self._may_be_verb(k):
            return False
        if before in _SUBJECTS:
            return True
        return self._ends_subject(subject) and not self._is_participle(k) and self._agrees(k, subject)

    def past_verb(self, k: int) -> int:
        """Index of the last word of the verb that begins at `k`: of "could not be found" that of "found"."""
        compound = self.is_auxiliary(k)
        while compound and k + 1 < len(self.low) and self._goes_on(k + 1):
            k += 1
        return k

    def is_noun(self, k: int) -> bool:
        """Whether the word at `k` may be a noun of which a clause tells more; a day is none."""
        word = self.at(k)
        never = word in _TIMES | AUXILIARIES | BETWEEN | _NEVER_BEFORE
        return word[:1].isalpha() and not never and self._ends_subject(k)

    def _subject_before(self, k: int) -> int:
        """Index of the word before `k`, adverbs left out; -1 where there is none."""
        k -= 1
        while k > 0 and (self.low[k] in BETWEEN - {"not"} or self._is_adverb(k)):
            k -= 1
        return k

    def _is_adverb(self, k: int) -> bool:
        return self.low[k].endswith("ly") and not self._senses(k).count("n")

    def _senses(self, k: int) -> str:
        """The parts of speech of the senses that the lexicon has of a word: "nnv"."""
        return "".join(sense[0] for sense in lexicon().senses.get(lemma(self.low[k]), ()))

    def _ends_subject(self, k: int) -> bool:
        """Whether the word at `k` may end a subject: a name or a noun."""
        if self.low[k] in AUXILIARIES | _FORMS_OF_BE or self._is_adverb(k):
            return False
        word = self.low[k]
        if word.endswith("'s") or (word.endswith("ed") and word != lemma(word)):
            return False
        senses = self._senses(k)
        return self.said[k][0].isupper() or "n" in senses or not (senses or word.endswith(_ADJECTIVE))

    def _is_participle(self, k: int) -> bool:
        """Whether a past form tells what the word before it is: "funded by Roe", not "won by 5 points"."""
        if self.at(k + 1) == "by":
            alone = self.low[k] in _NEED_NO_OBJECT or self.at(k + 2)[:1].isdigit()
            return self.low[k] != lemma(self.low[k]) and not alone
        return self.low[k] in _NEED_AN_OBJECT and self.at(k + 1) in PREPOSITIONS

    def _goes_on(self, k: int) -> bool:
        """Whether the word at `k` is a further part of the verb before it."""
        if self.low[k] in BETWEEN | _FORMS_OF_BE | {"have"} or self.low[k].endswith("ly"):
            return True
        return (
            self.low[k] not in AUXILIARIES and self.low[k - 1] not in _NEVER_BEFORE and self._may_be_verb(k)
        )

    def _may_be_verb(self, k: int) -> bool:
        word, known = self.low[k], lexicon().senses
        if word != lemma(word) and word.endswith(("er", "est")):
            return False
        forms = {lemma(word), word.removesuffix("d") if word.endswith("ed") else word.removesuffix("s")}
        senses = [sense for form in forms for sense in known.get(form, ())]
        if not senses:  # a rare word, before an article more likely a verb
            return word.endswith(("s", "ed")) and self.at(k + 1) in {"the", "a", "an"}
        return any(sense.startswith("v") for sense in senses)

    def _agrees_with_pronoun(self, k: int, before: str) -> bool:
        """Whether a word has a verb's ending after a pronoun: "this provides", "they gravitated"."""
        word = self.low[k]
        if word.endswith("s") and word != lemma(word):
            return before in {"this", "that"} and self._may_be_verb(k)
        rare = word == lemma(word) and word.endswith(("s", "ed")) and word not in lexicon().senses
        return (before in NOMINATIVES and word.endswith("ed")) or (rare and before in _RELATIVES)

    def _agrees(self, k: int, subject: int) -> bool:
        """Whether the form of a verb at `k` fits the noun at `subject` and what follows."""
        word, before, after = self.low[k], self.low[subject], self.at(k + 1)
        if word.endswith("ed"):
            return True
        if not after:
            return False
        if word.endswith("s") and (word != lemma(word) or word not in lexicon().senses):
            senses = self._senses(k)
            rather_noun = senses.count("n") > senses.count("v")
            rarely = after in _RARELY_AFTER or (rather_noun and after in PREPOSITIONS - {"to"})
            name = self.said[subject][0].isupper() and not (rather_noun and after == "of")
            return name or not rarely
        if word in _PAST or word != lemma(word):
            return True
        return before.endswith("s") and not before.endswith("ss") and after not in _RARELY_AFTER
