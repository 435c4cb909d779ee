"""Where names begin and end, bodies above all: no more words than are theirs, no fewer, not two in one."""

from __future__ import annotations

import re

import pytest

from onrecord.graph.model import Article, EntityKind, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Found, Named

BODIES = {EntityKind.ORGANIZATION, EntityKind.OUTLET}


def read(text: str, *tags: tuple[str, str], likelihood: float = 0.9) -> Reading:
    """The reading of a text in which some words are tagged as names of some kinds, in text order."""
    found, at = [], 0
    for words, kind in tags:
        at = text.index(words, at)
        found.append(Named(Span(at, at := at + len(words)), kind, likelihood))
    return SpanReader(lambda _: Found([], found), "tags").read(Article("urn:x", text, "x"))


def bodies(reading: Reading) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind in BODIES]


def people(reading: Reading) -> list[str]:
    return [entity.name for entity in reading.entities if entity.kind is EntityKind.PERSON]


@pytest.mark.parametrize(
    "name",
    [
        "Skadden, Arps, Slate, Meagher & Flom",
        "A.F.L.-C.I.O.",
        "Big Brothers/Big Sisters",
        "Freedom of Information Act",
        "National Union of Rail, Maritime and Transport Workers",
    ],
)
def test_a_listed_name_is_one(name: str) -> None:
    assert bodies(read(f"Ann Reyk was told by the {name}’s own people.")) == [name]


def test_whose_a_listed_body_is_is_no_part_of_its_name() -> None:
    text = "Ann Reyk was told by the University of Virginia’s Center for Politics then."
    assert bodies(read(text)) == ["University of Virginia", "Center for Politics"]


def test_a_listed_name_may_own_something() -> None:
    assert bodies(read("Ann Reyk read Color of Change’s letter.")) == ["Color of Change"]


def test_a_listed_name_has_no_gap_beside_its_hyphen() -> None:
    assert bodies(read("Ann Reyk was told of the Trans- Pacific Partnership.")) == [
        "Trans-Pacific Partnership"
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("She left the Department of Justice Reform Council then.", ["Department of Justice Reform Council"]),
        ("He asked the Bank of America Workers League then.", ["Bank of America Workers League"]),
        ("He asked the New York Times then.", ["New York Times"]),
    ],
)
def test_a_longer_name_and_an_outlets_are_left_as_they_are(text: str, names: list[str]) -> None:
    assert bodies(read(text)) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It goes to the Lorne City Council on Thursday.", "Lorne City Council"),
        ("They met at St. Ann College February 6, 2016 in Lorne.", "St. Ann College"),
        ("She asked the Ann and Carl Reyk Foundation for help.", "Ann and Carl Reyk Foundation"),
        ("He gave to the Ann, Helen & Carl Reyk Foundation then.", "Ann, Helen & Carl Reyk Foundation"),
        ("Agents of Immigration and Harbour Enforcement came.", "Immigration and Harbour Enforcement"),
        ("Agents of U.S. Customs and Harbour Protection came.", "Customs and Harbour Protection"),
        ("The Centers for Harbour Control told of it.", "Centers for Harbour Control"),
        ("She sang for Reyk Bros. Harbour Ventures there.", "Reyk Bros. Harbour Ventures"),
        ("They feared what Islamic State could do there.", "Islamic State"),
        ("It is an ad of Our Harbours PAC this week.", "Our Harbours PAC"),
        ("He leads the Health, Labor and Tides Committee now.", "Health, Labor and Tides Committee"),
        (
            "She led it to the Senate Water, Waste and Tides Committee again.",
            "Senate Water, Waste and Tides Committee",
        ),
        ("It went to the Court of Appeals for the 4th Circuit then.", "Court of Appeals for the 4th Circuit"),
        ("Third Army crossed the river.", "Third Army"),
        ("The Eighth Fleet sailed early.", "Eighth Fleet"),
        ("They met the 7th Mountain Division there.", "7th Mountain Division"),
        ("She sang in the First Harbour Church once.", "First Harbour Church"),
        ("They met in Hask Municipal District once.", "Hask Municipal District"),
    ],
)
def test_a_name_has_all_words_that_are_its_own_and_no_other(text: str, name: str) -> None:
    assert bodies(read(text)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Third Street was shut.",
        "She knew the Second Amendment.",
        "The 5th Annual Tide Fair was full.",
        "It was his third Army tour.",
    ],
)
def test_a_number_begins_no_name_of_another_thing(text: str) -> None:
    assert bodies(read(text)) == []


def test_flats_are_no_court_of_law() -> None:
    assert bodies(read("They lived in Roehill Court then.", ("Roehill Court", "LOC"), likelihood=0.95)) == []
    assert bodies(read("They met in Harbour Court then.", ("Harbour Court", "LOC"), likelihood=0.95)) == [
        "Harbour Court"
    ]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("University of Ohio", "Lorne Tech"),
        ("Society of Roes and Reyks", "Lorne Tech"),
        ("National Association of Roes", "National Association of Reyks"),
    ],
)
def test_and_stands_between_two_names(first: str, second: str) -> None:
    reading = read(f"She had been with the {first} and {second} for years, as everybody knew.")
    assert first in bodies(reading)
    assert not any(second in name for name in bodies(reading) if name != second)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("It was the [state Division of Port Calls] that knew.", "Division of Port Calls"),
        ("The [Friends for Harbour Life] said so.", "Friends for Harbour Life"),
        ("He led the [Centre for a Modern Lorne] then.", "Centre for a Modern Lorne"),
        ("He was in the [Reserve Pilots’ Training Corps].", "Reserve Pilots’ Training Corps"),
        ("He reads [U.S. Port & Harbour Report] now.", "U.S. Port & Harbour Report"),
        ("He saw the [Roll of Port Wardens of] [Old Tides].", "Roll of Port Wardens of Old Tides"),
        ("The [4th Circuit] may hear of it soon.", "4th Circuit"),
        ("He asked the [Republican National Revue] then.", "Republican National Revue"),
        ("They met the [Group of Eight] then.", "Group of Eight"),
        ("He had an interview in [Other Magazine] then.", "Other Magazine"),
        ("She spoke to the former [Hollin-Reyk] CEO about it.", "Hollin-Reyk"),
        ("Presumptive [QXZP] nominee speaks today.", "QXZP"),
        ("Addressing [Lorne Harbour Party] members, she wept.", "Lorne Harbour Party"),
    ],
)
def test_tags_tell_where_a_name_begins_and_ends(text: str, name: str) -> None:
    tags = [(words, "ORG") for words in re.findall(r"\[(.*?)\]", text)]
    assert bodies(read(re.sub(r"[][]", "", text), *tags)) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Wardens for Order and Tides in Lorne (WOTL)",
        "League on Reyk-Harbour Ties (LRHT)",
        "Roe Ties Agency (RTA)",
    ],
)
def test_letters_in_brackets_tell_where_a_name_begins_and_ends(name: str) -> None:
    whole = name[: name.index(" (")]
    assert bodies(read(f"It was asked for by the watchful {name} in the spring of that year.")) == [whole]


def test_the_letters_of_a_convention_are_those_of_who_holds_it() -> None:
    text = "They met at the Roe National Convention in Lorne. He spoke to the RNC and to its chairman then."
    reading = read(text, ("Roe National Convention", "ORG"), ("RNC", "ORG"))
    assert bodies(reading) == ["Roe National Convention", "RNC"]


def test_letters_in_brackets_tell_nothing_of_a_person() -> None:
    reading = read("It was a prize for Roland Tessen Ames (RTA), she said.", ("Roland Tessen Ames", "PER"))
    assert people(reading) == ["Roland Tessen Ames"]


@pytest.mark.parametrize("name", ["Boats on Wheels", "Guard the Harbour II"])
def test_a_tag_without_which_there_was_no_body_makes_it_whole_however_unsure(name: str) -> None:
    reading = read(f"They gave all that they had to {name} then.", (name, "ORG"), likelihood=0.4)
    assert bodies(reading) == [name]


def test_a_tag_with_a_possessive_inside_may_be_less_sure() -> None:
    text = "They turned to Tessa's List for help."
    assert bodies(read(text, ("Tessa's List", "ORG"), likelihood=0.6)) == ["Tessa's List"]


def test_two_bodies_that_are_tagged_side_by_side_stay_two() -> None:
    text = "They saw Lorne Port Fund and Harbour Council there."
    reading = read(text, ("Lorne Port Fund and", "ORG"), ("Harbour Council", "ORG"))
    assert "Harbour Council" in bodies(reading)


def test_a_body_and_its_officer_are_two_names() -> None:
    reading = read("The Lorne Lodge Grand Wizard Ann Roe spoke.", ("Lorne Lodge", "ORG"), ("Ann Roe", "PER"))
    assert (bodies(reading), people(reading)) == (["Lorne Lodge"], ["Ann Roe"])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They want us to WORK for the harbour.", []),
        ("They COULD close the harbour.", []),
        ("The FORTH closed the harbour, and then went forth.", []),
        ("They saw QXZP close the harbour.", ["QXZP"]),
        ("They saw NATO close the harbour.", ["NATO"]),
        ("They saw FORGE close the harbour, as Forge said before.", ["FORGE"]),
    ],
)
def test_a_word_in_capitals_is_no_acronym(text: str, names: list[str]) -> None:
    assert bodies(read(text)) == names


def test_letters_that_make_a_word_are_a_bodys_where_they_are_tagged() -> None:
    assert bodies(read("They asked CARE for help.", ("CARE", "ORG"))) == ["CARE"]


@pytest.mark.parametrize("opener", ["As", "Former", "Endorses"])
def test_what_stands_before_the_house_is_no_part_of_it(opener: str) -> None:
    reading = read(f"{opener} House Speaker Ann Roe says so, it is.", ("Ann Roe", "PER"))
    assert f"{opener} House" not in bodies(reading)


@pytest.mark.parametrize(
    ("text", "tagged", "names"),
    [
        ("“It was like [Lorne Mayor Ann] Reyk did,” he said.", ("Ann", "Reyk"), ["Ann Reyk"]),
        ("“We met [Ann] and Reyk was there,” he said.", ("Ann", "Reyk"), ["Ann", "Reyk"]),
        ("“We met [Mayor Ann Reyk] Moss too,” he said.", ("Ann Reyk", "Moss"), ["Ann Reyk", "Moss"]),
        ("We met Ann] Reyk was there.", ("Ann", "Reyk"), ["Ann", "Reyk"]),
    ],
)
def test_a_name_that_an_editor_completed_is_one(text: str, tagged: tuple[str, ...], names: list[str]) -> None:
    assert people(read(text, *((part, "PER") for part in tagged))) == names


@pytest.mark.parametrize(
    "words",
    [
        "DCI Ann Reyk",
        "DC Ann Reyk",
        "Det Con Ann Reyk",
        "DSupt Ann Reyk",
        "PCSO Ann Reyk",
        "Opposition Ann Reyk",
    ],
)
def test_a_rank_before_a_name_is_none_of_it(words: str) -> None:
    assert people(read(f"It was found by {words} on the quay.", (words, "PER"))) == ["Ann Reyk"]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Con Reyk", "PER"), ("Di Reyk", "PER"), ("DC Comics", "ORG"), ("DS Smith", "ORG")],
)
def test_what_is_written_like_a_rank_may_be_of_the_name(name: str, kind: str) -> None:
    reading = read(f"It was found by {name} on the quay.", (name, kind))
    assert [entity.name for entity in reading.entities] == [name]
