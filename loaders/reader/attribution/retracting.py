"""Who takes back what was said before: "has retracted its report that", "regretted having said that"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span
from onrecord.loaders.reader.english.phrases import CLAUSE_OPENERS, PREPOSITIONS
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import Document


def takes_back(cue: str, content: str = "") -> bool:
    """Whether cue and content say that something is no longer said; not of who won't, or is yet to."""
    if _TAKEN_BACK_BY.search(cue) and _STATEMENT.match(content):
        return True
    found = _RETRACTS.search(f"{cue} {content}") or _OF_ONESELF.search(cue)
    return found is not None and found.start() < len(cue) and not _UNDONE.search(cue[: found.start()])


def with_retracted(document: Document, attributions: Iterable[Attribution]) -> Iterator[Attribution]:
    """The attributions; of those that take something back that is the content, and all before it the cue.

    The finder has "her claim" in either, or in neither.
    """
    starts = [sentence.span.start for sentence in document.sentences]
    for one in attributions:
        at = bisect_right(starts, one.cue[0].start) - 1 if one.cue else -1
        yield _with_retracted(document.text, document.sentences[at].span, one) if at >= 0 else one


def _with_retracted(text: str, sentence: Span, one: Attribution) -> Attribution:
    """As above, of one attribution, and of those inside it."""
    one = replace(one, inner=tuple(_with_retracted(text, sentence, part) for part in one.inner))
    if not one.cue:
        return one
    if len(one.cue) == 1 and _SAYS.fullmatch(one.cue[0].of(text)):
        return _of_oneself(text, one) or one
    near = max(sentence.start, one.cue[0].start - _NEAR), min(sentence.end, one.cue[-1].end + _NEAR)
    for found in _RETRACTS.finditer(text, *near):
        touches = any(cue.start < found.end() and found.start() < cue.end for cue in one.cue)
        if touches and not _UNDONE.search(text[near[0] : found.start()]):
            start = min(found.start(), *(cue.start for cue in one.cue))
            return _taking_back(text, one, (Span(start, found.end()),), found) or one
    return one


def _of_oneself(text: str, one: Attribution) -> Attribution | None:
    """What speakers say of their own words: "said that it had been wrong to report that"."""
    own = _OF_ONESELF.match(text, *one.content[0])
    return _taking_back(text, one, (*one.cue, Span(*own.span("own"))), own) if own is not None else None


def _taking_back(
    text: str, one: Attribution, cue: tuple[Span, ...], found: re.Match[str]
) -> Attribution | None:
    """The attribution with this cue, and for content the clause behind it; None where there is none."""
    end = max(span.end for span in one.content)
    said = any(name != "own" for name, words_of in found.groupdict().items() if words_of)
    clause = (_BARE if said else _THAT).match(text, found.end(), end)
    if clause is None or not states(text[clause.end() : end]):
        return None
    inside = [span for span in one.source if any(c.start <= span.start < c.end for c in cue)]
    source = tuple(span for span in one.source if span not in inside)
    inner = tuple(part for part in one.inner if min(part.spans).start >= clause.end())
    return replace(
        one, source=source, cue=tuple(sorted(cue)), content=(Span(clause.end(), end),), inner=inner
    )


_NEAR = 150
"""So many code points around its cue it is looked for words that take something back."""

_NOUN = (
    r"(?:accounts?|accusations?|admissions?|allegations?|articles?|assertions?|claims?|columns?|comments?|"
    r"conclusions?|confessions?|contentions?|declarations?|denials?|depositions?|descriptions?|editorials?|estimates?|"
    r"evidence|findings?|insinuations?|items?|posts?|remarks?|reports?|reporting|reportage|statements?|"
    r"stor(?:y|ies)|suggestions?|testimony|tweets?|versions?|broadcasts?)\b"
)
"""What somebody has said or written, and can take back."""

_SAYING = (
    r"(?P<saying>(?:sa(?:y|ys|id|ying)|claim(?:ed|ing)?|report(?:ed|ing)?|stat(?:e|ed|ing)|alleg(?:e|ed|ing)|"
    r"suggest(?:ed|ing)?|wr(?:ite|iting|itten|ote)|assert(?:ed|ing)?|imply|implied|implying|insist(?:ed|ing)?|"
    r"testify|testified|testifying|publish(?:ed|ing)?|broadcast(?:ing)?|(?:tell|told|telling) \w+)\b)"
)
_NO_ADJECTIVES = "|".join(sorted(PREPOSITIONS | CLAUSE_OPENERS | {"and", "that", "which", "who"}))
_THE = (
    r"(?:the|an?|this|that|those|these|any|all|its|his|her|their|my|our|"
    rf"(?:[A-Z][\w.-]+ ){{0,2}}[A-Z][\w.-]+['’]s?)(?: (?!(?:{_NO_ADJECTIVES})\b)[\w’'-]+){{0,3}}?"
)
_A = _THE.replace("the|an?|this|that|those|these|any|all", "an?")
_TAKES = (
    r"\b(?:(?:retract|recant)(?:s|ed|ing)?|withdr(?:aws?|ew|awn|awing)|unsa(?:id|ys?|ying)|"
    r"(?:takes?|took|taken|taking|walk(?:s|ed|ing)?) back|(?:go(?:es|ing|ne)?|went) back on|"
    r"back(?:s|ed|ing)? (?:away|down) from|row(?:s|ed|ing)? back(?: on| from)?|"
    r"back-?(?:track|pedal)(?:s|led|ed|ling|ing)? (?:on|from))"
)
_MENDS = (
    r"\b(?:(?:correct|rescind|disown|disavow)(?:s|ed|ing)?|(?:renounc|repudiat)(?:es?|ed|ing)"
    r"|(?:issu|publish|print|releas|post|offer|mak|r[au]n|made)(?:e|es|ed|s|ing|ning)? "
    r"(?:an?|its|his|her|their)(?: \w+)? (?:retraction|correction|withdrawal|apology) (?:of|to|for|over))"
)
"""What takes back what is told behind it alone: who corrects a statement may only add to it."""

_SORRY = (
    r"\b(?:apologi[sz](?:e|es|ed|ing)(?: (?:\w+ly|to [^,.;:“”\"\n]{2,60}?))? (?:for|over)|"
    r"(?:is|am|are|was|were|be|been) (?:\w+ly )?sorry for|regret(?:s|ted|ting)?)"
    r"(?: (?:having|ever|once|\w+ly))*"
)
_WRONG = (
    r"\b(?:(?:is|am|are|was|were|be|been) (?:\w+ly )?(?:wrong|mistaken|incorrect|in error) (?:to|in)"
    r"(?: have)?|should (?:not|never) have(?: \w+ly)?|"
    r"had (?:wrongly|falsely|incorrectly|mistakenly|erroneously))"
)
_BACK = (
    rf"(?:{_TAKES} {_THE} {_NOUN}|(?:{_MENDS} {_THE}|{_SORRY} {_A}) {_NOUN}(?=[^.\n]{{0,20}} that )|"
    rf"{_SORRY} {_SAYING})"
)
_RETRACTS = re.compile(_BACK)
_TAKEN_BACK_BY = re.compile(
    r"\b(?:was|were|been|is|are|being) (?:\w+ly )?(?:retracted|withdrawn|recanted|disowned)(?: by)?$"
)
_STATEMENT = re.compile(rf"{_THE} {_NOUN}", re.IGNORECASE)
_UNDONE = re.compile(
    r"(?:\b(?:not|never|to|without|will|would|could|should|must|may|might|can|cannot|neither|nor)|n['’]t)"
    r"(?: (?:\w+ly|yet|be|have|even|also))*\s*$"
)
"""What stands before the words of who does not take anything back, or has yet to."""

_SAYS = re.compile(
    r"(?:(?:has|have|had|also|later|then|since|now|\w+ly) )*(?:sa(?:id|ys?|ying)|admit(?:s|ted|ting)?|"
    r"add(?:s|ed|ing)|acknowledg(?:es?|ed|ing)|conced(?:es?|ed|ing)|wr(?:ote|ites?|iting)|t(?:old|ells?)|"
    r"announc(?:es?|ed|ing)|confess(?:es|ed|ing)?|stat(?:es|ed|ing)|explain(?:s|ed|ing)?)(?: that)?"
)
_OWN = (
    r"(?:that )?(?P<own>\b(?:I|we|he|she|it|they)\b(?:['’](?:ve|d|m|re|s))?"
    r"(?: (?:has|have|had|is|am|are|was|were|now|also|hereby|therefore|deeply|\w+ly))*?"
)
_OF_ONESELF = re.compile(
    rf"[“\"‘']?{_OWN} (?:{_BACK}|{_WRONG} {_SAYING.replace('saying>', 'wrong>')}))", re.IGNORECASE
)
"""What speakers say of themselves; who else was wrong to say so is told by the article."""

_THAT = re.compile(r"(?: (?:(?:last|this|that|earlier|in|on) \w+|yesterday|today))?,? (?=that\b)")
_BARE = re.compile(r",? ")
