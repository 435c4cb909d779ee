"""Pairs of claims from claim-groups.txt and claim-roles.txt, with names, numbers and days put in by chance.

A group is a claim ("#"), ways to say the same ("="), claims that can't be so if it is ("!"), and claims about
the same things that leave it open ("~"); each place in braces is filled alike throughout the group. The
groups of claim-roles.txt are all about who does what to whom.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations, product
from pathlib import Path
from typing import TypeAlias

from onrecord.graph.claims.comparison import Relation

SEED, ROUNDS = 5, 5
KINDS = (("P", "Q"), ("C", "D"), ("G", "H"), ("T", "U"))
"""Two places each for people, companies, countries and towns."""

_DENYING = re.compile(
    r"\b(not|never|no|nor|neither|nobody|nothing|without|denie[sd]|refused|failed|false|untrue|wrong)\b|n't"
)

Parts: TypeAlias = tuple[str, str]
"""Who does it and to whom, as a claim names them; empty where that is not known."""

Line: TypeAlias = tuple[str, Parts]
"""A claim with who does it to whom."""

NOBODY: Parts = ("", "")


def listed(text: str) -> tuple[str, ...]:
    """Words that white space separates."""
    return tuple(text.split())


FIRST = listed(
    "James Mary Robert Patricia John Linda Michael Barbara David Susan William Karen Richard Nancy Joseph "
    "Lisa Thomas Betty Carlos Ana Wei Mei Ahmed Fatima Kofi Ama Hiroshi Yuki Ivan Olga Pierre Claire Hans "
    "Greta Luca Sofia Raj Priya Omar Leila"
)
LAST = listed(
    "Smith Johnson Brown Garcia Miller Davis Wilson Anderson Taylor Moore Jackson Martin Lee Thompson "
    "White Harris Clark Lewis Walker Hall Young King Wright Scott Green Baker Adams Nelson Hill Campbell "
    "Mitchell Carter Roberts Trump Clinton Obama Sanders Cruz Rubio Bush Kasich Ryan Pence Kaine Novak "
    "Silva Ito Chen Khan Okoye Mensah Petrov Schmidt Dubois Rossi Haddad"
)
TITLES = listed("Senator Governor Mayor Judge General President Minister Mr Mrs Dr")
COMPANIES = listed(
    "Apple Google Boeing Ford Volkswagen Toyota Siemens Nokia Samsung Shell Nestle Pfizer Bayer Amazon "
    "Walmart Acme Unicorp Northbank Bluewave Ferrotech Goldman Deltacorp Helix Orion Zenith Vista Kestrel "
    "Marlin Stratos"
)
COUNTRIES = listed(
    "France Germany Italy Spain Poland Russia China Japan India Brazil Mexico Canada Turkey Iran Israel "
    "Egypt Kenya Nigeria Ukraine Sweden Norway Greece Chile Peru Vietnam Thailand Australia Cuba Serbia "
    "Ireland"
)
TOWNS = listed(
    "Boston Chicago Dallas Denver Miami Seattle Cleveland Detroit Philadelphia Manchester Lyon Hamburg "
    "Milan Naples Porto Lagos Nairobi Cairo Mumbai Osaka Lima Bogota Ohio Texas Iowa Florida Nevada "
    "Springfield Riverton"
)
DAYS = listed("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
MONTHS = listed("January February March April May June July August September October November December")
SPELLED = listed("zero one two three four five six seven eight nine")
COUNTS = (12, 15, 20, 25, 30, 40, 48, 60, 75, 90, 110, 150, 200, 250, 300, 450, 600, 800,
          1200, 1500, 2000, 3000, 5000, 12000, 40000, 100000)  # fmt: skip
OTHERS = (10, 20, 35, 50, 80, 100, 180, 240, 400, 700, 900, 1000, 2500, 4000, 8000, 20000, 70000)
SHARES = (2, 3, 4, 5, 7, 9, 11, 14, 18, 22, 28, 35, 45, 60)
AGES = (52, 55, 58, 60, 62, 65, 67, 70, 72)


@dataclass
class Group:
    """Sentences with places in braces, by what they are to the first of `same`."""

    same: list[str]
    contradicts: list[str] = field(default_factory=list)
    unrelated: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Example:
    """Two claims, what they are to each other, and who does it to whom in each."""

    label: Relation
    a: str
    b: str
    a_parts: Parts = NOBODY
    b_parts: Parts = NOBODY


def groups(file: str = "claim-groups.txt") -> list[Group]:
    """The groups of a file that lies beside this one."""
    found: list[Group] = []
    for line in Path(__file__).with_name(file).read_text("utf-8").splitlines():
        mark, sentence = line[0], line[2:]
        if mark == "#":
            found.append(Group([sentence]))
        else:
            group = found[-1]
            {"=": group.same, "!": group.contradicts, "~": group.unrelated}[mark].append(sentence)
    return found


def examples(file: str = "claim-groups.txt", *, roles: bool = False) -> list[Example]:
    """Some 70 pairs of each group of a file, in random order.

    Args:
        file: lies beside this one.
        roles: whether each group is about who does it to whom.
    """
    draw = random.Random(SEED)
    known, found = groups(file), []
    for group in known:
        kind = _kind(group.same[0]) if roles else ()
        for _ in range(ROUNDS):
            places = filling(draw)
            same, contrary, other = (
                [(filled(sentence, places), _parts(sentence, label, kind, places)) for sentence in part]
                for label, part in zip(
                    Relation, (group.same, group.contradicts, group.unrelated), strict=True
                )
            )
            found += some(draw, Relation.SAME, list(combinations(same, 2)), 5)
            found += some(draw, Relation.CONTRADICTS, list(product(same, contrary)), 5)
            found += some(draw, Relation.UNRELATED, list(product(same + contrary, other)), 4)
            elsewhere = draw.choice(known)
            if elsewhere is not group:
                sentence = filled(draw.choice(elsewhere.same + elsewhere.contradicts), places)
                found += some(
                    draw, Relation.UNRELATED, [(draw.choice(same + contrary), (sentence, NOBODY))], 1
                )
    draw.shuffle(found)
    return found


def _kind(claim: str) -> tuple[str, ...]:
    """The two places that a claim is about, in its order: mostly who does it, and to whom; else empty."""
    for one, other in KINDS:
        first, second = (claim.find(f"{{{place}}}") for place in (one, other))
        if min(first, second) >= 0:
            return (one, other) if first < second else (other, one)
    return ()


def _parts(sentence: str, label: Relation, kind: Sequence[str], places: dict[str, str]) -> Parts:
    """Who does it to whom in a line of a group; what contradicts exchanges the parts or denies the claim."""
    if not kind or label is Relation.UNRELATED:
        return NOBODY
    one, other = (places[place] for place in kind)
    if set(one.split()) & set(other.split()):
        return NOBODY
    if label is Relation.SAME:
        return one, other
    return NOBODY if _DENYING.search(sentence) else (other, one)


def dressed(text: str, draw: random.Random) -> str:
    """A claim as it stands in an article, by chance: behind "that", in quotation marks, with a full stop."""
    chance = draw.random()
    if chance < 0.15:
        return f"that {text}"
    if chance < 0.3:
        return f'"{text}{draw.choice((",", ".", "!"))}"'
    return f"{text}." if chance < 0.4 else text


def some(draw: random.Random, label: Relation, given: list[tuple[Line, Line]], most: int) -> list[Example]:
    """So many of the pairs at most, each with its sides in random order."""
    drawn = draw.sample(given, min(most, len(given)))
    turned = [pair if draw.random() < 0.5 else pair[::-1] for pair in drawn]
    return [Example(label, a, b, of_a, of_b) for (a, of_a), (b, of_b) in turned if a != b]


def filled(sentence: str, places: dict[str, str]) -> str:
    """A sentence with what is put in its places."""
    tenfold = str(10 * _count(places["s"]))
    sentence = re.sub(r"\{(\w)\}", lambda one: places[one[1]], sentence.replace("{s}0", tenfold))
    return sentence[0].upper() + sentence[1:]


def filling(draw: random.Random) -> dict[str, str]:
    """What is put in the places of one group: two of each kind, which differ."""
    n = draw.choice(COUNTS)
    m = draw.choice([other for other in OTHERS if not 0.75 < other / n < 1.33])
    few = draw.sample(range(2, 10), 2)
    spelled = draw.random() < 0.5
    drawn = {
        "PQ": draw.sample([person(draw) for _ in range(6)], 2),
        "CD": draw.sample(COMPANIES, 2),
        "GH": draw.sample(COUNTRIES, 2),
        "TU": draw.sample(TOWNS, 2),
        "de": draw.sample(DAYS, 2),
        "ov": draw.sample(MONTHS, 2),
        "nm": [f"{one:,}" if draw.random() < 0.7 else str(one) for one in (n, m)],
        "pq": [str(one) for one in draw.sample(SHARES, 2)],
        "st": [SPELLED[one] if spelled else str(one) for one in few],
        "yz": [str(one) for one in draw.sample(range(1985, 2030), 2)],
        "ab": [str(one) for one in draw.sample(AGES, 2)],
    }
    return {place: word for both, words in drawn.items() for place, word in zip(both, words, strict=True)}


def person(draw: random.Random) -> str:
    """A surname, with a first name or a title or without."""
    chance, last = draw.random(), draw.choice(LAST)
    if chance < 0.5:
        return last
    return f"{draw.choice(FIRST if chance < 0.8 else TITLES)} {last}"


def _count(word: str) -> int:
    return SPELLED.index(word) if word in SPELLED else int(word)
