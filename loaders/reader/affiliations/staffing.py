"""What a body does to somebody of its staff, in front of the post: "Acme sacked manager Jane Doe"."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.loaders.reader.affiliations.roles import STOPS, is_possessive
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.function_words import ADVERBS, AUXILIARIES, NEGATIONS
from onrecord.loaders.reader.english.phrases import DETERMINERS, PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.verbs import FORMS
from onrecord.loaders.reader.english.words import words

DISMISSED = words("fired sacked dismissed ousted axed")
_DISMISSES = DISMISSED | words("sack sacks fires dismiss dismisses ousts axes")
_DISMISSING = words("sacking firing dismissing ousting axing")
_TAKES_ON = words("appointed appoints hired hires recruited recruits suspended suspend suspends reinstated")
_PERFECT = words("has have had")
_SUPPOSED = NEGATIONS | words("to will would could should may might must can")
_AFTER = words("after by since for following")
_REACH = 3
"""A word that leaves open whether it was done stands so many before the verb at most."""


def is_staffing(tokens: Sequence[Token], k: int) -> bool:
    """Whether token `k` is what a body does, or did, to whoever holds the post that follows.

    It is a verb behind its subject or an auxiliary: "the club sacked", "will sack"; not "newly appointed",
    "Acme's sacked".
    """
    word = tokens[k].lower
    if word not in _DISMISSES | _TAKES_ON:
        return word in _DISMISSING
    return subject_end(tokens, k) > 0 or (k > 0 and tokens[k - 1].lower in AUXILIARIES - ADVERBS | {"to"})


def subject_end(tokens: Sequence[Token], k: int) -> int:
    """Past the subject of the verb at token `k`, adverbs and a day between them or not; 0 for none."""
    end = k
    while end > 0 and tokens[end - 1].lower in ADVERBS | _PERFECT | lex.CALENDAR | {"on"}:
        end -= 1
    if end == 0:
        return 0
    last = tokens[end - 1]
    barred = AUXILIARIES | DETERMINERS | PREPOSITIONS | STOPS | FORMS.keys() | {"and", "or", "but"}
    named = last.is_word and last.lower not in barred and not last.lower.endswith("ly")
    return end if named and not is_possessive(last) else 0


def is_dismissal(tokens: Sequence[Token], k: int) -> bool:
    """Whether token `k` says that whoever held the post that follows was dismissed: not "may have sacked"."""
    word = tokens[k].lower if k >= 0 else ""
    if any(t.lower in _SUPPOSED for t in tokens[max(0, k - _REACH) : k]):
        return False
    return word in _DISMISSES or (word in _DISMISSING and k > 0 and tokens[k - 1].lower in _AFTER)
