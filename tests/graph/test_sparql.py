"""Values written into a query stay what they are."""

from __future__ import annotations

from onrecord.graph.sparql import filled, iri, literal


def test_a_value_that_holds_another_word_of_the_query_is_left_as_it_is() -> None:
    query = filled("ASK { ONE ?p OTHER }", ONE=iri("urn:OTHER"), OTHER=literal("ONE"))
    assert query == 'ASK { <urn:OTHER> ?p "ONE" }'
