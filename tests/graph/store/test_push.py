from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from rdflib import Graph, URIRef

from onrecord.errors import StoreError
from onrecord.graph.credibility.trust import TrustJudgement, judgements, record
from onrecord.graph.store.folder import LEDGER
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.push import holds_others, push, verify
from onrecord.graph.store.remote import RemoteStore
from onrecord.graph.store.uniting import judged_in
from onrecord.graph.vocabulary import ID, TRUST
from tests.articles import graphs
from tests.graph.store.held import G, contents, graph_of
from tests.graph.store.servers import server


@pytest.fixture(params=["Oxigraph", "Virtuoso"])
def target(request: pytest.FixtureRequest) -> Iterator[RemoteStore]:
    with server(request.param) as address, RemoteStore(address, "write") as remote:
        yield remote


def sent(store: LocalStore, target: RemoteStore) -> int:
    return sum(one.sent for one in push(store, target, target.address))


def test_a_pushed_store_is_there_whole_beside_what_was_there(store: LocalStore, target: RemoteStore) -> None:
    assert sent(store, target) == len(graphs())
    assert contents(target) == contents(store)
    assert not holds_others(store, target)
    target.replace(graph_of("of another laptop"))
    sent(store, target)
    assert target.graphs() == {**store.graphs(), str(G): 1}


def test_a_push_that_broke_off_goes_on_where_it_was(store: LocalStore, target: RemoteStore) -> None:
    first = list(islice(push(store, target, target.address, batch=1), 2))
    assert all(one.sent for one in first)
    assert sent(store, target) == len(graphs()) - 2
    assert sent(store, target) == 0
    assert contents(target) == contents(store)


def test_what_changed_here_or_was_lost_there_is_sent_again(store: LocalStore, target: RemoteStore) -> None:
    store.replace(graph_of("one"))
    sent(store, target)
    store.replace(graph_of("two"))
    assert sent(store, target) == 1
    target.replace(Graph(identifier=G))
    assert sent(store, target) == 1
    assert contents(target) == contents(store)


def test_a_ledger_with_half_a_line_costs_no_more_than_sending_again(
    store: LocalStore, target: RemoteStore
) -> None:
    sent(store, target)
    ledger = store.path / LEDGER
    ledger.write_text(ledger.read_text("utf-8")[:-20], "utf-8")
    assert sent(store, target) == 1


def rated(outlet: str, rating: float, who: str, day: int) -> TrustJudgement:
    return TrustJudgement(
        f"{ID}outlet/{outlet}", rating, None, who, f"2026-01-{day:02}T12:00:00.250125+00:00"
    )


def test_what_others_judged_stays_there_and_ours_joins_it(store: LocalStore, target: RemoteStore) -> None:
    record(target, [rated("lorne-times", 0.9, "bob", 2)])
    record(store, [rated("harbour-post", 0.3, "ann", 1)])
    sent(store, target)
    assert {one.who for one in judgements(target).values()} == {"ann", "bob"}
    assert holds_others(store, target)
    assert sent(store, target) == 0


def test_of_two_ratings_of_one_outlet_the_newer_is_there_in_the_end(
    store: LocalStore, target: RemoteStore
) -> None:
    record(target, [rated("lorne-times", 0.9, "bob", 2)])
    for day, who, told in ((1, "bob", 1), (3, "ann", 1), (3, "ann", 0)):
        record(store, [rated("lorne-times", 0.3, "ann", day)])
        overruled = [one for pushed in push(store, target, target.address) for one in pushed.overruled]
        assert [one.who for one in judgements(target).values()] == [who]
        assert len(overruled) == told


def test_a_judgement_that_was_withdrawn_here_is_withdrawn_there_unless_somebody_renewed_it(
    store: LocalStore, target: RemoteStore
) -> None:
    record(store, [rated("lorne-times", 0.3, "ann", 1), rated("harbour-post", 0.3, "ann", 1)])
    sent(store, target)
    record(target, [rated("harbour-post", 0.9, "bob", 2)])
    store.remove(str(TRUST))
    sent(store, target)
    assert [one.who for one in judgements(target).values()] == ["bob"]


def test_a_judgement_that_was_lost_there_is_sent_again(store: LocalStore, target: RemoteStore) -> None:
    record(store, [rated("lorne-times", 0.3, "ann", 1)])
    sent(store, target)
    target.replace(graph_of(*"abcdef", name=TRUST))  # as many quads
    assert sent(store, target) == 1
    assert judged_in(store, str(TRUST)) < judged_in(target, str(TRUST))


def test_what_was_pushed_and_is_here_no_more_is_taken_out_there(
    store: LocalStore, target: RemoteStore
) -> None:
    sent(store, target)
    target.replace(graph_of("of another laptop"))
    gone, changed, _ = store.articles()
    target.replace(graph_of("read anew by somebody", name=URIRef(changed)))
    for name in (gone, changed):
        store.remove(name)
    assert [one.graph for one in push(store, target, target.address) if not one.quads] == [gone]
    assert target.graphs() == {**store.graphs(), str(G): 1, changed: 1}
    assert [one for one in push(store, target, target.address) if not one.quads] == []


def test_a_graph_that_did_not_arrive_whole_is_named(tmp_path: Path) -> None:
    with open_store(tmp_path / "target", "create") as target:
        target.replace(graph_of("a"))
        with pytest.raises(StoreError, match=r"1 of 1 graphs did not arrive whole: <.*/g> has 1 of 2 quads"):
            verify({str(G): 2}, target)


def test_a_store_that_moved_away_stops_the_push(store: LocalStore, tmp_path: Path) -> None:
    with open_store(tmp_path / "target", "create") as target:
        shutil.move(store.path, tmp_path / "elsewhere")
        with pytest.raises(StoreError, match=r"pushed\.jsonl: can't be written"):
            list(push(store, target, "there"))
