"""Companies and clubs of one word, told by what an article says of them."""

from __future__ import annotations

import re

import pytest

from onrecord.graph.model import Article, EntityKind, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Found, Named
from onrecord.loaders.reader.text.document import Document


def kinds(text: str, *names: str, tag: str = "PER") -> list[str]:
    """Which kind each of these names has in a text in which all of them are so tagged; "" for none."""
    reading = read(text, names, tag)
    found = {entity.name: entity.kind.value for entity in reading.entities}
    return [found.get(name, "") for name in names]


def read(text: str, names: tuple[str, ...], tag: str) -> Reading:
    def find(document: Document) -> Found:
        spans = (Span(*match.span()) for name in names for match in re.finditer(name, document.text))
        return Found([], [Named(span, tag, 0.9) for span in sorted(spans)])

    return SpanReader(find, "tags").read(Article("urn:test:article", text, "article"))


@pytest.mark.parametrize(
    "text",
    [
        "Profits were up. Ostra’s shares closed higher on Friday.",
        "Holders of shares in Ostra met on Friday.",
        "Ostra shares ended the day lower.",
        "The takeover was news to Ostra’s chief executive.",
        "They wrote to Ostra finance director Joan Lund.",
        "They wrote to Ostra spokesman Peter Roe.",
        "A ship of the salvage company Ostra sank on Friday.",
        "The Hague-based lender Ostra sank on Friday.",
        "The pill’s maker, Ostra, was shut on Friday.",
        "Ostra fell 3 per cent. On Friday Ostra’s staff were told.",
        "Ostra told the exchange that it would appeal. On Friday Ostra’s board met.",
        "The hall was full. They cheered Ostra goalkeeper Peter Roe.",
        "They met Ostra head coach Peter Roe.",
        "Ostra 17 Belani 16",
        "Staff at Ostra were told on Friday.",
        "He worked at Ostra for years.",
        "They knew of the takeover of Ostra in May.",
        "They knew that Ostra had gone bust.",
        "The brewery Ostra was shut on Friday.",
        "They met Ostra players. Ostra, who lost on Friday, are bottom.",
        "Ostra have won four of their last five matches. Ostra players were cheered.",
    ],
)
def test_a_word_of_which_is_said_what_is_said_of_companies_or_clubs_names_one(text: str) -> None:
    assert kinds(text, "Ostra") == [EntityKind.ORGANIZATION]


@pytest.mark.parametrize(
    "text",
    [
        "Mr Ostra sold Ostra’s shares on Friday.",
        "The bank wanted Ostra’s shares. Ostra, who founded it, refused.",
        "The bank wanted Ostra’s shares. Ostra, 51, refused.",
        "The bank wanted Ostra’s shares. Ostra said he refused.",
        "They wrote to Ostra, and Ostra’s staff answered.",
        "They wrote to Ostra about the match.",
    ],
)
def test_it_stays_a_persons_where_anything_tells_of_a_person_or_too_little_of_a_body(text: str) -> None:
    assert EntityKind.ORGANIZATION not in kinds(text, "Ostra")


def test_the_surname_of_somebody_named_in_full_is_no_company() -> None:
    assert kinds("Joan Ostra left. Her sister bought Ostra’s shares.", "Joan Ostra") == [EntityKind.PERSON]


def test_the_other_side_of_a_match_is_a_club_too() -> None:
    for other in ("Saturday brings a tie against Belani.", "Belani were poor.", "Ostra 3 Belani 2"):
        text = f"They beat Ostra goalkeeper Peter Roe twice. {other}"
        assert kinds(text, "Ostra", "Belani") == [EntityKind.ORGANIZATION] * 2


def test_who_lost_to_somebody_is_no_club_where_nobody_plays() -> None:
    assert kinds("After his defeat to Belani he left.", "Belani") == [EntityKind.PERSON]


def test_a_common_word_that_opens_a_sentence_is_no_company() -> None:
    assert kinds("Boards are costly. Staff shares are cheap, and staff buy them.", "Staff", tag="LOC") == [""]


def test_a_name_of_two_words_is_a_bodys_where_it_is_called_so() -> None:
    assert kinds("The charity Hask Belani closed.", "Hask Belani") == [EntityKind.ORGANIZATION]
    assert kinds("They saw Hask Belani’s shares.", "Hask Belani") == [EntityKind.PERSON]


def test_a_body_is_one_wherever_its_name_stands_but_for_where_a_place_does() -> None:
    text = "They saw Ostra at sea. They sailed the Ostra. They slept in Ostra."

    def find(_: Document) -> Found:
        return Found([], [Named(Span(9, 14), "ORG", 0.9)])

    (body,) = SpanReader(find, "tags").read(Article("urn:x", text, "x")).entities
    assert [mention.start for mention in body.mentions] == [9, text.index("Ostra. They slept")]


@pytest.mark.parametrize(
    "text",
    [
        "The folk band Hask Belani played.",
        "They read what the think tank Hask Belani wrote.",
        "They wrote to solicitors Hask Belani, and left.",
        "Peter Roe, whose organisation, Hask Belani, sued, left.",
        "They saw Hask Belani, a charity that feeds children.",
        "They wrote to Hask Belani, a law firm in Lorne, in May.",
        "Hask Belani, the consultancy, left.",
        "Joan Lund co-founded Hask Belani in May.",
        "It is from a poll by Hask Belani in May.",
        "The charities Hask Belani and Ostra will merge.",
        "They wrote to law firms such as Hask Belani.",
        "Hask Belani was founded by Joan Lund.",
        "They met the drummer of the Hask Belanis there.",
        "They met Joan Lund, formerly of the Hask Belanis, there.",
        "Joan Lund quit the Hask Belanis in May.",
        "Joan Lund’s band, the Hask Belanis, split up.",
    ],
)
def test_a_name_of_two_words_is_a_bodys_where_what_stands_beside_it_bears_no_surname(text: str) -> None:
    name = "Hask Belanis" if "Belanis" in text else "Hask Belani"
    assert kinds(text, name) == [EntityKind.ORGANIZATION]


@pytest.mark.parametrize(
    "text",
    [
        "After they met Hask Belani, the firm closed.",
        "According to Hask Belani, the charity, which is poor, closed.",
        "The founder of the charity, Hask Belani, left.",
        "They met Hask Belani, a company director.",
        "They met Hask Belani, a group of farmers and their sons.",
        "They wrote to architects Hask Belani and Joan Lund.",
        "They met publisher Hask Belani there.",
        "They met the drummer Hask Belani there.",
        "They met a lawyer for Hask Belani there.",
        "They met groups like Hask Belani of Lorne.",
        "They wrote of hedge funds or Hask Belani there.",
        "They left the party Hask Belani leads.",
    ],
)
def test_it_stays_a_persons_where_that_could_be_said_of_somebody(text: str) -> None:
    assert kinds(text, "Hask Belani") == [EntityKind.PERSON]


@pytest.mark.parametrize(
    "text",
    [
        "They wrote to a lawyer representing Green Harbour in May.",
        "The property developer Green Harbour wants homes.",
        "Green Harbour said that its clinics were shut.",
    ],
)
def test_common_words_name_a_body_where_what_stands_beside_them_may_be_said_of_somebody(text: str) -> None:
    assert kinds(text, "Green Harbour", tag="LOC") == [EntityKind.ORGANIZATION]


def test_plurals_of_peoples_are_no_body() -> None:
    assert EntityKind.ORGANIZATION not in kinds("They met the Ostras, a minority group.", "Ostras")


def test_an_outlet_is_told_by_radio_and_by_what_it_reported() -> None:
    assert kinds("They heard Radio Hask there.", "Radio Hask") == [EntityKind.OUTLET]
    assert kinds("They met the editor of Belani there.", "Belani", tag="ORG") == [EntityKind.OUTLET]
    assert kinds("The Long Belani reported on in May moved him.", "The Long Belani") != [EntityKind.OUTLET]
    assert kinds("It closed, The Evening Belani reported.", "The Evening Belani", tag="ORG") == [
        EntityKind.OUTLET
    ]


def test_clubs_are_told_by_their_letters() -> None:
    clubs = "FC Belani", "Hask AFC"
    assert kinds("They beat FC Belani and Hask AFC.", *clubs, tag="LOC") == [EntityKind.ORGANIZATION] * 2


def test_whom_a_member_is_elected_for_is_no_body() -> None:
    assert kinds("They met the MP for Belani there.", "Belani", tag="ORG") == [""]
