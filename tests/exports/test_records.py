"""The JSON of a reading."""

from __future__ import annotations

from dataclasses import replace

from onrecord.exports.records import record
from onrecord.graph.model import (
    Affiliation,
    Article,
    Entity,
    EntityKind,
    Level,
    Proximity,
    Reading,
    Span,
    Speech,
    Stance,
    Status,
    Utterance,
)

TEXT = "Doe said an aide had told her that the pier was shut."
ARTICLE = Article("urn:x", TEXT, "x", authors=("Ada Lund",))
DOE = Entity("e1", EntityKind.PERSON, "Doe", (Span(0, 3),))
AIDE = Entity("e2", EntityKind.UNNAMED, "an aide", (Span(9, 16),))
LUND = Entity("e3", EntityKind.PERSON, "Ada Lund")


def said(speaker: str, source: Span, cue: Span, content: Span) -> Utterance:
    return Utterance(
        source=(source,),
        cue=(cue,),
        content=(content,),
        speaker=speaker,
        speech=Speech.INDIRECT,
        stance=Stance.ASSERTS,
        level=Level.ON_THE_RECORD,
        level_stated=False,
        hedged=False,
        told_to=None,
        relays=(),
        confidence=0.9,
    )


READING = Reading(
    "test",
    entities=(DOE, AIDE, LUND),
    authors=("e3",),
    affiliations=(
        Affiliation("e1", None, "mayor", Status.CURRENT, Span(0, 3)),
        Affiliation("e2", None, "aide", Status.CURRENT, Span(9, 16)),
    ),
    utterances=(
        said("e1", Span(0, 3), Span(4, 8), Span(9, 52)),
        said("e2", Span(9, 16), Span(17, 25), Span(30, 52)),
    ),
)


def test_what_is_attributed_inside_a_content_is_nested_in_its_attribution() -> None:
    (outer,) = record(ARTICLE, READING)["attributions"]
    (inner,) = outer["nested"]
    assert (outer["speaker"], outer["category"]) == ("Doe", "person")
    assert (inner["speaker"], inner["category"], inner["anonymous"]) == (None, "unnamed", True)
    assert [TEXT[start:end] for start, end in inner["content"]] == ["that the pier was shut"]


def test_a_refusal_is_an_attribution_that_is_not_answered() -> None:
    silent = replace(READING.utterances[0], answered=False)
    (one,) = record(ARTICLE, replace(READING, utterances=(silent,)))["attributions"]
    assert (one["speaker"], one["answered"]) == ("Doe", False)
    assert "answered" not in record(ARTICLE, READING)["attributions"][0]


def test_people_are_those_whom_the_text_names() -> None:
    found = record(ARTICLE, READING)
    assert found["author"] == "Ada Lund"
    assert found["people"] == [{"name": "Doe", "mentions": [[0, 3]]}]


def test_affiliations_are_not_those_of_unnamed_sources() -> None:
    assert [one["person"] for one in record(ARTICLE, READING)["affiliations"]] == ["Doe"]


def test_an_unnamed_source_has_its_proximity_and_reason_where_they_are_told() -> None:
    aide = replace(AIDE, proximity=Proximity.INSIDER, reason_withheld="fear")
    told = record(ARTICLE, replace(READING, entities=(DOE, aide, LUND)))["attributions"][0]
    assert (told["nested"][0]["proximity"], told["nested"][0]["reason"]) == ("insider", "fear")
    untold = record(ARTICLE, READING)["attributions"][0]["nested"][0]
    assert not {"proximity", "reason"} & (untold.keys() | told.keys())
