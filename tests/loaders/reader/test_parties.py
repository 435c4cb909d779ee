"""Parties whose names are common words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import EntityKind, Reading

Read = Callable[..., Reading]


def bodies(reading: Reading) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind is EntityKind.ORGANIZATION]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Peter Roe, a Labour councillor, left early.", "Labour"),
        ("Labour MP Joan Lund left early.", "Labour"),
        ("Labour’s Joan Lund left early.", "Labour"),
        ("Labour said that it would vote.", "Labour"),
        ("She joined Labour in May.", "Labour"),
        ("She left Welsh Labour in May.", "Welsh Labour"),
        ("They met the Conservative candidate there.", "Conservative"),
        ("Green councillors left early.", "Green"),
        ("A Tory peer left early.", "Tory"),
        ("Liberal Democrat MP Joan Lund left early.", "Liberal Democrat"),
        ("They voted with the Nationals again.", "Nationals"),
        ("The Greens’ Joan Lund left early.", "Greens"),
        ("Lib Dems left early.", "Lib Dems"),
    ],
)
def test_common_words_name_a_party_before_its_people_and_where_they_are_a_name(
    read: Read, text: str, name: str
) -> None:
    assert bodies(read(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Labour costs rose again.",
        "Labor leaders met again.",
        "The shops close on Labour Day.",
        "Conservative estimates were lower.",
        "Conservative candidates are rare.",
        "Greens and beans were dear.",
        "He has a Green card.",
        "“It is late,” said the Independent councillor.",
    ],
)
def test_they_name_none_elsewhere(read: Read, text: str) -> None:
    assert bodies(read(text)) == []


def test_a_party_is_a_part_of_a_longer_name(read: Read) -> None:
    assert bodies(read("She left the Labour Party in May.")) == ["Labour Party"]


def test_somebody_of_a_party_is_not_the_party(read: Read) -> None:
    for source in ("A Labour MP", "Labour MPs", "An SNP MSP", "A Green councillor"):
        reading = read(f"{source} said the bridge was unsafe.")
        (said,) = reading.utterances
        assert said.speaker is not None
        assert reading.entity(said.speaker).kind is EntityKind.UNNAMED
