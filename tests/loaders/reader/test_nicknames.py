"""Nicknames inside the names of people: nobody's quotation, no name of its own, and no one else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Entity, EntityKind, Reading
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.reader.english.nicknames import nicknames
from onrecord.loaders.reader.text.document import lay_out


def people(reading: Reading) -> list[Entity]:
    return [entity for entity in reading.entities if entity.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    "name",
    [
        'Gerald "Gerry" Moss',
        "Gerald “Gerry” Moss",
        "Gerald ‘Gerry’ Moss",
        "Gerald 'Gerry' Moss",
        "Gerald (Gerry) Moss",
        "Gerald ``Gerry'' Moss",
        'Gerald P. "Gerry" Moss',
    ],
)
def test_who_has_a_nickname_is_one_person(read: Callable[..., Reading], name: str) -> None:
    text = f"The quay will be shut, said {name}, an engineer. Moss said it had sunk. Gerry Moss left then."
    reading = read(text)
    (person,) = people(reading)
    assert person.name in {"Gerald Moss", "Gerald P. Moss"}
    assert person.aliases == ("Gerry Moss", "Moss")
    assert name in {span.of(text) for span in person.mentions}
    assert {utterance.speaker for utterance in reading.utterances} == {person.key}


def test_who_is_named_by_the_nickname_first_is_the_same(read: Callable[..., Reading]) -> None:
    reading = read('The quay is shut, Gerry Moss said.\n\nGerald "Gerry" Moss is an engineer. Gerry said so.')
    assert [(one.name, one.aliases) for one in people(reading)] == [("Gerald Moss", ("Gerry", "Gerry Moss"))]


def test_a_nickname_of_two_words_is_a_name_by_itself(read: Callable[..., Reading]) -> None:
    reading = read("The quay is shut, said Dwayne “The Crab” Moss.")
    assert [(one.name, one.aliases) for one in people(reading)] == [("Dwayne Moss", ("The Crab",))]


def test_another_of_that_surname_is_somebody_else(read: Callable[..., Reading]) -> None:
    reading = read('The quay is shut, said Gerald "Gerry" Moss. The quay is open, said Hilda Moss.')
    assert [one.name for one in people(reading)] == ["Gerald Moss", "Hilda Moss"]


@pytest.mark.parametrize(
    "text",
    [
        'She told Gerald "No," and left.',
        'On Monday’s "Tide" Moss said it.',
        "He gave Gerald “Tides” to read.",
        'Gerald "Misled" Says Moss',
        "Gerald (Ohio) Moss and Hilda (Smith) Moss came.",
        "Gerald (D) Moss came.",
        'The quay by Gerald "rotten" Moss wrote.',
        'Harbour "Unity" Meeting is off.',
        'Gerald "Gerry" said so.',
    ],
)
def test_other_words_in_marks_are_no_nicknames(text: str) -> None:
    assert [*nicknames(text, 0, len(text))] == []


def test_a_nickname_is_no_quotation_inside_one() -> None:
    text = '"I saw Gerald "Gerry" Moss," she said. "He left."'
    assert [span.of(text) for span in lay_out(text).quotations] == [
        '"I saw Gerald "Gerry" Moss,"',
        '"He left."',
    ]


def test_the_network_reads_past_a_nickname() -> None:
    text = 'Quay shut\n\nThe quay will be shut for a year, said Gerald "Gerry" Moss, an engineer of the port.'
    reading = TrainedReader().read(Article("urn:x", text, "x"))
    names = {entity.key: entity.name for entity in reading.entities}
    assert [names.get(said.speaker or "") for said in reading.utterances] == ["Gerald Moss"]
