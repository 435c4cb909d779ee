"""Who speaks together with the one whom a source names first: Roe in "Jane Doe and the mayor, Ada Roe"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.attribution.source_phrases import head_of, is_head
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.name import Name

_AND = words("and & nor")
_ALONG = (["along", "with"], ["together", "with"], ["well", "as"])
_LEADING = words("along together as well")
"""What is left of those before their last word."""

_EXAMPLES = words("including like such")
_WHO = words("who whom which that")
_MORE = PREPOSITIONS | AUXILIARIES | _WHO | words("whose") | _EXAMPLES
_OFFICES = words("of for")
"""Words that titles have too: "Secretary of State Joan Lund"."""

_APOSTROPHES = frozenset("’'")
_MARKS = re.compile("[“”\"]|''")
_CLOSES = frozenset({",", ")", "—", "–"})


def beside(tokens: Sequence[Token], names: Sequence[tuple[Name, Draft]], end: int) -> dict[Draft, Name]:
    """Those who speak with the speaker, each with the name by which the source has them, in text order.

    Args:
        tokens: the source's.
        names: those in the source, in text order.
        end: where the speaker's own name, or the pronoun for the speaker, ends.
    """
    found: dict[Draft, Name] = {}
    listed: dict[Draft, Name] = {}
    passed: list[Name] = []
    for name, draft in names:
        rest = [t for t in tokens if t.start >= end]
        if name.span.start < end or _is_quoted([t for t in tokens if t.start < name.span.start]):
            continue
        if _lists(rest, name, passed):
            listed[draft] = name
        elif _joins(rest, name, passed):
            found |= {**listed, draft: name}
            listed = {}
        else:
            passed.append(name)
            continue
        end, passed = name.span.end, []
    return found


def members(tokens: Sequence[Token], names: Sequence[tuple[Name, Draft]]) -> dict[Draft, Name]:
    """Those whom the description of a group names, in text order: "three aides, including Doe and Roe".

    It takes what `beside` takes.
    """
    at = _led(tokens)
    if at == len(tokens) or any(t.lower in _WHO for t in tokens[:at]):
        return {}
    noun = head_of(tokens[:at])
    if tokens[at].lower != "including" and (noun is None or not noun.lower.endswith("s")):
        return {}
    rest = tokens[at + 1 + (tokens[at].lower == "such") :]
    for name, draft in names:
        if rest and name.span.start >= rest[0].start and _heads(rest, name):
            return {draft: name, **beside(tokens, names, name.span.end)}
    return {}


def without_members(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a group's description before it names any: "three aides"."""
    at = _led(tokens)
    return tokens[: at - 1] if at > 1 and not tokens[at - 1].is_word else tokens[:at]


def _led(tokens: Sequence[Token]) -> int:
    """Where "including" or "such as" stands; past the end where neither does."""
    return next((k for k, t in enumerate(tokens) if k and t.lower in _EXAMPLES), len(tokens))


def _is_quoted(before: Sequence[Token]) -> bool:
    """Whether a quotation mark is open: the name is in a title, or on a pin."""
    marks = [mark for t in before for mark in _MARKS.findall(t.text)]
    return marks.count("“") > marks.count("”") or any(marks.count(mark) % 2 for mark in ('"', "''"))


def _lists(rest: Sequence[Token], name: Name, passed: Sequence[Name]) -> bool:
    """Whether a comma alone joins a name to the one before it: "Joan Lund, Ohio Gov. Peter Roe and".

    Before the comma may stand where the first is at: "Joan Lund of Acme, Peter Roe of Lorne and".
    """
    between = [t for t in rest if t.start < name.titled.start]
    at = next((k for k, t in enumerate(between) if t.text == ","), len(between))
    told, led = between[:at], between[at + 1 :]
    place = not told or (
        told[0].lower in PREPOSITIONS and all(n.kind is not EntityKind.PERSON for n in passed)
    )
    capital = all(t.is_capital or t.text in _APOSTROPHES for t in led)
    return at < len(between) and place and capital and _heads(rest[at + 1 :], name)


def _joins(rest: Sequence[Token], name: Name, passed: Sequence[Name]) -> bool:
    """Whether an "and" before a name, behind another, joins the two: the name heads what follows it.

    What is said of the first, with the names `passed`, must be closed by a comma, as in "of Acme, and", or be
    about no person where the name is one's: not "a friend of Doe and Roe".
    """
    at = _joint([t for t in rest if t.start < name.titled.start])
    if at is None or not _heads(rest[at + 1 :], name):
        return False
    said = rest[:at]
    clause = any(t.lower in _WHO or _is_participle(t) for t in said)
    if (
        clause
        and not name.titles
        and rest[at + 1].text.islower()
        and rest[at + 1].text.endswith(("ed", "ing"))
    ):
        return False  # "Doe, who worked for Roe, and guided Lund"
    if not any(t.lower in _MORE or _is_participle(t) for t in said) or said[-1].text in _CLOSES:
        return True
    apart = name.kind is EntityKind.PERSON and all(one.kind is EntityKind.ORGANIZATION for one in passed)
    return apart and not any(t.text == "," for t in said)


def _heads(phrase: Sequence[Token], name: Name) -> bool:
    """Whether a name heads a phrase: not "a minister under Doe", nor "Reuters’ Joan Lund"."""
    before = [t for t in phrase if t.start < name.titled.start]
    after = next((t for t in phrase if t.start >= name.span.end), None)
    led = any(t.lower in _MORE - _OFFICES for t in before) and before[-1].text != ","
    owns = after is not None and after.text in _APOSTROPHES and after.start == name.span.end
    return not led and not owns and is_head(phrase, name)


def _is_participle(token: Token) -> bool:
    """Whether a word tells what somebody does, as "wearing" does, and names behind it are others'."""
    return token.text.islower() and token.text.endswith("ing") and len(token.text) > len("being")


def alone(tokens: Sequence[Token], others: Iterable[Name]) -> Sequence[Token]:
    """The source's tokens before those whom `beside` found: "Jane Doe" of "Jane Doe and the mayor"."""
    first = min((name.titled.start for name in others), default=None)
    if first is None:
        return tokens
    before = [t for t in tokens if t.start < first]
    joint = _joint(before)
    own = before[: len(before) - 1 if joint is None else joint]
    while len(own) > 1 and own[-1].lower in _LEADING:
        own.pop()
    return own


def _joint(tokens: Sequence[Token]) -> int | None:
    """Where the last "and" stands, or the end of "along with" or "as well as"."""
    lowered = [t.lower for t in tokens]
    alike = (k for k in range(len(lowered)) if lowered[k] in _AND or lowered[max(0, k - 1) : k + 1] in _ALONG)
    return max(alike, default=None)
