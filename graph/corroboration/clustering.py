"""Groups of statements that say the same, in which no two contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping


def grouped(
    keys: Mapping[int, str],
    same: Iterable[tuple[float, int, int]],
    *,
    apart: Collection[tuple[int, int]] = (),
    judged: Collection[tuple[int, int]] = (),
) -> dict[int, int]:
    """For each statement one of its group, the same for all of a group.

    As Kruskal builds a minimum spanning tree: the surest pairs come first, and a pair is left out when it
    would bring two statements into one group that must stay apart. So a chain of near likenesses can't join a
    claim with its denial, and the order in which articles were loaded plays no part.

    Args:
        keys: the statements by number, with their keys, which decide between pairs of the same confidence.
        same: confidence and the two statements of each pair that says the same.
        apart: pairs that must not come into one group.
        judged: pairs of both kinds that a user judged; that these are the same holds whatever else is apart.
    """
    of = {number: number for number in keys}
    members = {number: {number} for number in keys}
    rivals: dict[int, set[int]] = {}
    for one, other in apart:
        rivals.setdefault(one, set()).add(other)
        rivals.setdefault(other, set()).add(one)

    def rank(pair: tuple[float, int, int]) -> tuple[bool, float, list[str]]:
        return pair[1:] not in judged, -pair[0], sorted((keys[pair[1]], keys[pair[2]]))

    for _, one, other in sorted(same, key=rank):
        less, more = sorted((of[one], of[other]), key=lambda root: len(members[root]))
        barred = any(members[more] & rivals.get(number, set()) for number in members[less])
        if less == more or (barred and (one, other) not in judged):
            continue
        members[more] |= members.pop(less)
        of.update(dict.fromkeys(members[more], more))
    return of


def closed(start: Iterable[int], near: Callable[[Collection[int]], Iterable[int]]) -> set[int]:
    """All statements that can be reached from `start`; `near` gives the neighbours of some."""
    found: set[int] = set()
    fresh = set(start)
    while fresh:
        found |= fresh
        fresh = set(near(fresh)) - found
    return found
