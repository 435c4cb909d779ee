from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st
from rdflib import URIRef

from onrecord.graph.check import check
from onrecord.graph.credibility import assess, explain, explanation, rebuild, rebuilding
from onrecord.graph.credibility.assessment import Assessment, Factor, Metric
from onrecord.graph.credibility.gathering import claims_by
from onrecord.graph.model import Stance
from onrecord.graph.network.building import network
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import ID, OR, RESOLUTION
from tests.graph.newsroom import NAMES, Said, address, article, corroborate, person

START = date(2026, 3, 1)
SAYINGS = st.builds(
    Said,
    st.sampled_from(NAMES),
    st.integers(0, 5),
    st.sampled_from([Stance.ASSERTS, Stance.ASSERTS, Stance.ASSERTS, Stance.DENIES]),
    st.sampled_from([False, False, False, True]),
)
ARTICLES = st.lists(st.lists(SAYINGS, min_size=1, max_size=5), min_size=1, max_size=5)
RIVALS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=2)


def fill(store: LocalStore, articles: Mapping[int, Sequence[Said]]) -> None:
    for number, said in articles.items():
        store.replace(article(number, said, START + timedelta(number)))


def whole(
    articles: Mapping[int, Sequence[Said]], rivals: Sequence[tuple[int, int]] = ()
) -> dict[str, Assessment]:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store", "create") as store:
        fill(store, articles)
        corroborate(store, articles, rivals)
        return {one.of: one for one in assess(store)}


def claim(number: int, place: int = 1) -> str:
    return f"{address(number)}#c{place}"


def test_what_is_said_in_two_articles_supports_the_claim_of_each() -> None:
    found = whole({0: [Said("Ada", 1)], 1: [Said("Ben", 1)]})
    assert found[claim(0)].value == found[claim(1)].value == 0.7
    assert found[claim(0)].reason == "from what the articles give for it and for another claim in its group"
    assert found[claim(0)].admiralty == "F2"


def test_what_only_names_something_has_no_value_and_says_nothing_of_its_source() -> None:
    spoken = {n: [Said(name, 1, names_only=True)] for n, name in enumerate(("Ada", "Ben", "Ada", "Ada"))}
    found = whole(spoken)
    assert (found[claim(0)].value, found[claim(0)].admiralty, found[claim(0)].held) == (None, "F6", None)
    assert found[claim(0)].reason == (
        "its words name something and state nothing that others could confirm or deny"
    )
    assert found[person("Ada")].reason == "0 sourced claims that state something, and 3 are needed"


def test_a_claim_that_states_something_is_assessed_though_one_of_its_group_only_names_it() -> None:
    found = whole({0: [Said("Ada", 1)], 1: [Said("Ben", 1, names_only=True)]})
    assert found[claim(0)].value == found[claim(1)].value == 0.7


def test_who_says_the_contrary_counts_against_it() -> None:
    found = whole({0: [Said("Ada", 1)], 1: [Said("Ben", 2)]}, [(1, 2)])
    assert found[claim(0)].value == found[claim(1)].value == 0.38
    assert [part.note for part in found[claim(0)].components if part.factor is Factor.DISPUTE] == [
        "contradicted by what Ben says"
    ]


def test_who_contradicts_himself_counts_for_little_on_either_side() -> None:
    found = whole({0: [Said("Ada", 1)], 1: [Said("Ada", 2)]}, [(1, 2)])
    assert (found[claim(0)].value or 0) < 0.2


def test_a_claim_is_not_known_to_be_true_before_others_speak_of_it() -> None:
    found = whole({0: [Said("Ada", 1)], 1: [Said("Ben", 2)], 2: [Said("Cleo", 2)]})
    assert found[claim(0)].held is None
    assert (found[claim(1)].held or 0) > 0.9


def test_a_source_that_others_keep_contradicting_gets_a_worse_letter_and_counts_for_less() -> None:
    crowd = {n: [Said(name, k) for k in range(4)] for n, name in enumerate(("Ben", "Cleo", "Dov"))}
    alone = {3: [*(Said("Ada", k + 10) for k in range(4)), Said("Ada", 99)]}
    found = whole({**crowd, **alone}, [(k, k + 10) for k in range(4)])
    assert found[person("ada")].admiralty[0] in "DE"
    assert found[person("ben")].admiralty[0] in "AB"
    assert (found[claim(3, 5)].value or 0) < 0.5
    assert any(part.factor is Factor.SOURCE_WEIGHT for part in found[claim(3, 5)].components)


def test_each_claim_counts_once_in_a_record_however_often_it_is_repeated() -> None:
    found = whole({n: [Said("Ada", 1)] for n in range(5)})
    assert found[person("ada")].reason == "1 sourced claim that states something, and 3 are needed"


def test_the_explanation_lists_the_group_and_what_contradicts_it(empty: LocalStore) -> None:
    articles = {0: [Said("Ada", 1)], 1: [Said("Ben", 1)], 2: [Said("Cleo", 2)]}
    fill(empty, articles)
    corroborate(empty, articles, [(1, 2)])
    rebuild(empty)
    assert check(empty) == []
    lines = explanation(empty, explain(empty, claim(0))).splitlines()
    same = lines.index("the same claim:")
    assert lines[same + 1 : same + 3] == [
        "       Story 0, Paper 0, 2026-03-01: it is so, number 1",
        "       Story 1, Paper 1, 2026-03-02: it is so, number 1",
    ]
    assert (
        lines[lines.index("contradicted by:") + 1]
        == "       Story 2, Paper 0, 2026-03-03: it is so, number 2 (they differ; 80% sure)"
    )
    assert lines.index("what raises it:") < lines.index("what lowers it:") < same


def test_the_explanation_of_a_source_lists_its_claims(empty: LocalStore) -> None:
    fill(empty, {0: [Said("Ada", 1)]})
    rebuild(empty)
    lines = explanation(empty, explain(empty, person("ada"))).splitlines()
    assert lines[-2:] == [
        "its claims, best supported first:",
        "0.50   Story 0, Paper 0, 2026-03-01: it is so, number 1",
    ]


def test_without_an_outlet_what_is_known_through_it_alone_is_gone(empty: LocalStore) -> None:
    articles = {0: [Said("Ada", 1)], 1: [Said("Ben", 1)]}
    fill(empty, articles)
    corroborate(empty, articles)
    rebuild(empty)
    assert explain(empty, claim(0)).value == 0.7
    assert explain(empty, claim(0), without=f"{ID}outlet/paper-1").value == 0.5
    assert explain(empty, claim(0), without=person("ben")).value == 0.5


def test_the_network_carries_notes_and_chances(empty: LocalStore) -> None:
    articles = {0: [Said("Ada", 1)], 1: [Said("Ben", 1)]}
    fill(empty, articles)
    corroborate(empty, articles)
    rebuild(empty)
    node = network(empty).nodes[claim(0)]
    assert node["held"] > 0.5
    assert node["notes"][0].startswith("matters most: Ada")


@pytest.fixture
def however_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """One article of a few is not assessed whole."""
    monkeypatch.setattr(rebuilding, "MOST", 100.0)


@pytest.mark.usefixtures("however_many")
def test_a_removed_article_leaves_nothing_behind(empty: LocalStore) -> None:
    articles = {n: [Said(name, 1)] for n, name in enumerate(NAMES)}
    fill(empty, articles)
    corroborate(empty, articles)
    rebuild(empty)
    gone = articles.pop(5)
    empty.replace(article(5, []))
    corroborate(empty, articles)
    rebuild(empty, articles=[address(5)])
    expected = {one.of: one for one in assess(empty)}
    assert person(gone[0].who) not in expected
    assert kept(empty) == expected


def kept(store: LocalStore) -> dict[str, Assessment]:
    """All assessments that the store holds."""
    found = rows(store, "SELECT ?n { GRAPH <urn:onrecord:assessment> { ?m dqv:computedOn ?n } }")
    return {node: explain(store, node) for (node,) in sorted(found)}


BOUND = 0.1
"""How far a chance told from the neighbourhood may lie from that of the whole store."""


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("however_many")
@given(ARTICLES, RIVALS, st.lists(SAYINGS, min_size=1, max_size=4), st.booleans())
@example(  # who agrees in a denial is tested by it
    [[Said("Ada", 1, Stance.DENIES), Said("Ada", 3, Stance.DENIES), Said("Ben", 1, Stance.DENIES)]],
    [],
    [Said("Cleo", 3)],
    False,
)
@example(  # a claim that is not touched keeps the weight that its source had, though its value is 0 with any
    [
        [Said("Ada", 0), Said("Ben", 3)],
        [Said("Ada", 1), Said("Ada", 1, Stance.DENIES), Said("Ada", 2), Said("Ada", 3)],
    ],
    [(0, 3), (2, 3)],
    [Said("Ada", 0)],
    True,
)
def test_one_more_article_gives_what_a_whole_rebuild_gives(
    before: list[list[Said]], rivals: list[tuple[int, int]], more: list[Said], again: bool
) -> None:
    """In what it touches all is the same where chances are, and these differ by `BOUND` at most."""
    first = dict(enumerate(before))
    changed = 0 if again else len(before)
    after = {**first, changed: more}
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store", "create") as store:
        fill(store, first)
        corroborate(store, first, rivals)
        rebuild(store)
        fill(store, {changed: more})
        corroborate(store, after, rivals)
        rebuild(store, articles=[address(changed)])
        found, expected = kept(store), {one.of: one for one in assess(store)}
    assert_alike(found, expected, of_numbers(after, near([*more, *first.get(changed, [])], rivals)))


@settings(deadline=None, max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@pytest.mark.usefixtures("however_many")
@given(ARTICLES, RIVALS, st.sampled_from(NAMES), st.sampled_from(NAMES))
@example([[Said("Ada", 1)], [Said("Ben", 1), Said("Ben", 2)], [Said("Cleo", 2)]], [(1, 2)], "Ada", "Ben")
def test_a_name_that_means_another_entity_gives_what_a_whole_rebuild_gives(
    said: list[list[Said]], rivals: list[tuple[int, int]], moved: str, meant: str
) -> None:
    articles = dict(enumerate(said))
    assume(not any({moved, meant} <= {one.who for one in some} for some in said))  # a note gives either name
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store", "create") as store:
        fill(store, articles)
        corroborate(store, articles, rivals)
        rebuild(store)
        same = URIRef(person(moved)), OR.sameEntityAs, URIRef(person(meant))
        store.amend(str(RESOLUTION), set(), {same})
        rebuild(store, articles=[], names=[person(moved)])
        found, expected = kept(store), {one.of: one for one in assess(store)}
    by_name = [one for some in said for one in some if one.who == moved]
    assert_alike(found, expected, of_numbers(articles, near(by_name, rivals)))


def test_the_claims_of_a_moved_outlet_are_those_of_its_articles(empty: LocalStore) -> None:
    fill(empty, {n: [Said(name, n)] for n, name in enumerate(NAMES)})
    assert claims_by(empty, [f"{ID}outlet/paper-1"]) == {claim(1), claim(3), claim(5)}
    assert claims_by(empty, [person("ada"), person("finn")]) == {claim(0), claim(5)}


def assert_alike(
    found: Mapping[str, Assessment], expected: Mapping[str, Assessment], touched: Sequence[str]
) -> None:
    """What was assessed anew is what a whole rebuild gives, as far as `rebuild` says it is."""
    assert set(found) == set(expected)
    for node in touched:
        assert (expected[node].held is None) == (found[node].held is None)
        assert abs((expected[node].held or 0) - (found[node].held or 0)) <= BOUND
    claims = [node for node, one in expected.items() if one.metric is Metric.CLAIM_SUPPORT]
    if all(expected[node].held == found[node].held for node in claims):
        assert {node: found[node] for node in touched} == {node: expected[node] for node in touched}
        if all(expected[node].components == found[node].components for node in claims):
            sources = set(expected) - set(claims)
            assert {node: found[node] for node in sources} == {node: expected[node] for node in sources}


def near(said: Sequence[Said], rivals: Sequence[tuple[int, int]]) -> set[int]:
    """The numbers of what is said, and of what contradicts it."""
    numbers = {one.claim for one in said}
    return numbers | {other for pair in rivals for one, other in (pair, pair[::-1]) if one in numbers}


def of_numbers(articles: Mapping[int, Sequence[Said]], numbers: set[int]) -> list[str]:
    """The claims of these numbers."""
    return [
        claim(number, place)
        for number, said in articles.items()
        for place, one in enumerate(said, 1)
        if one.claim in numbers
    ]
