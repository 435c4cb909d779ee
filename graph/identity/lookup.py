"""Which names are compared at all: those that share a key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from onrecord.graph.identity.bodies import (
    abbreviated,
    acronym,
    all_initials,
    clip,
    core,
    domain,
    in_any_order,
    initials,
    joined,
    stems,
    without_kind,
)
from onrecord.graph.identity.model import Profile
from onrecord.graph.identity.outlets import paper, short_name
from onrecord.graph.identity.spelling import person, skeleton, words
from onrecord.graph.model import EntityKind

_SURNAME = re.compile(r"[^\W\d_a-z][^\s]+")


def keys(profile: Profile) -> frozenset[str]:
    """What a name is looked up by: names that share no key are never compared.

    Of what is known in one article alone, only surnames have any: "the group" is another group elsewhere.
    """
    if profile.local and (profile.kind is not EntityKind.PERSON or not _SURNAME.fullmatch(profile.name)):
        return frozenset()
    if profile.kind is EntityKind.PERSON:
        last = person(profile.name).last
        return frozenset({f"p:{skeleton(last)}"}) if last else frozenset()
    name = profile.name
    found = {f"o:{joined(name)}", f"o:{in_any_order(name).replace(' ', '')}"}
    found.add(f"o:{''.join(sorted(words(name)))}")
    found |= {
        f"a:{one}" for one in (letters_of(profile), *initials_of(name), *profile.expands) if len(one) > 1
    }
    found |= {f"o:{one}" for one in (abbreviated(name), domain(name), stems(name)) if one}
    found.add(f"k:{''.join(without_kind(name)) or titled(core(name))}")
    if profile.kind is EntityKind.OUTLET:
        found.add(f"c:{clip(name)}")
    found |= {f"t:{short_name(profile)}", f"u:{paper(profile)}"}
    return frozenset(key for key in found if len(key) > 3)  # noqa: PLR2004  # "o:" and one letter tell nothing


def titled(found: tuple[str, ...]) -> str:
    """The one word of "Time magazine"; empty for any other name."""
    return found[0] if found[1:] == ("magazine",) else ""


def letters_of(profile: Profile) -> str:
    """The name as an acronym; an outlet's may be given in lower case, as a publisher's is."""
    slug = profile.kind is EntityKind.OUTLET and re.fullmatch(r"[a-z]{3,5}", profile.name)
    return profile.name if slug else acronym(profile.name)


def initials_of(name: str) -> tuple[str, str]:
    """What acronyms a name may have; none where it holds one already: NAACP Fund is no NF."""
    if re.search(r"\b[A-Z]{3,}\b", name) and not name.isupper():
        return "", ""
    return initials(name), all_initials(name)


def lookups(found: Iterable[str]) -> set[str]:
    """The keys of the names that one with these keys is compared with, or says what they mean.

    Cornell University is looked up as Cornell and the other way round, but not with Cornell Institute; a
    paper tells what the last word of its name means, which tells nothing of the paper.
    """
    wanted = set()
    for key in found:
        kind, _, rest = key.partition(":")
        wanted |= {
            "o": {key, f"k:{rest}"},
            "k": {f"o:{rest}"},
            "u": {f"t:{rest}"},
            "t": set(),
        }.get(kind, {key})
    return wanted


def candidates(profiles: Iterable[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of which one is looked up by a key of the other, each once, the first in the alphabet first."""
    blocks: dict[str, list[tuple[Profile, bool]]] = defaultdict(list)
    for profile in sorted(profiles, key=lambda one: one.iri):
        for key in sorted(keys(profile)):
            kind, _, rest = key.partition(":")
            if kind not in {"t", "u"}:
                blocks[f"o:{rest}" if kind == "k" else key].append((profile, kind == "k"))
    seen: set[tuple[str, str]] = set()
    for _, block in sorted(blocks.items()):
        for number, (one, shortened) in enumerate(block):
            for other, too in block[number + 1 :]:
                if not (shortened and too) and one != other and (one.iri, other.iri) not in seen:
                    seen.add((one.iri, other.iri))
                    yield one, other
