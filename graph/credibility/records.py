"""A source's record: how well its claims are supported, and how many hold of those that others speak of.

Both are sums over groups of claims, kept as whole numbers with each source, so that one more article changes
only the terms of its own groups.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

import networkx as nx

from onrecord.graph.counting import numbered
from onrecord.graph.credibility.admiralty import letter_of
from onrecord.graph.credibility.assessment import Assessment, Basis, Component, Factor, Metric
from onrecord.graph.credibility.claim_groups import Group, Links
from onrecord.graph.credibility.testimony import supporting
from onrecord.graph.credibility.uncertainty import mean_interval, share_interval
from onrecord.graph.credibility.voices import as_voices
from onrecord.graph.truth import DEFAULT, METHODS, Claims

RECORD_FROM = 3
"""Claims that a source must stand behind before its record is judged, and that others must speak of before
its reliability is."""

THOUSAND = 1000
"""The sums are of whole thousandths: what the values are rounded to."""

_SEVERAL = 2


def believed(groups: Mapping[str, Group], links: Links) -> dict[str, float]:
    """The chance that each group holds against what contradicts it, by truth discovery over all of them.

    An item is a group with those that contradict it, directly or through others; its values are the sides.
    Where two sides are enough, a denial of one speaks for the other; otherwise each group is a side and a
    denial speaks for none of them. Two sources of which one may speak for the other are heard as one. The
    default of `onrecord.graph.truth` decides. Groups in items that one source alone speaks of are left out:
    they tell nothing of it; so are those that state nothing.
    """
    groups = {name: group for name, group in groups.items() if not group.names_only}
    sides = _sides(groups, links)
    stands: dict[str, set[tuple[str, str]]] = {}
    for name, group in groups.items():
        item, side, against = sides[name]
        for one in as_voices(group.own(links.origins)):
            if supporting(one) or one.stance.disputes:
                stands.setdefault(item, set()).add((one.speaker, side if supporting(one) else against))
    table = Claims.of(
        (source, item, value)
        for item, said in stands.items()
        if len({source for source, _ in said}) >= _SEVERAL
        for source, value in said
    )
    belief = METHODS[DEFAULT](table).belief if len(table.values) else ()
    found = {
        (table.items[item], value): round(float(chance), 3)
        for item, value, chance in zip(table.item_of, table.values, belief, strict=True)
    }
    return {
        name: found[sides[name][:2]]
        for name, group in groups.items()
        if sides[name][:2] in found and any(supporting(one) for one in group.said)
    }


def trial(group: Group, held: float | None) -> dict[str, Counter[str]]:
    """What a group adds to each source's sums, by source, as far as it is tested by what others say."""
    return tried(group.behind, group.others, held)


def tried(behind: Iterable[str], others: Iterable[str], held: float | None) -> dict[str, Counter[str]]:
    """As `trial`, of those who stand behind a group and those who speak of it otherwise."""
    term = Counter(speaks=1)
    if held is not None:
        chance = round(held * THOUSAND)
        term.update(tested=1, held=chance, doubt=chance * (THOUSAND - chance))
    return {**{who: Counter(speaks=1) for who in others}, **{who: term.copy() for who in behind}}


def merit(group: Group, assessed: Assessment) -> dict[str, Counter[str]]:
    """What a group adds to the sums of each source behind it, by source, by how it is supported."""
    if assessed.value is None:
        return {}
    value = round(assessed.value * THOUSAND)
    term = Counter(claims=1, value=value, squares=value**2)
    for part in assessed.components:
        term[f"{part.factor}: found"] += 1
        term[f"{part.factor}: raw"] += round(part.raw * THOUSAND)
        term[f"{part.factor}: adds"] += round(part.contribution * THOUSAND)
    return dict.fromkeys(group.behind, term)


def total(terms: Iterable[Mapping[str, Mapping[str, int]]]) -> dict[str, Counter[str]]:
    """The sums of each source over its groups."""
    sums: dict[str, Counter[str]] = {}
    for term in terms:
        for source, numbers in term.items():
            sums.setdefault(source, Counter()).update(numbers)
    return sums


def reliability(sums: Mapping[str, int]) -> str:
    """The letter of the Admiralty code: F until enough of its claims were confirmed or disputed by others."""
    if sums.get("tested", 0) < RECORD_FROM:
        return "F"
    return letter_of(_share(sums)[0])


def record(source: str, sums: Mapping[str, int], letter: str, notes: Iterable[str]) -> Assessment:
    """The record of a source from the sums over its claims.

    Args:
        source: its IRI.
        sums: what `total` gives for it.
        letter: its letter of the Admiralty code, or the user's for it.
        notes: what else is known of it, in words; it comes after what others say of its claims.

    Returns:
        An assessment without a value where fewer than `RECORD_FROM` sourced claims of it state something.
    """
    count = sums.get("claims", 0)
    held = _share(sums)[0] if sums.get("tested", 0) >= RECORD_FROM else None
    stating = numbered(count, "sourced claim that states", "sourced claims that state")
    unknown = Assessment(
        of=source,
        metric=Metric.SOURCE_RECORD,
        value=None,
        admiralty=f"{letter}6",
        components=(),
        reason=f"{stating} something, and {RECORD_FROM} are needed",
        notes=(*_tested(sums), *notes),
        held=held,
        basis=Basis(None, None, json.dumps({name: sums[name] for name in sorted(sums) if sums[name]})),
    )
    if count < RECORD_FROM:
        return unknown
    parts = tuple(_averages(sums, count))
    value = round(sums["value"] / THOUSAND / count, 3)
    low, high = mean_interval(count, sums["value"] / THOUSAND, sums["squares"] / THOUSAND**2)
    return replace(
        unknown,
        value=value,
        components=parts,
        reason=f"the mean of its {count} sourced claims",
        interval=(min(low, value), max(high, value)),
    )


def _share(sums: Mapping[str, int]) -> tuple[float, tuple[float, float]]:
    return share_interval(sums["tested"], sums.get("held", 0) / THOUSAND, sums.get("doubt", 0) / THOUSAND**2)


def _tested(sums: Mapping[str, int]) -> tuple[str, ...]:
    """How many of its claims hold of those that others speak of, in words."""
    tested = sums.get("tested", 0)
    if tested < RECORD_FROM:
        return ()
    share, (low, high) = _share(sums)
    words = f"others speak of {tested} of its claims; {share:.0%} of such claims hold, as far as can be told"
    return (f"{words} (between {low:.0%} and {high:.0%})",)


def _averages(sums: Mapping[str, int], count: int) -> Iterator[Component]:
    """For each factor the mean over all claims; a claim to which it does not apply counts as 0."""
    for factor in Factor:
        found = sums.get(f"{factor}: found", 0)
        if found:
            yield Component(
                factor,
                raw=round(sums[f"{factor}: raw"] / THOUSAND / count, 3),
                contribution=round(sums[f"{factor}: adds"] / THOUSAND / count, 3),
                because=(),
                note=f"on average, from {found} of {count} claims",
            )


def _sides(groups: Mapping[str, Group], links: Links) -> dict[str, tuple[str, str, str]]:
    """Of each group its item, its side there, and what a denial of it speaks for."""
    sides = {name: (name, "side 0", "side 1") for name in groups}
    edges = ((one, rival) for one in groups for rival in links.rivals.get(one, ()) if rival in groups)
    rivalry: nx.Graph[str] = nx.Graph(edges)
    for members in nx.connected_components(rivalry):
        item = min(members)
        part = rivalry.subgraph(members)
        if nx.is_bipartite(part):
            colour = nx.bipartite.color(part)
            for name in members:
                side = colour[name] ^ colour[item]
                sides[name] = (item, f"side {side}", f"side {1 - side}")
        else:
            sides |= {name: (item, f"side {n}", f"not side {n}") for n, name in enumerate(sorted(members))}
    return sides
