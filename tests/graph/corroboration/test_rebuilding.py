from __future__ import annotations

import sqlite3
from datetime import timedelta
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph

from onrecord.errors import NotFoundError, StoreError
from onrecord.graph.check import check
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration import rebuilding
from onrecord.graph.corroboration.copies import corrected
from onrecord.graph.corroboration.index import FILE, Index
from onrecord.graph.corroboration.judgements import ClaimJudgement, record, set_aside
from onrecord.graph.corroboration.rebuilding import corroborate
from onrecord.graph.corroboration.stored import stored
from onrecord.graph.identity.judgements import Judgement, Verdict, withdraw
from onrecord.graph.identity.judgements import record as record_names
from onrecord.graph.identity.resolution import resolve
from onrecord.graph.model import Stance
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import CORROBORATION, ID, PROV
from tests.graph.corroboration.stories import MADE_AT, Said, graph

BRIDGE = "The bridge over the Lorne river will be torn down in 2027"
BRIDGE_TOO = "The bridge over the river Lorne will be torn down in 2027"
NO_BRIDGE = "The bridge over the Lorne river will not be torn down in 2027"
FERRY = "Two hundred passengers were rescued from the burning ferry"
FLEET = "The harbour authority ordered nine new tugboats from a Danish shipyard"

WIRE = "https://wire.example/bridge"
POST = "https://post.example/bridge"
MAIL = "https://mail.example/bridge"

COPIED = (
    Said("Ann Reyk", BRIDGE),
    Said("an official", FERRY),
    Said(None, "Engineers found cracks in four of its pillars after the storm of last November"),
    Said("Carl Oduya", FLEET),
)


def layer(store: LocalStore) -> set[tuple[str, ...]]:
    """The triples of the layer; none when there is no such graph."""
    try:
        return {tuple(map(str, triple)) for triple in store.article(str(CORROBORATION))}
    except NotFoundError:
        return set()


def made(store: LocalStore, *articles: Graph) -> LocalStore:
    for article in articles:
        store.replace(article)
    corroborate(store)
    return store


def test_claims_that_say_the_same_are_one_group(empty: LocalStore) -> None:
    made(
        empty,
        graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE), Said("Ann Reyk", FERRY)]),
        graph(MAIL, "Lorne Mail", [Said("Carl Oduya", BRIDGE_TOO)]),
    )
    groups = stored(empty).groups
    assert set(groups) == {f"{POST}#c1", f"{MAIL}#c1"}
    assert len(set(groups.values())) == 1
    assert check(empty) == []


def test_a_claim_and_its_denial_contradict_each_other_in_one_article_too(empty: LocalStore) -> None:
    made(empty, graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE), Said("Carl Oduya", NO_BRIDGE)]))
    found = stored(empty)
    assert [(one.one, one.other) for one in found.contradictions] == [(f"{POST}#c1", f"{POST}#c2")]
    assert "negated" in found.contradictions[0].why
    assert found.groups == {}


@pytest.mark.parametrize(
    ("mine", "others"),
    [
        (Said("Ann Reyk", "I will resign from the council in March"),
         Said("Carl Oduya", "I will resign from the council in March")),
        (Said("Ann Reyk", "That is not true"), Said("Carl Oduya", "That is not true")),
        (Said("Ann Reyk", "She will resign from the council in March"),
         Said("Ann Reyk", "Carl Oduya will resign from the council in March")),
    ],
)  # fmt: skip
def test_words_whose_sense_hangs_on_the_speaker_join_nobody(
    empty: LocalStore, mine: Said, others: Said
) -> None:
    made(empty, graph(POST, "Harbour Post", [mine]), graph(MAIL, "Lorne Mail", [others]))
    assert stored(empty).groups == {}


def test_what_one_speaker_says_of_herself_twice_is_one_claim(empty: LocalStore) -> None:
    mine = [Said("Ann Reyk", "I will resign from the council in March")]
    made(empty, graph(POST, "Harbour Post", mine), graph(MAIL, "Lorne Mail", mine))
    assert len(stored(empty).groups) == 2


def test_what_is_true_of_a_weekday_is_not_joined_across_weeks(empty: LocalStore) -> None:
    said = [Said("Ann Reyk", "The ferry to Lorne was cancelled on Friday because of ice")]
    articles = [graph(f"https://x.example/{day}", "Harbour Post", said, day)
                for day in ("2026-01-09", "2026-01-10", "2026-02-13")]  # fmt: skip
    made(empty, *articles)
    assert set(stored(empty).groups) == {"https://x.example/2026-01-09#c1", "https://x.example/2026-01-10#c1"}


def test_copied_text_goes_back_to_the_earliest_article(empty: LocalStore) -> None:
    made(
        empty,
        graph(MAIL, "Lorne Mail", COPIED, "2026-01-07"),
        graph(WIRE, "Coast Wire", COPIED, "2026-01-05"),
        graph(POST, "Harbour Post", COPIED, "2026-01-06"),
    )
    origins = stored(empty).origins
    for part in ("u1", "u2", "u3", "u4"):
        assert origins[f"{MAIL}#{part}"] == origins[f"{POST}#{part}"] == f"{WIRE}#{part}"
    derived = {
        (str(s), str(o)) for s, o in empty.article(str(CORROBORATION)).subject_objects(PROV.wasDerivedFrom)
    }
    assert derived == {(MAIL, WIRE), (POST, WIRE)}
    assert check(empty) == []


def test_a_copy_cut_to_half_goes_back_too(empty: LocalStore) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED), graph(POST, "Harbour Post", COPIED[:2], "2026-01-06"))
    assert stored(empty).origins[f"{POST}#u2"] == f"{WIRE}#u2"


def test_who_is_quoted_for_the_same_words_by_another_name_is_no_copy(empty: LocalStore) -> None:
    made(
        empty,
        graph(WIRE, "Coast Wire", COPIED),
        graph(POST, "Harbour Post", (Said("Carl Oduya", BRIDGE), *COPIED[1:]), "2026-01-06"),
    )
    assert set(stored(empty).origins) == {f"{POST}#u{n}" for n in (2, 3, 4)}


@pytest.mark.parametrize(
    ("words", "one"),
    [
        ("The bridge over the Lorne river will be torn down in 2027", True),
        ("The bridge over the Lorne river will get torn down in 2027", True),
        ("The bridge over the Lorne river will not be torn down in 2027", False),
        ("The bridge over the Lorne river will be torn down in 2029", False),
        ("The bridge over the Marsh river will be torn down in 2027", False),
    ],
)
def test_a_claim_that_was_corrected_in_a_copy_is_not_the_same(
    empty: LocalStore, words: str, *, one: bool
) -> None:
    made(
        empty,
        graph(WIRE, "Coast Wire", COPIED),
        graph(POST, "Harbour Post", (Said("Ann Reyk", words), *COPIED[1:]), "2026-01-06"),
    )
    found = stored(empty)
    assert (found.groups.get(f"{WIRE}#c1", "alone") == found.groups.get(f"{POST}#c1")) is one
    assert (f"{POST}#u1" in found.origins) is one
    assert f"{POST}#u2" in found.origins


@pytest.mark.parametrize(("first", "second"), [("Nygaard", "Elvestad"), ("Mr Dahl", "Ms Holm")])
def test_another_name_that_opens_a_claim_is_a_correction(first: str, second: str) -> None:
    assert corrected(f"{first} was paid by the harbour board", f"{second} was paid by the harbour board")


def test_a_number_that_may_be_the_other_rounded_is_a_correction_in_a_copy() -> None:
    assert corrected("The storm killed 300 people", "The storm killed 311 people")
    assert not corrected("The storm killed 300 people", "The storm has killed 300 people")


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.DOUBTS])
def test_a_denial_in_copied_text_goes_back_to_no_assertion(empty: LocalStore, stance: Stance) -> None:
    denied = Said("Ann Reyk", FERRY, stance=stance)
    made(
        empty,
        graph(WIRE, "Coast Wire", COPIED),
        graph(POST, "Harbour Post", (COPIED[0], denied, *COPIED[2:]), "2026-01-06"),
        graph(MAIL, "Lorne Mail", (COPIED[0], denied, *COPIED[2:]), "2026-01-07"),
    )
    found = stored(empty)
    assert found.groups[f"{WIRE}#c2"] == found.groups[f"{POST}#c2"]
    assert f"{POST}#u2" not in found.origins
    assert found.origins[f"{MAIL}#u2"] == f"{POST}#u2"


def test_of_one_day_the_agency_that_the_others_credit_comes_first(empty: LocalStore) -> None:
    wire = "https://z.example/wire"
    made(
        empty,
        graph(wire, "Reuters", COPIED),
        graph(POST, "Harbour Post", COPIED, opening="LORNE (Reuters) - "),
    )
    assert stored(empty).origins[f"{POST}#u1"] == f"{wire}#u1"


def test_two_reporters_at_one_press_conference_copy_nothing(empty: LocalStore) -> None:
    made(
        empty,
        graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE), Said("Carl Oduya", FLEET)]),
        graph(MAIL, "Lorne Mail", [
            Said(None, "The council met for six hours and heard the neighbours before it came to a vote"),
            Said("Ann Reyk", BRIDGE),
            Said("a shop owner", "Her customers would have to drive round by the motorway for three years"),
        ]),
    )  # fmt: skip
    assert stored(empty).origins == {}


def test_a_relay_meets_the_article_that_it_names(empty: LocalStore) -> None:
    made(
        empty,
        graph(WIRE, "Coast Wire", [Said("two officials", BRIDGE)]),
        graph(
            POST, "Harbour Post", [Said("two officials", BRIDGE_TOO, relayed_by="Coast Wire")], "2026-01-06"
        ),
    )
    assert stored(empty).origins == {f"{POST}#u1": f"{WIRE}#u1", f"{POST}#u1r1": f"{WIRE}#u1"}


@pytest.mark.parametrize(
    "said",
    [
        Said("Coast Wire", BRIDGE_TOO, outlet=True),
        Said("Ann Reyk", BRIDGE_TOO, told="Coast Wire"),
    ],
)
def test_so_does_what_an_outlet_says_or_was_told(empty: LocalStore, said: Said) -> None:
    made(
        empty,
        graph(WIRE, "Coast Wire", [Said("Ann Reyk", BRIDGE)]),
        graph(POST, "Harbour Post", [said], "2026-01-06"),
    )
    assert stored(empty).origins == {f"{POST}#u1": f"{WIRE}#u1"}


def test_what_happened_is_relayed_years_after_too(empty: LocalStore) -> None:
    """The same words of others years after may tell of another vote, but not where they are passed on."""
    vote = "Ann Reyk won the vote for the harbour council of Lorne"
    made(
        empty,
        graph(WIRE, "Coast Wire", [Said("Carl Oduya", vote)], "2022-01-06"),
        graph(POST, "Harbour Post", [Said("Carl Oduya", vote, relayed_by="Coast Wire")], "2026-01-06"),
        graph(MAIL, "Lorne Mail", [Said("Bo Marl", vote)], "2024-01-06"),
    )
    assert stored(empty).origins == {f"{POST}#u1": f"{WIRE}#u1", f"{POST}#u1r1": f"{WIRE}#u1"}


def test_the_same_words_of_others_years_after_tell_of_something_else(empty: LocalStore) -> None:
    vote = "Ann Reyk won the vote for the harbour council of Lorne"
    made(
        empty,
        graph(WIRE, "Coast Wire", [Said("Carl Oduya", vote)], "2022-01-06"),
        graph(MAIL, "Lorne Mail", [Said("Bo Marl", vote)], "2024-01-06"),
    )
    assert stored(empty).groups == {}


def test_who_denies_doing_it_disputes_that_it_was_done(empty: LocalStore) -> None:
    made(
        empty,
        graph(POST, "Harbour Post", [Said("Carl Oduya", "Ann Reyk had bribed the pilots of the ferry")]),
        graph(
            MAIL, "Lorne Mail", [Said("Ann Reyk", "bribing the pilots of the ferry", stance=Stance.DENIES)]
        ),
        graph(WIRE, "Coast Wire", [Said("Bo Marl", "bribing the pilots of the ferry")]),
    )
    assert set(stored(empty).groups) == {f"{POST}#c1", f"{MAIL}#c1"}


LEAK = "The dam leaked"


def test_who_denies_briefly_disputes_what_the_same_article_has(empty: LocalStore) -> None:
    made(
        empty,
        graph(
            POST,
            "Harbour Post",
            [
                Said("Carl Oduya", f"{LEAK} near the northern gate for two days"),
                Said("Ann Reyk", LEAK, stance=Stance.DENIES),
                Said("Bo Marl", f"the claim that {LEAK.lower()}", stance=Stance.DENIES),
                Said("Bo Marl", "It is a problem"),
                Said("Carl Oduya", "It is a problem"),
            ],
        ),
        graph(MAIL, "Lorne Mail", [Said("Eva Stern", LEAK)]),
    )
    groups = stored(empty).groups
    assert set(groups) == {f"{POST}#c1", f"{POST}#c2", f"{POST}#c3"}
    assert len(set(groups.values())) == 1


def test_a_quotation_that_goes_on_is_the_claim_that_it_begins_with(empty: LocalStore) -> None:
    made(
        empty,
        graph(POST, "Harbour Post", [Said("Ann Reyk", f"{FERRY} … We thank the crews")]),
        graph(MAIL, "Lorne Mail", [Said("Carl Oduya", FERRY), Said("Carl Oduya", "We thank the crews")]),
    )
    assert set(stored(empty).groups) == {f"{POST}#c1", f"{MAIL}#c1"}


def test_a_relay_meets_no_article_of_later_days_nor_of_other_speakers_nor_of_denials(
    empty: LocalStore,
) -> None:
    made(
        empty,
        graph(f"{WIRE}1", "Coast Wire", [Said("Ann Reyk", BRIDGE)], "2026-01-07"),
        graph(f"{WIRE}2", "Coast Wire", [Said("Carl Oduya", BRIDGE)], "2026-01-04"),
        graph(f"{WIRE}3", "Coast Wire", [Said("Ann Reyk", BRIDGE, stance=Stance.DENIES)], "2026-01-04"),
        graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE_TOO, relayed_by="Coast Wire")], "2026-01-06"),
    )
    assert stored(empty).origins == {}


def test_outlets_that_cite_each_other_are_a_circle_with_one_origin(empty: LocalStore) -> None:
    made(
        empty,
        graph(WIRE, "Coast Wire", [Said("Harbour Post", BRIDGE, outlet=True)]),
        graph(POST, "Harbour Post", [Said("Coast Wire", BRIDGE, outlet=True)]),
        graph(MAIL, "Lorne Mail", [Said("Coast Wire", BRIDGE, outlet=True)]),
    )
    held = empty.article(str(CORROBORATION))
    why = [str(text) for text in held.objects() if "cites" in str(text)]
    assert why == ["Coast Wire cites Harbour Post; Harbour Post cites Coast Wire"]
    assert stored(empty).origins == {f"{WIRE}#u1": f"{POST}#u1", f"{MAIL}#u1": f"{POST}#u1"}
    assert check(empty) == []


def test_dropping_the_layer_and_rebuilding_gives_it_back(empty: LocalStore) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED), graph(POST, "Harbour Post", COPIED, "2026-01-06"))
    before = layer(empty)
    empty.replace(Graph(identifier=CORROBORATION))
    assert layer(empty) == set()
    corroborate(empty, articles=[])
    assert layer(empty) == before != set()


def test_a_lost_or_damaged_index_is_made_anew(empty: LocalStore) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED))
    (empty.path / FILE).write_bytes(b"no database")
    empty.replace(graph(POST, "Harbour Post", COPIED, "2026-01-06"))
    corroborate(empty, articles=[POST])
    (empty.path / FILE).unlink()
    empty.replace(graph(MAIL, "Lorne Mail", COPIED, "2026-01-07"))
    corroborate(empty, articles=[MAIL])
    some = layer(empty)
    corroborate(empty)
    assert layer(empty) == some
    assert stored(empty).origins[f"{MAIL}#u1"] == f"{WIRE}#u1"


def test_what_was_compared_by_other_rules_is_compared_anew(
    empty: LocalStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(empty, graph(WIRE, "Coast Wire", [Said("Ann Reyk", BRIDGE)]))
    assert corroborate(empty, articles=[]) == set()
    monkeypatch.setattr(rebuilding, "_METHOD", "of tomorrow")
    assert corroborate(empty, articles=[]) is None
    assert corroborate(empty, articles=[]) == set()


@pytest.mark.parametrize("kept", [100, 4096, 8192])
def test_an_index_with_damaged_pages_is_made_anew(empty: LocalStore, kept: int) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED))
    file = empty.path / FILE
    whole = file.read_bytes()
    file.write_bytes(whole[:kept] + b"\xaa" * (len(whole) - kept))
    empty.replace(graph(POST, "Harbour Post", COPIED, "2026-01-06"))
    assert corroborate(empty, articles=[POST]) is None
    some = layer(empty)
    assert corroborate(empty, articles=[POST]) is not None
    corroborate(empty)
    assert layer(empty) == some != set()


def test_a_full_disk_costs_no_index(empty: LocalStore, monkeypatch: pytest.MonkeyPatch) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED))
    before = (empty.path / FILE).read_bytes()
    full = sqlite3.OperationalError("database or disk is full")
    full.sqlite_errorcode = sqlite3.SQLITE_FULL

    def fails(*_: object) -> None:
        raise full

    monkeypatch.setattr(Index, "add", fails)
    empty.replace(graph(POST, "Harbour Post", COPIED, "2026-01-06"))
    with pytest.raises(StoreError, match="database or disk is full"):
        corroborate(empty, articles=[POST])
    assert (empty.path / FILE).read_bytes() == before


def test_a_restored_backup_gets_its_own_layer(empty: LocalStore, tmp_path: Path) -> None:
    made(empty, graph(WIRE, "Coast Wire", COPIED))
    empty.snapshot(tmp_path / "backup")
    made(empty, graph(POST, "Harbour Post", COPIED, "2026-01-06"))
    with open_store(tmp_path / "backup") as backup:
        empty.restore(backup)
    empty.replace(graph(MAIL, "Lorne Mail", COPIED, "2026-01-07"))
    corroborate(empty, articles=[MAIL])
    assert set(stored(empty).origins) == {f"{MAIL}#u{n}" for n in (1, 2, 3, 4)}


def judged(one: str, other: str, relation: Relation) -> ClaimJudgement:
    return ClaimJudgement(one, other, relation, "Bo", "2026-01-09T12:00:00+00:00")


def test_what_a_user_judges_outranks_the_words_and_survives_a_rebuild(empty: LocalStore) -> None:
    made(
        empty,
        graph(MAIL, "Lorne Mail", [Said("Carl Oduya", BRIDGE), Said("Carl Oduya", FLEET)]),
        graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE), Said("Ann Reyk", FERRY)]),
    )
    record(empty, [
        judged(f"{MAIL}#c1", f"{POST}#c1", Relation.UNRELATED),
        judged(f"{MAIL}#c2", f"{POST}#c2", Relation.SAME),
    ])  # fmt: skip
    corroborate(empty, articles=[])
    some = layer(empty)
    assert set(stored(empty).groups) == {f"{MAIL}#c2", f"{POST}#c2"}
    assert any("judged by Bo (2026-01-09)" in triple for triple in some)
    corroborate(empty)
    assert layer(empty) == some
    record(empty, [judged(f"{MAIL}#c1", f"{POST}#c1", Relation.CONTRADICTS)])
    corroborate(empty, articles=[])
    assert [one.confidence for one in stored(empty).contradictions] == [1.0]
    assert check(empty) == []


def test_a_judgement_holds_where_only_marks_are_read_otherwise(empty: LocalStore) -> None:
    said = [Said("Ann Reyk", FLEET), Said("Carl Oduya", "It is … a “shame” - he knew")]
    made(empty, graph(POST, "Harbour Post", said), graph(MAIL, "Lorne Mail", [Said("Bo Lind", FERRY)]))
    record(empty, [judged(f"{POST}#c2", f"{MAIL}#c1", Relation.SAME)])
    empty.replace(graph(POST, "Harbour Post", [Said("Carl Oduya", "It is... a 'shame' – he knew")]))
    corroborate(empty)
    assert set(stored(empty).groups) == {f"{POST}#c1", f"{MAIL}#c1"}


def test_a_judgement_is_of_the_words_wherever_a_corrected_article_has_them(empty: LocalStore) -> None:
    first = [Said("Ann Reyk", BRIDGE), Said("Carl Oduya", FLEET)]
    made(empty, graph(POST, "Harbour Post", first), graph(MAIL, "Lorne Mail", [Said("Bo Lind", FERRY)]))
    record(empty, [
        judged(f"{POST}#c1", f"{POST}#c2", Relation.CONTRADICTS),
        judged(f"{MAIL}#c1", f"{POST}#c1", Relation.SAME),
    ])  # fmt: skip
    corroborate(empty, articles=[])
    empty.replace(
        graph(POST, "Harbour Post", [Said("Ida Moss", "Rain is likely in the north of Lorne"), *first])
    )
    corroborate(empty, articles=[POST])
    some = layer(empty)
    assert {(one.one, one.other) for one in stored(empty).contradictions} == {(f"{POST}#c2", f"{POST}#c3")}
    assert set(stored(empty).groups) == {f"{MAIL}#c1", f"{POST}#c2"}
    corroborate(empty)
    assert layer(empty) == some
    assert set_aside(empty) == []


def test_a_judgement_of_what_is_no_longer_said_counts_for_nothing_until_it_is_again(
    empty: LocalStore,
) -> None:
    said = graph(POST, "Harbour Post", [Said("Ann Reyk", BRIDGE)])
    made(empty, said, graph(MAIL, "Lorne Mail", [Said("Bo Lind", FERRY)]))
    pair = judged(f"{MAIL}#c1", f"{POST}#c1", Relation.CONTRADICTS)
    record(empty, [pair])
    made(empty, graph(POST, "Harbour Post", [Said("Ann Reyk", FLEET)]))
    assert list(stored(empty).contradictions) == []
    assert [(one.one, one.other) for one in set_aside(empty)] == [(pair.one, pair.other)]
    made(empty, said)
    assert [one.confidence for one in stored(empty).contradictions] == [1.0]
    assert check(empty) == []


def test_an_outlet_relays_what_it_has_under_another_name(empty: LocalStore) -> None:
    """Which outlets are one is judged after the articles were compared, and taken back."""
    made(
        empty,
        graph(POST, "Lorne Harbour Post", [Said("an engineer", BRIDGE)]),
        graph(MAIL, "Lorne Mail", [Said("Post", BRIDGE, outlet=True)], "2026-01-06"),
    )
    assert stored(empty).origins == {}
    pair = f"{ID}outlet/lorne-harbour-post", f"{ID}outlet/post"
    judgement = Judgement(Verdict.SAME, pair, "Ines", "2026-01-09T12:00:00")
    record_names(empty, [judgement])
    corroborate(empty, articles=[], names=resolve(empty, (), names=pair))
    some = layer(empty)
    assert stored(empty).origins == {f"{MAIL}#u1": f"{POST}#u1"}
    corroborate(empty)
    assert layer(empty) == some
    withdraw(empty, [judgement])
    corroborate(empty, articles=[], names=resolve(empty, (), names=pair))
    assert stored(empty).origins == {}


SENTENCES = (
    BRIDGE,
    BRIDGE_TOO,
    NO_BRIDGE,
    FERRY,
    FLEET,
    "I will not go",
    LEAK,
    f"{LEAK} near the northern gate",
    "She told him that the quay is safe",
)
OUTLETS = ("Coast Wire", "Harbour Post", "Lorne Mail")
_said = st.builds(
    Said,
    by=st.sampled_from([None, "Ann Reyk", "Carl Oduya", "an official"]),
    what=st.sampled_from(SENTENCES),
    relayed_by=st.none() | st.sampled_from(OUTLETS),
    stance=st.sampled_from([Stance.ASSERTS, Stance.DENIES]),
) | st.builds(Said, by=st.sampled_from(OUTLETS), what=st.sampled_from(SENTENCES), outlet=st.just(True))
_articles = st.tuples(
    st.sampled_from(["https://a.example", "https://b.example", "https://c.example", "https://d.example"]),
    st.sampled_from(OUTLETS),
    st.just(COPIED) | st.just(COPIED[:2]) | st.lists(_said, min_size=1, max_size=4).map(tuple),
    st.sampled_from(["2026-01-05", "2026-01-06", ""]),
)


@settings(max_examples=25)
@given(loads=st.lists(_articles, min_size=1, max_size=6), whole=st.integers(0, 3))
def test_one_article_after_the_other_gives_what_all_at_once_give(
    tmp_path_factory: pytest.TempPathFactory, loads: list[tuple[str, str, tuple[Said, ...], str]], whole: int
) -> None:
    folder = tmp_path_factory.mktemp("stores")
    with open_store(folder / "one.store", "create") as store:
        for number, (iri, outlet, said, day) in enumerate(loads):
            store.replace(graph(iri, outlet, said, day, made_at=MADE_AT + timedelta(number)))
            corroborate(store, articles=None if number < whole else [iri])
        some = layer(store)
        corroborate(store)
        assert layer(store) == some


def test_the_order_of_articles_plays_no_part(tmp_path: Path) -> None:
    articles = [
        graph(WIRE, "Coast Wire", COPIED),
        graph(POST, "Harbour Post", (*COPIED[:2], Said("Carl Oduya", NO_BRIDGE)), "2026-01-06"),
        graph(MAIL, "Lorne Mail", [Said("Ann Reyk", BRIDGE_TOO, relayed_by="Harbour Post")], "2026-01-07"),
    ]
    found = []
    for number, order in enumerate(permutations(articles)):
        with open_store(tmp_path / f"{number}.store", "create") as store:
            for article in order:
                store.replace(article)
                corroborate(store, articles=[str(article.identifier)])
            found.append(layer(store))
    assert all(one == found[0] for one in found)


def test_an_index_that_can_not_be_opened_is_told_by_its_name(empty: LocalStore) -> None:
    (empty.path / FILE).mkdir()
    with pytest.raises(StoreError, match=f"{FILE}: can't be read or written: unable to open database file"):
        corroborate(empty)
