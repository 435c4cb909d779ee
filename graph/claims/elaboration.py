"""Whether one of two claims says what the other says and adds where, when, how, a first name, or a sentence.

"The gate failed" and "the gate of the dam failed in May" are one statement, told in less and in more words;
neither denies the other. Networks that read both take what is added for something else, or for a denial. So
additions are told by their form: whole phrases that a sentence does not need, set between words that are
the other's in the same order. What turns a statement into another ("almost", "in theory", "if") is none. What
is added to what is denied, or said of all, is no denial either, but another statement: that no gate of the
dam failed says less than that none did. A quotation that goes on after its source was named ("The dam
leaked," she said. "Nobody told us.") is the statement that it begins with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from onrecord.graph.model import shortened

from .clauses import SENTENCES, states
from .finite_verbs import AUXILIARIES, PREPOSITIONS, Sequenced
from .wording import DAYS, PRONOUNS, lemma, tokens, valued, word_set, wording, words

_ARTICLES = word_set("a an the")
_OPENING = word_set(
    "of in on at by from for with to into during after before since until near outside inside across around "
    "over under against through throughout within along beside behind between among amid despite following "
    "toward towards off onto via"
)
"""Prepositions that open a phrase that a sentence can do without."""

_TIMES = DAYS | word_set("yesterday today tonight tomorrow last this next early late earlier later twice")
_CHANGING = word_set(
    "if unless whether except but only merely just almost nearly barely hardly scarcely not never no none "
    "without instead rather would could should might may can will shall must than as like because or and "
    "according alleged allegedly reportedly supposedly false falsely fake theory principle part name paper "
    "deputy vice former shadow acting assistant case event condition exchange return jest exception lieu "
    "least most less more verge brink danger risk"
)
"""Words with which a phrase may make another statement of one."""

_OF_ALL = word_set(
    "all every each everyone everybody everything any anyone anybody anything most few only both always "
    "first last biggest largest smallest highest lowest best worst sole"
)
"""Of what is said with these, more words say less."""

_INCOMPLETE = (
    AUXILIARIES | PREPOSITIONS | _OPENING | _ARTICLES | word_set("be been being not and or that who to")
)
"""After these a phrase is no addition: "the house is for sale"."""

_TO_NOUNS = _ARTICLES | word_set("his her its their our my your this these those")
_TAKING_BACK = word_set("but false untrue lie lies lied wrong nonsense joking kidding joke sarcastic no not")
"""What may take back, after a statement, what it said."""

_INTERRUPTED = re.compile(r"[,.]?[\"”’]*\s+…[\"“‘']*\s+")
"""Between the stretches of a quotation that its source interrupts."""

_STRETCHES = re.compile(f"{_INTERRUPTED.pattern}|{SENTENCES.pattern}")
"""Between these, and between sentences."""

_LONGEST = 60
"""Code points of what follows that are told."""

_LEAST = 2
"""Terms that the shorter claim has of its own."""


@dataclass(frozen=True, slots=True)
class Elaboration:
    """What one claim adds to another.

    Attributes:
        phrases: as they are written, in their order; never empty.
        same: whether the statement is the same with them and without; else they may say less than it.
        marked: whether they may tell of whom or what the claim is, and not of what happened: they name
            somebody who is not in both, tell a number, a day or a month, or belong to a noun ("of the dam").
    """

    phrases: tuple[str, ...]
    same: bool
    marked: bool

    def __str__(self) -> str:
        """What is added, for a person to read."""
        return " and ".join(f"“{phrase}”" for phrase in self.phrases)


@dataclass(frozen=True, slots=True)
class _Word:
    said: str
    low: str
    start: int
    end: int
    after_article: bool

    @property
    def is_capitalised(self) -> bool:
        return self.said[0].isupper()


@lru_cache(maxsize=1 << 14)
def elaboration(a: str, b: str) -> Elaboration | None:
    """What one of two claims adds to the other; None where it does not, or where either says it otherwise."""
    one, other = _vocabulary(a), _vocabulary(b)
    if not (one <= other or other <= one):
        return None
    return _continuation(a, b) or _continuation(b, a) or _with_phrases(a, b)


def lead(text: str) -> str:
    """What a quotation says before its source interrupts it, where that states something; else all of it.

    The parts stand with "…" between them. What takes it back again is part of it.
    """
    first, *rest = _INTERRUPTED.split(text)
    after = {word for part in rest for word in _lowered(part)}
    return first if rest and states(first) and not after & _TAKING_BACK else text


def _continuation(a: str, b: str) -> Elaboration | None:
    """What the second claim goes on to say after the first, as a quotation does that its source interrupts.

    Only what comes first is told: what ends alike begins otherwise, and may speak of something else.
    """
    first, *rest = [part for part in _STRETCHES.split(b) if words(part)] or [b]
    if not rest or len(wording(a).lemmas) < _LEAST or _lowered(first) != _lowered(a):
        return None
    after = [word for part in rest for word in _lowered(part)]
    if not states(first) or set(after) & _TAKING_BACK:
        return None
    return Elaboration((shortened(" … ".join(rest), _LONGEST),), same=True, marked=False)


def _with_phrases(a: str, b: str) -> Elaboration | None:
    if wording(a).negations % 2 != wording(b).negations % 2:
        return None
    one, other = _placed(a), _placed(b)
    shorter, longer, text = (one, other, b) if len(one) < len(other) else (other, one, a)
    runs = _inserted(shorter, longer)
    if runs is None or len(wording(b if text is a else a).lemmas) < _LEAST:
        return None
    adjuncts = [run for run in runs if not _is_naming(longer, run)]
    if not all(_is_adjunct(longer, run) for run in adjuncts):
        return None
    phrases = tuple(text[longer[run.start].start : longer[run.stop - 1].end] for run in runs)
    bare = not _denies(shorter, text) and not {word.low for word in shorter} & _OF_ALL
    verb = _first_verb(text)
    marked = any(_tells_which(longer, run, verb) for run in adjuncts)
    return Elaboration(phrases, bare or not adjuncts, marked)


def _denies(placed: Sequence[_Word], text: str) -> bool:
    """Whether a text denies something; what merely failed is not denied."""
    after = [*placed[1:], None]
    failed = sum(
        lemma(word.low) == "fail" and (next_ is None or next_.low != "to")
        for word, next_ in zip(placed, after, strict=True)
    )
    return wording(text).negations > failed


def _lowered(text: str) -> list[str]:
    return [word.low for word in _placed(text)]


@lru_cache(maxsize=1 << 16)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(_lowered(text))


def _placed(text: str) -> list[_Word]:
    """The words but articles."""
    found, after_article = [], False
    for one in tokens(text):
        low = "May" if one[0] == "May" else re.sub("['’]s$", "", one[0].lower()).replace("’", "'")
        if low not in _ARTICLES:
            found.append(_Word(one[0], low, one.start(), one.end(), after_article))
        after_article = low in _ARTICLES
    return found


def _inserted(shorter: Sequence[_Word], longer: Sequence[_Word]) -> list[range] | None:
    """What the longer has between words of the shorter; None where not all of these are there in order."""
    steps = SequenceMatcher(
        None, [w.low for w in shorter], [w.low for w in longer], autojunk=False
    ).get_opcodes()
    if any(step not in {"equal", "insert"} for step, *_ in steps):
        return None
    runs = [_shifted(longer, range(start, stop)) for step, _, _, start, stop in steps if step == "insert"]
    return runs or None


def _shifted(longer: Sequence[_Word], run: range) -> range:
    """The same addition from its preposition on: "in Selby" of "paid in Selby in cash", not "Selby in"."""
    while run.start > 0 and longer[run[0]].low not in _OPENING | _TIMES:
        if longer[run.start - 1].low != longer[run[-1]].low:
            break
        run = range(run.start - 1, run.stop - 1)
    return run


def _is_naming(placed: Sequence[_Word], run: range) -> bool:
    """Whether a run stands before a name that both have, as its part: "Pieter" of Pieter Lund."""
    named = run.stop < len(placed) and placed[run.stop].is_capitalised and not placed[run.stop].after_article
    names = named and all(placed[k].is_capitalised and placed[k].low not in _OPENING | DAYS for k in run)
    follows = run.start > 0 and placed[run.start - 1].is_capitalised and run.start > 1
    return names and not follows


def _is_adjunct(placed: Sequence[_Word], run: range) -> bool:
    """Whether a run is a phrase that a sentence can do without, and that leaves the statement as it is."""
    first, last = placed[run[0]], placed[run[-1]]
    if {placed[k].low for k in run} & _CHANGING:
        return False
    if all(placed[k].is_capitalised for k in run) and _is_before_noun(placed, run):
        return True
    counted = valued(first.low) is not None and last.low == "times"
    if not (counted or first.low in _TIMES or (first.low in _OPENING and len(run) > 1)):
        return False
    if first.low == "to" and not _is_noun_after(placed[run[0] + 1]):
        return False
    whole = run.start == 0 or placed[run.start - 1].low not in _INCOMPLETE
    ends = last.low not in _INCOMPLETE and not (run.stop < len(placed) and last.low in _TO_NOUNS)
    return whole and ends


def _is_before_noun(placed: Sequence[_Word], run: range) -> bool:
    """Whether a run stands between an article and a common noun: "Tarn" of "the Tarn dam"."""
    after = placed[run.stop] if run.stop < len(placed) else None
    return (
        placed[run[0]].after_article
        and after is not None
        and after.low.isalpha()
        and not after.is_capitalised
    )


def _is_noun_after(word: _Word) -> bool:
    return word.after_article or word.is_capitalised or word.low in _TO_NOUNS | PRONOUNS


def _first_verb(text: str) -> int:
    """Where the first finite verb of a text stands, in code points; its end where there is none."""
    sequence = Sequenced.of(text)
    found = (one for k, one in enumerate(tokens(text)) if sequence.is_finite(k))
    return next((one.start() for one in found), len(text))


def _tells_which(placed: Sequence[_Word], run: range, verb: int) -> bool:
    """Whether a phrase belongs to the noun before it, or names what a claim need not be about."""
    first = placed[run[0]]
    of_a_noun = first.low == "of" or (run.start > 0 and first.start < verb)
    return of_a_noun or any(_is_marked(placed[k]) for k in run)


def _is_marked(word: _Word) -> bool:
    return word.is_capitalised or word.low in _TIMES or valued(word.low) is not None
