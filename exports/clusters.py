"""Claims by what they speak of: what the graph page draws of a record too large to draw claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from onrecord.graph.counting import numbered
from onrecord.graph.network.shape import Network

CLUSTERS_AT_MOST: Final = 60
_PREFIX: Final = "urn:onrecord:cluster:"


def overview(network: Network, most: int) -> Network:
    """The outlets and organisations of a network, and clusters of its claims between them.

    A claim belongs to the one of those it mentions that most claims mention, or, where it mentions none, to
    the body of its first speaker that most articles state, of equals the one that most claims mention; the
    rest belong to no cluster. The best connected are kept.

    Args:
        network: the typed network.
        most: how many nodes to keep at most; up to a third of them, and no more than 60, are clusters.

    Returns:
        A network whose clusters have the kind "cluster", ``members`` (the claims' IRIs) and an edge "holds"
        from each outlet that published of them, with a weight, and one "about" to what they speak of.
    """
    mentioned = _mentioned(network)
    subjects = {**_of_speakers(network, mentioned), **mentioned}
    biggest = Counter(subjects.values()).most_common(min(CLUSTERS_AT_MOST, max(1, most // 3)))
    made: Network = type(network)()
    for subject, count in biggest:
        members = sorted(claim for claim, about in subjects.items() if about == subject)
        link = "about" if all(claim in mentioned for claim in members) else "about or from"
        label = f"{numbered(count, 'claim')} {link} {network.nodes[subject]['label']}"
        made.add_node(_PREFIX + subject, kind="cluster", label=label, members=members)
        made.add_node(subject, **network.nodes[subject])
        made.add_edge(_PREFIX + subject, subject, kind="about")
    for (outlet, subject), weight in _published(network, subjects).most_common():
        if _PREFIX + subject in made and (outlet in made or len(made) < most):
            made.add_node(outlet, **network.nodes[outlet])
            made.add_edge(outlet, _PREFIX + subject, kind="holds", weight=weight)
    return made


def _mentioned(network: Network) -> dict[str, str]:
    """By claim: of the bodies that it mentions the one that most claims mention."""
    mentions: dict[str, set[str]] = {}
    for claim, body, told in network.edges(data=True):
        if told["kind"] == "mentions" and network.nodes[body]["kind"] in {"organization", "outlet"}:
            mentions.setdefault(claim, set()).add(body)
    popular = Counter(body for found in mentions.values() for body in found)
    return {claim: _first(found, popular) for claim, found in mentions.items()}


def _of_speakers(network: Network, mentioned: Mapping[str, str]) -> dict[str, str]:
    """By claim: the body of its first speaker."""
    bodies: dict[str, Counter[str]] = {}
    speakers: dict[str, str] = {}
    for source, target, told in sorted(network.edges(data=True), key=lambda edge: edge[:2]):
        if told["kind"] == "affiliated":
            bodies.setdefault(source, Counter())[target] += 1
        elif told["kind"] in {"says", "disputes"}:
            speakers.setdefault(target, source)
    popular = Counter(mentioned.values())
    homes = {
        member: _first({body for body, count in found.items() if count == max(found.values())}, popular)
        for member, found in bodies.items()
    }
    return {claim: homes[speaker] for claim, speaker in speakers.items() if speaker in homes}


def _first(bodies: Iterable[str], popular: Mapping[str, int]) -> str:
    """The most popular, of equals the first by IRI."""
    return min(bodies, key=lambda body: (-popular.get(body, 0), body))


def _published(network: Network, subjects: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """How many claims of each cluster each outlet published."""
    found: Counter[tuple[str, str]] = Counter()
    told: Mapping[str, Any]
    for outlet, claim, told in network.edges(data=True):
        if told["kind"] == "reported" and claim in subjects:
            found[outlet, subjects[claim]] += 1
    return found
