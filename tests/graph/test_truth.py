from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.graph.truth import DEFAULT, METHODS, Claims
from onrecord.graph.truth.accu import dependence
from onrecord.graph.truth.taken_over import TAKEN_OVER, Together
from onrecord.graph.truth.values import normalised, part_of

TRIPLES = st.lists(
    st.tuples(
        st.integers(0, 5).map("s{}".format), st.integers(0, 4).map("i{}".format), st.sampled_from("abc")
    ),
    min_size=1,
    max_size=40,
)


def chosen(claims: Claims, method: str) -> dict[str, str]:
    verdict = METHODS[method](claims)
    return {claims.items[claims.item_of[f]]: claims.values[f] for f in claims.chosen(verdict.belief)}


def good_and_bad() -> list[tuple[str, str, str]]:
    """Three sources that are right of 20 items, and one that is wrong of each in its own way."""
    right = [(source, f"i{n}", "right") for source in ("ann", "bob", "cy") for n in range(20)]
    return right + [("dan", f"i{n}", f"wrong {n}") for n in range(20)]


@pytest.mark.parametrize("method", METHODS)
def test_every_method_believes_and_trusts_those_who_agree(method: str) -> None:
    claims = Claims.of(good_and_bad())
    assert set(chosen(claims, method).values()) == {"right"}
    trust = dict(zip(claims.sources, METHODS[method](claims).trust, strict=True))
    assert trust["ann"] > trust["dan"]


@pytest.mark.parametrize("method", METHODS)
@given(triples=TRIPLES, turn=st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_the_order_of_claims_changes_nothing(
    method: str, triples: list[tuple[str, str, str]], turn: st.DataObject
) -> None:
    shuffled = list(triples)
    turn.shuffle(shuffled)  # type: ignore[attr-defined]
    first, second = Claims.of(triples), Claims.of(shuffled)
    assert chosen(first, method) == chosen(second, method)
    assert np.all(np.isfinite(METHODS[method](first).belief))


@given(TRIPLES)
@settings(max_examples=30)
def test_the_default_gives_probabilities(triples: list[tuple[str, str, str]]) -> None:
    claims = Claims.of(triples)
    verdict = METHODS[DEFAULT](claims)
    assert claims.by_item(verdict.belief) == pytest.approx(1)
    assert np.all((verdict.trust > 0) & (verdict.trust < 1))


def test_the_default_sides_with_full_lists_against_a_majority_that_leaves_out() -> None:
    full = [(source, f"b{n}", f"first {n};second {n}") for source in ("ann", "bob") for n in range(20)]
    short = [(source, f"b{n}", f"first {n}") for source in ("cy", "dan", "eve") for n in range(20)]
    known = [(source, f"k{n}", f"one {n};two {n}") for source in ("ann", "bob", "fay") for n in range(20)]
    partial = [(source, f"k{n}", f"two {n}") for source in ("cy", "dan") for n in range(20)]
    claims = Claims.of(full + short + known + partial)
    assert chosen(claims, DEFAULT)["b0"] == "first 0;second 0"
    assert chosen(claims, "majority")["b0"] == "first 0"


def test_copying_is_told_from_shared_errors() -> None:
    triples = good_and_bad() + [("eve", f"i{n}", f"wrong {n}") for n in range(20)]
    claims = Claims.of(triples)
    belief = METHODS["majority"](claims).belief
    table = dependence(claims, belief, np.full(len(claims.sources), 0.8)).toarray()
    at = {source: number for number, source in enumerate(claims.sources)}
    assert table[at["dan"], at["eve"]] > 0.99
    assert table[at["dan"], at["ann"]] < 0.01
    assert np.allclose(table, table.T)


def test_copies_do_not_outvote_independent_sources() -> None:
    right = [(source, f"i{n}", "right") for source in ("ann", "bob") for n in range(30) if n % 3 or n == 0]
    others = [(source, f"j{n}", "right") for source in ("ann", "bob", "cy") for n in range(30)]
    wrong = [(f"copy {k}", f"i{n}", f"wrong {n}") for k in range(3) for n in range(30)]
    claims = Claims.of(right + others + wrong)
    assert chosen(claims, "accucopy")["i1"] == "right"
    assert chosen(claims, "majority")["i1"] == "wrong 1"


def test_a_passer_by_and_who_repeats_everything_do_not_outvote_a_careful_source() -> None:
    """Of those who speak once, most are wrong; what the repeater has of one of them is no second voice."""
    wide = [(source, f"w{n}", f"right {n}") for n in range(400) for source in ("repeater", f"x{n % 50}")]
    careful = [(source, f"c{n}", f"right c{n}") for n in range(40) for source in ("careful", f"y{n % 9}")]
    passing = [(f"once {n}", f"w{n}", f"wrong {n}") for n in range(200)]
    contested = [("careful", "z", "so"), ("repeater", "z", "other"), ("passer-by", "z", "other")]
    claims = Claims.of(wide + careful + passing + contested)
    assert chosen(claims, "accu")["z"] == "other"
    assert chosen(claims, DEFAULT)["z"] == "so"


@given(
    st.lists(st.tuples(st.integers(0, 2), st.floats(-12, 0)), min_size=1, max_size=8).filter(
        lambda voices: {group for group, _ in voices} == set(range(max(group for group, _ in voices) + 1))
    )
)
def test_whoever_was_first_may_be_any_of_those_who_agree(voices: list[tuple[int, float]]) -> None:
    voices = sorted(voices)
    logs = np.array([log for _, log in voices])
    together = Together(np.arange(len(voices)), np.array([group for group, _ in voices]))
    found, own = together.likelihood(logs, np.ones(len(logs))), together.own(logs)
    for group in {group for group, _ in voices}:
        alone = [float(np.exp(log)) for of, log in voices if of == group]
        later = [(1 - TAKEN_OVER) * chance + TAKEN_OVER for chance in alone]
        ways = [alone[k] * np.prod(later[:k] + later[k + 1 :]) for k in range(len(alone))]
        assert found[group] == pytest.approx(float(np.log(sum(ways))))
        assert own[together.group == group].max() <= 1 + 1e-9
        assert own[together.group == group].sum() >= 1 - 1e-9


def test_values_are_one_but_for_case_spaces_and_order() -> None:
    assert normalised(" Smith ;ADAMS  ann") == normalised("adams ann; smith") == "adams ann;smith"
    claims = Claims.of([("a", "i", "Rome"), ("b", "i", "rome "), ("c", "i", "Rome")])
    assert list(claims.values) == ["Rome"]


def test_a_list_is_part_of_one_that_adds_to_it_alone() -> None:
    assert part_of("knuth", "Plass; Knuth")
    assert not part_of("plass;knuth", "knuth;plass")
    assert not part_of("knuth;lamport", "knuth;plass;rokicki")


def test_no_claims_give_no_verdict() -> None:
    claims = Claims.of([])
    assert len(METHODS[DEFAULT](claims).belief) == 0


WORLDS = {
    "plain": {},
    "copying cliques": {"sources": 12, "cliques": 2},
    "sources with one claim": {"sources": 4, "density": 0.3, "single": 400},
    "two values": {"sources": 15, "wrong": 1},
    "two values, one clique": {"sources": 12, "wrong": 1, "cliques": 1},
    "few claims": {"sources": 15, "density": 0.1},
}
LEAST = {"copying cliques": 0.2, "two values": 0.03, "two values, one clique": 0.1}
"""How much more often than a majority the default is right, on the average."""

Triples = list[tuple[str, str, str]]


def world(
    seed: int,
    *,
    sources: int = 20,
    density: float = 0.5,
    wrong: int = 5,
    cliques: int = 0,
    single: int = 0,
) -> tuple[Triples, dict[str, str]]:
    """Claims of independent sources that are right in 40 to 90 %, and what is true.

    A clique is five that copy one source that is right in 30 %; `single` sources give one claim each.
    """
    draw = np.random.default_rng(seed)
    items = [f"item {k}" for k in range(60)]
    true = {item: f"v{draw.integers(wrong + 1)}" for item in items}

    def said(item: str, accuracy: float) -> str:
        others = [value for value in (f"v{k}" for k in range(wrong + 1)) if value != true[item]]
        return true[item] if draw.random() < accuracy else others[draw.integers(wrong)]

    claims = []
    for source in range(sources):
        accuracy = draw.uniform(0.4, 0.9)
        claims += [(f"s{source}", i, said(i, accuracy)) for i in items if draw.random() < density]
    for clique in range(cliques):
        copied = {item: said(item, 0.3) for item in items}
        for copier in range(5):
            claims += [(f"c{clique}.{copier}", i, copied[i]) for i in items if draw.random() < 0.9]
    for source in range(single):
        item = items[draw.integers(len(items))]
        claims.append((f"o{source}", item, said(item, 0.6)))
    return claims, true


def accuracy(method: str, claims: Claims, true: dict[str, str]) -> float:
    found = chosen(claims, method)
    return sum(true[item] == value for item, value in found.items()) / len(found)


@pytest.mark.parametrize("name", WORLDS)
def test_the_default_is_no_worse_than_a_majority_whatever_the_world(name: str) -> None:
    gaps = []
    for seed in range(10):
        triples, true = world(seed, **WORLDS[name])  # type: ignore[arg-type]
        claims = Claims.of(triples)
        gaps.append(accuracy(DEFAULT, claims, true) - accuracy("majority", claims, true))
    assert np.mean(gaps) >= LEAST.get(name, -0.01)
