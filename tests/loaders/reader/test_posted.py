"""What somebody posted, and what is told of the reporting alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from onrecord.graph.model import Article, Reading, Span
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.attribution.answering import tells_of_asking
from onrecord.loaders.reader.found import Attribution, Found

Read = Callable[..., Reading]


def found_in(text: str, *attributions: Attribution) -> list[tuple[str, str, str]]:
    """Source, cue and content of each attribution that is read where these are found."""
    reading = SpanReader(lambda _: Found([*attributions], []), "x").read(Article("urn:x", text, "x"))
    return [
        tuple(" ".join(span.of(text) for span in spans) for spans in (u.source, u.cue, u.content))  # type: ignore[misc]
        for u in reading.utterances
    ]


@pytest.mark.parametrize("source", ["Ada", "Ada Roe", "The singer"])
def test_a_post_is_whose_name_stands_before_it(source: str) -> None:
    text = f'{source}, 31, posted on a photo site on Sunday: "It is over. No drama." Nobody knows why.'
    (found,) = found_in(text)
    assert found == (source, "posted on a photo site on Sunday:", '"It is over. No drama."')


def test_a_name_that_was_found_as_content_is_the_source() -> None:
    text = 'Ada, 31, posted on Sunday: "It is over. No drama."'
    cue, quote = Span(9, 26), Span(27, len(text))
    assert found_in(text, Attribution((), (cue,), (Span(0, 3), quote), 0.9)) == [
        ("Ada", "posted on Sunday:", '"It is over. No drama."')
    ]


@pytest.mark.parametrize(
    "text",
    [
        'Hale, who met Roe when she posted this: "It is over." left.',
        "Ada Roe posted on Sunday: it is over.",
        '"She posted: "It is over.',
    ],
)
def test_where_no_quotation_or_no_plain_subject_stands_nobody_posts(text: str) -> None:
    assert found_in(text) == []


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("We have approached Acme Motors for comment.", True),
        ("The council has been contacted for a response.", True),
        ("Hale has been asked to comment.", True),
        ("The Lorne Post could not independently verify the claim.", True),
        ("We have not been able to verify the video.", True),
        ("Officers asked residents to comment on the plan.", False),
        ("The board contacted the firm in May.", False),
        ("The scientists could not confirm the result.", False),
    ],
)
def test_that_somebody_was_asked_is_no_claim(sentence: str, told: bool) -> None:
    assert tells_of_asking(sentence) is told


def test_a_claim_ends_before_the_time_of_the_next_entry() -> None:
    text = "15.31 GMT\nHale said the alarm rang at 12.15.\n\n15.10 GMT\n\nTrains stopped."
    start, end = text.index("the alarm"), text.index("\n\nTrains")
    one = Attribution((Span(10, 14),), (Span(15, 19),), (Span(start, end),), 0.9)
    assert [content for _, _, content in found_in(text, one)] == ["the alarm rang at 12.15."]


def test_a_claim_may_go_on_in_a_line_that_is_no_time() -> None:
    text = "Hale said the alarm rang\n12.15 litres had leaked."
    one = Attribution((Span(0, 4),), (Span(5, 9),), (Span(10, len(text)),), 0.9)
    assert [content for _, _, content in found_in(text, one)] == [text[10:]]
