"""Who speaks together with the one whom a source names first: Roe in "Jane Doe and the mayor, Ada Roe"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.attribution.source_phrases import is_head
from onrecord.loaders.reader.english.function_words import AUXILIARIES
from onrecord.loaders.reader.english.phrases import PREPOSITIONS
from onrecord.loaders.reader.english.tokens import Token
from onrecord.loaders.reader.english.words import words
from onrecord.loaders.reader.names.entities import Draft
from onrecord.loaders.reader.names.name import Name

_AND = words("and & nor")
_MORE = PREPOSITIONS | AUXILIARIES | words("who whose whom which that including like such")
"""Words behind which a name is somebody else's: "of Roe", "who met Roe"."""

_CLOSES = frozenset({",", ")", "—", "–"})


def beside(tokens: Sequence[Token], names: Sequence[tuple[Name, Draft]], speaker: Draft) -> dict[Draft, Name]:
    """Those who speak with the speaker, each with the name by which the source has them, in text order.

    Args:
        tokens: the source's.
        names: those in the source, in text order.
        speaker: whom the source was found to refer to; nobody is beside one whom it doesn't name.
    """
    first = next((k for k, (_, draft) in enumerate(names) if draft is speaker), len(names))
    found: dict[Draft, Name] = {}
    listed: dict[Draft, Name] = {}
    passed: list[Name] = []
    end = names[first][0].span.end if names[first:] else 0
    for name, draft in names[first + 1 :]:
        rest = [t for t in tokens if t.start >= end]
        between = [t for t in rest if t.start < name.titled.start]
        if [t.text for t in between] == [","] and is_head(rest[1:], name):
            listed[draft] = name
        elif _joins(rest, name, passed):
            found |= {**listed, draft: name}
            listed = {}
        else:
            passed.append(name)
            continue
        end, passed = name.span.end, []
    found.pop(speaker, None)
    return found


def _joins(rest: Sequence[Token], name: Name, passed: Sequence[Name]) -> bool:
    """Whether an "and" before a name, behind another, joins the two: the name heads what follows it.

    What is said of the first, with the names `passed`, must be closed by a comma, as in "of Acme, and", or be
    about no person where the name is one's: not "a friend of Doe and Roe".
    """
    at = max((k for k, t in enumerate(rest) if t.lower in _AND and t.start < name.titled.start), default=None)
    if at is None or not is_head(rest[at + 1 :], name):
        return False
    said = rest[:at]
    if not any(t.lower in _MORE for t in said) or said[-1].text in _CLOSES:
        return True
    apart = name.kind is EntityKind.PERSON and all(one.kind is EntityKind.ORGANIZATION for one in passed)
    return apart and not any(t.text == "," for t in said)


def alone(tokens: Sequence[Token], others: Iterable[Name]) -> Sequence[Token]:
    """The source's tokens before those whom `beside` found: "Jane Doe" of "Jane Doe and the mayor"."""
    first = min((name.titled.start for name in others), default=None)
    if first is None:
        return tokens
    before = [t for t in tokens if t.start < first]
    joint = max((k for k, t in enumerate(before) if t.lower in _AND), default=len(before) - 1)
    return before[:joint]
