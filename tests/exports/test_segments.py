from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from onrecord.exports.segments import cut, paragraphs
from onrecord.graph.model import Level, Span, Speech, Stance, Utterance

TEXTS = st.text(alphabet="ab .\n\r\t é\U0001f600", max_size=60)
SPANS = st.tuples(st.integers(0, 80), st.integers(1, 30)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


def said(*content: Span, source: tuple[Span, ...] = (), cue: tuple[Span, ...] = ()) -> Utterance:
    return Utterance(source, cue, content, None, Speech.INDIRECT, Stance.ASSERTS, Level.UNATTRIBUTED)


UTTERANCES = st.lists(st.lists(SPANS, min_size=1, max_size=3).map(lambda spans: said(*spans)), max_size=5)


@given(TEXTS, UTTERANCES, st.lists(SPANS, max_size=3))
def test_segments_joined_are_the_text_again(text: str, utterances: list[Utterance], bare: list[Span]) -> None:
    segments = cut(text, utterances, bare)
    assert "".join(segment.text for segment in segments) == text
    assert "".join(s.text for paragraph in paragraphs(segments) for s in paragraph) == text
    assert all(segment.text == segment.span.of(text) for segment in segments)


@given(TEXTS, UTTERANCES, st.lists(SPANS, max_size=3))
def test_a_segment_has_the_marks_of_every_span_that_covers_it_and_no_other(
    text: str, utterances: list[Utterance], bare: list[Span]
) -> None:
    for segment in cut(text, utterances, bare):
        covering = {
            number
            for number, utterance in enumerate(utterances)
            for part in utterance.content
            if part.start <= segment.span.start and segment.span.end <= part.end
        }
        assert {mark.utterance for mark in segment.marks} == covering
        assert segment.unattributed == any(
            b.start <= segment.span.start and segment.span.end <= b.end for b in bare
        )


def test_nested_attributions_list_the_widest_first() -> None:
    segments = cut("one two three", [said(Span(4, 7)), said(Span(0, 13))], [])
    assert [[mark.utterance for mark in segment.marks] for segment in segments] == [[1], [1, 0], [1]]


def test_paragraphs_end_where_lines_break_inside_an_attribution_too() -> None:
    text = "One.\n\nTwo."
    found = list(paragraphs(cut(text, [said(Span(0, 10))], [])))
    assert [[segment.text for segment in part] for part in found] == [["One.", "\n\n"], ["Two."]]
    assert all(segment.marks for part in found for segment in part)
