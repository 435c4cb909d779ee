"""Names, titles and bodies of other countries than the United States."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, EntityKind, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.english.given_names import FEMALE, FIRST_NAMES, MALE
from onrecord.loaders.reader.found import Found, Named

Read = Callable[..., Reading]


def tagged(text: str, words: str, kind: str, likelihood: float = 0.9) -> Reading:
    """The reading of a text of which `words` are tagged as a name of this kind."""
    span = Span(text.index(words), text.index(words) + len(words))
    reader = SpanReader(lambda _: Found([], [Named(span, kind, likelihood)]), "tags")
    return reader.read(Article("urn:test:article", text, "article"))


def named(reading: Reading, kind: EntityKind) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind is kind]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Cllr Aoife Ní Riain", "Aoife Ní Riain"),
        ("Recorder Simon Hale KC", "Simon Hale"),
        ("Det Ch Insp Fraser Munro", "Fraser Munro"),
        ("Datuk Ramesh Nair", "Ramesh Nair"),
        ("Tan Sri Ramesh Nair", "Ramesh Nair"),
        ("Advocate Md. Imran Lund", "Md. Imran Lund"),
        ("NAFDAC DG Ngozi Anya", "Ngozi Anya"),
        ("Ustad Rashid Mian", "Rashid Mian"),
        ("Barr. Ngozi Anya", "Ngozi Anya"),
        ("Minister Ihsan Abd al-Karim al-Sabbagh", "Ihsan Abd al-Karim al-Sabbagh"),
        ("Sheikh Mutlaq bin Dhari al-Harith", "Mutlaq bin Dhari al-Harith"),
        ("Professor Nur Aisyah binte Osman", "Nur Aisyah binte Osman"),
        ("José Ortega y Lara", "José Ortega y Lara"),
        ("Director of Services Hask Belani", "Hask Belani"),
    ],
)
def test_titles_are_no_part_of_a_name_and_particles_are(read: Read, words: str, name: str) -> None:
    assert named(read(f"{words} left early."), EntityKind.PERSON) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Tyre Dealers' Federation",
        "AfD",
        "Northport Residents’ Association",
        "Clydeside Homes",
        "Hollin Kft",
        "Reef Coatings Sdn Bhd",
        "Northport Rangers",
        "Loaf & Larder",
        "Universiti Belani",
        "Partido Regional",
        "Clyde Water",
    ],
)
def test_bodies_of_other_countries_are_told_by_their_words(read: Read, name: str) -> None:
    assert named(read(f"They wrote to the {name} on Friday."), EntityKind.ORGANIZATION) == [name]


def test_a_name_that_opens_with_a_common_word_is_known(read: Read) -> None:
    text = "An Garda Síochána said it was aware of the matter."
    assert named(read(text), EntityKind.ORGANIZATION) == ["An Garda Síochána"]


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


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Hollin Tyres", "Hollin"),
        ("Northport Rangers", "Rangers"),
        ("Belani & Reyk", "Belani"),
        ("Belani & Reyk", "Reyk"),
    ],
)
def test_a_body_is_called_by_a_part_of_its_name(read: Read, full: str, short: str) -> None:
    text = f"The figures of {full} were poor. Later {short} denied that it would close."
    (body,) = read(text).entities
    assert (body.name, body.aliases) == (full, (short,))


def test_a_surname_is_no_short_name_of_a_body(read: Read) -> None:
    text = "The head of Hollin Tyres, Joan Hollin, was calm. Later Hollin denied that it would close."
    assert [(entity.name, entity.aliases) for entity in read(text).entities] == [
        ("Hollin Tyres", ()),
        ("Joan Hollin", ("Hollin",)),
    ]


def test_a_name_that_two_bodies_go_by_is_neither_ones(read: Read) -> None:
    text = "Hollin Tyres sued Hollin Securities over it. Later Hollin denied that it would close."
    found = [(body.name, body.aliases) for body in read(text).entities if " " in body.name]
    assert found == [("Hollin Tyres", ()), ("Hollin Securities", ())]


def test_a_part_that_is_an_outlets_own_name_is_no_short_name(read: Read) -> None:
    text = "The hosts of Fox & Ferries were calm. Later Fox denied that it would close."
    found = {body.name: body.aliases for body in read(text).entities}
    assert "Fox" not in found["Fox & Ferries"]


def test_a_knight_of_malaysia_goes_by_the_first_name(read: Read) -> None:
    text = "Datuk Ramesh Nair was there by the pier. Later Datuk Ramesh left it to the others."
    assert named(read(text), EntityKind.PERSON) == ["Ramesh Nair"]


def test_a_part_of_the_year_is_no_part_of_a_name(read: Read) -> None:
    text = "The market knew that Hollin Tyres Q3 net profit fell by a half."
    assert named(read(text), EntityKind.ORGANIZATION) == ["Hollin Tyres"]


def test_a_tag_makes_the_name_of_a_body_whole() -> None:
    text = "In 1955 she joined the North of Clyde Hydro Board as a trainee."
    reading = tagged(text, "North of Clyde Hydro Board", "ORG")
    assert named(reading, EntityKind.ORGANIZATION) == ["North of Clyde Hydro Board"]
    text = "It was a Clydeside Fire and Rescue Service report that told of it."
    reading = tagged(text, "Clydeside Fire and Rescue Service", "ORG")
    assert named(reading, EntityKind.ORGANIZATION) == ["Clydeside Fire and Rescue Service"]


def test_an_unknown_word_where_a_place_stands_is_a_person_only_where_its_tag_is_sure() -> None:
    text = "They looked at two other sites in Kilbeg that were cheaper."
    assert named(tagged(text, "Kilbeg", "PER", 0.8), EntityKind.PERSON) == []
    assert named(tagged(text, "Kilbeg", "PER", 0.95), EntityKind.PERSON) == ["Kilbeg"]


def test_where_somebody_is_from_is_a_place_whatever_its_tag() -> None:
    text = "It was Joan Lund, from Kilbeg, who was the first to see it."
    assert named(tagged(text, "Kilbeg", "PER", 0.99), EntityKind.PERSON) == ["Joan Lund"]


def test_a_surname_that_is_not_tagged_belongs_to_the_name() -> None:
    reading = tagged("“It was late,” said his old friend Joan Belani.", "Joan", "PER", 0.95)
    assert named(reading, EntityKind.PERSON) == ["Joan Belani"]


def test_a_first_name_and_a_surname_tagged_apart_are_one_persons() -> None:
    text = "It was the old mayor Joan Belani Dor who came."
    tags = [Named(Span(19, 23), "PER", 0.95), Named(Span(24, 34), "PER", 0.95)]
    reading = SpanReader(lambda _: Found([], tags), "tags").read(Article("urn:x", text, "x"))
    assert named(reading, EntityKind.PERSON) == ["Joan Belani Dor"]


def test_where_someone_holds_an_office_is_no_person_if_its_tag_is_unsure() -> None:
    text = "It was Kilbeg councillor Joan Lund who came first."
    assert named(tagged(text, "Kilbeg", "PER", 0.8), EntityKind.PERSON) == ["Joan Lund"]
    assert named(tagged(text, "Kilbeg", "PER", 0.95), EntityKind.PERSON) == ["Kilbeg", "Joan Lund"]


def test_sri_lanka_is_no_person(read: Read) -> None:
    assert read("They all went by sea to Sri Lanka in the end.").entities == ()


def test_a_storm_is_no_person() -> None:
    assert tagged("It was late when Storm Belani hit the old pier.", "Belani", "PER", 0.99).entities == ()


def test_the_saint_of_a_school_is_nobody() -> None:
    text = "There is no room for them. St Brigid’s is full this year."
    assert tagged(text, "St Brigid", "PER").entities == ()


def test_letters_that_stand_for_a_thing_are_no_body() -> None:
    assert tagged("They looked at the CCTV of the pier again.", "CCTV", "ORG").entities == ()


def test_a_company_is_one_with_and_without_its_legal_form(read: Read) -> None:
    text = "Hollin Reef Holdings Limited shut it. Hollin Reef Holdings had said it would. So Hollin Reef did."
    (body,) = read(text).entities
    assert (body.name, body.aliases) == (
        "Hollin Reef Holdings Limited",
        ("Hollin Reef", "Hollin Reef Holdings"),
    )


def test_a_school_of_a_university_is_not_the_university(read: Read) -> None:
    text = "The Belani University Hospital closed on Monday. Later the Belani University said so too."
    assert named(read(text), EntityKind.ORGANIZATION) == ["Belani University Hospital", "Belani University"]


@pytest.mark.parametrize("word", ["Eid", "Diwali", "Group", "Centre"])
def test_feasts_and_what_many_bodies_are_called_name_none(word: str) -> None:
    assert tagged(f"They said that it was the {word} that was in the way.", word, "ORG").entities == ()


def test_the_legal_form_of_a_company_outweighs_a_tag() -> None:
    reading = tagged("He led the board of Belani Selat Bhd in the north.", "Belani Selat Bhd", "PER", 0.95)
    assert [(e.name, e.kind) for e in reading.entities] == [("Belani Selat Bhd", EntityKind.ORGANIZATION)]


def test_a_title_alone_is_nobody() -> None:
    text = "It was at Lord’s that they won it last year."
    assert tagged(text, "Lord", "PER").entities == ()


def test_a_tribe_is_no_person() -> None:
    reading = tagged("He is an elder of the Bani Dhari tribe in the north.", "Bani Dhari", "PER", 0.6)
    assert [(e.name, e.kind) for e in reading.entities] == [("Bani Dhari", EntityKind.ORGANIZATION)]


@pytest.mark.parametrize("word", ["Gauteng", "Kaduna", "Kota Bharu", "Queensland", "Leitrim", "Punjab"])
def test_places_of_other_countries_are_no_people(word: str) -> None:
    assert tagged(f"They said that {word} was where they went.", word, "PER", 0.95).entities == ()


@pytest.mark.parametrize(
    "words", ["President Executive Order 9", "Premier Division", "Deputy Director-General"]
)
def test_what_is_no_surname_makes_no_person_behind_a_title(read: Read, words: str) -> None:
    assert named(read(f"They spoke of the {words} on Friday."), EntityKind.PERSON) == []


def test_a_coach_goes_by_the_first_name(read: Read) -> None:
    assert named(read("Mandla Roe left. They thanked Coach Mandla."), EntityKind.PERSON) == ["Mandla Roe"]


def test_a_station_of_fm_is_an_outlet(read: Read) -> None:
    assert named(read("He spoke to Umgeni FM on Friday."), EntityKind.OUTLET) == ["Umgeni FM"]
