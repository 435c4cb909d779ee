"""The ready-made questions about corroboration, on articles whose answers are known by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from onrecord.derived import derive
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.judgements import ClaimJudgement, record
from onrecord.graph.identity import judgements as identity
from onrecord.graph.model import Stance
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import ID
from tests.articles import sale
from tests.graph.corroboration.stories import BRIDGE, FERRY, FLEET, NO_BRIDGE, SCHOOL, Said, graph
from tests.graph.test_questions import answer


def test_claims_of_several_outlets_and_one_origin_are_told(archive: LocalStore) -> None:
    (row,) = [row for row in answer(archive, "single-origin-claims") if row["source"] != "Ann Reyk"]
    assert row == {
        "claim": FERRY, "outlets": "2", "articles": "2", "source": "a sailor",
        "first_published": "2026-01-05",
    }  # fmt: skip
    assert answer(archive, "single-origin-claims", least="3") == []


def twice(store: LocalStore) -> None:
    """Reyk says one thing in two articles, of which neither copies the other."""
    for outlet, other in (("coast", FLEET), ("lorne", BRIDGE)):
        said = [Said("Ann Reyk", SCHOOL), Said("Carl Oduya", other)]
        store.replace(graph(f"https://{outlet}.example/1", outlet.title(), said))
    derive(store)


def test_what_one_person_says_in_two_outlets_has_one_origin(empty: LocalStore) -> None:
    twice(empty)
    (row,) = answer(empty, "single-origin-claims")
    assert (row["claim"], row["source"]) == (SCHOOL, "Ann Reyk")


def test_sources_that_several_articles_call_the_same_are_one_origin_perhaps(empty: LocalStore) -> None:
    for number, who in enumerate(("the coastguard", "the coastguard", "a sailor", "a fisherman")):
        what = FERRY if number < 2 else SCHOOL  # two say each
        empty.replace(graph(f"https://wire.example/{number}", f"Coast {number}", [Said(who, what)]))
    derive(empty)
    (row,) = answer(empty, "single-origin-claims")
    assert (row["claim"], row["outlets"], row["source"]) == (FERRY, "2", "the coastguard")


def test_an_origin_that_is_written_in_two_ways_is_told_once(tmp_path: Path) -> None:
    with open_store(tmp_path / "store", "create") as store:
        for outlet, name in (("Coast Wire", "ANN REYK"), ("Harbour Post", "Ann Reyk")):
            store.replace(graph(f"https://{outlet[0].lower()}.example/1", outlet, [Said(name, SCHOOL)]))
        derive(store)
        assert [row["source"] for row in answer(store, "single-origin-claims")] == ["Ann Reyk"]


def test_those_who_say_it_together_are_one_origin_and_one_side(empty: LocalStore) -> None:
    together = [Said("Ann Reyk", BRIDGE, beside=("Bo Aster",))]
    for number, outlet in enumerate(("Coast Wire", "Harbour Post")):
        empty.replace(graph(f"https://wire.example/{number}", outlet, together))
    empty.replace(
        graph("https://wire.example/9", "Lorne Mail", [Said("Carl Oduya", NO_BRIDGE)], "2026-01-06")
    )
    derive(empty)
    assert [row["claim"] for row in answer(empty, "single-origin-claims")] == [BRIDGE]
    (one, other) = answer(empty, "contradictions")
    for row in (one, other):
        assert set(row["said_by"].split(", ")) == {"Ann Reyk", "Bo Aster"}
        assert row["other_said_by"] == "Carl Oduya"
    assert {row["said_by"] for row in answer(empty, "contradictions", person="Bo Aster")} == {"Bo Aster"}


def publish(store: LocalStore, *told: tuple[str, Said]) -> None:
    """An article on each day from 5 January on: who publishes it, and what somebody says there."""
    for number, (outlet, said) in enumerate(told):
        store.replace(graph(f"https://wire.example/{number}", outlet, [said], f"2026-01-0{number + 5}"))
    derive(store)


@pytest.mark.parametrize("stance", [Stance.DENIES, Stance.DOUBTS, Stance.ASKS])
def test_who_denies_a_claim_is_no_second_origin_of_it(empty: LocalStore, stance: Stance) -> None:
    said = [("Coast Wire", Said("a sailor", FERRY)), ("Lorne Mail", Said("a sailor", FERRY, "Coast Wire"))]
    publish(empty, *said, ("Harbour Post", Said("Ann Reyk", FERRY, stance=stance)))
    (row,) = answer(empty, "single-origin-claims")
    assert (row["claim"], row["outlets"], row["source"]) == (FERRY, "2", "a sailor")


def test_what_one_outlet_says_and_another_denies_has_not_two_outlets(empty: LocalStore) -> None:
    denied = Said("Ann Reyk", FERRY, stance=Stance.DENIES)
    publish(empty, ("Coast Wire", Said("Ann Reyk", FERRY)), ("Harbour Post", denied))
    assert answer(empty, "single-origin-claims") == []


def joined(store: LocalStore, kind: str, *names: str) -> None:
    pair = (f"{ID}{kind}/{names[0]}", f"{ID}{kind}/{names[1]}")
    told = identity.Judgement(identity.Verdict.SAME, pair, "Ines", "2026-01-09T12:00:00+00:00")
    identity.record(store, [told])
    derive(store)


def test_one_person_under_two_names_is_one_origin(empty: LocalStore) -> None:
    publish(empty, ("Coast Wire", Said("Ann Reyk", FERRY)), ("Lorne Mail", Said("Carl Oduya", FERRY)))
    assert answer(empty, "single-origin-claims") == []
    joined(empty, "person", "ann-reyk", "carl-oduya")
    (row,) = answer(empty, "single-origin-claims")
    assert (row["claim"], row["outlets"]) == (FERRY, "2")
    assert row["source"] in {"Ann Reyk", "Carl Oduya"}


def test_two_people_of_one_name_are_two_origins(empty: LocalStore) -> None:
    twice(empty)
    apart = identity.Verdict.DIFFERENT, (f"{ID}person/ann-reyk",), "Ines", "2026-01-09T12:00:00+00:00"
    identity.record(empty, [identity.Judgement(*apart, ("https://coast.example/1",))])
    derive(empty)
    assert answer(empty, "single-origin-claims") == []


def test_two_names_of_an_outlet_are_not_several_outlets(empty: LocalStore) -> None:
    publish(empty, ("Coast Wire", Said("Ann Reyk", FERRY)), ("Lorne Mail", Said("Ann Reyk", FERRY)))
    joined(empty, "outlet", "coast-wire", "lorne-mail")
    assert answer(empty, "single-origin-claims") == []


def steps(store: LocalStore, **asked: str) -> list[tuple[str, str, str]]:
    found = answer(store, "who-relays-whom", **asked)
    return [(row["relayer_name"], row["source"], row["step"]) for row in found]


def test_each_step_of_a_chain_of_articles_is_told(empty: LocalStore) -> None:
    cited = (Said(name, FERRY, outlet=True) for name in ("Coast Wire", "Lorne Mail"))
    publish(
        empty,
        *zip(("Coast Wire", "Lorne Mail", "Harbour Post"), (Said("a sailor", FERRY), *cited), strict=True),
    )
    assert steps(empty) == [
        ("Harbour Post", "Lorne Mail", "across articles"),
        ("Lorne Mail", "Coast Wire", "across articles"),
    ]
    assert steps(empty, relayer="Lorne Mail") == [("Lorne Mail", "Coast Wire", "across articles")]
    (row,) = answer(empty, "who-relays-whom", relayer="Lorne Mail")
    assert (row["claim"], row["quote"], row["published_by"]) == (
        FERRY, f"{FERRY}, Coast Wire said", "Lorne Mail",
    )  # fmt: skip


def test_an_outlet_that_speaks_for_itself_is_relayed_by_nobody(empty: LocalStore) -> None:
    publish(
        empty, ("Lorne Mail", Said("Coast Wire", FERRY, outlet=True)), ("Coast Wire", Said("Bo Aster", FLEET))
    )
    assert steps(empty) == []


def test_a_speaker_in_a_copied_article_is_relayed_by_nobody(empty: LocalStore) -> None:
    publish(empty, ("Coast Wire", Said("Ann Reyk", FERRY)), ("Lorne Mail", Said("Ann Reyk", FERRY)))
    assert any(rows(empty, "SELECT ?u { ?u prov:hadPrimarySource ?first }"))
    assert steps(empty) == []


def test_what_is_relayed_in_the_article_is_told_once(empty: LocalStore) -> None:
    relayed = Said("a sailor", FERRY, relayed_by="Coast Wire")
    publish(empty, ("Coast Wire", Said("a sailor", FERRY)), ("Lorne Mail", relayed))
    assert steps(empty) == [("Coast Wire", "a sailor", "in the article")]


def test_who_cites_whom_in_a_circle_is_told_with_the_words(archive: LocalStore) -> None:
    found = answer(archive, "circular-reporting")
    assert [(row["published_by"], row["quote"]) for row in found] == [
        ("Coast Wire", f"{BRIDGE}, Harbour Post said"), ("Harbour Post", f"{BRIDGE}, Coast Wire said"),
    ]  # fmt: skip
    assert {row["who_cites_whom"] for row in found} == {
        "Coast Wire cites Harbour Post; Harbour Post cites Coast Wire"
    }
    assert answer(archive, "circular-reporting", outlet="Coast Wire") == found
    assert answer(archive, "circular-reporting", outlet="Lorne Mail") == []


def sides(archive: LocalStore, **asked: str) -> list[tuple[str, str, str]]:
    found = answer(archive, "contradictions", **asked)
    return sorted((row["said_by"], row["other_said_by"], row["why"]) for row in found)


def test_a_pair_of_contradicting_claims_is_told_once_the_earlier_first(archive: LocalStore) -> None:
    others = ["Carl Oduya", "Coast Wire", "Harbour Post", "an official"]
    assert [(one, other) for one, other, _ in sides(archive)] == [(one, "Ann Reyk") for one in others]
    days = dict(rows(archive, "SELECT ?article ?day { ?article schema:datePublished ?day }"))
    found = answer(archive, "contradictions")
    assert all(days[row["article"]] <= days[row["other_article"]] for row in found)


def test_of_contradicting_claims_that_of_the_one_asked_about_comes_first(archive: LocalStore) -> None:
    (of_oduya,) = answer(archive, "contradictions", person="Carl Oduya")
    assert (of_oduya["said_by"], of_oduya["claim"], of_oduya["other_claim"]) == (
        "Carl Oduya", BRIDGE, NO_BRIDGE
    )  # fmt: skip
    assert "negated" in of_oduya["why"]
    of_reyk = sides(archive, person="Ann Reyk")
    assert {one for one, _, _ in of_reyk} == {"Ann Reyk"}
    assert len(of_reyk) == len(sides(archive))


def test_who_denies_a_claim_is_told_after_who_says_it_unless_asked_about(empty: LocalStore) -> None:
    empty.replace(
        graph("https://wire.example/1", "Coast Wire", [Said("Ann Reyk", SCHOOL, stance=Stance.DENIES)])
    )
    said = [Said("Carl Oduya", SCHOOL)]
    empty.replace(graph("https://post.example/1", "Harbour Post", said, "2026-01-06"))
    derive(empty)
    once = [("Carl Oduya", "Ann Reyk", "the other denies or doubts it")]
    assert sides(empty) == once == sides(empty, person="Carl Oduya")
    assert sides(empty, person="Ann Reyk") == [
        ("Ann Reyk", "Carl Oduya", "it denies or doubts what the other says")
    ]


def test_a_contradiction_is_told_in_words_that_can_be_read_alone(sold: LocalStore) -> None:
    sold.replace(graph("https://wire.example/1", "Coast Wire", [Said("Carl Oduya", SCHOOL)]))
    other = "https://wire.example/1#c1"
    pair = ClaimJudgement(
        f"{sale()[0].iri}#c2", other, Relation.CONTRADICTS, "Bo", "2026-01-09T12:00:00+00:00"
    )
    record(sold, [pair])
    derive(sold)
    (row,) = answer(sold, "self-contradictions")
    assert {row["claim"], row["other_claim"]} == {SCHOOL, "called the sale a mistake"}


def test_a_source_that_contradicts_itself_is_told_the_earlier_claim_first(archive: LocalStore) -> None:
    (row,) = answer(archive, "self-contradictions")
    assert (row["said_by"], row["published"], row["other_published"]) == (
        "Ann Reyk",
        "2026-01-04",
        "2026-01-08",
    )
    assert answer(archive, "self-contradictions", person="Carl Oduya") == []


def test_a_claim_that_was_unnamed_and_then_named_is_told(archive: LocalStore) -> None:
    (row,) = answer(archive, "changed-level")
    assert row["change"] == "unnamed, then named"
    assert (row["unnamed_since"], row["unnamed_sources"]) == ("2026-01-04", "an official")
    assert (row["named_since"], row["named_sources"]) == ("2026-01-08", "Carl Oduya")


def contradicted(store: LocalStore) -> None:
    """Reyk and Oduya say one thing, joined by a judgement; Aster says the contrary of hers alone."""
    said = (("Ann Reyk", BRIDGE), ("Carl Oduya", FERRY), ("Bo Aster", NO_BRIDGE))
    for number, (who, what) in enumerate(said):
        day = f"2026-01-0{number + 1}"
        store.replace(graph(f"https://wire.example/{number}", f"Coast {number}", [Said(who, what)], day))
    reyk, oduya = (f"https://wire.example/{number}#c1" for number in range(2))
    record(store, [ClaimJudgement(reyk, oduya, Relation.SAME, "a desk", "2026-01-09T00:00:00+00:00")])
    derive(store)


def test_a_contradiction_by_way_of_another_claim_is_marked(empty: LocalStore) -> None:
    contradicted(empty)
    found = {row["said_by"]: row for row in answer(empty, "contradictions")}
    assert set(found) == {"Ann Reyk", "Carl Oduya"}
    assert "by way of" not in found["Ann Reyk"]["why"]
    assert found["Carl Oduya"]["why"].startswith(f'by way of a claim taken for the same, "{BRIDGE}": ')
    assert found["Ann Reyk"]["confidence"] == found["Carl Oduya"]["confidence"] != ""


def test_each_contradiction_has_its_own_reason_and_confidence(empty: LocalStore) -> None:
    contradicted(empty)
    oduya, aster = (f"https://wire.example/{number}#c1" for number in (1, 2))
    judged = ClaimJudgement(oduya, aster, Relation.CONTRADICTS, "a desk", "2026-01-09T00:00:00+00:00")
    record(empty, [judged])
    derive(empty)
    found = {row["said_by"]: row for row in answer(empty, "contradictions")}
    assert "a desk" in found["Carl Oduya"]["why"]
    assert "negated" in found["Ann Reyk"]["why"]
    assert (found["Carl Oduya"]["confidence"], found["Ann Reyk"]["confidence"]) != ("1", "1")


def test_who_is_named_and_denies_a_claim_does_not_confirm_it(empty: LocalStore) -> None:
    denied = Said("Ann Reyk", BRIDGE, stance=Stance.DENIES)
    publish(empty, ("Coast Wire", Said("an official", BRIDGE)), ("Lorne Mail", denied))
    assert answer(empty, "changed-level") == []


def test_who_denies_a_claim_without_a_name_did_not_make_it(empty: LocalStore) -> None:
    denied = Said("an official", BRIDGE, stance=Stance.DENIES)
    publish(empty, ("Coast Wire", denied), ("Lorne Mail", Said("Ann Reyk", BRIDGE)))
    assert answer(empty, "changed-level") == []
