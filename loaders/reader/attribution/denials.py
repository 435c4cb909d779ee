"""What "denied it" and "rejected the finding" deny: what somebody else is said to have said just before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span, Stance
from onrecord.loaders.reader.attribution.answering import answers
from onrecord.loaders.reader.attribution.apposed import APPOSED
from onrecord.loaders.reader.attribution.labels import names_only
from onrecord.loaders.reader.attribution.retracting import takes_back
from onrecord.loaders.reader.attribution.sourcing import speech_of
from onrecord.loaders.reader.attribution.speaking import Said
from onrecord.loaders.reader.attribution.stance import stance_of
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document, Sentence

_REACH = 1
"""The claim that is denied stands in the same sentence, or this many before."""

_FEW = 2
"""Before a denial that opens its sentence stand at most so many words, or what begins with a preposition."""

_PRONOUN = re.compile(r"it|this|that", re.IGNORECASE)
_DENYING = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|disput(?:es?|ed|ing)|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?)$",
    re.IGNORECASE,
)
"""Verbs after which "it" is a claim, and not the plan or the offer that was spoken of."""

_NAMED = re.compile(
    r"(?:the|this|that|these|those|such|any such|all such|his|her|their|its) (?:latest )?"
    r"(?:accounts?|accusations?|allegations?|assertions?|claims?|findings?|reports?|suggestions?)",
    re.IGNORECASE,
)
"""Names for a claim; a charge is the court's, and not what a witness said last."""


def with_denied(document: Document, told: Sequence[Said]) -> list[Said]:
    """What was said, in text order, a denial of what was said just before with the claim that it denies.

    That is the last of somebody else's in the same sentence or the one before, if it is asserted there; of
    who takes something back it is the last of their own.
    """
    found: list[Said] = []
    for said in told:
        stands = _stands_for_claim(document.text, said)
        found.append(replace(said, denied=_denied(document, said, found)) if stands else said)
    return found


def with_word_for_claim(text: str, denial: Attribution) -> tuple[Span, ...]:
    """The cue of a denial with the word that stands for the claim: "denied it"."""
    *cue, last = denial.cue
    if text[last.end : denial.content[0].start].strip() or last.end > denial.content[0].start:
        return tuple(sorted((*denial.cue, *denial.content)))
    return (*cue, Span(last.start, denial.content[0].end), *denial.content[1:])


def _stands_for_claim(text: str, said: Said) -> bool:
    """Whether the content is only a word for a claim, and who says it denies that."""
    cue, content = _words(text, said.spans.cue), _words(text, said.spans.content)
    stands = (
        _NAMED.fullmatch(content)
        or _is_set_off(text, said)
        or (_PRONOUN.fullmatch(content) and _DENYING.search(cue))
    )
    return (
        said.speaker is not None
        and bool((stands or _is_set_off(text, said)) and said.spans.cue)
        and stance_of(cue, content) is Stance.DENIES
    )


def _takes_back(text: str, denial: Said) -> bool:
    return takes_back(_words(text, denial.spans.cue), _words(text, denial.spans.content))


def _is_set_off(text: str, said: Said) -> bool:
    """Whether its content stands for what is before its comma: "…, a claim the council rejects"."""
    word, cue = _words(text, said.spans.content), _words(text, said.spans.cue)
    set_off = APPOSED.fullmatch(word) and _SET_OFF.search(_before(text, said.spans.content[0].start))
    return bool(set_off) and (word != "which" or _DENYING.search(cue.removesuffix(" by")) is not None)


def _before(text: str, offset: int) -> str:
    return text[max(0, offset - len(" – ")) : offset]


_SET_OFF = re.compile(r"(?:,|\s[–—-])\s\Z")


def _before_comma(document: Document, denial: Said, before: Sequence[Said]) -> Said | None:
    """The claim that a denial is set off from: whoever's it is, or of the paper's own voice.

    Who "was accused of theft, which he denies" does not deny that he was accused.
    """
    word = denial.spans.content[0]
    sentence = document.sentences[document.sentence_at(word.start)]
    last = next((one for one in reversed(before) if one.spans.end <= word.start), None)
    if last is not None and last.spans.end > sentence.span.start:
        ours = last.speaker is not None and last.speaker in {denial.speaker, *denial.others}
        said = _words(document.text, last.spans.content)
        states_it = _SAY.search(_words(document.text, last.spans.cue)) or _asserts(document, last.spans)
        return None if ours or _ACCUSES.search(said) or not states_it else last
    said = document.text[sentence.span.start : word.start].rstrip(" ,–—-")
    clause = Span(sentence.span.start, sentence.span.start + len(said))
    if len(said) > _LONGEST or not states(said) or _ACCUSES.search(said) or _TOLD.search(said):
        return None
    return Said(Attribution((), (), (clause,), denial.spans.confidence), None, None, (), sentence.span)


_LONGEST = 400
"""A clause that a comma sets a denial off from has at most so many code points."""

_ACCUSES = re.compile(
    r"\b(?:charg|accus|alleg|claim|suspect|indict|counts?\b|offen[cs]e|complain|lawsuit|su(?:es?|ed|ing)\b|rumou?r"
    r"|wrongdoing|blam|trial|arrest|whether\b|speculat|question)",
    re.IGNORECASE,
)
_SAY = re.compile(r"\b(?:said|says?|claim(?:s|ed)?|insist(?:s|ed)?)$", re.IGNORECASE)
_TOLD = re.compile(r"[“”\"]|\b(?:said|says|told|according|wrote|added|reported|argued)\b", re.IGNORECASE)


def _denied(document: Document, denial: Said, before: Sequence[Said]) -> Said | None:
    """The last claim of somebody else's before a denial; None where that is too far, or asserts nothing.

    Who denied it before, as "the council denied it, too" says, is passed over. Who takes something back
    denies the last claim of their own.
    """
    if _is_set_off(document.text, denial):
        return _before_comma(document, denial, before)
    own = _takes_back(document.text, denial)
    start = min(denial.spans.spans).start
    here = document.sentence_at(start)
    reach = _REACH if _opens(document.sentences[here], start) else 0
    for last in reversed(before):
        if here - document.sentence_at(last.spans.end - 1) > reach:
            return None
        said = last.denied or last
        if last.spans.end > start or said.speaker is None:
            continue
        if (said.speaker in {denial.speaker, *denial.others}) is own:
            return said if _asserts(document, said.spans) else None
    return None


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a sentence has nothing before `start` that could be denied: "But" or "On Monday," alone."""
    before = [token.lower for token in sentence.tokens if token.is_word and token.start < start]
    return len(before) <= _FEW or before[0] in PREPOSITIONS


def _asserts(document: Document, spans: Attribution) -> bool:
    cue, content = _words(document.text, spans.cue), _words(document.text, spans.content)
    speech = speech_of(document, spans.content, document.quotations)
    states = answers(cue, content) and not names_only(document.text, spans.cue, spans.content, speech)
    return states and stance_of(cue, content) in {Stance.ASSERTS, Stance.BELIEVES}


def _words(text: str, spans: Sequence[Span]) -> str:
    return " ".join(span.of(text) for span in spans)
