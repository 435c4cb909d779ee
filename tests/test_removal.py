"""An article that was removed leaves a store as if it had never been there."""

from __future__ import annotations

from pathlib import Path

import pytest

import onrecord
from onrecord.derived import catch_up
from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.judgements import ClaimJudgement
from onrecord.graph.corroboration.judgements import record as record_claims
from onrecord.graph.credibility import rebuilding
from onrecord.graph.credibility.ranking import best
from onrecord.graph.credibility.trust import TrustJudgement
from onrecord.graph.credibility.trust import record as record_trust
from onrecord.graph.identity.judgements import Judgement, Verdict
from onrecord.graph.identity.judgements import record as record_names
from onrecord.graph.model import EntityKind
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import ASSESSMENT, ID, JUDGEMENTS, TRUST
from tests.articles import PLANT, graphs
from tests.graph.corroboration.stories import everything
from tests.graph.store.held import contents

STORIES = {str(one.identifier): one for one in (*graphs(), *everything())}
WIRE = "https://wire.example/1"
NOW = "2026-01-09T12:00:00+00:00"


def made_of(folder: Path, articles: set[str]) -> LocalStore:
    """A new store of some of the stories, with all that is derived."""
    store = open_store(folder, "create")
    for one in sorted(articles):
        store.replace(STORIES[one])
    onrecord.derive(store)
    return store


def assessed(store: LocalStore) -> list[tuple[str, ...]]:
    """What has a score, and which."""
    query = "SELECT ?of ?value { ?one dqv:computedOn ?of OPTIONAL { ?one dqv:value ?value } }"
    return sorted(rows(store, query), key=str)


@pytest.mark.parametrize("number", range(len(STORIES)))
@pytest.mark.parametrize("whole", [True, False], ids=["assessed whole", "assessed where touched"])
def test_a_store_is_as_if_it_had_never_held_what_was_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, whole: bool
) -> None:
    """Only the chances of claims that the article does not touch stay as they were, as `rebuild` tells."""
    monkeypatch.setattr(rebuilding, "MOST", 1e-9 if whole else 1)
    one, other = sorted(STORIES)[number], sorted(STORIES)[number - 1]
    with made_of(tmp_path / "removed", {*STORIES}) as store:
        for gone in ({one}, {one, other}):
            onrecord.remove(store, *gone & {*store.articles()})
            with made_of(tmp_path / f"never{len(gone)}", STORIES.keys() - gone) as never:
                assert assessed(store) == assessed(never)
                left, expected = (
                    {quad for quad in contents(each) if whole or str(quad.graph_name) != f"<{ASSESSMENT}>"}
                    for each in (store, never)
                )
                assert left == expected


@pytest.mark.parametrize("number", range(len(STORIES)))
def test_what_came_and_went_by_other_ways_is_caught_up_with(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr(rebuilding, "MOST", 1e-9)
    one, other = sorted(STORIES)[number], sorted(STORIES)[number - 1]
    with (
        made_of(tmp_path / "caught", STORIES.keys() - {other}) as store,
        made_of(tmp_path / "never", STORIES.keys() - {one}) as never,
    ):
        assert not catch_up(store)
        store.remove(one)
        store.replace(STORIES[other])
        assert catch_up(store)
        assert contents(store) == contents(never)
        assert not catch_up(store, ["urn:g:no-article"])


def test_a_claim_that_no_article_has_any_more_is_not_ranked(tmp_path: Path) -> None:
    with made_of(tmp_path / "store", {*STORIES}) as store:
        before = {one.iri for one in best(store, None, 100)}
        store.remove(PLANT.iri)
        assert {one.iri for one in best(store, None, 100)} < before
        for article in STORIES:
            store.remove(article)
        assert [one for kind in (None, *EntityKind) for one in best(store, kind, 100)] == []


def test_a_store_of_which_everything_was_removed_is_empty_but_for_its_state(tmp_path: Path) -> None:
    with made_of(tmp_path / "store", {*STORIES}) as store, made_of(tmp_path / "none", set()) as none:
        onrecord.remove(store, *STORIES)
        assert store.articles() == []
        assert contents(store) == contents(none)


def test_what_was_judged_stays_and_counts_again_with_the_article(tmp_path: Path) -> None:
    claims = f"{WIRE}#c1", "https://mail.example/1#c2"
    with made_of(tmp_path / "store", {*STORIES}) as store:
        record_claims(store, [ClaimJudgement(*claims, Relation.SAME, "Ines", NOW)])
        record_names(
            store,
            [
                Judgement(Verdict.SAME, (f"{ID}outlet/coast-wire", f"{ID}outlet/lorne-mail"), "Ines", NOW),
                Judgement(Verdict.DIFFERENT, (f"{ID}person/ann-reyk",), "Ines", NOW, (WIRE,)),
            ],
        )
        record_trust(store, [TrustJudgement(f"{ID}outlet/coast-wire", 0.8, None, "Ines", NOW)])
        onrecord.derive(store)
        before = contents(store)
        judged = {graph: set(store.article(str(graph))) for graph in (JUDGEMENTS, TRUST)}
        onrecord.remove(store, WIRE)
        assert {graph: set(store.article(str(graph))) for graph in judged} == judged
        store.replace(STORIES[WIRE])
        onrecord.derive(store)
        assert contents(store) == before


def test_one_that_the_store_lacks_keeps_the_others_in(tmp_path: Path) -> None:
    with made_of(tmp_path / "store", {*STORIES}) as store:
        before = contents(store)
        with pytest.raises(onrecord.NotFoundError, match="no article in the store has this IRI"):
            onrecord.remove(store, *STORIES, "https://a.example/")
        onrecord.remove(store)
        assert contents(store) == before
    with open_store(tmp_path / "store") as store, pytest.raises(onrecord.StoreError, match="reading only"):
        onrecord.remove(store, *STORIES)
