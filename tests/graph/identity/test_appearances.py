"""What names are called and where they stand, for a user to tell them apart."""

from __future__ import annotations

from rdflib import RDFS, URIRef

from onrecord.graph.identity.appearances import appearances, told_apart
from onrecord.graph.store.local import LocalStore
from onrecord.graph.vocabulary import ID
from tests.articles import AUTHOR, PLANT
from tests.graph.identity.invented import named

REYK = f"{ID}person/ann-reyk"


def test_a_name_stands_in_articles_the_newest_first(store: LocalStore) -> None:
    found = appearances(store, [REYK])[REYK]
    assert (found.called, found.titles) == ("Ann Reyk", ("Ferry runs again", "Plant to close"))


def test_a_name_that_no_article_has_is_called_by_its_iri(store: LocalStore) -> None:
    nobody = f"{ID}person/nobody"
    found = appearances(store, [nobody])[nobody]
    assert (found.called, found.titles) == ("nobody", ())


def test_a_name_that_its_article_alone_knows_is_told_apart_by_the_article(store: LocalStore) -> None:
    untitled = store.article(AUTHOR.iri)
    untitled.remove((URIRef(AUTHOR.iri), RDFS.label, None))
    store.replace(untitled)
    names = {f"{PLANT.iri}#e9": "Reyk", f"{AUTHOR.iri}#e9": "Reyk", REYK: "Ann Reyk"}
    assert list(told_apart(store, names).values()) == [
        "Reyk in “Plant to close”",
        "Reyk in “The quay is closed, a person familiar with the matter said…”",
        "Ann Reyk",
    ]


def test_a_name_goes_by_what_most_articles_call_it(empty: LocalStore) -> None:
    for number, name in enumerate(("ANN REYK", "Ann Reyk", "Ann Reyk")):
        empty.replace(named(number, name))
    assert appearances(empty, [REYK])[REYK].called == "Ann Reyk"
