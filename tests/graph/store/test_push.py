from __future__ import annotations

import shutil
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest
from rdflib import Graph

from onrecord.errors import StoreError
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.push import LEDGER, holds_others, push, verify
from onrecord.graph.store.remote import RemoteStore
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
    assert not holds_others(store.graphs(), target)
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
