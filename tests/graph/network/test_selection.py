from __future__ import annotations

from datetime import date, datetime

import networkx as nx
import pytest

from onrecord.errors import ArgumentError, NotFoundError
from onrecord.graph.network.selection import select
from onrecord.graph.network.shape import Network


@pytest.fixture
def two_days() -> Network:
    made: Network = nx.MultiDiGraph()
    made.add_node("jo", kind="person", label="Jo Doe", aliases=["Doe"])
    made.add_node("al", kind="person", label="Al Roe")
    made.add_node("post", kind="outlet", label="The Post")
    made.add_node("pen", kind="author", label="A. Pen")
    made.add_edge("pen", "post", kind="writes_for", weight=2)
    for claim, speaker, day in (("c1", "jo", "2025-01-01"), ("c2", "al", "2025-02-01"), ("c3", "jo", None)):
        article = {"article": f"a{claim}", "date": day}
        made.add_node(claim, kind="claim", label=claim, **article)
        made.add_edge(speaker, claim, kind="says", **article)
        made.add_edge("post", claim, kind="reported")
    made.add_edge("post", "jo", key="quotes", kind="quotes", weight=2)
    made.add_edge("post", "al", key="quotes", kind="quotes", weight=1)
    made.add_edge("c1", "al", kind="mentions")
    return made


def test_without_a_wish_all_is_copied(two_days: Network) -> None:
    whole = select(two_days)
    assert nx.utils.graphs_equal(whole, two_days)
    assert whole is not two_days


def test_a_period_keeps_its_articles_and_counts_their_quotes_alone(two_days: Network) -> None:
    part = select(two_days, until=date(2025, 1, 15))
    assert set(part) == {"jo", "c1", "post", "pen"}
    assert part.edges["post", "jo", "quotes"]["weight"] == 1


def test_both_ends_of_a_period_belong_to_it(two_days: Network) -> None:
    part = select(two_days, since=date(2025, 1, 1), until=date(2025, 2, 1))
    assert {"c1", "c2"} <= set(part)
    assert "c3" not in part
    assert part.has_edge("c1", "al")


def test_kinds_are_kept_with_what_ties_them(two_days: Network) -> None:
    part = select(two_days, of=("people", "outlets"))
    assert set(part) == {"jo", "al", "post"}
    assert part.number_of_edges() == 2


def test_what_is_near_a_name_is_found_by_alias_too(two_days: Network) -> None:
    assert set(select(two_days, about="doe", hops=1)) == {"jo", "c1", "c3", "post"}


def test_a_name_that_nobody_or_several_bear_is_refused(two_days: Network) -> None:
    with pytest.raises(NotFoundError, match="nothing"):
        select(two_days, about="nobody")
    two_days.add_node("jo2", kind="person", label="Jo Doe")
    with pytest.raises(NotFoundError, match="give the IRI: jo jo2"):
        select(two_days, about="Jo Doe")


def test_who_is_outside_the_period_is_named_in_words(two_days: Network) -> None:
    with pytest.raises(
        NotFoundError, match=r"^'Al Roe': not of these kinds, or in no article of these days$"
    ):
        select(two_days, about="al", since=date(2030, 1, 1))


def test_a_word_for_no_kind_is_refused(two_days: Network) -> None:
    with pytest.raises(ArgumentError, match="known: people"):
        select(two_days, of=("planets",))


def test_one_kind_needs_no_list(two_days: Network) -> None:
    assert set(select(two_days, of="people")) == {"jo", "al"}


@pytest.mark.parametrize("day", [date(2025, 2, 1), datetime(2025, 2, 1, 18, 30), "2025-02-01"])  # noqa: DTZ001
def test_a_day_may_be_a_date_a_time_or_words(two_days: Network, day: date | str) -> None:
    assert {node for node in select(two_days, since=day) if node.startswith("c")} == {"c2"}
    assert {node for node in select(two_days, until=day) if node.startswith("c")} == {"c1", "c2"}


def test_what_is_no_day_or_no_number_of_edges_is_refused(two_days: Network) -> None:
    with pytest.raises(ArgumentError, match=r"'yesterday' is not a date \(give one like 2026-01-31\)"):
        select(two_days, since="yesterday")
    with pytest.raises(ArgumentError, match="hops=-1"):
        select(two_days, about="jo", hops=-1)
