"""Pairs of claims from JSONL, as `onrecord compare` judges them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from onrecord.errors import LoadError
from onrecord.graph.claims.circumstances import Said, considered
from onrecord.graph.claims.comparison import Judgement, told
from onrecord.loaders.formats.metadata import parse_date, without_surrogates


def lines(source: str) -> Iterator[tuple[str, bytes]]:
    """Where each line that is not empty stands ("pairs.jsonl:3"), and its bytes; '-' is standard input.

    Raises:
        LoadError: the file can't be read, or is empty.
    """
    if source == "-" and sys.stdin is None:  # a shell has closed it
        raise LoadError("-: standard input is closed")
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise LoadError(f"{source}: can't be read: {reason}") from error
    if not data.strip():
        raise LoadError(f"{source}: no pairs in it (write one a line)")
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), 1):
        if line.strip():
            yield f"{source}:{number}", line


def judged(given: Iterable[tuple[str, bytes]]) -> Iterator[Judgement | LoadError]:
    """The judgement of each line, or what is wrong with it, in order."""
    for place, line in given:
        try:
            yield _judgement(place, line)
        except LoadError as error:
            yield error


def record(one: Judgement | LoadError) -> dict[str, Any]:
    """A judgement as it is printed; a line that can't be compared has no label, and says why."""
    if isinstance(one, LoadError):
        return {"label": None, "confidence": None, "why": str(one)}
    return {"label": str(one.label), "confidence": one.confidence, "why": one.why}


def _judgement(place: str, line: bytes) -> Judgement:
    try:
        pair = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise LoadError(f"{place}: is not JSON (write one pair a line)") from error
    from onrecord.loaders.reader.networks.entailment import ENTAILING  # noqa: PLC0415  # it loads ONNX Runtime

    a, b = _claim(place, pair, "a"), _claim(place, pair, "b")
    return considered(told(a.text, b.text, ENTAILING, (a.day, b.day)), a, b)


def _claim(place: str, pair: object, side: str) -> Said:
    claim = pair.get(side) if isinstance(pair, dict) else None
    if not isinstance(claim, dict) or not isinstance(claim.get("text"), str) or not claim["text"].strip():
        raise LoadError(f'{place}: has no "{side}" with a text (write {{"a": {{"text": …}}, "b": {{…}}}})')
    speaker, day = claim.get("speaker") or "", claim.get("date") or ""
    if not isinstance(speaker, str):
        raise LoadError(f'{place}: the "speaker" of "{side}" is not a text (write a name, or leave it out)')
    published = parse_date(day) if isinstance(day, str) else None
    if day and published is None:
        raise LoadError(f'{place}: the "date" of "{side}" is not a day (write 2026-11-29, or leave it out)')
    return Said(without_surrogates(claim["text"]), without_surrogates(speaker), published)
