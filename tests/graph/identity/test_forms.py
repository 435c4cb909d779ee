"""Bodies whose names have several set forms: committees, campaigns, teams, papers and bodies of a nation."""

from __future__ import annotations

import pytest

from onrecord.graph.identity.spelling.forms import campaign, committee
from onrecord.graph.identity.stored import stored
from onrecord.graph.store.local import LocalStore
from tests.graph.identity.invented import named, one_entity, resolved


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("House Select Committee on Herrings", "Herrings Committee"),
        ("Committee on Sea Walls", "Senate Sea Walls Committee"),
        ("House Tide Caucus", "Tide Caucus"),
        ("Senate Judiciary", "Senate Judiciary Committee"),
        ("House Ways and Means", "Ways and Means Committee"),
        ("Homeland Security", "U.S. Department of Homeland Security"),
        ("Veterans Affairs Department", "Department of Veterans Affairs"),
        ("Reyk campaign", "Team Reyk"),
        ("Ann Reyk’s presidential campaign", "Reyk for President"),
        ("Campaign for Reyk", "the Reyk camp"),
        ("Harbour Workers Federation of America", "Harbour Workers"),
        ("Tide Society of the United States", "Tide Society"),
        ("Lorne Tide Network", "Lorne Tide"),
        ("Lorne Research Center", "Lorne Research"),
        ("Former Tide Council", "Tide Council"),
        ("Islamist Lorne Brotherhood", "Lorne Brotherhood"),
        ("White House Office of Tides and Herrings", "Office of Tides and Herrings"),
        ("Saint Reyk College", "St. Reyk College"),
        ("GOP", "Grand Old Party"),
        ("Texas GOP", "Republican Party of Texas"),
        ("North Carolina GOP", "N.C. Republican Party"),
        ("Democrat Party", "Democratic Party"),
        ("UC Reyk", "University of California, Reyk"),
        ("University of California at Reyk", "University of California, Reyk"),
        ("Ohio State", "Ohio State University"),
        ("Reyk New Channel", "Reyk News Channel"),
        ("w:Seattle Tide Dealer", "w:Tide Dealer"),
        ("Reyk Bros.", "Reyk Brothers"),
        ("N.C. Tide Board", "North Carolina Tide Board"),
        ("Lorne police department", "Lorne Police"),
        ("Reyk University School of Law", "Reyk Law School"),
        ("UNC Reyk", "University of North Carolina at Reyk"),
        ("Utah House of Representatives", "Utah House"),
        ("Herring Super PAC", "Herring PAC"),
        ("Al Qaida of the Tides", "al-Qaeda of the Tides"),
        ("al-Reyk Front", "Reyk Front"),
        ("Daesh", "Islamic State"),
        ("Fed", "Federal Reserve"),
        ("Tideworkers union", "Tideworkers"),
        ("Reyk organization", "Reyk Organization"),
        ("Mr. Reyk's Council of Tides", "Council of Tides"),
        ("TideOn.org", "TideOn"),
        ("w:Reyk News", "w:ReykNews.com"),
        ("w:USA Today", "w:USAToday"),
        ("w:Reyk News Network", "w:Reyk News"),
        ("Reyk's", "Reyks"),
        ("House Freedom Caucus", "Freedom Caucus"),
        ("Reyk University's Tide School", "Reyk Tide School"),
        ("Reyk Center for Tides at Lorne University", "Reyk Center for Tides"),
        ("Utah Supreme Court", "Supreme Court of Utah"),
        ("Reykmoss Reports", "Reykmoss"),
        ("Fourth Circuit", "U.S. Court of Appeals for the 4th Circuit"),
        ("D.C. Circuit Court of Appeals", "U.S. Court of Appeals for the District of Columbia Circuit"),
        ("Centers for Herring Control", "Centers for Herring Control and Prevention"),
        ("House Harbours Committee", "House Committee on Harbours and Sea Walls"),
        ("Permanent Select Committee on Intelligence", "House Intelligence Committee"),
        ("w:QXZ News-Lorne Times", "w:QXZ-Lorne Times"),
        ("QXZ/Lorne Times Poll", "Lorne Times-QXZ"),
        ("AP-Reyk Poll", "Associated Press-Reyk"),
        ("w:The Lorne Show With Ann Reyk", "w:Lorne Show"),
        ("Lorne Tonight Starring Ann Reyk", "Lorne Tonight"),
        ("Reyk-Moss Act", "Reyk-Moss"),
        ("Reykel & Co.", "Reykel"),
        ("Ann G. Peterson Institute for Tides", "Peterson Institute for Tides"),
        ("Reyk University Graduate School of Herrings", "Reyk Herrings School"),
        ("Norwegian Tide Board", "Norway’s Tide Board"),
        ("GOP party", "Republican Party"),
    ],
)
def test_forms_of_one_name_are_one(empty: LocalStore, one: str, other: str) -> None:
    both = [name if name.startswith("w:") else f"o:{name}" for name in (one, other)]
    resolved(empty, named(1, both[0]), named(2, both[1]))
    assert one_entity(empty, *(name.removeprefix("w:") for name in (one, other)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("House Judiciary Committee", "Senate Judiciary Committee"),
        ("Judiciary Committee", "Senate Judiciary Committee"),
        ("Herrings Committee", "Herrings Subcommittee"),
        ("House Judiciary", "Senate Judiciary Committee"),
        ("House Homeland Security Committee", "Homeland Security"),
        ("Ann Reyk campaign", "Bo Reyk campaign"),
        ("Bank of America", "Bank"),
        ("Tide Network", "Tide"),
        ("Seattle Lawyers Association", "Lawyers Association"),
        ("Seattle Tide", "Tide"),
        ("Seattle Herrings", "Herrings"),
        ("Tide Caucus Institute", "Tide Caucus"),
        ("Tide Society of Seattle", "Tide Society"),
        ("Junge Reyk", "Reyk"),
        ("Lorne Police", "Reyk Police Department"),
        ("Lorne Police Department", "Police Department"),
        ("4th Circuit", "Fifth Circuit"),
        ("Court of Appeals", "Court of Appeals for the 4th Circuit"),
        ("Department of Herrings", "Department of Herrings and Eels"),
        ("House Harbours Committee", "Senate Committee on Harbours and Sea Walls"),
        ("Harbours Committee", "House Committee on Harbours and Sea Walls"),
        ("Tide.org", "Tide"),
        ("University of Utah at Reyk", "University of Utah"),
        ("Utah Court of Appeals", "Supreme Court of Utah"),
        ("Lorne Fed", "Federal Reserve"),
        ("Reyk organization", "Reyk"),
        ("Tide union", "Tide"),
        ("Permanent Select Committee on Intelligence", "Senate Intelligence Committee"),
        ("QXZ-Lorne Times", "QXZ-Reyk Times"),
        ("QXZ-Lorne Times", "QXZ"),
        ("Lorne Tide With Ann Reyk", "Lorne Tide"),
        ("Anti-Herring Act", "Anti-Herring"),
        ("Tide & Co.", "Reykel & Co."),
        ("Freedom & Co.", "Freedom"),
        ("Ann Peterson College", "Peterson College"),
        ("Jackson Tide Institute for Herrings", "Tide Institute for Herrings"),
    ],
)
def test_what_makes_another_body_of_it_is_no_form(empty: LocalStore, one: str, other: str) -> None:
    resolved(empty, named(1, f"o:{one}"), named(2, f"o:{other}"))
    assert not one_entity(empty, one, other)


def test_a_committee_without_its_chamber_is_neither_of_two(empty: LocalStore) -> None:
    chambers = [
        named(number, f"o:{one} Herrings Committee") for number, one in enumerate(("House", "Senate"))
    ]
    resolved(empty, *chambers, named(3, "o:Herrings Committee"))
    for chamber in ("House", "Senate"):
        assert not one_entity(empty, f"{chamber} Herrings Committee", "Herrings Committee")


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("He saw the Herrings lose.", True),
        ("He led the Herrings and Eels Commission.", False),
        ("Herrings are fish. He saw the Herrings lose.", False),
    ],
)
def test_a_team_is_told_without_its_place_where_texts_say_the_and_no_more(
    empty: LocalStore, text: str, *, one: bool
) -> None:
    resolved(empty, named(1, "o:Seattle Herrings"), named(2, "o:Herrings", text=text))
    assert one_entity(empty, "Herrings", "Seattle Herrings") == one


def test_what_is_said_before_letters_is_none_of_them(empty: LocalStore) -> None:
    text = "The Lorne Tide Board (LTB) met."
    resolved(empty, named(1, "o:Lorne Tide Board", "o:LTB", text=text), named(2, "o:Ex-LTB"))
    assert one_entity(empty, "LTB", "Lorne Tide Board", "Ex-LTB")


def test_a_team_of_several_places_is_none_of_them(empty: LocalStore) -> None:
    resolved(
        empty,
        named(1, "o:Seattle Gulls"),
        named(2, "o:Tampa Gulls"),
        named(3, "o:Gulls", text="The Gulls won."),
    )
    assert not one_entity(empty, "Gulls", "Seattle Gulls")
    assert not one_entity(empty, "Seattle Gulls", "Tampa Gulls")


def test_a_first_word_is_a_body_that_far_more_articles_name(empty: LocalStore) -> None:
    resolved(empty, *(named(number, "o:Reykal Moss") for number in range(5)), named(6, "o:Reykal"))
    assert one_entity(empty, "Reykal", "Reykal Moss")


def test_a_body_called_after_a_public_person_is_not_what_the_surname_means(empty: LocalStore) -> None:
    known = [named(number, "Ann Reykal") for number in range(20)]
    resolved(empty, *known, named(30, "o:Reykal"), named(31, "o:Reykal University"))
    assert not one_entity(empty, "Reykal University", "Ann Reykal")


@pytest.mark.parametrize(("other", "one"), [((), True), (("o:European Center",), False)])
def test_common_words_are_one_with_what_they_are_for_where_all_their_articles_name_it(
    empty: LocalStore, other: tuple[str, ...], *, one: bool
) -> None:
    resolved(empty, named(1, "o:European Center", "o:European Center for Herrings"), named(2, *other))
    assert one_entity(empty, "European Center", "European Center for Herrings") == one


def test_a_firm_is_not_called_by_the_surname_of_somebody_beside_it(empty: LocalStore) -> None:
    resolved(empty, named(1, "o:Reykel & Co."), named(2, "o:Reykel", "Ann Reykel"))
    assert not one_entity(empty, "Reykel", "Reykel & Co.")


@pytest.mark.parametrize(("said", "one"), [("Time magazine", True), ("Time group", False)])
def test_a_word_that_is_said_to_be_a_magazine_is_the_outlet(
    empty: LocalStore, said: str, *, one: bool
) -> None:
    known = [named(number, "w:Time") for number in range(3)]
    resolved(empty, *known, named(7, f"b:{said}", text=f"{said} told of it. Time heals."))
    assert (len(stored(empty).names) == 1) == one


def test_a_places_newspaper_is_not_the_place(empty: LocalStore) -> None:
    resolved(empty, named(1, "b:Lorne newspaper"), named(2, "o:Lorne"))
    assert stored(empty).names == {}


@pytest.mark.parametrize(
    ("long", "one"),
    [
        ("Governor Ann Reykel’s office", True),
        ("Ann Reykel's office", True),
        ("Ann Mossel’s office", False),
        ("Reykel’s group", False),
    ],
)
def test_an_office_of_one_surname_is_one_in_one_article(empty: LocalStore, long: str, *, one: bool) -> None:
    resolved(empty, named(1, "b:Reykel’s office", f"b:{long}"))
    assert bool(stored(empty).names) == one


def test_offices_of_two_people_and_of_two_articles_are_two(empty: LocalStore) -> None:
    resolved(
        empty,
        named(1, "b:Ann Reykel’s office", "b:Bo Reykel’s office"),
        named(2, "b:Inspector General’s office", "b:Attorney General’s office"),
        named(3, "b:Ann Mossel’s office"),
        named(4, "b:Mossel’s office"),
    )
    assert stored(empty).names == {}


def test_names_that_only_hold_the_words_are_no_committees_and_no_campaigns() -> None:
    assert committee("Democratic National Committee") is None
    assert committee("Committee") is None
    assert campaign("Democratic campaign") is None
    assert campaign("campaign") is None
    assert campaign("Team of Rivals") is None
