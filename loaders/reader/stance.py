"""The stance of a source: whether it asserts, denies, doubts, believes, intends or asks what it speaks of."""

from __future__ import annotations

import re

from onrecord.graph.model import Stance

from .answering import answers
from .function_words import NEGATIONS
from .tokens import tokenize
from .verbs import FORMS
from .words import words

_STANCES: dict[Stance, frozenset[str]] = {
    Stance.DENIES: words(
        """
    deny reject dispute refute rebut repudiate disavow contest dismiss denial decry
    """
    ),
    Stance.DOUBTS: words(
        """
    doubt question doubts skeptical sceptical doubtful challenge disbelieve
    """
    ),
    Stance.BELIEVES: words(
        """
    believe think hope fear expect feel suspect reckon guess suppose figure assume worry speculate
    predict estimate belief view hopes fears concern concerns opinion confident hopeful convinced
    worried concerned sure certain optimistic afraid pessimistic expectation prediction speculation
    surmise anticipate
    """
    ),
    Stance.INTENDS: words(
        """
    plan vow promise pledge intend threaten want aim seek decide offer propose refuse decline swear
    volunteer prefer wish plans promises
    """
    ),
    Stance.ASKS: words("ask wonder request inquire"),
}
_STANCE_OF = {word: stance for stance, words in _STANCES.items() for word in words}


def stance_of(cue: str, content: str = "") -> Stance:
    """The stance that a cue's words carry, negation taken into account.

    "does not believe" and "did not confirm" doubt; "never said" denies; "did not deny" asserts. To
    call a claim false denies it, which the content alone tells, as it tells a question after a colon. Who
    refuses, or gives no answer, intends not to.
    """
    outright = _outright(cue.lower(), content)
    if outright is not None:
        return outright
    spoken = [t.lower for t in tokenize(cue)]
    head = next((w for w in reversed(spoken) if w in FORMS or w in _STANCE_OF), "")
    lemma = FORMS[head].lemma if head in FORMS else head
    if lemma == "swear" and not content.startswith("to "):
        return Stance.ASSERTS
    found = _STANCE_OF.get(lemma, Stance.ASSERTS)
    if not any(word in NEGATIONS for word in spoken):
        return found
    return Stance.INTENDS if lemma in _TELL and _OPEN.match(content) else _negated(lemma, found)


def _outright(cue: str, content: str) -> Stance | None:
    """What a turn of phrase says, whichever verb it ends with; None where there is none."""
    if (_CALLS.search(cue) and _FALSE.search(content)) or _IS_FALSE.match(content):
        return Stance.DENIES
    if cue == ":" and content.endswith("?"):
        return Stance.ASKS
    return Stance.INTENDS if _REFUSES.search(cue) or not answers(cue, content) else None


def _negated(lemma: str, stance: Stance) -> Stance:
    """What it is not to do what a verb says that has this stance."""
    if stance.disputes:
        return Stance.ASSERTS
    if stance is Stance.ASSERTS:
        return _NEGATED.get(lemma, stance)
    return Stance.DOUBTS if stance is Stance.BELIEVES else stance


_REFUSES = re.compile(r"\b(?:declin|refus)(?:e|es|ed|ing|al)(?: \w+){0,3}? to ")
_TELL = words("say tell")
_OPEN = re.compile(r"(?:whether|if|who|what|when|where|why|how)\b", re.IGNORECASE)
_CALLS = re.compile(r"\b(?:call(?:s|ed|ing)?|describ(?:e|es|ed|ing)|brand(?:s|ed)?|label(?:s|l?ed)?)\b")
_FALSE = re.compile(
    r"\b(?:claims?|reports?|allegations?|accusations?|accounts?|story|stories|charges?|rumou?rs?|it|that|this|them)"
    r"\b.{0,40}\b(?:false|untrue|baseless|unfounded|groundless|wrong|fake|invented|fabricated|an? lie)\b",
    re.IGNORECASE,
)
_IS_FALSE = re.compile(
    r"(?:that )?(?:(?:the|this|that|these|those|such|any|his|her|its|their) )?(?:\w+ )?"
    r"(?:claims?|reports?|allegations?|accusations?|accounts?|story|stories|charges?|rumou?rs?|it|that|this)"
    r" (?:is|are|was|were) (?:\w+ly )?"
    r"(?:not true|(?:false|untrue|baseless|unfounded|groundless|fabricated)\b)",
    re.IGNORECASE,
)
"""What says of a claim that it is false, whatever verb leads to it: "the claim was not true"."""

_NEGATED = dict.fromkeys(
    words("say claim suggest state tell argue allege assert call write"), Stance.DENIES
) | (
    dict.fromkeys(
        words("confirm know see agree find recommend recall remember understand hear"), Stance.DOUBTS
    )
)
"""What it is to not say or not confirm; verbs that are left out assert that something was not done."""
