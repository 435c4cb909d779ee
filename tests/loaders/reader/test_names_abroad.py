"""Names, titles and bodies of other countries than the United States."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import EntityKind, Reading
from onrecord.loaders.reader.english.given_names import FEMALE, FIRST_NAMES, MALE

Read = Callable[..., Reading]


def named(reading: Reading, kind: EntityKind) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind is kind]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cllr Aoife Ní Riain", "Aoife Ní Riain"),
        ("Recorder Simon Hale KC", "Simon Hale"),
        ("Det Ch Insp Fraser Munro", "Fraser Munro"),
        ("Datuk Ramesh Nair", "Ramesh Nair"),
        ("Barr. Ngozi Anya", "Ngozi Anya"),
        ("Minister Ihsan Abd al-Karim al-Sabbagh", "Ihsan Abd al-Karim al-Sabbagh"),
        ("Sheikh Mutlaq bin Dhari al-Harith", "Mutlaq bin Dhari al-Harith"),
        ("Professor Nur Aisyah binte Osman", "Nur Aisyah binte Osman"),
        ("José Ortega y Lara", "José Ortega y Lara"),
    ],
)
def test_titles_are_no_part_of_a_name_and_particles_are(read: Read, words: str, name: str) -> None:
    assert named(read(f"{words} left early."), EntityKind.PERSON) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Tyre Dealers' Federation",
        "Northport Residents’ Association",
        "Clydeside Homes",
        "Hollin Kft",
        "Reef Coatings Sdn Bhd",
        "Northport Rangers",
    ],
)
def test_bodies_of_other_countries_are_told_by_their_words(read: Read, name: str) -> None:
    assert named(read(f"They wrote to the {name} on Friday."), EntityKind.ORGANIZATION) == [name]


def test_the_plural_of_a_surname_owns_what_follows_it(read: Read) -> None:
    assert named(read("They left James' Union on Friday."), EntityKind.ORGANIZATION) != ["James' Union"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Babatunde Lund met Folake Reyk on the old pier. “We lost,” she said.", "Folake Reyk"),
        ("Zsófia Lund met Gergő Reyk on the old pier. “We lost,” he said.", "Gergő Reyk"),
        ("Gergo Reyk met Zsofia Lund on the old pier. “We lost,” he said.", "Gergo Reyk"),
    ],
)
def test_a_pronoun_agrees_with_a_given_name_of_another_country(read: Read, text: str, speaker: str) -> None:
    reading = read(text)
    (said,) = reading.utterances
    assert said.speaker is not None
    assert reading.entity(said.speaker).name == speaker


def test_no_given_name_is_of_both_sexes() -> None:
    assert not FEMALE & MALE
    assert FEMALE | MALE <= FIRST_NAMES
