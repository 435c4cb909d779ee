"""Claims by what they speak of: what the graph page draws of a record too large to draw claim by claim."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any, Final

from onrecord.graph.network.shape import Network

CLUSTERS_AT_MOST: Final = 60
_PREFIX: Final = "urn:onrecord:cluster:"


def overview(network: Network, most: int) -> Network:
    """The outlets and organisations of a network, and clusters of its claims between them.

    A claim belongs to the one of those it mentions that most claims mention, or, where it mentions none, to
    whom its first speaker belongs; the rest belong to no cluster. The best connected are kept.

    Args:
        network: the typed network.
        most: how many nodes to keep at most; up to a third of them, and no more than 60, are clusters.

    Returns:
        A network whose clusters have the kind "cluster", ``members`` (the claims' IRIs) and an edge "holds"
        from each outlet that published of them, with a weight, and one "about" to what they speak of.
    """
    subjects = _subjects(network)
    biggest = Counter(subjects.values()).most_common(min(CLUSTERS_AT_MOST, max(1, most // 3)))
    made: Network = type(network)()
    for subject, count in biggest:
        label = f"{count} {'claim' if count == 1 else 'claims'} about {network.nodes[subject]['label']}"
        members = sorted(claim for claim, about in subjects.items() if about == subject)
        made.add_node(_PREFIX + subject, kind="cluster", label=label, members=members)
        made.add_node(subject, **network.nodes[subject])
        made.add_edge(_PREFIX + subject, subject, kind="about")
    for (outlet, subject), weight in _published(network, subjects).most_common():
        if _PREFIX + subject in made and (outlet in made or len(made) < most):
            made.add_node(outlet, **network.nodes[outlet])
            made.add_edge(outlet, _PREFIX + subject, kind="holds", weight=weight)
    return made


def _subjects(network: Network) -> dict[str, str]:
    """By claim: what it speaks of."""
    mentions: dict[str, set[str]] = {}
    homes: dict[str, str] = {}
    speakers: dict[str, str] = {}
    for source, target, told in sorted(network.edges(data=True), key=lambda edge: edge[:2]):
        if told["kind"] == "mentions" and network.nodes[target]["kind"] in {"organization", "outlet"}:
            mentions.setdefault(source, set()).add(target)
        elif told["kind"] == "affiliated":
            homes.setdefault(source, target)
        elif told["kind"] in {"says", "disputes"}:
            speakers.setdefault(target, source)
    popular = Counter(subject for found in mentions.values() for subject in found)
    told_of = {
        claim: min(found, key=lambda subject: (-popular[subject], subject))
        for claim, found in mentions.items()
    }
    spoken = {claim: homes[speaker] for claim, speaker in speakers.items() if speaker in homes}
    return {**spoken, **told_of}


def _published(network: Network, subjects: Mapping[str, str]) -> Counter[tuple[str, str]]:
    """How many claims of each cluster each outlet published."""
    found: Counter[tuple[str, str]] = Counter()
    told: Mapping[str, Any]
    for outlet, claim, told in network.edges(data=True):
        if told["kind"] == "reported" and claim in subjects:
            found[outlet, subjects[claim]] += 1
    return found
