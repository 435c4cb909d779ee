"""How a claim came to where it stands: who said it, who passed it on, and in which order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from onrecord.graph.network.shape import Network

Statement: TypeAlias = Mapping[str, Any]
"""An edge of the network that says, disputes or relays, with its ``speaker`` and ``said`` (a claim)."""

_STATEMENTS = frozenset({"says", "disputes", "relays"})


def chains(network: Network, claim: str) -> list[list[Statement]]:
    """The ways in which a claim was told, each from its origin to the one that nobody has passed on.

    A way leads over other claims where a relay tells it in other words, and over the articles that `network`
    holds. Its first statement relays another only where that one's speaker is not known. Ways that end in the
    same statement are one; the order is that of their ends by article and place.

    Args:
        network: as `onrecord.graph.network.building.network` makes it.
        claim: the IRI of a claim in it; what the network doesn't hold was told in no way.
    """
    told = {one["utterance"]: one for one in _statements(network)}
    passed_on: dict[str, list[Statement]] = {}
    for one in told.values():
        if one["relays"] is not None:
            passed_on.setdefault(one["relays"], []).append(one)
    ends: dict[str, Statement] = {}
    for one in told.values():
        if one["said"] == claim:
            ends.update({end["utterance"]: end for end in _ends(one, passed_on)})
    ordered = sorted(ends.values(), key=lambda end: (end["article"], end["evidence"], end["utterance"]))
    return [_way(end, told) for end in ordered]


def _statements(network: Network) -> Iterator[Statement]:
    for speaker, said, edge in network.edges(data=True):
        if edge["kind"] in _STATEMENTS:
            yield {"relays": None, **edge, "speaker": speaker, "said": said}


def _ends(start: Statement, passed_on: Mapping[str, list[Statement]]) -> Iterator[Statement]:
    """Where a statement got to in the end; a ring of relays has none, and is left where it was entered."""
    seen: set[str] = set()
    waiting, found = [start], False
    while waiting:
        one = waiting.pop()
        if one["utterance"] not in seen:
            seen.add(one["utterance"])
            further = passed_on.get(one["utterance"], [])
            waiting += further
            if not further:
                found = True
                yield one
    if not found:
        yield start


def _way(end: Statement, told: Mapping[str, Statement]) -> list[Statement]:
    way = [end]
    while (before := told.get(way[-1]["relays"] or "")) is not None and before not in way:
        way.append(before)
    return way[::-1]
