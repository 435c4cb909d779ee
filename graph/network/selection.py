"""A part of the network: what is near something, of some kinds, published in some days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from datetime import date, datetime
from typing import Any, Final, TypedDict

import networkx as nx

from onrecord.errors import ArgumentError, NotFoundError
from onrecord.graph import names
from onrecord.graph.network.shape import Network, called

KINDS_OF: Final = {word: kind for word, kind in names.KINDS_OF.items() if kind != "article"}
"""The kinds of node by the word that asks for them."""

_TIMELESS: Final = frozenset({"writes_for", "mentions", "quotes"})


class Part(TypedDict, total=False):
    """Which part of a network is wanted; `select` says what each means."""

    about: str | None
    hops: int
    of: Collection[str] | None
    since: date | str | None
    until: date | str | None


def select(
    network: Network,
    *,
    about: str | None = None,
    hops: int = 2,
    of: Collection[str] | None = None,
    since: date | str | None = None,
    until: date | str | None = None,
) -> Network:
    """A copy of the part of a network that is wanted; without any wish, a copy of the whole.

    Args:
        network: as `onrecord.graph.network.building.network` makes it. It is not changed.
        about: the IRI, name or alias of a node; only what is near it is kept.
        hops: how many edges away from it, at most, whichever way they run; 0 for itself alone.
        of: keys of `KINDS_OF`, or one of them; nodes of other kinds are left out.
        since: the first day of publication wanted, a date or written as ISO 8601 has it ("2026-01-31"). With
            this or `until`, articles without a date are left out, and so are people and organisations of
            whom only other articles speak.
        until: the last day wanted, likewise.

    Raises:
        NotFoundError: no node has the name, or two have, or the one is not of these kinds and days.
        ArgumentError: `of` holds a word that names no kind, `hops` is less than 0, or a day is none.
    """
    if hops < 0:
        raise ArgumentError(f"hops={hops} is less than none (give 0 or more)")
    about = None if about is None else str(about)  # an rdflib URIRef equals no text
    since, until = _day(since), _day(until)
    part = network if since is None and until is None else _within(network, since, until)
    if of:
        kinds = kinds_named(of)
        part = part.subgraph([node for node, told in part.nodes(data=True) if told["kind"] in kinds])
    if about is not None and about in network and about not in part:
        raise NotFoundError(f"{called(network, about)!r}: not of these kinds, or in no article of these days")
    if about is not None:
        return neighbourhood(part, node_named(part, about), hops)
    return part.copy()


def node_named(network: Network, name: str) -> str:
    """The node with this IRI, label or alias; letter case does not matter for names.

    Raises:
        NotFoundError: none has, or several have.
    """
    if name in network:
        return name
    wanted = name.casefold()
    found = [node for node, told in network.nodes(data=True) if wanted in _names(told)]
    if not found:
        raise NotFoundError(f"{name!r}: nothing in this part of the network has that name")
    if len(found) > 1:
        raise NotFoundError(
            f"{name!r}: {len(found)} nodes have that name; give the IRI: {' '.join(found[:4])}"
        )
    return found[0]


def _names(told: dict[str, Any]) -> set[str]:
    return {str(name).casefold() for name in (told["label"], *(told.get("aliases") or ()))}


def kinds_named(words: str | Iterable[str]) -> set[str]:
    """The kinds of node that words of `KINDS_OF`, or kinds themselves, ask for; raises ArgumentError."""
    return names.kinds_named(words, KINDS_OF)


def _day(day: date | str | None) -> date | None:
    """The day that is meant; of a time, its day."""
    if isinstance(day, str):
        try:
            return date.fromisoformat(day)
        except ValueError as error:
            raise ArgumentError(f"{day!r} is not a date (give one like 2026-01-31)") from error
    return day.date() if isinstance(day, datetime) else day


def _within(network: Network, since: date | None, until: date | None) -> Network:
    """What articles of these days say."""
    first, last = (since or date.min).isoformat(), (until or date.max).isoformat()
    days = dict(_article_days(network))

    def in_time(article: object) -> bool:
        return first <= days.get(article, "") <= last

    part: Network = type(network)()
    part.add_nodes_from((node, dict(told)) for node, told in network.nodes(data=True))
    for source, target, key, told in network.edges(keys=True, data=True):
        article = network.nodes[target].get("article") if told["kind"] == "reported" else told.get("article")
        if told["kind"] not in _TIMELESS and in_time(article):
            part.add_edge(source, target, key=key, **told)
    claims = [node for node, told in part.nodes(data=True) if told["kind"] == "claim"]
    part.remove_nodes_from([claim for claim in claims if not in_time(network.nodes[claim].get("article"))])
    part.remove_nodes_from(
        [node for node in list(part) if not part.degree(node) and "article" not in part.nodes[node]]
    )
    _add_timeless(part, network)
    return part


def _article_days(network: Network) -> Iterator[tuple[object, str]]:
    """The day of publication by article, where it is known."""
    everything = [told for _, told in network.nodes(data=True)]
    everything += [told for _, _, told in network.edges(data=True)]
    for told in everything:
        if told.get("article") and told.get("date"):
            yield told["article"], str(told["date"])[:10]


def _add_timeless(part: Network, network: Network) -> None:
    """The edges that carry no day: mentions and authors of what is left, and how often outlets quote whom."""
    for source, target, key, told in network.edges(keys=True, data=True):
        left = target in part and (source in part or told["kind"] == "writes_for")
        if told["kind"] in {"mentions", "writes_for"} and left:
            if source not in part:
                part.add_node(source, **network.nodes[source])
            part.add_edge(source, target, key=key, **told)
    quoted: Counter[tuple[str, str]] = Counter()
    for outlet, claim, told in part.edges(data=True):
        if told["kind"] == "reported":
            speech = (
                edge for edge in part.in_edges(claim, data=True) if edge[2]["kind"] in {"says", "disputes"}
            )
            quoted.update((outlet, speaker) for speaker, _, _ in speech)
    for (outlet, speaker), weight in quoted.items():
        part.add_edge(outlet, speaker, key="quotes", kind="quotes", weight=weight)


def neighbourhood(network: Network, node: str, hops: int) -> Network:
    """A copy of the part of the network within `hops` edges of `node`, whichever way the edges run.

    Raises:
        NotFoundError: the network has no such node.
    """
    if node not in network:
        raise NotFoundError(f"<{node}>: nothing in the network has this IRI")
    near: Network = nx.ego_graph(network, node, radius=hops, undirected=True)
    return near
