from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import URIRef

from onrecord.errors import LoadError
from onrecord.graph.model import EntityKind, Span
from onrecord.graph.sparql import iri as sparql_iri
from onrecord.graph.vocabulary import article_iri, entity_iri, slug, span_iri


def test_an_article_without_a_url_is_named_by_its_text() -> None:
    assert article_iri("The quay is safe.").startswith("urn:sha256:")
    assert article_iri("The quay is safe.") == article_iri("The quay is safe.")
    assert article_iri("The quay is safe.") != article_iri("The quay is not safe.")


def test_the_fragment_of_a_url_is_left_out_since_parts_of_the_article_use_it() -> None:
    assert article_iri("text", "https://harbour.example/a#comments") == "https://harbour.example/a"


@pytest.mark.parametrize(
    ("link", "page"),
    [
        ("HTTPS://Harbour.Example/A", "https://harbour.example/A"),
        ("https://harbour.example:443/a", "https://harbour.example/a"),
        ("http://harbour.example:80?p=1", "http://harbour.example?p=1"),
        ("https://harbour.example:8443/a", "https://harbour.example:8443/a"),
        ("https://harbour.example/a?utm_source=letter&id=3&fbclid=x", "https://harbour.example/a?id=3"),
        ("https://harbour.example/a?UTM_medium=x", "https://harbour.example/a"),
        ("https://harbour.example/a?id=3&ref=home", "https://harbour.example/a?id=3&ref=home"),
        ("https://harbour.example/a?q=b?c&x", "https://harbour.example/a?q=b?c&x"),
    ],
)
def test_links_to_one_page_name_one_article(link: str, page: str) -> None:
    assert article_iri("text", link) == page
    assert article_iri("text", page) == page


@pytest.mark.parametrize("who", ["ines:hunter2@", "ines@", "ines:at@home@"])
def test_a_name_and_password_in_a_url_are_never_stored(who: str) -> None:
    assert article_iri("text", f"https://{who}harbour.example/a@b") == "https://harbour.example/a@b"


@pytest.mark.parametrize(
    "url",
    [
        "harbour.example/a",
        "file:///a",
        "javascript:alert(1)",
        "https://",
        "urn:onrecord:assessment",
        "https://a:b:c/",
        "",
    ],
)
def test_what_can_not_name_an_article_is_refused(url: str) -> None:
    with pytest.raises(LoadError, match="can't name an article"):
        article_iri("text", url)


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_url_becomes_a_valid_iri(path: str) -> None:
    sparql_iri(article_iri("text", f"https://harbour.example/{path}"))


@given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(EntityKind))
def test_any_name_becomes_a_valid_iri(name: str, kind: EntityKind) -> None:
    sparql_iri(str(entity_iri(kind, name)))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Vladimir Putin", "vladimir-putin"),
        ("José O’Neil", "jose-oneil"),
        ("Дмитрий Суслов", "дмитрии-суслов"),
    ],
)
def test_a_slug_is_in_lower_case_without_accents(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_a_name_without_letters_still_has_a_slug() -> None:
    assert slug("???") != slug("!!!") != ""


def test_a_leading_article_tells_no_two_outlets_apart() -> None:
    assert entity_iri(EntityKind.OUTLET, "The Harbour Post") == entity_iri(EntityKind.OUTLET, "Harbour Post")
    assert entity_iri(EntityKind.PERSON, "The Edge") != entity_iri(EntityKind.PERSON, "Edge")


def test_a_span_is_a_character_range_of_rfc_5147() -> None:
    assert span_iri("https://a.example/b", Span(4, 12)) == URIRef("https://a.example/b#char=4,12")
