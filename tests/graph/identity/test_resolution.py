from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph

from onrecord.graph.check import check
from onrecord.graph.identity.judgements import Judgement, Verdict, record, withdraw
from onrecord.graph.identity.model import Identity
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.identity.spelling.parts import first_names_agree, person
from onrecord.graph.identity.stored import homonyms, reasons, stored
from onrecord.graph.names import find
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import ID, JUDGEMENTS, RESOLUTION
from tests.graph.identity.invented import PLACE, named, one_entity, resolved

JANE, JOHN = f"{ID}person/jane-smith", f"{ID}person/john-smith"
NAMES = (
    *("John Smith", "Jane Smith", "J. Smith", "l:Smith", "John A. Smith", "John B. Smith", "Jack Smith"),
    *("Chris Smith", "Christine Smith", "Christopher Smith", "o:Lorne Posts Union", "o:Lorne Post Union"),
    *("Vladimir Putin", "Vladimir Poutine", "l:Putin", "Mr. Vladimir Putin"),
    *("o:World Health Organization", "o:WHO", "w:Lorne Times", "w:lornetimes.com", "o:Wheel Hub Oil"),
    *(
        "o:House Tide Committee",
        "o:Senate Tide Committee",
        "o:Tide Committee",
        "o:Lorne campaign",
        "o:Team Lorne",
    ),
)
contents = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True), min_size=1, max_size=5
)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vladimir Putin", "Vladimir Poutine"),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy"),
        ("Bill Weld", "William Weld"),
        ("Sen. Ann Reyk", "Ann Reyk"),
        ("J. Reyk", "Joan Reyk"),
        ("Joan M. Reyk", "Joan Reyk"),
        ("w:The New York Times", "w:nytimes.com"),
        ("w:Fox News", "w:Fox News Channel"),
        ("o:State Department", "o:Department of State"),
        ("w:The Lorneton Post", "w:LornPost"),
        ("o:Democrat Harbour Committee", "o:Democratic Harbour Committee"),
        ("Rudolph W. Reyk", "Rudy Reyk"),
        ("Joan H.W. Reyk", "Joan W.H. Reyk"),
        ("Muhammad Qadhafi", "Mohammed Gaddafi"),
        ("o:Reyk Group", "o:Reyk Group Inc."),
        ("o:U.S. Harbour Council", "o:Harbour Council on"),
        ("o:U.S. Navy", "o:Navy"),
        ("o:American Navy", "o:Navy"),
        ("o:Treasury Department", "o:Treasury"),
        ("o:Reyk Institute for Tides", "o:Reyk Institute"),
        ("o:PAC Harbour Rising", "o:Harbour Rising"),
        ("o:United Nations Harbour Council", "o:UN Harbour Council"),
        ("o:China’s Harbour Ministry", "o:Chinese Harbour Ministry"),
        ("o:LHAB", "o:Lorne Harbour Authority Board"),
        ("Gabby Reyk", "Gabrielle Reyk"),
        ("o:Associates Harbour Bank", "o:Associated Harbour Bank"),
        ("w:Lorne News-Basel Post", "w:Basel Post-Lorne News"),
        ("w:ltg", "w:The Lorne Tide Gazette"),
        ("w:lorn-jour", "w:Lornean Journalism"),
        ("o:United States Harbour Council", "o:U.S. Harbour Council"),
        ("o:October Lorne Council", "o:Lorne Council"),
        ("o:WLRN-TV", "o:WLRN"),
        ("o:Reykstad", "o:Reykstad University"),
        ("o:Reykstad Partners", "o:Reykstad"),
        ("o:Reykstad Pharmaceuticals International", "o:Reykstad"),
        ("w:Lorne Magazine", "o:Lorne"),
        ("o:Lorne Council", "o:Lorne Council-backed"),
        ("o:QXZ-led", "o:QXZ"),
        ("w:NY Tide", "w:New York Tide"),
        ("w:nytide.com", "w:New York Tide"),
        ("w:QXZ News", "o:QXZ Republican"),
        ("o:QXZ White House", "w:QXZ"),
        ("o:Ann & John Reyk Foundation", "o:Reyk Foundation"),
        ("o:Follow Lorne Times", "w:Lorne Times"),
        ("Jor Reyk", "Julia Odile Reyk"),
        ("R.J. Reyk", "Ruth J. Reyk"),
        ("o:NH", "o:New Hampshire"),
        ("Kim Min-jae", "Min-jae Kim"),
        ("Evgeny Reykov", "Yevgeny Reykov"),
        ("o:Our Tide PAC", "o:Tide PAC"),
    ],
)
def test_these_are_one_entity(empty: LocalStore, one: str, other: str) -> None:
    found = resolved(empty, named(1, one), named(2, other))
    assert len(found.names) == 1
    assert reasons(empty, found.names)[0].why


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("John Smith", "Jane Smith"),
        ("Jon Reyk", "John Reyk"),
        ("Ann Reyk", "Ann Oduya"),
        ("Maria Reyk", "Mario Reyk"),
        ("Denis Reyk", "Denise Reyk"),
        ("Luis Reyk", "Louis Reyk"),
        ("Mary Reyk", "Marie Reyk"),
        ("Alan Reyk", "Albert Reyk"),
        ("Ann Johnson", "Ann Johnston"),
        ("Ann Clark", "Ann Clarke"),
        ("Joan A. Reyk", "Joan B. Reyk"),
        ("Joan Reyk Jr.", "Joan Reyk Sr."),
        ("Joan W. Reyk", "Joan H.W. Reyk"),
        ("Joan R. Reyk", "Joan R.S. Reyk"),
        ("Melanie Reyk", "Melanne Reyk"),
        ("Jor Reyk", "Julia Oda Reyk Moss"),
        ("Al Reyk", "Ann Lea Reyk"),
        ("Rob Reyk", "Ruth Odile B. Reyk"),
        ("Jor Reyk", "Julia Reyk"),
        ("o:NEWS", "o:News Corp."),
        ("o:Our Tide", "o:Tide"),
        ("o:NH", "o:Naval Harbours"),
        ("Ronald Johnson III", "Ron Johnson"),
        ("Ann Reykstad", "Ann Reikstand"),
        ("o:Court of Harbours", "o:Harbours Court"),
        ("o:Bank of Lorne", "o:Lorne Bank"),
        ("Thomas Reyk", "Reyk Thomas"),
        ("o:City of Lorne", "o:Lorne City"),
        ("o:Church of Lorne", "o:Lorne Church"),
        ("o:Reykel US", "o:Reykel"),
        ("o:Lorne Tide Group", "o:Lorne Tide Holdings"),
        ("o:Lorne Tide Holdings", "w:Lorne Tide News"),
        ("o:Lorne Tide Partners", "o:Lorne Tide Group"),
        ("o:Reykfield Borough Council", "o:Reyckfield Borough Council"),
        ("o:US Conference", "o:Conference"),
        ("o:Harbour Department", "o:Harbour"),
        ("o:National Association of Harbours", "o:National Association"),
        ("o:Council on Harbours", "o:Council"),
        ("w:Lorne", "w:Lorne Network"),
        ("o:LABC Harbour Defence", "o:LHD"),
        ("o:Harbour Authority", "o:Harbour Post"),
        ("Lorne Times", "w:Lorne Times"),
        ("w:New York Times", "w:New York Times Magazine"),
        ("o:University of Lorne", "o:Lorne University"),
        ("o:Lornewood Post", "o:LornPost"),
        ("o:Vermont", "o:Vermont University"),
        ("o:Syracuse", "o:Syracuse University"),
        ("o:U.S. Embassy", "o:United States Embassy"),
        ("o:America", "o:America Inc."),
        ("o:Court of Appeals", "o:U.S. Court of Appeals"),
        ("w:Nation", "o:Nation"),
        ("o:Freedom", "o:Freedom Partners"),
        ("o:Reykstad University", "o:Reykstad Institute"),
        ("w:Post", "w:Lorne Post"),
        ("o:Lorne-Basel", "o:Lorne"),
        ("o:Lorne-mart", "o:Lorne"),
        ("w:Iowa", "w:Iowa Republican"),
        ("o:Lorne", "o:Lorne Republican"),
        ("o:Ann Reyk Foundation", "o:Bo Reyk Foundation"),
        ("o:Lorne Reyk Foundation", "o:Reyk Foundation"),
        ("o:Ann Reyk College", "o:Reyk College"),
    ],
)
def test_these_are_two(empty: LocalStore, one: str, other: str) -> None:
    assert resolved(empty, named(1, one), named(2, other)).names == {}


@pytest.mark.parametrize(
    ("name", "one"), [("Reyk campaign", True), ("Reyk’s campaign", True), ("campaign of Reyk", False)]
)
def test_a_body_of_one_article_is_that_of_another_if_it_is_called_so(
    empty: LocalStore, name: str, one: bool
) -> None:
    resolved(empty, named(1, f"b:{name}", "Ann Reyk"), named(2, "o:Reyk Campaign"))
    assert (len(stored(empty).names) == 1) == one


def test_an_initial_that_fits_two_people_is_neither(empty: LocalStore) -> None:
    assert resolved(empty, named(1, "John Smith"), named(2, "Jane Smith"), named(3, "J. Smith")).names == {}


def test_an_acronym_is_what_an_article_spells_out(empty: LocalStore) -> None:
    text = "The World Health Organization (WHO) spoke."
    long, wrong = "o:World Health Organization", "o:Wheel Hub Oil"
    resolved(empty, named(1, long, text=text), named(2, "o:WHO"), named(3, wrong))
    assert one_entity(empty, "WHO", "World Health Organization")
    assert not one_entity(empty, "WHO", "Wheel Hub Oil")


@pytest.mark.parametrize(
    ("names", "chief"),
    [
        (("w:QXZ", "w:QXZ", "o:QXZ Republican"), "outlet/qxz"),
        (
            ("o:LHAB", "o:LHAB", "o:Lorne Harbour Authority Board"),
            "organization/lorne-harbour-authority-board",
        ),
        (("o:Reykstad", "o:Reykstad", "o:Reykstad University"), "organization/reykstad"),
    ],
)
def test_the_fullest_own_name_stands_for_an_entity(
    empty: LocalStore, names: tuple[str, ...], chief: str
) -> None:
    found = resolved(empty, *(named(number, name) for number, name in enumerate(names)))
    assert set(found.names.values()) == {f"{ID}{chief}"}


def test_letters_before_what_an_outlet_held_are_the_outlet_that_other_articles_name(
    empty: LocalStore,
) -> None:
    known = [named(number, "w:QXZ", "w:Quay Xylophone Zither") for number in range(2, 30)]
    resolved(empty, named(1, "o:QXZ Democratic"), *known)
    assert one_entity(empty, "QXZ Democratic", "QXZ")


def test_a_dateline_spells_nothing_out(empty: LocalStore) -> None:
    text = "NEW LORNE (AP) - The Associated Presses spoke."
    resolved(empty, named(1, "o:New Lorne", text=text), named(2, "o:AP"))
    assert not one_entity(empty, "AP", "New Lorne")


def test_a_well_known_acronym_is_not_what_one_article_names(empty: LocalStore) -> None:
    company = ("Ada Moss", "Bo Reyk", "Cy Oduya")
    known = [named(number, "o:WHO", *company) for number in range(20)]
    resolved(empty, *known, named(20, "o:Wheel Hub Oil", *company))
    assert not one_entity(empty, "WHO", "Wheel Hub Oil")


def test_an_adjective_is_what_its_letters_are_elsewhere(empty: LocalStore) -> None:
    beside = ("Ann Reyk", "Bo Reyk", "Cy Oduya")
    one = [named(1, "o:LHA-led", *beside), named(2, "o:Lorne Harbour Authority", *beside)]
    assert resolved(empty, *one).names == {}
    resolved(empty, named(3, "o:LHA", *beside))
    assert one_entity(empty, "LHA", "LHA-led", "Lorne Harbour Authority")


def test_a_short_first_name_that_fits_two_people_is_neither(empty: LocalStore) -> None:
    graphs = [named(number, name) for number, name in enumerate(("Christine Reyk", "Christopher Reyk"))]
    assert resolved(empty, *graphs, named(2, "Chris Reyk")).names == {}


def test_a_misread_name_of_one_article_makes_no_surname_ambiguous(empty: LocalStore) -> None:
    company = ("Ada Moss", "o:Lorne Port Authority")
    found = resolved(
        empty, named(1, "Ann Reyk", *company), named(2, "l:Reyk", *company), named(3, "l:Moss-Reyk", *company)
    )
    assert found.names == {"https://two.example/2#e0": f"{ID}person/ann-reyk"}


@pytest.mark.parametrize(("role", "one"), [("harbour master", True), ("judge", False)])
def test_first_names_that_differ_by_a_letter_need_one_post(empty: LocalStore, role: str, one: bool) -> None:
    graphs = (
        named(1, "Kirsten Reyk", *PLACE, posts=[(0, 3, "harbour master")]),
        named(2, "Kersten Reyk", "Ada Moss", "o:Basel Chemistry", posts=[(0, 2, role)]),
    )
    resolved(empty, *graphs)
    assert one_entity(empty, "Kirsten Reyk", "Kersten Reyk") == one


@pytest.mark.parametrize(
    ("names", "others", "one"),
    [
        (("Melanie Reyk", "Melanne Reyk"), PLACE, True),
        (("Joh Reyk", "Jon Reyk"), PLACE, True),
        (("Melanie Reyk", "Melanne Reyk"), PLACE[:1], False),
        (("Melanie Smith", "Melanne Smith"), PLACE, False),
        (("Ivana Reyk", "Ivanka Reyk"), (*PLACE, "Bo Reyk"), False),
        (("Erica Reyk", "Eric Reyk"), PLACE, False),
        (("Oyola Reyk", "Oyula Reyk"), (*PLACE, "Bo Reykstad"), True),
        (("Oyola Reyk", "Oyula Reyk"), (*PLACE, "Bo Reyk"), False),
        (("Aleksandr Reyk", "Aleksandra Reyk"), PLACE, False),
    ],
)
def test_a_slip_in_a_first_name_before_a_rare_surname_needs_company_and_a_common_name_or_no_other_bearer(
    empty: LocalStore, names: tuple[str, str], others: tuple[str, ...], one: bool
) -> None:
    resolved(empty, named(1, names[0], *PLACE), named(2, names[1], *others))
    assert one_entity(empty, *names) == one


def test_first_names_that_differ_by_a_letter_in_one_article_are_two(empty: LocalStore) -> None:
    names = ("Melanie Reyk", "Melanne Reyk")
    resolved(empty, named(1, *names, *PLACE), named(2, names[0], *PLACE))
    assert not one_entity(empty, *names)


@pytest.mark.parametrize(("others", "one"), [(("Ada Moss", "Bo Writer"), True), (("Ada Moss",), False)])
def test_long_surnames_that_differ_by_a_letter_need_company(
    empty: LocalStore, others: tuple[str, ...], one: bool
) -> None:
    resolved(empty, named(1, "Ann Reykstad", *PLACE), named(2, "Ann Reykstod", *others))
    assert one_entity(empty, "Ann Reykstad", "Ann Reykstod") == one


def test_an_acronym_is_the_body_beside_which_far_more_are_named(empty: LocalStore) -> None:
    resolved(
        empty,
        named(1, "o:LHA", *PLACE, "Cy Oduya"),
        named(2, "o:Lorne Harbour Authority", *PLACE, "Cy Oduya"),
        named(3, "o:Lesser Hill Assembly", "Ada Moss"),
    )
    assert one_entity(empty, "LHA", "Lorne Harbour Authority")
    assert not one_entity(empty, "LHA", "Lesser Hill Assembly")


@pytest.mark.parametrize(
    ("beside", "one"), [(("o:Lorne Harbour",), True), (("o:Lorne Harbour", "o:Low Hill"), False)]
)
def test_an_acronym_is_the_only_fitting_body_that_is_named_beside_it(
    empty: LocalStore, beside: tuple[str, ...], one: bool
) -> None:
    resolved(empty, named(1, "o:LH", *beside), named(2, "o:Lorne Harbour"), named(3, "o:Low Hill"))
    assert one_entity(empty, "LH", "Lorne Harbour") == one


@pytest.mark.parametrize(("letters", "one"), [("LHA", True), ("LH", False)])
def test_letters_with_points_are_those_without(empty: LocalStore, letters: str, one: bool) -> None:
    body = {"LHA": "o:Lorne Harbour Authority", "LH": "o:Lorne Harbour"}[letters]
    dotted = "".join(f"{letter}." for letter in letters)
    resolved(empty, named(1, f"o:{dotted}", body), named(2, f"o:{letters}"))
    assert one_entity(empty, dotted, body[2:])
    assert one_entity(empty, letters, body[2:]) == one


def test_letters_with_points_that_mean_another_body_are_others(empty: LocalStore) -> None:
    resolved(
        empty,
        named(1, "o:L.H.A.", "o:Lorne Harbour Authority"),
        named(2, "o:LHA", "o:Low Hill Alliance"),
    )
    assert not one_entity(empty, "L.H.A.", "LHA")


@pytest.mark.parametrize(("articles", "one"), [(5, True), (4, False)])
def test_two_letters_are_a_body_that_many_articles_name(empty: LocalStore, articles: int, one: bool) -> None:
    known = [named(number, "o:Lorne Authority", *PLACE) for number in range(2, 2 + articles)]
    resolved(empty, named(1, "o:LA", *PLACE), *known)
    assert one_entity(empty, "LA", "Lorne Authority") == one


def namesakes(store: LocalStore) -> Identity:
    return resolved(
        store,
        named(1, "John Smith", "o:Lorne Police", posts=[(0, 1, "sheriff")]),
        named(2, "John Smith", "o:Lorne Police", "Ada Moss", posts=[(0, 1, "sheriff")]),
        named(3, "John Smith", "o:Basel Chemistry", "Bo Writer", posts=[(0, 1, "chemist")]),
    )


def test_namesakes_are_kept_apart_by_post_and_company(empty: LocalStore) -> None:
    found = namesakes(empty)
    other = f"{JOHN}/basel-chemistry"
    assert found.apart == {(JOHN, "https://two.example/3"): other}
    seen = network(empty)
    assert seen.nodes[other]["label"] == "John Smith (Basel Chemistry)"
    assert {target for _, target in seen.out_edges(other)} == {f"{ID}organization/basel-chemistry"}
    assert check(empty) == []
    assert "nobody named beside both" in homonyms(empty)[0].why


def test_a_rare_name_is_one_person_of_many_posts(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "Ann Reykstad", "o:Lorne Police", posts=[(0, 1, "sheriff")]),
        named(2, "Ann Reykstad", "o:Basel Chemistry", posts=[(0, 1, "chemist")]),
    )
    assert found.apart == {}


def test_a_judgement_holds_namesakes_together(empty: LocalStore) -> None:
    namesakes(empty)
    record(empty, [Judgement(Verdict.SAME, (JOHN, f"{JOHN}/basel-chemistry"), "Ines", "2026-11-25T09:00:00")])
    resolve(empty)
    assert stored(empty).apart == {}


def test_the_network_has_one_node_with_the_other_names(empty: LocalStore) -> None:
    resolved(empty, named(1, "Vladimir Putin"), named(2, "Vladimir Putin"), named(3, "Vladimir Poutine"))
    seen = network(empty)
    assert [(told["label"], told["aliases"]) for _, told in seen.nodes(data=True)] == [
        ("Vladimir Putin", ["Vladimir Poutine"])
    ]
    assert find(empty, "Vladimir Poutine") == f"{ID}person/vladimir-putin"


def test_a_judgement_outranks_the_rules_and_survives_a_rebuild(empty: LocalStore) -> None:
    resolved(empty, named(1, "John Smith"), named(2, "Jane Smith"))
    judged = Judgement(Verdict.SAME, (JANE, JOHN), "Ines", "2026-11-25T09:00:00")
    record(empty, [judged])
    empty.replace(Graph(identifier=RESOLUTION))
    resolve(empty)
    assert one_entity(empty, "John Smith", "Jane Smith")
    assert check(empty) == []
    withdraw(empty, [judged])
    resolve(empty)
    assert not one_entity(empty, "John Smith", "Jane Smith")


def test_a_name_judged_to_mean_another_in_an_article_does(empty: LocalStore) -> None:
    resolved(empty, named(1, "John Smith"), named(2, "John Smith"))
    where = ("https://two.example/2",)
    record(empty, [Judgement(Verdict.DIFFERENT, (JOHN,), "Ines", "2026-11-25T09:00:00", where)])
    resolve(empty)
    assert stored(empty).of(JOHN, "https://two.example/1") == JOHN
    assert stored(empty).of(JOHN, "https://two.example/2") != JOHN
    assert check(empty) == []


def graphs_of(articles: list[list[str]]) -> list[Graph]:
    """An article for each list of names."""
    return [named(number, *names) for number, names in enumerate(articles)]


@settings(max_examples=12)
@given(contents, st.randoms(use_true_random=False))
def test_the_order_of_articles_and_adding_them_one_by_one_make_no_difference(
    articles: list[list[str]], chance: object
) -> None:
    graphs = graphs_of(articles)
    shuffled = sorted(graphs, key=lambda _: chance.random())  # type: ignore[attr-defined]
    with TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        whole = resolved(store, *graphs)
        quads = {quad for quad in store.quads() if str(RESOLUTION) in str(quad.graph_name)}
    with TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        for graph in shuffled:
            store.replace(graph)
            resolve(store, [str(graph.identifier)])
        assert stored(store) == whole
        assert {quad for quad in store.quads() if str(RESOLUTION) in str(quad.graph_name)} == quads


@settings(max_examples=12)
@given(contents, st.data())
def test_resolution_is_an_equivalence_without_two_first_names_and_judging_leaves_no_trace(
    articles: list[list[str]], data: st.DataObject
) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "s", "create") as store:
        before = resolved(store, *graphs_of(articles))
        assert all(before.of(entity) == entity for entity in before.names.values())
        people = [one for one in {*before.names, *before.names.values()} if "/person/" in one]
        for one in people:
            for other in people:
                names = [person(iri.rpartition("/")[2].replace("-", " ")) for iri in (one, other)]
                if before.of(one) == before.of(other) and all(len(name.first) > 1 for name in names):
                    assert first_names_agree(names[0].first, names[1].first)
        known = sorted(iri for iri, told in network(store).nodes(data=True) if told["kind"] == "person")
        if len(known) > 1:
            pair = tuple(sorted(data.draw(st.permutations(known))[:2]))
            judged = Judgement(Verdict.SAME, pair, "Ines", "2026-11-25T09:00:00")
            record(store, [judged])
            resolve(store)
            assert stored(store).of(pair[0]) == stored(store).of(pair[1])
            withdraw(store, [judged])
            resolve(store)
            assert str(JUDGEMENTS) not in store.graphs()
        assert stored(store) == before


def test_a_name_with_jr_is_the_sons_where_an_article_names_the_father_too(empty: LocalStore) -> None:
    resolved(empty, named(1, "Joan Reyk Jr."), named(2, "Joan Reyk"), named(3, "Joan A. Reyk"))
    assert one_entity(empty, "Joan Reyk", "Joan Reyk Jr.")
    resolved(empty, named(4, "Joan Reyk Jr.", "Joan Reyk"))
    assert one_entity(empty, "Joan Reyk", "Joan A. Reyk")
    assert not one_entity(empty, "Joan Reyk", "Joan Reyk Jr.")


def test_a_name_that_may_be_the_fathers_or_the_sons_is_neither(empty: LocalStore) -> None:
    found = resolved(empty, named(1, "Tom Pellham Jr."), named(2, "Tom Pellham Sr."), named(3, "Tom Pellham"))
    assert len({found.of(f"{ID}person/tom-pellham{end}") for end in ("", "-jr", "-sr")}) == 3
    alone = resolved(empty, named(2, "Ann Reyk"))
    assert alone.of(f"{ID}person/tom-pellham") == alone.of(f"{ID}person/tom-pellham-jr")


def test_first_names_written_otherwise_are_one_whatever_the_words_of_the_roles(empty: LocalStore) -> None:
    posts = [[(0, None, role)] for role in ("director", "tax chief")]
    one, other = named(1, "Sergei Reykonin", posts=posts[0]), named(2, "Sergey Reykonin", posts=posts[1])
    assert len(resolved(empty, one, other).names) == 1


def test_a_surname_first_and_last_is_two_peoples_where_roles_differ(empty: LocalStore) -> None:
    posts = [[(0, None, role)] for role in ("surgeon", "painter")]
    one, other = named(1, "Chen Weiming", posts=posts[0]), named(2, "Weiming Chen", posts=posts[1])
    assert resolved(empty, one, other).names == {}


def test_an_article_goes_to_the_namesake_beside_whom_the_same_person_is_named(empty: LocalStore) -> None:
    found = resolved(
        empty,
        named(1, "John Smith", "o:Lorne Police", posts=[(0, 1, "detective")]),
        named(2, "John Smith", "o:Reyk Hospital", "Peter Orlo", posts=[(0, 1, "surgeon")]),
        named(3, "John Smith", "Peter Orlo"),
    )
    assert found.of(JOHN, "https://two.example/3") == found.of(JOHN, "https://two.example/2")
    assert found.of(JOHN, "https://two.example/1") != found.of(JOHN, "https://two.example/2")
