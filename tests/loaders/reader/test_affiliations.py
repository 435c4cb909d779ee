"""Roles, affiliations and whether they still hold; the author's note."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, EntityKind, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Found, Named
from tests.loaders.reader.affiliations import Row, rows

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("Sen. Joan Lund left.", ("Joan Lund", None, "Sen.", "current")),
        ("Secretary of State Joan Lund left.", ("Joan Lund", None, "Secretary of State", "current")),
        ("Former Labour MP Joan Lund left.", ("Joan Lund", "Labour", "MP", "former")),
        ("Former Secretary of State Joan Lund left.", ("Joan Lund", None, "Secretary of State", "former")),
        ("Joan Lund, WHO director, left.", ("Joan Lund", "WHO", "director", "current")),
        ("President Joan Lund left.", ("Joan Lund", None, "President", "current")),
        ("Former diplomat Joan Lund left.", ("Joan Lund", None, "diplomat", "former")),
        ("Former state senator Joan Lund left.", ("Joan Lund", None, "state senator", "former")),
        ("Acme spokesman Peter Roe left.", ("Peter Roe", "Acme", "spokesman", "current")),
        ("The former Acme executive Peter Roe left.", ("Peter Roe", "Acme", "executive", "former")),
        (
            "Joan Lund, the chief financial officer of Acme, left.",
            ("Joan Lund", "Acme", "chief financial officer", "current"),
        ),
        (
            "Joan Lund, a cardiologist at St Mary's Hospital, left.",
            ("Joan Lund", "St Mary's Hospital", "cardiologist", "current"),
        ),
        (
            "Joan Lund, 61, a professor of law at Northport University, left.",
            ("Joan Lund", "Northport University", "professor of law", "current"),
        ),
        (
            "Joan Lund, a former editor at The Harbour Post, left.",
            ("Joan Lund", "The Harbour Post", "editor", "former"),
        ),
        (
            "Experts like Peter Roe from the Port Institute left.",
            ("Peter Roe", "Port Institute", None, "current"),
        ),
        ("Joan Lund is the mayor of Northport.", ("Joan Lund", None, "mayor of Northport", "current")),
        ("The then mayor, Joan Lund, left.", ("Joan Lund", None, "mayor", "former")),
        ("Then-mayor Joan Lund left.", ("Joan Lund", None, "mayor", "former")),
        ("Then Mayor Joan Lund left.", ("Joan Lund", None, "Mayor", "current")),
        ("The late mayor Joan Lund built it.", ("Joan Lund", None, "mayor", "former")),
        ("They met late night host Joan Lund.", ("Joan Lund", None, "late night host", "current")),
        (
            "They met the Port Board's then head of sales, Peter Roe.",
            ("Peter Roe", "Port Board", "head of sales", "former"),
        ),
        (
            "Joan Lund, Head of Communications, left.",
            ("Joan Lund", None, "Head of Communications", "current"),
        ),
        (
            "Joan Lund, head of Acme Communications, left.",
            ("Joan Lund", "Acme Communications", "head", "current"),
        ),
        ("The ex-CEO of Acme, Peter Roe, left.", ("Peter Roe", "Acme", "CEO", "former")),
        (
            "Peter Roe, a freelance reporter in Northport, left.",
            ("Peter Roe", None, "freelance reporter", "current"),
        ),
        (
            "Joan Lund, governor of Northport in 2013, left.",
            ("Joan Lund", None, "governor of Northport", "unknown"),
        ),
        (
            "Halden Desal plans to appeal, its lawyer Paula Wend said.",
            ("Paula Wend", "Halden Desal", "lawyer", "current"),
        ),
        (
            "Joan Lund is the editor of the Harbour Foundation and spokeswoman for Acme Corporation.",
            ("Joan Lund", "Acme Corporation", "spokeswoman", "current"),
        ),
        (
            "Joan Lund, a Harbour Foundation chairwoman and presidential candidate, left.",
            ("Joan Lund", None, "presidential candidate", "current"),
        ),
        (
            "Joan Lund, a University of Northport physics professor, left.",
            ("Joan Lund", "University of Northport", "physics professor", "current"),
        ),
        (
            "Joan Lund, a physicist, is director of the Harbour Foundation.",
            ("Joan Lund", "Harbour Foundation", "director", "current"),
        ),
        ("They met former Senator Joan Lund.", ("Joan Lund", None, "Senator", "former")),
        ("They met former Northport Mayor Peter Roe.", ("Peter Roe", None, "Northport Mayor", "former")),
        ("Peter Roe, a retired harbour pilot, left.", ("Peter Roe", None, "harbour pilot", "former")),
        ("The port says it hired former pilot Peter Roe.", ("Peter Roe", None, "pilot", "former")),
        (
            "A debate between mayoral candidates Joan Lund and Peter Roe was held.",
            ("Peter Roe", None, "mayoral candidates", "current"),
        ),
        ("Peter Roe, a pilot shot down over the bay, left.", ("Peter Roe", None, "pilot", "current")),
        ("Peter Roe, a delegate serving on a panel, left.", ("Peter Roe", None, "delegate", "current")),
        (
            "Joan Lund, a former governor and Acme Corporation adviser, left.",
            ("Joan Lund", "Acme Corporation", "adviser", "former"),
        ),
        (
            "Joan Lund, head of the small charity Harbour Foundation, left.",
            ("Joan Lund", "Harbour Foundation", "head", "current"),
        ),
        (
            "The Harbour Foundation is small. Joan Lund, the group's chief counsel, left.",
            ("Joan Lund", "Harbour Foundation", "chief counsel", "current"),
        ),
        (
            "The Harbour Foundation is small. Joan Lund, leader of the rebel group, left.",
            ("Joan Lund", "Harbour Foundation", "leader", "current"),
        ),
        (
            "The Harbour Foundation is small. Joan Lund, head of the tenants' group, left.",
            ("Joan Lund", None, "head of the tenants' group", "current"),
        ),
        (
            "The Harbour Foundation is small. Joan Lund, head of the bakers' union, left.",
            ("Joan Lund", None, "head of the bakers' union", "current"),
        ),
        (
            "The Harbour Foundation is small. Joan Lund, leader of the Coastal group, left.",
            ("Joan Lund", None, "leader of the Coastal group", "current"),
        ),
        (
            "He studied at Northport University. Joan Lund, the dean of the university, left.",
            ("Joan Lund", "Northport University", "dean", "current"),
        ),
        ("Peter Roe, a former Lund adviser, left.", ("Peter Roe", None, "Lund adviser", "former")),
        (
            "The governors Joan Lund of Northport, Peter Roe (D-Maine) and Ada Bell left.",
            ("Ada Bell", None, "governors", "current"),
        ),
        (
            "The remaining candidates - Joan Lund, Peter Roe and Ada Bell - left.",
            ("Ada Bell", None, "remaining candidates", "current"),
        ),
        (
            "The port met the Harbour Foundation's president, Joan Lund, on Monday.",
            ("Joan Lund", "Harbour Foundation", "president", "current"),
        ),
        (
            "Mayor Joan Lund spoke. He said Lund's former deputy campaign manager, Peter Roe, had left.",
            ("Peter Roe", "Lund campaign", "deputy campaign manager", "former"),
        ),
        (
            "The Danes' newly elected president, Joan Lund, left.",
            ("Joan Lund", None, "newly elected president", "current"),
        ),
        (
            "It leaks, said Joan Lund, Harbour Foundation's Assistant Managing Editor.",
            ("Joan Lund", "Harbour Foundation", "Assistant Managing Editor", "current"),
        ),
        (
            "Peter Roe spoke. Joan Lund, Roe's campaign manager, left.",
            ("Joan Lund", "Roe campaign", "campaign manager", "current"),
        ),
        ("They met at the house of investor Joan Lund.", ("Joan Lund", None, "investor", "current")),
        (
            "Joan Lund, a former harbour official under President Peter Roe, left.",
            ("Joan Lund", None, "harbour official", "former"),
        ),
        (
            "Pastor Joan Lund of Harbour Baptist Church left.",
            ("Joan Lund", "Harbour Baptist Church", "Pastor", "current"),
        ),
        ("Senator Joan Lund of the Harbour Foundation left.", ("Joan Lund", None, "Senator", "current")),
        (
            "Reporter Joan Lund of The Harbour Post left.",
            ("Joan Lund", "The Harbour Post", "Reporter", "current"),
        ),
        (
            "Joan Lund spoke. Lund served as mayor of Northport.",
            ("Joan Lund", None, "mayor of Northport", "former"),
        ),
        (
            "Joan Lund, who served as mayor for nearly nine years, left.",
            ("Joan Lund", None, "mayor", "former"),
        ),
        ("Joan Lund, who has served as mayor, left.", ("Joan Lund", None, "mayor", "unknown")),
        (
            "Joan Lund spoke. It leaked while Lund was secretary of state.",
            ("Joan Lund", None, "secretary of state", "former"),
        ),
        ("Mr. Roe is a pilot for Harbour Airways.", ("Roe", "Harbour Airways", "pilot", "current")),
        ("In 1962 Joan Lund was elected mayor.", ("Joan Lund", None, "mayor", "unknown")),
        (
            "Joan Lund spoke. Peter Roe, campaign manager for Joan Lund, left.",
            ("Peter Roe", "Lund campaign", "campaign manager", "current"),
        ),
        ("Harbour FC sacked coach Joan Lund.", ("Joan Lund", "Harbour FC", "coach", "former")),
        (
            "Northport Council on Friday dismissed its director, Joan Lund.",
            ("Joan Lund", "Northport Council", "director", "former"),
        ),
        (
            "The Harbour Foundation fired Joan Lund, its director.",
            ("Joan Lund", "Harbour Foundation", "director", "former"),
        ),
        (
            "The Harbour Foundation is small. The charity has fired director Joan Lund.",
            ("Joan Lund", "Harbour Foundation", "director", "former"),
        ),
        ("The sacked coach Joan Lund left.", ("Joan Lund", None, "coach", "former")),
        ("The board ousted Chairman Joan Lund.", ("Joan Lund", None, "Chairman", "former")),
        (
            "Northport Council suspended director Joan Lund.",
            ("Joan Lund", "Northport Council", "director", "current"),
        ),
        (
            "Northport Council appointed director Joan Lund.",
            ("Joan Lund", "Northport Council", "director", "current"),
        ),
        (
            "Northport Council may have fired director Joan Lund.",
            ("Joan Lund", "Northport Council", "director", "current"),
        ),
        (
            "Peter Roe dismissed director Joan Lund’s claims.",
            ("Joan Lund", None, "director", "current"),
        ),
        (
            "Peter Roe dismissed Governor Joan Lund on Friday.",
            ("Joan Lund", None, "Governor", "current"),
        ),
        (
            "Joan Lund fired campaign manager Peter Roe.",
            ("Peter Roe", "Lund campaign", "campaign manager", "former"),
        ),
        (
            "President Joan Lund spoke. Peter Roe, a former Lund administration official, left.",
            ("Peter Roe", "Lund administration", "official", "former"),
        ),
        (
            "President Joan Lund spoke. Peter Roe, a veteran of Lund's administration, left.",
            ("Peter Roe", "Lund administration", "veteran", "current"),
        ),
        (
            "He hopes to defeat mayoral candidate Joan Lund.",
            ("Joan Lund", None, "mayoral candidate", "current"),
        ),
        (
            "Joan Lund, who also sits on the board of the Harbour Foundation, left.",
            ("Joan Lund", "Harbour Foundation", "board member", "current"),
        ),
        (
            "Peter Roe, who worked for Mrs. Lund at the Transport Ministry, left.",
            ("Peter Roe", "Transport Ministry", None, "former"),
        ),
        (
            "Peter Roe, who is now advising the Harbour Foundation, left.",
            ("Peter Roe", "Harbour Foundation", "adviser", "current"),
        ),
    ],
)
def test_a_role_is_read_with_its_organisation_and_status(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


@pytest.mark.parametrize("place", ["They met Ohio ", ""])
def test_a_place_may_stand_before_the_organisation_of_a_title(place: str) -> None:
    text = f"{place}NATO Director Peter Roe."
    tags = [Named(Span(text.index("Peter"), len(text) - 1), "PER", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(Article("urn:x", text, "x"))
    assert rows(reading) == [("Peter Roe", "NATO", "Director", "current")]


def test_a_title_may_open_the_text() -> None:
    tags = [Named(Span(9, 18), "PER", 0.9)]
    reading = SpanReader(lambda _: Found([], tags), "given").read(
        Article("urn:x", "Director Peter Roe left. He met Ada Bell in the port on Monday.", "x")
    )
    assert rows(reading) == [("Peter Roe", None, "Director", "current")]


def test_an_unnamed_official_belongs_to_the_ministry_that_is_named(read: Read) -> None:
    reading = read("A Transport Ministry official said it leaks.")
    assert rows(reading) == [("Transport Ministry official", "Transport Ministry", "official", "current")]


@pytest.mark.parametrize(
    "text",
    [
        "It leaks, said 42 percent of residents in a recent Harbour Foundation poll.",
        "It leaks, according to a report Tuesday from the Transport Ministry.",
        "It leaks, according to an archived version of the Transport Ministry website.",
    ],
)
def test_who_was_asked_and_what_was_read_is_employed_by_nobody(read: Read, text: str) -> None:
    found = rows(read(f"{text} Ada Moor, a clerk at the Lorne Institute, woke."))
    assert found == [("Ada Moor", "Lorne Institute", "clerk", "current")]


@pytest.mark.parametrize(
    "text",
    [
        "They met Joan Lund, the harbour pilot said.",
        "Against Joan Lund, the harbour pilot earned 51 votes.",
        "More of them voted for Joan Lund, delegates who back her say.",
        "Joan Lund greeted his fellow Peter Roe.",
        "They will leave if Joan Lund is president of it.",
        "Joan Lund directed the Transport Ministry to close the pier.",
        "They wonder what kind of president Joan Lund would be.",
        "Joan Lund led the Transport Ministry's search.",
        "Joan Lund is the only candidate who can win.",
        "They ask whether Lund is president.",
    ],
)
def test_what_others_do_is_no_role(read: Read, text: str) -> None:
    assert rows(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "A spokesman for the mayor, Joan Lund, left.",
        "The chief of staff to the governor of Northport, Joan Lund, left.",
        "A letter came from the wife of the mayor, Joan Lund.",
        "A lawyer for Acme's president, Joan Lund, left.",
    ],
)
def test_a_name_behind_two_gives_neither_the_others_post(read: Read, text: str) -> None:
    assert rows(read(text)) == []


def test_the_name_of_a_body_says_no_post_of_another(read: Read) -> None:
    reading = read("The director of the Northport Bureau of Chief Pilots, Joan Lund, left.")
    assert rows(reading) == [("Joan Lund", "Northport Bureau of Chief Pilots", "director", "current")]


def test_whose_servants_are_several_is_the_one_named(read: Read) -> None:
    reading = read("Two aides to the mayor of Northport, Joan Lund, left.")
    assert [row[2] for row in rows(reading)] == ["mayor of Northport"]


def test_sources_inside_two_bodies_belong_to_both(read: Read) -> None:
    reading = read("It leaks, according to sources within NATO, the port and the Transport Ministry.")
    assert [organization for _, organization, _, _ in rows(reading)] == ["NATO", "Transport Ministry"]


def test_names_in_a_row_are_no_roles(read: Read) -> None:
    assert rows(read("They met Joan Lund, Peter Roe and Ada Bell.")) == []


NOTE = (
    "The pier was closed on Monday.\n"
    "I am a seasoned reporter. For ten years I worked with daily The Lantern (Northport Bureau) "
    "and the Lakeside Tribune. At daily The Beacon I served as Night Editor. "
    "Since 2011, I have been a Freelance Editor for foreign magazines."
)


def test_a_note_in_the_first_person_gives_the_unnamed_author_posts(read: Read) -> None:
    reading = read(NOTE)
    assert rows(reading) == [
        ("the author", None, "seasoned reporter", "current"),
        ("the author", "The Lantern", None, "former"),
        ("the author", "Lakeside Tribune", None, "former"),
        ("the author", "The Beacon", "Night Editor", "former"),
        ("the author", None, "Freelance Editor", "current"),
    ]
    author = reading.entity(reading.authors[0])
    assert (author.kind, author.described_as, author.local) == (
        EntityKind.AUTHOR,
        "a seasoned reporter",
        True,
    )


def test_what_stands_in_brackets_is_no_employer_of_its_own(read: Read) -> None:
    text = (
        "The pier was closed.\n\nI am a reporter. For ten years I worked with daily The Lantern "
        "(Northport Bureau, Lakeside Institute) and the Harbour Broadcasting Corporation (HBC)."
    )
    assert [row[1] for row in rows(read(text)) if row[1]] == [
        "The Lantern",
        "Harbour Broadcasting Corporation",
    ]


def test_a_note_gives_each_role_of_the_author_its_own_organisation(read: Read) -> None:
    text = (
        "The pier was closed.\n\n"
        "Joan Lund, a University of Northport professor, is a columnist at The Harbour Post "
        "and the author of a book."
    )
    assert rows(read(text, authors=("Joan Lund",))) == [
        ("Joan Lund", "University of Northport", "professor", "current"),
        ("Joan Lund", "The Harbour Post", "columnist", "current"),
        ("Joan Lund", None, "author of a book", "current"),
    ]


def test_a_note_claims_nothing(read: Read) -> None:
    reading = read(NOTE)
    assert [span.of(NOTE) for span in reading.unattributed] == ["The pier was closed on Monday."]
    assert reading.utterances == ()


def test_a_note_in_the_third_person_is_about_the_one_it_names(read: Read) -> None:
    text = (
        "The pier was closed.\n\n"
        "Joan Lund is a reporter at The Harbour Post. She previously covered courts for the Lakeside Tribune."
    )
    reading = read(text)
    assert [reading.entity(key).name for key in reading.authors] == ["Joan Lund"]
    assert rows(reading) == [
        ("Joan Lund", "The Harbour Post", "reporter", "current"),
        ("Joan Lund", "Lakeside Tribune", None, "former"),
    ]


def test_that_an_article_was_published_elsewhere_is_no_post_that_has_ended(read: Read) -> None:
    text = (
        "The pier was closed.\n\n"
        "Joan Lund is a guest writer for the Lakeside Tribune, where this piece was first published."
    )
    assert [row[3] for row in rows(read(text))] == ["current"]


def test_a_note_of_a_named_author_belongs_to_that_author(read: Read) -> None:
    text = "The pier was closed.\n\nI am a reporter. I have worked for the Lakeside Tribune."
    reading = read(text, authors=("Ada Bell",))
    assert ("Ada Bell", "Lakeside Tribune", None, "former") in rows(reading)


def test_two_roles_in_one_phrase_are_two_affiliations(read: Read) -> None:
    assert rows(read("Joan Lund is a writer and former civil servant.")) == [
        ("Joan Lund", None, "writer", "current"),
        ("Joan Lund", None, "civil servant", "former"),
    ]


def test_of_two_roles_with_articles_the_last_is_at_the_organisation(read: Read) -> None:
    assert rows(read("Joan Lund, a lawyer and a member of the Harbour Council, left.")) == [
        ("Joan Lund", None, "lawyer", "current"),
        ("Joan Lund", "Harbour Council", "member", "current"),
    ]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("NATO Chairman Joan Lund left.", ("Joan Lund", "NATO", "Chairman", "current")),
        (
            "Harbour Council President Joan Lund left.",
            ("Joan Lund", "Harbour Council", "President", "current"),
        ),
        ("Acme CEO Peter Roe left.", ("Peter Roe", "Acme", "CEO", "current")),
        ("House Speaker Joan Lund left.", ("Joan Lund", None, "House Speaker", "current")),
        ("Treasury Secretary Joan Lund left.", ("Joan Lund", None, "Treasury Secretary", "current")),
        (
            "Joan Lund, the House minority leader, left.",
            ("Joan Lund", None, "House minority leader", "current"),
        ),
        ("They later met CNN’s Joan Lund by the old stone pier.", ("Joan Lund", "CNN", None, "current")),
        ("Peter Roe, an Acme engineer, left.", ("Peter Roe", "Acme", "engineer", "current")),
        ("Controversial owner Peter Roe left.", ("Peter Roe", None, "Controversial owner", "current")),
        ("Peter Roe, a former NATO analyst, left.", ("Peter Roe", "NATO", "analyst", "former")),
    ],
)
def test_an_employer_is_named_before_the_role(read: Read, text: str, row: Row) -> None:
    assert rows(read(text)) == [row]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Joan Lund ran. Lund campaign manager Peter Roe left.", "campaign manager"),
        ("Joan Lund ran. Lund campaign spokesman Peter Roe left.", "spokesman"),
        ("Joan Lund ran. Peter Roe, the Lund campaign's state director, left.", "state director"),
        ("Joan Lund ran. Peter Roe, who was an adviser to the Lund campaign, left.", "adviser"),
        ("Joan Lund ran. Lund's campaign manager, Peter Roe, left.", "campaign manager"),
        ("Joan Lund ran. Peter Roe, who managed the campaign of Joan Lund, left.", "manager"),
    ],
)
def test_a_campaign_is_an_organisation(read: Read, text: str, role: str) -> None:
    assert [row[:3] for row in rows(read(text))] == [("Peter Roe", "Lund campaign", role)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Joan Lund, who chairs the Harbour Council, left.",
            ("Joan Lund", "Harbour Council", "chair", "current"),
        ),
        ("Joan Lund heads the Harbour Council.", ("Joan Lund", "Harbour Council", "head", "current")),
        (
            "Joan Lund, who led the Harbour Council, left.",
            ("Joan Lund", "Harbour Council", "leader", "former"),
        ),
        ("Joan Lund works for the Harbour Council.", ("Joan Lund", "Harbour Council", None, "current")),
        (
            "Joan Lund, a lawyer who founded the Harbour Council, left.",
            ("Joan Lund", "Harbour Council", "founder", "unknown"),
        ),
        (
            "It came from the Harbour Council, founded by Joan Lund.",
            ("Joan Lund", "Harbour Council", "founder", "unknown"),
        ),
        (
            "Joan Lund, who was named director of the Harbour Council, left.",
            ("Joan Lund", "Harbour Council", "director", "current"),
        ),
    ],
)
def test_what_someone_does_tells_where_they_belong(read: Read, text: str, row: Row) -> None:
    assert row in rows(read(text))


def test_each_of_two_roles_has_its_own_organisation(read: Read) -> None:
    text = "Joan Lund, a former NATO analyst and now a fellow at the Harbour Institute, left."
    assert rows(read(text)) == [
        ("Joan Lund", "NATO", "analyst", "former"),
        ("Joan Lund", "Harbour Institute", "fellow", "current"),
    ]


def test_a_committee_is_named_with_all_its_matters(read: Read) -> None:
    text = "It was Joan Lund, a lawyer who chairs the House Committee on Ports, Ships and Piers."
    assert [row[1] for row in rows(read(text)) if row[1]] == ["House Committee on Ports, Ships and Piers"]


def test_where_an_author_is_followed_is_no_post(read: Read) -> None:
    text = (
        "Ships wait for weeks.\n\n"
        "Joan Lund is a columnist at the Lakeside Tribune. Follow her on Facebook, where she writes too."
    )
    assert [row[1] for row in rows(read(text, authors=("Joan Lund",)))] == ["Lakeside Tribune"]


def test_someone_who_stands_by_is_no_role(read: Read) -> None:
    assert rows(read("At the pier's old hall with Mayor Peter Roe beside her, Joan Lund spoke.")) == [
        ("Peter Roe", None, "Mayor", "current")
    ]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("The order was signed by its treasurer, Lena Rusk, on Monday.", "treasurer"),
        ("It came from the head of the old pier, Lena Rusk, on Monday.", "head of the old pier"),
        ("Counsel for the defence, Lena Rusk, spoke on Monday.", "Counsel for the defence"),
        ("The bank's treasurer, Lena Rusk, spoke on Monday.", "treasurer"),
        ("It was the innkeeper, Lena Rusk, who spoke on Monday.", "innkeeper"),
        ("Lena Rusk, a farmer from a village nearby, spoke on Monday.", "farmer"),
        ("It was superintendent of police Lena Rusk who spoke on Monday.", "superintendent of police"),
        ("Goalkeeper Lena Rusk spoke with her old friends on Monday.", "Goalkeeper"),
    ],
)
def test_a_role_has_the_words_that_say_what_someone_is(read: Read, text: str, role: str) -> None:
    assert rows(read(text)) == [("Lena Rusk", None, role, "current")]


def test_two_roles_before_a_name_are_at_the_organisation_before_both(read: Read) -> None:
    assert rows(read("It was Acme owner and founder Peter Roe who came to the pier.")) == [
        ("Peter Roe", "Acme", "owner", "current"),
        ("Peter Roe", "Acme", "founder", "current"),
    ]


@pytest.mark.parametrize(
    "words",
    ["a New York Times bestselling author", "a Nobel Prize-winning author", "a White House hopeful"],
)
def test_what_colours_a_role_is_no_employer(read: Read, words: str) -> None:
    assert rows(read(f"Peter Roe, {words}, came to the pier.")) == [("Peter Roe", None, words[2:], "current")]


def test_of_two_roles_with_their_own_complement_the_last_is_at_the_organisation(read: Read) -> None:
    assert rows(read("Joan Lund, assistant to the mayor and director of the Harbour Office, left.")) == [
        ("Joan Lund", None, "assistant to the mayor", "current"),
        ("Joan Lund", "Harbour Office", "director", "current"),
    ]


def test_a_committee_of_two_matters_is_one(read: Read) -> None:
    text = "Joan Lund, who chairs the House Ports and Piers Committee, came to the old pier."
    assert [row[1] for row in rows(read(text))] == ["House Ports and Piers Committee"]


def test_those_in_a_list_share_the_role_before_it(read: Read) -> None:
    text = "They later met the Acme engineers Lena Rusk, Peter Roe and Ada Bell by the old pier."
    assert rows(read(text)) == [
        (name, "Acme", "engineers", "current") for name in ("Lena Rusk", "Peter Roe", "Ada Bell")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Peter Roe is a better candidate than any other at the pier.",
        "Peter Roe, the man at the head of the queue, left on Monday.",
        "They read the computer of the captain's brother, Peter Roe, on Monday.",
        "Dean Roe met his friends at the pier. Roe was calm.",
        "On a walk with old Peter Roe, the mayor said the pier was unsafe.",
        "Peter Roe, through a spokeswoman, said he would leave the pier.",
    ],
)
def test_not_every_phrase_with_such_a_word_is_a_role(read: Read, text: str) -> None:
    assert rows(read(text)) == []


def test_a_title_before_a_surname_is_a_role_once(read: Read) -> None:
    text = "Gov. Joan Lund met the old mayor on Monday. Governor Lund and President Roe left."
    assert rows(read(text)) == [
        ("Joan Lund", None, "Gov.", "current"),
        ("Roe", None, "President", "current"),
    ]


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("LORNE, Oct 14 (Coast Wire) - Acme Motors left.", ["Acme Motors"]),
        ("LORNE, 14 October 2026 — Acme Motors left.", ["Acme Motors"]),
        ("Acme Motors (LSE: ACM) left.", ["Acme Motors"]),
        ("LORNE, Velmar (Coast Wire) - Acme Motors left.", ["Acme Motors"]),
    ],
)
def test_datelines_and_tickers_are_no_bodies(read: Read, text: str, bodies: list[str]) -> None:
    named = [one.name for one in read(text).entities if one.kind is EntityKind.ORGANIZATION]
    assert named == bodies
