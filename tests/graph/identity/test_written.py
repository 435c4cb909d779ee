"""Whom an article means by a short name whose longer form its text has."""

from __future__ import annotations

import pytest

from onrecord.graph.check import check
from onrecord.graph.identity.ambiguous.written import of_body, of_person
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import named, one_entity, resolved


def meant(store: LocalStore, name: str, text: str, *others: str, known: tuple[str, ...]) -> str | None:
    """Whom an article with this text means by a bare name, where another names those who are known."""
    bare = named(1, f"l:{name}", *others, text=text)
    found = resolved(store, bare, named(2, *known))
    return found.of(f"{bare.identifier}#e0").rpartition("/")[2] if found.names else None


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Reyk", "Voters of [the Green hopeful Ann] Reyk stay. Reyk is glad."),
        ("Ann", "We did it for Ann (Reyk)."),
        ("Ann", "President Ann al-Reyk was there."),
        ("Reyk", "“And now, Ms. Ann Reyk.”"),
    ],
)
def test_a_bare_name_is_who_stands_in_the_text_in_full(empty: LocalStore, name: str, text: str) -> None:
    assert meant(empty, name, text, known=("Ann Reyk", "Bo Reyk", "Ann Oduya")) == "ann-reyk"


@pytest.mark.parametrize(
    "text", ["Ann is glad. Reyk is not.", "Ann, Reyk and others met.", "We met Ann. Reyk was there."]
)
def test_names_in_two_sentences_or_in_a_list_are_no_whole_name(text: str) -> None:
    assert "g:ann reyk" not in of_person(text, "Ann", ())


@pytest.mark.parametrize(
    ("name", "text", "whole"),
    [
        ("Ann", "It was Ann and Julia Reyk.", True),
        ("Ann", "It was Ann & Julia M. Reyk.", True),
        ("Ann", "It was Oda, Ann and Julia Reyk.", False),
        ("Ann", "It was Ann, Julia Reyk and others.", False),
        ("Ann", "It was Ann and Lorne Reyk.", False),
        ("Moss", "It was Moss and Julia Reyk.", False),
        ("Ann", "It was Pope Ann and Julia Reyk.", False),
    ],
)
def test_a_first_name_has_the_last_name_of_the_next(name: str, text: str, whole: bool) -> None:
    assert (f"g:{name.lower()} reyk" in of_person(text, name, ())) == whole


def test_two_first_names_before_one_last_name_are_two_people(empty: LocalStore) -> None:
    assert meant(empty, "Ann", "It was Ann and Julia Reyk.", known=("Ann Reyk", "Ann Oduya")) == "ann-reyk"


def test_whom_an_article_names_in_full_is_not_meant_by_another_name(empty: LocalStore) -> None:
    assert meant(empty, "Ann", "Ann Reyk met Ann.", "Ann Reyk", known=("Ann Reyk", "Ann Oduya")) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Reyk lost his son Oyo.", "oyo-reyk"),
        ("Reyk and his wife, Oyo, gave.", "oyo-reyk"),
        ("Reyk has children: Bo, 38; Oyo, 22.", "oyo-reyk"),
        ("Oyo, his eldest daughter, spoke of Reyk.", "oyo-reyk"),
        ("Reyk spoke in Oyo.", None),
        ("Reyk lost his son. Oyo burned.", None),
    ],
)
def test_a_relative_is_of_a_family_that_the_article_names(
    empty: LocalStore, text: str, who: str | None
) -> None:
    assert meant(empty, "Oyo", text, "Bo Reyk", known=("Oyo Reyk", "Oyo Basel")) == who


@pytest.mark.parametrize(
    ("name", "others", "who"),
    [
        ("Oyo", ("Oyo Reyk",), "oyo-reyk"),
        ("Oyo", ("Oyo Reyk", "Oyo Basel"), None),
        ("Oyo", ("Oyo Reyk", "Bo Oyo"), "bo-oyo"),
        ("David", ("David Reyk",), None),
    ],
)
def test_a_bare_name_is_the_first_of_the_only_one_whom_its_article_names_so(
    empty: LocalStore, name: str, others: tuple[str, ...], who: str | None
) -> None:
    assert meant(empty, name, f"{name} spoke.", *others, known=("Ann Basel",)) == who


@pytest.mark.parametrize(
    ("text", "known", "who"),
    [
        ("Moss spoke. Ann left.", ("Ann Moss", "Bo Moss"), "ann-moss"),
        ("Moss spoke. Ann Oduya left.", ("Ann Moss",), None),
        ("Moss spoke. His daughter Ann left.", ("Ann Moss",), "ann-moss"),
        ("Moss spoke. Ann left.", ("Ann Moss", "Bo Ann"), None),
        ("Moss spoke. Ann left.", ("Bo Moss",), None),
    ],
)
def test_a_first_name_is_whose_surname_its_article_has_too(
    empty: LocalStore, text: str, known: tuple[str, ...], who: str | None
) -> None:
    assert meant(empty, "Ann", text, "l:Moss", known=known) == who


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("Bo Reyk and his wife, Sarah, met.", "Reyk came with his wife Sarah."), True),
        (("Bo Reyk and his wife, Sarah, met.", "Basel came with his wife Sarah."), False),
        (("Bo Reyk and his wife, Sarah, met.", "Reyk came. Sarah was late."), False),
        (("Bo Smith and his wife, Sarah, met.", "Smith came with his wife Sarah."), False),
    ],
)
def test_relatives_of_one_name_and_one_rare_surname_are_one(
    empty: LocalStore, texts: tuple[str, str], one: bool
) -> None:
    beside = ("Bo Reyk", "Ann Basel", "Cy Smith")
    found = resolved(
        empty, *(named(number, "l:Sarah", *beside, text=text) for number, text in enumerate(texts))
    )
    assert bool(found.names) == one


@pytest.mark.parametrize(
    ("name", "articles", "text", "beside", "one"),
    [
        ("Oyo", 20, "Oyo wins.", "Cy Oduya", True),
        ("Oyo", 19, "Oyo wins.", "Cy Oduya", False),
        ("Oyo", 20, "Oyo wins.", "Bo Basel", False),
        ("Oyo", 20, "Oyo Lorne wins.", "Cy Oduya", False),
        ("Oyo", 20, "Crooked Oyo wins.", "Cy Oduya", True),
        ("Oyo", 20, "Julia Oyo wins.", "Cy Oduya", False),
        ("Oyo", 20, "Oyo And Lorne Hid It. They hid it and won.", "Cy Oduya", True),
        ("Oyo", 20, "Oyo And Lorne Hid It.", "Cy Oduya", False),
        ("Oyo", 20, "Oyo Won’t Hide It. They won’t.", "Cy Oduya", True),
        ("Hillary", 20, "Hillary wins.", "Cy Oduya", True),
        ("Monica", 20, "Monica wins.", "Cy Oduya", False),
        ("John", 20, "John wins.", "Cy Oduya", False),
    ],
)
def test_a_first_name_alone_is_of_the_only_one_of_many_articles_unless_it_is_common(
    empty: LocalStore, name: str, articles: int, text: str, beside: str, one: bool
) -> None:
    known = [named(number, f"{name} Reyk", "Cy Oduya") for number in range(2, 2 + articles)]
    found = resolved(empty, named(1, f"l:{name}", beside, text=text), *known)
    assert bool(found.names) == one


@pytest.mark.parametrize(
    ("text", "others", "long"),
    [
        ("The Tide court met. It was the Tide Court.", (), "o:Tide Court"),
        ("Lorne Tide’s head spoke.", (), "o:Lorne Tide"),
        ("The Lorne Tide met. Tide spoke.", ("o:Lorne Tide",), "o:Lorne Tide"),
        ("Tide spoke.", ("o:Tide Research",), "o:Tide Research"),
        ("Tide Credit spoke. So did Tide.", ("o:Tide Credit",), "o:Tide Credit"),
        ("Tide spoke. So did Lorne Tide.", ("o:Lorne Tide",), "o:Lorne Tide"),
    ],
)
def test_a_body_is_what_its_article_writes_for_it(
    empty: LocalStore, text: str, others: tuple[str, ...], long: str
) -> None:
    resolved(empty, named(1, "o:Tide", *others, text=text), named(2, long))
    assert one_entity(empty, "Tide", long[2:])


@pytest.mark.parametrize(
    ("text", "others", "long"),
    [
        ("The Tide court met. Tide is glad.", (), "o:Tide Court"),
        ("Tide spoke.", ("o:Tide Law School",), "o:Tide Law School"),
        ("Tide spoke.", ("o:Tide Research", "Ann Tide"), "o:Tide Research"),
        ("Tide spoke.", ("o:Tide Research", "o:Lorne Tide"), "o:Tide Research"),
        ("Tide spoke. So did Tide Credit.", ("o:Tide Credit",), "o:Tide Credit"),
        ("A Lorne-Tide deal. Tide spoke.", ("o:Lorne-Tide",), "o:Lorne-Tide"),
    ],
)
def test_a_body_is_no_part_of_itself_nor_one_of_several(
    empty: LocalStore, text: str, others: tuple[str, ...], long: str
) -> None:
    resolved(empty, named(1, "o:Tide", *others, text=text), named(2, long))
    assert not one_entity(empty, "Tide", long[2:])


def test_a_body_that_one_article_has_alone_is_its_own(empty: LocalStore) -> None:
    text = "The Lorne Tide met."
    resolved(empty, named(1, "o:Tide", text=text), named(2, "o:Tide", text="Tide."), named(3, "o:Lorne Tide"))
    assert not one_entity(empty, "Tide", "Lorne Tide")


def test_a_place_tells_no_body() -> None:
    beside = [f"{ID}organization/boston-research"]
    assert "w:bostonresearch" not in of_body("Boston spoke.", f"{ID}organization/boston", beside)


def test_letters_that_an_article_writes_in_full_are_told_once(empty: LocalStore) -> None:
    """What is likened by what is written, and by letters, is one identification with one reason."""
    resolved(empty, named(1, "o:QXZD", "o:Lorne QXZD", text="Lorne QXZD met. QXZD is against it."))
    assert one_entity(empty, "QXZD", "Lorne QXZD")
    assert check(empty) == []
