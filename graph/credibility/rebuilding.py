"""Assessments made anew: of everything, or of what one more article touches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from math import ceil

from onrecord.graph.credibility.assessing import (
    CARRIED,
    assess,
    assess_group,
    judged,
    of_each,
    rated,
)
from onrecord.graph.credibility.assessment import Assessment
from onrecord.graph.credibility.claim_groups import Group, Links, StoredLinks, grouped
from onrecord.graph.credibility.gathering import claims_by, claims_of, gather
from onrecord.graph.credibility.keeping import (
    KeptClaim,
    assessed_of,
    is_assessed,
    kept_claims,
    kept_notes,
    kept_sources,
    members_of,
    tested_of,
    write,
    write_all,
)
from onrecord.graph.credibility.records import believed, merit, record, reliability, trial
from onrecord.graph.credibility.trust import judgements
from onrecord.graph.store.protocol import Store
from onrecord.graph.store.results import rows

NEARBY = 30
"""How many of a speaker's other claims that others speak of are looked at to tell whom to believe."""

MOST = 0.1
"""Above this share of all claims everything is assessed anew, which then is quicker."""

_COUNT = """
SELECT (COUNT(*) AS ?n) { SELECT ?claim { GRAPH ?article { ?claim a schema:Claim } } LIMIT %d }"""


def rebuild(
    store: Store,
    *,
    articles: Collection[str] | None = None,
    names: Collection[str] = (),
) -> int:
    """Assess everything anew, or what these articles and names touch, and keep it; how many were assessed.

    With `articles` (their IRIs; new, replaced or removed) what is assessed is: their claims, and those that
    `names` speak of or publish; the claims of the groups that these are in, or were in; the groups that
    contradict these; and the sources that speak in any of them. Of a source the terms of these groups in its
    sums are exchanged, so its record is exactly that of a whole rebuild. The result differs from a whole
    rebuild in four things:

    - truth discovery runs over these groups, what contradicts them, and at most `NEARBY` further claims of
      each speaker on which others speak too, not over the whole store: the chance that a touched claim holds
      is told from its neighbourhood, and the chances of all others stay as they were;
    - where a source's letter changes, its claims in groups that are not touched keep the weight that it had,
      and so do the records of other sources that rest on those;
    - ratings carried over to outlets (`onrecord.graph.credibility.priors`) are not carried over anew;
    - of two names that one article has for one entity, a note gives either.

    The next whole rebuild levels this out. A store without assessments, and one of whose claims more than
    `MOST` are touched, is assessed whole.

    Args:
        store: what to assess, its corroboration up to date with the articles, and where to keep it.
        articles: IRIs of the articles that changed; None for everything.
        names: IRIs of names that mean another entity since the store was last assessed.

    Raises:
        StoreError: the store can't be read or written.
    """
    changed = None if articles is None or not is_assessed(store) else _changed(store, articles, names)
    if changed is not None and _are_few(store, changed):
        found = reassess(store, changed)
        write(store, found.assessments, found.gone)
        return len(found.assessments)
    assessments = assess(store)
    write_all(store, assessments)
    return len(assessments)


def _changed(store: Store, articles: Collection[str], names: Collection[str]) -> set[str]:
    return claims_of(store, articles) | assessed_of(store, articles) | claims_by(store, names)


def _are_few(store: Store, claims: Collection[str]) -> bool:
    """Whether they are at most `MOST` of the store's claims; no more claims are counted than that takes."""
    wanted = ceil(len(claims) / MOST)
    return int(next(rows(store, _COUNT % wanted))[0]) >= wanted


@dataclass(frozen=True, slots=True)
class Reassessed:
    """New assessments, of claims first; and the claims and sources of which there is nothing any more."""

    assessments: list[Assessment]
    gone: set[str]


def reassess(store: Store, changed: Collection[str], *, without: str | None = None) -> Reassessed:
    """What `rebuild` assesses when these claims have changed, without keeping it.

    Args:
        store: the store, which holds assessments.
        changed: IRIs of claims that are new, or no more, or about which something else is said.
        without: IRI of a source to leave out, for what would be left.
    """
    links = StoredLinks(store)
    kept = _affected(store, changed, links)
    groups, articles = _around(store, kept, links, without)
    touched = {name for name in groups if kept.keys() & set(groups[name].claims)}
    held = believed(groups, links)
    old = {one.group: one.terms for one in kept.values() if one is not None}
    tried = [trial(groups[name], held.get(name)) for name in touched]
    speaking = {who for terms in (*old.values(), *tried) for who in terms}
    sums, sources = _sources(store, speaking, groups)
    for terms, sign in (*((terms, -1) for terms in old.values()), *((terms, 1) for terms in tried)):
        _add(sums, terms, sign)
    known = judgements(store)
    letters = {**sources, **{who: reliability(sums[who]) for who in speaking}}
    judges = rated(letters, known)
    assessed: list[Assessment] = []
    for name in sorted(touched):
        of_group = assess_group(groups[name], groups, links, judges)
        _add(sums, merit(groups[name], of_group), 1)
        assessed += of_each(groups[name], of_group, held.get(name), links, articles)
    notes = {**kept_notes(store, speaking, CARRIED), **{who: judged(one) for who, one in known.items()}}
    there = sorted(who for who in speaking if sums[who]["speaks"] > 0 and who != without)
    records = [record(who, sums[who], judges.letter(who), notes.get(who, ())) for who in there]
    gone = (kept.keys() - articles.keys()) | (speaking - set(there))
    return Reassessed([*sorted(assessed, key=lambda one: one.of), *records], gone)


def _affected(store: Store, changed: Collection[str], links: Links) -> dict[str, KeptClaim | None]:
    """The claims to assess anew, what contradicts them among these, and what the store keeps of each."""
    found: dict[str, KeptClaim | None] = {}
    _close(store, changed, links, found)
    rivals = {rival for one in found.values() if one is not None for rival in one.rivals}
    claims = members_of(store, rivals) | kept_claims(store, rivals).keys()
    claims |= links.claims_of(links.rivals_of({links.group_of(claim) for claim in found}))
    _close(store, claims, links, found)
    return found


def _close(store: Store, claims: Iterable[str], links: Links, found: dict[str, KeptClaim | None]) -> None:
    """Add claims, and all that are or were in their groups."""
    fresh = set(claims) - found.keys()
    while fresh:
        links.reach(fresh)
        kept = kept_claims(store, fresh)
        found.update({claim: kept.get(claim) for claim in fresh})
        near = members_of(store, {one.group for one in kept.values()})
        near |= links.claims_of({links.group_of(claim) for claim in fresh})
        fresh = near - found.keys()


def _around(
    store: Store, claims: Collection[str], links: Links, without: str | None
) -> tuple[dict[str, Group], dict[str, str]]:
    """The groups of these claims and those that bear on them; and the article of each claim there is."""
    names = {links.group_of(claim) for claim in claims}
    near = links.claims_of(links.items_of(names))
    found = gather(store, near)
    speakers = {one.speaker for said in found.utterances.values() for one in said if one.speaker}
    tested = tested_of(store, speakers, NEARBY) - near
    if tested:
        links.reach(tested)
        further = links.items_of({links.group_of(claim) for claim in tested})
        found = gather(store, near | links.claims_of(further))
    return grouped(found, links, without=without), found.claims


def _sources(
    store: Store, speaking: Collection[str], groups: Mapping[str, Group]
) -> tuple[dict[str, Counter[str]], dict[str, str]]:
    """The sums that the store keeps of those who speak, and the letters of all who are heard."""
    speakers = {one.speaker for group in groups.values() for one in group.said}
    kept = kept_sources(store, {*speaking, *speakers})
    sums = {who: kept[who][0] if who in kept else Counter() for who in speaking}
    return sums, {who: letter for who, (_, letter) in kept.items()}


def _add(sums: dict[str, Counter[str]], terms: Mapping[str, Mapping[str, int]], sign: int) -> None:
    for who, numbers in terms.items():
        for name, number in numbers.items():
            sums[who][name] += sign * number
