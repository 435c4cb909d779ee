"""Verbs and nouns that dispute one thing and do something else to another.

To reject an accusation is to deny it, to reject an offer is not; who questions a rival's honesty doubts
it, who questions a witness asks. What is rejected or questioned tells which.
"""

from __future__ import annotations

import re

from onrecord.graph.model import Stance
from onrecord.loaders.reader.english.words import words

_CLAIMS = words(
    """
    accusation allegation analogy argument assertion assessment attack characterization charge claim
    comparison complaint conclusion concern contention critique criticism denial description diagnosis
    estimate explanation fear figure finding hint hypothesis idea implication impression inference innuendo
    insinuation interpretation label logic myth narrative notion objection perception portrayal prediction
    premise reasoning report rumor rumour scenario speculation statement stereotype story suggestion
    suspicion talk theory thesis version view warning account contact involvement knowledge link
    responsibility role wrongdoing guilt
    """
)
"""What can be so or not, and nouns for a part in something, which is denied as a claim is."""

_QUALITIES = words(
    """
    ability accuracy authenticity authority biography commitment competence credentials credibility
    effectiveness eligibility ethics evidence fairness fitness honesty independence innocence integrity
    judgment judgement legality legitimacy loyalty methodology morality motive necessity need patriotism
    qualification readiness reliability science sincerity soundness temperament trustworthiness truth validity
    value veracity viability wisdom
    """
)
"""What is said to be there, and questioned."""

_GRANTED = words(
    """
    access admission appeal application asylum bail benefit coverage custody entry motion parole passport
    permission permit petition request right status treatment victory visa vote
    """
)
"""What is denied somebody by not giving it."""

_SOMEBODY = re.compile(r"(?:me|him|her|us|them|whom)\b(?! \w)", re.IGNORECASE)
_SOMEBODY_SOMETHING = re.compile(
    r"(?:(?:me|him|her|us|them) |(?:the )?(?:[A-Z][\w.’'-]*(?<!['’]s) )+)"
    r"(?:the|an?|his|her|their|its|any|this) "
)
"""Whom something is denied and what: "Ann Reyk the nomination"."""

_SOMEBODY_ABOUT = re.compile(
    r"(?:(?:me|him|her|us|them) |(?:[A-Z][\w.’'-]*(?<!['’]s) ){1,4})(?:about|over|on|as to)\b"
)
"""Whom one questions and what about: "Ann Reyk about the dam"."""

_STANDS_FOR_IT = re.compile(
    r"(?:it|that|this|these|those|which|so|any of (?:it|this|that))\b(?! \w)", re.IGNORECASE
)
_CLAUSE = re.compile(r"(?:that|whether|if|there|he|she|it|they|we|I) \w", re.IGNORECASE)
_OPEN = re.compile(r"(?:who|whom|whose|what|when|where|why|how|which)\b", re.IGNORECASE)
_ENDS = re.compile(r"[,;:.“\"(]|\b(?:that|who|which|as|because|after|when|whether)\b")
_OBJECT = 9
"""How many words of a content its first noun is looked for in."""

_RAISED = re.compile(
    r"\b(?:rais|cast|mount|surfac|linger|swirl|persist|throw|threw|rekindl|renew|fuel)\w*\b|\barose\b"
    r"|\b(?:new|fresh|serious|grave|growing|nagging|many|more) (?:questions|doubts)\b"
    r"|\binto question\b|\bin question\b|\b(?:ha(?:s|ve|d)|express\w*) (?:\w+ )?(?:questions|doubts?)\b"
)
_PUT = re.compile(
    r"\b(?:ask|answer|respon|repl|entertain|deflect|duck|dodg|field|tak|pepper|fac)\w*\b.*\bquestions?\b"
    r"|\b(?:to|of) (?:\w+ ){0,2}questions?\b|\bquestion\b"
)


def is_claim(content: str) -> bool:
    """Whether a content is a clause, a word that stands for one, or names a claim: "the idea that …"."""
    if _STANDS_FOR_IT.match(content) or _CLAUSE.match(content):
        return True
    return _names(content, _CLAIMS)


def is_word_for_claim(content: str) -> bool:
    """Whether a content is but a word for what was just said: "it", "a figure", "the latest claim"."""
    said = content.lower().split()
    if not said or said[0] not in _POINTS_TO or len(said) > _FEW:
        return False
    return len(said) == 1 or said[-1] in _CLAIMS or said[-1].removesuffix("s") in _CLAIMS


_POINTS_TO = words("a an the it this that these those which")
_FEW = 3


def is_question(content: str) -> bool:
    """Whether a content ends as a question does, inside quotation marks or not."""
    return content.rstrip("\"'”’").endswith("?")


def denied(content: str) -> Stance:
    """What who denies this does: says that it isn't so, or does not give it."""
    if _SOMEBODY.match(content) or _SOMEBODY_SOMETHING.match(content):
        return Stance.INTENDS
    return Stance.INTENDS if _names(content, _GRANTED) and not is_claim(content) else Stance.DENIES


def questioned(cue: str, content: str) -> Stance:
    """What who questions this does: doubts it, or asks; `cue` in lower case."""
    if (
        _OPEN.match(content)
        or is_question(content)
        or content.startswith("about ")
        or _SOMEBODY_ABOUT.match(content)
        or re.search(r"\babout\b", cue)
    ):
        return Stance.ASKS
    return Stance.DOUBTS


def challenged(content: str) -> Stance:
    """What who challenges this does: doubts a claim or a quality, else takes on somebody or something."""
    doubts = is_claim(content) or _names(content, _QUALITIES)
    return Stance.DOUBTS if doubts else Stance.INTENDS


def in_question(cue: str, content: str) -> Stance:
    """What a cue says that speaks of questions: that something is doubted, or that somebody asks.

    Questions that are raised doubt, those that are asked or answered don't; `cue` in lower case.
    """
    if _RAISED.search(cue):
        return Stance.DOUBTS
    doubts = "questions" in cue and not _PUT.search(cue) and not _OPEN.match(content.removeprefix("about "))
    return Stance.DOUBTS if doubts else Stance.ASKS


def _names(content: str, nouns: frozenset[str]) -> bool:
    """Whether the first words, up to a clause or a quotation, hold one of the nouns."""
    end = _ENDS.search(content, 1)
    said = content[: end.start() if end else None].lower().split()[:_OBJECT]
    return any(word in nouns or word.removesuffix("s") in nouns for word in said)
