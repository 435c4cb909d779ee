"""Whether a claim's words state something: "the ban was lifted" does, "Roe's ban on cars" only names it.

Both are contents of attributions, since one can criticise a ban; but two who speak of one thing need not
claim the same of it. The verb of a clause inside a noun phrase states nothing of what that names: "the deal
that was signed", "the deal he is pushing".
"""

from __future__ import annotations

import re
from functools import lru_cache

from .finite_verbs import AUXILIARIES, BETWEEN, NOMINATIVES, Sequenced
from .wording import LONGEST, lemma, word_set

_CONJUNCTIONS = word_set("when while although if whether unless how what")
_RELATIVE = _CONJUNCTIONS | word_set("who whom whose which where why because")
"""What opens a clause inside a phrase, but not where it comes first."""

_PREPOSITIONS_TOO = word_set("as after before since until than like once")
_REDUCED = word_set("to or not in on at by")
"""After "whether" or "if" these have no verb with them: "if not met", "whether or not to go"."""

_BEFORE_QUESTIONS = BETWEEN | word_set("about of on over as to regarding exactly")
_PROPOSITIONS = word_set(
    "fact idea notion claim assertion allegation suggestion view belief hope fear concern implication "
    "accusation evidence announcement prediction promise report conclusion argument charge impression "
    "possibility chance likelihood perception sense contention suspicion speculation rumor rumour theory "
    "warning assumption statement proof sign doubt question news reality truth"
)
"""What is said of these after "that" or "whether" is stated: "the idea that the ban failed"."""

_DETERMINERS = word_set("a an the his her its their our my your these those some any no every each")
_LEAST = 3
"""Words of an infinitive that states what is meant to be done: "to leave the union"."""

SENTENCES = re.compile(r"(?<=[a-z0-9]{3}[.!?…])[\"”’']*\s+(?=[\"“‘']*[A-Z])")
"""Where a sentence ends, but not after "Mr."."""


@lru_cache(maxsize=1 << 16)
def states(text: str) -> bool:
    """Whether a text has a finite verb of its own, or is an infinitive: what is so, or is meant to be."""
    return any(_states(Sequenced.of(sentence)) for sentence in SENTENCES.split(text[:LONGEST]))


def _states(words: Sequenced) -> bool:
    """As `states`, of one sentence: verbs of clauses inside its noun phrases don't count."""
    infinitive = words.low[:1] == ["to"] or words.low[:2] == ["not", "to"]
    if infinitive and len(words.low) >= _LEAST:
        return True
    inside, k, after_verb = 0, 0, False
    while k < len(words.low):
        if k and _opens_clause(words, k, after_verb=after_verb):
            inside += 1
        after_verb = words.is_finite(k)
        if after_verb:
            if not inside:
                return True
            inside -= 1
            k = words.past_verb(k)
        k += 1
    return False


def _opens_clause(words: Sequenced, k: int, *, after_verb: bool) -> bool:
    """Whether a clause inside the phrase begins at `k`: "who came", "the deal he signed"."""
    word, before, after = words.at(k), words.at(k - 1), words.at(k + 1)
    if lemma(before) in _PROPOSITIONS and word in {"that", "whether"} and after not in AUXILIARIES:
        return False
    if word in _RELATIVE:
        reduced = word in _CONJUNCTIONS and (after in _REDUCED or after.endswith(("ed", "ing")))
        return not reduced and not all(
            one.endswith("ly") or one in _BEFORE_QUESTIONS for one in words.low[:k]
        )
    if word in _PREPOSITIONS_TOO:
        return after in NOMINATIVES | {"it"}
    follows_noun = not after_verb and words.is_noun(k - 1)
    if word == "that":
        return follows_noun and not before.endswith("ing")
    subject = word.partition("'")[0] in NOMINATIVES | {"it", "you"}
    return subject and follows_noun and words.low[0] in _DETERMINERS
