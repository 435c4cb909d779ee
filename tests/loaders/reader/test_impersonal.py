"""What "it is said", which nobody is named for."""

from __future__ import annotations

import pytest

from onrecord.loaders.reader.attribution.impersonal import with_impersonal
from onrecord.loaders.reader.text.document import lay_out
from tests.loaders.reader.test_boundaries import marked


def told(text: str) -> list[list[str]]:
    """Sources, cues and contents of what is made of a marked text of one line."""
    bare, given = marked(text)
    found = with_impersonal(lay_out(bare), [one for one in given if one.content])
    return [
        [" … ".join(span.of(bare) for span in spans) for spans in (one.source, one.cue, one.content)]
        for one in found
    ]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("{Joan Lund} was ill. <It> [is alleged the pier leaked].", "is alleged", "the pier leaked"),
        ("{Lund’s clerk} left. [It] is <alleged> [the pier leaked].", "is alleged", "the pier leaked"),
        ("{It} <is thought> [that the pier leaked].", "is thought", "that the pier leaked"),
        ("It is feared the pier will fall.", "is feared", "the pier will fall"),
        ("It has long been rumoured that the pier leaked.", "has long been rumoured", "that the pier leaked"),
        ("But it's understood the pier leaked.", "understood", "the pier leaked"),
        (
            "It was announced on Monday that the pier leaked.",
            "was announced",
            "on Monday that the pier leaked",
        ),
    ],
)
def test_what_it_is_said_is_said_by_nobody_named(text: str, cue: str, content: str) -> None:
    assert told(text) == [["", cue, content]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("[It] <was reported by> {the Harbour Post} [that the pier leaked].", "the Harbour Post"),
        ("[It is believed], {Joan Lund} <said>, [that the pier leaked].", "Joan Lund"),
        ("{Joan Lund} <said> [it was feared the pier leaked].", "Joan Lund"),
        ("{The council} <said> so. {It} <is expected> [to sell the pier].", "It"),
    ],
)
def test_who_is_named_has_said_it(text: str, source: str) -> None:
    bare, given = marked(text)
    assert list(with_impersonal(lay_out(bare), given)) == given
    assert source in bare


@pytest.mark.parametrize(
    "text",
    [
        "It was reported missing on Monday.",
        "It is expected to rain.",
        "It is not known whether the pier leaked.",
        "If it is reported that the pier leaked, she will sue.",
        "“It is thought the pier leaked.”",
        "The pier, it was said, leaked.",
    ],
)
def test_what_is_asked_quoted_or_said_of_a_thing_is_left_alone(text: str) -> None:
    assert told(text) == []
