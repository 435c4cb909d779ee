"""What is left of a claim had one source said, published and passed on nothing.

With a source goes whatever goes back to it: copies, and what others have from it, in whatever article. Else a
rumour would grow stronger without who started it, since those who only pass it on would stand for it.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from onrecord.graph.credibility.namesakes import namesakes
from onrecord.graph.credibility.testimony import Testimony, supporting


def left_out(
    source: str,
    said: Sequence[Testimony],
    carriers: Mapping[str, Collection[str]],
    origins: Mapping[str, str],
) -> set[str]:
    """The utterances of one claim, by IRI, that would not be there without a source.

    Args:
        source: its IRI. Those who may be one with it, since articles call them the same, go with it.
        said: what is said of the claim, copies included.
        carriers: by utterance who published its article, and who passed it on there.
        origins: by the IRI of an utterance that of the one that it goes back to.
    """
    sources = namesakes(source, said)
    gone = {
        one.utterance
        for one in said
        if one.speaker in sources or not sources.isdisjoint(carriers.get(one.utterance, ()))
    }
    return gone | {one.utterance for one in said if origins.get(one.utterance) in gone}


def remaining(
    told: Sequence[Testimony], gone: Collection[str], origins: Mapping[str, str]
) -> list[Testimony]:
    """The testimonies that are not left out, each depending on whomever its speaker is known to depend on.

    Else two would become two sources since nobody is left who says that one of them speaks for the other.
    """
    ties: dict[tuple[str, bool], frozenset[str]] = {}
    for one in told:
        if one.utterance in gone and one.utterance not in origins:
            who = one.counts_as, supporting(one)
            ties[who] = one.depends_on.union(ties.get(who, ()))
    return [
        replace(one, depends_on=one.depends_on.union(ties.get((one.counts_as, supporting(one)), ())))
        for one in told
        if one.utterance not in gone
    ]
