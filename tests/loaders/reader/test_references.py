"""Whom pronouns and descriptions refer to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.found import Attribution, Found

Read = Callable[..., Reading]

JOAN = "Sen. Joan Lund voted against it."


def speakers(reading: Reading) -> list[str | None]:
    """The name of each utterance's speaker, in text order."""
    return [reading.entity(u.speaker).name if u.speaker else None for u in reading.utterances]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"Peter Roe said the pier was safe. {JOAN} He said the quay was too.", "Peter Roe"),
        ("Officials said the pier was safe. Peter Roe walked it. He said it was not.", "Peter Roe"),
        ("Joan Lund, with Peter Roe beside her, left. She said the pier was safe.", "Joan Lund"),
        (f"Peter Roe met Tom Dale. {JOAN} He said the pier was safe.", "Peter Roe"),
        ("Tom Dale sat down. Peter Roe rose, and he said the pier was safe.", "Peter Roe"),
        ("In his first speech, Peter Roe was calm. He said the pier was safe.", "Peter Roe"),
        ("Mr. Roe's plan failed after Peter Roe left. He said the pier was safe.", "Peter Roe"),
    ],
)
def test_a_pronoun_means_whom_the_text_is_about(read: Read, text: str, speaker: str) -> None:
    assert speakers(read(text))[-1] == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Joan Lund rose. Asked whether Mary Hale would close it, she said the pier was safe.", "Joan Lund"),
        ("Joan Lund rose. Asked about Peter Roe, who said it leaks, she said it was safe.", "Joan Lund"),
        ('Asked whether Peter Roe would act, Tom Dale nodded. "It is safe," he said.', "Tom Dale"),
        ("Tom Dale rose. Asked about Peter Roe, who said it leaks, he said it was safe.", "Tom Dale"),
    ],
)
def test_whoever_is_asked_answers_and_not_who_the_question_is_about(
    read: Read, text: str, speaker: str
) -> None:
    assert speakers(read(text))[-1] == speaker


def test_who_is_told_to_do_something_does_not_take_the_word() -> None:
    said = [Attribution((Span(0, 9),), (Span(10, 15),), (Span(16, 24),), 1.0)]
    text = "Joan Lund urged the vote and allowed Mary Hale to back the plan. She said it was safe."
    hale, back, plan = text.index("Mary"), text.index("to back"), text.index("the plan")
    she = text.index("She")
    said.append(Attribution((Span(hale, hale + 9),), (Span(back, back + 7),), (Span(plan, plan + 8),), 1.0))
    content = (Span(she + 9, len(text) - 1),)
    said.append(Attribution((Span(she, she + 3),), (Span(she + 4, she + 8),), content, 1.0))
    reading = SpanReader(lambda _: Found(said, []), "given").read(Article("urn:x", text, "x"))
    assert speakers(reading) == ["Joan Lund", "Mary Hale", "Joan Lund"]


def test_a_group_is_not_he(read: Read) -> None:
    text = "Two officials said the pier was shut. Tom Dale agreed. He said it was dangerous."
    assert speakers(read(text))[-1] == "Tom Dale"


def test_the_author_is_not_he(read: Read) -> None:
    text = (
        "Peter Roe came in. I said the pier was shut. He said it was safe. Tom Dale is a lawyer in Northport."
    )
    assert speakers(read(text, authors=("Tom Dale",))) == ["Tom Dale", "Peter Roe"]


def test_a_pronoun_does_not_mean_someone_named_in_what_is_said(read: Read) -> None:
    text = "Tom Dale said the pier was shut. The pier, which Peter Roe built, was unsafe, he said."
    assert speakers(read(text))[-1] == "Tom Dale"


@pytest.mark.parametrize("words", ["The senator", "The Northport senator", "The lanky young senator"])
def test_a_title_is_taken_up_in_full(read: Read, words: str) -> None:
    assert speakers(read(f"{JOAN} {words} said the pier was unsafe."))[-1] == "Joan Lund"


@pytest.mark.parametrize("words", ["The candidate", "The former first lady", "The Northport billionaire"])
def test_what_papers_call_the_well_known_needs_no_introduction(read: Read, words: str) -> None:
    text = f"Joan Lund spoke in Northport. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "Joan Lund"


def test_a_new_description_is_someone_new(read: Read) -> None:
    text = "Joan Lund spoke in Northport. The harbour master said the pier was unsafe."
    assert speakers(read(text))[-1] == "harbour master"


@pytest.mark.parametrize("words", ["The Lund campaign", "Her campaign", "Lund's campaign", "The Lund camp"])
def test_a_campaign_is_one_however_it_is_called(read: Read, words: str) -> None:
    text = f"Joan Lund spoke in Northport. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == "Lund campaign"


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("The registry", "Northport Land Registry"),
        ("The company", "Northport Land Registry"),
        ("The council", "council"),
        ("The Eastwick registry", "Eastwick registry"),
    ],
)
def test_a_body_is_taken_up_by_its_noun(read: Read, words: str, speaker: str) -> None:
    text = f"The Northport Land Registry closed on Monday. {words} said the pier was unsafe."
    assert speakers(read(text))[-1] == speaker


@pytest.mark.parametrize(
    ("source", "speaker"),
    [
        ("Secretary of State Joan Lund", "Joan Lund"),
        ("NATO Chief of Staff Joan Lund", "Joan Lund"),
        ("The mayor of Northport and former judge Joan Lund", "Joan Lund"),
        ("A friend of former judge Joan Lund", "friend of former judge Joan Lund"),
        ("A man who knew Joan Lund", "man who knew Joan Lund"),
        ("Several mayors, including Joan Lund,", "Several mayors, including Joan Lund"),
        ("One mayor supporting Peter Roe, Joan Lund of Northport", "Joan Lund"),
    ],
)
def test_a_title_may_hold_a_preposition(source: str, speaker: str) -> None:
    text = f"{source} said that the pier was unsafe."
    said = Attribution(
        (Span(0, len(source)),),
        (Span(len(source) + 1, len(source) + 5),),
        (Span(len(source) + 6, len(text)),),
        1.0,
    )
    reader = SpanReader(lambda _: Found([said], []), "given")
    assert speakers(reader.read(Article("urn:test:article", text, "article"))) == [speaker]


def test_what_someone_was_takes_them_up(read: Read) -> None:
    text = "Joan Lund spoke in Northport. The former secretary of state said the pier was unsafe."
    assert speakers(read(text)) == ["Joan Lund"]


def test_a_thing_is_not_he(read: Read) -> None:
    text = "Peter Roe spoke. Roe's speech said the pier was unsafe. He said the quay was too."
    assert speakers(read(text))[-1] == "Peter Roe"


def test_a_word_of_a_title_alone_is_nobody(read: Read) -> None:
    text = "It was Northport Police Chief Joan Lund who came. The police said the pier was unsafe."
    assert speakers(read(text)) == ["police"]


def test_a_body_has_its_name_without_what_describes_it(read: Read) -> None:
    text = "Priorities Northport, a group of donors, said the pier was unsafe."
    assert speakers(read(text)) == ["Priorities Northport"]


def test_a_spokeswoman_is_not_he(read: Read) -> None:
    text = "Peter Roe spoke. A spokeswoman said the pier was unsafe. He said the quay was too."
    assert speakers(read(text))[-1] == "Peter Roe"
