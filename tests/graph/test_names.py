from __future__ import annotations

import pytest

from onrecord.derived import derive
from onrecord.errors import AmbiguousError, NotFoundError
from onrecord.graph.identity.named import called
from onrecord.graph.model import EntityKind
from onrecord.graph.names import claims_of, find
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID, entity_iri
from tests.articles import AUTHOR, FERRY, PLANT, sale
from tests.graph.corroboration.stories import SCHOOL, Said, graph

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


def test_where_no_name_is_near_the_message_says_what_would_do(store: LocalStore) -> None:
    with pytest.raises(
        NotFoundError, match=r"has this name \(give part of a name, title or claim, or an IRI\)$"
    ):
        find(store, "###############")
    with pytest.raises(
        NotFoundError, match=r"no article .* in its title \(give part of a title, or an IRI\)$"
    ):
        find(store, "###############", ["article"])


def test_what_several_bear_lists_them(store: LocalStore) -> None:
    with pytest.raises(
        NotFoundError,
        match=r"could be A sailor .*; the quay is not safe in “Ferry runs again” <.*, or its IRI",
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


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Jürgen Großmann", "Jürgen Großmann"),
        ("Großmann", "Jürgen Großmann"),
        ("GROSSMANN", "Jürgen Großmann"),
        ("ΝΙΚΟΣ ΠΑΠΑΣ", "Νικος Παπας"),
        ("Παπας", "Νικος Παπας"),
        ("weiss", "Ilse Weiß"),
    ],
)
def test_letters_that_change_with_case_are_found_as_they_are_typed(
    typed: str, name: str, store: LocalStore
) -> None:
    said = [Said(one, "the quay is shut") for one in ("Jürgen Großmann", "Νικος Παπας", "Ilse Weiß")]
    store.replace(graph("https://mail.example/quay", "Lorne Mail", said))
    assert find(store, typed, "person") == str(entity_iri(EntityKind.PERSON, name))


def test_one_word_names_an_entity_before_a_claim_of_that_word(store: LocalStore) -> None:
    said = [Said("Anthony Crewe", "Crewe"), Said("Anthony Crewe", "Crewe Hall is shut")]
    store.replace(graph("https://mail.example/crewe", "Lorne Mail", said))
    assert str(find(store, "crewe")) == f"{ID}person/anthony-crewe"
    assert str(find(store, "Crewe", ["claim"])) == "https://mail.example/crewe#c1"
    assert str(find(store, "Crewe Hall is shut")) == "https://mail.example/crewe#c2"
    assert claims_of(store, "Crewe") == ["https://mail.example/crewe#c1"]
    assert claims_of(store, "Hall") == []


def test_claims_that_are_one_claim_are_found_as_one(store: LocalStore) -> None:
    for number in (1, 2):
        store.replace(graph(f"https://mail.example/{number}", f"Mail {number}", [Said("Bo Aster", SCHOOL)]))
    with pytest.raises(AmbiguousError):
        find(store, SCHOOL)
    derive(store)
    assert str(find(store, SCHOOL)) == "https://mail.example/1#c1"
    assert str(find(store, "village school will close")) == "https://mail.example/1#c1"


@pytest.mark.parametrize("words", ["the sale of the quay", "defended the sale of the quay", "defended the"])
def test_a_claim_is_found_by_its_words_and_by_its_label(words: str, sold: LocalStore) -> None:
    found = f"{sale()[0].iri}#c1"
    assert str(find(sold, words)) == str(find(sold, words, ["claim"])) == found
    assert called(sold, [found]) == {found: "defended the sale of the quay"}


def test_of_names_alike_the_one_that_is_spelled_as_typed_is_meant(empty: LocalStore) -> None:
    empty.replace(graph("https://c.example/1", "The Courier", [Said("courier", SCHOOL)]))
    assert find(empty, "The Courier") == f"{ID}outlet/courier"
    assert find(empty, "courier") == "https://c.example/1#e2"
    with pytest.raises(AmbiguousError):
        find(empty, "the COURIER")
