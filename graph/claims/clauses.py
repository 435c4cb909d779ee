"""Whether a claim's words state something: "the ban was lifted" does, "Roe's ban on cars" only names it.

Both are contents of attributions, since one can criticise a ban; but two who speak of one thing need not
claim the same of it. There is no tagger here: a word is taken for a finite verb that the lexicon has as one
and that stands after a subject, not after a determiner, a preposition or a possessive.
"""

from __future__ import annotations

from functools import lru_cache

from .wording import lemma, lexicon, word_set, words

_AUXILIARIES = word_set(
    "is are was were am has have had do does did will would shall should can could may might must cannot"
)
_CONTRACTED = ("'re", "'ll", "'ve", "'d", "'m", "n't")
_SUBJECTS = word_set(
    "i you he she it we they who which that there this these those what nobody everyone everybody somebody "
    "someone"
)
_NEVER_BEFORE = word_set(
    "a an the his her its their our my your this these those some any no every each another of in on at by "
    "for from with about against into over under after before between during without within through than as "
    "like and or but to off toward towards if when while because whether not so too very most more"
)
_BETWEEN = word_set("never also still now then already just ever even once often soon")
"""Adverbs that stand between a subject and its verb, besides those in -ly."""

_RARELY_AFTER = word_set("of and or for from by with at")
"""What seldom follows a verb in -s, and often a noun: "plans of", "calls for"."""

_PAST = word_set("hit cut put set let shut cost quit beat read spread hurt split cast bet burst")
"""Past forms that are like the base."""

_LEAST = 3
"""Words of an infinitive that states what is meant to be done: "to leave the union"."""


@lru_cache(maxsize=1 << 16)
def states(text: str) -> bool:
    """Whether a text has a finite verb, or is an infinitive: what is so, or is meant to be."""
    said = [word.replace("’", "'") for word in words(text)]
    low = [word.lower() for word in said]
    if low[:1] == ["to"] and len(low) >= _LEAST:
        return True
    return any(_is_auxiliary(word) or _is_verb(said, low, k) for k, word in enumerate(low))


def _is_auxiliary(word: str) -> bool:
    contracted = word.endswith(_CONTRACTED) or (word.endswith("'s") and word[:-2] in _SUBJECTS)
    return contracted or word in _AUXILIARIES


def _is_verb(said: list[str], low: list[str], k: int) -> bool:
    """Whether the word at `k` is likely to be a finite verb, by itself and by its neighbours."""
    word, before = low[k], low[k - 1] if k else ""
    if not before or said[k][0].isupper() or before in _NEVER_BEFORE or before.endswith("'s"):
        return False
    if word.endswith("ing") or not _may_be_verb(low, k):
        return False
    return before in _SUBJECTS or (_is_subject(said, low, k - 1) and _agrees(said, low, k))


def _may_be_verb(low: list[str], k: int) -> bool:
    word, known = low[k], lexicon().senses
    forms = {lemma(word), word.removesuffix("d") if word.endswith("ed") else word}
    senses = [sense for form in forms for sense in known.get(form, ())]
    if not senses:  # a rare word, before an article more likely a verb
        return word.endswith(("s", "ed")) and low[k + 1 : k + 2] in (["the"], ["a"], ["an"])
    return any(sense.startswith("v") for sense in senses)


def _is_subject(said: list[str], low: list[str], k: int) -> bool:
    """Whether the word at `k` may end a subject: a name or a noun, or an adverb after one."""
    if low[k].endswith("ly") or low[k] in _BETWEEN:
        return k > 0 and low[k - 1] not in _NEVER_BEFORE and not low[k - 1].endswith("'s")
    if said[k][0].isupper():
        return True
    senses = lexicon().senses.get(lemma(low[k]), frozenset())
    return not low[k].endswith("ed") and (not senses or any(sense.startswith("n") for sense in senses))


def _agrees(said: list[str], low: list[str], k: int) -> bool:
    """Whether the form of a verb at `k` fits the noun before it and what follows."""
    word, before, after = low[k], low[k - 1], low[k + 1] if k + 1 < len(low) else ""
    if word.endswith("ed"):
        return True
    if not after:
        return False
    if word.endswith("s") and not word.endswith("ss"):
        return after not in _RARELY_AFTER or said[k - 1][0].isupper()
    if word in _PAST or word != lemma(word):
        return True
    return before.endswith("s") and not before.endswith("ss") and after not in _RARELY_AFTER
