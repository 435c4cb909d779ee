"""What is read of a corroboration near some claims is what the whole of it says of them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Graph, URIRef

from onrecord.graph.claims.comparison import Relation
from onrecord.graph.corroboration.model import Comparison, Layer, Origin
from onrecord.graph.corroboration.stored import group_iri, near, stored, triples
from onrecord.graph.credibility.claim_groups import Links, StoredLinks
from onrecord.graph.store.local import LocalStore, open_store
from onrecord.graph.vocabulary import CORROBORATION, OR

CLAIMS = [f"https://news.example/{n}#c1" for n in range(9)]
claim = st.sampled_from(CLAIMS)


def layer(of: dict[str, int], against: Iterable[tuple[str, str]], origins: dict[str, str]) -> Layer:
    """Claims with the same number are one group; numbers below 2 stand alone."""
    members: dict[int, list[str]] = {}
    for name, number in of.items():
        members.setdefault(number, []).append(name)
    return Layer(
        groups={
            name: group_iri(min(names))
            for number, names in members.items()
            if number > 1 and len(names) > 1
            for name in names
        },
        comparisons=tuple(
            Comparison(min(pair), max(pair), Relation.CONTRADICTS, 0.75, "opposed") for pair in set(against)
        ),
        origins=tuple(
            Origin(name.replace("#c", "#u"), of_it.replace("#c", "#u"), "relayed")
            for name, of_it in origins.items()
        ),
    )


def held(store: LocalStore, made: Layer) -> None:
    graph = Graph(identifier=CORROBORATION)
    for triple in triples(made):
        graph.add(triple)
    store.replace(graph)
    for name in CLAIMS:
        article = Graph(identifier=URIRef(name.partition("#")[0]))
        article.add((URIRef(name.replace("#c", "#u")), OR.claim, URIRef(name)))
        store.replace(article)


@settings(max_examples=30, deadline=None)
@given(
    st.dictionaries(claim, st.integers(0, 4)),
    st.lists(st.tuples(claim, claim).filter(lambda pair: pair[0] != pair[1]), max_size=5),
    st.dictionaries(claim, claim, max_size=3),
    st.sets(claim, min_size=1, max_size=2),
)
def test_near_some_claims_as_in_the_whole(
    of: dict[str, int], against: list[tuple[str, str]], origins: dict[str, str], asked: set[str]
) -> None:
    with TemporaryDirectory() as folder, open_store(Path(folder) / "store", "create") as store:
        held(store, layer(of, [(min(pair), max(pair)) for pair in against], origins))
        whole, some = Links.of(stored(store)), StoredLinks(store)
        some.reach(asked)
        items = whole.items_of({whole.group_of(one) for one in asked})
        assert some.items_of({some.group_of(one) for one in asked}) == items
        for item in items:
            assert some.claims_of([item]) == whole.claims_of([item])
            assert some.rivals.get(item, {}) == whole.rivals.get(item, {})
        utterances = {one.replace("#c", "#u") for one in whole.claims_of(items)}
        assert some.origins == {one: whole.origins[one] for one in utterances & whole.origins.keys()}


def test_nothing_is_near_a_claim_that_stands_alone(store: LocalStore) -> None:
    assert near(store, ["https://news.example/none#c1"]).groups == {}
