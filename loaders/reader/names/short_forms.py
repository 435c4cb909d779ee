"""What an article calls a body for short that it names in full: "Acme" for Acme Tyres, "the Post"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from onrecord.graph.model import EntityKind
from onrecord.loaders.reader.english import lexicon as lex
from onrecord.loaders.reader.english.given_names import FIRST_NAMES
from onrecord.loaders.reader.english.places import PLACES
from onrecord.loaders.reader.english.words import bare, plain, words
from onrecord.loaders.reader.names.known import KNOWN_OUTLETS
from onrecord.loaders.reader.names.name import Name

_NOT_ALONE = (
    lex.NOT_NAMES
    | lex.NATIONALITIES
    | lex.TITLES
    | lex.ROLE_NOUNS
    | lex.ORGANIZATION_HEADS
    | lex.OUTLET_HEADS
    | FIRST_NAMES
    | PLACES
)
"""Words that mean no body by themselves, whatever body's name they stand in."""

_PAPERS = lex.OUTLET_HEADS - words("agency broadcasting fm newswire press radio television today tv wire")
"""Last words of outlets that are called by these, with "the"."""

_FIRMS = words("company companies group holdings")
_OF_TOWNS = words("police constabulary council army navy")
"""What is called after its town or country, which is not short for it."""

_OTHERWISE = words("sunday financial")
"""What is in the names of papers that go by something else: "the Times" is not The Sunday Times."""


def short_forms(names: Collection[Name]) -> dict[str, tuple[str, ...]]:
    """The short names of the bodies among `names`, each with the words of the full one.

    A short name that two bodies could go by is left out. So is one that stands before the full name, unless
    only what it is by law is left out: it may be its town's or owner's, "Acme will pay, Acme Energy said".
    """
    found: dict[str, dict[tuple[str, ...], tuple[str, ...]]] = defaultdict(dict)
    first = _first(names)
    for name in names:
        if name.kind is EntityKind.ORGANIZATION and len(name.words) > 1:
            for short in _shortened(name.words):
                if _may_be_another(short, name.words, first):
                    continue
                known = found[short].get(_without_form(name.words), ())
                found[short][_without_form(name.words)] = max(known, name.words, key=len)
    return {short: next(iter(full.values())) for short, full in found.items() if len(full) == 1}


def _first(names: Iterable[Name]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Where each name that is no person's stands first, by its words: sentence and token."""
    places: dict[tuple[str, ...], tuple[int, int]] = {}
    for name in (one for one in names if one.kind is not EntityKind.PERSON):
        place = (name.sentence, name.first)
        places[name.words] = min(place, places.get(name.words, place))
    return places


def _may_be_another(
    short: str, full: Sequence[str], first: Mapping[tuple[str, ...], tuple[int, int]]
) -> bool:
    """Whether the first words of a body's name are rather its town's or its owner's."""
    lead = tuple(short.split())
    rest = [plain(word) for word in full[len(lead) :]]
    if lead != tuple(full[: len(lead)]) or not rest or {*rest} <= lex.LEGAL_FORMS | _FIRMS:
        return False
    return not _OF_TOWNS.isdisjoint(rest) or (lead in first and first[lead] < first[tuple(full)])


def outlets_for_short(names: Iterable[Name], publisher: Sequence[str] = ()) -> dict[str, tuple[str, ...]]:
    """The last words of the outlets among `names`, each with the words of the full one: the Post's.

    One that two outlets end with is left out, but if it is the publisher's, who is meant then. Where that is
    its whole name it is short for nobody.
    """
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for name in names:
        if name.kind is EntityKind.OUTLET and " " in bare(name.words):
            found[name.words[-1]].setdefault(bare(name.words), name.words)
    short = {last: next(iter(full.values())) for last, full in found.items() if len(full) == 1}
    if publisher:
        short.pop(publisher[-1], None)
    if " " in bare(publisher) and plain(publisher[-1]) != "news":  # nobody says "the News" of BBC News
        short[publisher[-1]] = tuple(publisher)
    return {
        last: full
        for last, full in short.items()
        if plain(last) in _PAPERS and _OTHERWISE.isdisjoint(bare(full).split())
    }


def _without_form(name: Sequence[str]) -> tuple[str, ...]:
    """The name of a company without what it is by law: "Acme Tyres" for "Acme Tyres Pvt Ltd"."""
    last = len(name)
    while last > 1 and plain(name[last - 1]) in lex.LEGAL_FORMS:
        last -= 1
    return tuple(name[:last])


def _shortened(name: Sequence[str]) -> Iterator[str]:
    """A name without the nouns at its end or its legal form, either of two with "&", a team's own."""
    last = len(name)
    while last > 1 and plain(name[last - 1]) in lex.ORGANIZATION_HEADS:
        last -= 1
    leads = {tuple(name[:last]), _without_form(name)} - {tuple(name)}
    leads |= {tuple(name[:1]), tuple(name[2:])} if name[1] == "&" else set()
    yield from (" ".join(lead) for lead in sorted(leads) if _tells(lead))
    if plain(name[-1]) in lex.TEAMS:
        yield name[-1]


def _tells(lead: Sequence[str]) -> bool:
    alone = len(lead) == 1 and plain(lead[0]) in _NOT_ALONE
    another = bare(lead) in PLACES or bare(lead) in KNOWN_OUTLETS
    return lead[-1][:1].isupper() and not alone and not another
