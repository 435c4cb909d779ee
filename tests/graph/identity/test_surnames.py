"""Whom an article means by a bare surname or a short first name."""

from __future__ import annotations

import pytest
from rdflib import Graph

from onrecord.graph.identity.ambiguous import surnames
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.graph.identity.invented import PLACE, named, one_entity, resolved


def test_a_bare_surname_is_whom_company_tells(empty: LocalStore) -> None:
    company = ("Ada Moss", "o:Lorne Port Authority")
    found = resolved(
        empty, named(1, "Ann Reyk", *company), named(2, "l:Reyk", *company), named(3, "l:Reyk", "Bo Writer")
    )
    assert found.names == {"https://two.example/2#e0": f"{ID}person/ann-reyk"}


def of_bare(store: LocalStore, bare: Graph, *others: Graph) -> str | None:
    """Whom the first of an article's names means, or None where it is left alone."""
    found = resolved(store, bare, *others)
    name = f"{bare.identifier}#e0"
    return found.names[name].rpartition("/")[2] if name in found.names else None


def test_a_bare_surname_is_the_bearer_whom_its_article_names(empty: LocalStore) -> None:
    bearers = [named(number, "Ann Reyk", "Cy Oduya") for number in (2, 3)]
    assert of_bare(empty, named(1, "l:Reyk", "Ann Reyk"), *bearers, named(4, "Bo Reyk")) == "ann-reyk"


def test_a_bare_surname_is_no_other_than_whom_its_article_names(empty: LocalStore) -> None:
    known = [named(number, "Ann Reyk", *PLACE) for number in range(2, 20)]
    assert of_bare(empty, named(1, "l:Reyk", "Bo Reyk", *PLACE), *known) is None


def test_a_bare_surname_is_the_bearer_of_the_stated_role(empty: LocalStore) -> None:
    bearers = [
        named(number, name, "o:Lorne Hall", posts=[(0, 1, role)])
        for number, (name, role) in enumerate([("Ann Reyk", "Governor"), ("Bo Reyk", "judge")], 2)
    ]
    bare = named(1, "l:Reyk", "o:Basel Hall", posts=[(0, 1, "Gov.")])
    assert of_bare(empty, bare, *bearers) == "ann-reyk"


def test_a_bare_surname_with_another_role_is_not_a_little_known_bearer(empty: LocalStore) -> None:
    bearer = named(2, "Ann Reyk", *PLACE, posts=[(0, 3, "Governor")])
    assert of_bare(empty, named(1, "l:Reyk", *PLACE, posts=[(0, 3, "judge")]), bearer) is None


@pytest.mark.parametrize(
    ("surname", "articles", "meant"),
    [
        ("Reyk", 4, "ann-reyk"),
        ("Reyk", 3, None),
        ("Reykal", 1, "ann-reykal"),
        ("Goldberg", 2, "ann-goldberg"),
        ("Goldberg", 1, None),
        ("Carson", 4, "ann-carson"),
        ("Carson", 3, None),
        ("Mitchell", 4, None),
        ("Suzuki", 4, None),
        ("David", 4, None),
    ],
)
def test_the_only_bearer_is_meant_where_few_have_the_name_for_how_many_articles_know_them(
    empty: LocalStore, surname: str, articles: int, meant: str | None
) -> None:
    known = [named(number, f"Ann {surname}", "Cy Oduya") for number in range(2, 2 + articles)]
    assert of_bare(empty, named(1, f"l:{surname}", "Bo Writer"), *known) == meant


@pytest.mark.parametrize(("surname", "meant"), [("Goldberg", None), ("Reykal", "ann-reykal")])
def test_a_byline_makes_nobody_known_by_a_surname_that_others_have(
    empty: LocalStore, surname: str, meant: str | None
) -> None:
    known = [named(number, "Cy Oduya", author=f"Ann {surname}") for number in range(2, 6)]
    assert of_bare(empty, named(1, f"l:{surname}", "Bo Writer"), *known) == meant


def test_a_bare_surname_that_two_bear_alike_is_left_alone(empty: LocalStore) -> None:
    bearers = [named(number, name, *PLACE) for number, name in enumerate(["Ann Reyk", "Bo Reyk"] * 6, 2)]
    assert of_bare(empty, named(1, "l:Reyk", *PLACE), *bearers) is None


def test_a_bare_surname_is_whom_nearly_all_who_bear_it_are(empty: LocalStore) -> None:
    known = [named(number, "Ann Reyk", "Cy Oduya") for number in range(3, 15)]
    assert of_bare(empty, named(1, "l:Reyk", "Bo Writer"), named(2, "Bo Reyk"), *known) == "ann-reyk"


@pytest.mark.parametrize(
    ("name", "others", "one"),
    [("Reyk", PLACE, True), ("Reyk", PLACE[:2], False), ("David", PLACE, False), ("Del", PLACE, False)],
)
def test_a_rare_bare_name_that_nobody_bears_in_full_is_one_in_one_matter(
    empty: LocalStore, name: str, others: tuple[str, ...], one: bool
) -> None:
    found = resolved(empty, named(1, f"l:{name}", *PLACE), named(2, f"l:{name}", *others))
    assert (len(found.names) == 1) == one


@pytest.mark.parametrize(("role", "others"), [("mayor", PLACE), ("", PLACE)])
def test_short_first_names_of_a_frequent_surname_need_company_where_a_role_is_not_stated(
    empty: LocalStore, role: str, others: tuple[str, ...]
) -> None:
    posts = [(0, 1, role)] if role else []
    alone, beside = named(2, "Stephen Mason"), named(2, "Stephen Mason", *others)
    resolved(empty, named(1, "Steve Mason", "o:Lorne Hall", *others, posts=posts), alone)
    assert not one_entity(empty, "Steve Mason", "Stephen Mason")
    resolved(empty, beside)
    assert one_entity(empty, "Steve Mason", "Stephen Mason")


def test_who_publishes_both_articles_is_no_company(empty: LocalStore) -> None:
    graphs = (
        named(number, name, "Ada Moss", publisher="w:Lorne Post")
        for number, name in enumerate(["Steve Mason", "Stephen Mason"])
    )
    resolved(empty, *graphs)
    assert not one_entity(empty, "Steve Mason", "Stephen Mason")


@pytest.mark.parametrize(
    ("surname", "role", "others", "one"),
    [
        ("Mason", "chemist", ("Cy Oduya", *PLACE), False),
        ("Mason", "deputy mayor", (), True),
        ("Reykstad", "chemist", PLACE, False),
        ("Reykstad", "chemist", ("Cy Oduya", *PLACE), True),
        ("Reykstad", "", (), True),
    ],
)
def test_two_roles_tell_short_first_names_apart_but_of_a_rare_surname_only_without_company(
    empty: LocalStore, surname: str, role: str, others: tuple[str, ...], one: bool
) -> None:
    resolved(
        empty,
        named(1, f"Steve {surname}", "o:Lorne Hall", "Cy Oduya", *PLACE, posts=[(0, 1, "mayor")]),
        named(2, f"Stephen {surname}", "o:Basel", *others, posts=[(0, 1, role)] if role else []),
    )
    assert one_entity(empty, f"Steve {surname}", f"Stephen {surname}") == one


def test_company_does_not_tell_of_another_where_a_public_person_may_be_meant(
    empty: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    others = (*PLACE, "Cy Oduya")
    known = [named(number, "Ann Reyk", "Dee Public") for number in range(3, 20)]
    graphs = (named(1, "l:Reyk", *others), named(2, "Bo Reyk", *others), *known)
    assert of_bare(empty, *graphs) == "bo-reyk"
    monkeypatch.setattr(surnames, "CROWD", 10)
    assert of_bare(empty, *graphs) == "ann-reyk"


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Later Reyk spoke. Mayor Reyk left.", True),
        ("Then Ann Reyk spoke.", True),
        ("Then Anouk Reyk spoke.", False),
        ("Reyk Oduya spoke.", False),
        ("Later Lorne Reyk spoke.", False),
        ("They met the Reyk family.", False),
        ("She was born Ada Moss, nee Reyk.", False),
        ("Reykstad spoke.", False),
        ("Reyk Oduya spoke. Later Reyk left.", True),
    ],
)
def test_a_surname_that_is_part_of_another_name_is_nobody(empty: LocalStore, text: str, one: bool) -> None:
    bare = named(1, "l:Reyk", *PLACE, text=f"It rained. {text}")
    assert of_bare(empty, bare, named(2, "Ann Reyk", *PLACE)) == ("ann-reyk" if one else None)


@pytest.mark.parametrize(("first", "one"), [("Humaan", True), ("Umaa", False), ("Humeena", False)])
def test_a_surname_after_a_first_name_with_a_slip_is_still_its_bearers(
    empty: LocalStore, first: str, one: bool
) -> None:
    bare = named(1, "l:Reyk", *PLACE, text=f"It was the aide {first} Reyk.")
    assert of_bare(empty, bare, named(2, "Humaa Reyk", *PLACE)) == ("humaa-reyk" if one else None)


def presidents(*names: str, articles: int = 5) -> list[Graph]:
    """So many articles that tell each of these as a president."""
    return [
        named(10 * place + number, name, posts=[(0, None, "President")])
        for place, name in enumerate(names, 1)
        for number in range(articles)
    ]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was in the Reyk administration.", "bo-reyk"),
        ("He served President Reyk. Reyk was glad.", "bo-reyk"),
        ("The Reyk tax cuts ended.", "bo-reyk"),
        ("Reyk spoke of the Reyk administration.", None),
        ("He served Vice President Reyk.", None),
        ("The Reyk campaign ended.", None),
    ],
)
def test_an_administration_is_whose_name_articles_tell_as_a_presidents(
    empty: LocalStore, text: str, who: str | None
) -> None:
    known = [named(number, "Ann Reyk", "Cy Oduya") for number in range(2, 8)]
    assert of_bare(empty, named(1, "l:Reyk", text=text), *known, *presidents("Bo Reyk")) == who


def test_an_administration_is_the_presidents_although_the_article_names_another_of_the_surname(
    empty: LocalStore,
) -> None:
    text = "Ann Reyk spoke of the Reyk administration."
    bare = named(1, "l:Reyk", "Ann Reyk", text="The Reyk administration ended.")
    known = presidents("Bo Reyk", articles=2)
    assert of_bare(empty, bare, *known) == "bo-reyk"
    assert of_bare(empty, named(1, "l:Reyk", "Ann Reyk", text=text), *known) == "ann-reyk"


def test_an_administration_of_two_presidents_is_the_one_whom_the_article_names_or_far_more_do(
    empty: LocalStore,
) -> None:
    both = [*presidents("Bo Reyk"), named(90, "Ann Reyk", posts=[(0, None, "President")])]
    text = "The Reyk administration ended."
    assert of_bare(empty, named(1, "l:Reyk", text=text), *both) == "bo-reyk"
    assert of_bare(empty, named(1, "l:Reyk", "Ann Reyk", text=text), *both) == "ann-reyk"
    more = named(91, "Ann Reyk", posts=[(0, None, "former president")])
    assert of_bare(empty, named(1, "l:Reyk", text=text), *both, more) is None


def test_an_administration_is_nobodys_where_one_of_whom_no_posts_are_told_may_be_meant(
    empty: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = [named(number, "Ann Reyk", "Cy Oduya") for number in range(3, 20)]
    graphs = (named(1, "l:Reyk", "Bo Reyk", text="The Reyk administration ended."), *known)
    assert of_bare(empty, *graphs) is None
    bare = named(1, "l:Reyk", "Bo Reyk", text="The Reyk doctrine ended.")
    few = [named(number, "Ann Reyk", "Cy Oduya") for number in range(3, 6)]
    monkeypatch.setattr(surnames, "CROWD", 10)
    assert of_bare(empty, bare, *few) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("It was the mayor, Julian Reyk. Mr. Reyk left.", None),
        ("It was the mayor, Ann Reyk. Mr. Reyk left.", "ann-reyk"),
        ("It was the mayor, A. Reyk. Ms. Reyk left.", "ann-reyk"),
        ("It was in April Reyk left. Ms. Reyk was glad.", "ann-reyk"),
        ("In Virginia Reyk left. Ms. Reyk was glad.", "ann-reyk"),
    ],
)
def test_a_surname_after_another_first_name_is_not_whom_company_tells(
    empty: LocalStore, text: str, who: str | None
) -> None:
    assert of_bare(empty, named(1, "l:Reyk", *PLACE, text=text), named(2, "Ann Reyk", *PLACE)) == who


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (("Julian Mason left.", "It was Julian Mason. Mason was glad."), True),
        (("Julian Mason left.", "It was Hugo Mason."), False),
        (("Julian Mason left.", "Mason left."), False),
        (("They met Pope Mason.", "Pope Mason spoke. Mason left."), True),
        (("They met Pope Mason.", "King Mason left."), False),
    ],
)
def test_a_bare_name_after_one_first_name_or_title_in_two_articles_is_one(
    empty: LocalStore, texts: tuple[str, str], one: bool
) -> None:
    bare = [named(number, "l:Mason", text=text) for number, text in enumerate(texts)]
    found = resolved(empty, *bare, named(2, "Ann Mason"))
    assert (len(found.names) == 1) == one


@pytest.mark.parametrize(
    ("name", "text"), [("Mason", "They met King Mason."), ("Smith", "It was Julian Smith.")]
)
@pytest.mark.parametrize("others", [PLACE, PLACE[:2]])
def test_a_kings_first_name_and_a_common_surname_need_the_same_others_too(
    empty: LocalStore, name: str, text: str, others: tuple[str, ...]
) -> None:
    found = resolved(empty, *(named(number, f"l:{name}", *others, text=text) for number in range(2)))
    assert bool(found.names) == (others == PLACE)


def test_rare_bare_names_after_two_first_names_are_two(empty: LocalStore) -> None:
    texts = ("Julian Reyk left.", "Hugo Reyk left.")
    found = resolved(
        empty, *(named(number, "l:Reyk", *PLACE, text=text) for number, text in enumerate(texts))
    )
    assert not found.names


@pytest.mark.parametrize(("name", "who"), [("Convention", None), ("Reykstad", "ann-reykstad")])
def test_a_bodys_noun_is_no_surname(empty: LocalStore, name: str, who: str | None) -> None:
    assert of_bare(empty, named(1, f"l:{name}", *PLACE), named(2, f"Ann {name}", *PLACE)) == who


def test_a_title_that_goes_with_first_names_stands_before_no_surname(empty: LocalStore) -> None:
    bare = named(1, "l:Reyk", *PLACE, text="They met Pope Reyk.")
    assert of_bare(empty, bare, named(2, "Ann Reyk", *PLACE)) is None


@pytest.mark.parametrize(("articles", "one"), [(7, False), (8, True)])
def test_the_whole_name_in_a_text_is_whose_it_is_in_far_more_articles(
    empty: LocalStore, articles: int, one: bool
) -> None:
    known = [named(number, "Ann Reyk Sr.", "Cy Oduya") for number in range(2, 2 + articles)]
    bare = named(1, "l:Reyk", text="It was Ann Reyk-led.")
    found = of_bare(empty, bare, named(20, "Ann Reyk Jr."), *known)
    assert found == ("ann-reyk-sr" if one else None)


@pytest.mark.parametrize(
    ("bodies", "one"),
    [
        (("w:Tide News", "w:Tide News Daily Live"), True),
        (("o:Tide", "o:Tide Institute"), True),
        (("o:University", "o:University of Tides"), False),
        (("o:Tide Institute", "o:Lorne"), False),
    ],
)
def test_a_body_called_after_the_others_makes_short_first_names_one(
    empty: LocalStore, bodies: tuple[str, str], one: bool
) -> None:
    names = ("Steve Mason", "Stephen Mason")
    graphs = (
        named(number, name, body, posts=[(0, 1, role)])
        for number, (name, body, role) in enumerate(zip(names, bodies, ("host", "editor"), strict=True))
    )
    resolved(empty, *graphs)
    assert one_entity(empty, *names) == one


def test_a_title_of_the_other_sex_bars_whom_a_surname_means(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "Alan Thorncastle"),
        named(2, "l:Thorncastle", text="Lady Thorncastle spoke. Thorncastle slept."),
        named(3, "l:Thorncastle", text="Lord Thorncastle spoke."),
    )
    assert found.of("https://two.example/2#e0") == "https://two.example/2#e0"
    assert found.of("https://two.example/3#e0").endswith("alan-thorncastle")


def test_two_of_one_surname_with_titles_of_two_sexes_are_nobody_elses(empty: LocalStore) -> None:
    text = "Lord Thorncastle spoke. Lady Thorncastle slept."
    graphs = [named(1, "Alan Thorncastle"), named(2, "l:Thorncastle", text=text)]
    found = resolved(empty, *graphs)
    assert found.of("https://two.example/2#e0").endswith("alan-thorncastle")


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Mike Reykstad left. His father, Michael Reykstad, stays.", False),
        ("Mike Reykstad left. Michael Reykstad, a farmer who is not related, stays.", False),
        ("Mike Reykstad left. Michael Reykstad will be back.", True),
    ],
)
def test_a_short_first_name_is_another_where_an_article_tells_of_kin(
    empty: LocalStore, text: str, one: bool
) -> None:
    found = resolved(empty, named(1, "Mike Reykstad", "Michael Reykstad", text=text))
    assert (len({*found.names, *found.names.values()}) == 2) == one
