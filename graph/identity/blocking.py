"""Which names are compared at all: those that share a key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations

from onrecord.graph.identity.ambiguous.mistaken import surname_like, surname_of_public
from onrecord.graph.identity.ambiguous.outlets import paper, short_name
from onrecord.graph.identity.ambiguous.written import TELLING, is_bare, public_first_name
from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.spelling.bodies import (
    abbreviated,
    acronym,
    all_initials,
    clip,
    core,
    domain,
    in_any_order,
    initials,
    joined,
    letters,
    stems,
    within,
)
from onrecord.graph.identity.spelling.cuts import OF_BODIES, OF_NETWORKS, OF_OUTLETS, without_kind
from onrecord.graph.identity.spelling.forms import campaign, circuit, committee, joint, office
from onrecord.graph.identity.spelling.functions import function
from onrecord.graph.identity.spelling.one_spelling import is_said_to_be_outlet
from onrecord.graph.identity.spelling.parts import is_turned, person, skeleton, words
from onrecord.graph.identity.spelling.well_known import well_known
from onrecord.graph.model import EntityKind

_ONE_SIDED = {"k": "o", "w": "o", "l": "o", "g": "n", "f": "n", "d": "n", "b": "h", "s": "v"}
"""Kinds of keys that are compared with those of another kind alone."""
_CUTS = frozenset(cut.of for cut in (OF_NETWORKS, *OF_OUTLETS, *OF_BODIES))
_MET_BY_OTHERS = ("n", "h", "v")
"""Kinds that are compared with such alone, not with each other."""


@lru_cache(maxsize=50_000)
def keys(profile: Profile) -> frozenset[str]:
    """What a name is looked up by: names that share no key are never compared.

    Of what is known in one article alone, only surnames have any, and bodies called by several words that
    begin with a capital: "Trump campaign" is no other elsewhere, as "the group" is.
    """
    if profile.local and not is_bare(profile):
        return _keys_of_local_body(profile)
    if profile.kind is EntityKind.PERSON:
        return _keys_of_person(profile)
    name = profile.name
    found = {*profile.written, f"o:{joined(name)}", f"o:{in_any_order(name).replace(' ', '')}"}
    found |= {f"o:{''.join(sorted(words(name)))}", f"o:{letters(name)}"}
    found |= {
        f"a:{one}" for one in (letters_of(profile), *initials_of(name), *profile.expands) if len(one) > 1
    }
    found |= {f"o:{one}" for one in (abbreviated(name), domain(name), stems(name)) if one}
    found.add(f"k:{''.join(without_kind(name)) or titled(core(name))}")
    found |= {f"k:{''.join(cut(name))}" for cut in _CUTS}
    found |= set(_keys_of_form(name))
    found |= {f"l:{''.join(one)}" for one in within(name)}
    found.add(f"s:{surname_like(profile)}")
    if profile.kind is EntityKind.OUTLET:
        found.add(f"c:{clip(name)}")
    found.add(f"z:{well_known(name)}")
    found |= {f"t:{short_name(profile)}", f"u:{paper(profile)}"}
    return frozenset(key for key in found if len(key) > 3)  # noqa: PLR2004  # "o:" and one letter tell nothing


def _keys_of_form(name: str) -> Iterator[str]:
    """A committee's subject, a court's circuit, whose a campaign is, and the two of whom a poll is."""
    if told := committee(name):
        yield f"m:{told.body} {told.subject}"
        yield f"m:{told.body} {told.chamber} {told.lead}"
    if number := circuit(name):
        yield f"j:{number} circuit"
    if candidate := campaign(name):
        yield f"e:{candidate[1]}"
    if does := function(name):
        yield f"m:{does.words}"
    if both := joint(name):
        yield f"m:{' and '.join(sorted(both))}"


def _keys_of_local_body(profile: Profile) -> frozenset[str]:
    name = profile.name
    telling = len(core(name)) > 1 or is_said_to_be_outlet(name)
    if profile.kind is EntityKind.PERSON or not name[:1].isupper() or not telling:
        return frozenset()
    found = {f"o:{joined(name)}", f"o:{in_any_order(name).replace(' ', '')}"}
    if known := well_known(name):
        found.add(f"z:{known}")
    if held := office(name):
        found.add(f"m:office {held.last}")
    return frozenset(found)


def _keys_of_person(profile: Profile) -> frozenset[str]:
    name = person(profile.name)
    if not name.last:
        return frozenset()
    full = {f"n:{name.first} {name.last}"} if len(name.first) > 1 else set()
    public = {f"h:{first}" for first in (public_first_name(profile),) if first}
    public |= {f"v:{last}" for last in (surname_of_public(profile),) if last}
    turned = {f"m:{' '.join(sorted(words(profile.name)))}"} if is_turned(profile.name) else set()
    return frozenset({f"p:{skeleton(name.last)}", *full, *public, *turned, *profile.written})


def titled(found: tuple[str, ...]) -> str:
    """The one word of "Time magazine"; empty for any other name."""
    return found[0] if found[1:] == ("magazine",) else ""


def letters_of(profile: Profile) -> str:
    """The name as an acronym; an outlet's may be given in lower case, as a publisher's is."""
    slug = profile.kind is EntityKind.OUTLET and re.fullmatch(r"[a-z]{3,5}", profile.name)
    return profile.name if slug else acronym(profile.name)


def initials_of(name: str) -> tuple[str, str]:
    """What acronyms a name may have; none where it holds one already: NAACP Fund is no NF.

    Nor has a convention, whose letters are those of the committee that holds it.
    """
    if words(name)[-1:] == ("convention",) or (re.search(r"\b[A-Z]{3,}\b", name) and not name.isupper()):
        return "", ""
    return initials(name), all_initials(name)


def lookups(found: Iterable[str]) -> set[str]:
    """The keys of the names that one with these keys is compared with, or says what they mean.

    Cornell University is looked up as Cornell and the other way round, but not with Cornell Institute; so is
    Exxon Mobil as Exxon or Mobil; whom a text may mean by a short name is with that name, not with what else
    is called so; a paper tells what the last word of its name means, which tells nothing of the paper.
    """
    wanted = set()
    for key in found:
        kind, _, rest = key.partition(":")
        if kind in _ONE_SIDED:
            wanted.add(f"{_ONE_SIDED[kind]}:{rest}")
        elif kind == "u":
            wanted.add(f"t:{rest}")
        elif kind not in {"t", *TELLING}:
            wanted |= {f"{one}:{rest}" for one, other in _ONE_SIDED.items() if other == kind}
            wanted |= {key} if kind not in _MET_BY_OTHERS else set()
    return wanted


def _are_own(one: Profile, other: Profile) -> bool:
    """Whether both are known in one article alone, and not as bodies in the same."""
    if not (one.local and other.local):
        return False
    bodies = EntityKind.PERSON not in {one.kind, other.kind}
    return not bodies or one.iri.partition("#")[0] != other.iri.partition("#")[0]


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of which one is looked up by a key of the other, each once, the first in the alphabet first.

    Two names that are articles' own are none, but for bodies' in one article: hundreds may be called Smith.
    """
    blocks: dict[str, list[tuple[Profile, bool]]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda one: one.iri):
        for key in sorted(keys(profile)):
            kind, _, rest = key.partition(":")
            if kind not in {"t", "u", *TELLING}:
                blocks[f"{_ONE_SIDED.get(kind, kind)}:{rest}"].append((profile, kind in _ONE_SIDED))
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for (one, shortened), (other, too) in combinations(block, 2):
            pair = one.iri, other.iri
            alone = one is other or (shortened and too) or pair in seen or _are_own(one, other)
            if not alone:
                seen.add(pair)
                yield one, other
