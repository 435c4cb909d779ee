"""Answers that were given, kept until something is loaded: a snapshot does not change, so neither do they."""

from __future__ import annotations

import json
import re
from collections import OrderedDict
from typing import Any

from onrecord.graph.sparql import masked
from onrecord.server.settings import MEGABYTE

Given = tuple[dict[str, Any], bytes]
"""The head of an answer and all of its content."""

LARGEST = MEGABYTE // 2
"""Bytes of an answer that is kept."""

_ROOM = 64 * MEGABYTE
_KEPT = frozenset({"query", "get graph", "describe"})
_VARYING = re.compile(r"\b(now|rand|uuid|struuid|bnode)\s*\(", re.IGNORECASE)


class Cache:
    """The answers given last, by their jobs."""

    def __init__(self, room: int = _ROOM) -> None:
        self._given: OrderedDict[str, Given] = OrderedDict()
        self._room = self._left = room

    def recall(self, job: dict[str, Any]) -> Given | None:
        """The answer that was given to the same job, if it is still kept."""
        key = _key(job)
        found = self._given.get(key)
        if found is not None:
            self._given.move_to_end(key)
        return found

    def keep(self, job: dict[str, Any], head: dict[str, Any], content: bytes) -> None:
        """Keep an answer, and forget those not asked for longest where there is no room for all."""
        if not _constant(job, content):
            return
        key = _key(job)
        self._forget(key)
        self._given[key] = (head, content)
        self._left -= len(key) + len(content)
        while self._left < 0:
            self._forget(next(iter(self._given)))

    def clear(self) -> None:
        """Forget everything: there is something new to answer from."""
        self._given.clear()
        self._left = self._room

    def _forget(self, key: str) -> None:
        if key in self._given:
            _, content = self._given.pop(key)
            self._left += len(key) + len(content)


def _constant(job: dict[str, Any], content: bytes) -> bool:
    """Whether asking again would give the same: not where time or chance comes in; pages tell their age."""
    return job["do"] in _KEPT and len(content) <= LARGEST and not _VARYING.search(masked(job.get("text", "")))


def _key(job: dict[str, Any]) -> str:
    return json.dumps(job, sort_keys=True)
