"""How likely two names are one entity, with the reasons.

Scores are set by hand, after looking at what articles of PolNeAR's training part give.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from rapidfuzz import fuzz

from onrecord.graph.identity.ambiguous.mistaken import is_surname
from onrecord.graph.identity.ambiguous.written import ALONE, BESIDE, IN_FAMILY, IN_FULL, LONGER, is_written
from onrecord.graph.identity.blocking import initials_of, letters_of, titled
from onrecord.graph.identity.model import Basis, Likeness, Profile
from onrecord.graph.identity.spelling.bodies import (
    abbreviated,
    acronym,
    begins,
    clipped,
    core,
    domain,
    in_any_order,
    inflected,
    initials,
    is_common,
    joined,
    letters,
    misspelled,
    of_other_form,
    tells_little,
    within,
    without_legal_form,
)
from onrecord.graph.identity.spelling.body_words import GENERIC, HOLDING, SMALL, STATES
from onrecord.graph.identity.spelling.census import first_name_share
from onrecord.graph.identity.spelling.common import COMMON_SURNAMES
from onrecord.graph.identity.spelling.cuts import OF_BODIES, OF_NETWORKS, OF_OUTLETS, Cut
from onrecord.graph.identity.spelling.forms import campaign, circuit, committee, joint, office
from onrecord.graph.identity.spelling.one_spelling import is_said_to_be_outlet
from onrecord.graph.identity.spelling.parts import (
    PersonName,
    alike,
    first_names_agree,
    given_name,
    in_other_order,
    mistyped,
    person,
    rare,
    slipped,
    transliterated,
    words,
)
from onrecord.graph.identity.spelling.well_known import well_known
from onrecord.graph.model import EntityKind


class _Found(NamedTuple):
    """What two names come to: as in `Likeness`."""

    score: float
    why: str
    basis: Basis = Basis.NAMES
    barred: bool = False


_WRITTEN = {
    IN_FULL: _Found(0.9, "its article has the whole name", Basis.IN_FULL),
    IN_FAMILY: _Found(0.75, "told as a relative of one of that surname", Basis.IN_FAMILY),
    BESIDE: _Found(0.75, "a first name, and its article has the surname too", Basis.BESIDE),
    ALONE: _Found(0.72, "a first name, and only one of many articles is called so", Basis.ALONE),
    LONGER: _Found(0.75, "the longer name that its articles write or name beside it", Basis.LONGER),
}
"""What a short name that texts have for a longer one comes to, by the kind of its lookup key."""
_NOTHING = _Found(0.0, "")
_FULL = 0.95
_NEAR = 0.6
_TYPO = 93
_PARTNERS = re.compile(r" (?:&|and) Co(?:mpany\b|\b\.?)")
_LONG_NAME = 6
_LETTERS = 2
"""A middle name of so many letters is taken for initials, as in George H.W."""
_ABROAD_TOO = frozenset({"us", "usa"})
"""What the part of a firm in one country adds at the end: Reyk US."""
_ABROAD = frozenset({"embassy", "consulate"})
"""What one country has in many others."""
_PLACED = frozenset({"university", "college", "court", "courts", "bank", "church", "city", "port", "police"})
"""University of Washington and Washington University are two, and so may be an appeals court and another.

So may be the Bank of Lorne and Lorne Bank, or the City of Lorne and a team, Lorne City.
"""


def compare(one: Profile, other: Profile) -> Likeness | None:
    """How two names compare by themselves; None when nothing speaks for them.

    What depends on other names, such as whether a surname could be several people's, is for
    `onrecord.graph.identity.clustering`.
    """
    found = _compared(one, other)
    if found.score == 0 and not found.barred:
        return None
    first, second = sorted((one.iri, other.iri))
    return Likeness(first, second, found.score, found.why, found.basis, found.barred)


def _two(why: str) -> _Found:
    """Of names that may never be one person's."""
    return _Found(0.0, why, barred=True)


def _compared(one: Profile, other: Profile) -> _Found:
    people = [profile.kind is EntityKind.PERSON for profile in (one, other)]
    if people[0] != people[1]:
        surname = is_surname(one, other)
        return _Found(0.5, "the surname of a person", Basis.SURNAME) if surname else _NOTHING
    written = _WRITTEN.get(is_written(one, other) or is_written(other, one), _NOTHING)
    if all(people):
        if written.score:
            return written
        return _turned(one, other) or _people(person(one.name), person(other.name))
    return max(_bodies(one, other), written, key=lambda found: found.score)


def _turned(one: Profile, other: Profile) -> _Found | None:
    if not in_other_order(one.name, other.name):
        return None
    return _Found(0.8, "the same name, one with the surname first", Basis.TURNED)


def _people(one: PersonName, other: PersonName) -> _Found:
    if not alike(one.last, other.last):
        return _two("different last names")
    if one.suffix and other.suffix and one.suffix != other.suffix:
        return _two(f"one is {one.suffix}, the other {other.suffix}")
    if not one.first or not other.first:
        return _Found(0.5, "a surname alone") if one.last == other.last else _NOTHING
    if min(len(one.first), len(other.first)) == 1:
        return _with_initial(one, other)
    return _with_first_names(one, other)


def _with_initial(one: PersonName, other: PersonName) -> _Found:
    if _by_middle_name(one, other):
        return _Found(0.8, "one goes by the other's middle name")
    if one.first[0] != other.first[0] or one.last != other.last:
        return _two("different initials")
    return _middles(one, other, 0.75, "an initial that fits the first name")


def _with_first_names(one: PersonName, other: PersonName) -> _Found:
    if one.first == other.first and one.last == other.last:
        return _middles(one, other, _FULL, "the same first and last name")
    if not first_names_agree(one.first, other.first):
        return _with_other_first_names(one, other)
    if one.last == other.last:
        told = one.suffix == other.suffix or one.last not in COMMON_SURNAMES  # Jr. or III beside one alone
        score = 0.85 if told else _NEAR
        return _middles(one, other, score, "a first name short for the other, or spelled otherwise")
    if one.first == other.first and transliterated(one.last, other.last):
        return _middles(one, other, 0.85, "the same name, transliterated otherwise")
    if transliterated(one.last, other.last) and min(len(one.last), len(other.last)) >= _LONG_NAME:
        return _Found(0.75, "first and last name transliterated otherwise")
    return _Found(_NEAR, "last names spelled much alike")


def _with_other_first_names(one: PersonName, other: PersonName) -> _Found:
    if _is_end(one, other) or _is_end(other, one):
        return _Found(0.8, "one is the end of the other's longer name")
    if _is_initials(one, other) or _is_initials(other, one):
        return _Found(0.8, "one first name is the initials of the other's names")
    slip = slipped(one.first, other.first) or (mistyped(one.first, other.first) and rare(one.last))
    if one.last == other.last and slip:
        return _middles(one, other, _NEAR, "first names that differ by a letter")
    return _two(f"different first names, {one.first} and {other.first}")


def _is_end(short: PersonName, long: PersonName) -> bool:
    """Suu Kyi ends Aung San Suu Kyi; Paul Ryan may be another than John Paul Ryan."""
    end = (short.first, *short.middle) == long.middle[-1 - len(short.middle) :]
    return end and short.last == long.last and rare(short.last) and rare(short.first)


def _is_initials(short: PersonName, long: PersonName) -> bool:
    """Jeb Bush is John Ellis Bush, and R.J. Reyk is Ruth J. Reyk."""
    letters = "".join(word[0] for word in (long.first, *long.middle))
    spelled = short.first in {letters, letters + long.last[0]} and not short.middle and bool(long.middle)
    is_name = given_name(short.first) or first_name_share(short.first) > 0  # Al, Ed, Rob
    return spelled and not is_name and short.last == long.last


def _by_middle_name(one: PersonName, other: PersonName) -> bool:
    """J. Edgar Hoover is Edgar Hoover."""
    return one.last == other.last and (
        (len(one.first) == 1 and other.first in one.middle)
        or (len(other.first) == 1 and one.first in other.middle)
    )


def _middles(one: PersonName, other: PersonName, score: float, why: str) -> _Found:
    """The same with middle names taken into account; different ones tell two people apart."""
    if one.middle and other.middle:
        letters = ["".join(name.middle) for name in (one, other)]
        if max(map(len, (*one.middle, *other.middle))) <= _LETTERS and len(max(letters, key=len)) > 1:
            return _middle_initials(letters, score, why)
        mine, theirs = one.middle[0], other.middle[0]
        if mine[0] != theirs[0] and mine not in other.middle and theirs not in one.middle:
            return _two(f"different middle names, {mine} and {theirs}")
    return _Found(score, why)


def _middle_initials(letters: list[str], score: float, why: str) -> _Found:
    """George H.W. may be written W.H., and George R. be George R.R.; George W. is no George H.W."""
    short, long = sorted(letters, key=len)
    if sorted(short) == sorted(long):
        return _Found(score, f"{why}, and the same middle initials")
    if long.startswith(short):
        return _Found(_NEAR, f"{why}, but one has more middle initials")
    return _two("different middle initials")


def _bodies(one: Profile, other: Profile) -> _Found:
    """Organisations and outlets."""
    short, long = (one, other) if len(one.name) < len(other.name) else (other, one)
    return (
        _same_well_known(one, other)
        or _same_circuit(one, other)
        or _same_words(one, other)
        or _same_committee(one, other)
        or _same_campaign(one, other)
        or _same_joint(one, other)
        or _same_office(one, other)
        or _nearly_same_words(one, other)
        or _shortened(short, long)
        or _part_of_name(one, other)
        or _much_alike(one, other)
    )


def _same_words(one: Profile, other: Profile) -> _Found | None:
    form = _same_but_for_form(one, other) if core(one.name) == core(other.name) else None
    if form is not None and _may_be_its_place(one, other):
        return _Found(_NEAR, "the same name, but one is said to be a paper's, the other may be a place's")
    if form is not None:
        return form
    if joined(one.name) == joined(other.name) or letters(one.name) == letters(other.name):
        return _Found(0.9, "the same name, written as one word or as a domain")
    return _same_in_any_order(one, other) or _cut(one, other)


def _same_but_for_form(one: Profile, other: Profile) -> _Found:
    """But for articles, legal forms, "U.S." or words such as News, unless these may tell two apart."""
    bare = len(core(one.name)) == 1 and words(one.name) != words(other.name)
    bodies = EntityKind.OUTLET not in {one.kind, other.kind}
    if "appeals" in core(one.name) and words(one.name) != words(other.name):
        return _Found(_NEAR, "the same name but for what may tell one court of appeals from another")
    abroad = bare and core(one.name)[0] in _ABROAD
    if without_legal_form(one.name) == without_legal_form(other.name) and not abroad:
        alone = min(len(words(one.name)), len(words(other.name))) == 1
        if bare and (tells_little(core(one.name)) or (alone and core(one.name)[0] in GENERIC)):
            return _Found(_NEAR, "the same common word, one with a legal form")
        return _Found(_FULL, "the same name but for articles and legal forms")
    if of_other_form(one.name, other.name):
        return _Found(_NEAR, "the same name, and what was left out may tell a firm from another")
    if bare and bodies and not _is_its_domain(one.name, other.name):
        return _without_partners(one.name, other.name)
    return _Found(_FULL, "the same name but for articles, legal forms and words such as News")


def _without_partners(one: str, other: str) -> _Found:
    """Reykel is Reykel & Co., but may be another than Reykel News."""
    if not is_common(one) and any(map(_PARTNERS.search, (one, other))):
        return _Found(0.8, "the same firm without its partners", Basis.WITHOUT_KIND)
    return _Found(_NEAR, "the same word, and what was left out may tell them apart", Basis.SAME_WORD)


def _may_be_its_place(one: Profile, other: Profile) -> bool:
    """Whether one is said to be a paper and the other not told as one: Lorne newspaper, Lorne."""
    said = is_said_to_be_outlet(one.name) != is_said_to_be_outlet(other.name)
    return said and EntityKind.OUTLET not in {one.kind, other.kind}


def _is_its_domain(one: str, other: str) -> bool:
    """Whether one is a domain and the other a word that no dictionary has: TideOn.org, TideOn."""
    address, name = (one, other) if domain(one) else (other, one)
    return bool(domain(address)) and not domain(name) and re.search(r"[a-z][A-Z]", name) is not None


def _same_well_known(one: Profile, other: Profile) -> _Found | None:
    known = well_known(one.name)
    if not known or known != well_known(other.name):
        return None
    return _Found(0.9, "both are well known as names of one body", Basis.WELL_KNOWN)


def _same_circuit(one: Profile, other: Profile) -> _Found | None:
    """Courts of appeals of one circuit are one, of two circuits two."""
    mine, theirs = circuit(one.name), circuit(other.name)
    if not mine or not theirs:
        return None
    if mine != theirs:
        return _two(f"courts of two circuits, {mine} and {theirs}")
    return _Found(0.9, "the court of appeals of one circuit")


def _same_committee(one: Profile, other: Profile) -> _Found | None:
    """Of one subject, with or without the chamber; where both chambers have one, nothing tells.

    One of a chamber may be called by the first of its subjects alone.
    """
    mine, theirs = committee(one.name), committee(other.name)
    if mine is None or theirs is None or mine.body != theirs.body:
        return None
    if mine.subject != theirs.subject:
        return _Found(0.8, "a committee called by its first subject") if mine.shortens(theirs) else None
    if mine.chamber and theirs.chamber and mine.chamber != theirs.chamber:
        return _two(f"committees of two chambers, {mine.chamber} and {theirs.chamber}")
    if mine.chamber != theirs.chamber and mine.of_several:
        return None
    return _Found(0.8, "committees of one subject")


def _same_campaign(one: Profile, other: Profile) -> _Found | None:
    """Of one surname, and no two first names."""
    mine, theirs = campaign(one.name), campaign(other.name)
    if mine is None or theirs is None or mine[1] != theirs[1]:
        return None
    if mine[0] and theirs[0] and mine[0] != theirs[0]:
        return _two(f"campaigns of two people, {mine[0]} and {theirs[0]}")
    return _Found(0.8, "the campaign of one surname")


def _same_joint(one: Profile, other: Profile) -> _Found | None:
    together = joint(one.name)
    return _Found(0.8, "the same two, as of a poll") if together and together == joint(other.name) else None


def _same_office(one: Profile, other: Profile) -> _Found | None:
    """Of one surname in one article, and no two first names."""
    mine, theirs = office(one.name), office(other.name)
    if not (one.local and other.local and mine and theirs and mine.last == theirs.last):
        return None
    if mine.first and theirs.first and mine.first != theirs.first:
        return _two(f"offices of two people, {mine.first} and {theirs.first}")
    return _Found(0.8, "the office of one surname in one article")


def _cut(one: Profile, other: Profile) -> _Found | None:
    """Cornell is Cornell University, a Reyk Institute is for something, and Time is Time magazine."""
    if EntityKind.OUTLET in {one.kind, other.kind}:
        short, long = sorted((core(one.name), core(other.name)), key=len)
        if short == (titled(long),):
            return _Found(0.8, "the same name without the word magazine")
        return _first_cut(one, other, (OF_NETWORKS, *OF_OUTLETS))
    is_acronym = acronym(one.name) or acronym(other.name)
    return _first_cut(one, other, (OF_NETWORKS,) if is_acronym else (OF_NETWORKS, *OF_BODIES))


def _first_cut(one: Profile, other: Profile, cuts: Iterable[Cut]) -> _Found | None:
    """What the first cut that makes one name of the other comes to."""
    mine, theirs = core(one.name), core(other.name)
    return next(
        (
            _Found(cut.score, cut.why, cut.basis)
            for cut in cuts
            if (mine == cut.of(other.name) and _may_leave_out(cut, one.name))
            or (theirs == cut.of(one.name) and _may_leave_out(cut, other.name))
        ),
        None,
    )


def _may_leave_out(cut: Cut, short: str) -> bool:
    """Whether a shorter name may be given without the noun: not with another for a firm, Reyk Group."""
    return cut.basis is not Basis.WITHOUT_KIND or not HOLDING & {*words(short)}


def _same_in_any_order(one: Profile, other: Profile) -> _Found | None:
    whole = sorted(words(one.name)) == sorted(words(other.name))
    if not whole and in_any_order(one.name) != in_any_order(other.name):
        return None
    if not whole and len(in_any_order(one.name).split()) == 1 and is_common(in_any_order(one.name)):
        return _Found(
            _NEAR, "the same common word, and what was left out may tell them apart", Basis.SAME_WORD
        )
    telling = [[word for word in core(told.name) if word not in SMALL] for told in (one, other)]
    if _PLACED & {*words(one.name)} and "supreme" not in telling[0] and telling[0] != telling[1]:
        return _Found(_NEAR, "the same words in another order, as two schools or courts may have them")
    if (words(one.name)[-1] in _ABROAD_TOO) != (words(other.name)[-1] in _ABROAD_TOO):
        return _Found(_NEAR, "the same words, one with a country, as a part of it may have")
    return _Found(0.9, "the same words in another order")


def _nearly_same_words(one: Profile, other: Profile) -> _Found | None:
    if clipped(one.name, other.name) and {one.kind, other.kind} == {EntityKind.OUTLET}:
        return _Found(0.8, "the same name with words cut short")
    if inflected(words(one.name), words(other.name)):
        return _Found(0.8, "the same words, one with another ending")
    if misspelled(without_legal_form(one.name), without_legal_form(other.name)):
        return _Found(0.8, "the same words but for one letter of a long one", Basis.SLIP)
    return None


def _shortened(short: Profile, long: Profile) -> _Found | None:
    letters, address = letters_of(short), domain(short.name)
    if letters and _is_known_otherwise(short, long):
        return None
    if letters and letters in long.expands:
        return _Found(0.95, f"an article gives {short.name} as the acronym of {long.name}")
    if address and address in {abbreviated(long.name), initials(long.name)}:
        return _Found(0.85, f"{short.name} is a domain made of the name's initials")
    if letters and letters in initials_of(long.name):
        return _in_letters(short, long)
    if abbreviated(long.name) == joined(short.name):
        return _Found(0.85, "initials and last word")
    return None


def _is_known_otherwise(short: Profile, long: Profile) -> bool:
    """Whether letters are an outlet's, and well known as one's, and an article gives them for a body."""
    outlets = [told.kind is EntityKind.OUTLET for told in (short, long)]
    known = well_known(short.name)
    return outlets == [True, False] and bool(known) and known != well_known(long.name)


def _in_letters(short: Profile, long: Profile) -> _Found:
    """A name in the initials of another."""
    if {short.kind, long.kind} == {EntityKind.OUTLET} and short.name.islower():
        return _Found(0.72, "a publisher's short form, whose letters the long name begins with")
    if core(long.name) in STATES:
        return _Found(0.8, "the letters of a state")
    score = _NEAR if len(letters_of(short)) > 2 else 0.55  # noqa: PLR2004
    return _Found(score, "an acronym whose letters the long name begins with")


def _much_alike(one: Profile, other: Profile) -> _Found:
    if fuzz.ratio(joined(one.name), joined(other.name)) >= _TYPO:
        return _Found(_NEAR, "spelled much alike")
    return _NOTHING


def _part_of_name(one: Profile, other: Profile) -> _Found | None:
    short, long = sorted((one, other), key=lambda told: len(core(told.name)))
    if acronym(short.name) or acronym(long.name) or core(short.name) not in within(long.name):
        return None
    if begins(short.name, long.name):
        return _Found(0.5, "the first words of the longer name", Basis.FIRST_WORDS)
    return _Found(0.5, "the last words of the longer name", Basis.LAST_WORDS)
