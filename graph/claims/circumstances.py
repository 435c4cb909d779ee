"""Who says a claim and when: what that tells of claims whose words alone would make them one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from onrecord.graph.identity.spelling.parts import TITLES

from .comparison import Judgement, Relation

PASSING = 7
"""How many days apart two claims may be that are true of their days only ("on Friday", "in the poll")."""


def _set(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_FIRST_PERSON = _set("i i'm i've i'll i'd me my mine myself we we're we've we'll us our ours ourselves")
_SECOND_PERSON = _set("you your yours yourself yourselves")
_PLURAL = _set("we us our ours ourselves")
_THIRD_PERSON = _set("""
he he's he'll he'd him his himself she she's she'll she'd her hers herself
they they're they've they'll them their theirs themselves""")
_OPENS_NOUN = "an?|the|his|her|its|their|our|my|your|this|that|these|those"
_OF_SOMEBODY = re.compile(
    rf"""["“'‘]*(?:(?:that\ )?(?:he|she|they)\b
    |(?:(?:not|never)\ )?to\ (?!(?:{_OPENS_NOUN})\b)(?-i:[a-z]))""",
    re.IGNORECASE | re.VERBOSE,
)
"""A pronoun, or an infinitive: "to" before a word in small letters that opens no noun phrase."""

_OF_ITS_DAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow|tonight"
    r"|(?:this|last|next) (?:morning|afternoon|evening|night|week|weekend|month|year)"
    r"|polls?|polled|surveyed|respondents|margins? of (?:sampling )?error)\b",
    re.IGNORECASE,
)
"""Days told from the day of speaking, and polls, whose figures are those of their days."""


def persons(text: str) -> tuple[bool, bool]:
    """Whether a text speaks of whoever says it ("I", "our"), and of others by a pronoun ("she", "their")."""
    words = {word.replace("’", "'") for word in _WORD.findall(text.casefold())}
    return bool(words & _FIRST_PERSON), bool(words & _THIRD_PERSON)


_POINTING = _set("it it's its itself this that's these those there there's here such so")


def points(text: str) -> bool:
    """Whether a text means by a pronoun what only its surroundings tell: "it", "this", "there"."""
    words = {word.replace("’", "'") for word in _WORD.findall(text.casefold())}
    return bool(words & _POINTING)


_ONESELF = (
    (re.compile(r"\b(?:I['’]m|[Ww]e['’]re|I am|[Ww]e are)\b"), "{} is"),
    (re.compile(r"\b(?:I|[Ww]e)['’]ve\b|\b(?:I|[Ww]e) have\b"), "{} has"),
    (re.compile(r"\b(?:I|[Ww]e)['’]ll\b"), "{} will"), (re.compile(r"\b(?:I|[Ww]e)['’]d\b"), "{} would"),
    (re.compile(r"\b(?:[Mm]y|[Oo]ur)\b"), "{}’s"), (re.compile(r"\b(?:I|[Ww]e|me|us)\b"), "{}"),
)  # fmt: skip


def by_name(text: str, name: str) -> str:
    """A text with the name of whoever says it for "I" and "we"."""
    for pronoun, instead in _ONESELF:
        text = pronoun.sub(instead.format(name), text)
    return text


def speaks_for_several(text: str) -> bool:
    """Whether a text says "we", which may be a body for which somebody speaks."""
    words = {word.replace("’", "'").partition("'")[0] for word in _WORD.findall(text.casefold())}
    return bool(words & _PLURAL)


def is_of_its_speaker(text: str) -> bool:
    """Whether what a text says is most likely said of whoever says it: "he would sell it", "to sell it".

    Whom it names after that is somebody else.
    """
    return _OF_SOMEBODY.match(text) is not None


def is_of_its_day(text: str) -> bool:
    """Whether what a text says is true of the days around it only: "on Friday", "the poll has her ahead"."""
    return _OF_ITS_DAY.search(text) is not None


@dataclass(frozen=True, slots=True)
class Said:
    """A claim's words, who says them, and on which day.

    Attributes:
        text: the words.
        speaker: a name as the article gives it; "" where it is unknown.
        day: None where it is unknown.
    """

    text: str
    speaker: str = ""
    day: date | None = None


def considered(found: Judgement, a: Said, b: Said) -> Judgement:
    """A judgement by words and meaning, once speakers and days are considered too.

    Two who say "I" don't claim the same, and contradict each other only where one speaks of somebody else
    too; and what is true of its day only neither repeats nor contradicts what was said more than `PASSING`
    days before.
    """
    if found.label is Relation.UNRELATED:
        return found
    if a.day and b.day and abs((a.day - b.day).days) > PASSING and all(map(is_of_its_day, (a.text, b.text))):
        why = f"each is of its own days: {a.day} and {b.day}"
    elif _speak_of_themselves(a, b) and (found.label is Relation.SAME or not _speak_of_each_other(a, b)):
        why = f"each speaks of itself: {a.speaker} and {b.speaker}"
    else:
        return found
    return replace(found, label=Relation.UNRELATED, why=f"{why}; {found.why}")


def _speak_of_each_other(a: Said, b: Said) -> bool:
    """Whether either speaks of somebody beside whoever says it, by a pronoun or by the other's name."""
    for said, other in ((a, b), (b, a)):
        words = {word.replace("’", "'").partition("'")[0] for word in _WORD.findall(said.text.casefold())}
        if words & (_THIRD_PERSON | _SECOND_PERSON | set(other.speaker.casefold().split()) - TITLES):
            return True
    return speaks_for_several(a.text) or speaks_for_several(b.text)


def _speak_of_themselves(a: Said, b: Said) -> bool:
    """Whether both say "I" and are not the same: "Ms Weiss" may be Clara Weiss, and "she" anybody."""
    names, others = (
        {word.casefold() for word in _WORD.findall(speaker) if word[0].isupper()} - _THIRD_PERSON - TITLES
        for speaker in (a.speaker, b.speaker)
    )
    return bool(names and others and not names & others) and persons(a.text)[0] and persons(b.text)[0]
