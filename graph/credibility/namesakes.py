"""Sources that are known in their articles alone and called the same: nobody can tell that they are two.

"The fire service" of three outlets on one fire is one body as likely as three, and so is "a senior aide" one
person. Where one article has two of them ("an official … another official"), each may be one in the others.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.graph.credibility.testimony import Testimony, supporting
from onrecord.graph.identity.spelling.parts import words

_DETERMINERS = frozenset({"a", "an", "the"})


def as_one(testimonies: Iterable[Testimony]) -> Iterator[Testimony]:
    """The testimonies of one claim with `counts_as`, the same for sources that may be one or speak together.

    Sides are kept apart: that the police say what police deny elsewhere takes nothing back.
    """
    testimonies = tuple(testimonies)
    for_it = _firsts(one for one in testimonies if supporting(one))
    against = _firsts(one for one in testimonies if one.stance.disputes)
    together: dict[str, str] = {}
    found = []
    for one in testimonies:
        firsts = for_it if supporting(one) else against if one.stance.disputes else {}
        told = _counting(one, firsts)
        found.append(told)
        joint = one.joint or one.utterance
        together[joint] = min(told.counts_as, together.get(joint, told.counts_as))
    return (replace(one, counts_as=together[one.joint or one.utterance]) for one in found)


def namesakes(speaker: str, testimonies: Iterable[Testimony]) -> set[str]:
    """A source, and all that may be one with it among those who say the same or deny the same."""
    testimonies = tuple(testimonies)
    for_it = _firsts(one for one in testimonies if supporting(one))
    against = _firsts(one for one in testimonies if one.stance.disputes)
    same = (other for firsts in (for_it, against) for other in firsts if firsts[other] == firsts.get(speaker))
    return {speaker, *same}


def told_as_one(side: Iterable[Testimony]) -> Iterator[tuple[str, int]]:
    """Of each source that stands for several after `as_one` its name, and in how many articles it speaks."""
    places: dict[str, set[str]] = {}
    names: dict[str, str] = {}
    for one in side:
        places.setdefault(one.speaker, set()).add(article_of(one))
        names.setdefault(one.speaker, one.name)
    for speaker in sorted(places):
        if "#" in speaker and len(places[speaker]) > 1:
            yield names[speaker], len(places[speaker])


def may_be_called(short: str, long: str) -> bool:
    """Whether one name is the other, or its end: "police" may be the Ulmer police."""
    one, other = _told(short), _told(long)
    return bool(one) and other[-len(one) :] == one


def is_local(one: Testimony) -> bool:
    """Whether the speaker is known in its article alone, as unnamed sources and documents are."""
    return one.speaker.startswith(f"{article_of(one)}#")


def article_of(one: Testimony) -> str:
    """The IRI of the article of a testimony."""
    return one.utterance.partition("#")[0]


def _told(name: str) -> tuple[str, ...]:
    """The words of a name without a leading article."""
    told = words(name)
    return told[1:] if told[:1] and told[0] in _DETERMINERS else told


def _firsts(side: Iterable[Testimony]) -> dict[str, str]:
    """The first of those who may be one by each of them; only of those who are several."""
    called: dict[tuple[str, ...], dict[str, set[str]]] = {}
    for one in side:
        if is_local(one) and (name := _told(one.name)):
            called.setdefault(name, {}).setdefault(article_of(one), set()).add(one.speaker)
    return {
        speaker: min(same)
        for of_articles in called.values()
        for same in _in_step(of_articles.values())
        if len(same) > 1
        for speaker in same
    }


def _in_step(of_articles: Collection[set[str]]) -> list[list[str]]:
    """The first of each article together, the second of each, and so on."""
    ordered = [sorted(speakers) for speakers in of_articles]
    most = max(map(len, ordered))
    return [[some[at] for some in ordered if at < len(some)] for at in range(most)]


def _counting(one: Testimony, firsts: Mapping[str, str]) -> Testimony:
    others = frozenset(firsts.get(other, other) for other in one.depends_on) if firsts else one.depends_on
    return replace(one, counts_as=firsts.get(one.speaker, one.speaker), depends_on=others)
