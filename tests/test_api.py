"""The functions of the package, one after another as its docstring tells, and what is no use to them."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import URIRef

import onrecord
from onrecord.errors import ArgumentError
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID

TEXTS = (
    "The dam leaks, said Ann Reyk, the mayor of Lorne. The spillway is shut, said Ola Berg.",
    "The dam leaks, said Ola Berg, an engineer. The ferry has been rusting for years, said Ann Reyk.",
)
CLAIM, REYK = "The ferry has been rusting for years", f"{ID}person/ann-reyk"


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a store of two texts, read and derived by the public names alone."""
    folder = tmp_path_factory.mktemp("api") / "news.store"
    with onrecord.open_store(folder, "create") as store:
        articles = [onrecord.article_from_text(text) for text in TEXTS]
        list(onrecord.ingest(articles, store, onrecord.TrainedReader()))
        onrecord.derive(store)
    return folder


def test_the_docstring_s_way_of_the_data(read: Path, tmp_path: Path) -> None:
    with onrecord.open_store(read) as store:
        article, reading = onrecord.recall(store.article(store.articles()[0]))
        assert article.text in TEXTS
        found = onrecord.find(store, CLAIM, "claim")
        assessment = onrecord.explain(store, found)
        assert onrecord.explanation(store, assessment).splitlines()[0] == CLAIM
        network = onrecord.network(store)
        part = onrecord.select(network, about=onrecord.find(store, "Ann Reyk"), hops=1)
        assert found in part
        assert len(part) < len(network)
        assert onrecord.rank(part, "pagerank", "people").ranked[0].label == "Ann Reyk"
        assert CLAIM in onrecord.graph_page(part)
        assert "Ann Reyk" in onrecord.article_page(article, reading)
        onrecord.write_store(store, tmp_path / "all.nq")


@pytest.mark.parametrize("kind", [str, URIRef])
def test_a_source_that_was_found_is_left_out(read: Path, kind: type[str]) -> None:
    """Also where the IRIs come from rdflib, as the rows of `store.dataset()` have them."""
    with onrecord.open_store(read) as store:
        claim, source = onrecord.find(store, CLAIM), onrecord.find(store, "Ann Reyk")
        assert onrecord.explain(store, kind(claim)).value == 0.5
        left = onrecord.explain(store, kind(claim), without=kind(source))
        assert (left.value, left.of) == (None, claim)
        assert onrecord.explanation(store, left).splitlines()[0] == CLAIM
        assert source in onrecord.select(onrecord.network(store), about=kind(source))


@pytest.mark.parametrize("kinds", ["person", "people", ["person"], ("people", "claims"), None])
def test_what_is_looked_for_is_told_in_a_word_or_several(
    store: LocalStore, kinds: str | list[str] | None
) -> None:
    found = onrecord.find(store, "Ann Reyk", kinds)
    assert type(found) is str
    assert found == REYK


@pytest.mark.parametrize("kinds", ["planets", ["person", "p"]])
def test_a_kind_that_nothing_is_of_is_told(store: LocalStore, kinds: str | list[str]) -> None:
    with pytest.raises(ArgumentError, match=r"is not a kind \(known: people, .*, articles, claims\)"):
        onrecord.find(store, "Ann Reyk", kinds)


def test_one_iri_in_the_place_of_several_is_told(store: LocalStore) -> None:
    """Where letters would be read, or a list as if it were one IRI."""
    one = store.articles()[0]
    for refused in (
        lambda: onrecord.derive(store, one),
        lambda: onrecord.derive(store, (), names=one),
        lambda: onrecord.network(store, one),
        lambda: onrecord.remove(store, [one]),  # type: ignore[arg-type]
    ):
        with pytest.raises(ArgumentError, match=r"is (one|no) text"):
            refused()
    assert one in store.articles()


@pytest.mark.parametrize("name", ["no iri", "", "https://a> }; DROP ALL #"])
def test_what_is_no_iri_is_told_alike_everywhere(store: LocalStore, name: str) -> None:
    before = store.graphs()
    for refused in (
        lambda: onrecord.derive(store, [name]),
        lambda: onrecord.network(store, [name]),
        lambda: store.remove(name),
        lambda: store.amend(name, (), ()),
        lambda: store.article(name),
        lambda: store.quads_of(name),
    ):
        with pytest.raises(ArgumentError, match="is not an absolute IRI"):
            refused()
    assert store.graphs() == before


def test_paths_are_texts_or_paths(store: LocalStore, tmp_path: Path) -> None:
    for kind in (str, Path):
        file, copy = kind(tmp_path / f"{kind.__name__}.nq"), kind(tmp_path / f"{kind.__name__}.copy")
        onrecord.write_store(store, file)
        store.snapshot(copy)
        for folder in (copy, kind(tmp_path / f"{kind.__name__}.new")):
            with onrecord.LocalStore(folder, "create") as made:
                assert made.load(file) == len(store.graphs())
                assert made.graphs() == store.graphs()
