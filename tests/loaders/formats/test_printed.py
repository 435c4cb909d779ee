"""Texts whose lines were broken at a width: mails, pages pasted from print."""

from __future__ import annotations

import io
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.graph.model import Article
from onrecord.loaders.formats import LOADERS, Metadata
from onrecord.loaders.formats.printed import unwrapped

STORY = """
Ferry to Lorne suspended

The ferry will not sail before Friday, harbour master Ewan Pell said on Tuesday, and a bus
 will take those who have a ticket to the bridge at noon and at six, as it did when
 the engine was repaired in the spring of last year.

“We found water in the engine room,” Pell told reporters at the quay, and added that nobody
 had been hurt when the vessel was brought in by two tugs, which had come from the other
 side of the island within an hour of the first call.

Passengers were not informed until noon, according to two members of the crew.
""".replace("\n ", " ").strip()
PARAGRAPHS = STORY.split("\n\n")


def wrapped(width: int) -> str:
    return "\n\n".join(textwrap.fill(one, width, break_on_hyphens=False) for one in PARAGRAPHS)


@pytest.mark.parametrize("width", [40, 60, 72, 80, 100])
def test_lines_broken_at_a_width_are_paragraphs_again(width: int) -> None:
    assert unwrapped(wrapped(width)) == STORY


@pytest.mark.parametrize("extension", [".txt", ".eml"])
def test_texts_and_mails_are_read_without_the_breaks(extension: str) -> None:
    head = "Subject: Ferry\n\n" if extension == ".eml" else ""
    (article,) = LOADERS[extension](io.BytesIO((head + wrapped(72)).encode()), "here", Metadata())
    assert isinstance(article, Article)
    assert article.text.strip() == STORY


HEADLINES = """Lorne Votes To Keep Its Ferry Until Spring
The Bridge Is Closed For Repairs Again
Two Members Of The Crew Were Heard
Harbour Master Is Asked To Resign"""
VERSE = """The tide goes out,
the tide comes in,
the ferry waits
beside the quay,
and nobody
knows when to sail."""
ITEMS = """- the ferry is late again today
- the crew was not told of it
- the bridge is closed on Friday
- no bus"""


@pytest.mark.parametrize("text", [STORY, "\n".join(PARAGRAPHS), HEADLINES, VERSE, ITEMS, ""])
def test_other_lines_stay(text: str) -> None:
    assert unwrapped(text) == text


def test_a_word_parted_at_a_lines_end_is_whole_where_it_is_known() -> None:
    text = """The well-prepared crew had told the harbour master and the govern-
ment of the island that the engine was old, and that the well-
prepared plan of Mr Pelling was not followed, said Mr Pell-
ing, who had been at the quay since noon and was in a pro-
Lorne mood that the others did not share with him at all."""
    words = unwrapped(text)
    assert "government of the island" in words
    assert "the well-prepared plan of Mr Pelling was not followed, said Mr Pelling, who" in words
    assert "a pro-Lorne mood" in words
    assert "\n" not in words


@given(st.text(alphabet="ab A.\n", max_size=400))
def test_no_word_is_lost_or_changed(text: str) -> None:
    assert unwrapped(text).split() == text.split()
