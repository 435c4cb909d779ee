"""Turns of transcripts, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.sentences import paragraphs
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.transcripts import turns_in, with_turns


def turns(text: str) -> list[tuple[str, list[str]]]:
    return [
        (turn.label.of(text), [said.of(text) for said in turn.said])
        for turn in turns_in(text, paragraphs(text))
    ]


def test_each_label_opens_a_turn() -> None:
    text = "An edited transcript.\n\nROE: Is it shut?\nHALE: It is.\nROE: Since when?"
    assert turns(text) == [("ROE", ["Is it shut?"]), ("HALE", ["It is."]), ("ROE", ["Since when?"])]


def test_a_paragraph_without_label_goes_on_with_the_turn_before() -> None:
    assert turns("Q: Why?\n\nA: It broke.\n\nTwice.\n\nQ: When?")[1] == ("A", ["It broke.", "Twice."])


@pytest.mark.parametrize(
    "label", ["MR. HALE", "MS. OYELARAN (for the defence)", "DALE PRITCHARD, HOST", "Host"]
)
def test_a_label_may_hold_a_title_and_an_office(label: str) -> None:
    assert turns(f"{label}: Welcome.\n\nADA ROE: Thank you.")[0] == (label, ["Welcome."])


@pytest.mark.parametrize(
    "text",
    [
        "WHAT: A march\nWHEN: Friday\nWHERE: Port Lorne",
        "Minister: bridge is safe\n\nThe bridge is safe, the minister said.",
        "Ada Roe: It broke.",
        "Lorne: 12 ships\nHalden: 3 ships\nTarn: 4 ships",
    ],
)
def test_lists_and_headlines_are_no_transcripts(text: str) -> None:
    assert turns(text) == []


def test_what_is_attributed_in_a_turn_stands_inside_it_and_what_crosses_its_label_is_dropped() -> None:
    text = "ROE: He said no.\nHALE: Yes.\nROE: Oh."
    found = turns_in(text, paragraphs(text))
    inner = Attribution((Span(5, 7),), (Span(8, 12),), (Span(13, 15),), 0.9)
    across = Attribution((Span(0, 3),), (Span(3, 4),), (Span(5, 27),), 0.9)
    spoken = with_turns([inner, across], found)
    assert [one.inner for one in spoken] == [(inner,), (), ()]


@given(st.text(alphabet="QA: .\nahR(),"))
def test_turns_stand_in_order_inside_any_text(text: str) -> None:
    spans = [
        span for turn in turns_in(text, paragraphs(text)) for span in (turn.label, turn.colon, *turn.said)
    ]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
