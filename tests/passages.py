"""Invented passages and every attribution that a reader should find in them, from `fixtures/passages/`.

The README in that folder says how they are written down and by which rules they are annotated. Everything is
checked when it is read: words that do not occur, or occur twice, are an error that names passage and words.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.graph.model import EntityKind, Level, Span, Speech, Stance, Status

FOLDER = Path(__file__).parent / "fixtures" / "passages"

Table = Mapping[str, Any]


class PassageError(ValueError):
    """A passage is not written as the README in its folder says."""


@dataclass(frozen=True, slots=True)
class Expected:
    """One attribution; absent spans are empty, and what does not apply is None.

    Attributes:
        source: spans of who says it, in text order, as are those of the other roles.
        cue: spans of the words or marks that attribute.
        content: spans of what is attributed, quotation marks included; never empty.
        relayer: spans of who passed it on, where that stands in the passage and is no attribution of its own.
            PolNeAR would have it as the source in "the Post reported, citing two officials, that".
        speaker: the source's canonical name; of a document its noun; None when it is unnamed.
        category: what the source is; None when no source is expressed.
        speech: direct, indirect or mixed.
        stance: how the source stands to the content.
        level: the level of attribution.
        told_to: the name of who was told.
        relayed_by: the name of who passed it on; for a nested attribution that is who the outer one is by.
        reason: why the source is not named, verbatim.
        nested: the attributions inside the content.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    relayer: tuple[Span, ...]
    speaker: str | None
    category: EntityKind | None
    speech: Speech
    stance: Stance
    level: Level
    told_to: str | None
    relayed_by: str | None
    reason: str | None
    nested: tuple[Expected, ...]

    @property
    def anonymous(self) -> bool:
        """Whether the source is expressed but not named."""
        return self.category is EntityKind.UNNAMED


@dataclass(frozen=True, slots=True)
class Held:
    """A role that a named person holds or held.

    Attributes:
        person: the canonical name.
        organization: the name, or None when it is not named.
        role: as the passage words it, without article; or None.
        status: whether it still holds.
    """

    person: str
    organization: str | None
    role: str | None
    status: Status


@dataclass(frozen=True, slots=True)
class Passage:
    """A short text and all that a reader should find in it.

    Attributes:
        name: topic and name within it: "relays/told-then-reported".
        topic: the file it stands in, without ending.
        text: the ground of all offsets, in code points.
        outlet: the outlet that published it, where that matters: what it is told itself, nobody relays.
        attributions: the outermost ones, in order of their first span.
        people: canonical names of all people named, in order of first mention.
        affiliations: roles of those people.
    """

    name: str
    topic: str
    text: str
    outlet: str | None
    attributions: tuple[Expected, ...]
    people: tuple[str, ...]
    affiliations: tuple[Held, ...]

    def all_attributions(self) -> Iterator[Expected]:
        """The outermost attributions, each followed by those nested in it, at any depth."""
        for outermost in self.attributions:
            yield from _with_nested(outermost)


def load(folder: Path = FOLDER) -> tuple[Passage, ...]:
    """All passages of a folder, by topic in alphabetical order and then as they stand in the file.

    Raises:
        PassageError: a passage is not written as it should be.
    """
    return tuple(passage for path in sorted(folder.glob("*.toml")) for passage in _topic(path))


def locate(text: str, words: str) -> Span:
    """Where `words` occur in `text`, as whole words and only once.

    Words in braces are meant, those around them only tell which: ``"he {said} on Monday"``. Two full stops
    between spaces stand for whatever is between, as little as possible: ``"“We keep .. open,”"``.

    Raises:
        PassageError: they do not occur, or more than once.
    """
    before, meant, after = _parts(words)
    pattern = f"{_literal(before)}(?P<meant>{_literal(meant)}){_literal(after)}"
    whole = before + meant + after
    start = r"(?<!\w)" if _is_word(whole[0]) else ""
    end = r"(?!\w)" if _is_word(whole[-1]) else ""
    found = [Span(*m.span("meant")) for m in re.finditer(f"(?={start}{pattern}{end})", text, re.DOTALL)]
    if len(found) != 1:
        raise PassageError(
            f"{words!r} occurs {len(found)} times: {'put words around {…}' if found else text!r}"
        )
    return found[0]


def _parts(words: str) -> tuple[str, str, str]:
    if "{" not in words:
        return "", words, ""
    before, _, rest = words.partition("{")
    meant, _, after = rest.partition("}")
    return before, meant, after


def _literal(words: str) -> str:
    return ".+?".join(re.escape(part) for part in words.split(" .. "))


def _is_word(character: str) -> bool:
    return re.match(r"\w", character) is not None


def _with_nested(outer: Expected) -> Iterator[Expected]:
    yield outer
    for inner in outer.nested:
        yield from _with_nested(inner)


def _topic(path: Path) -> Iterator[Passage]:
    for table in tomllib.loads(path.read_text(encoding="utf-8"))["passage"]:
        name = f"{path.stem}/{table.get('name', '?')}"
        try:
            yield _passage(name, path.stem, table)
        except (KeyError, ValueError) as error:
            raise PassageError(f"{name}: {error}") from error


def _passage(name: str, topic: str, table: Table) -> Passage:
    _only(table, "name text outlet people affiliations attribution")
    text = "\n\n".join(" ".join(block.split("\n")) for block in table["text"].strip("\n").split("\n\n"))
    found = [_attribution(text, entry) for entry in table.get("attribution", ())]
    return Passage(
        name=name,
        topic=topic,
        text=text,
        outlet=table.get("outlet"),
        attributions=tuple(sorted(found, key=lambda a: min(a.source + a.cue + a.content))),
        people=tuple(table.get("people", ())),
        affiliations=tuple(_held(entry) for entry in table.get("affiliations", ())),
    )


def _attribution(text: str, table: Table, outer: Table | None = None) -> Expected:
    _only(
        table,
        "source cue content relayer speaker category speech stance level told_to relayed_by reason nested",
    )
    category = None if table["category"] == "none" else EntityKind(table["category"])
    relayed_by = table.get("relayed_by")
    if outer is not None and relayed_by is None and outer.get("speaker") != table.get("speaker"):
        relayed_by = outer.get("speaker") if outer["category"] in _WHO_RELAY else None
    return Expected(
        source=_spans(text, table, "source"),
        cue=_spans(text, table, "cue"),
        content=_spans(text, table, "content"),
        relayer=_spans(text, table, "relayer"),
        speaker=table.get("speaker"),
        category=category,
        speech=Speech(table["speech"]),
        stance=Stance(table.get("stance", Stance.ASSERTS)),
        level=_level(category, table.get("level")),
        told_to=table.get("told_to"),
        relayed_by=relayed_by,
        reason=table.get("reason"),
        nested=tuple(_attribution(text, entry, table) for entry in table.get("nested", ())),
    )


_WHO_RELAY = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OUTLET})
"""Who passes on what is nested in its own words."""


def _level(category: EntityKind | None, given: str | None) -> Level:
    if given is not None:
        return Level(given)
    if category is EntityKind.UNNAMED:
        raise PassageError("an unnamed source needs a level")
    return Level.UNATTRIBUTED if category is None else Level.ON_THE_RECORD


def _spans(text: str, table: Table, role: str) -> tuple[Span, ...]:
    return tuple(locate(text, words) for words in table.get(role, ()))


def _held(table: Table) -> Held:
    _only(table, "person organization role status")
    status = Status(table.get("status", Status.CURRENT))
    return Held(table["person"], table.get("organization"), table.get("role"), status)


def _only(table: Table, known: str) -> None:
    unknown = sorted(set(table) - set(known.split()))
    if unknown:
        raise PassageError(f"unknown keys {unknown} (known: {known})")
