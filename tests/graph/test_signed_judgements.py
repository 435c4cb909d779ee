"""Judgements of users: a newer one replaces an older one about the same, and each can be withdrawn."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Literal, URIRef

from onrecord.graph.signed_judgements import judgement_iri, keep, signed, withdraw
from onrecord.graph.store.local import open_store
from onrecord.graph.store.protocol import Triple
from onrecord.graph.store.results import rows
from onrecord.graph.vocabulary import JUDGEMENTS, OR

SIGNED = "SELECT ?who { GRAPH <urn:onrecord:judgements> { ?judgement or:judgedBy ?who } } ORDER BY ?who"


def judged(about: str, who: str, words: str = "so it is") -> dict[URIRef, list[Triple]]:
    one = judgement_iri(JUDGEMENTS, about)
    return {one: [*signed(one, who, "2026-03-01T09:00:00+00:00"), (one, OR.note, Literal(words))]}


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from("abcd"), st.sampled_from(["ada", "ben", "cy"])), max_size=8))
def test_the_last_who_judged_of_a_thing_is_the_one_kept(told: list[tuple[str, str]]) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store", "create") as store:
        for about, who in told:
            keep(store, JUDGEMENTS, judged(about, who))
        assert sorted(dict(told).values()) == [who for (who,) in rows(store, SIGNED)]


def test_a_withdrawn_judgement_leaves_nothing_and_the_others_alone(tmp_path: Path) -> None:
    many = {iri: told for n in range(600) for iri, told in judged(f"claim {n}", f"judge {n:03}").items()}
    first, *others = many
    with open_store(tmp_path / "store", "create") as store:
        keep(store, JUDGEMENTS, many)
        assert withdraw(store, JUDGEMENTS, [first, judgement_iri(JUDGEMENTS, "never judged")]) == 1
        assert len(list(rows(store, SIGNED))) == len(others)
        assert withdraw(store, JUDGEMENTS, others) == len(others)
        assert store.graphs() == {}
