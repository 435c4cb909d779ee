from __future__ import annotations

import pytest

from onrecord.errors import NotFoundError
from onrecord.graph.names import find
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.articles import AUTHOR, FERRY, PLANT

REYK = f"{ID}person/ann-reyk"


@pytest.mark.parametrize(
    ("name", "iri"),
    [
        (REYK, REYK),
        (f"<{REYK}>", REYK),
        ("Ann Reyk", REYK),
        ("  ann  REYK ", REYK),
        ("Reyk", REYK),
        ("ann", REYK),
        ("the harbour post", f"{ID}outlet/harbour-post"),
        ("a person", f"{AUTHOR.iri}#e1"),
        ("plant", PLANT.iri),
        ("Ferry runs again", FERRY.iri),
        (FERRY.iri, FERRY.iri),
        ("keep it open", f"{PLANT.iri}#c3"),
        (f"{PLANT.iri}#c4", f"{PLANT.iri}#c4"),
    ],
)
def test_a_thing_is_found_by(name: str, iri: str, store: LocalStore) -> None:
    assert str(find(store, name)) == iri


def test_an_article_without_a_title_is_found_by_a_part_of_its_iri(store: LocalStore) -> None:
    assert str(find(store, "0000", ["article"])) == AUTHOR.iri


def test_an_unknown_name_brings_the_near_ones(store: LocalStore) -> None:
    with pytest.raises(NotFoundError, match=r"'Anne Reik': nothing .* \(near: Ann Reyk"):
        find(store, "Anne Reik")


def test_a_name_that_is_like_no_other_has_no_near_ones(store: LocalStore) -> None:
    with pytest.raises(NotFoundError, match=r"bears this name$"):
        find(store, "###############")


def test_what_several_bear_lists_them(store: LocalStore) -> None:
    with pytest.raises(
        NotFoundError, match=r"could be A sailor .*; the quay is not safe <.*; .*give the IRI"
    ):
        find(store, "quay", ["claim"])


def test_only_the_kinds_asked_for_are_looked_at(store: LocalStore) -> None:
    with pytest.raises(NotFoundError):
        find(store, "Ann Reyk", ["outlet"])
    assert str(find(store, "quay is not", ["claim"])) == f"{FERRY.iri}#c3"


@pytest.mark.parametrize("name", ["", "   ", '") } DROP ALL #', "<urn:x> . } #", "\0", "%s"])
def test_nothing_bears_a_nonsense_name(store: LocalStore, name: str) -> None:
    with pytest.raises(NotFoundError):
        find(store, name)
