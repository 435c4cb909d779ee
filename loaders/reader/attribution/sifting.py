"""What the networks took for attributions, and sources, that are none."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from onrecord.graph.claims.clauses import states
from onrecord.graph.model import Span
from onrecord.loaders.reader.attribution.answering import answers
from onrecord.loaders.reader.attribution.disputing import is_claim
from onrecord.loaders.reader.english.function_words import BE
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.found import Attribution

_ASKED = re.compile(r"(?:\w+ly )?(?:asked|pressed|questioned|quizzed)\b", re.IGNORECASE)
_MODALS = words("must shall should will would can could may might")
_BY = re.compile(r".{0,3}\bby ", re.IGNORECASE)
_WHEN = re.compile(r"(?:^|\W)(?:when|if|once|after being|when being|while being)\s+$", re.IGNORECASE)


def sifted(
    text: str, attributions: Iterable[Attribution], furniture: Sequence[Span]
) -> Iterator[Attribution]:
    """The attributions that are some, with their sources if these are some, in the order given.

    `furniture` are sentences of the page, in text order: what stands in them is left out. So is what somebody
    must or may do, and what was done to a thing, or to somebody by justice. Whoever was asked something is no
    source of it, and neither is who was accused of it.
    """
    starts = [span.start for span in furniture]
    for one in attributions:
        of_the_page = _is_of_the_page(one, furniture, starts)
        if not (of_the_page or _is_duty(text, one) or _is_deed(text, one) or _was_tried(text, one)):
            inner = (_not_of_accused(text, part) for part in one.inner if not _was_tried(text, part))
            whole = _not_of_accused(text, replace(one, inner=tuple(inner)))
            yield replace(whole, source=()) if _was_asked(text, whole) else whole


def _is_of_the_page(one: Attribution, furniture: Sequence[Span], starts: Sequence[int]) -> bool:
    """Whether it stands in a sentence of the page, which no source behind a content claims for itself."""
    first = min(one.spans).start
    k = bisect_right(starts, first) - 1
    if k < 0 or one.end > furniture[k].end:
        return False
    return not (one.source and one.content[0].start == furniture[k].start)


def _is_duty(text: str, one: Attribution) -> bool:
    """Whether its cue is a modal verb alone, which reports nothing: "under the law a buyer must".

    It does where who is asked would not tell: "would not offer details".
    """
    cue, content = (" ".join(span.of(text) for span in spans) for spans in (one.cue, one.content))
    return cue.lower() in _MODALS and answers(cue, content)


def _is_deed(text: str, one: Attribution) -> bool:
    """Whether it tells of what was done to a thing, not of what was said: "The pier was praised by Roe".

    The thing stands bare before the verb: "was seen by some as a demotion" says more. "The claim" and "the
    remark" are what somebody said, and so is what was announced, denied or foreseen.
    """
    if len(one.source) != 1 or len(one.content) != 1 or not one.cue:
        return False
    content, source = one.content[0], one.source[0]
    found, thing = _DONE_BY.match(text, content.end, source.end), content.of(text)
    if found is None or not _A_THING.match(thing) or states(thing):
        return False
    verb = found["verb"].lower()
    told = verb in _SAID or (verb in _SAID_OF_CLAIMS and (is_claim(thing) or _REMARK.search(thing)))
    return not told and source.start <= found.end() + len("the ")


_A_THING = re.compile(
    r"(?:the|an?|this|these|those|its|their|his|her|my|our|both|all|some|two)\s", re.IGNORECASE
)
_REMARK = re.compile(r"\b(?:comments?|remarks?|words|tweets?|posts?)$", re.IGNORECASE)
_DONE_BY = re.compile(
    r"\s+(?:(?:has|have|had|will|would|could|may|might|must) )?(?:\w+ly |also |later |since |then |first )*"
    r"(?:was|were|is|are|been|be|being) (?:\w+ly |also |later |since |then |first |all |both )*"
    r"(?P<verb>\w+)(?: \w+)? by\s",
    re.IGNORECASE,
)
_SAID = words(
    """
    said told claimed alleged asserted reported announced confirmed denied disputed refuted rebutted
    contradicted disclosed revealed described suggested proposed predicted forecast foreseen noted mentioned
    cited quoted echoed repeated stated written tweeted posted asked questioned doubted challenged contested
    explained expressed voiced raised demanded requested urged recommended promised pledged offered warned
    detailed outlined published broadcast believed expected feared estimated calculated
    criticised criticized condemned denounced derided mocked ridiculed praised applauded welcomed
    """
)
"""Participles of verbs whose object is what is said or thought, or what is judged in words."""

_SAID_OF_CLAIMS = words(
    """
    rejected dismissed made issued released levelled leveled shared supported backed endorsed attacked
    """
)
"""Those whose object is that, or any other thing."""


def _was_asked(text: str, one: Attribution) -> bool:
    """Whether its cue says that somebody was asked: "Asked whether …, Lund said", "when asked about it".

    Whoever asked is named by "by".
    """
    if not one.source or not one.cue:
        return False
    cue, source = one.cue[0], one.source[0]
    by = _BY.match(text, max(0, source.start - len("by ")), source.end)
    if by is not None or not _ASKED.match(text, cue.start, cue.end):
        return False
    lead = text[max(0, cue.start - 30) : cue.start]
    after = source.start >= cue.end
    opens = text[cue.start].isupper() and after
    passive = not BE.isdisjoint(lead.lower().split()[-1:])
    return opens or passive or _WHEN.search(lead) is not None


def _was_tried(text: str, one: Attribution) -> bool:
    """Whether it tells what justice did to somebody, who says nothing: "Roe was convicted of theft"."""
    return _suffers(text, one, _TRIED)


def _not_of_accused(text: str, one: Attribution) -> Attribution:
    """The attribution; without a source where that is whom it speaks of: "Roe was accused of theft"."""
    if not _suffers(text, one, _ACCUSED):
        return one
    whom = [span for span in one.source if span.of(text).lower() not in _RELATIVE]
    return replace(one, source=(), content=tuple(sorted((*whom, *one.content))))


_RELATIVE = words("who which that")


def _suffers(text: str, one: Attribution, participle: re.Pattern[str]) -> bool:
    """Whether its cue is the passive of such a verb, without an object, and its source stands before that."""
    if not one.source or not one.cue:
        return False
    cue, start = one.cue[0], one.source[-1].end
    found = participle.search(text, max(start, cue.start - _FARTHEST), min(len(text), cue.end + _OBJECT))
    if found is None or not cue.start <= found.start("verb") < cue.end:
        return False
    return _BETWEEN.fullmatch(text, start, found.start()) is not None


_FARTHEST = 60
"""So many code points of auxiliaries and adverbs stand before a cue at most."""


_OBJECT = 20
"""So many code points past the cue it is looked what follows it."""

_BETWEEN = re.compile(
    r"(?:,[^.;:“”\"\n]{1,80},)?"
    r"(?:[\s,]|\b(?:who|and|has|have|had|will|would|could|may|might|must|also|later|then|\w+ly)\b)*"
)
"""What stands between whom it speaks of and the passive: an aside, auxiliaries and adverbs."""

_PASSIVE = (
    r"\b(?:is|are|was|were|be|been|being|got|gets)(?: not|n['’]t)? "
    r"(?:(?:also|later|since|then|now|first|once|twice|never|again|recently|jointly|\w+ly) )*"
)
_TRIED = re.compile(
    rf"{_PASSIVE}(?P<verb>(?:re-?)?arrested|charged|indicted|arraigned|convicted|found (?:not )?guilty"
    r"|acquitted|cleared|sentenced|jailed|imprisoned|fined|tried|prosecuted|cautioned|bailed|remanded|detained"
    r"|apprehended|booked|extradited|deported|court-martialled|court-martialed|disqualified|summonsed|released"
    r"|pardoned|executed|impeached)\b(?: (?:again|\w+ly|(?:last|this) \w+|(?:on )?\w+day|in \w+))?"
    r" (?:of|on|with|for|to|in|over|as|at|after|from|under|without)\b",
    re.IGNORECASE,
)
_ACCUSED = re.compile(
    rf"{_PASSIVE}(?P<verb>accused of|suspected of|blamed for"
    r"|(?:alleged|believed|claimed|expected|feared|known|reported|rumou?red|said|suspected|thought|understood)"
    r" to)\b",
    re.IGNORECASE,
)
"""What is said of somebody, by whom is left open."""
