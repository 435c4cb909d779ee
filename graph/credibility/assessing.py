"""Assessments of all claims and sources that a store holds, or of some of them.

A claim's value is that of `onrecord.graph.credibility.support`, over all claims of its group: what is said of
one of them is said of each. Who says what contradicts it speaks against it. A source's value is the mean over
the groups it stands behind, factor by factor: what it says itself, and what it publishes or passes on from a
source. What has no source, or too little of a record, has no value ("?") and says why. Nothing here says
whether a claim is true or a person honest, and centrality plays no part.

How much a source counts comes from its letter, the letters from truth discovery, and that from who says what,
not from the values; so nothing goes round in a circle.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from onrecord.graph.corroboration.stored import stored
from onrecord.graph.credibility.admiralty import information, letter_of
from onrecord.graph.credibility.assessment import Assessment, Basis, Metric
from onrecord.graph.credibility.claim_groups import Group, Links, contradicting, grouped
from onrecord.graph.credibility.collapsing import first_hand
from onrecord.graph.credibility.freshness import aged
from onrecord.graph.credibility.gathering import gather
from onrecord.graph.credibility.namesakes import told_as_one
from onrecord.graph.credibility.notes import deciding, deciding_evidence, unknown
from onrecord.graph.credibility.priors import carry
from onrecord.graph.credibility.records import believed, merit, record, reliability, total, trial
from onrecord.graph.credibility.support import WEIGHTS, components, value_of
from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.credibility.trust import TrustJudgement, judgements
from onrecord.graph.credibility.uncertainty import interval
from onrecord.graph.credibility.voices import counted_as_one
from onrecord.graph.network.building import network
from onrecord.graph.network.projections import outlets
from onrecord.graph.store.protocol import Store

RATINGS_FROM = 3
"""Ratings that the user must have given before they are carried over."""

CARRIED_FROM = 0.25
"""The share that must come from ratings along edges before a carried rating is told."""

NAMES_ONLY = "its words name something and state nothing that others could confirm or deny"

CARRIED = "nobody rated it"
"""How a note on a rating that was carried over begins."""


@dataclass(frozen=True)
class Sources:
    """What is known of sources.

    Attributes:
        letters: the letter of each source's record; one that is not in it has F.
        ratings: the letters of those that the user rated.
    """

    letters: Mapping[str, str]
    ratings: Mapping[str, str]

    def letter(self, source: str) -> str:
        """The letter of a source."""
        return self.letters.get(source, "F")

    def weight(self, source: str, carriers: Sequence[str]) -> float:
        """How much a source counts: by its letter, and no more than a carrier that the user rated."""
        rated = [self.ratings[who] for who in carriers if who in self.ratings]
        return min(WEIGHTS[letter] for letter in (self.letter(source), *rated))


def assess(store: Store, *, without: str | None = None) -> list[Assessment]:
    """The assessments of all claims and sources that the store holds, claims first, sorted by IRI.

    Reads the whole store; see `onrecord.graph.credibility.rebuilding` for keeping the result.

    Args:
        store: what to assess, corroborated.
        without: IRI of a source to leave out of everything, for what would be left.
    """
    links = Links.of(stored(store))
    found = gather(store)
    groups = grouped(found, links, without=without)
    held = believed(groups, links)
    sums = total(trial(group, held.get(name)) for name, group in groups.items())
    sums.pop(without or "", None)
    known = judgements(store)
    sources = rated({who: reliability(tally) for who, tally in sums.items()}, known)
    assessed: list[Assessment] = []
    for name in sorted(groups):
        of_group = assess_group(groups[name], groups, links, sources)
        of_claims = list(of_each(groups[name], of_group, held.get(name), links, found.claims))
        assessed += of_claims
        for who, term in merit(groups[name], of_group).items():
            if who in sums:
                sums[who].update(term)
    assessed.sort(key=lambda one: one.of)
    notes = {**carried(store, known), **{source: judged(one) for source, one in known.items()}}
    return assessed + [
        record(who, sums[who], sources.letter(who), notes.get(who, ())) for who in sorted(sums)
    ]


def of_each(
    group: Group, assessed: Assessment, held: float | None, links: Links, articles: Mapping[str, str]
) -> Iterator[Assessment]:
    """The assessment of a group as that of each of its claims, with what a later rebuild needs of it.

    Args:
        group: the group.
        assessed: its assessment.
        held: the chance that it holds, or None.
        links: what contradicts it.
        articles: by claim the IRI of its article.
    """
    tally = json.dumps(
        {
            "group": group.iri,
            "behind": sorted(group.behind),
            "others": sorted(group.others),
            "rivals": sorted(links.rivals.get(group.iri, ())),
            "held": held,
            "sums": {**next(iter(merit(group, assessed).values()), {})},
        },
        ensure_ascii=False,
    )
    shared = group.iri if group.iri in links.members else None
    spoken = tuple(sorted({one.speaker for one in group.said}))
    tested = held is not None or len(spoken) > 1 or group.iri in links.rivals  # a denial tests who denies too
    speakers = spoken if tested else ()
    for claim in group.claims:
        yield replace(assessed, of=claim, held=held, basis=Basis(articles[claim], shared, tally, speakers))


def rated(letters: Mapping[str, str], known: Mapping[str, TrustJudgement]) -> Sources:
    """The letters with the user's ratings, which outrank them; both by the source's IRI."""
    ratings = {who: letter_of(one.rating) for who, one in known.items() if one.rating is not None}
    return Sources({**letters, **{who: ratings[who] for who in letters if who in ratings}}, ratings)


def assess_group(group: Group, groups: Mapping[str, Group], links: Links, sources: Sources) -> Assessment:
    """How well the claims of a group are supported; its `of` is the group.

    Args:
        group: the group.
        groups: by IRI, those that contradict it among them.
        links: which contradict it, and which utterance is copied from which.
        sources: what is known of those who speak.
    """
    if group.names_only:
        return Assessment(group.iri, Metric.CLAIM_SUPPORT, None, f"F{information(())}", (), NAMES_ONLY)
    said = weighed(group, groups, links, sources)
    parts = components(said)
    value = value_of(parts)
    if value is None:
        return Assessment(group.iri, Metric.CLAIM_SUPPORT, None, f"F{information(())}", (), _why_not(said))
    letter = min(sources.letter(one.speaker) for one in said if supporting(one))
    code = f"{letter}{information(said)}"
    reason = "from what the articles give for it"
    if len(group.claims) > 1:
        reason += f" and for {_others(len(group.claims) - 1)} in its group"
    notes = tuple(_notes(said, letter, lambda source: _without(source, group, groups, links, sources)))
    return Assessment(group.iri, Metric.CLAIM_SUPPORT, value, code, parts, reason, interval(said), notes)


def _without(
    source: str, group: Group, groups: Mapping[str, Group], links: Links, sources: Sources
) -> float | None:
    """The value of a group had a source said, published and passed on nothing, by the records as they are."""
    near = {group.iri, *links.rivals.get(group.iri, ())} & groups.keys()
    left = {name: groups[name].without(source, links.origins) for name in near}
    return value_of(components(weighed(left[group.iri], left, links, sources)))


def weighed(
    group: Group, groups: Mapping[str, Group], links: Links, sources: Sources
) -> tuple[Testimony, ...]:
    """What is said of a group and against it, without copies, each with what it counts for.

    It takes what `assess_group` takes.
    """
    own = [
        replace(one, weight=sources.weight(one.speaker, group.carriers.get(one.utterance, ())))
        for one in group.said
    ]
    against = [
        replace(one, weight=sources.weight(one.speaker, ())) for one in contradicting(group, groups, links)
    ]
    return aged((*first_hand(own, links.origins), *against), group.echoes)


def judged(one: TrustJudgement) -> list[str]:
    """What the user holds of an outlet, in words."""
    given = f"says {one.who} ({one.when[:10]})"
    words = [] if one.rating is None else [f"rated {one.rating:.2f}, {given}; the letter is from this"]
    return words + ([] if one.control is None else [f"state control: {one.control}, {given}"])


def carried(store: Store, known: Mapping[str, TrustJudgement]) -> dict[str, list[str]]:
    """Ratings carried over to outlets that nobody rated, in words; they change no value and no letter.

    Needs the whole network in memory, where there are ratings enough.
    """
    ratings = {outlet: one.rating for outlet, one in known.items() if one.rating is not None}
    if len(ratings) < RATINGS_FROM:
        return {}
    edges = [(a, b, float(facts["weight"])) for a, b, facts in outlets(network(store)).edges(data=True)]
    words = (
        f"{CARRIED}; {{:.2f}} carried over from outlets that it draws on or that draw on it "
        "({:.0%} from ratings, the rest their mean), which changes no letter"
    )
    return {
        outlet: [words.format(found.value, found.share)]
        for outlet, found in carry(edges, ratings).items()
        if found.share >= CARRIED_FROM
    }


def _notes(said: Sequence[Testimony], letter: str, without: Callable[[str], float | None]) -> Iterator[str]:
    source = deciding(said, without)
    if source is not None:
        yield f"matters most: {source[0].name}; without this source {_left(source[1])}"
    evidence = deciding_evidence(said) if len(said) > 1 else None
    if evidence is not None:
        one, rest = evidence
        yield f"the single statement that matters most: {one.name} in {one.place}; without it {_left(rest)}"
    for name, other in counted_as_one(one for one in said if supporting(one)):
        yield f"one source, not two: {name} and {other}, of whom one may speak for the other"
    for name, count in told_as_one(one for one in said if supporting(one)):
        yield f"one source, not {count}: {name} of {count} articles, which may be the same"
    for words in unknown(said):
        yield f"not known: {words}"
    if all(one.day is None for one in said):
        yield "not known: when it was said, so its age counts for nothing"
    if letter == "F":
        yield "not known: how reliable the source is, since others speak of too few of its claims"


def _left(value: float | None) -> str:
    return "no score" if value is None else f"{value:.2f}"


def _others(number: int) -> str:
    return "another claim" if number == 1 else f"{number} other claims"


def _why_not(said: Sequence[Testimony]) -> str:
    if any(supporting(one) for one in said):
        return "the reader is not sure enough that anybody says it"
    if any(one.stance.disputes for one in said):
        denied = any(one.stance.disputes and one.strength == 1 for one in said)
        against = "somebody denies or doubts it" if denied else "somebody says the contrary"
        return f"nobody here says it, though {against}"
    return "it is only asked, and nobody says it" if said else "no source is given for it"
