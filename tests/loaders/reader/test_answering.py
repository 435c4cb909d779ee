"""Who was asked and gave no answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from onrecord.graph.model import Article, Span
from onrecord.graph.vocabulary import article_iri
from onrecord.loaders.reader import TrainedReader
from onrecord.loaders.reader.attribution.answering import answers, unanswered, with_neither
from onrecord.loaders.reader.found import Attribution
from onrecord.loaders.reader.text.document import lay_out


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("declined", "to comment"),
        ("declined to comment on", "the inquiry"),
        ("also declined", "to publicly discuss the talks"),
        ("refused", "to answer questions about it"),
        ("declined to confirm", "that it leaks"),
        ("would neither", "confirm nor deny it"),
        ("would not say", "whether it leaks"),
        ("wouldn’t comment for", "this story"),
        ("declined", "multiple requests for an interview"),
        ("declined to provide", "any details"),
        ("did not respond to", "a request for comment"),
        ("did not immediately return", "several calls"),
        ("has not commented on", "the leak"),
        ("could not be", "reached for comment"),
        ("made no comment on", "the ruling"),
        ("said", "“No comment,”"),
        ("Neither would", "discuss the talks"),
        ("Neither responded to", "a request"),
    ],
)
def test_who_is_asked_and_says_nothing_gives_no_answer(cue: str, content: str) -> None:
    assert not answers(cue, content)


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("said", "the spokesman declined to comment"),
        ("refused", "to resign"),
        ("declined to provide", "a list of venues"),
        ("refused to say", "the words “radical change”"),
        ("would not rule out", "an inquiry"),
        ("could not confirm", "that it leaks"),
        ("did not respond", "in kind"),
        ("didn’t return", "to banking"),
        ("denied", "that he would not comment"),
        ("", "it leaks"),
    ],
)
def test_who_refuses_something_else_has_answered(cue: str, content: str) -> None:
    assert answers(cue, content)


def found(text: str) -> list[tuple[str, str, str]]:
    """What is found in a text of which nothing else is attributed: source, cue and content."""
    made = unanswered(lay_out(text), [])
    return [
        (one.source[0].of(text), " ".join(cue.of(text) for cue in one.cue), one.content[0].of(text))
        for one in made
    ]


def test_a_refusal_is_found_with_its_source_where_nothing_is_attributed() -> None:
    assert found("A lawyer for Mills did not respond to a request for comment.") == [
        ("A lawyer for Mills", "did not respond to", "a request for comment")
    ]
    assert found("On Friday she could not immediately be reached by phone, an aide having left.") == [
        ("she", "could not immediately be", "reached by phone")
    ]
    assert found("Jo Roe, a clerk, declined to comment; the mayor did not return calls.") == [
        ("Jo Roe, a clerk", "declined", "to comment"),
        ("the mayor", "did not return", "calls"),
    ]


def test_of_two_refusals_in_one_sentence_the_second_is_of_the_same_source() -> None:
    assert found("Several delegates declined to comment, didn’t respond to requests or hung up.") == [
        ("Several delegates", "declined", "to comment"),
        ("Several delegates", "didn’t respond to", "requests or hung up"),
    ]


@pytest.mark.parametrize(
    ("subject", "speaker"),
    [
        ("Several delegates supporting Ann Reyk", "Several delegates supporting Ann Reyk"),
        ("The head of two banks handling bonds, Ann Reyk,", "Ann Reyk"),
        ("The Reyk and Oduya campaigns", "Reyk and Oduya campaigns"),
        ("Ann Reyk and Carl Oduya", "Ann Reyk, Carl Oduya"),
    ],
)
def test_who_refused_is_whom_the_subject_is_about(subject: str, speaker: str) -> None:
    text = f"{subject} declined to comment. Ann Reyk and Carl Oduya are running for mayor."
    reading = TrainedReader().read(Article(article_iri(text), text, "x"))
    (silent,) = (one for one in reading.utterances if not one.answered)
    assert ", ".join(reading.entity(key).name for key in silent.speakers) == speaker


def test_a_refusal_inside_a_quotation_or_an_attribution_is_left_alone() -> None:
    text = "Jo Roe said the mayor declined to comment."
    assert list(unanswered(lay_out(text), [Attribution((Span(0, 6),), (), (Span(12, 41),), 1.0)])) == []
    assert found("“The mayor declined to comment.”") == []
    assert found("Mayor Declines to Comment on Harbour Leak") == []


def test_a_reading_keeps_the_refusal_and_who_refused() -> None:
    text = "The plant leaks, Ann Reyk said. Bo Aster, a lawyer, could not be reached for comment on Friday."
    reading = TrainedReader().read(Article(article_iri(text), text, "x"))
    said, silent = reading.utterances
    assert (said.answered, silent.answered) == (True, False)
    assert silent.speaker is not None
    assert reading.entity(silent.speaker).name == "Bo Aster"
    assert reading.unattributed == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Neither Mills nor Lena Ode immediately responded to a request for comment.",
            ("Mills nor Lena Ode", "Neither immediately responded to", "a request for comment"),
        ),
        ("Neither campaign would comment on it.", ("campaign", "Neither would", "comment on it")),
        (
            "Neither the port nor the union was available for comment on Monday.",
            ("the port nor the union", "Neither was available", "for comment on Monday"),
        ),
    ],
)
def test_neither_of_two_gave_an_answer(text: str, expected: tuple[str, str, str]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize("text", ["Neither man responded well to the heat.", "Neither bid would pass."])
def test_neither_of_two_did_something_else(text: str) -> None:
    assert found(text) == []


def test_neither_whom_the_model_found_to_speak_spoke() -> None:
    text = "Neither Doe nor Roe responded to questions."
    said = Attribution((Span(0, 19),), (Span(20, 32),), (Span(33, 42),), 1.0)
    refused = with_neither(text, said)
    assert [span.of(text) for span in (*refused.source, *refused.cue)] == [
        "Doe nor Roe",
        "Neither",
        "responded to",
    ]
    assert with_neither(text, replace(said, cue=(), content=(Span(33, 42),))).source == (Span(0, 19),)
