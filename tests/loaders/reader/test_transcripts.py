"""Turns of transcripts, and what is none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Span
from onrecord.loaders.reader.english.sentences import paragraphs
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.transcripts import names_nobody, turns_in, with_turns


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
    "label",
    ["PASSENGER 1", "MAN 2", "UNIDENTIFIED SHOPPER #1", "UNIDENTIFIED WOMAN", "JUROR NO. 4", "ÉMILE ØSTBY"],
)
def test_a_label_may_number_somebody_or_begin_with_any_capital(label: str) -> None:
    assert turns(f"ROE: Why?\n\n{label}: It broke.\n\nROE: When?")[1] == (label, ["It broke."])


def test_directions_are_nobodys_and_so_is_what_is_heard_behind_a_recording() -> None:
    text = (
        "ROE: It broke.\n\n(LAUGHTER)\n\nTwice.\n\n(SOUNDBITE OF RALLY)\n\nOpen it!\n\nHALE: No.\n\nROE: Oh."
    )
    assert turns(text) == [("ROE", ["It broke.", "Twice."]), ("HALE", ["No."]), ("ROE", ["Oh."])]


@pytest.mark.parametrize(
    "heading",
    [
        "Lorne Today: a talk with the mayor\nRadio Lorne\n8 September 2026",
        "Roe: the gate stays shut\nRadio Lorne\n8 September 2026",
    ],
)
def test_a_heading_with_a_colon_is_no_turn(heading: str) -> None:
    assert turns(f"{heading}\n\nROE: Is it shut?\n\nHALE: It is.\n\nROE: Oh.")[0] == ("ROE", ["Is it shut?"])


@pytest.mark.parametrize("first", ["CALDER: What is broken?", "Calder: It broke."])
def test_a_transcript_may_begin_with_a_turn(first: str) -> None:
    assert turns(f"{first}\n\nROE: The gate.\n\nHALE: Yes.\n\nROE: Oh.")[0][1] == [first.split(": ")[1]]


@pytest.mark.parametrize(
    ("label", "nobody"),
    [
        ("UNIDENTIFIED WOMAN", True),
        ("PASSENGER 1", True),
        ("CALLER", True),
        ("MINNIE DRIVER", False),
        ("ROE", False),
    ],
)
def test_some_labels_name_nobody(label: str, nobody: bool) -> None:
    assert names_nobody(label.split()) is nobody


@pytest.mark.parametrize(
    "text",
    [
        "STEP 1: Open it.\nSTEP 2: Close it.\nSTEP 1: Open it again.",
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
