"""Values written into a query stay what they are."""

from __future__ import annotations

import pytest

from onrecord.graph.sparql import filled, iri, literal


def test_a_value_that_holds_another_word_of_the_query_is_left_as_it_is() -> None:
    query = filled("ASK { ONE ?p OTHER }", ONE=iri("urn:OTHER"), OTHER=literal("ONE"))
    assert query == 'ASK { <urn:OTHER> ?p "ONE" }'


def test_what_is_no_iri_is_told_in_words() -> None:
    with pytest.raises(ValueError, match=r"^'a b' is not an absolute IRI \(a web address, or urn:…\)$"):
        iri("a b")
