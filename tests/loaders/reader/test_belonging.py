"""Bodies that somebody is of, was of or speaks for, where no known role says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Reading
from tests.loaders.reader.affiliations import rows

Read = Callable[..., Reading]
Held = tuple[str | None, str]

TRUST = "Harbour Trust"


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # set off from the name
        ("Joan Lund, formerly of the Harbour Trust, slept.", (None, "former")),
        ("Joan Lund, now with the Harbour Trust, slept.", (None, "current")),
        ("Joan Lund, in charge of the Harbour Trust since May, slept.", (None, "current")),
        ("Joan Lund (Harbour Trust) slept.", (None, "current")),
        ("Joan Lund, Harbour Trust, said so.", (None, "current")),
        ("Joan Lund, PhD, of the Harbour Trust, slept.", (None, "current")),
        ("Joan Lund of the charity Harbour Trust slept.", (None, "current")),
        ("Joan Lund, writing for the Harbour Trust, said so.", (None, "current")),
        ("Joan Lund, speaking on behalf of the Harbour Trust, said so.", (None, "current")),
        ("Speaking for the Harbour Trust, Joan Lund said so.", (None, "current")),
        # any noun
        ("Joan Lund, a net mender at the Harbour Trust, slept.", ("net mender", "current")),
        ("Joan Lund is a net mender with the Harbour Trust.", ("net mender", "current")),
        ("Joan Lund, president-elect of the Harbour Trust, slept.", ("president-elect", "current")),
        ("Joan Lund, the first woman to lead the Harbour Trust, slept.", ("leader", "current")),
        ("Joan Lund, a welder turned director of the Harbour Trust, slept.", ("director", "current")),
        # verbs
        ("Joan Lund left the Harbour Trust in May.", (None, "former")),
        ("Joan Lund, who spent ten years at the Harbour Trust, slept.", (None, "former")),
        ("Joan Lund, who used to run the Harbour Trust, slept.", ("head", "former")),
        ("Joan Lund, who has worked nights at the Harbour Trust since May, slept.", (None, "unknown")),
        ("Joan Lund, 44, works night shifts at the Harbour Trust.", (None, "current")),
        ("Joan Lund lost her job at the Harbour Trust.", (None, "former")),
        ("Joan Lund took the helm of the Harbour Trust.", ("head", "current")),
        ("Joan Lund stepped down from the Harbour Trust.", (None, "former")),
        ("Joan Lund sits on the advisory panel of the Harbour Trust.", ("member", "current")),
        ("Joan Lund leads the Harbour Trust's rescue unit.", (None, "current")),
        ("Joan Lund has been at the Harbour Trust since May.", (None, "current")),
        ("Joan Lund has been director of the Harbour Trust for ten years.", ("director", "current")),
        ("Joan Lund had been director of the Harbour Trust.", ("director", "former")),
        ("Joan Lund will become director of the Harbour Trust.", ("director", "unknown")),
        ("Joan Lund has been suspended as director of the Harbour Trust.", ("director", "unknown")),
        ("Joan Lund, who taught at Reyk School, leads the Harbour Trust.", ("leader", "current")),
        # what a body does
        ("Joan Lund was fired by the Harbour Trust.", (None, "former")),
        ("The Harbour Trust has sacked Joan Lund.", (None, "former")),
        ("The Harbour Trust hired Joan Lund.", (None, "current")),
        ("In 2006 the Harbour Trust hired Joan Lund.", (None, "unknown")),
        ("The Harbour Trust has appointed Joan Lund as director.", ("director", "current")),
        # behind a role
        ("Joan Lund, an analyst covering ships at the Harbour Trust, slept.", ("analyst", "current")),
        ("Joan Lund, an economist based at the Harbour Trust, slept.", ("economist", "current")),
        ("Joan Lund, a lawyer representing the Harbour Trust, slept.", ("lawyer", "current")),
        # the name last
        ("The Harbour Trust's new director is Joan Lund.", ("new director", "current")),
        ("The director of the Harbour Trust was Joan Lund.", ("director", "current")),
        ("The Harbour Trust, whose director is Joan Lund, slept.", ("director", "current")),
        ("A spokesperson for the Harbour Trust (Joan Lund) said so.", ("spokesperson", "current")),
        ("Before joining the Harbour Trust, Joan Lund slept.", (None, "unknown")),
        ("During her ten years at the Harbour Trust, Joan Lund slept.", (None, "former")),
        ("The Harbour Trust, headed since May by Joan Lund, slept.", ("head", "current")),
        # whose body it is
        ("Joan Lund's company, the Harbour Trust, slept.", (None, "current")),
        ("Joan Lund and her company, the Harbour Trust, slept.", (None, "current")),
        ("The Harbour Trust, Joan Lund's company, slept.", (None, "current")),
    ],
)
def test_who_is_of_a_body(read: Read, text: str, held: Held) -> None:
    assert [row for row in rows(read(text)) if row[1] == TRUST] == [("Joan Lund", TRUST, *held)]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Lund and Peter Roe of the Harbour Trust slept.",
        "Joan Lund and Peter Roe, both of the Harbour Trust, slept.",
    ],
)
def test_two_of_one_body(read: Read, text: str) -> None:
    assert rows(read(text)) == [
        ("Joan Lund", TRUST, None, "current"),
        ("Peter Roe", TRUST, None, "current"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Joan Lund, a critic of the Harbour Trust, slept.",
        "Joan Lund, a patient at the Harbour Clinic, slept.",
        "Joan Lund, the daughter of a clerk at the Harbour Trust, slept.",
        "Joan Lund left the Harbour Court at noon.",
        "Joan Lund left the Harbour Trust headquarters at noon.",
        "Joan Lund spent the night at the Harbour Clinic.",
        "Joan Lund lost her case at the Harbour Court.",
        "Joan Lund was awarded a prize by the Harbour Trust.",
        "Joan Lund was arrested by the Harbour Police.",
        "Joan Lund sued the Harbour Trust.",
        "Joan Lund's work at the Harbour Trust ended.",
        "Joan Lund, along with a writer at the Harbour Trust, slept.",
        "Joan Lund, a net mender at the Harbour Trust gala, slept.",
        "Joan Lund is the face of the Harbour Trust.",
        "Joan Lund, the Harbour Trust and others slept.",
        "Joan Lund, Peter Roe of the Harbour Trust said, slept.",
        "Speaking for two hours, Joan Lund thanked the Harbour Trust.",
    ],
)
def test_who_is_of_none(read: Read, text: str) -> None:
    """What is read beside it tells that anything is."""
    found = rows(read(f"{text} Ada Moor, a clerk at the Lorne Institute, woke."))
    assert ("Ada Moor", "Lorne Institute", "clerk", "current") in found
    assert [row for row in found if row[0] == "Joan Lund" and row[1] is not None] == []
