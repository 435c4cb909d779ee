"""Who takes back what was said before."""

from __future__ import annotations

import pytest

from onrecord.graph.model import Article, Reading, Span, Stance
from onrecord.loaders.reader import SpanReader
from onrecord.loaders.reader.attribution.stance import stance_of
from onrecord.loaders.reader.found import Attribution, Found

CASH = "that the mayor took cash"


def read(text: str, *found: tuple[str, str, str]) -> Reading:
    """The reading of a text in which the source, cue and content of each attribution are these words."""
    at, given = 0, []
    for source, cue, content in found:
        start = text.index(source, at)
        at = text.index(cue, start)
        who, said, of = (
            (Span(first := text.index(part, start), first + len(part)),) for part in (source, cue, content)
        )
        given.append(Attribution(who, said, of, 1.0))
    return SpanReader(lambda _: Found(given, []), "given").read(Article("urn:x", text, "x"))


def told(reading: Reading, text: str) -> list[tuple[Stance, str, str]]:
    """The stance, cue and content of each utterance."""
    return [(one.stance, _words(text, one.cue), _words(text, one.content)) for one in reading.utterances]


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("cue", "back", "said"),
    [
        ("has retracted its report", "has retracted its report", CASH),
        ("retracted", "retracted a story", CASH),
        ("withdrew her", "withdrew her claim", CASH),
        ("claim", "took back her claim", CASH),
        ("recanted", "recanted her sworn testimony", CASH),
        ("corrected her earlier statement", "corrected her earlier statement", CASH),
        ("published", "published a retraction of its report", CASH),
        ("apologised for", "apologised for saying", CASH),
        ("apologised to", "apologised to the mayor for claiming", CASH),
        ("apologised for", "apologised for claiming", "the mayor took cash"),
        ("regretted", "regretted having said", CASH),
        ("backtracked on", "backtracked on his claim", CASH),
    ],
)
def test_what_is_taken_back_is_denied(cue: str, back: str, said: str) -> None:
    text = f"Joan Lund {back} {said}."
    content = text[text.index(cue) + len(cue) + 1 : -1]
    assert told(read(text, ("Joan Lund", cue, content)), text) == [(Stance.DENIES, back, said)]


@pytest.mark.parametrize(
    "back",
    ["she had been wrong to say", "she regretted saying", "she had wrongly reported", "I withdraw the claim"],
)
def test_so_is_what_speakers_say_of_their_own_words(back: str) -> None:
    text = f"Joan Lund said {back} {CASH}."
    found = ("Joan Lund", "said", f"{back} {CASH}")
    assert told(read(text, found), text) == [(Stance.DENIES, f"said {back}", CASH)]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("did not retract", f"its report {CASH}"),
        ("would never take back", f"her claim {CASH}"),
        ("regretted", CASH),
        ("apologised for", "the delay"),
        ("withdrew", "its bid after a report"),
        ("corrected", "her statement on the dam"),
        ("wrongly reported", CASH),
        ("asked the paper to retract", f"its report {CASH}"),
        ("said", f"the paper had been wrong to report {CASH}"),
    ],
)
def test_whatever_else_is_regretted_or_withdrawn_stays_as_found(cue: str, content: str) -> None:
    text = f"Joan Lund {cue} {content}."
    ((stance, *words),) = told(read(text, ("Joan Lund", cue, content)), text)
    assert stance is not Stance.DENIES
    assert words == [cue, content]


def test_who_takes_a_denial_back_asserts_it() -> None:
    assert stance_of("retracted her denial", CASH) is Stance.ASSERTS


def test_the_statement_that_is_taken_back_is_ones_own() -> None:
    text = "Ada Roe said the dam leaked. Joan Lund said the pier was sold. Lund later withdrew the claim."
    found = ("Ada Roe", "said", "the dam leaked"), ("Joan Lund", "said", "the pier was sold")
    reading = read(text, *found, ("Lund", "later withdrew", "the claim"))
    assert told(reading, text)[2] == (Stance.DENIES, "later withdrew the claim", "the pier was sold")


def test_what_somebody_else_said_just_before_is_not_taken_back() -> None:
    text = "Ada Roe said the dam leaked. Joan Lund retracted the report."
    reading = read(text, ("Ada Roe", "said", "the dam leaked"), ("Joan Lund", "retracted", "the report"))
    assert told(reading, text)[1] == (Stance.DENIES, "retracted", "the report")
