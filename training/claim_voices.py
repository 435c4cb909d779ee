"""Pairs of plain claims in which voice and order decide: "A sued B", "B was sued by A", "A was sued by B"."""

from __future__ import annotations

import random

from onrecord.graph.claims.comparison import Relation

from .claim_groups import SEED, Example, Line, Parts, listed, person

COUNT = 20_000
VERBS = listed(
    "sued attacked hired fired accused blamed warned endorsed praised criticized arrested "
    "questioned robbed rescued defeated outspent invaded nominated pardoned fined blocked "
    "followed replaced taught insured interviewed trained betrayed mocked insulted cheated deceived "
    "visited phoned thanked helped paid backed funded bribed threatened poisoned shot stabbed hit "
    "kicked pushed ousted toppled outlived succeeded guided advised defended represented convicted "
    "acquitted sentenced evicted employed promoted demoted suspended banned expelled excluded invited "
    "welcomed snubbed ignored pursued chased caught tackled fouled coached recruited signed bought "
    "acquired absorbed rejected supplied audited inspected licensed outbid undercut imitated quoted "
    "cited translated painted photographed filmed recorded saved freed captured kidnapped released "
    "tricked fooled scolded admired feared hated trusted adopted raised"
)
"""Whose past is their past participle too."""

BODIES = tuple(
    f"the {one}"
    for one in listed(
        "police mayor union company minister judge teacher coach army bank museum landlord farmer lawyer "
        "nurse council rebels miners chef editor"
    )
)
FORMS = (
    "{one} {verb} {other}", "{one} has {verb} {other}", "It was {one} who {verb} {other}",
    "It was {other} whom {one} {verb}", "{other} was {verb} by {one}", "{other} had been {verb} by {one}",
    "{other} got {verb} by {one}",
)  # fmt: skip


def examples() -> list[Example]:
    """COUNT pairs, of which 42 % are the same, 42 % contradict by exchange, and the others have two verbs."""
    draw = random.Random(SEED)
    return [_pair(draw) for _ in range(COUNT)]


def _pair(draw: random.Random) -> Example:
    parts = _two(draw)
    verb, another = draw.sample(VERBS, 2)
    label = draw.choices(tuple(Relation), (42, 42, 16))[0]
    one = _said(draw, parts, verb)
    exchanged = parts[::-1] if label is Relation.CONTRADICTS else parts
    other = _said(draw, exchanged, another if label is Relation.UNRELATED else verb)
    return Example(label, one[0], other[0], one[1], other[1])


def _two(draw: random.Random) -> Parts:
    """Two who have no word of their names in common, or two of BODIES."""
    if draw.random() < 0.4:
        one, other = draw.sample(BODIES, 2)
        return one, other
    while True:
        one, other = person(draw), person(draw)
        if not set(one.split()) & set(other.split()):
            return one, other


def _said(draw: random.Random, parts: Parts, verb: str) -> Line:
    said = draw.choice(FORMS).format(one=parts[0], verb=verb, other=parts[1])
    return said[0].upper() + said[1:], parts
