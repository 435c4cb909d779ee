"""Which utterances stand inside another's content: in "Doe said the aide told her that …" the aide's does."""

from __future__ import annotations

from collections.abc import Sequence

from .model import Utterance


def holders(utterances: Sequence[Utterance]) -> list[int | None]:
    """For each utterance the index of the one in whose content it stands most closely, or None.

    It stands there when its evidence lies inside one stretch of that content. Takes time in proportion to the
    number of utterances and to how deep they nest.
    """
    parts = sorted((part.start, part.end, k) for k, one in enumerate(utterances) for part in one.content)
    found: list[int | None] = [None] * len(utterances)
    around: list[tuple[int, int]] = []
    reached = 0
    for k in sorted(range(len(utterances)), key=lambda k: utterances[k].evidence.start):
        evidence = utterances[k].evidence
        while reached < len(parts) and parts[reached][0] <= evidence.start:
            around.append(parts[reached][1:])
            reached += 1
        around = [(end, owner) for end, owner in around if end > evidence.start]
        fitting = [
            (end, owner)
            for end, owner in around
            if end >= evidence.end and utterances[owner].evidence != evidence
        ]
        found[k] = min(fitting)[1] if fitting else None
    return found
